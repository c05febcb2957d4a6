"""What waits for its time is held and shown to nobody, on every way that leads to a story."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.publish import publish
from storage import broadcasts, stories, thinning
from storage.database import Database
from storage.types import BroadcastState
from tests.storage.givens import BREAKING, NOON, a_story, claim, kept, readers, settle
from tests.storage.test_planned import HOUR, planned

BEFORE, AT = NOON + HOUR - timedelta(seconds=1), NOON + HOUR


async def headlines(db: Database, at: datetime) -> set[str]:
    """By every way that readers have; all of them must agree."""
    async with db.reads() as reads:
        every = [one.id for one in await stories.latest(reads, limit=9)]
        newest = await stories.latest(reads, limit=9, shown_at=at)
        listed = await stories.to_show(reads, every, now=at)
        alone = [await stories.get(reads, story_id, shown_at=at) for story_id in every]
    ways = [{one.story.headline for one in way if one} for way in (newest, listed, alone)]
    assert ways[0] == ways[1] == ways[2]
    return ways[0]


async def test_it_is_shown_from_its_time_on(db: Database) -> None:
    """A reader who asks a second too early must not have read it first."""
    await kept(db, a_story("Ferry late"))
    await planned(db)

    assert await headlines(db, BEFORE) == {"Ferry late"}
    assert await headlines(db, AT) == {"Ferry late", "High tide at one"}


async def test_a_correction_does_not_lift_it(db: Database) -> None:
    """The newest revision has no broadcast of its own; it is the same story all the same."""
    await planned(db)
    await kept(db, a_story("High tide at one", body="Corrected: the quay stays open."))

    assert await headlines(db, BEFORE) == set()


async def test_what_was_cancelled_before_anybody_had_it_is_never_shown(db: Database) -> None:
    """An editor who took it back did not mean: let them find it in a list."""
    opened = await planned(db)
    async with db.transaction() as tx:
        await broadcasts.set_state(tx, opened.id, BroadcastState.CANCELLED)

    assert await headlines(db, AT + HOUR) == set()


async def test_what_some_have_is_shown_to_all(db: Database) -> None:
    """The button under their message must work, when its deliveries have become counts as well."""
    opened = await planned(db)
    await settle(db, await claim(db, now=AT, limit=1), now=AT)
    async with db.transaction() as tx:
        await broadcasts.set_state(tx, opened.id, BroadcastState.CANCELLED)
    before = await headlines(db, AT)
    async with db.transaction() as tx:
        await thinning.thin(tx, opened.id)

    assert before == await headlines(db, AT + HOUR) == {"High tide at one"}


async def test_what_missed_its_time_waits_for_an_editor(db: Database) -> None:
    """The bot was down; whether it is news still is for people to say."""
    opened = await planned(db)
    async with db.transaction() as tx:
        await broadcasts.set_state(tx, opened.id, BroadcastState.PAUSED, broadcasts.OVERDUE)
    assert await headlines(db, AT + HOUR) == set()

    async with db.transaction() as tx:
        await broadcasts.put_to(tx, opened.id, AT + HOUR)
        await broadcasts.set_state(tx, opened.id, BroadcastState.RUNNING)
    assert await headlines(db, AT + HOUR) == {"High tide at one"}


async def test_an_update_that_waits_leaves_what_readers_have(db: Database) -> None:
    """The button under their message must work, and not tell the update before its time."""
    now = NOON - timedelta(minutes=1)
    await readers(db, [11])
    first = await publish(db, a_story("Ferry late"), None, now=now)
    assert first is not None
    anew = replace(a_story("Ferry sank"), key=first.stored.story.key)
    update = await publish(db, anew, None, now=NOON, push=BREAKING, due_at=AT)
    assert update is not None
    assert update.broadcast is not None
    assert await headlines(db, BEFORE) == {"Ferry late"}
    assert await headlines(db, AT) == {"Ferry sank"}

    async with db.transaction() as tx:
        await broadcasts.set_state(tx, update.broadcast.id, BroadcastState.CANCELLED)
    assert await headlines(db, AT + HOUR) == {"Ferry late"}


async def test_what_was_cancelled_and_sent_anew_is_shown(db: Database) -> None:
    """The editor wanted it out after all; readers who got it open it and find it in a list."""
    opened = await planned(db)
    async with db.transaction() as tx:
        await broadcasts.set_state(tx, opened.id, BroadcastState.CANCELLED)

    await publish(db, a_story("High tide at one"), None, now=NOON, push=BREAKING)

    assert await headlines(db, BEFORE) == {"High tide at one"}
