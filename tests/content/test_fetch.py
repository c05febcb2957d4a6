"""Visits to a real server on loopback: polite and bounded."""

import asyncio
import gzip

import pytest
from aiohttp import web

from content.errors import (
    SourceBusy,
    SourceError,
    SourceGone,
    SourceRefused,
    SourceTooLarge,
    SourceUnreadable,
)
from content.fetch import Fetched, Unchanged, Validators, Web
from tests.content.site import Site


async def test_a_page_comes_with_all_that_the_server_said(site: Site, net: Web) -> None:
    url = site.says(
        "/a",
        body="Grüße".encode("latin-1"),
        Content_Type="text/HTML; charset=ISO-8859-1",
        ETag='"v1"',
        Last_Modified="Mon, 03 Mar 2031 10:00:00 GMT",
        Cache_Control="public, max-age=900",
    )

    answer = await net.get(url)

    assert isinstance(answer, Fetched)
    assert (answer.status, answer.url_final, answer.body) == (200, url, b"Gr\xfc\xdfe")
    assert (answer.content_type, answer.charset) == ("text/html", "iso-8859-1")
    assert (answer.etag, answer.fresh_for_s) == ('"v1"', 900.0)
    assert answer.moved_permanently_to is None
    assert site.asked[0].headers["User-Agent"].startswith("Wireroom/")


async def test_an_unchanged_page_costs_no_body(site: Site, net: Web) -> None:
    """Failure 44: over-polling gets a reader banned; validators make a visit cheap."""

    async def answer(request: web.Request) -> web.StreamResponse:
        same = request.headers.get("If-None-Match") == '"v1"'
        dated = request.headers.get("If-Modified-Since") == "Mon, 03 Mar 2031 10:00:00 GMT"
        return web.Response(status=304 if same and dated else 200, headers={"ETag": '"v1"'})

    site.answers["/feed"] = answer
    told = Validators(etag='"v1"', last_modified="Mon, 03 Mar 2031 10:00:00 GMT")

    answer_now = await net.get(site.url + "/feed", validators=told)

    assert isinstance(answer_now, Unchanged)
    assert (answer_now.etag, answer_now.last_modified) == (told.etag, told.last_modified)
    assert isinstance(await net.get(site.url + "/feed"), Fetched)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, SourceGone),
        (410, SourceGone),
        (401, SourceRefused),
        (403, SourceRefused),
        (451, SourceRefused),
        (408, SourceBusy),
        (429, SourceBusy),
        (500, SourceBusy),
        (503, SourceBusy),
        (400, SourceUnreadable),
        (304, SourceUnreadable),
    ],
)
async def test_every_refusal_has_its_error(
    site: Site, net: Web, status: int, error: type[SourceError]
) -> None:
    """What a source may do next depends on why it failed (failure 43)."""
    with pytest.raises(error) as refusal:
        await net.get(site.says("/a", status=status))

    assert "\n" not in str(refusal.value)
    if isinstance(refusal.value, SourceGone):
        assert refusal.value.for_good == (status == 410)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry_After": "120"}, 120.0),
        (
            {
                "Retry_After": "Mon, 03 Mar 2031 10:10:00 GMT",
                "Date": "Mon, 03 Mar 2031 10:00:00 GMT",
            },
            600.0,
        ),
        ({"Retry_After": "Mon, 03 Mar 2031 10:10:00 GMT", "Date": "nonsense"}, None),
        ({"Retry_After": "soon"}, None),
        ({"Retry_After": "²"}, None),
        (
            {
                "Retry_After": f"Mon, 03 Mar {'9' * 20} 10:10:00 GMT",
                "Date": "Mon, 03 Mar 2031 10:00:00 GMT",
            },
            None,
        ),
        ({}, None),
    ],
)
async def test_a_busy_server_may_name_a_time(
    site: Site, net: Web, headers: dict[str, str], seconds: float | None
) -> None:
    """Failure 44: Retry-After is obeyed, as seconds and as a date by the server's own clock."""
    with pytest.raises(SourceBusy) as busy:
        await net.get(site.says("/a", b"", status=503, **headers))

    assert busy.value.retry_after_s == seconds


async def test_expires_tells_freshness_where_cache_control_is_silent(site: Site, net: Web) -> None:
    answer = await net.get(
        site.says(
            "/a",
            Date="Mon, 03 Mar 2031 10:00:00 GMT",
            Expires="Mon, 03 Mar 2031 10:05:00 GMT",
        )
    )

    assert answer.fresh_for_s == 300.0


async def test_only_permanent_moves_are_remembered(site: Site, net: Web) -> None:
    """A source that moved for good is asked at its new place; a detour is no move."""
    site.says("/new", body=b"here")
    for_good = site.says("/old", status=301, Location="/new")
    twice = site.says("/older", status=308, Location="/old")
    detour = site.says("/away", status=302, Location="/old")
    then_detour = site.says("/mixed", status=301, Location="/away")

    moved = {url: (await net.get(url)).moved_permanently_to for url in (for_good, twice)}

    assert set(moved.values()) == {site.url + "/new"}
    assert (await net.get(detour)).moved_permanently_to is None
    assert (await net.get(then_detour)).moved_permanently_to == site.url + "/away"
    assert (await net.get(then_detour)).url_final == site.url + "/new"


async def test_a_redirect_loop_ends(site: Site, net: Web) -> None:
    """Failure 45: a loop is left after five steps."""
    with pytest.raises(SourceUnreadable, match="redirects"):
        await net.get(site.says("/loop", status=302, Location="/loop"))

    assert len(site.asked) == 6


@pytest.mark.parametrize("packed", [False, True])
async def test_reading_stops_at_the_limit(site: Site, net: Web, packed: bool) -> None:
    """Failure 45: a body is counted while it streams, after decompression."""

    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Encoding": "gzip"} if packed else {})
        await response.prepare(request)
        body = gzip.compress(b"0" * 50_000_000) if packed else b"0" * 200_000
        await response.write(body)
        await response.write_eof()
        return response

    site.answers["/big"] = endless

    with pytest.raises(SourceTooLarge, match="100,000 bytes"):
        await net.get(site.url + "/big", max_bytes=100_000)


async def test_a_length_beyond_the_limit_is_not_even_read(site: Site, net: Web) -> None:
    with pytest.raises(SourceTooLarge):
        await net.get(site.says("/big", body=b"0" * 1001), max_bytes=1000)


async def test_a_slow_server_is_left_in_time(site: Site, net: Web) -> None:
    """Failure 45: one that drips a byte now and then holds nobody up."""

    async def dripping(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b".")
            await asyncio.sleep(0.02)

    site.answers["/slow"] = dripping

    with pytest.raises(SourceBusy, match=r"no answer in 0\.2 s"):
        await net.get(site.url + "/slow", timeout_s=0.2)


async def test_nobody_home_is_busy_and_not_an_exception(net: Web) -> None:
    """Failure 43: a name that is not found today may be found tomorrow."""
    with pytest.raises(SourceBusy, match="no connection"):
        await net.get("http://127.0.0.1:1/")
    with pytest.raises(SourceBusy, match="not known"):
        await net.get("http://nobody.invalid/")


async def test_an_answer_that_is_no_http_is_told(net: Web) -> None:
    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"SSH-2.0-nonsense\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(babble, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(SourceError):
            await net.get(f"http://127.0.0.1:{port}/")
