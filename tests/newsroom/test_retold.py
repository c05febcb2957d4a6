"""One piece of news is told once, whoever else tells it; what is new about it is told."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.kin import Kin
from bot.newsroom.retold import Retold
from bot.publish import Published, Seen, publish
from bot.related import related_to
from bot.render.story import full_text
from bot.render.story import story as message
from bot.texts import Texts
from content.kin.vectors import Vectors
from content.text import fingerprint
from content.types import Block, BlockKind, Partial, RelatedLink, Story, StoryKey
from storage import broadcasts, sources, stories
from storage.database import Database
from tests.storage.conftest import db, migrated, path  # noqa: F401 - fixtures
from tests.storage.givens import NOON, readers

TEXT = (
    "An earthquake shook the town of Lorvik on Monday and killed at least 12 people, police said.",
    "Rescuers searched the ruins of a school. The harbour was closed, and trains stood still.",
    "The government sent soldiers and tents. It was the strongest quake in the region since 1921.",
)


def told(source: str, headline: str, *paragraphs: str, standfirst: str = "") -> Story:
    host = source.lower()
    return Story(
        key=StoryKey(fingerprint(source, headline)),
        headline=headline,
        standfirst=standfirst,
        summary=standfirst or paragraphs[0],
        body=tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in paragraphs),
        source=source,
        url=f"https://{host}.example/{fingerprint(headline)[:6]}",
        published_at=NOON,
        language="en",
    )


WIRE = told("Norda", "Quake shakes Lorvik, 12 dead", *TEXT)
COPY = told("Post", "Soldiers sent to Lorvik after earthquake", TEXT[0], TEXT[1], TEXT[2][:40])


class Desk:
    def __init__(self, database: Database) -> None:
        self.db = database
        self.kin = Kin(database)
        self.retold = Retold(database, self.kin)
        self.number = 0

    async def take(self, story: Story, *, days: float = 0) -> Published | None:
        self.number += 1
        now = NOON + timedelta(days=days, minutes=self.number)
        async with self.db.transaction() as tx:
            state = await sources.ensure(tx, f"https://{story.source}.example/feed")
        seen = Seen(source_id=state.id, item_id=f"item {self.number}")
        found = await self.retold.publish(story, None, now=now, seen=seen)
        async with self.db.reads() as reads:
            assert not await sources.unseen(reads, state.id, [seen.item_id])
        return found

    async def pushed(self) -> int:
        async with self.db.reads() as reads:
            return len(await broadcasts.latest(reads, limit=100))


@pytest.fixture
async def desk(db: Database) -> Desk:  # noqa: F811 - pytest's way
    await readers(db, [11])
    return Desk(db)


async def test_a_copy_is_not_pushed_but_named(desk: Desk) -> None:
    """Failure 52: three outlets, one buzz; who opens the story is told of the others."""
    first = await desk.take(WIRE)
    assert first is not None
    assert await desk.take(COPY) is None
    assert await desk.take(replace(COPY, key=StoryKey("c" * 32), source="Herald")) is None

    assert await desk.pushed() == 1
    async with desk.db.reads() as reads:
        stored = await stories.get(reads, first.stored.id)
        assert stored is not None
        assert await stories.count(reads) == 1
    texts = Texts("en")
    assert "Also at: Post and Herald" in message(stored, texts=texts).body.text
    assert "Also at: Post and Herald" in full_text(stored, texts=texts).body.text
    assert "Also at" not in message(first.stored, texts=texts).body.text


async def test_a_copy_stays_known_after_a_restart(desk: Desk) -> None:
    """What is remembered in memory is made from the database again."""
    await desk.take(WIRE)

    again = Desk(desk.db)
    assert await again.take(COPY) is None
    assert await again.take(COPY) is None
    assert await desk.pushed() == 1


async def test_a_copy_that_becomes_a_story_of_its_own_is_told(desk: Desk) -> None:
    """An outlet runs the wire first, and writes its own text at that address when it knows more."""
    first = await desk.take(WIRE)
    await desk.take(COPY)
    lead = Block(kind=BlockKind.PARAGRAPH, text="Divers found 41 people; the mayor resigned.")
    own = replace(COPY, headline="Mayor of Lorvik resigns, 41 dead", body=(lead, *COPY.body))

    assert await desk.take(own) is not None

    assert await desk.pushed() == 2
    async with desk.db.reads() as reads:
        stored = await stories.get(reads, first.stored.id) if first else None
    assert stored is not None
    assert stored.also_at == (), "it tells something else by now"


async def test_a_copy_that_comes_once_more_after_days_is_still_one(desk: Desk) -> None:
    """Feeds list old entries under new ids; nobody is told the text of last week for that."""
    await desk.take(WIRE)
    await desk.take(COPY)

    assert await desk.take(COPY, days=5) is None
    assert await desk.pushed() == 1


async def test_a_copy_of_which_only_the_teaser_comes_is_still_one(desk: Desk) -> None:
    """Its page is down, and its feed says it in words of its own; nothing of that is news."""
    await desk.take(WIRE)
    await desk.take(COPY)
    teaser = told("Post", COPY.headline, "How the army helps where the ground has shaken.")

    assert await desk.take(replace(teaser, partial=Partial.FEED)) is None
    assert await desk.pushed() == 1


async def test_a_copy_of_an_earlier_version_is_still_one(desk: Desk) -> None:
    """The agency has put its number right; the old one at another outlet is no news."""
    await desk.take(WIRE)
    await desk.take(COPY)
    right = TEXT[0].replace("12 people", "ten people")
    fewer = told("Norda", "Quake shakes Lorvik, ten dead", right, *TEXT[1:])
    await publish(desk.db, replace(fewer, key=WIRE.key), None, now=NOON)

    assert await desk.take(COPY) is None
    assert await desk.pushed() == 1


async def test_two_sources_that_bring_it_at_one_moment_push_it_once(desk: Desk) -> None:
    """Each source has a task of its own; both would look before either has told it."""
    found = await asyncio.gather(desk.take(WIRE), desk.take(COPY))

    assert sum(one is not None for one in found) == 1
    assert await desk.pushed() == 1


@pytest.mark.parametrize(
    "later",
    [
        replace(COPY, headline="Lorvik quake: toll rises to 15"),
        replace(COPY, source="Norda"),
        replace(
            COPY,
            body=(
                Block(kind=BlockKind.PARAGRAPH, text="The mayor of Lorvik resigned."),
                *COPY.body,
            ),
        ),
        told(
            "Post",
            "Quake did not kill 12 in Lorvik",
            TEXT[0].replace("killed", "did not kill"),
            *TEXT[1:],
        ),
        told("Post", "Dam of Lorvik breaks after quake", *TEXT, "The dam above the town broke."),
    ],
    ids=["a new number", "the same outlet", "a new lead", "a denial", "a new headline and text"],
)
async def test_a_real_update_is_never_swallowed(desk: Desk, later: Story) -> None:
    """Failure 52: a follow-up repeats most of the old text, and is news all the same."""
    await desk.take(WIRE)

    assert await desk.take(later) is not None
    assert await desk.pushed() == 2


async def test_what_waits_for_its_time_swallows_nothing(desk: Desk) -> None:
    """Failure 52: nobody has read the one that was first; then the other outlet's is the news."""
    later = NOON + timedelta(hours=5)
    await publish(desk.db, WIRE, None, now=NOON, due_at=later)

    assert await desk.take(COPY) is not None


