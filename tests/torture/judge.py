"""Whether a round ended as it must: the far side's record against our ledger. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from storage.types import WITHOUT_PHOTO, BroadcastClass, DeliveryState

_OPEN = (DeliveryState.PLANNED, DeliveryState.CLAIMED, DeliveryState.DEFERRED)
_TAKEN = (DeliveryState.SENT, DeliveryState.UNCERTAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What our ledger says of one reader."""

    chat_id: int
    state: DeliveryState
    attempts: int
    message_id: int | None
    reason: str

    @property
    def is_in_doubt(self) -> bool:
        """It may have arrived once more, or once at all, than is known."""
        return self.state in _TAKEN and self.reason not in ("", WITHOUT_PHOTO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One broadcast, as both sides tell it."""

    push: BroadcastClass
    again: bool
    """Whether those of unknown fate are sent it once more."""
    phones: Mapping[int, int]
    """Chat of each reader in the audience → the phone it rings: another one for a moved group."""
    excused: frozenset[int]
    """Phones that Telegram would not ring: blocked, deleted, refused."""
    rows: Sequence[Row]
    copies: Mapping[int, Sequence[int]]
    """Phone → message ids of the copies that it got."""
    doubts: int
    """So many may be in doubt: those in flight at a kill, and those whose answer was lost."""

    @property
    def in_doubt(self) -> list[Row]:
        """Those that may have arrived once more, or once at all, than is known."""
        return [row for row in self.rows if row.is_in_doubt]


def complaints(case: Case) -> list[str]:
    """Everything that is not as it must be; empty where all is well."""
    rows: dict[int, list[Row]] = {phone: [] for phone in case.phones.values()}
    for row in case.rows:
        rows.setdefault(case.phones.get(row.chat_id, row.chat_id), []).append(row)
    found = [*_counts(case)]
    for phone, mine in rows.items():
        got = case.copies.get(phone, ())
        readers = sum(1 for other in case.phones.values() if other == phone)
        if len(mine) != readers:
            found.append(f"{phone}: {readers} owed to, {len(mine)} in the ledger")
        found += [f"{phone}: {words} {mine}" for words in _of_one(case, phone, mine, got)]
    return found


def _counts(case: Case) -> Iterator[str]:
    strangers = case.copies.keys() - set(case.phones.values())
    if strangers:
        yield f"{sorted(strangers)} got it and were never owed it"
    if len(case.in_doubt) > case.doubts:
        many = len(case.in_doubt)
        yield f"{many} in doubt, {case.doubts} would be explained: {case.in_doubt}"


def _of_one(case: Case, phone: int, rows: Sequence[Row], got: Sequence[int]) -> Iterator[str]:
    states = {row.state for row in rows}
    if states & set(_OPEN):
        yield "not settled in the end"
    if not got and phone not in case.excused and DeliveryState.UNCERTAIN not in states:
        yield "missed"
    if not got and DeliveryState.SENT in states:
        yield "said to be sent, and nothing came"
    if got and not states & set(_TAKEN):
        yield "got it, and the ledger does not know"
    known = {row.message_id for row in rows if row.state is DeliveryState.SENT}
    if not known <= set(got):
        yield f"the ledger knows messages {known}, the phone {sorted(got)}"
    yield from _too_many(case, rows, got)


def _too_many(case: Case, rows: Sequence[Row], got: Sequence[int]) -> Iterator[str]:
    if not case.again and len(got) > 1:
        yield f"to be sent once, and came {len(got)} times"
    if case.again and len(got) > 2:
        yield f"to be sent once more, and came {len(got)} times"
    if len(got) == 2 and not any(row.is_in_doubt for row in rows):
        yield "two copies, and the ledger does not name them"
