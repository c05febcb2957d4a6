"""Where the bot may write: blocked and unblocked, added and removed, groups that move.

Nobody is ever deleted. Who goes is paused with a reason, and who said /stop stays away when the
chat comes back.
"""

from telegram import ChatMember, ChatMemberAdministrator, ChatMemberRestricted, Update

from bot.delivery.pacing import Lane
from bot.handlers.visit import thread_of
from bot.render.story import note
from bot.room import Room
from bot.texts import Texts
from storage import subscribers
from storage.types import ChatKind, SubscriberState

_CLOSED = "topic closed"
"""Why such a topic is paused, as `bot.delivery.answers` words it."""
_AWAY = (ChatMember.LEFT, ChatMember.BANNED)


async def membership_changed(room: Room, update: Update) -> None:
    """Follow what became of the bot itself in a chat."""
    change = update.my_chat_member
    if change is None:
        return
    kind = ChatKind(change.chat.type)
    reason = why_silent(change.new_chat_member, kind)
    now = room.clock.now()
    async with room.db.transaction() as tx:
        if reason:
            await subscribers.pause(tx, chat_id=change.chat.id, reason=reason, now=now)
        else:
            await subscribers.resume(tx, chat_id=change.chat.id, now=now)
        known = await subscribers.in_chat(tx, change.chat.id)
    was_away = change.old_chat_member.status in _AWAY
    if reason or known or not was_away or kind is ChatKind.PRIVATE:
        return
    texts = room.texts(change.from_user.language_code)
    # in a channel a hint would be a post to all of its readers: whoever added us gets it
    told_to = change.from_user.id if kind is ChatKind.CHANNEL else change.chat.id
    hint = note(how_to_subscribe(kind, change.chat.title or "", room.bot_username, texts))
    await room.gateway.send(hint, chat_id=told_to, lane=Lane.REPLY)


async def migrated(room: Room, update: Update) -> None:
    """A group became a supergroup: told once in the old chat and once in the new one."""
    message = update.effective_message
    if message is None:
        return
    old_chat_id = message.migrate_from_chat_id or message.chat.id
    new_chat_id = message.migrate_to_chat_id or message.chat.id
    async with room.db.transaction() as tx:
        await subscribers.move(
            tx, old_chat_id=old_chat_id, new_chat_id=new_chat_id, now=room.clock.now()
        )
    room.courier.wake()


async def topic_reopened(room: Room, update: Update) -> None:
    """What a closed topic has paused comes back with it; other topics of the forum stay."""
    message = update.effective_message
    if message is None:
        return
    async with room.db.transaction() as tx:
        reader = await subscribers.get(tx, message.chat.id, thread_of(message))
        if reader is None or (reader.state, reader.reason) != (SubscriberState.PAUSED, _CLOSED):
            return
        await subscribers.subscribe(
            tx,
            chat_id=reader.chat_id,
            thread_id=reader.thread_id,
            kind=reader.kind,
            language=reader.language,
            now=room.clock.now(),
        )


def why_silent(member: ChatMember, kind: ChatKind) -> str:
    """Why we cannot write to this chat now; "" where we can."""
    if member.status in _AWAY:
        return "blocked the bot" if kind is ChatKind.PRIVATE else "bot was removed"
    if isinstance(member, ChatMemberRestricted) and not member.can_send_messages:
        return "no right to post"
    if kind is ChatKind.CHANNEL and not (
        isinstance(member, ChatMemberAdministrator) and member.can_post_messages
    ):
        return "no right to post"
    return ""


def how_to_subscribe(kind: ChatKind, title: str, bot_username: str, texts: Texts) -> str:
    command = f"/start@{bot_username}"
    if kind is ChatKind.CHANNEL:
        return texts(
            "I am in {channel} now. Post {command} there, and every story comes to the channel.",
            channel=title,
            command=command,
        )
    return texts("An admin can bring every story into this chat: {command}", command=command)
