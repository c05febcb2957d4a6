"""What a button means, in at most 64 bytes that still work weeks later.

Callback data is literal: a letter for the act, then its numbers in base 36,
separated by colons. Nothing is looked up, nothing expires, and no version is
carried, so a button under an old message does what it did on its first day.
That binds us: a letter is never given another meaning, and its numbers never
change their order. A new act takes a new letter.

    s:<story>          open a story
    f:<story>:<page>   its full text, as a new message
    t:<story>:<page>   turn to that page, in the message that has the button
    r:<story>          stories related to it
    l:<page>           that page of the latest stories
    +   -              subscribe, unsubscribe
    d:<draft>          send a draft
    x:<draft>          discard it
    b:<draft>          send it fast, for Stars, of a button that did not carry how many
    q:<draft>:<stars>  send it fast, for so many Stars at most
    a:<draft>          once sent, try those again of whom nobody knows whether they got it
    i:<draft>          leave those alone
    p:<broadcast>      pause it
    g:<broadcast>      go on with it
    c:<broadcast>      cancel what has not been sent of it
    u:<revision>       show what a publisher changed, as readers would get it
    o:<revision>       send that to readers, as an ordinary story
    e:<revision>       send it as breaking news
    n:<revision>       leave it
    w:<revision>:<way> send it in this way, as `bot.ways` counts them
    y:<revision>:<way>:<stars>
                       send it in this way, for so many Stars at most
    h:<revision>       ask about it once more: those of unknown fate are tried again
    j:<revision>       ask about it once more: those are left alone
    .                  nothing: a button that only shows something

A start payload (`https://t.me/<bot>?start=…`) is `s` and the story's number in
base 36, because Telegram allows no colon there.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenStory:
    story_id: int


@dataclass(frozen=True, slots=True)
class FullText:
    """The reader asks for the whole text under a story: a new message."""

    story_id: int
    page: int = 1


@dataclass(frozen=True, slots=True)
class TurnPage:
    """The reader turns a page of a full text: the message is edited."""

    story_id: int
    page: int


@dataclass(frozen=True, slots=True)
class Related:
    story_id: int


@dataclass(frozen=True, slots=True)
class Latest:
    """A page of the latest stories, counted from 1: the message is edited."""

    page: int = 1


@dataclass(frozen=True, slots=True)
class Subscribe:
    pass


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    pass


@dataclass(frozen=True, slots=True)
class SendDraft:
    draft_id: int


@dataclass(frozen=True, slots=True)
class SendFast:
    draft_id: int


@dataclass(frozen=True, slots=True)
class SendFastFor:
    draft_id: int
    stars: int
    """As the button names them: at most."""


@dataclass(frozen=True, slots=True)
class AgainIfUncertain:
    draft_id: int


@dataclass(frozen=True, slots=True)
class OnceIfUncertain:
    draft_id: int


@dataclass(frozen=True, slots=True)
class DiscardDraft:
    draft_id: int


@dataclass(frozen=True, slots=True)
class PauseBroadcast:
    broadcast_id: int


@dataclass(frozen=True, slots=True)
class ResumeBroadcast:
    broadcast_id: int


@dataclass(frozen=True, slots=True)
class CancelBroadcast:
    broadcast_id: int


@dataclass(frozen=True, slots=True)
class ShowUpdate:
    revision_id: int


@dataclass(frozen=True, slots=True)
class SendUpdate:
    revision_id: int


@dataclass(frozen=True, slots=True)
class BreakUpdate:
    revision_id: int


@dataclass(frozen=True, slots=True)
class LeaveUpdate:
    revision_id: int


@dataclass(frozen=True, slots=True)
class SendUpdateSo:
    revision_id: int
    way: int
    """As `bot.ways` counts them."""


@dataclass(frozen=True, slots=True)
class SendUpdateFor:
    revision_id: int
    way: int
    """As `bot.ways` counts them."""
    stars: int
    """As the button names them: at most."""


@dataclass(frozen=True, slots=True)
class UpdateAgain:
    revision_id: int


@dataclass(frozen=True, slots=True)
class UpdateOnce:
    revision_id: int


@dataclass(frozen=True, slots=True)
class Noop:
    pass


Act = (
    OpenStory
    | FullText
    | TurnPage
    | Related
    | Latest
    | Subscribe
    | Unsubscribe
    | SendDraft
    | SendFast
    | SendFastFor
    | AgainIfUncertain
    | OnceIfUncertain
    | DiscardDraft
    | PauseBroadcast
    | ResumeBroadcast
    | CancelBroadcast
    | ShowUpdate
    | SendUpdate
    | BreakUpdate
    | LeaveUpdate
    | SendUpdateSo
    | SendUpdateFor
    | UpdateAgain
    | UpdateOnce
    | Noop
)


def encode(act: Act) -> str:
    """Callback data for `act`: ASCII, at most 43 bytes.

    Raises:
        ValueError: a number is not between 1 and 2**63 - 1.
    """
    numbers = (getattr(act, name) for name in type(act).__slots__)
    return ":".join((_LETTERS[type(act)], *map(_to_base36, numbers)))


def decode(data: str) -> Act | None:
    """The act that `data` stands for; None for anything that `encode` would not have written."""
    letter, *numbers = data.split(":")
    kind = _KINDS.get(letter)
    if kind is None or len(numbers) != len(kind.__slots__):
        return None
    values = [_from_base36(number) for number in numbers]
    known = [value for value in values if value is not None]
    return kind(*known) if len(known) == len(values) else None


def start_payload(story_id: int) -> str:
    """What stands after `?start=` in a link that opens a story."""
    return f"s{_to_base36(story_id)}"


def story_of_payload(payload: str) -> int | None:
    """The story that a start payload names; None for every other payload."""
    return _from_base36(payload[1:]) if payload.startswith("s") else None


def _to_base36(number: int) -> str:
    if not 1 <= number <= _LARGEST:
        raise ValueError(f"not a number that a button can carry: {number}")
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits


def _from_base36(digits: str) -> int | None:
    """Strict, so that every act has one spelling: no sign, blank, capital or leading zero."""
    if not _NUMBER.fullmatch(digits):
        return None
    number = int(digits, 36)
    return number if number <= _LARGEST else None


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_NUMBER = re.compile("[1-9a-z][0-9a-z]{0,12}")
_LARGEST = 2**63 - 1

_LETTERS: dict[type[Act], str] = {
    OpenStory: "s",
    FullText: "f",
    TurnPage: "t",
    Related: "r",
    Latest: "l",
    Subscribe: "+",
    Unsubscribe: "-",
    SendDraft: "d",
    SendFast: "b",
    SendFastFor: "q",
    AgainIfUncertain: "a",
    OnceIfUncertain: "i",
    DiscardDraft: "x",
    PauseBroadcast: "p",
    ResumeBroadcast: "g",
    CancelBroadcast: "c",
    ShowUpdate: "u",
    SendUpdate: "o",
    BreakUpdate: "e",
    LeaveUpdate: "n",
    SendUpdateSo: "w",
    SendUpdateFor: "y",
    UpdateAgain: "h",
    UpdateOnce: "j",
    Noop: ".",
}
_KINDS: dict[str, type[Act]] = {letter: kind for kind, letter in _LETTERS.items()}
