"""Whether two texts disagree about what is not so: "has resigned", "has not resigned".

A negation denies the words behind it in its clause, or those before it where none follow. Two
texts disagree where one denies what the other says in the sentence that has most in common. What
cannot be seen: a denial in other words ("withdrew"), and, in languages that are not listed here,
any. Denials by a verb ("refused to resign") put nothing in doubt, but answer for a negation.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from content.kin.terms import is_common
from content.text import fold
from content.wordlists import words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A sentence, in folded words that say something."""

    told: frozenset[str]
    denied: tuple[tuple[str, ...], ...]
    """By each negation, the nearest word first."""
    refused: frozenset[str]
    """What a verb denies."""

    def says(self, word: str) -> bool:
        """Whether it tells `word`, and denies it in no way."""
        return any(_alike(word, each) for each in self.told) and not self.denies(word)

    def denies(self, word: str) -> bool:
        found = (each for every in (*self.denied, self.refused) for each in every)
        return any(_alike(word, each) for each in found)

    def shared(self, other: "_Read") -> int:
        return sum(any(_alike(word, each) for each in other.told) for word in self.told)


def turned(said: Iterable[str], known: Iterable[str]) -> str:
    """The first word that one text denies and the other one says; "" where there is none.

    Args:
        said: sentences of the text in question.
        known: all sentences of the one that it is held against.
    """
    mine, theirs = [_read(each) for each in said], [_read(each) for each in known]
    for one in mine:
        for denied in one.denied:
            if not any(other.denies(word) for other in theirs for word in denied):
                return denied[0]
    nearest = {denied[0] for other in theirs for denied in other.denied}
    return next((word for one in mine for word in sorted(nearest) if _drops(one, word, theirs)), "")


def _drops(one: _Read, word: str, known: Iterable[_Read]) -> bool:
    """Whether `one` says `word` of what is told nearest to it with a negation."""
    if not one.says(word):
        return False
    denied = said = 0
    for other in known:
        if other.denies(word):
            denied = max(denied, one.shared(other))
        elif other.says(word):
            said = max(said, one.shared(other))
    return denied > max(said, 1)


def _read(sentence: str) -> _Read:
    told: set[str] = set()
    denied: list[tuple[str, ...]] = []
    refused: set[str] = set()
    for clause in _CLAUSE_ENDS.split(_CONTRACTED.sub(" not", sentence)):
        found = _WORD.findall(fold(clause))
        told.update(filter(_says_much, found))
        for at, word in enumerate(found):
            if word in _NEGATIONS and not _is_only(found, at):
                denied.append(_about(found, at))
            elif stem := _TURKISH.fullmatch(word):
                # "istifa etmedi": a short verb denies the word before it
                denied.append((stem[1],) if len(stem[1]) > 2 else _about(found[:at], at))
            elif _REFUSALS.match(word):
                refused.update(_about(found, at))
    return _Read(
        told=frozenset(told), denied=tuple(filter(None, denied)), refused=frozenset(refused)
    )


def _about(clause: list[str], at: int) -> tuple[str, ...]:
    after = [word for word in clause[at + 1 :] if _says_much(word)]
    before = [word for word in reversed(clause[:at]) if _says_much(word)]
    return tuple((after or before)[:_REACH])


def _is_only(clause: list[str], at: int) -> bool:
    """ "Not only" denies nothing."""
    return not _ONLY.isdisjoint(clause[at + 1 : at + 2])


def _says_much(word: str) -> bool:
    return len(word) > 2 and not is_common(word) and word not in _EMPTY | _NEGATIONS


def _alike(one: str, other: str) -> bool:
    """Whether both may be forms of one word."""
    size = min(len(one), len(other), _STEM)
    return one == other or (one[:size] == other[:size] and size >= _SHORTEST)


def _every(*parts: str) -> Iterator[str]:
    for part in parts:
        yield from words(fold(part))


_REACH = 2
_STEM = 5
_SHORTEST = 3
_WORD = re.compile(r"\w+")
_CONTRACTED = re.compile(r"n['’]t\b")
_CLAUSE_ENDS = re.compile(
    r"[,;:.!?()“”„«»\"]|\s[–—-]\s|\b(?:and|but|although|und|aber|obwohl|et|mais|y|e|pero|ve|ama)\b"
)
_NEGATIONS = frozenset(
    _every(
        "not never no none nobody neither nor cannot without",
        "nicht nie niemals kein keine keinen keinem keiner keines weder ohne niemand",
        "no nunca jamás ni sin ningún ninguno ninguna nadie tampoco",
        "pas jamais aucun aucune ni sans rien ne n",
        "değil asla hiç hiçbir yok",
        "non mai senza nessuno nessun nessuna né",
        "não nunca sem nem ninguém nenhum nenhuma",
        "niet nooit geen zonder niemand",
        "inte aldrig ingen inget inga utan ikke aldri uten uden",
        "nie nigdy bez",
        "не нет никогда без ни ні",
    )
) - {"die"}
_ONLY = frozenset(
    _every(
        "only just nur bloß solo sólo seulement sadece soltanto só apenas alleen bara bare tylko"
    )
)
# what stands between a negation and what it denies
_EMPTY = frozenset(
    _every(
        "did does can may might must could would yet longer any anymore even immediately really",
        "mehr noch sofort bisher einmal jemals konnte kann muss soll habe wurde wurden werde",
        "más aún todavía había hubo han puede podrá ser sido está están",
        "plus encore avait ont peut pourra être été était",
        "henüz daha artık più ancora mais ainda meer",
    )
)
_REFUSALS = re.compile(
    "refus|den(?:y|ie)|declin|reject|weiger|verweiger|lehn|bestreit|bestritt|dementi|niega|nego$|negaron"
    "|rechaz|desmi|rejet|reddet|yalanla"
)
# "gitmedi", "kalmayacak", "olmuyor": with what is left of the verb
_TURKISH = re.compile(r"(\w{2,}?)(?:m[ae](?:d[iu]|yac|yec|y[ae]n|m[iu]s|z|m[ae]s)|m[iu]yor)\w*")
