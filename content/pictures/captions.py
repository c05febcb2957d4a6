"""What stands under a picture, parted into caption and credit, in the forms that newsrooms use."""

import re
from functools import lru_cache

from content.agencies import is_agency, is_house_word, names_agency
from content.pictures.caption_litter import tail_of, without_buttons, without_other_makers
from content.pictures.credit_words import (
    ARCHIVES,
    BY,
    FRONT,
    LABEL,
    NOBODY,
    RESERVED,
    SIGN,
    YEAR,
)
from content.pictures.credits import (
    LONGEST_TOLD,
    STOPS,
    are_names,
    capitals,
    could_be_credit,
    follows_name,
    has_label,
    is_unnamed,
    tidy,
    without_mail,
)
from content.pictures.leading import begins_caption, leading_credit
from content.pictures.signatures import signature, unparted
from content.text import clean, sentences

LONGEST_BARE = 60
"""Characters of a credit without a label or brackets."""


@lru_cache(maxsize=256)  # a page's words are looked at as a caption from several sides
def split_credit(text: str) -> tuple[str, str]:
    """A caption and its credit, each "" where there is none.

    Credits stand in front or at the end: after a label ("Photograph: Jane Doe/Reuters"), a mark
    ("© dpa"), in brackets ("(AFP)"), or bare behind the last full stop. What is unsure stays in the
    caption.
    """
    text = without_buttons(without_mail(clean(text)))
    without_others = without_other_makers(text)
    if without_others != text and (told := _split(without_others))[1]:
        return told
    return _split(text)


def _split(text: str) -> tuple[str, str]:
    text = _NO_OWNER.sub("", text)
    if led := leading_credit(text):
        return _with_others(*led)
    goes_on = begins_caption(text)
    for find in (_marked, _labelled, _bracketed, unparted, _bare, _slashed, _signed):
        start = find(text)
        if start is None or (goes_on and not start):
            continue
        told = _STOP_BEHIND_BRACKET.sub("", text[start:])
        if find is _bare or (find is _bracketed and _is_labelled_name(told.strip(" .()[]"))):
            told = _FRONT.sub("", told.lstrip(" (["))
        if credit := tidy(told):
            caption, credit = _without_scene(text, start, credit)
            if find is _labelled and (told_before := _maker_before(caption)):
                caption, credit = _trimmed(told_before[0]), f"{told_before[1]} / {credit}"
            if find is _bracketed and is_agency(credit) and (name := _name_at_end(caption)):
                caption, credit = _trimmed(caption[: -len(name)]), f"{name} / {credit}"
            return without_label(without_buttons(caption)), credit
    return _CAPTION_LABEL.sub("", text), ""


def _with_others(caption: str, maker: str) -> tuple[str, str]:
    """With those whom the caption behind its maker names at its own end."""
    told, other = _split(caption)
    if not told or not other:
        return caption, maker
    return told, maker if other in maker else f"{maker} / {other}"


def _name_at_end(caption: str) -> str:
    """Who stands alone behind the last sentence: "The ferry at rest. JANE DOE (EFE)"; else ""."""
    *before, last = sentences(caption) or [""]
    return last if before and _FULL_NAME.fullmatch(last) and are_names(last) else ""


def _maker_before(caption: str) -> tuple[str, str] | None:
    """The caption and another maker whom it ends with: "Montage: Jane Doe. Photos: …"."""
    start = _labelled(caption)
    if start is None or _ARCHIVES.match(caption, start):
        return None
    maker = tidy(caption[start:]).rstrip(".")
    return (caption[:start], maker) if start or are_names(maker) else None


def _without_scene(text: str, start: int, credit: str) -> tuple[str, str]:
    """The caption and the name, where the end that begins at `start` also says when and where.

    "…＝15日、東京都千代田区、山田太郎撮影", "… Bild: Keystone (Lorvik, 3. 11. 2026)".
    """
    if found := _SCENE.search(credit):
        return f"{_trimmed(text[:start])} {found['scene']}".strip(), credit[: found.start()]
    _, comma, name = credit.rpartition("、")
    cut = text.rfind(f"、{name}", start)
    if not comma or cut < 0 or not _TAKEN.search(text, start):
        return _trimmed(text[:start]), credit
    opened = next((sign for sign in text[start : start + 2] if sign in _PAIRS), "")
    return _trimmed(text[:cut]) + _PAIRS.get(opened, ""), name


def without_label(caption: str) -> str:
    """A caption without "Image:" before it; only where its credit is known, or it could be one."""
    caption = _CAPTION_LABEL.sub("", caption)
    found = _LABELLED.match(caption)
    if found is None or found["mark"].strip() != ":" or _ARCHIVES.fullmatch(found["label"]):
        return caption  # that it shows an earlier day is told
    return caption[found.end() :]


