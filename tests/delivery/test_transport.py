"""The wire itself: certain failures and doubts are told apart, and the token stays out of sight."""

import asyncio
import io
import logging
import socket
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from PIL import Image
from telegram.error import BadRequest, InvalidToken, TelegramError, TimedOut

from bot.delivery.errors import (
    LostError,
    LostInTime,
    NotSentError,
    NotSentInTime,
    ThrottledError,
)
from bot.delivery.pacing import Pacer
from bot.delivery.transport import Transport, token_of
from bot.delivery.wire import Wire, connect
from bot.simulator import Simulator
from tests.clocks import QuickClock
from tests.delivery.post import Post, message

TOKEN = "123456789:AAE-made-up-secret_of-thirty-five-ch"


@asynccontextmanager
async def wired(
    url: str, token: str = TOKEN, *, read_timeout_s: float = 0.4, connect_timeout_s: float = 0.4
) -> AsyncIterator[Wire]:
    transport = Transport(read_timeout_s=read_timeout_s, connect_timeout_s=connect_timeout_s)
    wire = connect(token, pacer=Pacer(), clock=QuickClock(), api_url=url, transport=transport)
    await transport.initialize()
    try:
        yield wire
    finally:
        await transport.shutdown()


async def raised(asking: Awaitable[object]) -> TelegramError:
    with pytest.raises(TelegramError) as caught:
        await asking
    return caught.value


def certain(error: TelegramError) -> bool:
    assert isinstance(error, NotSentError | NotSentInTime | LostError | LostInTime)
    return error.certainly_not_sent


@asynccontextmanager
async def server(
    answer: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]],
) -> AsyncIterator[str]:
    """A bare server on loopback, for what no Bot API would do."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.readuntil(b"\r\n\r\n")
            await answer(reader, writer)
        except asyncio.IncompleteReadError:
            pass
        finally:
            writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        listening.close()


def page(status: str, content: bytes) -> Callable[..., Awaitable[None]]:
    async def answer(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = f"HTTP/1.1 {status}\r\nContent-Length: {len(content)}\r\nConnection: close\r\n\r\n"
        writer.write(head.encode() + content)
        await writer.drain()

    return answer


async def silence(_reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(1.0)


async def hang_up(_reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    return


def unused_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def test_no_connection_is_certain() -> None:
    """Failure 6: connect refused → nothing was sent, and a retry is safe."""
    async with wired(f"http://127.0.0.1:{unused_port()}") as wire:
        error = await raised(wire.get_me())

    assert certain(error)


async def test_an_unknown_host_is_certain() -> None:
    """Failure 6: no address, no request."""
    async with wired("http://no-such-host.invalid", connect_timeout_s=3) as wire:
        error = await raised(wire.get_me())

    assert certain(error)


async def test_no_connection_in_time_is_certain() -> None:
    """Failure 6: connect time-out → safe retry, and the library still sees a TimedOut."""
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        port = deaf.getsockname()[1]
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.1", port))
        async with wired(f"http://127.0.0.1:{port}") as wire:
            error = await raised(wire.get_me())
        for filler in fillers:
            filler.close()

    assert isinstance(error, TimedOut)
    assert certain(error)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (silence, LostInTime),
        (hang_up, LostError),
        (page("200 OK", b"<html>Please log in to this network</html>"), LostError),
        (page("200 OK", b'{"ok":true,"result":{"message_id":1'), LostError),
        (page("502 Bad Gateway", b"<html>nginx</html>"), LostError),
        (page("504 Gateway Time-out", b""), LostError),
        (page("404 Not Found", b"<html>no such page</html>"), NotSentError),
        (page("401 Unauthorized", b"proxy login"), NotSentError),
        (page("302 Found", b""), NotSentError),
        (page("407 Proxy Authentication Required", b"<html>"), NotSentError),
    ],
)
async def test_what_is_not_telegrams_answer(
    answer: Callable[..., Awaitable[None]], kind: type[TelegramError]
) -> None:
    """Failure 6: a request that went out is a doubt, unless something refused it on the way.

    A proxy's 404 is no InvalidToken either: that one ends the library's polling for good.
    """
    async with server(answer) as url, wired(url) as wire:
        with pytest.raises(kind) as caught:
            await wire.request.call(f"{wire.base_url}/getMe", b"{}")  # type: ignore[attr-defined]

    assert not isinstance(caught.value, InvalidToken)


async def test_a_refusal_wrapped_into_a_200_is_a_refusal() -> None:
    """The library looks at the status alone, and would fail with a KeyError."""
    refusal = b'{"ok": false, "error_code": 400, "description": "Bad Request: chat not found"}'
    async with server(page("200 OK", refusal)) as url, wired(url) as wire:
        error = await raised(wire.get_me())

    assert isinstance(error, BadRequest)


async def test_a_429_is_told_with_its_seconds(simulator: Simulator) -> None:
    """The library's own error warns whenever its seconds are looked at."""
    reader = simulator.world.add_user("Ann", started=True)
    simulator.world.fault("sendMessage", "429", retry_after=35)
    async with wired(simulator.url, simulator.token, read_timeout_s=5) as wire:
        error = await raised(wire.send_message(reader.id, "hello"))

    assert isinstance(error, ThrottledError)
    assert error.retry_after_s == 35


