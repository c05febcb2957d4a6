"""Feeds whose fields stand where the parser does not look for them, or looks too early."""

import gzip
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from content.errors import SourceUnreadable
from content.feeds import read_feed
from content.types import Item
from tests.content.feed_samples import RDF, URL, rss


def entry(fields: str) -> Item:
    (item,) = read_feed(rss(fields).replace(b"<rss ", NAMESPACES), url=URL).items
    return item


NAMESPACES = b'<rss xmlns:atom="http://www.w3.org/2005/Atom" '
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"{}><title>t</title><entry{}><id>tag:1</id>
{}</entry></feed>"""


def atom_entry(fields: str, *, feed: str = "", attributes: str = "") -> Item:
    (item,) = read_feed(ATOM.format(feed, attributes, fields).encode(), url=URL).items
    return item


def test_a_base_is_heeded() -> None:
    """Of the feed, and of the entry on top of it: else links lead to the feed's own host."""
    item = atom_entry(
        '<title>t</title><link href="post1"/><link rel="enclosure" type="image/png" href="a.png"/>'
        '<content type="html">&lt;p&gt;One.&lt;img src="img/y-photo.jpg"&gt;&lt;/p&gt;</content>',
        feed=' xml:base="https://base.example/blog/"',
        attributes=' xml:base="2031/"',
    )
    inside = atom_entry(
        '<content type="html" xml:base="/blog/">&lt;img src="y-photo.jpg"&gt;One.</content>'
    )

    assert item.url == "https://base.example/blog/2031/post1"
    assert item.photo is not None
    assert item.photo.url == "https://base.example/blog/2031/a.png"
    assert inside.photo is not None
    assert inside.photo.url == "https://lorvik.example/blog/y-photo.jpg"


XHTML = '<div xmlns="http://www.w3.org/1999/xhtml">Storm <em>closes</em> R&amp;D harbour</div>'


@pytest.mark.parametrize(
    "item",
    [
        atom_entry(f'<title type="xhtml">{XHTML}</title>'),
        entry("<title>Storm <b>closes</b> R&amp;D harbour</title>"),
        entry("<title><!-- 1 -->Storm closes<!-- 2 --> R&D harbour</title>"),
        entry("<title>Storm closes R&D&nbsp;harbour</title>"),
    ],
    ids=["xhtml", "unescaped", "comments", "bare signs"],
)
def test_a_headline_is_whole(item: Item) -> None:
    """Whatever stands in the midst of it."""
    assert item.headline == "Storm closes R&D harbour"


PAGE = "https://lorvik.example/1"


@pytest.mark.parametrize(
    "links",
    [
        f'<atom:link rel="self" href="https://lorvik.example/f.xml"/><link>{PAGE}</link>',
        f'<link>{PAGE}</link><atom:link rel="alternate" href="https://lorvik.example/amp/1"/>',
        f'<atom:link href="{PAGE}"/>',
        f'<link href="{PAGE}"/>',
        f"<link/><link>{PAGE}</link>",
        f"<link>https://count.example/~3/x</link><feedburner:origLink>{PAGE}</feedburner:origLink>",
        "<link>https://lorvik.example/1?a=1&utm_source=rss</link>",
    ],
)
def test_an_rss_entry_leads_to_its_page(links: str) -> None:
    """A link to the feed itself, or none, must not stand for it."""
    assert (entry("<title>t</title>" + links).url or "").partition("?")[0] == PAGE


@pytest.mark.parametrize(
    "links",
    [
        f'<link rel="self" href="/f.xml"/><link href="{PAGE}"/>',
        f'<link rel="replies" href="/r"/><link rel="alternate" type="text/html" href="{PAGE}"/>',
        f'<link type="application/json" href="/1.json"/><link type="text/html" href="{PAGE}"/>',
        f'<link rel="enclosure" href="/a.mp3"/><link href="{PAGE}"/>',
    ],
)
def test_an_atom_entry_leads_to_its_page(links: str) -> None:
    assert atom_entry("<title>t</title>" + links).url == PAGE


def test_an_ampersand_in_a_link_stays_one() -> None:
    """A parser that mends "?a=1&b=2" by itself makes "?a=1=2" of it: another page."""
    item = entry("<title>t</title><link>https://lorvik.example/?a=1&b=2</link>")

    assert item.url == "https://lorvik.example/?a=1&b=2"


