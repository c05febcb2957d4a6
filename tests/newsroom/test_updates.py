"""A publisher's changes are kept and told to the editors, never to the readers by themselves."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.newsroom.offers import AN_HOUR, NO_NEWS, QUIET
from content.types import Source
from storage import stories
from storage.types import StoredStory
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Publisher, page


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        yield opened


async def newest(desk: Desk) -> StoredStory:
    async with desk.db.reads() as reads:
        (stored,) = await stories.latest(reads, limit=1)
    return stored


async def test_a_change_is_kept_and_told_to_the_editors_alone(desk: Desk) -> None:
    """They decide whether it is news; a reader's phone stays quiet."""
    await desk.visit()
    desk.publisher.add("ferry", text="It left at dawn.")
    await desk.visit()
    desk.publisher.entries[0].headline = "Ferry is late"
    desk.publisher.entries[0].text = "It left at noon."

    await desk.visit()
    await desk.visit()

    (told,) = desk.editors.told
    assert "“Ferry is late” was changed by The Post." in told
    assert "− Ferry is told" in told
    assert "+ Ferry is late" in told
    stored = await newest(desk)
    assert (stored.story.headline, stored.story.revision) == ("Ferry is late", 2)
    assert stored.photo_id is not None
    assert await desk.told() == ["Ferry is told"]


async def test_a_feed_that_turns_over_does_not_bury_its_editors(desk: Desk) -> None:
    """One notice for a story in half an hour, and only so many in all; every version is kept."""
    await desk.visit()
    desk.publisher.add(*(f"item{number:02}" for number in range(AN_HOUR + 3)))
    await desk.visit()
    for entry in desk.publisher.entries:
        entry.headline += " anew"
        entry.text = "Other words."

    for _ in range(4):
        await desk.visit()

    assert len(desk.editors.told) == AN_HOUR
    async with desk.db.reads() as reads:
        every = await stories.latest(reads, limit=50)
    assert {one.story.revision for one in every} == {2}


async def test_one_story_is_not_told_of_again_and_again(desk: Desk) -> None:
    """Live pages change every minute; what came while it was quiet is told together."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()
    for number in range(3):
        desk.publisher.entries[0].headline = f"Ferry is {number} hours late"
        await desk.visit()
    assert len(desk.editors.told) == 1
    assert "+ Ferry is 0 hours late" in desk.editors.told[0]

    await desk.clock.advance(QUIET.total_seconds() + 1)
    await desk.newsroom.look_again()
    await desk.newsroom.look_again()

    assert len(desk.editors.told) == 2
    assert "− Ferry is 0 hours late\n+ Ferry is 2 hours late" in desk.editors.told[1]
    assert (await newest(desk)).story.revision == 4


async def test_editors_who_cannot_be_reached_are_told_later(desk: Desk) -> None:
    """A line that is down for ten minutes must not swallow a correction."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()
    desk.publisher.entries[0].headline = "Ferry is late"
    desk.editors.reachable = False
    await desk.visit()
    await desk.newsroom.look_again()

    desk.editors.reachable = True
    await desk.newsroom.look_again()
    await desk.newsroom.look_again()

    assert len(desk.editors.told) == 1


async def test_what_could_not_be_told_for_hours_is_passed_over(desk: Desk) -> None:
    """The morning's commas are nobody's business in the afternoon."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()
    desk.publisher.entries[0].headline = "Ferry is late"
    desk.editors.reachable = False
    await desk.visit()
    await desk.clock.advance(NO_NEWS.total_seconds() + 1)

    desk.editors.reachable = True
    await desk.newsroom.look_again()

    assert desk.editors.told == []


async def test_what_is_taken_back_is_not_told(desk: Desk) -> None:
    """It changed, and changed back before anybody heard of it."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()
    desk.editors.reachable = False
    for headline in ("Ferry is late", "Ferry is told"):
        desk.publisher.entries[0].headline = headline
        await desk.visit()

    desk.editors.reachable = True
    await desk.newsroom.look_again()

    assert desk.editors.told == []
    assert (await newest(desk)).story.revision == 3


async def test_an_entry_under_a_new_id_is_an_update_as_well(desk: Desk) -> None:
    """Many feeds give an entry another id with each edit."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()
    desk.publisher.entries[0].headline = "Ferry is late"
    desk.publisher.entries[0].guid = "ferry, second edition"

    await desk.visit()

    assert len(desk.editors.told) == 1
    assert await desk.told() == ["Ferry is told"]


async def test_a_teaser_never_takes_the_place_of_the_text(desk: Desk) -> None:
    """The page has gone behind a wall: what we read before is worth more than the feed's line."""
    await desk.visit()
    desk.publisher.add("ferry", text="It left at dawn.")
    await desk.visit()
    desk.publisher.breaks("/story/ferry", status=403)
    desk.publisher.entries[0].text = "It left at noon."
    await desk.visit()
    desk.publisher.entries[0].guid = "ferry, second edition"
    await desk.visit()

    assert desk.editors.told == []
    stored = await newest(desk)
    assert (stored.story.revision, len(stored.story.body)) == (1, 6)


