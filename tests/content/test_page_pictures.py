"""The pictures of pages: caption and credit, told apart, and out of the text."""

import pytest

from content.pages import read_page
from content.pictures.captions import split_credit
from tests.content.page_samples import FIRST, SECOND, TEXT, THIRD, lines, read


@pytest.mark.parametrize(
    ("frame", "caption", "credit"),
    [
        (
            '<figure><img src="/p/boat-at-pier.jpg" width="900"><figcaption>A boat at the pier '
            "(Nordbild/AFP)</figcaption></figure>",
            "A boat at the pier",
            "Nordbild/AFP",
        ),
        (
            '<figure><img src="/p/boat-at-pier.jpg" width="900"></figure><figcaption>A boat.'
            "<span>© Ida Holm</span></figcaption>",
            "A boat.",
            "Ida Holm",
        ),
        (
            '<div class="media"><div><img src="/p/boat-at-pier.jpg" width="900"></div>'
            '<div class="image-caption">A boat at the pier of Lorvik</div>'
            '<div class="image-credit">Ida Holm / Nordbild</div></div>',
            "A boat at the pier of Lorvik",
            "Ida Holm / Nordbild",
        ),
        (
            '<div><img src="/p/boat-at-pier.jpg" width="900"><div>Foto: Ida Holm</div>'
            "<div>Ein Boot am Anleger von Lorvik</div></div>",
            "Ein Boot am Anleger von Lorvik",
            "Ida Holm",
        ),
        (
            '<figure><img src="/p/boat-at-pier.jpg" width="900"><figcaption><span>The boat that '
            "brought the food.</span><span>Ida Holm</span></figcaption></figure>",
            "The boat that brought the food.",
            "Ida Holm",
        ),
        (
            '<figure><img src="/p/boat-at-pier.jpg" width="900"><figcaption>Credit: Supplied'
            "</figcaption></figure>",
            "",
            "Supplied",
        ),
        ('<img src="/p/boat-at-pier.jpg" width="900" alt="A boat">', "", ""),
    ],
)
def test_caption_and_credit_are_told_apart(frame: str, caption: str, credit: str) -> None:
    """No library reads them; readers are owed both, and the photographer the credit."""
    head = '<meta property="og:image" content="https://www.lorvik.example/p/boat-at-pier.jpg">'
    article = read(TEXT.replace("</h1>", "</h1>" + frame), head=head)

    assert article.photo is not None
    assert article.photo.url == "https://www.lorvik.example/p/boat-at-pier.jpg"
    assert (article.photo.caption, article.photo.credit) == (caption, credit)
    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Boats at rest. Photograph: Ida Holm/Reuters", "Boats at rest.", "Ida Holm/Reuters"),
        ("Boats at rest (AFP)", "Boats at rest", "AFP"),
        ("Boats at rest. © Nordbild", "Boats at rest.", "Nordbild"),
        ("Boats at rest. REUTERS/Ida Holm", "Boats at rest.", "REUTERS/Ida Holm"),
        ("Boats at rest | AP Photo", "Boats at rest", "AP Photo"),
        ("Boote im Hafen. Foto: Ida Holm", "Boote im Hafen.", "Ida Holm"),
        ("Barcos en reposo. Imagen: EFE", "Barcos en reposo.", "EFE"),
        ("Limanda tekneler. Fotoğraf: AA", "Limanda tekneler.", "AA"),
        ("Laivai uoste / I. Holm / LRT nuotr.", "Laivai uoste", "I. Holm / LRT"),
        ("港の船（Ｃ）ロイター", "港の船", "ロイター"),
        ("Reuters", "", "Reuters"),
        ("The mayor (left) and the captain.", "The mayor (left) and the captain.", ""),
        ("The harbour in 2019 (archive)", "The harbour in 2019 (archive)", ""),
        ("A photo of the boat hangs in the hall.", "A photo of the boat hangs in the hall.", ""),
        ("The picture: a boat. It sank.", "The picture: a boat. It sank.", ""),
    ],
)
def test_credits_end_captions(line: str, caption: str, credit: str) -> None:
    """Where it is unsure whether the end is a credit, it stays in the caption."""
    assert split_credit(line) == (caption, credit)


