"""Addresses of pictures: the largest of the sizes, the same picture twice, and what is no photo."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from urllib.parse import unquote

from lxml.html import HtmlElement

from content import urls
from content.wordlists import either, words

LONGEST_FIELDS = 20_000
"""Characters of an attribute that holds fields."""
SPEAKING = 10
"""Characters: cameras give shorter names, and give them again and again."""
LARGE = 800
"""Pixels: what is as wide fills a phone, and needs no larger file."""
NOWHERE = "https://page.invalid/"
"""Where a page stands that does not say where: relative addresses are told apart all the same."""


def sizes(img: HtmlElement, *, base: str | None) -> list[tuple[str, int]]:
    """Every address that an `img` (and the `source`s beside it) offers, with its width in pixels.

    The width is 0 where the page does not tell; best first.
    """
    # parsers nest an unclosed `source` around what follows it
    picture = next(img.iterancestors("picture"), None)
    holders = [img] if picture is None else [img, *picture.iter("source")]
    found: dict[str, int] = {}
    for holder in holders:
        for address, width in _offers(holder):
            whole = urls.resolve(base, address)
            if whole is not None:
                found[whole] = max(found.get(whole, 0), width)
    if (whole := _behind_link(img, found, base=base)) is not None:
        found[whole] = max(found.values()) + 1
    return sorted(found.items(), key=lambda each: -each[1])


def _behind_link(img: HtmlElement, found: Mapping[str, int], *, base: str | None) -> str | None:
    """The same file without its size, where a press on a small picture leads.

    Another name may be another crop: what the editors show goes before it.
    """
    if not found or max(found.values()) >= LARGE:
        return None
    link = next(img.iterancestors("a"), None)
    href = "" if link is None else link.get("href") or ""
    if not href or not has_image_ending(href):
        return None
    whole = urls.resolve(base, href)
    if whole is None or whole in found:
        return None
    name = _name(urls.parts_of(whole).path)
    shown = (_SIZE.sub("", _name(urls.parts_of(each).path)) for each in found)
    return whole if len(name) >= SPEAKING and name in shown else None


def looks_like_photo(url: str) -> bool:
    """False for what is drawn to decorate or to count: logos, icons, placeholders, pixels.

    News is also made of pixels and icons: "google-pixel-10-review.jpg" is a photo. A word decides
    where it is the whole name of a file or folder, or ends or begins a short one ("site-logo").
    """
    parts = urls.parts_of(url)
    path = unquote(parts.path).lower()
    if path.endswith((".svg", ".gif", ".ico")):
        return False
    if not has_image_ending(path) and _COUNTER.search(f"{(parts.hostname or '')}{path}"):
        return False
    *folders, file = path.split("/")
    if any(_DRAWN.fullmatch(folder) for folder in folders):
        return False
    name = _SIZE.sub("", _name(file))
    return not (_DRAWN.fullmatch(name) or _DRAWN_IN_SHORT.fullmatch(name))


def has_image_ending(path: str) -> bool:
    """Whether an address, or its path, names the format of a picture."""
    return _FILE.search(path) is not None


def is_same_picture(a: str, b: str) -> bool:
    """Whether two addresses show one picture in other sizes or crops.

    Compared are the file's name without its size and the long ids in the path, because hosts,
    size steps and parameters differ between the copies.
    """
    return a == b or bool(ids(a) & ids(b))


@lru_cache(maxsize=4096)
def ids(url: str) -> frozenset[str]:
    """What of an address names the picture and not its size, place or day."""
    parts = urls.parts_of(url)
    text = unquote(unquote(parts.path))
    if not _FILE.search(text) and parts.query:
        text += "/" + unquote(unquote(parts.query))
    found = {token.lower() for token in _ID.findall(text) if _tells(token)}
    name = _SIZE.sub("", _name(text))
    if len(name) >= 6 and name not in _GENERIC:
        found.add(name)
    return frozenset(found)


def common_ids(addresses: Iterable[Iterable[str]]) -> frozenset[str]:
    """The ids that tell nothing, because a third of the pictures share them.

    Args:
        addresses: one group for each picture: all addresses of its sizes.
    """
    groups = [{token for address in group for token in ids(address)} for group in addresses]
    seen = Counter(token for group in groups for token in group)
    return frozenset(token for token, times in seen.items() if times > max(2, len(groups) / 3))


def _offers(holder: HtmlElement) -> Iterator[tuple[str, int]]:
    """Addresses with their widths; last those of attributes that only scripts know.

    Some systems keep an address there that they do not serve: what shows goes first.
    """
    own_width = _number(holder.get("width"))
    waits = not holder.get("src") or str(holder.get("src")).startswith("data:")
    kept: list[str] = []
    for name, value in holder.attrib.items():
        name, value = str(name).lower(), str(value).strip()
        if name in _SETS or name.endswith("srcset"):
            yield from _of_set(value)
        elif name in _SOURCES and not value.startswith("data:"):
            yield value, _width_in(value) or (own_width if waits or name == "src" else 0)
        elif name == "data-interchange":
            for address in reversed(_INTERCHANGE.findall(value)):
                yield address, _width_in(address)
        elif name == "data-attrs":
            yield from _of_fields(value)
        elif name == "data-orig-file":
            yield value, _number(holder.get("data-orig-size")) or _width_in(value)
        elif name in _BEHIND or (name == "style" and "url(" in value):
            kept.append(found[1] if (found := _IN_STYLE.search(value)) else value)
        elif _is_kept(name, value) or (name == "href" and holder.tag == "a"):
            kept.append(value)
    yield from ((address, _width_in(address)) for address in kept)


def _is_kept(name: str, value: str) -> bool:
    """Whether an attribute keeps the address of the picture until a script shows it."""
    return (
        name.startswith("data-")
        and _LAZY.search(name) is not None
        and _SMALLER.search(name) is None
        and " " not in value
        and has_image_ending(value)
        and not value.startswith("data:")
    )


def _of_fields(value: str) -> Iterator[tuple[str, int]]:
    """The address that Substack keeps beside its picture: the file as it was handed in."""
    try:
        fields = json.loads(value) if len(value) <= LONGEST_FIELDS else None
    except (ValueError, RecursionError):
        return
    if isinstance(fields, dict) and isinstance(address := fields.get("src"), str):
        width = fields.get("width")
        yield address, width if isinstance(width, int) else 0


def _of_set(value: str) -> Iterator[tuple[str, int]]:
    for found in _CANDIDATE.finditer(value):
        address, size, unit = found[1].rstrip(","), found[2], found[3]
        if address.startswith("data:"):
            continue
        width = int(float(size)) if unit == "w" else 0
        yield address, width or _width_in(address)


def _width_in(address: str) -> int:
    found = _WIDTH.search(address)
    return _number(next(group for group in found.groups() if group)) if found else 0


def _number(value: str | None) -> int:
    found = re.match(r"\s*(\d{1,5})", value or "")
    return int(found[1]) if found else 0


def _name(path: str) -> str:
    return re.sub(
        r"\.(?:jpe?g|png|webp|avif|gif|image|html?)$",
        "",
        path.rstrip("/").rpartition("/")[2].lower(),
    )


def _tells(token: str) -> bool:
    digits = sum(char.isdigit() for char in token)
    if not digits or _DAY.fullmatch(token):
        return False
    return len(token) >= 10 or (digits == len(token) and len(token) >= 6)


_SOURCES = words("""
    src poster data-src data-original data-lazy-src data-full data-large data-image data-url
