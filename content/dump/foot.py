"""Where an article has ended: what its page hangs below it goes, from the end inwards.

Boxes of links, forms and menus have no full stops, and are headed with what they are.
Whatever may be a paragraph ends the search, and a list, a poem, results below the last
one stay: they are under no such head.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from content.dates import read_date_line
from content.dump import foot_signs
from content.dump.author_box import without_author_box
from content.dump.body import tells_on
from content.dump.credits import credit_of, is_labelled
from content.dump.lines import Line
from content.dump.margins import clock_of, is_person, read_margin
from content.litter import Litter, announces_links, litter_in, read_more
from content.sentence_ends import is_closed
from content.text import sentences, size, words


class _Kind(Enum):
    TEXT = "may be the article's: the search ends"
    LINKS = "heads a list of links: 'Most read'"
    ALSO = "heads one as well, and stands amid articles, too: 'Read also'"
    FORM = "a field or button of a form: 'Leave a comment'"
    FIELD = "one of a form that stands below articles alone: 'Forgot password?'"
    SAID = "a sentence that only a page says: 'You must log in to comment.'"
    ASKED = "a question or an exclamation, as headlines are at times"
    TEASER = "sentences between a headline and its author, day and reading time"
    CUT = "cut off: 'The council has decided to ...'"
    SENTENCE = "a short sentence: a teaser, or the article's last"
    TITLE = "a headline by its form"
    BESIDE = "a date, a byline, a counter, a button"
    LISTED = "an item of a list, a verse"
    SHORT = "a few words"


def without_foot(lines: list[Line]) -> list[Line]:
    """The lines of the article alone, below its headline; all where its end is not plain."""
    left = _without_boxes(lines)
    known = [line.text for line in left[-_LONGEST_FOOT:]]
    is_foot = [True] * (len(left) - len(known)) + [_kind_of(text) in _NO_TEXT for text in known]
    above = without_author_box(left, is_foot)
    return _without_boxes(above) if len(above) < len(left) else left


def _without_boxes(lines: list[Line]) -> list[Line]:
    kinds = _kinds_from_the_end(lines)
    if len(kinds) == len(lines):
        return lines  # no paragraph above: nothing that it could be the foot of
    texts = [line.text for line in lines[len(lines) - len(kinds) :]]
    end = _end_of_text(kinds, texts)
    return lines[: len(lines) - len(kinds) + end]


def _kinds_from_the_end(lines: list[Line]) -> list[_Kind]:
    """What the lines behind the last paragraph are, in their order."""
    kinds: list[_Kind] = []
    below = ""
    for line in reversed(lines[-_LONGEST_FOOT:]):
        kind = _kind_of(line.text)
        if kind in _CLOSED_OR_TEXT and _ends_a_card(line.text, below):
            kind = _Kind.TEASER
        below = line.text
        if kind is _Kind.TEXT:
            break
        kinds.append(kind)
    else:
        if len(lines) > _LONGEST_FOOT:
            return []
    return kinds[::-1]


def _ends_a_card(text: str, below: str) -> bool:
    return len(text) <= _LONGEST_TEASER and foot_signs.ends_a_card(below)


def _kind_of(text: str) -> _Kind:
    if len(text) > _LONGEST:
        return _Kind.BESIDE if litter_in(text) is Litter.SURE else _Kind.TEXT
    if foot_signs.heads_links(text):
        return _Kind.LINKS
    if foot_signs.is_a_field(text):
        return _Kind.FIELD
    if foot_signs.is_of_a_form(text):
        return _Kind.FORM
    if announces_links(text.strip(_MARKS)):
        return _Kind.ALSO
    if _is_beside(text):
        return _Kind.BESIDE
    if is_closed(text) and not _REGENT.search(text):
        return _kind_of_sentence(text)
    if len(words(text)) > _MOST_WORDS or _without_stops(text) or tells_on(text):
        return _Kind.TEXT
    if text[-1] in _GOES_ON or text[0] in _ITEM or text[0].islower() or _is_mostly_figures(text):
        return _Kind.LISTED
    return _Kind.TITLE if _is_long(text) else _Kind.SHORT


def _kind_of_sentence(text: str) -> _Kind:
    if foot_signs.is_said_to_readers(text):
        return _Kind.SAID
    if len(words(text)) > _MOST_WORDS or size(text) > _LONGEST_SENTENCE:
        return _Kind.TEXT
    if text.rstrip(_CLOSERS).endswith("..."):
        return _Kind.CUT
    count = len(sentences(text))
    if count <= 3 and text.rstrip(_CLOSERS)[-1:] in _QUESTION:
        return _Kind.ASKED
    return _Kind.SENTENCE if count == 1 and len(words(text)) <= _FEW_WORDS else _Kind.TEXT


def _is_beside(text: str) -> bool:
    if litter_in(text) is not Litter.NONE or not any(map(str.isalpha, text)):
        return True
    if foot_signs.names_a_field(text):
        return True
    if is_labelled(text) or credit_of(text) or read_margin(text) is not None:
        return True
    if read_more(text) is not None or foot_signs.is_ago(text) or _HASHTAG.match(text):
        return True
    if foot_signs.ends_a_card(text):
        return True
    parts = [part.strip() for part in text.split(",")]
    dated = [_is_day(part) or clock_of(part) for part in parts]
    return any(dated) and all(
        known or is_person(part) for known, part in zip(dated, parts, strict=True)
    )


def _is_day(text: str) -> bool:
    """ "8 May": a day without its year."""
    if len(text) > _LONGEST_DAY or not any(map(str.isdecimal, text)):
        return False
    return any(read_date_line(dated) is not None for dated in (f"{text} 2031", f"2031年{text}"))


def _is_long(text: str) -> bool:
    """Four words make a headline; in scripts without blanks, ten characters."""
    return len(words(text)) >= _TITLE_WORDS or size(text) - len(text) >= _TITLE_LENGTH


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
    end = len(kinds)
    for place in range(len(kinds) - 1, -1, -1):
        if kinds[place] not in _SIGNS:
            continue
        below = _Box(tuple(kinds[place + 1 : end]), tuple(texts[place + 1 : end]))
        if kinds[place] is _Kind.ALSO:
            nothing_above = all(kind is _Kind.BESIDE for kind in kinds[:place])
            hangs = (end < len(kinds) or nothing_above) and below.may_be_mixed()
            if _FOOT & set(kinds[max(0, place - 3) : place]):
                hangs = below.may_be_links()
        elif kinds[place] is _Kind.LINKS:
            hangs = below.may_be_links()
        elif kinds[place] is _Kind.FIELD:
            hangs = below.has_no_text()
        else:
            above = {texts[at] for at in range(max(0, place - _MOST_ABOVE), place + 1) if kinds[at] in _FORMS}
            hangs = below.may_be_a_form(sure=len(above) > 2 and end < len(kinds))
        if hangs:
            end = place
    return end


@dataclass(frozen=True, slots=True)
class _Box:
    """The lines from a sign to the next one, or to the end of the dump."""

    kinds: tuple[_Kind, ...]
    texts: tuple[str, ...]

    def may_be_links(self) -> bool:
        """Headlines, and beside each a kicker, a name, a date at most."""
        unknown = self._unknown()
        if not unknown:
            return True
        if not self._closed_are_headlines() or 3 * self.kinds.count(_Kind.LISTED) > unknown:
            return False
        if _Kind.TEASER in self.kinds:
            return True
        titles = self._titles()
        long, last = self._runs()
        if long > (_MOST_SHORT if titles < _MANY_TITLES else _LONGEST_MENU) or last > 2:
            return False
        return 4 * titles >= unknown

    def may_be_mixed(self) -> bool:
        """The same, more strictly: such a label stands in the midst of articles as well."""
        unknown = self._unknown()
        listed = 5 * self.kinds.count(_Kind.LISTED) > unknown
        return not listed and self._closed_are_headlines() and 2 * self._titles() >= unknown

    def may_be_a_form(self, *, sure: bool) -> bool:
        """A few fields; a sentence only behind so much of forms that it can be nothing else."""
        if not sure:
            return not self._unknown()
        return self._unknown() <= _MOST_FIELDS and not {_Kind.LISTED, _Kind.TEASER} & {*self.kinds}

    def has_no_text(self) -> bool:
        return self._closed_are_headlines() and 5 * self.kinds.count(_Kind.LISTED) <= len(self.kinds)

    def _unknown(self) -> int:
        return sum(kind not in _KNOWN for kind in self.kinds)

    def _titles(self) -> int:
        """Headlines, each once; those that were cut off as well, where several were."""
        open_ended = {text for kind, text in self._pairs() if kind is _Kind.TITLE}
        cut = {text for kind, text in self._pairs() if kind is _Kind.CUT}
        return len(open_ended) + (len(cut) if len(cut) > 2 else 0)

    def _closed_are_headlines(self) -> bool:
        """Whether what ends as sentences do can be nothing else, by the company that it keeps."""
        closed = [place for place, kind in enumerate(self.kinds) if kind in _CLOSED]
        if not closed:
            return True
        titles = self._titles()
        if self.kinds.count(_Kind.TEASER) in (1, 2):
            return False
        asked = self.kinds.count(_Kind.ASKED) + self.kinds.count(_Kind.SENTENCE)
        if titles < _SURE_TITLES or asked > titles:
            return False
        doubtful = _MAY_END_A_TEXT if titles < _ALL_TITLES else {_Kind.SENTENCE}
        return all(
            self._is_between_headlines(place) for place in closed if self.kinds[place] in doubtful
        )

    def _is_between_headlines(self, place: int) -> bool:
        above, below = self.kinds[:place], self.kinds[place + 1 :]
        asked = self.kinds[place] is _Kind.ASKED
        least = 1 if asked else 2
        beside = {*above[-1:], *below[:1]} - ({_Kind.SENTENCE} if asked else set()) <= _OF_LINKS
        return beside and above.count(_Kind.TITLE) >= least and _Kind.TITLE in below

    def _runs(self) -> tuple[int, int]:
        """How many lines of a few words follow each other, as in menus and results: most, last."""
        longest = run = 0
        for kind in self.kinds:
            run = run + 1 if kind in (_Kind.SHORT, _Kind.LISTED) else 0
            longest = max(longest, run)
        return longest, run

    def _pairs(self) -> Iterator[tuple[_Kind, str]]:
        return zip(self.kinds, self.texts, strict=True)


_FOOT = frozenset((_Kind.LINKS, _Kind.FORM, _Kind.FIELD, _Kind.SAID))
_FORMS = frozenset((_Kind.FORM, _Kind.FIELD, _Kind.SAID))
_SIGNS = _FOOT | {_Kind.ALSO}
_NO_TEXT = frozenset(_Kind) - {_Kind.TEXT, _Kind.SENTENCE, _Kind.CUT, _Kind.TEASER}
_KNOWN = _SIGNS | {_Kind.BESIDE, _Kind.TEASER}
_CLOSED = frozenset((_Kind.ASKED, _Kind.CUT, _Kind.SENTENCE, _Kind.TEASER))
_MAY_END_A_TEXT = frozenset((_Kind.ASKED, _Kind.SENTENCE))
_CLOSED_OR_TEXT = _CLOSED | {_Kind.TEXT}
_OF_LINKS = (_CLOSED | {_Kind.TITLE, _Kind.SHORT, _Kind.BESIDE}) - {_Kind.SENTENCE}
_LONGEST_FOOT = 600
"""Lines."""
_LONGEST = 250
"""Characters."""
_LONGEST_TEASER = 600
_LONGEST_DAY = 20
_LONGEST_SENTENCE = 160
_MOST_WORDS = 30
_FEW_WORDS = 14
_TITLE_WORDS = 4
_TITLE_LENGTH = 10
_SURE_TITLES = 4
"""So many headlines without a full stop show that one with a question mark is one as well."""
_MOST_FIELDS = 4
"""Names of fields, buttons and networks beside each part of a form that is known."""
_MANY_TITLES = 10
_ALL_TITLES = 20
_LONGEST_MENU = 10
_MOST_ABOVE = 12
_MOST_SHORT = 4
"""A kicker, a name, a number, a house above each headline."""
_HASHTAG = re.compile(r"#[^\W\d]")
# "Hans IV.": no full stop
_REGENT = re.compile(r"\s[IVX]{2,5}\.$")
_QUESTION = "?!？！؟…"
_CLOSERS = "\"'”’»“)」』 "
_GOES_ON = ",;:，；：、"
_ITEM = "•▪‣◦●■►▶➤✔✓∙-*–·"
_MARKS = " →›»>▶►:"
