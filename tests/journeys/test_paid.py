"""Sending fast for Stars: offered where it is switched on, its price told before, never forced."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import callbacks
from bot.handlers.admin.question import Agreed, is_dearer
from bot.simulator import Simulator
from bot.simulator.rates import RateModel
from bot.simulator.types import Seen, User
from storage import broadcasts, subscribers
from storage.tables import subscribers as table
from tests.journeys.house import House, open_house
from tests.journeys.test_breaking import WORDS, the_draft
from tests.storage.givens import NOON, readers

READERS = 60


@pytest.fixture
async def house(simulator: Simulator, tmp_path: Path) -> AsyncIterator[House]:
    """Slow, unless somebody pays."""
    async with open_house(simulator, tmp_path / "news.db", pace=0.5, paid=True) as opened:
        yield opened


async def question(house: House, edna: User, *, stars: float) -> Seen:
    house.world.state.star_balance = stars
    crowd = [house.world.add_user(f"Reader {n}", started=True) for n in range(READERS)]
    await readers(house.db, [reader.id for reader in crowd])
    house.world.say(edna, WORDS)
    return (await the_draft(house, edna))[1]


async def test_it_is_offered_with_its_price_and_goes_fast(house: House, edna: User) -> None:
    """A minute against eleven hours is worth Stars to some; they must know how many before."""
    asked = await question(house, edna, stars=50)

    await house.press(edna, asked, "Send fast")
    done = await house.world.wait_for_message(edna, "Finished")

    assert "it costs at most 6 Stars; you have 50" in asked.text
    assert asked.button("Send fast, 6 Stars")
    assert f"Sent: {READERS} of {READERS}" in done.text
    assert set(house.world.counts("Bridge closed").values()) == {1}
    async with house.db.reads() as reads:
        (broadcast,) = await broadcasts.latest(reads, limit=9)
    assert broadcast.paid


async def test_who_cannot_pay_is_told_before_and_offered_the_usual_way(
    house: House, edna: User
) -> None:
    """A refusal in the middle of breaking news would be the worst moment to learn it."""
    asked = await question(house, edna, stars=5)

    assert "it costs at most 6 Stars; you have 5" in asked.text
    assert asked.button("Send fast") is None
    assert asked.button("Send to 60 chats")


async def test_stars_that_are_gone_by_then_send_nothing(house: House, edna: User) -> None:
    """The balance is looked at when it matters; the draft waits for another choice."""
    asked = await question(house, edna, stars=50)
    house.world.state.star_balance = 1

    refused = await house.press(edna, asked, "Send fast")
    sent = house.world.counts("Bridge closed")

    assert "Nothing was sent: it would cost 6 Stars, and you have 1." in refused.text
    assert sum(sent.values()) == 1, "the sample"
    assert not (await house.press(edna, asked, "Send to 60")).text


async def test_it_never_costs_more_than_the_button_said(house: House, edna: User) -> None:
    """Readers join while an editor reads: what was agreed to is the price that was told."""
    asked = await question(house, edna, stars=50)
    await readers(house.db, range(20_000, 20_010))

    told = await house.press(edna, asked, "Send fast, 6 Stars")
    dearer = await house.world.wait_for_message(edna, "at most 7 Stars; you have 50")
    sent = house.world.counts("Bridge closed").total()
    await house.pass_s(5)
    await house.press(edna, dearer, "Send fast, 7 Stars")
    await house.world.wait_for_message(edna, "Finished")

    assert told.text == (
        "The price has changed. Nothing was sent; the question shows what it costs now."
    )
    assert dearer.message_id == asked.message_id
    assert sent == 1, "the sample"
    async with house.db.reads() as reads:
        (broadcast,) = await broadcasts.latest(reads, limit=9)
    assert broadcast.paid


async def test_whoever_leaves_makes_it_cheaper_and_asks_nothing(house: House, edna: User) -> None:
    """A question more would cost the minute that the Stars are for."""
    asked = await question(house, edna, stars=50)
    async with house.db.reads() as reads:
        gone = await reads.rows(select(table.c.chat_id).limit(20))
    async with house.db.transaction() as tx:
        for reader in gone:
            await subscribers.stop(tx, chat_id=reader.chat_id, thread_id=0, now=NOON)

    await house.press(edna, asked, "Send fast, 6 Stars")
    done = await house.world.wait_for_message(edna, "Finished")

    assert f"Sent: {READERS - 20} of {READERS - 20}" in done.text


async def test_a_button_without_a_price_asks_first(house: House, edna: User) -> None:
    """It is from before buttons carried what they said: nobody knows what the editor agreed to."""
    asked = await question(house, edna, stars=50)

    fast = asked.button("Send fast")
    act = callbacks.decode(fast.data or "") if fast else None
    assert isinstance(act, callbacks.SendFastFor)

    old = callbacks.encode(callbacks.SendFast(act.draft_id))
    answer = await house.world.wait_for_answer(house.world.press(edna, edna, asked, old))

    assert answer.text.startswith("The price has changed. Nothing was sent;")


@pytest.mark.parametrize("refusal", ["PAID_BROADCAST_FORBIDDEN", "Bad Request: who knows"])
async def test_a_refusal_falls_back_to_the_usual_pace_and_is_told(
    simulator: Simulator, tmp_path: Path, refusal: str
) -> None:
    """Telegram may want more users or more Stars than it says: the news goes out all the same."""
    async with open_house(simulator, tmp_path / "news.db", pace=25.0, paid=True) as house:
        edna = house.world.add_user("Edna", user_id=7001)
        asked = await question(house, edna, stars=50)
        house.world.limit(RateModel(broadcast_per_s=0, chat_per_s=0, paid_refusal=refusal))

        await house.press(edna, asked, "Send fast")
        done = await house.world.wait_for_message(edna, "Finished")

        assert "did not take Stars" in done.text
        assert f"Sent: {READERS} of {READERS}" in done.text
        assert set(house.world.counts("Bridge closed").values()) == {1}
        assert house.world.state.star_balance == 50


async def test_one_odd_reader_does_not_lose_it_for_all(house: House, edna: User) -> None:
    """A million at the usual pace is eleven hours: that is not decided by one strange answer."""
    asked = await question(house, edna, stars=50)
    async with house.db.reads() as reads:
        (odd,) = await reads.rows(select(table.c.chat_id).offset(30).limit(1))
    house.world.fault(
        "sendMessage", "403", chat_id=odd.chat_id, times=None, description="Forbidden: odd"
    )

    await house.press(edna, asked, "Send fast")
    done = await house.world.wait_for_message(edna, "Finished")

    async with house.db.reads() as reads:
        (broadcast,) = await broadcasts.latest(reads, limit=9)
    assert broadcast.paid
    assert f"Sent: {READERS - 1} of {READERS}" in done.text


async def test_it_is_not_offered_unless_switched_on(simulator: Simulator, tmp_path: Path) -> None:
    """Nobody spends Stars by a slip of the thumb, nor by a button of last week."""
    async with open_house(simulator, tmp_path / "news.db") as house:
        edna = house.world.add_user("Edna", user_id=7001)
        asked = await question(house, edna, stars=5000)
        query = house.world.press(edna, edna, asked, callbacks.encode(callbacks.SendFast(1)))
        answer = await house.world.wait_for_answer(query)

        assert asked.button("Send fast") is None
        assert "Stars" not in asked.text
        assert "switched off" in answer.text


async def test_who_joins_after_the_count_counts_as_well(house: House) -> None:
    """To count a million takes a second; nobody may join in it at the editor's cost unasked."""
    await readers(house.db, range(20_000, 20_010))
    async with house.db.reads() as reads:
        newest_id = await subscribers.newest_id(reads)
    agreed = Agreed(stars=1, audience=10, newest_id=newest_id)

    async def dearer() -> bool:
        async with house.db.transaction() as tx:
            return await is_dearer(tx, agreed)

    before = await dearer()
    await readers(house.db, [20_010])

    assert (before, await dearer()) == (False, True)
