"""What was written for those who cannot see the picture: a line above its caption."""

from content.dump.lines import Line
from content.sentence_ends import is_closed
from content.text import words


def without_alt_texts(left: list[Line], lines: list[Line]) -> list[Line]:
    """The lines `left` below the headline `left[0]` without alternative texts.

    A few words without a full stop right above a caption: in its block, or above the
    text, where no sub-heading can stand yet. Whatever tells more stays.

    Args:
        lines: those before the photos were taken out.
    """
    kept = {line.number for line in left}
    pictured = {line.number: line for line in lines if line.number not in kept}
    blocks = len({line.group for line in left}) > len(left) / 2
    told = 0
    alts: set[int] = set()
    for index, line in enumerate(left[1:], start=1):
        closed = is_closed(line.text)
        below = pictured.get(line.number + 1)
        if below is not None and not closed and len(words(line.text)) <= _LONGEST:
            short = len(words(line.text)) < _STANDFIRST or told == 1
            above_text = told <= 1 and index <= _TOP_LINES and short
            if above_text or (blocks and below.group == line.group != left[index - 1].group):
                alts.add(line.number)
        elif below is not None and below.group == line.group and _says_the_same(line, below):
            alts.add(line.number)
        told += closed
    return [line for line in left if line.number not in alts] if len(alts) < len(left) - 1 else left


def _says_the_same(line: Line, caption: Line) -> bool:
    """Nearly all of its words stand in the caption as well."""
    said = words(line.text)
    return len(said) > _STANDFIRST - 2 and sum(word in words(caption.text) for word in said) >= (
        _SAME * len(said)
    )


_SAME = 0.8
_LONGEST = 10
_STANDFIRST = 6
"""Words: what has so many may be the standfirst."""
_TOP_LINES = 6
