"""RSS and Atom put straight before the parser sees them: each field once, plainly, in its place.

The parser is fast and forgiving, but takes the first element of a name for the field, whatever
it belongs to: a picture's caption for the summary, a link to the feed for the page, the bare text
before a `<b>` for the headline, an id of "4" for the fourth of this month.
"""

import html
import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from content import urls
from content.feed.dates import names_a_day, plain_date
from content.feed.media import MEDIA, add_picture, gather
from content.feed.titles import is_anothers, without_source
from content.feed.xml_trees import Element, like, name_of
from content.pictures.addresses import has_image_ending

ATOM = "http://www.w3.org/2005/Atom"
SOURCE = "urn:wireroom:source"
"""The scheme of the one category that names no topic, but who published the entry."""
MOST_INHERITED = 10
LONGEST_NAME = 100
"""Characters: a feed's author is written into each of thousands of entries."""


def straightened(root: Element, *, url: str) -> bytes:
    """The feed under `root` as the parser is to see it; the tree is used up.

    Args:
        url: where the feed was found; what an `xml:base` says goes before it.
    """
    root = _as_rss(root)
    for element in root.iter():
        _name(element)
    entries = [each for each in root.iter() if name_of(each) in ("item", "entry")]
    if any(each.get(_BASE) is not None for each in root.iter()):
        _make_whole(root, url)
    for field in list(root.iter()):
        _lay_flat(field)
    house = next((_words(each) for each in root.iter() if name_of(each) == "title"), "")
    writers = _writers(root)
    for entry in entries:
        _tell_source(entry, house)
        _tell_language(entry)
        _inherit_author(entry, writers)
        _keep_own_link(entry)
        _keep_real_dates(entry)
        _tell_id_from_date(entry)
        _join_authors(entry)
        gather(entry)
        _mark_own_description(entry)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _name(element: Element) -> None:
    """Undeclared prefixes and misspelt namespaces, under the names that the parser knows."""
    tag = element.tag
    if not isinstance(tag, str):
        return
    namespace, _, name = tag.rpartition("}")
    prefix, _, local = name.rpartition(":")
    if not _NAME.fullmatch(local):
        return
    if "search.yahoo.com/mrss" in namespace.lower() or prefix == "media":
        element.tag = f"{{{MEDIA}}}{local}"
    elif not namespace and prefix in _PREFIXES:
        element.tag = f"{{{_PREFIXES[prefix]}}}{local}"


def _as_rss(root: Element) -> Element:
    """RSS 1.0 as RSS 2.0: of the former the parser reads no text."""
    channel = next(_named(root, "channel"), None)
    if name_of(root) != "rdf" or channel is None:
        return root
    channel.extend(list(_named(root, "item")))
    rss = etree.Element("rss", dict(root.attrib))
    rss.append(channel)
    if namespace := etree.QName(channel).namespace:
        for element in rss.iter(f"{{{namespace}}}*"):
            element.tag = etree.QName(element).localname
    etree.cleanup_namespaces(rss)
    return rss


def _tell_source(entry: Element, house: str) -> None:
    """Aggregators name whom they took it from, and write it once more behind the headline:

    "Ferry runs again - Reuters". The parser passes over the one and keeps the other.
    """
    source = next(_named(entry, "source"), None)
    inner = source if source is None or not len(source) else next(_named(source, "title"), None)
    name = "" if inner is None else _words(inner)
    title = next(_named(entry, "title"), None)
    if title is not None and not len(title):
        told = _words(title)
        if (bare := without_source(told, (house, name))) != told:
            title.text = bare
    if is_anothers(name, house):
        tag = etree.SubElement(entry, like(entry, "category"))
        tag.text = name
        for attribute, told in (("term", name), ("scheme", SOURCE), ("domain", SOURCE)):
            tag.set(attribute, told)


def _tell_language(entry: Element) -> None:
    """An entry's own language, where the parser looks for it: at the text."""
    told = entry.get(_LANGUAGE) or next((_words(each) for each in _named(entry, "language")), "")
    if told:
        for element in (entry, *entry):
            if name_of(element) in ("content", "encoded", "entry", "item"):
                element.set(_LANGUAGE, told)


def _inherit_author(entry: Element, writers: list[str]) -> None:
    """Atom: who wrote the whole feed wrote each entry that names nobody (RFC 4287, 4.1.1)."""
    if name_of(entry) != "entry" or next(_named(entry, "author"), None) is not None:
        return
    source = next(_named(entry, "source"), None)
    for name in (_writers(source) if source is not None else []) or writers:
        author = etree.SubElement(entry, like(entry, "author"))
        etree.SubElement(author, like(entry, "name")).text = name


