"""What an editor types becomes a headline and paragraphs, and nothing is guessed."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Chat, Message, PhotoSize

from bot.handlers.admin.handed_in import article_of, handed_in
from bot.handlers.visit import words_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def message(**what: Any) -> Message:
    return Message(message_id=1, date=NOON, chat=Chat(id=1, type="private"), **what)


def size(width: int) -> PhotoSize:
    return PhotoSize(f"file-{width}", f"unique-{width}", width=width, height=width // 2)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/latest 3", "3"),
        ("/latest@WireroomDemoBot   3 ", "3"),
        ("/breaking", ""),
        ("/breaking\nA headline\n\nA text", "A headline\n\nA text"),
        ("no command at all", "no command at all"),
    ],
)
def test_words_stand_behind_the_command(text: str, words: str) -> None:
    """Line breaks are what parts headline and text: they must survive."""
    assert words_of(message(text=text)) == words
    assert words_of(message(caption=text)) == words


def test_the_first_line_is_the_headline_and_empty_lines_part_paragraphs() -> None:
    """Phones wrap and paste with odd spaces: a paragraph is one line for us."""
    article = article_of("  Dam   holds \n\nFirst part,\nstill first.\n \nSecond part.\n\n")

    assert article.headline == "Dam holds"
    assert [block.text for block in article.body] == ["First part, still first.", "Second part."]


def test_without_an_empty_line_the_first_line_is_the_headline() -> None:
    """In a hurry nobody leaves a line empty."""
    article = article_of("Dam holds\nThe water falls.")

    assert article.headline == "Dam holds"
    assert [block.text for block in article.body] == ["The water falls."]
    assert article_of("Only a headline").body == ()


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("https://news.example.org/a", "https://news.example.org/a"),
        ("https://news.example.org/a and more", None),
        ("ftp://news.example.org/a", None),
        ("Headline", None),
    ],
)
def test_one_address_alone_is_an_address(words: str, address: str | None) -> None:
    """A text that begins with a link is a text."""
    assert handed_in(message(text=f"/breaking {words}")).address == address


def test_what_the_command_lacks_is_taken_from_what_it_answers() -> None:
    """Own words win over the answered ones, and so does an own picture."""
    tip = message(caption="The tip", photo=[size(90), size(1280), size(320)])

    bare = handed_in(message(text="/breaking", reply_to_message=tip))
    own_words = handed_in(message(text="/breaking Mine", reply_to_message=tip))
    own_picture = handed_in(
        message(caption="/breaking", photo=[size(64)], reply_to_message=tip),
    )

    assert (bare.words, bare.picture) == ("The tip", size(1280))
    assert (own_words.words, own_words.picture) == ("Mine", size(1280))
    assert (own_picture.words, own_picture.picture) == ("The tip", size(64))


def test_only_a_pictures_last_line_can_be_a_credit() -> None:
    """Without a picture a line is text, and text is never lost."""
    words = "Headline\n\nFirst paragraph.\nPhoto: Jo Doe/Northwire"

    told = article_of(words, with_picture=True)
    kept = article_of(words)

    assert told.photo
    assert told.photo.credit == "Jo Doe/Northwire"
    assert [block.text for block in told.body] == ["First paragraph."]
    assert kept.photo is None
    assert kept.body[-1].text.endswith("Photo: Jo Doe/Northwire")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("/breaking www.wire.example/story", "https://www.wire.example/story"),
        ("/breaking https://wire.example/story", "https://wire.example/story"),
        ("/breaking Harbour", None),
    ],
)
def test_an_address_is_one_even_without_its_scheme(text: str, address: str | None) -> None:
    """People paste what the browser shows them."""
    assert handed_in(message(text=text)).address == address
