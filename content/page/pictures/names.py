"""What pages call the parts beside a picture: its caption, its credit, the buttons on it."""

import re
from functools import lru_cache

from lxml.html import HtmlElement

from content.authors import names
from content.dates import dates_in
from content.markup import is_hidden, text_of
from content.page.blocks import names_of
from content.pictures.addresses import looks_like_photo
from content.pictures.credits import are_names
from content.text import clean

LONGEST_CREDIT = 160
"""Characters."""
LONGEST_BYLINE = 80
LONGEST_CONTROL = 40
"""Characters."""


def is_caption(node: HtmlElement) -> bool:
    return isinstance(node.tag, str) and _calls_caption(_called(node))


def tells_of_picture(node: HtmlElement) -> bool:
    """Whether it is a caption by its name, or the place of a picture's credit and of no more."""
    called = _called(node)
    if not called:
        return False
    return _calls_caption(called) or (_calls_pictures_credit(called) and _holds_credit(node))


def _holds_credit(node: HtmlElement) -> bool:
    if is_control(node):
        return False
    shown = (img.get("src") or "" for img in node.iter("img", "amp-img"))
    if any(map(looks_like_photo, shown)):
        return False
    return 2 < len(text_of(node)) <= LONGEST_CREDIT


def is_credit(node: HtmlElement) -> bool:
    """Whether it is called the place of a credit."""
    if is_caption(node) or is_hidden(node):
        return False
    if node.tag != "cite" and not calls_credit(node):
        return False
    if _calls_more(_called(node)):
        return True
    text = text_of(node)  # who wrote the story, and when, stands beside its picture
    return not is_byline(text) and next(dates_in(text), None) is None


def calls_credit(node: HtmlElement) -> bool:
    """Whether its names say that it is the place of a credit, whatever else they say."""
    return _calls_credit(_called(node))


def calls_standfirst(node: HtmlElement) -> bool:
    """Whether it is called the paragraph that sums a story up, and no caption as well."""
    called = _called(node)
    return bool(called) and _STANDFIRST.search(called) is not None and not _calls_caption(called)


def is_byline(text: str) -> bool:
    """Whether it says who wrote something, and no more: "By Jane Doe", "Jane Doe, 3.5. 14:30"."""
    found = _BYLINE.match(text)
    if found is not None:
        return are_names(text[found.end() :])
    told = names(text) if len(text) <= LONGEST_BYLINE and _CLOCK.search(text) else ()
    return bool(told) and next(dates_in(text), None) is not None and all(map(are_names, told))


def is_control(node: HtmlElement) -> bool:
    """Whether it is pressed, and says no more than that: "toggle caption", "Enlarge"."""
    called = _called(node)
    return bool(called) and _calls_control(called) and len(whole_text(node)) <= LONGEST_CONTROL


def _called(node: HtmlElement) -> str:
    """What it is called by its page, to those who listen as well."""
    names = names_of(node)
    label = node.get("aria-label") if names or node.attrib else None
    return f"{names} {label.lower()}" if label else names


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _calls_caption(names: str) -> bool:
    if _CAPTION.search(names) is None:
        return False
    return _CAPTION.search(_CREDIT_OF_CAPTION.sub(" ", names)) is not None


@lru_cache(maxsize=4096)
def _calls_credit(names: str) -> bool:
    return _CREDIT.search(names) is not None or _PICTURES_CREDIT.search(names) is not None


@lru_cache(maxsize=4096)
def _calls_pictures_credit(names: str) -> bool:
    return _PICTURES_CREDIT.search(names) is not None


@lru_cache(maxsize=4096)
def _calls_more(names: str) -> bool:
    """Whether it is called more than a byline or an author, which stories have as well."""
    if _PICTURES_CREDIT.search(names):
        return True
    return _CREDIT.search(_OF_STORIES.sub(" ", names)) is not None


@lru_cache(maxsize=4096)
def _calls_control(names: str) -> bool:
    return _CONTROL.search(names) is not None


def whole_text(node: HtmlElement) -> str:
    """All text of an element, even where it is hidden."""
    return clean(" ".join(str(piece) for piece in node.itertext()))


_CAPTION = re.compile(
    # each begins with a letter, so that only its places are looked at
    r"caption(?<![^\sa-z_-]caption)(?!ed|s?[-_]?(?:toggle|button|icon))|legend"
    r"|bild(?:unterschrift|-?text)|bildetekst|billed-?tekst|kuva-?teksti|(?:resim|foto)-?alti|cutline"
    r"|pie[-_]?(?:de[-_]?)?foto|didascalia|bijschrift|leyenda|popisek|photo-?info|im(?:g|age)-?info"
    r"|media-?lead|pictext|(?:media|image|img|photo|foto|picture|pic|bild)[\w-]*(?:excerpt|subtitle|desc(?:r|ription|ripcion)?)(?![a-z])"
)
_CREDIT_OF_CAPTION = re.compile(
    r"\S*caption\S*?[-_](?:credits?|copyright|source|author|byline|photographer|owner)(?!-?only)\S*"
)
_CREDIT = re.compile(
    r"credit|copyright|photographer|imagesource|sourceimage|rights|caption-owner"
    r"|(?:^|[\s_-])(?:source|attribution|author|autor[ae]?|byline|fotograf[oa]?|agency|agencia|agenzia|quelle"
    r"|urheber|fuente|fonte|kilde|bron|kuvaaja|creator|signature)(?![a-z])"
)
_STANDFIRST = re.compile(
    r"(?:^|\s)(?:[a-z]+[-_]+)?(?:standfirst|summary|intro-?text|chap[eo]au|chapo|perex|sapo|ingress|bajada)(?=\s|$)"
)
_OF_STORIES = re.compile(
    r"(?:^|(?<=\s))(?:[a-z]+[-_]+)?(?:byline|authors?|autor[ae]?)"
    r"(?:[-_]+(?:and|date|time|info|meta|name|box|block|wrap(?:per)?|container|details?|line|link)s?)*(?=\s|$)"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}\s?[:時h]\s?\d{2}(?!\d)")
_BYLINE = re.compile(r"(?:by|von|par|por|av|door|tekst)\s+(?=[^\W\d_])", re.IGNORECASE)
_PICTURES_CREDIT = re.compile(
    r"(?:photo|foto|image|img|picture|figure|bild)[\w-]*?"
    r"(?:credit|copyright|author|autor|byline|source|photographer|quelle)(?![a-z])"
)
_CONTROL = re.compile(
    r"(?:toggle|hide|show|open|close|expand|enlarge|zoom|full-?screen)(?:[-_ ]?\w+)?(?:$|\s)"
    r"|(?:^|[\s_-])(?:button|btn|icon|share|social|sharing|duration|reading-?time)(?:$|[\s_-])"
)
