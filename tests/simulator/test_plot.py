"""What goes wrong and what happens meanwhile, written once and played again and again."""

import json
from pathlib import Path

import pytest
from telegram import Bot

from bot.simulator import Simulator, User, World, plot
from tests.simulator.raw import Raw


async def test_a_file_of_faults(raw: Raw, world: World, tmp_path: Path) -> None:
    """A mix of faults is written once and played again and again."""
    file = tmp_path / "faults.json"
    file.write_text(json.dumps([{"kind": "500", "method": "getMe"}, {"kind": "401", "skip": 1}]))

    plot.load(world, file)

    assert [(await raw.call("getMe"))[0] for _ in range(4)] == [500, 200, 401, 200]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ('[{"method": "getMe"}]', "entry 1: an order has an “act” or a “kind” .one of 400, "),
        ('[{"kind": "500", "chance": 1}]', "no detail 'chance' of a fault; there are chat_id,"),
        ('[{"kind": "500"}, {"kind": "earthquake"}]', "entry 2: no fault of kind 'earthquake'"),
        ('[{"act": "dance"}]', "no act 'dance'; there are block,"),
        ('[{"act": "block", "at_send": 5}]', "block lacks 'user_id'"),
        ('{"kind": "500"}', "JSON array"),
        ("nonsense", "Expecting value"),
    ],
)
def test_a_slip_in_the_file_is_told_before_anything_runs(
    tmp_path: Path, words: str, told: str
) -> None:
    """Met in the middle of a million sends it would cost the whole run."""
    file = tmp_path / "faults.json"
    file.write_text(words)

    with pytest.raises(ValueError, match=told):
        plot.load(Simulator().world, file)


async def test_a_reader_blocks_in_mid_broadcast(bot: Bot, world: World) -> None:
    """By order, and from outside: the bot learns of it from a 403 and from an update."""
    one, two, three = world.populate(3).users
    plot.order(world, {"act": "block", "user_id": three, "at_send": 2})

    await bot.send_message(one, "news")
    await bot.send_message(two, "news")

    with pytest.raises(Exception, match="blocked by the user"):
        await bot.send_message(three, "news")
    assert (await bot.get_updates())[0].my_chat_member is not None


async def test_a_latency_is_spread_by_the_seed(world: World) -> None:
    """Telegram's answers are no metronome: pacing that needs one must be seen to fail."""
    world.fault("sendMessage", "delay", delay_s=0.1, spread_s=0.2, times=None)
    faults = world.state.faults

    delays = [fault.delay_s for _ in range(2_000) if (fault := faults.strike("sendmessage", "1"))]

    assert len(delays) == 2_000
    assert min(delays) >= 0.1
    assert 0.27 < sum(delays) / len(delays) < 0.33
    assert max(delays) > 0.8


async def test_updates_come_out_of_order_between_chats_only(
    bot: Bot, world: World, ann: User
) -> None:
    """Telegram promises order within a chat, and nothing between chats."""
    ben = world.add_user("Ben", started=True)
    world.state.random.seed(4)
    world.hold_updates()
    for number in range(8):
        world.say(ann, f"a{number}")
        world.say(ben, f"b{number}")
    early = await bot.get_updates()

    world.release_updates()
    world.advance(1)

    texts = [update.message.text or "" for update in await bot.get_updates() if update.message]
    assert not early
    assert [text for text in texts if text[0] == "a"] == [f"a{n}" for n in range(8)]
    assert [text for text in texts if text[0] == "b"] == [f"b{n}" for n in range(8)]
    assert texts != [f"{who}{n}" for n in range(8) for who in "ab"]
