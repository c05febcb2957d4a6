"""Feeds as houses really write them: every kind of entry, every kind of litter."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.errors import SourceUnreadable
from content.feeds import Feed, read_feed
from content.types import BlockKind, Photo
from tests.content.feed_samples import GROUP, URL, rss


def only(*items: str) -> Feed:
    feed = read_feed(rss(*items), url=URL)
    assert len(feed.items) == 1
    return feed


def test_an_entry_comes_out_whole() -> None:
    feed = read_feed(
        rss(
            """<title>Ferry &amp;amp; bridge reopen</title><link>/news/ferry?utm_source=rss</link>
            <guid isPermaLink="false">story-77</guid>
            <dc:creator>By Ida Holm and Nils Berg</dc:creator>
            <pubDate>Mon, 03 Mar 2031 12:30:00 +0200</pubDate>
            <category>Transport</category><category>Lorvik</category>
            <description>&lt;p&gt;The ferry runs again. &lt;a href="x"&gt;Continue reading...
            &lt;/a&gt;&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>After nine weeks the ferry <b>runs</b> again.</p>
            <h2>Two boats a day</h2><ul><li>Morning</li><li>Evening</li></ul>
            <blockquote><p>A relief.</p></blockquote><script>track()</script>]]>
            </content:encoded>""",
            channel="<language>en-gb</language><ttl>15</ttl>",
        ),
        url=URL,
    )

    (item,) = feed.items
    assert (feed.title, feed.ttl_s, feed.language) == ("Lorvik Courier", 900.0, "en")
    assert (item.id, item.url) == ("story-77", "https://lorvik.example/news/ferry")
    assert item.headline == "Ferry & bridge reopen"
    assert item.standfirst == "The ferry runs again."
    assert item.authors == ("Ida Holm", "Nils Berg")
    assert item.published_at == datetime(2031, 3, 3, 10, 30, tzinfo=UTC)
    assert item.topics == ("Transport", "Lorvik")
    assert item.language == "en"
    assert [(block.kind, block.text) for block in item.body] == [
        (BlockKind.PARAGRAPH, "After nine weeks the ferry runs again."),
        (BlockKind.HEADING, "Two boats a day"),
        (BlockKind.LIST, "Morning\nEvening"),
        (BlockKind.QUOTE, "A relief."),
    ]


def test_one_bad_entry_never_affects_its_neighbours() -> None:
    """Failures 13, 16: no id, no link, no title, a broken date, the same id twice: all told."""
    feed = read_feed(
        rss(
            "<title>No id and no link</title><description>Words.</description>",
            "<title>No id, but a link</title><link>https://lorvik.example/2</link>",
            "<description>Only words, no title.</description>",
            "<title>Broken date</title><guid>4</guid><pubDate>31 of 31</pubDate>",
            "<title>First of one id</title><guid>0</guid><link>https://lorvik.example/5</link>",
            "<title>Second of one id</title><guid>0</guid><link>https://lorvik.example/6</link>",
            "",
            "<title>Empty id</title><guid></guid><link>https://lorvik.example/7</link>",
        ),
        url=URL,
    )

    assert [item.headline for item in feed.items] == [
        "No id and no link",
        "No id, but a link",
        "",
        "Broken date",
        "First of one id",
        "Second of one id",
        "Empty id",
    ]
    ids = [item.id for item in feed.items]
    assert len(set(ids)) == len(ids)
    assert ids[1] == "https://lorvik.example/2"
    assert len(ids[0]) == len(ids[4]) == 32
    assert feed.items[3].published_at is None


def test_ids_made_of_words_stay_the_same() -> None:
    """Failure 13: an entry without id must not come back as a new one at every visit."""
    entry = "<title>No id and no link</title><description>Words.</description>"

    first = read_feed(rss(entry), url=URL).items[0].id
    later = read_feed(rss("<title>Newer</title><guid>9</guid>", entry), url=URL).items[1].id

    assert first == later


def test_two_hundred_entries_are_all_there() -> None:
    """Failure 17: no entry is dropped for being one of many."""
    entries = [f"<title>Story {n}</title><guid>{n}</guid>" for n in range(200)]

    assert [item.id for item in read_feed(rss(*entries), url=URL).items] == [
        str(n) for n in range(200)
    ]


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("&lt;b&gt;Fire&lt;/b&gt; &amp;amp; flood", "Fire & flood"),
        (
            "&amp;lt;b&amp;gt;Twice&amp;lt;/b&amp;gt; &amp;amp;quot;escaped&amp;amp;quot;",
            'Twice "escaped"',
        ),
        ("1 &lt; 2, and &lt;3 for all", "1 < 2, and <3 for all"),
        ("Line&lt;br&gt;break", "Line break"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Calm", "Calm"),
        ("Zero\u200bwidth\u202e turn\u00a0it", "Zerowidth turn it"),
        ("مرحبا &amp;quot;بكم&amp;quot;", 'مرحبا "بكم"'),
        ('<![CDATA[Q&A with "Ida" <em>Holm</em>]]>', 'Q&A with "Ida" Holm'),
    ],
)
def test_titles_are_plain_text(raw: str, plain: str) -> None:
    """Failure 36: quotes, twice escaped entities, breaks, right-to-left and zero-width marks."""
    assert only(f"<title>{raw}</title><guid>1</guid>").items[0].headline == plain


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("The ferry runs again. Read more", "The ferry runs again."),
        ("The ferry runs […]", "The ferry runs…"),
        (
            "The ferry runs. The post Ferry appeared first on Lorvik Courier.",
            "The ferry runs.",
        ),
        ("Die Fähre fährt wieder. Weiterlesen →", "Die Fähre fährt wieder."),
        ("Nobody could read more than a page.", "Nobody could read more than a page."),
    ],
)
def test_teasers_lose_their_invitations(raw: str, plain: str) -> None:
    item = only(f"<title>Ferry</title><guid>1</guid><description>{raw}</description>").items[0]

    assert item.standfirst == plain


def test_a_description_that_repeats_is_no_standfirst() -> None:
    """Neither the headline again nor the cut-off first paragraph sums anything up."""
    body = "<p>The ferry runs again after nine weeks of repair.</p><p>More.</p>"
    repeated = only("<title>Ferry</title><guid>1</guid><description>Ferry</description>")
    cut = only(
        "<title>Ferry</title><guid>1</guid><description>The ferry runs again after […]"
        f"</description><content:encoded><![CDATA[{body}]]></content:encoded>"
    )

    assert repeated.items[0].standfirst == ""
    assert cut.items[0].standfirst == ""
    assert len(cut.items[0].body) == 2


def test_a_long_description_is_the_text() -> None:
    text = "".join(f"<p>{'The ferry runs again. ' * 10}</p>" for _ in range(5))
    item = only(
        f"<title>Ferry</title><guid>1</guid><description><![CDATA[{text}]]></description>"
    ).items[0]

    assert item.standfirst == ""
    assert len(item.body) == 5


def test_atom_is_read() -> None:
    body = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
    <title type="html">Lorvik &amp;amp; Umland</title><entry><id>tag:lorvik.example,2031:7</id>
    <title>Fähre</title><link rel="alternate" href="/7"/><updated>2031-03-03T12:00:00Z</updated>
    <summary type="html">&lt;p&gt;Sie fährt.&lt;/p&gt;</summary>
    <author><name>Ida Holm</name></author><category term="verkehr" label="Verkehr"/>
    </entry></feed>"""

    feed = read_feed(body.encode(), url=URL)

    assert (feed.title, feed.language) == ("Lorvik & Umland", "de")
    (item,) = feed.items
    assert (item.id, item.url) == ("tag:lorvik.example,2031:7", "https://lorvik.example/7")
    assert (item.standfirst, item.authors, item.topics) == (
        "Sie fährt.",
        ("Ida Holm",),
        ("Verkehr",),
    )
    assert item.published_at == datetime(2031, 3, 3, 12, tzinfo=UTC)


