"""Every refusal that Telegram is known to give becomes the outcome that fits it."""

import pytest

from bot.delivery.answers import DEFAULT_RETRY_AFTER_S, read_refusal
from bot.delivery.outcome import (
    Answer,
    Busy,
    Gone,
    Moved,
    NotSent,
    PhotoFault,
    PhotoRefused,
    Refused,
    Sent,
    Unknown,
    Unreachable,
)

KICKED = "bot was removed"
READERS = [
    (403, "Forbidden: bot was blocked by the user", "blocked the bot"),
    (403, "Forbidden: user is deactivated", "account deleted"),
    (400, "Bad Request: chat not found", "chat not found"),
    (400, "Bad Request: private chat not found", "chat not found"),
    (403, "Forbidden: bot can't initiate conversation with a user", "never started the bot"),
    (403, "Forbidden: the bot can't send messages to the bot", "is a bot"),
    (403, "Forbidden: bot can't send messages to bots", "is a bot"),
    (403, "Forbidden: bot was kicked from the group chat", KICKED),
    (403, "Forbidden: bot was kicked from the supergroup chat", KICKED),
    (403, "Forbidden: bot was kicked from the channel chat", KICKED),
    (403, "Forbidden: bot is not a member of the group chat", "bot is not a member"),
    (403, "Forbidden: bot is not a member of the channel chat", "bot is not a member"),
    (403, "Forbidden: the group chat was deleted", "group deleted"),
    (400, "Bad Request: need administrator rights in the channel chat", "no right to post"),
    (400, "Bad Request: not enough rights to send text messages to the chat", "no right to post"),
    (400, "Bad Request: have no write access to the chat", "no right to post"),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", "no right to post"),
    (400, "Bad Request: TOPIC_CLOSED", "topic closed"),
    (400, "Bad Request: message thread not found", "topic deleted"),
]

CONTENT = [
    'can\'t parse entities: Unsupported start tag "foo" at byte offset 12',
    'can\'t parse MessageEntity: Field "type" must be of type String',
    "unsupported parse_mode",
    "message caption is too long",
    "message is too long",
    "text is too long",
    "message text is empty",
    "text must be non-empty",
    "BUTTON_DATA_INVALID",
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    "inline keyboard button URL 'x' is invalid: Wrong HTTP URL",
    "reply markup is too long",
    'field "inline_keyboard" must be of type Array',
    "chat_id is empty",
]

PICTURES = [
    ("PHOTO_INVALID_DIMENSIONS", PhotoFault.PICTURE),
    ("IMAGE_PROCESS_FAILED", PhotoFault.PICTURE),
    (
        "photo has unsupported extension. Use one of .jpg, .jpeg, .gif, .png, .tif or .bmp",
        PhotoFault.PICTURE,
    ),
    (
        "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        PhotoFault.PICTURE,
    ),
    ("file must be non-empty", PhotoFault.PICTURE),
    ("wrong remote file identifier specified: Wrong string length", PhotoFault.NAME),
    (
        "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
        PhotoFault.NAME,
    ),
    ("can't use file of type Document as Photo", PhotoFault.NAME),
    ("wrong file identifier/HTTP URL specified", PhotoFault.NAME),
    ("failed to get HTTP URL content", PhotoFault.NAME),
    ("wrong type of the web page content", PhotoFault.NAME),
    ("wrong HTTP URL specified", PhotoFault.NAME),
    ("invalid file HTTP URL specified: URL host is empty", PhotoFault.NAME),
    ("there is no photo in the request", PhotoFault.NAME),
    ("not enough rights to send photos to the chat", PhotoFault.CHAT),
]

GONE = [
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "there is no caption in the message to edit",
    "message media can't be edited",
    "message to delete not found",
    "message can't be deleted for everyone",
    "message can't be deleted",
    "message to be replied not found",
    "query is too old and response timeout expired or query ID is invalid",
]


@pytest.mark.parametrize(("status", "text", "reason"), READERS)
def test_a_reader_who_cannot_be_reached_is_paused(status: int, text: str, reason: str) -> None:
    """Failure 41: each text names its state, and none of them is the content's fault."""
    assert read_refusal(status, text, {}) == Unreachable(reason=reason)


@pytest.mark.parametrize("text", CONTENT)
def test_a_fault_of_the_content_is_one(text: str) -> None:
    """Taken for a reader's fault, it would pause a million readers one by one."""
    assert isinstance(read_refusal(400, f"Bad Request: {text}", {}), Refused)


@pytest.mark.parametrize(("text", "fault"), PICTURES)
def test_a_photo_at_fault_leaves_the_words_alone(text: str, fault: PhotoFault) -> None:
    """Failure 28: a permanent refusal of a picture is met with text, not with the same again."""
    answer = read_refusal(400, f"Bad Request: {text}", {})

    assert isinstance(answer, PhotoRefused)
    assert answer.fault is fault


@pytest.mark.parametrize("text", GONE)
def test_what_is_gone_is_gone(text: str) -> None:
    """Failure 55: to edit what a reader deleted is final and harmless."""
    assert isinstance(read_refusal(400, f"Bad Request: {text}", {}), Gone)


def test_an_edit_that_changed_nothing_succeeded() -> None:
    """Failure 55: pressing the same button twice is no error."""
    text = (
        "Bad Request: message is not modified: specified new message content and reply markup"
        " are exactly the same as a current content and reply markup of the message"
    )
    assert read_refusal(400, text, {}) == Sent(message_id=0)


@pytest.mark.parametrize("status", [400, 403])
def test_an_unknown_text_pauses_one_reader_and_says_that_it_is_unknown(status: int) -> None:
    """Failure 41: Telegram adds texts without notice; one of them must not stop everybody."""
    answer = read_refusal(status, "Bad Request: SOMETHING_NEW", {})

    assert answer == Unreachable(reason="Bad Request: SOMETHING_NEW", known=False)


@pytest.mark.parametrize(
    ("status", "parameters", "expected"),
    [
        (429, {"retry_after": 35}, Busy(retry_after_s=35.0)),
        (429, {}, Busy(retry_after_s=5.0)),
        (400, {"migrate_to_chat_id": -1009}, Moved(new_chat_id=-1009)),
        (401, {}, NotSent(detail="401 words")),
        (404, {}, NotSent(detail="404 words")),
        (409, {}, NotSent(detail="409 words")),
        (500, {}, Unknown(detail="500 words")),
        (502, {}, Unknown(detail="502 words")),
        (413, {}, PhotoRefused(reason="too large for Telegram", fault=PhotoFault.PICTURE)),
    ],
)
def test_parameters_and_status_come_before_words(
    status: int, parameters: dict[str, int], expected: Answer
) -> None:
    """Failure 6: a status that leaves open whether it was sent must never read as a refusal."""
    assert read_refusal(status, "words", parameters) == expected


@pytest.mark.parametrize("odd", [1e15, -5, "soon", None, True, [], {}])
def test_an_odd_time_to_wait_is_the_usual_one(odd: object) -> None:
    """A proxy may say anything; a date beyond all calendars ended the bot."""
    answer = read_refusal(429, "Too Many Requests", {"retry_after": odd})

    assert isinstance(answer, Busy)
    assert 0 < answer.retry_after_s <= DEFAULT_RETRY_AFTER_S


@pytest.mark.parametrize("odd", [10**30, "-100", 0, None])
def test_a_group_moves_to_a_chat_or_nowhere(odd: object) -> None:
    """Rows are led by this number: what cannot be one must not reach them."""
    answer = read_refusal(400, "Bad Request: group moved", {"migrate_to_chat_id": odd})

    assert not isinstance(answer, Moved)
