"""What is said under a picture, told apart from what sums an entry up: feeds take one for both."""

import re
from dataclasses import replace

from content.pictures.captions import split_credit
from content.pictures.credits import fuller, has_label
from content.pictures.leading import beside, leading_credit
from content.types import Photo
from content.wordlists import either


def split_caption(text: str) -> tuple[str, str]:
    """Caption and credit, also of "Photo: Boats at rest. Jane Doe/Reuters"; no name of a file."""
    label = None if leading_credit(text) else _LABEL.match(text)
    if label and _tells(text[label.end() :]):
        text = text[label.end() :]
    caption, credit = split_credit(text)
    return ("" if _FILE_NAME.fullmatch(caption) else caption), credit


def parted(standfirst: str, photo: Photo | None) -> tuple[str, Photo | None]:
    """The standfirst and the picture, where the feed says the same of both: one of them keeps it.

    It is a caption where it calls itself a photo or is signed by a photographer. Else it sums the
    entry up, and tells nothing of the picture.
    """
    if photo is None or not standfirst:
        return standfirst, photo
    caption, credit = split_caption(standfirst)
    same = photo.caption in (standfirst, caption)
    calls_itself_one = _LABEL.match(standfirst) is not None and caption != standfirst
    if calls_itself_one and (same or not photo.caption):
        return "", replace(photo, caption=caption, credit=fuller(photo.credit, credit))
    if not same:
        return standfirst, photo
    if _is_signed(beside(standfirst, caption), credit):
        return "", replace(photo, caption=caption, credit=fuller(photo.credit, credit))
    return standfirst, replace(photo, caption="")


def credit_line(text: str) -> str:
    """Whom a line of the text credits that does nothing else: "(Image credit: Jane Doe)"."""
    if len(text) > LONGEST_LINE or (text[:1], text[-1:]) not in (("(", ")"), ("[", "]")):
        return ""
    caption, credit = split_credit(text)
    return "" if caption or not has_label(text.strip("()[] ")) else credit


def _tells(text: str) -> bool:
    """Whether it says more than who took it: "Jane Doe for the New York Times" does not."""
    lower = [word for word in text.split() if len(word) > 3 and word[0].islower()]
    return len(lower) >= 2 or (bool(lower) and ". " in text) or _LONG.match(text) is not None


def _is_signed(tail: str, credit: str) -> bool:
    """By a photographer; a bare "(AFP)" signs texts as well."""
    return bool(credit) and ("/" in credit or has_label(tail.strip(" ([|–—-")))


LONGEST_LINE = 120
"""Characters."""
_LABEL = re.compile(
    r"(?:file )?"
    + either("""
        photo(?:graph)?, picture, image, foto, bild, fotoğraf, imagen, immagine, fotografía
        symbolbild, archivbild, archivfoto, photo d'archives?, foto de archivo, фото, 写真, 图
    """)
    + r"\s*[:：]\s*",
    re.IGNORECASE,
)
_LONG = re.compile(r"(?:\S+\s+){4,}?\S+[.!?](?:\s|$)|[^。]{8,}。")
_FILE_NAME = re.compile(r"(?=\S*(?:[\d_]|\.\w))[A-Za-z0-9_.-]+")
