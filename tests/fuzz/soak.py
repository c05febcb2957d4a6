"""Feeds read one after the other for as long as a bot runs: memory has to stay where it is."""

import gc
import gzip
import os
import random
from contextlib import suppress
from pathlib import Path

from content.errors import SourceError
from content.feeds import read_feed
from tests.content import feed_samples
from tests.fuzz import mutate

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
    kind = number % (len(feed_samples.KINDS) + 2)
    if kind == 0:
        _read_spoilt(number)
    elif kind <= len(feed_samples.KINDS):
        sample = feed_samples.KINDS[kind - 1]
        read_feed(_other(sample, number), url=feed_samples.URL)
    else:
        _read_rss(number)


def _read_spoilt(number: int) -> None:
    """What is no feed any more has to be let go of as well."""
    dice = random.Random(number)
    whole = feed_samples.rss(*(f"<title>Ferry {number}</title>{feed_samples.INSIDE}",) * 20)
    with suppress(SourceError):
        read_feed(mutate.mutated(whole, dice.randbytes(200), dice), url=feed_samples.URL)


def _other(sample: bytes, number: int) -> bytes:
    """The same feed with other words: what is cached by its words must not pile up."""
    if sample.startswith(b"\x1f\x8b"):
        return gzip.compress(_other(gzip.decompress(sample), number))
    return sample.replace(b"2031", b"%d" % (1980 + number % 100)).replace(b"Ida", b"Ida%d" % number)


def _read_rss(number: int) -> None:
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
