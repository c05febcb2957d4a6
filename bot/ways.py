"""The ways in which an update can go out, as the buttons under its question name them. Pure."""

from dataclasses import dataclass

from storage.types import BroadcastClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    broadcast_class: BroadcastClass
    again_if_uncertain: bool | None = None
    """None: as its class has it."""
    paid: bool = False


def number_of(way: Way) -> int:
    """What stands for it in a button, from 1."""
    return _WAYS.index(way) + 1


def way_of(number: int) -> Way | None:
    """None where `number_of` gives no such number."""
    return _WAYS[number - 1] if 1 <= number <= len(_WAYS) else None


# buttons lie in chats for weeks: what is new goes to the end, and nothing changes its place
_WAYS = tuple(
    Way(broadcast_class=broadcast_class, again_if_uncertain=again, paid=paid)
    for paid in (False, True)
    for again in (None, True, False)
    for broadcast_class in (BroadcastClass.ORDINARY, BroadcastClass.BREAKING)
)
