"""Articles as databases of the press export them: with a field's name before each part.

Two forms, both as a plain article: "BYLINE: …", "LENGTH: 823 words", "LOAD-DATE: …" round the
text, and codes of two letters ("HD", "BY", "LP", "TD") at the beginning of lines.
"""

import re
from collections.abc import Iterator

from content.dates import read_date_line
from content.sentence_ends import is_closed
from content.text import words
from content.wordlists import either


def without_fields(text: str) -> str:
    """Headline, byline, date and text in an article's order; `text` itself where it is none."""
    lines = [line.strip() for line in text.splitlines()]
    return _of_codes(lines) or _of_labels(lines) or text


def _of_codes(lines: list[str]) -> str:
    """By its codes; "" where not enough of them stand there."""
    parts: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        found = _CODE.fullmatch(line)
        if found and found["code"] not in parts and (code not in _TEXT or _may_follow(found)):
            code = found["code"]
            parts[code] = [found["told"]] if found["told"] else []
        elif code:
            parts[code].append(line)
        elif line:
            return ""  # something above them: no export begins so
    if not parts.keys() >= _SURE_CODES or len(parts) < _FEWEST:
        return ""
    told = {code: "\n".join(part).strip() for code, part in parts.items()}
    head = (told["HD"].replace("\n", " "), _byline(told.get("BY", "")), told.get("PD", ""))
    return "\n\n".join(filter(None, (*head, told.get("LP"), told.get("TD"), told.get("ART"))))


def _may_follow(found: re.Match[str]) -> bool:
    """Whether a code stands below the text, where a paragraph may begin "IN LORVIK" as well."""
    code, told = found["code"], found["told"] or ""
    return code in _TEXT | _OF_THE_HOUSE or (code in _BELOW and (not told or " : " in told))


def _of_labels(lines: list[str]) -> str:
    """By its labels; "" where its length in words is missing, or the others are too few."""
    labels = [index for index, line in enumerate(lines) if _LABEL.match(line)]
    if len(labels) < _FEWEST or not any(_LENGTH.match(lines[index]) for index in labels):
        return ""
    first = labels[0]
    top = [line for line in lines[:first] if line and not _OF_THE_EXPORT.match(line)]
    if any(is_closed(line) and len(words(line)) > _A_SENTENCE for line in top):
        return ""  # the text has begun above the fields
    begin, end = _end_of_head(lines, first), _begin_of_foot(lines)
    if end <= begin:
        return ""
    fields = dict(_fields([*lines[first:begin], "", *lines[end:]]))
    headline, date = fields.get("headline") or _headline(top), next(_dates(top), "")
    told = "\n".join(line for line in lines[begin:end] if not _BODY.fullmatch(line)).strip()
    if not (headline and told):
        return ""
    picture = fields.get("graphic", "")
    caption = _PICTURE_KIND.sub("", picture) if _PICTURE_KIND.match(picture) else ""
    head = (headline, fields.get("highlight", ""), _byline(fields.get("byline", "")), date)
    shown = f"Image caption: {caption}" if caption else ""
    return "\n\n".join(filter(None, (*head, shown, told)))


def _end_of_head(lines: list[str], first: int) -> int:
    """Where the text begins: behind the last label of those that stand together."""
    index = first
    while index < len(lines):
        if _LABEL.match(lines[index]):
            while index < len(lines) and lines[index]:
                index += 1  # what goes on below its label
        elif lines[index] and not _OF_THE_EXPORT.match(lines[index]):
            break
        else:
            index += 1
    return index


def _begin_of_foot(lines: list[str]) -> int:
    """Where nothing but labels, what goes on below them and the owner's rights are left."""
    begin, unknown = len(lines), False
    for index in range(len(lines) - 1, max(0, len(lines) - _LONGEST_FOOT), -1):
        if _LABEL.match(lines[index]) or _OF_THE_EXPORT.match(lines[index]):
            begin, unknown = index, False
        elif unknown and not lines[index]:
            break  # a paragraph, and no label above it
        else:
            unknown = bool(lines[index])
    return begin


