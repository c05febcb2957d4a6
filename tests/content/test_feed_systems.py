"""Feeds as the world's systems write them: what an editor would have to cross out is not there."""

from datetime import UTC, datetime

import pytest

from content.feeds import read_feed
from content.types import BlockKind, Photo
from tests.content.feed_entries import HEADLINE, PAGE, feed_of, standfirst_of, texts
from tests.content.feed_samples import URL, rss


@pytest.mark.parametrize(
    "frame",
    [
        "The post {} appeared first on {}.",
        "L’article {} est apparu en premier sur {}.",
        "Het bericht {} verscheen eerst op {}.",
        "Сообщение {} появились сначала на {}.",
        "Inlägget {} dök först upp på {}.",
        "{} yazısı ilk önce {} üzerinde ortaya çıktı.",
        "投稿 {} は {} に最初に表示されました。",
        "ظهرت المقالة {} أولاً على {}.",
        "{} was originally published in {} on Medium, where people are continuing.",
        "Ang post na {} ay unang lumitaw sa {}.",
    ],
)
def test_the_frame_of_wordpress_and_medium_is_no_text(frame: str) -> None:
    """In every language that there is: it links the entry to itself, under its own headline."""
    links = frame.format(f"<a href='{PAGE}'>{HEADLINE}</a>", "<a href='/'>The Courier</a>")
    told = f"<p>It opens on Friday.</p><p>{links}</p>"

    assert standfirst_of(told) == "It opens on Friday."
    assert texts(feed_of("", text="<p>It is closed.</p>" + told)) == [
        "It is closed.",
        "It opens on Friday.",
    ]


@pytest.mark.parametrize(
    ("call", "left"),
    [
        ("Il porto chiude. <a href='{}'>Continua</a>", "Il porto chiude."),
        ("Sadama on suletud &hellip; <a href='{}'>Loe edasi →</a>", "Sadama on suletud …"),
        ("Der Hafen ist zu. <a href='{}?x=1'>mehr...</a>", "Der Hafen ist zu."),
        ("Der Hafen ist [<a href='{}'>mehr</a>]", "Der Hafen ist…"),
        ("<a href='{}'>The harbour is closed.</a>", "The harbour is closed."),
        ("It is <a href='https://lorvik.example/other'>closed</a>", "It is closed"),
    ],
)
def test_a_link_to_itself_at_the_end_is_a_call(call: str, left: str) -> None:
    """Whatever its words; a link to another page, or the text itself as a link, is none."""
    assert standfirst_of(call.format(PAGE)) == left


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("The harbour is closed … Continue reading →", "The harbour is closed…"),
        ("It is closed. … Continue reading", "It is closed."),
        ("It is closed. Read more at lorvik.example", "It is closed."),
        ("It is closed… (more…)", "It is closed…"),
        ("Le port est fermé […] Lire l'article complet", "Le port est fermé…"),
        ("أغلق الميناء. اقرأ المزيد", "أغلق الميناء."),
        ("港口关闭。阅读全文", "港口关闭。"),
        ("항구가 폐쇄됐다. 더 보기", "항구가 폐쇄됐다."),
        (
            "Ida speaks. Learn more about your ad choices. Visit megaphone.fm/adchoices",
            "Ida speaks.",
        ),
        ("submitted by /u/ida [link] [comments]", ""),
        ("Der Hafen ist zu. [mehr]", "Der Hafen ist zu."),
    ],
)
def test_a_cut_off_text_says_so_and_a_whole_one_does_not(told: str, left: str) -> None:
    """A sentence that stops in its midst, without a mark, reads like our mistake."""
    assert standfirst_of(told) == left


@pytest.mark.parametrize("item", ["li", "div", "p"])
def test_an_entry_that_links_to_itself_without_end_is_read(item: str) -> None:
    """What is taken out with its list cannot be taken out again."""
    link = f"<{item}><a href='{PAGE}'>{HEADLINE}</a></{item}>"

    assert standfirst_of(f"<p>It opens.</p><ul>{link * 15}</ul>").startswith("It opens.")


def test_the_sentences_that_name_comments_and_points_stay() -> None:
    for told in ("The mayor had no comments.", "The points: 12 boats.", "It was submitted by Ida."):
        assert standfirst_of(told) == told


def test_aggregators_headlines_lose_the_source() -> None:
    """The reader is told the source once, by us; and who else tells it is no summary."""
    feed = read_feed(
        rss(
            f"<title>{HEADLINE} - Nordbild - Nordbild</title><link>{PAGE}</link>"
            f"<description>&lt;ol&gt;&lt;li&gt;&lt;a href='{PAGE}'&gt;{HEADLINE}&lt;/a&gt; Nordbild"
            "&lt;/li&gt;&lt;li&gt;&lt;a href='/2'&gt;Boats are torn&lt;/a&gt; The Post&lt;/li&gt;"
            "&lt;/ol&gt;</description><source url='https://n.example'>Nordbild</source>",
            "<title>Ferry - Nordbild</title><guid>2</guid>",
            "<title>Ferry runs | Lorvik Courier</title><guid>3</guid>",
            "<title>Nordbild</title><guid>4</guid><source>Nordbild</source>",
        ),
        url=URL,
    )

    assert [item.headline for item in feed.items] == [
        HEADLINE,
        "Ferry - Nordbild",
        "Ferry runs",
        "Nordbild",
    ]
    assert feed.items[0].standfirst == ""


