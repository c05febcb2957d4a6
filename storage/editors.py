"""What is known of editors besides that the settings name them: which language their app speaks."""

from sqlalchemy import bindparam, insert, select, update

from storage.database import Reads, Transaction
from storage.tables import editors


async def language(reads: Reads, editor_id: int) -> str | None:
    """None for one who never wrote to us nor pressed anything."""
    told = await reads.value(_LANGUAGE, {"_editor_id": editor_id})
    return None if told is None else str(told)


async def speaks(tx: Transaction, editor_id: int, language: str) -> None:
    """From now on this is the editor's language."""
    if not await tx.change(_CHANGE, {"_editor_id": editor_id, "language": language}):
        await tx.change(_NEW, {"editor_id": editor_id, "language": language})


_LANGUAGE = select(editors.c.language).where(editors.c.editor_id == bindparam("_editor_id"))
_CHANGE = (
    update(editors)
    .where(editors.c.editor_id == bindparam("_editor_id"))
    .values(language=bindparam("language"))
)
_NEW = insert(editors)
