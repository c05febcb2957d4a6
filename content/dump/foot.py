"""Where an article has ended: what its page hangs below it goes, from the end inwards.

Boxes of links, forms and menus have no full stops, and are headed with what they are.
Whatever may be a paragraph ends the search, and a list, a poem, results below the last
one stay: they are under no such head.
"""

from collections.abc import Sequence
from enum import Enum

from content.dump import foot_signs
from content.dump.lines import Line
from content.dump.margins import read_margin
from content.litter import Litter, announces_links, litter_in, read_more
from content.sentence_ends import is_closed
from content.text import sentences, words


class _Kind(Enum):
    TEXT = "may be the article's: the search ends"
    LINKS = "heads a list of links: 'Most read'"
    ALSO = "heads one as well, and stands amid articles, too: 'Read also'"
    FORM = "a field or button of a form: 'Leave a comment'"
    SAID = "a sentence that only a page says: 'You must log in to comment.'"
    ASKED = "a question or a cut sentence, as headlines are at times"
    TITLE = "a headline by its form"
    BESIDE = "a date, a byline, a counter, a button"
    LISTED = "an item of a list, a verse"
    SHORT = "a few words"


def without_foot(lines: list[Line]) -> list[Line]:
    """The lines of the article alone; all of them where its end is not plain."""
    kinds = _kinds_from_the_end(lines)
    if len(kinds) == len(lines):
        return lines  # no paragraph above: nothing that it could be the foot of
    texts = [line.text for line in lines[len(lines) - len(kinds) :]]
    end = _end_of_text(kinds, texts)
    return lines[: len(lines) - len(kinds) + end]


def _kinds_from_the_end(lines: list[Line]) -> list[_Kind]:
    """What the lines behind the last paragraph are, in their order."""
    kinds: list[_Kind] = []
    for line in reversed(lines[-_LONGEST_FOOT:]):
        kind = _kind_of(line.text)
        if kind is _Kind.TEXT:
            break
        kinds.append(kind)
    else:
        if len(lines) > _LONGEST_FOOT:
            return []
    return kinds[::-1]


def _kind_of(text: str) -> _Kind:
    if len(text) > _LONGEST:
        return _Kind.TEXT
    if foot_signs.heads_links(text):
        return _Kind.LINKS
    if foot_signs.is_of_a_form(text):
        return _Kind.FORM
    if announces_links(text.strip(_MARKS)):
        return _Kind.ALSO
    if _is_beside(text):
        return _Kind.BESIDE
    if is_closed(text):
        return _kind_of_sentence(text)
    if len(words(text)) > _MOST_WORDS or _without_stops(text):
        return _Kind.TEXT
    if text[-1] in _GOES_ON or text[0] in _ITEM or text[0].islower() or _is_mostly_figures(text):
        return _Kind.LISTED
    return _Kind.TITLE if _is_long(text) else _Kind.SHORT


def _kind_of_sentence(text: str) -> _Kind:
    if foot_signs.is_said_to_readers(text):
        return _Kind.SAID
    headline = len(sentences(text)) == 1 and len(words(text)) <= _MOST_WORDS
    asked = headline and text.rstrip(_CLOSERS)[-1:] in _QUESTION
    return _Kind.ASKED if asked or text.endswith("...") else _Kind.TEXT


def _is_beside(text: str) -> bool:
    if litter_in(text) is not Litter.NONE or not any(map(str.isalpha, text)):
        return True
    return read_margin(text) is not None or foot_signs.is_ago(text) or read_more(text) is not None


def _is_long(text: str) -> bool:
    """Four words make a headline; in scripts without blanks, ten characters."""
    return len(words(text)) >= _TITLE_WORDS or ("\u2e80" < text[0] and len(text) >= _TITLE_LENGTH)


def _without_stops(text: str) -> bool:
    """Thai, Lao and their neighbours end no sentence with a mark: any line may be a paragraph."""
    return any("\u0e00" <= char <= "\u0fff" for char in text)


def _is_mostly_figures(text: str) -> bool:
    """ "Lorvik – Halm 2:1 (1:0)", "200 g flour": results and amounts."""
    found = words(text)
    figures = sum(word[0].isdecimal() for word in found)
    return text[0].isdecimal() and len(found) < _TITLE_WORDS or 3 * figures > len(found) > 1


def _end_of_text(kinds: Sequence[_Kind], texts: Sequence[str]) -> int:
    """The place of the first head or form from which on all is foot; else behind the last line."""
    end = stop = len(kinds)
    for place in range(len(kinds) - 1, -1, -1):
        if kinds[place] in _SIGNS and _may_hang_below(
            kinds[place], kinds[place + 1 : stop], texts[place + 1 : stop], last=stop == len(kinds)
        ):
            end = stop = place
    return end


def _may_hang_below(
    sign: _Kind, kinds: Sequence[_Kind], texts: Sequence[str], *, last: bool
) -> bool:
    """Whether the lines from a sign to the next one, or to the end, are what such a sign heads."""
    count = {kind: kinds.count(kind) for kind in _Kind}
    titles = len({text for kind, text in zip(kinds, texts, strict=True) if kind is _Kind.TITLE})
    if count[_Kind.ASKED] > titles or (count[_Kind.ASKED] and titles < _SURE_TITLES):
        return False
    unknown = count[_Kind.TITLE] + count[_Kind.ASKED] + count[_Kind.SHORT] + count[_Kind.LISTED]
    if sign in (_Kind.FORM, _Kind.SAID):
        return unknown <= _MOST_FIELDS
    if sign is _Kind.ALSO:
        return not last and titles >= count[_Kind.SHORT] and not count[_Kind.LISTED]
    if not unknown:
        return True
    if 5 * count[_Kind.LISTED] > unknown or _longest_run(kinds) > _MOST_SHORT:
        return False
    return 4 * titles >= unknown


def _longest_run(kinds: Sequence[_Kind]) -> int:
    """How many lines of a few words follow each other, as in results and menus."""
    longest = run = 0
    for kind in kinds:
        run = run + 1 if kind in (_Kind.SHORT, _Kind.LISTED) else 0
        longest = max(longest, run)
    return longest


_SIGNS = frozenset((_Kind.LINKS, _Kind.ALSO, _Kind.FORM, _Kind.SAID))
_LONGEST_FOOT = 600
"""Lines."""
_LONGEST = 250
"""Characters."""
_MOST_WORDS = 30
_TITLE_WORDS = 4
_TITLE_LENGTH = 10
_SURE_TITLES = 4
"""So many headlines without a full stop show that one with a question mark is one as well."""
_MOST_FIELDS = 4
"""Names of fields, buttons and networks beside each part of a form that is known."""
_MOST_SHORT = 4
"""A kicker, a name, a number, a house above each headline."""
_QUESTION = "?!？！؟"
_CLOSERS = "\"'”’»“)」』 "
_GOES_ON = ",;:，；：、"
_ITEM = "•▪‣◦●■►▶➤✔✓∙-*–·"
_MARKS = " →›»>▶►:"
