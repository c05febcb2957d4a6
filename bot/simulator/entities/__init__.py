"""Formatting: markup and given spans in, plain text and entities out, as Telegram does it."""

from typing import Any

from bot.simulator.entities.given import read_entities
from bot.simulator.entities.html import parse_html
from bot.simulator.entities.legacy import parse_legacy_markdown
from bot.simulator.entities.markdown import parse_markdown_v2
from bot.simulator.entities.tidy import is_blank, tidy
from bot.simulator.entities.types import Entity, FormattedText, MarkupError, units
from bot.simulator.errors import bad_request

__all__ = ["Entity", "FormattedText", "is_blank", "read_formatted", "tidy", "units"]

MAX_RAW_BYTES = 1 << 15
_PARSERS = {
    "html": parse_html,
    "markdown": parse_legacy_markdown,
    "markdownv2": parse_markdown_v2,
}


def read_formatted(text: str, parse_mode: str, given: Any) -> FormattedText:
    """What a request means by its text; markup wins over `given`, a JSON array of entities.

    Raises:
        ApiError: 400 in Telegram's words.
    """
    raw = _encoded(text)
    if len(raw) > MAX_RAW_BYTES:
        raise bad_request("Text is too long")
    mode = parse_mode.strip().lower()
    if mode in ("", "none"):
        return FormattedText(text=text, entities=read_entities(given, text))
    if mode not in _PARSERS:
        raise bad_request("Unsupported parse_mode")
    try:
        return _PARSERS[mode](text)
    except MarkupError as fault:
        raise bad_request(f"Can't parse entities: {fault}") from fault


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as fault:
        raise bad_request("Strings must be encoded in UTF-8") from fault
