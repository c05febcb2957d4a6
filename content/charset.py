"""From bytes to text, in the order that the standards give: mark, header, declaration, guess."""

import codecs
import re
from collections.abc import Sequence

from content.language import language_of
from content.wordlists import words

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16", "utf-32")
"""Nobody names these in bytes that can be read without them, but by mistake."""
_SHIFTING = frozenset(("iso2022_jp", "iso2022_jp_2", "iso2022_kr"))
"""In seven bits, and so in what looks like ASCII."""
_PAIRS = frozenset(("gb18030", "cp932", "cp949", "big5", "big5hkscs", "euc_jp", "johab"))
_OF_THREE = re.compile(rb"[\xe0-\xef][\x80-\xbf]{2}")
_PAIRED = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
"""A sign beyond the first 65,536 as some databases keep it: both halves by themselves (CESU-8)."""
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_TOLD = re.compile(rb"(\s*<\?xml[^>]{0,100}?)\s+encoding=[\"']([\w.:-]{2,40})[\"']", re.IGNORECASE)


def decode(data: bytes, header: str | None = None) -> str:
    """The text of `data`; bytes that no charset explains become U+FFFD. Never raises.

    Args:
        header: the charset of the Content-Type header, where there was one.
    """
    return _decoded(data, header)


def decode_html(data: bytes, header: str | None = None) -> str:
    """As `decode`, heeding what the page says of itself after the header."""
    found = _DECLARED.search(data[:4096])
    return _decoded(data, header, found and (found[1] or found[2]).decode("ascii"))


def in_utf8(data: bytes, header: str | None = None) -> bytes:
    """XML or JSON as a parser takes it: in UTF-8, and nothing in it that says otherwise."""
    text = _decoded(data, header, _declared(data))
    return _undeclared(text.encode("utf-8", "replace"))


def wide(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of markup and of many scripts is 0; else ""."""
    sample = data[:2000]
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if max(first, second) * 10 < len(sample) or min(first, second) * 20 > len(sample):
        return ""
    return "utf-16-be" if first > second else "utf-16-le"


def _decoded(data: bytes, *told: str | None) -> str:
    """The text, by the mark, else by what it can be, else by what is told of it, best first.

    Text that is UTF-8, but for a few bytes, is taken for it, whatever header and declaration
    claim: nothing else looks like that by chance, and both are often a server's default. And a
    stray byte spoils itself, not the letters of a whole page.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    if codec := wide(data):
        return data.decode(codec, "replace")
    data = data.replace(b"\x00", b"")  # no letter of any other charset
    named = [known for name in told if name and (known := _known(name))]
    named = [name for name in named if not name.startswith(_WIDE)]
    text = _in_seven_bits(data, named)
    if text is None and not _may_be_pairs(data, named):
        text = _as_utf8(data)
    return (_as_named(data, named) or _guessed(data)) if text is None else text


def _in_seven_bits(data: bytes, named: Sequence[str]) -> str | None:
    """Japanese or Korean in what looks like ASCII."""
    if b"\x1b$" not in data or not data.isascii():
        return None
    names = (*(name for name in named if name in _SHIFTING), "iso2022_jp")
    return next((text for name in names if (text := _strictly(data, name)) is not None), None)


def _as_utf8(data: bytes) -> str | None:
    """None where bytes that are none of UTF-8 outweigh those that are."""
    text = _strictly(data, "utf-8")
    if text is None and _is_nearly(data := _PAIRED.sub(_one_sign, data), "utf-8", 1):
        text = data.decode("utf-8", "replace")
    return text


def _as_named(data: bytes, named: Sequence[str]) -> str | None:
    """By the first name that explains all of it, else by one that explains nearly all."""
    if _is_of_another_script(data):  # latin-1 is what servers say who were told nothing
        named = [name for name in named if name not in _LATIN]
    for name in named:
        if name not in _SHIFTING and (text := _strictly(data, name)) is not None:
            return text
    nearly = (name for name in named if name != "utf-8" and _is_nearly(data, name, 50))
    return next((data.decode(name, "replace") for name in nearly), None)


def _is_nearly(data: bytes, name: str, share: int) -> bool:
    """Whether at least `share` letters beyond ASCII come out for each byte that means nothing."""
    text = data.decode(name, "replace")
    strays = text.count("\ufffd")
    letters = len(text) - len(text.encode("ascii", "ignore")) - strays
    told = data.count(b"\xef\xbf\xbd")  # somebody lost these before us
    return 0 < letters >= share * (strays - told)


def _may_be_pairs(data: bytes, named: Sequence[str]) -> bool:
    """Whether it is said to be in pairs of bytes, and may be: UTF-8 has three for such letters."""
    return (
        not _PAIRS.isdisjoint(named)
        and not data.isascii()
        and _OF_THREE.search(data) is None
        and any(name in _PAIRS and _strictly(data, name) is not None for name in named)
    )


def _one_sign(pair: re.Match[bytes]) -> bytes:
    return (
        pair[0]
        .decode("utf-8", "surrogatepass")
        .encode("utf-16", "surrogatepass")
        .decode("utf-16")
        .encode()
    )


def _undeclared(data: bytes) -> bytes:
    # only where it begins: to seek such a beginning amid many blanks takes long
    found = _TOLD.match(data)
    return data if found is None else found[1] + data[found.end() :]


def _declared(data: bytes) -> str | None:
    found = _TOLD.match(data)
    return found[2].decode("ascii") if found else None


def _strictly(data: bytes, name: str) -> str | None:
    known = _known(name)
    try:
        return data.decode(known) if known else None
    except UnicodeError:
        return None


def _known(name: str) -> str | None:
    """The codec that browsers use for a charset's name; None for what is no text encoding."""
    name = name.strip().strip("\"'").lower()
    name = {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
            "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
            "shift_jis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
            "ks_c_5601-1987": "cp949", "euc-kr": "cp949"}.get(name, name)  # fmt: skip
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) else None


