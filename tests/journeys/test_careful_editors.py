"""An editor under pressure touches the wrong thing: nothing goes out that nobody meant."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.simulator.types import User
from storage import drafts
from storage.tables import drafts as table
from tests.journeys.house import House, picture

WORDS = "/breaking Bridge closed after collision\n\nA barge hit the east pier. Nobody was hurt."


async def test_an_old_send_never_sends_a_new_draft(house: House, edna: User) -> None:
    """A second tap on a slow line fell on the draft that was written after the first one."""
    ann = await house.reader("Ann")
    house.world.say(edna, WORDS)
    old = await house.world.wait_for_message(edna, "exactly what readers get")
    button = old.button("Send")
    assert button
    assert button.data
    await house.press(edna, old, "Send")
    await house.world.wait_for_message(ann, "Bridge closed")
    await house.world.wait_for_message(edna, "Finished")
    house.world.say(edna, WORDS.replace("Bridge closed", "Bridge open again"))
    await house.world.wait_for_message(edna, "exactly what readers get", after=old.message_id)

    house.world.press(edna, edna, old.message_id, button.data)
    await house.ask(edna, "/latest", "Latest")

    assert house.world.counts("Bridge open again").get(ann.id, 0) == 0


async def test_a_draft_of_long_ago_is_asked_about_once_more(
    house: House, edna: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Last week's question still has its button; one touch must not be enough, nor a double tap."""
    monkeypatch.setattr("bot.handlers.admin.sending._TO_READ", timedelta(minutes=2))
    ann = await house.reader("Ann")
    house.world.say(edna, WORDS)
    question = await house.world.wait_for_message(edna, "exactly what readers get")
    await age_drafts(house, timedelta(days=7))

    first = await house.press(edna, question, "Send")
    assert "press Send once more" in first.text
    tapped_twice = await house.press(edna, question, "Send")
    assert "in a few seconds" in tapped_twice.text
    assert house.world.counts("Bridge closed").get(ann.id, 0) == 0
    await house.pass_s(120)
    await house.press(edna, question, "Send")

    await house.world.wait_for_message(ann, "Bridge closed")


async def test_breaking_news_is_not_prepared_before_a_group(house: House, edna: User) -> None:
    """The preview would stand before every member, hours before the embargo ends."""
    group = house.world.add_chat("group", "Newsroom and friends", [edna], [edna])

    house.world.say(edna, WORDS, group)
    answer = await house.world.wait_for_message(group, "in private")

    assert "Bridge" not in answer.text


async def test_an_editor_chooses_what_becomes_of_the_uncertain(house: House, edna: User) -> None:
    """Failure 6: a result told twice, or a warning not at all? The editor knows which is worse."""
    ann = await house.reader("Ann")
    house.world.fault("sendMessage", "lost_answer", chat_id=ann.id, times=None)
    house.world.say(edna, WORDS)
    question = await house.world.wait_for_message(edna, "exactly what readers get")
    assert "it is sent once more" in question.text

    await house.press(edna, question, "Rather not at all")
    chosen = await house.world.wait_for_message(edna, "it is not sent again")
    await house.press(edna, chosen, "Rather twice")
    await house.world.wait_for_message(edna, "it is sent once more")
    await house.press(edna, chosen, "Rather not at all")
    await house.press(edna, chosen, "Send")
    told = await house.world.wait_for_message(edna, "Finished")

    assert "Uncertain: 1" in told.text
    assert house.world.counts("Bridge closed")[ann.id] == 1


async def test_nobody_else_chooses_for_an_editor(house: House, edna: User) -> None:
    """Whoever knows the data of a button can press it, from wherever they are."""
    stranger = await house.reader("Sam")
    house.world.say(edna, WORDS)
    question = await house.world.wait_for_message(edna, "exactly what readers get")
    button = question.button("Rather not at all")
    assert button
    assert button.data

    house.world.press(stranger, edna, question.message_id, button.data)
    await house.ask(stranger, "/help", "/latest")

    async with house.db.reads() as reads:
        (row,) = await reads.rows(select(table))
    assert row.again_if_uncertain


@pytest.mark.parametrize(
    "muddle", ["ftp://wire.example/story", "https://wire.example/story and my two cents"]
)
async def test_a_muddled_address_is_no_headline(house: House, edna: User, muddle: str) -> None:
    """One press would have sent the address to everybody, in bold."""
    answer = await house.ask(edna, f"/breaking {muddle}", "only the address")

    assert not answer.buttons


async def test_an_editors_picture_carries_its_credit(house: House, edna: User) -> None:
    """Whoever took the picture is named, also when it comes straight from the quay."""
    ann = await house.reader("Ann")
    house.world.send_photo(edna, picture(), f"{WORDS}\n\nPhoto: Jo Doe/Northwire")
    question = await house.world.wait_for_message(edna, "exactly what readers get")

    await house.press(edna, question, "Send")
    told = await house.world.wait_for_message(ann, "Bridge closed")

    assert "Photo: Jo Doe/Northwire" in told.text


async def age_drafts(house: House, by: timedelta) -> None:
    async with house.db.transaction() as tx:
        for row in await tx.rows(select(table.c.id)):
            await drafts.renew(tx, row.id, now=datetime.now(UTC) - by)
