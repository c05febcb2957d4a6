"""The words of feeds' entries: what a reader gets as the summary, and what never."""

import pytest

from content.feeds import read_feed
from content.types import Item, Photo
from tests.content.feed_samples import URL, rss

CODE = """<p>The harbour was closed.</p><script>window.dataLayer.push({a: 1});</script>
<style>.lead { color: red }</style><figure><img src="/p/boats.jpg"><figcaption>Boats at rest.
Photo: Ida Holm/Nordbild</figcaption></figure><p>It opens on Friday.</p>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>1</id>
<title>Harbour</title>{}</entry></feed>"""


def entry(words: str) -> Item:
    (item,) = read_feed(rss("<title>Harbour</title><guid>1</guid>" + words), url=URL).items
    return item


def atom_entry(words: str) -> Item:
    (item,) = read_feed(ATOM.format(words).encode(), url=URL).items
    return item


@pytest.mark.parametrize(
    "item",
    [
        entry(f"<content:encoded><![CDATA[{CODE}]]></content:encoded>"),
        atom_entry(f'<content type="html"><![CDATA[{CODE}]]></content>'),
        atom_entry(
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
            + CODE.replace('.jpg">', '.jpg"/>')
            + "</div></content>"
        ),
    ],
    ids=["rss", "atom", "xhtml"],
)
def test_a_text_without_summary_brings_no_code_and_no_caption(item: Item) -> None:
    """The parser makes a summary of the text by dropping its tags: scripts stay as words."""
    assert item.standfirst == ""
    assert [block.text for block in item.body] == [
        "The harbour was closed.",
        "It opens on Friday.",
    ]
    assert item.photo is not None
    assert (item.photo.caption, item.photo.credit) == ("Boats at rest.", "Ida Holm/Nordbild")


def test_a_description_brings_no_code_and_no_caption() -> None:
    item = entry(f"<description><![CDATA[{CODE}]]></description>")

    assert item.standfirst == "The harbour was closed. It opens on Friday."
    assert item.body == ()


def test_one_short_paragraph_is_the_summary() -> None:
    """Many Atom feeds put their teaser where the text belongs."""
    item = atom_entry('<content type="html">&lt;p&gt;It opens on Friday.&lt;/p&gt;</content>')

    assert (item.standfirst, item.body) == ("It opens on Friday.", ())


CAPTION = """<media:content url="https://p.example/boats.jpg"/>
<media:description>Boats at rest. Photo: Jane Doe/Reuters</media:description>"""


@pytest.mark.parametrize("words", ["", "<description>It opens on Friday.</description>"])
@pytest.mark.parametrize("before", [True, False])
def test_a_caption_is_no_summary(words: str, before: bool) -> None:
    """The parser takes the first "description" of any kind for the entry's own."""
    item = entry(CAPTION + words if before else words + CAPTION)

    assert item.standfirst == ("It opens on Friday." if words else "")
    assert item.photo == Photo(
        url="https://p.example/boats.jpg", caption="Boats at rest.", credit="Jane Doe/Reuters"
    )


def test_a_summary_is_no_caption() -> None:
    """Some houses give the same words as both; they tell nothing of the picture."""
    words = "<description>It opens on Friday.</description>"
    item = entry(
        words
        + words.replace("description", "media:description")
        + "<media:content url='https://p.example/b.jpg'/>"
    )

    assert item.standfirst == "It opens on Friday."
    assert item.photo == Photo(url="https://p.example/b.jpg")


IMG = '<img src="https://p.example/abcdef.jpg" width="600">'


@pytest.mark.parametrize(
    "layout",
    [
        IMG + " The minister resigned on Monday after a long dispute.",
        f"<p>{IMG}The minister resigned on Monday after a long dispute.</p>",
        IMG + "<br>The minister resigned on Monday after a long dispute.",
        f"<p><a href=x>{IMG}</a></p><p>The minister resigned on Monday after a long dispute.</p>",
        f"<div>{IMG}</div><div>The minister resigned on Monday after a long dispute.</div>",
        f"<table><tr><td>{IMG}<td>The minister resigned on Monday after a long dispute.</table>",
        IMG.replace("<img", "<img alt='The minister resigned on Monday'")
        + "<p>The minister resigned on Monday after a long dispute.</p>",
    ],
)
def test_text_beside_a_picture_is_no_caption(layout: str) -> None:
    """The commonest layout of all: a picture, and the summary after it."""
    item = entry(f"<description><![CDATA[{layout}]]></description>")

    assert item.standfirst == "The minister resigned on Monday after a long dispute."
    assert item.photo == Photo(url="https://p.example/abcdef.jpg")


