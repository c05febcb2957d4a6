"""Editors and operators hold a broadcast back and let it go, and nobody gets it twice."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import callbacks
from bot.simulator import Simulator
from bot.simulator.types import Seen, User
from storage import audit, broadcasts
from storage.types import Broadcast, BroadcastState
from tests.journeys.house import House, open_house
from tests.journeys.test_breaking import WORDS, the_draft
from tests.storage.givens import readers

READERS = 40
ROOT = Path(__file__).parent.parent.parent

TEXT = "A barge hit the east pier."
"""What readers get; words about the broadcast name its headline only."""


@pytest.fixture
def pace() -> float:
    """Fifty times as fast by the clock on the wall."""
    return 1.0


@pytest.fixture
async def house(simulator: Simulator, tmp_path: Path, pace: float) -> AsyncIterator[House]:
    """At a pace that leaves time to press buttons."""
    async with open_house(simulator, tmp_path / "wireroom.db", pace=pace) as opened:
        yield opened


async def underway(house: House, edna: User, *, many: int = READERS) -> tuple[Seen, dict[int, int]]:
    """A broadcast that has reached somebody; and how often each is to have it in the end."""
    crowd = [house.world.add_user(f"Reader {n}", started=True) for n in range(many)]
    await readers(house.db, [reader.id for reader in crowd])
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    await house.press(edna, question, "Send")
    await house.world.wait_for_message(edna, "Rate:")
    return question, {edna.id: 1, **{reader.id: 1 for reader in crowd}}


async def the_broadcast(house: House) -> Broadcast:
    async with house.db.reads() as reads:
        (broadcast,) = await broadcasts.latest(reads, limit=9)
    return broadcast


async def shell(house: House, *arguments: str) -> tuple[int, str, str]:
    """`wireroom broadcasts …` in a process of its own, on the same database."""
    environ = os.environ | {"WIREROOM_DATABASE": house.database}
    running = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "broadcasts", *arguments),
        cwd=ROOT,
        env=environ,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await running.communicate()
    return running.returncode or 0, out.decode(), err.decode()


async def test_pausing_and_resuming_repeats_nothing(house: House, edna: User) -> None:
    """Failure 2: a resume that starts from the beginning sends everything twice."""
    question, once = await underway(house, edna)

    for _ in range(3):
        await house.press(edna, question, "Pause")
        paused = await house.world.wait_for_message(edna, "Paused")
        assert paused.button("Pause") is None
        await house.press(edna, paused, "Resume")
        await house.world.wait_for_message(edna, "Sending")
    await house.world.wait_for_message(edna, "Finished")

    assert house.world.counts(TEXT) == once


async def test_a_press_is_seen_at_once(
    house: House, edna: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever reads "Sending" after Pause presses again, and is told that it is so already."""
    monkeypatch.setattr("bot.progress.PACE_S", 1e9)  # no look of its own accord
    crowd = [house.world.add_user(f"Reader {n}", started=True) for n in range(READERS)]
    await readers(house.db, [reader.id for reader in crowd])
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    await house.press(edna, question, "Send")
    sending = await house.world.wait_for_message(edna, "Sending")

    await house.press(edna, sending, "Pause")
    paused = await house.world.wait_for_message(edna, "Paused")
    await house.press(edna, paused, "Resume")
    again = await house.world.wait_for_message(edna, "Sending")
    await house.press(edna, again, "Cancel")
    await house.world.wait_for_message(edna, "Cancelled")


async def test_a_paused_broadcast_rests_across_a_restart(house: House, edna: User) -> None:
    """Failure 3: what an editor held back must not go out because a machine was restarted.

    Nor is it "finished" with a part of its readers missing.
    """
    question, once = await underway(house, edna)
    await house.press(edna, question, "Pause")
    await house.world.wait_for_message(edna, "Paused")

    await house.down()
    got = house.world.counts(TEXT)
    await house.up()
    await house.ask(edna, "/help")
    resting = await house.world.wait_for_message(edna, "Paused")
    meanwhile = house.world.counts(TEXT)
    await house.press(edna, resting, "Resume")
    await house.world.wait_for_message(edna, "Finished")

    assert meanwhile == got
    assert sum(got.values()) < sum(once.values())
    assert house.world.counts(TEXT) == once


