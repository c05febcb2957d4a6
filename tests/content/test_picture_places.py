"""Pictures in places and attributes where few look for them, with their words."""

import pytest

from tests.content.page_samples import FIRST, SECOND, TEXT, THIRD, lines, read
from tests.content.picture_samples_rare import (
    ATTRIBUTES,
    LAZY,
    NO_IMAGE,
    NOT_THEIRS,
    PLACES,
)

PICTURE = "https://www.lorvik.example/p/boat-at-pier.jpg"
HEAD = f'<meta property="og:image" content="{PICTURE}">'
SAMPLES = [
    pytest.param(*sample, id=name)
    for samples in (LAZY, NO_IMAGE, ATTRIBUTES, PLACES)
    for name, sample in samples.items()
]


@pytest.mark.parametrize(("frame", "caption", "credit"), SAMPLES)
def test_words_are_found_wherever_a_system_puts_the_picture(
    frame: str, caption: str, credit: str
) -> None:
    """A picture without its words is no photo that a newsroom may send."""
    article = read(TEXT.replace("</h1>", "</h1>" + frame), head=HEAD)

    assert article.photo is not None
    assert article.photo.url == PICTURE
    assert (article.photo.caption, article.photo.credit) == (caption, credit)


@pytest.mark.parametrize(("frame", "caption", "credit"), SAMPLES)
def test_words_in_rare_places_are_neither_text_nor_authors(
    frame: str, caption: str, credit: str
) -> None:
    """A photographer did not write the story, and a caption is no part of it."""
    article = read(TEXT.replace(f"<p>{SECOND}", f"{frame}<p>{SECOND}"), head=HEAD)

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]
    assert article.standfirst == ""
    assert article.authors == ()


@pytest.mark.parametrize(
    "beside",
    [
        # a drawing at the beginning of a paragraph of the story
        '<p><img src="/p/ice-in-the-sound.jpg" width="300">{text}</p>',
        '<p><img src="/p/ice-in-the-sound.jpg" width="300"><br>{text} (AFP)</p>',
        '<div class="media"><img src="/p/ice-in-the-sound.jpg"><div><p>{text}</p></div></div>',
        '<table><tr><td><img src="/p/ice-in-the-sound.jpg"></td><td>1</td><td>2</td><td>3</td></tr>'
        "</table><p>{text}</p>",
        '<p><img src="/p/ice-in-the-sound.jpg"></p><p><em>{text}</em></p>',
        '<div><img src="/p/ice-in-the-sound.jpg"><p>{text}</p><p>Ida Holm/Courier</p></div>',
    ],
)
def test_a_paragraph_beside_a_picture_is_not_lost(beside: str) -> None:
    """Where it is unsure whether it is a caption, the text stays."""
    text = f"{SECOND} {THIRD} Nobody had expected that the ice would come so early in the year."
    article = read(f"<h1>Lorvik ferry runs again</h1><p>{FIRST}</p>{beside.format(text=text)}")

    assert any(text in line for _, line in lines(article))


@pytest.mark.parametrize(
    "box",
    [
        "<table><tr><td>{img}</td><td>{text}</td></tr></table>",
        "<dl><dt>{img}</dt><dd>{text}</dd></dl>",
        '<div class="image-wrapper">{img}<p>{text}</p></div>',
    ],
)
def test_sentences_in_the_frame_of_a_picture_are_told(box: str) -> None:
    """As words of the lead photo they are its caption; of another one they would be lost."""
    text = "The mayor won fifty-five of every hundred votes in the town on Monday night."
    framed = box.format(img='<img src="/p/ice-in-the-sound.jpg" width="900">', text=text)
    known = HEAD.replace("boat-at-pier", "ice-in-the-sound")
    shown = read(TEXT + framed + f"<p>{SECOND} So.</p>", head=known)

    other = read(TEXT + framed + f"<p>{SECOND} So.</p>", head=HEAD)

    assert text in [line for _, line in lines(other)]
    assert shown.photo is not None
    assert shown.photo.caption == text
    assert text not in [line for _, line in lines(shown)]


