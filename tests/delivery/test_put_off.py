"""Whose chat is not free at the moment gets the story as soon as it is, and not last of all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.delivery.chats import GroupPace, PrivatePace
from bot.delivery.pacing import Lane
from bot.simulator import Simulator
from tests.clocks import QuickClock
from tests.delivery.post import Post, open_post, until

MANY = 200


def lively_group(post: Post) -> int:
    admin = post.world.add_user("Ada", started=True)
    return post.world.add_chat("supergroup", "Harbour", admins=[admin]).id


def busy_reader(post: Post) -> int:
    return post.world.add_user("Cy", started=True).id


def occupy(post: Post, chat_id: int) -> None:
    """For ten seconds: a group by its full minute, a reader by stories and by answers."""
    now_s = post.clock.monotonic()
    if chat_id < 0:
        for _ in range(GroupPace.LIMIT):
            post.pacer.reserve_granted(Lane.PAID, chat_id, now_s - GroupPace.WINDOW_S + 10)
    else:
        for _ in range(PrivatePace.BURST):
            post.pacer.reserve_granted(Lane.PAID, chat_id, now_s)
        for _ in range(9):
            post.pacer.book(chat_id, now_s)


@pytest.mark.parametrize("somebody", [lively_group, busy_reader])
async def test_who_was_put_off_goes_as_soon_as_the_chat_is_free(
    simulator: Simulator, path: Path, somebody: Callable[[Post], int]
) -> None:
    """A due time of now stands behind a million that were due before: hours, for breaking news."""
    async with open_post(simulator, path, clock=QuickClock(5), rate_per_s=10.0) as post:
        await post.readers(1)
        chat_id = somebody(post)
        await post.subscribe([chat_id])
        await post.readers(MANY)
        await post.publish()
        occupy(post, chat_id)

        async with post.delivering():
            await until(lambda: post.received().total() > 10)
            early = post.received()
            await until(lambda: chat_id in post.received())
            left = MANY - post.received().total()

        assert chat_id not in early
        assert left > MANY / 10
        assert set(post.received().values()) == {1}
