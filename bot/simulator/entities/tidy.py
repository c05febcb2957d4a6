"""What becomes of formatted text on its way into a message: cleaned, trimmed, put in order."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.simulator.entities.found import found_entities
from bot.simulator.entities.types import Entity, FormattedText, units

MAX_GIVEN = 100
"""Entities made by the sender; further ones are dropped without a word."""

_DROPPED = re.compile("[\r\u2028-\u202e\ufeff]")
_CONTROL = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_BLANK = " \n"
_CODE = frozenset({"code", "pre"})
_QUOTES = frozenset({"blockquote", "expandable_blockquote"})
_SPLITTABLE = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})


def tidy(formatted: FormattedText) -> FormattedText:
    """The text as it will stand in the message, with every entity it will have.

    Idempotent. The text may come out empty; lengths are the caller's business.
    """
    text, entities = _clean(formatted.text, formatted.entities)
    text, entities = _trim(text, entities)
    given = _nested(_without_blank_ends(text, entities))[:MAX_GIVEN]
    together = [*given, *found_entities(text, given)]
    return FormattedText(text=text, entities=tuple(sorted(together, key=_order)))


def is_blank(text: str) -> bool:
    """Nothing in it can be seen."""
    return all(unicodedata.category(char) in ("Zs", "Cf", "Cc", "Mn") for char in text)


def _order(entity: Entity) -> tuple[int, int, int]:
    """Outer before inner; quotes outside styles where they cover the same words."""
    return entity.offset, -entity.length, entity.type not in _QUOTES


def _clean(text: str, entities: Iterable[Entity]) -> tuple[str, tuple[Entity, ...]]:
    text = _CONTROL.sub(" ", text)
    gone = [units(text[: match.start()]) for match in _DROPPED.finditer(text)]
    if not gone:
        return text, tuple(entities)
    return _DROPPED.sub("", text), _moved(entities, lambda at: at - bisect_right(gone, at - 1))


def _trim(text: str, entities: Iterable[Entity]) -> tuple[str, tuple[Entity, ...]]:
    body = text.strip(_BLANK)
    if len(body) == len(text):
        return text, tuple(entities)
    lead, end = len(text) - len(text.lstrip(_BLANK)), units(body)
    return body, _moved(entities, lambda at: min(max(at - lead, 0), end))


def _moved(entities: Iterable[Entity], place: Callable[[int], int]) -> tuple[Entity, ...]:
    moved = []
    for entity in entities:
        start, end = place(entity.offset), place(entity.end)
        if end > start:
            moved.append(replace(entity, offset=start, length=end - start))
    return tuple(moved)


def _without_blank_ends(text: str, entities: Iterable[Entity]) -> list[Entity]:
    """A span that ends in spaces is cut back; one of nothing but spaces goes."""
    raw = text.encode("utf-16-le", "surrogatepass")
    kept = []
    for entity in entities:
        language = entity.language if entity.type == "pre" else ""
        piece = raw[2 * entity.offset : 2 * entity.end].decode("utf-16-le", "surrogatepass")
        length = units(piece.rstrip(_BLANK))
        if length:
            full = entity.type in _CODE
            kept.append(
                replace(entity, length=entity.length if full else length, language=language)
            )
    return kept


def _nested(entities: list[Entity]) -> list[Entity]:
    """Spans that only nest: like ones joined, crossing styles split, the rest left out."""
    result: list[Entity] = []
    waiting = sorted(_joined(entities), key=_order)
    while waiting:
        entity = waiting.pop(0)
        outer = [held for held in result if held.end > entity.offset]
        if any(held.type in _CODE for held in outer):
            continue
        if entity.type in _CODE and any(held.end < entity.end for held in outer):
            continue
        crossing = [held.end for held in outer if held.end < entity.end]
        if not crossing:
            result.append(entity)
        elif entity.type in _SPLITTABLE:
            cut = min(crossing)
            result.append(replace(entity, length=cut - entity.offset))
            waiting.append(replace(entity, offset=cut, length=entity.end - cut))
            waiting.sort(key=_order)
    return result


def _joined(entities: list[Entity]) -> list[Entity]:
    """Styles of one kind that touch or overlap become one."""
    joined: list[Entity] = []
    last: dict[str, int] = {}
    for entity in sorted(entities, key=_order):
        at = last.get(entity.type)
        if at is not None and entity.type in _SPLITTABLE and entity.offset <= joined[at].end:
            end = max(joined[at].end, entity.end)
            joined[at] = replace(joined[at], length=end - joined[at].offset)
            continue
        last[entity.type] = len(joined)
        joined.append(entity)
    return joined
