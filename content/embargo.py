"""Where a wire, a page or a feed says when it may be told: at the head or the very end.

What stands elsewhere is another's: a reader's comment, the teaser of another story, a house's
terms. `content.embargo_lines` knows such a line, `content.embargo_moments` its moment.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from lxml.html import HtmlElement

from content.embargo_lines import line_in, rest_of, stems
from content.embargo_moments import ends_at as ends_at
from content.embargo_moments import is_over as is_over
from content.embargo_moments import names_zone as names_zone
from content.markup import UNSEEN, parse, text_of
from content.page.blocks import names_of
from content.page.dates import ELSEWHERE
from content.types import Article, Block, BlockKind, Item
from content.wordlists import words as word_set

_HEAD_LINES = 12
"""Of a dump: what stands further down is the article's, but for its last lines."""
_LAST_LINES = 2
_FIRST_BLOCKS = 3
_LAST_BLOCKS = 2
_PARAGRAPH = 100
"""Characters: with a piece of text of that length the article has begun."""
_BEHIND = 2
"""Lines behind the text, in its own part of the page."""


def of_dump(text: str, *, is_public: bool = False) -> str:
    """The line of a wire's text that forbids to tell it now; "" where none does.

    Args:
        is_public: a stamp of release tells only since when it is.
    """
    lines = [line for each in text.splitlines() if (line := " ".join(each.split()))]
    is_headline = len(lines) > 1 and len(lines[1]) >= _PARAGRAPH
    is_wire = not is_public
    first = line_in(lines[0], is_heading=is_headline, is_wire=is_wire) if lines else ""
    others = lines[1:_HEAD_LINES] + lines[_HEAD_LINES:][-_LAST_LINES:]
    return first or _first(others, is_wire=is_wire)


def without_line(text: str, line: str) -> str:
    """A wire's text without the line that forbids to tell it, which is no part of the news."""
    if not line:
        return text
    kept = []
    for each in text.splitlines(keepends=True):
        rest = rest_of(each, line)
        if rest != each:
            each = f"{rest}\n" if rest else ""
        kept.append(each)
    return "".join(kept)


def of_page(page: str, article: Article, *, is_public: bool = True) -> str:
    """The same of a page's markup: a line of its own, but none from the midst of `article`.

    Systems write it above the headline, into boxes that are no part of the text.

    Args:
        is_public: as in `of_dump`.
    """
    read = (article.standfirst, *article.notes, *_ends(article.body))
    headline = line_in(article.headline, is_heading=True)
    if found := headline or _first(read, is_wire=not is_public):
        return found
    lower = page.lower()
    if not any(stem in lower for stem in stems()):
        return ""  # such words are rare, and a page is long
    return next(filter(None, _lines_around(page, article)), "")


def of_item(item: Item) -> str:
    """The same of what a feed's entry says."""
    headline = line_in(item.headline, is_heading=True)
    return headline or _first((item.standfirst, *_ends(item.body)))


def without(article: Article, line: str) -> Article:
    """`article` under embargo for its `line`, which is told to nobody."""
    if not line:
        return article
    left = len(article.body) - _LAST_BLOCKS
    texts = [
        (block, rest_of(block.text, line) if not _FIRST_BLOCKS <= place < left else block.text)
        for place, block in enumerate(article.body)
    ]
    return replace(
        article,
        headline=rest_of(article.headline, line) or article.headline,
        standfirst=rest_of(article.standfirst, line),
        body=tuple(replace(block, text=text) for block, text in texts if text),
        notes=tuple(note for note in article.notes if rest_of(note, line)),
        embargo=line,
    )


def _first(lines: Iterable[str], *, is_wire: bool = False) -> str:
    found = (line_in(line, is_wire=is_wire) for line in lines if line)
    return next(filter(None, found), "")


def _ends(body: tuple[Block, ...]) -> Iterator[str]:
    """The paragraphs up to the first one of text, and the last ones."""
    last = len(body) - _LAST_BLOCKS
    begun = False
    for place, block in enumerate(body):
        if block.kind is BlockKind.PARAGRAPH and (
            place >= last or (place < _FIRST_BLOCKS and not begun)
        ):
            yield block.text
        begun = begun or len(block.text) >= _PARAGRAPH


def _lines_around(page: str, article: Article) -> Iterator[str]:
    """What forbids above a page's text, and right behind it in the part that holds it."""
    tree = parse(page)
    if tree is None:
        return
    told = {block.text for block in article.body}
    lines = list(_lines(tree))
    of_text = [place for place, (_, text) in enumerate(lines) if text in told]
    if not of_text:
        long = (place for place, (_, text) in enumerate(lines) if len(text) >= _PARAGRAPH)
        of_text = list(islice(long, 1)) or [len(lines) - 1]
    for node, text in lines[: of_text[0]]:
        if (found := line_in(text, is_heading=node.tag == "h1")) and not _is_elsewhere(node):
            yield found
    for node, text in lines[of_text[-1] + 1 :][:_BEHIND]:
        same = _part_of(node) is _part_of(lines[of_text[-1]][0])
        if same and (found := line_in(text, is_heading=True)) and not _is_elsewhere(node):
            yield found


def _lines(node: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Each line of text with the part that holds it, in the order in which they stand."""
    if node.tag in UNSEEN:
        return
    if not any(child.tag not in _INLINE for child in node.iterdescendants()):
        if text := text_of(node):
            yield node, text
        return
    run = [node.text or ""]
    for child in node:
        if child.tag in _INLINE and not any(each.tag not in _INLINE for each in child.iter()):
            run += [text_of(child), child.tail or ""]
            continue
        yield from _run(node, run)
        yield from _lines(child)
        run = [child.tail or ""]
    yield from _run(node, run)


def _run(node: HtmlElement, pieces: list[str]) -> Iterator[tuple[HtmlElement, str]]:
    if text := " ".join(" ".join(pieces).split()):
        yield node, text


def _part_of(node: HtmlElement) -> HtmlElement | None:
    return next(node.iterancestors("article", "main"), node.getparent())


def _is_elsewhere(node: HtmlElement) -> bool:
    """Whether it is a link, a list, a heading, or of a part that is not this article's."""
    if next(node.iter("a"), None) is not None:
        return True
    for part in (node, *node.iterancestors()):
        if part.tag in _NOT_ITS or (part.tag not in _FRAMES and ELSEWHERE.search(names_of(part))):
            return True
    return False


_NOT_ITS = word_set("a li ul ol dl nav footer aside h2 h3 h4 h5 h6 blockquote figure")
_FRAMES = word_set("body main article html")
_INLINE = word_set("""
    a abbr b bdi big br cite code del dfn em font i ins kbd mark q s small span strong sub sup time
    u var wbr
""")
