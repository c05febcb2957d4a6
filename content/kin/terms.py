"""The words that a story is told apart by: stems, weighed by how often they stand there."""

import re
import zlib
from collections import Counter

from content.text import words


def terms_of(headline: str, lead: str) -> Counter[str]:
    """Words that carry meaning, those of the headline twice; pairs of signs where words run on."""
    terms: Counter[str] = Counter()
    for text, weight in ((headline, 2), (lead, 1)):
        for word in words(text[:_CHARACTERS]):
            for term in _pairs(word) if runs_on(word) else (word,):
                if len(term) > 1 and term not in _STOP_WORDS:
                    terms[stem(term)] += weight
    return terms


def stem(word: str) -> str:
    """The letters of a folded word that count: what follows is inflection in most languages."""
    return word[:_STEM]


def runs_on(word: str) -> bool:
    """Whether `word` is of a script that puts no blanks between its words."""
    return bool(_RUNNING_ON.match(word))


def may_run_on(text: str) -> bool:
    """Whether any sign is of such a script; where none is, no word of `text` runs on."""
    return bool(_RUNNING_ON.search(text))


def is_common(word: str) -> bool:
    """Whether all stories share this folded word."""
    return word in _STOP_WORDS


def slot(term: str) -> int:
    """A number below `SLOTS` that stands for `term`, the same on every machine and day."""
    return zlib.crc32(term.encode("utf-8", "surrogatepass")) % SLOTS


def _pairs(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(max(1, len(word) - 1))]


SLOTS = 1 << 20
"""Enough that two words of one story hardly ever meet in one slot."""
_RUNNING_ON = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e81-\U0010ffff]")
"""Thai, Lao, Tibetan, Burmese and Khmer, where blanks part phrases, and the scripts of the east."""
_CHARACTERS = 5_000
"""Some publishers put half the article into the lead: its later words tell stories apart too."""
_STEM = 6

# words that all stories share: with few stories their rarity alone would not tell
_STOP_WORDS = frozenset(
    words(
        """
        the and for with that this from have has had was were are will would could should been
        being its his her their they them she you who what when which where while after before
        over into about than then there here but not more most some such only also said says
        say new one two year years day days week people against amid as at be by he if in is
        it no of on or out so to up us we an der die das den dem des ein eine einen einem
        einer und oder aber nicht mit von vom zum zur fur auf aus bei nach uber unter wie ist
        sind war waren wird werden hat haben sich auch als im am es er sie le la les un une du
        de et ou en dans sur pour par avec que qui est sont ete aux au ce ces cette el los las
        una unos del con por para como mas pero sus son fue han ser al se su lo il gli dei
        delle della nel alla che non sono per di da het een van voor met op te dat zijn niet
        naar ook bir ve bu ile icin olarak cok daha sonra gibi olan и в на не что с по как из
        за от для это но его في من على إلى عن أن التي الذي هذا هذه
        """
    )
)
