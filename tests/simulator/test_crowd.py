"""A million readers fit, each with a fate, and the ledger knows what each was sent."""

import tracemalloc
from collections import Counter

import pytest

from bot.simulator import Simulator, Standing, World
from tests.simulator.raw import Raw


def test_shares_come_out_as_ordered(world: World) -> None:
    """The torture counts on so many blocked and so many gone."""
    crowd = world.populate(10_000, blocked=0.1, deactivated=0.05, groups=100, migrated=0.5)

    fates = Counter(world.state.people.standing(user_id) for user_id in crowd.users)
    moved = sum(world.chat(group).moved_to is not None for group in crowd.groups)

    assert fates[Standing.BLOCKED] == pytest.approx(1000, rel=0.2)
    assert fates[Standing.DEACTIVATED] == pytest.approx(500, rel=0.2)
    assert fates[Standing.ACTIVE] == pytest.approx(8500, rel=0.05)
    assert moved == pytest.approx(50, abs=20)


async def test_one_seed_makes_one_crowd(world: World) -> None:
    """A failing run is repeated by its seed."""

    def fates(stage: World) -> list[Standing]:
        crowd = stage.populate(500, blocked=0.3)
        return [stage.state.people.standing(user_id) for user_id in crowd.users]

    assert fates(world) == fates(Simulator(seed=0).world)
    assert fates(Simulator(seed=1).world) != fates(Simulator(seed=2).world)


def test_a_million_readers_cost_a_few_megabytes(world: World) -> None:
    """The simulator shares its machine with what it measures."""
    tracemalloc.start()
    world.populate(1_000_000, blocked=0.1)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert held < 5_000_000


async def test_a_message_to_the_crowd_is_counted_edited_and_deleted(raw: Raw, world: World) -> None:
    """Nothing of it is kept but a row, and yet a correction finds its copies."""
    first, second = list(world.populate(2).users)
    sent = [await raw.result("sendMessage", chat_id=one, text="flood") for one in (first, second)]
    ids = [message["message_id"] for message in sent]

    edited = await raw.result("editMessageText", chat_id=first, message_id=ids[0], text="ebb")

    assert edited["text"] == "ebb"
    assert "not modified" in await raw.error(
        "editMessageText", chat_id=first, message_id=ids[0], text="ebb"
    )
    assert "to edit not found" in await raw.error(
        "editMessageText", chat_id=first, message_id=ids[1], text="ebb"
    )
    assert await raw.result("deleteMessage", chat_id=second, message_id=ids[1])
    assert "to delete not found" in await raw.error(
        "deleteMessage", chat_id=second, message_id=ids[1]
    )
    assert world.counts() == {first: 1, second: 1}
    assert list(world.state.chats) == []


async def test_a_million_equal_texts_are_held_once(raw: Raw, world: World) -> None:
    """Whoever sends them, a body read a thousand times must not be kept a thousand times."""
    for reader in world.populate(50).users:
        await raw.result("sendMessage", chat_id=reader, text="flood", disable_notification=reader)

    assert len(world.sent_log()) == 50
    assert world.state.ledger.different == 1


async def test_one_of_the_crowd_steps_forward(raw: Raw, world: World) -> None:
    """From the moment a reader acts, the chat is kept like any other."""
    (reader,) = world.populate(1).users

    world.say(reader, "/latest")
    await raw.result("sendMessage", chat_id=reader, text="news")

    assert [one.text for one in world.transcript(reader)] == ["/latest", "news"]
    assert [user.id for user in world.state.people.named] == [reader]


async def test_a_crowd_has_closed_doors_too(raw: Raw, world: World) -> None:
    """Blocked is blocked, one of a million or not."""
    (reader,) = world.populate(1, blocked=1.0).users

    assert await raw.error("sendMessage", chat_id=reader, text="x") == (
        "403 Forbidden: bot was blocked by the user"
    )
