"""What the bot sends arrives as Telegram would show it, or is refused as Telegram would."""

from collections.abc import Callable

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
)
from telegram.error import BadRequest

from bot.simulator import User, World
from tests.simulator.conftest import drawn
from tests.simulator.raw import Raw

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Full text", callback_data="f:1")]])


async def test_text_comes_back_with_its_entities(bot: Bot, ann: User, world: World) -> None:
    """Positions in the answer are what later edits are compared with."""
    sent = await bot.send_message(
        ann.id,
        "😀 <b>Storm</b> https://a.example",
        parse_mode="HTML",
        reply_markup=KEYBOARD,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )

    assert [(one.type, one.offset, one.length) for one in sent.entities] == [
        ("bold", 3, 5),
        ("url", 9, 17),
    ]
    assert sent.from_user is not None
    assert sent.from_user.is_bot
    assert sent.reply_markup == KEYBOARD
    assert world.transcript(ann)[0].text == "😀 Storm https://a.example"


async def test_a_photo_is_uploaded_once_and_sent_again_by_its_id(
    bot: Bot, ann: User, world: World, picture: bytes
) -> None:
    """One upload for a million readers is the rule that makes speed possible."""
    first = await bot.send_photo(ann.id, picture, caption="A <b>tide</b>", parse_mode="HTML")
    again = await bot.send_photo(
        ann.id,
        first.photo[-1].file_id,
        caption="A tide",
        caption_entities=[MessageEntity("bold", 2, 4)],
        show_caption_above_media=True,
    )

    assert [size.width for size in first.photo] == [90, 320, 800, 1280]
    assert again.photo[-1].file_unique_id == first.photo[-1].file_unique_id
    assert again.caption_entities == first.caption_entities
    assert again.show_caption_above_media
    assert world.transcript(ann)[1].photo == first.photo[-1].file_unique_id


async def test_every_size_of_a_photo_can_be_downloaded(
    bot: Bot, ann: User, world: World, picture: bytes
) -> None:
    """Editors attach pictures; the newsroom takes them from here."""
    world.send_photo(ann, picture, "/breaking")
    (update,) = await bot.get_updates()
    assert update.message is not None

    for size in update.message.photo:
        data = await (await size.get_file()).download_as_bytearray()
        assert data.startswith(b"\xff\xd8")


async def test_an_album_is_one_group(bot: Bot, ann: User, picture: bytes) -> None:
    """Attached files by name (attach://) are how the library uploads albums."""
    items = [InputMediaPhoto(picture, caption="one"), InputMediaPhoto(drawn(200, 300, "PNG"))]

    sent = await bot.send_media_group(ann.id, items)

    assert len({message.media_group_id for message in sent}) == 1
    assert [message.photo[-1].width for message in sent] == [1280, 200]


async def test_a_reply_brings_what_it_answers(bot: Bot, ann: User, world: World) -> None:
    """/full as a reply to a story finds the story by the message replied to, keyboard and all."""
    story = await bot.send_message(ann.id, "story", reply_markup=KEYBOARD)
    world.say(ann, "/full", reply_to=story.message_id)

    (update,) = await bot.get_updates()

    assert update.message is not None
    replied = update.message.reply_to_message
    assert replied is not None
    assert replied.message_id == story.message_id
    assert replied.reply_markup == KEYBOARD


async def test_a_reply_to_nothing_is_refused_unless_it_may_go_without(bot: Bot, ann: User) -> None:
    """A reader deletes the command before the answer comes: the answer must still arrive."""
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(ann.id, "x", reply_parameters=ReplyParameters(99))

    lenient = ReplyParameters(99, allow_sending_without_reply=True)
    assert await bot.send_message(ann.id, "x", reply_parameters=lenient)


