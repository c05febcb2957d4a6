"""The messages in which editors watch their broadcasts, side by side."""

import asyncio
from datetime import timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.delivery.outcome import Sent
from bot.delivery.pacing import Lane
from bot.progress import ProgressBoard
from bot.render.story import note
from bot.settings import Settings
from bot.simulator import Simulator, User
from storage import broadcasts, claims, settling
from storage.types import Broadcast, BroadcastState, DeliveryState, Settlement
from tests.clocks import TestClock
from tests.delivery.post import Post, open_post


async def watched_by(post: Post, editor: User, headline: str) -> Broadcast:
    broadcast = await post.publish(headline)
    sent = await post.gateway.send(note("Sent."), chat_id=editor.id)
    assert isinstance(sent, Sent)
    async with post.db.transaction() as tx:
        await broadcasts.adopt(tx, broadcast.id, editor.id, sent.message_id)
    return broadcast


def told(post: Post, editor: User) -> str:
    return [one.text for one in post.world.transcript(editor) if one.from_bot][-1]


async def test_progress_that_may_not_go_holds_up_no_answer_to_a_press(tmp_path: Path) -> None:
    """Telegram may forbid the bulk for a minute: the Pause of another editor waited for that."""
    clock = TestClock()
    async with (
        Simulator() as simulator,
        open_post(simulator, tmp_path / "news.db", clock=clock) as post,
        asyncio.timeout(20),
    ):
        await post.readers(3)
        edna, emil = (post.world.add_user(name, started=True) for name in ("Edna", "Emil"))
        first = await watched_by(post, edna, "First story")
        second = await watched_by(post, emil, "Second story")
        settings = Settings(token=SecretStr(simulator.token), editors=frozenset({edna.id, emil.id}))
        board = ProgressBoard(post.db, post.gateway, settings, clock)
        await board.look()
        before = told(post, edna), told(post, emil)

        await clock.advance(60)
        async with post.db.transaction() as tx:
            now, lease = clock.now(), timedelta(minutes=5)
            claimed = await claims.claim(tx, now=now, lease=lease, limit=10)
            arrived = next(each for each in claimed if each.broadcast_id == first.id)
            settlement = Settlement(
                broadcast_id=first.id,
                subscriber_id=arrived.subscriber_id,
                state=DeliveryState.SENT,
                message_id=1,
            )
            await settling.settle(tx, [settlement], now=now)
        post.pacer.pause(Lane.EDIT, edna.id, 50, clock.monotonic())
        async with post.db.transaction() as tx:
            await broadcasts.set_state(tx, second.id, BroadcastState.PAUSED)
        await board.look()
        meanwhile = told(post, edna), told(post, emil)
        await clock.advance(60)
        await board.look()

        assert meanwhile[0] == before[0]
        assert meanwhile[1] != before[1]
        assert told(post, edna) != before[0]


async def test_an_editors_chat_under_a_pause_holds_up_no_other_editor(tmp_path: Path) -> None:
    """Edna's group was told to wait, and Emil saw nothing of his own Pause meanwhile."""
    clock = TestClock()
    async with (
        Simulator() as simulator,
        open_post(simulator, tmp_path / "news.db", clock=clock) as post,
        asyncio.timeout(20),
    ):
        await post.readers(3)
        edna, emil = (post.world.add_user(name, started=True) for name in ("Edna", "Emil"))
        both = [await watched_by(post, edna, "First"), await watched_by(post, emil, "Second")]
        settings = Settings(token=SecretStr(simulator.token), editors=frozenset({edna.id, emil.id}))
        board = ProgressBoard(post.db, post.gateway, settings, clock)
        await board.look()
        before = told(post, edna), told(post, emil)

        post.pacer.pause(Lane.REPLY, edna.id, 50, clock.monotonic())
        async with post.db.transaction() as tx:
            for broadcast in both:
                await broadcasts.set_state(tx, broadcast.id, BroadcastState.PAUSED)
        await board.look()
        meanwhile = told(post, edna), told(post, emil)
        await clock.advance(60)
        await board.look()

        assert meanwhile[0] == before[0]
        assert meanwhile[1] != before[1]
        assert told(post, edna) != before[0]
