"""What is taken out of a dump before its text is read: links to other stories, litter, margins."""

import re

from content.dump.credits import credit_of, is_labelled
from content.dump.lines import Line
from content.dump.margins import read_margin
from content.litter import Litter, announces_links, litter_in, read_more, split_address
from content.sentence_ends import is_closed
from content.text import sentences, words
from content.topics import is_section
from content.types import RelatedLink


def take_addresses(lines: list[Line]) -> tuple[str | None, str | None, list[Line]]:
    """Part lines that are only a web address from the text: the article's own, a picture's.

    The article's own stands in one of the outermost lines; others are left to be judged.
    """
    page = photo = None
    left: list[Line] = []
    for index, line in enumerate(lines):
        match = _ADDRESS.fullmatch(line.text)
        if match and _PICTURE.search(match["url"]):
            photo = photo or match["url"]
        elif match and page is None and (index < _OUTERMOST or index >= len(lines) - _OUTERMOST):
            page = match["url"]
        else:
            left.append(line)
    return page, photo, left


def take_related(lines: list[Line]) -> tuple[list[RelatedLink], list[Line]]:
    """Part the lines that point to other stories from the text.

    A label alone ("Lesen Sie auch") takes the headlines under it along, as far as
    they plainly are headlines.
    """
    links: list[RelatedLink] = []
    left: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        link = read_more(line.text)
        if link is None and not announces_links(line.text):
            left.append(line)
            continue
        if link:
            links.append(link)
        else:
            found, index = _headlines_below(lines, index)
            links += found
    return _with_addresses(links), left


def without_litter(lines: list[Line]) -> list[Line]:
    """The lines that say something; doubtful ones go where they keep company with litter."""
    verdicts = [litter_in(line.text) for line in lines]
    kept: list[Line] = []
    start = 0
    while start < len(lines):
        end = start + 1
        if verdicts[start] is not Litter.NONE:
            while end < len(lines) and verdicts[end] is not Litter.NONE:
                end += 1
        run = verdicts[start:end]
        if run == [Litter.NONE] or run == [Litter.DOUBTFUL]:
            kept.append(lines[start])
        start = end
    return kept


def headline_place(lines: list[Line]) -> int:
    """The first line that is neither litter, a margin nor a section's name; else 0."""
    for index, line in enumerate(lines[:_TOP_LINES]):
        if litter_in(line.text) is Litter.SURE or read_margin(line.text) is not None:
            continue
        if not _is_kicker(lines, index):
            return index
    return 0


def _is_kicker(lines: list[Line], index: int) -> bool:
    """A section ("World", "Politik | Europa") above a line that is longer: the headline."""
    for line in lines[index:_TOP_LINES]:
        if not (is_section(line.text) or litter_in(line.text) is not Litter.NONE):
            return line is not lines[index] and len(words(line.text)) >= 4
    return False


def _headlines_below(lines: list[Line], start: int) -> tuple[list[RelatedLink], int]:
    """The headlines under the label above `start`, and where the text goes on.

    All of its block, of a bulleted list, or all that is left of the dump; else one
    line alone. Litter between them is passed over.
    """
    rest = lines[start : start + _MOST_LINKS]
    last = len(lines) - start <= _MOST_LINKS and all(
        _is_headline(line.text) and line.text[-1] not in _QUESTION for line in rest
    )
    block = lines[start - 1].group
    tight = block != lines[0].group and sum(line.group == block for line in rest) < _MOST_LINKS
    found: list[RelatedLink] = []
    for line in rest:
        sure = last or line.text[0] in _BULLETS or (tight and line.group == block)
        alone = not found and line.text[-1] not in _QUESTION
        if _is_headline(line.text) and (sure or alone):
            headline, url = split_address(line.text.lstrip(_BULLETS))
            found.append(RelatedLink(headline=headline, url=url))
        elif litter_in(line.text) is not Litter.SURE:
            break
        start += 1
    return found, start


def _is_headline(text: str) -> bool:
    """Four to thirty words without a full stop; in scripts without blanks, eight characters."""
    count = len(words(text))
    if text[-1] in ":;" or litter_in(text) is not Litter.NONE:
        return False
    if is_labelled(text) or credit_of(text) or read_margin(text) is not None:
        return False  # the words of a picture, a byline, a date
    if is_closed(text) and (text[-1] not in _QUESTION or len(sentences(text)) > 1):
        return False
    return 4 <= count <= 30 or (count < 4 and text[0] > "\u2e80" and 8 <= len(text) <= 60)


def _with_addresses(links: list[RelatedLink]) -> list[RelatedLink]:
    """Each headline once, with its address if any of its mentions has one."""
    kept: dict[tuple[str, ...], RelatedLink] = {}
    for link in links:
        key = tuple(words(link.headline))
        if key not in kept or (kept[key].url is None and link.url):
            kept[key] = link
    return list(kept.values())


_ADDRESS = re.compile(r"(?:[^\W\d_]{3,12}\s?:\s*)?(?P<url>https?://\S{4,2000})", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|avif|heic)(?:\?|$)", re.IGNORECASE)
_OUTERMOST = 3

_TOP_LINES = 8
_MOST_LINKS = 12
_QUESTION = "?？؟"
"""A headline may end so; a paragraph as well."""
_BULLETS = " •·*-–—»›>▶►→■▪"
