"""What a page tells machines about its article in JSON-LD (schema.org)."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

from content.markup import plain

MOST_BYTES = 2_000_000
"""More than that is no description of an article."""


def article_of(tree: HtmlElement) -> Mapping[str, Any]:
    """The first object that calls itself an article; empty where the page holds none."""
    objects = list(_objects(tree))
    # a list of teasers also holds articles: the page's own one says more about itself
    article = max(filter(_is_article, objects), key=_weight, default=None)
    if article is None:
        return {}
    return {**_with_people(article, objects), "image": _with_words(article, objects)}


def page_of(tree: HtmlElement) -> Mapping[str, Any]:
    """What is told of the page as such, where no object is the article; empty where nothing is.

    Older blog systems give day and author there.
    """
    objects = list(_objects(tree))
    page = next((each for each in objects if _is_a(each, _PAGE) and each.get("author")), None)
    return {} if page is None else _with_people(page, objects)


def _with_people(node: Mapping[str, Any], objects: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The object with the authors and publisher that it only names by their place in the graph."""
    known = {each["@id"]: each for each in objects if isinstance(each.get("@id"), str)}

    def told(value: Any) -> Any:
        if isinstance(value, list):
            return [told(each) for each in value]
        if (
            not isinstance(value, dict)
            or value.get("name")
            or not isinstance(value.get("@id"), str)
        ):
            return value
        return {**known.get(value["@id"], {}), **value}

    return {**node, **{name: told(node[name]) for name in ("author", "publisher") if name in node}}


def people(node: Mapping[str, Any]) -> list[str]:
    """The authors' names, each as it is told; a string may hold several."""
    return _names_in(node.get("author") or node.get("creator"), depth=0)


def _names_in(value: Any, depth: int) -> list[str]:
    if isinstance(value, str):
        return [plain(value)]
    if isinstance(value, list) and depth < 4:
        return [name for each in value[:100] for name in _names_in(each, depth + 1)]
    if not isinstance(value, dict) or depth >= 4:
        return []
    parts = [value.get("givenName"), value.get("familyName")]
    whole = " ".join(part for part in parts if isinstance(part, str))
    return _names_in(value.get("name") or value.get("@value") or whole, depth + 1)


def _with_words(article: Mapping[str, Any], objects: list[Mapping[str, Any]]) -> list[Any]:
    """The article's pictures, those that it only names by an address with what is told of them."""
    told = {
        name: each
        for each in objects
        if _is_picture(each)
        for name in (each.get("@id"), each.get("url"), each.get("contentUrl"))
        if isinstance(name, str)
    }
    value = article.get("image") or article.get("primaryImageOfPage")
    found = []
    for each in value if isinstance(value, list) else [value]:
        name = each.get("@id") or each.get("url") if isinstance(each, dict) else each
        known = told.get(name, {}) if isinstance(name, str) else {}
        found.append({**known, **each} if isinstance(each, dict) else known or each)
    return found


def body_of(article: Mapping[str, Any]) -> list[str]:
    """The article's text as paragraphs, as it is told to machines; often absent or in one piece."""
    told = article.get("articleBody")
    if not isinstance(told, str):
        return []
    pieces = re.split(r"\n+|</p>|<br\s*/?>", told)
    return [each for each in map(plain, pieces) if each]


def text(node: Mapping[str, Any], name: str) -> str:
    """One field as one clean line: a string, the first of a list, or the name of an object."""
    value: Any = node.get(name)
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or value.get("url") or ""
    return plain(value) if isinstance(value, str) else ""


def texts(node: Mapping[str, Any], name: str) -> list[str]:
    """One field as several lines: a list, or a string parted by commas."""
    value: Any = node.get(name)
    if isinstance(value, str):
        value = value.split(",")
    elif isinstance(value, dict):
        value = [value]
    elif not isinstance(value, list):
        return []
    found = (text({"it": each}, "it") for each in value)
    return [each for each in found if each]


def images(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The article's pictures as objects with at least "url"."""
    value: Any = node.get("image")
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield {"url": each}
        elif isinstance(each, dict):
            address = each.get("url") or each.get("contentUrl") or each.get("@id")
            if isinstance(address, str) and not _ONLY_A_NAME.search(address):
                yield {**each, "url": address}


def _objects(tree: HtmlElement) -> Iterator[Mapping[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        source = (script.text or "").strip()
        if source and len(source) <= MOST_BYTES:
            yield from _walk(_loaded(source), depth=0)


def _walk(node: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > 4:
        return
    if isinstance(node, list):
        for each in node[:200]:
            yield from _walk(each, depth + 1)
    elif isinstance(node, dict):
        yield node
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            if isinstance(node.get(name), (dict, list)):
                yield from _walk(node[name], depth + 1)


def _loaded(source: str) -> Any:
    source = _WRAPPING.sub("", source).rstrip(";")
    for attempt in (source, _TRAILING_COMMA.sub(r"\1", source)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _is_article(node: Mapping[str, Any]) -> bool:
    return _is_a(node, _ARTICLE)


def _is_a(node: Mapping[str, Any], kind_named: re.Pattern[str]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind_named.search(kind) for kind in kinds)


def _is_picture(node: Mapping[str, Any]) -> bool:
    return node.get("@type") in ("ImageObject", ["ImageObject"], "Photograph")


def _weight(node: Mapping[str, Any]) -> int:
    return sum(1 for name in _OWN_FIELDS if node.get(name))


_OWN_FIELDS = (
    "headline", "datePublished", "author", "image", "description", "articleBody", "publisher",
)  # fmt: skip
_ONLY_A_NAME = re.compile(r"#[\w/-]*$")
"""The name of an object within its page, and no address of a picture."""
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Review)$")
_PAGE = re.compile(r"(?:^|/)(?:Web|Item)Page$")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
