"""The box below a text that says who wrote it: "About the author", a name, a trade, a few words.

Such a name is known from the byline. An article about somebody else stays whole.
"""

import re
from collections.abc import Callable

from content.dump import foot_words
from content.dump.bylines import is_author, is_person, without_place
from content.dump.lines import Line
from content.dump.margins import read_margin
from content.dump.trades import is_trade, tells_a_trade
from content.sentence_ends import is_closed
from content.text import words


def without_author_box(lines: list[Line], is_foot: Callable[[str], bool]) -> list[Line]:
    """The lines above the box, where one stands at the end and nothing but foot below it.

    Args:
        lines: below the headline.
        is_foot: whether a line can be part of a page's foot; a paragraph cannot.
    """
    begin = _begin_of_text(lines)
    authors = _authors(lines[:begin])
    start = max(begin, len(lines) - _DEEPEST)
    paragraphs = [place for place in range(start, len(lines)) if not is_foot(lines[place].text)]
    for place in range(start, len(lines)):
        texts = [line.text for line in lines[place : place + 2]]
        told = [lines[below].text for below in paragraphs if below > place]
        few = len(told) < 2 and all(len(text) <= _LONGEST for text in told)
        if few and (
            _is_headed(texts, told, authors)
            or _is_labelled(lines, place, authors, told)
            or (
                _is_of(texts[0], authors)
                and not _is_speaker(lines[start:], texts[0])
                and _is_about(told, [line.text for line in lines[place + 1 :]], authors)
            )
        ):
            return lines[:place]
    return lines


def _begin_of_text(lines: list[Line]) -> int:
    """Behind the first paragraph; what stands above it is the masthead."""
    for place, line in enumerate(lines):
        if is_closed(line.text) and len(words(line.text)) > _A_SENTENCE:
            return place + 1
    return len(lines)


def _authors(lines: list[Line]) -> frozenset[str]:
    """Their names as the masthead gives them, folded."""
    names: set[str] = set()
    for line in lines[:_MASTHEAD]:
        margin = read_margin(line.text)
        names.update(margin.authors if margin else ())
        if is_author(without_place(line.text)):
            names.add(without_place(line.text))
    return frozenset(" ".join(words(name)) for name in names if len(words(name)) > 1)


def _is_headed(texts: list[str], told: list[str], authors: frozenset[str]) -> bool:
    """By a label, with an author's name under it or in the words."""
    if " ".join(words(texts[0])) not in _LABELS:
        return False
    return any(_is_of(text, authors) for text in texts[1:]) or any(
        _called(text, authors) is not None for text in told
    )


def _is_labelled(lines: list[Line], place: int, authors: frozenset[str], told: list[str]) -> bool:
    """ "About the author: Jane Doe is a reporter.", in one line or two, of who signed or may have.

    Where nobody signed above, of one whom the text does not name: it may be on a book's author.
    """
    label, mark, life = _COLON.sub("\n", lines[place].text, count=1).partition("\n")
    if " ".join(words(label)) not in _LABELS or (mark and told):
        return False
    life = life if mark else " ".join([line.text for line in lines[place + 1 :]][:_LINES_OF_LIFE])
    if not 0 < len(life) <= _LONGEST:
        return False
    if authors:
        return _called(life, authors) is not None
    tokens = life.split()
    for count in range(_MOST_NAMES, 1, -1):
        name = " ".join(tokens[:count]).strip(",")
        if is_person(name):
            told_above = (line.text for line in lines[:place] if not _is_margin(line.text))
            named = any(words(name)[-1] in words(text) for text in told_above)
            return not named and tells_a_trade(" ".join(tokens[count : count + _NEAR]))
    return False


def _is_about(told: list[str], below: list[str], authors: frozenset[str]) -> bool:
    """Whether what stands under an author's name says who that is; a letter, an answer does not."""
    if told:
        return all(_tells_a_life(text, authors) for text in told)
    return len(below) < _BARE and all(is_trade(text) or _is_margin(text) for text in below)


def _tells_a_life(text: str, authors: frozenset[str]) -> bool:
    """ "Jane Doe is a reporter.", "She is a reporter.": at its beginning, of nobody else."""
    found = words(text)
    if not _ONESELF.isdisjoint(found):
        return False
    begin = " ".join(_called(text, authors) or found)
    if len(found) <= _A_LABEL and is_trade(found[0]):
        return True  # "Redakteur in der Wirtschaft."
    match = _IS.match(begin)
    return match is not None and tells_a_trade(" ".join(begin[match.end() :].split()[:_NEAR]))


def _is_margin(text: str) -> bool:
    return read_margin(text) is not None


def _is_of(text: str, authors: frozenset[str]) -> bool:
    return not is_closed(text) and " ".join(words(text)) in authors


def _called(text: str, authors: frozenset[str]) -> list[str] | None:
    """Its words with "#" in the place of the author's name at its very beginning; else None."""
    said = f"{' '.join(words(text))} "
    for name in authors:
        if said.startswith(f"{name} "):
            return [_NAMED, *said[len(name) :].split()]
    return None


def _is_speaker(lines: list[Line], name: str) -> bool:
    """In an interview a name heads each answer."""
    return sum(line.text == name for line in lines) > 1


_LABELS = frozenset(
    " ".join(words(label))
    for label in re.split(r"[|\n]", foot_words.ABOUT_AUTHORS)
    if label.strip()
)
_COLON = re.compile(r"\s?[:：]\s?|\s[–—-]\s")
_LINES_OF_LIFE = 2
_MOST_NAMES = 4
_NAMED = "#"
_IS = re.compile(
    r"(?:#|she|he|they|er|sie|il|elle|el|ella|lui|lei|ele|ela|hij|zij|ze) (?:is|are|ist|est|es|e) "
    r"|# (?:was|were|war|etait|era|foi) |as an? |als (?:eine? )?"
)
"""What is told of the third person, in folded words; "#" stands for the author's name."""
_ONESELF = frozenset(
    re.findall(r"\w+", "i we my ich wir mein meine je j nous mon yo mi io noi eu ik")
)
_A_LABEL = 8
"""Words that say what somebody is, and nothing else."""
_NEAR = 8
"""Words from there to the trade."""
_BARE = 2
"""Lines: a name and perhaps a trade, with nothing said; more of them may be a list below a name."""
_A_SENTENCE = 6
"""Words."""
_MASTHEAD = 12
_DEEPEST = 30
"""Lines from the end."""
_LONGEST = 600
"""Characters."""