async def test_after_some_days_it_is_told_again(desk: Desk) -> None:
    """Who republishes a text a week later has a reason; that is the editors' business, not ours."""
    await desk.take(WIRE)

    assert await desk.take(replace(COPY, published_at=NOON + timedelta(days=5)), days=5) is not None


EVENT = told(
    "Norda",
    "Parliament votes to ban fishing off the northern coast",
    "The parliament in Sund voted on Tuesday to ban fishing off the northern coast for years.",
    standfirst="The parliament in Sund voted on Tuesday to ban fishing off the northern coast.",
)
SAME_EVENT = told(
    "Post",
    "Parliament in Sund votes to ban fishing off northern coast",
    "Members of parliament in Sund voted for the ban on Tuesday, to the anger of the fleet.",
    standfirst="Parliament voted on Tuesday to ban fishing off the northern coast.",
)


@pytest.mark.skipif(not Vectors().name, reason="the extra `vectors` is not installed")
async def test_one_event_in_other_words_is_told_once(desk: Desk) -> None:
    """Only where both words and vectors say so, and nothing is new."""
    assert await desk.take(EVENT) is not None

    assert await desk.take(SAME_EVENT) is None
    update = replace(
        SAME_EVENT,
        key=StoryKey("d" * 32),
        headline="Parliament in Sund votes to ban fishing off northern coast; fleet sues",
    )
    assert await desk.take(update) is not None
    assert await desk.take(replace(SAME_EVENT, key=StoryKey("e" * 32), source="Norda")) is not None


@pytest.mark.skipif(not Vectors().name, reason="the extra `vectors` is not installed")
async def test_one_event_a_week_later_is_another(desk: Desk) -> None:
    """Parliaments vote on the same thing again; who tells it then tells news."""
    await desk.take(EVENT)

    again = replace(SAME_EVENT, published_at=NOON + timedelta(days=7))
    assert await desk.take(again, days=7) is not None


@pytest.mark.skipif(not Vectors().name, reason="the extra `vectors` is not installed")
async def test_what_was_only_mentioned_is_news_of_its_own(desk: Desk) -> None:
    """Failure 52: every word of it stood in the other story, which was about something else."""
    aside = "Fishing harbours on the northern coast stay closed until Friday because of a storm."
    body = (*EVENT.body, Block(kind=BlockKind.PARAGRAPH, text=aside))
    await desk.take(replace(EVENT, body=body))

    own = told("Post", "Northern coast: fishing harbours stay closed", aside, standfirst=aside)
    assert await desk.take(own) is not None


async def test_a_link_to_the_copy_leads_to_the_story(desk: Desk) -> None:
    """An editor elsewhere links to the outlet that they read; we hold the news under another."""
    first = await desk.take(WIRE)
    await desk.take(COPY)
    link = RelatedLink(headline="The quake", url=COPY.url)
    other = await desk.take(replace(EVENT, related=(link,)))
    assert first is not None
    assert other is not None

    async with desk.db.reads() as reads:
        found = await related_to(reads, desk.kin, other.stored, now=NOON, limit=3)

    assert [entry.story_id for entry in found] == [first.stored.id]
