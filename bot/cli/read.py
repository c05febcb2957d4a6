"""`wireroom read`: what is understood of an article, and the message that readers would get."""

import asyncio
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer
from rich.table import Table
from rich.text import Text

from bot import logs
from bot.cli import door
from bot.cli.transcript import shown
from bot.newsroom import folders, gather, reading
from bot.places import BadEntries, has_other_scheme, host_of, is_address
from bot.render.story import sample
from bot.settings import Settings
from bot.texts import Texts
from content import cards, desk, embargo, urls
from content.errors import ArticleUnreadable, ContentError, SourceError, SourceRefused
from content.fetch import Web
from content.text import clip
from content.topic_table import TopicTable
from content.types import Article, Block, BlockKind, Partial, Story

_WIDTH = 92


def read(inputs: list[str], *, as_json: bool, allow_hosts: list[str]) -> None:
    logs.set_up(level="CRITICAL")
    settings = door.settings()
    allowed = settings.allowed_hosts | {_host(given) for given in allow_hosts}
    show = _show_json if as_json else _Pages(settings).show
    net = Web(allowed, use_proxy=settings.use_proxy)

    def why(given: str, error: ContentError) -> str:
        return why_not(error, given, allowed)

    if not door.run(_read_all(inputs, net, settings.topics, show, why)):
        raise typer.Exit(door.BAD_INPUT)


def _host(given: str) -> str:
    try:
        return host_of(given)
    except BadEntries:
        raise door.Stop(f"--allow-host: expected the name of a host, not “{given}”") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    article: Article
    story: Story


async def _read_all(
    inputs: list[str],
    net: Web,
    topics: TopicTable | None,
    show: Callable[[_Read], None],
    why: Callable[[str, ContentError], str],
) -> bool:
    """Show one after the other; False where one of them held no article."""
    all_read = True
    async with net as web:
        for given in inputs:
            try:
                show(await _read_one(web, given, topics))
            except BrokenPipeError:
                raise  # nobody listens any more
            except ContentError as error:
                door.complain(f"{given}: {why(given, error)}")
                all_read = False
            except Exception as error:  # our own mistake must not hide the other inputs
                door.complain(f"{given}: {door.unexpected(error)}")
                all_read = False
    return all_read


async def _read_one(web: Web, given: str, topics: TopicTable | None) -> _Read:
    if has_other_scheme(given):
        raise SourceRefused(given, "only http and https addresses with a host are visited")
    if is_address(given):
        article = await gather.article_at(web, given)
    elif given == "-":
        article = await reading.article(await asyncio.to_thread(_from_stdin), name="-")
    else:
        path = Path(given)
        picture = await asyncio.to_thread(folders.picture_beside, path)
        if line := await asyncio.to_thread(folders.passed_by, path):
            door.complain(f"{given}: {line}")
        article = await gather.article_in(path, picture=picture)
    now = datetime.now(UTC)
    article = replace(article, published_at=desk.believed(article.published_at, now=now))
    story = await asyncio.to_thread(desk.to_story, article, now=now, topics=topics)
    return _Read(article=article, story=story)


def _from_stdin() -> bytes:
    data = sys.stdin.buffer.read(folders.MAX_ARTICLE_BYTES + 1)
    if len(data) > folders.MAX_ARTICLE_BYTES:
        raise ArticleUnreadable(f"more than {folders.MAX_ARTICLE_BYTES:,} bytes")
    return data


def why_not(error: ContentError, given: str, allowed: frozenset[str]) -> str:
    """One line for whoever asked for `given`; `allowed` hosts may lie on an inner net."""
    if isinstance(error, SourceRefused) and "public" in error.detail:
        return _inner(error, given, allowed)
    return error.detail if isinstance(error, SourceError) else str(error)


def _inner(error: SourceRefused, given: str, allowed: frozenset[str]) -> str:
    """Which address lies on an inner net: the given one, or where a redirect led to.

    Who sends a stranger inward is not to be helped; an intranet may well have several hosts.
    """
    name, is_named, _ = error.detail.partition(" is not on the public net")
    host, asked = name if is_named else urls.host(error.address), urls.host(given)
    if host.removeprefix("www.") == asked:
        return f"{error.detail}; --allow-host with its host lets it pass"
    led = f"it leads to {host if is_named else error.address}: {error.detail}"
    return f"{led}; --allow-host {host} lets it pass" if asked in allowed else led


