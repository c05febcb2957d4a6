"""`wireroom import`: articles from files into the database, pushed to readers only if asked."""

import asyncio
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from bot import logs
from bot.cli import door, stars
from bot.newsroom import folders, gather, rechecks
from bot.newsroom.known_key import under_known_key
from bot.newsroom.pictures import Pictures
from bot.publish import Published, publish
from bot.settings import Settings
from content import desk, embargo
from content.errors import ContentError, Embargoed, SourceError
from content.fetch import Web
from content.text import clip
from storage.database import Database
from storage.types import BroadcastClass


class Taken(StrEnum):
    """What became of one file; the value is how it is told."""

    NEW = "taken in"
    CHANGED = "changed"
    KNOWN = "known already"
    EMBARGOED = "not taken in yet"
    UNREADABLE = "not read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """How what is new goes out to readers."""

    due_at: datetime | None = None
    """Not before; None: at once."""
    again_if_uncertain: bool = False
    most_stars: int | None = None
    """Fast, if it costs no more in all; None: at the usual pace."""


def take_in(
    files: list[Path], *, push: bool, at: str, again_if_uncertain: bool, most_stars: int | None
) -> None:
    logs.set_up(level="CRITICAL")
    if most_stars is not None and not push:
        raise door.Stop("--stars says how to send, so it needs --push")
    settings = door.settings(needs_token=most_stars is not None)
    if again_if_uncertain and not push:
        raise door.Stop("--again-if-uncertain says how to send, so it needs --push")
    due_at = _moment(at, settings, push=push) if at else None
    sending = Sending(due_at=due_at, again_if_uncertain=again_if_uncertain, most_stars=most_stars)
    counts = door.run(_take_all_in(files, settings, sending if push else None))
    told = ", ".join(f"{count} {taken}" for taken in Taken if (count := counts[taken]))
    door.out.print(f"{told[:1].upper()}{told[1:]}." if told else "There was nothing to take in.")
    if counts[Taken.UNREADABLE] or counts[Taken.EMBARGOED]:
        raise typer.Exit(door.BAD_INPUT)


def _moment(at: str, settings: Settings, *, push: bool) -> datetime:
    """The time that an operator has written, in UTC.

    Raises:
        door.Stop: it is none, or is past, or nothing is to be pushed.
    """
    if not push:
        raise door.Stop("--at says when to send, so it needs --push")
    try:
        local = datetime.fromisoformat(at)
    except ValueError:
        raise door.Stop(f"--at: expected a time such as “2026-11-23 07:00”, not “{at}”") from None
    due_at = (local if local.tzinfo else local.replace(tzinfo=settings.timezone)).astimezone(UTC)
    if due_at <= datetime.now(UTC):
        raise door.Stop(f"--at: {at} ({settings.timezone}) is past already")
    return due_at


async def _take_all_in(
    files: list[Path], settings: Settings, sending: Sending | None
) -> Counter[Taken]:
    counts: Counter[Taken] = Counter()
    given = await asyncio.to_thread(_articles, files)
    addresses = [path for path in given if _is_address(path)]
    if addresses:
        line = f"{addresses[0]}: an address; files and folders are taken in, and /breaking sends"
        raise door.Stop(f"{line} the article at an address")
    net = Web(settings.allowed_hosts, use_proxy=settings.use_proxy)
    async with net as web, await Database.open(settings.database) as db:
        if sending is not None and sending.most_stars is not None:
            await stars.afford(db, settings, stories=len(given), most=sending.most_stars)
        for path in given:
            try:
                published = await keep(db, web, path, sending, settings=settings)
            except Embargoed as error:
                door.complain(f"{path}: {_not_yet(error.line, settings.timezone)}")
                counts[Taken.EMBARGOED] += 1
                continue
            except ContentError as error:
                reason = error.detail if isinstance(error, SourceError) else str(error)
                door.complain(f"{path}: {reason}")
                counts[Taken.UNREADABLE] += 1
                continue
            if line := await asyncio.to_thread(folders.passed_by, path):
                door.complain(f"{path}: {line}")
            taken = _taken(published)
            counts[taken] += 1
            line = _line(path, taken, published, settings.timezone)
            if published is None and sending is not None:
                line += ", so not sent; /breaking sends what is held"
            door.out.print(line, markup=False)
    return counts


async def keep(
    db: Database,
    web: Web,
    path: Path,
    sending: Sending | None = None,
    *,
    now: datetime | None = None,
    source_name: str = "",
    settings: Settings | None = None,
) -> Published | None:
    """The article in `path` is held, with its picture; None where it was already.

    Args:
        sending: None keeps it without telling anybody.
        now: when it counts as taken in; this moment where None.
        settings: say which words stand for which topic, and whether a headline stands in for a
            photo; ours do, and it does not, where None.

    Raises:
        ContentError: there is no article in it, or one that may not be told yet.
    """
    picture = await asyncio.to_thread(folders.picture_beside, path)
    article = await gather.article_in(path, picture=picture)
    at = now or datetime.now(UTC)
    gather.refuse_embargoed(article, now=at)
    topics = settings.topics if settings else None
    story = await asyncio.to_thread(
        desk.to_story, article, now=at, source_name=source_name, topics=topics
    )
    async with db.reads() as reads:
        story = await under_known_key(reads, story)
    photo = await gather.picture_of(web, story)
    story, held = await Pictures(db, settings).of(gather.credited(story, photo), photo)
    published = await publish(
        db,
        story,
        held,
        now=at,
        push=BroadcastClass.ORDINARY if sending else None,
        due_at=sending.due_at if sending else None,
        paid=sending is not None and sending.most_stars is not None,
        again_if_uncertain=sending.again_if_uncertain if sending else None,
    )
    if published and published.broadcast and story.url and settings and settings.recheck:
        told_at = published.broadcast.due_at or at
        async with db.transaction() as tx:
            await rechecks.plan_in(tx, published.stored.id, story.url, told_at=told_at)
    return published


def _not_yet(line: str, zone: ZoneInfo) -> str:
    """Nothing of it is kept: whoever takes it in decides when."""
    until = embargo.ends_at(line)
    after = f" after {until.astimezone(zone):%Y-%m-%d %H:%M} ({zone})" if until else ""
    return (
        f"not taken in, because of its line “{line}”; import it again{after or ' then'}, or without"
        " that line"
    )


def _articles(given: list[Path]) -> list[Path]:
    """Folders become the articles in them, those filed first first; pictures go with an article."""
    paths: list[Path] = []
    for path in given:
        if path.is_dir():
            inside = (one for one in path.iterdir() if one.suffix.lower() in folders.ARTICLES)
            paths += sorted(inside, key=lambda one: (one.stat().st_mtime, one.name))
        elif path.suffix.lower() not in folders.PICTURES or not _goes_with_one(path, given):
            paths.append(path)
    return list(dict.fromkeys(paths))


def _is_address(path: Path) -> bool:
    """As a path it has lost one of its strokes."""
    return re.match(r"[a-z][a-z0-9+.-]+:/", str(path)) is not None and not path.exists()


def _goes_with_one(picture: Path, given: list[Path]) -> bool:
    beside = {picture.with_suffix(suffix) for suffix in folders.ARTICLES}
    return any(path in beside for path in given)


def _taken(published: Published | None) -> Taken:
    if published is None:
        return Taken.KNOWN
    return Taken.NEW if published.stored.story.revision == 1 else Taken.CHANGED


def _line(path: Path, taken: Taken, published: Published | None, zone: ZoneInfo) -> str:
    if published is None:
        return f"{path}: {taken}"
    story = published.stored.story
    extras = ["with photo" if published.stored.photo_id else "without photo"]
    if published.broadcast:
        extras.append(_pushed(published.audience, published.broadcast.due_at, zone))
    return f"{path}: {taken}: {clip(story.headline, 80)} ({', '.join(extras)})"


def _pushed(audience: int, due_at: datetime | None, zone: ZoneInfo) -> str:
    readers = f"{audience} {'reader' if audience == 1 else 'readers'}"
    if due_at is None:
        return f"pushed to {readers}"
    return f"to be sent to {readers} from {due_at.astimezone(zone):%Y-%m-%d %H:%M} ({zone})"
