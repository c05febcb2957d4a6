"""Our summaries beside the first sentences and sumy's methods; what editors wrote is the measure.

The reference is the standfirst of a real page, which nobody who sums up gets to see.
"""

import importlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from content import desk
from content.summary import summarise
from content.text import sentences, words
from content.types import Article, Block, BlockKind
from tests.bench import report, rouge
from tests.bench.page_readers import Page, ours
from tests.bench.pages import DEFAULT_DATA, pages_in

ROUNDS = 1
SENTENCES = 3
"""As many as the others give; ours counts words."""
_LEAST_WORDS = 8
"""Of a standfirst; with fewer it is a label, not a summary."""

Summariser = Callable[["Text"], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article without its standfirst, and the standfirst."""

    article: Article
    reference: str

    @property
    def sentences(self) -> list[str]:
        paragraphs = (b.text for b in self.article.body if b.kind is BlockKind.PARAGRAPH)
        return [one for text in paragraphs for one in sentences(text, self.article.language)]


def run(data_dir: Path | None, *, count: int = SENTENCES) -> dict[str, Any] | None:
    """Score every summariser that is there; None where no standfirst is there to measure by.

    Args:
        count: sentences that all but ours may give.
    """
    folder = data_dir or DEFAULT_DATA
    if not (folder / "expected.json").exists():
        return None
    texts = [text for page in pages_in(folder) if (text := _text_of(page))]
    if not texts:
        return None
    others, skipped = _sumy(count)
    methods: dict[str, Summariser] = {
        "wireroom": lambda text: summarise(text.article, limit_units=desk.SUMMARY_UNITS),
        "lead-1": lambda text: " ".join(text.sentences[:1]),
        f"lead-{count}": lambda text: " ".join(text.sentences[:count]),
        **others,
    }
    results, found = [], {}
    for name, method in methods.items():
        found[name] = _measured(texts, method)
        results += [
            report.result(f"{name}: {what}", unit, [value])
            for what, (unit, value) in found[name].items()
        ]
    goals = [
        report.goal(
            f"{each}, not behind the best of sumy",
            max(found[name][each][1] for name in others),
            found["wireroom"][each][1],
        )
        for each in ("ROUGE-1", "ROUGE-2", "ROUGE-L")
        if others
    ]
    return report.report("summary", ROUNDS, results, goals) | {
        "skipped": skipped,
        "articles": len(texts),
    }


def _text_of(page: Page) -> Text | None:
    """None where no editor summed it up."""
    truth = page.truth
    reference = " ".join(truth["standfirst"])
    body = tuple(
        Block(kind=BlockKind.PARAGRAPH, text=" ".join(text.split()))
        for part in truth["sections"]
        for text in part["paragraphs"]
        if text.strip()
    )
    if len(words(reference)) < _LEAST_WORDS or not body:
        return None
    article = Article(headline=truth["title"], body=body, language=ours(page).language)
    return Text(article=article, reference=reference)


def _measured(texts: Sequence[Text], method: Summariser) -> dict[str, tuple[str, float]]:
    scores: list[Mapping[str, float]] = []
    length, seconds = 0, 0.0
    for text in texts:
        start = time.process_time()
        told = method(text)
        seconds += time.process_time() - start
        length += len(words(told))
        scores.append(rouge.scores(text.reference, told))
    means = {
        name: ("F1", sum(each[name] for each in scores) / len(scores))
        for name in ("ROUGE-1", "ROUGE-2", "ROUGE-L")
    }
    return {
        **means,
        "words": ("a summary", length / len(texts)),
        "speed": ("summaries/s a core", len(texts) / max(seconds, 1e-6)),
    }


class _Tokenizer:
    """Ours in place of sumy's, which fetches its tables from the net."""

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        return tuple(sentences(paragraph))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(words(sentence))


def _sumy(count: int) -> tuple[dict[str, Summariser], dict[str, str]]:
    try:
        parsers = importlib.import_module("sumy.parsers.plaintext")
    except ImportError as error:
        return {}, {"sumy": f"not installed ({error}); it comes with the bench extra"}

    def method(module: str, kind: str) -> Summariser:
        maker = getattr(importlib.import_module(f"sumy.summarizers.{module}"), kind)

        def read(text: Text) -> str:
            whole = "\n\n".join(block.text for block in text.article.body)
            document = parsers.PlaintextParser.from_string(whole, _Tokenizer()).document
            try:
                return " ".join(map(str, maker()(document, count)))
            except (ValueError, ZeroDivisionError, ArithmeticError):
                return ""  # it gives up on very short texts

        return read

    return {f"sumy {kind}": method(*where) for kind, where in _METHODS.items()}, {}


_METHODS = {
    "LexRank": ("lex_rank", "LexRankSummarizer"),
    "TextRank": ("text_rank", "TextRankSummarizer"),
    "LSA": ("lsa", "LsaSummarizer"),
    "Luhn": ("luhn", "LuhnSummarizer"),
    "SumBasic": ("sum_basic", "SumBasicSummarizer"),
    "KL": ("kl", "KLSummarizer"),
    "Reduction": ("reduction", "ReductionSummarizer"),
}
