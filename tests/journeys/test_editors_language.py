"""Editors are spoken to in the language of their own app, whether they subscribed or not."""

from tests.journeys.house import EDITOR_ID, House
from tests.journeys.test_breaking import WORDS


async def test_an_editor_who_never_subscribed_watches_in_their_own_language(house: House) -> None:
    """The newsroom's language is English here, and Elke's is not."""
    await house.reader("Ann")
    elke = house.world.add_user("Elke", "de", user_id=EDITOR_ID)
    house.world.say(elke, WORDS)
    question = await house.world.wait_for_message(elke, "Als Eilmeldung")

    await house.press(elke, question, "senden")
    done = await house.world.wait_for_message(elke, "Fertig")

    assert "Gesendet: 1 von 1" in done.text
    assert await house.subscriber(elke) is None


async def test_an_alert_is_told_in_the_language_last_heard(house: House) -> None:
    """Nobody asked for it, so no message of the moment says which language to use."""
    await house.ask(house.world.add_user("Elke", "de", user_id=EDITOR_ID), "/help")
    elke = house.world.add_user("Elke", "fr", user_id=EDITOR_ID)
    await house.ask(elke, "/help")
    house.world.fault("getUpdates", "409", times=None)

    told = await house.world.wait_for_message(elke, "auprès de Telegram", timeout=15)

    assert told


async def test_an_address_that_fails_is_explained_in_the_editors_language(house: House) -> None:
    """The reason is our own word, so it is not left in English inside a German sentence."""
    elke = house.world.add_user("Elke", "de", user_id=EDITOR_ID)

    answer = await house.ask(elke, "/breaking http://127.0.0.1:9/gone", "Unter dieser Adresse")

    assert answer.text.endswith(": keine Verbindung")
