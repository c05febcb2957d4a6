"""What a page says about its article outside the text: names, topics, addresses."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from content import authors, urls
from content.agencies import names_agency
from content.author_words import WRITES, WRITES_AT_COLON
from content.markup import plain
from content.page import linked_data
from content.pictures.credits import has_label
from content.text import words
from content.wordlists import either


@dataclass(frozen=True, slots=True)
class Metas:
    """What a page tells machines, read once."""

    values: Mapping[str, list[str]]
    """The `meta` elements by their lower-case name, property or itemprop."""
    article: Mapping[str, Any]
    """The JSON-LD article; empty where there is none."""
    page: Mapping[str, Any]
    """What JSON-LD tells of the page as such, where it tells of no article."""

    def first(self, *names: str) -> str:
        """The first non-empty value of the first of `names` that has one."""
        return next(self.all(*names), "")

    def all(self, *names: str) -> Iterator[str]:
        return (value for name in names for value in self.values.get(name, ()) if value)


def metas_of(tree: HtmlElement) -> Metas:
    values: dict[str, list[str]] = {}
    for node in tree.iter("meta"):
        content = plain(node.get("content") or node.get("value") or "")  # a frequent slip
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if name := node.get(attribute):
                values.setdefault(name.strip().lower(), []).append(content)
    article = linked_data.article_of(tree)
    return Metas(values, article, {} if article else linked_data.page_of(tree))


def squeezed(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


_SIGNED = re.compile(r"(?P<head>.{25,}?)\s+[|•·–—-]\s+(?P<tail>[^|•–—]{2,60})")


def standfirst_told(metas: Metas) -> str:
    """The description, without the site's name or the picture's maker behind it."""
    told = metas.first("og:description", "description", "twitter:description")
    told = told or linked_data.text(metas.article, "description")
    found = _SIGNED.fullmatch(told)
    if found is None:
        return told
    tail = found["tail"]
    sites = (publisher_of(metas), *metas.all("author", "publisher", "twitter:site"))
    known = any(squeezed(tail) == squeezed(site) for site in sites if site)
    return found["head"].strip() if known or has_label(tail) or names_agency(tail) else told


def authors_of(metas: Metas) -> tuple[str, ...]:
    """Who wrote it, as machines are told; the house itself only where nobody else is named."""
    linked = linked_data.people(metas.article) or linked_data.people(metas.page)
    fields, left = (
        [linked, *(list(metas.all(name)) for name in _AUTHORS), _written_by(metas)],
        _MOST,
    )
    found: list[tuple[str, ...]] = []
    for field in fields:
        if names := _people(field[:left]):
            found.append(names)
        left -= len(field[:left])
    best = next((names for names in found if not is_house(names, metas)), next(iter(found), ()))
    return without_house(best, metas) or best


def without_house(names: Sequence[str], metas: Metas) -> tuple[str, ...]:
    """The people among names: those that are not the site's own."""
    return tuple(name for name in names if not _is_the_house(name, metas))


def _written_by(metas: Metas) -> list[str]:
    """The card's line "Written by"."""
    labels = zip(metas.values.get("twitter:label1", ()), metas.all("twitter:data1"), strict=False)
    return [name for label, name in labels if _WRITTEN_BY.fullmatch(label)]


def _is_the_house(name: str, metas: Metas) -> bool:
    """Whether a name beside others is the site's own, or that of its staff."""
    told = set(words(name)) - {"the"}
    sites = [set(words(site)) for site in sites_of(metas)]
    known = any(told and (told <= site or (len(site) > 1 and site <= told)) for site in sites)
    return known or _NOBODY.fullmatch(name) is not None or _COMPANY.search(name) is not None


def is_house(names: Sequence[str], metas: Metas) -> bool:
    """Whether these are the site, its publisher, or a desk of it: nobody in particular."""
    sites = [squeezed(site) for site in (*sites_of(metas), *metas.all("copyright"))]
    return all(
        _NOBODY.fullmatch(name) is not None
        or _ACCOUNT.fullmatch(name) is not None
        or _COMPANY.search(name) is not None
        or any(squeezed(name) in site or site in squeezed(name) for site in sites)
        for name in names
    )


def as_signed(name: str, metas: Metas) -> str:
    """The name in how somebody logs in: "ida.holm" signs as "Ida Holm"; a site's name stays."""
    login = _LOGIN.fullmatch(name)
    if login is None or not _OFFICE.isdisjoint(login.groups()) or _is_the_house(name, metas):
        return name
    known = any(squeezed(name) in squeezed(site) for site in sites_of(metas))
    return name if known else " ".join(login.groups()).title()


def sites_of(metas: Metas) -> list[str]:
    """What the site and its publisher call themselves."""
    named = metas.all("og:site_name", "application-name", "publisher", "dc.publisher")
    told = (*named, linked_data.text(metas.article, "publisher"))
    return list(dict.fromkeys(filter(None, told)))


def _people(told: Sequence[str]) -> tuple[str, ...]:
    told = [_INITIALS.sub("", each) for each in told if not urls.is_web(each)]
    told = [each for each in told if each.lower() not in _NOTHING]
    unique = dict.fromkeys(name for each in told for name in _names_in(each))
    people = [name for name in unique if not _SITE_ADDRESS.fullmatch(name)]
    return tuple(people or unique)


def _names_in(told: str) -> tuple[str, ...]:
    """A company's name and seat ("Courier Ltd, Lorvik") are one name."""
    company = _COMPANY.search(told)
    return (told[: company.end()],) if company else authors.names(told)


