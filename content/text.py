"""Plain text as readers see it: cleaned, measured as Telegram does, cut where it does not hurt."""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, pairwise

from content.sentence_ends import sentence_ends

ELLIPSIS = "…"


def clean(text: str) -> str:
    """Return `text` on one line, with nothing in it that cannot be seen.

    NFC; white space folded to single blanks; controls, zero-width and direction
    marks, private-use icons and lone surrogates gone. The joiners that hold emoji
    families, Persian and Indic words together stay. HTML entities are left alone.
    Cleaning twice changes nothing.
    """
    if text.isascii() and (line := " ".join(text.split())).isprintable():
        return line  # most text: nothing to look for one by one
    if _ODD.search(text) is None:
        return " ".join(unicodedata.normalize("NFC", text).split())
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", _BLANK.sub(" ", text)))
    text = _JOINER.sub("", _TAG.sub("", text))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def sentences(text: str, language: str = "") -> list[str]:
    """Split one line of text into whole sentences, none of them empty.

    Abbreviations, initials, decimals, ordinals and quoted questions do not end a
    sentence; the full stops of all scripts do. Joined with blanks (or nothing, in
    Chinese and Japanese) the parts are the text again.

    Args:
        language: two letters where known; it tells an ordinal ("15. Mai") from a full stop.
    """
    cuts = [0, *sentence_ends(text, language), len(text)]
    parts = (text[start:end].strip() for start, end in pairwise(cuts))
    return [part for part in parts if part]


def fold(text: str) -> str:
    """`text` for comparing and looking up: without case, accents, vowel signs and the dots of İ."""
    if text.isascii():
        return text.lower()
    return _folded(text)


@lru_cache(maxsize=512)  # several rules look at each paragraph
def _folded(text: str) -> str:
    return unicodedata.normalize("NFKD", text.casefold()).translate(_WITHOUT_MARKS)


def words(text: str) -> list[str]:
    """The folded words and numbers of `text`; a run of a script without blanks is one word."""
    return _WORD.findall(fold(text))


def utf16_units(text: str) -> int:
    """The length of `text` in UTF-16 code units, which is what Telegram's limits count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def size(text: str) -> int:
    """How much is said: characters, of which one of a script without blanks counts for two."""
    if text.isascii() or _WIDE.search(text) is None:
        return len(text)
    return len(text) + sum(map("\u2e80".__lt__, text))


def clip(text: str, limit_units: int) -> str:
    """Return `text` if it fits into `limit_units` UTF-16 units, else its beginning and "…".

    Cuts at a word where one is near, and never inside what a reader sees as one
    character. Always fits; "" where not even "…" does.
    """
    if limit_units <= 0:
        return ""
    # no code point takes less than one unit, so what lies beyond the limit cannot be kept
    head = text[: limit_units + 1]
    units = list(accumulate(2 if char > "\uffff" else 1 for char in head))
    if not units or (len(head) == len(text) and units[-1] <= limit_units):
        return text
    cut = bisect_right(units, limit_units - 1)
    while cut and not is_border(text, cut):
        cut -= 1
    return text[: _at_word(text, cut)].rstrip(_LOOSE_ENDS) + ELLIPSIS


def is_border(text: str, index: int) -> bool:
    """Whether `text` may be cut before `index` without splitting a visible character.

    A little stricter than Unicode's grapheme clusters (UAX 29): Indic conjuncts
    and everything after a joiner stay whole as well.
    """
    if index <= 0 or index >= len(text):
        return True
    before, after = text[index - 1], text[index]
    if before < "\u0300" and after < "\u0300":
        return not (before == "\r" and after == "\n")
    if _is_extender(after) or _is_opener(before):
        return False
    if _is_flag_half(after):
        return _flag_halves_before(text, index) % 2 == 0
    return not (_is_jamo(before) and _is_jamo(after))


def fingerprint(*parts: str) -> str:
    """32 hex digits that stand for these texts in this order.

    White space and invisible characters make no difference, everything else does.
    """
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(clean(part).encode() + b"\x1f")
    return digest.hexdigest()


def _at_word(text: str, cut: int) -> int:
    """The end of the last whole word before `cut`, or `cut` where words are not in reach."""
    if cut >= len(text) or text[cut].isspace():
        return cut
    space = max(text.rfind(blank, max(0, cut - _WORD_REACH), cut) for blank in " \n\t")
    return space if space > 0 and is_border(text, space) else cut


def _is_extender(char: str) -> bool:
    return (
        unicodedata.category(char) in {"Mn", "Me", "Mc"}
        or char in _JOINERS_AND_TONES
        or "\U000e0020" <= char <= "\U000e007f"
    )


def _is_opener(char: str) -> bool:
    """What binds the character that follows it: a joiner, a virama, an Arabic number sign."""
    return char in _PREPENDED or unicodedata.combining(char) == 9


def _is_flag_half(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _flag_halves_before(text: str, index: int) -> int:
    start = index
    while start and _is_flag_half(text[start - 1]):
        start -= 1
    return index - start


def _is_jamo(char: str) -> bool:
    return "\u1100" <= char <= "\u11ff" or "\ua960" <= char <= "\ud7ff"


class _Unmarked(dict[int, int | None]):
    """What `str.translate` asks for each character; asking for a category once is enough."""

    def __missing__(self, code: int) -> int | None:
        gone = unicodedata.category(chr(code)) == "Mn"
        self[code] = left = None if gone else code
        return left


_WIDE = re.compile("[\u2e80-\U0010ffff]")
_WITHOUT_MARKS = _Unmarked({ord("ı"): ord("i")})
_WORD_REACH = 40
"""Characters to look back for a blank: longer "words" are addresses or a script without blanks."""

_LOOSE_ENDS = " \n\t,;:.·–—-([{¿¡«„"

_JOINERS_AND_TONES = frozenset(
    "\u200c\u200d\u0e33\u0eb3\uff9e\uff9f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
)
_PREPENDED = frozenset("\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")

_WORD = re.compile(r"\w+")
# whatever `clean` looks for below, at once
_ODD = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1680\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U0001fffe\U0001ffff\U000e0000-\U0010ffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANK = re.compile("[\u2800\u3164\uffa0\u1680]")
# controls that are not white space, soft hyphen, direction marks, zero-width, private use,
# noncharacters; the two joiners and the tags of flags are looked at apart
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u17b4\u17b5\u180b-\u180e\u200b"
    "\u200e\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\ufffb"
    "\ufffe\uffff\U0001fffe\U0001ffff\U000e0000-\U000e001f\U000f0000-\U0010ffff]"
)
# a joiner joins where both neighbours belong to a script (or are pictures) that knows it
_JOINER = re.compile(
    "(?<![\u0590-\u1fff\u2100-\u2bff\u3030-\uffff\U00010000-\U0001fbff])[\u200c\u200d]+"
    "|[\u200c\u200d]+(?![\u0590-\u1fff\u2100-\u2bff\u3030-\uffff\U00010000-\U0001fbff])"
    "|(?<=[\u200c\u200d])[\u200c\u200d]+"
)
# tag characters mean something only after the black flag (Scotland, Wales)
_TAG = re.compile("(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0020-\U000e007f]+")
