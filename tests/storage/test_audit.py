"""What editors did is written down once and stays."""

import asyncio
from datetime import timedelta

from storage import audit
from storage.database import Database
from tests.storage.givens import NOON


async def test_an_update_is_written_and_acted_on_once(db: Database) -> None:
    """Telegram delivers an update again when our answer was lost; a button is pressed twice."""

    async def press() -> bool:
        async with db.transaction() as tx:
            return await audit.write(
                tx, editor_id=7, act="send", detail={"draft": 3}, now=NOON, update_id=900
            )

    assert sorted(await asyncio.gather(*(press() for _ in range(6)))) == [False] * 5 + [True]


async def test_an_act_that_failed_is_not_written(db: Database) -> None:
    """Written in the transaction that acts: undone together, so the next press may act."""

    async def fails() -> None:
        async with db.transaction() as tx:
            await audit.write(tx, editor_id=7, act="send", detail={}, now=NOON, update_id=900)
            raise ConnectionError

    await asyncio.gather(fails(), return_exceptions=True)

    async with db.transaction() as tx:
        assert await audit.write(tx, editor_id=7, act="send", detail={}, now=NOON, update_id=900)


async def test_acts_are_listed_newest_first_in_pages(db: Database) -> None:
    """Who recalled what, and when, has to be answered months later."""
    async with db.transaction() as tx:
        for number in range(5):
            await audit.write(
                tx,
                editor_id=number,
                act="cancel",
                detail={"words": "“ä” 💥", "many": [1, None, {"x": number}]},
                now=NOON + timedelta(minutes=number),
            )

    async with db.reads() as reads:
        page = await audit.list(reads, limit=3)
        rest = await audit.list(reads, limit=3, before_id=page[-1].id)
    assert [entry.editor_id for entry in page + rest] == [4, 3, 2, 1, 0]
    assert page[0].at == NOON + timedelta(minutes=4)
    assert page[0].detail == {"words": "“ä” 💥", "many": [1, None, {"x": 4}]}
    assert page[0].update_id is None
