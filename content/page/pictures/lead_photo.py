"""The picture that leads an article, with its caption and credit."""

import re
from itertools import islice

from lxml.html import HtmlElement

from content import urls
from content.markup import length_up_to, text_of
from content.page import linked_data
from content.page.blocks import is_aside, names_of
from content.page.metadata import Metas
from content.page.pictures.figures import Figure, stand_in_figures
from content.page.pictures.words import words_of
from content.page.stories import is_headline
from content.pictures import addresses
from content.pictures.captions import split_credit
from content.pictures.credits import could_be_credit, fuller, tidy
from content.sentence_ends import is_closed
from content.text import fold, size
from content.types import Photo
from content.wordlists import either

LONGEST_LINE = 160
"""Characters of a line that tells who made the picture."""
SMALL = 320
"""Pixels: a narrower picture is no more than a sign of what the photo shows."""
WIDE = 500
"""Pixels: a picture that leads an article is not narrower."""


def lead_photo(
    tree: HtmlElement,
    metas: Metas,
    found: list[Figure],
    *,
    headline: str,
    base: str | None,
    heading: HtmlElement | None = None,
) -> Photo | None:
    """The picture that the page puts forward, with the words of its figure; else the first figure.

    Words that only say the headline again are no caption. A line elsewhere that tells who made it
    is taken out of the tree.

    Args:
        found: the pictures of the page, in its order; those within the headline only adorn it.
        heading: the element that shows the headline, where that is no `h1`.
    """
    told = _told(metas, base)
    found = [each for each in found if next(each.img.iterancestors("h1"), None) is None]
    matching = _matching(told, found)
    if told and not matching:
        matching = _matching(told, stand_in_figures(tree, base=base))
    same = matching or _first(tree, found, heading)
    if not same and not told:
        return None
    # the same picture may stand twice, once without its words
    words: list[tuple[Figure, str, str]] = []
    for each in same[:4]:
        words.append((each, *_own_words(each, headline)))
        if all(words[-1][1:]):
            break  # none can say more
    figure, caption, credit = max(
        words, key=lambda each: (bool(each[1]), bool(each[2])), default=(None, "", "")
    )
    if not (caption and credit):
        told_caption, told_credit = _told_words(metas, headline)
        caption, credit = caption or told_caption, credit or told_credit
    if not credit and (line := _line_of_maker(tree)) is not None:
        told_caption, credit = _words_in(line)
        caption = caption or told_caption
        line.drop_tree()
    if fold(caption) == fold(credit):
        caption = ""
    largest = max(same, key=lambda each: each.width) if figure else None
    url = told[0] if largest is None or _is_thumbnail(largest, told) else largest.url
    if matching and url.startswith(addresses.NOWHERE):
        url = next((each for each in told if not each.startswith(addresses.NOWHERE)), url)
    return Photo(url=url, caption=caption, credit=credit)


def _told(metas: Metas, base: str | None) -> list[str]:
    named = [
        *metas.all("og:image", "og:image:secure_url", "og:image:url"),
        *(str(image["url"]) for image in linked_data.images(metas.article)),
        *metas.all("twitter:image", "twitter:image:src"),
    ]
    whole = (urls.resolve(base, address) for address in named)
    return [address for address in whole if address and addresses.looks_like_photo(address)]


def _matching(told: list[str], found: list[Figure]) -> list[Figure]:
    """The figures of the picture that is told first of those that the page shows."""
    keys = [(figure, {urls.page_key(each) for each in figure.urls}) for figure in found]
    everywhere: frozenset[str] = frozenset()
    shown: list[tuple[Figure, frozenset[str]]] | None = None
    for address in told:
        key = urls.page_key(address)
        if same := [figure for figure, known in keys if key in known]:
            return same
        if shown is None:
            everywhere = addresses.common_ids(figure.urls for figure in found)
            shown = [(figure, _ids(figure.urls) - everywhere) for figure in found]
        mine = addresses.ids(address) - everywhere
        shared = [(figure, len(mine & its)) for figure, its in shown]
        most = max((count for _, count in shared), default=0)
        if most:
            return [figure for figure, count in shared if count == most]
    return []


def _is_thumbnail(figure: Figure, told: list[str]) -> bool:
    """Whether a page shows its photo only small, and tells machines of it as well."""
    elsewhere = bool(told) and urls.is_web(told[0]) and not told[0].startswith(addresses.NOWHERE)
    return elsewhere and 0 < figure.width < SMALL


