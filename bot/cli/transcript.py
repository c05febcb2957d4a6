"""A play in the chats, written down as the people in it saw it on their phones."""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.text import Text

from bot.messages import Outgoing

_STYLES = {"bold": "bold", "italic": "italic", "text_link": "underline", "code": "cyan"}
_WIDTH = 76


class Transcript:
    """Prints what is said, pressed and received, in order."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def scene(self, title: str) -> None:
        self._console.print()
        self._console.rule(Text(title, style="bold"), align="left", style="dim")

    def said(self, who: str, text: str, *, with_photo: bool = False) -> None:
        lead = "[a photo] " if with_photo else ""
        self._lines(f"{who}:", Text(lead + text), style="green")

    def pressed(self, who: str, label: str) -> None:
        self._lines(f"{who} presses", Text(f"[ {label} ]", style="cyan"), style="green")

    def flashed(self, who: str, text: str) -> None:
        """A short note over the chat, as after a press."""
        self._lines(f"Wireroom to {who}, in passing:", Text(text), style="blue")

    def arrived(self, who: str, message: dict[str, Any], *, edited: bool) -> None:
        lead = f"Wireroom to {who}{' (the message changes)' if edited else ''}:"
        words = message.get("text") or message.get("caption") or ""
        marks = [
            (mark["type"], mark["offset"], mark["length"])
            for mark in message.get("entities") or message.get("caption_entities") or ()
        ]
        photo = message["photo"][-1] if message.get("photo") else None
        rows = message.get("reply_markup", {}).get("inline_keyboard", ())
        body = _message(
            words,
            marks,
            picture=f"{photo['width']} × {photo['height']}" if photo else "",
            rows=[[button["text"] for button in row] for row in rows],
        )
        self._lines(lead, body, style="blue")

    def note(self, text: str) -> None:
        self._console.print(Text(text, style="dim"))

    def _lines(self, lead: str, body: Text, *, style: str) -> None:
        self._console.print()
        self._console.print(Text(lead, style=f"bold {style}"))
        for line in body.wrap(self._console, min(_WIDTH, self._console.width - 4)):
            line.rstrip()
            self._console.print(Text("  ") + line)


def shown(outgoing: Outgoing, *, picture: str = "") -> Text:
    """A message before it is sent, as it will look; `picture` says what its photo is."""
    spans = outgoing.body.spans
    return _message(
        outgoing.body.text,
        [(span.kind.value, span.offset, span.length) for span in spans],
        picture=picture,
        rows=[[button.label for button in row] for row in outgoing.buttons],
    )


def _message(
    words: str,
    marks: Iterable[tuple[str, int, int]],
    *,
    picture: str,
    rows: Iterable[Iterable[str]],
) -> Text:
    """Photo, formatted words and buttons, one under the other.

    Args:
        marks: kind, offset and length, as Telegram counts them: in UTF-16 units.
    """
    text = Text(words)
    place = _places(words)
    for kind, offset, length in marks:
        if style := _STYLES.get(kind):
            text.stylize(style, place[offset], place[offset + length])
    lines = [Text(f"[photo, {picture}]", style="magenta")] if picture else []
    lines += [text] if words else []
    lines += [Text("  ".join(f"[ {label} ]" for label in row), style="cyan") for row in rows]
    return Text("\n").join(lines)


def _places(words: str) -> list[int]:
    """For each UTF-16 unit the character that it belongs to; one more for the end."""
    units = [at for at, sign in enumerate(words) for _ in range(1 + (ord(sign) > 0xFFFF))]
    return [*units, len(words)]
