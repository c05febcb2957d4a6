"""The wall clock may be set back by hours: what is owed goes out all the same."""

from datetime import timedelta

from bot.delivery.courier import LEASE
from bot.delivery.outcome import Busy
from bot.delivery.settler import Settler
from bot.delivery.verdicts import judge
from storage import ledger, pauses
from tests.clocks import QuickClock
from tests.delivery.post import Post, until

BACK = timedelta(hours=-2)


def set_back(post: Post) -> None:
    assert isinstance(post.clock, QuickClock)
    post.clock.jump(BACK)


async def test_a_clock_set_back_before_a_restart_holds_up_nobody(post: Post) -> None:
    """Everybody was planned for a moment that is two hours ahead by now."""
    await post.readers(10)
    broadcast = await post.publish()
    set_back(post)

    async with post.delivering():
        assert (await post.finished(broadcast)).sent == 10


async def test_a_clock_set_back_in_mid_broadcast_holds_up_nobody(post: Post) -> None:
    """Those who were put off as well: one is asked to be tried again after a minute."""
    readers = await post.readers(60)
    post.world.fault("sendMessage", "500", chat_id=readers[0].id)
    post.world.fault("sendMessage", "429_bare", chat_id=readers[1].id, times=3)
    post.world.at_send(12, lambda: set_back(post))
    broadcast = await post.publish()

    async with post.delivering():
        await until(lambda: len(post.received()) > 12)
        progress = await post.finished(broadcast)

    assert (progress.sent, progress.uncertain) == (59, 1)
    assert set(post.received().values()) == {1}


async def test_a_pause_that_is_written_after_the_clock_went_back_is_no_longer(post: Post) -> None:
    """Five seconds became fourteen hours, and after a restart nobody got anything for as long."""
    await post.readers(1)
    await post.publish()
    async with post.db.transaction() as tx:
        (claimed,) = await ledger.claim(tx, now=post.clock.now(), lease=LEASE, limit=1)
    settler = Settler(post.db, post.clock, flushed=lambda _: None)
    settler.add(judge(claimed, Busy(retry_after_s=5.0), now=post.clock.now()))

    set_back(post)
    await settler.flush()

    now = post.clock.now()
    async with post.db.reads() as reads:
        held = await pauses.held(reads, now=now)
        due_at = await ledger.next_due(reads)
    assert due_at is not None
    assert held[pauses.EVERYBODY] <= now + timedelta(seconds=5)
    assert due_at <= now + timedelta(seconds=5)
