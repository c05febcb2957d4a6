"""Where stories come from and which hosts may be visited, as an operator writes it in a list."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from content.types import Source

T = TypeVar("T")

# between two entries; a comma inside an address is left alone
_BETWEEN_SOURCES = re.compile(r"\s*\n\s*|\s*,\s+|\s*,(?=https?://|[/.~]|$)")
_NAMED_SOURCE = re.compile(r"([^=/:?]+)=\s*(\S.*)")
_BETWEEN_WORDS = re.compile(r"[,;\s]+")
_WITH_PORT = re.compile(r"([^:/]+):\d+|\[([0-9a-f:.]+)\](?::\d+)?", re.IGNORECASE)
_HOST = re.compile(r"[\w.-]+|[0-9a-f:.]*:[0-9a-f:.]*(?:%\w+)?", re.IGNORECASE)


class BadEntries(ValueError):
    """Some of a list cannot be used; `entries` has them as they were written."""

    def __init__(self, entries: Iterable[str]) -> None:
        self.entries = tuple(entries)
        super().__init__(", ".join(self.entries))


def is_address(place: str) -> bool:
    """True for an http(s) address; every other place is a folder or file."""
    return re.match(r"https?://", place, re.IGNORECASE) is not None


def has_other_scheme(place: str) -> bool:
    """True for an address that we do not speak, such as ftp://, where no such file stands."""
    is_one = re.match(r"[a-z][a-z0-9+.-]+:", place, re.IGNORECASE) is not None
    return is_one and not is_address(place) and not Path(place).exists()


def words_in(text: str) -> list[str]:
    """Between commas, semicolons and spaces, in lower case."""
    return [word.lower() for word in _BETWEEN_WORDS.split(text) if word]


def sources_in(text: str) -> list[Source]:
    """Each entry once, in order; raises BadEntries."""
    entries = dict.fromkeys(_BETWEEN_SOURCES.split(text.strip()))
    return _each(_source, filter(None, entries))


def hosts_in(text: str) -> list[str]:
    """Names and literal addresses without their ports; raises BadEntries."""
    return _each(host_of, words_in(text))


def host_of(entry: str) -> str:
    """The host that `entry` names alone, with a port, or as an address; raises BadEntries.

    A network ("10.0.0.0/8") or a pattern ("*.example.org") names none.
    """
    host = entry.strip().lower()
    if is_address(host):
        host = _host_of_address(host)
    elif found := _WITH_PORT.fullmatch(host):
        host = found[1] or found[2]
    if not _HOST.fullmatch(host):
        raise BadEntries([entry])
    return host


def _each(read: Callable[[str], T], entries: Iterable[str]) -> list[T]:
    good, bad = [], []
    for entry in entries:
        try:
            good.append(read(entry))
        except BadEntries:
            bad.append(entry)
    if bad:
        raise BadEntries(bad)
    return good


def _source(entry: str) -> Source:
    """From "https://…", "Name = https://…" or "Name = ./folder"."""
    named = _NAMED_SOURCE.fullmatch(entry)
    if named and re.match(r"https?://|[/.~]", named[2]) is None and Path(entry).exists():
        named = None  # a folder with an equals sign in its name
    name, address = named.groups() if named else ("", entry)
    if not is_address(address) and (has_other_scheme(address) or _lacks_scheme(address)):
        raise BadEntries([entry])
    return Source(address=address, name=name.strip())


def _lacks_scheme(entry: str) -> bool:
    """A host with nothing before it, where no such folder stands."""
    is_host = re.match(r"(www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,}/)", entry, re.IGNORECASE)
    return is_host is not None and not Path(entry).exists()


def _host_of_address(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
