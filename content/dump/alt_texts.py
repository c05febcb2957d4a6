"""What was written for those who cannot see the picture: a line above its caption."""

import re
from collections.abc import Iterator

from content.agencies import names_agency
from content.dump.caption_signs import CAPTION_LABEL, LONGEST
from content.dump.credits import credit_of, has_sure_credit, is_bare_agency, split_credit
from content.dump.lines import Line
from content.dump.picture_search import Found, Search, photo_of
from content.sentence_ends import is_closed
from content.text import sentences, words


def labelled_alts(search: Search) -> Iterator[Found]:
    """ "Image: Waves", and right below it the caption of the same picture, or its credit.

    The caption is what readers saw under the picture; the words for those who cannot see it are its
    caption only where it has no other.
    """
    for index in range(1, len(search.lines) - 1):
        label = _LABEL.match(search.text(index))
        told = search.text(index)[label.end() :] if label else ""
        if not words(told) or (told[0].islower() and is_closed(told)) or _is_signed(told):
            continue
        if len(words(told)) > LONGEST or split_credit(search.text(index))[1]:
            continue
        below, after = search.text(index + 1), search.text(index + 2)
        if credit := credit_of(below):
            if _is_shown(search.text(index), told, credit):
                yield index, photo_of(told, credit), {index, index + 1}
        elif below and split_credit(below)[1] and len(words(below)) <= LONGEST:
            if _is_caption_of(search, index, told):
                yield index, photo_of(below, ""), {index, index + 1}
        elif below and credit_of(after) and _is_told_shortly(search, index, told):
            yield index, photo_of(below, after), {index, index + 1, index + 2}


def _is_signed(told: str) -> bool:
    """Whether an agency or a stroke stands behind the label: it is the credit of another line."""
    own = credit_of(f"({told})")
    return bool(own) and ("/" in own or names_agency(own))


def _is_told_shortly(search: Search, alt: int, told: str) -> bool:
    """Whether the line below is a caption: a report may follow as well, signed by its agency."""
    below = search.text(alt + 1)
    if is_closed(below) and not search.is_above_text(alt):
        return False
    return _shares_words(told, below) and len(sentences(below)) <= _SENTENCES


def _is_shown(line: str, told: str, credit: str) -> bool:
    """Whether a label stands before what is shown, and no credit: "Foto: Maier" may be one."""
    own = credit_of(line)
    if not own:
        return True
    whole = "/" in credit or (len(credit.split()) > 1 and not is_bare_agency(credit))
    return whole and "/" not in own and not set(words(told)) <= set(words(credit))


def _is_caption_of(search: Search, alt: int, told: str) -> bool:
    """Whether the line below an alternative text is the caption of the same picture.

    A report may be signed by its agency, and the picture below may be another.
    """
    below = search.text(alt + 1)
    caption, _ = split_credit(below)
    if credit_of(search.text(alt)) and len(words(told)) > 1 and not _shares_words(told, caption):
        return False  # who took it: "Foto: Jane Doe"
    sure = search.is_above_text(alt) or has_sure_credit(below) or not is_closed(caption)
    if _shares_words(told, caption) and sure:
        return True
    if CAPTION_LABEL.match(below) or is_closed(told):
        return False
    block = search.lines[alt].group
    of_one = block == search.lines[alt + 1].group and search.sizes[block] == _BOTH
    early = search.is_early(alt + 1)
    return of_one or early or has_sure_credit(below) or not is_closed(caption)


def _shares_words(alt: str, caption: str) -> bool:
    said = set(words(alt))
    return len(said & set(words(caption))) >= _SHARED * len(said)


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


_LABEL = re.compile(
    r"(?:foto|photo|bild|image|picture|imagen|immagine|imagem|afbeelding|фото|写真|alt(?:\s?text)?)"
    r"\s?\d{0,2}\s?[:：]\s*",
    re.IGNORECASE,
)
_SHARED = 0.6
_BOTH = 2
_SENTENCES = 2
_SAME = 0.8
_LONGEST = 10
_STANDFIRST = 6
"""Words: what has so many may be the standfirst."""
_TOP_LINES = 6
