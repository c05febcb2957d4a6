"""The pictures in an entry's HTML, each with its own words."""

from lxml.html import HtmlElement

from content.feed.photos import Candidate
from content.markup import text_of
from content.page.blocks import names_of
from content.page.credits import has_label
from content.page.figures import Figure, take_figures
from content.page.pictures import is_same_picture


def pictures_in(tree: HtmlElement, *, base: str) -> tuple[Candidate, ...]:
    """In the order of the text; their captions and credits leave the tree."""
    for caption in tree.iter("figcaption"):
        if has_label(text_of(caption)):  # "Photo by <a>Jane Doe</a>" is one credit
            for link in list(caption.iter("a")):
                link.drop_tag()
    framed = {img: _is_framed(img) for img in tree.iter("img", "amp-img")}
    found = take_figures(tree, base=base)
    return tuple(
        Candidate(url=figure.url, width=figure.width, caption=caption, credit=credit)
        if framed.get(figure.img) or not _is_anothers(figure, (caption, credit), found)
        else Candidate(url=figure.url, width=figure.width, caption="", credit="")
        for figure, caption, credit in found
    )


def _is_anothers(own: Figure, words: tuple[str, str], found: list[tuple[Figure, str, str]]) -> bool:
    """Whether another picture has the same words: a bare one may not borrow them."""
    return any(words) and any(
        words == (caption, credit) and not is_same_picture(own.url, other.url)
        for other, caption, credit in found
    )


def _is_framed(img: HtmlElement) -> bool:
    return any(each.tag == "figure" or "caption" in names_of(each) for each in img.iterancestors())