def _marked(text: str) -> int | None:
    """Where the mark stands; of several in a row ("© Jane Doe © AFP") the first."""
    start: int | None = None
    while found := _MARK.search(text if start is None else text[:start], tail_of(text)):
        if not could_be_credit(found["credit"]):
            break
        start = found.start()
    return start


def _bracketed(text: str) -> int | None:
    found = _BRACKETS.search(text, tail_of(text))
    if found is None or len(found["credit"]) > LONGEST_TOLD:
        return None
    credit = found["credit"].strip()
    named = (
        names_agency(credit)
        or _is_labelled_name(credit)
        or (is_agency(credit) and not is_house_word(credit))
        or is_unnamed(credit)
        or _begins_with_label(credit)
        or (has_label(credit) and could_be_credit(credit))
        or any(map(is_agency, credit.split("/")[1:]))
        or _OF_HOUSE.fullmatch(credit) is not None
        or (text[: found.start()][-1:] in STOPS and _NAMES.match(credit) is not None)
    )
    return found.start() if named else None


def _is_labelled_name(credit: str) -> bool:
    """ "foto Ansa": the label without a mark, before nothing but names."""
    found = _FRONT.match(credit)
    return found is not None and are_names(credit[found.end() :])


def _begins_with_label(text: str) -> bool:
    found = _LABELLED.match(text)
    return found is not None and found["mark"].strip()[:1] in (":", "：", "=", "＝")


def _labelled(text: str) -> int | None:
    """Where the last label stands that a name follows.

    A label within a sentence ("in the picture: the mayor") is none, unless names alone follow.
    """
    for found in reversed(list(_LABELLED.finditer(text, tail_of(text)))):
        credit, before = text[found.start() :], text[: found.start()].rstrip()
        if len(credit) > LONGEST_TOLD or not could_be_credit(credit):
            continue
        if _ARCHIVES.fullmatch(found["label"]) and all(_split(text[found.end() :])):
            continue  # a caption, since its credit follows
        strong = found["mark"].strip()[:1] in _STRONG_MARKS
        named = tidy(credit)
        if strong and found["label"].isupper() and (house := _HOUSE_BEFORE.search(before)):
            return house.start()
        if not before or before[-1] in _ENDS:
            if strong or are_names(named.removesuffix(".")) or _NOBODY.fullmatch(named):
                return found.start()
        elif strong and are_names(tidy(credit)) and _stands_out(found["label"], credit):
            return found.start()
    return None


def _stands_out(label: str, credit: str) -> bool:
    return not label[0].islower() or label[-1] == "." or names_agency(credit)


def _bare(text: str) -> int | None:
    """Agencies sign without a label, after the last sentence: "… at rest. REUTERS/Jane Doe"."""
    starts = [0, *(found.end() for found in _BORDER.finditer(text, tail_of(text)))]
    for start in reversed(starts):
        tail = text[start:]
        if len(tail) > LONGEST_BARE:
            break
        if tail and _signs(tail, alone=not start):
            return start
    return None


def _signs(tail: str, *, alone: bool) -> bool:
    if is_unnamed(tail):
        return True
    if named := follows_name(tail):
        enough = 12 if alone and not _CASED.search(named) else LONGEST_BARE
        if alone and named.count("/") > 1:
            return False  # a caption, a photographer and a house
        return len(named) <= enough and capitals(named) >= (1.0 if alone else 0.75)
    if found := _FRONT.match(tail):
        named = tail[found.end() :].removesuffix(".")
        return are_names(named) and (len(named.split()) <= 4 or "/" in named or "," in named)
    if tail.isupper() and "/" in tail and len(tail.split()) <= 8:
        return True
    if not names_agency(tail) or capitals(tail) < 0.75:
        return False
    if _CASED.search(tail):
        return not alone or _is_agencys(tail)
    # a script without capitals hides what is a name and what a sentence
    parts = [part for part in _JOINTS.split(tail) if part]
    return all(map(is_agency, parts)) if alone else len(tail) <= 20 and tail[-1] not in STOPS


def _is_agencys(text: str) -> bool:
    """Whether an agency stands beside a stroke here, or agencies are everything.

    "Ann Berg, chief of Reuters" and "The Reuters Building" are captions.
    """
    parts = [part.strip(" .") for part in _CREDIT_JOINTS.split(text) if part]
    known = [is_agency(part) for part in parts]
    if len(parts) == 2 and known == [False, True]:
        return _STROKE.search(text) is not None or _PERSON.fullmatch(parts[0]) is not None
    return all(known) or (_STROKE.search(text) is not None and any(known))


