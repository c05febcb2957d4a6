"""`wireroom broadcasts why`: what it says where the answer is not simply "sent" or "not"."""

import asyncio
import json
from pathlib import Path

import pytest

from storage import broadcasts
from storage.database import Database
from storage.types import WITHOUT_PHOTO, BroadcastState
from tests.cli.conftest import Command
from tests.storage.givens import DEFERRED, NOON, UNCERTAIN, broadcast, claim, readers, settle

BROKE = "the connection broke"
AT_NOON = "2026-03-01 12:00:00 UTC"


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """Six chats, and of each something else has become."""
    path = tmp_path / "wireroom.db"

    async def fill() -> None:
        async with await Database.open(path) as db:
            await readers(db, [11, 12, 13, 14, 15, 16])
            await broadcast(db, "Ferry resumes")
            of = {each.chat_id: each for each in await claim(db, limit=5)}
            await settle(db, [of[11]], DEFERRED, due_at=NOON, reason=BROKE)
            await settle(db, [of[12]], DEFERRED, due_at=NOON)
            await settle(db, [of[13]], reason=BROKE, first_message_id=7)
            await settle(db, [of[14]], reason=WITHOUT_PHOTO, first_message_id=8)
            await settle(db, [of[15]], UNCERTAIN, reason=BROKE)

    asyncio.run(fill())
    return path


def told(wireroom: Command, *chats: int) -> list[str]:
    return [wireroom("broadcasts", "why", "1", str(chat)).out for chat in chats]


@pytest.mark.usefixtures("held")
def test_what_may_have_arrived_is_told_as_that(wireroom: Command) -> None:
    """A reader who got it twice is answered from this line."""
    assert told(wireroom, 11, 12, 13, 14, 15) == [
        f"chat 11: is tried again, not before {AT_NOON}, after 1 attempt, which may have arrived:"
        f" {BROKE}\n",
        f"chat 12: is tried again, not before {AT_NOON}, after 1 attempt\n",
        f"chat 13: sent {AT_NOON} as message 7, 1 attempt; an earlier one may have arrived too:"
        f" {BROKE}\n",
        f"chat 14: sent {AT_NOON} as message 8, 1 attempt: {WITHOUT_PHOTO}\n",
        f"chat 15: uncertain, may have arrived: {BROKE}, 1 attempt\n",
    ]


@pytest.mark.parametrize("state", [BroadcastState.PAUSED, BroadcastState.STOPPED])
def test_who_waits_for_an_editor_is_not_said_to_wait_for_a_moment(
    wireroom: Command, held: Path, state: BroadcastState
) -> None:
    """The moment comes and goes, and nothing is sent: the broadcast is held back."""

    async def hold() -> None:
        async with await Database.open(held) as db, db.transaction() as tx:
            await broadcasts.set_state(tx, 1, state)

    asyncio.run(hold())

    assert told(wireroom, 12, 16, 13) == [
        f"chat 12: is tried again, not before {AT_NOON}, after 1 attempt;"
        f" the broadcast is {state}\n",
        f"chat 16: waits for its turn, not before {AT_NOON}; the broadcast is {state}\n",
        *told(wireroom, 13),
    ]


@pytest.mark.usefixtures("held")
def test_a_program_that_asks_about_nobody_learns_why_as_well(wireroom: Command) -> None:
    """An empty list with status 0 would pass for an answer."""
    asked, as_json = (wireroom("broadcasts", "why", "1", "99", *more) for more in ((), ("--json",)))

    assert json.loads(as_json.out) == []
    assert (
        as_json.err == asked.err == "broadcast 1 was not owed to chat 99: it has never subscribed\n"
    )
    assert as_json.status == asked.status == 1


def test_a_refusal_to_be_paid_is_shown(wireroom: Command, held: Path) -> None:
    """Eleven hours instead of seventeen minutes: whoever looks wants to know why."""

    async def refuse() -> None:
        async with await Database.open(held) as db, db.transaction() as tx:
            await broadcasts.refuse_paid(tx, 1, "too few Stars")

    asyncio.run(refuse())

    assert (
        "Telegram did not take Stars for it: too few Stars"
        in wireroom("broadcasts", "show", "1").out
    )
