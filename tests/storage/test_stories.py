"""Stories go in and come out equal, and no revision is ever lost."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from content.types import Block, BlockKind, Partial, Photo, RelatedLink, Story, StoryKey
from storage import drafts, photos, stories
from storage.database import Database
from storage.types import StoredStory
from tests.storage.givens import NOON, a_story, kept, key_of

LATER = NOON + timedelta(hours=1)


async def keep(db: Database, story: Story, photo_id: int | None = None) -> StoredStory | None:
    async with db.transaction() as tx:
        return await stories.keep(tx, story, photo_id=photo_id, now=LATER)


async def test_a_new_story_is_its_first_revision(db: Database) -> None:
    """Whatever number it came with: the house counts, not the caller."""
    story = replace(a_story(), revision=9)

    held = await kept(db, story, now=LATER)

    assert held.story == replace(story, revision=1)
    assert (held.taken_in_at, held.photo_id) == (LATER, None)
    async with db.reads() as reads:
        assert await stories.get(reads, held.id) == held
        assert await stories.by_revision(reads, held.revision_id) == held
        assert await stories.by_key(reads, story.key) == held
        assert await stories.get(reads, held.id + 1) is None
        assert await stories.by_revision(reads, 10**18) is None


async def test_the_same_story_is_held_once(db: Database) -> None:
    """A feed offers it at every visit; nobody may be told again."""
    await kept(db, a_story())

    assert await keep(db, a_story()) is None
    assert await keep(db, replace(a_story(), published_at=LATER)) is None
    assert await keep(db, replace(a_story(), url="https://mirror.example/moved")) is None

    async with db.reads() as reads:
        assert await stories.count(reads) == 1


async def test_changed_words_are_the_next_revision_and_history_stays(db: Database) -> None:
    """A correction is told as one; what was said before can still be looked up."""
    first = await kept(db, a_story())
    second = await kept(db, replace(a_story(), summary="Two ferries sail again."))
    third = await kept(db, replace(a_story(), summary="Three ferries sail again."))

    assert first.id == second.id == third.id
    assert [each.story.revision for each in (first, second, third)] == [1, 2, 3]
    async with db.reads() as reads:
        assert await stories.get(reads, first.id) == third
        assert await stories.by_revision(reads, first.revision_id) == first
        assert await stories.by_revision(reads, second.revision_id) == second
        assert await stories.latest(reads, limit=9) == [third]


async def test_going_back_to_earlier_words_is_a_revision_too(db: Database) -> None:
    """Only the newest counts: a correction can be taken back."""
    for summary in ("One.", "Two.", "One."):
        held = await kept(db, replace(a_story(), summary=summary))

    assert held.story.revision == 3


async def test_a_picture_that_comes_or_goes_is_no_news(db: Database) -> None:
    """A photo that failed to load once must not push the story again; another picture does."""
    async with db.transaction() as tx:
        one = await photos.keep(tx, data=b"1", width=1, height=1, sha256="1" * 64, url=None)
        two = await photos.keep(tx, data=b"2", width=1, height=1, sha256="2" * 64, url=None)

    assert await keep(db, a_story(), None) is not None
    assert await keep(db, a_story(), one) is None
    corrected = await keep(db, replace(a_story(), summary="Other words."), one)
    assert corrected is not None
    assert await keep(db, replace(a_story(), summary="Other words."), None) is None
    again = await keep(db, replace(a_story(), summary="Other words."), two)
    assert again is not None
    assert (corrected.photo_id, again.photo_id) == (one, two)


async def test_the_latest_come_newest_first_and_in_pages(db: Database) -> None:
    """By the publisher's date of the newest revision; stories of one moment by arrival."""
    for number in range(5):
        story = replace(a_story(f"Story {number}"), published_at=NOON + timedelta(hours=number))
        await kept(db, story)
    await kept(
        db, replace(a_story("Story 0"), summary="Now", published_at=NOON + timedelta(days=1))
    )

    async with db.reads() as reads:
        page = await stories.latest(reads, limit=3)
        rest = await stories.latest(reads, limit=3, offset=3)
        assert await stories.count(reads) == 5
    headlines = [each.story.headline for each in page + rest]
    assert headlines == ["Story 0", "Story 4", "Story 3", "Story 2", "Story 1"]


