"""A word to the editors reaches each of them, sooner or later, and once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.messages import Outgoing
from bot.render.story import note
from bot.settings import Settings
from bot.simulator import Simulator
from bot.texts import Texts
from bot.watch.alerts import Alerts
from storage.errors import DatabaseUnusable
from tests.delivery.post import Post, open_post


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    async with Simulator() as simulator, open_post(simulator, tmp_path / "news.db") as opened:
        yield opened


async def test_who_could_not_be_told_at_once_is_told_later(post: Post) -> None:
    """The one editor on duty may be the one whose chat was busy."""
    edna, emil = (post.world.add_user(name, started=True) for name in ("Edna", "Emil"))
    settings = Settings(
        token=SecretStr(post.simulator.token), editors=frozenset({edna.id, emil.id})
    )
    alerts = Alerts(post.db, post.gateway, settings)
    for _ in range(2):
        post.world.fault("sendMessage", "429", chat_id=emil.id, retry_after=1, times=2)

    was_told = await alerts.tell(lambda _: note("It stands still."))
    first = post.received("stands still")
    await alerts.tell(lambda _: note("It goes on."))
    for _ in range(9):
        await alerts.catch_up()

    assert was_told
    assert first == {edna.id: 1}, "the test needs one that could not be told"
    assert post.received("stands still") == {edna.id: 1, emil.id: 1}
    assert post.received("goes on") == {edna.id: 1, emil.id: 1}
    said = [one.text for one in post.world.transcript(emil) if one.from_bot]
    assert said == ["It stands still.", "It goes on."]


async def test_what_nobody_could_be_told_is_for_the_caller_to_repeat(post: Post) -> None:
    """The caller tells how things stand by then, so it must not come from here as well."""
    edna = post.world.add_user("Edna", started=True)
    settings = Settings(token=SecretStr(post.simulator.token), editors=frozenset({edna.id}))
    alerts = Alerts(post.db, post.gateway, settings)
    post.world.fault("sendMessage", "429", chat_id=edna.id, retry_after=1, times=1)

    was_told = await alerts.tell(lambda _: note("It stands still."))
    await alerts.catch_up()

    assert not was_told
    assert not post.received("stands still")


async def test_a_fault_in_the_middle_loses_nothing_of_what_is_owed(post: Post) -> None:
    """A database that is locked for a moment must not cost an editor the rest, or its order."""
    edna, emil = (post.world.add_user(name, started=True) for name in ("Edna", "Emil"))
    settings = Settings(
        token=SecretStr(post.simulator.token), editors=frozenset({edna.id, emil.id})
    )
    alerts = Alerts(post.db, post.gateway, settings)
    tries = 0

    def unlucky(_: Texts) -> Outgoing:
        nonlocal tries
        tries += 1
        if tries == 3:  # told to Edna, refused to Emil, and then this
            raise DatabaseUnusable("news.db", "locked")
        return note("two")

    post.world.fault("sendMessage", "401", chat_id=emil.id, times=None)
    await alerts.tell(lambda _: note("one"))
    await alerts.tell(unlucky)
    await alerts.tell(lambda _: note("three"))
    post.world.clear_faults()
    with pytest.raises(DatabaseUnusable):
        await alerts.catch_up()
    await alerts.catch_up()

    said = [each.text for each in post.world.transcript(emil) if each.from_bot]
    assert said == ["one", "two", "three"]
