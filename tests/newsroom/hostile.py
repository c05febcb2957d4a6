"""What stands in for a parser that a page holds up, fills up or breaks: it runs in a reader."""

import os
import signal
from pathlib import Path

from content import desk
from content.errors import SourceGone
from content.types import Article


def spins(body: bytes, *, url: str, pid_file: str) -> None:
    """For ever, as a regular expression may; leaves its process' number behind."""
    Path(pid_file).write_text(str(os.getpid()), encoding="ascii")
    while True:
        pass


def swells(body: bytes, *, url: str) -> int:
    """Asks for more memory than a reader may have."""
    return len(bytearray(8 << 30))


def breaks(body: bytes, *, url: str) -> None:
    """As a parser written in C does when it meets what it does not know."""
    os.kill(os.getpid(), signal.SIGSEGV)


def stumbles(body: bytes, *, url: str) -> None:
    raise KeyError("ours")


def refuses(body: bytes, *, url: str) -> None:
    raise SourceGone(url, "gone for good", for_good=True)


def prints(body: bytes, *, url: str) -> str:
    print("\x00" * 100)  # noqa: T201 - as a library may
    return body.decode()


def secrets(body: bytes, *, url: str) -> list[str]:
    """What of our settings this process can see."""
    return [name for name in os.environ if name.startswith("WIREROOM_")]


def who(body: bytes, *, url: str) -> int:
    return os.getpid()


def stumbles_over_page(data: bytes, *, name: str, url: str | None, content_type: str) -> None:
    raise KeyError("ours")


def stumbles_over_photo(data: bytes) -> None:
    raise KeyError("ours")


def stumbles_over_marked(data: bytes, *, name: str, url: str | None, content_type: str) -> Article:
    """As our parser, but for a page that says of itself that it breaks parsers."""
    if b"breaks parsers" in data:
        raise KeyError("ours")
    return desk.read_any(data, name=name, url=url, content_type=content_type)
