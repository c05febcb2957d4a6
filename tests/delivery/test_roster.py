"""The broadcasts that are underway, and when nobody may be served from them."""

import asyncio

from bot.delivery.courier import Courier
from tests.delivery.post import Post, until


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
