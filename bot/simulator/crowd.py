"""Readers by the hundred thousand, in shares that block, vanish or move house."""

from dataclasses import dataclass

from bot.simulator.state import State
from bot.simulator.types import ChatKind, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    users: range
    """Their ids, which are their chats' ids too."""
    groups: tuple[int, ...]
    """Basic groups with the bot in them, some of them moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Parts of 1; who is in none of them reads."""

    blocked: float = 0.0
    deactivated: float = 0.0
    strangers: float = 0.0
    migrated: float = 0.0
    """Of the groups."""


def populate(state: State, users: int, groups: int, shares: Shares) -> Crowd:
    """Let a crowd come in. Chance decides who is who, and the seed decides chance."""
    reading = 1.0 - shares.blocked - shares.deactivated - shares.strangers
    if reading < -1e-9 or min(shares.blocked, shares.deactivated, shares.strangers) < 0:
        raise ValueError("the shares of a crowd must be positive and add up to 1 at most")
    standings = (Standing.ACTIVE, Standing.BLOCKED, Standing.DEACTIVATED, Standing.STRANGER)
    weights = (max(reading, 0.0), shares.blocked, shares.deactivated, shares.strangers)
    drawn = state.random.choices(standings, weights, k=users)
    return Crowd(
        users=state.people.add_crowd(bytes(drawn)),
        groups=tuple(_group(state, number, shares.migrated) for number in range(1, groups + 1)),
    )


def _group(state: State, number: int, migrated: float) -> int:
    chat = state.chats.add(ChatKind.GROUP, f"Group {number}")
    if state.random.random() < migrated:
        chat.moved_to = state.chats.add(ChatKind.SUPERGROUP, chat.title).id
    return chat.id
