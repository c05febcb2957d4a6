"""What Telegram asked us to wait for is kept, no shorter and no longer."""

from datetime import timedelta

from storage import pauses
from storage.database import Database
from tests.storage.givens import NOON

MINUTE = timedelta(minutes=1)


async def hold(db: Database, *, since: int, minutes: int) -> None:
    now = NOON + since * MINUTE
    async with db.transaction() as tx:
        await pauses.hold(tx, pauses.EVERYBODY, now + minutes * MINUTE, now=now)


async def left(db: Database, *, at: int) -> int:
    """Minutes, as both who look and who begin again are told."""
    now = NOON + at * MINUTE
    async with db.transaction() as tx:
        seen = await pauses.held(tx, now=now)
        assert seen == await pauses.current(tx, now=now)
    return (seen[pauses.EVERYBODY] - now) // MINUTE if seen else 0


async def test_a_pause_is_never_shortened(db: Database) -> None:
    """A later and shorter one does not lift it."""
    await hold(db, since=0, minutes=10)
    await hold(db, since=1, minutes=2)
    assert await left(db, at=2) == 8
    await hold(db, since=3, minutes=20)
    assert await left(db, at=4) == 19


async def test_a_clock_set_back_makes_no_pause_longer(db: Database) -> None:
    """Five minutes would become two hours of silence after a restart."""
    await hold(db, since=0, minutes=5)

    assert await left(db, at=-120) == 5


async def test_a_new_pause_counts_though_an_old_one_looks_longer(db: Database) -> None:
    """The old one ends at a moment that the clock has moved away from."""
    await hold(db, since=0, minutes=5)
    await hold(db, since=-120, minutes=30)

    assert await left(db, at=-110) == 20
