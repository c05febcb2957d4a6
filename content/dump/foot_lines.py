"""What each line behind an article's last paragraph may be: a link, a field, a name, a verse."""

import re
from enum import Enum

from content.dates import read_date_line
from content.dump import foot_signs
from content.dump.body import tells_on
from content.dump.bylines import is_person
from content.dump.credits import credit_of, is_labelled
from content.dump.lines import Line
from content.dump.margins import clock_of, read_margin
from content.litter.lines import Litter, announces_links, litter_in, read_more
from content.sentence_ends import is_closed
from content.text import sentences, size, words


class Kind(Enum):
    """Of a line."""

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


def kinds_from_the_end(lines: list[Line]) -> list[Kind]:
    """What the lines behind the last paragraph are, in their order."""
    kinds: list[Kind] = []
    below = ""
    for line in reversed(lines[-_LONGEST_FOOT:]):
        kind = kind_of(line.text)
        if kind in _CLOSED and _ends_a_card(line.text, below):
            kind = Kind.TEASER
        below = line.text
        if kind is Kind.TEXT:
            break
        kinds.append(kind)
    else:
        if len(lines) > _LONGEST_FOOT:
            return []
    return kinds[::-1]


def _ends_a_card(text: str, below: str) -> bool:
    return len(text) <= _LONGEST_TEASER and foot_signs.ends_a_card(below)


def kind_of(text: str) -> Kind:
    """What one line is by itself: never a teaser."""
    if len(text) > _LONGEST:
        return Kind.BESIDE if litter_in(text) is Litter.SURE else Kind.TEXT
    if foot_signs.heads_links(text):
        return Kind.LINKS
    if foot_signs.is_a_field(text):
        return Kind.FIELD
    if foot_signs.is_of_a_form(text):
        return Kind.FORM
    if announces_links(text.strip(_MARKS)):
        return Kind.ALSO
    if _is_beside(text):
        return Kind.BESIDE
    if is_closed(text) and not _REGENT.search(text):
        return _kind_of_sentence(text)
    if len(words(text)) > _MOST_WORDS or _without_stops(text) or tells_on(text):
        return Kind.TEXT
    if text[-1] in _GOES_ON or text[0] in _ITEM or text[0].islower() or _is_mostly_figures(text):
        return Kind.LISTED
    if _HOUR.match(text):
        return Kind.LISTED
    return Kind.TITLE if _is_long(text) else Kind.SHORT


def _kind_of_sentence(text: str) -> Kind:
    if size(text) <= _LONGEST_CALL and foot_signs.is_said_to_readers(text):
        return Kind.SAID
    if len(words(text)) > _MOST_WORDS or size(text) > _LONGEST_SENTENCE:
        return Kind.TEXT
    if text.rstrip(_CLOSERS).endswith("..."):
        return Kind.CUT
    count = len(sentences(text))
    if count <= 3 and text.rstrip(_CLOSERS)[-1:] in _QUESTION:
        return Kind.ASKED
    return Kind.SENTENCE if count == 1 and len(words(text)) <= _FEW_WORDS else Kind.TEXT


def _is_beside(text: str) -> bool:
    if litter_in(text) is not Litter.NONE or not any(map(str.isalpha, text)):
        return True
    if foot_signs.names_a_field(text):
        return True
    if read_margin(text) is not None:
        return True
    if is_closed(text) and len(words(text)) > _TITLE_WORDS:
        return False
    if is_labelled(text) or credit_of(text):
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
    """Four words make a headline, or three that are no name; without blanks, ten characters."""
    count = len(words(text))
    if count >= _TITLE_WORDS or size(text) - len(text) >= _TITLE_LENGTH:
        return True
    return count == _TITLE_WORDS - 1 and any(word.islower() for word in text.split())


def _without_stops(text: str) -> bool:
    """Thai, Lao and their neighbours end no sentence with a mark: any line may be a paragraph."""
    return any("\u0e00" <= char <= "\u0fff" for char in text)


def _is_mostly_figures(text: str) -> bool:
    """ "Lorvik – Halm 2:1 (1:0)", "200 g flour": results and amounts."""
    if size(text) - len(text) >= _TITLE_LENGTH:  # words are not parted there
        return 3 * sum(map(str.isdecimal, text)) > len(text)
    found = words(text)
    figures = sum(word[0].isdecimal() for word in found)
    return (text[0].isdecimal() and len(found) < _TITLE_WORDS) or 3 * figures > len(found) > 1


_CLOSED = frozenset((Kind.TEXT, Kind.ASKED, Kind.CUT, Kind.SENTENCE))
_LONGEST_FOOT = 600
"""Lines."""
_LONGEST = 250
"""Characters."""
_LONGEST_TEASER = 600
_LONGEST_DAY = 20
_LONGEST_CALL = 200
_LONGEST_SENTENCE = 160
_MOST_WORDS = 30
_FEW_WORDS = 14
_TITLE_WORDS = 4
_TITLE_LENGTH = 10
_HASHTAG = re.compile(r"#[^\W\d]|#\s[^#]{2,60}#")
# "Hans IV.": no full stop
_REGENT = re.compile(r"\s[IVX]{2,5}\.$")
_QUESTION = "?!？！؟…"
_CLOSERS = "\"'”’»“)」』 "
# "14:05 Uhr: Die Brücke ist offen": an entry of a running report, or of a programme
_HOUR = re.compile(r"\d{1,2}[:.]\d\d\b")
_GOES_ON = ",;:，；：、"
_ITEM = "•▪‣◦●■►▶➤✔✓∙-*–·"
_MARKS = " →›»>▶►:"