async def test_a_story_is_found_by_any_address_it_had(db: Database) -> None:
    """A related link points to the address of last week; the newest revision answers."""
    await kept(db, replace(a_story(), url="https://harbour.example/old"))
    newest = await kept(
        db, replace(a_story(), url="https://harbour.example/new", summary="Corrected.")
    )

    async with db.reads() as reads:
        assert await stories.by_url(reads, "https://harbour.example/old") == newest
        assert await stories.by_url(reads, "https://harbour.example/new") == newest
        assert await stories.by_url(reads, "https://harbour.example/none") is None


async def test_a_headline_is_found_however_it_is_set(db: Database) -> None:
    """READ MORE lines carry other quotes, dashes and capitals than the headline they mean."""
    held = await kept(db, a_story("“Never again” – Ærø’s ferries sail"))

    async with db.reads() as reads:
        assert await stories.by_headline(reads, '"NEVER AGAIN" - ærø\'s ferries sail') == held
        assert await stories.by_headline(reads, "Never again") is None
        assert await stories.by_headline(reads, "\ud800…") is None


def test_a_story_that_was_held_twice_at_once_is_held_once(path: Path) -> None:
    """Two sources bring it in the same moment: one writer after the other."""

    async def both() -> list[StoredStory | None]:
        async with await Database.open(path) as db:
            return await asyncio.gather(*(keep(db, a_story()) for _ in range(5)))

    assert sum(held is not None for held in asyncio.run(both())) == 1


# Any story goes in and comes out equal.

line = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60
) | st.sampled_from(
    ["", "👩‍👩‍👧‍👦🏳️‍🌈", "עברית ‏وعربي‎ mixed", "‘q’ “q” \\ \" ' %s :x {y}", "e\u0301", "\u2028"]
)
some = st.text("abc", min_size=1, max_size=5)
address = st.none() | some.map("https://x.example/{}".format)
moment = st.datetimes(
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis wants bounds without a zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
).map(lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000))
any_story: SearchStrategy[Story] = st.builds(
    Story,
    key=some.map(key_of),
    headline=line,
    standfirst=line,
    summary=line,
    body=st.lists(st.builds(Block, kind=st.sampled_from(BlockKind), text=line), max_size=4).map(
        tuple
    ),
    photo=st.none() | st.builds(Photo, url=address, file=address, caption=line, credit=line),
    authors=st.lists(line, max_size=3).map(tuple),
    source=line,
    url=address,
    published_at=moment,
    language=line,
    topics=st.lists(line, max_size=3).map(tuple),
    related=st.lists(st.builds(RelatedLink, headline=line, url=address), max_size=3).map(tuple),
    notes=st.lists(line, max_size=2).map(tuple),
    partial=st.none() | st.sampled_from(Partial),
)


@pytest.fixture(scope="module")
def open_database(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[asyncio.Runner, Database]]:
    """One database for all examples: opening one for each would take most of the time."""
    with asyncio.Runner() as runner:
        path = tmp_path_factory.mktemp("any") / "wireroom.db"
        db = runner.run(Database.open(path))
        yield runner, db
        runner.run(db.close())


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(story=any_story)
def test_any_story_comes_out_as_it_went_in(
    open_database: tuple[asyncio.Runner, Database], story: Story
) -> None:
    """Emoji, right-to-left, quotes: what was kept and what waited as a draft is what is told."""
    runner, db = open_database

    async def there_and_back() -> tuple[Story, Story]:
        async with db.transaction() as tx:
            await stories.keep(tx, story, photo_id=None, now=NOON)
            held = await stories.by_key(tx, story.key)
            draft = await drafts.keep(
                tx, editor_id=1, chat_id=1, story=story, photo_id=None, now=NOON
            )
            assert held is not None
            return held.story, draft.story

    told, drafted = runner.run(there_and_back())

    unlike_news = {"revision": story.revision, "published_at": story.published_at, "url": story.url}
    assert replace(told, **unlike_news) == story  # type: ignore[arg-type] # fields of three types
    assert drafted == story


async def test_what_no_database_keeps_is_left_out(db: Database) -> None:
    """A NUL or half a surrogate pair in a page must not cost the story."""
    story = replace(
        a_story("Fer\x00ry\ud800 sails"),
        key=StoryKey("k\x00"),
        topics=("a\x00b",),
        photo=Photo(caption="\udfff!"),
    )

    held = await kept(db, story)

    assert held.story.headline == "Ferry sails"
    assert held.story.topics == ("ab",)
    assert held.story.photo == Photo(caption="!")
    assert await keep(db, story) is None
