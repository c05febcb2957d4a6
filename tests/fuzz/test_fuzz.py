"""The part of `make fuzz` that every change has to pass, and the inputs that are known to hurt."""

import random

import pytest

from content.errors import ContentError
from content.feeds import read_feed
from tests.fuzz import long, mutate, run, soak
from tests.fuzz.parsers import ROOMS


def test_twenty_thousand_spoilt_inputs_are_read_or_refused() -> None:
    """Whatever a source sends, the newsroom goes on: an answer or one plain line."""
    found = run.throw(20_000, seed=1)

    assert [f"{fault.room}: {fault.error}" for fault in found.faults] == []
    assert found.answered > 5_000, "most inputs were refused at once: the seeds are not read"


def test_a_parser_that_breaks_is_found_out() -> None:
    """A fuzzer that sees no fault must not be blind."""
    found = run.Found()

    run.one("broken", lambda data: print(data[9]), b"short", found)  # noqa: T201

    assert found.faults[0].error == "IndexError: index out of range"


def test_what_grows_faster_than_its_input_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Failure 45: small inputs hide it, so some are large, and time counts by their size."""
    monkeypatch.setattr(run, "WITHIN_S", 0.05)
    monkeypatch.setattr(run, "MORE_S", 0.1)
    data = mutate.swollen(mutate.seeds()["page"][0], random.Random(1))
    found, short = run.Found(), run.Found()

    def squares(read: bytes) -> None:
        for _ in range((len(read) // 1_000) ** 2):
            sum(range(10_000))

    run.one("squares", squares, data[:3_000], short)
    run.one("squares", squares, data, found)

    assert len(data) >= mutate.LARGE_BYTES[0] * 0.9
    assert short.faults == []
    assert "longer than" in found.faults[0].error


def test_memory_stays_where_it_is() -> None:
    """Failure 47: a bot that reads feeds for a year holds no more than on its second day."""
    assert soak.kept_bytes(100, soak.read) <= soak.MOST_KEPT_BYTES


def test_a_feed_that_is_kept_is_found_out() -> None:
    """A soak that sees no leak must not be blind: it was, to all feeds kept for ever."""
    kept: list[object] = []

    assert soak.kept_bytes(60, lambda number: kept.append(soak.read(number))) > soak.MOST_KEPT_BYTES


def test_lines_without_end_are_read_or_refused() -> None:
    """Failure 36: one line may be all that comes. `make fuzz` throws lines of 100 MB."""
    found = long.throw(length=2_000_000)

    assert [f"{fault.room}: {fault.error}" for fault in found.faults] == []


BOMBS = {
    "entities that multiply": b"<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ha'>"
    + b"".join(b"<!ENTITY %c '%s'>" % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(12))
    + b"]><rss><channel><title>&m;</title><item><title>&m;</title></item></channel></rss>",
    "an entity from outside": b"<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    b"<rss><channel><title>&x;</title><item><title>&x;</title></item></channel></rss>",
    "deep nesting": b"<html><body><h1>Deep</h1>" + b"<div>" * 200_000,
    "deep inline nesting": b"<p>" + b"<b><i><a href=x>" * 30_000,
    "deep feed": b"<rss><channel><item>" + b"<a>" * 100_000,
    "deep JSON": b'{"version":"https://jsonfeed.org/version/1.1","items":' + b"[" * 200_000,
    "open brackets": b"Headline\n\n" + b"(" * 50_000 + b"\n\n" + b"[" * 50_000,
    "quotes without end": b"Headline\n\n" + b'"a ' * 30_000,
    "one long word": b"a" * 1_000_000,
    "a thousand short lines": b"Photo: A (AFP)\n" * 1_000,
    "blank after blank": b"Headline" + b" " * 1_000_000 + b"x\n" + b"\n" * 100_000,
    "mixed encodings": "Żółw ".encode() + "Grüße ".encode("cp1252") + "漢字".encode("utf-16"),
    "right to left": "\u202eHeadline\u202c \u2067מבזק\u2069\n\nنص عربي\u200f طويل.".encode(),
    "zero width": ("H\u200be\u200ba\u200cd\ufeff\u2060" * 1_000).encode(),
    "surrogates": b"Headline \xed\xa0\xbd\xed\xb8\x80 \xed\xa0\x80\n\nText \xed\xbf\xbf end.",
    "accents upon accents": ("H" + "\u0301" * 20_000).encode(),
    "nothing but zeros": b"\x00" * 100_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("room", ROOMS)
def test_a_bomb_goes_off_nowhere(room: str, bomb: str) -> None:
    """Failures 32 and 36: time and memory are bounded whatever is nested in what."""
    found = run.Found()

    run.one(room, ROOMS[room][0], BOMBS[bomb], found)

    assert [fault.error for fault in found.faults] == []


def test_no_file_outside_is_ever_told() -> None:
    """An entity may name any file of the machine; readers must not get it."""
    try:
        feed = read_feed(BOMBS["an entity from outside"], url="https://p.example/")
    except ContentError:
        return
    assert "root:" not in repr(feed)