async def test_copies_and_forwards(bot: Bot, ann: User, world: World) -> None:
    """An editor's draft goes out unchanged; a forward keeps its author's name."""
    draft = world.say(ann, "draft")

    copied = await bot.copy_message(ann.id, ann.id, draft.message_id)
    forwarded = await bot.forward_message(ann.id, ann.id, draft.message_id)

    assert copied.message_id == world.transcript(ann)[1].message_id
    assert forwarded.forward_origin is not None


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({}, "400 Bad Request: message text is empty"),
        ({"text": " \n "}, "400 Bad Request: text must be non-empty"),
        ({"text": "😀" * 4097}, "400 Bad Request: message is too long"),
        ({"text": "x" * 32769}, "400 Bad Request: text is too long"),
        ({"text": "x", "parse_mode": "rtf"}, "400 Bad Request: unsupported parse_mode"),
        ({"text": "x", "chat_id": ""}, "400 Bad Request: chat_id is empty"),
        ({"text": "x", "chat_id": 5}, "400 Bad Request: chat not found"),
        ({"text": "x", "message_thread_id": 7}, "400 Bad Request: message thread not found"),
    ],
)
async def test_refusals_of_text(
    raw: Raw, ann: User, parameters: dict[str, object], words: str
) -> None:
    """Outcomes are told apart by status and words, so both must be Telegram's."""
    assert await raw.error("sendMessage", **{"chat_id": ann.id, **parameters}) == words


async def test_lengths_count_code_points_after_trimming(raw: Raw, ann: User) -> None:
    """8,192 UTF-16 units are fine where they are 4,096 characters."""
    assert await raw.result("sendMessage", chat_id=ann.id, text="😀" * 4096 + "  \n")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: "", "there is no photo in the request"),
        (lambda: "abcde", "wrong remote file identifier specified: Wrong string length"),
        (
            lambda: "AgACAgIA",
            "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
        ),
        (lambda: "a$bc", "wrong remote file identifier specified: Wrong character in the string"),
        (lambda: "https://pictures.example/x.jpg", "failed to get HTTP URL content"),
        (lambda: "picture.jpg.", "failed to get HTTP URL content"),
    ],
)
async def test_refusals_of_photo_strings(
    raw: Raw, ann: User, make: Callable[[], str], words: str
) -> None:
    """A file_id that went stale must be told from a story that is at fault."""
    said = await raw.error("sendPhoto", chat_id=ann.id, photo=make())

    assert said == f"400 Bad Request: {words}"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (drawn(9000, 1200), "Photo_invalid_dimensions"),
        (drawn(2100, 100), "Photo_invalid_dimensions"),
        (b"no picture at all", "Image_process_failed"),
        (b"", "File must be non-empty"),
        (bytes(10485761), "File of size 10485761 bytes is too big for a photo"),
    ],
)
async def test_refusals_of_pictures(bot: Bot, ann: User, data: bytes, words: str) -> None:
    """A picture that Telegram refuses falls back to text; the story does not die of it."""
    with pytest.raises(BadRequest, match=words):
        await bot.send_photo(ann.id, data)


async def test_a_caption_may_have_1024_characters(bot: Bot, ann: User, picture: bytes) -> None:
    """The caption limit is a quarter of the text limit."""
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ann.id, picture, caption="x" * 1025)

    assert await bot.send_photo(ann.id, picture, caption="x" * 1024)


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "x", "callback_data": "d" * 65}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"callback_data": "x"}, "can't parse inline keyboard button: Can't find field \"text\""),
        (
            {"text": "x", "url": "http://localhost/x"},
            "inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "x", "url": "ftp://a.example"},
            "inline keyboard button URL 'ftp://a.example' is invalid: Unsupported URL protocol",
        ),
    ],
)
async def test_refusals_of_buttons(raw: Raw, ann: User, button: dict[str, str], words: str) -> None:
    """One bad button loses the whole message, for every reader alike."""
    markup = {"inline_keyboard": [[button]]}

    said = await raw.error("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)

    assert said == f"400 Bad Request: {words}"


async def test_markup_is_judged_before_the_chat(raw: Raw) -> None:
    """The order decides whether a reader is blamed for what the story got wrong."""
    assert "can't parse entities" in await raw.error(
        "sendMessage", chat_id=5, text="<b>", parse_mode="HTML"
    )
    assert "chat not found" in await raw.error("sendMessage", chat_id=5, text="x" * 5000)


async def test_every_send_is_in_the_ledger(bot: Bot, world: World, ann: User) -> None:
    """The ledger is the witness for "nobody twice"."""
    sent = await bot.send_message(ann.id, "once")
    await bot.send_message(ann.id, "twice")
    await bot.send_message(ann.id, "twice")

    log = world.sent_log(ann)

    assert [copy.text for copy in log] == ["once", "twice", "twice"]
    assert log[0].message_id == sent.message_id
    assert world.counts("twice") == {ann.id: 2}