@pytest.mark.parametrize("told", ["yesterday", "10:30", "Monday 10:00 +0200", "02 Mar 10:00", "4"])
def test_a_date_without_a_year_is_none(told: str) -> None:
    """Failure 14: counted from today it moves, and makes the entry new at every visit."""
    assert entry(f"<title>t</title><pubDate>{told}</pubDate>").published_at is None
    assert entry(f"<title>t</title><guid>{told}</guid>").published_at is None


@pytest.mark.parametrize(
    "told",
    [
        "Mon, 03 Mar 2031 12:00:00 GMT",
        "2031-03-03T12:00:00Z",
        "03 Mar 31 12:00:00 GMT",
        "1930305600",
    ],
)
def test_a_date_with_a_year_counts(told: str) -> None:
    item = entry(f"<title>t</title><guid>4</guid><pubDate>{told}</pubDate>")

    assert item.published_at == datetime(2031, 3, 3, 12, tzinfo=UTC)


def test_all_authors_are_named() -> None:
    """The parser takes the first; the second wrote as much of it."""
    people = ("Ida Holm", "Nils Berg")
    rss_names = "".join(f"<dc:creator>{name}</dc:creator>" for name in people)
    atom_names = "".join(f"<author><name>{name}</name></author>" for name in people)

    assert entry("<title>t</title>" + rss_names).authors == people
    assert atom_entry("<title>t</title>" + atom_names).authors == people


def test_undeclared_and_misspelt_names_are_understood() -> None:
    """Houses copy an element without its namespace, or forget the last stroke of it."""
    media = '<media:content url="https://p.example/a.jpg"><media:credit>Nordbild</media:credit></media:content>'
    body = f"""<rss xmlns:media="http://search.yahoo.com/mrss"><channel><title>t</title><item>
    <title>Harbour</title>{media}</item></channel></rss>"""
    undeclared = body.replace(' xmlns:media="http://search.yahoo.com/mrss"', "")

    for each in (body, undeclared):
        (item,) = read_feed(each.encode(), url=URL).items
        assert item.photo is not None
        assert item.photo.credit == "Nordbild"


def test_a_packed_feed_is_a_feed() -> None:
    """Failure 45: some servers hand out the file as it lies on their disk, and never say so."""
    packed = gzip.compress(rss("<title>Harbour</title>"))

    assert read_feed(packed, url=URL).items[0].headline == "Harbour"


@pytest.mark.parametrize(
    "text", ["It <b>opens</b>", "It <b>opens", "It <br> opens", "It <p>opens<p>"]
)
def test_markup_that_nobody_escaped_swallows_no_neighbour(text: str) -> None:
    """Failure 16: to an XML parser all that follows an open "<br>" is within it."""
    first = f"<title>One</title><description>{text}</description><link>https://p.example/1</link>"
    body = rss(first, "<title>Two &</title><description><![CDATA[<br> Its text]]></description>")

    for each in (body, body.replace(b"</channel></rss>", b"")):
        items = read_feed(each, url=URL).items
        assert [item.headline for item in items] == ["One", "Two &"]
        assert [item.standfirst for item in items] == ["It opens", "Its text"]
        assert items[0].url == "https://p.example/1"


@pytest.mark.parametrize(
    "odd",
    [
        b"<media:/>",
        b"<:link>x</:link>",
        b"<title>Tw<x:>o</x:></title>",
        b"<media:content \xed\xa0\x80='1'/>",
        b'<y:description xmlns:y="http:\xe3\xb1\xb0//x">x</y:description>',
    ],
)
def test_names_that_are_none_cost_nothing(odd: bytes) -> None:
    """Failure 16: a parser that recovers lets them through, and a tree takes them from nobody."""
    body = rss("<title>One</title>", "<title>Two</title>").replace(
        b"<title>One", odd + b"<title>One"
    )

    assert [item.headline for item in read_feed(body, url=URL).items][-1] == "Two"


def test_a_namespace_that_is_none_costs_nothing() -> None:
    """Failure 16: a feed with a mistake in its first line is a feed all the same."""
    body = ATOM.format("", "", "<title>Ferry</title>").replace("www.w3.org", "www.w\u3c70.org")
    rdf = RDF.replace(b"purl.org/rss/1.0/", "purl.org/rss/1.\u5335/".encode())

    for each in (body.encode(), rdf):
        with suppress(SourceUnreadable):
            assert [item.headline for item in read_feed(each, url=URL).items] in (["Ferry"], [])
