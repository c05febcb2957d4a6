"""The words of a request: read before the chat is looked at, measured after."""

from typing import Any

from bot.simulator.entities import FormattedText, is_blank, read_formatted, tidy
from bot.simulator.errors import bad_request
from bot.simulator.request import Request
from bot.simulator.types import Json

TEXT_LIMIT = 4096
"""Code points, after markup and trimming."""
CAPTION_LIMIT = 1024


def read_text(request: Request) -> FormattedText:
    text = request.text("text")
    if not text:
        raise bad_request("Message text is empty")
    return read_formatted(text, request.text("parse_mode"), request.json_or_none("entities"))


def read_caption(request: Request) -> FormattedText:
    return read_formatted(
        request.text("caption"),
        request.text("parse_mode"),
        request.json_or_none("caption_entities"),
    )


def read_media_caption(media: Json) -> FormattedText:
    """The caption of an InputMedia object."""
    given: Any = media.get("caption_entities")
    return read_formatted(str(media.get("caption", "")), str(media.get("parse_mode", "")), given)


def finish_text(formatted: FormattedText) -> FormattedText:
    done = tidy(formatted)
    if is_blank(done.text):
        raise bad_request("Text must be non-empty")
    if len(done.text) > TEXT_LIMIT:
        raise bad_request("Message is too long")
    return done


def finish_caption(formatted: FormattedText) -> FormattedText:
    done = tidy(formatted)
    if is_blank(done.text):
        return FormattedText()
    if len(done.text) > CAPTION_LIMIT:
        raise bad_request("Message caption is too long")
    return done
