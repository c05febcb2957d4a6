"""The maker of the lead photo where a page names him far from it, in a line at its foot."""

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

HEAD = '<meta property="og:image" content="https://p.lorvik.example/boat-at-the-pier.jpg">'
PICTURE = '<div><img src="/p/boat-at-the-pier.jpg" width="900"></div>'
TEXT = f"<h1>Ferry</h1>{PICTURE}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Featured Image Credit: Ida Holm / Nordbild</p>",
        "<p><strong>Featured image:</strong> Ida Holm / Nordbild</p>",
        "<p><em>Top image: Ida Holm / Nordbild</em></p>",
        "<p>Titelbild: Ida Holm / Nordbild</p>",
        "<p>Photo à la une : Ida Holm / Nordbild</p>",
        "<p>Header image courtesy of Ida Holm / Nordbild</p>",
        "<p>[Featured Image by Ida Holm / Nordbild]</p>",
    ],
)
def test_the_maker_of_the_lead_photo_is_found_at_the_foot(line: str) -> None:
    """Else a photo is told without its maker, and his name is the last paragraph of the story."""
    article = read(TEXT + line, head=HEAD)

    assert article.photo is not None
    assert article.photo.credit == "Ida Holm / Nordbild"
    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]


def test_a_caption_in_that_line_is_the_photos() -> None:
    told = "<p>Featured image: The boat at the pier. Photo by Ida Holm</p>"
    photo = read(TEXT + told, head=HEAD).photo

    assert photo is not None
    assert (photo.caption, photo.credit) == ("The boat at the pier.", "Ida Holm")


def test_a_sentence_that_begins_so_is_text() -> None:
    """Reports tell of pictures as well."""
    told = (
        "Top image: so the jury called the view of the harbour before the storm took it all away."
    )
    article = read(TEXT + f"<p>{told}</p>", head=HEAD)

    assert article.photo is not None
    assert (article.photo.credit, lines(article)[-1][1]) == ("", told)


@pytest.mark.parametrize("size", ["-w{}-cv16_9", "/s{}", "/s{}b"])
def test_the_largest_is_known_by_its_address(size: str) -> None:
    """Where a set tells no widths, the first is the smallest, made for a telephone of old."""
    addresses = [f"/p{size.format(width)}/boat-at-the-pier.jpg" for width in (420, 1200, 640)]
    sources = "".join(f'<source srcset="{each}">' for each in addresses)
    picture = f"<picture>{sources}<img src='/logo.svg'></picture>"
    photo = read(TEXT.replace(PICTURE, picture), head=HEAD).photo

    assert photo is not None
    assert photo.url == f"https://www.lorvik.example{addresses[1]}"


def test_a_thumbnail_in_the_headline_is_not_the_photo() -> None:
    """It is as large as a stamp, and what stands below it is the byline."""
    small = '<img src="/p/t/120/90/boat-at-the-pier.jpg">'
    byline = '<p class="author">Ida Holm March 3, 2031</p>'
    text = TEXT.replace("<h1>", f"<h1>{small}").replace(PICTURE, byline)
    article = read(text, head=HEAD)

    assert article.photo is not None
    assert (article.photo.url, article.photo.credit) == (
        "https://p.lorvik.example/boat-at-the-pier.jpg",
        "",
    )


def test_a_photo_that_is_shown_as_a_stamp_is_sent_as_it_is_shared() -> None:
    """On a telephone nobody can tell what it shows."""
    small = '<div><img src="/p/boat-at-the-pier.jpg" width="150"></div>'
    photo = read(TEXT.replace(PICTURE, small), head=HEAD).photo

    assert photo is not None
    assert photo.url == "https://p.lorvik.example/boat-at-the-pier.jpg"


def test_an_author_and_a_day_below_a_picture_are_the_byline() -> None:
    """The author was told as the photo's maker, and the story had no day."""
    byline = '<p class="author">Ida Holm March 3, 2031</p>'
    article = read(TEXT.replace("</div>", f"{byline}</div>", 1), head=HEAD)

    assert article.photo is not None
    assert (article.photo.credit, article.authors) == ("", ("Ida Holm",))
    assert article.published_at is not None
    assert article.published_at.date().isoformat() == "2031-03-03"
