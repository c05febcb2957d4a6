"""A dump that was written in Markdown, without the marks that say how its words look.

Headings, lists and quotations keep theirs: they tell what a line is.
"""

import re


def without_markdown(text: str) -> str:
    """`text` as it was, unless it plainly is Markdown."""
    if not _SIGNS.search(text):
        return text
    return "\n".join(map(_plain, text.splitlines()))


def _plain(line: str) -> str:
    picture = _PICTURE.fullmatch(line)
    if picture:
        return picture["url"]
    whole = _EMPHASIS_ALONE.fullmatch(line)
    if whole:
        line = whole["words"]
    elif not _STRONG_ALONE.fullmatch(line):  # which is a heading
        line = _STRONG.sub(r"\g<words>", line)
        line = _EMPHASIS.sub(r"\g<words>", line)
    # a line that is a link, perhaps behind its label, leads to another story
    return line if _LINK_AT_END.fullmatch(line) else _LINK.sub(r"\g<words>", line)


_SIGNS = re.compile(r"^#{1,6}\s+\S|\]\(https?://|(?<![*\w])\*\*\w", re.MULTILINE)
_PICTURE = re.compile(r"\s*!\[[^\]]*\]\((?P<url>https?://[^\s)]+)[^)]*\)\s*")
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
