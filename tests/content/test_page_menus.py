"""Menus leave a page before it is read, for speed alone: no story may look different for it."""

from lxml.html import HtmlElement, document_fromstring

from content.page.menus import LINKS, take_menus
from content.pages import read_page
from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

MENU = "".join(f'<a href="/{n}">Section {n}</a>' for n in range(LINKS + 1))
TEXT = f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def left(body: str) -> str:
    tree: HtmlElement = document_fromstring(f"<html><body>{body}</body></html>")
    take_menus(tree)
    return "".join(str(text) for text in tree.itertext())


def test_menus_and_the_sites_footer_go() -> None:
    """A third of the elements of a page are theirs, and each is looked at a dozen times."""
    assert left(f"<nav>{MENU}</nav> news <footer>{MENU}</footer>").strip() == "news"


def test_the_head_of_the_site_goes_and_that_of_the_article_stays() -> None:
    """Both are called `header`, and an article's has many links as well: to share it, to topics."""
    assert left(f"<header><h2> </h2>Menu {MENU}</header> news").strip() == "news"
    for told in ("<h2>Ferry</h2>", "<time>3 May 2031</time>", f"<div>{FIRST}</div>"):
        assert "Section 3" in left(f"<header>{told}{MENU}</header>")


def test_a_section_of_a_menu_that_went_is_still_no_author() -> None:
    """A wrong name is worse than none: the menu is asked for it, wherever it is by then."""
    shown = TEXT.replace("</h1>", "</h1><div>Harbour Life | 05.04.2031</div>")
    menu = f'<header>{MENU}<a href="/life">Harbour Life</a></header>'

    assert read_page(f"<html><body>{shown}</body></html>".encode()).authors == ("Harbour Life",)
    assert read_page(f"<html><body>{menu}{shown}</body></html>".encode()).authors == ()


def test_an_articles_own_footer_stays() -> None:
    """It tells who wrote it, in a part of its own or simply below the text."""
    byline = '<footer class="byline">By <a href="/authors/ida">Ida Holm</a></footer>'
    assert "Ida Holm" in left(f"<div>{TEXT}{byline}</div>")
    assert "Section 3" in left(f"<article>{TEXT}<footer>{MENU}</footer></article>")


def test_a_menu_that_was_never_closed_takes_no_article_along() -> None:
    """Parsers put all that follows into it."""
    assert FIRST in left(f"<nav>{MENU}{TEXT}")
    assert FIRST in left(f"<header>{MENU}<p>{FIRST}</p>")
    assert FIRST in left(f"<nav>{MENU}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")
    whole = read(f"<footer>{MENU}</footer><div>{TEXT}</div>")
    assert [text for _, text in lines(whole)] == [FIRST, SECOND, THIRD]


def test_a_long_list_of_links_in_a_text_stays() -> None:
    """The judge is not shown it, for it takes such lists for menus; they are told all the same."""
    items = (f'<a href="/{n}">Harbour {n} has one berth free</a>' for n in range(LINKS + 4))
    names = "".join(f"<li>{item}</li>" for item in items)
    listed = f"<p>{FIRST}</p><p>These harbours are open:</p><ul>{names}</ul><p>{SECOND}</p>"

    told = lines(read(f"<h1>Ferry</h1>{listed}<p>{THIRD}</p>"))

    assert len([text for kind, text in told if kind == "paragraph"]) == 4
    assert [text.count("\n") for kind, text in told if kind == "list"] == [LINKS + 3]