def test_the_picture_on_the_page_wins_over_one_for_networks() -> None:
    """A caption belongs to the picture that stands above it, not to another one."""
    head = '<meta property="og:image" content="https://p.lorvik.example/share-montage-2031.jpg">'
    figure = '<figure><img src="/p/harbour-dawn.jpg" width="1200"><figcaption>Dawn.</figcaption>'
    article = read(TEXT.replace("</h1>", f"</h1>{figure}</figure>"), head=head)

    assert article.photo is not None
    assert article.photo.url == "https://www.lorvik.example/p/harbour-dawn.jpg"
    assert article.photo.caption == "Dawn."


def test_words_under_a_picture_do_not_enter_the_text() -> None:
    """Some houses write captions as paragraphs: readers would take them for the story."""
    under = f'<img src="/p/ice-in-the-sound.jpg"><p class="photo-caption">{FIRST[:90]} in May.</p>'
    article = read(TEXT.replace(f"<p>{THIRD}", f"{under}<p>{THIRD}"))

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]


IMG = '<img src="/p/ice-in-the-sound.jpg">'
CAPTION = "The Aurora in the port of Lorvik on Monday"
SIGNED = f"<p><em>{CAPTION} (Photo by Jo Doe/Getty Images)</em></p>"


@pytest.mark.parametrize("beside", [f"{SIGNED}<p>{IMG}</p>", f"<p>{IMG}</p>{SIGNED}"])
def test_a_caption_beside_its_picture_is_no_lead(beside: str) -> None:
    """As the first paragraph it would be the summary of the story."""
    head = '<meta property="og:image" content="https://www.lorvik.example/p/ice-in-the-sound.jpg">'
    article = read(TEXT.replace(f"<p>{FIRST}", f"{beside}<p>{FIRST}"), head=head)

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]
    assert article.photo is not None
    assert (article.photo.caption, article.photo.credit) == (CAPTION, "Jo Doe/Getty Images")


def test_a_caption_between_two_pictures_is_of_the_first() -> None:
    second = '<p><img src="/p/crane-at-the-yard.jpg" width="900"></p>'
    head = '<meta property="og:image" content="https://www.lorvik.example/p/crane-at-the-yard.jpg">'
    beside = f"<p>{IMG}</p>{SIGNED}{second}"
    article = read(TEXT.replace(f"<p>{FIRST}", f"{beside}<p>{FIRST}"), head=head)

    assert article.photo is not None
    assert (article.photo.caption, article.photo.credit) == ("", "")


@pytest.mark.parametrize(
    ("figure", "credit"),
    [
        (f"<figure>{IMG}<figcaption>{CAPTION}. Photo: Jo Doe</figcaption></figure>", "Jo Doe"),
        (f"<figure>{IMG}<figcaption>{CAPTION}.</figcaption></figure>", ""),
        (f"<figure>{IMG}<figcaption>Ida Holm</figcaption></figure>", None),
        (f"<aside><figure>{IMG}<figcaption>{CAPTION}.</figcaption></figure></aside>", None),
        (f'<a href="/n/2"><figure>{IMG}<figcaption>{CAPTION}.</figcaption></figure></a>', None),
        (f'<figure class="author">{IMG}<figcaption>Photo: Jo Doe</figcaption></figure>', None),
    ],
)
def test_a_picture_of_unknown_size_leads_where_it_has_words_of_its_own(
    figure: str, credit: str | None
) -> None:
    """Small houses tell neither a size nor a picture for networks."""
    article = read(TEXT.replace(f"<p>{FIRST}", f"{figure}<p>{FIRST}"))

    assert (article.photo and article.photo.credit) == credit


