"""A hub tells what is new: nobody else can, and whatever the hub does, nothing is missed."""

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.newsroom import hubs, rhythm
from bot.newsroom.hubs import Hubs
from bot.newsroom.newsroom import Newsroom
from bot.web.server import MAX_BODY_BYTES, serving
from bot.web.websub import WebSub, hearing
from content.fetch import Web
from content.types import Source
from tests.newsroom.hub import CHALLENGE, Hub, open_hub
from tests.newsroom.newsdesk import EVERY, Desk, open_desk
from tests.newsroom.publisher import HOST, open_publisher


@dataclass
class Subscriber:
    desk: Desk
    hub: Hub
    newsroom: Newsroom

    @property
    def source(self) -> Source:
        return Source(address=self.desk.publisher.feed_url)

    async def visit(self) -> timedelta:
        return await self.newsroom.visit(self.source)

    async def hears(self, name: str) -> None:
        """Until a story of that name was told."""
        async with asyncio.timeout(20):
            while f"{name.title()} is told" not in await self.desk.told():
                await self.desk.news.wait()
                self.desk.news.clear()

    def offers(self, hub: str = "") -> None:
        """The publisher's feed names the hub from now on."""
        publisher = self.desk.publisher
        link = f'<link rel="hub" href="{hub or self.hub.url}"/>'
        publisher.answers["/feed"] = web.Response(body=feed(link), content_type="text/xml")


def feed(link: str = "", *names: str) -> bytes:
    items = "".join(
        f"<item><title>{name.title()} is told</title><guid>{name}</guid>"
        f"<description>What the hub tells of {name} is enough for a story.</description></item>"
        for name in names
    )
    return f"<rss><channel><title>The Post</title>{link}{items}</channel></rss>".encode()


@pytest.fixture
async def subscriber(tmp_path: Path) -> AsyncIterator[Subscriber]:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        listen = f"{HOST}:{probe.getsockname()[1]}"
    async with (
        open_publisher() as publisher,
        open_hub() as hub,
        open_desk(publisher, tmp_path / "wireroom.db") as desk,
        Web(frozenset({HOST})) as net,
    ):
        asked = Hubs(desk.db, net, desk.clock, public_url=f"http://{listen}")
        newsroom = Newsroom(
            desk.db,
            net,
            clock=desk.clock,
            every=EVERY,
            first_look=0,
            hubs=asked,
            on_news=desk.news.set,
        )
        source = Source(address=publisher.feed_url)
        async with hearing(listen, WebSub(desk.db, asked, newsroom, [source])):
            yield Subscriber(desk=desk, hub=hub, newsroom=newsroom)


async def subscribe(subscriber: Subscriber, *, lease_s: int = 864_000) -> None:
    subscriber.offers()
    await subscriber.visit()
    assert await subscriber.hub.confirm(lease_s=lease_s) == (200, CHALLENGE)


async def test_a_hub_that_is_offered_tells_the_news(subscriber: Subscriber) -> None:
    """Asked, confirmed, heard; and polled slowly beside it, should the hub fall silent."""
    subscriber.offers()
    assert await subscriber.visit() == EVERY
    (asked,) = subscriber.hub.asked
    assert asked["hub.mode"] == "subscribe"
    assert asked["hub.topic"] == subscriber.source.address
    assert len(asked["hub.secret"]) >= 32

    assert await subscriber.hub.confirm() == (200, CHALLENGE)
    assert await subscriber.visit() == rhythm.PUSHED_EVERY
    assert await subscriber.hub.send(feed("", "ferry")) == 202
    await subscriber.hears("ferry")

    assert len(subscriber.hub.asked) == 1


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
async def test_every_way_to_sign_is_known(subscriber: Subscriber, method: str) -> None:
    await subscribe(subscriber)

    await subscriber.hub.send(feed("", "ferry"), method=method)

    await subscriber.hears("ferry")


async def test_what_is_not_signed_by_the_hub_is_not_told(subscriber: Subscriber) -> None:
    """Who finds the address could else put words into the newsroom's mouth."""
    await subscribe(subscriber)
    hub = subscriber.hub

    told = [
        await hub.send(feed("", "forged"), secret="guessed"),
        await hub.send(feed("", "unsigned"), method=""),
        await hub.send(feed("", "weakly"), method="md5"),
        await hub.send(feed("", "elsewhere"), to=hub.callback[:-5] + "other"),
    ]
    await hub.send(feed("", "ferry"))
    await subscriber.hears("ferry")

    assert told == [202, 202, 202, 404]  # whether a signature is right is not told
    assert await subscriber.desk.told() == ["Ferry is told"]


async def test_what_is_sent_again_is_not_told_again(subscriber: Subscriber) -> None:
    """Whoever has listened may repeat a signed piece, and hubs repeat their own."""
    await subscribe(subscriber)
    for body in (feed("", "ferry"), feed("", "ferry"), feed("", "bridge"), feed("", "ferry")):
        await subscriber.hub.send(body)
    await subscriber.hub.send(feed("", "last"))
    await subscriber.hears("last")
    publisher = subscriber.desk.publisher
    publisher.answers["/feed"] = web.Response(body=feed("", "bridge", "ferry"))
    await subscriber.visit()

    assert await subscriber.desk.told() == ["Ferry is told", "Bridge is told", "Last is told"]


