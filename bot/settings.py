"""What the operator decides: read once, at the door, from `WIREROOM_…` variables and `.env`.

Every fault is told at once, each in one line that names the variable and what is
expected. Nothing happens at import, and a `Settings` made in code reads nothing but
what it is given.
"""

import difflib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.env_file import read_env_file
from bot.errors import SettingsError
from bot.places import BadEntries, hosts_in, sources_in, words_in
from bot.redaction import redact
from bot.settings_content import ContentSettings
from bot.settings_content import told as _told
from bot.settings_web import WebSettings
from bot.texts import LANGUAGES
from content.text import clip
from content.types import Source

PREFIX = "WIREROOM_"
POLL_EVERY_AT_LEAST_S = 30
"""A source is never visited more often, whatever the settings say."""
EXAMPLE_TOKEN = "123456789:the-token-from-BotFather"  # noqa: S105 - that of the README


class Settings(ContentSettings, WebSettings):
    """Each is `WIREROOM_` and its name in capitals."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, extra="forbid", frozen=True, hide_input_in_errors=True
    )

    token: Annotated[SecretStr, _told("who the bot is", "the token that BotFather gives")] = (
        SecretStr("")
    )
    """Empty where nothing is asked of Telegram."""
    api_url: Annotated[
        str,
        _told("where Telegram is", "an http(s) address of a Bot API server, without a token"),
    ] = "https://api.telegram.org"
    """Without a slash at its end."""
    database: Annotated[
        str, _told("where everything is kept", "the path of a file, or an address sqlite:///path")
    ] = "wireroom.db"
    editors: Annotated[
        frozenset[int],
        _told("who may send breaking news", "Telegram user ids, separated by commas"),
    ] = frozenset()
    sources: Annotated[
        tuple[Source, ...],
        _told(
            "where stories come from",
            "http(s) addresses of feeds, or folders, separated by commas or line breaks;"
            " each may have its name and an equals sign before it",
        ),
    ] = ()
    language: Annotated[
        str,
        _told(
            "the language for chats that name none",
            "one of " + ", ".join(LANGUAGES),
            pattern=f"^({'|'.join(LANGUAGES)})$",
        ),
    ] = "en"
    timezone: Annotated[
        ZoneInfo, _told("in whose time zone times are told", "a time zone such as Europe/Berlin")
    ] = ZoneInfo("UTC")
    first_look: Annotated[
        int,
        _told(
            "how many stories of a new source are sent; all older ones count as known",
            "a whole number from 0 to 50",
            ge=0,
            le=50,
        ),
    ] = 3
    poll_every: Annotated[
        int,
        _told(
            "how often a feed is visited",
            "a whole number of seconds from 1 to 86400; less than 30 counts as 30",
            ge=1,
            le=86400,
        ),
    ] = 300
    """As it was set; `poll_every_s` is what counts."""
    pace: Annotated[
        float,
        _told("how fast stories are sent", "messages a second, from 0.1 to 30", ge=0.1, le=30),
    ] = 28.0
    paid: Annotated[
        bool, _told("whether editors may send 1,000 messages a second for Stars", "yes or no")
    ] = False
    grace: Annotated[
        int,
        _told(
            "how much later than planned a broadcast may begin without asking an editor",
            "a whole number of seconds from 0 to 604800",
            ge=0,
            le=604800,
        ),
    ] = 3600
    keep_deliveries: Annotated[
        int,
        _told(
            "how many days a finished story can still be corrected or recalled in every chat",
            "a whole number from 1 to 3650",
            ge=1,
            le=3650,
        ),
    ] = 90
    """After that only counts of its deliveries are left."""
    allowed_hosts: Annotated[
        frozenset[str],
        _told(
            "which hosts may be visited although they lie in a private network",
            "host names, separated by commas",
        ),
    ] = frozenset()
    use_proxy: Annotated[
        bool,
        _told("whether HTTP_PROXY and HTTPS_PROXY count for visits to sources", "yes or no"),
    ] = False
    """A proxy looks names up itself: it has to keep visitors out of the inner net."""
    log: Annotated[
        Literal["console", "json"], _told("how the log is written", "console or json")
    ] = "console"
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        _told("how much is logged", "DEBUG, INFO, WARNING or ERROR"),
    ] = "INFO"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what is passed in: `read_settings` is the one door to the environment."""
        return (init_settings,)

    @field_validator("token", mode="after")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr) -> SecretStr:
        # the server's own rule: at most 80 characters, a colon, no leading zero
        if token.get_secret_value() and not re.fullmatch(
            r"[1-9]\d*:[\w-]{3,78}", token.get_secret_value(), re.ASCII
        ):
            raise ValueError("not a token")
        if token.get_secret_value() == EXAMPLE_TOKEN:
            raise ValueError("but what is set is the example of the README")
        return token

    @field_validator("api_url", mode="after")
    @classmethod
    def _is_an_address(cls, address: str) -> str:
        if not re.match(r"https?://[^/\s]+", address) or redact(address) != address:
            raise ValueError("not an address")
        return address.rstrip("/")

    @field_validator("editors", mode="before")
    @classmethod
    def _words(cls, value: object) -> object:
        return words_in(value) if isinstance(value, str) else value

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _hosts(cls, value: object) -> object:
        return hosts_in(value) if isinstance(value, str) else value

    @field_validator("sources", mode="before")
    @classmethod
    def _entries(cls, value: object) -> object:
        return sources_in(value) if isinstance(value, str) else value

    @field_validator("log", "language", "log_level", mode="before")
    @classmethod
    def _in_one_case(cls, value: object, info: Any) -> object:
        if not isinstance(value, str):
            return value
        return value.upper() if info.field_name == "log_level" else value.lower()

    @property
    def poll_every_s(self) -> int:
        return max(self.poll_every, POLL_EVERY_AT_LEAST_S)


