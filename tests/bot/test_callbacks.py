"""Buttons: what they carry, and what is made of anything else that arrives in their place."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.callbacks import (
    Act,
    AgainIfUncertain,
    BreakUpdate,
    CancelBroadcast,
    DiscardDraft,
    FullText,
    Latest,
    LeaveUpdate,
    Noop,
    OnceIfUncertain,
    OpenStory,
    PauseBroadcast,
    Related,
    ResumeBroadcast,
    SendDraft,
    SendFast,
    SendFastFor,
    SendUpdate,
    SendUpdateFor,
    SendUpdateSo,
    ShowUpdate,
    Subscribe,
    TurnPage,
    Unsubscribe,
    UpdateAgain,
    UpdateOnce,
    decode,
    encode,
    start_payload,
    story_of_payload,
)
from bot.ways import Way, number_of, way_of
from storage.types import BroadcastClass

NUMBERS = st.integers(min_value=1, max_value=2**63 - 1)
ACTS: st.SearchStrategy[Act] = st.one_of(
    *(st.builds(kind, *(NUMBERS for _ in kind.__slots__)) for kind in get_args(Act))
)


@given(ACTS)
def test_every_act_survives_the_way_through_a_button(act: Act) -> None:
    """A button is the only memory we have of what was offered."""
    data = encode(act)

    assert len(data.encode()) <= 64
    assert data.isascii()
    assert decode(data) == act


@given(st.text() | st.text(alphabet="sftrl+-dxaibpgcuoenwhj.:019z", max_size=12))
def test_only_what_we_wrote_is_read(data: str) -> None:
    """A client may send any data; each act has one spelling, and nothing raises."""
    act = decode(data)

    assert act is None or encode(act) == data


@pytest.mark.parametrize(
    ("act", "data"),
    [
        (OpenStory(1), "s:1"),
        (FullText(36, 2), "f:10:2"),
        (FullText(35), "f:z:1"),
        (TurnPage(1295, 3), "t:zz:3"),
        (Related(7), "r:7"),
        (Latest(2), "l:2"),
        (Subscribe(), "+"),
        (Unsubscribe(), "-"),
        (SendDraft(5), "d:5"),
        (SendFast(5), "b:5"),
        (SendFastFor(5, 72), "q:5:20"),
        (AgainIfUncertain(5), "a:5"),
        (OnceIfUncertain(5), "i:5"),
        (DiscardDraft(5), "x:5"),
        (PauseBroadcast(9), "p:9"),
        (ResumeBroadcast(9), "g:9"),
        (CancelBroadcast(9), "c:9"),
        (ShowUpdate(9), "u:9"),
        (SendUpdate(9), "o:9"),
        (BreakUpdate(9), "e:9"),
        (LeaveUpdate(9), "n:9"),
        (SendUpdateSo(9, 12), "w:9:c"),
        (SendUpdateFor(9, 12, 72), "y:9:c:20"),
        (UpdateAgain(9), "h:9"),
        (UpdateOnce(9), "j:9"),
        (Noop(), "."),
    ],
)
def test_the_spelling_never_changes(act: Act, data: str) -> None:
    """These spellings lie in chats; a button pressed weeks later must still mean the same."""
    assert encode(act) == data
    assert decode(data) == act


def test_the_spellings_above_are_all_there_are() -> None:
    """A new act needs a line in the list that is never changed."""
    known = [
        "s:1",
        "f:1:1",
        "t:1:1",
        "r:1",
        "l:1",
        "+",
        "-",
        "d:1",
        "b:1",
        "q:1:1",
        "a:1",
        "i:1",
        "x:1",
        "p:1",
        "g:1",
        "c:1",
        "u:1",
        "o:1",
        "e:1",
        "n:1",
        "w:1:1",
        "y:1:1:1",
        "h:1",
        "j:1",
        ".",
    ]

    kinds = {type(decode(data)) for data in known}

    assert kinds == set(get_args(Act))


def test_a_way_never_changes_its_number() -> None:
    """A question from before an update of the bot must send what its button says."""
    ordinary, breaking = BroadcastClass.ORDINARY, BroadcastClass.BREAKING
    ways = [
        (broadcast_class, again, paid)
        for paid in (False, True)
        for again in (None, True, False)
        for broadcast_class in (ordinary, breaking)
    ]

    for number, (broadcast_class, again, paid) in enumerate(ways, start=1):
        way = Way(broadcast_class=broadcast_class, again_if_uncertain=again, paid=paid)
        assert number_of(way) == number
        assert way_of(number) == way
    assert ways[:4] == [
        (ordinary, None, False),
        (breaking, None, False),
        (ordinary, True, False),
        (breaking, True, False),
    ]
    assert way_of(0) is way_of(len(ways) + 1) is None


@pytest.mark.parametrize(
    "data",
    [
        "",
        ":",
        "s",
        "s:",
        "s:0",
        "s:01",
        "s:-1",
        "s: 1",
        "s:1 ",
        "s:1\n",
        "S:1",
        "s:A",
        "s:1:1",
        "f:1",
        "f:1:",
        "+:1",
        "z:1",
        "s:٣",
        "s:1_0",
        "s:" + "z" * 13,
        "s:" + "1" * 10_000,
        "..",
    ],
)
def test_hostile_data_is_nothing(data: str) -> None:
    """Python's own `int` reads blanks, signs, underscores and other digits: we must not."""
    assert decode(data) is None


@pytest.mark.parametrize("number", [0, -1, 2**63])
def test_a_number_that_no_row_has_is_not_written(number: int) -> None:
    """Row ids are positive 64-bit integers; anything else is a mistake of ours, told at once."""
    with pytest.raises(ValueError, match="not a number that a button can carry"):
        encode(OpenStory(number))


@given(NUMBERS)
def test_a_story_survives_the_way_through_a_link(story_id: int) -> None:
    """Telegram allows 64 letters, digits, "_" and "-" in a start payload."""
    payload = start_payload(story_id)

    assert len(payload) <= 64
    assert payload.isascii()
    assert payload.isalnum()
    assert story_of_payload(payload) == story_id


@given(st.text() | st.text(alphabet="s01zZ_-", max_size=16))
def test_other_payloads_name_no_story(payload: str) -> None:
    """Anybody can write a link to the bot."""
    story_id = story_of_payload(payload)

    assert story_id is None or start_payload(story_id) == payload
