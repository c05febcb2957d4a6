"""A web page understood: from its bytes to an article."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement

from content import charset as charsets
from content import urls
from content.dump.body import is_heading
from content.errors import ArticleUnreadable
from content.markup import parse, text_of
from content.notes import is_note, part_notes
from content.page import (
    amidst,
    apart,
    body,
    boxes,
    bylines,
    dates,
    edges,
    folded,
    judge,
    key_points,
    linked_data,
    links,
    menus,
    metadata,
    paywalls,
    quotes,
    script_data,
    standfirst,
    stories,
    walls,
)
from content.page import heading as headings
from content.page import headline as headlines
from content.page.blocks import LONG_ENOUGH, Piece
from content.page.metadata import Metas
from content.page.pictures import figures, lead_photo, loose_words
from content.page.script_data import Script
from content.pictures.addresses import NOWHERE
from content.sentence_ends import is_closed, may_be_closed
from content.text import size
from content.types import Article, Block, BlockKind, Photo, RelatedLink


def read_page(html: bytes, *, url: str | None = None, charset: str | None = None) -> Article:
    """Understand one article page. CPU work of 20 to 200 ms: call it off the event loop.

    Each step takes its part out of the tree, so that the next finds none of it: their order counts.

    Args:
        url: where it came from; resolves relative addresses.
        charset: what the Content-Type header said; the page's own declaration comes after it.

    Raises:
        ArticleUnreadable: there is no article, or not enough of it.
    """
    tree, metas, headline = _opened(html, charset)
    own, publisher = metadata.address_of(tree, metas, url=url), metadata.publisher_of(metas)
    base = _base(tree, url or own) or NOWHERE  # a saved page knows its own address as well
    scripts, site = _take_scripts(tree)
    heading = headings.heading_of(tree, headline)
    published_at = dates.published_at(tree, metas, heading=heading, address=url or own)
    menus.drop_head(tree)
    held = list(tree.iter())  # lxml makes an element anew each time, unless somebody holds it
    photo = _take_pictures(tree, metas, held, heading, headline=headline, base=base)
    authors = bylines.authors_of(tree, metas, heading=heading, menus=site)  # photographers sign so
    scrambled = paywalls.drop_scrambled(tree)
    related, pieces = _told_in(tree, metas, headline=headline, base=base)
    pieces = edges.without_leftovers(pieces, authors=authors, house=publisher)
    pieces = edges.without_day(pieces, published_at)
    first, pieces = standfirst.standfirst_of(
        tree, metas, pieces, headline=headline, heading=heading
    )
    authors, pieces = bylines.take_byline(pieces, authors, metas)
    notes, blocks = _notes_and_text(pieces, metas, scripts, above=(headline, first))
    above = " ".join((first, *notes))
    walls.check(blocks, above, metas, tree, headline=headline, scripted=bool(scripts))
    if is_note(first):
        first, notes = "", (first, *notes)
    return Article(
        headline=headline,
        standfirst=first,
        body=tuple(map(_without_gaps, blocks)),
        photo=_with_known_address(photo),
        authors=authors,
        published_at=published_at,
        language=metadata.language_of(tree, metas),
        topics=metadata.topics_of(metas),
        url=own,
        publisher=publisher,
        related=tuple(map(_somewhere, stories.unique(related, own=own, site=publisher))),
        notes=notes,
        partial=walls.partial(blocks, metas, tree, scrambled=scrambled),
    )


def _without_gaps(block: Block) -> Block:
    """Without the blank that links and bold words leave before a stop: "Ida Holm , 40"."""
    if " ." not in block.text and " ," not in block.text:
        return block
    if size(block.text) < LONG_ENOUGH:  # a command, perhaps: "git add ."
        return block
    return replace(block, text=_GAP.sub("", block.text))


def _told_in(
    tree: HtmlElement, metas: Metas, *, headline: str, base: str
) -> tuple[list[RelatedLink], list[Piece]]:
    """The links to other stories, and the text without them. Changes the tree."""
    if not walls.has_price(metas):  # what is sold may be hidden until it is paid for
        folded.unfold(tree)
    key_points.into_lists(tree)
    apart.mark_quotes(tree)
    apart.mark_headings(tree)
    apart.mark_pairs(tree)
    quotes.join_speakers(tree)
    related = links.take_related(tree, base=base)
    teased = boxes.take_teasers(tree, base=base)
    listed, pieces = links.part_link_lists(body.pieces_of(tree, headline=headline), base=base)
    between, pieces = amidst.take_amidst(tree, pieces, base=base)
    return [*related, *teased, *listed, *between], pieces


def _opened(html: bytes, charset: str | None) -> tuple[HtmlElement, Metas, str]:
    """The page's tree, what it tells machines, and its headline."""
    if not html.strip():
        raise ArticleUnreadable("the page is empty")
    tree = parse(charsets.decode_html(html, charset))
    if tree is None:
        raise ArticleUnreadable("this is no web page")
    metas = metadata.metas_of(tree)
    headline = headlines.headline_of(tree, metas)
    if not headline:
        raise ArticleUnreadable(walls.reason(text_of(tree)) or "the page has no headline")
    return tree, metas, headline


