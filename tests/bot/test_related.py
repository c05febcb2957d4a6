"""What stands around a story: the editor's choice first, nothing twice, never the story itself."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.kin import Kin
from bot.publish import publish
from bot.related import related_to
from bot.render.listing import Entry
from content.text import fingerprint
from content.types import RelatedLink, Story, StoryKey
from storage import stories
from storage.database import Database
from storage.types import StoredStory
from tests.content.form_samples import piece

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    async with await Database.open(tmp_path / "wireroom.db") as database:
        yield database


def told(headline: str, summary: str = "", *links: RelatedLink, url: str | None = None) -> Story:
    return Story(
        key=StoryKey(fingerprint(headline, url or "")),
        headline=headline,
        summary=summary,
        url=url,
        published_at=NOON - timedelta(hours=len(headline)),
        related=links,
    )


STORM = told("Storm closes the harbour of Aldmouth", "Ferries stay in port until Friday.")
FERRIES = told(
    "Ferries leave Aldmouth again",
    "The harbour opened as the storm moved north.",
    url="https://norda.example.org/ferries",
)
POWER = told("Power is back in the harbour quarter", "The storm had cut two lines in Aldmouth.")
COMET = told("A comet is found from a back garden", "It will pass the sun in May.")


async def keep(db: Database, *pieces: Story) -> list[StoredStory]:
    async with db.transaction() as tx:
        kept = [await stories.keep(tx, piece, photo_id=None, now=NOON) for piece in pieces]
    return [one for one in kept if one]


async def around(db: Database, stored: StoredStory, limit: int = 5) -> list[Entry]:
    kin = Kin(db)
    await kin.catch_up()
    async with db.reads() as reads:
        return await related_to(reads, kin, stored, now=NOON, limit=limit)


async def test_the_editors_links_come_first_and_in_their_order(db: Database) -> None:
    """An editor who links has read both; a measure of likeness has not."""
    linking = replace(
        STORM,
        related=(
            RelatedLink(headline="A comet is found from a back garden"),
            RelatedLink(headline="Where to wait for a ferry", url="https://example.org/wait"),
            RelatedLink(headline="What the mole is made of"),
        ),
    )
    storm, _, comet = await keep(db, linking, FERRIES, COMET)

    found = await around(db, storm)

    assert [entry.headline for entry in found] == [
        "A comet is found from a back garden",
        "Where to wait for a ferry",
        "What the mole is made of",
        "Ferries leave Aldmouth again",
    ]
    assert [entry.story_id for entry in found[:3]] == [comet.id, None, None]
    assert found[1].url == "https://example.org/wait"


async def test_a_link_finds_our_story_under_another_spelling_of_its_address(db: Database) -> None:
    """Failure 14: tracking parameters and another host must not hide the story that we hold."""
    link = RelatedLink(
        headline="Ferries sail",
        url="HTTPS://norda.example.org/ferries?utm_source=mail#top",
    )
    storm, ferries = await keep(db, replace(STORM, related=(link,)), FERRIES)

    found = await around(db, storm)

    assert [entry.story_id for entry in found] == [ferries.id]
    assert found[0].headline == "Ferries leave Aldmouth again"


async def test_akin_stories_follow_and_strangers_stay_away(db: Database) -> None:
    """Whoever asks for related stories would rather see none than a comet."""
    storm, ferries, power, _ = await keep(db, STORM, FERRIES, POWER, COMET)

    found = await around(db, storm)

    assert {entry.story_id for entry in found} == {ferries.id, power.id}


async def test_nothing_is_told_twice(db: Database) -> None:
    """By link and by likeness, by address and by headline, in two spellings: one line each."""
    links = (
        RelatedLink(headline="Ferries leave Aldmouth again"),
        RelatedLink(headline="x", url="https://norda.example.org/ferries"),
        RelatedLink(headline="“Ferries” leave Aldmouth – again"),
        RelatedLink(headline="Not ours"),
        RelatedLink(headline="NOT OURS", url="https://example.org/not-ours"),
    )
    copy = told("Ferries leave Aldmouth again", "The storm moved north.", url="https://b.example/f")
    storm, *_ = await keep(db, replace(STORM, related=links), FERRIES, copy)

    found = await around(db, storm)

    assert [entry.headline for entry in found] == ["Ferries leave Aldmouth again", "Not ours"]


async def test_a_story_is_not_related_to_itself(db: Database) -> None:
    """Neither by its own address, nor by its headline in another outlet."""
    links = (
        RelatedLink(headline="Read this story", url="https://norda.example.org/storm"),
        RelatedLink(headline="storm closes the harbour of ALDMOUTH"),
    )
    own = replace(STORM, url="https://norda.example.org/storm", related=links)
    copy = replace(STORM, key=StoryKey("f" * 32), url="https://other.example.org/storm")
    storm, _ = await keep(db, own, copy)

    assert await around(db, storm) == []


async def test_a_corrected_story_is_akin_by_its_new_words(db: Database) -> None:
    """What the memory holds must follow the newest revision, or a mistake goes on being related."""
    kin = Kin(db)
    storm, wrong = await keep(db, STORM, replace(COMET, headline="Storm closes Aldmouth harbour"))
    await kin.catch_up()
    before = kin.around(storm, now=NOON)
    await keep(db, replace(COMET, key=wrong.story.key))

    await kin.catch_up()

    assert before == [wrong.id]
    assert kin.around(storm, now=NOON) == []


async def test_one_event_is_listed_once(db: Database) -> None:
    """Two outlets, one text under two headlines, and one that has more to tell: two lines."""
    text = (
        "Ferries left the harbour of Aldmouth again on Friday as the storm moved north, the harbour"
        " office said. The islands had been cut off for three days, and shops had run out of milk."
    )
    ferries = told("Ferries leave Aldmouth again", text, url="https://norda.example.org/f")
    copy = told("Aldmouth: first ferries for the islands", text, url="https://post.example.org/f")
    more = told("Ferry owner sues harbour of Aldmouth", f"The owner wants 40,000. {text}")
    pieces = [replace(one, standfirst=one.summary) for one in (ferries, copy, more)]
    storm, first, second, third = await keep(db, STORM, *pieces)

    found = {entry.story_id for entry in await around(db, storm)}

    assert third.id in found
    assert len(found & {first.id, second.id}) == 1


OPENED = (
    "The harbour of Aldmouth opened again on Friday after the storm, and the first ferries left for"
    " the islands."
)
OPENS = piece(
    "Aldmouth harbour opens after storm",
    OPENED,
    "Shops on the islands had run out of milk. A crane fell on the quay.",
)
OPENS_TOO = piece(
    "Harbour of Aldmouth opens again",
    "After the storm the harbour of Aldmouth opened on Friday; the first ferries left for the"
    " islands at noon.",
    "The port office praised the pilots.",
)


def with_lead(story: Story) -> Story:
    return replace(story, standfirst=story.body[0].text)


def lead_alone(story: Story) -> Story:
    return replace(story, standfirst=" ".join(block.text for block in story.body), body=())


async def test_one_event_in_other_words_is_listed_once(db: Database) -> None:
    """Where we hold the texts, the second that tells nothing new is left out."""
    storm, first, second = await keep(db, STORM, with_lead(OPENS), with_lead(OPENS_TOO))

    found = [entry.story_id for entry in await around(db, storm)]

    assert len(found) == 1
    assert set(found) < {first.id, second.id}


async def test_of_leads_alone_only_the_same_one_is_told_twice(db: Database) -> None:
    """The text behind a lead may say anything: two tellings of one event are two, what two
    outlets took from an agency is one."""
    again = replace(OPENS, headline="Quay of Aldmouth busy", key=StoryKey(fingerprint("again")))
    pieces = [lead_alone(one) for one in (OPENS, OPENS_TOO, again)]
    storm, first, other, copy = await keep(db, STORM, *pieces)

    found = {entry.story_id for entry in await around(db, storm)}

    assert other.id in found
    assert len(found & {first.id, copy.id}) == 1


async def test_half_of_a_lead_alone_may_be_all_that_is_new(db: Database) -> None:
    """What adds nothing to a text that we hold may add much to one sentence."""
    pieces = [replace(with_lead(one), body=()) for one in (OPENS, OPENS_TOO)]
    storm, first, second = await keep(db, STORM, *pieces)

    assert {entry.story_id for entry in await around(db, storm)} == {first.id, second.id}


async def test_a_list_is_full_though_copies_were_left_out(db: Database) -> None:
    """Two copies in front must not leave a reader with a shorter list than there is."""
    copied = [
        replace(OPENS, headline=f"{OPENS.headline}, {day}", key=StoryKey(fingerprint(day)))
        for day in ("Friday", "Friday night", "Friday afternoon")
    ]
    storm, *_ = await keep(db, STORM, *map(with_lead, copied), FERRIES, POWER)

    assert len(await around(db, storm, limit=3)) == 3


async def test_a_copy_under_another_headline_is_no_second_line_but_a_new_toll_is(
    db: Database,
) -> None:
    """Failure 52: an agency's next version shares its text, and is news."""
    copied = replace(
        OPENS, headline="Crews cheer as Aldmouth harbour opens", key=StoryKey(fingerprint("copy"))
    )
    risen = piece(
        "Crane falls at Aldmouth harbour after storm, 3 hurt",
        f"{OPENED} A crane hurt 3 people.",
        *(block.text for block in OPENS.body[1:]),
    )
    storm, *kept = await keep(db, STORM, *map(with_lead, (OPENS, copied, risen)))

    found = {entry.story_id for entry in await around(db, storm)}

    assert kept[2].id in found
    assert len(found & {one.id for one in kept[:2]}) == 1


