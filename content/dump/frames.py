"""Pictures that announce themselves: labels and buttons around their caption and credit.

"Image source, Getty Images" and "Image caption, …" on lines of their own or in one;
"toggle caption Jane Doe/AP"; a line "Image", and under it what it shows.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from content.dump.caption_signs import CAPTION_LABEL, LONGEST
from content.dump.credits import credit_of, is_credit_by_form, split_credit
from content.dump.lines import Line
from content.pictures import captions
from content.pictures.caption_litter import without_buttons
from content.pictures.credits import tidy
from content.pictures.leading import leading_credit
from content.sentence_ends import is_closed
from content.text import sentences, words
from content.types import Photo

Frame = tuple[int, Photo | None, set[int]]
"""Where a picture stands, its words, and all lines that belong to it."""


def frames(texts: Sequence[str]) -> Iterator[Frame]:
    """The pictures that announce themselves below the headline `texts[0]`; "" is a taken line."""
    index = 1
    while index < len(texts):
        found = _announced(texts, index) or _buttoned(texts, index) or _opened(texts, index)
        if found is not None:
            yield found
            index = max(found[2])
        index += 1


def with_labelled_captions(lines: list[Line]) -> list[Line]:
    """The lines, with a label before what a gallery shows: "Hide caption" stands below it.

    The gallery's title above it ("Photos: …") goes, or its count ("1 of 12") follows.
    """
    found = list(lines)
    for index in range(1, len(lines)):
        if lines[index].text.casefold() != "hide caption":
            continue
        caption = lines[index - 1]
        titled = index > 2 and _GALLERY.match(lines[index - 2].text)
        counted = index + 1 < len(lines) and _COUNT.match(lines[index + 1].text)
        if not (titled or counted):
            continue
        if credit_of(caption.text) or len(words(caption.text)) > LONGEST:
            continue
        if not CAPTION_LABEL.match(caption.text):
            found[index - 1] = replace(caption, text=f"Image caption: {caption.text}")
        if titled:
            found[index - 2] = replace(lines[index - 2], text=_NOTHING)
    return [line for line in found if line.text != _NOTHING]


def _announced(texts: Sequence[str], index: int) -> Frame | None:
    """A labelled credit, and the caption behind it with a label of its own."""
    label = _CREDIT_LABEL.match(texts[index])
    if label is None or len(texts[index]) > _LONGEST_LINE:
        return None
    if led := leading_credit(texts[index], in_text=True):
        return index, Photo(caption=led[0], credit=led[1]), {index}
    rest, used = texts[index][label.end() :].strip(), {index}
    inner = _INNER_LABEL.search(rest)
    if inner:
        credit, caption = rest[: inner.start()], rest[inner.end() :]
        if not _may_be_credit(credit) or len(sentences(caption)) > 1:
            return None
        return index, _photo(caption, credit), used
    if not rest and index + 1 < len(texts):
        rest, used = texts[index + 1], {index, index + 1}
    if not _may_be_credit(rest):
        return None
    below = max(used) + 1
    if below < len(texts) and (called := CAPTION_LABEL.match(texts[below])):
        told = texts[below][called.end() :]
        used.add(below)
        if not words(told) and below + 1 < len(texts):
            told = texts[below + 1]
            used.add(below + 1)
        return index, _photo(told, rest), used
    return index, _photo("", rest), used


def _buttoned(texts: Sequence[str], index: int) -> Frame | None:
    """A button glued to the words: "… Jane Doe/AP hide caption", "Enlarge this image Ships …"."""
    text = texts[index]
    if not _BUTTON.search(text[:_REACH]) and not _BUTTON.search(text[-_REACH:]):
        return None
    bare = without_buttons(text)
    before, _, behind = text.partition(bare or text)
    if not _BUTTON.search(f"{before} {behind}"):  # a sentence may begin with "Read more" as well
        return None
    if bare == text or len(words(bare)) > LONGEST or not words(bare):
        return None
    if credit_of(bare) or is_credit_by_form(bare):
        return index, None, {index}  # the caption above or below names it as well
    caption, credit = captions.split_credit(bare)
    if not credit:
        *told, last = sentences(bare)
        named = bool(told) and len(last.split()) <= _NAME_TOKENS and last.istitle()
        caption, credit = (" ".join(told), last) if named else (bare, "")
    return index, Photo(caption=caption, credit=credit), {index}


def _opened(texts: Sequence[str], index: int) -> Frame | None:
    """A line "Image", alone or glued to what it shows, above a caption that names its maker."""
    if CAPTION_LABEL.fullmatch(texts[index]) and index + 1 < len(texts) and texts[index + 1]:
        caption, credit = captions.split_credit(texts[index + 1])
        return index, Photo(caption=caption, credit=credit), {index, index + 1}
    opener = _OPENER.match(texts[index])
    if opener is None:
        return None
    for place in range(index + 1, min(len(texts), index + _NEAR)):
        caption, credit = split_credit(texts[place])
        if credit and len(words(caption)) <= LONGEST:
            return index, Photo(caption=caption, credit=credit), set(range(index, place + 1))
    return (index, None, {index}) if opener["glued"] is None else None


def _may_be_credit(text: str) -> bool:
    """A name as it stands behind such a label: few words, and none in lower case at first."""
    return 0 < len(words(text)) <= _LONGEST_CREDIT and not text[0].islower() and not is_closed(text)


def _photo(caption: str, credit: str) -> Photo:
    return Photo(caption=caption.strip(), credit=tidy(credit) or credit.strip())


_NOTHING = "—"
_COUNT = re.compile(r"\d{1,3}\s?(?:of|/)\s?\d{1,3}\b")
_GALLERY = re.compile(r"(?:photos|gallery|slideshow)\s?:", re.IGNORECASE)
_LONGEST_LINE = 600
_LONGEST_CREDIT = 10
_NAME_TOKENS = 4
_NEAR = 3
_REACH = 60
"""Characters from either end in which a button stands."""

# "Image source, Getty Images": what stands before the comma says whose it is
_CREDIT_LABEL = re.compile(
    r"(?:(?:image|photo|picture)\s(?:source|copyright)|fuente\sde\sla\simagen|cr[ée]dit\sphoto|crédito"
    r"|автор\sфото|джерело\sфото|görsel\skaynağı|fotoğraf\skaynağı|صدر\sالصورة|مصدر\sالصورة|منبع\sتصویر"
    r"|इमेज\sस्रोत|图像来源|圖像來源|sumber\sgambar|nguồn\shình\sảnh|画像提供|사진\s출처|ছবির\sউৎস)"
    r"\s?(?:[,،，:：]\s?|(?<=copyright)\s)",
    re.IGNORECASE,
)
_INNER_LABEL = re.compile(
    r"\s(?:(?:image|media|photo)\scaption|pie\sde\sfoto|légende|legenda\sda\sfoto|подпись\sк\sфото"
    r"|التعليق\sعلى\sالصورة)[,،:]?\s",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"\b(?:caption|enlarge|image in|licensing rights|opens (?:in a )?new|vergrößern|agrandir"
    r"|ampliar)\b",
    re.IGNORECASE,
)
_OPENER = re.compile(r"(?:Image|Photo|Picture|Photos?)(?:$|(?P<glued>(?=[A-ZÀ-Þ“\"‘][\w ])))")