def _base(tree: HtmlElement, url: str | None) -> str | None:
    for node in tree.iter("base"):
        return urls.resolve(url, node.get("href") or "") or url
    return url


def _take_scripts(tree: HtmlElement) -> tuple[list[Script], list[HtmlElement]]:
    """What scripts hold, the site's menus, and the tree without both and without its drawings.

    That is most of a page's bytes, and hardly anything else looks at it.
    """
    scripts = script_data.scripts_of(tree)
    etree.strip_elements(tree, "script", "style", "svg", "template", with_tail=False)
    return scripts, menus.take_menus(tree)


def _take_pictures(
    tree: HtmlElement,
    metas: Metas,
    nodes: Sequence[HtmlElement],
    heading: HtmlElement | None,
    *,
    headline: str,
    base: str,
) -> Photo | None:
    """The lead photo, and the tree without any picture and what stands under it."""
    found = figures.figures(tree, base=base)
    photo = lead_photo.lead_photo(tree, metas, found, headline=headline, base=base, heading=heading)
    for node in figures.frames(nodes):
        if node.getparent() is not None:
            node.drop_tree()
    for node in loose_words.loose_words(tree, caption=photo.caption if photo else ""):
        if node.getparent() is not None:
            node.drop_tree()
    return photo


def _with_known_address(photo: Photo | None) -> Photo | None:
    """A page in a file may not know where its picture is: then its words are all there is."""
    if photo is None or photo.url is None or not photo.url.startswith(NOWHERE):
        return photo
    return replace(photo, url=None) if photo.caption or photo.credit else None


def _somewhere(link: RelatedLink) -> RelatedLink:
    return replace(link, url=None) if link.url and link.url.startswith(NOWHERE) else link


def _is_open_paragraph(text: str) -> bool:
    """In Thai and Lao no full stop tells a paragraph from a heading: its length does."""
    return may_be_closed(text) and not is_closed(text) and size(text) >= LONG_ENOUGH


def _notes_and_text(
    pieces: list[Piece], metas: Metas, scripts: Sequence[Script], *, above: tuple[str, str]
) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """The notes that readers see stay, even where machines are told more of the text."""
    notes, left = part_notes(tuple(piece.block for piece in boxes.with_boxes_last(pieces)))
    fuller = _fuller(left, metas, scripts, above=above)
    told_notes, text = part_notes(fuller) if fuller is not left else ((), left)
    return tuple(dict.fromkeys((*notes, *told_notes))), text


def _fuller(
    shown: tuple[Block, ...], metas: Metas, scripts: Sequence[Script], *, above: tuple[str, str]
) -> tuple[Block, ...]:
    """The text that is told to machines, where a script or a wall hides much of it from us.

    Args:
        above: headline and standfirst, which data may hold as well.
    """
    told = linked_data.body_of(metas.article)
    length = sum(size(block.text) for block in shown)
    if length < walls.SHORTEST and not told:
        told = script_data.paragraphs_in(scripts, headline=above[0])
        told = [text for text in told if judge.squeeze(text) not in map(judge.squeeze, above)]
    enough = 1.25 if walls.has_price(metas) and len(told) > 1 else 2.0
    if enough * length >= sum(map(size, told)):
        return shown
    heads = [
        is_heading(text) and not _is_open_paragraph(text) and place + 1 < len(told)
        for place, text in enumerate(told)
    ]
    return tuple(
        Block(kind=BlockKind.HEADING if heads[place] else BlockKind.PARAGRAPH, text=text)
        for place, text in enumerate(told)
    )


_GAP = re.compile(r"(?<=[^\W_]) (?=[.,](?:\s(?!\.)|$))", re.MULTILINE)
