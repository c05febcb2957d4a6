"""Whose picture it is: credits as houses and agencies write them, alone or at a caption's tail."""

import re

from content import agencies
from content.dump import glued, signed_tail, wide_credits
from content.pictures.caption_litter import without_other_makers
from content.pictures.leading import leading_credit
from content.pictures.signatures import unparted
from content.sentence_ends import is_closed
from content.text import sentences, words


def credit_of(line: str) -> str:
    """The credit, if this whole line is one; else "".

    "Photo: Jane Doe/Reuters", "(AFP)", "© dpa", "Foto: Anna Beispiel", "AP Photo/Jane Doe".
    Without a label at least one agency must be named, so that a name alone stays text.
    """
    bare = _unwrapped(line)
    if not bare or len(bare) > _LONGEST or _tells_too(bare) or leading_credit(bare, in_text=True):
        return ""
    if wide := wide_credits.credit_of(bare):
        return wide
    label = _LABEL.match(bare)
    named = bare[label.end() :].strip() if label else bare
    if label and label["sign"] is None and _is_name_list(named):
        return _tidy(named)
    if label and label["sign"] and len(words(named)) <= 10 and not _ends_sentence(named):
        return _tidy(named)
    if bare != line.strip() and label and _names_a_maker(named):
        return _tidy(named)
    if bare != line.strip() and is_signature(bare):
        return _tidy(bare)  # "[Jane Doe/Harbour Post]": brackets do what a label does
    return _tidy(bare) if _names_an_agency(bare) else ""


def is_labelled(line: str) -> bool:
    """Whether it begins as the words of a picture do ("Photo: …", "© …").

    "Photos: …" and "Video: …" may be the headline of a gallery or a film.
    """
    label = _LABEL.match(_unwrapped(line))
    return label is not None and not _GALLERY.match(label[0])


def is_signature(line: str) -> bool:
    """Whether this is "Tomas Beck/Northwire" or "Handout/Mount Kestrel Observatory".

    The house may be unknown: it is a credit only where its place says so as well.
    """
    signed = _SIGNATURE.fullmatch(_unwrapped(line))
    if signed is None or len(words(line)) > 8:
        return False
    maker, house = signed["maker"], signed["house"]
    named = len(maker.split()) >= 2 or agencies.is_house_word(maker)
    return named and _is_name(maker) and _is_name(house)


def is_credit_by_form(line: str) -> bool:
    """A name and a house with a stroke between, as only a picture's neighbours are written."""
    return is_signature(line) and not is_closed(line)


def is_bare_agency(line: str) -> bool:
    """Whether agencies stand here alone ("(AFP)", "Reuters"), as they also sign a text."""
    bare = _unwrapped(line)
    parts = [part.strip(" .") for part in _JOINTS.split(bare) if part.strip(" .")]
    return bool(parts) and not _LABEL.match(bare) and all(map(agencies.is_agency, parts))


def is_house_word(line: str) -> bool:
    """Whether this credit could be a heading as well ("NASA", "Archive"): only a caption tells."""
    return agencies.is_house_word(_unwrapped(line).strip(" ."))


def split_credit(caption: str, *, any_name: bool = False) -> tuple[str, str]:
    """Part a caption from the credit at its tail; the credit is "" where there is none.

    "… in Lorvik. [Jane Doe/Reuters]", "… in Lorvik. Photo: dpa", "… in Lorvik (AFP)",
    "… in Lorvik. REUTERS/Jane Doe", "… in Lorvik © Jane Doe", "Photo: Jane Doe/AFP - The pier …".

    Args:
        any_name: take a name in brackets at the very end for a credit, whosoever it is.
    """
    if led := leading_credit(caption, in_text=True):
        return led
    bare = _unwrapped(caption)
    if bare != caption:
        told, credit = split_credit(bare, any_name=any_name)
        return (told, credit) if credit else (caption, "")
    told, credit = wide_credits.split_credit(caption)
    if not credit:
        told, credit = _split_glued(caption)
    if credit:
        return told, credit
    if any_name and caption[-1:] in _CLOSED:
        tail = _BRACKETED_TAIL.search(caption, max(0, len(caption) - _LONGEST))
        named = _unwrapped(tail["credit"]) if tail else ""
        enough = tail is not None and len(words(caption[: tail.start()])) > 2
        if tail and enough and " " in named and _is_name_list(named):
            return caption[: tail.start()].rstrip(" |–—-/•·"), _tidy(named)
    told, credit = signed_tail.split_credit(caption)
    if credit:
        return told, _tidy(credit)
    if signed := _PHOTO_BEHIND_TAIL.search(caption, max(0, len(caption) - _LONGEST)):
        return caption[: signed.start()].rstrip(), signed["credit"]
    for pattern in _TAILS:
        tail = pattern.search(caption, max(0, len(caption) - _LONGEST - 10))
        credit = credit_of(tail["credit"]) if tail else ""
        if is_closed(caption) and (len(words(credit)) > 6 or _tells_on(credit)):
            continue  # a sentence that has a sign or a slash in it
        if tail and credit and words(caption[: tail.start()]):
            return caption[: tail.start("credit")].rstrip(" |–—-/•·"), credit
    return signed_tail.split_marked(caption)


