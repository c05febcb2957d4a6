"""How near stories are to one another: their words, weighed, and their age.

Pure: the candidates come from whoever keeps stories. Words alone carry it, in any
language; only the order is decided here, never what may be shown.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from content.text import words
from content.types import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A story that might be related."""

    id: int
    headline: str
    lead: str
    """Standfirst or summary."""
    published_at: datetime
    """Aware, UTC."""


def rank(
    story: Story, candidates: Sequence[Candidate], *, now: datetime, limit: int
) -> list[Candidate]:
    """The candidates related to `story`, nearest first, at most `limit`.

    Cosine of sublinear tf-idf over headline and lead, times 0.5 + 0.5 x 2^(-days/7)
    with the days between the two stories. What shares next to nothing is left out,
    and so is the story itself; of several with the same headline the best stays.

    Args:
        now: a candidate dated in the future counts as of now.
    """
    own = _terms(story.headline, story.standfirst or story.summary)
    headline = words(story.headline)
    others = [other for other in candidates if words(other.headline) != headline]
    bags = [_terms(other.headline, other.lead) for other in others]
    rarity = _rarity([own, *bags])
    vector = _weighed(own, rarity)
    scored = [
        (_cosine(vector, _weighed(bag, rarity)) * _freshness(story, other, now), other)
        for bag, other in zip(bags, others, strict=True)
    ]
    near = [(score, other) for score, other in scored if score >= _FLOOR]
    near.sort(key=lambda found: (-found[0], -found[1].published_at.timestamp(), found[1].id))
    best: dict[tuple[str, ...], Candidate] = {}
    for _, other in near:
        best.setdefault(tuple(words(other.headline)), other)
    return list(best.values())[:limit]


def _terms(headline: str, lead: str) -> Counter[str]:
    """Words that carry meaning, those of the headline twice; pairs of signs where words run on."""
    terms: Counter[str] = Counter()
    for text, weight in ((headline, 2), (lead, 1)):
        for word in words(text[:_CHARACTERS]):
            for term in _pairs(word) if word[0] > "\u2e80" else (word,):
                if len(term) > 1 and term not in _STOP_WORDS:
                    terms[term[:_STEM]] += weight
    return terms


def _pairs(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(max(1, len(word) - 1))]


def _rarity(bags: Sequence[Counter[str]]) -> Mapping[str, float]:
    """Inverse document frequency over the story and all candidates, smoothed."""
    holders = Counter(term for bag in bags for term in bag)
    return {term: math.log((1 + len(bags)) / (1 + held)) + 1 for term, held in holders.items()}


def _weighed(bag: Counter[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """A vector of length one; {} where the text has no words."""
    weights = {term: (1 + math.log(count)) * rarity[term] for term, count in bag.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other.get(term, 0.0) for term, weight in one.items())


def _freshness(story: Story, other: Candidate, now: datetime) -> float:
    apart = abs(min(story.published_at, now) - min(other.published_at, now))
    return 0.5 + 0.5 * 2 ** -(apart / _HALF_LIFE)


_HALF_LIFE = timedelta(days=7)
_FLOOR = 0.1
"""Below this two stories share little more than the words of all news: measured on pairs of one
story and of two, it keeps 92 % of the former."""
_CHARACTERS = 1_000
_STEM = 6
"""Letters of a word that count: what follows is inflection in most languages."""

# words that all stories share: with few candidates their rarity alone would not tell
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
