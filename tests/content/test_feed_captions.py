"""Captions and standfirsts that a feed gives in one another's place."""

import pytest

from content.feeds import read_feed
from content.types import Item, Photo
from tests.content.feed_samples import URL, rss

PLACE = "https://p.example/boats.jpg"


def entry(description: str, *, caption: str = "", credit: str = "") -> Item:
    words = f"<media:description>{caption}</media:description>" if caption else ""
    signed = f"<media:credit>{credit}</media:credit>" if credit else ""
    media = f'<media:content url="{PLACE}" medium="image">{words}{signed}</media:content>'
    fields = f"<title>Harbour</title><description>{description}</description>{media}"
    (item,) = read_feed(rss(fields), url=URL).items
    return item


@pytest.mark.parametrize(
    ("words", "caption", "credit"),
    [
        (
            "Photo: Boats at rest in the harbour. Jane Doe/Reuters",
            "Boats at rest in the harbour.",
            "Jane Doe/Reuters",
        ),
        (
            "Boats at rest in the harbour (Jane Doe/AP)",
            "Boats at rest in the harbour",
            "Jane Doe/AP",
        ),
        ("Boats at rest. Foto: Ida Holm", "Boats at rest.", "Ida Holm"),
    ],
)
def test_a_caption_given_twice_is_the_pictures(words: str, caption: str, credit: str) -> None:
    """A summary that begins with "Photo:" is the first thing that an editor would cross out."""
    item = entry(words, caption=words)

    assert item.standfirst == ""
    assert item.photo == Photo(url=PLACE, caption=caption, credit=credit)


@pytest.mark.parametrize("words", ["It opens on Friday.", "It opens on Friday. (AFP)"])
def test_a_summary_given_twice_is_the_entrys(words: str) -> None:
    """Agencies sign their texts too; a standfirst lost is worse than a caption lost."""
    item = entry(words, caption=words)

    assert item.standfirst == words
    assert item.photo is not None
    assert item.photo.caption == ""


def test_a_summary_that_calls_itself_a_photo_is_its_caption() -> None:
    item = entry("FILE PHOTO: Boats at rest in the harbour, March 3, 2031. REUTERS/Jane Doe")

    assert item.standfirst == ""
    assert item.photo == Photo(
        url=PLACE,
        caption="Boats at rest in the harbour, March 3, 2031.",
        credit="REUTERS/Jane Doe",
    )


def test_a_sentence_about_a_photo_is_a_summary() -> None:
    assert entry("Photo shows how the storm tore it.").standfirst == (
        "Photo shows how the storm tore it."
    )


def test_another_caption_leaves_the_summary_alone() -> None:
    """Whatever its summary looks like: a photo that has its own words needs no others."""
    item = entry("Photo: how the harbour was torn by the storm.", caption="Boats at rest.")

    assert item.standfirst == "Photo: how the harbour was torn by the storm."
    assert item.photo is not None
    assert item.photo.caption == "Boats at rest."


@pytest.mark.parametrize(
    ("words", "caption", "credit"),
    [
        ("Photo: Jane Doe for the New York Times", "", "Jane Doe for the New York Times"),
        ("Photo: Boats at rest in the old harbour", "Boats at rest in the old harbour", ""),
        ("写真: 港に停泊する三隻の船。ロイター", "港に停泊する三隻の船。", "ロイター"),
        ("IMG_1234", "", ""),
        ("boats-final.jpg", "", ""),
        ("Boats", "Boats", ""),
    ],
)
def test_what_stands_under_a_picture_is_told_apart(words: str, caption: str, credit: str) -> None:
    """A label before a sentence made the whole of it the name of a photographer."""
    assert entry("It opens on Friday.", caption=words).photo == Photo(
        url=PLACE, caption=caption, credit=credit
    )


def test_a_copyright_is_a_credit_where_it_names_an_agency() -> None:
    """That of the house itself names nobody that the source line does not."""
    media = "<media:content url='{0}'><media:copyright>{1}</media:copyright></media:content>"
    told = ("© Jane Doe/Reuters", "© 2031 The Courier")
    feed = read_feed(
        rss(*(f"<title>{each}</title>" + media.format(PLACE, each) for each in told)), url=URL
    )

    assert [item.photo and item.photo.credit for item in feed.items] == ["Jane Doe/Reuters", ""]