def _slashed(text: str) -> int | None:
    found = _SLASHED.search(text, tail_of(text))
    named = found and (names_agency(found["credit"]) or has_label(found["credit"]))
    return found.start() if found and named else None


def _signed(text: str) -> int | None:
    tail = tail_of(text)
    start = signature(text[tail:])
    return None if start is None else tail + start


def _trimmed(caption: str) -> str:
    return caption.rstrip(" |｜–—-/／•·,、;(（[【［＝=")


_ENDS = ".!?…»”\"')]。।۔）］】|｜–—/／•·-(（[［【,;"
_STRONG_MARKS = (":", "：", "=", "＝", ".", "…", "")
_FRONT = re.compile(rf"{FRONT}\s+(?=[^\W\d_]|@)", re.IGNORECASE)
_MARK = re.compile(
    rf"\s*[\[(]?\s*(?:{SIGN}\s*{YEAR}|(?<=[.!?…»”\"')\]])\s*{RESERVED}\s*[:,]?\s*)"
    r"(?P<credit>[^©]{2,120})$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*[\[(（［【](?P<credit>[^()\[\]（）［］【】]{2,120})[\])）］】]\s*\.?$")
_LABELLED = re.compile(
    rf"(?<!\w)(?P<label>{LABEL})(?P<mark>\s*(?:[:：=＝|｜/／]|[-–](?=\s)|\.{{3}}|…)\s*|(?<=\.)\s*|[,，،]\s*"
    rf"|(?<=courtesy)\s+of\s+|{BY})(?=[^\s:：])",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\s+/\s+(?P<credit>[^/]{2,60}(?:/[^/]{2,40})?)$")
_BORDER = re.compile(
    r"(?<=[.!?…»”\"'\])。।۔])(?<!\b[A-ZÀ-Þ]\.)\s*(?:[|｜–—•-]\s*)?|\s*[|｜–—•＝]\s*|\s+-\s*|(?<=[\u3040-\u9fff])=\s*"
)
_PERSON = re.compile(r"(?!(?:Dr|Prof|Sir|Mrs?|Ms)\b)(?:[A-ZÀ-ÞĀ-Ž][\w'’.-]+ ?){2,3}")
"""Without a title: those who take pictures have none, those who are shown may."""
# "Courier Photo by Jane Doe"
_OF_HOUSE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’&.-]*\s){1,3}(?i:photo(?:graph)?|picture|image)s?\sby\s(?:[^\W\d_a-z][\w'’.-]*\s?){2,4}"
)
_FULL_NAME = re.compile(r"(?:[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w'’-]+\s){1,3}[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w'’-]+")
_STROKE = re.compile(r"/|\bvia\b")
_CREDIT_JOINTS = re.compile(r"\s*[/,+&|]\s*|\s+(?:via|and|und|et)\s+|\s+[–—-]\s+")
_JOINTS = re.compile(r"[/／・·,、\s]+")
_CASED = re.compile(r"[^\W\d_a-zß-ÿ]*[A-ZÀ-ÞĀ-žΑ-ΩА-Я]")
_NAMES = re.compile(
    r"(?:[^\W\d_a-z][\w'’.\-]+[ ]?){1,4}\s?/\s?[^\W\d_]\S.{0,60}$"
    r"|(?:[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w'’.-]+ ?){2,4}$"
)
_SCENE = re.compile(r"(?<=\w)\s*(?P<scene>\((?!CC)[^()]*\b\d{1,2}\W[^()]*\b(?:19|20)\d\d\))$")
_TAKEN = re.compile(r"(?:撮影|提供|写真)[\s）)】\]］]*$")
_PAIRS = {"(": ")", "（": "）", "[": "]", "［": "］", "【": "】"}
_CAPTION_LABEL = re.compile(
    r"^(?:(?:image|photo|picture)?\s?caption|bild(?:unterschrift|legende|text)|l[ée]gende|leyenda"
    r"|legenda|pie de foto|didascalia|bildetekst|billedtekst|kuvateksti|bijschrift)\s*[:,]\s*",
    re.IGNORECASE,
)
_ARCHIVES = re.compile(ARCHIVES.removesuffix(r"(?=\s?:)"), re.IGNORECASE)
_NOBODY = re.compile(NOBODY, re.IGNORECASE)
_NO_OWNER = re.compile(rf"(?:^[|–—-]?|\s+[|–—-])\s*{RESERVED}\.?$", re.IGNORECASE)
_STOP_BEHIND_BRACKET = re.compile(r"(?<=[)\]）］】])\.$")
_HOUSE_BEFORE = re.compile(r"(?:^|(?<=[.!?…»”\"')\]])\s*)[A-Z]{2,5}$")
