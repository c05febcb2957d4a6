"""What we asked hubs for outlives a restart."""

from dataclasses import replace
from datetime import timedelta

from storage import hubs, sources
from storage.database import Database
from storage.types import HubSubscription
from tests.storage.givens import NOON


async def asked(db: Database) -> HubSubscription:
    async with db.transaction() as tx:
        source = await sources.ensure(tx, "https://harbour.example/feed.xml")
        wanted = HubSubscription(
            source_id=source.id,
            hub="https://hub.example/",
            topic="https://harbour.example/feed.xml",
            path="a-path",
            secret="a-secret",
            asked_at=NOON,
        )
        await hubs.ask(tx, wanted)
    return wanted


async def test_a_subscription_is_found_by_its_source_and_by_its_path(db: Database) -> None:
    wanted = await asked(db)
    async with db.transaction() as tx:
        await hubs.confirm(tx, wanted.source_id, expires_at=NOON + timedelta(days=1))

    async with db.reads() as reads:
        held = await hubs.get(reads, wanted.source_id)
        assert held == replace(wanted, expires_at=NOON + timedelta(days=1))
        assert await hubs.by_path(reads, "a-path") == held
        assert await hubs.by_path(reads, "another") is None
    assert "a-secret" not in repr(held)


async def test_another_question_takes_the_place_of_the_first(db: Database) -> None:
    """A feed that changed its hub: what the old one still sends is nobody's."""
    wanted = await asked(db)
    async with db.transaction() as tx:
        await hubs.ask(tx, replace(wanted, hub="https://other.example/", path="new"))
        assert await hubs.by_path(tx, "a-path") is None
        await hubs.drop(tx, wanted.source_id)
        assert await hubs.get(tx, wanted.source_id) is None


async def test_what_is_asked_for_again_keeps_what_was_confirmed(db: Database) -> None:
    """A hub may confirm while it is being asked: who read the row before knows nothing of it."""
    wanted = await asked(db)
    async with db.transaction() as tx:
        await hubs.confirm(tx, wanted.source_id, expires_at=NOON + timedelta(days=1))
        await hubs.ask(tx, replace(wanted, asked_at=NOON + timedelta(hours=3)))

    async with db.reads() as reads:
        held = await hubs.get(reads, wanted.source_id)
    assert held == replace(
        wanted,
        asked_at=NOON + timedelta(hours=3),
        expires_at=NOON + timedelta(days=1),
    )
