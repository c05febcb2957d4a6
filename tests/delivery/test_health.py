"""Resting when too little gets through: pure, so every moment is played here."""

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.health import Health, Traffic
from bot.delivery.outcome import NotSent, Sent, Unknown

DEAD, WELL = Unknown(detail="502 Bad Gateway"), Sent(message_id=1)


def resting(health: Health, now_s: float) -> float:
    """Failures in a row; when the rest is over."""
    for _ in range(Health.TOO_MANY_AT_FIRST):
        rest_s = health.heard(DEAD, now_s)
    assert rest_s == Health.FIRST_REST_S
    return now_s + rest_s


def test_one_failure_in_four_is_too_many() -> None:
    """Failure 27: a server that loses every fourth message burns a quarter of the readers."""
    health = Health()

    rests = [health.heard(DEAD if n % 4 == 0 else WELL, 0.0) for n in range(40)]

    assert [n for n, rest_s in enumerate(rests) if rest_s] == [36]
    assert health.limit == 1


def test_now_and_then_a_failure_is_no_reason_to_rest() -> None:
    """On a long line something is always lost; the others must not wait for it."""
    health = Health()

    assert not any(health.heard(DEAD if n % 10 == 0 else WELL, 0.0) for n in range(1_000))
    assert health.limit is None


def test_after_a_rest_the_flow_grows_from_one() -> None:
    """One that got through does not prove that hundreds at once will."""
    health = Health()
    now_s = resting(health, 0.0)

    limits = [health.limit]
    while health.limit is not None:
        health.heard(WELL, now_s)
        limits.append(health.limit)

    assert limits == [1, 2, 4, 8, 16, 32, 64, None]
    assert health.reason == ""


def test_a_failure_while_it_grows_rests_again_and_longer() -> None:
    """Whoever starts at the first sign of life and hammers keeps the server down."""
    health = Health()
    now_s = resting(health, 0.0)
    health.heard(WELL, now_s)
    health.heard(WELL, now_s)

    assert health.heard(NotSent(detail="502"), now_s) == 2 * Health.FIRST_REST_S
    assert health.limit == 1


def test_what_was_in_flight_when_the_rest_began_prolongs_nothing() -> None:
    """A full window of answers that come late is one failure, not hundreds."""
    health = Health()
    now_s = resting(health, 0.0)

    assert [health.heard(DEAD, now_s - 1) for _ in range(100)] == [0.0] * 100
    assert health.heard(WELL, now_s - 1) == 0.0
    assert health.limit == 1


def test_where_nothing_has_got_through_yet_fewer_failures_are_enough() -> None:
    """Each that fails may cost a reader the news, and there is no share yet to look at."""
    new, known = Health(), Health()
    known.heard(WELL, 0.0)

    assert [new.heard(DEAD, 0.0) > 0 for _ in range(3)] == [False, False, True]
    assert [known.heard(DEAD, 0.0) > 0 for _ in range(10)] == [False] * 9 + [True]


def failing_for(health: Health, other: Health, rests: int, *, lost: int = 0) -> None:
    """Into so many rests more, while `other` gets 30 through before each."""
    for _ in range(rests):
        now_s = health.rest_s(0.0)
        for told in [DEAD] * lost + [WELL] * 30:
            other.heard(told, now_s)
        assert any(health.heard(DEAD, now_s) for _ in range(Health.TOO_MANY))


def test_one_that_fails_while_others_get_through_fails_alone() -> None:
    """One bad story took every probe, and held up breaking news for minutes."""
    traffic = Traffic()
    bad, good = Health(traffic), Health(traffic)

    failing_for(bad, good, Health.ALONE - 1)
    early = bad.fails_alone
    failing_for(bad, good, 1)

    assert (early, bad.fails_alone, good.fails_alone) == (False, True, False)
    assert good.limit is None


def test_nobody_fails_alone_while_telegram_fails_for_all() -> None:
    """An outage of an hour must heal by itself: a pause would wait for an editor at night."""
    traffic = Traffic()
    one, other, sole = Health(traffic), Health(traffic), Health()

    for n in range(40):
        for health in (one, other, sole):
            health.heard(DEAD, n * 400.0)

    assert [health.fails_alone for health in (one, other, sole)] == [False] * 3


def test_nobody_fails_alone_on_a_line_that_loses_every_fourth() -> None:
    """Bad luck of one beside others that lose much as well is no fault of its own."""
    traffic = Traffic()
    unlucky, other = Health(traffic), Health(traffic)

    failing_for(unlucky, other, 20, lost=10)

    assert not unlucky.fails_alone


def test_one_that_gets_through_between_its_failures_is_not_given_up() -> None:
    """Three unlucky hours of a long night are not one bad story."""
    traffic = Traffic()
    health, other = Health(traffic), Health(traffic)

    for _ in range(20):
        failing_for(health, other, Health.ALONE - 1)
        health.heard(WELL, health.rest_s(0.0))

    assert not health.fails_alone


def test_the_first_that_gets_through_wakes_the_others() -> None:
    """After an outage breaking news must not sit out five minutes while others go out already."""
    traffic = Traffic()
    health, other = Health(traffic), Health(traffic)
    resting(health, 0.0)
    now_s = resting(other, 0.0)
    for _ in range(8):
        now_s += health.heard(DEAD, now_s)
    before = health.rest_s(now_s - 1)

    other.heard(WELL, now_s - 1)

    assert (before, health.rest_s(now_s - 1)) == (1.0, 0.0)


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 400)), max_size=200))
def test_it_always_comes_back(heard: list[tuple[bool, float]]) -> None:
    """Whatever happened, a rest ends within five minutes, and success leads to full flow."""
    health, now_s = Health(), 0.0
    for failed, gap_s in heard:
        now_s += gap_s
        health.heard(DEAD if failed else WELL, now_s)

    assert health.rest_s(now_s) <= Health.LONGEST_REST_S
    now_s += health.rest_s(now_s)
    for _ in range(10):
        health.heard(WELL, now_s)
    assert health.limit is None