def _guessed(data: bytes) -> str:
    from trafilatura.utils import detect_encoding  # here: nearly everything is UTF-8

    names = detect_encoding(data[:200_000])
    if _known(next(iter(names), "cp1252")) in _LATIN:
        # what tells these apart is the language: their letters stand in the same places
        names.insert(0, _latin_of(data))
    for name in (*names, "cp1252"):
        if (text := _strictly(data, name)) is not None:
            return text
    return data.decode("utf-8", "replace")


def _latin_of(data: bytes) -> str:
    shown = _TAG.sub(b" ", data[:200_000])
    language = language_of(shown.decode("cp1252", "ignore"), "")
    name = _OF_LANGUAGES.get(language, "cp1252")
    if name == "cp1250" and not _ONLY_WINDOWS.search(data):
        # the ISO's has its "ą" and "ś" where Windows' has signs
        return "iso8859-2" if language != "pl" or _ONLY_ISO.search(data) else name
    return name


def _is_of_another_script(data: bytes) -> bool:
    """Whether letters beyond ASCII stand side by side, as in no language of Latin letters."""
    many = sum(len(run) for run in _RUNS.findall(data))
    return many * 2 > len(data) - len(data.decode("ascii", "ignore"))


_LATIN = words("""
    cp1252 cp1250 cp1254 cp1257 cp775 cp850 cp852 hp-roman8 mac-latin2 iso8859-2 iso8859-3
    iso8859-4 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16
""")
_OF_LANGUAGES = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "hr", "sl", "bs", "sq"), "cp1250"),
    **dict.fromkeys(("tr", "az"), "cp1254"),
    **dict.fromkeys(("lt", "lv", "et"), "cp1257"),
    "vi": "cp1258",
}
_ONLY_WINDOWS = re.compile(rb"[\x80-\x9f]")
_ONLY_ISO = re.compile(rb"[\xb1\xb6]")
_RUNS = re.compile(rb"[\x80-\xff]{4,}")
_TAG = re.compile(rb"<[^>]{0,500}>")
