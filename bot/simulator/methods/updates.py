"""How the bot hears of the world, who it is, and what it can download."""

from collections.abc import Sequence

from bot.simulator import describe
from bot.simulator.errors import bad_request
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.types import Json
from bot.simulator.updates import MAX_TIMEOUT_S

MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024


def get_me(state: State, request: Request) -> Json:
    return {
        **describe.user(state.bot),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


async def get_updates(state: State, request: Request) -> Sequence[Json]:
    state.updates.allow(request.json_or_none("allowed_updates"))
    return await state.updates.get(
        request.integer("offset"),
        request.integer("limit", default=100, low=1, high=100),
        request.integer("timeout", low=0, high=MAX_TIMEOUT_S),
        request.alive,
    )


def get_file(state: State, request: Request) -> Json:
    file_id = request.text("file_id")
    if not file_id:
        raise bad_request("File_id not specified")
    unique_id, size, path = state.files.describe(file_id)
    if size > MAX_DOWNLOAD_BYTES:
        raise bad_request("File is too big")
    return {
        "file_id": file_id,
        "file_unique_id": unique_id,
        "file_size": size,
        "file_path": path,
    }


def get_my_star_balance(state: State, request: Request) -> Json:
    nanos = round(state.star_balance * 1_000_000_000)
    return {"amount": nanos // 1_000_000_000, "nanostar_amount": nanos % 1_000_000_000}


def always(state: State, request: Request) -> bool:
    """For calls whose effect nobody here can see."""
    return True


METHODS = {
    "getme": get_me,
    "getupdates": get_updates,
    "getfile": get_file,
    "getmystarbalance": get_my_star_balance,
    "setmessagereaction": always,
    "close": always,
    "logout": always,
}