def _writers(feed: Element) -> list[str]:
    """Whom the feed names as its authors, but not itself."""
    house = next((_words(each) for each in _named(feed, "title")), "")
    people = list(islice(_named(feed, "author"), MOST_INHERITED))
    names = (_words(name)[:LONGEST_NAME] for each in people for name in _named(each, "name"))
    return [name for name in names if name and name != house]


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _make_whole(root: Element, url: str) -> None:
    """Relative addresses as a browser would see them, where the feed names a base."""
    for element in root.iter():
        base = urls.resolve(url, element.base or "") or url
        for attribute in ("href", "url"):
            if whole := urls.resolve(base, element.get(attribute) or ""):
                element.set(attribute, whole)
        name = name_of(element)
        if name == "link" and (whole := urls.resolve(base, element.text or "")):
            element.text = whole
        elif name in ("content", "encoded", "item"):
            element.set(_BASE, base)


def _lay_flat(field: Element) -> None:
    """Markup inside of a field (XHTML, or a `<b>` that nobody escaped) becomes text with markup."""
    name, parent = name_of(field), field.getparent()
    if not len(field) or parent is None or name not in _FIELDS:
        return
    if any(name_of(inner) in ("item", "entry") for inner in field.iterdescendants()):
        return  # it was never closed, and swallowed its neighbours
    is_media = isinstance(field.tag, str) and field.tag.startswith(f"{{{MEDIA}}}")
    if is_media and name == "content":
        return
    for inner in field.iterdescendants(etree.Element):
        if _NAME.fullmatch(name_of(inner)):
            inner.tag = name_of(inner)
    pieces = [etree.tostring(inner, encoding="unicode", method="html") for inner in field]
    text = html.escape(field.text or "", quote=False) + "".join(pieces)
    del field[:]
    field.text = text
    if "xhtml" in (field.get("type") or ""):
        field.set("type", "html")


def _keep_own_link(entry: Element) -> None:
    """Of an entry's links only the one to its page, and its enclosures."""
    links = [each for each in entry if name_of(each) == "link"]
    for counted in [each for each in entry if name_of(each) == "origlink"]:
        if counted.text and links:  # the page itself; the link only counts who goes there
            links[0].text = counted.text
    for link in links:
        relations = (link.get("rel") or "alternate").lower().split()
        if "enclosure" in relations and _is_picture(link):
            add_picture(entry, link.get("href") or "")
        if "alternate" not in relations or not (link.get("href") or (link.text or "").strip()):
            entry.remove(link)
    links = [each for each in links if each.getparent() is not None]
    if not links:
        return
    # a plain link of RSS goes before Atom's; of several, the one to a page
    best = min(links, key=lambda link: (link.get("href") is not None, not _leads_to_page(link)))
    for link in links:
        if link is not best:
            entry.remove(link)
    if best.get("href") and _is_rss(entry):
        best.text = best.get("href")
        best.tag = like(entry, "link")
        best.attrib.clear()
    elif best.get("href"):
        best.set("rel", "alternate")


def _is_picture(link: Element) -> bool:
    kind = link.get("type") or ""
    return kind.startswith("image") or (not kind and has_image_ending(link.get("href") or ""))


def _leads_to_page(link: Element) -> bool:
    return "html" in (link.get("type") or "html")


def _keep_real_dates(entry: Element) -> None:
    for date in [each for each in entry if name_of(each) in _DATES]:
        date.text = plain_date(date.text or "")
        if not names_a_day(date.text):
            entry.remove(date)


def _tell_id_from_date(entry: Element) -> None:
    """An id that is no address is told as Atom's: the parser takes "4" for a date else."""
    for guid in [each for each in entry if name_of(each) == "guid"]:
        text = (guid.text or "").strip()
        if text and not text.startswith(("http://", "https://")):
            guid.tag = f"{{{ATOM}}}id"


def _join_authors(entry: Element) -> None:
    """All who are named, in the one field that the parser reads."""
    for name in ("author", "creator"):
        fields = [each for each in entry if name_of(each) == name]
        people = [next(_named(each, "name"), each) for each in fields]
        told = dict.fromkeys((each.text or "").strip() for each in people)
        if len(fields) > 1:
            people[0].text = ", ".join(each for each in told if each)
            for field in fields[1:]:
                entry.remove(field)


def _mark_own_description(entry: Element) -> None:
    """An entry without a summary gets one of nothing: the parser would make it from the text,

    of which it drops the tags, and keeps scripts, style sheets and captions.
    """
    fields = [each for each in entry if name_of(each) in ("description", "summary")]
    if any((each.text or "").strip() for each in fields):
        return
    for field in fields:
        entry.remove(field)
    name = like(entry, "description" if _is_rss(entry) else "summary")
    etree.SubElement(entry, name).text = NOTHING


NOTHING = "\u200b"
"""Text to the parser; nothing to a reader, and to `content.text.clean`."""


def _is_rss(entry: Element) -> bool:
    return name_of(entry) == "item"


def _named(element: Element, name: str) -> Iterator[Element]:
    return (child for child in element if name_of(child) == name)


_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_FIELDS = frozenset(
    ("title", "description", "summary", "content", "encoded", "credit", "text", "subtitle")
)
_DATES = frozenset(
    ("pubdate", "published", "issued", "date", "lastbuilddate", "updated", "modified")
)
_PREFIXES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "atom": ATOM,
}