async def test_what_another_mentions_in_passing_is_listed_all_the_same(db: Database) -> None:
    """A long text may say in its midst all that another story says: that is no second telling."""
    asked = told("Islands short of milk in the storm", "Shops shared what was left of the milk.")
    milk = piece(
        "Milk is short on the islands",
        "Farmers gave away what milk they could not ship, and shops shared what they had.",
        OPENED,
        "Prices rose at once.",
    )
    ferries = piece("First ferries left for the islands", f"{OPENED} The quay was full of cars.")
    stored, *others = await keep(db, asked, with_lead(milk), with_lead(ferries))

    found = [entry.story_id for entry in await around(db, stored)]

    assert found == [one.id for one in others], "in another order it would prove nothing"


async def test_what_waits_for_its_time_is_not_even_linked(db: Database) -> None:
    """An editor's link to a story under embargo stays a headline; its text is not out yet."""
    link = RelatedLink(headline="Ferries leave Aldmouth again", url=FERRIES.url)
    (storm,) = await keep(db, replace(STORM, related=(link,)))
    await publish(db, FERRIES, None, now=NOON, due_at=NOON + timedelta(hours=1))

    (line,) = await around(db, storm)

    assert (line.story_id, line.headline) == (None, "Ferries leave Aldmouth again")


async def test_an_older_revision_is_not_related_to_the_newer_one(db: Database) -> None:
    """A message that was delivered before the correction still shows the old one."""
    address = "https://norda.example.org/storm"
    itself = (RelatedLink(headline="Read this story", url=address),)
    (old,) = await keep(db, replace(STORM, url=address, related=itself))
    await keep(db, replace(STORM, url=address, headline="The storm that closed Aldmouth"))

    assert await around(db, old) == []


async def test_a_list_is_as_long_as_was_asked_for(db: Database) -> None:
    """A message holds so many lines and no more."""
    links = tuple(RelatedLink(headline=f"Story number {number}") for number in range(9))
    storm, *_ = await keep(db, replace(STORM, related=links), FERRIES)

    assert len(await around(db, storm, 4)) == 4
    assert len(await around(db, storm, 10)) == 10
