"""The command line: each command is a small room of its own, and all leave by one door."""

from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from bot.cli import door
from bot.cli.check import check
from bot.cli.demo import demo
from bot.cli.read import read
from bot.cli.run import run
from bot.cli.simulator import simulator
from bot.cli.take_in import take_in

app = typer.Typer(
    name="wireroom",
    help="Wireroom delivers the news: a Telegram bot for newsrooms and their readers.",
    epilog="New here? `wireroom demo` shows everything in a browser, without a Telegram account.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
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


app.command()(demo)
app.command()(run)
app.command("import")(take_in)
app.command()(check)
app.command()(read)
app.command()(simulator)


def main() -> None:
    """What `wireroom` and `python -m bot` run."""
    door.guarded(app)
