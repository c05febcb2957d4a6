"""/start and /stop, and the buttons that do the same."""

from telegram import Update

from bot import callbacks
from bot.handlers.commands import READERS, listed
from bot.handlers.doors import is_editor, may_subscribe
from bot.handlers.menu import offer_to_editor
from bot.handlers.reading import open_story
from bot.handlers.visit import Visit, say, send, visit_of, words_of
from bot.messages import Outgoing
from bot.render.story import button, note
from bot.room import Room
from bot.texts import Texts
from storage import stories, subscribers
from storage.types import ChatKind, Subscriber, SubscriberState


async def start(room: Room, update: Update) -> None:
    """Subscribe; a payload opens its story as well.

    Who said /stop and now follows a link to one story gets that story and nothing else.
    """
    visit = await visit_of(room, update)
    message = update.effective_message
    story_id = callbacks.story_of_payload(words_of(message)) if message else None
    line = None
    if story_id is None or not await _has_stopped(room, visit):
        line = await subscribe(room, visit)
    if line and story_id is None:
        await say(room, visit, line)
    if story_id is not None and (line := await open_story(room, visit, story_id)):
        await say(room, visit, line)
    if is_editor(room, visit) and visit.kind is ChatKind.PRIVATE:
        await offer_to_editor(room.gateway, room.settings, visit.chat_id)


async def stop(room: Room, update: Update) -> None:
    visit = await visit_of(room, update)
    await say(room, visit, await unsubscribe(room, visit))


async def subscribe(room: Room, visit: Visit) -> str | None:
    """Welcome whoever is new here; else the line that is left to say."""
    texts = visit.texts
    if not await may_subscribe(room, visit):
        return texts("Only an admin of this chat can subscribe it.")
    async with room.db.transaction() as tx:
        before = await subscribers.get(tx, visit.chat_id, visit.thread_id)
        reader, is_new = await subscribers.subscribe(
            tx,
            chat_id=visit.chat_id,
            thread_id=visit.thread_id,
            kind=visit.kind,
            language=texts.language,
            now=room.clock.now(),
        )
        held = await stories.count(tx)
    if not is_new:
        return texts("You are subscribed already. /latest shows the newest stories.")
    await send(room, visit, welcome(reader, before, texts, any_stories=held > 0))
    return None


async def unsubscribe(room: Room, visit: Visit) -> str:
    texts = visit.texts
    if not await may_subscribe(room, visit):
        return texts("Only an admin of this chat can unsubscribe it.")
    async with room.db.transaction() as tx:
        stopped = await subscribers.stop(
            tx, chat_id=visit.chat_id, thread_id=visit.thread_id, now=room.clock.now()
        )
    if stopped:
        return texts("No more stories will come by themselves. /start brings them back.")
    return texts("You were not subscribed. /start brings you every story.")


def welcome(
    reader: Subscriber, before: Subscriber | None, texts: Texts, *, any_stories: bool
) -> Outgoing:
    """One message, however many stories there are: the reader asks for more with a button."""
    parts = [_hello(reader, before, texts)]
    if not any_stories:
        parts.append(texts("There is none yet; the first one will come by itself."))
    if reader.kind is ChatKind.CHANNEL:  # it is for its readers: no commands, nothing to press
        return note("\n\n".join(parts))
    parts.append(listed(READERS, texts))
    latest = [button(texts("Latest stories"), callbacks.Latest())] if any_stories else []
    return note("\n\n".join(parts), latest)


def _hello(reader: Subscriber, before: Subscriber | None, texts: Texts) -> str:
    if reader.thread_id:
        return texts("From now on every story comes to this topic as soon as it is out.")
    if reader.kind is not ChatKind.PRIVATE:
        return texts("From now on every story comes to this chat as soon as it is out.")
    if before is not None:
        return texts("Welcome back! From now on every story comes to you again.")
    return texts("Welcome! From now on every story comes to you as soon as it is out.")


async def _has_stopped(room: Room, visit: Visit) -> bool:
    async with room.db.reads() as reads:
        reader = await subscribers.get(reads, visit.chat_id, visit.thread_id)
    return reader is not None and reader.state is SubscriberState.STOPPED
