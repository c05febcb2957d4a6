"""Failure 49: readers, a writer and another process at work on one file at the same time."""

import asyncio
import subprocess
import sys
from pathlib import Path

from storage import audit, ledger, stories
from storage.database import Database
from tests.storage.givens import NOON, a_story, broadcast, claim, kept, progress, readers, settle

ROOT = Path(__file__).parent.parent.parent

OTHER_PROCESS = """
import asyncio, sys
from storage.database import Database
from tests.storage.givens import a_story, kept

async def main():
    async with await Database.open(sys.argv[1]) as db:
        for number in range(60):
            await kept(db, a_story(f"From the other process {number}"))

asyncio.run(main())
"""


async def test_commands_a_broadcast_and_another_process_do_not_disturb_each_other(
    db: Database, path: Path
) -> None:
    """Failure 49: "database is locked" is never met while each is short and waits its turn."""
    await readers(db, range(1, 301))
    opened = await broadcast(db)
    other = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "error", "-c", OTHER_PROCESS, str(path)),
        cwd=ROOT,
        stderr=subprocess.PIPE,
    )
    looks = 0

    async def command(number: int) -> None:
        """What /latest does, and what it notes."""
        nonlocal looks
        while other.returncode is None or looks < 50:
            async with db.reads() as reads:
                await stories.latest(reads, limit=5)
                await ledger.progress(reads, opened.id)
            looks += 1
            async with db.transaction() as tx:
                await audit.write(tx, editor_id=number, act="look", detail={}, now=NOON)

    async def courier() -> None:
        while claimed := await claim(db, limit=7):
            await asyncio.sleep(0)
            await settle(db, claimed)

    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        for number in range(4):
            group.create_task(command(number))
        group.create_task(courier())
        group.create_task(courier())

    assert (await other.communicate())[1].decode() == ""
    assert other.returncode == 0
    assert (await progress(db, opened.id)).sent == 300
    async with db.reads() as reads:
        assert await stories.count(reads) == 61


async def test_what_another_process_wrote_is_seen(db: Database, path: Path) -> None:
    """`wireroom import` beside a running bot: the bot tells the story without a restart."""
    async with await Database.open(path) as other:
        held = await kept(other, a_story())

    async with db.reads() as reads:
        assert await stories.get(reads, held.id) == held
