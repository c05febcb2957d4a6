"""Feeds as the world's systems write them: what an editor would have to cross out is not there."""

from datetime import UTC, datetime

import pytest

from content.feeds import Feed, read_feed
from content.types import BlockKind, Photo
from tests.content.feed_samples import URL, rss

PAGE = "https://lorvik.example/2031/storm"
HEADLINE = "Storm closes the old harbour"


def feed_of(description: str, *, text: str = "", headline: str = HEADLINE) -> Feed:
    encoded = f"<content:encoded><![CDATA[{text}]]></content:encoded>" if text else ""
    return read_feed(
        rss(
            f"<title>{headline}</title><link>{PAGE}?source=rss</link>"
            f"<description><![CDATA[{description}]]></description>{encoded}"
        ),
        url=URL,
    )


def standfirst_of(description: str) -> str:
    return feed_of(description).items[0].standfirst


def texts(feed: Feed) -> list[str]:
    return [block.text for block in feed.items[0].body]


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


def test_a_picture_never_gets_the_caption_of_the_next() -> None:
    """Ghost: the lead picture bare, the second with caption; names too short to compare."""
    text = (
        "<img src='/i/boats.jpg'><p>It is closed.</p><figure><img src='/i/dock.jpg'><figcaption>"
        "The dock. Credit: Jane Doe</figcaption></figure><p>Now.</p>"
    )
    table = (
        "<div><img src='/i/boats.jpg'></div><table class='tr-caption-container'><tr><td><img "
        "src='/i/dock.jpg'><tr><td class='tr-caption'>The dock. Photo: Jane Doe</table>It opens."
    )
    for each in (text, table):
        (item,) = feed_of("", text=each).items
        assert item.photo == Photo(url="https://lorvik.example/i/boats.jpg")


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


def test_atom_hands_its_author_and_language_down() -> None:
    """RFC 4287, 4.1.1: a blog names its writer once; an entry may be in a language of its own."""
    body = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lorvik</title>
