"""`wireroom run`: the bot itself."""

import asyncio

from pydantic import SecretStr

from bot import app, logs, memory
from bot.cli import door
from bot.settings import PREFIX, Settings
from bot.settings_content import ContentSettings

_EXPLAINED = """Run the bot until Ctrl-C or SIGTERM.

Settings come from these variables, in the environment or in a file .env in this folder.
WIREROOM_TOKEN is the only one that must be set. “wireroom check” tells whether they are well.
"""


def explained() -> str:
    """The help of this command, with every setting in it."""
    told = [
        f"{PREFIX}{name.upper()}: {field.title}. Expected: {field.description}."
        f"{_usually(field.default)}"
        for name, field in sorted(Settings.model_fields.items(), key=_is_of_content)
    ]
    return "\n\n".join([_EXPLAINED, *told])


def _is_of_content(named: tuple[str, object]) -> bool:
    return named[0] in ContentSettings.model_fields  # what may be left alone comes last


def _usually(default: object) -> str:
    match default:
        case SecretStr() | frozenset() | tuple() | "" | None:
            return ""
        case float():
            return f" Usually {default:g}."
    return f" Usually {default}."


def run() -> None:
    settings = door.settings(needs_token=True)
    logs.set_up(
        style=settings.log,
        level=settings.log_level,
        secrets=[settings.token.get_secret_value(), settings.summary_key.get_secret_value()],
    )
    memory.look_seldom()
    door.run(_run(settings))


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    door.stop_on_signals(stop)
    await app.run(settings, stop)
