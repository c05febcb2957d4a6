"""News sitemaps: what houses without a feed tell about their newest pages."""

import gzip
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.errors import SourceTooLarge, SourceUnreadable
from content.sitemaps import read_sitemap
from content.types import Photo

URL = "https://lorvik.example/sitemaps/news.xml"


def news(path: str, title: str = "", more: str = "", beside: str = "") -> str:
    return f"""<url><loc>https://lorvik.example{path}</loc><news:news><news:publication>
    <news:name>Lorvik Courier</news:name><news:language>de</news:language></news:publication>
    <news:title>{title or path}</news:title>{more}</news:news>{beside}</url>"""


def urlset(*entries: str) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
     xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
     xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">{"".join(entries)}</urlset>
    """.encode()


WHOLE = news(
    "/1?utm_source=search",
    "Fähre &amp;amp; Brücke",
    """<news:publication_date>2031-03-03T14:30:00+02:00</news:publication_date>
    <news:keywords>Verkehr, Lorvik</news:keywords>""",
    """<image:image><image:loc>/p/harbour.jpg</image:loc>
    <image:caption>Boats at rest. Photo: Ida Holm/Nordbild</image:caption></image:image>""",
)


def test_an_entry_comes_out_as_a_feeds_would() -> None:
    feed = read_sitemap(urlset(WHOLE), url=URL).feed

    (item,) = feed.items
    assert (feed.title, feed.language, item.language) == ("Lorvik Courier", "de", "de")
    assert item.id == item.url == "https://lorvik.example/1"
    assert item.headline == "Fähre & Brücke"
    assert item.published_at == datetime(2031, 3, 3, 12, 30, tzinfo=UTC)
    assert item.topics == ("Verkehr", "Lorvik")
    assert item.photo == Photo(
        url="https://lorvik.example/p/harbour.jpg",
        caption="Boats at rest.",
        credit="Ida Holm/Nordbild",
    )


def test_what_is_not_news_is_left_out_and_harms_nobody() -> None:
    """Failure 16: imprint pages, entries without address or title, and the same page twice."""
    entries = (
        "<url><loc>https://lorvik.example/imprint</loc></url>",
        news("/1"),
        "<url><news:news><news:title>Nowhere</news:title></news:news></url>",
        news("/2", " "),
        news("/3", more="<news:publication_date>soon</news:publication_date>"),
        news("/1", "Again"),
    )

    items = read_sitemap(urlset(*entries), url=URL).feed.items

    assert [(item.url, item.headline, item.published_at) for item in items] == [
        ("https://lorvik.example/1", "/1", None),
        ("https://lorvik.example/3", "/3", None),
    ]


def test_an_index_names_the_parts_that_hold_news_first() -> None:
    """A large house has hundreds of parts, and only a few are worth a visit."""
    parts = (
        ("/pages.xml", "2031-03-09"),
        ("/2030.xml", "2030-12-31"),
        ("news-sitemap.xml", ""),
        ("/2031.xml", "2031-03-03T10:00:00Z"),
        ("javascript:void(0)", ""),
    )
    told = "".join(
        f"<sitemap><loc>{place}</loc><lastmod>{day}</lastmod></sitemap>" for place, day in parts
    )

    found = read_sitemap(f"<sitemapindex>{told}</sitemapindex>".encode(), url=URL)

    assert found.feed.items == ()
    assert [part.rpartition("/")[2] for part in found.parts] == [
        "news-sitemap.xml",
        "pages.xml",
        "2031.xml",
        "2030.xml",
    ]


def test_a_bare_ampersand_in_an_address_stays_one() -> None:
    """A parser that mends "?a=1&b=2" by itself makes "?a=1=2" of it: another page."""
    (item,) = read_sitemap(urlset(news("/1?a=1&b=2", "Fish & chips&nbsp;up")), url=URL).feed.items

    assert item.url == "https://lorvik.example/1?a=1&b=2"
    assert item.headline == "Fish & chips up"


@pytest.mark.parametrize(
    "noise",
    [b"\xed\xa0\x80", b"&#xD800;", b"<a b='&#xD800;'/>", b"\xff\xfe", b"\x00\x00", b"<\xed:\xa0>"],
)
def test_bytes_that_are_no_text_cost_nothing(noise: bytes) -> None:
    """Failure 45: a parser that recovers lets them through, and every look at them fails."""
    body = noise + urlset(news("/1", "Ferry")).replace(b"Ferry", b"Ferry" + noise)

    within = urlset(news("/1", "Ferry")).replace(b"http", noise + b"http", 1)

    for each in (body, within):
        with suppress(SourceUnreadable):
            assert all(item.headline for item in read_sitemap(each, url=URL).feed.items)


def test_a_packed_sitemap_is_unpacked_within_its_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Failure 45: many end in .gz, and a packed file may hold a thousand times its size."""
    packed = gzip.compress(urlset(news("/1")))
    assert len(read_sitemap(packed, url=URL).feed.items) == 1

    monkeypatch.setattr("content.feed.packed.MAX_BYTES", 100)
    with pytest.raises(SourceTooLarge, match="100 bytes"):
        read_sitemap(packed, url=URL)


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"", "not a sitemap"),
        (b"<html><body>x</body></html>", "not a sitemap"),
        (b"<rss><channel/></rss>", "not a sitemap"),
        (b"\x1f\x8b not packed at all", "damaged"),
        (urlset("<url><loc>https://lorvik.example/imprint</loc></url>"), "without news"),
    ],
)
def test_what_tells_no_news_says_so(body: bytes, word: str) -> None:
    with pytest.raises(SourceUnreadable, match=word):
        read_sitemap(body, url=URL)


BOMB = b"""<!DOCTYPE u [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY f SYSTEM "file:///etc/passwd">]>"""


def test_an_entity_bomb_does_not_go_off() -> None:
    """Failure 45: neither memory nor a local file is lost to a sitemap's own entities."""
    declared = urlset(news("/1", "Ferry &d;&f; runs")).partition(b"?>")[2]

    try:
        items = read_sitemap(BOMB + declared.strip(), url=URL).feed.items
    except SourceUnreadable:
        return

    assert all("root:" not in item.headline and len(item.headline) < 10_000 for item in items)


@settings(max_examples=100)
@given(st.binary(max_size=300), st.integers(0, 900), st.integers(0, 300))
def test_bytes_of_any_kind_give_a_sitemap_or_a_reason(
    noise: bytes, start: int, length: int
) -> None:
    """Whatever arrives, the answer is items or one of our errors."""
    whole = urlset(WHOLE, news("/2"))
    for body in (noise, whole[:start] + noise + whole[start + length :], b"\x1f\x8b\x08" + noise):
        try:
            found = read_sitemap(body, url=URL)
        except (SourceUnreadable, SourceTooLarge):
            continue
        assert all(item.id and item.headline for item in found.feed.items)


def test_a_headline_loses_the_house_and_a_caption_its_label() -> None:
    """As they do in feeds: search engines want the one, and editors cross out both."""
    picture = "<image:loc>/p/1.jpg</image:loc><image:caption>{}</image:caption>"
    caption = picture.format("Photo: Boats at rest in the harbour. Jane Doe/Reuters")
    entry = news("/1", "Ferry runs | Lorvik Courier", "", f"<image:image>{caption}</image:image>")
    (item,) = read_sitemap(urlset(entry), url=URL).feed.items

    assert item.headline == "Ferry runs"
    assert item.photo is not None
    assert item.photo.caption == "Boats at rest in the harbour."
    assert item.photo.credit == "Jane Doe/Reuters"
