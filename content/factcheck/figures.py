"""The numbers of a text, whether in digits or words, and what each of them counts.

    "3 million euros"   3000000, euros        "twenty-two people"   22, people
    "-5 degrees"        -5, degrees           "the second ferry"    2., ferry
    "12 %"              12, %                 "nobody was hurt"     0, hurt

Two spellings have one value only where the language leaves no doubt; else ("1.200" in English)
a number is what is written.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from content.factcheck import number_words as tables
from content.factcheck.numerals import Numerals, german_with_ending
from content.text import clean, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    value: str
    """Plain digits; "2." for the second, "1/3" for a third, "many 12" for dozens."""
    counts: str
    """The folded word that it counts; "" where it counts nothing that can be seen."""
    near: frozenset[str]
    """The folded words around it, one of which may be what it counts, told in another order."""
    around: tuple[str, ...]
    """The folded words of its sentence before it and after what it counts."""
    then: str
    """The number that it makes a pair with: "six to three"; "" where it makes none."""
    weak: bool
    """It may be only "a"."""
    behind: tuple[str, ...]
    """The folded words behind what it counts, up to where something else begins."""
    told: tuple[str, ...]
    """Those, then what goes before it, the nearest first: what is told of it, most likely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    text: str
    """Folded; "" where a clause ends."""
    value: str = ""
    weak: bool = False


@lru_cache(maxsize=1024)  # several rules look at each sentence
def figures(text: str, language: str) -> tuple[Figure, ...]:
    """In the order of the text.

    Args:
        language: one of `number_words.LANGUAGES`.
    """
    return tuple(_figures(text, language))


def _figures(text: str, language: str) -> Iterator[Figure]:
    pieces = list(_pieces(_tokens(text, language), language))
    for at, piece in enumerate(pieces):
        if not piece.value:
            continue
        after = _until_clause_ends(pieces[at + 1 :])
        behind = tuple(_behind(after, language))
        yield Figure(
            value=piece.value,
            counts=_counted(piece, after, language),
            near=frozenset(_near(pieces[:at], after, language)),
            around=_around(pieces, at, language),
            then=_paired(pieces[at + 1 : at + 3], language),
            weak=piece.weak,
            behind=behind,
            told=(*behind, *_ahead(pieces[:at], language)),
        )


def alike(one: str, other: str) -> bool:
    """Whether two folded words may be one in two of its forms: "ship", "ships"."""
    shorter = min(len(one), len(other))
    if shorter < 3:
        return one == other
    return one[: min(shorter, 5)] == other[: min(shorter, 5)]


def _until_clause_ends(pieces: list[_Piece]) -> list[str]:
    found = []
    for piece in pieces:
        if not piece.text or (piece.value and not piece.weak):
            break
        found.append(piece.text)
    return found


def _counted(piece: _Piece, after: list[str], language: str) -> str:
    if _COUNTS_NOTHING.fullmatch(piece.text) or piece.value.endswith("times"):
        return ""
    for word in after:
        if word in tables.APART[language]:
            return ""
        if word not in tables.PASSED[language]:
            return word
    return ""


def _around(pieces: list[_Piece], at: int, language: str) -> tuple[str, ...]:
    before = [piece.text for piece in pieces[:at] if _says_much(piece, language)]
    after = [piece.text for piece in pieces[at + 1 :] if _says_much(piece, language)]
    return (*before[-3:], *after[1:3])


def _behind(after: list[str], language: str) -> Iterator[str]:
    """Of "two people were killed on Monday" killed, of "euros a day" and "euros per day" day."""
    is_counted = True
    others: list[str] = []
    for at, word in enumerate(after):
        follows = next((each for each in after[at + 1 : at + 3] if each in tables.SPANS), "")
        if word in tables.PER and follows:
            yield follows
            break
        if word in tables.APART[language]:
            break
        if word in tables.PASSED[language] or word in tables.WEAK_ONES[language]:
            continue
        if not is_counted:
            others.append(word)
        is_counted = False
    yield from others


def _ahead(before: list[_Piece], language: str) -> Iterator[str]:
    """Of "a crane killed at least two people" killed, then crane."""
    for piece in reversed(before):
        if not piece.text or (piece.value and not piece.weak):
            return
        if _says_much(piece, language) and piece.text not in tables.WEAK_ONES[language]:
            yield piece.text


def _paired(after: list[_Piece], language: str) -> str:
    link, other = after if len(after) == 2 else (None, None)
    if link is None or other is None or link.value or link.text not in tables.APART[language]:
        return ""
    return "" if other.weak else other.value


def _says_much(piece: _Piece, language: str) -> bool:
    empty = tables.APART[language] | tables.PASSED[language] | tables.ABOUT[language]
    return bool(piece.text) and not piece.value and piece.text not in empty


def _near(before: list[_Piece], after: list[str], language: str) -> Iterator[str]:
    empty = tables.APART[language] | tables.PASSED[language]
    yield from [word for word in after if word not in empty][:_REACH]
    for piece in reversed(before):
        if not piece.text or piece.value:
            return
        if piece.text not in tables.ABOUT[language]:
            yield piece.text
            return


