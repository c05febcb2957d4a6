"""What the operator decides about how stories are made of articles; all of it may be left alone."""

import re
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings

from bot.redaction import redact
from content import cards
from content.topic_table import TopicTable, read_table


def told(purpose: str, expected: str, **limits: Any) -> Any:
    """A field that says what it is for, and completes "WIREROOM_X: expected …"."""
    return Field(title=purpose, description=expected, **limits)


class ContentSettings(BaseSettings):
    """Part of `bot.settings.Settings`."""

    summary_url: Annotated[
        str,
        told(
            "where a machine sums stories up; nowhere where it is not set",
            "the http(s) address of an OpenAI-compatible server, such as http://127.0.0.1:8000/v1",
        ),
    ] = ""
    summary_key: Annotated[SecretStr, told("the key for that address", "what its owner gives")] = (
        SecretStr("")
    )
    summary_model: Annotated[
        str, told("which model sums up there", "the name of a model at that address")
    ] = ""
    topics: Annotated[
        TopicTable | None,
        told(
            "which words of publishers stand for which topic, in place of the built-in list",
            'the path of a TOML file with lines such as politics = ["election", "parliament"]',
        ),
    ] = None
    headline_card: Annotated[
        bool,
        told("whether a story without a photo comes with its headline drawn as one", "on or off"),
    ] = False
    card_font: Annotated[
        Path | None,
        told(
            "in which font; where it lacks a letter, in one that the system has",
            "the path of a font file (TTF, OTF or TTC)",
        ),
    ] = None

    @field_validator("card_font", mode="after")
    @classmethod
    def _is_a_font(cls, font: Path | None) -> Path | None:
        return font and cards.check(font)

    recheck: Annotated[
        bool,
        told("whether the pages of told stories are looked at again for changes", "yes or no"),
    ] = True
    """On: editors expect to hear of a correction, and it costs a page five short visits at most."""

    @field_validator("summary_url", mode="after")
    @classmethod
    def _is_where_a_machine_is(cls, address: str) -> str:
        if address and (not re.match(r"https?://[^/\s]+", address) or redact(address) != address):
            raise ValueError("not an address")
        return address.rstrip("/")

    @field_validator("topics", mode="before")
    @classmethod
    def _table(cls, value: object) -> object:
        return read_table(Path(value)) if isinstance(value, str) else value
