"""Every field of real pages beside the truth, and other readers on the same pages."""

import gzip
import json
import re
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from content.wordlists import either
from tests.bench import page_readers, report, scoring
from tests.bench.page_readers import Page, Told

ROUNDS = 7
"""Odd, for a median: the pace of a shared core swings by a third within a minute."""
DEFAULT_DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "pages"


@dataclass(slots=True)
class Scores:
    """One list of values for each figure; a figure is the mean of its list."""

    shares: dict[str, list[float]] = field(default_factory=dict)
    body: list[tuple[float, float]] = field(default_factory=list)
    text: list[tuple[float, float]] = field(default_factory=list)

    def add(self, figure: str, value: float) -> None:
        self.shares.setdefault(figure, []).append(value)

    def figures(self) -> dict[str, float]:
        found = {name: statistics.fmean(values) for name, values in self.shares.items()}
        return {
            "body F1": scoring.f1(self.body),
            "body F1 without standfirst": scoring.f1(self.text),
            **found,
        }


def run(data_dir: Path | None, *, rounds: int = ROUNDS) -> dict[str, Any] | None:
    """Score our reading and those of others; None where the pages are not there."""
    folder = data_dir or DEFAULT_DATA
    if not (folder / "expected.json").exists():
        return None
    pages = list(pages_in(folder))
    readers, skipped = page_readers.available()
    speeds: dict[str, list[float]] = {name: [] for name in readers}
    figures: dict[str, dict[str, float]] = {}
    for number in range(rounds):
        for name, reader in readers.items():
            if number and name in page_readers.SLOW:
                continue
            figures[name], seconds = _measured(pages, reader)
            speeds[name].append(len(pages) / seconds)
    results = [
        report.result(f"{name}: {figure}", "share", [value])
        for name in readers
        for figure, value in figures[name].items()
    ]
    results += [report.result(f"{name}: speed", "pages/s a core", speeds[name]) for name in readers]
    goals = list(_goals(figures["wireroom"], speeds["wireroom"]))
    return report.report("pages", rounds, results, goals) | {"skipped": skipped}


def score(page: Page, told: Told, scores: Scores) -> None:
    """Add one page's values to `scores`."""
    truth = page.truth
    standfirst = " ".join(truth["standfirst"])
    lines = [
        line for part in truth["sections"] for line in (*part["headline"], *part["paragraphs"])
    ]
    text = "\n".join(told.blocks)
    lead = "" if scoring.contains(text, told.standfirst) else told.standfirst
    scores.body.append(scoring.shingle_scores("\n".join((standfirst, *lines)), lead + "\n" + text))
    scores.text.append(scoring.shingle_scores("\n".join(lines), text))
    for heading in (each for part in truth["sections"] for each in part["headline"]):
        scores.add("sub-headings as headings", any(scoring.same(heading, h) for h in told.headings))
    truly = [each for part in truth["sections"] for each in part["headline"]]
    for heading in told.headings:
        scores.add("headings that are sub-headings", any(scoring.same(heading, h) for h in truly))
    scores.add("headline", scoring.same(truth["title"], told.headline))
    if standfirst:
        scores.add("standfirst", scoring.token_f1(standfirst, told.standfirst) >= 0.8)
    else:
        scores.add("no standfirst where there is none", not told.standfirst)
    if truth["published"]:
        # the day where it was published: a page from Tokyo has another one than Greenwich
        at = datetime.fromisoformat(truth["published"])
        scores.add("date", told.published is not None and _same_day(at, told.published))
    if truth["authors"]:
        mine, other = (
            {frozenset(scoring.tokens(a)) for a in each}
            for each in (truth["authors"], told.authors)
        )
        scores.add("authors", mine == other)
    _score_photo(truth, told, text, scores)
    scores.add("pages with read-more text left", _read_more_left(told, lines))


def _same_day(truth: datetime, told: datetime) -> bool:
    if truth.tzinfo is not None and told.tzinfo is not None:
        told = told.astimezone(truth.tzinfo)
    return truth.date() == told.date()


def _score_photo(truth: Mapping[str, Any], told: Told, text: str, scores: Scores) -> None:
    cover = next((image for image in truth["images"] if image["is_cover"]), None)
    if cover is None:
        return
    scores.add("lead image", scoring.same_picture(told.photo, cover["urls"]) if told.photo else 0.0)
    if cover["caption"]:
        scores.add("caption", scoring.token_f1(cover["caption"], told.caption) >= 0.8)
    if cover["credit"]:
        scores.add("credit", scoring.token_f1(" ".join(cover["credit"]), told.credit) >= 0.8)
    truths = [
        image["caption"]
        for image in truth["images"]
        if image["caption"] and len(image["caption"]) > 25
    ]
    written = "\n".join(line for part in truth["sections"] for line in part["paragraphs"])
    if truths:
        left = any(
            scoring.contains(text, each) and not scoring.contains(written, each) for each in truths
        )
        scores.add("caption left in the body", left)


def _read_more_left(told: Told, truth: list[str]) -> float:
    written = {tuple(scoring.tokens(line)) for line in truth}
    return float(
        any(
            _READ_MORE.match(block) and tuple(scoring.tokens(block)) not in written
            for block in told.blocks
        )
    )


def _measured(pages: list[Page], reader: Callable[[Page], Told]) -> tuple[dict[str, float], float]:
    scores, seconds = Scores(), 0.0
    for page in pages:
        start = time.process_time()
        told = reader(page)
        seconds += time.process_time() - start
        score(page, told, scores)
    return scores.figures(), seconds


def pages_in(folder: Path) -> Iterator[Page]:
    for truth in json.loads((folder / "expected.json").read_text(encoding="utf-8")):
        html = gzip.decompress((folder / truth["file"]).read_bytes())
        yield Page(name=truth["file"], html=html, truth=truth)


def _goals(figures: Mapping[str, float], speeds: list[float]) -> Iterator[dict[str, Any]]:
    for what, least in _AT_LEAST.items():
        yield report.goal(what, least, figures.get(what))
    for what, most in _AT_MOST.items():
        yield report.goal(what, most, figures.get(what), at_most=True)
    yield report.goal("speed, pages/s a core", 15, statistics.median(speeds))


_AT_LEAST = {
    "body F1": 0.95,
    "sub-headings as headings": 0.93,
    "headline": 0.88,
    "standfirst": 0.82,
    "date": 0.97,
    "lead image": 0.93,
    "caption": 0.80,
    "credit": 0.72,
}
_AT_MOST = {"caption left in the body": 0.02, "pages with read-more text left": 0.03}
_READ_MORE = re.compile(
    either("""
        read (?:more|also|next), also read, see also, related, more on this, more:, recommended
        you may also, lesen sie, lies auch, mehr zum thema, zum thema, siehe auch, auch interessant
        lire (?:aussi|la suite), à lire, voir aussi, lea (?:también|además), leer también
        te puede interesar, leggi anche, leia (?:também|mais), lees (?:ook|meer), läs (?:också|mer)
        les (?:også|mer), læs også, czytaj (?:także|też|więcej), zobacz, čtěte, přečtěte, baca juga
        関連記事, あわせて読みたい, читайте также, ayrıca, ilgili haber
    """)
    + r"\b",
    re.IGNORECASE,
)
