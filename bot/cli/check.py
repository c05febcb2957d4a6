"""`wireroom check`: would the bot run? A line for everything that it needs."""

import asyncio
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import typer
from rich.text import Text

from bot import logs
from bot.cli import door
from bot.clock import SystemClock
from bot.delivery.hello import Me, NotYet, TokenRefused, hello
from bot.delivery.pacing import Pacer
from bot.delivery.transport import Transport
from bot.delivery.wire import connect
from bot.errors import SettingsError
from bot.newsroom import lookout
from bot.places import is_address
from bot.redaction import redact
from bot.settings import Settings
from content import cards
from content.errors import ContentError, SourceRefused
from content.fetch import Web
from content.text import clean
from content.types import Source
from storage import stories, subscribers
from storage.database import Database
from storage.errors import DatabaseMissing, StorageError
from storage.types import SourceState

Line = tuple[bool, str, str]
"""Whether it is well, what was looked at, and what was found."""


def check() -> None:
    logs.set_up(level="CRITICAL")
    try:
        settings, idle = door.settings_and_warnings(needs_token=True)
    except SettingsError as error:
        for fault in error.faults:
            _tell((False, "settings", fault))
        raise typer.Exit(door.FAILED) from None
    for line in idle:  # the bot would run without what they were to set
        _tell((False, "settings", line))
    if not idle:
        _tell((True, "settings", "complete"))
    if not door.run(_check(settings)) or idle:
        raise typer.Exit(door.FAILED)


async def _check(settings: Settings) -> bool:
    all_well = True
    async for line in _lines(settings):
        _tell(line)
        all_well = all_well and line[0]
    return all_well


async def _lines(settings: Settings) -> AsyncIterator[Line]:
    yield await _database(settings)
    yield await _telegram(settings)
    yield True, "editors", _editors(settings)
    if settings.headline_card:
        yield True, "headline cards", _cards(settings)
    if not settings.sources:
        yield True, "sources", "none are set; stories come from editors and “wireroom import”"
    async with Web(settings.allowed_hosts, use_proxy=settings.use_proxy) as web:
        for line in await asyncio.gather(*(_source(web, one) for one in settings.sources)):
            yield line


async def _database(settings: Settings) -> Line:
    try:
        async with (
            await Database.open(settings.database, may_make=False) as db,
            db.reads() as reads,
        ):
            held, readers = await stories.count(reads), await subscribers.count_active(reads)
    except DatabaseMissing as error:
        folder = Path(error.path).parent
        if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
            return True, "database", f"{error.path}: there is none yet; the first start makes it"
        return False, "database", f"{error}, and none can be made; does its folder exist?"
    except StorageError as error:
        return False, "database", str(error)
    told = f"{_many(held, 'story', 'stories')}, {_many(readers, 'reader', 'readers')}"
    return True, "database", f"{settings.database}: {told}"


async def _telegram(settings: Settings) -> Line:
    clock = SystemClock()
    wire = connect(
        settings.token.get_secret_value(),
        pacer=Pacer(),
        clock=clock,
        api_url=settings.api_url,
        transport=Transport(read_timeout_s=10),
    )
    try:
        greeting = await hello(wire, listen=False)
    finally:
        await wire.shutdown()
    match greeting:
        case Me(username=username, name=name):
            return True, "Telegram", f"the token belongs to @{username} ({name})"
        case TokenRefused():
            return False, "Telegram", f"{settings.api_url} knows no bot with this token"
        case NotYet(detail=detail):
            return False, "Telegram", f"{settings.api_url} cannot be reached: {detail}"


def _editors(settings: Settings) -> str:
    ids = ", ".join(str(editor) for editor in sorted(settings.editors))
    return (
        ids
        or "none are set, so nobody can send breaking news; the running bot answers /id with yours"
    )


def _cards(settings: Settings) -> str:
    if cards.draw("Größe, naïve, ığdır", "", font=settings.card_font):
        return "drawn for stories without a photo"
    return "drawn for plain English only; WIREROOM_CARD_FONT may name a font with more letters"


async def _source(web: Web, source: Source) -> Line:
    now = datetime.now(UTC)
    unknown = SourceState(
        id=0,
        address=source.address,
        name=source.name,
        etag="",
        last_modified="",
        first_look_done=False,
        failures=0,
        next_visit_at=now,
    )
    name = source.name or ("source" if is_address(source.address) else "folder")
    try:
        look = await lookout.look(web, unknown, now=now)
    except ContentError as error:
        return False, name, f"{error}{_way_in(error)}"
    found = _many(len(look.entries), "entry", "entries")
    return True, name, f"{source.address}: {found}{f', “{look.name}”' if look.name else ''}"


def _way_in(error: ContentError) -> str:
    """What lets an intranet's source pass, where that is what was refused."""
    if isinstance(error, SourceRefused) and "public" in error.detail:
        return "; its host may be named in WIREROOM_ALLOWED_HOSTS"
    return ""


def _many(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _tell(line: Line) -> None:
    is_well, what, found = line
    mark = Text("ok   ", style="green") if is_well else Text("FAULT", style="bold red")
    door.out.print(mark + f" {what}: {redact(clean(found))}")
