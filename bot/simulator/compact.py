"""JSON without blanks, from one encoder that is made once."""

import json
from typing import Any

_ENCODER = json.JSONEncoder(separators=(",", ":"))


def compact(value: Any) -> bytes:
    return _ENCODER.encode(value).encode()
