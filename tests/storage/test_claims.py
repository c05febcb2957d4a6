"""Deliveries are taken in the right order, by one courier each, and never lost with it."""

import asyncio
from datetime import timedelta

import pytest

from storage import broadcasts, ledger, subscribers
from storage.database import Database
from storage.types import BroadcastState, Delivery, DeliveryState
from tests.storage.givens import (
    BREAKING,
    DEFERRED,
    LEASE,
    NOON,
    ORDINARY,
    PLANNED,
    SENT,
    SKIPPED,
    UNCERTAIN,
    broadcast,
    claim,
    claimed_chats,
    fate,
    progress,
    readers,
    settle,
)

SECOND = timedelta(seconds=1)


async def test_breaking_goes_first_then_who_waits_longest(db: Database) -> None:
    """Breaking news overtakes whatever was on its way already."""
    await readers(db, [1, 2])
    first = await broadcast(db, "First", now=NOON)
    second = await broadcast(db, "Second", now=NOON + SECOND)
    breaking = await broadcast(db, "Breaking", broadcast_class=BREAKING, now=NOON + 2 * SECOND)

    claimed = await claim(db, now=NOON + LEASE, limit=5)

    order = [each.broadcast_id for each in claimed]
    assert order == [breaking.id, breaking.id, first.id, first.id, second.id]
    assert {each.broadcast_class for each in claimed} == {BREAKING, ORDINARY}


async def test_who_was_deferred_waits_in_line_with_the_others(db: Database) -> None:
    """Due longest first holds between broadcasts, row by row, and not before its time."""
    await readers(db, [1, 2, 3])
    older = await broadcast(db, "Older", now=NOON)
    put_off = await claim(db, limit=1)
    await settle(db, put_off, DEFERRED, due_at=NOON + 5 * SECOND)
    newer = await broadcast(db, "Newer", now=NOON + SECOND)

    early = await claim(db, now=NOON + 2 * SECOND, limit=4)
    late = await claim(db, now=NOON + 5 * SECOND, limit=4)

    assert [each.broadcast_id for each in early] == [older.id, older.id, newer.id, newer.id]
    assert [(each.broadcast_id, each.chat_id) for each in late] == [(newer.id, 3), (older.id, 1)]


async def test_one_batch_mixes_broadcasts_by_how_long_each_waits(db: Database) -> None:
    """A reader put off in an older broadcast must not overtake all of a newer one."""
    await readers(db, [1, 2])
    older = await broadcast(db, "Older", now=NOON)
    await settle(db, await claim(db, limit=1), DEFERRED, due_at=NOON + 5 * SECOND)
    newer = await broadcast(db, "Newer", now=NOON + SECOND)

    claimed = await claim(db, now=NOON + LEASE, limit=3)

    order = [(each.broadcast_id, each.chat_id) for each in claimed]
    assert order == [(older.id, 2), (newer.id, 1), (newer.id, 2)]


async def test_two_couriers_never_hold_the_same_delivery(db: Database) -> None:
    """Or its reader would get it twice."""
    await readers(db, range(1, 101))
    await broadcast(db)

    shares = await asyncio.gather(*(claimed_chats(db, limit=13) for _ in range(10)))

    assert sorted(chat for share in shares for chat in share) == list(range(1, 101))


async def test_a_claim_that_ran_out_is_uncertain_in_an_ordinary_broadcast(db: Database) -> None:
    """Failure 8: a courier that died leaves no row stuck; at most once, so nobody is told twice."""
    await readers(db, [1, 2])
    opened = await broadcast(db)
    await claim(db, limit=1)

    assert await claimed_chats(db, now=NOON + LEASE / 2) == [2]
    assert await claimed_chats(db, now=NOON + 2 * LEASE) == []

    counts = await progress(db, opened.id)
    assert (counts.uncertain, counts.waiting) == (2, 0)
    assert (await fate(db, opened.id, 1)).state is UNCERTAIN
    assert "lease" in (await fate(db, opened.id, 1)).reason


