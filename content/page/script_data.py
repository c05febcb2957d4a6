"""The article of a page that only scripts would show, out of the data that they are given."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from content import wordlists
from content.litter.lines import Litter, litter_in, read_more
from content.markup import blocks_of, parse, plain
from content.page import script_states
from content.page.script_states import MOST_BYTES, MOST_NODES
from content.sentence_ends import may_be_closed
from content.text import fold, size, words

LEAST = 400
"""Characters of prose, in two paragraphs at least: less is a teaser."""
PARAGRAPH = 40
SHORTEST_SCRIPT = 300
SHARE = 0.4
BEGINNING = 5000
"""Characters of a text that are compared with the headline."""


@dataclass(frozen=True, slots=True)
class Script:
    kind: str
    """Its `type`."""
    source: str


def scripts_of(tree: HtmlElement) -> list[Script]:
    """The scripts of a page that hold data to show."""
    scripts = (Script(node.get("type") or "", node.text or "") for node in tree.iter("script"))
    return [
        each
        for each in scripts
        if SHORTEST_SCRIPT <= len(each.source) <= MOST_BYTES or each.kind.endswith("/json")
        if script_states.holds_state(each.kind, each.source)
    ]


def paragraphs_in(scripts: Sequence[Script], *, headline: str) -> list[str]:
    """The longest text in paragraphs that has to do with the headline; none where none is held."""
    states = [data for each in scripts for data in script_states.states_in(each.kind, each.source)]
    states += script_states.flight_in([each.source for each in scripts])
    found = (texts for texts in _Search().lists_in(states) if _tells_of(headline, texts))
    best = max(found, key=_prose, default=[])
    best = [each for each in best if litter_in(each) is not Litter.SURE and not read_more(each)]
    return best if len(best) > 1 and _prose(best) >= LEAST else []


class _Search:
    """Looks through data once, and at each long text once: what points to it may be repeated."""

    def __init__(self) -> None:
        self._nodes = MOST_NODES
        self._chars = MOST_BYTES
        self._known: set[int] = set()

    def lists_in(self, data: Any) -> Iterator[list[str]]:
        """Every list of pieces of text, and every text that is HTML with paragraphs."""
        waiting = [data]
        while waiting and self._nodes > 0 and self._chars > 0:
            node = waiting.pop()
            self._nodes -= 1
            if isinstance(node, dict):
                waiting += node.values()
            elif isinstance(node, list):
                waiting += node
                if _is_element(node):
                    continue
                yield [text for piece in node for text in self._texts(piece) if text]
            elif isinstance(node, str) and len(node) >= LEAST and id(node) not in self._known:
                self._known.add(id(node))
                self._chars -= len(node)
                yield list(filter(None, _paragraphs(node)))

    def _texts(self, piece: Any) -> list[str]:
        """Of a piece, or of the pieces that it holds as one part of a story."""
        if not isinstance(piece, dict):
            return [self._text(piece)]
        if any(piece.get(name) for name in _STORY):
            return []
        text = self._text(piece)
        return [text] if text else [self._text(each) for each in _parts_of(piece)]

    def _text(self, piece: Any) -> str:
        return plain(self._raw(piece, 0)) if self._chars > 0 else ""

    def _raw(self, piece: Any, depth: int) -> str:
        """The words of one piece: the piece itself, the field of it that is called so, its parts.

        Parts make a line only where each is a text, or stands in one as a link or bold type does.
        """
        if isinstance(piece, str):
            self._chars -= len(piece)
            return piece if piece.count("</p>") < 2 else ""  # it is looked at by itself
        if depth > _DEEPEST:
            return ""
        if isinstance(piece, dict):
            return self._raw(_field(piece), depth + 1)
        if not isinstance(piece, list):
            return ""
        if _is_element(piece):
            return self._raw(piece[3], depth + 1)
        if depth == 0 or not all(map(_is_inline, piece)):
            return ""
        parts = [self._raw(part, depth + 1) for part in piece]
        return "" if sum(map(_is_paragraph, parts)) > 1 else "".join(parts)


def _paragraphs(text: str) -> list[str]:
    """Of HTML, or of a long text with empty lines."""
    if "</p>" in text:
        tree = parse(text)
        return [] if tree is None else [block.text for block in blocks_of(tree)]
    return list(map(plain, text.split("\n\n")))


def _field(piece: Mapping[str, Any]) -> Any:
    """What a piece calls its words; "htmlText" and the like only where it is a text."""
    named = next((piece[name] for name in _FIELDS if piece.get(name)), None)
    if named is not None:
        return named
    called = (each for name, each in piece.items() if name.endswith(("Text", "Html", "HTML")))
    return next((each for each in called if isinstance(each, str)), None)


def _parts_of(piece: Mapping[str, Any]) -> list[Any]:
    inner = piece.get("model") if isinstance(piece.get("model"), dict) else piece
    lists = (inner.get(name) for name in _PARTS) if isinstance(inner, Mapping) else ()
    return next((each for each in lists if isinstance(each, list)), [])


def _is_element(piece: list[Any]) -> bool:
    """React writes an element as ["$", its name, its key, what it is given]."""
    return len(piece) >= 4 and piece[0] == "$" and isinstance(piece[1], str)


def _is_inline(part: Any) -> bool:
    if isinstance(part, dict):
        names = (part.get(name) for name in ("type", "_type", "nodeType", "tag"))
        kind = next((name for name in names if isinstance(name, str)), "text")
        return kind.lower() in _INLINE
    if isinstance(part, list):
        return _is_element(part) and (part[1] in _INLINE or part[1].startswith("$"))
    return isinstance(part, str)


def _is_paragraph(part: str) -> bool:
    """Part of a line has a blank at its end, or no full stop there."""
    return size(part) >= PARAGRAPH and (may_be_closed(part) or part.endswith(">"))


def _tells_of(headline: str, texts: Sequence[str]) -> bool:
    """Whether enough of the headline's words stand there: a page carries other stories as well."""
    if _prose(texts) < LEAST:
        return False
    text = fold("".join(texts)[:BEGINNING])
    wanted = {word[:5] for word in words(headline) if len(word) > 3}
    if not headline.isascii():  # where no blanks part the words, two signs are one
        runs = {word for word in words(headline) if word > "\u0e00"}
        wanted = {run[place : place + 2] for run in runs for place in range(len(run) - 1)} or wanted
    return sum(each in text for each in wanted) >= SHARE * len(wanted)


def _prose(texts: Sequence[str]) -> int:
    return sum(size(text) for text in texts if size(text) >= PARAGRAPH and may_be_closed(text))


_DEEPEST = 8
_FIELDS = (
    "text", "content", "html", "value", "paragraph", "body", "data", "model", "props", "children",
    "dangerouslySetInnerHTML", "__html",
)  # fmt: skip
_PARTS = ("items", "blocks", "elements", "paragraphs", "content", "children")
_STORY = ("title", "headline", "slug", "url", "href")
"""What is called so is no part of a story, but one."""
_INLINE = wordlists.words("""
    text span link hyperlink a b strong em i u bold italic mark sub sup small q br
    linebreak hardbreak hard_break mention
""")
