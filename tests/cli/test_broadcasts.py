"""`wireroom broadcasts`: what an operator sees of a broadcast, and what a program reads."""

import asyncio
import json
from pathlib import Path

import pytest

from storage import audit
from storage.database import Database
from tests.cli.conftest import Command
from tests.storage.givens import FAILED, broadcast, claim, readers, settle

HEADLINE = "Ferry service resumes after storm"
AS_JSON = {
    "id": 1,
    "headline": HEADLINE,
    "class": "ordinary",
    "state": "running",
    "reason": "",
    "created_at": "2026-03-01T12:00:00Z",
    "due_at": None,
    "paid": False,
    "if_uncertain": "leave",
    "total": 3,
    "sent": 1,
    "waiting": 1,
    "without_photo": 0,
    "uncertain": 0,
    "skipped": 0,
    "failed": 1,
    "reasons": [{"reason": "blocked the bot", "count": 1}],
}


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """A broadcast to three chats: one has it, one blocked the bot, one waits."""
    path = tmp_path / "wireroom.db"

    async def fill() -> None:
        async with await Database.open(path) as db:
            await readers(db, [11, 12, -1003])
            await broadcast(db, HEADLINE)
            first, second = await claim(db, limit=2)
            await settle(db, [first], first_message_id=77)
            await settle(db, [second], FAILED, reason="blocked the bot")

    asyncio.run(fill())
    return path


def acts(path: Path) -> list[tuple[str, int, object]]:
    """What the audit has, newest first."""

    async def look() -> list[tuple[str, int, object]]:
        async with await Database.open(path) as db, db.reads() as reads:
            found = await audit.list(reads, limit=9)
        return [(each.act, each.editor_id, each.detail) for each in found]

    return asyncio.run(look())


@pytest.mark.usefixtures("held")
def test_a_line_for_each_and_all_of_it_for_one(wireroom: Command) -> None:
    """What an operator asks first: what is going out, how far is it, who did not get it?"""
    listed, shown = wireroom("broadcasts"), wireroom("broadcasts", "show", "1")

    assert listed.out == f"1  running    1 of 3 sent  {HEADLINE}\n"
    assert wireroom("broadcasts", "list").out == listed.out
    assert shown.out.splitlines() == [
        f"1: {HEADLINE}",
        "running (ordinary)",
        "begun      2026-03-01 12:00:00 UTC",
        "uncertain ones are not sent again",
        "sent       1 of 3",
        "waiting    1",
        "failed     1",
        "  1 × blocked the bot",
    ]


@pytest.mark.usefixtures("held")
def test_programs_read_the_same_json_from_every_command(wireroom: Command) -> None:
    """Operators build on it: every key stands here, and none may be renamed or vanish."""
    listed = json.loads(wireroom("broadcasts", "--json").out)
    shown = json.loads(wireroom("broadcasts", "show", "1", "--json").out)
    paused = json.loads(wireroom("broadcasts", "pause", "1", "--json").out)

    assert listed == [AS_JSON]
    assert shown == AS_JSON
    assert paused == AS_JSON | {"state": "paused"}


@pytest.mark.usefixtures("held")
def test_why_tells_the_fate_of_one_reader(wireroom: Command) -> None:
    """The question that a reader's complaint begins with."""
    told = [wireroom("broadcasts", "why", "1", chat).out for chat in ("11", "12", "-1003")]
    as_json = json.loads(wireroom("broadcasts", "why", "1", "12", "--json").out)
    nobody = wireroom("broadcasts", "why", "1", "99")

    assert told == [
        "chat 11: sent 2026-03-01 12:00:00 UTC as message 77, 1 attempt\n",
        "chat 12: not delivered: blocked the bot, 1 attempt\n",
        "chat -1003: waits for its turn, not before 2026-03-01 12:00:00 UTC\n",
    ]
    assert as_json == [
        {
            "chat_id": 12,
            "thread_id": 0,
            "state": "failed",
            "attempts": 1,
            "due_at": None,
            "settled_at": "2026-03-01T12:00:00Z",
            "message_id": None,
            "reason": "blocked the bot",
        }
    ]
    assert (nobody.status, len(nobody.complaints)) == (1, 1)
    assert "was not owed to chat 99" in nobody.err


def test_every_act_changes_what_it_says_and_stands_in_the_audit(
    wireroom: Command, held: Path
) -> None:
    """An operator's act is as much an act as an editor's, and has a name of its own: 0."""
    paused, resumed, cancelled = (
        wireroom("broadcasts", act, "1") for act in ("pause", "resume", "cancel")
    )

    assert [one.out.splitlines()[1] for one in (paused, resumed, cancelled)] == [
        "paused (ordinary)",
        "running (ordinary)",
        "cancelled (ordinary)",
    ]
    assert "skipped    1" in cancelled.out, "who was waiting is told off the list"
    assert acts(held) == [(act, 0, {"broadcast": 1}) for act in ("cancel", "resume", "pause")]


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    ("asked", "line"),
    [
        (("show", "9"), "there is no broadcast 9; “wireroom broadcasts” lists them"),
        (("pause", "9"), "there is no broadcast 9; “wireroom broadcasts” lists them"),
        (("why", "9", "11"), "there is no broadcast 9; “wireroom broadcasts” lists them"),
        (("resume", "1"), "broadcast 1 is running already; nothing was changed"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(
    wireroom: Command, asked: tuple[str, ...], line: str
) -> None:
    """A wrong number must neither look like a success nor like a crash."""
    done = wireroom("broadcasts", *asked, "--json")

    assert (done.status, done.out, done.complaints) == (1, "", [line])


def test_a_finished_one_stays_finished(wireroom: Command, held: Path) -> None:
    """Cancelling late must not turn a success into "cancelled"."""

    async def finish() -> None:
        async with await Database.open(held) as db:
            await settle(db, await claim(db))

    asyncio.run(finish())
    late = wireroom("broadcasts", "cancel", "1")

    assert (late.status, late.err) == (1, "broadcast 1 is finished already; nothing was changed\n")
    assert json.loads(wireroom("broadcasts", "show", "1", "--json").out)["state"] == "finished"
