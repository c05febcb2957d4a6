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


A, B = (f'<media:content url="https://p.example/{name}.jpg" medium="image"' for name in "ab")
WIDE, SMALL = f'{A} width="1200"/>', f'{B} width="600"/>'
JANE, BOB = (f"<media:credit>{name}</media:credit>" for name in ("Jane Doe", "Bob Roe"))


@pytest.mark.parametrize(
    ("layout", "credit"),
    [
        (WIDE + JANE + SMALL + BOB, "Jane Doe"),
        (SMALL + BOB + WIDE + JANE, "Jane Doe"),
        (BOB + SMALL + JANE + WIDE, "Jane Doe"),
        ("<media:title>Storm</media:title>" + WIDE + JANE + SMALL + BOB, "Jane Doe"),
        (f"<media:group>{WIDE}{JANE}{SMALL}{BOB}</media:group>", "Jane Doe"),
        (f"<media:group>{WIDE}</media:group>{SMALL}{BOB}", ""),
        (f"<media:group>{WIDE}</media:group>{JANE}{SMALL}{BOB}", "Jane Doe"),
        (WIDE + JANE + "<media:credit>AFP</media:credit>" + SMALL + BOB, "Jane Doe / AFP"),
        (f'{A} width="1200">{JANE}</media:content>{BOB}{SMALL}', "Jane Doe"),
        (WIDE + SMALL + BOB, ""),
        (WIDE + SMALL[:-2] + f">{BOB}</media:content>", ""),
        (BOB + WIDE + JANE + SMALL + BOB, ""),
        (
            '<media:thumbnail url="https://p.example/a.jpg"/><description>&lt;p&gt;Summary.'
            '&lt;/p&gt;&lt;figure&gt;&lt;img src="/b-other.jpg"&gt;&lt;figcaption&gt;Photo: Bob Roe'
            "&lt;/figcaption&gt;&lt;/figure&gt;</description>",
            "",
        ),
    ],
)
def test_a_picture_never_gets_the_credit_of_another(layout: str, credit: str) -> None:
    """A wrong name under a photo is the worst that a newsroom can do; none is better."""
    photo = photo_of(layout)

    assert photo is not None
    assert (photo.url, photo.credit) == ("https://p.example/a.jpg", credit)


def test_sizes_of_one_picture_share_its_credit() -> None:
    """Known by the file's name, or by the words that are told with each."""
    named = "<media:description>The harbour.</media:description>"
    size = '<media:content url="https://p.example/harbour-{}x600.jpg" width="{}">{}</media:content>'
    by_name = size.format(900, 900, "") + size.format(140, 140, BOB)
    by_words = f'{A} width="900">{named}</media:content>{B}>{named}{BOB}</media:content>'

    for layout in (by_name, by_words):
        photo = photo_of(layout)
        assert photo is not None
        assert photo.credit == "Bob Roe"
