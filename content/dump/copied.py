"""Captions that show by being told twice: as alternative text and below their picture."""

from collections.abc import Iterator

from content.dump.caption_signs import looks_like_caption, says
from content.dump.credits import credit_of, split_credit
from content.dump.picture_search import Found, Search, photo_of
from content.sentence_ends import is_closed
from content.text import sentences, words
from content.types import Photo


def between_two_captions(search: Search) -> Iterator[Found]:
    """A short line between a paragraph and its copy is the credit, whatever it says."""
    for index in range(1, len(search.lines) - 2):
        said, between = search.said[index], search.lines[index + 1].text
        if not search.free(index) or said != search.said[index + 2]:
            continue
        if search.said[index + 1] == said:
            continue  # three times the same line: a caption without a credit
        if credit_of(between) or (_is_phrase(said) and _may_be_credit(between)):
            copy = search.lines[index + 2].text
            yield index, photo_of(copy, between), {index, index + 1, index + 2}


def _is_phrase(text: str) -> bool:
    """Three words or more, or ten signs of a script without blanks: no name, no label."""
    return text.count(" ") >= 2 or (len(text) >= 10 and text[0] > "\u2e80")


def _may_be_credit(text: str) -> bool:
    if is_closed(text) and (text.count(" ") > 2 or len(text) > _LONGEST_CLOSED_CREDIT):
        return False
    return len(words(text)) <= 14


def doubled(search: Search) -> Iterator[Found]:
    """The same line twice in a row: alternative text and caption; elsewhere one copy is enough."""
    for index in range(1, len(search.lines) - 1):
        if not search.free(index) or search.said[index] != search.said[index + 1]:
            continue
        text = search.text(index)
        if not search.free(index + 1):
            yield index, None, {index}
        elif looks_like_caption(text) or (
            (index <= 4 or {index - 1, index + 2} & search.taken) and _may_be_told_twice(text)
        ):
            yield index, photo_of(text, ""), {index, index + 1}
        else:
            yield index, None, {index + 1}


def _may_be_told_twice(text: str) -> bool:
    """One sentence that shows something: a button stands twice at the top of many pages."""
    return len(sentences(text)) == 1 and says(text, _LEAST)


def copied_with_credit(search: Search) -> Iterator[Found]:
    """A caption, and right below it the same with its credit: "Ships wait", "Ships wait J. DOE"."""
    for index in range(1, len(search.lines) - 1):
        told, again = search.text(index), search.text(index + 1)
        if not (told and again.startswith(told) and len(words(told)) > 2):
            continue
        credit = again[len(told) :].strip(_AROUND_CREDIT)
        credit += ")" * (credit.count("(") - credit.count(")"))
        if (
            credit
            and len(credit) <= _LONGEST_CREDIT
            and split_credit(f"{told} ({credit})", any_name=True)[1]
        ):
            yield index, Photo(caption=told, credit=credit), {index, index + 1}


_LONGEST_CLOSED_CREDIT = 30
"""Characters: scripts without blanks have sentences without them as well."""
_AROUND_CREDIT = " .,;|/–—-()[]"
_LEAST = 4
"""Words of a caption that nothing but its copy shows."""
_LONGEST_CREDIT = 80
"""Characters."""
