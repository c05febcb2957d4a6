"""The pace is arithmetic: whatever order messages come in, no limit is ever passed."""

import math
from collections import defaultdict
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.budget import Budget
from bot.delivery.chats import GroupPace, PrivatePace
from bot.delivery.pacing import Lane, Pacer

BULK = [Lane.BREAKING, Lane.ORDINARY, Lane.DIGEST, Lane.EDIT]

chats = st.sampled_from([1, 2, 3, -10, -20, "@wire"])
lanes = st.sampled_from(list(Lane))
steps = st.lists(
    st.tuples(lanes, chats, st.floats(0, 3), st.integers(1, 3)), min_size=1, max_size=150
)


def leave_all(pacer: Pacer, wanted: Sequence[tuple[Lane, int | str, float, int]]) -> list[float]:
    """Ask again, as the pacer says, until each message has left; return when each did."""
    now_s, left_at_s = 0.0, []
    for lane, chat, gap_s, cost in wanted:
        now_s += gap_s
        while (wait_s := pacer.reserve(lane, chat, now_s, cost=cost)) > 0:
            now_s += wait_s
        left_at_s.append(now_s)
    return left_at_s


def busiest(moments: list[float], window_s: float) -> int:
    """The most that fell into any one window."""
    return max(sum(1 for other in moments if at <= other < at + window_s) for at in moments)


@given(st.lists(st.tuples(st.floats(0, 6), st.integers(1, 10)), min_size=10, max_size=80))
@settings(deadline=None)
def test_a_busy_group_is_never_sent_more_than_twenty_in_a_minute(
    wanted: list[tuple[float, int]],
) -> None:
    """Failure 24: a leaky bucket let nearly forty through in the first minute."""
    messages = [(Lane.REPLY, -10, gap_s, cost) for gap_s, cost in wanted]

    left = leave_all(Pacer(rate_per_s=1000), messages)

    costs = [cost for *_, cost in messages]
    moments = [at for at, cost in zip(left, costs, strict=True) for _ in range(cost)]
    assert busiest(moments, 60.0) <= GroupPace.LIMIT


@given(steps)
@settings(deadline=None)
def test_no_window_of_a_minute_holds_more_than_twenty_for_a_group(
    wanted: list[tuple[Lane, int | str, float, int]],
) -> None:
    """Failures 24 and 26: a strict window, in which edits count, and an album as its items."""
    left = leave_all(Pacer(rate_per_s=1000), wanted)

    by_chat: dict[int | str, list[float]] = defaultdict(list)
    for (_, chat, _, cost), at in zip(wanted, left, strict=True):
        by_chat[chat] += [at] * cost
    for chat, moments in by_chat.items():
        if not (isinstance(chat, int) and chat > 0):
            assert busiest(moments, 60.0) <= GroupPace.LIMIT


@given(steps)
@settings(deadline=None)
def test_one_person_gets_about_one_a_second(
    wanted: list[tuple[Lane, int | str, float, int]],
) -> None:
    """Telegram's limit for one chat; a short burst is allowed."""
    left = leave_all(Pacer(rate_per_s=1000), wanted)

    moments = [
        at
        for (_, chat, _, cost), at in zip(wanted, left, strict=True)
        if chat == 1
        for _ in range(cost)
    ]
    for window_s in (1.0, 5.0, 20.0):
        if moments:
            assert busiest(moments, window_s) <= PrivatePace.BURST + window_s


@given(st.lists(st.tuples(st.sampled_from([Lane.REPLY, *BULK]), st.floats(0, 0.2)), min_size=1))
@settings(deadline=None)
def test_no_second_passes_the_common_budget(wanted: list[tuple[Lane, float]]) -> None:
    """Failure 20: a backlog drains at the allowed pace, whatever is replied in between."""
    rate = 25.0
    messages = [(lane, number + 1, gap_s, 1) for number, (lane, gap_s) in enumerate(wanted)]

    left = leave_all(Pacer(rate_per_s=rate), messages)

    slack = rate * Budget.SLACK_S + 1
    bulk = [at for (lane, *_), at in zip(messages, left, strict=True) if lane is not Lane.REPLY]
    if bulk:
        assert busiest(bulk, 1.0) <= rate + slack


def beside_replies(replies_per_s: int) -> int:
    """How many of a backlog leave in a minute."""
    pacer, now_s, left = Pacer(rate_per_s=28), 0.0, 0
    for number in range(60 * replies_per_s):
        next_s = number / replies_per_s
        while (wait_s := pacer.lane_wait(Lane.ORDINARY, now_s)) < next_s - now_s:
            now_s += wait_s
            pacer.take(Lane.ORDINARY, now_s)
            left += 1
        now_s = next_s
        pacer.take(Lane.REPLY, now_s)
    return left


