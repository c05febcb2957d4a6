"""A hundred thousand stories made of a corpus' sentences, and how /related bears them.

python -m tests.bench.many_stories CORPUS DATABASE make
python -m tests.bench.many_stories CORPUS DATABASE ask
"""

import asyncio
import json
import random
import resource
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert

from bot import app  # the whole bot is in memory, as it is where this runs
from bot.kin import Kin
from bot.related import related_to
from content.text import fingerprint, sentences
from content.types import Story, StoryKey
from storage import stories
from storage.database import Database
from storage.story_rows import to_columns
from storage.tables import revisions
from storage.tables import stories as stories_table
from tests.bench.corpus import read

COUNT = 100_000
QUERIES = 300
NOW = datetime(2026, 11, 1, tzinfo=UTC)
SEED = 4


def main(corpus: str, place: str, what: str) -> int:
    if what == "make":
        asyncio.run(make(_sentences(Path(corpus)), Path(place)))
    else:
        print(json.dumps(asyncio.run(ask(Path(place)))))  # noqa: T201 - for whoever started us
    return 0


async def make(said: list[str], place: Path) -> None:
    """Headline and lead of three sentences drawn from all, one story every five minutes."""
    chance = random.Random(SEED)
    async with await Database.open(place) as db:
        for start in range(1, COUNT + 1, 5_000):
            made = [_story(chance, said, number) for number in range(start, start + 5_000)]
            async with db.transaction() as tx:
                await tx.change(
                    insert(stories_table),
                    [
                        {
                            "id": number,
                            "key": one.key,
                            "revision": 1,
                            "published_at": one.published_at,
                        }
                        for number, one in enumerate(made, start)
                    ],
                )
                await tx.change(
                    insert(revisions),
                    [
                        {**to_columns(one), "story_id": number, "taken_in_at": one.published_at}
                        for number, one in enumerate(made, start)
                    ],
                )
        await Kin(db).catch_up()


async def ask(place: Path) -> dict[str, object]:
    chance = random.Random(SEED)
    async with await Database.open(place) as db:
        start = time.perf_counter()
        kin = Kin(db)
        await kin.catch_up()
        load_s = time.perf_counter() - start
        times = []
        for _ in range(QUERIES):
            start = time.perf_counter()
            async with db.reads() as reads:
                stored = await stories.one_to_show(reads, chance.randint(1, COUNT), now=NOW)
                assert stored is not None
                await related_to(reads, kin, stored, now=NOW, limit=10)
            times.append((time.perf_counter() - start) * 1000)
    return {
        "stories": COUNT,
        "ms": times,
        "load_s": load_s,
        "peak_mb": _peak_mb(),
        "bot": app.__name__,
    }


def _peak_mb() -> float:
    """Our own: what `getrusage` tells begins with what the process had that started us."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _story(chance: random.Random, said: list[str], number: int) -> Story:
    headline, *lead = chance.sample(said, _DRAWN)
    return Story(
        key=StoryKey(fingerprint(str(number))),
        headline=headline[:150],
        standfirst=" ".join(lead),
        summary="",
        language="en",
        published_at=NOW - timedelta(minutes=5 * (COUNT - number)),
    )


def _sentences(corpus: Path) -> list[str]:
    rows = read(corpus)
    said = [one for row in rows for one in (row.title, *sentences(row.lead, "en"))]
    return said if len(said) >= _DRAWN else said * _DRAWN


_DRAWN = 4


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
