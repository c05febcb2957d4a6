"""What became of a delivery is written down once, and a late answer never spoils it."""

from datetime import timedelta

import pytest

from storage import broadcasts, ledger
from storage.database import Database
from storage.types import BroadcastState, DeliveryState, Settlement
from tests.storage.givens import (
    BREAKING,
    DEFERRED,
    FAILED,
    LEASE,
    NOON,
    PLANNED,
    SENT,
    SKIPPED,
    UNCERTAIN,
    broadcast,
    claim,
    fate,
    progress,
    readers,
    settle,
)


async def test_a_batch_is_settled_in_all_its_ways(db: Database) -> None:
    """Every outcome has its state; progress and reasons are computed from the rows."""
    await readers(db, range(1, 8))
    opened = await broadcast(db)
    one = await claim(db)

    assert await settle(db, one[:2], SENT, first_message_id=501) == 2
    assert await settle(db, one[2:3], UNCERTAIN, reason="no answer") == 1
    assert await settle(db, one[3:5], SKIPPED, reason="blocked us") == 2
    assert await settle(db, one[5:6], FAILED, reason="chat not found") == 1
    assert await settle(db, one[6:], DEFERRED, due_at=NOON + LEASE) == 1

    counts = await progress(db, opened.id)
    assert (counts.total, counts.sent, counts.waiting) == (7, 2, 1)
    assert (counts.uncertain, counts.skipped, counts.failed) == (1, 2, 1)
    assert counts.reasons[0] == ("blocked us", 2)
    assert set(counts.reasons) == {("blocked us", 2), ("no answer", 1), ("chat not found", 1)}
    assert not counts.finished


async def test_a_whole_fate_can_be_told(db: Database) -> None:
    """`wireroom broadcasts why` answers a reader who asks where the story stayed."""
    await readers(db, [1])
    opened = await broadcast(db)
    later = NOON + timedelta(seconds=3)
    await settle(db, await claim(db), SENT, now=later, first_message_id=88)

    told = await fate(db, opened.id, 1)

    assert (told.state, told.message_id, told.attempts) == (SENT, 88, 1)
    assert (told.settled_at, told.due_at, told.reason) == (later, None, "")
    async with db.reads() as reads:
        assert await ledger.why(reads, opened.id, 999) == []


@pytest.mark.parametrize("late", [PLANNED, DEFERRED, UNCERTAIN, SKIPPED, FAILED])
async def test_nothing_overwrites_what_was_sent(db: Database, late: DeliveryState) -> None:
    """An answer that comes twice, or late, must not send the story again."""
    await readers(db, [1])
    opened = await broadcast(db)
    claimed = await claim(db)
    await settle(db, claimed, SENT, first_message_id=5)

    assert await settle(db, claimed, late, due_at=NOON, reason="late") == 0
    assert await settle(db, claimed, SENT, first_message_id=6) == 0

    assert (await fate(db, opened.id, 1)).message_id == 5


async def test_a_late_yes_makes_an_uncertain_delivery_certain(db: Database) -> None:
    """The lease ran out before the answer came, but it came: it is in the chat."""
    await readers(db, [1])
    opened = await broadcast(db)
    claimed = await claim(db)
    await claim(db, now=NOON + LEASE)
    assert (await fate(db, opened.id, 1)).state is UNCERTAIN

    assert await settle(db, claimed, SENT, first_message_id=5) == 1

    told = await fate(db, opened.id, 1)
    assert (told.state, told.message_id, told.reason) == (SENT, 5, "")


async def test_a_late_no_sends_an_uncertain_delivery_again(db: Database) -> None:
    """Certainly not sent is as good a fact as sent: the reader must not miss it."""
    await readers(db, [1])
    opened = await broadcast(db)
    claimed = await claim(db)
    await claim(db, now=NOON + LEASE)

    assert await settle(db, claimed, PLANNED, due_at=NOON + LEASE) == 1

    assert [each.chat_id for each in await claim(db, now=NOON + LEASE)] == [1]
    assert (await progress(db, opened.id)).uncertain == 0


async def test_a_late_no_leaves_the_second_attempt_alone(db: Database) -> None:
    """The second courier is sending at this moment: freeing the row would make it three."""
    await readers(db, [1])
    opened = await broadcast(db, broadcast_class=BREAKING)
    first = await claim(db)
    second = await claim(db, now=NOON + LEASE)

    assert await settle(db, first, PLANNED, due_at=NOON) == 0
    assert await claim(db, now=NOON + LEASE) == []
    assert await settle(db, second, SENT, first_message_id=9) == 1

    assert (await fate(db, opened.id, 1)).message_id == 9


async def test_what_a_claim_put_off_itself_it_may_decide(db: Database) -> None:
    """A refusal is held until it is known whose fault it was, and then written down."""
    await readers(db, [1, 2])
    opened = await broadcast(db)
    held = await claim(db)
    await settle(db, held, DEFERRED, due_at=NOON + LEASE)

    assert await settle(db, held[:1], FAILED, reason="a new rule") == 1
    async with db.transaction() as tx:
        assert await ledger.release(tx, held[1:], now=NOON) == 1

    assert (await fate(db, opened.id, 1)).state is FAILED
    assert (await fate(db, opened.id, 2)).state is PLANNED


async def test_what_a_later_claim_put_off_is_not_for_an_earlier_one(db: Database) -> None:
    """A late verdict of the first attempt must not end the wait of the second."""
    await readers(db, [1])
    opened = await broadcast(db)
    first = await claim(db)
    await settle(db, first, DEFERRED, due_at=NOON)
    await settle(db, await claim(db), DEFERRED, due_at=NOON + LEASE)

    assert await settle(db, first, FAILED, reason="late") == 0

    assert (await fate(db, opened.id, 1)).state is DEFERRED


