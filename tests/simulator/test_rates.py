"""Telegram's brakes: a request is held, then refused, and who pushes on waits longer."""

from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator import RateModel, User, World
from bot.simulator.buckets import Window
from bot.simulator.pictures import check_picture
from bot.simulator.rates import Admission, Rates
from bot.simulator.request import Request, Upload
from bot.simulator.tempo import densest
from tests.simulator.raw import Raw

NOON = 1_800_000_000.0


class Play:
    """Rates under a clock that stands still until it is moved."""

    def __init__(self, model: RateModel) -> None:
        self.now = NOON
        self.stars = 0.0
        self.updates = 0
        self.seen: dict[int, float] = {}
        self.rates = Rates(
            model,
            Random(1),
            lambda: self.now,
            lambda chat: self.seen.get(chat, 0.0),
            lambda: self.stars,
            int,
            lambda: self.updates,
        )

    def send(self, chat_id: int, *, upload: int = 0, paid: bool = False) -> Admission:
        """What becomes of it; what it waits for goes on."""
        return self.rates.admit(self.request(chat_id, upload=upload, paid=paid))

    def wait(self, chat_id: int) -> Admission:
        """As `send`, and it is at work from then on."""
        request = self.request(chat_id)
        admission = self.rates.admit(request)
        self.rates.begin(request, admission)
        return admission

    def request(self, chat_id: int, *, upload: int = 0, paid: bool = False) -> Request:
        uploads = {"photo": Upload("x.jpg", bytes(upload))} if upload else {}
        return Request("sendphoto", {"chat_id": chat_id, "allow_paid_broadcast": paid}, uploads)

    def refused(self, admission: Admission) -> int | None:
        """The seconds of a 429."""
        if admission.refusal is None:
            return None
        return admission.refusal.parameters.get("retry_after")


@pytest.fixture
def play() -> Callable[..., Play]:
    return lambda **numbers: Play(RateModel(**numbers))


def test_a_broadcast_is_held_and_then_refused(play: Callable[..., Play]) -> None:
    """Latency is the first sign of throttling; the 429 comes 8 s later and names the last wait."""
    stage = play(broadcast_per_s=30, broadcast_burst=5)

    answers = [stage.send(chat) for chat in range(1, 300)]

    holds = [one.hold_s for one in answers if one.refusal is None]
    assert holds[:5] == [0.0] * 5
    assert holds[5] == pytest.approx(1 / 30, abs=1e-4)
    assert holds == sorted(holds)
    assert len(holds) == 5 + 30 * 8
    assert stage.refused(answers[len(holds)]) == 9


def test_who_goes_on_sending_waits_longer(play: Callable[..., Play]) -> None:
    """A bot that ignores retry_after makes its own ban worse."""
    stage = play(broadcast_per_s=1, broadcast_burst=1, held_s=2)
    for chat in range(1, 5):
        last = stage.refused(stage.send(chat))
    assert last == 3
    stage.now += 1.0
    assert stage.refused(stage.send(9)) == 3  # 2 s were left, half as much again is added
    stage.now += 3.0
    assert stage.refused(stage.send(9)) is None


def test_one_chat_takes_about_one_a_second(play: Callable[..., Play]) -> None:
    """A small burst passes, then each waits for its own second; other chats do not care."""
    stage = play(broadcast_per_s=0, chat_per_s=1, chat_burst=3)

    assert [stage.send(1).hold_s for _ in range(5)] == [0, 0, 0, 1, 2]
    assert stage.send(2).hold_s == 0


def test_a_group_takes_twenty_in_any_minute(play: Callable[..., Play]) -> None:
    """A strict window: no refill while the minute runs."""
    stage = play(group_per_minute=20)

    assert [stage.send(-5).hold_s for _ in range(20)] == [0] * 20
    assert stage.refused(stage.send(-5)) == 60
    stage.now += 60.5
    assert stage.refused(stage.send(-5)) is None


def test_answers_do_not_draw_on_the_broadcast(play: Callable[..., Play]) -> None:
    """There is no overall limit on messages that answer readers."""
    stage = play(broadcast_per_s=1, broadcast_burst=1, held_s=0.5)
    stage.send(1)
    assert stage.refused(stage.send(2)) is not None
    stage.seen[3] = stage.now

    assert stage.send(3) == Admission()


