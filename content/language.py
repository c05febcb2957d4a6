"""Which language a text is in: what the page says, confirmed by the words themselves."""

import re
import unicodedata
from functools import cache
from typing import Protocol, cast

from babel import Locale, UnknownLocaleError

from content.wordlists import words


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...

    def set_languages(self, langs: list[str]) -> None: ...


def language_of(text: str, declared: str = "") -> str:
    """Two or three letters (ISO 639), lower case; "" where it cannot be told.

    The declared language holds unless a sentence is surely in another one, or a longer
    text plainly: templates often declare English whatever they carry. A few words alone
    decide nothing, unless their letters do: those of one language's script (Thai, Greek),
    or of one alphabet (ı and ğ, ß, ы) in words that are no names.

    Args:
        text: headline and standfirst, or more; the first thousand characters count.
        declared: as pages and feeds write it: "en", "pt-BR", "tr_TR", "eng".
    """
    told = _code(declared)
    sample = _letters(text[:_SAMPLE])
    if _is_in_latin(told) and not _is_mostly(sample, _LATIN):
        told = ""
    if by_letters := _by_letters(sample, told):
        return by_letters
    if _weight(sample) < _TELLING:
        return told
    found, surety = _guess(sample)
    is_other = _overrules(found, surety, told, _weight(sample)) and not _is_all_names(sample)
    if told and not is_other:
        return told
    return found if surety >= _LIKELY or _weight(sample) >= _LONG else ""


def _letters(text: str) -> str:
    """Words without figures and punctuation; the vowel signs of Indic letters are theirs."""
    kept = (
        char if char.isalpha() or unicodedata.category(char)[0] == "M" else " " for char in text
    )
    return " ".join("".join(kept).split())


def _guess(sample: str) -> tuple[str, float]:
    """The likeliest language, and how likely it is; that of the family where it is one of several.

    Indonesian and Malay share a text between them: together they are sure.
    """
    ranked = _identifier().rank(sample)
    found, surety = ranked[0]
    if surety < _LIKELY:
        family = _kin(found)
        return family, sum(share for code, share in ranked if _kin(code) == family)
    return found, surety


def _overrules(found: str, surety: float, told: str, weight: int) -> bool:
    """Whether the text is in another language than its page says."""
    if _kin(told) == _kin(found):
        return False
    if weight >= _LONG:
        return surety >= _PLAIN
    # a sentence of Galician may be Portuguese as well, and one of a rarer language anything
    is_near = any({told, found} <= group for group in _NEAR)
    return weight >= _SENTENCE and surety >= _SURE and told in _KNOWN and not is_near


def _is_all_names(sample: str) -> bool:
    """Whether next to no word is in small letters: people and places tell only where they are from.

    False where all are in capitals, and for scripts that know no small letters.
    """
    every = sample.split()
    small = sum(word[0].islower() for word in every)
    is_cased = 2 * (small + sum(word[0].isupper() for word in every)) > len(every)
    return is_cased and small < _WORDS and not sample.isupper()


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


def _by_letters(sample: str, told: str) -> str:
    """The one language that is written in these letters; "" where there are several."""
    if told and told not in _KNOWN:
        return ""  # a rarer language: Yiddish, Tigrinya
    for language, letters in _SCRIPTS.items():
        if _is_mostly(sample, letters):
            return language
    small = [word for word in sample.split() if word[0].islower()]  # the others may be names
    for language, (telling, sharing) in _ALPHABETS.items():
        found = sum(not telling.isdisjoint(word) for word in small)
        if found >= (_WORDS if told else 1) and 5 * found >= len(small):
            return language if told not in sharing and _SHARED.isdisjoint(sample) else ""
    return ""


def _is_mostly(sample: str, letters: re.Pattern[str]) -> bool:
    length = len(sample.replace(" ", ""))
    found = sum(map(len, letters.findall(sample)))
    return length >= _FEW and 2 * found > length


def _is_in_latin(code: str) -> bool:
    return code in _KNOWN and code not in _OTHER_SCRIPTS


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
_SENTENCE = 40
"""Letters from which the text itself may overrule the page, where it is sure: of 11,600 headlines
and pieces of English leads above it, none counted as another language at 0.9 already."""
_LONG = 120
"""Letters from which less surety is enough, and near languages are told apart."""
_LIKELY = 0.6
_PLAIN = 0.9
_SURE = 0.95

_FEW = 4
"""Letters from which a script is told; a single foreign word in a headline is none."""
_WORDS = 2
"""Words with an alphabet's own letters that tell it."""

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
# written so much alike that a sentence may be in either
_NEAR = tuple(
    frozenset(_LETTERS.findall(group))
    for group in (
        "gl pt es ca it",
        "af nl de",
        "cs sk",
        "da no nb nn sv",
        "bg mk ru sr uk be",
        "hr sl bs sr",
        "az tr",
        "id ms",
        "hi mr ne",
        "fa ps ur ar",
    )
)
# languages with newsrooms; the model's other fifty only bring errors on short texts
_KNOWN = _LETTERS.findall(
    """
    af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it
    ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru si sk sl so sq sr
    sv sw ta te th tl tr uk ur uz vi zh
    """
)
_OTHER_SCRIPTS = words(
    """
    am ar az be bg bn bs el fa gu he hi hy ja ka kk km kn ko ku ky lo mk ml mn mr my ne pa ps ru si
    sr ta te th uk ur uz zh
    """
)
"""Also, or only."""
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
# scripts in which one language has newsrooms
_SCRIPTS = {
    "el": re.compile("[\u0370-\u03ff\u1f00-\u1fff]+"),
    "hy": re.compile("[\u0530-\u058f]+"),
    "he": re.compile("[\u0590-\u05ff]+"),
    "pa": re.compile("[\u0a00-\u0a7f]+"),
    "gu": re.compile("[\u0a80-\u0aff]+"),
    "ta": re.compile("[\u0b80-\u0bff]+"),
    "te": re.compile("[\u0c00-\u0c7f]+"),
    "kn": re.compile("[\u0c80-\u0cff]+"),
    "ml": re.compile("[\u0d00-\u0d7f]+"),
    "si": re.compile("[\u0d80-\u0dff]+"),
    "th": re.compile("[\u0e00-\u0e7f]+"),
    "lo": re.compile("[\u0e80-\u0eff]+"),
    "my": re.compile("[\u1000-\u109f]+"),
    "ka": re.compile("[\u10a0-\u10ff]+"),
    "am": re.compile("[\u1200-\u137f]+"),
    "km": re.compile("[\u1780-\u17ff]+"),
    "ko": re.compile("[\u1100-\u11ff\uac00-\ud7af]+"),
}
# letters of one alphabet, and the languages that share them
_ALPHABETS = {
    "tr": (frozenset("ığ"), frozenset(["az"])),
    "de": (frozenset("ß"), frozenset[str]()),
    "pl": (frozenset("łżź"), frozenset[str]()),
    "cs": (frozenset("řěů"), frozenset[str]()),
    "hu": (frozenset("őű"), frozenset[str]()),
    "uk": (frozenset("їє"), frozenset[str]()),
    "ru": (frozenset("ыэё"), frozenset(["be", "kk", "ky", "mn"])),
}
_SHARED = frozenset("əӘўЎәөӨүҮұқңғһ")
"""Where these stand as well it is one of those."""
