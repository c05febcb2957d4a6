"""A page that is looked at again: what of it is a change, and what is none."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.newsroom.rechecks import WAITS
from content.types import Partial
from tests.newsroom.again import looks, newest, wait
from tests.newsroom.newsdesk import Desk, open_desk
from tests.newsroom.publisher import Entry, Publisher, page


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    """One story has been told."""
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        await opened.visit()
        publisher.add("ferry")
        await opened.visit()
        yield opened


async def test_counters_and_links_are_no_change(desk: Desk) -> None:
    """A page is never the same twice; a version for each comment would bury the real one."""
    plain = page(desk.publisher.entries[0], desk.publisher.url)
    for number, each in enumerate(WAITS):
        litter = (
            f"<p>{number} comments</p><p>Updated {number + 2} hours ago</p>"
            f"<p>Read more: <a href='/story/other{number}'>Another story of today, no. {number}</a>"
        )
        desk.publisher.pages["ferry"] = plain.replace("</article>", f"{litter}</p></article>")
        await wait(desk, each)

    assert len(looks(desk.publisher)) == 5
    assert desk.editors.told == []
    assert (await newest(desk)).story.revision == 1


@pytest.mark.parametrize("answer", ["gone", "another"])
async def test_a_page_that_is_not_the_storys_any_more_is_left_alone(
    desk: Desk, answer: str
) -> None:
    """Addresses are taken back, or given to another story."""
    if answer == "gone":
        desk.publisher.breaks("/story/ferry", status=410)
    else:
        desk.publisher.pages["ferry"] = (
            f"<html><head><link rel='canonical' href='{desk.publisher.url}/story/other'></head>"
            "<body><article><h1>Dam holds</h1><p>The dam above Halm held through a night of heavy"
            " rain, and eight hundred people who had slept in the sports hall went home.</p><p>By"
            " noon the river was falling, and engineers gave the all-clear.</p></article></body>"
        )
    for each in WAITS:
        await wait(desk, each)

    assert len(looks(desk.publisher)) == 1
    assert desk.editors.told == []
    assert (await newest(desk)).story.headline == "Ferry is told"


async def test_what_the_feed_told_alone_is_not_looked_at(desk: Desk) -> None:
    """Behind a wall there is nothing to compare with."""
    desk.publisher.add("locked", text="The council has decided to build the wall after all.")
    desk.publisher.breaks("/story/locked", status=403)
    await desk.visit()

    await wait(desk, WAITS[0])

    assert desk.publisher.asked.count("/story/locked") == 1


async def test_no_old_word_stands_over_a_new_text(desk: Desk) -> None:
    """The toll has risen: the old one must not stay in the standfirst, and so in the summary."""
    entry = Entry(name="fire", headline="Fire is told")
    told = page(entry, desk.publisher.url)
    first = "Two people have died in a fire at the harbour of Lorvik, the brigade says."
    shown = f"<p class='standfirst'>{first}</p><figure>"
    desk.publisher.add("fire")
    desk.publisher.pages["fire"] = told.replace("<figure>", shown)
    await desk.visit()
    assert (await newest(desk)).story.standfirst == first

    lead = "Five people have died in a fire at the harbour of Lorvik, the brigade said on Tuesday."
    desk.publisher.pages["fire"] = told.replace("</figure>", f"</figure><p>{lead}</p>")
    await wait(desk, WAITS[0])

    stored = await newest(desk)
    assert (stored.story.standfirst, stored.story.revision) == ("", 2)
    assert stored.story.summary.startswith("Five people have died")


async def test_a_standfirst_that_only_the_feed_has_is_no_change(desk: Desk) -> None:
    """Most pages lack their feed's teaser: each would be offered to the editors as taken out."""
    desk.publisher.add("bridge", text="It opens at noon, and boats must wait.")
    await desk.visit()

    for each in WAITS:
        desk.publisher.pages["bridge"] = page(
            desk.publisher.entries[0], desk.publisher.url
        ).replace("</article>", f"<p>{each.seconds} comments</p></article>")
        await wait(desk, each)

    assert desk.editors.told == []
    stored = await newest(desk)
    assert stored.story.standfirst == "It opens at noon, and boats must wait."
    assert stored.story.revision == 1


async def test_a_wall_that_came_later_changes_nothing(desk: Desk) -> None:
    """What it hides was not taken out: neither the text nor the note of a correction."""
    note = "<p>Correction: An earlier version of this article said Monday.</p></article>"
    entry = Entry(name="bridge", headline="Bridge is told")
    told = page(entry, desk.publisher.url)
    desk.publisher.add("bridge")
    desk.publisher.pages["bridge"] = told.replace("</article>", note)
    await desk.visit()
    assert (await newest(desk)).story.notes

    desk.publisher.pages["bridge"] = walled(told)
    await wait(desk, WAITS[0])

    assert desk.editors.told == []
    stored = await newest(desk)
    assert (stored.story.revision, stored.story.partial) == (1, None)
    assert stored.story.notes


async def test_what_is_withdrawn_is_not_told_with_its_old_text(desk: Desk) -> None:
    """A short note in the place of a long text is the publisher's word, and no wall."""
    desk.publisher.pages["ferry"] = (
        f"<html><head><link rel='canonical' href='{desk.publisher.url}/story/ferry'></head><body>"
        "<article><h1>Withdrawn: Ferry is told</h1><p>We have withdrawn this article, because its "
        "claims about the harbour master could not be confirmed by us.</p><p>We apologise to our "
        "readers and to the harbour master for what we published.</p></article></body></html>"
    )
    await wait(desk, WAITS[0])

    stored = await newest(desk)
    assert stored.story.headline == "Withdrawn: Ferry is told"
    assert [block.text[:12] for block in stored.story.body] == ["We have with", "We apologise"]
    assert len(desk.editors.told) == 1


async def test_a_text_that_the_feed_alone_has_is_kept(desk: Desk) -> None:
    """Its page hides most of it without a word of a wall, and is asked all the same."""
    entry = Entry(name="bridge", headline="Bridge is told")
    told = page(entry, desk.publisher.url)
    text = "".join(
        f"<p>Paragraph {at} tells of the bridge at great length.</p>" for at in range(30)
    )
    desk.publisher.add("bridge", text=text)
    desk.publisher.pages["bridge"] = told
    await desk.visit()
    before = (await newest(desk)).story
    assert before.partial is Partial.FEED

    desk.publisher.pages["bridge"] = told.replace("on Monday", "on Tuesday")
    await wait(desk, WAITS[0])

    assert (await newest(desk)).story == before
    assert desk.editors.told == []


def walled(told: str) -> str:
    """The beginning of a page as `tests.newsroom.publisher` makes them, and what it asks for."""
    paragraphs = told.split("<p>")
    meta = "<meta property='article:content_tier' content='metered'></head>"
    beginning = "<p>".join(paragraphs[:3]).replace("</head>", meta)
    return f"{beginning}</article><div>Subscribe to continue reading</div></body></html>"