@pytest.mark.parametrize(
    "frame",
    [
        f"<figure>{IMG}<figcaption>The minister (AFP)</figcaption></figure>",
        f'<div class="wp-caption">{IMG}<p class="wp-caption-text">The minister (AFP)</p></div>',
        f"<p>{IMG}<br><em>The minister (AFP)</em></p>",
    ],
)
def test_a_caption_in_the_text_goes_with_its_picture(frame: str) -> None:
    """By what it is called, or by the credit in it; and then it is no part of the summary."""
    text = "<p>She resigned on Monday after a long dispute.</p>"
    item = entry(f"<description><![CDATA[{frame}{text}]]></description>")

    assert item.standfirst == "She resigned on Monday after a long dispute."
    assert item.photo is not None
    assert (item.photo.caption, item.photo.credit) == ("The minister", "AFP")


def test_what_was_escaped_twice_is_read_once() -> None:
    """Failure 36: readers must not see "&#39;", nor the words of a script."""
    text = "It&amp;amp;#39;s 5 &amp;amp;lt; 6.&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;"
    paragraphs = f"&amp;lt;p&amp;gt;{text}&amp;lt;/p&amp;gt;" * 3
    within = "&lt;p&gt;It&amp;amp;#39;s open.&lt;/p&gt;" * 3

    item = entry(f"<description>{paragraphs}</description>")
    assert [block.text for block in item.body] == ["It's 5 < 6."] * 3
    item = entry(f"<description>{within}</description>")
    assert [block.text for block in item.body] == ["It's open."] * 3


def test_a_text_is_not_told_twice() -> None:
    """Two paragraphs are a summary of two sentences; its text is not the same again."""
    item = entry("<description><![CDATA[<p>It opens.</p><p>On Friday.</p>]]></description>")

    assert (item.standfirst, item.body) == ("It opens. On Friday.", ())


def test_a_longer_paragraph_is_kept_whole() -> None:
    """A description that is its cut-off beginning must not cost the text its end."""
    item = entry(
        "<description>The harbour opens again […]</description><content:encoded>"
        "<![CDATA[<p>The harbour opens again on Friday, the mayor said.</p>]]></content:encoded>"
    )

    assert item.standfirst == "The harbour opens again on Friday, the mayor said."


@pytest.mark.parametrize(
    "summary", ["Storm closes the old harbour", "Storm closes the old harbour. The Courier"]
)
def test_the_headline_again_is_no_summary(summary: str) -> None:
    """Aggregators write it a second time, with the name of its house behind it."""
    fields = f"<title>Storm closes the old harbour - The Courier</title><description>{summary}"
    (item,) = read_feed(rss(fields + "</description>"), url=URL).items
    (same,) = read_feed(rss(fields.replace(" - The Courier", "") + "</description>"), url=URL).items

    assert same.standfirst == ""
    assert item.headline == "Storm closes the old harbour - The Courier"


def test_a_mark_for_more_is_no_text() -> None:
    item = entry("<description><![CDATA[It opens on Friday [<a href=x>mehr</a>]]]></description>")

    assert item.standfirst == "It opens on Friday…"


def test_a_feeds_litter_is_no_text() -> None:
    """What stands between the paragraphs of a page stands in its feed as well."""
    text = "<p>It opens on Friday.</p><p>Advertisement</p><p>Read more</p><p>The mayor said so.</p>"
    item = entry(f"<content:encoded><![CDATA[{text}]]></content:encoded>")

    assert [block.text for block in item.body] == ["It opens on Friday.", "The mayor said so."]
