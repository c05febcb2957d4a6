"""What is still to be told comes back as it was announced."""

from dataclasses import replace
from datetime import UTC, datetime

from content.types import Block, BlockKind, Item, Photo
from storage import announced, sources
from storage.database import Database
from tests.storage.givens import NOON

WHOLE = Item(
    id="urn:one",
    url="https://post.example/one",
    headline="Ferry runs again",
    standfirst="After nine weeks.",
    body=(
        Block(kind=BlockKind.QUOTE, text="At last"),
        Block(kind=BlockKind.PARAGRAPH, text="It left at six."),
    ),
    photo=Photo(url="https://post.example/one.jpg", caption="The ferry", credit="Mara Lind"),
    authors=("Ann Lee", "Ben Oak"),
    published_at=datetime(2026, 3, 2, 8, 30, 15, 250_000, tzinfo=UTC),
    language="en",
    topics=("Transport",),
)
BARE = Item(id="urn:two")


async def test_every_field_comes_back(db: Database) -> None:
    """A credit or a date that got lost here would be missed by readers after a restart only."""
    async with db.transaction() as tx:
        source = await sources.ensure(tx, "https://post.example/feed")
        await announced.keep(tx, source.id, [WHOLE, BARE], now=NOON)

        assert await announced.waiting(tx, source.id) == [WHOLE, BARE]
        later = replace(WHOLE, headline="Ferry runs at last")
        await announced.keep(tx, source.id, [later], now=NOON)
        assert await announced.waiting(tx, source.id) == [BARE, later]


async def test_what_is_seen_waits_no_more(db: Database) -> None:
    """Told in one transaction with its mark, or it would be told again after a crash."""
    async with db.transaction() as tx:
        source = await sources.ensure(tx, "https://post.example/feed")
        other = await sources.ensure(tx, "https://herald.example/feed")
        for each in (source, other):
            await announced.keep(tx, each.id, [WHOLE, BARE], now=NOON)

        await sources.mark_seen(tx, source.id, [WHOLE.id], now=NOON)

        assert await announced.waiting(tx, source.id) == [BARE]
        assert await announced.waiting(tx, other.id) == [WHOLE, BARE]
