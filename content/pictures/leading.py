"""Credits in front of their caption: "Photo: Jane Doe/Reuters. Waves break over the wall"."""

import re
from functools import lru_cache

from content.agencies import is_agency, is_house_word, names_agency
from content.pictures.credit_words import (
    BUTTONS,
    BY,
    FRONT,
    LABEL,
    MAKERS,
    OTHER_MEDIA,
    RESERVED,
    SIGN,
    SOURCES,
    TERMS,
    UNNAMED,
    YEAR,
)
from content.pictures.credits import LONGEST_TOLD, STOPS, has_label, tidy
from content.text import sentences
from content.wordlists import words

Parted = tuple[str, str]
"""A caption and its credit."""


@lru_cache(maxsize=512)  # a dump's line is looked at from many sides
def leading_credit(text: str, *, in_text: bool = False) -> Parted | None:
    """The caption and the credit in front of it; None where no credit is sure to begin the text.

    It begins with a label or a sign, names nothing but makers, and a stop, a stroke or a bracket
    parts it from words that tell something. Labels stand before captions too ("Photo: Lorvik
    Harbour. Waves …"): without an agency or a photographer's stroke all stays caption, unless
    brackets or the label itself ("Photo credit:") say that somebody took the picture.

    Args:
        in_text: a report may stand there as well, so that a label must say that it is of a picture.
    """
    if text[:1] in _PAIRS and not _SIGN.match(text):
        found = _BRACKETED.match(text)
        mark = _MARK.match(found["credit"]) if found else None
        if not found or not mark or (in_text and _is_of_texts(mark[0])):
            return None
        named, told = found["credit"], found["told"]
        sure = not in_text or len(sentences(told)) <= _MOST_SENTENCES
        return (told, tidy(named)) if _are_makers(named, sure=sure) and tells(told) else None
    mark = _MARK.match(text)
    if in_text and (mark is None or _is_of_texts(mark[0])):
        return None
    if mark is None and "/" not in text[:LONGEST_TOLD]:
        return None
    sure = not in_text and _MAKERS.match(text) is not None
    for joint in _JOINT.finditer(text, mark.end() if mark else 0, LONGEST_TOLD + 2):
        named, told = text[: joint.start()], text[joint.end() :]
        if joint[0].strip() in ("|", "｜") and _PERSON_NEXT.match(told):
            continue  # "picture alliance/dpa | Jane Doe. Waves …"
        if not (_are_makers(named, sure=sure) if mark else _is_signed(named)):
            continue
        if tells(told) or (joint[0].strip() in (":", "：") and _is_whole(named) and _names(told)):
            return told, tidy(named)
    return None


def begins_caption(text: str) -> bool:
    """Whether something is told behind a label, perhaps beside a name: that is no credit alone."""
    mark = _MARK.match(text)
    if mark is None:
        return False
    joints = _JOINT.finditer(text, mark.end(), LONGEST_TOLD + 2)
    return any(
        tells(text[joint.end() :]) or tells(text[mark.end() : joint.start()]) for joint in joints
    )


def beside(text: str, caption: str) -> str:
    """What stands behind the caption in `text`, or in front of it: the credit as it is written."""
    before, found, behind = text.rpartition(caption) if caption else ("", "", text)
    if caption and not found:
        return text[len(caption) :]
    return behind if behind.strip() else before


def tells(text: str) -> bool:
    """Whether it says something, as a caption does: no name, label, button or lawyer's words."""
    text = text[:_ENOUGH]
    if not text or has_label(text) or _NO_CAPTION.match(text):
        return False
    if len(text) <= LONGEST_TOLD and _RIGHTS.search(text):
        return False
    if text.lower() == text.upper():  # a script without capitals
        return len(text) >= _TELLING and not names_agency(text)
    lower = [word for word in text.split() if word[0].islower() and word not in _OF_NAMES]
    return len(lower) >= (3 if text[0].islower() else 1)


def _are_makers(text: str, *, sure: bool) -> bool:
    """Whether it names makers and nothing else; an agency or a stroke is needed if it is unsure."""
    named = tidy(text)
    parts = [part.strip(" .()[]") for part in _PARTS.split(named)]
    if not all(map(_is_maker, parts)):
        return False
    if sure or any(map(is_agency, parts)):
        return True
    return "/" in named and len(parts) > 1 and len(parts[0].split()) > 1


