"""Secrets are cut out of every text that leaves the house, whoever wrote it."""

import re
from collections.abc import Iterable

# number:secret, as BotFather hands it out; also inside "/bot123:abc/" and with an escaped colon
_TOKEN = re.compile(r"(?<!\d)\d{3,20}(?::|%3[Aa])[A-Za-z0-9_-]{20,}")
_HIDDEN = "<token>"
# user:password in front of a host
_PASSWORD = re.compile(r"(?<=://)[^/\s:@]*:[^/\s@]*@")


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """`text` without `secrets`, bots' tokens and passwords in addresses."""
    for secret in secrets:
        if secret:
            text = text.replace(secret, _HIDDEN)
    return _TOKEN.sub(_HIDDEN, _PASSWORD.sub("<password>@", text))