def _fields(lines: list[str]) -> Iterator[tuple[str, str]]:
    """The names of those that are told of, and what stands behind and below each."""
    name, told = "", ""
    for line in [*lines, ""]:
        found = _LABEL.match(line)
        if (found or not line) and name:
            yield name, told
            name = ""
        if found:
            name = next((key for key, given in found.groupdict().items() if given), "")
            told = line[found.end() :].strip()
        elif name:
            told = f"{told} {line}".strip()


def _headline(top: list[str]) -> str:
    """Below the date, edition apart; where nothing stands there, above the paper's name."""
    dated = next((index for index, line in enumerate(top) if _date(line)), None)
    below = (
        [] if dated is None else [line for line in top[dated + 1 :] if not _EDITION.search(line)]
    )
    if below:
        return " ".join(below)
    return (top[-1] if dated is None else top[0]) if top else ""


def _dates(top: list[str]) -> Iterator[str]:
    yield from filter(None, map(_date, top))


def _date(line: str) -> str:
    """The line without what stands behind its year ("May 4, 2031 Sunday 5:31 AM GMT")."""
    found = _TO_THE_YEAR.match(line)
    return found[0] if found and read_date_line(found[0]) else ""


def _byline(told: str) -> str:
    names = re.split(r"\s*;", told, maxsplit=1)[0].replace("\n", " ").strip()
    return names if not names or _BY.match(names) else f"By {names}"


_FEWEST = 4
"""Fields that show an export."""
_A_SENTENCE = 6
"""Words."""
_LONGEST_FOOT = 60
"""Lines."""
_TEXT = frozenset(("LP", "TD", "ART"))
_BELOW = frozenset(("CO", "IN", "NS", "RE", "IPD", "IPC", "RF", "CT"))
_OF_THE_HOUSE = frozenset(("PUB", "AN"))
_SURE_CODES = frozenset(("HD", "WC", "LP"))
_CODE = re.compile(
    r"(?P<code>HD|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|PUB|AN|CLM|SE|CR|CT|RF|ART|IPD|IPC|VOL)"
    r"(?:\s+(?P<told>\S.*))?"
)
_NAMES = {
    "headline": "headline, title, titre",
    "byline": "byline, autor, auteur, author",
    "highlight": "highlight",
    "graphic": "graphic, graphik, graphique",
    "other": (
        "section, length, dateline, load-date, language, publication-type, rubrik, länge, sprache"
        ", update, longueur, langue, date-chargement, type-publication, lengte, taal, edition"
        ", subject, organization, company, industry, geographic, person, country, state, city"
        ", journal-code, document-type, series, correction-date, ticker, acc-no, type, url"
        ", rubrique, source, copyright, publication type"
    ),
}
_LABEL = re.compile(
    r"(?:"
    + "|".join(f"(?P<{name}>{either(known)})" for name, known in _NAMES.items())
    + r")\s?:(?=\s|$)",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:length|länge|longueur|lengte)\s?:\s*\d[\d.,]*\s(?:words|wörter|mots|woorden)\b",
    re.IGNORECASE,
)
_OF_THE_EXPORT = re.compile(
    r"\d+ of \d+ documents?$|document \d+ of \d+$|end of document$|classification$"
    r"|copyright\b.{0,120}$|all rights reserved\b.{0,20}$|alle rechte vorbehalten$"
    r"|tous droits réservés$|load-date\b",
    re.IGNORECASE,
)
_BODY = re.compile(r"body|full text|text", re.IGNORECASE)
_EDITION = re.compile(r"\b(?:edition|ausgabe|édition|editie)\b", re.IGNORECASE)
_TO_THE_YEAR = re.compile(r".{0,40}?\b(?:19|20)\d\d\b")
_BY = re.compile(r"(?:by|von|par|door|por|di)\s", re.IGNORECASE)
_PICTURE_KIND = re.compile(
    r"(?:photos?|pictures?|images?|bild(?:er)?|fotos?)\b(?:\s\d{1,2})?\s?[,:;.]\s*", re.IGNORECASE
)
