"""A web page understood: from its bytes to an article."""

from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement

from content import charset as charsets
from content import urls
from content.errors import ArticleUnreadable
from content.markup import parse, text_of
from content.page import (
    body,
    dates,
    figures,
    lead_photo,
    linked_data,
    links,
    metadata,
    standfirst,
    walls,
)
from content.types import Article, Block, BlockKind


def read_page(html: bytes, *, url: str | None = None, charset: str | None = None) -> Article:
    """Understand one article page. CPU work of 20 to 200 ms: call it off the event loop.

    Args:
        html: the page as it came.
        url: where it came from; resolves relative addresses.
        charset: what the Content-Type header said; the page's own declaration comes after it.

    Raises:
        ArticleUnreadable: there is no article, or not enough of it.
    """
    if not html.strip():
        raise ArticleUnreadable("the page is empty")
    tree = parse(charsets.decode_html(html, charset))
    if tree is None:
        raise ArticleUnreadable("this is no web page")
    metas = metadata.metas_of(tree)
    headline = metadata.headline_of(tree, metas)
    if not headline:
        raise ArticleUnreadable(walls.reason(text_of(tree)) or "the page has no headline")
    # a saved page knows its own address as well
    base = _base(tree, url or metadata.address_of(tree, metas, url=None))
    # most of a page's bytes, and nothing in them is looked at from here on
    etree.strip_elements(tree, "script", "style", "svg", "template", with_tail=False)
    found = figures.figures(tree, base=base)
    rest = _without_pictures(tree)
    related = links.take_related(rest, base=base)
    pieces = body.pieces_of(rest, headline=headline)
    first, pieces = standfirst.standfirst_of(rest, metas, pieces, headline=headline)
    blocks = tuple(piece.block for piece in pieces)
    blocks = _fuller(blocks, linked_data.body_of(metas.article))
    walls.check(blocks, first, metas, tree)
    return Article(
        headline=headline,
        standfirst=first,
        body=blocks,
        photo=lead_photo.lead_photo(tree, metas, found, base=base),
        authors=metadata.authors_of(metas),
        published_at=dates.published_at(tree, metas),
        language=metadata.language_of(tree, metas),
        topics=metadata.topics_of(metas),
        url=metadata.address_of(tree, metas, url=url),
        publisher=metadata.publisher_of(metas),
        related=tuple(related),
    )


def _base(tree: HtmlElement, url: str | None) -> str | None:
    for node in tree.iter("base"):
        return urls.resolve(url, node.get("href") or "") or url
    return url


def _without_pictures(tree: HtmlElement) -> HtmlElement:
    """A copy of the page without its pictures and what stands under them."""
    rest = deepcopy(tree)
    for node in figures.frames(rest):
        if node.getparent() is not None:
            node.drop_tree()
    return rest


def _fuller(shown: tuple[Block, ...], told: list[str]) -> tuple[Block, ...]:
    """The text that is told to machines, where a script or a wall hides most of it from us."""
    if 2 * sum(len(block.text) for block in shown) >= sum(map(len, told)):
        return shown
    return tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in told)
