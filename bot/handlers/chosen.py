"""Which story a reader means who only says /full or /related."""

from telegram import Message
from telegram.constants import ChatType

from bot import callbacks
from bot.handlers.visit import Visit, words_of
from bot.room import Room
from bot.texts import Message as Words
from bot.texts import later
from storage import sightings, stories

NOT_A_STORY = later(
    "That message is not one of my stories. Reply to a story, or choose one from /latest."
)
NO_WORDS = later(
    "Write /full or /related alone, for the story seen last, or as a reply to a story."
    " /latest lists stories to choose from."
)
NOTHING_SEEN = later("Which story? You have not seen one here yet: choose one from /latest.")
NO_STORIES = later("There are no stories yet. /start, and the first one will come by itself.")
GONE = later("That story is not here any more. /latest shows the newest ones.")


async def story_meant(room: Room, visit: Visit, message: Message | None) -> int | Words:
    """The id of the story that is answered to, else of the one seen last; else what to say."""
    answered = message.reply_to_message if message else None
    if answered is not None and not _opens_a_topic(answered):
        if story_id := await _story_of(room, answered):
            return story_id
        if not _is_ours(room, answered):
            return NOT_A_STORY
    elif message is not None and words_of(message):
        return NO_WORDS  # a name or a number is not understood: better no story than a wrong one
    async with room.db.reads() as reads:
        seen = await sightings.last_seen(reads, visit.chat_id, visit.thread_id)
        if seen is not None:
            return seen
        return NOTHING_SEEN if await stories.count(reads) else NO_STORIES


async def _story_of(room: Room, message: Message) -> int | None:
    """By the buttons under one of our messages, else by what we remember of its delivery."""
    story_id = story_of_buttons(message) if _is_ours(room, message) else None
    if story_id is not None:
        return story_id
    async with room.db.reads() as reads:
        return await sightings.by_message(reads, message.chat.id, message.message_id)


def _is_ours(room: Room, message: Message) -> bool:
    """In a channel the author of every post is the channel itself."""
    if message.chat.type == ChatType.CHANNEL:
        return True
    return message.from_user is not None and message.from_user.id == room.bot_id


def story_of_buttons(message: Message) -> int | None:
    """The one story that the buttons under `message` are about; a list is about none."""
    found = {
        act.story_id
        for act in _acts(message)
        if isinstance(act, callbacks.FullText | callbacks.TurnPage | callbacks.Related)
    }
    return found.pop() if len(found) == 1 else None


def is_list(message: Message) -> bool:
    """Whether `message` is a list of stories, whose pages may take its place."""
    return any(isinstance(act, callbacks.OpenStory) for act in _acts(message))


def is_page_of(message: Message, story_id: int) -> bool:
    """Whether `message` is a page of this story's text, so that another may take its place.

    Whoever knows the data of a button can press it under any message.
    """
    return any(
        isinstance(act, callbacks.TurnPage) and act.story_id == story_id for act in _acts(message)
    )


def _acts(message: Message) -> list[callbacks.Act | None]:
    keyboard = message.reply_markup.inline_keyboard if message.reply_markup else ()
    data = [key.callback_data for row in keyboard for key in row]
    return [callbacks.decode(text) for text in data if isinstance(text, str)]


def _opens_a_topic(message: Message) -> bool:
    """In a topic whatever answers nobody answers the message that opened it."""
    return message.forum_topic_created is not None
