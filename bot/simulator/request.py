"""A request as the Bot API reads it: anything may be a string, no type is refused."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

_NUMBER = re.compile(r"\s*([+-]?\d+)")
_TRUE = frozenset({"true", "yes", "1"})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the request."""

    name: str
    data: bytes
    mime: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """One call of a method; parameters that nobody asks for are ignored."""

    method: str
    """In lower case."""
    values: Mapping[str, Any]
    """Strings from a form or an address, JSON values from a JSON body."""
    uploads: Mapping[str, Upload]
    alive: Callable[[], bool] = lambda: True
    """False once whoever asked has hung up."""
    memo: dict[str, Any] = field(default_factory=dict)
    """What methods remember about requests that differ from this one in the chat only."""

    def has(self, name: str) -> bool:
        value = self.values.get(name)
        return value is not None and value != ""

    def text(self, name: str) -> str:
        """The value as a string; "" where there is none."""
        value = self.values.get(name)
        if isinstance(value, str):
            return value
        return "" if value is None else json.dumps(value)

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        return value is not None and self.text(name).strip().lower() in _TRUE

    def integer(
        self, name: str, default: int = 0, low: int | None = None, high: int = 2**53
    ) -> int:
        """A number, held within its bounds; what is no number counts as 0."""
        value = self.values.get(name)
        if value is None or value == "":
            return default
        if not isinstance(value, int):
            found = _NUMBER.match(str(value))
            value = int(found.group(1)) if found else 0
        return min(max(int(value), -(2**53) if low is None else low), high)

    def json(self, name: str) -> Any:
        """The value as JSON; None where there is none.

        Raises:
            ValueError: a string that is no JSON.
        """
        value = self.values.get(name)
        if isinstance(value, str):
            return json.loads(value) if value.strip() else None
        return value

    def json_or_none(self, name: str) -> Any:
        """As `json`, for the fields where Telegram passes over what it cannot read."""
        try:
            return self.json(name)
        except ValueError:
            return None
