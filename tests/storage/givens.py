"""What tests of the storage start from: made-up stories, readers and broadcasts."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from content.types import Block, BlockKind, Story, StoryKey
from storage import broadcasts, ledger, stories, subscribers
from storage.database import Database
from storage.types import (
    Broadcast,
    BroadcastClass,
    ChatKind,
    Delivery,
    DeliveryState,
    Fate,
    Progress,
    Settlement,
    StoredStory,
    Subscriber,
)

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LEASE = timedelta(minutes=2)
ORDINARY, BREAKING = BroadcastClass.ORDINARY, BroadcastClass.BREAKING
SENT, PLANNED, DEFERRED = DeliveryState.SENT, DeliveryState.PLANNED, DeliveryState.DEFERRED
UNCERTAIN, SKIPPED, FAILED = DeliveryState.UNCERTAIN, DeliveryState.SKIPPED, DeliveryState.FAILED


def a_story(headline: str = "Ferry service resumes after storm", body: str = "") -> Story:
    return Story(
        key=key_of(headline),
        headline=headline,
        summary="Ferries between the islands sail again, the harbour office says.",
        body=(Block(kind=BlockKind.PARAGRAPH, text=body or "The first boat left at dawn."),),
        published_at=NOON,
        url=f"https://harbour.example/{key_of(headline)[:8]}",
    )


def key_of(words: str) -> StoryKey:
    return StoryKey(sha256(words.encode("utf-8", "replace")).hexdigest()[:32])


async def kept(db: Database, story: Story, *, now: datetime = NOON) -> StoredStory:
    """Held for the first time or as the next revision: the test relies on it."""
    async with db.transaction() as tx:
        held = await stories.keep(tx, story, photo_id=None, now=now)
    assert held is not None
    return held


async def readers(db: Database, chat_ids: Sequence[int], *, thread_id: int = 0) -> list[Subscriber]:
    """Active subscribers; negative chat ids are groups, as Telegram numbers them."""
    async with db.transaction() as tx:
        return [
            (
                await subscribers.subscribe(
                    tx,
                    chat_id=chat_id,
                    thread_id=thread_id,
                    kind=ChatKind.PRIVATE if chat_id > 0 else ChatKind.GROUP,
                    language="en",
                    now=NOON,
                )
            )[0]
            for chat_id in chat_ids
        ]


async def broadcast(
    db: Database,
    headline: str = "Ferry service resumes after storm",
    *,
    broadcast_class: BroadcastClass = ORDINARY,
    now: datetime = NOON,
    again_if_uncertain: bool | None = None,
) -> Broadcast:
    """A story on its way to everybody who is active now."""
    held = await kept(db, a_story(headline), now=now)
    async with db.transaction() as tx:
        opened = await broadcasts.open(
            tx,
            revision_id=held.revision_id,
            broadcast_class=broadcast_class,
            now=now,
            again_if_uncertain=again_if_uncertain,
        )
        await ledger.plan(tx, opened.id, now=now)
    return opened


async def claim(db: Database, *, now: datetime = NOON, limit: int = 100) -> list[Delivery]:
    async with db.transaction() as tx:
        return await ledger.claim(tx, now=now, lease=LEASE, limit=limit)


async def claimed_chats(db: Database, *, now: datetime = NOON, limit: int = 100) -> list[int]:
    return [delivery.chat_id for delivery in await claim(db, now=now, limit=limit)]


async def settle(
    db: Database,
    deliveries: Sequence[Delivery],
    state: DeliveryState = SENT,
    *,
    now: datetime = NOON,
    due_at: datetime | None = None,
    reason: str = "",
    first_message_id: int = 1,
) -> int:
    """All of them end in `state`; those sent get message ids counted from `first_message_id`."""
    settlements = [
        Settlement(
            broadcast_id=each.broadcast_id,
            subscriber_id=each.subscriber_id,
            attempts=each.attempts,
            state=state,
            message_id=first_message_id + place if state is SENT else None,
            due_at=due_at,
            reason=reason,
        )
        for place, each in enumerate(deliveries)
    ]
    async with db.transaction() as tx:
        return await ledger.settle(tx, settlements, now=now)


async def progress(db: Database, broadcast_id: int) -> Progress:
    async with db.reads() as reads:
        return await ledger.progress(reads, broadcast_id)


async def fate(db: Database, broadcast_id: int, chat_id: int) -> Fate:
    """Of the one topic of this chat that is owed the story."""
    async with db.reads() as reads:
        (only,) = await ledger.why(reads, broadcast_id, chat_id)
    return only
