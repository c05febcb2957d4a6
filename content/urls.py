"""Addresses: told apart, made whole, and stripped of what only follows readers around."""

import re
from functools import lru_cache
from posixpath import normpath
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from content.wordlists import words

_DEFAULT_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_.-]*[a-z0-9_-]\.?|[0-9a-f:.]*:[0-9a-f:.]*(?:%[\w.-]+)?")


def is_web(url: str) -> bool:
    """Whether `url` is an absolute http(s) address with a host."""
    return split(url) is not None


def canonical(url: str) -> str:
    """The same page under one spelling: still an address that opens it.

    Host in lower case and ASCII, no default port, no fragment, no tracking parameters, no user.
    Scheme, `www` and a trailing slash stay, because servers may tell them apart; `page_key`
    ignores them. What is no web address comes back as it was.
    """
    parts = split(url)
    if parts is None:
        return url
    # a fragment names a place on the page; only "#!" names a page of its own
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    # blanks at the end of an address are no part of it, even where something came after them
    query = _query(parts.query if fragment else parts.query.rstrip())
    path = parts.path if query or fragment else parts.path.rstrip()
    whole = (parts.scheme, _host_and_port(parts), _without_dots(path) or "/", query, fragment)
    return urlunsplit(whole)


@lru_cache(maxsize=4096)
def page_key(url: str) -> str:
    """What is the same for all addresses of one page; to compare with, never to open.

    Scheme, `www`, a trailing slash, the order of parameters (failure 14), a session's number and
    the name of a folder's own file do not count, nor whether signs are written as they are or by
    their number (RFC 3986, 6.2.2).
    """
    parts = split(canonical(url))
    if parts is None:
        return url.strip()
    path = _SESSION.sub("", _without_dots(_spelled(parts.path)))
    path = _FOLDERS_FILE.sub("", path.rstrip("/")).rstrip("/")
    pairs = (pair for pair in _spelled(parts.query).split("&") if not _SESSION_PAIR.match(pair))
    return _key(parts, path, "&".join(sorted(pairs)))


def former_page_key(url: str) -> str:
    """As `page_key` was until it knew of more spellings: what was told before is known by it."""
    parts = split(canonical(url))
    if parts is None:
        return url.strip()
    query = "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    return _key(parts, parts.path.rstrip("/"), query)


def _key(parts: SplitResult, path: str, query: str) -> str:
    host = parts.netloc.removeprefix("www.")
    return f"{host}{path}" + (f"?{query}" if query else "") + parts.fragment


def same_page(a: str, b: str) -> bool:
    return page_key(a) == page_key(b)


def is_front_page(url: str) -> bool:
    """Whether it leads to a site and to nothing in it."""
    parts = split(url)
    if parts is None or parts.query:
        return False
    return _FOLDERS_FILE.sub("", parts.path) in ("", "/")


def resolve(base: str | None, href: str) -> str | None:
    """`href` as an absolute http(s) address, as a browser on `base` would see it; else None."""
    href = "".join(href.split())
    if not href or href.startswith("#"):
        return None
    try:
        absolute = href.startswith(("https://", "http://"))
        whole = urljoin(base, href) if base and not absolute else href
    except ValueError:
        return None
    if whole.startswith("//"):
        whole = "https:" + whole
    return whole if is_web(whole) else None


def host(url: str) -> str:
    """Lower case, without `www.` and port; "" for what is no web address."""
    parts = split(url)
    return (parts.hostname or "").removeprefix("www.") if parts else ""


def parts_of(url: str) -> SplitResult:
    """The parts of any address as it was written, relative ones too; of an odd one none.

    The only way here to take a stranger's address apart: the library's own raises for some.
    """
    try:
        return urlsplit(url)
    except ValueError:  # brackets that do not pair, signs that turn into others in a host
        return urlsplit("")


@lru_cache(maxsize=4096)  # a page names one address many times
def split(url: str) -> SplitResult | None:
    """The parts of an absolute http(s) address; None for anything else. Never raises."""
    try:
        url.encode()  # raises for half of a letter, as JSON can hold it: no server hears of it
        parts = urlsplit(url.strip())
        _ = parts.port  # raises for what is no number
    except ValueError:
        return None
    if parts.scheme.lower() not in _DEFAULT_PORTS or not parts.hostname:
        return None
    if not _HOST.fullmatch(_ascii(parts.hostname)):
        return None
    return parts._replace(scheme=parts.scheme.lower())


def _host_and_port(parts: SplitResult) -> str:
    name = _ascii(parts.hostname or "").rstrip(".")
    if ":" in name:
        name = f"[{name}]"
    default = parts.port in (None, _DEFAULT_PORTS[parts.scheme])
    return name if default else f"{name}:{parts.port}"


def _ascii(name: str) -> str:
    """A host's name as it is asked for; "" for one that cannot be."""
    try:
        return name if name.isascii() else name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""


def _without_dots(path: str) -> str:
    """Dot segments resolved; doubled slashes stay elsewhere, because some servers mean them."""
    if "/." not in path:
        return path
    tail = "/" if path.endswith(("/", "/.", "/..")) else ""
    return normpath(path).rstrip("/") + tail


def _spelled(text: str) -> str:
    """Each sign in one way: as it is where it needs no number, else by its number in capitals."""
    plain = _NUMBERED.sub(_sign, text)
    return plain if plain.isascii() else _FOREIGN.sub(lambda found: quote(found[0]), plain)


def _sign(found: re.Match[str]) -> str:
    sign = chr(int(found[1], 16))
    return sign if sign.isascii() and (sign.isalnum() or sign in "-._~") else found[0].upper()


def _query(query: str) -> str:
    if not query:
        return ""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _follows_readers(name, value)]
    # an untouched query keeps its spelling: signed addresses break when it is written anew
    return query if len(kept) == len(pairs) else urlencode(kept)


def _follows_readers(name: str, value: str) -> bool:
    name = name.lower()
    return (
        name in _TRACKING
        or name.startswith(_TRACKING_PREFIXES)
        or (name in _ORIGIN_NAMES and value.lower() in _ORIGINS)
    )


_NUMBERED = re.compile(r"%([0-9A-Fa-f]{2})")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_SESSION = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)
_SESSION_PAIR = re.compile(r"(?:jsessionid|phpsessid)=", re.IGNORECASE)
_FOLDERS_FILE = re.compile(r"/(?:index\.(?:x?html?|shtml|php\d?|jsp|aspx?)|default\.aspx?)$", re.I)
_TRACKING_PREFIXES = (
    "utm_", "pk_", "piwik_", "mtm_", "matomo_", "hsa_", "ns_", "at_", "guce_", "_hs", "oly_",
)  # fmt: skip
_TRACKING = words("""
    fbclid gclid dclid gclsrc gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh
    mc_cid mc_eid mkt_tok vero_id wickedid rb_clickid _ga _gl _openstat guccounter
    ref_src ref_url cmp cmpid ocid ncid smid smtyp s_cid sc_cid icid xtor wt_mc wt_zmc
    traffic_source taid soc_src soc_trk __twitter_impression sharetype shared
""")
# "ref=42" may be a page; "ref=rss" only says where the reader came from
_ORIGIN_NAMES = frozenset(("ref", "referrer", "source", "src", "from", "medium", "via", "origin"))
_ORIGINS = words("""
    rss feed rssfeed feeds atom twitter x facebook telegram whatsapp instagram linkedin
    newsletter email mail share social app push home homepage
""")
