"""Menus leave a page before it is read, for speed alone: no story may look different for it."""

from lxml.html import HtmlElement, document_fromstring

from content.page.menus import LINKS, drop_menus
from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

MENU = "".join(f'<a href="/{n}">Section {n}</a>' for n in range(LINKS + 1))
TEXT = f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def left(body: str) -> str:
    tree: HtmlElement = document_fromstring(f"<html><body>{body}</body></html>")
    drop_menus(tree)
    return "".join(str(text) for text in tree.itertext())


def test_menus_and_the_sites_footer_go() -> None:
    """A third of the elements of a page are theirs, and each is looked at a dozen times."""
    assert left(f"<nav>{MENU}</nav> news <footer>{MENU}</footer>").strip() == "news"


def test_an_articles_own_footer_stays() -> None:
    """It tells who wrote it, in a part of its own or simply below the text."""
    byline = '<footer class="byline">By <a href="/authors/ida">Ida Holm</a></footer>'
    assert "Ida Holm" in left(f"<div>{TEXT}{byline}</div>")
    assert "Section 3" in left(f"<article>{TEXT}<footer>{MENU}</footer></article>")


def test_a_menu_that_was_never_closed_takes_no_article_along() -> None:
    """Parsers put all that follows into it."""
    assert FIRST in left(f"<nav>{MENU}{TEXT}")
    assert FIRST in left(f"<nav>{MENU}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")
    whole = read(f"<footer>{MENU}</footer><div>{TEXT}</div>")
    assert [text for _, text in lines(whole)] == [FIRST, SECOND, THIRD]
