"""How near an article that was read comes to the one that was written."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit


def tokens(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower())


def same(a: str, b: str) -> bool:
    """Equal but for case, blanks and marks."""
    return tokens(a) == tokens(b)


def token_f1(truth: str, told: str) -> float:
    """F1 over words; scripts without blanks are compared letter by letter."""
    mine, other = Counter(units(truth)), Counter(units(told))
    both = sum((mine & other).values())
    if not both:
        return 0.0
    precision, recall = both / sum(other.values()), both / sum(mine.values())
    return 2 * precision * recall / (precision + recall)


def shingle_scores(truth: str, told: str, size: int = 4) -> tuple[float, float]:
    """Precision and recall over runs of four words."""
    mine, other = _shingles(truth, size), _shingles(told, size)
    both = sum((mine & other).values())
    precision = both / sum(other.values()) if other else 0.0
    recall = both / sum(mine.values()) if mine else 0.0
    return precision, recall


def f1(scores: Sequence[tuple[float, float]]) -> float:
    """F1 of the mean precision and the mean recall over all pages."""
    if not scores:
        return 0.0
    precision = sum(score[0] for score in scores) / len(scores)
    recall = sum(score[1] for score in scores) / len(scores)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def same_picture(url: str, sizes: Iterable[str]) -> bool:
    """Whether one of a picture's addresses is this one, but for parameters and sizes."""
    mine = _picture(url)
    return any(url == each or mine == _picture(each) or mine & _picture(each) for each in sizes)


def contains(text: str, part: str) -> bool:
    """Whether the words of `part` stand in `text` in one run."""
    return "".join(units(part)) in "".join(units(text))


def units(text: str) -> list[str]:
    """Words; single signs where a script knows no blanks."""
    found = tokens(text)
    if found and max(map(len, found)) > 25 and not text.isascii():
        return [char for token in found for char in token]
    return found


def _shingles(text: str, size: int) -> Counter[tuple[str, ...]]:
    words = tokens(text)
    if 0 < len(words) < size:
        return Counter([tuple(words)])
    return Counter(zip(*(words[start:] for start in range(size)), strict=False))


def _picture(url: str) -> frozenset[str]:
    path = unquote(unquote(urlsplit(url).path + "?" + urlsplit(url).query)).lower()
    name = urlsplit(url).path.rpartition("/")[2].lower()
    name = re.sub(r"\.\w{2,5}$", "", name)
    name = re.sub(r"[-_.](?:\d{2,4}x\d{2,4}|\d{2,4}w?|scaled)$", "", name)
    ids = {
        token for token in re.findall(r"[a-z0-9]{8,}", path) if re.search(r"\d{3}|\d.*\d", token)
    }
    return frozenset({name, *ids} - {""})
