"""Words to the editors that nobody asked for, while Telegram cannot be reached and after."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot.messages import Outgoing
from bot.render.story import note
from bot.settings import Settings
from bot.simulator import Simulator
from bot.texts import Texts
from bot.watch.alerts import Alerts
from tests.delivery.post import Post, open_post

EDITOR_ID = 7001


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    async with Simulator() as simulator, open_post(simulator, tmp_path / "news.db") as opened:
        yield opened


def alerts(post: Post) -> Alerts:
    settings = Settings(token=SecretStr(post.simulator.token), editors=frozenset({EDITOR_ID}))
    return Alerts(post.db, post.gateway, settings)


def words(_: Texts) -> Outgoing:
    return note("Nothing gets through.")


async def test_hours_without_telegram_are_a_few_lines_in_the_log_and_one_when_they_are_over(
    post: Post,
) -> None:
    """Failure 4: it is tried every ten seconds, and hours of that bury what went wrong."""
    post.world.add_user("Edna", user_id=EDITOR_ID, started=True)
    post.world.fault("sendMessage", "401", times=None)
    telling = alerts(post)

    with capture_logs() as logged:
        told = [await telling.tell(words) for _ in range(100)]
        post.world.clear_faults()
        told_at_last = await telling.tell(words)

    assert (set(told), told_at_last) == ({False}, True)
    lines = [(one["log_level"], one.get("times", one.get("failed"))) for one in logged]
    assert lines == [("warning", 1), ("warning", 10), ("warning", 100), ("info", 100)]


async def test_the_next_trouble_is_told_at_once_again(post: Post) -> None:
    """Whoever counts on for ever hides the second night behind the first."""
    post.world.add_user("Edna", user_id=EDITOR_ID, started=True)
    telling = alerts(post)

    with capture_logs() as logged:
        for _ in range(2):
            post.world.fault("sendMessage", "401", times=None)
            await telling.tell(words)
            post.world.clear_faults()
            await telling.tell(words)

    assert [one["log_level"] for one in logged] == ["warning", "info"] * 2


async def test_an_editor_who_never_wrote_to_the_bot_counts_as_told(post: Post) -> None:
    """Telegram lets nobody be written to who did not write first: trying again is no use."""
    post.world.add_user("Edna", user_id=EDITOR_ID)

    with capture_logs() as logged:
        told = await alerts(post).tell(words)

    assert told
    assert [one["event"] for one in logged] == ["an editor could not be told"]