def test_json_feed_is_read() -> None:
    body = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Lorvik Courier",
        "language": "en-GB",
        "items": [
            {
                "id": 7,
                "url": "https://lorvik.example/7",
                "title": "Ferry",
                "content_html": "<p>It runs.</p><p>Twice a day.</p>",
                "image": "https://p.example/7.jpg",
                "date_published": "2031-03-03T14:00:00+02:00",
                "authors": [{"name": "Ida Holm"}],
                "tags": ["Transport"],
            }
        ],
    }

    feed = read_feed(json.dumps(body).encode(), url=URL)

    (item,) = feed.items
    assert (feed.language, item.id, item.authors) == ("en", "7", ("Ida Holm",))
    assert item.photo == Photo(url="https://p.example/7.jpg")
    assert [block.text for block in item.body] == ["It runs.", "Twice a day."]
    assert item.published_at == datetime(2031, 3, 3, 12, tzinfo=UTC)


def test_a_period_is_a_ttl() -> None:
    channel = "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"

    assert read_feed(rss(channel=channel), url=URL).ttl_s == 900.0


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   ",
        b"<!doctype html><html><head><title>Front page</title></head><body><p>x</p></body></html>",
        b"just words",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b'{"not": "a feed"}',
        b"[1, 2]",
        b"{",
        b"<opml version='1.0'><body/></opml>",
    ],
)
def test_what_is_no_feed_says_so(body: bytes) -> None:
    """Failure 45: HTML instead of XML is told in one line."""
    with pytest.raises(SourceUnreadable, match="not a feed"):
        read_feed(body, url=URL)


BOMB = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
<!ENTITY f SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>x</title><item><title>&e;&f;</title></item></channel></rss>"""


def test_an_entity_bomb_does_not_go_off() -> None:
    """Failure 45: neither memory nor a local file is lost to a feed's own entities."""
    try:
        feed = read_feed(BOMB, url=URL)
    except SourceUnreadable:
        return
    assert all("root:" not in item.headline for item in feed.items)
    assert sum(len(item.headline) for item in feed.items) < 1_000_000


@settings(max_examples=150)
@given(st.binary(max_size=300), st.integers(0, 900), st.integers(0, 300))
def test_bytes_of_any_kind_give_a_feed_or_a_reason(noise: bytes, start: int, length: int) -> None:
    """Whatever arrives, the answer is items or one of our errors."""
    whole = rss("<title>Ferry</title><guid>1</guid><description>Words.</description>" + GROUP)

    for body in (noise, whole[:start] + noise + whole[start + length :]):
        try:
            feed = read_feed(body, url=URL)
        except SourceUnreadable:
            continue
        assert all(item.id for item in feed.items)