def as_object(article: Article, story: Story) -> dict[str, Any]:
    """The stable form for other programs; times in ISO 8601, null where nothing is known."""
    photo = article.photo
    return {
        "headline": article.headline,
        "standfirst": article.standfirst,
        "summary": story.summary,
        "photo": photo and {name: getattr(photo, name) for name in _OF_PHOTO},
        "authors": list(article.authors),
        "published_at": _moment(article.published_at),
        "language": story.language,
        "topics": list(story.topics),
        "url": article.url,
        "body": [{"kind": block.kind.value, "text": block.text} for block in article.body],
        "related": [{"headline": link.headline, "url": link.url} for link in article.related],
        "notes": list(article.notes),
        "partial": article.partial and article.partial.value,
        "embargo": article.embargo,
        "embargo_ends_at": _moment(embargo.ends_at(article.embargo)),
    }


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _show_json(read: _Read) -> None:
    # a terminal that speaks no UTF-8 gets escapes, which are JSON as well
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    line = json.dumps(as_object(read.article, read.story), ensure_ascii=plain)
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class _Pages:
    """For people: the fields one under the other, then the message."""

    def __init__(self, settings: Settings) -> None:
        self._texts = Texts(settings.language, zone=settings.timezone)
        self._settings = settings
        self._is_first = True

    def show(self, read: _Read) -> None:
        if not self._is_first:
            door.out.print()
        self._is_first = False
        _print(Text("Understood", style="bold underline"))
        door.out.print(_fields(read))
        for block in read.article.body:
            door.out.print()
            _print(_block(block))
        door.out.print()
        told, why = self._heading(read.article.embargo)
        _print(Text(told, style="bold underline"))
        if why:
            _print(Text(why, style="dim"))
        self._show_message(read.story)

    def _show_message(self, story: Story) -> None:
        picture = (story.photo.url or story.photo.file) if story.photo else None
        if not picture and self._has_card(story):
            picture, story = "the headline, drawn", replace(story, photo=None)
        # the photo's number only makes room for the credit line; nothing is looked up by it
        message = sample(story, 0 if picture else None, texts=self._texts)
        _print(shown(message, picture=picture or ""))
        if story.photo and not picture:
            _print(Text("(as text: the article names a photo, but brings none)", style="dim"))

    def _heading(self, line: str) -> tuple[str, str]:
        """What would become of the message, and why where it is not sent at once."""
        if not line or embargo.is_over(line, now=datetime.now(UTC)):
            return "Would be sent", ""
        why = f"The line “{clip(line, 120)}” forbids to tell it now"
        until = embargo.ends_at(line)
        if until is None:
            names = "names no moment that is understood, so an editor has to take it out"
            return "Would be held back, for an editor", f"{why}. It {names}."
        at = f"{until.astimezone(self._settings.timezone):%Y-%m-%d %H:%M}"
        late = "" if embargo.names_zone(line) else f"; it names no time zone, so {LATEST}"
        return f"Would be held back until {at} ({self._settings.timezone})", f"{why}{late}."

    def _has_card(self, story: Story) -> bool:
        if not self._settings.headline_card:
            return False
        font = self._settings.card_font
        return cards.draw(story.headline, story.source, font=font) is not None


def _print(text: Text) -> None:
    """Lines of a width that reads well, also on wide terminals and into pipes."""
    for line in text.wrap(door.out, min(_WIDTH, door.out.width)):
        line.rstrip()
        door.out.print(line)


def _fields(read: _Read) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold", max_width=_WIDTH - 15)
    for name, value in as_object(read.article, read.story).items():
        if name != "body":
            table.add_row(name, Text(_told(name, value)))
    return table


def _told(name: str, value: Any) -> str:
    match name, value:
        case _, None | "" | []:
            return "–"
        case "photo", dict():
            return "\n".join(f"{key}: {value[key] or '–'}" for key in _OF_PHOTO)
        case "partial", str():
            return _PARTLY[Partial(value)]
        case "notes", list():
            return "\n".join(value)
        case "related", list():
            return "\n".join(" ".join(filter(None, link.values())) for link in value)
        case _, list():
            return ", ".join(value)
    return str(value)


def _block(block: Block) -> Text:
    match block.kind:
        case BlockKind.HEADING:
            return Text(f"# {block.text}", style="bold")
        case BlockKind.QUOTE:
            return Text(f"> {block.text}", style="italic")
        case BlockKind.LIST:
            return Text("\n".join(f"• {item}" for item in block.text.splitlines()))
        case BlockKind.PARAGRAPH:
            return Text(block.text)


LATEST = "the latest moment that it may mean anywhere counts"
_OF_PHOTO = ("url", "file", "caption", "credit")
_PARTLY = {
    Partial.PAYWALL: "paywall: the page shows the rest only to those who pay or sign in",
    Partial.FEED: "feed: the page could not be read",
    Partial.STUB: "stub: the page shows no text but this",
}
