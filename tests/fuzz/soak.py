"""Feeds read one after the other for as long as a bot runs: memory has to stay where it is."""

import gc
import gzip
import os
import random
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from functools import _lru_cache_wrapper
from pathlib import Path

from content.errors import SourceError
from content.feeds import read_feed
from tests.content import feed_samples
from tests.fuzz import mutate

MOST_GROWTH_BYTES = 12_000_000
"""After the first tenth, which fills caches; the C library returns memory in lumps."""


MOST_KEPT_BYTES = 1_500
"""Of each feed: Python keeps some hundreds in free lists; a feed, or its bytes, are thousands."""


def grown_bytes(feeds: int) -> int:
    """By how much this process grew while it read so many different feeds."""
    for number in range(feeds // 10):
        read(number)
    before = _held_bytes()
    for number in range(feeds):
        read(number)
    return max(0, _held_bytes() - before)


def kept_bytes(feeds: int, read_one: Callable[[int], object]) -> float:
    """How much of each feed is still there after it was read, but for what caches may hold.

    Counted by the byte: the growth of a process comes in lumps that hide a small leak.
    """
    for number in range(_FIRST):  # what is loaded when it is first needed
        read_one(number)
    tracemalloc.start()
    try:
        before = _traced_bytes()
        for number in range(_FIRST, _FIRST + feeds):
            read_one(number)
        return (_traced_bytes() - before) / feeds
    finally:
        tracemalloc.stop()


_FIRST = 60


def _traced_bytes() -> int:
    for each in gc.get_objects():
        # one without an end is a leak itself
        if isinstance(each, _lru_cache_wrapper) and each.cache_parameters()["maxsize"] is not None:
            each.cache_clear()
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def read(number: int) -> object:
    """One feed, another for each number; what was read of it."""
    kind = number % (len(feed_samples.KINDS) + 2)
    if kind == 0:
        return _read_spoilt(number)
    if kind <= len(feed_samples.KINDS):
        sample = feed_samples.KINDS[kind - 1]
        return read_feed(_other(sample, number), url=feed_samples.URL)
    return _read_rss(number)


def _read_spoilt(number: int) -> object:
    """What is no feed any more has to be let go of as well."""
    dice = random.Random(number)
    whole = feed_samples.rss(*(f"<title>Ferry {number}</title>{feed_samples.INSIDE}",) * 20)
    with suppress(SourceError):
        return read_feed(mutate.mutated(whole, dice.randbytes(200), dice), url=feed_samples.URL)
    return None


def _other(sample: bytes, number: int) -> bytes:
    """The same feed with other words: what is cached by its words must not pile up."""
    if sample.startswith(b"\x1f\x8b"):
        return gzip.compress(_other(gzip.decompress(sample), number))
    return sample.replace(b"2031", b"%d" % (1980 + number % 100)).replace(b"Ida", b"Ida%d" % number)


def _read_rss(number: int) -> object:
    items = (
        f"<title>Ferry {number}-{each}</title><guid>{number}-{each}</guid>"
        f"<link>https://p.example/{number}/{each}</link>{feed_samples.GROUP}"
        f"<description>&lt;p&gt;Crossing {each} of {number}&lt;/p&gt;</description>"
        for each in range(20)
    )
    feed = read_feed(feed_samples.rss(*items), url=feed_samples.URL)
    assert len(feed.items) == 20
    return feed


def _held_bytes() -> int:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
