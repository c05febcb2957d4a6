"""Whether a delivery of unknown fate is tried once more is said for each broadcast."""

import pytest

from storage.database import Database
from storage.types import BroadcastClass
from tests.storage.givens import (
    BREAKING,
    LEASE,
    NOON,
    ORDINARY,
    UNCERTAIN,
    broadcast,
    claim,
    fate,
    readers,
)


@pytest.mark.parametrize(
    ("broadcast_class", "again"), [(ORDINARY, True), (BREAKING, False)], ids=str
)
async def test_what_was_chosen_for_a_broadcast_goes_before_its_class(
    db: Database, broadcast_class: BroadcastClass, again: bool
) -> None:
    """A school's closing is ordinary and must arrive; a breaking result must not come twice."""
    await readers(db, [1])
    opened = await broadcast(db, broadcast_class=broadcast_class, again_if_uncertain=again)
    await claim(db)

    later = await claim(db, now=NOON + LEASE)

    assert opened.again_if_uncertain is again
    assert [each.again_if_uncertain for each in later] == ([True] if again else [])
    assert ((await fate(db, opened.id, 1)).state is UNCERTAIN) is not again
