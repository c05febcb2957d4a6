"""Failure 5: a process that is killed between any two writes leaves all of them or none."""

import asyncio
import random
import signal
import subprocess
import sys
from pathlib import Path

from storage import broadcasts, ledger, sources, stories
from storage.database import Database
from tests.storage.givens import progress, readers

ROOT = Path(__file__).parent.parent.parent

# Publishes story after story, as the newsroom does; says a dot before each write, and the number
# of the story after its commit.
PUBLISHER = """
import asyncio, sys
from storage import broadcasts, ledger, photos, sources, stories
from storage.database import Database
from tests.storage.givens import NOON, ORDINARY, a_story

def say(words):
    print(words, flush=True)

async def main():
    async with await Database.open(sys.argv[1]) as db:
        async with db.transaction() as tx:
            source = await sources.ensure(tx, "https://harbour.example/feed.xml")
            first = await stories.count(tx)
        for number in range(first, first + 1000):
            async with db.transaction() as tx:
                say(".")
                sha = f"{number:064}"
                photo = await photos.keep(
                    tx, data=b"x" * 9000, width=1, height=1, sha256=sha, url=None
                )
                say(".")
                story = a_story(f"Story {number}")
                held = await stories.keep(tx, story, photo_id=photo, now=NOON)
                say(".")
                opened = await broadcasts.open(
                    tx, revision_id=held.revision_id, broadcast_class=ORDINARY, now=NOON
                )
                say(".")
                await ledger.plan(tx, opened.id, now=NOON)
                say(".")
                await sources.mark_seen(tx, source.id, [f"item {number}"], NOON)
                say(".")
            say(number)

asyncio.run(main())
"""
READERS = 40


async def test_a_kill_between_any_two_writes_leaves_all_or_nothing(
    db: Database, path: Path
) -> None:
    """Failure 5: seen without told would be lost for ever, told without seen would come twice."""
    chance = random.Random(5)
    await readers(db, range(1, READERS + 1))
    await db.close()

    committed = -1
    for _ in range(3):
        committed = max(committed, await asyncio.to_thread(publish_until_killed, path, chance))

        async with await Database.open(path) as after:
            assert await whole_stories(after) > committed, "what was committed is gone"


def publish_until_killed(path: Path, chance: random.Random) -> int:
    """The number of the last story whose commit it told of; -1 for none."""
    said_so_far = chance.randrange(1, 40)
    publisher = subprocess.Popen(
        [sys.executable, "-c", PUBLISHER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert publisher.stdout is not None
    last = -1
    for _ in range(said_so_far):
        said = publisher.stdout.readline().strip()
        last = int(said) if said.isdigit() else last
    publisher.send_signal(signal.SIGKILL)
    rest = publisher.communicate()[0].split()
    return max([last, *(int(said) for said in rest if said.isdigit())])


async def whole_stories(db: Database) -> int:
    """How many stories are there; each of them with all that belongs to it, or this fails."""
    async with db.reads() as reads:
        (source,) = await sources.every(reads)
        count = await stories.count(reads)
        held = await stories.latest(reads, limit=count + 1)
        opened = await broadcasts.latest(reads, limit=count + 1)
        items = [f"item {number}" for number in range(count + 5)]
        unseen = await sources.unseen(reads, source.id, items)
        assert await ledger.next_due(reads) is not None or not count
    assert len(held) == len(opened) == count
    assert all(story.photo_id is not None for story in held)
    assert unseen == {f"item {number}" for number in range(count, count + 5)}
    for broadcast in opened:
        assert (await progress(db, broadcast.id)).waiting == READERS
    return count