def _split_glued(caption: str) -> tuple[str, str]:
    """Part it where the blank before its credit is missing; a name of two words is one there."""
    parts = glued.parts(caption)
    if parts is None or len(words(parts[0])) <= 2:
        return caption, ""
    told, tail = parts[0], without_other_makers(parts[1])
    credit = credit_of(tail) or (
        tail if _names_an_agency(tail.replace("(", "/").strip(")")) else ""
    )
    if not credit and len(tail.split()) > 1 and not is_closed(tail) and _is_name_list(tail):
        credit = _tidy(tail)
    return told, credit


def has_sure_credit(text: str) -> bool:
    """Whether a credit at the tail shows that this is a caption.

    "(dpa)" alone does not: agencies also sign the last paragraph of a report so.
    """
    text = _unwrapped(text)
    caption, credit = split_credit(text)
    if not credit:
        return False
    tail = text[len(caption) :]
    if (
        leading_credit(text, in_text=True)
        or _PHOTO_BEHIND_TAIL.search(text)
        or wide_credits.split_credit(text)[1]
        or signed_tail.is_signed(text)
    ):
        return True
    if tail[:1] not in " ([【（" and _split_glued(text)[1]:
        return True
    return (
        "/" in credit or _LABEL.search(_unwrapped(tail.strip(" |–—-"))) is not None or "[" in tail
    )


def _unwrapped(line: str) -> str:
    bare = line.strip()
    while len(bare) > 2 and bare[0] in _OPEN and bare[-1] in _CLOSED and _is_one_pair(bare):
        bare = bare[1:-1].strip()
    return bare


def _is_one_pair(text: str) -> bool:
    """Whether the bracket at the start closes at the very end, and not before."""
    depth = 0
    for char in text[:-1]:
        depth += (char in _OPEN) - (char in _CLOSED)
        if depth <= 0:
            return False
    return True


def _tells_too(text: str) -> bool:
    """Whether a caption stands before the name: "Photo: The crane in port. Jane Doe/AFP"."""
    tail = _BRACKETED_TAIL.search(text)
    if tail and len(words(text[: tail.start()])) > _LONGEST_NAME:
        return True
    label = _LABEL.match(text)
    if labelled := _LABELLED_TAIL.search(text, label.end() if label else 0):
        before = text[: labelled.start()].rstrip()
        # "Waves. Photograph: Jane Doe/AFP"; of several makers each may be closed
        closed = is_closed(before) and not credit_of(before)
        if closed or len(words(before)) >= _LONGEST_NAME:
            return True
    if unparted(text) is not None:
        return True
    first, *rest = sentences(text)
    return bool(rest) and len(words(first)) > _LONGEST_NAME


def _tidy(credit: str) -> str:
    credit = _FRONT_LABEL.sub("", _FILE.sub("", credit).strip(" .,;|/–—-") or credit.strip())
    return credit.strip()


def _tells_on(credit: str) -> bool:
    """Words in lower case, as "office, he said" behind a sign: no name of anybody."""
    return " " in credit and credit[0].islower() and not agencies.is_agency(credit)


def _names_an_agency(text: str) -> bool:
    parts = [part.strip(" .") for part in _JOINTS.split(_FILE.sub("", text)) if part.strip(" .")]
    if not parts or len(words(text)) > 10:
        return False
    named = [part for part in parts if all(map(agencies.is_agency, _EQUALS.split(part)))]
    return bool(named) and all(part in named or _is_name(part) for part in parts)


def _names_a_maker(text: str) -> bool:
    """In brackets behind a label: how it was made, and for whom: "AI picture by Doe / doe"."""
    return "/" in text and len(words(text)) <= _LONGEST_TOLD and not is_closed(text)


def _is_name_list(text: str) -> bool:
    """Names and agencies, and no sentence: what may follow "Photo:"."""
    if not words(text) or len(words(text)) > 10 or _ends_sentence(text):
        return False
    parts = [part.strip(" .") for part in _JOINTS.split(text) if part.strip(" .")]
    if any(agencies.is_agency(part) for part in parts):
        return True
    return bool(parts) and all(_is_name(part) for part in parts)


def _is_name(part: str) -> bool:
    tokens = part.replace("(", " ").replace(")", " ").split()
    return 0 < len(tokens) <= 5 and all(_is_name_word(token) for token in tokens)


def _is_name_word(token: str) -> bool:
    if token[0] > "\u2e80" and len(token) > 8:  # no blanks there: a token may be a sentence
        return False
    return not token[0].islower() or token in _PARTICLES or "@" in token


def _ends_sentence(text: str) -> bool:
    return len(text) > 30 and is_closed(text) and len(words(text)) > 5


_LONGEST = 100
"""Characters; a longer line is no credit."""

_LONGEST_NAME = 4
"""Words, its label among them; what has more tells of the picture."""

