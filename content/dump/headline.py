"""Which line of a dump is its headline, and what stands above it."""

import re
from dataclasses import replace

from content.dump.credits import has_sure_credit
from content.dump.lines import Line
from content.dump.margins import is_source, read_margin
from content.dump.menus import below_menu, is_sign, is_trail
from content.dump.page_tops import below_site, heads_text
from content.dump.wires import is_slug
from content.embargo_lines import is_stamp, line_in
from content.litter.lines import Litter, litter_in
from content.sentence_ends import is_closed
from content.text import clip, sentences, words
from content.topics import is_section

LONGEST = 250
"""Characters; a longer first line is a paragraph."""


def with_captions_below(lines: list[Line]) -> list[Line]:
    """The lines, those captions moved below the headline that stand above it."""
    place = headline_place(lines)
    captions = [line for line in lines[:place] if _is_caption(line.text)]
    if not captions:
        return lines
    others = [line for line in lines[:place] if line not in captions]
    moved = [*others, lines[place], *captions, *lines[place + 1 :]]
    return [replace(line, number=number) for number, line in enumerate(moved)]


def headline_place(lines: list[Line]) -> int:
    """The first line that is neither litter, a margin, a caption nor of the site; else 0."""
    return below_menu(lines) or below_site(lines, _first_that_could(lines))


def _first_that_could(lines: list[Line]) -> int:
    for index, line in enumerate(lines[:_TOP_LINES]):
        if litter_in(line.text) is Litter.SURE or _is_margin(lines, index):
            continue
        if _RELEASE.fullmatch(line.text) or is_slug(line.text) or is_trail(line.text):
            continue
        if is_stamp(line.text) or line_in(line.text, is_heading=True) == line.text:
            continue  # a second one, or in another language
        if _is_kicker(lines, index) or (_is_caption(line.text) and _has_headline(lines, index + 1)):
            continue
        return index
    return 0


def take_headline(lines: list[Line]) -> tuple[str, list[Line]]:
    """The headline, and the lines below it; a first line that is prose stays in the text.

    Copies of the headline near the top go, and a house's name behind it that they do not have.
    """
    first = lines[0]
    label = _LABEL.match(first.text)
    headline = first.text[label.end() :].strip("\"'") if label else first.text
    headline = headline.removesuffix(" =")  # an agency's mark
    headline = _without_section(_WIRE_LABEL.sub("", headline) or headline)
    if len(headline) > LONGEST or (not label and _is_prose(headline)):
        return clip(sentences(headline)[0], LONGEST), lines
    near = lines[1:_NEAR_THE_TOP]
    copies = {tuple(words(line.text)) for line in near}
    bare = _HOUSE.sub("", headline)
    if bare != headline and (tuple(words(bare)) in copies or _is_of_host(headline, bare, near)):
        headline = bare
    headline = _MARKS.sub("", _without_menu(headline, near)) or headline
    said = words(headline)
    return headline, [
        *(line for line in near if words(line.text) != said),
        *lines[_NEAR_THE_TOP:],
    ]


def _is_of_host(headline: str, bare: str, near: list[Line]) -> bool:
    """Whether what stands behind the headline has a name in common with its address's host."""
    house = {word for word in words(headline[len(bare) :]) if len(word) >= _LEAST_TITLE}
    hosts = (line.text for line in near if _HOST.fullmatch(line.text))
    return any(word in host for host in hosts for word in house)


def _without_section(headline: str) -> str:
    """Without a section that stands before a headline with a colon of its own."""
    section, colon, rest = headline.partition(" : ")
    return rest.strip() if colon and ":" in rest and is_section(section) else headline


def _without_menu(headline: str, near: list[Line]) -> str:
    """As it stands below once more, where the first line joined it to the way that leads there.

    "NewsHarbourCranes stand still at night": a kicker has a colon or a bar behind it.
    """
    for line in near[:_COPY_WITHIN]:
        before, found, behind = headline.partition(line.text)
        if not found or not before or len(words(line.text)) < _LEAST_TITLE:
            continue
        # a part told again below is no copy: the border is glued, or all before it sections
        parted = before[-1].isalnum() or is_section(before) or all(map(is_sign, words(before)))
        menu = len(before) <= _LONGEST_MENU and parted
        if menu and (not behind or _SEO.match(behind)):
            return line.text
    return headline


