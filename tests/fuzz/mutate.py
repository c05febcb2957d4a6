"""Inputs that nobody would write: ours, cut, doubled, swapped, nested and spoilt."""

import gzip
import io
import random
from collections.abc import Callable

from PIL import Image, ImageDraw

from tests.content import dump_samples, feed_samples, heic_samples, page_samples

MOST_BYTES = 3_000
"""Of most inputs: breadth finds more than length."""
LARGE_BYTES = (100_000, 300_000)
"""Of the others: what grows faster than its input shows only there."""


def seeds() -> dict[str, list[bytes]]:
    """Whole inputs of each kind, to begin with."""
    pages = [
        page_samples.page(page_samples.WHOLE, head=page_samples.HEAD),
        page_samples.page(page_samples.TEXT, lang="tr"),
        page_samples.page(page_samples.SCRIPTED),
        page_samples.page(page_samples.BOXED),
    ]
    feeds = [
        feed_samples.rss(
            "<title>Ferry</title><link>https://p.example/1</link>"
            f"<pubDate>Mon, 02 Mar 2026 08:00:00 +0100</pubDate>{part}"
        )
        for part in (feed_samples.SIZES, feed_samples.BESIDE, feed_samples.GROUP)
    ]
    feeds += feed_samples.KINDS
    words = (dump_samples.HARBOUR, dump_samples.CRANES, dump_samples.FERRIES)
    dumps = [
        "\n\n".join(("Harbour closed", *words)).encode(),
        "\n".join(
            ("港湾閉鎖", *words, "READ MORE: Cranes", "Photo: A quay (AFP)", *words)
        ).encode(),
        "\n\n".join(("Liman kapalı", "Photograph: Ida/Reuters", *words, "•  one\n• two")).encode(
            "utf-16"
        ),
    ]
    return {
        "page": pages,
        "feed": feeds,
        "dump": dumps,
        "photo": [*_photos()],
        "sitemap": [feed_samples.SITEMAP, gzip.compress(feed_samples.SITEMAP), feed_samples.INDEX],
        "topics": [b'harbour = ["port", "ferries"]\n\n[telling]\nharbour = ["crane", "quay"]\n'],
    }


def _photos() -> list[bytes]:
    image = Image.new("RGB", (128, 120), "teal")
    ImageDraw.Draw(image).ellipse((20, 20, 90, 100), fill="orange")
    found = [heic_samples.TURNED, heic_samples.GRID]
    for kind, mode in (("JPEG", "CMYK"), ("PNG", "RGBA"), ("GIF", "P"), ("WEBP", "RGB")):
        file = io.BytesIO()
        image.convert(mode).save(file, kind)
        found.append(file.getvalue())
    return found


def mutated(seed: bytes, other: bytes, dice: random.Random) -> bytes:
    """`seed` after one to six accidents; `other` is what may get mixed in."""
    data = seed
    for _ in range(dice.randint(1, 6)):
        data = dice.choice(_ACCIDENTS)(data, other, dice)[:MOST_BYTES]
    return data


def swollen(seed: bytes, dice: random.Random) -> bytes:
    """`seed` with one to three pieces of it repeated until it weighs 100 to 300 kB."""
    size = dice.randint(*LARGE_BYTES)
    pieces = [_piece(seed, dice) for _ in range(dice.choice((1, 1, 2, 3)))]
    at, each = dice.randint(len(seed) // 4, len(seed)), size // len(pieces)
    grown = b"".join(piece * (each // len(piece)) for piece in pieces)
    return seed[:at] + grown + seed[at:]


def _piece(seed: bytes, dice: random.Random) -> bytes:
    """A whole element or line as often as not: half of one repeated is mostly the same."""
    start, end = _slice(seed, dice)
    if dice.random() < 0.5:
        marks = [at for at, byte in enumerate(seed) if byte in b"<\n{"]
        start = max((at for at in marks if at <= start), default=0)
        end = min((at for at in marks if at >= end), default=len(seed))
    return seed[start:end] or b"<p>"


def _flip(data: bytes, other: bytes, dice: random.Random) -> bytes:
    spoilt = bytearray(data or b" ")
    for _ in range(dice.randint(1, 8)):
        spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
    return bytes(spoilt)


def _cut(data: bytes, other: bytes, dice: random.Random) -> bytes:
    start, end = _slice(data, dice)
    return data[:start] + data[end:]


def _double(data: bytes, other: bytes, dice: random.Random) -> bytes:
    start, end = _slice(data, dice)
    return data[:end] + data[start:end] * dice.choice((1, 1, 3, 40)) + data[end:]


def _mix(data: bytes, other: bytes, dice: random.Random) -> bytes:
    at, (start, end) = dice.randint(0, len(data)), _slice(other, dice)
    return data[:at] + other[start:end] + data[at:]


def _insert(data: bytes, other: bytes, dice: random.Random) -> bytes:
    at = dice.randint(0, len(data))
    return data[:at] + dice.choice(_TOKENS) * dice.choice((1, 1, 2, 60)) + data[at:]


def _end(data: bytes, other: bytes, dice: random.Random) -> bytes:
    return data[: dice.randint(0, len(data))]


def _respell(data: bytes, other: bytes, dice: random.Random) -> bytes:
    """The same words in another charset, which nothing declares."""
    text = data.decode("utf-8", "replace")
    return text.encode(dice.choice(("utf-16", "utf-16-le", "cp1252", "utf-8-sig")), "replace")


def _slice(data: bytes, dice: random.Random) -> tuple[int, int]:
    start = dice.randint(0, len(data))
    return start, min(len(data), start + dice.choice((1, 4, 30, 300, 2_000)))


_ACCIDENTS: tuple[Callable[[bytes, bytes, random.Random], bytes], ...] = (
    _flip,
    _cut,
    _double,
    _mix,
    _insert,
    _end,
    _respell,
)
_TOKENS = (
    *(
        b"<div>|</div>|<p>|<h1>|<figure><img src=x>|<figcaption>|<table><tr><td>|<script>|</|<!--"
        b"|-->|<![CDATA[|]]>|&amp;amp;|&#0;|&#xD800;|&#x110000;|&nbsp;|&lol;|<?xml?>|<svg>"
        b"|<base href=//>"
        b"|<item>|</item>|<guid>|<media:content url=''>|<pubDate>never</pubDate>|<a href='http://[::1'"
        b"|srcset=',,, 1x 99999999999w'|READ MORE:|Photo:|(AFP)|http://|data:image/png;base64,|{\"a\":"
        b'|[[[[|"|\\ud800|\n\n|\r|\x00|\x1b|\xff|\xed\xa0\x80|\xc0\xaf|\xf4\x90\x80\x80|(((((|aaaaaaaa'
    ).split(b"|"),
    *(
        mark.encode()
        for mark in (
            "\u200b",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\u0301",
            "🏴\u200d☠️",
            "ﷺ",
            "。",
            "؟",
            "“",
        )
    ),
)
