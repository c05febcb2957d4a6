"""A story becomes true for everyone at once: kept, and owed to its readers, in one transaction.

Who they are is fixed there as well; of very many, the courier writes the rest down afterwards.

What a source has shown is marked as seen in that transaction as well: a crash before it
leaves the story to be told by the next visit, a crash after it changes nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from content.photos import FitPhoto
from content.types import Story
from storage import audience, broadcasts, photos, sources, stories
from storage.database import Database, Transaction
from storage.types import Broadcast, BroadcastClass, StoredPhoto, StoredStory

Picture = FitPhoto | StoredPhoto
"""One that has just been made fit, or one that is held already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one entry of a source is called there."""

    source_id: int
    item_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    stored: StoredStory
    broadcast: Broadcast | None
    """None where it was kept without being pushed."""
    audience: int
    """How many readers it is owed to; from `publish_in`, those of the first slice."""


async def publish(
    db: Database,
    story: Story,
    picture: Picture | None,
    *,
    now: datetime,
    push: BroadcastClass | None = BroadcastClass.ORDINARY,
    editor_chat_id: int | None = None,
    due_at: datetime | None = None,
    paid: bool = False,
    again_if_uncertain: bool | None = None,
    seen: Seen | None = None,
) -> Published | None:
    """`publish_in` a transaction of its own."""
    async with db.transaction() as tx:
        published = await publish_in(
            tx,
            story,
            picture,
            now=now,
            push=push,
            editor_chat_id=editor_chat_id,
            due_at=due_at,
            paid=paid,
            again_if_uncertain=again_if_uncertain,
        )
        if seen is not None:
            await sources.mark_seen(tx, seen.source_id, [seen.item_id], now=now)
    if published is None or published.broadcast is None:
        return published
    async with db.reads() as reads:  # a count over many readers, in nobody's way
        more = await audience.rest(reads, published.broadcast.id)
    return replace(published, audience=published.audience + more)


async def publish_in(
    tx: Transaction,
    story: Story,
    picture: Picture | None,
    *,
    now: datetime,
    push: BroadcastClass | None = BroadcastClass.ORDINARY,
    editor_chat_id: int | None = None,
    due_at: datetime | None = None,
    paid: bool = False,
    again_if_uncertain: bool | None = None,
) -> Published | None:
    """Keep `story` and owe it to every active reader; the courier takes it from there.

    An ordinary story is told once: a changed one becomes the next revision without
    being pushed again. A breaking one is pushed because an editor says so, even where
    we held it already; but no revision is ever pushed twice.

    Args:
        push: None keeps the story without telling anybody.
        due_at: no reader is told before; None: as soon as it can be.
        paid: fast, for Stars.
        again_if_uncertain: whether readers of whom nobody knows whether they got it get it once
            more; None: as `push` has it.

    Returns:
        None where nothing became different: the same is held, and pushed as far as it should be.
    """
    photo_id = await keep_picture(tx, story, picture)
    new = await stories.keep(tx, story, photo_id=photo_id, now=now)
    match push:
        case BroadcastClass.BREAKING:
            told = await _not_pushed_yet(tx, new or await stories.by_key(tx, story.key))
        case BroadcastClass.ORDINARY:
            told = new if new and new.story.revision == 1 else None
        case None:
            told = None
    if push is None or told is None:
        return Published(stored=new, broadcast=None, audience=0) if new else None
    return await push_in(
        tx,
        told,
        push,
        now=now,
        editor_chat_id=editor_chat_id,
        due_at=due_at,
        paid=paid,
        again_if_uncertain=again_if_uncertain,
    )


async def push_in(
    tx: Transaction,
    told: StoredStory,
    push: BroadcastClass,
    *,
    now: datetime,
    editor_chat_id: int | None = None,
    due_at: datetime | None = None,
    paid: bool = False,
    again_if_uncertain: bool | None = None,
) -> Published:
    """Owe this revision, which is held already, to every active reader.

    A cancelled broadcast stays cancelled: where this revision's own was, before anybody had it,
    the same words become the next revision, and have another.

    Args:
        told: the newest revision.

    Raises:
        sqlalchemy.exc.IntegrityError: it has been pushed; see `broadcasts.for_revision`.
    """
    before = await broadcasts.for_revision(tx, told.revision_id)
    if before is not None and await broadcasts.is_void(tx, before.id):
        told = await stories.repeat(tx, told, now=now)
    broadcast = await broadcasts.open(
        tx,
        revision_id=told.revision_id,
        broadcast_class=push,
        now=now,
        editor_chat_id=editor_chat_id,
        due_at=due_at,
        paid=paid,
        again_if_uncertain=again_if_uncertain,
    )
    await audience.begin(tx, broadcast.id)
    planned = await audience.extend(tx, broadcast.id, now=now)
    return Published(stored=told, broadcast=broadcast, audience=planned)


async def _not_pushed_yet(tx: Transaction, held: StoredStory | None) -> StoredStory | None:
    before = held and await broadcasts.for_revision(tx, held.revision_id)
    return held if before is None or await broadcasts.is_void(tx, before.id) else None


async def keep_picture(tx: Transaction, story: Story, picture: Picture | None) -> int | None:
    """Its id in `photos`, where it is held from now on; None where there is none."""
    if picture is None:
        return None
    if isinstance(picture, StoredPhoto):
        return picture.id
    return await photos.keep(
        tx,
        data=picture.data,
        width=picture.width,
        height=picture.height,
        sha256=picture.sha256,
        url=story.photo.url if story.photo else None,
        print=picture.print,
        drawn=picture.drawn,
    )