def test_uploads_of_one_size_are_spaced(play: Callable[..., Play]) -> None:
    """Why a photo is uploaded once: the same bytes again and again crawl, and then stop."""
    stage = play(broadcast_per_s=0, chat_per_s=0)

    held = [stage.send(chat, upload=200_000) for chat in range(1, 40)]

    accepted = [one for one in held if one.refusal is None]
    assert accepted[0].hold_s == 0
    gaps = [later.hold_s - one.hold_s for one, later in pairwise(accepted)]
    assert all(0.19 <= gap <= 0.91 for gap in gaps)
    refused = held[len(accepted)]
    assert (refused.hold_s, stage.refused(refused)) == (3.0, 60)
    assert stage.send(50, upload=99_999).hold_s == 0
    assert stage.send(51, upload=200_001).hold_s == 0


def test_the_front_guards_itself(play: Callable[..., Play]) -> None:
    """Too many requests in flight: a deliberate 3 s, then 60 to wait."""
    stage = play(active_requests=10, broadcast_per_s=0)
    for chat in range(1, 11):
        stage.wait(chat)

    refused = stage.send(11)

    assert (refused.hold_s, stage.refused(refused)) == (3.0, 60)
    assert stage.rates.admit(Request("getchat", {"chat_id": 1}, {})).refusal is not None
    assert stage.rates.admit(Request("getupdates", {}, {})).refusal is None


def test_the_front_allows_more_where_more_is_written(play: Callable[..., Play]) -> None:
    """A bot that hears of a thousand updates a minute may have a thousand answers under way."""
    stage = play(active_requests=10, active_uploads=3, broadcast_per_s=0)
    stage.rates.active, stage.rates.active_uploads = 14, 3

    assert stage.refused(stage.send(1)) == 60
    stage.updates = 4
    assert stage.refused(stage.send(2)) == 60
    stage.updates = 5
    assert stage.refused(stage.send(3)) is None
    assert stage.refused(stage.send(4, upload=10)) is None
    stage.rates.active_uploads = 4
    assert stage.refused(stage.send(5, upload=10)) == 60


def test_the_front_weighs_uploads(play: Callable[..., Play]) -> None:
    """More than 4 GiB at once is too much, however few they are; a text is not concerned."""
    stage = play(broadcast_per_s=0)
    stage.rates.active_bytes = (4 << 30) + 1

    assert stage.refused(stage.send(1, upload=10)) == 60
    assert stage.refused(stage.send(2)) is None


def test_what_waits_is_not_overtaken_in_its_chat(play: Callable[..., Play]) -> None:
    """Telegram sends to one chat in order: behind a story that is held, an answer waits too."""
    stage = play(broadcast_per_s=1, broadcast_burst=1, chat_per_s=0)
    stage.wait(1)
    assert stage.wait(2).hold_s == 1
    stage.seen[2] = stage.seen[3] = stage.now

    assert stage.send(2).hold_s == pytest.approx(1.001)
    assert stage.send(3) == Admission()


def test_an_album_is_paid_for_by_its_photos(play: Callable[..., Play]) -> None:
    """It counts as its items everywhere else, and so it does here."""
    stage = play(broadcast_per_s=1, broadcast_burst=2, chat_per_s=0)
    stage.stars = 1.0
    album = [{"type": "photo"}] * 5
    values = {"chat_id": 1, "allow_paid_broadcast": True, "media": album}

    assert stage.rates.admit(Request("sendmediagroup", values, {})).stars == pytest.approx(0.3)


def test_stars_are_set_aside_for_what_waits(play: Callable[..., Play]) -> None:
    """Or a thousand held messages could be paid for with the Stars for one."""
    stage = play(broadcast_per_s=1, broadcast_burst=1, paid_per_s=10, paid_burst=1, chat_per_s=0)
    stage.stars = 0.2
    requests = [stage.request(chat, paid=True) for chat in range(1, 5)]
    admitted = []
    for request in requests:
        admitted.append(stage.rates.admit(request))
        stage.rates.begin(request, admitted[-1])

    assert [one.stars for one in admitted] == [0, 0.1, 0.1, 0]
    assert admitted[3].refusal is not None
    stage.rates.end(requests[1], admitted[1])
    assert stage.send(9, paid=True).stars == 0.1


def test_paid_messages_cost_above_the_free_rate(play: Callable[..., Play]) -> None:
    """Only what the free lane would not have carried is charged, and only while Stars last."""
    stage = play(broadcast_per_s=30, broadcast_burst=5, paid_per_s=1000)
    stage.stars = 0.1

    prices = [stage.send(chat, paid=True).stars for chat in range(1, 8)]
    stage.stars = 0.0
    broke = stage.send(8, paid=True)

    assert prices == [0, 0, 0, 0, 0, 0.1, 0.1]
    assert broke.refusal is not None
    assert broke.refusal.description == "Bad Request: BALANCE_TOO_LOW"


