"""Lists: what is numbered can be opened, and opens what its number says."""

from datetime import timedelta

from bot import callbacks
from bot.messages import Outgoing, SpanKind
from bot.render.listing import MOST_ENTRIES, Entry, entry_of, story_list
from bot.texts import Texts
from tests.render.pieces import EN, HEADLINE, PIECE, covered, labels, stored
from tests.render.rich_texts import FAMILY, assert_sendable

NOW = PIECE.published_at + timedelta(hours=3)
OURS = entry_of(stored())
LINKED = Entry(story_id=None, headline="Trains run again", url="https://norda.example.org/trains")
WORDS = Entry(story_id=None, headline="A look back at the winter")


def listed(*entries: Entry) -> Outgoing:
    return story_list(entries, title="Latest stories", texts=EN, now=NOW)


def test_a_list_shows_whole_headlines_with_source_and_age() -> None:
    """A reader chooses by the headline, so a phone must show all of it."""
    told = listed(OURS, LINKED, WORDS)

    assert told.body.text == (
        "Latest stories\n\n"
        f"1. {HEADLINE}\nNorda · 3 hours ago\n\n"
        "2. Trains run again\n\n"
        "• A look back at the winter"
    )
    assert covered(told, SpanKind.BOLD) == ["Latest stories"]
    assert covered(told, SpanKind.TEXT_LINK) == ["Trains run again"]


def test_each_number_opens_what_it_stands_before() -> None:
    """What cannot be opened has neither a number nor a button."""
    told = listed(WORDS, LINKED, OURS)

    assert labels(told) == [["1", "2"]]
    ((trains, ours),) = told.buttons
    assert trains.url == LINKED.url
    assert callbacks.decode(ours.data or "") == callbacks.OpenStory(42)
    assert "\n\n2. Ferries" in told.body.text


def test_numbers_stand_in_even_rows_of_five_at_most() -> None:
    """A thumb needs room, and a lonely last button looks like a mistake."""
    sizes = {
        count: [len(row) for row in listed(*[OURS] * count).buttons]
        for count in range(1, MOST_ENTRIES + 1)
    }

    assert sizes[5] == [5]
    assert sizes[6] == [3, 3]
    assert sizes[7] == [4, 3]
    assert sizes[11] == [4, 4, 3]
    assert all(sum(rows) == count and max(rows) <= 5 for count, rows in sizes.items())


def test_the_last_row_turns_the_list() -> None:
    """Only directions in which there is something."""
    told = story_list(
        [OURS],
        title="Latest stories",
        texts=EN,
        now=NOW,
        newer=callbacks.Latest(1),
        older=callbacks.Latest(3),
    )

    assert labels(told) == [["1"], ["‹ Newer", "Older ›"]]
    assert labels(listed(OURS)) == [["1"]]


def test_the_longest_list_fits() -> None:
    """Failure 33: headlines of 300 emoji and sources of any length still make one message."""
    longest = Entry(
        story_id=2**62,
        headline=FAMILY * 100,
        source="Ümläut " * 40,
        published_at=NOW - timedelta(minutes=59),
    )

    for language in ("en", "de", "es", "fr", "tr"):
        told = story_list([longest] * 30, title="x" * 300, texts=Texts(language), now=NOW)
        assert_sendable(told.body, 4096)
        assert sum(map(len, told.buttons)) == MOST_ENTRIES


def test_an_empty_list_is_only_its_title() -> None:
    """Whoever has nothing to list says so in words of their own."""
    assert listed().body.text == "Latest stories"
    assert listed().buttons == ()
