"""What a machine once said of an article: it is asked once, also if it was of no use."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from storage.database import Reads, Transaction
from storage.tables import machine_summaries


async def get(reads: Reads, key: str) -> str | None:
    """What was said of the words that `key` stands for; None where nobody asked yet."""
    said = await reads.value(_GET, {"_key": key})
    return None if said is None else str(said)


async def keep(tx: Transaction, key: str, said: str, *, now: datetime) -> None:
    """From now on this is what was said; the first word holds."""
    if await tx.value(_GET, {"_key": key}) is None:
        await tx.change(_NEW, {"key": key, "said": said, "asked_at": now})


async def forget(tx: Transaction, *, before: datetime) -> int:
    """What was asked before then; tells how many. Whoever needs it still asks once more."""
    return await tx.change(_FORGET, {"before": before})


_GET = select(machine_summaries.c.said).where(machine_summaries.c.key == bindparam("_key"))
_NEW = insert(machine_summaries)
_FORGET = delete(machine_summaries).where(machine_summaries.c.asked_at < bindparam("before"))
