"""Who took the picture: credits told apart from captions, in the forms that newsrooms use."""

import re

from content.agencies import names_agency
from content.text import clean
from content.wordlists import either


def split_credit(text: str) -> tuple[str, str]:
    """A caption and its credit, each "" where there is none.

    Credits stand at the end: after a label ("Photograph: Jane Doe/Reuters"), a mark ("© dpa"),
    in brackets ("(AFP)"), or bare after the last full stop where an agency is named. Where it is
    unsure whether the end is a credit, it stays in the caption.
    """
    text = clean(text)
    for rule in (_MARKED, _BRACKETED, _LABELLED, _SLASHED):
        if found := rule.search(text):
            credit = tidy(found["credit"])
            if credit and _is_credit(rule, found["credit"].strip()):
                return _trimmed(text[: found.start()]), credit
    return _without_bare_credit(text)


def _without_bare_credit(text: str) -> tuple[str, str]:
    """Agencies sign without a label, after the last sentence: "… at rest. REUTERS/Jane Doe"."""
    starts = [0, *(found.end() for found in _SEPARATOR.finditer(text))]
    for start in reversed(starts):
        tail = text[start:]
        if len(tail) > LONGEST_BARE:
            break
        if names_agency(tail) and _capitals(tail) >= 0.75:
            return _trimmed(text[:start]), tidy(tail)
    return text, ""


def _trimmed(caption: str) -> str:
    return caption.rstrip(" |–—-/•·,;(")


def _capitals(text: str) -> float:
    """The share of words that do not begin in lower case; little words do not count."""
    words = [word for word in re.split(r"[\s/,&|]+", text) if len(word) > 3 or word[:1].isupper()]
    return sum(not word[0].islower() for word in words) / len(words) if words else 1.0


LONGEST = 300
"""Characters of a credit, or of what is given as one."""


def tidy(credit: str) -> str:
    """A credit without the words that only say that it is one: "© Photo: dpa" becomes "dpa".

    Of a text that is far too long to be one, only the beginning is looked at.
    """
    credit = clean(credit[:LONGEST])
    while True:
        shorter = _TRAIL.sub("", _LEAD.sub("", credit)).strip(" |/–—-•·,;:")
        if shorter == credit:
            break
        credit = shorter
    if credit.endswith(")") and "(" not in credit:
        credit = credit[:-1]
    if credit.startswith("(") and credit.endswith(")"):
        credit = credit[1:-1]
    # "Reuters." is a sentence only by accident; "Getty Images Inc." is a name
    credit = credit.strip("[]【】")
    return credit.removesuffix(".") if names_agency(credit.rstrip(".")) else credit


def has_label(text: str) -> bool:
    """Whether it says of itself that it is a credit: "Photo: …", "© …"."""
    text = clean(text)
    return _LEAD.match(text) is not None or _TRAIL.search(text) is not None


def _is_credit(rule: re.Pattern[str], credit: str) -> bool:
    if len(credit) > 120 or not re.search(r"[^\W\d_]", credit):
        return False
    if rule is _BRACKETED:
        return names_agency(credit) or has_label(credit) or _NAMES.match(credit) is not None
    if rule is _SLASHED:
        return names_agency(credit) or has_label(credit)
    if rule is _LABELLED:
        return _capitals(tidy(credit)) >= 0.5 or len(credit.split()) <= 3
    return True


LONGEST_BARE = 60
"""Characters."""
_LABELS = either(r"""
    photographs?, photography, photographer, photos?, pictures?, images?, (?:photo |image )?credits?
    courtesy, illustration, file photo, handout
    foto ?graf(?:ie|in)?, fotos?, bild(?:quelle|nachweis)?, bilder, quellen?, grafik
    fotoğraf, kaynak, fotografía, fotografia, imagen, imagem, immagine, fuente, fonte
    photographie, cr[ée]dits?(?: photos?)?, cr[ée]ditos?
    symbolfoto, archivfoto, collage, коллаж, колаж, иллюстрация, ілюстрація, dok\., 사진 ?출처
    illustrasjon, ilustração, ilustrace, ilustracja, kilde, källa, zdroj, źródło, fot\.
    kuva, ljósmynd, mynd, nuotrauka, nuotr\., фото, снимка, архив
    写真, 撮影, 提供, 사진, 图片, 圖片, صورة, الصورة
""")
_LEAD = re.compile(
    rf"^(?:(?:©|ⓒ|℗|[(（][cCｃＣ][)）]|copyright)\s*(?:\d{{4}}\b)?\s*|(?:{_LABELS})(?:\s*(?:by|credits?|von|de|par|di|af|av)\b"
    r"\s*:?\s*|\s*[:：=]\s*|(?<=\.)\s*|\s*/\s*)|(?:by|von|par|via)\s+(?=[A-ZÀ-Þ])|courtesy of\s+)",
    re.IGNORECASE,
)
# "J. Petraičio nuotr.", "代表撮影": the label follows the name
_TRAIL = re.compile(
    r"(?:^|[\s/]+)nuotr\.?$|(?<=\w)(?:撮影|提供|写真|=사진|촬영|供圖|供图|摄)$", re.IGNORECASE
)
_SLASHED = re.compile(r"\s+/\s+(?P<credit>[^/]{2,60}(?:/[^/]{2,40})?)$")
LABEL_ALONE = re.compile(rf"(?:{_LABELS})\s*[:：=]?|©|[(（][cCｃＣ][)）]", re.IGNORECASE)
_MARKED = re.compile(
    r"\s*[\[(]?\s*(?:©|ⓒ|[(（][cCｃＣ][)）]|\bcopyright\b)\s*(?P<credit>[^©]{2,120})$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*[\[(（](?P<credit>[^()\[\]（）]{2,100})[\])）]\s*\.?$")
_LABELLED = re.compile(
    rf"(?:^|(?<=[.!?…»”\"')\]。])\s*|\s+[|–—/•·-]\s*|\s+)\b(?P<credit>(?:{_LABELS})"
    r"(?:\s+(?:by|credits?)\s*:?\s*|\s*[:：]\s*|(?<=\.)\s+)[^:：]{2,100})$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"(?<=[.!?…»”\"'\])。])\s*|\s*[|–—•]\s*|\s+[-/]\s*")
_NAMES = re.compile(r"^(?:[^\W\d_a-z][\w'’.\-]+[ ]?){1,4}\s?/\s?[^\W\d_]\S.{0,60}$")