def _is_prose(text: str) -> bool:
    """A sentence, and a long one: a text without a headline begins so."""
    return text[-1] in ".。" and not text.endswith("..") and len(words(text)) >= _PROSE_WORDS


def _is_caption(text: str) -> bool:
    return has_sure_credit(text) and len(words(text)) > 4


def _has_headline(lines: list[Line], start: int) -> bool:
    """Whether a line without a full stop follows near the top that could be the headline."""
    return any(
        len(words(line.text)) >= 4 and not is_closed(line.text) and not _is_caption(line.text)
        for line in lines[start : start + 2]
    )


def _is_kicker(lines: list[Line], index: int) -> bool:
    """A section ("World", "Politik | Europa") or one word above a longer line: the headline."""
    first = lines[index].text
    if _is_one_word(first) and index + 1 < len(lines):
        below = lines[index + 1].text
        if 4 <= len(words(below)) <= _LONGEST_TITLE and not is_closed(below):
            return True
    if not is_section(first) and _could_head(lines, index):
        return False
    for line in lines[index:_TOP_LINES]:
        if not (is_section(line.text) or litter_in(line.text) is not Litter.NONE):
            return line is not lines[index] and len(words(line.text)) >= 4
    return False


def _is_margin(lines: list[Line], index: int) -> bool:
    """A byline, a date, a source; "Sources: Mayor Knew of Wall" may be the headline itself."""
    first = lines[index].text
    if read_margin(first) is None:
        return False
    return not (is_source(first) and _could_head(lines, index))


def _could_head(lines: list[Line], index: int) -> bool:
    """Whether a line of some words stands above text only, or shares its words with the text."""
    first, below = lines[index].text, lines[index + 1 : index + 1 + _TOP_LINES]
    if len(words(first)) < _LEAST_TITLE or not below:
        return False
    has_title = not is_closed(below[0].text) or below[0].text[-1] in _ALSO_ENDS_TITLES
    return not has_title or heads_text(first, [line.text for line in below])


def _is_one_word(text: str) -> bool:
    return text.isalpha() and text[0] < "\u2e80" and len(text) > 1


_TOP_LINES = 8
_NEAR_THE_TOP = 10
_PROSE_WORDS = 14
_COPY_WITHIN = 4
_LEAST_TITLE = 4
_LONGEST_MENU = 40
"""Characters of the names of sections."""
_SEO = re.compile(r"\s(?:[|•·»]|[–—-]|::)\s")
_LONGEST_TITLE = 18
# "⚡️ Bridge closed": signs of channels, no words
_MARKS = re.compile(r"^[\u2190-\u21ff\u2300-\u2bff\ufe0f\U0001f300-\U0001faff\s]+(?=\S)")
_ALSO_ENDS_TITLES = "?？؟…"

_LABEL = re.compile(
    r"(?:#{1,6}\s|(?:title|headline|titel|überschrift|titre|título|titolo|başlık|заголовок|标题|標題|제목)"
    r"\s?[:：]\s?)\s*",
    re.IGNORECASE,
)
# the wire's own words before a headline: "UPDATE 2-Crane drivers …"
_WIRE_LABEL = re.compile(
    r"^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|ANALYSIS|FACTBOX)(?:\s\d{1,2})?-\s?)+"
)
_HOST = re.compile(r"(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,24}")
# behind the last border: those before it part the headline itself
_HOUSE = re.compile(r"\s(?:[|•·»]|[–—-]|::)\s(?:(?!\s(?:[|•·»]|[–—-]|::)\s)[^|•·»]){2,40}$")
_RELEASE = re.compile(
    r"\W*(?:(?:for\s)?immediate\srelease|for\srelease.{0,40}|(?:press|news|media)\srelease|pressemitteilung"
    r"|pressemeldung|medienmitteilung|communiqué(?:\sde\spresse)?|(?:comunicado|nota)\sde\s(?:prensa|imprensa)"
    r"|comunicato\sstampa|persbericht|basın\sbülteni|пресс-релиз)\W*",
    re.IGNORECASE,
)
