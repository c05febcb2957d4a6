"""Files that Telegram holds, and the identifiers it hands out for them."""

import base64
import binascii
import hashlib
from dataclasses import dataclass

from bot.simulator.errors import ApiError, bad_request
from bot.simulator.pictures import Picture, render
from bot.simulator.types import Document, Photo, PhotoSize

_LAST_BYTE = 4
"""The version that every file_id of the present ends with."""
_PHOTO, _DOCUMENT = 2, 5
_SIDES = (("s", 90), ("m", 320), ("x", 800), ("y", 1280))


@dataclass(slots=True)
class _Stored:
    kind: int
    unique_id: str
    path: str
    data: bytes
    side: int = 0
    """A photo's longer side in this size; 0 where the data goes out as it came."""
    rendered: bytes | None = None


class Files:
    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._files: dict[str, _Stored] = {}
        self._by_unique: dict[str, str] = {}
        self._by_path: dict[str, str] = {}
        self._photos: dict[str, Photo] = {}
        self._documents: dict[str, Document] = {}
        self.refused: set[str] = set()
        """file_ids that the data centre does not take any more: a fault on order."""

    def add_photo(self, data: bytes, picture: Picture) -> Photo:
        """Keep a picture in the sizes Telegram makes of it. Every upload is a new file."""
        number = len(self._photos)
        sizes = []
        for letter, side in _SIDES:
            width, height = picture.within(side)
            stored = self._store(
                _PHOTO, f"{number}{letter}", f"photos/file_{number}{letter}.jpg", data
            )
            same = (width, height) == (picture.width, picture.height)
            self._files[stored].side = 0 if same else side
            size = PhotoSize(
                file_id=stored,
                unique_id=self._files[stored].unique_id,
                width=width,
                height=height,
                bytes_count=len(data) if same else 0,
            )
            sizes.append(size)
            if same:
                break
        photo = Photo(sizes=tuple(sizes))
        for size in sizes:
            self._photos[size.file_id] = photo
        return photo

    def add_document(self, data: bytes, name: str, mime: str) -> Document:
        number = len(self._documents)
        file_id = self._store(_DOCUMENT, f"d{number}", f"documents/file_{number}", data)
        document = Document(
            file_id=file_id,
            unique_id=self._files[file_id].unique_id,
            name=name,
            mime=mime,
            bytes_count=len(data),
        )
        self._documents[file_id] = document
        return document

    def _store(self, kind: int, name: str, path: str, data: bytes) -> str:
        digest = hashlib.sha256(f"{self._seed}:{name}".encode()).digest()
        file_id = _encoded(bytes((kind,)) + digest[:28] + digest[-7:] + bytes((_LAST_BYTE,)))
        unique_id = _encoded(bytes((kind,)) + digest[8:19])
        self._files[file_id] = _Stored(kind, unique_id, path, data)
        self._by_unique[unique_id] = file_id
        self._by_path[path] = file_id
        return file_id

    def photo(self, file_id: str) -> Photo:
        """The photo of any of its sizes' ids.

        Raises:
            ApiError: 400; no id, another kind's id, or one that is no longer taken.
        """
        photo = self._photos.get(file_id)
        if photo is not None and file_id not in self.refused:
            return photo
        check_file_id(file_id)
        if file_id in self._documents:
            raise bad_request("Can't use file of type Document as Photo")
        raise bad_request("Wrong file identifier/HTTP URL specified")

    def document(self, file_id: str) -> Document | None:
        return self._documents.get(file_id)

    def describe(self, file_id: str) -> tuple[str, int, str]:
        """Unique id, size in bytes and path of a file.

        Raises:
            ApiError: 400; nothing that can be downloaded.
        """
        stored = self._files.get(file_id)
        if stored is None:
            try:
                check_file_id(file_id)
            except ApiError as fault:
                raise bad_request("Invalid file_id") from fault
            raise bad_request("Wrong file_id or the file is temporarily unavailable")
        return stored.unique_id, len(_bytes(stored)), stored.path

    def by_path(self, path: str) -> bytes | None:
        file_id = self._by_path.get(path)
        return None if file_id is None else _bytes(self._files[file_id])

    def by_unique(self, unique_id: str) -> bytes | None:
        file_id = self._by_unique.get(unique_id)
        return None if file_id is None else _bytes(self._files[file_id])


def _bytes(stored: _Stored) -> bytes:
    if not stored.side:
        return stored.data
    if stored.rendered is None:
        stored.rendered = render(stored.data, stored.side)
    return stored.rendered


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def check_file_id(file_id: str) -> None:
    """Refuse what does not even look like an identifier, in the words for each way to be wrong."""
    wrong = "Wrong remote file identifier specified: "
    body = file_id.rstrip("=")
    if len(body) % 4 == 1:
        raise bad_request(f"{wrong}Wrong string length")
    if len(file_id) != len(body) and len(file_id) % 4:
        raise bad_request(f"{wrong}Wrong padding length")
    try:
        data = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise bad_request(f"{wrong}Wrong character in the string") from None
    if _encoded(data) != body:
        raise bad_request(f"{wrong}Wrong padding in the string")
    if not data or data[-1] != _LAST_BYTE:
        raise bad_request(f"{wrong}can't unserialize it. Wrong last symbol")
