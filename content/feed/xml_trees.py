"""XML of strangers as a tree: nothing is fetched, nothing expanded, common slips are forgiven."""

import re
from collections.abc import Iterator
from html.entities import html5

from lxml import etree

Element = etree._Element  # the library gives the type no other name


def tree_of(body: bytes, *, url: str) -> tuple[Element, bool] | None:
    """The root, and whether nothing was lost on the way to it; None where there is no XML.

    A bare "&" is taken for one, and HTML's names for signs mean what they mean there: a parser
    that recovers by itself turns "?a=1&b=2" into "?a=1=2". Nor does a "<br>" that nobody escaped
    swallow the entries that follow its own.

    Args:
        url: what an element's `base` begins with.
    """
    for data, recover in _attempts(_from_its_beginning(body)):
        try:
            root = etree.fromstring(data, _parser(recover=recover), base_url=url)
        except (etree.LxmlError, ValueError):
            continue
        if root is not None:
            # what a document names itself, and may take from anywhere
            etree.strip_elements(root, etree.Entity, with_tail=False)
            return root, not recover
    return None


def name_of(element: Element) -> str:
    """Without the namespace, which houses misspell: what elements mean is in their names."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def like(entry: Element, name: str) -> str:
    """A field's tag in the namespace of its entry."""
    namespace = etree.QName(entry).namespace
    return f"{{{namespace}}}{name}" if namespace else name


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )


def _from_its_beginning(body: bytes) -> bytes:
    found = _BEGINNING.search(body, 0, _LITTER_BYTES)
    return body[found.start() :].rstrip() if found else body.strip()


def _attempts(body: bytes) -> Iterator[tuple[bytes, bool]]:
    """What to parse, and whether the parser has to guess, until one of them is a tree."""
    yield body, False
    if b"\x00" in body[:100]:
        return  # two bytes a sign: recovered, it has names and texts that are none
    if len(body) <= MOST_MENDED_BYTES:
        body = _AMPERSAND.sub(_meant, body)
        yield body, False
        body = _with_escaped_fields(body)
        yield body, False
        yield body, True


def _with_escaped_fields(body: bytes) -> bytes:
    """Markup in a field becomes text, as it ought to have been; in CDATA it is text already."""
    pieces: list[bytes] = []
    at = 0
    opened: re.Match[bytes] | None = None
    for found in _FIELD.finditer(body):
        if found["name"] is None:  # an entry begins or ends, and with it all that was left open
            opened = None if found["entry"] else opened
        elif not found["close"]:
            opened = opened if opened and opened["name"] != found["name"] else found
        elif opened and opened["name"] == found["name"]:
            inside = body[opened.end() : found.start()]
            if b"<" in inside and b"<![CDATA[" not in inside:
                pieces += (body[at : opened.end()], inside.replace(b"<", b"&lt;"))
                at = found.start()
            opened = None
    return b"".join((*pieces, body[at:]))


def _meant(found: re.Match[bytes]) -> bytes:
    if not found[0].strip(b"&"):
        return b"&amp;" * len(found[0])
    if number := found["number"]:
        code = int(number[1:], 16) if number[:1] in b"xX" else int(number)
        return found[0] if _is_sign(code) else b""
    name = (found["name"] or b"").decode("ascii")
    if not name or name in _OF_XML:
        return found[0]
    sign = html5.get(f"{name};", "")
    if not sign:
        return b"&amp;" + found[0][1:]
    return b"".join(b"&#%d;" % ord(char) for char in sign)


def _is_sign(code: int) -> bool:
    """Whether XML may hold it: half of a pair of surrogates makes a text that nobody can read."""
    return (
        code in (9, 10, 13)
        or 32 <= code < 0xD800
        or 0xE000 <= code < 0xFFFE
        or 0xFFFF < code < 0x110000
    )


MOST_MENDED_BYTES = 20_000_000
"""Twice what is ever fetched; what is larger has to be sound, or it would hold up the others."""
_LITTER_BYTES = 8_192
"""So far before the first element a server's own words are overlooked."""
_BEGINNING = re.compile(rb"<(?:\?xml|rss|feed|rdf:rdf|urlset|sitemapindex)\b", re.IGNORECASE)
_FIELD = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)"
    rb"|<(?P<close>/?)(?:(?P<entry>item|entry)|(?P<name>(?:[\w-]+:)?(?:title|description|summary|encoded)))"
    rb"(?=[\s>])[^<>]*>",
    re.DOTALL,
)
_OF_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))
_AMPERSAND = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|&+(?=&)"
    rb"|&(?:#(?P<number>\d{1,7}|[xX][0-9a-fA-F]{1,6});|(?P<name>[A-Za-z][A-Za-z0-9]{1,31});)?",
    re.DOTALL,
)
