"""A page that changes behind an entry that stays as it is: noticed for a day, politely."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.newsroom.newsroom import Newsroom
from bot.newsroom.polite import PoliteWeb
from bot.newsroom.rechecks import REST, WAITS
from content.types import Partial, Source
from storage import stories
from storage.types import StoredStory
from tests.newsroom.newsdesk import EVERY, Desk, open_desk
from tests.newsroom.publisher import HOST, Entry, Publisher, open_publisher, page


@pytest.fixture
async def desk(publisher: Publisher, tmp_path: Path) -> AsyncIterator[Desk]:
    """One story has been told."""
    async with open_desk(publisher, tmp_path / "wireroom.db") as opened:
        await opened.visit()
        publisher.add("ferry")
        await opened.visit()
        yield opened


async def newest(desk: Desk) -> StoredStory:
    async with desk.db.reads() as reads:
        (stored,) = await stories.latest(reads, limit=1)
    return stored


async def wait(desk: Desk, passed: timedelta, newsroom: Newsroom | None = None) -> None:
    """Time goes by, and whatever is due is looked at."""
    await desk.clock.advance(passed.total_seconds())
    await (newsroom or desk.newsroom).look_again()


def looks(publisher: Publisher) -> list[str]:
    return [path for path in publisher.asked if path.startswith("/story/ferry")][1:]


async def test_a_page_that_changed_is_an_update(desk: Desk) -> None:
    """Most corrections never show in the feed: headline and teaser stay as they were."""
    desk.publisher.pages["ferry"] = page(desk.publisher.entries[0], desk.publisher.url).replace(
        "on Monday", "on Tuesday"
    )
    await wait(desk, WAITS[0] - timedelta(seconds=1))
    assert looks(desk.publisher) == []

    await wait(desk, timedelta(seconds=1))
    await desk.visit()

    (told,) = desk.editors.told
    assert "“Ferry is told” was changed by The Post." in told
    assert "− Ferry is told in this paragraph, the harbour master said on Monday" in told
    assert "+ Ferry is told in this paragraph, the harbour master said on Tuesday" in told
    stored = await newest(desk)
    assert stored.story.revision == 2
    assert stored.photo_id is not None
    assert stored.story.photo is not None
    assert stored.story.photo.credit == "Mara Lind/Northwire"
    assert await desk.told() == ["Ferry is told"]


async def test_it_is_asked_five_times_with_what_it_gave_us(desk: Desk) -> None:
    """Failure 44: a page costs a publisher five short answers within a day, then none."""
    for each in (*WAITS, *WAITS):
        await wait(desk, each)

    assert looks(desk.publisher) == ["/story/ferry unchanged"] * 5
    assert desk.editors.told == []
    assert (await newest(desk)).story.revision == 1


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


async def test_a_restart_goes_on_where_it_was(desk: Desk) -> None:
    """What is due stands in the database."""
    await wait(desk, WAITS[0])
    net = PoliteWeb(frozenset({HOST}), clock=desk.clock, spacing_s=0)
    async with net as again:
        newsroom = Newsroom(desk.db, again, clock=desk.clock, every=EVERY, first_look=2)
        await wait(desk, WAITS[1] - timedelta(seconds=1), newsroom)
        assert len(looks(desk.publisher)) == 1
        await wait(desk, timedelta(seconds=1), newsroom)
        assert len(looks(desk.publisher)) == 2
        await wait(desk, timedelta(days=3), newsroom)

    assert len(looks(desk.publisher)) == 2, "what was due days ago is nobody's news"


async def test_it_can_be_switched_off(desk: Desk) -> None:
    """Some operators pay for every request."""
    net = PoliteWeb(frozenset({HOST}), clock=desk.clock, spacing_s=0)
    async with net as web_:
        newsroom = Newsroom(
            desk.db, web_, clock=desk.clock, every=EVERY, first_look=2, recheck=False
        )
        desk.publisher.add("bridge")
        await newsroom.visit(Source(address=desk.publisher.feed_url))
        await wait(desk, WAITS[0], newsroom)

    assert await desk.told() == ["Ferry is told", "Bridge is told"]
    assert sum("/story" in path for path in desk.publisher.asked) == 2


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


async def test_a_page_that_moves_with_its_new_headline_is_an_update(desk: Desk) -> None:
    """Many systems make the address of the headline: who corrects that, moves the page."""
    moved = page(Entry(name="ferry-is-late", headline="Ferry is late"), desk.publisher.url)
    to_it = {"Location": "/story/ferry-is-late"}
    desk.publisher.answers["/story/ferry"] = web.Response(status=301, headers=to_it)
    desk.publisher.answers["/story/ferry-is-late"] = web.Response(
        text=moved, content_type="text/html"
    )
    await wait(desk, WAITS[0])

    (told,) = desk.editors.told
    assert "− Ferry is told\n+ Ferry is late" in told
    stored = await newest(desk)
    assert (stored.story.revision, stored.story.headline) == (2, "Ferry is late")
    assert stored.story.url == f"{desk.publisher.url}/story/ferry-is-late"
    await wait(desk, WAITS[1])
    assert len(desk.editors.told) == 1, "and is looked at again where it is"


async def test_a_page_that_was_joined_with_another_story_is_left_alone(desk: Desk) -> None:
    """Two reports become one, which was told by itself: no story may say the same as another."""
    desk.publisher.add("ferry-is-late")
    await desk.visit()
    to_it = {"Location": "/story/ferry-is-late"}
    desk.publisher.answers["/story/ferry"] = web.Response(status=301, headers=to_it)
    for each in WAITS[:2]:
        await wait(desk, each)

    assert desk.editors.told == []
    assert desk.publisher.asked.count("/story/ferry") == 2, "told, looked at, and never again"


async def test_a_page_that_cannot_be_read_for_once_is_asked_later(desk: Desk) -> None:
    """A bad minute of a server ends nothing."""
    desk.publisher.breaks("/story/ferry", status=503)
    await wait(desk, WAITS[0])
    desk.publisher.answers["/story/ferry"] = web.Response(text="", content_type="text/html")
    await wait(desk, WAITS[1])
    del desk.publisher.answers["/story/ferry"]

    await wait(desk, WAITS[2])

    assert looks(desk.publisher) == ["/story/ferry"] * 2 + ["/story/ferry unchanged"]


async def test_a_host_that_rests_costs_its_pages_no_look(desk: Desk) -> None:
    """Five answers of "later" within a day, and a correction would never be seen."""
    desk.publisher.breaks("/photo/ferry.jpg", status=429, Retry_After="1800")
    desk.publisher.pages["ferry"] = page(desk.publisher.entries[0], desk.publisher.url).replace(
        "on Monday", "on Tuesday"
    )
    desk.publisher.add("bridge")
    desk.publisher.breaks("/photo/bridge.jpg", status=429, Retry_After="1800")
    await desk.clock.advance(WAITS[0].total_seconds() - 60)
    await desk.visit()
    for _ in range(10):
        await wait(desk, timedelta(minutes=2))
    assert looks(desk.publisher) == []

    await wait(desk, timedelta(minutes=15))

    assert looks(desk.publisher) == ["/story/ferry"]
    (told,) = desk.editors.told
    assert "on Tuesday" in told
    for each in (*WAITS[1:], WAITS[-1]):
        await wait(desk, each)
    assert len(looks(desk.publisher)) == 5, "all of them were had"


async def test_pages_that_never_answer_hold_up_no_other_host(
    publisher: Publisher, tmp_path: Path
) -> None:
    """Thirty pages of one house hang, half a minute each; the correction elsewhere is seen now."""
    hosts = frozenset({HOST, "localhost"})
    async with open_publisher() as slow, open_desk(publisher, tmp_path / "w.db", hosts=hosts) as d:
        slow.url = slow.url.replace(HOST, "localhost")
        await d.visit()
        await d.visit(slow.feed_url)
        slow.add(*(f"stuck{number}" for number in range(30)))
        await d.visit(slow.feed_url)
        publisher.add("ferry")
        await d.visit()
        publisher.pages["ferry"] = page(publisher.entries[0], publisher.url).replace(
            "on Monday", "on Tuesday"
        )
        slow.hangs = asyncio.Event()
        slow.asked.clear()

        await d.clock.advance(WAITS[0].total_seconds())
        looking = asyncio.create_task(d.newsroom.look_again())
        async with asyncio.timeout(20):
            await d.editors.heard.wait()

        assert not looking.done(), "the other house has not answered yet"
        assert slow.asked == ["/story/stuck0"], "a house that hangs is asked one thing at a time"
        slow.hangs.set()
        await looking


async def test_a_house_in_trouble_is_asked_for_one_page_and_then_left_alone(desk: Desk) -> None:
    """Its thirty pages at half a minute each would be a quarter of an hour of waiting."""
    desk.publisher.add("bridge", "dam")
    await desk.visit()
    for name in ("ferry", "bridge", "dam"):
        desk.publisher.breaks(f"/story/{name}", status=503)
    desk.publisher.asked.clear()
    await wait(desk, WAITS[0])
    assert desk.publisher.asked == ["/story/ferry"]
    desk.publisher.answers.clear()

    await wait(desk, REST)

    assert desk.publisher.asked[1:] == ["/story/bridge unchanged", "/story/dam unchanged"]


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
