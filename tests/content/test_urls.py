"""Addresses: one page has many, and not all of them lead anywhere."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from content import urls


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("HTTPS://News.Example:443/a#top", "https://news.example/a"),
        ("http://news.example:80", "http://news.example/"),
        ("http://news.example:8080/a/", "http://news.example:8080/a/"),
        ("https://n.example/a?utm_source=x&id=7&fbclid=y", "https://n.example/a?id=7"),
        ("https://n.example/a?utm_medium=rss", "https://n.example/a"),
        ("https://n.example/a?ref=42&source=rss", "https://n.example/a?ref=42"),
        ("https://n.example/a?q=a%20b&x=%2F", "https://n.example/a?q=a%20b&x=%2F"),
        ("https://n.example/x/../a/./b", "https://n.example/a/b"),
        ("https://n.example/#!/story/7", "https://n.example/#!/story/7"),
        ("https://müller.example/ä", "https://xn--mller-kva.example/ä"),
        ("https://n.example./a", "https://n.example/a"),
        ("mailto:desk@n.example", "mailto:desk@n.example"),
    ],
)
def test_an_address_has_one_spelling(raw: str, clean: str) -> None:
    """Failure 14: tracking parameters, ports and fragments make one story look like many."""
    assert urls.canonical(raw) == clean
    assert urls.canonical(clean) == clean


@pytest.mark.parametrize(
    "other",
    [
        "http://www.n.example/2031/a/",
        "https://n.example/2031/a?utm_campaign=x#comments",
        "https://N.example:443/2031/a",
    ],
)
def test_flips_of_scheme_www_and_slash_are_one_page(other: str) -> None:
    """Failure 14: a feed that changes its spelling must not repeat its stories."""
    assert urls.same_page("https://n.example/2031/a", other)


@pytest.mark.parametrize(
    "other",
    [
        "https://n.example/2031/b",
        "https://n.example/2031/a?id=2",
        "https://m.n.example/2031/a",
        "https://n.example/2031/A",
    ],
)
def test_different_pages_stay_different(other: str) -> None:
    """Two stories taken for one would hide the second for ever."""
    assert not urls.same_page("https://n.example/2031/a", other)


@pytest.mark.parametrize(
    "other",
    [
        "https://n.example/%7Edesk/a%2db",
        "https://n.example/%7edesk/./x/../a-b/",
        "https://n.example/~desk/%2E/a-b",
        "https://n.example/~desk/a-b/index.html",
        "http://n.example/~desk/a-b/INDEX.HTM",
        "https://n.example/~desk/a-b/index.php?utm_source=x",
        "https://n.example/~desk/a-b;jsessionid=0A1B2C.node7",
        "https://n.example:443/~desk/a-b/;JSESSIONID=0A1B",
        "https://n.example/~desk/a-b?PHPSESSID=12ab",
    ],
)
def test_a_page_has_more_spellings_than_one(other: str) -> None:
    """RFC 3986, 6.2.2, and what servers add: each was told as a story of its own."""
    assert urls.same_page("https://n.example/~desk/a-b", other)


def test_a_foreign_sign_and_its_number_are_one() -> None:
    assert urls.same_page(
        "https://n.example/ähre/ø?q=é", "https://n.example/%c3%a4hre/%C3%B8?q=%c3%a9"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/a%2Fb", "/a/b"),
        ("/a%3Fb", "/a?b"),
        ("/a%20b", "/ab"),
        ("/index.html/a", "/a"),
        ("/a/index-2.html", "/a"),
        ("/index.php?id=1", "/index.php?id=2"),
        ("/a;page=2", "/a"),
        ("/a/amp", "/a"),
    ],
)
def test_what_only_looks_like_another_spelling_is_another_page(one: str, other: str) -> None:
    """A sign that parts an address is another one by its number; parameters name pages."""
    assert not urls.same_page(f"https://n.example{one}", f"https://n.example{other}")


def test_the_order_of_parameters_does_not_count() -> None:
    assert urls.same_page("https://n.example/?a=1&b=2", "https://n.example/?b=2&a=1")


@pytest.mark.parametrize(
    ("base", "href", "whole"),
    [
        ("https://n.example/a/b", "../c", "https://n.example/c"),
        ("https://n.example/a", "//cdn.example/p.jpg", "https://cdn.example/p.jpg"),
        (None, "//cdn.example/p.jpg", "https://cdn.example/p.jpg"),
        (None, "/relative", None),
        ("https://n.example/", "javascript:alert(1)", None),
        ("https://n.example/", "data:image/gif;base64,xx", None),
        ("https://n.example/", "mailto:x@n.example", None),
        ("https://n.example/", "#top", None),
        ("https://n.example/", "http://[broken", None),
        ("https://n.example/", "  /a\n b ", "https://n.example/ab"),
    ],
)
def test_links_are_resolved_as_a_browser_would(
    base: str | None, href: str, whole: str | None
) -> None:
    """What cannot be opened is no link: Telegram refuses a message for one of them."""
    assert urls.resolve(base, href) == whole


@pytest.mark.parametrize(
    "url", ["", "n.example", "ftp://n.example/", "http://", "http://a b/", "http://n:port/", "//x"]
)
def test_what_is_no_web_address(url: str) -> None:
    assert not urls.is_web(url)


@given(st.text())
@example("\x0c#")
@example("..\x0c?utm_source=x")
def test_no_text_breaks_the_reading_of_addresses(text: str) -> None:
    """Addresses come from strangers' pages: whatever they hold, nothing is raised."""
    for url in (text, "https://n.example/" + text, "https://" + text):
        clean = urls.canonical(url)
        assert urls.canonical(clean) == clean
        assert urls.same_page(url, clean)
        urls.resolve("https://n.example/", text)
