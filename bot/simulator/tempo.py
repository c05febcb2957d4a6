"""How fast it went at its fastest: read from the ledger afterwards, free of cost before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.simulator.ledger import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """The most sends in any stretch of time, wherever it begins."""

    sends: int
    per_second: int
    """In any second, over all chats."""
    per_second_paced: int
    """In any second, over private chats alone."""
    per_chat_second: int
    """In any second, to any one private chat."""
    per_group_minute: int
    """In any minute, to any one group or channel."""
    busiest_chat: int | None
    first_at: float
    """Unix seconds; 0 where nothing was sent."""
    last_at: float


def tempo(ledger: Ledger) -> Tempo:
    chats, whens = ledger.chats, ledger.whens
    private = [when for chat, when in zip(chats, whens, strict=True) if chat > 0]
    by_chat = _runs(chats)
    busiest, per_chat = 0, 0
    per_group = 0
    chat_at_most = None
    for chat, rows in by_chat:
        times = [whens[row] for row in rows]
        if chat > 0:
            per_chat = max(per_chat, densest(times, 1.0))
        else:
            per_group = max(per_group, densest(times, 60.0))
        if len(rows) > busiest:
            busiest, chat_at_most = len(rows), chat
    return Tempo(
        sends=len(chats),
        per_second=densest(whens, 1.0),
        per_second_paced=densest(private, 1.0),
        per_chat_second=per_chat,
        per_group_minute=per_group,
        busiest_chat=chat_at_most,
        first_at=whens[0] if len(whens) else 0.0,
        last_at=whens[-1] if len(whens) else 0.0,
    )


def _runs(chats: Sequence[int]) -> Iterable[tuple[int, list[int]]]:
    """Every chat with its rows, in their order."""
    rows: list[int] = []
    for row in sorted(range(len(chats)), key=chats.__getitem__):
        if rows and chats[rows[0]] != chats[row]:
            yield chats[rows[0]], rows
            rows = []
        rows.append(row)
    if rows:
        yield chats[rows[0]], rows


def densest(times: Sequence[float], span_s: float) -> int:
    """The most of these rising times that lie within less than `span_s` of each other."""
    most = first = 0
    for last, when in enumerate(times):
        while when - times[first] >= span_s:
            first += 1
        most = max(most, last - first + 1)
    return most
