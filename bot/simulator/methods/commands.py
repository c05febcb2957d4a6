"""The bot's own face: command lists, names and descriptions."""

import re
from collections.abc import Callable
from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.menus import Command, scope_name
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.types import Json

MAX_COMMANDS = 100
_NAME = re.compile(r"[a-z0-9_]{1,32}")
MAX_DESCRIPTION = 256
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")


def set_my_commands(state: State, request: Request) -> bool:
    scope, language = _scope(request)
    state.menus.set(scope, language, _commands(request))
    state.changes.note("commands")
    return True


def get_my_commands(state: State, request: Request) -> list[Json]:
    found = state.menus.get(*_scope(request))
    return [{"command": name, "description": text} for name, text in found]


def delete_my_commands(state: State, request: Request) -> bool:
    state.menus.set(*_scope(request), ())
    state.changes.note("commands")
    return True


def _scope(request: Request) -> tuple[str, str]:
    language = request.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("Invalid language code specified")
    scope: Any = request.json_or_none("scope")
    return scope_name(scope if isinstance(scope, dict) else None), language


def _commands(request: Request) -> list[Command]:
    try:
        given: Any = request.json("commands")
    except ValueError:
        raise bad_request("Can't parse commands JSON object") from None
    if not isinstance(given, list):
        raise bad_request("Expected an Array of BotCommand")
    if len(given) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_command(one) for one in given]


def _command(given: Any) -> Command:
    if not isinstance(given, dict):
        raise bad_request("Can't parse BotCommand: expected an Object")
    name, text = str(given.get("command", "")), str(given.get("description", ""))
    name = name.strip().removeprefix("/")
    if not _NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not text.strip():
        raise bad_request("Command description must be non-empty")
    if len(text) > MAX_DESCRIPTION:
        raise bad_request("Command description length must not exceed 256")
    return name, text.strip()


def _setter(field: str) -> Callable[[State, Request], bool]:
    def set_field(state: State, request: Request) -> bool:
        state.profile[field, request.text("language_code")] = request.text(field)
        return True

    return set_field


def _getter(field: str, default: str = "") -> Callable[[State, Request], Json]:
    def get_field(state: State, request: Request) -> Json:
        fallback = state.profile.get((field, ""), default)
        return {field: state.profile.get((field, request.text("language_code")), fallback)}

    return get_field


def set_menu_button(state: State, request: Request) -> bool:
    return True


def get_menu_button(state: State, request: Request) -> Json:
    return {"type": "commands"}


METHODS = {
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmyname": _setter("name"),
    "getmyname": _getter("name", "Wireroom"),
    "setmydescription": _setter("description"),
    "getmydescription": _getter("description"),
    "setmyshortdescription": _setter("short_description"),
    "getmyshortdescription": _getter("short_description"),
    "setchatmenubutton": set_menu_button,
    "getchatmenubutton": get_menu_button,
}
