"""Where an article has ended: what its page hangs below it goes, from the end inwards.

Boxes of links, forms and menus have no full stops, and are headed with what they are.
Whatever may be a paragraph ends the search, and a list, a poem, results below the last
one stay: they are under no such head.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from content.dump.author_box import without_author_box
from content.dump.dated_links import without_dated_links
from content.dump.foot_lines import Kind, kind_of, kinds_from_the_end
from content.dump.foot_signs import asks_to_comment
from content.dump.lines import Line
from content.dump.reader_comments import without_comments


def without_foot(lines: list[Line]) -> list[Line]:
    """The lines of the article alone, below its headline; all where its end is not plain."""
    left = _without_boxes(without_comments(lines))
    left = without_dated_links(left)
    above = without_author_box(left, lambda text: kind_of(text) in _NO_TEXT)
    return _without_boxes(above) if len(above) < len(left) else left


def _without_boxes(lines: list[Line]) -> list[Line]:
    kinds = kinds_from_the_end(lines)
    above = len(lines) - len(kinds)
    end = _end_of_text(kinds, [line.text for line in lines[above:]])
    if not above and _CLOSED.isdisjoint(kinds[:end]):
        return lines  # no paragraph above: nothing that it could be the foot of
    return lines[: above + end]


def _end_of_text(kinds: Sequence[Kind], texts: Sequence[str]) -> int:
    """The place of the first head or form from which on all is foot; else behind the last line."""
    end = len(kinds)
    for place in range(len(kinds) - 1, -1, -1):
        if kinds[place] not in _SIGNS:
            continue
        below = _Box(tuple(kinds[place + 1 : end]), tuple(texts[place + 1 : end]))
        if kinds[place] is Kind.ALSO:
            follows = _follows_a_paragraph(kinds[:place])
            hangs = (end < len(kinds) or follows) and below.may_be_mixed()
            if _FOOT & set(kinds[max(0, place - 3) : place]):
                hangs = below.may_be_links()
        elif kinds[place] is Kind.LINKS:
            hangs = below.may_be_links()
        elif kinds[place] is Kind.FIELD or _asks_for_comments(texts[place:]):
            hangs = below.has_no_text()
        else:
            above = {
                texts[at]
                for at in range(max(0, place - _MOST_ABOVE), place + 1)
                if kinds[at] in _FORMS
            }
            hangs = below.may_be_a_form(sure=len(above) > 2 and end < len(kinds))
        if hangs:
            end = place
    return end


def _asks_for_comments(texts: Sequence[str]) -> bool:
    """Whether its first line and another one near ask for a comment: no text follows these."""
    asked = [asks_to_comment(text) for text in texts[:_MOST_ABOVE]]
    return asked[0] and sum(asked) > 1


def _follows_a_paragraph(above: Sequence[Kind]) -> bool:
    """Nothing but buttons between: else a list may have begun, in whose midst the label stands."""
    told = next((kind for kind in reversed(above) if kind is not Kind.BESIDE), None)
    return told is None or told in _CLOSED


@dataclass(frozen=True, slots=True)
class _Box:
    """The lines from a sign to the next one, or to the end of the dump."""

    kinds: tuple[Kind, ...]
    texts: tuple[str, ...]

    def may_be_links(self) -> bool:
        """Headlines, and beside each a kicker, a name, a date at most."""
        unknown = self._unknown()
        if not unknown:
            return True
        if not self._closed_are_headlines() or 3 * self.kinds.count(Kind.LISTED) > unknown:
            return False
        if Kind.TEASER in self.kinds:
            return True
        titles = self._titles()
        long, last = self._runs()
        if long > (_MOST_SHORT if titles < _MANY_TITLES else _LONGEST_MENU) or last > 2:
            return False
        return 4 * titles >= unknown

    def may_be_mixed(self) -> bool:
        """The same, more strictly: such a label stands in the midst of articles as well."""
        unknown = self._unknown()
        listed = 5 * self.kinds.count(Kind.LISTED) > unknown
        return not listed and self._closed_are_headlines() and 2 * self._titles() >= unknown

    def may_be_a_form(self, *, sure: bool) -> bool:
        """Nothing else; a few fields of unknown names only where much of forms stands above."""
        if not sure:
            return not self._unknown()
        return self._unknown() <= _MOST_FIELDS and _OF_FORMS.issuperset(self.kinds)

    def has_no_text(self) -> bool:
        return self._closed_are_headlines() and 5 * self.kinds.count(Kind.LISTED) <= len(self.kinds)

    def _unknown(self) -> int:
        return sum(kind not in _KNOWN for kind in self.kinds)

    def _titles(self) -> int:
        """Headlines, each once; those that were cut off as well, where several were."""
        open_ended = {text for kind, text in self._pairs() if kind is Kind.TITLE}
        cut = {text for kind, text in self._pairs() if kind is Kind.CUT}
        return len(open_ended) + (len(cut) if len(cut) > 2 else 0)

    def _closed_are_headlines(self) -> bool:
        """Whether what ends as sentences do can be nothing else, by the company that it keeps."""
        closed = [place for place, kind in enumerate(self.kinds) if kind in _CLOSED]
        if not closed:
            return True
        titles = self._titles()
        if titles > 1 and all(self.kinds[place] is Kind.CUT for place in closed):
            return True
        if self.kinds.count(Kind.TEASER) in (1, 2):
            return False
        if titles < _SURE_TITLES or self.kinds.count(Kind.ASKED) > titles:
            return False
        if 4 * self.kinds.count(Kind.SENTENCE) > titles:
            return False  # an entry each below a headline: a running report
        doubtful = _MAY_END_A_TEXT if titles < _ALL_TITLES else {Kind.SENTENCE}
        return all(
            self._is_between_headlines(place) for place in closed if self.kinds[place] in doubtful
        )

    def _is_between_headlines(self, place: int) -> bool:
        above, below = self.kinds[:place], self.kinds[place + 1 :]
        asked = self.kinds[place] is Kind.ASKED
        least = 1 if asked else 2
        beside = {*above[-1:], *below[:1]} - ({Kind.SENTENCE} if asked else set()) <= _OF_LINKS
        return beside and above.count(Kind.TITLE) >= least and Kind.TITLE in below

    def _runs(self) -> tuple[int, int]:
        """How many lines of a few words follow each other, as in menus and results: most, last."""
        longest = run = 0
        for kind in self.kinds:
            run = run + 1 if kind in (Kind.SHORT, Kind.LISTED) else 0
            longest = max(longest, run)
        return longest, run

    def _pairs(self) -> Iterator[tuple[Kind, str]]:
        return zip(self.kinds, self.texts, strict=True)


_FOOT = frozenset((Kind.LINKS, Kind.FORM, Kind.FIELD))
_FORMS = frozenset((Kind.FORM, Kind.FIELD, Kind.SAID))
_SIGNS = _FOOT | {Kind.ALSO}
_KNOWN = _SIGNS | {Kind.BESIDE, Kind.SAID, Kind.TEASER}
_CLOSED = frozenset((Kind.ASKED, Kind.CUT, Kind.SENTENCE, Kind.TEASER))
_OF_FORMS = (_KNOWN - {Kind.TEASER}) | {Kind.TITLE, Kind.SHORT}
_NO_TEXT = frozenset(Kind) - _CLOSED - {Kind.TEXT}
_MAY_END_A_TEXT = frozenset((Kind.ASKED, Kind.SENTENCE))
_OF_LINKS = (_CLOSED | {Kind.TITLE, Kind.SHORT, Kind.BESIDE}) - {Kind.SENTENCE}
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
