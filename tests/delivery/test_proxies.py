"""A proxy of the environment is used for Telegram as for everything else on the machine."""

import asyncio
import os
import socket
import traceback
from collections.abc import AsyncIterator

import pytest

from bot.delivery.errors import NotSentError
from bot.delivery.transport import Transport, proxy_for

TOKEN = "123456789:AAE-made-up-one_of-thirty-five-signs"
ANSWER = b'{"ok":true,"result":true}'


@pytest.fixture
async def asked(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[bytes]]:
    """What a proxy was asked, one entry a request; it answers as Telegram would."""
    heads: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(ANSWER), ANSWER))
        await writer.drain()
        writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    for name in ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", f"http://ann:secret@127.0.0.1:{port}")
    try:
        yield heads
    finally:
        listening.close()


async def test_requests_go_through_the_proxy_of_the_environment(asked: list[bytes]) -> None:
    """Many newsrooms reach the world through nothing else; its password travels along."""
    transport = Transport()
    await transport.initialize()

    status, answer = await transport.call("http://telegram.test/bot1:a/getMe", b"{}")
    await transport.shutdown()

    assert (status, answer) == (200, {"ok": True, "result": True})
    assert asked[0].startswith(b"POST http://telegram.test/bot1:a/getMe HTTP/1.1\r\n")
    assert b"Proxy-Authorization: Basic YW5uOnNlY3JldA==" in asked[0]


async def test_a_host_outside_of_the_proxy_is_reached_directly(
    asked: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Bot API server on this machine would be out of the proxy's reach."""
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")

    assert proxy_for("http://127.0.0.1:8081") is None
    assert proxy_for("http://telegram.test") is not None
    assert proxy_for("https://telegram.test") is None


def test_a_proxy_named_without_its_scheme_is_an_http_proxy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Curl and pip take it so, and people copy what works there."""
    monkeypatch.setenv("https_proxy", "proxy.test:3128")

    assert proxy_for("https://telegram.test") == "http://proxy.test:3128"


async def test_a_secure_server_is_reached_through_a_tunnel(
    asked: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy learns the server's name, and neither the token nor what is sent."""
    monkeypatch.setenv("https_proxy", os.environ["http_proxy"])
    transport = Transport(read_timeout_s=2.0)
    await transport.initialize()

    with pytest.raises(NotSentError):  # it speaks no TLS
        await transport.call("https://telegram.test/bot1:a/getMe", b"{}")
    await transport.shutdown()

    assert asked[0].startswith(b"CONNECT telegram.test:443 HTTP/1.1\r\n")
    assert b"Proxy-Authorization: Basic YW5uOnNlY3JldA==" in asked[0]
    assert b"bot1:a" not in asked[0]


@pytest.mark.parametrize("status", ["407 Proxy Authentication Required", "502 Bad Gateway", ""])
async def test_a_tunnel_that_is_refused_is_certain_and_keeps_the_password(
    status: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Failure 6: nothing went out, so a retry is safe; rule 11: no secret in what is told of it."""

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        if status:  # else it hangs up
            writer.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode())
            await writer.drain()
        writer.close()

    listening = await asyncio.start_server(refuse, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("https_proxy", f"http://ann:secret@127.0.0.1:{port}")
    transport = Transport()
    await transport.initialize()

    with pytest.raises(NotSentError) as refused:
        await transport.call(f"https://telegram.test/bot{TOKEN}/sendMessage", b"{}")
    await transport.shutdown()
    listening.close()

    told = "".join(traceback.format_exception(refused.value))
    assert "secret" not in told
    assert TOKEN not in told


async def test_a_proxy_that_is_down_is_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Failure 6: the request cannot have left."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{port}")
    monkeypatch.delenv("no_proxy", raising=False)
    transport = Transport()
    await transport.initialize()

    for scheme in ("http", "https"):
        with pytest.raises(NotSentError):
            await transport.call(f"{scheme}://telegram.test/bot1:a/sendMessage", b"{}")
    await transport.shutdown()
