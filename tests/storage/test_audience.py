"""A large audience is written in slices, and comes out as if it had been written at once."""

from storage import audience, broadcasts, ledger, subscribers
from storage.database import Database
from storage.types import Broadcast, BroadcastClass, BroadcastState
from tests.storage.givens import (
    BREAKING,
    NOON,
    ORDINARY,
    a_story,
    claimed_chats,
    kept,
    progress,
    readers,
)


async def begun(
    db: Database, headline: str = "Ferries sail", push: BroadcastClass = BREAKING
) -> Broadcast:
    held = await kept(db, a_story(headline))
    async with db.transaction() as tx:
        opened = await broadcasts.open(
            tx, revision_id=held.revision_id, broadcast_class=push, now=NOON
        )
        await audience.begin(tx, opened.id)
    return opened


async def extend(db: Database, opened: Broadcast, limit: int = 10) -> int:
    async with db.transaction() as tx:
        return await audience.extend(tx, opened.id, now=NOON, limit=limit)


async def unwritten(db: Database) -> list[int]:
    async with db.reads() as reads:
        return await audience.unwritten(reads)


async def test_slices_leave_nobody_out_and_take_nobody_twice(db: Database) -> None:
    """A million rows in one transaction would keep every other writer waiting for seconds."""
    await readers(db, range(1, 24))
    opened = await begun(db)

    sizes = [await extend(db, opened) for _ in range(4)]

    assert sizes == [10, 10, 3, 0]
    assert await claimed_chats(db) == list(range(1, 24))
    assert await unwritten(db) == []


async def test_who_comes_after_the_beginning_gets_the_next_story(db: Database) -> None:
    """Else an audience that grows while it is written might never end."""
    await readers(db, range(1, 13))
    opened = await begun(db)
    await extend(db, opened)
    await readers(db, [100, 101])

    await extend(db, opened)

    assert await claimed_chats(db) == list(range(1, 13))


async def test_who_leaves_before_their_slice_is_owed_nothing(db: Database) -> None:
    """They said stop: a row for them would only be skipped."""
    await readers(db, range(1, 21))
    opened = await begun(db)
    await extend(db, opened)
    async with db.transaction() as tx:
        await subscribers.stop(tx, chat_id=15, thread_id=0, now=NOON)

    await extend(db, opened)

    assert (await progress(db, opened.id)).total == 19


async def test_an_audience_that_is_not_written_to_its_end_is_not_finished(db: Database) -> None:
    """A crash between two slices must not make 10 of 25 look like all of them."""
    await readers(db, range(1, 26))
    opened = await begun(db)

    halfway = []
    for _ in range(3):
        counts = await progress(db, opened.id)
        async with db.reads() as reads:
            running = await broadcasts.running(reads)
        halfway.append((counts.total, counts.waiting, counts.finished, running == [opened]))
        await extend(db, opened)

    assert halfway == [(25, 25, False, True)] * 3
    assert await unwritten(db) == []


async def test_an_empty_slice_is_not_the_end(db: Database) -> None:
    """Ten who left in a row hide nobody behind them, and the courier finds no work meanwhile."""
    await readers(db, range(1, 16))
    async with db.transaction() as tx:
        for chat_id in range(1, 11):
            await subscribers.stop(tx, chat_id=chat_id, thread_id=0, now=NOON)
    opened = await begun(db)

    sizes = [await extend(db, opened)]
    async with db.reads() as reads:
        due = await ledger.next_due(reads)
        running = await broadcasts.running(reads)
    sizes.append(await extend(db, opened))

    assert (sizes, due, running) == ([0, 5], None, [opened])
    assert await claimed_chats(db) == list(range(11, 16))


async def test_without_readers_it_is_finished_with_its_first_slice(db: Database) -> None:
    """The first story of a new bot must not stand in the list as running for ever."""
    opened = await begun(db)

    await extend(db, opened)

    assert await unwritten(db) == []
    assert (await progress(db, opened.id)).finished


async def test_the_rest_of_a_cancelled_audience_is_forgotten(db: Database) -> None:
    """What an editor took back is not written down for a million more."""
    await readers(db, range(1, 26))
    opened = await begun(db)
    await extend(db, opened)
    async with db.transaction() as tx:
        await broadcasts.set_state(tx, opened.id, BroadcastState.CANCELLED, "withdrawn")

        await audience.forget_cancelled(tx)

    assert await unwritten(db) == []
    counts = await progress(db, opened.id)
    assert (counts.total, counts.skipped, counts.waiting) == (10, 10, 0)


async def test_breaking_news_is_written_before_what_began_earlier(db: Database) -> None:
    """An ordinary story to a million would keep it waiting for seconds, slice after slice."""
    await readers(db, range(1, 31))
    ordinary = await begun(db, "Ferries sail", ORDINARY)
    await extend(db, ordinary)
    breaking = [await begun(db, headline, BREAKING) for headline in ("Bridge closed", "Storm")]

    assert await unwritten(db) == [breaking[0].id, breaking[1].id, ordinary.id]
