"""The pictures in an entry's HTML, each with its own words."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from content import urls
from content.feed.photos import Candidate
from content.markup import text_of
from content.page.blocks import names_of
from content.page.pictures.figures import Figure, take_figures
from content.pictures.addresses import has_image_ending, is_same_picture
from content.pictures.credits import has_label

MOST_PICTURES = 50
"""Of an entry, which shows one."""


def pictures_in(tree: HtmlElement, *, base: str) -> tuple[Candidate, ...]:
    """In the order of the text; their captions and credits leave the tree."""
    for img in list(tree.iter("img", "amp-img"))[MOST_PICTURES:]:
        img.drop_tree()
    for caption in tree.iter("figcaption"):
        if has_label(text_of(caption)):  # "Photo by <a>Jane Doe</a>" is one credit
            for link in list(caption.iter("a")):
                link.drop_tag()
    framed = {img: _is_framed(img) for img in tree.iter("img", "amp-img")}
    found = take_figures(tree, base=base)
    shared = _shared_words(found)
    return tuple(
        _candidate(figure, caption, credit, base)
        if framed.get(figure.img) or (caption, credit) not in shared
        else _candidate(figure, "", "", base)
        for figure, caption, credit in found
        if not _COUNTER.search(figure.url)
    )


def _candidate(figure: Figure, caption: str, credit: str, base: str) -> Candidate:
    """In the size that it links to, where that is the same picture: what shows is often small."""
    url, width = figure.url, figure.width
    link = next(figure.img.iterancestors("a"), None)
    whole = None if link is None else urls.resolve(base, link.get("href") or "")
    if whole and has_image_ending(urls.parts_of(whole).path) and is_same_picture(whole, url):
        url, width = whole, 0
    return Candidate(url=url, width=width, caption=caption, credit=credit)


def show_one(pictures: Sequence[Candidate]) -> bool:
    """Whether all are sizes of one: what the text credits once can then be no other."""
    return bool(pictures) and all(is_same_picture(each.url, pictures[0].url) for each in pictures)


def _shared_words(found: list[tuple[Figure, str, str]]) -> set[tuple[str, str]]:
    """Caption and credit that several pictures have: a bare one may not borrow them."""
    first: dict[tuple[str, str], str] = {}
    shared = set()
    for figure, caption, credit in found:
        known = first.setdefault((caption, credit), figure.url)
        if (caption or credit) and not is_same_picture(known, figure.url):
            shared.add((caption, credit))
    return shared


def _is_framed(img: HtmlElement) -> bool:
    return any(each.tag == "figure" or "caption" in names_of(each) for each in img.iterancestors())


_COUNTER = re.compile(r"(?:rss|feed|track\w*|count\w*|stats?)[-_]pixel", re.IGNORECASE)