def test_mediums_subtitle_is_the_standfirst() -> None:
    """It begins its text with the headline, and gives no summary."""
    figure = (
        "<figure><img src='https://cdn.example/max/1024/1*abc.jpeg'/><figcaption>Photo by "
        "<a href='x'>Jane Doe</a> on <a href='y'>Unsplash</a></figcaption></figure>"
    )
    text = f"<h3>{HEADLINE}</h3><h4>It opens on Friday</h4>{figure}<p>It is closed.</p><p>Now.</p>"
    (item,) = feed_of("", text=text).items

    assert (item.standfirst, texts(feed_of("", text=text))) == (
        "It opens on Friday",
        ["It is closed.", "Now."],
    )
    assert item.photo == Photo(
        url="https://cdn.example/max/1024/1*abc.jpeg", credit="Jane Doe on Unsplash"
    )


def test_a_heading_below_the_headline_stays_where_there_is_a_summary() -> None:
    text = f"<h2>{HEADLINE}</h2><h3>Ferries wait</h3><p>It is closed.</p>"
    (item,) = feed_of("It opens on Friday.", text=text).items

    assert item.standfirst == "It opens on Friday."
    assert [block.kind for block in item.body] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_what_drupal_and_substack_add_is_no_text() -> None:
    drupal = f"""<span class="field field--name-title">{HEADLINE}</span>
<span class="field field--name-uid"><span>desk</span></span>
<span class="field field--name-created"><time>Mon, 03/03/2031 - 12:30</time></span>
<div class="field field--name-body"><p>It opens on Friday.</p></div>
<div class="field field-name-field-tags"><div class="field-label">Tags:</div><a>Sea</a></div>"""
    substack = """<p>It is closed.</p><div class="subscription-widget-wrap-editor"><p>Lorvik is a
reader-supported publication.</p></div><p>Now.</p>
<p class="button-wrapper"><a>Give a gift</a></p>"""

    assert standfirst_of(drupal) == "It opens on Friday."
    assert texts(feed_of("", text=substack)) == ["It is closed.", "Now."]


def test_a_films_description_is_the_summary() -> None:
    """YouTube puts it where a picture has its caption, with calls to subscribe behind it."""
    body = f"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<title>Lorvik TV</title><entry><id>yt:video:1</id><title>{HEADLINE}</title><link href="{PAGE}"/>
<media:group><media:content url="https://f.example/1" type="application/x-shockwave-flash"/>
<media:thumbnail url="https://f.example/1/hqdefault.jpg"/><media:description>It opens on Friday.

Subscribe: https://f.example/lorvik
#harbour</media:description></media:group></entry></feed>"""
    (item,) = read_feed(body.encode(), url=URL).items

    assert item.standfirst == "It opens on Friday."
    assert item.photo == Photo(url="https://f.example/1/hqdefault.jpg")


def test_rss_1_brings_its_text() -> None:
    """Houses in Japan still write it, with the whole text."""
    body = """<rdf:RDF xmlns="http://purl.org/rss/1.0/" xml:lang="ja"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="x">
<title>港新聞</title><dc:language>ja</dc:language></channel><item rdf:about="https://lorvik.example/1"><title>港</title>
<link>https://lorvik.example/1</link><description>金曜に再開する。</description>
<dc:date>2031-03-03T21:30:00+09:00</dc:date><dc:creator>Ida Holm</dc:creator>
<dc:subject>Sea</dc:subject><content:encoded><![CDATA[<p>閉鎖された。</p><img src="/harbour.jpg"
width="600"><p>次。</p>]]></content:encoded></item></rdf:RDF>"""
    feed = read_feed(body.encode(), url=URL)
    (item,) = feed.items

    assert (feed.title, item.language, item.topics) == ("港新聞", "ja", ("Sea",))
    assert (item.id, item.authors) == ("https://lorvik.example/1", ("Ida Holm",))
    assert (item.standfirst, texts(feed)) == ("金曜に再開する。", ["閉鎖された。", "次。"])
    assert item.photo == Photo(url="https://lorvik.example/harbour.jpg")
    assert item.published_at == datetime(2031, 3, 3, 12, 30, tzinfo=UTC)


def test_lines_that_point_elsewhere_are_no_text() -> None:
    text = (
        "<p>It is closed.</p><p>Related: <a href='/2'>Ferries wait</a></p>"
        "<ul><li>Advertisement</li></ul><p>Now.</p>"
    )

    assert texts(feed_of("", text=text)) == ["It is closed.", "Now."]
