"""A list of topics of the operator's own: a TOML file, one line a topic with the words for it.

politics = ["election", "parliament", "city council"]
harbour = ["port", "shipping", "ferries"]

[telling]            # may be left out: words in the text that give a topic away
harbour = ["crane", "quay", "tide"]
"""

import tomllib
from collections.abc import Mapping
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
        with path.open("rb") as file:
            given = tomllib.load(file)
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror or 'cannot be read'}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: {error}") from error
    telling = given.pop("telling", {})
    if not given or not isinstance(telling, dict):
        raise ValueError(f"{path}: no topics in it")
    return table_of(
        {topic: _list(path, topic, listed) for topic, listed in given.items()},
        {topic: _list(path, topic, listed) for topic, listed in telling.items()},
    )


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


def _list(path: Path, topic: str, listed: object) -> list[str]:
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise ValueError(f'{path}: {topic} needs a list of words, such as ["election", "vote"]')
    return listed
