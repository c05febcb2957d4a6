"""`wireroom broadcasts`: what an operator sees of a broadcast, and what a program reads."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import audience, audit, broadcasts, thinning
from storage.database import Database
from storage.subscribers import pause, stop, subscribe
from storage.types import ChatKind
from tests.cli.conftest import Command
from tests.storage.givens import (
    FAILED,
    NOON,
    ORDINARY,
    a_story,
    broadcast,
    claim,
    kept,
    readers,
    settle,
)

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
    "paid_refusal": "",
    "if_uncertain": "leave",
    "total": 3,
    "sent": 1,
    "waiting": 1,
    "without_photo": 0,
    "uncertain": 0,
    "skipped": 0,
    "failed": 1,
    "per_s": None,
    "left_s": None,
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


def test_one_that_moves_tells_how_fast_and_how_long(wireroom: Command, tmp_path: Path) -> None:
    """Whether to wait or to go home is asked at the shell as well."""

    async def fill() -> None:
        async with await Database.open(tmp_path / "wireroom.db") as db:
            await readers(db, range(1, 1001))
            await broadcast(db, HEADLINE)
            lately = datetime.now(UTC) - timedelta(seconds=5)
            await settle(db, await claim(db, limit=60))
            await settle(db, await claim(db, limit=120), now=lately)

    asyncio.run(fill())
    shown = wireroom("broadcasts", "show", "1").out.splitlines()
    as_json = json.loads(wireroom("broadcasts", "show", "1", "--json").out)

    assert shown[5:8] == ["waiting    820", "rate       2 a second", "time left  about 7 minutes"]
    assert (as_json["per_s"], as_json["left_s"]) == (2.0, 410)


LATER = NOON + timedelta(days=2)


@pytest.mark.parametrize(
    ("chat", "reason"),
    [
        ("21", "it has never subscribed"),
        ("13", "it subscribed 2026-03-03 12:00:00 UTC, after the broadcast began"),
        ("14", "it was paused already, since 2026-03-01 12:00:00 UTC: blocked the bot"),
        ("15", "it was stopped already, since 2026-03-01 12:00:00 UTC: stopped by the reader"),
        ("16", "it was away when the broadcast began, and came back 2026-03-03 12:00:00 UTC"),
        (
            "17",
            "it was not subscribed when it was to be owed; stopped since"
            " 2026-03-03 12:00:00 UTC: stopped by the reader",
        ),
    ],
)
def test_why_says_what_is_known_of_somebody_to_whom_nothing_was_owed(
    wireroom: Command, tmp_path: Path, chat: str, reason: str
) -> None:
    """An operator who answers a complaint with what is not so has two complaints."""

    async def fill() -> None:
        async with await Database.open(tmp_path / "wireroom.db") as db:
            await readers(db, [11, 14, 15, 16, 17])
            async with db.transaction() as tx:
                await pause(tx, chat_id=14, reason="blocked the bot", now=NOON)
                for away in (15, 16, 17):
                    await stop(tx, chat_id=away, thread_id=0, now=NOON)
            await broadcast(db, HEADLINE)
            async with db.transaction() as tx:
                for back in (13, 16, 17):
                    await subscribe(
                        tx,
                        chat_id=back,
                        thread_id=0,
                        kind=ChatKind.PRIVATE,
                        language="en",
                        now=LATER,
                    )
                await stop(tx, chat_id=17, thread_id=0, now=LATER)

    asyncio.run(fill())
    asked = wireroom("broadcasts", "why", "1", chat)

    assert asked.err == f"broadcast 1 was not owed to chat {chat}: {reason}\n"
    assert json.loads(wireroom("broadcasts", "why", "1", chat, "--json").out) == []


def test_who_waits_for_their_slice_waits_for_their_turn(wireroom: Command, tmp_path: Path) -> None:
    """A large audience is written down bit by bit: nobody in it has been forgotten."""

    async def fill() -> None:
        async with await Database.open(tmp_path / "wireroom.db") as db:
            await readers(db, [11, 12])
            held = await kept(db, a_story(HEADLINE))
            async with db.transaction() as tx:
                opened = await broadcasts.open(
                    tx, revision_id=held.revision_id, broadcast_class=ORDINARY, now=NOON
                )
                await audience.begin(tx, opened.id)
                await audience.extend(tx, opened.id, now=NOON, limit=1)

    asyncio.run(fill())
    told, as_json = (wireroom("broadcasts", "why", "1", "12", *more) for more in ((), ("--json",)))

    assert told.out == "chat 12: waits for its turn, not before 2026-03-01 12:00:00 UTC\n"
    assert [(each["chat_id"], each["state"]) for each in json.loads(as_json.out)] == [
        (12, "planned")
    ]


def test_what_was_thinned_is_said_to_be_kept_no_longer(wireroom: Command, held: Path) -> None:
    """The reader may well have got it."""

    async def finish() -> None:
        async with await Database.open(held) as db:
            await settle(db, await claim(db))
            async with db.transaction() as tx:
                await thinning.thin(tx, 1)

    asyncio.run(finish())
    asked = wireroom("broadcasts", "why", "1", "11")

    assert asked.err.endswith(
        "what became of each reader is not kept so long, only how many there were\n"
    )


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


@pytest.mark.parametrize(
    "asked", [(), ("--json",), ("show", "1"), ("pause", "1"), ("why", "1", "2")]
)
def test_in_the_wrong_folder_nothing_is_said_to_be_there(
    wireroom: Command, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    """ "Nothing has been sent yet" was told of a database that the question itself had made."""
    done = wireroom("broadcasts", *asked)

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("wireroom.db: there is no database here; is this the bot's folder")
    assert not list(tmp_path.iterdir())