@pytest.mark.parametrize("replies_per_s", [1, 7, 14, 20])
def test_the_bulk_lanes_make_room_for_replies(replies_per_s: int) -> None:
    """Nobody knows for sure that answers are not counted: together they keep the allowance."""
    assert beside_replies(replies_per_s) == pytest.approx(60 * (28 - replies_per_s), rel=0.05)


def test_no_flood_of_replies_stops_the_news() -> None:
    """Thirty people who pressed buttons all the time would have held up breaking news for all."""
    assert beside_replies(500) >= 60 * 28 / 4 * 0.95


@given(
    st.lists(
        st.tuples(
            st.sampled_from(BULK), st.sampled_from([1, 2, -10]), st.floats(0, 9), st.floats(0, 60)
        ),
        min_size=1,
        max_size=40,
    )
)
@settings(deadline=None)
def test_nobody_can_shorten_a_pause(wanted: list[tuple[Lane, int, float, float]]) -> None:
    """Failure 21: a shorter pause, a success or another chat never lifts a longer one."""
    pacer, now_s = Pacer(rate_per_s=25), 0.0
    bulk_until_s, until_s = -math.inf, defaultdict[int, float](lambda: -math.inf)
    for lane, chat, gap_s, pause_s in wanted:
        now_s += gap_s
        if pacer.reserve(lane, chat, now_s) == 0:
            assert now_s >= max(bulk_until_s, until_s[chat])
        if pause_s > 30 or pause_s < 3:
            pacer.pause(lane, chat, pause_s, now_s)
            until_s[chat] = max(until_s[chat], now_s + pause_s)
            if chat > 0:
                bulk_until_s = max(bulk_until_s, now_s + pause_s)


def test_a_groups_pause_holds_that_group_alone() -> None:
    """Failure 22: one chat's flood wait froze all users."""
    pacer = Pacer(rate_per_s=25)

    pacer.pause(Lane.ORDINARY, -10, 600, 0.0)

    assert pacer.reserve(Lane.REPLY, -10, 1.0) > 0
    assert pacer.reserve(Lane.ORDINARY, -20, 1.0) == 0
    assert pacer.reserve(Lane.ORDINARY, 5, 2.0) == 0


def test_replies_flow_while_the_bulk_lanes_are_paused() -> None:
    """Failure 23: a bot was silent for twenty minutes because a broadcast was throttled."""
    pacer = Pacer(rate_per_s=25)

    pacer.pause(Lane.ORDINARY, 1, 1200, 0.0)

    assert pacer.reserve(Lane.REPLY, 2, 1.0) == 0
    assert all(pacer.reserve(lane, 3, 1.0) > 1198 for lane in BULK)


def test_the_reader_whose_message_met_the_429_is_answered_as_well() -> None:
    """Failure 22: it tells of the overall limit; that one reader asked for nothing but /latest."""
    pacer = Pacer(rate_per_s=25)

    pacer.pause(Lane.ORDINARY, 1, 10_072, 0.0)

    assert pacer.reserve(Lane.REPLY, 1, 1.0) == 0
    assert pacer.reserve(Lane.ORDINARY, 1, 1.0) > 10_000


@pytest.mark.parametrize("pace", [0.5, 1.0, 28.0])
def test_a_slow_broadcast_makes_no_reply_wait(pace: float) -> None:
    """Whether the operator wants it slow or Telegram does: a reply is charged at full pace."""
    pacer, now_s = Pacer(rate_per_s=pace), 100.0
    pacer.pause(Lane.ORDINARY, 1, 10, now_s - 10)  # the slowest part of the ramp
    pacer.reserve(Lane.ORDINARY, 2, now_s)

    assert pacer.reserve(Lane.REPLY, 3, now_s) == 0


def test_what_is_paid_for_has_pauses_of_its_own_and_comes_back_slowly() -> None:
    """A thousand at once, right after "too many requests", would be answered with the next one."""
    pacer = Pacer(rate_per_s=25)

    pacer.pause(Lane.PAID, 1, 10, 0.0)

    assert pacer.lane_wait(Lane.PAID, 0.0) == 10
    assert pacer.reserve(Lane.ORDINARY, 1, 0.0) == 0
    now_s, sent = 10.0, 0
    while now_s < 11.0:
        wait_s = pacer.reserve(Lane.PAID, 2 + sent, now_s)
        sent += wait_s == 0
        now_s += wait_s
    assert sent <= Pacer.PAID_PER_S * (Budget.RAMP_START + Budget.SLACK_S) + 2


