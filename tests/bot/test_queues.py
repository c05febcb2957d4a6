"""Updates wait for their answers: in order, bounded, and nobody pays for another's haste."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Update

from bot import queues
from bot.queues import Queues, Weight

ANN, BEN = 11, 12


def says(chat_id: int, text: str, number: int = 1, *, by: int | None = None) -> Update:
    return Update.de_json(
        {
            "update_id": number,
            "message": {
                "message_id": number,
                "date": 1,
                "chat": {"id": chat_id, "type": "private" if chat_id > 0 else "group"},
                "from": {"id": by or chat_id, "is_bot": False, "first_name": "A"},
                "text": text,
            },
        },
        None,
    )


def presses(chat_id: int, number: int) -> Update:
    person = {"id": chat_id, "is_bot": False, "first_name": "A"}
    query = {"id": str(number), "from": person, "chat_instance": "1", "data": "s:1"}
    return Update.de_json({"update_id": number, "callback_query": query}, None)


class Desk:
    """Answers nothing until `open` is set, and remembers."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.answered: list[str] = []
        self.excused: list[int] = []
        self.queues = Queues(self._answer, weigh=self._weigh, excuse=self._excuse)

    async def _answer(self, update: Update) -> None:
        await self.open.wait()
        await asyncio.sleep(0)
        self.answered.append((update.message and update.message.text) or "pressed")

    async def _excuse(self, update: Update) -> None:
        self.excused.append(update.update_id)

    @staticmethod
    def _weigh(update: Update) -> Weight:
        text = (update.message and update.message.text) or ""
        if text.startswith("edit"):
            return Weight.ALWAYS
        return Weight.LATEST if text.startswith("/") else Weight.SPARE


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
async def tasks() -> AsyncIterator[asyncio.TaskGroup]:
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        yield group


async def all_answered(desk: Desk) -> None:
    desk.open.set()
    while desk.queues.under_way():
        await asyncio.wait(desk.queues.under_way())


async def test_who_hammers_is_told_once_and_the_others_are_answered(
    desk: Desk, tasks: asyncio.TaskGroup
) -> None:
    """A thousand /latest of one reader must not fill the room where an editor waits."""
    for number in range(1000):
        desk.queues.take_up(says(ANN, f"{number}", number), tasks)
    desk.queues.take_up(says(BEN, "ben"), tasks)

    assert len(desk.queues) < 20
    await all_answered(desk)

    assert "ben" in desk.answered[:2]
    kept = [text for text in desk.answered if text != "ben"]
    assert kept == [f"{number}" for number in range(queues.OF_A_CHAT)]
    assert desk.excused == [queues.OF_A_CHAT], "one line, at the first that is left out"
    assert len(desk.queues) == 0


async def test_one_person_in_many_groups_waits_alone(desk: Desk, tasks: asyncio.TaskGroup) -> None:
    """An answer waits for its group's pace: with 200 groups everybody else waited 13 seconds."""
    for number in range(1000):
        desk.queues.take_up(says(-1 - number % 200, "hello", number, by=ANN), tasks)
    desk.queues.take_up(says(BEN, "ben"), tasks)
    kept = len(desk.queues)
    await all_answered(desk)

    assert kept <= queues.OF_A_PERSON + 2
    assert desk.answered.index("ben") <= queues.TURNS_OF_A_PERSON
    assert len(desk.excused) == 1, "once, and not once in each group"


async def test_nothing_is_remembered_of_who_waits_no_more(
    desk: Desk, tasks: asyncio.TaskGroup
) -> None:
    """A million readers, each once, must not stay in the memory."""
    for number in range(200):
        desk.queues.take_up(says(-1 - number % 5, "/stop", number, by=number % 7), tasks)
        desk.queues.take_up(presses(ANN, number), tasks)
        desk.queues.take_up(says(-9, "hello", number, by=1000 + number), tasks)
    await all_answered(desk)

    assert len(desk.queues) == 0
    assert desk.queues.is_idle()


async def test_every_button_is_answered_if_only_with_an_excuse(
    desk: Desk, tasks: asyncio.TaskGroup
) -> None:
    """A clock turns on a button until it is answered."""
    for number in range(30):
        desk.queues.take_up(presses(ANN, number), tasks)
    await all_answered(desk)

    assert len(desk.answered) + len(desk.excused) == 30


async def test_what_must_be_kept_is_kept_and_the_last_word_counts(
    desk: Desk, tasks: asyncio.TaskGroup
) -> None:
    """Whoever hammers and then says /stop has said /stop; an editor's act is never left out."""
    for number in range(100):
        desk.queues.take_up(says(ANN, "hello", number), tasks)
    for number in range(100, 200):
        desk.queues.take_up(says(ANN, "/start" if number % 2 else "/stop", number), tasks)
    desk.queues.take_up(says(ANN, "/stop", 200), tasks)
    for number in range(201, 221):
        desk.queues.take_up(says(ANN, f"edit {number}", number), tasks)
    await all_answered(desk)

    assert desk.answered[: queues.OF_A_CHAT] == ["hello"] * queues.OF_A_CHAT
    assert desk.answered[queues.OF_A_CHAT :] == [
        "/stop",
        *(f"edit {number}" for number in range(201, 221)),
    ]


async def test_who_was_slowed_is_served_again_afterwards(
    desk: Desk, tasks: asyncio.TaskGroup
) -> None:
    """It is a queue, not a punishment."""
    for number in range(50):
        desk.queues.take_up(says(ANN, "hello", number), tasks)
    await all_answered(desk)

    desk.queues.take_up(says(ANN, "again"), tasks)
    await all_answered(desk)

    assert desk.answered[-1] == "again"


async def test_no_more_is_asked_for_while_too_much_waits(
    desk: Desk, tasks: asyncio.TaskGroup
) -> None:
    """Memory is bounded: what cannot be taken up waits at Telegram, which keeps it for a day."""
    for number in range(queues.IN_ALL):
        desk.queues.take_up(says(number + 1, "hello", number), tasks)
    room = asyncio.create_task(desk.queues.room())
    await asyncio.sleep(0)
    full = not room.done()

    await all_answered(desk)
    await room

    assert full
    assert len(desk.answered) == queues.IN_ALL
