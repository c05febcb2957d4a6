"""Who one is for Telegram: asked of the bot itself, before it knows any editor."""

from pathlib import Path

from bot.simulator import Simulator
from tests.journeys.house import EDITOR_ID, House, open_house


async def test_anybody_is_told_their_own_id_as_it_is_typed(house: House) -> None:
    """It goes into a file as it stands here: digits, and no separators between them."""
    ann = house.world.add_user("Ann", "de", user_id=1234567890)

    answer = await house.ask(ann, "/id")

    assert answer.text == "Ihre ID:\n1234567890"
    assert [(one.type, one.length) for one in answer.entities] == [("code", 10)]


async def test_a_group_tells_its_id_to_its_admins_only(house: House) -> None:
    """The shell asks for it; the other members are not to be bothered."""
    olga, mia = house.world.add_user("Olga"), house.world.add_user("Mia")
    group = house.world.add_chat("supergroup", "The Quay", admins=[olga], members=[mia])

    house.world.say(mia, "/id", chat=group)
    answer = await house.ask(olga, "/id", "The id of this chat", chat=group)

    assert answer.text == f"The id of this chat:\n{group.id}"
    answers = [one.text for one in house.world.transcript(group) if one.from_bot]
    assert sum("id of this chat" in text for text in answers) == 1


async def test_only_editors_find_it_in_the_help(house: House) -> None:
    """Readers have no use for a number; editors and operators come back for one."""
    ann = house.world.add_user("Ann")
    edna = house.world.add_user("Edna", user_id=EDITOR_ID)

    assert "/id" not in (await house.ask(ann, "/help")).text
    assert "/id" in (await house.ask(edna, "/help")).text


async def test_the_first_editor_gets_in_as_the_readme_says(
    simulator: Simulator, tmp_path: Path
) -> None:
    """Run it without editors, ask /id, write it down, start again: and /breaking is there."""
    edna = simulator.world.add_user("Edna", user_id=EDITOR_ID)
    async with open_house(simulator, tmp_path / "news.db", editors=frozenset()) as house:
        told = (await house.ask(edna, "/id")).text.splitlines()[1]
        stranger = await house.ask(edna, "/breaking")

    async with open_house(simulator, tmp_path / "news.db", editors=frozenset({int(told)})) as house:
        editor = await house.ask(edna, "/breaking")

    assert "What is the news?" not in stranger.text
    assert "What is the news?" in editor.text