def read_settings(
    environ: Mapping[str, str], *, env_file: Path | None = None, needs_token: bool = False
) -> tuple[Settings, tuple[str, ...]]:
    """The settings of `environ` over those of `env_file`, and a line for all that sets nothing.

    That is an unknown variable, and a line of the file that is none. A variable that is set to
    nothing counts as not set.

    Raises:
        SettingsError: with every fault at once; none of its lines carries the token.
    """
    in_file, idle = read_env_file(env_file) if env_file else ({}, ())
    given, unknown = _known(_variables(in_file, environ))
    warnings = idle + tuple(_unknown(name) for name in unknown)
    missing = needs_token and "token" not in given
    faults = (_fault("token", "but it is not set"),) if missing else ()
    try:
        settings = Settings(**given)
    except ValidationError as error:
        # from None: the cause would show the input
        raise SettingsError(faults + _faults(error, given) + warnings) from None
    if faults:  # a misspelt name may be the very reason
        raise SettingsError(faults + warnings)
    return settings, warnings


def _variables(*given: Mapping[str, str]) -> dict[str, str]:
    """Ours by name without the prefix, in lower case; the later ones win."""
    found: dict[str, str] = {}
    for variables in given:
        for name, value in variables.items():
            if name.upper().startswith(PREFIX) and value.strip():
                found[name[len(PREFIX) :].lower()] = value.strip()
    return found


def _known(found: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    given = {name: value for name, value in found.items() if name in Settings.model_fields}
    return given, sorted(found.keys() - given.keys())


def _unknown(name: str) -> str:
    like = difflib.get_close_matches(name, Settings.model_fields, n=1)
    hint = f"; did you mean {PREFIX}{like[0].upper()}?" if like else ""
    return f"{PREFIX}{name.upper()}: there is no such setting{hint}"


def _fault(name: str, instead: str) -> str:
    return f"{PREFIX}{name.upper()}: expected {Settings.model_fields[name].description}, {instead}"


def _faults(error: ValidationError, given: Mapping[str, str]) -> tuple[str, ...]:
    """A line for each field, whatever the number of its faults."""
    found = {str(fault["loc"][0]): fault for fault in error.errors(include_input=False)}
    return tuple(_fault(name, _got(name, given[name], found[name])) for name in found)


def _got(name: str, value: str, fault: ErrorDetails) -> str:
    why = fault.get("ctx", {}).get("error")
    if name == "token" and value == EXAMPLE_TOKEN:
        return str(why)
    if name in ("token", "summary_key"):
        return "but what is set does not look like one"
    if name == "topics":  # what is amiss stands in the file, and so does what is to be mended
        return f"but {redact(str(why))}"
    if isinstance(why, BadEntries):
        return "not " + " and ".join(f'"{clip(redact(entry), 200)}"' for entry in why.entries)
    shown = redact(value.replace("\n", " "))
    return f'not "{shown if len(shown) <= 60 else shown[:59] + "…"}"'
