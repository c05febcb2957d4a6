"""What can be typed: every command with its options and its help.

Nothing heavy is imported before a command runs, so that help, `--version` and a misspelt option are
answered at once: each command stands here with its words only, and fetches the room that does the
work when it is called.
"""

from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand

from bot.cli import typed_broadcasts
from bot.cli.numbers import seconds, whole

app = typer.Typer(
    name="wireroom",
    help="Wireroom delivers the news: a Telegram bot for newsrooms and their readers.",
    epilog="New here? “wireroom demo” shows everything in a browser, without a Telegram account.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain lines, which can be read aloud
)


def _tell_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(f"wireroom {version('wireroom')}")
        except PackageNotFoundError:
            typer.echo("wireroom (not installed)")
        raise typer.Exit


@app.callback()
def wireroom(
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=_tell_version, is_eager=True, help="Say the version and stop."
        ),
    ] = False,
) -> None:
    """Wireroom delivers the news: a Telegram bot for newsrooms and their readers."""


_Port = Annotated[
    int | None,
    typer.Option(
        parser=whole(0, 65535),
        metavar="PORT",
        help="Port of the chat page; 8080 or a free one if not set.",
    ),
]


@app.command()
def demo(
    port: _Port = None,
    every: Annotated[
        float,
        typer.Option(parser=seconds(1), metavar="SECONDS", help="Time between two new stories."),
    ] = 60.0,
    script: Annotated[
        bool, typer.Option("--script", help="Play without a browser and print what people saw.")
    ] = False,
    article: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Push this article first: a text or an HTML page."),
    ] = None,
) -> None:
    """Try Wireroom on this machine, without a Telegram account.

    Starts a stand-in for Telegram with a chat page, the bot, two readers, an editor and a
    newsroom that files a story every minute. Nothing is kept when it ends.

    With --script a reader and an editor play through it by themselves. The exit status
    is 0 if everything happened as it should, else 1 with the scene that failed.
    """
    from bot.cli import demo as room

    room.demo(port, every_s=every, script=script, article=article)


class _WithSettings(TyperCommand):
    """Its help ends with every setting, read only where it is asked for."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # typer keeps click's own type to itself
        from bot.cli import settings_told

        self.help = "\n\n".join([self.help or "", *settings_told.paragraphs()])
        return super().get_help(ctx)


@app.command(cls=_WithSettings)
def run() -> None:
    """Run the bot until Ctrl-C or SIGTERM.

    Settings come from these variables, in the environment or in a file .env in this folder.
    WIREROOM_TOKEN is the only one that must be set. “wireroom check” tells whether they are well.
    """
    from bot.cli import run as room

    room.run()


_AgainIfUncertain = Annotated[
    bool,
    typer.Option(
        "--again-if-uncertain",
        help=(
            "With --push: where nobody can tell whether a reader got it, send it once more;"
            " else such a reader is left alone."
        ),
    ),
]
_MostStars = Annotated[
    int | None,
    typer.Option(
        parser=whole(0),
        metavar="NUMBER",
        help=(
            "With --push: send fast, 1,000 a second, for at most so many Stars in all; where it"
            " costs more, nothing is taken in. Today's readers count, with --at as well."
        ),
    ),
]


@app.command("import")
def take_in(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE",
            help=(
                "Articles as text or HTML, or folders of them."
                " A picture with the same name beside an article becomes its photo."
            ),
        ),
    ],
    push: Annotated[
        bool,
        typer.Option(
            "--push",
            help=(
                "Send what is new to every reader; else it is only kept, and not sent either when a"
                " source brings it."
            ),
        ),
    ] = False,
    at: Annotated[
        str,
        typer.Option(
            metavar="TIME",
            help=(
                "With --push: not before, such as “2026-11-23 07:00” in the time zone of the"
                " settings. Until then nobody finds it."
            ),
        ),
    ] = "",
    again_if_uncertain: _AgainIfUncertain = False,
    stars: _MostStars = None,
) -> None:
    """Take articles in from files.

    What is held already is not taken in twice. With --push the running bot delivers
    what is new within seconds. The exit status is 2 if a file could not be read.
    """
    from bot.cli import take_in as room

    room.take_in(files, push=push, at=at, again_if_uncertain=again_if_uncertain, most_stars=stars)


@app.command()
def check() -> None:
    """Tell whether the bot would run.

    Settings, database, token and sources are looked at, and each is told in a line.
    Nothing is sent and nobody is told. The exit status is 1 if anything is amiss.
    """
    from bot.cli import check as room

    room.check()


@app.command()
def read(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH_OR_URL",
            help="Files with an article (text or HTML), or its address; - is standard input.",
        ),
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, in the order of the inputs.")
    ] = False,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(
            metavar="HOST",
            help="Visit this host even in a private network; may be given several times.",
        ),
    ] = None,
) -> None:
    """Show what is understood of an article, and what is sent.

    Nothing is kept and nothing is sent. An input that holds no article is told in one
    line, the others are shown all the same, and the exit status is 2.
    """
    from bot.cli import read as room

    room.read(inputs, as_json=as_json, allow_hosts=allow_host or [])


app.add_typer(
    typed_broadcasts.app,
    name="broadcasts",
    short_help="See, pause, resume or cancel what is being sent.",
)


@app.command()
def simulator(
    port: _Port = None,
    users: Annotated[
        int,
        typer.Option(
            parser=whole(0, 2_000_000),
            metavar="N",
            help="A crowd of so many who have started the bot; what it gets is counted, not kept.",
        ),
    ] = 0,
    faults: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help=(
                "What goes wrong: a JSON array of faults such as"
                ' {"method": "sendPhoto", "kind": "lost_answer", "share": 0.01, "times": null}'
                ' and events such as {"act": "block", "user_id": 10007, "at_send": 500}.'
            ),
        ),
    ] = None,
    seed: Annotated[
        int,
        typer.Option(
            parser=whole(), metavar="S", help="Chance follows it: the same seed, the same run."
        ),
    ] = 0,
) -> None:
    """Start a stand-in for Telegram, to run a bot against.

    It is a Bot API server with a chat page. It keeps everything in memory, and
    nobody outside of this machine can reach it.
    """
    from bot.cli import simulator as room

    room.simulator(port, users=users, faults=faults, seed=seed)
