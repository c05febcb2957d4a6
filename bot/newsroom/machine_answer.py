"""What an OpenAI-compatible server answered, down to the words that it says."""

import json
import re

MOST_CHARACTERS = 4_000


class NoAnswer(Exception):
    """The machine has said nothing of a story; these words are ours, and safe to log."""

    def __init__(self, why: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(why)
        self.retry_after_s = retry_after_s
        """For how long it wants to be left alone; None where it does not say."""


def words_of(body: bytes) -> str:
    """What is said, without what models put around it; "" where they say nothing.

    Gone are what they thought aloud (`<think>`), a label ("Summary:") and quotation marks
    around all of it. Markup and lists stay: that is no summary, and is not relied on.

    Raises:
        NoAnswer: it is a page, an error, or half an answer.
    """
    try:
        said = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NoAnswer("an answer of another shape") from error
    if not isinstance(said, str):
        raise NoAnswer("an answer without words")
    # a thought that never ended has no words after it
    said = _THOUGHT.sub("", said[-_MOST_THOUGHT:].rpartition("</think>")[2]).strip()
    said = _LABEL.sub("", said[:MOST_CHARACTERS])
    return _unquoted(said.strip())


def _unquoted(said: str) -> str:
    """Without the marks around all of it; those of a quotation inside it stay."""
    for opening, closing in _AROUND:
        inner = said[1:-1]
        if said.startswith(opening) and said.endswith(closing) and len(said) > 1:
            return said if opening in inner or closing in inner else inner.strip()
    return said


_MOST_THOUGHT = 50_000
_THOUGHT = re.compile(r"<think>.*", re.DOTALL)
_LABEL = re.compile(
    r"\A(?:here(?: is|'s) (?:the|a) summary|summary|zusammenfassung|resumen|résumé|özet)\s?:\s*",
    re.IGNORECASE,
)
_AROUND = (("“", "”"), ("„", "“"), ("«", "»"), ('"', '"'))