_LONGEST_TOLD = 14
"""Words of a credit that tells how the picture was made."""

_OPEN = "([【（［"
_CLOSED = ")]】）］"

_LABEL = re.compile(
    r"(?:file\s+)?(?:"
    r"(?:photos?|photographs?|pictures?|images?|video)(?:\s?(?:credits?|by|courtesy(?:\sof)?|source))?"
    r"|credits?|pics?|bildrechte|courtesy(?:\sof)?|foto(?:s|graf(?:ía|ia|ie|in)?|grafin|ğraf)?(?:credits?|nachweis)?|bilde?r?"
    r"|bildnachweis|bildquelle|quelle|crédits?(?:\s?photos?)?|photo\s?d'illustration|imagen|immagine"
    r"|imagem|kuva|kép|zdjęcie|fot|autor\szdjęcia|фото|світлина|φωτογραφία|φωτο|صورة|الصورة|תמונה|צילום"
    r"|عکس|عدسة|تصوير|फोटो|फ़ोटो|तस्वीर|ছবি|снимка|beeld|fotó|zdjęcia"
    r"|写真|撮影|写真提供|画像提供|图片来源|圖片來源|照片来源|图片|图源|圖|图|사진|ảnh|nguồn\sảnh|ภาพ"
    r")\s?(?:[:：/|…]|\.{3}|(?<=by)\s|(?<=of)\s)\s*|(?P<sign>©|\(c\)\s|（[CＣ]）|ⓒ|℗)\s*",
    re.IGNORECASE,
)
_GALLERY = re.compile(r"(?:photos|pictures|images|fotos|video|quelle)\s?:", re.IGNORECASE)
_FRONT_LABEL = re.compile(
    r"(?:bildrechte|bildquelle|bildnachweis|(?:photo\s)?credits?|pic|pics|image\ssource|image\scopyright)"
    r"\s?(?:[:：…]|\.{3}|(?<=\w)\s(?=[A-ZÀ-Þ]))\s*",
    re.IGNORECASE,
)
_FILE = re.compile(r"^(?:file|archive?|archiv|archivo|handout)\s?[:/]\s*", re.IGNORECASE)
_SIGNATURE = re.compile(r"(?P<maker>[^/.!?:]{3,40})\s?/\s?(?P<house>[^/.!?:]{2,50})")
_JOINTS = re.compile(
    r"\s*[/|,;+·•&:]\s*|\s+(?:via|and|und|et|y|e|ve|for|für|für|pour|para|über)\s+|\s+[–—-]\s+"
)
_EQUALS = re.compile(r"[=＝]")
"""Between two agencies that share a picture, in East Asia."""
_PARTICLES = frozenset(
    ["de", "da", "di", "del", "der", "den", "van", "von", "bin", "al", "el", "la", "le", "dos"]
)
_BRACKETED_TAIL = re.compile(r"\s*(?P<credit>[(\[【（］［][^()\[\]【】（）]{2,90}[)\]】）］])\.?$")
_LABELLED_TAIL = re.compile(
    r"(?P<credit>(?<![\w/])(?:(?:file\s)?photo(?:graph)?s?|image|picture|foto(?:ğraf|grafía|s)?|bild(?:quelle|nachweis|rechte)?|crédits?(?:\sphoto)?"
    r"|credit|imagen|immagine|фото|снимка|fotó|kuva|beeld|zdjęcie|صورة|تصوير|عدسة|عکس|צילום|תמונה|फोटो|फ़ोटो"
    r"|तस्वीर|ছবি|ảnh|ภาพ|写真|图片)(?:\s?(?:credit|by|courtesy))?\s?[:：]\s?[^:：]{2,80}"
    r"|(?:©|ⓒ|（[CＣ]）)\s?[^©]{2,80})$",
    re.IGNORECASE,
)
# what follows the last sentence or bar; capitals and a slash need neither
_AGENCY_TAIL = re.compile(
    r"(?:(?<!\b[A-ZÀ-Þ])[.!?。…”\"]\s+|\s[|–—-]\s*)(?P<credit>[^.!?。|–—]{2,80}(?:\.[^.!?。|–—\s]{2,20})?)\.?$"
)
_SLASHED_TAIL = re.compile(r"\s(?P<credit>[A-Z]{2,10}(?:\sPhoto)?\s?/\s?[\w.' -]{3,50})$")
# "… asociatyvi nuotr. / J. Halmas / Uostas nuotr.": Lithuanian sets its word for it behind
_PHOTO_BEHIND_TAIL = re.compile(r"\s/\s(?P<credit>[^/!?]{3,40}\s?/\s?[^/!?]{2,30}\snuotr\.?)$")
# "… on Monday / Jane Doe / AFP"
_STROKED_TAIL = re.compile(r"\s/\s(?P<credit>[^/.!?]{3,40}\s?/\s?[^/.!?]{2,30})$")
_TAILS = (_BRACKETED_TAIL, _LABELLED_TAIL, _AGENCY_TAIL, _SLASHED_TAIL, _STROKED_TAIL)
