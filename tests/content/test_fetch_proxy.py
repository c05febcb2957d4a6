"""Behind a proxy: all goes through it, and no number that points inward is ever asked for.

A proxy looks names up itself, so a *name* that leads inward is the proxy's business, and the README
tells its operator.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from content.errors import SourceBusy, SourceRefused
from content.fetch import Fetched, Web

INNER = (
    "http://127.0.0.1/",
    "http://10.0.0.5/feed",
    "http://169.254.169.254/latest/meta-data",
    "http://[::1]/",
    "http://2130706433/",
    "http://0x7f.1/",
)


@dataclass
class Proxy:
    """Answers for every host, as a test orders; everything else is an empty page."""

    answers: dict[str, web.Response] = field(default_factory=dict)
    """By whole address."""
    asked: list[str] = field(default_factory=list)

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        self.asked.append(f"{request.method} {request.url}")
        return self.answers.get(str(request.url), web.Response())


@pytest.fixture
async def proxy(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Proxy]:
    """On this machine, and named by the environment."""
    opened = Proxy()
    runner = web.ServerRunner(web.Server(opened.answer), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    host, port = runner.addresses[0][:2]
    monkeypatch.setenv("http_proxy", f"http://{host}:{port}")
    yield opened
    await runner.cleanup()


@pytest.fixture
async def behind(proxy: Proxy) -> AsyncIterator[Web]:
    async with Web(use_proxy=True) as web_:
        yield web_


async def test_a_source_is_asked_for_through_the_proxy(proxy: Proxy, behind: Web) -> None:
    """Its name is never looked up here: inside many networks nothing outside can be."""
    proxy.answers["http://news.example/feed?a=1"] = web.Response(body=b"news")

    answer = await behind.get("http://news.example/feed?a=1")
    await behind.post("http://hub.example/", form={"hub.mode": "subscribe"})

    assert isinstance(answer, Fetched)
    assert answer.body == b"news"
    assert proxy.asked == ["GET http://news.example/feed?a=1", "POST http://hub.example/"]


@pytest.mark.parametrize("address", INNER)
async def test_a_number_that_points_inward_never_reaches_the_proxy(
    proxy: Proxy, behind: Web, address: str
) -> None:
    """Failure 46: the proxy stands inside, and would fetch what no stranger may see."""
    with pytest.raises(SourceRefused):
        await behind.get(address)
    with pytest.raises(SourceRefused):
        await behind.post(address, form={})

    assert proxy.asked == []


@pytest.mark.parametrize("address", INNER)
async def test_nor_does_one_that_a_redirect_leads_to(
    proxy: Proxy, behind: Web, address: str
) -> None:
    """Failure 46: the feed is the stranger's, and so is what it answers."""
    proxy.answers["http://news.example/a.jpg"] = web.Response(
        status=302, headers={"Location": address}
    )

    with pytest.raises(SourceRefused):
        await behind.get("http://news.example/a.jpg")

    assert proxy.asked == ["GET http://news.example/a.jpg"]


async def test_without_the_setting_no_proxy_is_used(proxy: Proxy) -> None:
    """Where names are looked up here, each address is checked: a proxy must be asked for."""
    async with Web() as direct:
        with pytest.raises(SourceBusy):
            await direct.get("http://news.invalid/feed", timeout_s=5)

    assert proxy.asked == []
