"""Where words of Thai, Lao, Khmer and Burmese may be parted: they are written without blanks.

Thai by its words, which BudouX has learned to find. The others by their syllables, as far as these
can be seen: a line may end within a word then, as it does in their newspapers' narrow columns.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import accumulate

import budoux

from content.text import is_border


def ends(text: str) -> frozenset[int]:
    """The places before which a line may end: never within what is seen as one letter."""
    return frozenset(
        run.start() + at
        for run in _RUN.finditer(text)
        for at in _PARTED[run.lastgroup or ""](run[0])
        if run[0][at] not in _NEVER_FIRST
        and (run[0][at - 1] == _KILLER or is_border(text, run.start() + at))
    )


def _thai(run: str) -> Iterator[int]:
    return (at for at in accumulate(map(len, _thai_words().parse(run))) if at < len(run))


@cache
def _thai_words() -> budoux.Parser:
    return budoux.load_default_thai_parser()


def _lao(run: str) -> Iterator[int]:
    """Before a vowel that is written in front, and behind one that closes its syllable."""
    return (at for at in range(1, len(run)) if run[at] in "ເແໂໃໄ" or run[at - 1] in "ະຳ")


def _khmer(run: str) -> Iterator[int]:
    """Before a consonant that bears a vowel or another one: a bare one may close its syllable."""
    return (match.start() for match in _KHMER_ONSET.finditer(run, 1))


def _burmese(run: str) -> Iterator[int]:
    """Before a consonant or vowel of its own, unless it is killed or stacked: then it ends one."""
    for at in range(1, len(run)):
        first = "\u1000" <= run[at] <= "\u102a" or run[at] in "\u103f\u104c\u104d\u104e\u104f"
        if first and _KILLED.match(run, at + 1) is None:
            yield at


_PARTED: Mapping[str, Callable[[str], Iterator[int]]] = {
    "thai": _thai,
    "lao": _lao,
    "khmer": _khmer,
    "burmese": _burmese,
}
_RUN = re.compile(
    "(?P<thai>[\u0e01-\u0e5b]+)|(?P<lao>[\u0e81-\u0edf]+)"
    "|(?P<khmer>[\u1780-\u17df]+)|(?P<burmese>[\u1000-\u109f]+)"
)
_KHMER_ONSET = re.compile("[\u1780-\u17a2](?=[\u17b6-\u17c8\u17d2])|[\u17a3-\u17b3]")
_KILLER = "\u103a"
"""Ends a syllable, though Unicode counts it among the signs that join what follows."""
_KILLED = re.compile("\u1037?\u103a|\u1039")
_NEVER_FIRST = "ๆฯะาำๅໆຯະາຳៗ។៕៖၊။"
