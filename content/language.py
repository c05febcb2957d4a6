"""Which language a text is in: what the page says, confirmed by the words themselves."""

import re
from functools import cache
from typing import Protocol, cast

from babel import Locale, UnknownLocaleError


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...

    def set_languages(self, langs: list[str]) -> None: ...


def language_of(text: str, declared: str = "") -> str:
    """Two or three letters (ISO 639), lower case; "" where it cannot be told.

    The declared language holds unless a longer text is plainly in another one:
    templates often declare English whatever they carry. A few words alone decide
    nothing.

    Args:
        text: headline and standfirst, or more; the first thousand characters count.
        declared: as pages and feeds write it: "en", "pt-BR", "tr_TR", "eng".
    """
    told = _code(declared)
    sample = " ".join(_LETTERS.findall(text[:_SAMPLE]))
    if _weight(sample) < _TELLING:
        return told
    found, surety = _identifier().classify(sample)
    if told and (_kin(told) == _kin(found) or surety < _PLAIN or _weight(sample) < _LONG):
        return told
    return found if surety >= _LIKELY or _weight(sample) >= _LONG else ""


def _code(declared: str) -> str:
    """The language of a tag like "pt-BR"; "" for tags that name none."""
    match = _TAG.match(declared.strip())
    if match is None or match[1].lower() in _NO_LANGUAGE:
        return ""
    code = match[1].lower()
    if len(code) == 3:
        try:
            return Locale.parse(code).language
        except (UnknownLocaleError, ValueError):
            return code
    return code


def _kin(code: str) -> str:
    """Languages that a page may name either way stand for one another."""
    return _FAMILIES.get(code, code)


def _weight(sample: str) -> int:
    """Letters; those of scripts that write a word in one or two count threefold."""
    return len(sample) + 2 * sum("\u2e80" < char < "\ud7ff" for char in sample)


@cache
def _identifier() -> _Identifier:
    """Load the model once, when first asked: it takes a second and never goes out."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = cast(
        "_Identifier", LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    )
    identifier.set_languages(_KNOWN)
    return identifier


_SAMPLE = 1000
_TELLING = 20
"""Letters below which no guess is worth anything."""
_LONG = 120
"""Letters from which the text itself may overrule the page."""
_LIKELY = 0.6
_PLAIN = 0.9

_LETTERS = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"([A-Za-z]{2,3})(?![A-Za-z])")
_NO_LANGUAGE = frozenset(["und", "mul", "zxx", "mis", "xx"])
_FAMILIES = {"nb": "no", "nn": "no", "bs": "sr", "hr": "sr", "sh": "sr", "ms": "id", "in": "id"} | {
    "iw": "he",
    "fil": "tl",
    "wuu": "zh",
    "yue": "zh",
    "mo": "ro",
}
# languages with newsrooms; the model's other fifty only bring errors on short texts
_KNOWN = _LETTERS.findall(
    """
    af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it
    ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru si sk sl so sq sr
    sv sw ta te th tl tr uk ur uz vi zh
    """
)