def test_who_was_granted_a_place_keeps_it_whatever_reply_comes_between() -> None:
    """Else each answer to a reader would send a claimed delivery back into the ledger."""
    pacer = Pacer(rate_per_s=25)
    pacer.take(Lane.ORDINARY, 4.97)
    assert pacer.allowance(Lane.ORDINARY, 5.0) == 3

    pacer.take(Lane.REPLY, 5.0, cost=3)

    assert pacer.reserve(Lane.ORDINARY, 1, 5.0) > 0
    assert all(pacer.reserve_granted(Lane.ORDINARY, n, 5.0) == 0 for n in (1, 2, 3))
    pacer.pause(Lane.ORDINARY, 1, 60, 5.0)
    assert pacer.reserve_granted(Lane.ORDINARY, 4, 5.0) == 60


def test_a_replys_pause_concerns_its_chat_alone() -> None:
    """A reader who hammers must not stop the news for the others."""
    pacer = Pacer(rate_per_s=25)

    pacer.pause(Lane.REPLY, 1, 60, 0.0)

    assert pacer.reserve(Lane.REPLY, 1, 1.0) > 0
    assert pacer.reserve(Lane.ORDINARY, 2, 1.0) == 0


def test_a_reply_leaves_at_once_while_a_million_wait() -> None:
    """The promise of the lanes: bulk fills every slot, and a reply still goes now."""
    pacer, now_s = Pacer(rate_per_s=25), 10.0
    while pacer.reserve(Lane.ORDINARY, 7000 + int(now_s), now_s) == 0:
        pass

    assert pacer.reserve(Lane.REPLY, 1, now_s) == 0


def test_pace_ramps_up_after_a_pause() -> None:
    """Failure 21: after a halt everything that had piled up left within a tenth of a second."""
    pacer = Pacer(rate_per_s=100)
    pacer.pause(Lane.ORDINARY, 1, 10, 0.0)

    sent = defaultdict[int, int](int)
    now_s, reader = 10.0, 2
    while now_s < 10 + Budget.RAMP_S + 5:
        wait_s = pacer.reserve(Lane.ORDINARY, reader, now_s)
        reader += 1
        sent[int(now_s)] += wait_s == 0
        now_s += wait_s

    assert sent[10] <= 100 * Budget.RAMP_START + 100 * Budget.SLACK_S
    assert sent[10] < sent[16] < sent[22]
    assert sent[28] >= 98


@given(st.integers(1, 200))
@settings(deadline=None, max_examples=20)
def test_late_timers_cost_no_pace(jitter_ms: int) -> None:
    """A loop that wakes late by less than the slack still uses 98 % of the allowance."""
    pacer, now_s, sent = Pacer(rate_per_s=25), 0.0, 0
    while now_s < 60:
        wait_s = pacer.reserve(Lane.ORDINARY, sent + 1, now_s)
        sent += wait_s == 0
        now_s += wait_s + (jitter_ms % 60) / 1000 * (wait_s > 0)

    assert sent >= 0.98 * 25 * 60


def test_allowance_is_what_may_leave_now() -> None:
    """Failure 8: to claim more than may leave makes more deliveries uncertain after a crash."""
    pacer = Pacer(rate_per_s=25)

    allowed = pacer.allowance(Lane.ORDINARY, 5.0)
    taken = 0
    while pacer.reserve(Lane.ORDINARY, taken + 1, 5.0) == 0:
        taken += 1

    assert allowed == taken == 3
    assert pacer.allowance(Lane.ORDINARY, 5.0) == 0


def test_idle_chats_are_forgotten() -> None:
    """A million readers must not stay in memory; a chat under a pause must."""
    pacer = Pacer(rate_per_s=1000)
    pacer.pause(Lane.REPLY, 1, 10_000, 0.0)

    for number in range(10_000):
        pacer.reserve(Lane.ORDINARY, number + 2, number / 100)

    assert pacer.chats_remembered < 1000
    assert pacer.reserve(Lane.REPLY, 1, 100.0) > 0


def test_a_chats_longer_pause_outlives_a_shorter_one() -> None:
    """Failure 21: the group asked for ten minutes, then for two seconds: ten minutes it is."""
    pacer = Pacer(rate_per_s=25)
    pacer.pause(Lane.ORDINARY, -10, 600, 0.0)

    pacer.pause(Lane.ORDINARY, -10, 2, 1.0)

    assert pacer.reserve(Lane.ORDINARY, -10, 599.0) > 0
    assert pacer.reserve(Lane.ORDINARY, -10, 600.0) == 0
