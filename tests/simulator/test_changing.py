"""Messages are edited and taken back as Telegram allows it, and answers to buttons come once."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest, Forbidden

from bot.simulator import SceneError, User, World
from tests.simulator.conftest import drawn

NEXT = InlineKeyboardMarkup([[InlineKeyboardButton("Next", callback_data="p:2")]])
TWO_DAYS_S = 2 * 86_400


async def test_an_edit_shows_in_place(bot: Bot, ann: User, world: World) -> None:
    """Pages of /full turn inside one message."""
    sent = await bot.send_message(ann.id, "page 1", reply_markup=NEXT)

    edited = await bot.edit_message_text("page 2", ann.id, sent.message_id, reply_markup=NEXT)

    assert not isinstance(edited, bool)
    assert edited.edit_date is not None
    (seen,) = world.transcript(ann)
    assert (seen.text, seen.edited) == ("page 2", True)
    assert seen.button("next") is not None


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, ann: User) -> None:
    """The courier takes this refusal for success, so it must come for equal content only."""
    sent = await bot.send_message(ann.id, "same", reply_markup=NEXT)

    with pytest.raises(BadRequest, match="Message is not modified: specified new message content"):
        await bot.edit_message_text("same", ann.id, sent.message_id, reply_markup=NEXT)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(ann.id, sent.message_id, reply_markup=NEXT)

    assert await bot.edit_message_text("same", ann.id, sent.message_id)  # the keyboard goes


async def test_a_photo_has_a_caption_and_no_text(bot: Bot, ann: User, picture: bytes) -> None:
    """Corrections must pick the method that fits the message."""
    photo = await bot.send_photo(ann.id, picture, caption="old")
    text = await bot.send_message(ann.id, "old")

    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("new", ann.id, photo.message_id)
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(ann.id, text.message_id, caption="new")
    edited = await bot.edit_message_caption(ann.id, photo.message_id, caption="new")
    assert not isinstance(edited, bool)
    assert edited.caption == "new"
    assert edited.photo == photo.photo


async def test_a_picture_can_be_replaced(bot: Bot, ann: User, picture: bytes) -> None:
    """A wrong picture is the correction that cannot wait."""
    photo = await bot.send_photo(ann.id, picture, caption="old")

    media = InputMediaPhoto(drawn(300, 200), caption="new")
    edited = await bot.edit_message_media(media, ann.id, photo.message_id)

    assert not isinstance(edited, bool)
    assert edited.caption == "new"
    assert edited.photo[-1].file_unique_id != photo.photo[-1].file_unique_id


async def test_what_cannot_be_edited(bot: Bot, ann: User, world: World) -> None:
    """Gone, somebody else's, or behind a closed door."""
    own = await bot.send_message(ann.id, "x")
    hers = world.say(ann, "hello")

    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("y", ann.id, 999)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("y", ann.id, hers.message_id)
    world.block(ann)
    with pytest.raises(Forbidden, match="bot was blocked"):
        await bot.edit_message_text("y", ann.id, own.message_id)


async def test_a_message_can_be_deleted_for_two_days(bot: Bot, ann: User, world: World) -> None:
    """A recall that comes too late must be told to the editor."""
    young, old = [await bot.send_message(ann.id, "x") for _ in range(2)]
    assert await bot.delete_message(ann.id, young.message_id)
    world.advance(TWO_DAYS_S + 60)

    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(ann.id, young.message_id)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(ann.id, old.message_id)
    assert [seen.deleted for seen in world.transcript(ann)] == [True, False]


async def test_deleting_many_skips_what_is_gone(bot: Bot, ann: User, world: World) -> None:
    """A recall of a hundred copies must not stop at the first that a reader removed."""
    sent = await bot.send_message(ann.id, "x")

    assert await bot.delete_messages(ann.id, [sent.message_id, 999])

    assert world.last(ann) is None


async def test_a_button_is_answered_once_and_in_time(bot: Bot, ann: User, world: World) -> None:
    """A second answer, or a late one, is an error that handlers must shrug off."""
    sent = await bot.send_message(ann.id, "story", reply_markup=NEXT)
    first = world.press_label(ann, ann, sent.message_id, "next")
    late = world.press(ann, ann, sent.message_id, "p:2")
    updates = await bot.get_updates()
    queries = [update.callback_query for update in updates]

    assert queries[0] is not None
    assert queries[0].data == "p:2"
    assert queries[0].message is not None
    await queries[0].answer("turned", show_alert=True)
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query"):
        await queries[0].answer()
    world.advance(3600)
    assert queries[1] is not None
    with pytest.raises(BadRequest, match="Query is too old"):
        await queries[1].answer()

    answered = world.answer(first)
    assert answered is not None
    assert (answered.text, answered.alert) == ("turned", True)
    assert world.answer(late) is None


async def test_a_button_outlives_its_message(bot: Bot, ann: User, world: World) -> None:
    """What is pressed while the bot deletes it arrives with a shell of a message."""
    sent = await bot.send_message(ann.id, "story", reply_markup=NEXT)
    await bot.delete_message(ann.id, sent.message_id)

    world.press(ann, ann, sent.message_id, "p:2")

    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert not update.callback_query.message.is_accessible


async def test_only_a_button_that_is_there_can_be_pressed_by_its_label(
    bot: Bot, ann: User, world: World
) -> None:
    """A journey that presses a missing button must fail where it presses."""
    sent = await bot.send_message(ann.id, "story", reply_markup=NEXT)

    with pytest.raises(SceneError, match=r"no button 'Related'.*there are: Next"):
        world.press_label(ann, ann, sent.message_id, "Related")
