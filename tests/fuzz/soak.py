"""Feeds read one after the other for as long as a bot runs: memory has to stay where it is."""

import gc
import os
from pathlib import Path

from content.feeds import read_feed
from tests.content import feed_samples

MOST_GROWTH_BYTES = 12_000_000
"""After the first tenth, which fills caches; the C library returns memory in lumps."""


def grown_bytes(feeds: int) -> int:
    """By how much this process grew while it read so many different feeds."""
    for number in range(feeds // 10):
        _read(number)
    before = _held_bytes()
    for number in range(feeds):
        _read(number)
    return max(0, _held_bytes() - before)


def _read(number: int) -> None:
    items = (
        f"<title>Ferry {number}-{each}</title><guid>{number}-{each}</guid>"
        f"<link>https://p.example/{number}/{each}</link>{feed_samples.GROUP}"
        f"<description>&lt;p&gt;Crossing {each} of {number}&lt;/p&gt;</description>"
        for each in range(20)
    )
    assert len(read_feed(feed_samples.rss(*items), url=feed_samples.URL).items) == 20


def _held_bytes() -> int:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