""")
_BEHIND = words("data-bg data-background data-background-image data-bg-image data-bgset")
_IN_STYLE = re.compile(r"""url\(\s*["']?([^\s"')]+)""")
# of Foundation: "[address, small], [address, large]", smallest first
_INTERCHANGE = re.compile(r"\[\s*([^\s,\]]+)\s*,")
_LAZY = re.compile(r"src|lazy|orig|large|full|hi-?res|zoom|image|img|echo|source|photo|picture")
_SMALLER = re.compile(r"thumb|low|small|medium|placeholder|preview|blur|fallback|error|logo|avatar")
_SETS = words("srcset data-srcset data-lazy-srcset imagesrcset")
_CANDIDATE = re.compile(r"(\S+)(?:\s+(\d+(?:\.\d+)?)([wx]))?\s*(?:,|$)")
_WIDTH = re.compile(
    r"[?&;/,_](?:w|width|imwidth|wid|maxwidth|resize|rw)[=_:]?(\d{2,4})\b"
    r"|[/_-](\d{3,4})x\d{2,4}\b|/w(\d{2,4})/|[/_-]w(\d{3,4})[_-]|/s(\d{3,4})b?/"
)
_FILE = re.compile(r"\.(?:jpe?g|png|webp|avif)\b", re.IGNORECASE)
_ID = re.compile(r"[A-Za-z0-9]{6,}")
_DAY = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?")
_SIZE = re.compile(
    r"(?:[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w|w\d{2,4}|\dx|scaled|large|medium|small|thumb(?:nail)?"
    r"|full|original|crop(?:ped)?|e\d{10,}|[0-9a-f]{10}))+$"
)
_GENERIC = words("""
    original default landscape portrait square thumbnail thumb large medium small header teaser
    picture photos images cover-image opengraph og-image social preview format
""")
_DRAWN = re.compile(
    either("""
        logos?, icons?, favicons?, sprites?, placeholders?, spacers?, blank, 1x1
        transparent, avatars?, gravatars?, emojis?, smil(?:ey|ies), badges?, buttons?, loading
        loaders?, spinners?, authors?[-_]?(?:images?|photos?), tracking[-_]?pixel
        default[-_]?(?:image|img|og|share|social|avatar|thumb(?:nail)?), no[-_]?(?:image|photo|img)
    """)
    + r"(?:[-_.]?\d{1,4}x?)?|pixels?\d?"  # a Pixel 10 is a telephone
)
_DRAWN_IN_SHORT = re.compile(
    r"(?:[^\W_]+[-_. ]){0,2}(?:logos?|favicon|sprite|placeholder|spacer|gravatar|emoji"
    r"|(?:og|share|social)[-_]image|default[-_]?(?:image|img|og|avatar)|no[-_]?image)"
    r"|(?:logos?|favicon|sprite|placeholder|spacer|gravatar|emoji|icon|spinner|no[-_]?image"
    r"|default[-_]?(?:image|img|og|share|social))(?:[-_. ][^\W_]+){0,2}"
)
# what answers with a pixel has no need of an image's ending
_COUNTER = re.compile(
    r"/(?:tr|b|p|c|r|collect|pixel|beacon|track(?:ing)?|count(?:er)?|hit|impression|ping|stats?)"
    r"(?:\.\w{2,4})?/?$|^(?:pixel|beacon|counter|track(?:ing)?|stats|metrics|analytics)\.|/~(?:r|ff|4)/"
)
