"""Names that sign a picture without a label and without an agency: known by their form alone."""

import re

from content.agencies import is_agency
from content.pictures.credits import STOPS, is_unnamed


def signature(text: str) -> int | None:
    """Where the name begins that signs these words under a picture; None where none does.

    Photographers sign with their house ("… go - Jane Doe/Courier", "[Jane Doe/Courier]",
    "… go. Jane Doe for The Courier"), behind a stroke of their own ("… go. / Jane Doe"), or behind
    their house ("(Courier News: Jane Doe)"). A name without all that may be who is shown.
    """
    if _HINT.search(text) is None:
        return None
    for rule in _AFTER_A_SENTENCE:
        found = rule.search(text)
        if found and (before := text[: found.start()].rstrip()) and before[-1] in STOPS:
            return found.start()
    for rule in _ALWAYS:
        if found := rule.search(text):
            return found.start()
    found = _HOUSE_FIRST.search(text)
    if found is None:
        return None
    house = found["house"]
    known = is_agency(house) or is_unnamed(house) or _NEWSROOM.search(house) is not None
    return found.start() if known else None


def unparted(text: str) -> int | None:
    """Where a name and its agency begin right behind the words of a caption; None where none do.

    "Ships at the quay Jane Doe/AFP": two words in capitals, behind one that no name has.
    "Ships, REUTERS/Jane Doe": an agency in capitals before its photographer needs no full stop.
    """
    found = _AGENCY_FIRST.search(text) or _UNPARTED.search(text)
    return found.start("maker") if found and is_agency(found["house"]) else None


_BIG = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΑ-ΩА-ЯЁІЇЄҐ"
_WORD = rf"[{_BIG}](?:\.(?:-?[{_BIG}]\.)*|[\w'’&-]*)"
_SMALL = r"(?:de|da|do|dos|das|del|della|di|du|van|von|der|den|ter|la|le|el|al|bin|ben|y|e)"
_TITLED = r"(?!(?:Dr|Prof|Sir|Mrs?|Ms|King|Queen|Pope|Saint|St|President)\b)"
_PERSON = rf"{_TITLED}{_WORD}(?: {_SMALL})*(?: {_WORD}){{1,2}}"
_HOUSE = rf"(?:(?:the|The) )?{_WORD}(?: (?:{_WORD}|{_SMALL}|of|and|&)){{0,4}}"
_SITE = r"[\w-]{2,20}\.[a-z]{2,4}"
_SIGNED = rf"(?:{_PERSON}(?: ?/ ?(?:{_HOUSE}|{_SITE})){{1,2}}|{_SITE} ?/ ?{_PERSON})"
_HANDLE = r"(?:[\w .]{1,20}/ ?)?@[\w.]{3,30}(?: ?/ ?[\w ]{1,20})?"
_HINT = re.compile(r"[/|｜@—]|[)\]]\.?$|\bfor [A-Zt]|hotographer$|기자$")
"""Without one of these there is no signature: most captions have none of them."""
_NEWSROOM = re.compile(r"(?:News|TV|Radio|Press|Times|Post|Media|Sports?)$|^[A-Z]{2,5}$")
_ALWAYS = (
    re.compile(rf"^{_PERSON} ?/ ?{_SITE}$"),
    re.compile(rf"\s+(?:[-–—]|\|)\s+{_SIGNED}$"),
    re.compile(rf"\s*\[{_SIGNED}\]$"),
)
_AFTER_A_SENTENCE = (
    re.compile(rf"\s*—\s*{_WORD}(?: {_WORD}){{0,3}}$"),
    re.compile(rf"\s*[A-Z]{{3,}}(?: [A-Z]{{3,}})?/{_WORD}(?: {_WORD}){{0,2}}$"),
    re.compile(rf"\s*(?:(?:[-–—/|]|\s)\s*)?{_SIGNED}$"),
    re.compile(rf"\s*(?:/\s*)?{_PERSON}(?: \| {_HOUSE})$"),
    re.compile(rf"\s+[/|｜]\s*{_PERSON}$"),
    re.compile(rf"\s*[(\[]?{_PERSON} for (?:[Tt]he {_WORD}|{_WORD} {_WORD})(?: {_WORD})*[)\]]?$"),
    re.compile(rf"\s*[(\[]{_PERSON}, {_HOUSE}[)\]]$"),
    re.compile(rf"\s*[(\[]?{_PERSON}, [\w ]{{0,30}}[Pp]hotographer[)\]]?$"),
    re.compile(rf"\s*[(\[]?{_HANDLE}[)\]]?$"),
    re.compile(r"\s*[가-힣]{2,4} (?:선임|수습|전문|객원|인턴)? ?기자$"),
)
_HOUSE_FIRST = re.compile(rf"\s*[(\[](?P<house>[^()\[\]:]{{2,40}}): {_PERSON}[)\]]\.?$")
_AGENCY_FIRST = re.compile(
    rf"(?<=\w)(?P<maker>[,;]\s+(?P<house>[A-Z]{{2,}}(?: Photo)?)\s?/\s?{_PERSON}"
    r"(?:\s?/[^/]{2,30})?)$"
)
_UNPARTED = re.compile(
    rf"(?<=\s)(?!(?:van|von|der|den|del|dos|for|via|and|und|las|los|bin)\b)[^\W\d_A-ZÀ-Þ][^\W\d_]{{2,}}"
    rf"(?P<maker>\s+[{_BIG}][\w'’-]+ {_WORD}\s?/\s?(?P<house>[^/]{{2,30}}))$"
)