def _tokens(text: str, language: str) -> list[str]:
    """Words, numbers and marks as they are spelled; "" where a clause ends."""
    if language in _WITH_TIED_ENDINGS:
        text = _TIED_ENDING.sub("", text)
    if language == "de":
        text = _DAY_DOT.sub("", text)
    text = _NO_ONE.sub("nobody", _SHORT_SCALE.sub(r"\1", text))
    pattern = _TOKEN if language == "en" else _TOKEN_WITH_BLANKS
    found = pattern.finditer(clean(text.replace("\n", " ; ")))
    return ["" if match["stop"] else match[0].strip() for match in found]


def _pieces(tokens: list[str], language: str) -> Iterator[_Piece]:
    numerals = Numerals(language)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        sign, begun = _signed(tokens, at)
        unit, begun = _unit_before(tokens, begun)
        number, after = numerals.read(tokens, begun)
        if number is not None:
            yield _Piece(text=token, value=f"{sign}{number}")
            if unit:
                yield _Piece(text=unit)
            at = after
            continue
        yield from _other(tokens, at, language)
        at += _per_cent(tokens, at, language) or 1


def _signed(tokens: list[str], at: int) -> tuple[str, int]:
    if at + 1 < len(tokens) and (tokens[at] in _DASHES or fold(tokens[at]) in tables.MINUS):
        return "-", at + 1
    return "", at


def _unit_before(tokens: list[str], at: int) -> tuple[str, int]:
    """ "$5", "%12", "yüzde 12": the unit of the number that follows."""
    if at + 1 < len(tokens) and tokens[at]:
        if tokens[at] in tables.MARKS and tokens[at + 1][:1].isdigit():
            return tables.MARKS[tokens[at]], at + 1
        if fold(tokens[at]) == tables.PER_CENT_BEFORE:
            return "%", at + 1
    return "", at


def _per_cent(tokens: list[str], at: int, language: str) -> int:
    """How many tokens from `at` on say "per cent"; 0 where they do not."""
    first = fold(tokens[at])
    for phrase in tables.PER_CENT[language]:
        if first == phrase[0] and tuple(map(fold, tokens[at : at + len(phrase)])) == phrase:
            return len(phrase)
    return 0


def _other(tokens: list[str], at: int, language: str) -> Iterator[_Piece]:
    """What is no plain number: a word, a unit, the end of a clause, or a number of another kind."""
    token = tokens[at]
    word = fold(token)
    if _per_cent(tokens, at, language):
        yield _Piece(text="%")
    elif token in tables.MARKS:
        yield _Piece(text=tables.MARKS[token])
    elif token.isascii() and token.isalpha():
        yield from _word(tokens, at, language)
    elif any(unicodedata.category(char) in {"No", "Nl"} for char in token):
        yield _Piece(text=word, value=token)  # "½", "①", "CO₂": as written
    elif any(char.isdigit() for char in token):
        yield _Piece(text=word, value=word)
    elif token not in _DASHES:
        yield from _word(tokens, at, language)


def _word(tokens: list[str], at: int, language: str) -> Iterator[_Piece]:
    word = fold(tokens[at])
    if word in tables.WEAK_ONES[language]:
        follows = fold(tokens[at + 1]) if at + 1 < len(tokens) else ""
        is_article = bool(_kind(follows, language)) and follows not in tables.NONE[language]
        yield _Piece(text=word) if is_article else _Piece(text=word, value="1", weak=True)
    else:
        yield _Piece(text=word, value=_kind(word, language))


@lru_cache(maxsize=4096)  # asked for each word of an article
def _kind(word: str, language: str) -> str:
    """The value of a word that counts without being a plain number; "" for any other."""
    if word in tables.ORDINALS[language]:
        return f"{tables.ORDINALS[language][word]}."
    if word in tables.PARTS[language]:
        return f"1/{tables.PARTS[language][word]}"
    if word in tables.MANY[language]:
        return f"many {tables.MANY[language][word]}"
    if word in tables.NONE[language]:
        return "0"
    for times, beginnings in tables.TIMES[language].items():
        if word.startswith(beginnings):
            return f"{times} times"
    return german_with_ending(word) if language == "de" else ""


_REACH = 3
_COUNTS_NOTHING = re.compile(r"(?:1[5-9]|20)\d\d|\d+[:–-]\d+")
"""A year, a score or a time of day."""
_DASHES = frozenset("-−–")
_WITH_TIED_ENDINGS = frozenset(["en", "de", "tr"])
_TIED_ENDING = re.compile(r"(?<=\w)['’][^\W\d_]+")
_SHORT_SCALE = re.compile(r"\b(Mio|Mrd|mln|bn)\.")
_DAY_DOT = re.compile(r"(?<=\d)\.(?=\s(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))")
"""Of "1. April"."""
_NO_ONE = re.compile(r"\bno one\b", re.IGNORECASE)
_NUMBER = r"\w*\d+(?:[.,:/'’–−-]\d+)*[^\W_]*"
_WITH_BLANKS = r"(?<![\w.,])\d{1,3}(?:\s\d{3})+(?:,\d+)?(?!\w)"
_OTHERS = r"|[^\W_]+|[%‰€$£₺°]|(?P<stop>[.,;:!?…()\[\]—“”„«»\"]|\s[–-]\s)"
_SIGN = r"(?<![\w)\]])[-−–](?=\d)"
_TOKEN = re.compile(rf"{_SIGN}|{_NUMBER}{_OTHERS}")
_TOKEN_WITH_BLANKS = re.compile(rf"{_SIGN}|{_WITH_BLANKS}|{_NUMBER}{_OTHERS}")
