"""What the attributes around a picture say of it, where the page shows no words."""

import json
import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from content.agencies import names_agency
from content.markup import plain, text_of
from content.page.pictures.frames import LONGEST, shows_others
from content.pictures.captions import split_credit
from content.pictures.credits import LONGEST_TOLD, could_be_credit, fuller, has_label, tidy
from content.pictures.leading import beside

NEAR = 4
"""Elements around a picture whose attributes are about it."""
LONGEST_DATA = 20_000
"""Characters: a longer field is no picture's."""


def words_in_attributes(img: HtmlElement) -> tuple[str, str]:
    """What galleries show when the picture is pressed, and what machines are told of it.

    `data-caption`, `data-credit`, the file's own fields (`data-image-meta`, of Jetpack), the
    microdata of its figure; of its alternative text and its title no more than a credit.
    """
    caption, credit = "", ""
    beside = (each for each in islice(img.itersiblings(), NEAR) if not text_of(each))
    for holder in (img, *beside, *islice(img.iterancestors(), NEAR)):
        told = list(_told_by(holder))
        if told and holder is not img and shows_others(holder, img):
            break
        for is_credit, value in told:
            if not is_credit:
                caption = caption or (value if len(value) > 12 else "")
            elif could_be_credit(value):
                credit = credit or tidy(value)
    caption, split = split_credit(caption)
    return caption, fuller(credit, split) or _credit_in_title(img)


def _told_by(holder: HtmlElement) -> Iterator[tuple[bool, str]]:
    """What an element says of its picture: whether it is a credit, and the words."""
    for name, given in holder.attrib.items():
        name = str(name)
        if name == "data-image-meta":
            yield from _fields(str(given))
        elif _DATA.search(name) and (value := plain(str(given)[:LONGEST])) and _is_text(value):
            yield _CREDIT_DATA.search(name) is not None, value
    if holder.get("itemscope") is None:
        return
    for meta in holder.iterchildren("meta"):
        value = plain((meta.get("content") or "")[:LONGEST])
        known = _MICRODATA.get(meta.get("itemprop") or "")
        if known is not None and value and _is_text(value):
            yield known, value


def _fields(given: str) -> Iterator[tuple[bool, str]]:
    """Who made a file and whose it is, of the fields that were read from it."""
    try:
        fields = json.loads(given) if len(given) <= LONGEST_DATA else None
    except (ValueError, RecursionError):
        return
    if not isinstance(fields, dict):
        return
    for name in ("credit", "copyright"):
        value = plain(str(fields.get(name) or "")[:LONGEST])
        if value and value.casefold() != str(fields.get("camera") or "").casefold():
            yield True, value


def _credit_in_title(img: HtmlElement) -> str:
    """Who is named behind a label or as an agency, in what is shown or read aloud instead."""
    for name in ("title", "alt"):
        told = plain((img.get(name) or "")[:LONGEST])
        caption, credit = split_credit(told) if told else ("", "")
        named = beside(told, caption).strip(" |–—-([")
        if credit and len(named) <= LONGEST_TOLD and (has_label(named) or names_agency(named)):
            return credit
    return ""


def _is_text(value: str) -> bool:
    return value[0] not in "{[" and "://" not in value


_CREDIT_DATA = re.compile(r"^data-(?:.+-)?(?:credits?|copyright|photographer|attribution|byline)$")
_DATA = re.compile(rf"^data-(?:.+-)?(?:caption|sub-html|figcaption|legend)$|{_CREDIT_DATA.pattern}")
_MICRODATA = {
    "caption": False,
    "creditText": True,
    "copyrightHolder": True,
    "creator": True,
    "author": True,
    "copyrightNotice": True,
}
"""Of an ImageObject of schema.org; True for who made it or whose it is."""
