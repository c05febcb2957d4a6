"""`wireroom broadcasts`: what is being sent, how far it is, and the levers for it."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot import logs
from bot.cli import broadcast_lines as lines
from bot.cli import door
from bot.steering import OPERATOR, Lever, Turned, turn
from storage import audience, broadcasts, ledger, stories, subscribers, thinning
from storage.database import Database, Reads
from storage.errors import DatabaseMissing
from storage.types import Broadcast, BroadcastState, Fate, SubscriberState

T = TypeVar("T")


def list_newest(limit: int, *, as_json: bool) -> None:
    async def look(db: Database) -> list[lines.Told]:
        async with db.reads() as reads:
            return [await _told(reads, one) for one in await broadcasts.latest(reads, limit=limit)]

    told = _in_database(look)
    if as_json:
        _print_json([lines.as_json(one) for one in told])
    elif not told:
        door.out.print("Nothing has been sent yet.")
    for one in () if as_json else told:
        door.out.print(lines.in_one_line(one), markup=False)


def show(broadcast_id: int, *, as_json: bool) -> None:
    _print(_in_database(lambda db: _look(db, broadcast_id)), as_json=as_json)


def pause(broadcast_id: int, *, as_json: bool) -> None:
    _steer(Lever.PAUSE, broadcast_id, as_json=as_json)


def resume(broadcast_id: int, *, as_json: bool) -> None:
    _steer(Lever.RESUME, broadcast_id, as_json=as_json)


def cancel(broadcast_id: int, *, as_json: bool) -> None:
    _steer(Lever.CANCEL, broadcast_id, as_json=as_json)


def why(broadcast_id: int, chat_id: int, *, as_json: bool) -> None:
    async def look(db: Database) -> tuple[Broadcast, list[Fate], str]:
        async with db.reads() as reads:
            broadcast = await _known(reads, broadcast_id)
            if fates := await ledger.why(reads, broadcast_id, chat_id):
                return broadcast, [lines.not_before_its_time(one, broadcast) for one in fates], ""
            return broadcast, *await _without_a_row(reads, broadcast, chat_id)

    broadcast, fates, why_not = _in_database(look)
    if as_json:
        _print_json([lines.fate_as_json(fate) for fate in fates])
    if not fates:
        line = f"broadcast {broadcast_id} was not owed to chat {chat_id}: {why_not}"
        raise door.Stop(line, status=door.FAILED)
    for fate in () if as_json else fates:
        door.out.print(lines.fate(fate, broadcast), markup=False)


def _steer(lever: Lever, broadcast_id: int, *, as_json: bool) -> None:
    async def act(db: Database) -> lines.Told:
        async with db.transaction() as tx:
            turned = await turn(tx, lever, broadcast_id, editor_id=OPERATOR, now=datetime.now(UTC))
        if turned is not Turned.DONE:
            raise door.Stop(await _instead(db, turned, broadcast_id), status=door.FAILED)
        return await _look(db, broadcast_id)

    _print(_in_database(act), as_json=as_json)


async def _instead(db: Database, turned: Turned, broadcast_id: int) -> str:
    """Why nothing changed, in one line."""
    async with db.reads() as reads:
        broadcast = await broadcasts.get(reads, broadcast_id)
    if turned is Turned.UNKNOWN or broadcast is None:
        return lines.unknown(broadcast_id)
    is_what = "finished" if turned is Turned.FINISHED else str(broadcast.state)
    return f"broadcast {broadcast_id} is {is_what} already; nothing was changed"


async def _look(db: Database, broadcast_id: int) -> lines.Told:
    async with db.reads() as reads:
        return await _told(reads, await _known(reads, broadcast_id))


async def _without_a_row(
    reads: Reads, broadcast: Broadcast, chat_id: int
) -> tuple[list[Fate], str]:
    """Who waits for their row; else why there is none."""
    readers = await subscribers.in_chat(reads, chat_id)
    waiting = [
        lines.fate_to_come(broadcast, reader)
        for reader in readers
        if reader.state is SubscriberState.ACTIVE
        and await audience.awaits(reads, broadcast.id, reader.id)
    ]
    is_thinned = await thinning.has_begun(reads, broadcast.id)
    reasons = [lines.not_owed(broadcast, reader, is_thinned=is_thinned) for reader in readers]
    return waiting, "; ".join(dict.fromkeys(reasons)) or "it has never subscribed"


async def _known(reads: Reads, broadcast_id: int) -> Broadcast:
    broadcast = await broadcasts.get(reads, broadcast_id)
    if broadcast is None:
        raise door.Stop(lines.unknown(broadcast_id), status=door.FAILED)
    return broadcast


async def _told(reads: Reads, broadcast: Broadcast) -> lines.Told:
    now = datetime.now(UTC)
    stored = await stories.by_revision(reads, broadcast.revision_id)
    told = lines.Told(
        broadcast=broadcast,
        headline=stored.story.headline if stored else "",
        counts=await ledger.progress(reads, broadcast.id),
        at=now,
    )
    if told.state != BroadcastState.RUNNING:
        return told
    since = max(now - _LATELY, broadcast.created_at)
    settled = await ledger.settled_since(reads, broadcast.id, since)
    per_s = settled / max(1.0, (now - since).total_seconds())
    return replace(told, per_s=round(per_s, 2) or None)


_LATELY = timedelta(minutes=1)
"""The rate is told of so long."""


def _in_database(work: Callable[[Database], Awaitable[T]]) -> T:
    logs.set_up(level="CRITICAL")
    settings = door.settings()

    async def inside() -> T:
        async with await Database.open(settings.database, may_make=False) as db:
            return await work(db)

    try:
        return door.run(inside())
    except DatabaseMissing as error:
        where = "; is this the bot's folder, and does WIREROOM_DATABASE name its file?"
        raise door.Stop(f"{error}{where}", status=door.FAILED) from None


def _print(told: lines.Told, *, as_json: bool) -> None:
    if as_json:
        _print_json(lines.as_json(told))
        return
    for line in lines.in_full(told):
        door.out.print(line, markup=False)


def _print_json(value: object) -> None:
    door.out.print(json.dumps(value, ensure_ascii=False, indent=2), markup=False)
