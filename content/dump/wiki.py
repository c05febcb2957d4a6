"""A dump that was written in a wiki's markup: headings between signs, words between apostrophes."""

import re

from content.text import words


def without_wiki(text: str) -> str:
    """`text` as it was, unless headings of a wiki stand in it; those become "## …"."""
    if not _SECTION.search(text):
        return text
    headed = _TITLE.sub(r"\g<words>", text, count=1)
    headed = _SECTION.sub(r"\n## \g<words>\n", headed)
    headed = _FILE.sub(_captioned, headed)
    for pattern, told in (
        (_TEMPLATE, ""),
        (_SHOWN, r"\g<words>"),
        (_PLAIN, r"\g<words>"),
    ):
        headed = pattern.sub(told, headed)
    return _ITEM.sub("• ", _NOTE.sub("", _EMPHASIS.sub("", headed)))


def _captioned(found: re.Match[str]) -> str:
    """The words below a picture: the last of its parts, where it has some words."""
    *parts, last = found["parts"].split("|")
    return f"Image caption: {last.strip()}" if parts and len(words(last)) > _A_SIZE else ""


_A_SIZE = 2
"""Words: "thumb", "300px left"."""
_TITLE = re.compile(
    r"^=(?!=)[ \t]{0,3}(?P<words>[^=\n]{1,200}?)[ \t]{0,3}=[ \t]{0,3}$", re.MULTILINE
)
_SECTION = re.compile(
    r"^={2,5}[ \t]{0,3}(?P<words>[^=\n]{1,120}?)[ \t]{0,3}={2,5}[ \t]{0,3}$", re.MULTILINE
)
_EMPHASIS = re.compile(r"'{2,5}")
_NOTE = re.compile(r"(?<=\S)(?:\[\d{1,3}\])+|<ref[^<>]{0,80}(?:/>|>[^<]{0,500}</ref>)")
_FILE = re.compile(
    r"^\[\[(?:File|Image|Datei|Fichier|Archivo|Category|Kategorie):"
    r"(?P<parts>[^\[\]\n]*)\]\][ \t]{0,3}$",
    re.MULTILINE,
)
_TEMPLATE = re.compile(r"^\{\{[^{}\n]*\}\}[ \t]{0,3}$", re.MULTILINE)
_SHOWN = re.compile(r"\[\[[^\[\]|\n]{1,200}\|(?P<words>[^\[\]\n]{1,200})\]\]")
_PLAIN = re.compile(r"\[\[(?P<words>[^\[\]|\n]{1,200})\]\]")
_ITEM = re.compile(r"^\*[ \t]{0,3}(?=[^*\s])", re.MULTILINE)
