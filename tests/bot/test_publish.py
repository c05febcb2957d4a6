"""A story becomes true for everyone at once, or for nobody."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.publish import Published, Seen, publish, publish_in
from content import photos
from storage import broadcasts, ledger, sources, stories
from storage.database import Database
from storage.types import BroadcastClass, BroadcastState, DeliveryState
from tests.newsroom.publisher import picture
from tests.storage.givens import BREAKING, NOON, a_story, claim, claimed_chats, readers, settle

ORDINARY = BroadcastClass.ORDINARY


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    async with await Database.open(tmp_path / "wireroom.db") as database:
        yield database


async def owed(db: Database) -> int:
    """How many deliveries wait, over all broadcasts."""
    async with db.reads() as reads:
        running = await broadcasts.latest(reads, limit=100)
        return sum([(await ledger.progress(reads, each.id)).waiting for each in running])


async def test_a_story_is_owed_to_every_reader(db: Database) -> None:
    """The audience is fixed with the story, so nobody falls between the two."""
    await readers(db, [11, 22, 33])

    published = await publish(db, a_story(), photos.fit(picture()), now=NOON)

    assert published is not None
    assert published.audience == 3
    assert published.stored.photo_id is not None
    assert await owed(db) == 3


async def test_an_ordinary_story_is_told_once(db: Database) -> None:
    """Failure 14: the same story under another link, or with a comma mended, is no news."""
    await readers(db, [11])
    await publish(db, a_story(), None, now=NOON)

    again = await publish(db, a_story(), None, now=NOON)
    mended = await publish(db, a_story(body="The first boat left after dawn."), None, now=NOON)

    assert again is None
    assert isinstance(mended, Published)
    assert (mended.stored.story.revision, mended.broadcast) == (2, None)
    assert await owed(db) == 1


async def test_breaking_news_is_pushed_even_if_we_held_it(db: Database) -> None:
    """An editor who calls a story breaking is not told that it is old; but twice is once."""
    await readers(db, [11])
    await publish(db, a_story(), None, now=NOON, push=None)

    first = await publish(db, a_story(), None, now=NOON, push=BREAKING, editor_chat_id=77)
    second = await publish(db, a_story(), None, now=NOON, push=BREAKING)

    assert first is not None
    assert first.broadcast is not None
    assert (first.audience, first.broadcast.editor_chat_id) == (1, 77)
    assert second is None


async def test_nothing_is_pushed_that_is_only_to_be_kept(db: Database) -> None:
    """An archive that is taken in must not reach a single phone."""
    await readers(db, [11])

    published = await publish(db, a_story(), None, now=NOON, push=None)

    assert published == Published(stored=published.stored, broadcast=None, audience=0)  # type: ignore[union-attr]
    assert await owed(db) == 0


@pytest.mark.parametrize("known", [False, True])
async def test_the_entry_is_seen_in_the_same_transaction(db: Database, known: bool) -> None:
    """Failure 5: neither a seen story that nobody got, nor one that is told at every visit."""
    async with db.transaction() as tx:
        source = await sources.ensure(tx, "https://harbour.example/feed")
    if known:
        await publish(db, a_story(), None, now=NOON)

    await publish(db, a_story(), None, now=NOON, seen=Seen(source_id=source.id, item_id="a"))

    async with db.reads() as reads:
        assert await sources.unseen(reads, source.id, ["a", "b"]) == {"b"}


async def test_what_fails_leaves_nothing_behind(db: Database) -> None:
    """Failure 5: a crash in the middle of publishing must look as if it had never begun."""
    await readers(db, [11])

    async def crash() -> None:
        async with db.transaction() as tx:
            await publish_in(tx, a_story(), photos.fit(picture()), now=NOON)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await crash()

    async with db.reads() as reads:
        assert await stories.count(reads) == 0
    assert await owed(db) == 0


async def test_what_was_cancelled_before_anybody_had_it_can_be_pushed_anew(db: Database) -> None:
    """The editor thought better of it, twice. A cancelled broadcast itself stays cancelled."""
    await readers(db, [11])
    first = await publish(db, a_story(), None, now=NOON, push=BREAKING)
    assert first is not None
    assert first.broadcast is not None
    async with db.transaction() as tx:
        await broadcasts.set_state(tx, first.broadcast.id, BroadcastState.CANCELLED)

    anew = await publish(db, a_story(), None, now=NOON, push=BREAKING)

    assert anew is not None
    assert anew.stored.id == first.stored.id
    assert anew.stored.story == replace(first.stored.story, revision=2)
    assert await claimed_chats(db) == [11]


@pytest.mark.parametrize("settled", ["", "sent", "uncertain"])
async def test_what_somebody_may_have_is_not_pushed_anew(db: Database, settled: str) -> None:
    """On its way when it was cancelled: whoever has it must not get it twice."""
    await readers(db, [11])
    first = await publish(db, a_story(), None, now=NOON, push=BREAKING)
    assert first is not None
    assert first.broadcast is not None
    claimed = await claim(db)
    async with db.transaction() as tx:
        await broadcasts.set_state(tx, first.broadcast.id, BroadcastState.CANCELLED)
    if settled:
        await settle(db, claimed, DeliveryState[settled.upper()])

    assert await publish(db, a_story(), None, now=NOON, push=BREAKING) is None
