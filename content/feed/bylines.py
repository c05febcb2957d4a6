"""Bylines as feeds write them, with mail addresses and accounts, as bylines are read elsewhere."""

import re

from content.wordlists import words


def plain_byline(field: str) -> str:
    """ "desk@host (Jane Doe)" and "Jane Doe <desk@host>" as "Jane Doe"; "" for an account."""
    byline = _MAIL.sub(" ", _MAIL_AND_NAME.sub(r"\1", field)).strip()
    return "" if byline.casefold() in _ACCOUNTS else byline


_MAIL = re.compile(r"<?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+>?")
_MAIL_AND_NAME = re.compile(_MAIL.pattern + r"\s*\(([^()]+)\)")
_ACCOUNTS = words("admin administrator webmaster wordpress root none null undefined")
"""Those that systems come with."""
