"""Who took the picture: what makes a text a credit, and what of it is a form and no name."""

import re

from content.agencies import is_agency, names_agency
from content.pictures.credit_words import (
    BEHIND,
    BY,
    FRONT,
    KEPT,
    LABEL,
    RESERVED,
    SIGN,
    UNNAMED,
    YEAR,
)
from content.text import clean, fold

LONGEST = 300
"""Characters of a credit, or of what is given as one."""
LONGEST_TOLD = 120
"""Characters: what a text tells beyond that is more than a name."""
STOPS = ".!?。।۔"


def tidy(credit: str) -> str:
    """A credit without the words that only say that it is one: "© Photo: dpa" becomes "dpa".

    Of a text that is far too long to be one, only the beginning is looked at.
    """
    credit = clean(credit[:LONGEST])
    while True:
        shorter = _RESERVED.sub("", _TRAIL.sub("", _LEAD.sub("", _unwrapped(credit))))
        shorter = shorter.strip(" |/／–—-•·,;:：＝=")
        if shorter == credit:
            break
        credit = shorter
    credit = _without_front(without_mail(credit).strip("[]【】［］"))
    credit = _told_once(_SIGN_WITHIN.sub(" / ", _NUMBER.sub("", credit)))
    # "Reuters." is a sentence only by accident; "Getty Images Inc." is a name
    ended = names_agency(credit.rstrip(".")) or _NAME_ENDS.search(credit)
    return credit.removesuffix(".") if ended else credit


def _without_front(credit: str) -> str:
    """Without "Foto" before a person or an agency: "Foto Jane Doe" and "Photo AFP" are labelled."""
    found = _FRONT.match(credit)
    if found is None or is_agency(credit):
        return credit
    named = credit[found.end() :]
    return named if names_agency(named) or (are_names(named) and " " in named) else credit


def _unwrapped(credit: str) -> str:
    """Without the brackets around it, or those that lost their partner."""
    opened, closed = (any(sign in credit for sign in signs) for signs in (_OPEN, _CLOSE))
    if closed and credit[-1] in _CLOSE and (not opened or credit[0] in _OPEN):
        credit = credit[:-1]
        closed = any(sign in credit for sign in _CLOSE)
    return credit[1:] if opened and credit[0] in _OPEN and not closed else credit


def without_mail(text: str) -> str:
    """Without the address that photographers sign with behind their name.

    The name goes in brackets, as that of a photographer stands everywhere: "At rest. Jane Doe |
    jane@doe.example" becomes "At rest. (Jane Doe)".
    """
    if "@" not in text[-_LONGEST_MAIL:]:
        return text
    found = _MAIL_BEHIND.search(text, max(0, len(text) - _LONGEST_MAIL))
    if found is None:
        return text
    told = text[: found.start()]
    for opened, closed in ("()", "[]", "（）"):
        if told.rfind(opened) > told.rfind(closed):
            return told + closed
    last = _NAME_BEHIND.search(told)
    return f"{told[: last.start()]} ({last['name']})" if last else told


def has_label(text: str) -> bool:
    """Whether it says of itself that it is a credit: "Photo: …", "© …"."""
    text = clean(text)
    return any(rule.search(text) for rule in (_LEAD, _TRAIL, _KEPT))


def follows_name(text: str) -> str:
    """The name before a label that stands behind it ("Jane Doe nuotr."); "" where none does."""
    named = _TRAIL.sub("", text)
    return named if named != text else ""


def fuller(credit: str, other: str) -> str:
    """The one of two credits for the same picture that names more: "Jane Doe/AFP", not "AFP".

    It must name all whom `credit` names; else that one stays.
    """
    if not credit:
        return other
    named, others = (set(re.findall(r"\w+", fold(each))) for each in (credit, other))
    fits = could_be_credit(other) and capitals(other) >= 0.75
    return other if named < others and fits else credit


