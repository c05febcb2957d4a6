"""What is to happen in the course of a broadcast, ordered as data: from a file or by a request.

An order is a fault (`bot.simulator.faults`) where it has a `kind`, and an event where it has an
`act`: {"act": "block", "user_id": 10007, "at_send": 500} lets that reader block the bot right after
the five-hundredth message from now; without `at_send` it happens at once.
"""

import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

from bot.simulator.faults import ANY, KINDS, Fault
from bot.simulator.types import Json
from bot.simulator.world import World

ACTS: dict[str, Callable[[World, Json], object]] = {
    "block": lambda world, order: world.block(order["user_id"]),
    "unblock": lambda world, order: world.unblock(order["user_id"]),
    "deactivate": lambda world, order: world.deactivate(order["user_id"]),
    "migrate": lambda world, order: world.migrate(order["chat_id"]),
    "refuse_file": lambda world, order: world.refuse_file(str(order["file_id"])),
    "revoke": lambda world, order: world.revoke(),
    "repeat_update": lambda world, order: world.repeat_update(),
    "push_update": lambda world, order: world.push_update(dict(order["update"])),
    "hold_updates": lambda world, order: world.hold_updates(),
    "release_updates": lambda world, order: world.release_updates(),
}
"""What may happen, by its name in an order."""


def order(world: World, wanted: Json) -> int:
    """Order one fault or event; the fault's id, 0 for an event.

    Raises:
        ValueError: nobody knows such a thing, or it lacks whom it is about.
    """
    try:
        if "act" in wanted:
            _happen(world, dict(wanted))
            return 0
        return world.fault(**_fault(wanted))
    except KeyError as lack:
        raise ValueError(f"{wanted.get('act')} lacks {lack}") from lack


def _fault(wanted: Json) -> Json:
    """Raises ValueError: it has no kind, or a detail that no fault has."""
    if "kind" not in wanted:
        kinds = ", ".join(sorted(KINDS))
        raise ValueError(f"an order has an “act” or a “kind” (one of {kinds})")
    for name in wanted:
        if name not in _DETAILS:
            raise ValueError(f"no detail {name!r} of a fault; there are {', '.join(_DETAILS)}")
    return {"method": ANY, **wanted}


def load(world: World, path: Path) -> list[int]:
    """Order all of a file: a JSON array of what `order` takes.

    Raises:
        OSError: it cannot be read.
        ValueError: no such array, or something that nobody knows.
    """
    orders = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(orders, list) or not all(isinstance(one, dict) for one in orders):
        raise ValueError("a file of faults is a JSON array of objects")
    ids = []
    for number, one in enumerate(orders, start=1):
        try:
            ids.append(order(world, one))
        except ValueError as fault:
            raise ValueError(f"entry {number}: {fault}") from fault
    return ids


def _happen(world: World, wanted: Json) -> None:
    act = ACTS.get(str(wanted["act"]))
    if act is None:
        raise ValueError(f"no act {wanted['act']!r}; there are {', '.join(sorted(ACTS))}")
    for name in _NEEDS.get(str(wanted["act"]), ()):
        wanted[name]
    number = int(wanted.pop("at_send", 0))
    if number > 0:
        world.at_send(number, lambda: act(world, wanted))
    else:
        act(world, wanted)


_DETAILS = sorted(field.name for field in fields(Fault) if field.name != "id")
_NEEDS = {
    "block": ("user_id",),
    "unblock": ("user_id",),
    "deactivate": ("user_id",),
    "migrate": ("chat_id",),
    "refuse_file": ("file_id",),
    "push_update": ("update",),
}
