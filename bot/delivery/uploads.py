"""Which name Telegram knows a picture by; each picture is uploaded once, by whoever comes first."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import structlog

from bot.delivery.transport import File
from storage import photos
from storage.database import Database
from storage.errors import DatabaseUnusable

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

_GIVE_UP_AFTER = 2
"""Refusals of a picture itself, by different requests, after which it is not tried again."""


@dataclass(slots=True)
class _Picture:
    """What we remember of one picture while the process lives."""

    name: str | None = None
    looked: bool = False
    """Whether the database has been asked for `name`."""
    refusals: int = 0
    reason: str = ""
    losses: int = 0
    """Uploads that nobody answered."""
    loss: str = ""
    """What happened to the last of those."""
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class Uploads:
    def __init__(self, db: Database) -> None:
        self._db = db
        self._pictures: dict[int, _Picture] = {}

    async def name(self, photo_id: int) -> str | None:
        """Telegram's name for the picture; None while it has not been uploaded."""
        picture = self._picture(photo_id)
        if not picture.looked:
            async with self._db.reads() as reads:
                stored = await photos.get(reads, photo_id, with_data=False)
            if not picture.looked:  # an upload may have told the name meanwhile
                picture.name, picture.looked = stored.file_id if stored else None, True
        return picture.name

    @asynccontextmanager
    async def turn(self, photo_id: int, *, patience_s: float | None) -> AsyncIterator[str]:
        """One upload of a picture at a time; who waited finds the name known.

        Or else is told why not to upload it: each of many would wait for an answer that does not
        come, one behind the other. "" where nothing speaks against it.

        Args:
            patience_s: how long to wait for somebody else's upload; None: to its end.
        """
        picture = self._picture(photo_id)
        losses = picture.losses
        if not await _taken(picture.turn, patience_s):
            yield "another upload of it takes long"
            return
        try:
            yield "" if picture.losses == losses else picture.loss
        finally:
            picture.turn.release()

    async def file(self, photo_id: int) -> File | None:
        """The picture itself; None where we hold none."""
        async with self._db.reads() as reads:
            stored = await photos.get(reads, photo_id)
        if stored is None or not stored.data:
            return None
        if stored.data.startswith(b"\x89PNG"):
            return "photo.png", stored.data, "image/png"
        return "photo.jpg", stored.data, "image/jpeg"

    async def keep(self, photo_id: int, name: str) -> None:
        picture = self._picture(photo_id)
        picture.name, picture.looked, picture.refusals = name, True, 0
        await self._write(photo_id, name)

    async def forget(self, photo_id: int, name: str) -> None:
        """Telegram does not know `name` any more; a newer one that came meanwhile stays."""
        picture = self._picture(photo_id)
        if picture.name == name:
            picture.name = None
            await self._write(photo_id, None)

    def refused(self, photo_id: int, reason: str) -> None:
        """Telegram found fault with the picture itself."""
        picture = self._picture(photo_id)
        picture.refusals, picture.reason = picture.refusals + 1, reason

    def lost(self, photo_id: int, detail: str) -> None:
        """Nobody answered; whoever waits for the picture need not try the same at once."""
        picture = self._picture(photo_id)
        picture.losses, picture.loss = picture.losses + 1, detail

    def hopeless(self, photo_id: int) -> str:
        """Why the picture need not be tried again; "" where it may."""
        picture = self._picture(photo_id)
        return picture.reason if picture.refusals >= _GIVE_UP_AFTER else ""

    async def _write(self, photo_id: int, name: str | None) -> None:
        """Never fails: a message has gone out by now, and one more upload later costs little."""
        try:
            async with self._db.transaction() as tx:
                if name is None:
                    await photos.forget_file_id(tx, photo_id)
                else:
                    await photos.keep_file_id(tx, photo_id, name)
        except DatabaseUnusable as error:
            log.error("a photo's name cannot be kept", photo=photo_id, error=str(error))

    def _picture(self, photo_id: int) -> _Picture:
        if photo_id not in self._pictures and len(self._pictures) >= 1024:
            self._forget_some()
        return self._pictures.setdefault(photo_id, _Picture())

    def _forget_some(self) -> None:
        """The oldest half of those that nobody is uploading; the database knows their names."""
        idle = [key for key, picture in self._pictures.items() if not picture.turn.locked()]
        for key in idle[:512]:
            del self._pictures[key]


async def _taken(turn: asyncio.Lock, within_s: float | None) -> bool:
    try:
        async with asyncio.timeout(within_s):
            await turn.acquire()
    except TimeoutError:
        return False
    return True
