"""A dump that was written in Markdown, without the marks that say how its words look.

Headings, lists and quotations keep theirs: they tell what a line is.
"""

import re

from content.sentence_ends import is_closed
from content.text import words


def without_markdown(text: str) -> str:
    """`text` as it was, unless it plainly is Markdown."""
    text = _FRONT_MATTER.sub("", text, count=1)
    lines = _with_headings(text.splitlines())
    return "\n".join(map(_plain, lines) if _SIGNS.search(text) else lines)


def _with_headings(lines: list[str]) -> list[str]:
    """A short line with as long a line of signs under it becomes "## …"; a sentence is none."""
    found = list(lines)
    for index in range(1, len(lines)):
        told, below = lines[index - 1].strip(), lines[index].strip()
        if told.startswith("** ") and len(below) > _LONG_RULE and set(below) <= set("-=*"):
            found[index - 1 : index + 1] = [f"## {told[3:]}", ""]  # as letters are headed
            continue
        signs = 4 <= len(below) <= _LONGEST_HEADING and below in (
            "=" * len(below),
            "-" * len(below),
        )
        if signs and told and abs(len(told) - len(below)) <= 3 and not is_closed(told):
            found[index - 1 : index + 1] = [f"## {told}", ""]
    return found


def _plain(line: str) -> str:
    picture = _PICTURE.fullmatch(line)
    if picture:
        told = f"Image caption: {picture['words']}" if words(picture["words"]) else ""
        return picture["url"] if picture["url"].startswith("http") else told
    whole = _EMPHASIS_ALONE.fullmatch(line)
    if whole:
        line = whole["words"]
    elif not _STRONG_ALONE.fullmatch(line):  # which is a heading
        line = _STRONG.sub(r"\g<words>", line)
        line = _EMPHASIS.sub(r"\g<words>", line)
    line = _ESCAPED.sub(r"\g<sign>", line)
    # a line that is a link, perhaps behind its label, leads to another story
    return line if _LINK_AT_END.fullmatch(line) else _LINK.sub(r"\g<words>", line)


_SIGNS = re.compile(
    r"^#{1,6}\s+\S|\]\(https?://|(?<![*\w])\*\*\w|^!\[[^\]\n]*\]\([^)\s]+\)", re.MULTILINE
)
_PICTURE = re.compile(r"\s*!\[(?P<words>[^\]]*)\]\((?P<url>[^\s)]+)[^)]*\)(?:\{[^{}]*\})?\s*")
_LONGEST_HEADING = 120
_LONG_RULE = 20
# fields above the text, between two lines of dashes; read as lines of their own
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(?=(?:[\w-]{1,30}:[^\n]*\n){1,30}---[ \t]*(?:\n|\Z))")
_ESCAPED = re.compile(r"\\(?P<sign>[$*_#\[\]().!>'\"|~`-])")
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]]+)\]\((?:https?://|/|#)[^\s()]*(?:\s\"[^\"]*\")?\)")
_LINK_AT_END = re.compile(
    r"(?:\W*\w[^.!?\[\]]{0,40}[:：]\W*)?\W*\[[^\[\]]+\]\(https?://[^\s()]+\)\W*"
)
_STRONG_ALONE = re.compile(r"\s*\*\*[^*]+\*\*\s*")
_STRONG = re.compile(r"(?<!\w)(?P<mark>\*\*|__)(?=\S)(?P<words>[^*\n]+?)(?<=\S)(?P=mark)(?!\w)")
_EMPHASIS = re.compile(
    r"(?<![\w*_])(?P<mark>[*_])(?=[^\s*_])(?P<words>[^*_\n]+?)(?<=\S)(?P=mark)(?![\w*_])"
)
_EMPHASIS_ALONE = re.compile(r"\s*(?P<mark>[*_])(?=[^\s*_])(?P<words>[^*\n]+)(?<=\S)(?P=mark)\s*")