async def test_a_claim_that_ran_out_is_tried_again_in_a_breaking_broadcast(db: Database) -> None:
    """Failure 8: at least once, because a missed warning is worse than one told twice."""
    await readers(db, [1, 2])
    await broadcast(db, broadcast_class=BREAKING)
    lost = await claim(db)

    again = await claim(db, now=NOON + LEASE)

    assert [(each.chat_id, each.attempts) for each in lost] == [(1, 1), (2, 1)]
    assert [(each.chat_id, each.attempts) for each in again] == [(1, 2), (2, 2)]


async def test_a_second_claim_that_ran_out_is_not_tried_a_third_time(db: Database) -> None:
    """Failure 8: a bot that crashes at every start would send breaking news at every start."""
    await readers(db, [1])
    opened = await broadcast(db, broadcast_class=BREAKING)
    (first,) = await claim(db)
    (second,) = await claim(db, now=NOON + LEASE)

    third = await claim(db, now=NOON + 2 * LEASE)

    assert (first.doubt, third) == ("", [])
    assert "lease" in second.doubt
    told = await fate(db, opened.id, 1)
    assert (told.state, told.attempts, told.reason) == (UNCERTAIN, 2, second.doubt)


@pytest.mark.parametrize("state", [SENT, DEFERRED])
async def test_a_doubt_stays_told_whatever_the_second_attempt_comes_to(
    db: Database, state: DeliveryState
) -> None:
    """Who may have two copies is known by name; and a flood wait does not make anybody forget."""
    await readers(db, [1])
    opened = await broadcast(db, broadcast_class=BREAKING)
    await claim(db)
    (again,) = await claim(db, now=NOON + LEASE)
    later = NOON + LEASE + SECOND

    await settle(db, [again], state, due_at=later, now=later, reason=again.doubt)

    assert (await fate(db, opened.id, 1)).reason == again.doubt
    assert [each.doubt for each in await claim(db, now=later)] == [again.doubt] * (
        state is DEFERRED
    )


async def test_who_stops_while_in_doubt_stays_uncertain(db: Database) -> None:
    """SKIPPED would say that they got nothing, which nobody knows."""
    (reader,) = await readers(db, [1])
    opened = await broadcast(db, broadcast_class=BREAKING)
    (first,) = await claim(db)
    await settle(db, [first], DEFERRED, due_at=NOON + SECOND, reason="reset")
    async with db.transaction() as tx:
        await subscribers.stop(tx, chat_id=reader.chat_id, thread_id=0, now=NOON)

    assert await claim(db, now=NOON + SECOND) == []

    told = await fate(db, opened.id, 1)
    assert (told.state, told.reason) == (UNCERTAIN, "reset")


async def test_claims_of_a_dead_predecessor_lapse_at_once(db: Database) -> None:
    """Who holds the instance lock knows that nobody else is sending: no need to wait for leases."""
    await readers(db, [1, 2, 3])
    ordinary = await broadcast(db, "Ordinary")
    breaking = await broadcast(db, "Breaking", broadcast_class=BREAKING)
    await claim(db, limit=4)

    async with db.transaction() as tx:
        assert await ledger.lapse(tx, now=NOON + SECOND) == 4
    claimed = await claim(db, now=NOON + SECOND)

    assert [each.broadcast_id for each in claimed] == [breaking.id] * 3 + [ordinary.id] * 2
    assert (await progress(db, ordinary.id)).uncertain == 1


async def test_only_running_broadcasts_give_anything(db: Database) -> None:
    """Pause and Cancel take effect with the next claim; Resume goes on where it was."""
    await readers(db, [1, 2])
    opened = await broadcast(db)
    await settle(db, await claim(db, limit=1))

    for state in (BroadcastState.PAUSED, BroadcastState.STOPPED):
        await set_state(db, opened.id, state)
        assert await claim(db) == []
        async with db.reads() as reads:
            assert await ledger.next_due(reads) is None
            assert await broadcasts.running(reads) == []

    await set_state(db, opened.id, BroadcastState.RUNNING)
    assert await claimed_chats(db) == [2]


async def set_state(db: Database, broadcast_id: int, state: BroadcastState) -> None:
    async with db.transaction() as tx:
        assert await broadcasts.set_state(tx, broadcast_id, state)


