"""Pictures: kept once by their bytes, uploaded once, then sent by Telegram's name for them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, exists, func, insert, null, select, update

from storage.database import Reads, Transaction
from storage.tables import looks, photo_urls, photos, revisions
from storage.types import StoredPhoto

RECENT = 2_000
"""So many of the newest pictures are looked through for one that is the same."""


async def keep(
    tx: Transaction,
    *,
    data: bytes,
    width: int,
    height: int,
    sha256: str,
    url: str | None,
    print: bytes = b"",  # noqa: A002 - a picture's print, as in photography
    drawn: bool = False,
) -> int:
    """The id of this picture; the same bytes always have the same one, wherever they came from.

    Args:
        print: what the same picture in another size is found by; b"" where nothing could be.
        drawn: by us, for a story that has no photo.
    """
    known = await tx.value(_BY_HASH, {"sha256": sha256})
    if known is None:
        picture = {"sha256": sha256, "data": data, "width": width, "height": height}
        known = await tx.insert(_NEW, picture)
        await tx.change(_NEW_LOOK, {"photo_id": known, "print": print or None, "drawn": drawn})
    else:
        await tx.change(_BRING_BACK, {"_id": known, "data": data})
    if url is not None and not await tx.change(_POINT, {"_url": url, "photo_id": known}):
        await tx.change(_NEW_URL, {"url": url, "photo_id": known})
    return int(known)


async def known_as(reads: Reads, sha256: str) -> int | None:
    """The id of the picture with these bytes."""
    photo_id = await reads.value(_BY_HASH, {"sha256": sha256})
    return None if photo_id is None else int(photo_id)


async def enlarge(
    tx: Transaction, photo_id: int, *, data: bytes, width: int, height: int, sha256: str
) -> None:
    """The same picture has been found larger; a name that Telegram gave it stays good."""
    if await tx.value(_BY_HASH, {"sha256": sha256}) is None:
        larger = {"sha256": sha256, "data": data, "width": width, "height": height}
        await tx.change(_ENLARGE, larger | {"_id": photo_id})


async def prints(reads: Reads) -> dict[int, bytes]:
    """By their pictures' ids, of the newest `RECENT` that have one."""
    return {row.photo_id: row.print for row in await reads.rows(_PRINTS, {"most": RECENT})}


async def is_drawn(reads: Reads, photo_id: int | None) -> bool:
    """Whether it stands in for a photo that we do not have."""
    return bool(await reads.value(_DRAWN, {"_id": photo_id}))


async def keep_telegram(
    tx: Transaction, *, file_id: str, file_unique_id: str, width: int, height: int
) -> int:
    """The id of a picture that an editor sent inside Telegram: its bytes stay there."""
    known = await tx.value(_BY_UNIQUE, {"file_unique_id": file_unique_id})
    if known is not None:
        await keep_file_id(tx, known, file_id)
        return int(known)
    return await tx.insert(
        _NEW,
        {"file_unique_id": file_unique_id, "file_id": file_id, "width": width, "height": height},
    )


async def get(reads: Reads, photo_id: int, *, with_data: bool = True) -> StoredPhoto | None:
    """The picture; `with_data=False` spares reading the bytes where its `file_id` is enough."""
    row = await reads.row(_WHOLE if with_data else _WITHOUT_DATA, {"_id": photo_id})
    return None if row is None else _photo(row)


async def by_url(reads: Reads, url: str) -> StoredPhoto | None:
    """The picture that was last found at this address."""
    photo_id = await reads.value(_AT_URL, {"url": url})
    return None if photo_id is None else await get(reads, photo_id)


async def keep_file_id(tx: Transaction, photo_id: int, file_id: str) -> None:
    """It has been uploaded: from now on it is sent by this name."""
    await tx.change(_SET_FILE_ID, {"_id": photo_id, "file_id": file_id})


async def forget_file_id(tx: Transaction, photo_id: int) -> None:
    """Telegram does not know the name any more (another bot's, or expired): upload it again."""
    await tx.change(_SET_FILE_ID, {"_id": photo_id, "file_id": None})


async def old(reads: Reads, *, before: datetime, limit: int = 200) -> list[int]:
    """Whose bytes nobody needs any more: they are uploaded, and told with nothing since then."""
    rows = await reads.rows(_OLD, {"before": before, "many": limit})
    return [row.id for row in rows]


async def drop_bytes(tx: Transaction, ids: Sequence[int]) -> int:
    """From now on they are sent by Telegram's name for them alone; tells how many."""
    return await tx.change(_DROP, {"ids": ids})


def _photo(row: Row[Any]) -> StoredPhoto:
    return StoredPhoto(
        id=row.id,
        sha256=row.sha256 or "",
        url=row.url,
        data=row.data,
        width=row.width,
        height=row.height,
        file_id=row.file_id,
    )


_URL = (
    select(func.min(photo_urls.c.url))
    .where(photo_urls.c.photo_id == photos.c.id)
    .scalar_subquery()
    .label("url")
)
_SMALL = (photos.c.id, photos.c.sha256, photos.c.width, photos.c.height, photos.c.file_id, _URL)
_WHOLE = select(*_SMALL, photos.c.data).where(photos.c.id == bindparam("_id"))
_WITHOUT_DATA = select(*_SMALL, null().label("data")).where(photos.c.id == bindparam("_id"))
_BY_HASH = select(photos.c.id).where(photos.c.sha256 == bindparam("sha256"))
_BY_UNIQUE = select(photos.c.id).where(photos.c.file_unique_id == bindparam("file_unique_id"))
_AT_URL = select(photo_urls.c.photo_id).where(photo_urls.c.url == bindparam("url"))
_NEW = insert(photos).returning(photos.c.id)
_NEW_LOOK = insert(looks)
_ENLARGE = (
    update(photos)
    .where(photos.c.id == bindparam("_id"))
    .values({name: bindparam(name) for name in ("data", "width", "height", "sha256")})
)
_BRING_BACK = (
    update(photos)
    .where(photos.c.id == bindparam("_id"), photos.c.data.is_(None))
    .values(data=bindparam("data"))
)
_PRINTS = (
    select(looks.c.photo_id, looks.c.print)
    .where(looks.c.print.is_not(None))
    .order_by(looks.c.photo_id.desc())
    .limit(bindparam("most"))
)
_DRAWN = select(looks.c.drawn).where(looks.c.photo_id == bindparam("_id"))
_NEW_URL = insert(photo_urls)
_POINT = (
    update(photo_urls)
    .where(photo_urls.c.url == bindparam("_url"))
    .values(photo_id=bindparam("photo_id"))
)
_told_since = (revisions.c.photo_id == photos.c.id, revisions.c.taken_in_at >= bindparam("before"))
_is_spare = (photos.c.file_id.is_not(None), photos.c.data.is_not(None))
_OLD = (
    select(photos.c.id)
    .where(*_is_spare, exists().where(revisions.c.photo_id == photos.c.id))
    .where(~exists().where(*_told_since))
    .order_by(photos.c.id)
    .limit(bindparam("many"))
)
_DROP = (
    update(photos)
    .where(photos.c.id.in_(bindparam("ids", expanding=True)), *_is_spare)
    .values(data=None)
)
_SET_FILE_ID = (
    update(photos).where(photos.c.id == bindparam("_id")).values(file_id=bindparam("file_id"))
)
