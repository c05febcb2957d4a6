"""One update from the side of the person: who asks, where, in which language; and the answer."""

import re
from dataclasses import dataclass

from telegram import MaybeInaccessibleMessage, Message, Update

from bot import editors
from bot.delivery.outcome import Moved, Outcome, Unreachable
from bot.delivery.pacing import Lane
from bot.messages import Outgoing
from bot.render.story import note
from bot.room import Room
from bot.texts import Texts
from storage import subscribers
from storage.types import ChatKind, Subscriber, SubscriberState


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Where an answer goes, and how it is worded."""

    update_id: int
    chat_id: int
    thread_id: int
    """The forum topic; 0 elsewhere."""
    kind: ChatKind
    user_id: int | None
    """None where a channel or an anonymous admin speaks."""
    speaks_as_chat: bool
    """The author is the chat itself: an anonymous admin, or a channel's post."""
    message_id: int | None
    """The message that asks; None for the press of a button."""
    texts: Texts


async def visit_of(room: Room, update: Update) -> Visit:
    """
    Args:
        update: a message, a channel post, or the press of a button under a message.
    """
    query = update.callback_query
    message = (query.message if query else None) or update.effective_message
    user = update.effective_user
    if message is None:
        raise ValueError(f"update {update.update_id} belongs to no chat")
    if user and user.id in room.settings.editors and user.language_code:
        await editors.spoke(room.db, user.id, user.language_code)
    speaker = message.sender_chat if isinstance(message, Message) and not query else None
    kind = ChatKind(message.chat.type)
    thread_id = thread_of(message)
    reader = await _reader(room, message.chat.id, thread_id)
    own, of_chat = user.language_code if user else None, reader.language if reader else None
    language = own or of_chat
    if kind is not ChatKind.PRIVATE:
        language = of_chat or own
    elif reader and reader.state is SubscriberState.PAUSED:
        await _resume(room, reader)
    return Visit(
        update_id=update.update_id,
        chat_id=message.chat.id,
        thread_id=thread_id,
        kind=kind,
        user_id=user.id if user and not speaker else None,
        speaks_as_chat=speaker is not None and speaker.id == message.chat.id,
        message_id=None if query else message.message_id,
        texts=room.texts(language),
    )


def thread_of(message: MaybeInaccessibleMessage) -> int:
    """The forum topic; a thread of answers in a group without topics is none."""
    if isinstance(message, Message) and message.is_topic_message:
        return message.message_thread_id or 0
    return 0


def words_of(message: Message) -> str:
    """What stands behind the command, line breaks kept: "/latest 3" → "3"."""
    words = message.text or message.caption or ""
    return re.sub(r"\A\s*/\S*\s*", "", words).strip()


async def say(room: Room, visit: Visit, words: str) -> None:
    """Answer with plain words."""
    await send(room, visit, note(words))


async def send(
    room: Room, visit: Visit, outgoing: Outgoing, *, reply_to: int | None = None
) -> Outcome:
    """Answer; who turns out to be unreachable is paused, and a group that moved is followed."""
    outcome = await _sent(room, visit.chat_id, visit, outgoing, reply_to)
    match outcome:
        case Moved(new_chat_id=new_chat_id):
            async with room.db.transaction() as tx:
                await subscribers.move(
                    tx, old_chat_id=visit.chat_id, new_chat_id=new_chat_id, now=room.clock.now()
                )
            return await _sent(room, new_chat_id, visit, outgoing, None)
        case Unreachable(reason=reason, known=True):
            await _pause(room, visit, reason)
    return outcome


async def _sent(
    room: Room, chat_id: int, visit: Visit, outgoing: Outgoing, reply_to: int | None
) -> Outcome:
    return await room.gateway.send(
        outgoing,
        chat_id=chat_id,
        thread_id=visit.thread_id,
        lane=Lane.REPLY,
        reply_to=reply_to,
    )


async def _pause(room: Room, visit: Visit, reason: str) -> None:
    async with room.db.transaction() as tx:
        reader = await subscribers.get(tx, visit.chat_id, visit.thread_id)
        if reader:
            await subscribers.pause(
                tx, subscriber_id=reader.id, reason=reason, now=room.clock.now()
            )


async def _reader(room: Room, chat_id: int, thread_id: int) -> Subscriber | None:
    async with room.db.reads() as reads:
        reader = await subscribers.get(reads, chat_id, thread_id)
        return reader or (await subscribers.get(reads, chat_id) if thread_id else None)


async def _resume(room: Room, reader: Subscriber) -> None:
    """Who writes to us has not blocked us: the word of it can have been lost."""
    async with room.db.transaction() as tx:
        await subscribers.resume(tx, chat_id=reader.chat_id, now=room.clock.now())
