"""A publisher on loopback: a feed, the pages behind it and their pictures, as each test orders."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import escape
from zlib import crc32

from aiohttp import web

from tests.pictures import saved, scene

HOST = "127.0.0.1"


@dataclass
class Entry:
    name: str
    """The last part of its page's address."""
    headline: str = ""
    text: str = ""
    """What the feed carries of it."""
    link: bool = True
    front_page: bool = False
    """It links there, and has no page of its own."""
    query: str = ""
    """Behind the page's address, as trackers put it there."""
    guid: str = ""
    """`name` where empty."""
    has_id: bool = True
    day: int = 0
    """Of March 2026; 0 for an entry without a date."""
    page_date: str = ""
    """What its page says, as ISO 8601; "" where it says nothing."""
    source: str = ""
    """From whom the feed took it."""
    lost_date: bool = False
    """Its system has lost the date, and writes the first that it knows."""


@dataclass
class Publisher:
    url: str = ""
    entries: list[Entry] = field(default_factory=list)
    """As the feed lists them: newest first."""
    pages: dict[str, str] = field(default_factory=dict)
    """By entry's name: its page, where that is not what the entry says."""
    answers: dict[str, web.Response] = field(default_factory=dict)
    """By path: what is answered instead."""
    hangs: asyncio.Event | None = None
    """Nothing is answered before it is set."""
    asked: list[str] = field(default_factory=list)
    """Paths, each with " unchanged" behind it where a 304 was the answer."""

    @property
    def feed_url(self) -> str:
        return f"{self.url}/feed"

    def add(self, *names: str, **details: object) -> None:
        """New stories, each above those before it."""
        for name in names:
            entry = Entry(name=name, headline=f"{name.title()} is told", **details)  # type: ignore[arg-type]
            self.entries.insert(0, entry)

    def breaks(self, path: str, status: int = 404, **headers: str) -> None:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = web.Response(status=status, headers=named)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.path)
        if self.hangs is not None:
            await self.hangs.wait()
        if ordered := self.answers.get(request.path):
            return web.Response(status=ordered.status, headers=ordered.headers, body=ordered.body)
        if request.path == "/feed":
            return self._feed(request)
        if request.path.endswith(".jpg"):
            return web.Response(body=picture(request.path), content_type="image/jpeg")
        name = request.path.rpartition("/")[2]
        entry = next((entry for entry in self.entries if entry.name == name), None)
        if entry is None:
            return web.Response(status=404)
        told = self.pages.get(name) or page(entry, self.url)
        return self._unless_known(request, told, "text/html")

    def _feed(self, request: web.Request) -> web.Response:
        items = "".join(self._item(entry) for entry in self.entries)
        body = f'<rss version="2.0"><channel><title>The Post</title>{items}</channel></rss>'
        return self._unless_known(request, body, "application/rss+xml")

    def _unless_known(self, request: web.Request, body: str, content_type: str) -> web.Response:
        etag = f'"{hash(body)}"'
        if request.headers.get("If-None-Match") == etag:
            self.asked[-1] += " unchanged"
            return web.Response(status=304, headers={"ETag": etag})
        return web.Response(text=body, content_type=content_type, headers={"ETag": etag})

    def _item(self, entry: Entry) -> str:
        place = "" if entry.front_page else f"story/{entry.name}{escape(entry.query)}"
        link = f"<link>{self.url}/{place}</link>"
        day = "01 Jan 1970 00:00" if entry.lost_date else f"{entry.day:02} Mar 2026 08:00"
        date = f"<pubDate>{day}:00 GMT</pubDate>" if entry.day or entry.lost_date else ""
        guid = (
            f"<guid isPermaLink='false'>{entry.guid or entry.name}</guid>" if entry.has_id else ""
        )
        source = f"<source url='{self.url}'>{entry.source}</source>" if entry.source else ""
        return (
            f"<item>{source}{guid}<title>{escape(entry.headline)}</title>"
            f"{link if entry.link else ''}"
            f"<description>{escape(entry.text)}</description>{date}</item>"
        )


def page(entry: Entry, url: str) -> str:
    """A page as publishers make them; its picture is /photo/NAME.jpg."""
    photo = f"{url}/photo/{entry.name}.jpg"
    told = entry.headline
    sentences = (
        f"{told} in this paragraph, the harbour master said on Monday, and people listened.",
        f"Nobody had expected that {told.lower()} so soon, said a woman who has lived here long.",
        "The council will meet again next week to talk about the costs and about the weather.",
    )
    return (
        f"<html lang='en'><head><title>{told}</title>"
        f"<meta property='og:title' content='{told}'><meta property='og:image' content='{photo}'>"
        f"<meta property='article:published_time' content='{entry.page_date}'>"
        f"<link rel='canonical' href='{url}/story/{entry.name}'></head><body><article>"
        f"<h1>{told}</h1><figure><img src='{photo}' width='1200' height='800'>"
        f"<figcaption>A view of the harbour. Photo: Mara Lind/Northwire</figcaption></figure>"
        + "".join(f"<p>{sentence}</p>" for sentence in sentences * 2)
        + "</article></body></html>"
    )


def picture(name: str = "") -> bytes:
    """A photo; another name, another one."""
    return saved(scene(crc32(name.encode())))


@asynccontextmanager
async def open_publisher() -> AsyncIterator[Publisher]:
    publisher = Publisher()
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", publisher.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    publisher.url = f"http://{HOST}:{runner.addresses[0][1]}"
    yield publisher
    await runner.cleanup()
