"""A caption and its credit in two elements, as most houses set them."""

import pytest

from content.feeds import read_feed
from content.pages import read_page
from content.pictures.captions import split_credit
from tests.content.page_samples import FIRST, SECOND, URL, page

LINE = "Ships at the quay"
MARKUPS = (
    "{caption}<span>{credit}</span>",
    "<span>{caption}</span><span>{credit}</span>",
    "<p>{caption}</p><p>{credit}</p>",
    "<div>{caption}</div><div>{credit}</div>",
    "{caption}<br>{credit}",
    "{caption} <em>{credit}</em>",
    "{caption}<small>{credit}</small>",
)


def figure(words: str) -> str:
    return f'<figure><img src="/p/a.jpg" width="900"><figcaption>{words}</figcaption></figure>'


@pytest.mark.parametrize("credit", ["Ida Holm/Reuters", "Reuters", "Ida Holm", "Ida Holm / Bote"])
@pytest.mark.parametrize("markup", MARKUPS)
def test_an_element_of_its_own_is_a_border(markup: str, credit: str) -> None:
    """Without it readers saw "quayIda Holm", or no caption at all."""
    words = markup.format(caption=LINE, credit=credit)
    body = f"<h1>Lorvik ferry runs again</h1>{figure(words)}<p>{FIRST}</p><p>{SECOND}</p>"

    photo = read_page(page(body), url=URL).photo

    assert photo is not None
    assert (photo.caption, photo.credit) == (LINE, credit)


@pytest.mark.parametrize("markup", MARKUPS)
def test_feeds_are_read_alike(markup: str) -> None:
    """What a feed carries is told where the page cannot be read."""
    words = figure(markup.format(caption=LINE, credit="Ida Holm/AFP"))
    feed = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Bote</title><item><title>Ferry runs</title><link>{URL}</link>
<content:encoded><![CDATA[{words}<p>{FIRST}</p>]]></content:encoded></item></channel></rss>"""

    photo = read_feed(feed.encode(), url=URL).items[0].photo

    assert photo is not None
    assert (photo.caption, photo.credit) == (LINE, "Ida Holm/AFP")


def test_who_is_shown_is_told_apart_from_who_took_the_picture() -> None:
    """A portrait's caption is a name: the maker and the house behind it are the credit."""
    body = f"<h1>Ferry runs</h1>{figure('Ida Holm<br>Odo Halm/AFP')}<p>{FIRST}</p><p>{SECOND}</p>"

    photo = read_page(page(body), url=URL).photo

    assert photo is not None
    assert (photo.caption, photo.credit) == ("Ida Holm", "Odo Halm/AFP")


@pytest.mark.parametrize("caption", ["Late.", "Late again", LINE])
def test_a_signature_outside_of_the_caption_element_is_a_credit(caption: str) -> None:
    """Some classes say nothing: a caption of one word left the picture without its maker."""
    words = f"<div class='q7'>AP Photo/Ida Holm</div><figcaption>{caption}</figcaption>"
    photo = read_page(
        page(
            f'<h1>Ferry runs</h1><figure><img src="/p/a.jpg" width="900">{words}</figure>'
            f"<p>{FIRST}</p><p>{SECOND}</p>"
        ),
        url=URL,
    ).photo

    assert photo is not None
    assert (photo.caption, photo.credit) == (caption, "AP Photo/Ida Holm")


def test_a_large_first_letter_is_no_word() -> None:
    """Looks part letters as well."""
    body = f"<h1>Ferry runs</h1>{figure('<b>S</b>hips wait')}<p>{FIRST}</p><p>{SECOND}</p>"

    photo = read_page(page(body), url=URL).photo

    assert photo is not None
    assert photo.caption == "Ships wait"


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Navios no cais Ida Holm/Lusa", "Navios no cais", "Ida Holm/Lusa"),
        ("Navi al molo (foto Nordbild)", "Navi al molo", "Nordbild"),
        ("Ida van der Holm/Reuters", "", "Ida van der Holm/Reuters"),
    ],
)
def test_words_without_a_border_part_where_a_name_begins(
    line: str, caption: str, credit: str
) -> None:
    """All of it was taken for the credit, or none."""
    assert split_credit(line) == (caption, credit)


@pytest.mark.parametrize(
    ("words", "caption", "credit"),
    [
        ("Archivo: El Faro Nuevo. Foto: Ida Holm", "Archivo: El Faro Nuevo.", "Ida Holm"),
        ("Archiv: Kai Lorvik. Foto: Ida Holm/dpa", "Archiv: Kai Lorvik.", "Ida Holm/dpa"),
        ("Archive: Mayor Nils Berg. AFP/Ida Holm", "Archive: Mayor Nils Berg.", "AFP/Ida Holm"),
        ("File: Nils Berg. Photograph: Ida Holm", "File: Nils Berg.", "Ida Holm"),
        ("Archiv: Kai Lorvik | © dpa", "Archiv: Kai Lorvik", "dpa"),
        ("Archivo: Ida Holm/EFE", "", "Ida Holm/EFE"),
        ("Ships at rest. Archiv: dpa", "Ships at rest.", "dpa"),
    ],
)
def test_a_picture_of_old_days_shows_something_too(words: str, caption: str, credit: str) -> None:
    """ "Archive: Mayor Nils Berg" with a maker behind it: he was told as one who took it."""
    assert split_credit(words) == (caption, credit)
