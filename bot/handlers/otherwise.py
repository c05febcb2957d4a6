"""/help, and what there is to say to everything that is no command of ours."""

from telegram import Update

from bot.handlers.commands import ADMINS_OF_GROUPS, EDITORS, READERS, listed
from bot.handlers.doors import is_editor
from bot.handlers.visit import Visit, say, visit_of
from bot.room import Room
from storage.types import ChatKind


async def show_help(room: Room, update: Update) -> None:
    visit = await visit_of(room, update)
    texts = visit.texts
    parts = [
        texts("I bring the news: every story as soon as it is out, with its picture and source."),
        listed(READERS, texts),
        texts("/full and /related mean the story seen last, or the one you reply to."),
    ]
    if visit.kind is not ChatKind.PRIVATE:
        names = texts.names([f"/{name}" for name in ADMINS_OF_GROUPS])
        parts.append(texts("Here only admins can use {commands}.", commands=names))
    if is_editor(room, visit):
        parts += [texts("For editors:"), listed(EDITORS, texts)]
    await say(room, visit, "\n\n".join(parts))


async def unknown_command(room: Room, update: Update) -> None:
    """Many bots may live in a group: there only a command that names this one is answered."""
    visit = await visit_of(room, update)
    if visit.kind is ChatKind.PRIVATE or _names_us(room, update):
        await say(room, visit, _what_there_is(visit))


async def chatter(room: Room, update: Update) -> None:
    """Text, pictures and the like that ask for nothing, in a private chat."""
    visit = await visit_of(room, update)
    await say(room, visit, _what_there_is(visit))


def _what_there_is(visit: Visit) -> str:
    told = visit.texts("I do not understand that. This is what I can do:")
    return f"{told}\n\n{listed(READERS, visit.texts)}"


def _names_us(room: Room, update: Update) -> bool:
    message = update.effective_message
    command = ((message.text or message.caption or "") if message else "").split(maxsplit=1)[0]
    return command.lower().endswith(f"@{room.bot_username.lower()}")
