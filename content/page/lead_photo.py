"""The picture that leads an article, with its caption and credit."""

from lxml.html import HtmlElement

from content import urls
from content.page import linked_data, pictures
from content.page.credits import split_credit, tidy
from content.page.figures import Figure
from content.page.metadata import Metas
from content.types import Photo


def lead_photo(
    tree: HtmlElement, metas: Metas, found: list[Figure], *, base: str | None
) -> Photo | None:
    """The picture that the page puts forward, matched to its figure; else the first figure.

    Args:
        found: the figures of the article, in its order.
    """
    told = _told(tree, metas, base)
    figure = _matching(told, found)
    if figure is None and not told:
        figure = next((each for each in found if pictures.looks_like_photo(each.url)), None)
    if figure is None and not told:
        return None
    caption, credit = (figure.caption, figure.credit) if figure else ("", "")
    url = figure.url if figure else told[0]
    if not (caption and credit):
        told_caption, told_credit = _told_words(tree)
        caption, credit = caption or told_caption, credit or told_credit
    return Photo(url=url, caption=caption, credit=credit)


def _told(tree: HtmlElement, metas: Metas, base: str | None) -> list[str]:
    article = linked_data.article_of(tree)
    addresses = [
        *metas.all("og:image", "og:image:secure_url", "og:image:url"),
        *(str(image["url"]) for image in linked_data.images(article)),
        *metas.all("twitter:image", "twitter:image:src"),
    ]
    whole = (urls.resolve(base, address) for address in addresses)
    return [address for address in whole if address and pictures.looks_like_photo(address)]


def _matching(told: list[str], found: list[Figure]) -> Figure | None:
    everywhere = pictures.common_ids(figure.urls for figure in found)
    for address in told:
        same = [
            figure
            for figure in found
            if any(
                pictures.is_same_picture(address, each, everywhere=everywhere)
                for each in figure.urls
            )
        ]
        if same:
            # the same picture may stand twice, once without its words
            return max(same, key=lambda figure: (bool(figure.caption), bool(figure.credit)))
    return None


def _told_words(tree: HtmlElement) -> tuple[str, str]:
    """Caption and credit from JSON-LD, where the picture is an object."""
    for image in linked_data.images(linked_data.article_of(tree)):
        caption, credit = split_credit(
            linked_data.text(image, "caption") or linked_data.text(image, "description")
        )
        told = [linked_data.text(image, name) for name in ("creditText", "author", "creator")]
        told += [linked_data.text(image, name) for name in ("copyrightHolder", "copyrightNotice")]
        credit = next((tidy(each) for each in told if each), "") or credit
        if caption or credit:
            return caption, credit
    return "", ""
