"""Lines of hashtags alone at a text's foot: they name its topics, as a label "Topics" does."""

import re

from content.dump.lines import Line
from content.sentence_ends import is_closed
from content.text import words


def take_tags(lines: list[Line], told: set[int]) -> tuple[list[str], list[Line]]:
    """Part lines that are nothing but hashtags from the text, where none of it stands below them.

    Args:
        told: numbers of the lines that are no foot of the page.
    """
    topics: list[str] = []
    left: list[Line] = []
    last = max(
        (line.number for line in lines if line.number in told and _tells(line.text)), default=0
    )
    for place, line in enumerate(lines):
        tags = _tags_in(line.text) if line.number > last else ()
        if len(tags) == 1 and _is_heading(lines, place):
            tags = ()
        if not tags and place == len(lines) - 1 and _are_names(line.text):
            tags = tuple(part for part in map(_bare, line.text.split("#")) if part)
        topics += tags
        left += [] if tags else [line]
    return topics, left


def _tells(text: str) -> bool:
    return is_closed(text) and len(words(text)) >= _A_SENTENCE


def _is_heading(lines: list[Line], place: int) -> bool:
    """ "#MeToo" alone above a paragraph; no other tags stand beside it."""
    beside = [*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2]]
    return place + 1 < len(lines) and not any(_tags_in(line.text) for line in beside)


def _bare(name: str) -> str:
    return name.strip(" ,;|·•")


def _tags_in(text: str) -> tuple[str, ...]:
    """The topics of "#harbour #the_strike"; none where anything else stands in the line.

    "#8" and "#1 of the charts" name a place in a row.
    """
    if not text.startswith("#") or not _TAGS.fullmatch(text):
        return ()
    return tuple(tag.replace("_", " ").strip() for tag in _TAG.findall(text))


def _are_names(text: str) -> bool:
    """ "# The harbour# Its bridge": names that a page set in a row, each with its sign."""
    pieces = [piece for piece in text.split("#") if words(piece)]
    few = all(len(words(piece)) <= _FEW for piece in pieces)
    return text[:1] == "#" and len(pieces) > 1 and few


_FEW = 4
_A_SENTENCE = 6
"""Words."""
_TAG = re.compile(r"#([^\W\d]\w{1,60})")
_TAGS = re.compile(r"(?:#[^\W\d]\w{1,60}[\s,;|•·]{0,4}){1,30}")
