"""Captions that are whole sentences: only their place beside a credit can show them.

Above the text, a sentence between the lines that say who and when and a credit is one; amid it,
where the captions of this dump have stood before.
"""

import re

from content.dump.bylines import people_in
from content.dump.caption_signs import may_be_caption, says
from content.dump.credits import is_bare_agency, is_labelled
from content.dump.lines import Line
from content.dump.picture_search import Search
from content.sentence_ends import is_closed
from content.text import sentences, words


def is_shown(lines: list[Line], index: int) -> bool:
    """Whether a name is who is seen in a picture: a credit below it, and the text tells of them."""
    if index + 1 >= len(lines) or not is_labelled(lines[index + 1].text):
        return False
    if len(people_in(lines[index].text)) != 1:
        return False
    name = words(lines[index].text)[-1]
    return any(name in words(line.text) for line in lines if is_closed(line.text))


def closed_beside(search: Search, credit: int) -> int | None:
    """Where the sentence stands that the credit at `credit` closes; None where it may be text."""
    if is_bare_agency(search.text(credit)):
        return None
    place = credit + search.side
    if search.sided >= _HABIT and search.side and _is_one_sentence(search, place):
        apart = abs(search.lines[place].number - search.lines[credit].number) > 1
        return None if apart else place
    return None


def above_the_text(search: Search, credit: int) -> int | None:
    """Where the caption stands above the credit at `credit` if both are above the text."""
    if credit > _MASTHEAD:
        return None
    above = range(1, credit)
    begun = sum(_tells(search.text(index)) for index in above if search.free(index)) > 1
    if not begun and search.text(credit - 1) and is_shown(search.lines, credit - 1):
        return credit - 1
    below = search.text(credit + 1)
    if is_bare_agency(search.text(credit)) or (
        below and may_be_caption(below) and says(below, 5) and not people_in(below)
    ):
        return None
    return credit - 1 if _is_above_the_text(search, credit) else None


def _is_above_the_text(search: Search, credit: int) -> bool:
    """A standfirst is above it, with what it stands apart from; and the text is all below."""
    place = credit - 1
    if search.lines[credit].number - search.lines[place].number > 1:
        return False
    told = [index for index in range(1, place) if search.free(index) and _tells(search.text(index))]
    if len(told) != 1 or not is_closed(search.text(place)):
        return False
    text = search.text(place)
    short = 4 <= len(words(text)) <= _LONGEST and len(sentences(text)) <= _MOST_SENTENCES
    apart = search.lines[place].number - search.lines[told[0]].number > 1
    below = range(credit + 1, len(search.lines))
    framed = (
        credit + 1 in below and search.lines[credit + 1].number - search.lines[credit].number > 1
    )
    goes_on = sum(_tells(search.text(index)) for index in below[:_NEAR]) >= _PARAGRAPHS
    return short and (apart or framed) and goes_on and _names_somebody(search, place)


def _names_somebody(search: Search, place: int) -> bool:
    """Amid its words stands the full name of somebody in the headline: whom the picture shows."""
    found = _FULL_NAME.finditer(search.text(place))
    return any(name["last"] in search.lines[0].text for name in found)


def _is_one_sentence(search: Search, place: int) -> bool:
    text = search.text(place)
    if not text or not is_closed(text) or text[0] in _QUOTES or _SPEAKS.search(text):
        return False
    return says(text, 4) and len(words(text)) <= _LONGEST_AMID and len(sentences(text)) == 1


def _tells(text: str) -> bool:
    return len(words(text)) >= _A_SENTENCE and is_closed(text)


_CAPITAL = r"[^\W\d_a-zß-ÿ][^\W\d_]*[a-zß-ÿ]"
_FULL_NAME = re.compile(
    rf"(?<=[\w,]\s){_CAPITAL}(?:\s[^\W\d_]\.)?\s(?P<last>{_CAPITAL}[\w’'-]*)(?![\w/])"
)
_SPEAKS = re.compile(
    r"\b(?:said|says|told|added|explained|sagte|sagt|erklärte|betonte|teilte\smit|a\sdit|a\sdéclaré"
    r"|dit|déclare|dijo|dice|afirmó|disse|ha\sdetto|zei|zegt|sade|sa|sagde|sanoi|powiedział\w{0,2}"
    r"|dedi|söyledi|сказал\w{0,2}|заявил\w{0,2}|сообщил\w{0,2}|сказав|сказала|είπε)\b|と述べた|と話した|说"
    r"|表示|말했다",
    re.IGNORECASE,
)
"""What somebody said is told in the text."""
_MASTHEAD = 20
"""Lines; a credit below them is not above the text."""
_HABIT = 2
"""Captions on the same side of their credits."""
_A_SENTENCE = 6
_LONGEST = 60
_LONGEST_AMID = 30
"""Words."""
_MOST_SENTENCES = 2
_NEAR = 6
_PARAGRAPHS = 2
_QUOTES = frozenset("\"'“‘«„‚‹「『–—-")
"""Speech is told in the text."""
