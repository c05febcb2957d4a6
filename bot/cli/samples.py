"""The stories of the demo: ours, or one that is given, each with a picture to be told with."""

import asyncio
import contextlib
import os
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bot.cli.door import Stop
from bot.newsroom import folders, gather
from content import desk
from content.errors import ContentError, SourceError
from content.fetch import Web
from content.types import Article

_SIZE = (1200, 675)
_SETTLED_S = 60.0
_FETCH_WITHIN_S = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    name: str
    """File name, with its ending."""
    text: bytes
    picture: bytes | None
    article: Article


def own_samples() -> list[Sample]:
    """Those that come with Wireroom, in the order in which they are to be told."""
    folder = files("bot") / "samples"
    inside = {entry.name: entry for entry in folder.iterdir()}
    samples = []
    for name in sorted(name for name in inside if name.endswith(".txt")):
        text = inside[name].read_bytes()
        picture = inside.get(name.removesuffix(".txt") + ".jpg")
        samples.append(
            Sample(
                name=name,
                text=text,
                picture=picture.read_bytes() if picture else None,
                article=desk.read_any(text, name=name),
            )
        )
    return samples


def showpiece() -> Sample:
    """The first of ours that has all there is to show: picture, credit, and what is related."""
    ours = own_samples()
    return next(
        sample
        for sample in ours
        if sample.picture
        and sample.article.related
        and sample.article.photo
        and sample.article.photo.credit
    )


async def given_sample(path: Path) -> Sample:
    """The article in a file, with the picture beside it or at the address that it names.

    Where its photo cannot be had, a placeholder stands in, so that the story arrives as it
    would with its photo.

    Raises:
        Stop: there is no article in it.
    """
    text, article = await asyncio.to_thread(_read, path)
    picture = await asyncio.to_thread(_bytes_beside, path)
    if picture is None and article.photo:
        picture = await _fetched(article) or placeholder(article.photo.credit)
    name = path.name if path.suffix.lower() in folders.ARTICLES else f"{path.name}.txt"
    return Sample(name=name, text=text, picture=picture, article=article)


def file(sample: Sample, folder: Path) -> Path:
    """Put the sample into a watched folder as if it had lain there for a minute."""
    path = folder / sample.name
    if sample.picture is not None:
        _put(path.with_suffix(".jpg"), sample.picture)
    _put(path, sample.text)
    return path


def _read(path: Path) -> tuple[bytes, Article]:
    try:
        text = folders.read(path)
        return text, desk.read_any(text, name=path.name)
    except SourceError as error:
        raise Stop(str(error)) from error
    except ContentError as error:
        raise Stop(f"{path}: {error}") from error


def _bytes_beside(path: Path) -> bytes | None:
    picture = folders.picture_beside(path)
    return picture.read_bytes() if picture else None


async def _fetched(article: Article) -> bytes | None:
    """The photo from the net, where that is quickly done."""
    story = desk.to_story(article, now=datetime.now(UTC))
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_FETCH_WITHIN_S), Web() as web:
            photo = await gather.picture_of(web, story)
            return photo.data if photo else None
    return None


def placeholder(credit: str) -> bytes:
    """A neutral picture that says whose photo belongs in its place, as JPEG."""
    image = Image.new("RGB", _SIZE)
    draw = ImageDraw.Draw(image)
    for y in range(_SIZE[1]):  # a dull sky over a dull ground
        shade = 118 + y * 60 // _SIZE[1]
        draw.line([(0, y), (_SIZE[0], y)], fill=(shade - 14, shade - 4, shade + 6))
    draw.rectangle((60, 60, _SIZE[0] - 60, _SIZE[1] - 60), outline=(228, 232, 236), width=3)
    lines = ["Placeholder for the photo", *textwrap.wrap(credit, 34)[:2]]
    _write(draw, lines)
    written = BytesIO()
    image.save(written, "JPEG", quality=88)
    return written.getvalue()


def _write(draw: ImageDraw.ImageDraw, lines: Sequence[str]) -> None:
    """The first line small, the others large, all in the middle."""
    y = _SIZE[1] // 2 - 30 - 40 * (len(lines) - 1)
    for number, line in enumerate(lines):
        font = ImageFont.load_default(40 if number == 0 else 72)
        draw.text((_SIZE[0] // 2, y), line, font=font, fill=(244, 246, 248), anchor="mt")
        y += 70 if number == 0 else 96


def _put(path: Path, data: bytes) -> None:
    """Whole at once, and old enough to be taken for settled."""
    hidden = path.with_name(f".{path.name}")
    hidden.write_bytes(data)
    before = path.parent.stat().st_ctime - _SETTLED_S
    os.utime(hidden, (before, before))
    hidden.replace(path)
