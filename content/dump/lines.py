"""The lines of a raw text dump as its author meant them: cleaned, unwrapped, grouped."""

import re
from dataclasses import dataclass
from itertools import pairwise

from content.dump.archives import without_fields
from content.dump.letters import without_sending
from content.dump.markdown import without_markdown
from content.dump.markup import without_markup
from content.dump.sheets import Hyphens, is_page_number, without_sheets
from content.dump.wiki import without_wiki
from content.errors import ArticleUnreadable
from content.text import clean

MAX_CHARACTERS = 1_000_000
"""A book has fewer; whatever is longer was not written to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph or remark of a dump."""

    text: str
    """Clean, never empty."""
    number: int
    """Its place in the dump; a gap to the next line shows that something was taken out."""
    group: int
    """Lines of one group had no blank line between them."""


def read_lines(text: str) -> list[Line]:
    """Split a dump into lines, those joined again that were only wrapped to a column.

    Raises:
        ArticleUnreadable: empty, binary, a web page, or beyond `MAX_CHARACTERS`.
    """
    _refuse_what_is_no_text(text)
    if _FIELDS.fullmatch(text):
        text = text.replace("\t", "\n\n")  # one row of a table
    text = without_fields(without_sending(text.replace("\u00ad\n", "")))
    groups = _groups(without_markdown(without_wiki(without_markup(without_sheets(text)))))
    if not groups:
        raise ArticleUnreadable("empty: there is no text in it")
    column = _wrap_column(groups)
    hyphens = Hyphens([line for group in groups for line in group] if column else [])
    if column:
        groups = [group for group in groups if not is_page_number(group, groups)]
        groups[:_TOP] = [
            [" ".join(group)] if _is_title(group) else group for group in groups[:_TOP]
        ]
    lines: list[Line] = []
    for number, group in enumerate(groups):
        for joined in _unwrapped(group, column, hyphens):
            lines.append(Line(text=joined, number=len(lines), group=number))
    return lines


def _refuse_what_is_no_text(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise ArticleUnreadable(f"too long for an article: {len(text):,} characters")
    sample = text[:20_000]
    if 50 * sample.count("\x00") > len(sample) or 20 * len(_NOT_TEXT.findall(sample)) > len(sample):
        raise ArticleUnreadable("binary data, not text")
    if _PAGE.match(text):
        raise ArticleUnreadable("a web page, not a text")


def _groups(text: str) -> list[list[str]]:
    """Blocks between blank lines, each a list of clean lines."""
    groups: list[list[str]] = [[]]
    bullet = ""
    for raw in text.splitlines():
        raw = _SECOND_LEVEL.sub("• ", raw)
        line = "" if _RULE.fullmatch(raw.strip()) or _TO_FILL_IN.search(raw) else clean(raw)
        if line in _BULLETS:  # its words stand on the next line
            bullet = line
        elif line:
            groups[-1].append(f"{bullet} {line}" if bullet else line)
            bullet = ""
        elif groups[-1] and not bullet:
            groups.append([])
    return [group for group in groups if group]


def _wrap_column(groups: list[list[str]]) -> int:
    """The column at which the whole dump was wrapped, 0 if it was not.

    Shown by lines that break off in the middle of a sentence, again and again,
    while hardly any line is longer than they are.
    """
    pairs = [pair for group in groups for pair in pairwise(group)]
    broken = [len(line) for line, following in pairs if _breaks_off(line, following)]
    if len(broken) < 2 or len(broken) < 0.25 * len(pairs):
        return 0
    column = max((length for length in broken if length <= _WIDEST), default=0)
    # the widest line may be one that happens to end a sentence
    followed = (len(line) for line, _ in pairs)
    column = max([column, *(length for length in followed if length <= column + _WORD)])
    longer = sum(1 for group in groups for line in group if len(line) > column)
    return column if longer <= 0.1 * sum(map(len, groups)) + 1 else 0


def _is_title(group: list[str]) -> bool:
    """A headline that goes on small in its second line: "Harbour bridge to close", "for a year"."""
    whole = 1 < len(group) <= _MOST_TITLE_LINES and len(" ".join(group)) <= _LONGEST_TITLE
    return whole and all(
        line[-1].isalnum() and following[0].islower() for line, following in pairwise(group)
    )


def _breaks_off(line: str, following: str) -> bool:
    """Whether a sentence of `line` plainly goes on in the next line."""
    if len(line) < (_NARROWEST // 2 if _wide(line[-1]) else _NARROWEST) or line[-1] in _FULL_STOPS:
        return False
    return following[0].islower() or (_caseless(line[-1]) and _caseless(following[0]))


def _unwrapped(group: list[str], column: int, hyphens: Hyphens) -> list[str]:
    paragraphs = [group[:1]]
    for line, following in pairwise(group):
        if column and _was_wrapped(line, following, column):
            broken = line[-1] == "-" or (_wide(line[-1]) and _wide(following[0]))
            told, blank = hyphens.border(line, following) if broken else (line, " ")
            paragraphs[-1][-1] = paragraphs[-1][-1][
                : len(paragraphs[-1][-1]) - len(line) + len(told)
            ]
            paragraphs[-1].append(blank + following)
        else:
            paragraphs.append([following])
    return ["".join(parts) for parts in paragraphs]


def _was_wrapped(line: str, following: str, column: int) -> bool:
    """Whether the next line's first word had no room left in this one, or its sentence goes on."""
    if len(line) > 0.6 * column and _breaks_off(line, following):
        return len(line) <= column
    first_word = following[0] if _wide(following[0]) else following.split(" ", 1)[0]
    return column >= len(line) > column - len(first_word) - _SLACK and len(line) >= _NARROWEST // 2


def _caseless(char: str) -> bool:
    return char.isalpha() and char.lower() == char.upper()


def _wide(char: str) -> bool:
    """A script that puts no blanks between words, and its marks."""
    return "\u2e80" <= char < "\uac00" or "\uf900" <= char <= "\uffee"


_NARROWEST = 30
_WIDEST = 120
_TOP = 3
"""Blocks in which a headline stands."""
_MOST_TITLE_LINES = 3
_LONGEST_TITLE = 160
_WORD = 12
_SLACK = 2
"""Columns are counted in characters here, by others sometimes in cells."""

_BULLETS = frozenset("•▪‣◦●■∙")
_FULL_STOPS = frozenset(".!?:…。！？؟।۔\"”»’'」』)]）")
_FIELDS = re.compile(r"\s*[^\n\t]{3,300}(?:\t[^\n\t]*){2,12}\s*")
# a long line of signs parts blocks as an empty one does
_RULE = re.compile(r"(?P<sign>[_=*~#-])(?P=sign){7,}")
_SECOND_LEVEL = re.compile(r"^o\t\s*(?=\S)")
_TO_FILL_IN = re.compile(r"_{8,}\s*\[|^[^_]{1,30}:\s*_{8,}\s*$")
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|body|rss|feed)\b", re.IGNORECASE)
