"""A chat's own pace: strict whatever comes in between, and fair to those who cannot book."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.chats import ChatPace, GroupPace, PrivatePace
from tests.delivery.test_pacing import busiest

steps = st.lists(
    st.tuples(st.booleans(), st.floats(0, 12), st.integers(1, 4), st.integers(1, 12)),
    min_size=1,
    max_size=60,
)
"""Booked or not, after how long, what it costs, how many of them."""


def play(chat: ChatPace, wanted: list[tuple[bool, float, int, int]]) -> dict[bool, list[float]]:
    """When everything leaves: what was booked, and what left at once or not at all."""
    now_s, left = 0.0, dict[bool, list[float]]({True: [], False: []})
    for booked, gap_s, cost, many in wanted:
        now_s += gap_s
        for _ in range(many):
            if booked:
                left[True] += [chat.book(now_s, cost)] * cost
            elif chat.free_at(now_s, cost) <= now_s:
                chat.take(now_s, cost)
                left[False] += [now_s] * cost
    return left


@given(steps)
@settings(deadline=None)
def test_no_minute_of_a_group_holds_more_than_twenty(
    wanted: list[tuple[bool, float, int, int]],
) -> None:
    """Failure 24: deliveries that leave between what is booked look ahead as well as back."""
    left = play(GroupPace(), wanted)

    both = left[True] + left[False]
    assert not both or busiest(both, 61.0) <= GroupPace.LIMIT
    assert not left[True] or busiest(left[True], 61.0) <= GroupPace.BOOKABLE


@given(steps)
@settings(deadline=None)
def test_one_person_gets_about_one_a_second_however_they_are_mixed(
    wanted: list[tuple[bool, float, int, int]],
) -> None:
    """A delivery's turn amid what is booked is paid for by what is booked after it."""
    left = play(PrivatePace(), [(booked, gap_s, 1, many) for booked, gap_s, _, many in wanted])

    both = left[True] + left[False]
    for window_s in (1.0, 5.0, 20.0, 60.0):
        passed = 1 + window_s / PrivatePace.TURN_EVERY_S
        assert not both or busiest(both, window_s) <= PrivatePace.BURST + window_s + passed


@given(steps)
@settings(deadline=None)
def test_the_moment_named_is_free(wanted: list[tuple[bool, float, int, int]]) -> None:
    """A delivery comes back then: if it were not, it would go through the ledger for nothing."""
    for pace in (GroupPace, PrivatePace):
        chat: ChatPace = pace()
        play(chat, wanted)
        now_s = sum(gap_s for _, gap_s, *_ in wanted)

        free_s = chat.free_at(now_s, 1)

        assert chat.free_at(free_s, 1) == free_s


@pytest.mark.parametrize(
    ("pace", "longest_s"),
    [(GroupPace, GroupPace.WINDOW_S), (PrivatePace, PrivatePace.TURN_EVERY_S)],
)
@pytest.mark.parametrize("ahead", [1, 5])
def test_a_delivery_gets_its_turn_however_much_is_asked(
    pace: Callable[[], ChatPace], longest_s: float, ahead: int
) -> None:
    """A group that talked to the bot without pause missed the news for as long as it talked."""
    chat, now_s = pace(), 0.0
    booked: list[float] = []
    waits_since_s, longest, left = 0.0, 0.0, 0
    while now_s < 1800:
        booked = [at for at in booked if at > now_s]
        while len(booked) < ahead:
            booked.append(chat.book(now_s, 1))
        if chat.free_at(now_s, 1) <= now_s:
            chat.take(now_s, 1)
            longest, waits_since_s, left = max(longest, now_s - waits_since_s), now_s, left + 1
        now_s += 0.25
    longest = max(longest, now_s - waits_since_s)

    assert longest <= longest_s + 0.25
    assert left >= 1800 // longest_s


def test_a_group_that_is_asked_for_years_is_remembered_by_its_last_minute() -> None:
    """Every message of a lively group kept, the bot's memory would grow for ever."""
    chat = GroupPace()
    for now_s in range(0, 8000, 4):
        chat.book(now_s, 1)
        if chat.free_at(now_s, 1) <= now_s:
            chat.take(now_s, 1)

    assert len(chat._taken) <= GroupPace.LIMIT
    assert len(chat._booked) <= GroupPace.BOOKABLE
    assert chat.idle(8000 + GroupPace.WINDOW_S)