def test_a_lowered_allowance_holds_at_once(play: Callable[..., Play]) -> None:
    """Limits change without notice: the bot has to find the new one."""
    stage = play(broadcast_per_s=1000, broadcast_burst=1)
    stage.send(1)
    stage.rates.model = RateModel(broadcast_per_s=10, broadcast_burst=1)
    stage.now += 1

    assert [stage.send(chat).hold_s for chat in (2, 3)] == [0, pytest.approx(0.1, abs=1e-4)]


@given(st.lists(st.sampled_from([0.0, 0.0, 0.1, 3.0, 59.0]), min_size=42, max_size=80))
def test_no_minute_holds_more_than_its_twenty(gaps: list[float]) -> None:
    """However requests come in, those that leave a group window obey it."""
    window, now, left = Window(), NOON, []
    for gap in gaps:
        now += gap
        left.append(now + window.wait(now, 3.0, 20))
        window.take(now, 3.0, 20)

    assert densest(sorted(left), 59.999) <= 20


async def test_limits_hold_over_http(raw: Raw, world: World, ann: User) -> None:
    """Off unless asked for; then a refusal looks as it always does, and the tempo is told."""
    for _ in range(5):
        await raw.result("sendMessage", chat_id=ann.id, text="x")
    world.limit(RateModel(chat_burst=1, held_s=0.5))
    await raw.result("sendMessage", chat_id=ann.id, text="x")

    status, body = await raw.call("sendMessage", chat_id=ann.id, text="x")

    assert (status, body["parameters"]) == (429, {"retry_after": 1})
    assert world.tempo().sends == 6
    assert world.tempo().per_chat_second == world.tempo().per_second == 6


async def test_whoever_is_called_by_name_counts_as_well(raw: Raw, world: World, ann: User) -> None:
    """A channel's allowance is one, whether it is called by its number or by its @name."""
    channel = world.add_chat("channel", "News", admins=[ann], username="news")
    world.limit(RateModel(group_per_minute=1))
    await raw.result("sendMessage", chat_id="@news", text="x")

    status, _ = await raw.call("sendMessage", chat_id=channel.id, text="x")

    assert status == 429


async def test_stars_are_paid_for_what_succeeds(raw: Raw, world: World, ann: User) -> None:
    """A refused message costs nothing."""
    world.limit(RateModel(broadcast_per_s=1, broadcast_burst=1, chat_per_s=0))
    world.state.star_balance = 1.0
    paid = {"chat_id": ann.id, "allow_paid_broadcast": True}
    await raw.result("sendMessage", text="free", **paid)
    await raw.result("sendMessage", text="charged", **paid)
    await raw.error("sendMessage", text="", **paid)
    await raw.error("sendMessage", **{**paid, "chat_id": 1}, text="nobody")

    assert world.state.star_balance == pytest.approx(0.9)
    assert await raw.result("getMyStarBalance") == {"amount": 0, "nanostar_amount": 900_000_000}


async def test_what_takes_its_time_is_paid_for_as_well(
    raw: Raw, world: World, ann: User, picture: bytes
) -> None:
    """An album, or a picture that Telegram fetches first, is done after the answer to others."""
    world.limit(RateModel(broadcast_per_s=0.001, broadcast_burst=1, chat_per_s=0))
    world.state.star_balance = 1.0
    photo = world.state.files.add_photo(picture, check_picture(picture)).largest.file_id
    album = [{"type": "photo", "media": photo}] * 3

    paid = {"chat_id": ann.id, "media": album, "allow_paid_broadcast": True}
    assert len(await raw.result("sendMediaGroup", **paid)) == 3

    assert world.state.star_balance == pytest.approx(0.8)
    assert world.state.rates is not None
    assert (world.state.rates.active, world.state.rates.reserved) == (0, 0)


async def test_what_is_paid_for_is_not_looked_up_first(raw: Raw, world: World) -> None:
    """Whoever never opened the bot is told of in other words: 403 and not 400."""
    stranger = world.add_user("Stranger")
    forbidden = "403 Forbidden: bot can't initiate conversation with a user"
    paid = {"chat_id": stranger.id, "text": "x", "allow_paid_broadcast": True}

    assert await raw.error("sendMessage", **paid) == forbidden
    assert await raw.error("sendMessage", **{**paid, "chat_id": 4242}) == forbidden
    assert await raw.error("sendMessage", chat_id=4242, text="x") == (
        "400 Bad Request: chat not found"
    )