PLAIN_PAGE = """<html lang="en"><head><title>Storm boat is home</title>
<link rel="canonical" href="https://post.example/news/boat">
<meta property="og:image" content="https://post.example/p.jpg"></head><body><article>
<h1>Storm boat is home</h1>
<figure><img src="/p.jpg" width="1200" height="800">
<figcaption>The boat in the harbour. Photo: Jo Doe/Reuters</figcaption></figure>
<p>The boat that was lost in the storm came home on Monday with all of its crew aboard.</p>
<p>Its engine had failed on the second day, and the crew drifted for sixty miles to the north.</p>
<p>A trawler found them at dawn. The owner said that the boat would sail again in the spring.</p>
</article></body></html>"""


@pytest.mark.parametrize("url", [None, "https://post.example/news/boat"])
def test_a_short_name_is_enough_where_the_address_is_the_same(url: str | None) -> None:
    """A small paper calls its pictures p.jpg, and a reader saves the page to a file."""
    photo = read_page(PLAIN_PAGE.encode(), url=url).photo

    assert photo
    assert photo.url == "https://post.example/p.jpg"
    assert photo.caption == "The boat in the harbour."
    assert photo.credit == "Jo Doe/Reuters"


def test_a_picture_that_waits_for_a_script_has_the_width_of_its_place() -> None:
    """The address that shows is a grey pixel; the page reserves the photo's own room for it."""
    waits = '<img src="data:image/gif;base64,R0lG" data-src="/p/ice-in-the-sound.jpg" width="1200">'
    article = read(TEXT.replace(f"<p>{FIRST}", f"{waits}<p>{FIRST}"))

    assert article.photo is not None
    assert article.photo.url == "https://www.lorvik.example/p/ice-in-the-sound.jpg"


@pytest.mark.parametrize(
    "text",
    [
        "<p>{}<br>" + "<br><br>".join((FIRST, SECOND, THIRD)) + "</p>",
        f"<div>{{}}</div><div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>",
    ],
)
def test_the_text_below_a_picture_is_no_caption_however_short(text: str) -> None:
    """All of a short report was told under its photo, and once more below."""
    picture = "/p/ice-in-the-sound.jpg"
    told = text.format(f'<img src="{picture}">')
    article = read(
        f"<h1>Ferry</h1><section>{told}</section>",
        head=f'<meta property="og:image" content="https://www.lorvik.example{picture}">',
    )

    assert [block.text for block in article.body] == [FIRST, SECOND, THIRD]
    assert article.photo is not None
    assert article.photo.caption == ""


def test_a_text_goes_on_within_its_figures() -> None:
    """Picture stories set each chapter into the figure of its photo: all but one line was lost."""
    frame = (
        '<figure class="widget"><div><img src="/p/{0}.jpg" width="900"><figcaption>3 March. '
        "Lorvik.</figcaption></div><div class='image-caption'>The boat of {0}.</div>{1}</figure>"
    )
    chapters = (f"<div><p>{FIRST}</p><p>{SECOND}</p></div>", f"<div><p>{THIRD}</p></div>")
    shown = "".join(frame.format(name, text) for name, text in zip("ab", chapters, strict=True))
    article = read(f"<h1>Ferry</h1><div>{shown}</div>")

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]


def test_a_heading_in_a_link_is_no_caption_whatever_it_is_called() -> None:
    """Related stories of a whole group of magazines were lost behind such a name."""
    teaser = (
        '<a href="/n/2"><h5 class="related__caption">A crane for the old yard of Brenna</h5></a>'
    )
    box = f'<div class="related"><h4>Related</h4><div>{teaser}</div></div>'
    article = read(TEXT.replace(f"<p>{SECOND}", f"{box}<p>{SECOND}"))

    assert [link.headline for link in article.related] == ["A crane for the old yard of Brenna"]
    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]


def test_the_foot_of_a_picture_in_spanish_is_its_caption() -> None:
    """Called no more than "pie", it was told as the first paragraph."""
    picture = (
        '<img src="/p/ice.jpg" width="900"><p class="pie">The sound, on Friday. IDA HOLM (EFE)</p>'
    )
    article = read(f"<h1>Ferry</h1><div>{picture}{TEXT}</div>")

    assert article.photo is not None
    assert (article.photo.caption, article.photo.credit) == (
        "The sound, on Friday.",
        "IDA HOLM / EFE",
    )
