"""What editors are still to be told of changed stories, whatever comes in between."""

from datetime import timedelta

from storage import offers, stories
from storage.database import Database, Transaction
from storage.offers import Offer
from tests.storage.givens import NOON, a_story

QUIET = timedelta(minutes=30)


async def revision(tx: Transaction, text: str) -> tuple[int, int]:
    """Of one story; its id and the revision's."""
    kept = await stories.keep(tx, a_story("Ferry", text), photo_id=None, now=NOON)
    assert kept
    return kept.id, kept.revision_id


async def test_an_offer_waits_from_what_editors_know(db: Database) -> None:
    """Two changes that they have not heard of are one change to them."""
    async with db.transaction() as tx:
        story_id, first = await revision(tx, "It left.")
        _, second = await revision(tx, "It is late.")
        await offers.note(tx, story_id, known_revision_id=first, now=NOON, quiet=QUIET)
        _, third = await revision(tx, "It is lost.")
        await offers.note(tx, story_id, known_revision_id=second, now=NOON, quiet=QUIET)

        assert await offers.due(tx, NOON) == [Offer(story_id=story_id, known_revision_id=first)]
        await offers.settle(tx, story_id, revision_id=third, now=NOON, told=True, quiet=QUIET)
        assert await offers.due(tx, NOON + QUIET) == []
        assert await offers.told_since(tx, NOON - QUIET) == 1


async def test_what_changes_while_it_is_told_waits_for_its_own_turn(db: Database) -> None:
    """The message was on its way when the next version came."""
    async with db.transaction() as tx:
        story_id, first = await revision(tx, "It left.")
        _, second = await revision(tx, "It is late.")
        await offers.note(tx, story_id, known_revision_id=first, now=NOON, quiet=QUIET)
        await revision(tx, "It is lost.")
        await offers.settle(tx, story_id, revision_id=second, now=NOON, told=True, quiet=QUIET)

        assert await offers.due(tx, NOON) == []
        (waiting,) = await offers.due(tx, NOON + QUIET)
    assert waiting.known_revision_id == second


async def test_a_told_story_is_quiet_for_a_while_and_then_forgotten(db: Database) -> None:
    """The table holds what is under way, not all that ever changed."""
    async with db.transaction() as tx:
        story_id, first = await revision(tx, "It left.")
        _, second = await revision(tx, "It is late.")
        await offers.note(tx, story_id, known_revision_id=first, now=NOON, quiet=QUIET)
        await offers.settle(tx, story_id, revision_id=second, now=NOON, told=True, quiet=QUIET)
        await offers.forget(tx, before=NOON)
        await offers.note(tx, story_id, known_revision_id=second, now=NOON, quiet=QUIET)
        assert await offers.due(tx, NOON) == []
        assert len(await offers.due(tx, NOON + QUIET)) == 1

        await offers.settle(tx, story_id, revision_id=second, now=NOON, told=False, quiet=QUIET)
        await offers.forget(tx, before=NOON + QUIET)
        await offers.note(tx, story_id, known_revision_id=second, now=NOON, quiet=QUIET)
        assert len(await offers.due(tx, NOON)) == 1
