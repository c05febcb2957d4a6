"""What export and copying leave in a text that is no word of it: tags, entities, link numbers.

Also text that was read in the wrong encoding ("â€œ" for a quotation mark), put right again.
"""

import html
import re


def without_markup(text: str) -> str:
    """`text` without what is left of its page. Whole lines keep their order, none is added."""
    text = _put_right(text)
    if len(_BLOCK_TAG.findall(text[:_SAMPLE])) >= _FEW:
        text = _without_tags(text)
    text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return _without_link_numbers(text)


def _put_right(text: str) -> str:
    """UTF-8 that was read as Windows-1252, decoded as it should have been."""
    runs = _MISREAD.findall(text[:_SAMPLE])
    if len(runs) < _FEW and not any(run.startswith("â€") for run in runs):
        return text
    return _MISREAD.sub(lambda found: _decoded(found[0]), text)


def _decoded(run: str) -> str:
    if run[:2] == "â€" and run[2:] in _LOST_BYTE:
        return "”"  # the one byte of it that Windows-1252 does not know
    try:
        octets = b"".join(
            char.encode("latin-1") if char < "\u0100" else char.encode("cp1252") for char in run
        )
        return octets.decode("utf-8")
    except UnicodeError:
        return run


def _without_tags(text: str) -> str:
    text = _UNSEEN.sub("\n", text)
    text = _HEADING_TAG.sub("\n\n## ", text)
    text = _LINE_BREAK.sub("\n", text)
    text = _ITEM_TAG.sub("\n• ", text)
    return _INLINE_TAG.sub("", _BLOCK_TAG.sub("\n\n", text))


def _without_link_numbers(text: str) -> str:
    """A text browser's dump: "[12]" before every link, and the addresses at the end.

    What stands between or behind the addresses stays: it may be the rest of the text.
    """
    for heading in _REFERENCES.finditer(text):
        rest = text[heading.end() :].splitlines()
        if _begins_list(rest):
            others = (line for line in rest if not _IN_LIST.match(line.strip()))
            text = f"{text[: heading.start()]}\n\n" + "\n".join(others)
            return _LINK_NUMBER.sub("", _PICTURE_NAME.sub("", text.rstrip()))
    return text


def _begins_list(lines: list[str]) -> bool:
    first = [line for line in map(str.strip, lines) if line and not _LIST_LABEL.match(line)]
    return len(first) >= _FEW and all(map(_NUMBERED_ADDRESS.match, first[:_FEW]))


_FEW = 2
_SAMPLE = 100_000
"""Characters that are looked at for signs: what is used once on a page is used all over it."""

_LEAD, _CONTINUATION = "\u00c2-\u00f4", "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_LOST_BYTE = ("\u009d", "\ufffd")
_MISREAD = re.compile(rf"â€[\u009d\ufffd]|[{_LEAD}][{_CONTINUATION}]{{1,3}}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")

_REST = r"(?:\s[^<>]{0,500})?/?>"
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|section|article|figure|figcaption|blockquote|header|footer|table|tr|td)"
    + _REST,
    re.IGNORECASE,
)
_HEADING_TAG = re.compile(rf"<h[1-6]{_REST}\s*", re.IGNORECASE)
_ITEM_TAG = re.compile(rf"<li{_REST}\s*", re.IGNORECASE)
_LINE_BREAK = re.compile(rf"<br{_REST}", re.IGNORECASE)
_INLINE_TAG = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|small|sup|sub|font|cite|q|img|picture|source|time|label|mark|s)"
    + _REST,
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    rf"<(?P<tag>script|style){_REST}[^<]*(?:<(?!/(?P=tag))[^<]*){{0,200}}</(?P=tag)\s*>",
    re.IGNORECASE,
)

_REFERENCES = re.compile(r"^[ \t]*(?:References|Links|Verweise|Références)[ \t]*$", re.MULTILINE)
_NUMBERED_ADDRESS = re.compile(r"\[?\d{1,4}[.\]]\s+(?:https?|file|mailto|ftp|javascript|tel):\S*$")
_LIST_LABEL = re.compile(r"(?:Visible|Hidden) links:?$")
_IN_LIST = re.compile(rf"{_NUMBERED_ADDRESS.pattern}|{_LIST_LABEL.pattern}")
_LINK_NUMBER = re.compile(r"\[\d{1,4}\](?=\S)")
_PICTURE_NAME = re.compile(
    r"^[ \t]*(?:\[\d{1,4}\])?\[[^\[\]\s]{1,80}\.(?:jpe?g|png|gif|webp|svg)\][ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