async def test_the_library_uploads_and_downloads_through_it(simulator: Simulator) -> None:
    """Handlers may use the library as they know it."""
    reader = simulator.world.add_user("Ann", started=True)
    async with wired(simulator.url, simulator.token, read_timeout_s=5) as wire:
        await wire.initialize()
        large = io.BytesIO()
        Image.effect_noise((1600, 1400), 90).save(large, "JPEG", quality=95)
        photo = await wire.send_photo(reader.id, large.getvalue(), caption="large")
        file = await wire.get_file(photo.photo[-1].file_id)
        downloaded = await file.download_as_bytearray()

    assert len(large.getvalue()) > 1_000_000, "aiohttp would join a small one in memory"
    assert downloaded.startswith(b"\xff\xd8")


async def test_a_transport_that_is_not_open_sends_nothing() -> None:
    """After shutdown a late task must get a certain answer."""
    error = await raised(Transport().call("http://127.0.0.1/bot1:a/getMe", b"{}"))

    assert certain(error)


def test_the_token_is_found_in_any_address() -> None:
    """What is not found cannot be hidden."""
    assert token_of(f"https://api.example/bot{TOKEN}/sendMessage") == TOKEN
    assert token_of(f"https://api.example/bot{TOKEN}/test/sendMessage") == TOKEN
    assert token_of("https://api.example/photo.jpg") == ""


FAULTS = (
    "429", "429_bare", "500", "502_html", "504_html", "404_html", "401", "409", "400", "403",
    "413", "garbage", "reset_before", "lost_answer",
)  # fmt: skip


async def test_the_token_appears_nowhere(
    simulator: Simulator,
    post: Post,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Rule 11: not in a log at its most talkative, not in an error or its causes, not in a repr."""
    caplog.set_level(logging.DEBUG)
    token, told = simulator.token, list[str]()
    reader = post.world.add_user("Ann", started=True)
    echo = b"<html>The requested URL /bot" + token.encode() + b"/getMe was not found</html>"
    echoed = b'{"ok":false,"error_code":400,"description":"no /bot' + token.encode() + b'/x"}'

    async with wired(simulator.url, token) as wire:
        await wire.initialize()
        told += [repr(wire), str(wire), repr(wire.request), repr(wire.rate_limiter)]
        for fault in FAULTS:
            post.world.clear_faults()
            post.world.fault("*", fault, times=None)
            told += await _complaints(wire.send_message(reader.id, "hello"))
            told += await _complaints(wire.get_me())
            told.append(repr(await post.gateway.send(message(), chat_id=reader.id)))
        post.world.clear_faults()
    for answer in (silence, hang_up, page("404 Not Found", echo), page("400 Bad", echoed)):
        async with server(answer) as url, wired(url, token) as wire:
            told += await _complaints(wire.get_me())
    async with wired(f"http://127.0.0.1:{unused_port()}", token) as wire:
        told += await _complaints(wire.get_me())
    async with wired("http://[broken", token) as wire:
        told += await _complaints(wire.get_me())

    printed = capfd.readouterr()
    logged = [record.getMessage() + (record.exc_text or "") for record in caplog.records]
    everything = "\n".join([*told, *logged, printed.out, printed.err, caplog.text])
    assert len(told) > 50, "the faults did not happen: this test would pass on silence"
    assert any("Set Bot API URL" in line for line in logged), "the library did not talk"
    assert token not in everything
    assert token.partition(":")[2] not in everything


async def _complaints(asking: Awaitable[object]) -> list[str]:
    """Everything that an error would show: itself, its causes and its context, shown or not."""
    try:
        await asking
    except Exception as error:
        told = ["".join(traceback.format_exception(error)), repr(error)]
        chain: BaseException | None = error
        while chain is not None:
            told += [repr(chain), str(chain)]
            chain = chain.__cause__ or chain.__context__
        return told
    return []
