"""Pages are read apart: one that hangs, swells or breaks its reader costs nobody else anything."""

import asyncio
import os
from pathlib import Path

import pytest

from bot.newsroom import reading
from content.errors import ArticleUnreadable, PhotoUnusable, SourceGone, SourceUnreadable
from content.types import Article
from tests.newsroom import hostile

URL = "https://post.example/feed"
PAGE = b"Harbour reopens after storm\n\nThe harbour of Lorvik reopened on Monday morning.\n"
SHORT_S = 0.3


async def test_an_article_comes_back_as_it_was_read() -> None:
    """The way through another process changes nothing."""
    read = await reading.article(PAGE, name="harbour.txt")

    assert read.headline == "Harbour reopens after storm"
    assert read.body[0].text == "The harbour of Lorvik reopened on Monday morning."


async def test_what_holds_no_article_is_refused_with_its_reason() -> None:
    """The editor reads the parser's own words, not those of the wall between."""
    with pytest.raises(ArticleUnreadable, match="a PDF document, not an article"):
        await reading.article(b"%PDF-1.7", name="harbour.txt")
    with pytest.raises(PhotoUnusable, match="not a picture"):
        await reading.photo(b"no picture at all")


async def test_a_page_that_never_ends_is_given_up(tmp_path: Path) -> None:
    """A thread would spin for ever; a process is gone, and the next page is read as before."""
    pid_file = tmp_path / "pid"
    with pytest.raises(SourceUnreadable, match=r"took longer than 0\.3 s"):
        await reading.of_source(
            hostile.spins, b"", url=URL, pid_file=str(pid_file), within_s=SHORT_S
        )

    await _ended(int(pid_file.read_text()))
    assert (await reading.article(PAGE, name="a.txt")).headline


async def test_who_is_cancelled_leaves_nobody_reading(tmp_path: Path) -> None:
    """A bot that is told to stop does not wait for a page."""
    pid_file = tmp_path / "pid"
    asked = asyncio.create_task(
        reading.of_source(hostile.spins, b"", url=URL, pid_file=str(pid_file))
    )
    while not pid_file.exists() or not pid_file.read_text():  # noqa: ASYNC110 - in another process
        await asyncio.sleep(0.01)

    asked.cancel()

    with pytest.raises(asyncio.CancelledError):
        await asked
    await _ended(int(pid_file.read_text()))


async def test_hostile_pages_do_not_stop_each_others_readers() -> None:
    """A break-down concerns one piece: those beside and behind it are read."""
    pieces = [
        reading.of_source(hostile.breaks, b"", url=URL),
        *(reading.article(PAGE, name="a.txt") for _ in range(5)),
        reading.of_source(hostile.breaks, b"", url=URL),
    ]

    first, *read, last = await asyncio.gather(*pieces, return_exceptions=True)

    for broken in (first, last):
        assert isinstance(broken, SourceUnreadable)
        assert str(broken) == f"{URL}: broke its reader"
    headlines = [article.headline for article in read if isinstance(article, Article)]
    assert headlines == ["Harbour reopens after storm"] * 5


async def test_a_page_that_asks_for_all_memory_is_refused() -> None:
    """A bomb meets the reader's limit before the machine's."""
    with pytest.raises(SourceUnreadable, match="more memory than it may"):
        await reading.of_source(hostile.swells, b"", url=URL)


async def test_errors_keep_what_they_carry() -> None:
    """`for_good` decides whether a source is ever asked again."""
    with pytest.raises(SourceGone) as raised:
        await reading.of_source(hostile.refuses, b"", url=URL)

    assert raised.value.for_good
    assert str(raised.value) == f"{URL}: gone for good"


async def test_a_mistake_of_ours_is_told_as_one() -> None:
    """It must not pass for a fault of the page, or nobody would ever mend it."""
    with pytest.raises(reading.ReaderMistake, match="KeyError: 'ours'"):
        await reading.of_source(hostile.stumbles, b"", url=URL)


async def test_what_a_library_prints_disturbs_nobody() -> None:
    """Words between our own would be taken for an answer's length."""
    assert await reading.of_source(hostile.prints, b"read", url=URL) == "read"


async def test_a_reader_knows_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever takes over a parser finds no token."""
    reading._close_all()
    monkeypatch.setenv("WIREROOM_TOKEN", "1:not-a-real-token")

    assert await reading.of_source(hostile.secrets, b"", url=URL) == []


async def test_readers_are_replaced_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Failure 47: what a library leaks goes with the process."""
    reading._close_all()
    monkeypatch.setattr(reading, "READS", 2)

    seen = [await reading.of_source(hostile.who, b"", url=URL) for _ in range(4)]

    assert seen[0] == seen[1] != seen[2] == seen[3]


async def _ended(pid: int) -> None:
    """Returns when there is no such process any more."""
    async with asyncio.timeout(10):
        while True:
            try:
                os.kill(pid, 0)
            except ProcessLookupError:
                return
            await asyncio.sleep(0.01)
