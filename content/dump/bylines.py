"""Bylines: the names of those who wrote, and what tells a name from other words."""

import re

from content.dates import is_calendar_word
from content.dump.credits import credit_of
from content.sentence_ends import is_closed
from content.text import words
from content.topics import is_section


def without_place(text: str) -> str:
    """A name without where it was written and how its owner is reached: "Jane Doe in Lorvik"."""
    if len(text) > _LONGEST:  # text, which the pattern would go over again and again
        return text
    return AFTER_NAMES.sub("", text).strip(" ,|•")


def is_author(text: str) -> bool:
    """A person's name by its form, that is no section's ("Middle East") and no credit."""
    named = _NAME.fullmatch(text) is not None and is_person(text) and not _HOUSE.match(text)
    named = named and any(len(token.strip(".-")) > 1 for token in text.split())
    if not named or _is_phrase_without_capitals(text):
        return False
    if " " not in text and text[0] > "\u2e80":
        return False  # one word of a script without blanks may be a section's name, or a button's
    return not is_section(text) and not STAFF.search(_GLUED.sub(" ", text))


def _is_phrase_without_capitals(text: str) -> bool:
    """Where nothing is written large any few words look like a name: more than three are none."""
    caseless = text.lower() == text.upper()
    return caseless and (len(text.split()) > _MOST_CASELESS or ". " in text)


def people_in(text: str) -> tuple[str, ...]:
    """Those of a line that is nothing but people's names: "Jane Amsel and Odo Halm"; else none."""
    named = [part for part in AND.split(text) if part]
    people = 0 < len(named) <= _MOST_NAMES and all(map(is_author, named))
    return tuple(named) if people else ()


def byline(text: str) -> tuple[str, ...] | None:
    """The authors of a line like "By Jane Doe and Odo Halm in Lorvik"; None if it is no byline.

    An agency's or staff's byline is one without authors.
    """
    label = _BY.match(text)
    if label is None or len(words(text)) > 20 or text[-1] == ":":
        return None
    if is_closed(text) and (text[-1] != "." or text.lower() == text.upper()):
        return None  # without capitals a sentence looks like names
    rest = AFTER_NAMES.sub("", text[label.end() :]).strip(" .")
    names: list[str] = []
    housed = False
    for part in filter(None, (part.strip(" .") for part in AND.split(rest))):
        if credit_of(part) or STAFF.search(part) or _HOUSE.match(part):
            housed = True
            continue
        if is_person(part):
            names.append(part)
        elif not names or text[-1] == "." or len(words(part)) > 5:
            return None  # behind the names only what they are may stand: "political editor"
    return tuple(names) if names or housed else None


def without_label(text: str) -> str:
    """A name without "By" before it."""
    label = _BY.match(text)
    return text[label.end() :].strip() if label else text


def is_label(text: str) -> bool:
    """Whether a line is "By" alone: the name stands in the next one."""
    bare = text.strip(" :").casefold()
    return len(bare) < _LONGEST_LABEL and _BY.fullmatch(f"{bare} ") is not None


def is_person(text: str) -> bool:
    """Two to five words that are written as names are ("Jane van der Doe"), and no date."""
    tokens = text.split()
    if not 2 <= len(tokens) <= 5:
        return len(tokens) == 1 and 2 <= len(text) <= 8 and "\u2e80" < text[0] < "\ud7ff"
    dated = tokens[1:] if tokens[0] in _GIVEN else tokens
    if any(map(is_calendar_word, dated)) or any(map(str.isdigit, text)):
        return False
    return (
        all(not token[0].islower() or token in PARTICLES for token in tokens)
        and not tokens[-1][0].islower()
    )


_LONGEST = 200
_LONGEST_LABEL = 20
_BY = re.compile(
    r"(?:by|von|par|por|di|da|door|av|af|od|przez|yazan|haber|kaynak\skişi|text|autor(?:in|en|es|a|ka)?|auteurs?"
    r"|authors?|words|story\sby|words\sby|text\sby|written\sby|reported\sby|reporting\sby|report\sby|redaktion"
    r"|автор(?:ы|и)?|текст|de\snotre\scorrespondante?|كتب|كتبت|بقلم|מאת|記者|文|作者|记者|撰文|撰稿|기자"
    r"|interview(?=\s?:)|interview\s(?:by|von|par|di|door|av|af)|das\s(?:interview|gespräch)\sführten?|propos\srecueillis\spar"
    r"|penulis|pewarta|reporter|tác\sgiả"
    r")(?:\s?[:：／/]\s*|\s+)",
    re.IGNORECASE,
)
AND = re.compile(
    r"\s*[,;/&+、，]\s*|\s+(?:and|und|et|y|e|og|och|i|ve|en|и|та|و)\s+|\s+(?:with|avec|mit|con|com|med|met|ile)\s+"
)
AFTER_NAMES = re.compile(
    r"\s+(?:in|at|for|For|FOR|à|aus|en|fra|från|to)\s+[A-ZÀ-Þ].*$|\s+(?:is|are)\s.*$|\s+(?i:on)\s\d{1,2}/\d.*$|\s*\(.*\)|\s*@\w+|\s*<.*>"
)
STAFF = re.compile(
    r"\b(?:staff|agencies|agency|newsroom|correspondents?|reporters?|writers?|editors?|desk|team|news|redaktion"
    r"|redacción|redazione|rédaction|redação|redactie|wire|online|service|servisi|редакция)\b",
    re.IGNORECASE,
)
PARTICLES = frozenset(
    words("de da di del della der den van von zu bin ibn al el la le dos ten ter af y")
)
_MOST_NAMES = 6
_MOST_CASELESS = 3
_GIVEN = frozenset(("April", "August", "Marco"))
"""Names that are months as well."""
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}")
# a house is named with its article: "Par Le Courrier", "By The Tribune"
_HOUSE = re.compile(r"(?:Le|Les|The|Der|Die|Das|El|Il)\s")
