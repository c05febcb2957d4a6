"""Lines that are headings by their looks alone: in bold type, or behind a square."""

from dataclasses import replace

from content.page.blocks import LONGEST_HEADING, Piece, is_bold, kind_of
from content.sentence_ends import FULL_STOPS
from content.types import BlockKind

LONGEST_MARKED = 40
"""Characters."""


def with_headings(pieces: list[Piece]) -> list[Piece]:
    """A short line all in bold with plain text after it heads that text, whatever its element."""
    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        inside = index > 0 or _is_first_of_many(piece, pieces)
        if inside and after and _could_head(piece) and not is_bold(after.element):
            block = replace(piece.block, kind=BlockKind.HEADING)
            piece = replace(piece, block=block, level=3)
        found.append(piece)
    return found


def _is_first_of_many(first: Piece, pieces: list[Piece]) -> bool:
    """Whether a text begins with an entry: other lines like its first head others."""
    kind = kind_of(first.element)
    return any(kind_of(each.element) == kind and _could_head(each) for each in pieces[2:])


def _could_head(piece: Piece) -> bool:
    text = piece.block.text
    if piece.block.kind is not BlockKind.PARAGRAPH or text[-1] in _NOT_AFTER_HEADINGS:
        return False
    if text[0] in _DASHES:  # so a poem or a saying is signed
        return False
    if text[0] in _MARKS_OF_HEADINGS and 1 < len(text) <= LONGEST_MARKED:
        return True  # so Japanese houses write them
    return len(text) <= LONGEST_HEADING and is_bold(piece.element)


_DASHES = frozenset("—–―")
_MARKS_OF_HEADINGS = frozenset("■◆▼◇□●▽")
_NOT_AFTER_HEADINGS = (frozenset(FULL_STOPS) - frozenset("!?！？؟")) | frozenset(",;:，；：、،؛")
