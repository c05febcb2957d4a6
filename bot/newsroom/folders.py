"""A folder as a source: articles as *.txt or *.html, each with its picture of the same stem."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from content.errors import SourceGone, SourceRefused, SourceTooLarge

ARTICLES = (".txt", ".html", ".htm")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".heic", ".tif", ".tiff", ".bmp")
MAX_ARTICLE_BYTES = 5_000_000
SETTLED_AFTER = timedelta(seconds=2)
"""A file that was touched later than this may still be in the middle of being written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article's file, and the picture beside it."""

    path: Path
    picture: Path | None
    modified_at: datetime
    """Aware, UTC; of the article's file."""

    @property
    def id(self) -> str:
        """Changes when the file does: an edited article is looked at again."""
        return f"{self.path.name} {self.modified_at.timestamp():.6f}"


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
    except OSError as error:
        raise SourceRefused(str(folder), error.strerror or "cannot be read") from error
    pictures = _pictures(files)
    found = [
        _article(path, pictures.get(path.stem), now)
        for path in files
        if path.suffix.lower() in ARTICLES
    ]
    return sorted(filter(None, found), key=lambda one: (one.modified_at, one.path.name))


def picture_beside(article: Path) -> Path | None:
    """The picture with the same stem in the same folder; None where there is none."""
    try:
        return _pictures(sorted(article.parent.iterdir())).get(article.stem)
    except OSError:
        return None  # reading the article tells why


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
    except OSError as error:
        raise SourceRefused(str(path), error.strerror or "cannot be read") from error
    if len(data) > MAX_ARTICLE_BYTES:
        raise SourceTooLarge(str(path), f"more than {MAX_ARTICLE_BYTES:,} bytes")
    return data


def _article(path: Path, picture: Path | None, now: datetime) -> Found | None:
    """None for what is no file, was just taken away, or may still be being written."""
    try:
        changes = [_changed_at(one) for one in (path, picture) if one]
        is_file = path.is_file()
    except OSError:
        return None
    # a date in the future is another machine's wrong clock, not a hand that is still writing
    if not is_file or any(abs(now - change) < SETTLED_AFTER for change in changes):
        return None
    return Found(path=path, picture=picture, modified_at=changes[0])


def _changed_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _pictures(files: list[Path]) -> dict[str, Path]:
    """By stem; where there are several, the first by name."""
    return {file.stem: file for file in reversed(files) if file.suffix.lower() in PICTURES}
