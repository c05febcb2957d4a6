"""The courier writes large audiences to their end, and delivers meanwhile."""

import pytest

from bot.publish import publish
from storage import audience
from tests.delivery.post import HEADLINE, Post, a_story


async def test_a_large_audience_is_reached_to_its_last_reader(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Story and first slice are one transaction; the rest follows, whoever dies in between."""
    readers = await post.readers(25)
    monkeypatch.setattr(audience.extend, "__kwdefaults__", {"limit": 10})
    published = await publish(
        post.db, a_story(HEADLINE, post.clock.now()), None, now=post.clock.now()
    )
    assert published is not None
    assert published.broadcast is not None
    async with post.db.reads() as reads:
        behind = await audience.unwritten(reads)

    async with post.delivering():
        counts = await post.finished(published.broadcast)

    assert (behind, published.audience) == ([published.broadcast.id], 25)
    assert counts.sent == 25
    assert post.received() == {reader.id: 1 for reader in readers}
