"""What can be typed after `wireroom broadcasts`; the work is done in `bot.cli.broadcasts`."""

from typing import Annotated

import typer

from bot.cli.numbers import whole

app = typer.Typer(
    help=(
        "See what is being sent, and pause, resume or cancel it, also while the bot runs.\n\n"
        "Without a command it lists the newest broadcasts. Every act is kept in the audit."
    ),
    invoke_without_command=True,
    rich_markup_mode=None,
)

_Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
_Many = Annotated[
    int,
    typer.Option(
        "--limit", parser=whole(1, 1000), metavar="NUMBER", help="How many, newest first."
    ),
]
_Id = Annotated[
    int, typer.Argument(metavar="ID", parser=whole(1), help="As “wireroom broadcasts” tells.")
]


@app.callback()
def broadcasts(context: typer.Context, as_json: _Json = False, limit: _Many = 20) -> None:
    if context.invoked_subcommand is None:
        list_(as_json=as_json, limit=limit)


@app.command("list")
def list_(as_json: _Json = False, limit: _Many = 20) -> None:
    """List the newest broadcasts, one in a line."""
    from bot.cli import broadcasts as room

    room.list_newest(limit, as_json=as_json)


@app.command()
def show(broadcast_id: _Id, as_json: _Json = False) -> None:
    """Show how far it is, and who did not get it."""
    from bot.cli import broadcasts as room

    room.show(broadcast_id, as_json=as_json)


@app.command()
def pause(broadcast_id: _Id, as_json: _Json = False) -> None:
    """Send no more of it until it is resumed.

    The running bot obeys within a second; what is on its way by then still arrives.
    """
    from bot.cli import broadcasts as room

    room.pause(broadcast_id, as_json=as_json)


@app.command()
def resume(broadcast_id: _Id, as_json: _Json = False) -> None:
    """Go on with one that was paused or stopped.

    Who has it already does not get it again.
    """
    from bot.cli import broadcasts as room

    room.resume(broadcast_id, as_json=as_json)


@app.command()
def cancel(broadcast_id: _Id, as_json: _Json = False) -> None:
    """Never send the rest of it.

    This cannot be taken back; who has it keeps it.
    """
    from bot.cli import broadcasts as room

    room.cancel(broadcast_id, as_json=as_json)


@app.command(context_settings={"ignore_unknown_options": True})
def why(
    broadcast_id: _Id,
    chat_id: Annotated[
        int, typer.Argument(metavar="CHAT", parser=whole(), help="Telegram's id of the chat.")
    ],
    as_json: _Json = False,
) -> None:
    """Tell what became of it in one chat.

    A line for each topic of the chat that is subscribed.
    """
    from bot.cli import broadcasts as room

    room.why(broadcast_id, chat_id, as_json=as_json)
