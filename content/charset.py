"""From bytes to text, in the order that the standards give: mark, header, declaration, guess."""

import codecs
import re

from trafilatura.utils import detect_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
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
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    for name in (header, "utf-8"):
        if name and (text := _strictly(data, name)) is not None:
            return text
    return _guessed(data)


def decode_html(data: bytes, header: str | None = None) -> str:
    """As `decode`, heeding what the page says of itself after the header."""
    found = _DECLARED.search(data[:4096])
    declared = (found[1] or found[2]).decode("ascii") if found else None
    if declared and not any(data.startswith(mark) for mark, _ in _MARKS):
        for name in (header, "utf-8", declared):
            if name and (text := _strictly(data, name)) is not None:
                return text
        # a stray byte does not make the declaration wrong
        return data.decode(_known(declared) or "utf-8", "replace")
    return decode(data, header)


def in_utf8(data: bytes, header: str | None = None) -> bytes:
    """XML or JSON as a parser takes it: in UTF-8, or in what its mark says; never raises.

    Text that is UTF-8 is taken for it, whatever header and declaration claim: nothing else looks
    like that by chance, and both are often a server's default.
    """
    if data.startswith(tuple(mark for mark, _ in _MARKS)):
        return _undeclared(decode(data).encode())
    if b"\x00" in data[:100]:
        return data  # the parser knows these itself
    if _strictly(data, "utf-8") is not None:
        return _undeclared(data) if _misleads(data) else data
    named = [name for name in (header, _declared(data)) if name]
    text = next((text for name in named if (text := _strictly(data, name)) is not None), None)
    if text is None:
        text = decode_html(data)
    return _undeclared(text.encode("utf-8", "replace"))


def _undeclared(data: bytes) -> bytes:
    return _TOLD.sub(rb"\1", data, count=1)


def _misleads(data: bytes) -> bool:
    return (_declared(data) or "utf-8").lower() not in ("utf-8", "utf8") and not data.isascii()


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
            "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
            "ks_c_5601-1987": "cp949", "euc-kr": "cp949"}.get(name, name)  # fmt: skip
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) else None


def _guessed(data: bytes) -> str:
    for name in (*detect_encoding(data[:200_000]), "cp1252"):
        if (text := _strictly(data, name)) is not None:
            return text
    return data.decode("utf-8", "replace")
