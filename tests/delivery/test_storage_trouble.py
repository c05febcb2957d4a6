"""The database fails while stories go out: nobody is missed, nobody gets it twice, few words."""

import asyncio
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from storage.types import BroadcastClass
from tests.delivery.post import BREAKING, ORDINARY, Post, until

TROUBLE = ("results cannot be written", "the ledger cannot be used")
OVER = ("results are written again", "the ledger can be used again")


@pytest.mark.parametrize("push", [ORDINARY, BREAKING])
async def test_the_disk_is_full_for_a_while(post: Post, push: BroadcastClass) -> None:
    """Failure 48: what was sent is remembered until it can be written, and nothing more is sent."""
    readers = await post.readers(400)
    broadcast = await post.publish(push=push)
    with capture_logs() as logs:
        async with post.delivering():
            await until(lambda: post.received().total() >= 10)
            with no_disk():
                await until(lambda: len(of(logs, TROUBLE)) >= 1)
                held = post.received().total()
                await post.clock.sleep(30)
                later = post.received().total()
            progress = await post.finished(broadcast)

    assert later - held <= 16, "more is sent than may be in doubt, without a ledger"
    assert progress.sent == 400
    assert post.received() == {reader.id: 1 for reader in readers}
    assert "disk" in of(logs, TROUBLE)[0]["error"]
    assert of(logs, OVER)


@pytest.mark.parametrize("push", [ORDINARY, BREAKING])
async def test_another_process_holds_the_database(
    post: Post, path: Path, push: BroadcastClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Failure 49: a backup or a shell may lock it for longer than anybody waits."""
    monkeypatch.setattr("storage.database.BUSY_TIMEOUT_S", 0.5)
    readers = await post.readers(600)  # more than are told before the lock is taken
    broadcast = await post.publish(push=push)
    elsewhere = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    with capture_logs() as logs, closing(elsewhere) as other:
        async with post.delivering():
            await until(lambda: post.received().total() >= 10)
            await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
            await until(lambda: bool(of(logs, TROUBLE)))
            other.execute("ROLLBACK")
            progress = await post.finished(broadcast)

    assert progress.sent == 600
    assert post.received() == {reader.id: 1 for reader in readers}
    assert of(logs, OVER)


async def test_hours_without_a_disk_are_told_in_few_words(post: Post) -> None:
    """Failure 48: a line a second would fill whatever disk is left."""
    await post.readers(400)
    await post.publish()
    with capture_logs() as logs:
        async with post.delivering():
            with no_disk():
                await until(lambda: bool(of(logs, TROUBLE)))
                await post.clock.sleep(150)
            await until(lambda: bool(of(logs, OVER)))

    told = of(logs, TROUBLE)
    assert len(told) <= 8, [line["times"] for line in told]


@contextmanager
def no_disk() -> Iterator[None]:
    """No byte can be added to any file of this process."""
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))


def of(logs: list[EventDict], events: tuple[str, ...]) -> list[EventDict]:
    return [line for line in logs if line["event"] in events]