def could_be_credit(text: str) -> bool:
    """Whether it names somebody, as far as its words show, and tells nothing."""
    named = tidy(text)
    if not re.search(r"[^\W\d_]", named) or len(named) > LONGEST_TOLD:
        return False
    count = len(named.split())
    if count > 8 and (named[-1] in STOPS or not names_agency(named)):
        return False
    return count <= 3 or capitals(named) >= 0.5 or names_agency(named)


def is_unnamed(text: str) -> bool:
    """Whether it stands in a credit's place and names nobody: "Supplied", "Privat"."""
    return _UNNAMED.fullmatch(text) is not None


def capitals(text: str) -> float:
    """The share of words that do not begin in lower case; little words do not count."""
    words = [word for word in re.split(r"[\s/,&|]+", text) if len(word) > 3 or word[:1].isupper()]
    return sum(not word[0].islower() for word in words) / len(words) if words else 1.0


def are_names(text: str) -> bool:
    """Whether it is made of names alone."""
    return 0 < len(text.split()) <= 8 and capitals(text) >= 0.9 and text[-1] not in STOPS


def _told_once(credit: str) -> str:
    """Without the name that stands again behind its agency: "Jane Doe/dpa/Jane Doe"."""
    first, *rest = _SLASHES.split(credit)
    kept, known = [first], [_letters(first)]
    for joint, part in zip(rest[::2], rest[1::2], strict=True):
        if not any(_is_again(_letters(part), name) for name in known):
            kept += [joint, part]
            known.append(_letters(part))
    return "".join(kept)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))


def _is_again(name: str, known: str) -> bool:
    """The same name, or one that was cut off for want of room."""
    return name == known or (len(name) >= 8 and 0 < len(known) - len(name) <= 2 and name in known)


_OPEN, _CLOSE = "([（［【", ")]）］】"
_LEAD = re.compile(
    rf"^(?:{SIGN}\s*:?\s*{YEAR}|{LABEL}(?:\s*(?:[:：=＝|｜/／]|[-–](?=\s)|\.{{3}}|…)\s*|(?<=\.)\s*|{BY}"
    r"|[,，،]\s*(?=[^\W_]))|(?:by|von|par|via)\s+(?=[A-ZÀ-Þ])|courtesy of\s+)",
    re.IGNORECASE,
)
_FRONT = re.compile(rf"{FRONT}\s+(?=[^\W\d_]|@)", re.IGNORECASE)
MAIL = re.compile(r"\s*[(<\[]?\b[\w.+-]+@[\w-]+\.[\w.-]+[)>\]]?$")
_LONGEST_MAIL = 80
_MAIL_BEHIND = re.compile(r"[\s|/,;:–—-]*[(<\[]?\b[\w.+-]+@[\w-]+\.[\w.-]+[)>\]]{0,2}\.?$")
_NAME_BEHIND = re.compile(
    r"(?<=[.!?…»”\"')\]])\s+"
    r"(?P<name>[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w'’-]+(?: [A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w'’.-]*){1,3})$"
)
_NAME_ENDS = re.compile(r"^[^.]*[^\W\d_]{4}(?<!Corp)(?<!Bros)(?<!Assn)\.$")
_NUMBER = re.compile(r"\s*\(\d{5,}[a-z]?\)$")
"""Of the picture in its agency's archive."""
_SIGN_WITHIN = re.compile(r"[\s,;/|–—-]*©\s*")
_TRAIL = re.compile(BEHIND, re.IGNORECASE)
LABEL_ALONE = re.compile(rf"{LABEL}\s*(?:[:：=＝,，،]|\.{{3}}|…)?|{SIGN}|{RESERVED}", re.IGNORECASE)
_KEPT = re.compile(rf"^{KEPT}", re.IGNORECASE)
_RESERVED = re.compile(rf"^{RESERVED}[\s.:,;©]*|[\s.:,;|–—-]*{RESERVED}\.?$", re.IGNORECASE)
_UNNAMED = re.compile(rf"{UNNAMED}\.?", re.IGNORECASE)
_SLASHES = re.compile(r"(\s*/\s*)")
