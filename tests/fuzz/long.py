"""Lines of 100 MB, ten times what is ever fetched: refused or read, in bounded time and memory."""

import resource
from collections.abc import Callable, Mapping

from tests.fuzz import run
from tests.fuzz.parsers import ROOMS

LENGTH = 100_000_000
MOST_BYTES = 2_000_000_000
"""What a process that reads for the newsroom may hold (`bot.newsroom.reading`)."""
SENTENCE = b"The harbour opened again on Friday. "
OF_STRANGERS = [room for room in ROOMS if room not in ("render", "topic_table")]
"""The rooms that whole bytes from outside reach."""


def lines(length: int) -> Mapping[str, Callable[[], bytes]]:
    """By name: inputs of about `length` bytes on one line, made when they are wanted."""
    text = SENTENCE * (length // len(SENTENCE))
    return {
        "one word": lambda: b"a" * length,
        "one paragraph": lambda: b"<html><body><h1>Harbour</h1><p>" + text,
        "one description": lambda: (
            b"<rss><channel><item><title>Harbour</title><description>" + text + _END
        ),
        "one headline": lambda: b"<rss><channel><item><title>" + text + b"</title>" + _END,
        "one address": lambda: b"<urlset><url><loc>https://l.example/" + b"a" * length,
        "one JSON text": lambda: (
            b'{"version":"https://jsonfeed.org/version/1.1","items":[{"content_html":"'
            + text
            + b'"}]}'
        ),
        "nothing but ampersands": lambda: b"<rss><channel><item><title>" + b"&" * (length // 5),
        "titles in titles": lambda: b"<rss><channel><item>" + b"<title>" * (length // 7),
    }


def throw(length: int = LENGTH) -> run.Found:
    """Each of the lines into each room, and what came of it."""
    found = run.Found()
    for name, made in lines(length).items():
        for room in OF_STRANGERS:
            faults = len(found.faults)
            run.one(f"{room}: {name}", ROOMS[room][0], made(), found)
            # an input of this size is made anew from its name, and not kept
            found.faults[faults:] = [
                run.Fault(room=fault.room, data=name.encode(), error=fault.error)
                for fault in found.faults[faults:]
            ]
    return found


def held_bytes() -> int:
    """The most that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


_END = b"</description></item></channel></rss>"
