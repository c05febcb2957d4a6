"""The pictures of feeds: every layout met in the wild, with the words beside them."""

import pytest

from content.feeds import read_feed
from content.types import Photo
from tests.content.feed_samples import BESIDE, GROUP, INSIDE, SIZES, URL, rss

FILM = """<media:content url="https://p.example/film.mp4" medium="video">
<media:thumbnail url="https://p.example/film.jpg"/></media:content>"""


def photo_of(item: str) -> Photo | None:
    feed = read_feed(rss("<title>Harbour</title><guid>1</guid>" + item), url=URL)
    return feed.items[0].photo


@pytest.mark.parametrize(
    ("layout", "url", "caption", "credit"),
    [
        (SIZES, "https://p.example/7/700.jpg", "", "Ida Holm/Nordbild"),
        (
            BESIDE,
            "https://p.example/harbour-big.jpg",
            "The harbour at dawn.",
            "Ida Holm for the Courier",
        ),
        (GROUP, "https://p.example/a-large.jpg", "The harbour.", "Nordbild"),
        (
            '<media:thumbnail url="https://p.example/t.jpg" width="240"/>',
            "https://p.example/t.jpg",
            "",
            "",
        ),
        (
            '<enclosure url="https://p.example/e.jpg" type="image/jpeg" length="1"/>',
            "https://p.example/e.jpg",
            "",
            "",
        ),
        (INSIDE, "https://lorvik.example/p/1-1200.jpg", "Boats at rest.", "Ida Holm/Nordbild"),
        (
            """<media:content url="https://p.example/m.jpg" medium="image"><media:description>
            Boats at rest (Nordbild/AFP)</media:description></media:content>""",
            "https://p.example/m.jpg",
            "Boats at rest",
            "Nordbild/AFP",
        ),
        (
            '<enclosure url="https://p.example/e.jpg" length="1"/>',
            "https://p.example/e.jpg",
            "",
            "",
        ),
        (
            "<image><url>https://p.example/i.jpg</url><title>t</title></image>",
            "https://p.example/i.jpg",
            "",
            "",
        ),
        (FILM, "https://p.example/film.jpg", "", ""),
        (
            FILM.replace("<media:thumbnail", "</media:content><media:thumbnail").replace(
                "/></media:content>", "/>"
            ),
            "https://p.example/film.jpg",
            "",
            "",
        ),
        (
            '<enclosure url="https://p.example/e.jpg" type="image/jpeg"/><media:credit>AFP'
            "</media:credit><media:description>Boats at rest.</media:description>",
            "https://p.example/e.jpg",
            "Boats at rest.",
            "AFP",
        ),
        (
            '<media:group><media:content url="https://p.example/a.jpg"/></media:group>'
            "<media:credit>AFP</media:credit><media:text>Boats.</media:text>",
            "https://p.example/a.jpg",
            "",
            "AFP",
        ),
        (
            '<media:content url="https://p.example/a.jpg"><media:credit role="publishing company">'
            'The Courier</media:credit><media:credit role="photographer">Ida Holm</media:credit>'
            '<media:credit role="agency">Nordbild</media:credit></media:content>',
            "https://p.example/a.jpg",
            "",
            "Ida Holm / Nordbild",
        ),
    ],
)
def test_the_picture_comes_with_its_words(layout: str, url: str, caption: str, credit: str) -> None:
    """Every layout met in the wild; the widest size, caption and credit apart."""
    photo = photo_of(layout)

    assert photo is not None
    assert (photo.url, photo.caption, photo.credit) == (url, caption, credit)


@pytest.mark.parametrize(
    "layout",
    [
        '<enclosure url="https://p.example/e.mp3" type="audio/mpeg" length="1"/>',
        '<media:content url="https://p.example/film.mp4" medium="video"/>',
        '<description>&lt;img src="https://c.example/b.gif" width="1" height="1"&gt;</description>',
        '<media:content url="https://p.example/site-logo.png" medium="image"/>',
        '<media:content url="javascript:alert(1)" medium="image"/>',
        '<enclosure url="https://p.example/e.mp3" length="1"/>',
        '<itunes:image href="https://p.example/cover.jpg"/>',
        '<description>Text &lt;img src="https://sb.scorecardresearch.com/p?c1=2"&gt;</description>',
        "",
    ],
)
def test_what_is_no_photo_is_none(layout: str) -> None:
    """A sound file, a counting pixel or a logo must not lead a story."""
    assert photo_of(layout) is None