async def test_every_press_that_changes_nothing_says_why(house: House, edna: User) -> None:
    """A second press, one under an old message, one after the end: each gets its own line."""
    question, _ = await underway(house, edna)
    broadcast = await the_broadcast(house)

    async def press(act: callbacks.Act) -> str:
        query = house.world.press(edna, edna, question, callbacks.encode(act))
        return (await house.world.wait_for_answer(query)).text

    pause, resume, cancel = (
        callbacks.PauseBroadcast(broadcast.id),
        callbacks.ResumeBroadcast(broadcast.id),
        callbacks.CancelBroadcast(broadcast.id),
    )
    said = [await press(act) for act in (resume, pause, pause, cancel, cancel, resume, pause)]
    unknown = await press(callbacks.PauseBroadcast(999))

    stands, cancelled = "That is how it is already.", "This broadcast was cancelled"
    assert said[:5] == [stands, "", stands, "", stands]
    assert all(cancelled in line for line in said[5:])
    assert "no such broadcast" in unknown
    assert (await the_broadcast(house)).state is BroadcastState.CANCELLED


async def test_what_is_finished_can_be_neither_paused_nor_cancelled(
    house: House, edna: User
) -> None:
    """A stale button must not turn "Finished" into "Paused" or "Cancelled"."""
    ann = await house.reader("Ann")
    house.world.say(edna, WORDS)
    _, question = await the_draft(house, edna)
    await house.press(edna, question, "Send")
    await house.world.wait_for_message(ann, "Bridge closed")
    await house.world.wait_for_message(edna, "Finished")
    broadcast = await the_broadcast(house)

    for act in (callbacks.PauseBroadcast, callbacks.CancelBroadcast, callbacks.ResumeBroadcast):
        query = house.world.press(edna, edna, question, callbacks.encode(act(broadcast.id)))
        answer = await house.world.wait_for_answer(query)
        assert "is over" in answer.text

    assert (await the_broadcast(house)).state is BroadcastState.RUNNING


@pytest.mark.parametrize("pace", [0.1])
async def test_the_shell_steers_what_the_bot_is_sending(house: House, edna: User) -> None:
    """Another process pauses and resumes: the courier and the editor's message follow it.

    On a busy machine that process takes long to start: at this pace the broadcast lasts for
    minutes, and a quicker bot sends the rest.
    """
    _, once = await underway(house, edna, many=600)
    broadcast = await the_broadcast(house)

    status, out, err = await shell(house, "pause", str(broadcast.id), "--json")
    await house.world.wait_for_message(edna, "Paused")
    got = house.world.counts(TEXT)
    await house.ask(edna, "/help")
    assert house.world.counts(TEXT) == got
    again = await shell(house, "pause", str(broadcast.id))
    await shell(house, "resume", str(broadcast.id))
    await house.world.wait_for_message(edna, "Sending")
    await house.world.wait_for(lambda: house.world.counts(TEXT) != got)
    await house.down()
    house.at_pace(28)
    await house.up()
    await house.world.wait_for_message(edna, "Finished")

    assert (status, err) == (0, "")
    assert json.loads(out)["state"] == "paused"
    assert again[0] == 1
    assert again[2] == f"broadcast {broadcast.id} is paused already; nothing was changed\n"
    assert house.world.counts(TEXT) == once
    async with house.db.reads() as reads:
        acts = [(each.act, each.editor_id) for each in await audit.list(reads, limit=3)]
    assert acts == [("resume", 0), ("pause", 0), ("pause", 0)]


async def test_what_is_on_its_way_or_was_is_not_sent_twice(house: House, edna: User) -> None:
    """The same words again: the editor is told what became of them, and nobody gets them twice."""
    progress, _ = await underway(house, edna)
    second = await house.ask(edna, WORDS, "exactly what readers get")

    told = [(await house.press(edna, second, "Send")).text]
    for lever in ("Pause", "Cancel"):
        await house.press(edna, progress, lever)
        told.append((await house.press(edna, second, "Send")).text)
    await house.press(edna, second, "Discard")
    await house.world.wait_for_message(edna, "Discarded")

    for words, line in zip(("being sent", "paused", "cancelled on its way"), told, strict=True):
        assert words in line
    await the_broadcast(house)  # there is one
    assert max(n for who, n in house.world.counts(TEXT).items() if who != edna.id) == 1