async def test_pausing_over_and_over_repeats_nothing(db: Database) -> None:
    """Failure 2: resuming starts where it was, not at the beginning."""
    await readers(db, range(1, 21))
    opened = await broadcast(db)
    told: list[int] = []

    while batch := await claim(db, limit=3):
        told += [each.chat_id for each in batch]
        await settle(db, batch)
        await set_state(db, opened.id, BroadcastState.PAUSED)
        await set_state(db, opened.id, BroadcastState.RUNNING)

    assert told == list(range(1, 21))


async def test_who_stopped_meanwhile_is_skipped(db: Database) -> None:
    """A reader who said /stop must not get what was planned before; nor is a blocked chat asked."""
    await readers(db, [1, 2, 3])
    opened = await broadcast(db)
    async with db.transaction() as tx:
        await subscribers.stop(tx, chat_id=1, thread_id=0, now=NOON)
        await subscribers.pause(tx, chat_id=2, reason="blocked us", now=NOON)

    assert await claimed_chats(db, limit=1) == [3]

    assert (await fate(db, opened.id, 1)).state is SKIPPED
    assert (await fate(db, opened.id, 2)).reason == "blocked us"
    assert (await progress(db, opened.id)).waiting == 1


async def test_many_who_stopped_do_not_hide_the_next_reader(db: Database) -> None:
    """A claim that finds nobody to write to would look like the end of the work."""
    await readers(db, range(1, 61))
    async with db.transaction() as tx:
        chats = range(1, 60)
    await broadcast(db)
    async with db.transaction() as tx:
        for chat_id in chats:
            await subscribers.stop(tx, chat_id=chat_id, thread_id=0, now=NOON)

    found: list[int] = []
    for _ in range(60):
        found += await claimed_chats(db, limit=2)
    assert found == [60]


async def test_released_deliveries_are_due_again_before_others(db: Database) -> None:
    """A shut-down gives back what it certainly did not send."""
    await readers(db, [1, 2, 3])
    opened = await broadcast(db)
    claimed = await claim(db, limit=2)

    async with db.transaction() as tx:
        assert await ledger.release(tx, claimed, now=NOON) == 2

    assert await claimed_chats(db, limit=2) == [1, 2]
    assert (await progress(db, opened.id)).uncertain == 0


async def test_what_was_claimed_anew_cannot_be_released_by_the_first(db: Database) -> None:
    """Its second courier is sending it at this moment."""
    await readers(db, [1])
    await broadcast(db, broadcast_class=BREAKING)
    first = await claim(db)
    await claim(db, now=NOON + LEASE)

    async with db.transaction() as tx:
        assert await ledger.release(tx, first, now=NOON) == 0

    assert await claim(db, now=NOON + LEASE + SECOND) == []


async def test_a_claim_can_be_kept_to_some_broadcasts(db: Database) -> None:
    """A canary goes out alone while the rest of its broadcast waits for it."""
    await readers(db, [1])
    await broadcast(db, "Held back", broadcast_class=BREAKING)
    wanted = await broadcast(db, "Wanted")

    async with db.transaction() as tx:
        claimed: list[Delivery] = await ledger.claim(
            tx, now=NOON, lease=LEASE, limit=9, among=[wanted.id]
        )

    assert [each.broadcast_id for each in claimed] == [wanted.id]


async def test_the_next_due_moment_is_known(db: Database) -> None:
    """The courier sleeps until then; a claimed row falls due with its lease."""
    await readers(db, [1])
    await broadcast(db)

    async with db.reads() as reads:
        assert await ledger.next_due(reads) == NOON
    claimed = await claim(db)
    async with db.reads() as reads:
        assert await ledger.next_due(reads) == NOON + LEASE
    await settle(db, claimed, PLANNED, due_at=NOON + SECOND)
    async with db.reads() as reads:
        assert await ledger.next_due(reads) == NOON + SECOND
    await settle(db, await claim(db, now=NOON + SECOND), SENT)
    async with db.reads() as reads:
        assert await ledger.next_due(reads) is None
