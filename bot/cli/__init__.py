"""The command line: each command is a small room of its own, and all leave by one door."""

from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from bot.cli import broadcasts, check, demo, door, read, run, simulator, take_in

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
        try:
            door.out.print(f"wireroom {version('wireroom')}")
        except PackageNotFoundError:
            door.out.print("wireroom (not installed)")
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


app.command("demo")(demo.demo)
app.command("run", help=run.explained())(run.run)
app.command("import")(take_in.take_in)
app.command("check")(check.check)
app.command("read")(read.read)
app.add_typer(broadcasts.app, name="broadcasts")
app.command("simulator")(simulator.simulator)


def main() -> None:
    """What `wireroom` and `python -m bot` run."""
    door.guarded(app)
