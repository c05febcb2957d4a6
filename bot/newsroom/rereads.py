"""Which changed entries are read again now: every one gets its turn, and no counter costs a page.

What an entry looked like is kept in the database; when it was read, a restart may forget.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from bot.clock import Clock
from content import urls
from content.litter.lines import Litter, litter_in
from content.text import fingerprint, words
from content.types import Item

AGAIN_AFTER = timedelta(hours=1)
"""So long a text is left that changes for ever; another headline is read at once."""
FEWEST_MOVED = 3
"""Entries with another address: fewer may be corrections."""
_REMEMBERED = timedelta(days=1)
_NEVER = datetime.min.replace(tzinfo=UTC)


class Rereads:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._read_at: defaultdict[int, dict[str, datetime]] = defaultdict(dict)

    def due(
        self, source_id: int, known: Mapping[str, bytes], now_are: Mapping[str, bytes]
    ) -> list[str]:
        """Those of `now_are` to be read again, the longest unread first, else the last ones first.

        Args:
            known: their versions when they were read; where there is none, nothing has changed.
        """
        now = self._clock.now()
        read_at = {
            each: at for each, at in self._read_at[source_id].items() if now - at < _REMEMBERED
        }
        self._read_at[source_id] = read_at
        ready = [
            each
            for each in reversed(list(now_are))
            if each in known
            and is_changed(known[each], now_are[each])
            and (
                _headline(known[each]) != _headline(now_are[each])
                or now - read_at.get(each, _NEVER) >= AGAIN_AFTER
            )
        ]
        return sorted(ready, key=lambda each: read_at.get(each, _NEVER))

    def note(self, source_id: int, item_id: str) -> None:
        """It is read now."""
        self._read_at[source_id][item_id] = self._clock.now()


def hash_of(item: Item) -> bytes:
    """Twelve bytes of what the entry says: four of its headline, of its text and of its address.

    Its host, date and picture may come and go, and so may counters ("3 comments") and litter.
    """
    said = [
        piece
        for text in (item.standfirst, *(block.text for block in item.body))
        for piece in _PIECES.split(text)
        if piece and not _is_counter(piece) and litter_in(piece) is not Litter.SURE
    ]
    # joined: where a counter stood makes no difference
    parts = (item.headline, " ".join(said), _place(item.url))
    return b"".join(bytes.fromhex(fingerprint(part)[:8]) for part in parts)


def is_changed(version: bytes, now_is: bytes) -> bool:
    """Versions of before addresses counted say nothing of them."""
    return version != now_is[: len(version)]


def is_replaced(version: bytes, now_is: bytes) -> bool:
    """Whether another headline stands at another address: perhaps another piece under an old id."""
    return (
        len(version) == len(now_is)
        and _headline(version) != _headline(now_is)
        and version[8:] != now_is[8:]
    )


def moved_together(known: Mapping[str, bytes], changed: Mapping[str, bytes]) -> list[str]:
    """Those of `changed` with another address and nothing else, where most of the feed has one.

    Its addresses name the visit ("?t=1700000000"), or the site has moved: nothing was mended.

    Args:
        known: the versions of all that the feed shows now, when they were read.
    """
    moved = [each for each in changed if known[each][:8] == changed[each][:8]]
    return moved if len(moved) >= FEWEST_MOVED and len(moved) * 2 > len(known) else []


def _place(url: str | None) -> str:
    """Of an address what names the page: neither the host, which flips, nor what names a visit."""
    parts = urls.split(urls.canonical(url)) if url else None
    if parts is None:
        return ""
    query = (pair for pair in parts.query.split("&") if len(pair) <= _LONGEST_PARAMETER)
    return "&".join((parts.path.rstrip("/"), *sorted(query)))


def _headline(version: bytes) -> bytes:
    return version[:4]


def _is_counter(piece: str) -> bool:
    """A number and hardly a word beside it."""
    if len(piece) > _LONGEST_COUNTER or not _DIGIT.search(piece):
        return False
    return sum(not _DIGIT.search(word) for word in words(piece)) <= _WORDS_OF_COUNTER


_PIECES = re.compile(r"(?<=[.!?…。])\s+|\s*[|·•\n]\s*")
_DIGIT = re.compile(r"\d")
_LONGEST_PARAMETER = 24
"""Characters: a longer one names a session."""
_LONGEST_COUNTER = 40
_WORDS_OF_COUNTER = 2
