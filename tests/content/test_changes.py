"""What a publisher changed, as an editor wants to read it."""

from dataclasses import replace

from content.changes import MOST, Change, changes_of
from content.types import Block, BlockKind
from tests.storage.givens import a_story

OLD = a_story(
    "Quake shakes Lorvik",
    "An earthquake shook Lorvik on Monday. Police said 12 people died. The harbour was closed.",
)


def changed(text: str) -> tuple[Change, ...]:
    return changes_of(OLD, replace(OLD, body=(Block(kind=BlockKind.PARAGRAPH, text=text),)))


def test_only_the_sentence_that_changed_is_told() -> None:
    """An editor decides in seconds, and does not read two articles for it."""
    found = changed(
        "An earthquake shook Lorvik on Monday. Police said 15 people died. The harbour was closed."
    )

    assert found == (
        Change(before="Police said 12 people died.", after="Police said 15 people died."),
    )


def test_what_came_and_what_went_are_told_apart() -> None:
    """A sentence that was taken out is often the news."""
    assert changed("An earthquake shook Lorvik on Monday. Police said 12 people died.") == (
        Change(before="The harbour was closed.", after=""),
    )


def test_quotes_dashes_and_paragraphs_are_no_change() -> None:
    """Typesetting is nobody's news."""
    found = changed(
        "An earthquake shook “Lorvik” on Monday. Police  said – 12 people died."
        " The harbour was closed."
    )

    assert found == ()


def test_the_headline_is_told_apart_from_the_text() -> None:
    """An editor looks for it first."""
    text = "A strong earthquake shook Lorvik on Monday. Police said 12 people died."
    new = replace(OLD, headline="Strong quake shakes Lorvik")
    body = (Block(kind=BlockKind.PARAGRAPH, text=f"{text} The harbour was closed."),)

    first, second = changes_of(OLD, replace(new, body=body))

    assert first == Change(before="Quake shakes Lorvik", after="Strong quake shakes Lorvik")
    assert second.after == "A strong earthquake shook Lorvik on Monday."


def test_counters_and_clocks_are_no_change() -> None:
    """They turn by themselves; a toll that rises by three is another matter."""
    counted = [
        Block(kind=BlockKind.PARAGRAPH, text=text)
        for text in ("17 comments", "vor 5 Minuten", "Lesezeit: 3 Minuten", "5 minutes ago")
    ]

    assert changes_of(OLD, replace(OLD, body=(*OLD.body, *counted))) == ()


def test_a_text_of_thousands_of_equal_sentences_is_compared_in_no_time() -> None:
    """One page that repeats itself must not hold up the bot: what is equal is cut off first."""
    goals = "Goal for the home side. " * 20 * MOST
    old = replace(OLD, body=(Block(kind=BlockKind.PARAGRAPH, text=f"{goals}It ended."),))
    new = replace(OLD, body=(Block(kind=BlockKind.PARAGRAPH, text=f"It began. {goals}It ended."),))

    assert changes_of(old, new) == (Change(before="", after="It began."),)


def test_what_differs_in_very_many_sentences_is_one_change() -> None:
    """Compared one by one they would take minutes, and no editor reads so many."""

    def text(first: str, last: str) -> str:
        return " ".join([first, *(f"Sentence {at} stands here." for at in range(MOST)), last])

    old = replace(OLD, body=(Block(kind=BlockKind.PARAGRAPH, text=text("One.", "Two.")),))
    new = replace(OLD, body=(Block(kind=BlockKind.PARAGRAPH, text=text("Three.", "Four.")),))

    assert changes_of(old, new) == (
        Change(before=text("One.", "Two."), after=text("Three.", "Four.")),
    )