def _ids(sizes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(token for address in sizes for token in addresses.ids(address))


def _first(tree: HtmlElement, found: list[Figure], heading: HtmlElement | None) -> list[Figure]:
    """The picture above the text: the first of size after the headline, before its paragraphs."""
    figures = {figure.img: figure for figure in found}
    shown = set() if heading is None else {str(heading.tag)}
    paragraphs, after_headline = 0, False
    for node in tree.iter("h1", "p", "img", "amp-img", *shown):
        after_headline = after_headline or node.tag == "h1" or node is heading
        paragraphs += after_headline and node.tag == "p" and len(text_of(node)) > 100
        if paragraphs > 2:
            break
        figure = figures.get(node)
        if figure and after_headline and _leads(figure) and not _is_portrait(node):
            return [figure]
    return []


def _leads(figure: Figure) -> bool:
    """Whether it is of size; where a page tells no size, a `figure` with words is a photo.

    What leads away, or stands beside the text, is the photo of another story.
    """
    if figure.width:
        return figure.width >= WIDE
    frame = next(figure.img.iterancestors("figure"), None)
    if frame is None and _stands_in_text(figure.img):
        return True
    # its own caption: without one, its words would be looked for on all of the page
    caption = None if frame is None else frame.find(".//figcaption")
    if frame is None or caption is None or not text_of(caption):
        return False
    told, credit = words_of(figure.img)
    if credit:
        return True
    beside = next(frame.iterancestors("a", "aside", "nav", "li"), None)
    return beside is None and is_headline(told.removesuffix("."))


def _stands_in_text(img: HtmlElement) -> bool:
    """Whether it is a paragraph of its own, or a table with its words, beside one of the text."""
    node = img
    for parent in islice(img.iterancestors(), _STEPS):
        if parent.tag not in _PLACES or length_up_to(parent, _WORDS) > _WORDS:
            break
        node = parent
    if node is img or is_aside(node):
        return False
    beside = [each for each in (node.getprevious(), node.getnext()) if each is not None]
    return any(each.tag == "p" and size(text_of(each)) >= _TEXT for each in beside)


def _own_words(figure: Figure, headline: str) -> tuple[str, str]:
    caption, credit = words_of(figure.img)
    return ("" if _says_headline(caption, headline) else caption), credit


def _says_headline(caption: str, headline: str) -> bool:
    """The headline, perhaps with the site's name behind it, is no caption."""
    said, told = fold(caption).strip(" .!?…"), fold(headline).strip(" .!?…")
    return said.startswith(told) and len(said) < len(told) + _SITE_NAME


def _is_portrait(img: HtmlElement) -> bool:
    """Whether it shows the author beside the byline."""
    around = " ".join(names_of(each) for each in (img, *list(img.iterancestors())[:4]))
    return re.search(r"author|byline|avatar|autor", around) is not None


def _line_of_maker(tree: HtmlElement) -> HtmlElement | None:
    """A line of its own that tells who made the lead photo: "Featured Image Credit: Jane Doe"."""
    for node in tree.iter("p", "div", "span", "em", "i", "small", "strong", "b"):
        if not (node.text and _OF_LEAD.match(node.text.strip())):
            continue
        bare = _OF_LEAD.fullmatch(text_of(node)) is not None  # a label in bold type
        line = node.getparent() if bare else node
        if line is not None and length_up_to(line, LONGEST_LINE) <= LONGEST_LINE:
            told = text_of(line)
            if is_closed(told) or (_OF_OTHERS.match(told) and "/" not in told):
                continue  # a sentence on a picture; records and books have a cover too
            return line if _words_in(line)[1] else None
    return None


def _words_in(line: HtmlElement) -> tuple[str, str]:
    text = text_of(line)
    told = _OF_LEAD.sub("", text.rstrip("])") if text[0] in "[(" else text, count=1)
    caption, credit = split_credit(told)
    if not credit and could_be_credit(maker := tidy(told)):
        return "", maker
    return caption, credit


def _told_words(metas: Metas, headline: str) -> tuple[str, str]:
    """Caption and credit from JSON-LD, where the picture is an object.

    Many fill its caption with the headline or the description of the article.
    """
    descriptions = {fold(each) for each in metas.all("og:description", "description")}
    for image in linked_data.images(metas.article):
        caption, credit = split_credit(
            linked_data.text(image, "caption") or linked_data.text(image, "description")
        )
        if fold(caption) in descriptions or _says_headline(caption, headline):
            caption = ""
        told = [tidy(linked_data.text(image, name)) for name in _MAKERS]
        credit = fuller(next(filter(could_be_credit, told), ""), credit)
        if caption or credit:
            return caption, credit
    return "", ""


_PLACES = frozenset(("p", "center", "picture", "td", "tr", "tbody", "table"))
_STEPS = 5
"""Elements between a picture and the text that it stands in."""
_WORDS = 400
_TEXT = 60
"""Characters, of a caption at most and of a paragraph at least."""
_MAKERS = ("creditText", "author", "creator", "copyrightHolder", "copyrightNotice")
_OF_LEAD = re.compile(
    r"[\[(]?"
    + either("""
        (?:featured?|lead|header|top|listing) (?:image|photo|picture)
        (?:titel|beitrags|aufmacher|header|artikel)(?:bild|foto)
        (?:image|photo) (?:à la une|en une)
        (?:imagen|foto) (?:destacada|de cabecera), (?:immagine|foto) (?:di apertura|in evidenza)
        (?:imagem|foto) (?:destacada|em destaque), header(?:foto|afbeelding), zdjęcie główne
        アイキャッチ(?:画像)?
    """)
    + r"(?:\s(?:credits?|source|courtesy(?: of)?))?(?:\s?[:：]\s?|\s(?:by|via|courtesy of)\s)",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"[\[(]?(?:top|titel)", re.IGNORECASE)
_SITE_NAME = 25
"""Characters."""
