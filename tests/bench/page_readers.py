"""Who reads pages: we, and the libraries that are known for it, each as it is meant to be used.

Fields that a library has no place for stay empty. Those beside trafilatura come with the
`bench` extra; one that is not there is left out, and it is said why.
"""

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import trafilatura
from lxml import html as lxml_html
from lxml.etree import ParserError

from content.charset import decode_html
from content.errors import ArticleUnreadable
from content.pages import read_page
from content.types import BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a reader says about one page; "" and () where it says nothing."""

    headline: str = ""
    standfirst: str = ""
    blocks: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    photo: str = ""
    caption: str = ""
    credit: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    name: str
    html: bytes
    truth: Mapping[str, Any]


def ours(page: Page) -> Told:
    try:
        article = read_page(page.html, url=page.truth["url"])
    except ArticleUnreadable:
        return Told()
    photo = article.photo
    return Told(
        headline=article.headline,
        standfirst=article.standfirst,
        blocks=tuple(block.text for block in article.body),
        headings=tuple(block.text for block in article.body if block.kind is BlockKind.HEADING),
        authors=article.authors,
        published=article.published_at,
        photo=(photo.url or "") if photo else "",
        caption=photo.caption if photo else "",
        credit=photo.credit if photo else "",
        language=article.language,
    )


def theirs(page: Page) -> Told:
    """trafilatura as it is meant to be used, in its precise mode."""
    document = trafilatura.bare_extraction(
        page.html,
        url=page.truth["url"],
        favor_precision=True,
        include_comments=False,
        include_formatting=True,
        with_metadata=True,
    )
    if document is None or isinstance(document, dict):
        return Told()
    blocks = [(node.tag, " ".join("".join(node.itertext()).split())) for node in document.body]
    try:
        published = datetime.fromisoformat(document.date or "")
    except ValueError:
        published = None
    return Told(
        headline=document.title or "",
        standfirst=document.description or "",
        blocks=tuple(text for _, text in blocks),
        headings=tuple(text for tag, text in blocks if tag == "head"),
        authors=tuple((document.author or "").split("; ")),
        published=published,
        photo=document.image or "",
    )


def newspaper4k(page: Page) -> Told:
    newspaper = importlib.import_module("newspaper")
    article = newspaper.Article(page.truth["url"], fetch_images=False, keep_article_html=True)
    article.download(input_html=decode_html(page.html))
    article.parse()
    blocks = _blocks(article.article_html) or [("p", part) for part in _parts(article.text)]
    return _told(
        blocks,
        headline=article.title or "",
        standfirst=article.meta_description or "",
        authors=tuple(article.authors),
        published=article.publish_date if isinstance(article.publish_date, datetime) else None,
        photo=article.top_image or "",
    )


def readability(page: Page) -> Told:
    """It finds the title and the body, and no other field."""
    document = importlib.import_module("readability").Document(decode_html(page.html))
    return _told(
        _blocks(document.summary(html_partial=True)), headline=document.short_title() or ""
    )


def goose3(page: Page) -> Told:
    goose = importlib.import_module("goose3").Goose({"enable_image_fetching": False})
    found = goose.extract(raw_html=decode_html(page.html))
    return _told(
        [("p", part) for part in _parts(found.cleaned_text)],
        headline=found.title or "",
        standfirst=found.meta_description or "",
        authors=tuple(found.authors),
        published=found.publish_datetime_utc,
        photo=str(found.opengraph.get("image") or ""),
    )


READERS: Mapping[str, tuple[str, Callable[[Page], Told]]] = {
    "wireroom": ("content.pages", ours),
    "trafilatura": ("trafilatura", theirs),
    "newspaper4k": ("newspaper", newspaper4k),
    "readability-lxml": ("readability", readability),
    "goose3": ("goose3", goose3),
}
SLOW = frozenset({"newspaper4k", "readability-lxml", "goose3"})
"""One round is enough of those."""


def available() -> tuple[dict[str, Callable[[Page], Told]], dict[str, str]]:
    """The readers that are installed, and why the others are not taken."""
    found: dict[str, Callable[[Page], Told]] = {}
    skipped: dict[str, str] = {}
    for name, (module, reader) in READERS.items():
        try:
            importlib.import_module(module)
        except ImportError as error:
            skipped[name] = f"not installed ({error}); it comes with the bench extra"
        else:
            found[name] = reader if module.startswith("content") else _careful(reader)
    return found, skipped


def _careful(reader: Callable[[Page], Told]) -> Callable[[Page], Told]:
    """A page that a library stumbles over is one that it says nothing about."""

    def read(page: Page) -> Told:
        try:
            return reader(page)
        except Exception:
            return Told()

    return read


def _told(blocks: Iterable[tuple[str, str]], **fields: Any) -> Told:
    whole = list(blocks)
    return Told(
        blocks=tuple(text for _, text in whole),
        headings=tuple(text for tag, text in whole if tag in _HEADINGS),
        **fields,
    )


def _blocks(html: str) -> list[tuple[str, str]]:
    """The pieces of text in cleaned HTML, each with its tag."""
    try:
        tree = lxml_html.fromstring(html)
    except (ParserError, ValueError):
        return []
    texts = ((node.tag, " ".join(node.text_content().split())) for node in tree.iter(*_PIECES))
    return [(str(tag), text) for tag, text in texts if text]


def _parts(text: str) -> list[str]:
    return [part for part in (" ".join(each.split()) for each in text.split("\n")) if part]


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PIECES = ("p", "li", *_HEADINGS)
