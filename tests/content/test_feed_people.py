"""Who wrote an entry, when, about what, and whose its pictures are, as systems say it."""

from datetime import UTC, datetime

import pytest

from content.feeds import read_feed
from content.types import Photo
from tests.content.feed_entries import feed_of, texts
from tests.content.feed_samples import URL, rss


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
