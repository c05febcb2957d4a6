"""Several photos in one article: the first leads with its own words, and no caption is text."""

import pytest

from tests.content.page_samples import FIRST, SECOND, TEXT, THIRD, lines, read

CAPTIONS = [
    "A boat lies at the pier of Lorvik, waiting for the ice to go.",
    "The captain shows the chart of the sound to a visitor of the yard.",
    "Children of the island look on while the crane lifts the hull.",
    "The only shop of the island, with shelves that are nearly empty.",
]
MAKERS = ["Ida Holm", "Nils Berg", "Mara Lind", "Odo Halm"]
HEAD = '<meta property="og:image" content="https://www.lorvik.example/p/photo-one-100001.jpg">'
NAMES = ["photo-one-100001", "photo-two-200002", "photo-three-300003", "photo-four-400004"]


def each(pattern: str) -> str:
    """The pattern for every photo, with its address, caption and maker."""
    return "".join(
        pattern.format(
            img=f'<img src="/p/{name}.jpg" width="1200" height="800" alt="">', caption=caption,
            who=who, number=number, name=name,
        )
        for number, (name, caption, who) in enumerate(zip(NAMES, CAPTIONS, MAKERS, strict=True), 1)
    )  # fmt: skip


GALLERIES = {
    "blocks": '<figure class="wp-block-gallery">'
    + each("<figure>{img}<figcaption>{caption} Photo: {who}</figcaption></figure>")
    + "</figure>",
    "slides": '<div class="swiper">'
    + each(
        '<div class="swiper-slide"><div class="media">{img}</div><div class="slide-info">'
        "<span>{number}/4</span><p>{caption}</p><p>Photo: {who}</p></div></div>"
    )
    + "</div>",
    "list": '<ul class="gallery">'
    + each("<li>{img}<p>{caption} (Photo: {who})</p></li>")
    + "</ul>",
    "captions apart from the pictures": '<div class="gallery"><div class="stage">'
    + each("<div>{img}</div>")
    + '</div><div class="gallery-captions">'
    + each('<div class="gallery-caption">{caption} <span class="credit">{who}</span></div>')
    + "</div></div>",
    "definitions": '<div class="gallery gallery-columns-3">'
    + each(
        '<dl class="gallery-item"><dt>{img}</dt><dd class="gallery-caption">{caption} '
        "Photo: {who}</dd></dl>"
    )
    + "</div>",
    "carousel for all": '<amp-carousel type="slides">'
    + each(
        '<div class="slide">{img}<div class="css-1">{caption} <span class="css-2">Photo: {who}'
        "</span></div></div>"
    )
    + "</amp-carousel>",
    "lightbox": '<div class="photos">'
    + each('<a href="/p/{name}.jpg" data-caption="{caption} Photo: {who}">{img}</a>')
    + "</div>",
}


@pytest.mark.parametrize("gallery", GALLERIES.values(), ids=GALLERIES)
def test_the_first_of_a_gallery_leads_with_its_own_words(gallery: str) -> None:
    """A caption under another photo is a false report about the people in it."""
    photo = read(TEXT.replace("</h1>", f"</h1>{gallery}"), head=HEAD).photo

    assert photo is not None
    assert photo.url == "https://www.lorvik.example/p/photo-one-100001.jpg"
    assert (photo.caption, photo.credit) == (CAPTIONS[0], MAKERS[0])


@pytest.mark.parametrize("gallery", GALLERIES.values(), ids=GALLERIES)
def test_the_captions_of_a_gallery_are_no_text(gallery: str) -> None:
    """Four captions in a row, between two paragraphs, make a story that nobody wrote."""
    article = read(TEXT.replace(f"<p>{SECOND}", f"{gallery}<p>{SECOND}"), head=HEAD)

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("gallery", GALLERIES.values(), ids=GALLERIES)
def test_a_gallery_of_others_lends_no_words_to_the_lead(gallery: str) -> None:
    """The lead stands above, without words of its own; whose they are elsewhere is known."""
    lead = '<img src="/p/harbour-dawn-999999.jpg" width="1200" height="700" alt="Dawn">'
    head = HEAD.replace("photo-one-100001", "harbour-dawn-999999")
    photo = read(TEXT.replace("</h1>", f"</h1>{lead}{gallery}"), head=head).photo

    assert photo is not None
    assert photo.url == "https://www.lorvik.example/p/harbour-dawn-999999.jpg"
    assert (photo.caption, photo.credit) == ("", "")