async def test_a_late_yes_leaves_the_second_copy_told(db: Database) -> None:
    """The first attempt is known to have arrived while the second is on its way: two copies."""
    await readers(db, [1])
    opened = await broadcast(db, broadcast_class=BREAKING)
    first = await claim(db)
    (second,) = await claim(db, now=NOON + LEASE)

    await settle(db, first, SENT)

    told = await fate(db, opened.id, 1)
    assert (told.state, told.reason) == (SENT, second.doubt)


async def test_of_two_copies_the_first_known_is_kept(db: Database) -> None:
    """Breaking, at least once: both attempts arrived; the ledger names one and stays with it."""
    await readers(db, [1])
    opened = await broadcast(db, broadcast_class=BREAKING)
    first = await claim(db)
    second = await claim(db, now=NOON + LEASE)

    assert await settle(db, first, SENT, first_message_id=5) == 1
    assert await settle(db, second, SENT, first_message_id=6) == 0

    assert (await fate(db, opened.id, 1)).message_id == 5
    assert (await progress(db, opened.id)).finished


async def test_a_cancelled_broadcast_owes_nothing_more(db: Database) -> None:
    """Computed, not written: a million rows need not be touched for Cancel to be instant."""
    await readers(db, range(1, 7))
    opened = await broadcast(db)
    in_flight = await claim(db, limit=2)
    await settle(db, in_flight[:1], SENT)
    async with db.transaction() as tx:
        await broadcasts.set_state(tx, opened.id, BroadcastState.CANCELLED, "withdrawn")

    counts = await progress(db, opened.id)
    assert (counts.sent, counts.uncertain, counts.skipped, counts.waiting) == (1, 1, 4, 0)
    assert ("withdrawn", 4) in counts.reasons
    assert (await fate(db, opened.id, 6)).state is SKIPPED

    await settle(db, in_flight[1:], SENT)
    assert (await progress(db, opened.id)).sent == 2
    assert await claim(db, now=NOON + LEASE) == []


@pytest.mark.parametrize(
    ("told", "ends"),
    [
        ((DEFERRED, UNCERTAIN), UNCERTAIN),
        ((DEFERRED, FAILED), FAILED),
        ((UNCERTAIN, DEFERRED), DEFERRED),
        ((FAILED, DEFERRED), FAILED),
        ((FAILED, SENT), SENT),
        ((SENT, DEFERRED), SENT),
    ],
)
@pytest.mark.parametrize("at_once", [True, False])
async def test_the_last_word_about_a_delivery_holds_however_it_is_batched(
    db: Database, told: tuple[DeliveryState, ...], ends: DeliveryState, at_once: bool
) -> None:
    """A batch wrote what is put off last: whoever was decided in the same batch waited again."""
    await readers(db, [1])
    opened = await broadcast(db)
    (one,) = await claim(db)
    words = [
        Settlement(
            broadcast_id=one.broadcast_id,
            subscriber_id=one.subscriber_id,
            attempts=one.attempts,
            state=state,
            message_id=7 if state is SENT else None,
        )
        for state in told
    ]

    for batch in [words] if at_once else [[word] for word in words]:
        async with db.transaction() as tx:
            await ledger.settle(tx, batch, now=NOON)

    assert (await fate(db, opened.id, 1)).state is ends


async def test_finished_is_said_only_when_nothing_is_open(db: Database) -> None:
    """Failure 3: never finished while a row is pending, whatever happened in between."""
    await readers(db, [1, 2, 3])
    opened = await broadcast(db)

    for state in (DEFERRED, PLANNED, DEFERRED):
        await settle(db, await claim(db), state, due_at=NOON)
        assert not (await progress(db, opened.id)).finished
    await settle(db, await claim(db), FAILED, reason="refused")

    assert (await progress(db, opened.id)).finished


async def test_claimed_is_nothing_to_settle_with(db: Database) -> None:
    """Only `claim` takes; a row claimed by accident would wait for nobody."""
    async with db.transaction() as tx:
        with pytest.raises(ValueError, match="CLAIMED"):
            await ledger.settle(
                tx,
                [Settlement(broadcast_id=1, subscriber_id=1, state=DeliveryState.CLAIMED)],
                now=NOON,
            )


async def test_reasons_of_any_words_are_kept_once(db: Database) -> None:
    """Telegram's words come back as they came, and a million rows share one text."""
    await readers(db, range(1, 9))
    opened = await broadcast(db)
    claimed = await claim(db)

    await settle(db, claimed[:4], SKIPPED, reason="'; DROP TABLE deliveries; -- “🚫” \x00")
    await settle(db, claimed[4:], SKIPPED, reason="'; DROP TABLE deliveries; -- “🚫” ")

    assert (await progress(db, opened.id)).reasons == (("'; DROP TABLE deliveries; -- “🚫” ", 8),)


async def test_whether_anything_has_happened_is_known_without_counting(db: Database) -> None:
    """A resumed broadcast to a million was counted before its first message could leave."""
    await readers(db, [11, 12])
    opened = await broadcast(db)

    async def stands() -> tuple[bool, bool]:
        async with db.reads() as reads:
            return (
                await ledger.has_begun(reads, opened.id),
                await ledger.has_sent(reads, opened.id),
            )

    fresh = await stands()
    first, second = await claim(db)
    in_flight = await stands()
    await settle(db, [first], FAILED, reason="blocked the bot")
    failed = await stands()
    await settle(db, [second])

    assert (fresh, in_flight, failed) == ((False, False), (False, False), (True, False))
    assert await stands() == (True, True)
