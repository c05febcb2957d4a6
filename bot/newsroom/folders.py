"""A folder as a source: articles as *.txt or *.html, each with its picture of the same stem."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from content import wordlists
from content.errors import SourceGone, SourceRefused, SourceTooLarge
from content.fetch import MAX_BYTES
from content.types import Item

ARTICLES = (".txt", ".html", ".htm")
PICTURES = wordlists.words("""
    .jpg .jpeg .jpe .jfif .png .webp .gif .avif .heic .heif .hif .tif .tiff .bmp .dib
    .jp2 .j2k .jpf .jpx
""")
UNREADABLE = wordlists.words("""
    .svg .svgz .eps .ai .psd .psb .xcf .indd .ico .tga .jxl .jxr
    .raw .dng .cr2 .cr3 .nef .arw .orf .raf .rw2 .pef .srw
""")
"""What else is a picture: drawings, the files of studios, and what cameras keep for themselves."""
MAX_ARTICLE_BYTES = MAX_BYTES
"""As much as of an address: a page that was saved is read as it was there."""
SETTLED_AFTER = timedelta(seconds=2)
"""A file that was touched later than this may still be in the middle of being written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article's file, and the picture beside it."""

    path: Path
    picture: Path | None
    modified_at: datetime
    """Aware, UTC; of the article's file."""
    pictured_at: datetime | None = None
    """The same of its picture."""
    unusable: Path | None = None
    """What has a picture's name and cannot be used: a pipe, a link that leads out of the folder, or
    a kind that is not read."""

    @property
    def id(self) -> str:
        """Changes when a file does: what was edited, or got its picture later, is read again."""
        moments = filter(None, (self.modified_at, self.pictured_at))
        return " ".join((self.path.name, *(f"{at.timestamp():.6f}" for at in moments)))


Entry = Item | Found
"""One piece that a source offers: a feed's item or a folder's file."""


def look(folder: Path, *, now: datetime) -> list[Found]:
    """The settled articles in `folder`, the oldest first; what is hidden or being written waits.

    Raises:
        SourceGone: there is no such folder (now).
        SourceRefused: we may not look into it.
    """
    try:
        files = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except FileNotFoundError as error:
        raise SourceGone(str(folder), "there is no such folder") from error
    except NotADirectoryError as error:
        raise SourceRefused(
            str(folder), "a file, not a folder; name the folder that it lies in"
        ) from error
    except OSError as error:
        raise SourceRefused(str(folder), error.strerror or "cannot be read") from error
    pictures = _pictures(files)
    found = [
        _article(path, pictures.get(path.stem.casefold()), now)
        for path in files
        if path.suffix.lower() in ARTICLES
    ]
    return sorted(filter(None, found), key=lambda one: (one.modified_at, one.path.name))


def picture_beside(article: Path) -> Path | None:
    """The picture with the same stem in the same folder; None where there is none."""
    found = _beside(article)
    return None if found is None or is_unreadable(found) else found


def passed_by(article: Path) -> str:
    """A line on the picture beside it that is of a kind that is not read; "" for no such one."""
    found = _beside(article)
    if found is None or not is_unreadable(found):
        return ""
    return f"the picture beside it ({found.name}) is of a kind that is not read"


def is_unreadable(picture: Path) -> bool:
    return picture.suffix.lower() in UNREADABLE


def read(path: Path) -> bytes:
    """The bytes of an article's file.

    Raises:
        SourceGone: it is not there.
        SourceRefused: it is no file, or may not be read.
        SourceTooLarge: more than `MAX_ARTICLE_BYTES`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_ARTICLE_BYTES + 1)
    except FileNotFoundError as error:
        raise SourceGone(str(path), "there is no such file") from error
    except IsADirectoryError as error:
        raise SourceRefused(str(path), "a folder, not a file; name the files in it") from error
    except OSError as error:
        raise SourceRefused(str(path), error.strerror or "cannot be read") from error
    if len(data) > MAX_ARTICLE_BYTES:
        raise SourceTooLarge(str(path), f"more than {MAX_ARTICLE_BYTES:,} bytes")
    return data


def _beside(article: Path) -> Path | None:
    try:
        found = _pictures(sorted(article.parent.iterdir())).get(article.stem.casefold())
        return found if found and _is_own_file(found) else None
    except OSError:
        return None  # reading the article tells why


def _article(path: Path, beside: Path | None, now: datetime) -> Found | None:
    """None for what is no file, was just taken away, or may still be being written."""
    try:
        is_usable = beside and not is_unreadable(beside) and _is_own_file(beside)
        picture = beside if is_usable else None
        changes = [_changed_at(one) for one in (path, picture) if one]
        is_file = _is_own_file(path)
    except OSError:
        return None
    # a date in the future is another machine's wrong clock, not a hand that is still writing
    if not is_file or any(abs(now - change) < SETTLED_AFTER for change in changes):
        return None
    return Found(
        path=path,
        picture=picture,
        modified_at=changes[0],
        pictured_at=changes[1] if picture else None,
        unusable=None if picture else beside,
    )


def _is_own_file(path: Path) -> bool:
    """False for a link that leads out of the folder: who may write there may not read elsewhere."""
    if not path.is_symlink():
        return path.is_file()
    return path.is_file() and path.resolve().is_relative_to(path.parent.resolve())


def _changed_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _pictures(files: list[Path]) -> dict[str, Path]:
    """By stem, whatever its case; where there are several, the first by name that can be read."""
    return {
        file.stem.casefold(): file
        for kinds in (UNREADABLE, PICTURES)
        for file in reversed(files)
        if file.suffix.lower() in kinds
    }
