"""Resting when too little gets through: pure, so every moment is played here."""

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.health import Health
from bot.delivery.outcome import NotSent, Sent, Unknown

DEAD, WELL = Unknown(detail="502 Bad Gateway"), Sent(message_id=1)


def resting(health: Health, now_s: float) -> float:
    """Ten failures in a row; when the rest is over."""
    for _ in range(Health.TOO_MANY):
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
