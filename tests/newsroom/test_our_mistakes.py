"""A parser of ours that breaks costs no reader a story: what the feed has is told."""

import pytest

from content import desk as reading_desk
from content import photos
from content.types import Partial
from tests.newsroom import hostile
from tests.newsroom.newsdesk import Desk

TEASER = "The ferry sank at dawn, the coast guard said."


async def test_a_page_that_breaks_our_parser_is_told_from_the_feed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mistake is ours: three visits later the story was set aside, and nobody had it."""
    monkeypatch.setattr(reading_desk, "read_any", hostile.stumbles_over_page)
    desk.publisher.add("ferry", text=TEASER)

    await desk.visit()

    (told,) = await desk.pushed()
    assert (told.story.headline, told.story.summary) == ("Ferry is told", TEASER)
    assert told.story.partial is Partial.FEED
    assert told.story.url == f"{desk.publisher.url}/story/ferry"


async def test_a_picture_that_breaks_our_parser_is_left_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words are the news."""
    monkeypatch.setattr(photos, "fit", hostile.stumbles_over_photo)
    desk.publisher.add("ferry", text=TEASER)

    await desk.visit()

    (told,) = await desk.pushed()
    assert told.story.headline == "Ferry is told"
    assert told.photo_id is None
