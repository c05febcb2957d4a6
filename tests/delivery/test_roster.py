"""The broadcasts that are underway, and when nobody may be served from them."""

import asyncio
from datetime import timedelta

from bot.delivery.courier import Courier
from bot.delivery.health import Health
from bot.delivery.outcome import NotSent
from bot.delivery.roster import Roster
from tests.delivery.post import BREAKING, Post, until


async def test_nothing_is_sent_while_another_may_have_taken_over(post: Post) -> None:
    """Failure 9: after a long silence it may be another instance that delivers; two would send."""
    readers = await post.readers(20)
    broadcast = await post.publish()
    asked, is_sure = 0, False

    def may_claim() -> bool:
        nonlocal asked
        asked += 1
        return is_sure

    courier = Courier(
        post.db, post.gateway, post.pacer, post.clock, post.render, may_claim=may_claim
    )
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(courier.run(stop))
        await until(lambda: asked >= 10)
        meanwhile = await post.progress(broadcast)
        is_sure = True
        await post.finished(broadcast)
        stop.set()

    assert (meanwhile.waiting, meanwhile.sent) == (20, 0)
    assert post.received() == {reader.id: 1 for reader in readers}


async def test_what_comes_back_from_a_rest_leaves_breaking_news_its_turn(post: Post) -> None:
    """Few at a time go first, so that they are tried at all; but not before breaking news."""
    await post.readers(3)
    ordinary, breaking = await post.publish("One"), await post.publish("Two", push=BREAKING)
    roster = Roster(post.db, post.clock, grace=timedelta(hours=1))
    await roster.refresh(post.clock.now())
    one, two = roster[ordinary.id], roster[breaking.id]
    one.proven, two.proven = True, True
    one.health = Health(in_doubt=True)
    both = {ordinary.id, breaking.id}

    assert roster.few() == [(one, 1)]
    assert roster.sound() == {breaking.id}
    assert roster.gives_way(one, both)
    assert not roster.gives_way(one, {ordinary.id}), "nobody waits for the other"
    one.proven = False
    assert not roster.gives_way(one, both), "a canary is a single one"


async def test_nothing_gets_through_where_all_are_tried_singly(post: Post) -> None:
    """One bad story beside a sound one is no trouble of the courier."""
    await post.readers(3)
    stories = [await post.publish("One"), await post.publish("Two")]
    roster = Roster(post.db, post.clock, grace=timedelta(hours=1))
    await roster.refresh(post.clock.now())
    one, two = (roster[each.id] for each in stories)

    for _ in range(Health.TOO_MANY_AT_FIRST):
        one.health.heard(NotSent(detail="no connection"), post.clock.monotonic())
    single = roster.trouble
    for _ in range(Health.TOO_MANY_AT_FIRST):
        two.health.heard(NotSent(detail="no connection"), post.clock.monotonic())
    of_all = roster.trouble
    third = await post.publish("Three")
    await roster.refresh(post.clock.now())

    assert (single, of_all) == ("", "no connection")
    assert roster.rest_s() > 0
    assert roster[third.id].health.is_probing, "what begins in an outage begins with one"
