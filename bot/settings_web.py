"""What the operator decides about how the world reaches the bot; all of it may be left alone."""

import re
from typing import Annotated

from pydantic import field_validator
from pydantic_settings import BaseSettings

from bot.redaction import redact
from bot.settings_content import told


class WebSettings(BaseSettings):
    """Part of `bot.settings.Settings`."""

    public_url: Annotated[
        str,
        told(
            "where the world finds this bot, so that hubs (WebSub) can tell it what is new",
            "an http(s) address that leads to what WIREROOM_LISTEN names",
        ),
    ] = ""
    """Without a slash at its end; "" where nobody can reach us."""
    listen: Annotated[
        str,
        told(
            "where the bot listens for that",
            "a host and a port, such as 127.0.0.1:8080",
            pattern=r"^$|^([\w.-]*|\[[0-9A-Fa-f:]+\]):\d{1,5}$",
        ),
    ] = ""
    """"" where it listens nowhere."""

    @field_validator("public_url", mode="after")
    @classmethod
    def _is_where_the_world_finds_us(cls, address: str) -> str:
        if address and (
            not re.fullmatch(r"https?://[^/\s?#]+[^\s?#]*", address) or redact(address) != address
        ):
            raise ValueError("not an address")
        return address.rstrip("/")

    @field_validator("listen", mode="after")
    @classmethod
    def _is_a_port(cls, listen: str) -> str:
        if listen and int(listen.rpartition(":")[2]) > 65535:
            raise ValueError("no such port")
        return listen