<author><name>Ida Holm</name></author><entry><id>1</id><title>a</title><content>x</content></entry>
<entry xml:lang="de"><id>2</id><title>b</title><content>y</content><author><name>Nils Berg</name>
</author></entry><entry><id>3</id><title>c</title><source><author><name>Ola Nord</name></author>
</source></entry></feed>"""
    for_house = body.replace("<name>Ida Holm<", "<name>Lorvik<")
    items = read_feed(body.encode(), url=URL).items

    assert [item.authors for item in items] == [("Ida Holm",), ("Nils Berg",), ("Ola Nord",)]
    assert [item.language for item in items] == ["en", "de", "en"]
    assert read_feed(for_house.encode(), url=URL).items[0].authors == ()


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("ida@lorvik.example (Ida Holm)", ("Ida Holm",)),
        ("ida@x.example (Ida Holm), nils@x.example (Nils Berg)", ("Ida Holm", "Nils Berg")),
        ("Ida Holm &lt;ida@lorvik.example&gt;", ("Ida Holm",)),
        ("admin", ()),
        ("noreply@lorvik.example", ()),
    ],
)
def test_bylines_name_people(byline: str, people: tuple[str, ...]) -> None:
    (item,) = read_feed(rss(f"<title>x</title><author>{byline}</author>"), url=URL).items

    assert item.authors == people


@pytest.mark.parametrize("zone", ["+0300", "GMT+3", "UTC+03:00", "GMT +0300", "TRT", "EAT", "MSK"])
def test_zones_count(zone: str) -> None:
    """An hour wrong puts old news before new."""
    date = f"<title>x</title><pubDate>Mon, 03 Mar 2031 15:30:00 {zone}</pubDate>"
    (item,) = read_feed(rss(date), url=URL).items

    assert item.published_at == datetime(2031, 3, 3, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "told",
    [
        "3 août 2026 à 14h30",
        "3. August 2026, 14.30 Uhr",
        "lun., 03 août 2026 16:30:00 +0200",
        "Mo., 3 Aug 2026 16:30:00 MESZ",
        "3 de agosto de 2026 2:30 p. m.",
        "Pzt, 03 Ağu 2026 17:30:00 +0300",
        "pon., 3 sierpnia 2026 14:30",
        "3 августа 2026 г., 17:30 МСК",
        "2026. augusztus 3. 14:30",
        "3 Αυγούστου 2026 2:30 μ.μ.",
        "2026年8月3日 14時30分",
        "2026년 8월 3일 오후 2:30",
        "3 أغسطس 2026 2:30 م",
        "03.08.2026 14:30",
        "Mon, 3 Aug 2026 2:30 PM",
    ],
)
def test_months_of_every_language_count(told: str) -> None:
    """Without its date an entry cannot be told from history, and with a wrong one it is history."""
    date = f"<title>x</title><pubDate>{told}</pubDate>"
    (item,) = read_feed(rss(date), url=URL).items

    assert item.published_at == datetime(2026, 8, 3, 14, 30, tzinfo=UTC)


def test_a_date_with_two_meanings_is_none() -> None:
    """In March or in August: taken for the wrong one, news would be history, and never told."""
    doubtful, sure = (
        read_feed(rss(f"<title>x</title><pubDate>{told}</pubDate>"), url=URL).items[0].published_at
        for told in ("3/8/2026 14:30", "8/25/2026 14:30")
    )

    assert doubtful is None
    assert sure == datetime(2026, 8, 25, 14, 30, tzinfo=UTC)


def test_no_category_is_no_topic() -> None:
    names = ("Uncategorized", "Allgemein", "Non classé", "1234", "Sea")
    categories = "".join(f"<category>{name}</category>" for name in names)
    (item,) = read_feed(rss("<title>x</title>" + categories), url=URL).items

    assert item.topics == ("Sea",)


def test_a_credit_in_the_text_is_the_pictures() -> None:
    """Public radio signs below its text; of two pictures nobody can tell whose it is."""
    shown = "<img src='https://p.example/boats-at-rest.jpg'>"
    other = "<img src='https://p.example/the-old-dock.jpg'>"
    counted = "<img src='https://p.example/npr-rss-pixel.png?story=1'>"
    text = "<p>It is closed.</p><p>Now.</p><p>(Image credit: Jane Doe)</p>"
    alone, beside = (feed_of("", text=shown + each + text) for each in (counted, other))

    assert alone.items[0].photo == Photo(
        url="https://p.example/boats-at-rest.jpg", credit="Jane Doe"
    )
    assert texts(alone) == ["It is closed.", "Now."]
    assert texts(beside)[-1] == "(Image credit: Jane Doe)"


def test_an_entry_of_ten_thousand_pictures_shows_its_first() -> None:
    """Each is compared with the others: without a bound this one would take an hour."""
    bare = "<p><img src='/p/x.jpg'></p>" * 10_000
    (item,) = feed_of("", text=f"<img src='/p/harbour.jpg'><p>It opens.</p>{bare}").items

    assert item.photo == Photo(url="https://lorvik.example/p/harbour.jpg")


def test_a_picture_comes_in_the_size_that_it_links_to() -> None:
    """Blogger shows 400 pixels and links to 4000; a link to another picture is none of its."""
    place = "https://b.example/img/AVvXsEhKabcdefghijk123"
    shown = f"<a href='{{}}'><img src='{place}/w300-h200/boats.jpg' width='300'></a>It is closed."

    for link, url in [
        (f"{place}/s4000/boats.jpg", f"{place}/s4000/boats.jpg"),
        ("https://b.example/other-picture.jpg", f"{place}/w300-h200/boats.jpg"),
        (f"{place}/boats.html", f"{place}/w300-h200/boats.jpg"),
    ]:
        assert feed_of("", text=shown.format(link)).items[0].photo == Photo(url=url)


def test_lines_that_point_elsewhere_are_no_text() -> None:
    text = (
        "<p>It is closed.</p><p>Related: <a href='/2'>Ferries wait</a></p>"
        "<ul><li>Advertisement</li></ul><p>Now.</p>"
    )

    assert texts(feed_of("", text=text)) == ["It is closed.", "Now."]
