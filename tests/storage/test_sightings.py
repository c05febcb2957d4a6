"""/full and /related know which story is meant."""

from datetime import timedelta

from storage import sightings, stories
from storage.database import Database
from tests.storage.givens import (
    NOON,
    SENT,
    a_story,
    broadcast,
    claim,
    kept,
    readers,
    settle,
)

MINUTE = timedelta(minutes=1)


async def saw(db: Database, story_id: int, chat_id: int, thread_id: int, minutes: int) -> None:
    async with db.transaction() as tx:
        await sightings.saw(
            tx,
            chat_id=chat_id,
            thread_id=thread_id,
            story_id=story_id,
            now=NOON + minutes * MINUTE,
        )


async def last_seen(db: Database, chat_id: int, thread_id: int = 0) -> str | None:
    async with db.reads() as reads:
        story_id = await sightings.last_seen(reads, chat_id, thread_id)
        held = None if story_id is None else await stories.get(reads, story_id)
    return None if held is None else held.story.headline


async def test_the_last_one_opened_or_delivered_is_meant(db: Database) -> None:
    """Whichever came later: a reader who opens an old story means that one."""
    await readers(db, [1])
    opened = await kept(db, a_story("Opened"))
    assert await last_seen(db, 1) is None

    await broadcast(db, "Delivered")
    assert await last_seen(db, 1) is None  # owed, not yet seen
    await settle(db, await claim(db), SENT, now=NOON + 2 * MINUTE)
    assert await last_seen(db, 1) == "Delivered"

    await saw(db, opened.id, 1, 0, minutes=1)
    assert await last_seen(db, 1) == "Delivered"
    await saw(db, opened.id, 1, 0, minutes=3)
    assert await last_seen(db, 1) == "Opened"


async def test_topics_and_chats_are_told_apart(db: Database) -> None:
    """What is read in one topic of a forum is not what is meant in another."""
    one = await kept(db, a_story("One"))
    two = await kept(db, a_story("Two"))
    await saw(db, one.id, -5, 7, minutes=1)
    await saw(db, two.id, -5, 8, minutes=2)

    assert await last_seen(db, -5, 7) == "One"
    assert await last_seen(db, -5, 8) == "Two"
    assert await last_seen(db, -5, 0) is None
    assert await last_seen(db, -6, 7) is None


async def test_a_reply_means_the_story_it_answers_to(db: Database) -> None:
    """Also weeks later, and in whatever topic of the chat that copy lies."""
    await readers(db, [1, 2])
    await readers(db, [-5], thread_id=7)
    for number in range(4):
        await broadcast(db, f"Story {number}")
        await settle(db, await claim(db), SENT, first_message_id=100 + 10 * number)

    async with db.reads() as reads:
        meant = await sightings.by_message(reads, -5, 112)
        assert meant is not None
        held = await stories.get(reads, meant)
        assert await sightings.by_message(reads, 1, 112) is None
        assert await sightings.by_message(reads, 1, 999) is None
        assert await sightings.by_message(reads, 404, 112) is None
    assert held is not None
    assert held.story.headline == "Story 1"