async def test_only_what_was_asked_for_is_confirmed(subscriber: Subscriber) -> None:
    """A stranger could else subscribe us to anything, or end what we have."""
    subscriber.offers()
    await subscriber.visit()
    hub = subscriber.hub

    refused = [
        await hub.confirm(topic="https://other.example/feed"),
        await hub.confirm(mode="unsubscribe"),
        await hub.confirm(challenge=""),
    ]
    assert await hub.send(feed("", "early")) == 404  # not confirmed yet
    await subscriber.desk.clock.advance(hubs.CONFIRM_WITHIN.total_seconds())
    refused.append(await hub.confirm())  # too late: an old one, repeated

    assert refused == [(404, "")] * 4
    assert await subscriber.visit() == EVERY


async def test_a_lease_is_renewed_before_it_ends(subscriber: Subscriber) -> None:
    """With the same address and secret, so that nothing is lost in between."""
    await subscribe(subscriber, lease_s=4 * 3600)
    assert await subscriber.visit() == rhythm.PUSHED_EVERY
    await subscriber.desk.clock.advance(2.5 * 3600)

    assert await subscriber.visit() == EVERY
    first, again = subscriber.hub.asked
    assert first == again
    await subscriber.hub.send(feed("", "between"))
    await subscriber.hears("between")
    await subscriber.hub.confirm()

    assert await subscriber.visit() == rhythm.PUSHED_EVERY


async def test_a_hub_that_denies_or_fails_leaves_the_source_to_polling(
    subscriber: Subscriber,
) -> None:
    """Whatever goes wrong with a hub, the news come; and it is not asked at every visit."""
    subscriber.hub.status = 500
    subscriber.offers()
    assert [await subscriber.visit() for _ in range(3)] == [EVERY] * 3
    assert len(subscriber.hub.asked) == 1

    await subscriber.desk.clock.advance(hubs.ASK_EVERY.total_seconds())
    subscriber.hub.status = 202
    await subscriber.visit()
    await subscriber.hub.confirm()
    assert await subscriber.visit() == rhythm.PUSHED_EVERY

    assert await subscriber.hub.confirm(mode="denied") == (200, "")
    assert await subscriber.visit() == EVERY
    assert len(subscriber.hub.asked) == 2


async def test_a_hub_that_asks_for_hours_is_left_in_peace_for_them(subscriber: Subscriber) -> None:
    """Its own hour beside it: a hub that is overrun was asked four times within its rest."""
    subscriber.hub.status, subscriber.hub.rest_s = 429, 4 * 3600
    subscriber.offers()
    for hour in range(4):
        assert await subscriber.visit() == EVERY
        assert len(subscriber.hub.asked) == 1, f"asked again after {hour} hours"
        await subscriber.desk.clock.advance(3600)

    await subscriber.visit()

    assert len(subscriber.hub.asked) == 2


async def test_a_hub_that_asked_for_a_day_has_no_day_to_confirm(subscriber: Subscriber) -> None:
    """An old confirmation that somebody repeats was taken for as long as the hub was resting."""
    subscriber.hub.status, subscriber.hub.rest_s = 429, 24 * 3600
    subscriber.offers()
    await subscriber.visit()
    await subscriber.desk.clock.advance(12 * 3600)

    assert await subscriber.hub.confirm() == (404, "")


async def test_what_a_hub_confirms_before_it_asks_for_time_holds(subscriber: Subscriber) -> None:
    """It is overrun, and answers the question late; meanwhile another of its machines came."""
    subscriber.hub.status, subscriber.hub.rest_s = 429, 4 * 3600
    subscriber.hub.confirms_first = True
    subscriber.offers()
    await subscriber.visit()

    assert await subscriber.visit() == rhythm.PUSHED_EVERY


async def test_a_hub_that_is_offered_no_more_is_forgotten(subscriber: Subscriber) -> None:
    await subscribe(subscriber)
    subscriber.desk.publisher.answers["/feed"] = web.Response(body=feed())

    assert await subscriber.visit() == EVERY
    assert await subscriber.hub.send(feed("", "late")) == 404


async def test_a_hub_inside_the_operators_net_is_not_asked(subscriber: Subscriber) -> None:
    """Failure 46: a feed must not make us knock at doors that only we can reach."""
    port = subscriber.hub.url.rpartition(":")[2]
    subscriber.offers(f"http://localhost:{port}")

    await subscriber.visit()

    assert subscriber.hub.asked == []


async def test_a_piece_that_is_too_large_is_not_read(subscriber: Subscriber) -> None:
    """Failure 45: the door is as narrow as the way out."""
    await subscribe(subscriber)

    assert await subscriber.hub.send(b" " * (MAX_BODY_BYTES + 1)) == 413


async def test_what_is_no_feed_harms_nobody(subscriber: Subscriber) -> None:
    await subscribe(subscriber)
    for body in (b"", b"\x00\xff", b"<html></html>"):
        assert await subscriber.hub.send(body) == 202

    await subscriber.hub.send(feed("", "ferry"))

    await subscriber.hears("ferry")


async def test_an_address_that_is_taken_ends_nothing() -> None:
    """The bot without its hubs is better than no bot."""
    async with serving(f"{HOST}:0", []) as first:
        assert first is not None
        async with serving(first.removeprefix("http://"), []) as second:
            assert second is None