@pytest.mark.parametrize("signed", ["(AFP)", "Ida Holm/Lorvik Chronicle"])
def test_a_flash_in_the_box_of_its_picture_is_not_lost(signed: str) -> None:
    """Two short paragraphs with the agency's name are all of the news."""
    flash = f"{FIRST[:90]}.", f"{SECOND[:95]}. {signed}"
    box = '<div><img src="/p/ice-in-the-sound.jpg">' + "".join(f"<p>{p}</p>" for p in flash)
    article = read(f"<h1>Lorvik ferry runs again</h1>{box}</div><p>{THIRD}</p>")
    told = " ".join((article.standfirst, *(text for _, text in lines(article))))

    assert all(sentence.removesuffix(f" {signed}") in told for sentence in flash)


@pytest.mark.parametrize(("frame", "caption", "credit"), NOT_THEIRS.values(), ids=NOT_THEIRS)
def test_what_stands_by_a_picture_and_is_not_its_own_is_left_out(
    frame: str, caption: str, credit: str
) -> None:
    """An author under a photo as its maker is a false report, and a day is no caption."""
    photo = read(TEXT.replace("</h1>", "</h1>" + frame), head=HEAD).photo

    assert photo is not None
    assert (photo.caption, photo.credit) == (caption, credit)


def test_what_scripts_alone_know_goes_behind_what_shows() -> None:
    """Some systems keep the address of the original there, and do not serve it."""
    img = '<img src="/p/m/boat-at-pier.jpg" width="480" data-full-src="/o/boat-at-pier.jpg">'
    head = HEAD.replace("/p/", "/p/m/")
    photo = read(TEXT.replace("</h1>", f"</h1>{img}"), head=head).photo

    assert photo is not None
    assert photo.url == "https://www.lorvik.example/p/m/boat-at-pier.jpg"


@pytest.mark.parametrize(
    "more",
    [
        'data-orig-file="/p/boat-at-pier.jpg" data-orig-size="2400,1600"',
        'data-attrs=\'{"src": "/p/boat-at-pier.jpg", "width": 2400}\'',
    ],
)
def test_the_file_as_it_was_handed_in_is_the_largest(more: str) -> None:
    """Plugins tell its width beside it: what shows is cut to the column."""
    img = f'<img src="/p/boat-at-pier-640x400.jpg" width="640" {more}>'
    photo = read(TEXT.replace("</h1>", f"</h1>{img}"), head=HEAD).photo

    assert photo is not None
    assert photo.url == PICTURE


@pytest.mark.parametrize(
    ("shown", "width", "largest"),
    [
        ("/p/boat-at-pier-300x198.jpg", 300, PICTURE),
        ("/p/boat-at-pier-1600x900.jpg", 1600, None),
    ],
)
def test_a_press_on_a_small_picture_leads_to_the_large_one(
    shown: str, width: int, largest: str | None
) -> None:
    """It fills the screen of a phone; the one in the column was made for a third of it."""
    img = f'<a href="/p/boat-at-pier.jpg"><img src="{shown}" width="{width}"></a>'
    photo = read(TEXT.replace("</h1>", f"</h1>{img}"), head=HEAD).photo

    assert photo is not None
    assert photo.url == (largest or f"https://www.lorvik.example{shown}")


def test_a_press_that_leads_to_another_name_may_show_another_crop() -> None:
    """What the editors show goes before it: the other half of a photo may be another story."""
    shown = "/p/boat-at-pier-from-east-300x198.jpg"
    img = f'<a href="/p/harbour-master-speaks.jpg"><img src="{shown}" width="300"></a>'
    photo = read(TEXT.replace("</h1>", f"</h1>{img}"), head=HEAD.replace(PICTURE, shown)).photo

    assert photo is not None
    assert photo.url == f"https://www.lorvik.example{shown}"


def test_a_caption_is_looked_for_once_through_a_page() -> None:
    """Four thousand short lines that begin as the picture's own words took sixteen seconds."""
    alt = "A boat lies at the pier of Lorvik, waiting"
    img = f'<img src="/p/boat-at-pier.jpg" width="900" alt="{alt}">'
    many = (
        "<div>"
        + "<p>A</p>" * 4000
        + f"</div><div><p>{alt} for the ice to go. Photo: Jo Doe</p></div>"
    )
    photo = read(TEXT.replace("</h1>", f"</h1>{img}") + many, head=HEAD).photo

    assert photo is not None
    assert (photo.caption, photo.credit) == (f"{alt} for the ice to go.", "Jo Doe")
