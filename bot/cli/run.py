"""`wireroom run`: the bot itself."""

import asyncio

from pydantic import SecretStr

from bot import app, logs, memory
from bot.cli import door
from bot.settings import PREFIX, Settings

_EXPLAINED = """Run the bot until Ctrl-C or SIGTERM.

Settings come from these variables, in the environment or in a file .env in this folder.
WIREROOM_TOKEN is the only one that must be set. “wireroom check” tells whether they are well.
"""


def explained() -> str:
    """The help of this command, with every setting in it."""
    told = [
        f"{PREFIX}{name.upper()}: {field.title}. Expected: {field.description}."
        f"{_usually(field.default)}"
        for name, field in Settings.model_fields.items()
    ]
    return "\n\n".join([_EXPLAINED, *told])


def _usually(default: object) -> str:
    match default:
        case SecretStr() | frozenset() | tuple():
            return ""
        case float():
            return f" Usually {default:g}."
    return f" Usually {default}."


def run() -> None:
    settings = door.settings(needs_token=True)
    logs.set_up(
        style=settings.log,
        level=settings.log_level,
        secrets=[settings.token.get_secret_value()],
    )
    memory.look_seldom()
    door.run(_run(settings))


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    door.stop_on_signals(stop)
    await app.run(settings, stop)