async def test_a_beginning_never_takes_the_place_of_the_text(desk: Desk) -> None:
    """The page is metered, and we are counted: nothing was taken out of it."""
    await desk.visit()
    desk.publisher.add("ferry", text="It left at dawn.")
    await desk.visit()
    beginning = "<p>".join(page(desk.publisher.entries[0], desk.publisher.url).split("<p>")[:3])
    meta = "<meta property='article:content_tier' content='metered'></head>"
    desk.publisher.pages["ferry"] = (
        beginning.replace("</head>", meta) + "</article><div>Subscribe to continue reading</div>"
    )
    desk.publisher.entries[0].text = "It left at noon."

    await desk.visit()

    assert desk.editors.told == []
    stored = await newest(desk)
    assert (stored.story.revision, stored.story.partial, len(stored.story.body)) == (1, None, 6)


async def test_a_text_of_the_feed_alone_may_become_shorter(desk: Desk) -> None:
    """A correction takes out what was wrong; held against a page, a teaser is short otherwise."""
    wrong = "<p>Two of them were hurt, it was said at first.</p>"
    text = f"<p>The ferry left at dawn with forty people.</p>{wrong}<p>It came back at noon.</p>"
    await desk.visit()
    desk.publisher.add("ferry", text=text)
    desk.publisher.breaks("/story/ferry", status=403)
    await desk.visit()
    desk.publisher.entries[0].text = text.replace(wrong, "<p>Nobody was hurt.</p>")

    await desk.visit()

    (told,) = desk.editors.told
    assert "− Two of them were hurt, it was said at first.\n+ Nobody was hurt." in told
    assert (await newest(desk)).story.revision == 2


async def test_a_short_piece_of_the_feed_alone_is_updated(desk: Desk) -> None:
    """Flashes have no page; their next version is an update all the same."""
    await desk.visit()
    desk.publisher.add("ferry", text="The ferry left at dawn.")
    desk.publisher.breaks("/story/ferry", status=403)
    await desk.visit()
    desk.publisher.entries[0].text = "The ferry left at noon."

    await desk.visit()

    (told,) = desk.editors.told
    assert "− The ferry left at dawn." in told
    assert "+ The ferry left at noon." in told


async def test_another_feed_of_the_house_changes_nothing(desk: Desk) -> None:
    """The front page and the section list the same story; it stays the first one's."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()

    await desk.newsroom.visit(
        Source(address=f"{desk.publisher.feed_url}?section=sea", name="The Post at sea")
    )

    assert desk.editors.told == []
    stored = await newest(desk)
    assert (stored.story.source, stored.story.revision) == ("The Post", 1)
    assert await desk.told() == ["Ferry is told"]


async def test_a_new_picture_comes_with_its_own_credit(desk: Desk) -> None:
    """The old photo under the new photographer's name would wrong them both."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()
    before = await newest(desk)
    told = page(desk.publisher.entries[0], desk.publisher.url)
    desk.publisher.pages["ferry"] = told.replace("photo/ferry", "photo/quay").replace(
        "Mara Lind", "Bo Ek"
    )
    desk.publisher.entries[0].text = "With a new photo."

    await desk.visit()

    after = await newest(desk)
    assert after.story.photo is not None
    assert after.story.photo.credit == "Bo Ek/Northwire"
    assert after.photo_id not in (None, before.photo_id)


@pytest.mark.parametrize("forgotten", ["the credit", "the photo"])
async def test_a_picture_that_is_shown_keeps_its_credit(desk: Desk, forgotten: str) -> None:
    """Whatever is shown is credited, whatever the page forgot."""
    await desk.visit()
    desk.publisher.add("ferry")
    await desk.visit()
    before = await newest(desk)
    desk.publisher.entries[0].text = "Without words about the photo."
    told = page(desk.publisher.entries[0], desk.publisher.url).replace("on Monday", "on Tuesday")
    told = told.replace("Photo: Mara Lind/Northwire", "")
    if forgotten == "the photo":
        told = re.sub(r"<figure>.*</figure>|<meta property='og:image'[^>]*>", "", told)
    desk.publisher.pages["ferry"] = told

    await desk.visit()

    after = await newest(desk)
    assert after.story.revision == 2
    assert after.photo_id == before.photo_id
    assert after.story.photo is not None
    assert after.story.photo.credit == "Mara Lind/Northwire"
