"""A list of topics of the operator's own: a TOML file, one line a topic with the words for it.

politics = ["election", "parliament", "city council"]
harbour = ["port", "shipping", "ferries"]

[telling]            # may be left out: words in the text that give a topic away
harbour = ["crane", "quay", "tide"]
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from content.text import clean, words


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicTable:
    """Words as `text.words` gives them, joined by one blank."""

    named: Mapping[str, str]
    """Topic by what publishers call it."""
    telling: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Topics by a word of the text."""


def read_table(path: Path) -> TopicTable:
    """The table in a file.

    Raises:
        ValueError: it cannot be read, or is no such table; one plain line.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8")
        given = tomllib.loads(text)
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror or 'cannot be read'}") from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(f"{path}: not in UTF-8 (at line {line})") from error
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: {error}") from error
    if fault := _fault_in(given):
        *where, why = fault
        name = where[-1] or '""'
        raise ValueError(f"{path}: {name} {why} (at line {_line_of(where, text)})")
    telling = given.pop(_TELLING, {})
    if not given:
        raise ValueError(f"{path}: no topics in it")
    return table_of(given, telling)


def table_of(
    named: Mapping[str, list[str]], telling: Mapping[str, list[str]] | None = None
) -> TopicTable:
    """A topic's own name stands for it as well, unless another topic claims it."""
    keys: dict[str, str] = {}
    for topic, phrases in named.items():
        label = clean(topic).casefold()
        for phrase in phrases:
            if key := " ".join(words(phrase)):
                keys.setdefault(key, label)
    for topic in named:
        keys.setdefault(" ".join(words(topic)), clean(topic).casefold())
    told: dict[str, tuple[str, ...]] = {}
    for topic, phrases in (telling or {}).items():
        for word in dict.fromkeys(word for phrase in phrases for word in words(phrase)):
            told[word] = (*told.get(word, ()), clean(topic).casefold())
    return TopicTable(named=keys, telling=told)


def _fault_in(given: Mapping[str, object]) -> tuple[str, ...]:
    """The keys that lead to the first entry that cannot be meant so, and what it needs."""
    for topic, listed in given.items():
        if not words(topic):
            return topic, "needs a name in letters"
        if topic != _TELLING:
            if not _is_list(listed):
                return topic, _NEEDS
        elif not isinstance(listed, dict):
            return topic, "needs to be a table of its own, [telling]"
        elif bad := next((one for one, told in listed.items() if not _is_list(told)), None):
            return topic, bad, _NEEDS
        elif unknown := next((one for one in listed if one not in given), None):
            return topic, unknown, "is no topic of the list above"
    return ()


def _is_list(listed: object) -> bool:
    return isinstance(listed, list) and all(isinstance(each, str) for each in listed)


def _line_of(keys: Sequence[str], text: str) -> int:
    """Where the entry begins, from 1: `tomllib` tells no lines, but what comes before it parses."""
    lines = text.splitlines(keepends=True)
    before = 0
    for count in range(len(lines)):
        try:
            found: object = tomllib.loads("".join(lines[:count]))
        except tomllib.TOMLDecodeError:
            continue  # in the middle of an entry
        for key in keys:
            found = found.get(key) if isinstance(found, dict) else None
        if found is not None:
            break
        before = count
    return before + 1


_TELLING = "telling"
_NEEDS = 'needs a list of words, such as ["election", "vote"]'
