"""parse_mode HTML, read as Telegram's library does, error texts and positions included."""

import re
from dataclasses import dataclass
from typing import NoReturn

from bot.simulator.entities.links import LinkError, checked_link, user_of_link
from bot.simulator.entities.types import (
    Entity,
    FormattedText,
    MarkupError,
    byte_offset,
    units,
)

_PLAIN = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = frozenset(_PLAIN) | {"a", "pre", "code", "blockquote", "tg-emoji", "tg-time"}
_SPACE = " \t\r\n\0\v\f"
_SPECIAL = re.compile("[&<]")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|([a-z]+))(;?)")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    """UTF-16 units of output before the tag."""
    start: int
    """Index of the first output piece inside the tag."""


def parse_html(text: str) -> FormattedText:
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

    def read(self) -> FormattedText:
        text = self._text
        while self._at < len(text):
            special = _SPECIAL.search(text, self._at)
            stop = special.start() if special else len(text)
            self._write(text[self._at : stop])
            self._at = stop
            if special is None:
                break
            if text[stop] == "&":
                self._write(self._reference() or self._take())
            elif text[stop + 1 : stop + 2] == "/":
                self._close_tag()
            else:
                self._open_tag()
        if self._open:
            tag = self._open[-1].tag
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return FormattedText(text="".join(self._out), entities=tuple(self._found))

    def _write(self, piece: str) -> None:
        if piece:
            self._out.append(piece)
            self._units += units(piece)

    def _take(self) -> str:
        self._at += 1
        return self._text[self._at - 1]

    def _peek(self) -> str:
        """The character at hand, "" at the end."""
        return self._text[self._at : self._at + 1]

    def _reference(self) -> str:
        """What the character reference at hand stands for; "" if it is none."""
        found = _REFERENCE.match(self._text, self._at)
        if found is None:
            return ""
        hexadecimal, decimal, name, _ = found.groups()
        if name:
            value = _NAMED.get(name, "")
        else:
            code = int(hexadecimal, 16) if hexadecimal else int(decimal)
            good = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
            value = chr(code) if good else ""
        if value:
            self._at = found.end()
        return value

    def _fail(self, what: str, index: int) -> NoReturn:
        raise MarkupError(f"{what} at byte offset {byte_offset(self._text, index)}")

    def _until(self, stops: str) -> str:
        begin = self._at
        while self._peek() and self._peek() not in stops:
            self._at += 1
        return self._text[begin : self._at]

    def _skip_space(self) -> None:
        while self._peek() and self._peek() in _SPACE:
            self._at += 1

    def _open_tag(self) -> None:
        begin = self._at
        self._at += 1
        tag = self._until(_SPACE + ">").lower()
        if not self._peek():
            self._fail("Unclosed start tag", begin)
        if tag not in _TAGS:
            self._fail(f'Unsupported start tag "{tag}"', begin)
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            self._fail('Tag "span" must have class "tg-spoiler"', begin)
        self._at += 1
        self._open.append(_Open(tag, argument, self._units, len(self._out)))

    def _attributes(self, tag: str, begin: int) -> str:
        """Read up to the closing bracket; the one argument that matters for `tag`."""
        argument = ""
        while True:
            self._skip_space()
            if self._peek() == ">":
                return argument
            name = self._until(_SPACE + "=>")
            if not name and self._peek():
                self._fail(f'Empty attribute name in the tag "{tag}"', begin)
            self._skip_space()
            value = ""
            if self._peek() == "=":
                self._at += 1
                value = self._value(tag, begin)
            if not self._peek():
                self._fail(f'Unclosed start tag "{tag}"', begin)
            argument = _argument(tag, name, value) or argument

    def _value(self, tag: str, begin: int) -> str:
        self._skip_space()
        if not self._peek():
            self._fail(f'Unclosed start tag "{tag}"', begin)
        quote = self._peek()
        if quote not in "'\"":
            start = self._at
            token = _TOKEN.match(self._text, start)
            assert token is not None  # noqa: S101 - the pattern matches the empty string as well
            self._at = token.end()
            if self._peek() and self._peek() not in _SPACE + ">":
                self._fail("Unexpected end of name token", start)
            return token.group().lower()
        self._at += 1
        value: list[str] = []
        while self._peek() and self._peek() != quote:
            reference = self._reference() if self._peek() == "&" else ""
            value.append(reference or self._take())
        if not self._peek():
            self._fail("Unclosed start tag", begin)
        self._at += 1
        return "".join(value)

    def _close_tag(self) -> None:
        begin = self._at
        if not self._open:
            self._fail("Unexpected end tag", begin)
        self._at += 2
        name = self._until(_SPACE + ">")
        self._skip_space()
        if self._peek() != ">":
            self._fail("Unclosed end tag", begin)
        self._at += 1
        opened = self._open.pop()
        if name and name.lower() != opened.tag:
            at = byte_offset(self._text, begin)
            raise MarkupError(
                f"Unmatched end tag at byte offset {at}, "
                f'expected "</{opened.tag}>", found "</{name}>"'
            )
        if self._units > opened.offset:
            self._add(opened)

    def _add(self, opened: _Open) -> None:
        length = self._units - opened.offset
        inside = "".join(self._out[opened.start :])
        entity = _entity(opened, length, inside, self._found[-1] if self._found else None)
        if entity is None:
            return
        if entity.type == "pre" and entity.language:
            last = self._found[-1] if self._found else None
            if last and last.type in ("code", "pre") and last.offset == entity.offset:
                self._found.pop()  # <pre><code class=...>: two tags, one entity
        self._found.append(entity)


def _argument(tag: str, name: str, value: str) -> str:
    match tag, name:
        case "a", "href":
            return value
        case "code", "class":
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case "span", "class":
            return value.removeprefix("tg-") if value.startswith("tg-") else ""
        case ("tg-emoji", "emoji-id") | ("tg-time", "unix"):
            return value
        case "blockquote", "expandable":
            return "1"
    return ""


def _entity(opened: _Open, length: int, inside: str, last: Entity | None) -> Entity | None:
    """The entity that the tag makes of what it holds; None where Telegram drops it."""
    kind, at, argument = opened.tag, opened.offset, opened.argument
    if kind in _PLAIN:
        return Entity(type=_PLAIN[kind], offset=at, length=length)
    match kind:
        case "a":
            return _link(argument or inside, at, length)
        case "tg-emoji":
            if not argument.isdigit():
                raise MarkupError("Invalid custom emoji identifier specified")
            return Entity(type="custom_emoji", offset=at, length=length, custom_emoji_id=argument)
        case "tg-time":
            when = (("unix_time", int(argument)),) if argument.isdigit() else ()
            return Entity(type="date_time", offset=at, length=length, extra=when)
        case "blockquote":
            name = "expandable_blockquote" if argument else "blockquote"
            return Entity(type=name, offset=at, length=length)
    same = last is not None and last.offset == at and last.length == length
    if last is not None and same and kind == "pre" and last.type == "code" and last.language:
        return Entity(type="pre", offset=at, length=length, language=last.language)
    if last is not None and same and kind == "code" and last.type == "pre" and argument:
        return Entity(type="pre", offset=at, length=length, language=argument)
    return Entity(type=kind, offset=at, length=length, language=argument)


def _link(url: str, offset: int, length: int) -> Entity | None:
    user_id = user_of_link(url)
    if user_id:
        return Entity(type="text_mention", offset=offset, length=length, user_id=user_id)
    try:
        return Entity(type="text_link", offset=offset, length=length, url=checked_link(url))
    except LinkError:
        return None  # the words stay, the link goes without a sound
