"""Nobody is missed and nobody is bothered, whatever crashes: a few rounds of `make torture`.

Failures 1, 2, 5, 6, 8, 25, 27, 37, 39, 48 and 49, in mixes that nobody thought of.
"""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from storage.types import WITHOUT_PHOTO, BroadcastClass, DeliveryState
from tests.torture.draw import FREE_PER_S, Episode, Round, draw
from tests.torture.hours import Dial, FastClock
from tests.torture.judge import Case, Row, complaints
from tests.torture.run import torture

SEED, ROUNDS = 3, 20
ORDINARY, BREAKING = BroadcastClass.ORDINARY, BroadcastClass.BREAKING
SENT, UNCERTAIN, FAILED = DeliveryState.SENT, DeliveryState.UNCERTAIN, DeliveryState.FAILED


async def test_twenty_rounds() -> None:
    """Killed, cancelled, locked out, out of disk, lied to: in the end both records agree.

    A round that fails is played again by `python -m tests.torture --seed S --only ROUND`.
    """
    failed = {}
    async with torture() as rounds:
        for number in range(ROUNDS):
            plan = draw(SEED, number)
            if found := await rounds.round(plan):
                failed[plan.name] = found

    assert not failed
    assert rounds.lives >= ROUNDS
    assert rounds.heard > 0, "nobody said anything: nothing was searched for the token"
    assert rounds.doubts > 0, "no crash hit anything in flight: these rounds would prove nothing"


@pytest.mark.parametrize(
    ("sabotage", "push", "complaint"),
    [
        ("forgets", ORDINARY, "said to be sent, and nothing came"),
        ("forgets", BREAKING, "said to be sent, and nothing came"),
        ("overlooks", ORDINARY, "1 owed to, 0 in the ledger"),
        ("repeats", ORDINARY, "to be sent once, and came 2 times"),
        # the one who is told twice may be in doubt besides, among all that goes wrong there
        ("repeats", BREAKING, "two copies, and the ledger does not name them|came 3 times"),
    ],
)
async def test_a_bot_at_fault_is_found(sabotage: str, push: BroadcastClass, complaint: str) -> None:
    """A judge who never condemns proves nothing: one reader forgotten, or told twice, is enough.

    Also among people who talk, with Stars that run out and a clock that is set.
    """
    async with torture(sabotage) as rounds:
        quiet = await rounds.round(replace(QUIET, pushes=(push,)))
        loud = await rounds.round(replace(LOUD, pushes=(push,)))

    assert any(re.search(complaint, words) for words in quiet), quiet
    assert any(re.search(complaint, words) for words in loud), loud


async def test_a_bot_that_tells_its_token_is_found() -> None:
    """Rule 11: a token that only a fault brings to light is looked for where faults happen."""
    async with torture("blabs") as rounds:
        found = await rounds.round(QUIET)

    assert any("the token is told: sending to" in words for words in found), found
    assert not any(rounds.far.token in words for words in found)


async def test_what_is_loud_is_played() -> None:
    """Nobody misses it where all of that happens; and Stars that never ran out proved nothing."""
    async with torture() as rounds:
        found = await rounds.round(replace(LOUD, last=replace(LOUD.last, whole_bot=True)))

    assert found == []
    assert rounds.priced_out == 1


def test_the_dial_moves_the_wall_clock_alone(tmp_path: Path) -> None:
    """Deadlines are made of the other one; and whoever opens the dial later sees the same."""
    dial, clock = Dial(tmp_path / "dial"), FastClock(1.0, Dial(tmp_path / "dial"))
    before, before_s = clock.now(), clock.monotonic()

    dial.turn(timedelta(hours=-2))
    dial.turn(timedelta(hours=-1))

    assert clock.now() - before < timedelta(hours=-2, minutes=-50)
    assert clock.monotonic() >= before_s
    assert Dial(tmp_path / "dial").ahead == timedelta(hours=-3)


async def test_a_round_is_the_same_again_by_seed_and_number() -> None:
    """Or nobody could look at what went wrong."""
    assert draw(5, 17) == draw(5, 17)
    assert draw(5, 17) != draw(5, 18) != draw(6, 18)


@pytest.mark.parametrize(
    ("push", "row", "copies", "complaint"),
    [
        (ORDINARY, (SENT, ""), [501], ""),
        (ORDINARY, (UNCERTAIN, "reset"), [501], ""),
        (ORDINARY, (UNCERTAIN, "reset"), [], ""),
        (BREAKING, (SENT, "reset"), [501, 502], ""),
        (ORDINARY, (SENT, ""), [], "nothing came"),
        (ORDINARY, (SENT, ""), [999], "knows messages"),
        (ORDINARY, (SENT, ""), [501, 502], "2 times"),
        (ORDINARY, (FAILED, "blocked the bot"), [501], "does not know"),
        (ORDINARY, (FAILED, "blocked the bot"), [], "missed"),
        (ORDINARY, (DeliveryState.PLANNED, ""), [], "not settled"),
        (BREAKING, (DeliveryState.CLAIMED, ""), [501], "not settled"),
        (BREAKING, (SENT, ""), [501, 502], "does not name"),
        (BREAKING, (SENT, WITHOUT_PHOTO), [501], ""),
        (BREAKING, (SENT, WITHOUT_PHOTO), [501, 502], "does not name"),
        (BREAKING, (SENT, "reset"), [501, 502, 503], "3 times"),
    ],
)
def test_the_judge_on_one_reader(
    push: BroadcastClass, row: tuple[DeliveryState, str], copies: list[int], complaint: str
) -> None:
    """Each way in which two records can disagree has its own words, and agreement has none."""
    state, reason = row
    mine = Row(chat_id=7, state=state, attempts=1, message_id=None, reason=reason)
    case = Case(
        push=push,
        again=push is BREAKING,
        phones={7: 7},
        excused=frozenset(),
        rows=[replace(mine, message_id=501) if state is SENT else mine],
        copies={7: copies} if copies else {},
        doubts=1,
    )

    found = complaints(case)

    assert complaint in "".join(found)
    assert bool(found) == bool(complaint)


def test_the_judge_on_doubts_and_strangers() -> None:
    """More doubts than crashes explain are a fault, and so is a copy that nobody was owed."""
    rows = [
        Row(chat_id=chat, state=UNCERTAIN, attempts=1, message_id=None, reason="reset")
        for chat in (1, 2)
    ]
    phones = {1: 1, 2: 2}
    case = Case(
        push=ORDINARY,
        again=False,
        phones=phones,
        excused=frozenset(),
        rows=rows,
        copies={},
        doubts=2,
    )

    assert complaints(case) == []
    assert "2 in doubt, 1 would be explained" in complaints(replace(case, doubts=1))[0]
    assert "never owed" in complaints(replace(case, copies={3: [1]}))[0]


QUIET = Round(
    seed=0,
    number=0,
    readers=20,
    blocked=0,
    deactivated=0,
    groups=0,
    moved=0,
    twice=False,
    pushes=(ORDINARY,),
    photo=False,
    faults=(),
    episodes=(Episode(sends=5, jitter_s=0.0),),
)
"""One kill, nothing else, so that only the saboteur is at fault."""
LOUD = replace(
    QUIET,
    number=1,
    readers=40,
    groups=2,
    lively=2,
    paid=True,
    stars=0.5,
    allowed_per_s=FREE_PER_S,
    episodes=(Episode(sends=5, jitter_s=0.0, steps_h=-2.0, whole_bot=True),),
    last=Episode(sends=0, jitter_s=0.0, slept_h=-14.0, steps_h=3.0),
)
"""Everything at once, in the open."""
