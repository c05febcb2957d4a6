"""/latest, /full and /related, and what the buttons under stories and lists do.

Each step that a command and a button share returns the line that is left to say, or None where
the answer has been sent: a command says it as a message, a button shows it on top of the chat.
"""

import re
from collections.abc import Awaitable, Callable

from telegram import Message, Update

from bot import callbacks
from bot.delivery.outcome import Sent, Unknown
from bot.handlers.chosen import GONE, NO_STORIES, is_list, is_page_of, story_meant
from bot.handlers.visit import Visit, say, send, visit_of, words_of
from bot.messages import Outgoing
from bot.related import related_to
from bot.render.listing import Entry, entry_of, story_list
from bot.render.story import full_text, story
from bot.room import Room
from storage import sightings, stories
from storage.types import StoredStory

Step = Callable[[Room, Visit, int], Awaitable[str | None]]
A_PAGE = 5
"""Stories in a list where nobody asked for another number."""
MOST = 10


async def latest(room: Room, update: Update) -> None:
    """/latest, /latest 3: the newest stories; never more than `MOST`, and then it says so."""
    visit = await visit_of(room, update)
    words = words_of(update.effective_message) if update.effective_message else ""
    asked = _count_in(words) if words else A_PAGE
    if asked is None:
        line = visit.texts("How many? Say a number from 1 to {most}, such as /latest 3", most=MOST)
        await say(room, visit, line)
        return
    count = min(asked, MOST)
    found, more = await _newest(room, count, offset=0)
    if not found:
        await say(room, visit, visit.texts.say(NO_STORIES))
        return
    older = callbacks.Latest(page=count // A_PAGE + 1) if more else None
    told = _latest_list(room, visit, found, older=older, cut_short=more and asked > MOST)
    await send(room, visit, told)


def _count_in(words: str) -> int | None:
    """How many stories are asked for; None where that is no number above 0."""
    found = re.fullmatch(r"\+?0*(\d{1,100})", words)
    return (int(found[1]) or None) if found else None


async def full(room: Room, update: Update) -> None:
    await _about_the_story_meant(room, update, send_full_text)


async def related(room: Room, update: Update) -> None:
    await _about_the_story_meant(room, update, send_related)


async def open_story(room: Room, visit: Visit, story_id: int) -> str | None:
    """Send the story as it was pushed."""
    stored = await _story(room, story_id)
    if stored is None:
        return visit.texts.say(GONE)
    await _tell(room, visit, stored, story(stored, texts=visit.texts))
    return None


async def send_full_text(
    room: Room, visit: Visit, story_id: int, *, page: int = 1, reply_to: int | None = None
) -> str | None:
    """A page of the whole text as a new message."""
    stored = await _story(room, story_id)
    if stored is None:
        return visit.texts.say(GONE)
    told = full_text(stored, texts=visit.texts, page=page)
    await _tell(room, visit, stored, told, reply_to=reply_to)
    return None


async def turn_page(
    room: Room, visit: Visit, story_id: int, page: int, pressed: Message | None
) -> str | None:
    """Another page in the place of the one whose button was pressed.

    Args:
        pressed: what has the button; None where it is too old to be known.
    """
    stored = await _story(room, story_id)
    if stored is None:
        return visit.texts.say(GONE)
    told = full_text(stored, texts=visit.texts, page=page)
    if pressed is not None and is_page_of(pressed, story_id):
        await _edit(room, visit, pressed.message_id, told)
    else:
        await send(room, visit, told)
    return None


async def send_related(
    room: Room, visit: Visit, story_id: int, *, reply_to: int | None = None
) -> str | None:
    texts = visit.texts
    await room.kin.catch_up()
    async with room.db.reads() as reads:
        stored = await stories.one_to_show(reads, story_id, now=room.clock.now())
        if stored is None:
            return texts.say(GONE)
        kin = await related_to(reads, room.kin, stored, now=room.clock.now(), limit=MOST)
    if not kin:
        return texts("There is nothing related to this story yet. /latest shows the newest ones.")
    told = story_list(
        kin,
        title=texts("Related to “{headline}”", headline=stored.story.headline),
        texts=texts,
        now=room.clock.now(),
    )
    await _tell(room, visit, stored, told, reply_to=reply_to)
    return None


async def show_latest(room: Room, visit: Visit, page: int, pressed: Message | None) -> str | None:
    """That page of the newest stories, in the place of the list whose button was pressed.

    Args:
        pressed: what has the button; None where it is too old to be known.
    """
    found, more = await _newest(room, A_PAGE, offset=(page - 1) * A_PAGE)
    if not found and page == 1:
        return visit.texts.say(NO_STORIES)
    if not found:
        return visit.texts("There are no older stories than these.")
    newer = callbacks.Latest(page - 1) if page > 1 else None
    older = callbacks.Latest(page + 1) if more else None
    told = _latest_list(room, visit, found, newer=newer, older=older)
    if pressed is not None and is_list(pressed):
        await _edit(room, visit, pressed.message_id, told)
    else:
        await send(room, visit, told)
    return None


async def _about_the_story_meant(room: Room, update: Update, step: Step) -> None:
    visit = await visit_of(room, update)
    meant = await story_meant(room, visit, update.effective_message)
    line = await step(room, visit, meant) if isinstance(meant, int) else visit.texts.say(meant)
    if line:
        await say(room, visit, line)


async def _story(room: Room, story_id: int) -> StoredStory | None:
    async with room.db.reads() as reads:
        return await stories.get(reads, story_id, shown_at=room.clock.now())


async def _newest(room: Room, count: int, *, offset: int) -> tuple[list[Entry], bool]:
    """So many entries, and whether there are older ones."""
    async with room.db.reads() as reads:
        found = await stories.latest(
            reads, limit=count + 1, offset=offset, shown_at=room.clock.now()
        )
    return [entry_of(stored) for stored in found[:count]], len(found) > count


def _latest_list(
    room: Room,
    visit: Visit,
    entries: list[Entry],
    *,
    newer: callbacks.Act | None = None,
    older: callbacks.Act | None = None,
    cut_short: bool = False,
) -> Outgoing:
    """
    Args:
        cut_short: more were asked for than a list may have, and there are more.
    """
    title = visit.texts("Latest stories")
    if cut_short:
        title = visit.texts("Latest stories (at most {most} at once)", most=MOST)
    return story_list(
        entries, title=title, texts=visit.texts, now=room.clock.now(), newer=newer, older=older
    )


async def _tell(
    room: Room,
    visit: Visit,
    stored: StoredStory,
    told: Outgoing,
    *,
    reply_to: int | None = None,
) -> None:
    """Send it; from now on /full and /related mean this story here."""
    outcome = await send(room, visit, told, reply_to=reply_to)
    if isinstance(outcome, Sent | Unknown):
        async with room.db.transaction() as tx:
            await sightings.saw(
                tx,
                chat_id=visit.chat_id,
                thread_id=visit.thread_id,
                story_id=stored.id,
                now=room.clock.now(),
            )


async def _edit(room: Room, visit: Visit, message_id: int, told: Outgoing) -> None:
    """In the place of `message_id`; as a new message where that one cannot be changed any more."""
    outcome = await room.gateway.edit(visit.chat_id, message_id, told)
    if not isinstance(outcome, Sent | Unknown):
        await send(room, visit, told)
