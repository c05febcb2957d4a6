"""What a machine that is slow, busy or refuses costs: never a story its turn."""

import asyncio
import logging
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.newsroom.machine_summaries import FAILURES, LONGEST_REST_S, REST_S, MachineSummaries
from tests.clocks import TestClock
from tests.newsroom.machine import Machine
from tests.newsroom.summarised import HELD, KEY, STORM


async def test_outlets_with_the_same_words_cost_one_question(
    summaries: MachineSummaries, machine: Machine
) -> None:
    """An agency's text comes by three feeds within one second."""
    machine.held = asyncio.Event()
    asking = [asyncio.create_task(summaries.told(STORM)) for _ in range(3)]
    await machine.arrived.wait()
    machine.held.set()

    assert [told.summary for told in await asyncio.gather(*asking)] == [HELD] * 3
    assert len(machine.asked) == 1


async def test_outlets_with_the_same_words_fail_together(
    summaries: MachineSummaries, machine: Machine
) -> None:
    """Else the third would wait three times as long."""
    machine.never = True

    told = await asyncio.gather(*(summaries.told(STORM) for _ in range(3)))

    assert told == [STORM] * 3
    assert len(machine.asked) == 1


async def test_a_machine_that_drips_is_slow_too(
    summaries: MachineSummaries, machine: Machine
) -> None:
    """Each byte comes in time, the answer never does."""
    machine.drips = True

    assert await summaries.told(STORM) == STORM


async def test_each_story_is_asked_for_once(summaries: MachineSummaries, machine: Machine) -> None:
    """Each question costs money: also one whose answer was of no use; changed words are new."""
    for _ in range(2):
        assert (await summaries.told(STORM)).summary == HELD
    machine.says = "It was all the work of Captain Nemo and his nine whales."
    changed = replace(STORM, headline="Harbour open again")
    for _ in range(2):
        assert await summaries.told(changed) == changed

    assert len(machine.asked) == 2


async def test_a_slow_machine_holds_up_no_story(
    summaries: MachineSummaries, machine: Machine, clock: TestClock
) -> None:
    """News does not wait: after a few time-outs nobody is asked for a while."""
    machine.never = True
    for number in range(FAILURES + 2):
        other = replace(STORM, headline=f"Harbour {number}")
        assert await summaries.told(other) == other
    assert len(machine.asked) == FAILURES

    machine.never = False
    await clock.advance(REST_S + 1)

    assert (await summaries.told(STORM)).summary_by_machine


@pytest.mark.parametrize(
    ("asked_for", "rests_s"),
    [("90", 90), ("Mon, 02 Mar 2026 12:01:30 GMT", 90), ("86400", LONGEST_REST_S)],
)
@pytest.mark.parametrize("status", [429, 503])
async def test_a_machine_that_asks_for_time_gets_it(
    summaries: MachineSummaries,
    machine: Machine,
    clock: TestClock,
    status: int,
    asked_for: str,
    rests_s: float,
) -> None:
    """Who goes on asking is locked out for longer; stories go out with the extract meanwhile."""
    machine.status, machine.raw, machine.retry_after = status, b"slow down", asked_for
    machine.date = "Mon, 02 Mar 2026 12:00:00 GMT"
    for number in range(3):
        other = replace(STORM, headline=f"Harbour {number}")
        assert await summaries.told(other) == other
    await clock.advance(rests_s - 1)
    assert await summaries.told(STORM) == STORM
    assert len(machine.asked) == 1

    machine.status, machine.raw = 200, None
    await clock.advance(2)

    assert (await summaries.told(STORM)).summary_by_machine


async def test_only_who_is_busy_can_ask_for_time(
    summaries: MachineSummaries, machine: Machine
) -> None:
    """On any other answer the header means something else, and summaries would stop for it."""
    machine.status, machine.raw, machine.retry_after = 404, b"no such model", "600"
    for number in range(2):
        await summaries.told(replace(STORM, headline=f"Harbour {number}"))

    assert len(machine.asked) == 2


@pytest.mark.parametrize("status", [307, 401, 429, 500])
async def test_a_refusal_shows_no_key(
    summaries: MachineSummaries, machine: Machine, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Nor does the key follow to another address."""
    machine.status, machine.raw = status, f"bad key {KEY}".encode()

    with caplog.at_level(logging.DEBUG), capture_logs() as logged:
        assert await summaries.told(STORM) == STORM

    assert len(machine.asked) == 1
    assert [line["why"] for line in logged] == [f"status {status}"]
    assert KEY not in caplog.text + repr(logged)
    assert KEY not in repr(summaries)
