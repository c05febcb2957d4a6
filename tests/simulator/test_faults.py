"""Whatever can go wrong between the bot and Telegram can be ordered, and goes wrong truly."""

import asyncio
from contextlib import suppress

import pytest
from aiohttp import ClientError, ClientSession, ServerDisconnectedError
from telegram import Bot
from telegram.error import NetworkError, RetryAfter

from bot.simulator import RateModel, Simulator, User, World
from tests.simulator.raw import Raw


async def test_flood_control_says_how_long(
    bot: Bot, ann: User, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parameters, header and words agree, and the next request passes."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library warns of its old form otherwise
    world.fault("sendMessage", "429", retry_after=35)

    with pytest.raises(RetryAfter, match="Retry in 0:00:35"):
        await bot.send_message(ann.id, "x")

    assert await bot.send_message(ann.id, "x")
    assert len(world.sent_log()) == 1


async def test_flood_control_has_its_header(simulator: Simulator, ann: User, world: World) -> None:
    """Proxies and other clients read the header only."""
    world.fault("sendMessage", "429", retry_after=7)
    address = f"{simulator.url}/bot{simulator.token}/sendMessage"
    async with (
        ClientSession() as session,
        session.post(address, json={"chat_id": ann.id, "text": "x"}) as response,
    ):
        assert response.status == 429
        assert response.headers["Retry-After"] == "7"


async def test_a_lost_answer_was_a_sent_message(raw: Raw, ann: User, world: World) -> None:
    """The one failure that must not be retried blindly: it did arrive."""
    world.fault("sendMessage", "lost_answer")

    with pytest.raises((ServerDisconnectedError, ClientError, ConnectionError)):
        await raw.call("sendMessage", chat_id=ann.id, text="x")

    assert [copy.text for copy in world.sent_log(ann)] == ["x"]


async def test_a_reset_before_processing_sent_nothing(bot: Bot, ann: User, world: World) -> None:
    """Seen from the bot it looks like a lost answer; the ledger knows better."""
    world.fault("sendMessage", "reset_before")

    with pytest.raises(NetworkError):
        await bot.send_message(ann.id, "x")

    assert world.sent_log() == []


@pytest.mark.parametrize(
    ("kind", "status", "content_type"),
    [
        ("500", 500, "application/json"),
        ("502_html", 502, "text/html"),
        ("504_html", 504, "text/html"),
        ("404_html", 404, "text/html"),
        ("401", 401, "application/json"),
        ("429_bare", 429, "application/json"),
        ("413", 413, "application/json"),
        ("garbage", 200, "text/html"),
    ],
)
async def test_front_ends_fail_in_their_own_way(
    simulator: Simulator, world: World, kind: str, status: int, content_type: str
) -> None:
    """The library looks at the status alone, so that is what must be real."""
    world.fault("*", kind)
    async with (
        ClientSession() as session,
        session.get(f"{simulator.url}/bot{simulator.token}/getMe") as response,
    ):
        assert response.status == status
        assert response.content_type == content_type
        assert await response.read()


async def test_a_fault_hits_whom_it_is_meant_for(raw: Raw, world: World, ann: User) -> None:
    """By chat, after so many, so many times."""
    bea = world.add_user("Bea", started=True)
    words = "Bad Request: PEER_ID_INVALID"
    order = world.fault("sendMessage", "400", chat_id=bea.id, skip=1, times=2, description=words)

    answers = []
    for chat in (ann, bea, bea, bea, bea, ann):
        status, _ = await raw.call("sendMessage", chat_id=chat.id, text="x")
        answers.append(status)

    assert answers == [200, 200, 400, 400, 200, 200]
    assert world.state.faults.hits(order) == 2


async def test_a_share_of_faults_follows_the_seed(raw: Raw, world: World) -> None:
    """A failing run must be repeatable."""
    world.fault("getMe", "500", share=0.5, times=None)
    statuses = [(await raw.call("getMe"))[0] for _ in range(20)]

    async with Simulator() as again:
        again.world.fault("getMe", "500", share=0.5, times=None)
        raw.url = again.url
        assert [(await raw.call("getMe"))[0] for _ in range(20)] == statuses
    assert {200, 500} == set(statuses)


@pytest.mark.parametrize("kind", ["delay", "late_answer", "slow_body"])
async def test_a_held_answer_comes_in_the_end(raw: Raw, ann: User, world: World, kind: str) -> None:
    """What distinguishes them is whether the message is there before the answer."""
    world.fault("sendMessage", kind, delay_s=0.05)

    asking = asyncio.create_task(raw.result("sendMessage", chat_id=ann.id, text="x"))
    await world.wait_for_message(ann, "x")
    early = asking.done()

    assert (await asking)["text"] == "x"
    assert not early


_DONE_ALL_THE_SAME = ("lost_answer", "late_answer", "slow_body", "delay")


@pytest.mark.parametrize("kind", _DONE_ALL_THE_SAME)
async def test_what_is_done_in_spite_of_a_fault_counts(
    raw: Raw, world: World, ann: User, kind: str
) -> None:
    """Or a bot could be faster than Telegram allows by losing its answers, and pay nothing."""
    world.limit(RateModel(broadcast_per_s=0.001, broadcast_burst=1, chat_per_s=1, chat_burst=2))
    world.state.star_balance = 1.0
    world.fault("sendMessage", kind, delay_s=0.01, times=2)
    for _ in range(2):
        with suppress(ClientError, ConnectionError):
            await raw.call("sendMessage", chat_id=ann.id, text="x", allow_paid_broadcast=True)

    assert len(world.sent_log()) == 2
    assert world.state.star_balance == pytest.approx(0.9)
    assert await _held(raw, ann)


@pytest.mark.parametrize("kind", ["500", "429", "reset_before", "403", "garbage"])
async def test_what_a_fault_refuses_counts_for_nothing(
    raw: Raw, world: World, ann: User, kind: str
) -> None:
    """The next one finds its slot free, and its Stars."""
    world.limit(RateModel(broadcast_per_s=0.001, broadcast_burst=1, chat_per_s=1, chat_burst=1))
    world.state.star_balance = 1.0
    world.fault("sendMessage", kind)
    with suppress(ClientError, ConnectionError):
        await raw.call("sendMessage", chat_id=ann.id, text="x", allow_paid_broadcast=True)

    assert world.sent_log() == []
    assert not await _held(raw, ann)
    assert world.state.star_balance == 1.0


async def _held(raw: Raw, reader: User) -> bool:
    """Whether the reader's chat is so full that one more has to wait."""
    asking = asyncio.create_task(
        raw.call("sendMessage", chat_id=reader.id, text="y", allow_paid_broadcast=True)
    )
    await asyncio.wait({asking}, timeout=0.3)
    held = not asking.done()
    status, _ = await asking
    assert status == 200
    return held


async def test_what_a_fault_delays_is_at_work_meanwhile(raw: Raw, world: World, ann: User) -> None:
    """Requests that hang fill the front, whatever makes them hang."""
    world.limit(RateModel(active_requests=1, front_delay_s=0.0))
    assert world.state.rates is not None
    world.fault("getChat", "delay", delay_s=30)
    hanging = asyncio.create_task(raw.call("getChat", chat_id=ann.id))
    async with asyncio.timeout(5):
        while not world.state.rates.active:  # noqa: ASYNC110 - nobody tells of it
            await asyncio.sleep(0.01)

    assert (await raw.call("sendMessage", chat_id=ann.id, text="x"))[0] == 429
    hanging.cancel()


async def test_something_can_happen_in_the_middle(bot: Bot, world: World, ann: User) -> None:
    """A reader blocks while the broadcast runs."""
    world.at_send(2, lambda: world.block(ann))

    await bot.send_message(ann.id, "one")
    await bot.send_message(ann.id, "two")

    assert (await bot.get_updates())[0].my_chat_member is not None


async def test_a_file_can_be_refused_all_of_a_sudden(
    bot: Bot, ann: User, world: World, picture: bytes
) -> None:
    """An id that worked yesterday: the courier uploads anew."""
    photo = (await bot.send_photo(ann.id, picture)).photo[-1]
    world.refuse_file(photo.file_id)

    with pytest.raises(Exception, match="Wrong file identifier/http url specified"):
        await bot.send_photo(ann.id, photo.file_id)
