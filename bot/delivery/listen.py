"""One question to Telegram: what have people done? Every answer becomes a value."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.delivery.errors import LostError, LostInTime, NotSentError, NotSentInTime
from bot.delivery.hello import NotYet
from bot.delivery.transport import Transport
from bot.delivery.wire import Wire
from bot.delivery.wire_errors import code_of, seconds_of

LIMIT = 100
"""Updates in one answer: the most that Telegram gives."""
_OUTLINE, _DEPTH = 1000, 5
"""Characters of an outline, and how far it looks into what lies in each other."""
_SLACK_S = 15.0
"""How much later than promised the answer of a long poll may come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """An update that the library could not read."""

    update_id: int
    why: str
    outline: str
    """Its fields and their kinds, without anything that somebody wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What people have done, in order."""

    updates: tuple[Update, ...]
    unreadable: tuple[Unreadable, ...] = ()
    last_id: int | None = None
    """The highest of all; None where nothing happened."""
    is_full: bool = False
    """More may have happened than fits into one answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SomebodyElse:
    """Another program asks in our place, or a webhook is set."""

    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubted:
    """Telegram says that it knows no such bot; one such answer may be a slip in between."""


async def listen(
    wire: Wire, *, offset: int, timeout_s: int, kinds: Sequence[str], limit: int = LIMIT
) -> Heard | NotYet | SomebodyElse | Doubted:
    """Ask for the updates from `offset` on, which confirms all before it; wait for `timeout_s`.

    One update that cannot be read does not hold up the others: the library's own poller
    would ask for it for ever.
    """
    asked = {"offset": offset, "timeout": timeout_s, "limit": limit, "allowed_updates": kinds}
    transport = wire.request
    if not isinstance(transport, Transport):
        raise TypeError("the bot was not made by bot.delivery.wire.connect")
    try:
        status, reply = await transport.call(
            f"{wire.base_url}/getUpdates",
            json.dumps(asked).encode(),
            read_timeout_s=timeout_s + _SLACK_S,
        )
    except (NotSentError, NotSentInTime, LostError, LostInTime) as error:
        return NotYet(detail=error.message)
    if reply.get("ok"):
        return _heard(wire, reply.get("result"), limit)
    return _refusal(code_of(reply, status), reply)


def _heard(wire: Wire, result: object, limit: int) -> Heard | NotYet:
    updates: list[Update] = []
    unreadable: list[Unreadable] = []
    ids: list[int] = []
    if not isinstance(result, list):
        return NotYet(detail=_USELESS)
    for raw in result:
        update_id = raw.get("update_id") if isinstance(raw, Mapping) else None
        if not isinstance(update_id, int):
            continue
        ids.append(update_id)
        try:
            updates.append(Update.de_json(dict(raw), wire))
        # whatever the library falls over here, it would fall over at every start again
        except Exception as error:
            why, outline = type(error).__name__, json.dumps(_outline(raw))[:_OUTLINE]
            unreadable.append(Unreadable(update_id=update_id, why=why, outline=outline))
    if result and not ids:
        return NotYet(detail=_USELESS)  # nothing to confirm: it would come again at once
    return Heard(
        updates=tuple(updates),
        unreadable=tuple(unreadable),
        last_id=max(ids, default=None),
        is_full=len(result) >= limit,
    )


_USELESS = "an answer that tells of no update"


def _outline(value: object, depth: int = _DEPTH) -> object:
    """The fields of an object, with the kind of each in place of what it says."""
    if isinstance(value, Mapping) and depth:
        return {str(key): _outline(inner, depth - 1) for key, inner in value.items()}
    if isinstance(value, list) and depth:
        return [_outline(inner, depth - 1) for inner in value[:1]]
    return type(value).__name__


def _refusal(code: int, reply: Mapping[str, Any]) -> NotYet | SomebodyElse | Doubted:
    detail = str(reply.get("description") or f"error {code}")
    if code == 409:
        return SomebodyElse(detail=detail)
    if code in (401, 404):
        return Doubted()
    parameters = reply.get("parameters")
    named = parameters.get("retry_after") if isinstance(parameters, Mapping) else None
    return NotYet(detail=detail, retry_after_s=seconds_of(named, 0.0))
