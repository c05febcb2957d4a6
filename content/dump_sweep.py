"""What is taken out of a dump before its text is read: links to other stories, litter, margins."""

from collections.abc import Iterator

from content.dump_lines import Line
from content.dump_margins import Margin, read_margin
from content.litter import Litter, announces_links, litter_in, read_more, split_address
from content.text import words
from content.types import RelatedLink


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
        found = [link] if link else list(_headlines_below(lines, index))
        index += 0 if link else len(found)
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


def take_margins(lines: list[Line], headline: int) -> tuple[list[Margin], list[Line]]:
    """Part bylines, dates and key words near the top and the end from the text.

    In the middle of an article the same line is a heading or a paragraph.
    """
    margins: list[Margin] = []
    left: list[Line] = []
    top, bottom = headline + _TOP_LINES, len(lines) - _BOTTOM_LINES
    for index, line in enumerate(lines):
        margin = None
        if index != headline and (index <= top or index >= bottom):
            margin = read_margin(line.text)
        if margin is None:
            left.append(line)
        else:
            margins.append(margin)
    return margins, left


def headline_place(lines: list[Line]) -> int:
    """The first line that is neither litter nor a margin; 0 where all of them are."""
    for index, line in enumerate(lines[:_TOP_LINES]):
        if litter_in(line.text) is not Litter.SURE and read_margin(line.text) is None:
            return index
    return 0


def _headlines_below(lines: list[Line], start: int) -> Iterator[RelatedLink]:
    """The headlines under the label above `start`: one block of them, or all that is left."""
    to_the_end = all(_is_headline(line.text) for line in lines[start:])
    for line in lines[start : start + _MOST_LINKS]:
        same_block = line.group in (lines[start - 1].group, lines[start].group)
        if not _is_headline(line.text) or not (same_block or to_the_end):
            return
        headline, url = split_address(line.text.lstrip(_BULLETS))
        yield RelatedLink(headline=headline, url=url)


def _is_headline(text: str) -> bool:
    """Four to thirty words without a full stop; in scripts without blanks, eight characters."""
    count = len(words(text))
    if text[-1] in ".!:;…。" or litter_in(text) is not Litter.NONE:
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


_TOP_LINES = 8
_BOTTOM_LINES = 5
_MOST_LINKS = 12
_BULLETS = " •·*-–—»›>▶►→■▪"
