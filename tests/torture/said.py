"""Everything that the lives of one round print and log."""

from collections.abc import Iterator
from pathlib import Path

_LAST = 5


def said(database: Path) -> Path:
    """Where the lives on this database say it."""
    return database.with_suffix(".db.said")


def leaks(database: Path, token: str) -> Iterator[str]:
    """Lines that tell the token, or the half of it that is secret."""
    _, _, secret = token.partition(":")
    for line in _lines(database):
        if secret in line:
            yield f"the token is told: {line.replace(secret, '<secret>')}"


def last_words(database: Path) -> list[str]:
    return _lines(database)[-_LAST:]


def _lines(database: Path) -> list[str]:
    return said(database).read_text(errors="replace").splitlines()
