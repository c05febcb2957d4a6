"""A million answers are read as far as they are needed, and no wrong word is taken for a number."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.errors import LostError
from bot.delivery.parcels import address, body
from bot.delivery.wire_errors import code_of, read_object, read_reply, retry_after_s
from tests.delivery.post import message

TELEGRAMS = b'{"ok":true,"result":{"message_id":%d,"chat":{"id":5},"caption":"\\"ok\\":false"}}'


@given(st.integers(min_value=0, max_value=2**53))
def test_the_number_of_a_message_is_what_the_whole_answer_says(number: int) -> None:
    """It is what corrections and recalls find the reader's copy by."""
    answer = TELEGRAMS % number

    assert read_reply(answer)["result"]["message_id"] == number
    assert read_object(answer)["result"]["message_id"] == number


@pytest.mark.parametrize(
    "answer",
    [
        b'{"ok":true,"result":true}',
        b'{"ok":true,"result":[{"message_id":1},{"message_id":2}]}',
        b'{"ok": true, "result": {"message_id": 7, "chat": {}}}',
        b'{"result":{"message_id":7},"ok":true}',
        b'{"ok":false,"error_code":403,"description":"{\\"ok\\":true,\\"result\\":{\\"message_id\\":7,"}',
    ],
)
def test_whatever_looks_different_is_read_in_full(answer: bytes) -> None:
    """A server of another make writes its JSON in another way, and is understood as well."""
    assert read_reply(answer) == json.loads(answer)


def test_a_message_that_broke_off_stays_a_doubt() -> None:
    """Half an answer proves nothing about what was stored on the other side."""
    with pytest.raises(LostError):
        read_reply((TELEGRAMS % 7)[:-9])


@given(st.integers(min_value=-(2**52), max_value=2**52), st.sampled_from([0, 3]))
def test_only_the_address_differs_from_reader_to_reader(chat_id: int, thread_id: int) -> None:
    """The short way of writing it must say what the long way says."""
    where = address(chat_id, thread_id)

    written = json.loads(body(where, message(), "a-file-id"))

    assert written.items() >= where.items()
    assert written["photo"] == "a-file-id"


def test_an_answer_of_a_thousand_brackets_is_a_broken_one() -> None:
    """The parser gives up with an error of its own, which would have ended the bot."""
    with pytest.raises(LostError):
        read_object(b'{"result":' + b"[" * 100_000)


@pytest.mark.parametrize(
    "named", ['"soon"', "[]", "null", "-3", "Infinity", "NaN", "1" + "0" * 400]
)
def test_numbers_that_are_none_are_not_believed(named: str) -> None:
    """A proxy's page may look like Telegram's; what it counts by may be anything."""
    answer = b'{"ok":false,"parameters":{"retry_after":%s}}' % named.encode()

    assert retry_after_s(answer) == 5
    assert code_of({"error_code": named}, 502) == 502
