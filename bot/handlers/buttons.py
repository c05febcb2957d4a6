"""What every button does. Each press is answered, or the phone would show a clock for ever."""

from telegram import CallbackQuery, Message, Update
from telegram.helpers import create_deep_linked_url

from bot import callbacks
from bot.callbacks import Act
from bot.handlers import reading, subscribing
from bot.handlers.admin import control, sending, updates
from bot.handlers.chosen import is_list, is_page_of
from bot.handlers.visit import Visit, visit_of
from bot.room import Room
from storage.types import ChatKind

_ABOUT_A_STORY = callbacks.OpenStory | callbacks.FullText | callbacks.Related
_PAGES = callbacks.TurnPage | callbacks.Latest
_Steered = sending.Choice | control.Buttons


async def press(room: Room, update: Update) -> None:
    query = update.callback_query
    if query is None:
        return
    if query.message is None:  # under an inline message, which we never send
        await room.gateway.answer(query.id)
        return
    visit = await visit_of(room, update)
    act = callbacks.decode(query.data or "")
    if visit.kind is ChatKind.CHANNEL and isinstance(act, _ABOUT_A_STORY):
        # an answer in a channel would be a post to all of its readers
        await room.gateway.answer(query.id, url=_in_private(room, act.story_id))
        return
    if visit.kind is ChatKind.CHANNEL and isinstance(act, _PAGES) and not _stays(query, act):
        act = None
    line = await _done(room, visit, query, act)
    await room.gateway.answer(query.id, line or "", alert=bool(line))


async def _done(room: Room, visit: Visit, query: CallbackQuery, act: Act | None) -> str | None:
    """Do it; the line that is left to say, if any."""
    pressed = query.message if isinstance(query.message, Message) else None
    message_id = query.message.message_id if query.message else 0
    reply_to = message_id or None
    match act:
        case callbacks.OpenStory(story_id):
            return await reading.open_story(room, visit, story_id)
        case callbacks.FullText(story_id, page):
            return await reading.send_full_text(room, visit, story_id, page=page, reply_to=reply_to)
        case callbacks.TurnPage(story_id, page):
            return await reading.turn_page(room, visit, story_id, page, pressed)
        case callbacks.Related(story_id):
            return await reading.send_related(room, visit, story_id, reply_to=reply_to)
        case callbacks.Latest(page):
            return await reading.show_latest(room, visit, page, pressed)
        case callbacks.Subscribe():
            return await subscribing.subscribe(room, visit)
        case callbacks.Unsubscribe():
            return await subscribing.unsubscribe(room, visit)
        case callbacks.Noop():
            return visit.texts("This is only a sample; the button works once the story is out.")
        case (
            callbacks.ShowUpdate()
            | callbacks.SendUpdate()
            | callbacks.BreakUpdate()
            | callbacks.LeaveUpdate()
            | callbacks.SendUpdateSo()
            | callbacks.SendUpdateFor()
            | callbacks.UpdateAgain()
            | callbacks.UpdateOnce()
        ):
            return await updates.decide(room, visit, act, query.message)
        case _:
            return await _drafts_and_broadcasts(room, visit, act, message_id)


async def _drafts_and_broadcasts(
    room: Room, visit: Visit, act: _Steered | None, message_id: int
) -> str | None:
    match act:
        case (
            callbacks.SendDraft()
            | callbacks.SendFast()
            | callbacks.SendFastFor()
            | callbacks.DiscardDraft()
            | callbacks.AgainIfUncertain()
            | callbacks.OnceIfUncertain()
        ):
            return await sending.decide(room, visit, act, message_id)
        case callbacks.PauseBroadcast() | callbacks.ResumeBroadcast() | callbacks.CancelBroadcast():
            return await control.steer(room, visit, act, message_id)
        case None:
            return visit.texts("This button is too old for me. /latest shows the newest stories.")


def _stays(query: CallbackQuery, act: callbacks.TurnPage | callbacks.Latest) -> bool:
    """Whether the page takes the place of another, as it must in a channel."""
    message = query.message if isinstance(query.message, Message) else None
    if message is None:
        return False
    return (
        is_list(message) if isinstance(act, callbacks.Latest) else is_page_of(message, act.story_id)
    )


def _in_private(room: Room, story_id: int) -> str:
    return create_deep_linked_url(room.bot_username, callbacks.start_payload(story_id))
