"""JSON Feeds as they are really written: one odd entry costs the others nothing."""

import json

import pytest

from content.feeds import Feed, read_feed
from content.types import Photo

URL = "https://lorvik.example/feed.json"
SOUND = {"id": "a", "url": "https://lorvik.example/a", "title": "Ferry"}


def feed(*items: object, **fields: object) -> Feed:
    told = {"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items": items}
    return read_feed(json.dumps(told | fields).encode(), url=URL)


@pytest.mark.parametrize(
    "odd",
    [
        "x",
        None,
        7,
        [],
        {},
        {"id": "q", "date_published": 12},
        {"id": "q", "date_published": {}, "tags": "x", "authors": ["Al"], "attachments": "x"},
        {"id": ["q"], "title": {"a": 1}, "content_html": ["x"], "image": {}, "url": 5},
        {"id": "q", "authors": [None, {"name": 7}], "tags": [None, []], "attachments": [None]},
    ],
)
def test_one_odd_entry_costs_the_others_nothing(odd: object) -> None:
    """Failure 16: the parser gave up a whole feed for one of them."""
    found = feed(odd, SOUND)

    assert found.title == "Courier"
    assert found.items[-1].headline == "Ferry"


@pytest.mark.parametrize("items", [None, {}, "x", 7])
def test_a_feed_without_entries_is_a_feed(items: object) -> None:
    assert feed(items=items).items == ()


@pytest.mark.parametrize("date", ["yesterday", "10:30", 12, True])
def test_a_date_without_a_year_is_none(date: object) -> None:
    """Failure 14: counted from today it moves, and makes the entry new at every visit."""
    assert feed(SOUND | {"date_published": date}).items[0].published_at is None


def test_all_that_an_entry_tells_is_taken() -> None:
    """Plain text in its paragraphs, every author, and the link to a page elsewhere."""
    (item,) = feed(
        {
            "id": 7,
            "external_url": "https://elsewhere.example/7",
            "title": "Ferry",
            "content_text": "It runs, if 5 < 6.\n\nTwice a day.",
            "authors": [{"name": "Ida Holm"}, "Nils Berg"],
            "attachments": [{"url": "https://p.example/7.jpg", "mime_type": "image/jpeg"}],
            "tags": ["Transport"],
        }
    ).items

    assert (item.id, item.url) == ("7", "https://elsewhere.example/7")
    assert [block.text for block in item.body] == ["It runs, if 5 < 6.", "Twice a day."]
    assert item.authors == ("Ida Holm", "Nils Berg")
    assert item.photo == Photo(url="https://p.example/7.jpg")
    assert item.topics == ("Transport",)


def test_who_wrote_the_feed_wrote_what_names_nobody() -> None:
    """Version 1.1: "authors" of the feed hold for each item without its own."""
    found = feed(
        SOUND,
        SOUND | {"id": "b", "authors": [{"name": "Nils Berg"}]},
        authors=[{"name": "Ida Holm"}],
    )

    assert [item.authors for item in found.items] == [("Ida Holm",), ("Nils Berg",)]


def test_a_sentence_that_only_begins_like_the_text_is_a_summary() -> None:
    """ "It runs." is not the cut-off beginning of "It runs again on Monday."."""
    text = {"content_html": "<p>It runs again on Monday.</p><p>Twice a day.</p>"}
    found = feed(
        SOUND | text | {"summary": "It runs."}, SOUND | text | {"id": "b", "summary": "It runs…"}
    )

    assert [item.standfirst for item in found.items] == ["It runs.", ""]


def test_an_entry_has_a_language_of_its_own() -> None:
    """A house that writes in several says so at each item; a reader follows one of them."""
    found = feed(SOUND | {"language": "fr-CA"}, SOUND | {"id": "b"}, language="en")

    assert [item.language for item in found.items] == ["fr", "en"]