def _is_maker(part: str) -> bool:
    if is_agency(part):
        return True
    part = part.removeprefix("the ")
    said = part.split()
    if not 0 < len(said) <= _LONGEST_NAME or part[-1] in STOPS or part[0].islower():
        return False
    if part[0] > "\u2e80" and len(part) > _WIDE:  # no blanks there: it may be a sentence
        return False
    return all(word[0].isalpha() and (not word[0].islower() or word in _OF_NAMES) for word in said)


def _is_signed(text: str) -> bool:
    """Whether it is a credit without any label: a person of two names, a stroke, an agency."""
    maker, stroke, house = (part.strip() for part in text.partition("/"))
    if not stroke or "/" in house:
        return False
    if is_agency(maker) and not is_house_word(maker):
        maker, house = house, maker
    return is_agency(house) and _PERSON.fullmatch(maker) is not None


def _is_whole(text: str) -> bool:
    """Whether it names who took the picture and for which agency."""
    known = [is_agency(part.strip(" .")) for part in _PARTS.split(tidy(text))]
    return any(known) and not all(known)


def _names(text: str) -> bool:
    """Whether a word or a few stand there that are no part of a credit: "Waves"."""
    few = 0 < len(text.split()) <= _LONGEST_NAME and "/" not in text
    return few and not names_agency(text) and not has_label(text) and not _NO_CAPTION.match(text)


def _is_of_texts(label: str) -> bool:
    """Whether what is written has it as well: "Source: …"."""
    return _SOURCES.match(label) is not None


_PAIRS = "([（［【"
_ENOUGH = 400
"""Characters: what tells nothing until then is no caption."""
_MOST_SENTENCES = 2
"""Of a caption that no agency signs; more of them may be a paragraph."""
_LONGEST_NAME = 5
"""Words."""
_WIDE = 10
_TELLING = 6
"""Characters of a script without blanks."""
_OF_NAMES = words("""
    and und et y e en i och og de da do dos das del della di du van von der den for via the la le al
    el bin ben ve of
""")
_SIGN = re.compile(SIGN, re.IGNORECASE)
_MARK = re.compile(
    rf"(?:file\s+)?(?:{SIGN}\s*:?\s*{YEAR}|{LABEL}(?:\s*[:：=＝|／]\s*|(?<=courtesy)\s+of\s+|{BY})"
    rf"|{FRONT}\s+(?-i:(?=[^\W\d_a-zß-ÿ])))",
    re.IGNORECASE,
)
_MAKERS = re.compile(
    rf"{SIGN}|(?:{MAKERS}|{LABEL}\s+(?:by|courtesy))(?:\s+(?:of|by))?\s*(?:[:：=＝©]|(?<=\w)\s)",
    re.IGNORECASE,
)
_SOURCES = re.compile(rf"{SOURCES}(?!\w)", re.IGNORECASE)
_BRACKETED = re.compile(
    r"[(\[（［【]\s*(?P<credit>[^()\[\]（）［］【】]{2,120}?)\s*[)\]）］】][\s:.|–—-]*(?P<told>\S.*)$",
    re.DOTALL,
)
_JOINT = re.compile(
    r"\s+[-–—|｜•·]\s+|:\s+|：\s*|。\s*"
    r"|(?<![\s/.][A-ZÀ-ÞА-Я])[.।۔]\s+(?![a-zß-ÿа-я])"
)
_PARTS = re.compile(
    r"\s*[/／,，&|｜;+·・=＝©]\s*|\s+(?:via|and|und|et|y|e|och|og|for|für|pour|para|on)\s+|\s+[–—-]\s+"
)
_WORD = r"[^\W\d_a-zß-ÿ][\w.'’-]*"
_PERSON = re.compile(rf"{_WORD}(?: (?:de|da|di|del|van|von|der|al|el|bin))?(?: {_WORD}){{1,2}}")
_PERSON_NEXT = re.compile(rf"{_PERSON.pattern}(?:\.\s|\s+[-–—|:]\s)")
_NO_CAPTION = re.compile(
    rf"(?:{RESERVED}|{TERMS}|{BUTTONS})\b|{UNNAMED}\W*$|{OTHER_MEDIA}\s*[:：]", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"\blicen[sc]|\blizenz|\bcc[ -]?by\b|creative commons|\bpermission\b|\bcopyright|©"
    r"|\ball rights\b",
    re.IGNORECASE,
)
