"""Who was away is not drowned in what happened meanwhile."""

from storage.types import SubscriberState
from tests.journeys.house import House, story

MISSED = ("The first", "The second", "The third")


async def test_who_comes_back_gets_what_is_new_and_can_ask_for_the_rest(house: House) -> None:
    """Failure 15: taken up again, a reader must not get the whole gap at once."""
    ann, ben = await house.reader("Ann"), await house.reader("Ben")
    house.world.block(ann)
    await house.until(SubscriberState.PAUSED, ann)
    for headline in MISSED:
        await house.publish(story(headline, "Its text."))
        await house.world.wait_for_message(ben, headline)

    house.world.unblock(ann)
    await house.until(SubscriberState.ACTIVE, ann)
    await house.publish(story("Ann is here again", "Its text."))
    await house.world.wait_for_message(ann, "Ann is here again")

    assert [house.world.counts(headline) for headline in MISSED] == [{ben.id: 1}] * 3
    await house.ask(ann, "/latest", "The third")
