"""Old broadcasts become counts, and tell the same as before."""

from datetime import timedelta

from bot.housekeeping import Housekeeping
from storage import broadcasts, ledger, machine_summaries, thinning
from storage.database import Database
from storage.types import BroadcastState, DeliveryState, Progress, Settlement
from tests.clocks import QuickClock
from tests.storage.givens import NOON, broadcast, claim, progress, readers

LATER = NOON + timedelta(days=91)


async def settled(db: Database, broadcast_id: int) -> None:
    """Every third failed, the others have it."""
    for number, each in enumerate(await claim(db)):
        state = DeliveryState.SENT if number % 3 else DeliveryState.FAILED
        settlement = Settlement(
            broadcast_id=broadcast_id,
            subscriber_id=each.subscriber_id,
            state=state,
            message_id=number if number % 3 else None,
            reason="" if number % 3 else "blocked the bot",
        )
        async with db.transaction() as tx:
            await ledger.settle(tx, [settlement], now=NOON)


async def ripe(db: Database) -> list[int]:
    async with db.reads() as reads:
        return await thinning.ripe(reads, before=LATER)


async def test_counts_stay_the_same_while_rows_go(db: Database) -> None:
    """An editor who looks at last year's broadcasts sees what was told then."""
    await readers(db, range(1, 24))
    opened = await broadcast(db)
    await settled(db, opened.id)
    before = await progress(db, opened.id)

    seen: list[Progress] = []
    sizes: list[int] = []
    while not sizes or sizes[-1]:
        async with db.transaction() as tx:
            sizes.append(await thinning.thin(tx, opened.id, limit=10))
        seen.append(await progress(db, opened.id))

    assert sizes == [10, 10, 3, 0]
    assert seen == [before] * 4
    assert (before.sent, before.reasons) == (15, (("blocked the bot", 8),))
    assert await ripe(db) == []


async def test_what_somebody_waits_for_is_not_ripe(db: Database) -> None:
    """However old it is: a paused broadcast may go on, and its rows are who is still owed it."""
    await readers(db, [1, 2])
    opened = await broadcast(db)

    waiting = await ripe(db)
    async with db.transaction() as tx:
        await broadcasts.set_state(tx, opened.id, BroadcastState.CANCELLED, "withdrawn")

    assert (waiting, await ripe(db)) == ([], [opened.id])
    async with db.reads() as reads:
        assert await thinning.ripe(reads, before=NOON) == [], "young ones keep their messages"


async def test_a_cancelled_broadcast_stays_skipped_for_all_it_had_planned(db: Database) -> None:
    """Nobody was sent it, and the counts must not forget them."""
    await readers(db, [1, 2])
    opened = await broadcast(db)
    async with db.transaction() as tx:
        await broadcasts.set_state(tx, opened.id, BroadcastState.CANCELLED, "withdrawn")
    before = await progress(db, opened.id)

    async with db.transaction() as tx:
        await thinning.thin(tx, opened.id)

    assert await progress(db, opened.id) == before
    assert before.skipped == 2


async def test_housekeeping_clears_what_is_old_enough_and_nothing_else(db: Database) -> None:
    """A reader's copy can be corrected as long as the setting promises."""
    await readers(db, range(1, 8))
    now = QuickClock().now()
    old = await broadcast(db, "Old news", now=now - timedelta(days=91))
    new = await broadcast(db, "New news", now=now - timedelta(days=89))
    for opened in (old, new):
        async with db.transaction() as tx:
            await broadcasts.set_state(tx, opened.id, BroadcastState.CANCELLED)
    async with db.transaction() as tx:
        for age in (91, 89):
            asked_at = now - timedelta(days=age)
            await machine_summaries.keep(tx, str(age), "It rains.", now=asked_at)

    await Housekeeping(db, QuickClock(), keep=timedelta(days=90)).look()

    async with db.reads() as reads:
        assert await ledger.why(reads, old.id, 1) == []
        assert await ledger.why(reads, new.id, 1) != []
        assert await machine_summaries.get(reads, "91") is None
        assert await machine_summaries.get(reads, "89") == "It rains."