_MOST = 100
"""Bylines that are read, in all fields together."""
_AUTHORS = (
    "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl",
    "sailthru.author", "cxenseparse:author",
)  # fmt: skip
_NOBODY = re.compile(
    either("""
        (?:web|online|news|staff|digital|city|sports?|foreign)[ -]?(?:desk|team|editors?|reporters?)
        agency reports?, agency reporters?
        (?:staff|our) (?:writer|reporter|correspondent)s?, admin\\w*, editors?, editorial, newsroom
        (?:online-?)?redaktion, redacción, redazione, rédaction, redação, redactie, editör, редакция
    """),
    re.IGNORECASE,
)
_WRITTEN_BY = re.compile(rf"(?:{WRITES}|{WRITES_AT_COLON})\s?:?", re.IGNORECASE)
_NOTHING = frozenset(("null", "undefined", "none", "unknown", "nan", "false", "n/a", "-"))
_LOGIN = re.compile(r"([a-z]{3,})[-_.]([a-z]{3,})")
_OFFICE = frozenset(
    words("""
        com net org info news press media online site live today blog app dev tech example tv radio
        guest author writer watch
        admin user web desk team staff editor editors redaktion redaction redaccion redazione
        redacao redactie service contact
    """)
)
# how somebody logs in: "ida-holm", "iholm"
_ACCOUNT = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_COMPANY = re.compile(
    r"(?<=\s)"
    + either("""
        GmbH(?: & Co\\.? KG)?, AG, SE, Inc, Ltd, Limited, LLC, Corp(?:oration)?, PLC, Pty
        S\\.?A\\.?S?, S\\.?L\\.?U?
        S\\.?p\\.?A, S\\.?r\\.?l, A\\.?Ş, B\\.?V, A/S, AB, Oy, Sp\\. z o\\.\\s?o
        s\\.r\\.o, a\\.s, ООО, АО
        Verlag, Verlagsgesellschaft
    """)
    + r"\.?(?=$|,)|株式会社|有限公司"
)
_SITE_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}")
# "Jane Doe (jdo)": the desk's own sign
_INITIALS = re.compile(r"\s*\([a-z]{2,4}\.?\)")


def topics_of(metas: Metas) -> tuple[str, ...]:
    """Sections first, then keywords, in the publisher's words."""
    article = metas.article
    told = [
        *linked_data.texts(article, "articleSection"),
        *metas.all("article:section", "articlesection"),
        *linked_data.texts(article, "keywords"),
        *(
            word
            for each in metas.all("article:tag", "news_keywords", "keywords")
            for word in re.split(r"[,;、،]", each)
        ),
    ]
    clean = (plain(each).strip(" #,;") for each in told)
    real = (each for each in clean if each.lower() not in _NOTHING)
    unique = {each.lower(): each for each in real if each and len(each) <= 60}
    return tuple(unique.values())[:30]


def language_of(tree: HtmlElement, metas: Metas) -> str:
    told = (
        tree.get("lang") or tree.get("xml:lang") or metas.first(*_LANGUAGE)
        or linked_data.text(metas.article, "inLanguage")
    )  # fmt: skip
    found = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)", told or "")
    return found[1].lower() if found and found[1].lower() != "utf" else ""  # the charset's name


_LANGUAGE = ("og:locale", "language", "lang", "content-language", "dc.language", "inlanguage")


def address_of(tree: HtmlElement, metas: Metas, *, url: str | None) -> str | None:
    """The canonical address, unless it names a page of the whole site instead of the article."""
    links = [
        node.get("href") or ""
        for node in tree.iter("link")
        if "canonical" in (node.get("rel") or "")
    ]
    for told in (*links, metas.first("og:url")):
        whole = urls.resolve(url, _with_host(told.strip()))
        if whole is None or _is_front_page(whole) or (url and _is_of_the_site(whole, url)):
            continue
        if url is None or urls.host(whole).split(".")[-2:] == urls.host(url).split(".")[-2:]:
            return urls.canonical(whole)
    return urls.canonical(url) if url else None


def _with_host(told: str) -> str:
    """An address without its scheme ("www.bote.example/a") is no path on the page's own server."""
    return f"//{told}" if told.startswith("www.") else told


def publisher_of(metas: Metas) -> str:
    return metas.first("og:site_name", "application-name") or linked_data.text(
        metas.article, "publisher"
    )


def _is_front_page(url: str) -> bool:
    parts = urls.split(url)
    return parts is not None and parts.path.strip("/") == "" and not parts.query


def _is_of_the_site(told: str, url: str) -> bool:
    """Whether a template names "/news" or "/article.php" on every page: no article is told by that.

    One short word alone is none, unless the address that was asked ends in it.
    """
    parts, asked = urls.split(told), urls.split(url)
    if parts is None or asked is None or urls.same_page(told, url):
        return False
    if parts.query:  # "/?p=123" is an article's, "/?lang=en" is none
        return parts.path == "/" and not any(map(str.isdigit, parts.query))
    word = _SECTION.fullmatch(parts.path)
    same_end = asked.path.rstrip("/").endswith(f"/{parts.path.strip('/')}")
    return word is not None and not (same_end and not asked.query)


_SECTION = re.compile(r"/(?:[a-z]{2}/)?[a-z_]{2,12}(?:\.[a-z]{2,5})?/?", re.IGNORECASE)
