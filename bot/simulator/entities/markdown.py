"""parse_mode MarkdownV2, read as Telegram's library does, error texts and positions included."""

import re
from dataclasses import dataclass

from bot.simulator.entities.links import LinkError, checked_link, user_of_link
from bot.simulator.entities.types import (
    Entity,
    FormattedText,
    MarkupError,
    byte_offset,
    units,
)

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
_IN_CODE = frozenset("`")
_SPAN_TYPES = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
}
_CLOSERS = {
    "Bold": "*",
    "Underline": "__",
    "Strikethrough": "~",
    "Spoiler": "||",
    "Code": "`",
    "Pre": "```",
    "PreCode": "```",
    "TextUrl": "]",
    "CustomEmoji": "]",
}
_LANGUAGE = re.compile(r"[^\s`]+(?=\s)")
_BREAK = re.compile(r"\r\n|\n\r|\n|\r")


@dataclass(slots=True)
class _Open:
    kind: str
    """As error texts call it: Bold, TextUrl, PreCode, ..."""
    argument: str
    offset: int
    """UTF-16 units of output before it."""
    index: int
    """Where its opening stands in the raw text."""
    start: int
    """Index of the first output piece inside."""


def parse_markdown_v2(text: str) -> FormattedText:
    """The plain text and its entities.

    Raises:
        MarkupError: with the words Telegram would use.
    """
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._out: list[str] = []
        self._units = 0
        self._open: list[_Open] = []
        self._found: list[Entity] = []
        self._line_start = True
        self._quote: _Open | None = None

    def read(self) -> FormattedText:
        while self._at < len(self._text):
            self._step()
        self._end_quote()
        if self._open:
            last = self._open[-1]
            at = byte_offset(self._text, last.index)
            raise MarkupError(f"Can't find end of {last.kind} entity at byte offset {at}")
        return FormattedText(text="".join(self._out), entities=tuple(self._found))

    def _step(self) -> None:
        text, at = self._text, self._at
        char, following = text[at], text[at + 1 : at + 2]
        if char == "\\" and "\0" < following <= "~":
            self._write(following, 2)
            return
        inside = self._open[-1].kind if self._open else ""
        reserved = _IN_CODE if inside in ("Code", "Pre", "PreCode") else _RESERVED
        if char not in reserved:
            self._write(char, 1)
        elif char == "\n":
            self._newline()
        elif char == ">" and (self._line_start or self._quote_goes_on(at)):
            self._begin_quote()
        elif self._quote and not self._open and self._at_quote_end(at):
            self._quote.argument = "1"
            self._at += 2
        elif self._closes(inside, char, at):
            self._close()
        else:
            self._begin(char, at)

    def _write(self, piece: str, width: int) -> None:
        self._out.append(piece)
        self._units += units(piece)
        self._at += width
        self._line_start = False

    def _newline(self) -> None:
        self._write("\n", 1)
        self._line_start = True
        if self._quote and self._text[self._at : self._at + 1] != ">":
            self._end_quote()

    def _quote_goes_on(self, at: int) -> bool:
        return self._quote is not None and self._text[at - 1 : at] == "\n"

    def _begin_quote(self) -> None:
        if self._quote is None:
            if self._open:
                self._begin(">", self._at)
            self._quote = _Open("BlockQuote", "", self._units, self._at, len(self._out))
        self._at += 1
        self._line_start = False

    def _at_quote_end(self, at: int) -> bool:
        """`||` at the end of the last line of a quote folds it."""
        return self._text[at : at + 2] == "||" and self._text[at + 2 : at + 3] in ("", "\n")

    def _end_quote(self) -> None:
        quote, self._quote = self._quote, None
        if quote is None or self._open:
            return
        length = self._units - quote.offset
        if length:
            kind = "expandable_blockquote" if quote.argument else "blockquote"
            self._found.append(Entity(type=kind, offset=quote.offset, length=length))

    def _closes(self, inside: str, char: str, at: int) -> bool:
        if inside == "Italic":
            return char == "_" and self._text[at + 1 : at + 2] != "_"
        closer = _CLOSERS.get(inside)
        return closer is not None and self._text.startswith(closer, at)

    def _begin(self, char: str, at: int) -> None:
        text = self._text
        kind, width, argument = "", 1, ""
        match char:
            case "_":
                kind, width = ("Underline", 2) if text[at + 1 : at + 2] == "_" else ("Italic", 1)
            case "*":
                kind = "Bold"
            case "~":
                kind = "Strikethrough"
            case "[":
                kind = "TextUrl"
            case "|" if text[at + 1 : at + 2] == "|":
                kind, width = "Spoiler", 2
            case "!" if text[at + 1 : at + 2] == "[":
                kind, width = "CustomEmoji", 2
            case "`":
                kind, width, argument = self._code(at)
        if not kind:
            raise MarkupError(
                f"Character '{char}' is reserved and must be escaped with the preceding '\\'"
            )
        self._open.append(_Open(kind, argument, self._units, at, len(self._out)))
        self._at += width
        self._line_start = False

    def _code(self, at: int) -> tuple[str, int, str]:
        """Kind, width of the opening and language of what a backtick begins."""
        if not self._text.startswith("```", at):
            return "Code", 1, ""
        language = _LANGUAGE.match(self._text, at + 3)
        end = language.end() if language else at + 3
        newline = _BREAK.match(self._text, end)
        width = (newline.end() if newline else end) - at
        return ("PreCode", width, language.group()) if language else ("Pre", width, "")

    def _close(self) -> None:
        opened = self._open.pop()
        length = self._units - opened.offset
        entity: Entity | None
        self._at += len(_CLOSERS.get(opened.kind, "_"))
        if opened.kind == "TextUrl":
            entity = self._link(opened, length)
        elif opened.kind == "CustomEmoji":
            entity = self._emoji(opened, length)
        elif opened.kind in ("Pre", "PreCode"):
            entity = Entity(
                type="pre", offset=opened.offset, length=length, language=opened.argument
            )
        else:
            entity = Entity(type=_SPAN_TYPES[opened.kind], offset=opened.offset, length=length)
        if entity is not None and length:
            self._found.append(entity)

    def _link(self, opened: _Open, length: int) -> Entity | None:
        url = self._address() or "".join(self._out[opened.start :])
        user_id = user_of_link(url)
        if user_id:
            return Entity(type="text_mention", offset=opened.offset, length=length, user_id=user_id)
        try:
            link = checked_link(url)
        except LinkError:
            return None  # the words stay, the link goes without a sound
        return Entity(type="text_link", offset=opened.offset, length=length, url=link)

    def _address(self) -> str:
        """What stands in the parentheses at hand; "" without any."""
        text = self._text
        if text[self._at : self._at + 1] != "(":
            return ""
        begin = self._at + 1
        at, url = begin, []
        while at < len(text) and text[at] != ")":
            if text[at] == "\\" and "\0" < text[at + 1 : at + 2] <= "~":
                at += 1
            url.append(text[at])
            at += 1
        if at == len(text):
            offset = byte_offset(text, begin)
            raise MarkupError(f"Can't find end of a URL at byte offset {offset}")
        self._at = at + 1
        return "".join(url)

    def _emoji(self, opened: _Open, length: int) -> Entity:
        found = re.fullmatch(r"tg://emoji\?id=(\d+)", self._address())
        if found is None:
            raise MarkupError("Custom emoji entity must contain a tg://emoji URL")
        return Entity(
            type="custom_emoji",
            offset=opened.offset,
            length=length,
            custom_emoji_id=found.group(1),
        )
