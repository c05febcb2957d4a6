"""One address that is none, anywhere on a page or in a feed, costs nobody a story."""

import json
import re
from pathlib import Path

import pytest

import content
from content import revisits, urls
from content.feeds import read_feed
from content.pages import read_page
from content.pictures import addresses
from content.sitemaps import read_sitemap
from tests.content.feed_samples import KINDS, SITEMAP
from tests.content.page_samples import BOXED, HEAD, URL, WHOLE, page

ODD = (
    "http://[::1", "//[x", "http://a]b/", "http://\u2100.example/x.jpg", "http://n:99999999/",
    "https://user:word@[/", "mailto:[", "https://n.example/?utm_a=1&b=\ud800", "\\\\[x", "http://[v1.a]/",
)  # fmt: skip
LINKS = re.compile(r"https?://[^\s\"'<>\\]+|(?<=href=[\"'])/[^\"']*")
BYLINE = '</h1><p class="tags"><a href="/autoren/ida-holm">Ida Holm</a></p>'
PAGES = (page(WHOLE, head=HEAD).decode(), page(BOXED.replace("</h1>", BYLINE)).decode())


@pytest.mark.parametrize("html", PAGES, ids=["whole", "boxed"])
def test_an_odd_address_is_left_out_alone(html: str) -> None:
    """Failure 16: a byline that led to "http://[::1" withheld its story from all readers."""
    places = [found.span() for found in LINKS.finditer(html)]

    assert len(places) > 3
    for start, end in places:
        spoilt = html[:start] + ODD[0] + html[end:]
        assert read_page(spoilt.encode(), url=URL).headline.endswith("Lorvik ferry runs again")


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_a_page_of_odd_addresses_is_read(odd: str) -> None:
    """Its words are as good as ever."""
    for html in PAGES:
        spoilt = LINKS.sub(lambda _: odd, html).encode("utf-8", "surrogatepass")
        assert read_page(spoilt, url=URL).headline.endswith("Lorvik ferry runs again")


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_an_odd_address_in_a_feed_hides_no_entry(odd: str) -> None:
    """Failure 16: the entry is told all the same, and so are those beside it."""
    for feed in KINDS[:-1]:
        text, many = feed.decode(), len(read_feed(feed, url=URL).items)
        for found in LINKS.finditer(text):
            if re.search(r"xmlns(?::\w+)?=.$", text[: found.start()]):
                continue  # the names of formats are no addresses
            spoilt = text[: found.start()] + odd + text[found.end() :]
            read = read_feed(spoilt.encode("utf-8", "surrogatepass"), url=URL)
            assert len(read.items) == many
    items = [{"id": str(n), "title": f"Ferry {n}", "url": odd} for n in range(2)]
    body = {"version": "https://jsonfeed.org/version/1.1", "items": items}
    assert len(read_feed(json.dumps(body).encode(), url=URL).items) == 2


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_no_address_breaks_its_reader(odd: str) -> None:
    """Pages, feeds and editors hand in whatever they have."""
    assert urls.canonical(odd).strip()
    assert urls.page_key(odd) == urls.page_key(odd)
    assert urls.resolve("https://n.example/", odd) is None or urls.is_web(
        urls.resolve("https://n.example/", odd) or ""
    )
    assert isinstance(urls.parts_of(odd).path, str)
    assert addresses.looks_like_photo(odd) in (True, False)
    assert addresses.ids(odd) == addresses.ids(odd)


def test_addresses_are_taken_apart_in_one_place() -> None:
    """The library's own function raises for some: who calls it elsewhere forgets that."""
    rooms = sorted(Path(content.__file__).parent.rglob("*.py"))
    callers = [
        room.name for room in rooms if re.search(r"\burl(?:split|parse)\b", room.read_text())
    ]

    assert callers == ["urls.py"]


@pytest.mark.parametrize("date", ["0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00"])
def test_a_date_at_the_end_of_time_is_no_date(date: str) -> None:
    """One such date in a sitemap withheld all its stories."""
    told = re.sub(rb"(<news:publication_date>)[^<]*", rb"\g<1>" + date.encode(), SITEMAP)

    items = read_sitemap(told, url=URL).feed.items

    assert items
    assert items[0].published_at is None
    index = (
        f"<sitemapindex><sitemap><loc>{URL}</loc><lastmod>{date}</lastmod></sitemap></sitemapindex>"
    )
    assert len(read_sitemap(index.encode(), url=URL).parts) == 1


@pytest.mark.parametrize(
    "odd", ["²", "Mon, 02 Mar 99999999999 08:00:00 GMT", "\ud800", "-1", "1e9"]
)
def test_a_header_that_is_nonsense_says_nothing(odd: str) -> None:
    """It left the visit as an error that nobody expects, and the source was not read."""
    date = {"Date": "Mon, 02 Mar 2026 08:00:00 GMT"}

    assert revisits.retry_after_s({"Retry-After": odd, **date}) is None
    assert revisits.fresh_for_s({"Expires": odd, **date}) is None
    assert revisits.fresh_for_s({"Cache-Control": "max-age=60", "Age": odd}) == 60
