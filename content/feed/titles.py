"""Headlines as feeds write them: with the name of who publishes them behind."""

import re
from collections.abc import Iterable


def without_source(headline: str, names: Iterable[str]) -> str:
    """The headline before " - Reuters"; as it is, where it would be nothing else.

    Args:
        names: of the source and the house; a house's "Courier - World" is "Courier" as well.
    """
    known = {part for name in names for part in (name, _PARTED.split(name)[0]) if part}
    for _ in range(2):  # some write it twice
        headline = next((rest for name in known if (rest := _before(headline, name))), headline)
    return headline


def is_anothers(name: str, house: str) -> bool:
    """Whether who is named is another house than the feed's own, and is named as people do it."""
    if not 1 < len(name) <= LONGEST_NAME or "://" in name or "@" in name:
        return False
    own, its = (_PARTED.split(each.casefold())[0] for each in (house, name))
    return not own or not (own.startswith(its) or its.startswith(own))


def _before(headline: str, name: str) -> str:
    if not headline.endswith(name):
        return ""
    found = _PARTED_AT_END.fullmatch(headline[: -len(name)])
    return found[1] if found else ""


LONGEST_NAME = 60
"""Characters."""
_PARTED = re.compile(r"\s+[-–—|·•｜]\s+")
_PARTED_AT_END = re.compile(r"(.*\S)\s+[-–—|·•｜]\s+")
