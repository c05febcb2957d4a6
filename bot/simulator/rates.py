"""How Telegram slows a bot down: it holds requests first, then refuses them.

The true limits are not public. These are the documented ones, and what the server's code
and its maintainers add; every number can be changed while the simulator runs.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from bot.simulator.buckets import Bucket, Window
from bot.simulator.errors import ApiError, bad_request, flood
from bot.simulator.request import Request

_SENDS = frozenset({"sendmessage", "sendphoto", "sendmediagroup", "copymessage", "forwardmessage"})
_CHARGED = _SENDS | {
    "editmessagetext",
    "editmessagecaption",
    "editmessagemedia",
    "editmessagereplymarkup",
}
_UNGUARDED = frozenset(
    {
        "close",
        "deletewebhook",
        "getme",
        "getupdates",
        "getwebhookinfo",
        "logout",
        "setwebhook",
    }
)
"""What the front answers by itself, however much is active."""
_MANY = 50_000
"""Chats remembered before the idle ones are forgotten."""
_ROUNDING = 1e-9
_APART_S = 1e-3
"""Between two that wait in one chat: timers of the same moment may go off in any order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateModel:
    """0 lifts a limit."""

    broadcast_per_s: float = 30.0
    """Over all private chats that did not write lately."""
    broadcast_burst: int = 5
    chat_per_s: float = 1.0
    chat_burst: int = 3
    group_per_minute: int = 20
    minute_s: float = 60.0
    """How long a minute is to groups: shorter where the bot's own clock runs faster."""
    answering_s: float = 10.0
    """A chat that wrote this many seconds ago or less is answered outside of the broadcast."""
    held_s: float = 8.0
    """So long a request is held before it is refused instead."""
    worse: float = 1.5
    """By this a wait grows, once a second, while the bot goes on sending."""
    upload_bytes: int = 100_000
    """Uploads from this size on are spaced where their sizes are equal."""
    upload_spacing_s: tuple[float, float] = (0.2, 0.9)
    upload_backlog_s: float = 5.0
    active_requests: int = 1000
    """And as many more as there were updates in the last minute."""
    active_uploads: int = 100
    """And a fifth of those updates."""
    active_upload_bytes: int = 4 << 30
    unsent_per_chat: int = 310
    front_delay_s: float = 3.0
    front_retry_after_s: int = 60
    paid_per_s: float = 1000.0
    paid_burst: int = 50
    paid_stars: float = 0.1
    """What a message above the free rate costs."""
    paid_refusal: str = ""
    """Why paid broadcasts are off, as a 400; "" where they are on."""
    poor_refusal: str = "BALANCE_TOO_LOW"
    """The 400 when the Stars do not suffice. Telegram's own words are not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """What becomes of a request: it waits, and then it is done or refused."""

    hold_s: float = 0.0
    refusal: ApiError | None = None
    stars: float = 0.0
    """To be paid if it succeeds."""


_FREE = Admission()


@dataclass(slots=True)
class Rates:
    model: RateModel
    random: Random
    now: Callable[[], float]
    seen_at: Callable[[int], float]
    """When somebody in this chat last wrote to the bot."""
    stars: Callable[[], float]
    chat_of: Callable[[str], int | None]
    """The number of a chat, from what a request calls it."""
    updates: Callable[[], int]
    """How many there were in the last minute."""
    held: dict[int, int] = field(default_factory=dict)
    """Messages that wait, by chat."""
    active: int = 0
    active_uploads: int = 0
    active_bytes: int = 0
    reserved: float = 0.0
    """Stars for what waits."""
    _leaves_at: dict[int, float] = field(default_factory=dict)
    """When the last of those messages is sent: nothing overtakes within a chat."""
    _broadcast: Bucket = field(default_factory=Bucket)
    _paid: Bucket = field(default_factory=Bucket)
    _chats: dict[int, Bucket] = field(default_factory=dict)
    _uploads: dict[int, Bucket] = field(default_factory=dict)

    def admit(self, request: Request) -> Admission:
        """Give the request its slot, or none."""
        if request.method in _UNGUARDED:
            return _FREE
        chat_id = self.chat_of(request.text("chat_id"))
        if self._is_full(request, chat_id):
            return self._turned_away()
        if request.method not in _CHARGED or chat_id is None:
            return _FREE
        spaced_s = self._space_uploads(request)
        if spaced_s is None:
            return self._turned_away()
        return self._pass(request, chat_id, spaced_s)

    def begin(self, request: Request, admission: Admission = _FREE) -> None:
        """The request is at work until `end`, and its Stars are set aside."""
        self._count(request, admission, 1)

    def end(self, request: Request, admission: Admission = _FREE) -> None:
        self._count(request, admission, -1)

    def _count(self, request: Request, admission: Admission, one: int) -> None:
        self.active += one
        self.active_uploads += one * bool(request.uploads)
        self.active_bytes += one * _size(request)
        self.reserved += one * admission.stars
        chat_id = self.chat_of(request.text("chat_id"))
        if chat_id is None or request.method not in _SENDS or admission.refusal is not None:
            return
        self.held[chat_id] = self.held.get(chat_id, 0) + one * _messages(request)
        if not self.held[chat_id]:
            del self.held[chat_id]
            self._leaves_at.pop(chat_id, None)

    def _pass(self, request: Request, chat_id: int, at_least_s: float) -> Admission:
        now, cost = self.now(), _messages(request)
        gates = self._gates(request, chat_id, now)
        for bucket, _, _ in gates:
            if bucket.closed_until > now:
                return Admission(refusal=flood(bucket.knock(now, self.model.worse)))
        wait_s = at_least_s
        for bucket, interval_s, burst in gates:
            bucket_wait_s = bucket.wait(now, interval_s, burst)
            if bucket_wait_s > self.model.held_s:
                return Admission(refusal=flood(bucket.close(now, bucket_wait_s)))
            wait_s = max(wait_s, bucket_wait_s)
        stars = 0.0
        if request.flag("allow_paid_broadcast"):
            stars = self._price(now, cost)
            if self.model.paid_refusal or stars > self.stars() - self.reserved + _ROUNDING:
                return Admission(
                    refusal=bad_request(self.model.paid_refusal or self.model.poor_refusal)
                )
        for bucket, interval_s, burst in gates:
            for _ in range(cost):
                bucket.take(now, interval_s, burst)
        if request.method in _SENDS:
            wait_s = self._in_line(chat_id, now, wait_s)
        return Admission(hold_s=wait_s, stars=stars) if wait_s or stars else _FREE

    def _in_line(self, chat_id: int, now: float, wait_s: float) -> float:
        """The wait of a message that goes behind those which wait in its chat already."""
        wait_s = max(wait_s, self._leaves_at.get(chat_id, 0.0) + _APART_S - now)
        if wait_s > 0:
            self._leaves_at[chat_id] = now + wait_s
        return max(0.0, wait_s)

    def _gates(self, request: Request, chat_id: int, now: float) -> list[tuple[Bucket, float, int]]:
        """The buckets this request draws from, each with interval and burst."""
        model, gates = self.model, []
        if chat_id < 0:
            if model.group_per_minute:
                interval_s = model.minute_s / model.group_per_minute
                gates.append((self._of(chat_id), interval_s, model.group_per_minute))
            return gates
        if model.chat_per_s:
            gates.append((self._of(chat_id), 1.0 / model.chat_per_s, model.chat_burst))
        if now - self.seen_at(chat_id) <= model.answering_s:
            return gates
        if request.flag("allow_paid_broadcast"):
            if model.paid_per_s:
                gates.append((self._paid, 1.0 / model.paid_per_s, model.paid_burst))
        elif model.broadcast_per_s:
            gates.append((self._broadcast, 1.0 / model.broadcast_per_s, model.broadcast_burst))
        return gates

    def _of(self, chat_id: int) -> Bucket:
        bucket = self._chats.get(chat_id)
        if bucket is None:
            if len(self._chats) >= _MANY:
                now = self.now()
                self._chats = {chat: one for chat, one in self._chats.items() if not one.idle(now)}
            bucket = self._chats[chat_id] = Window() if chat_id < 0 else Bucket()
        return bucket

    def _price(self, now: float, messages: int) -> float:
        """What the free rate carries costs nothing, sent with the flag or not."""
        model = self.model
        if not model.broadcast_per_s:
            return 0.0
        interval_s, burst, free = 1.0 / model.broadcast_per_s, model.broadcast_burst, 0
        while free < messages and self._broadcast.wait(now, interval_s, burst) <= 0:
            self._broadcast.take(now, interval_s, burst)
            free += 1
        return model.paid_stars * (messages - free)

    def _is_full(self, request: Request, chat_id: int | None) -> bool:
        """The server's own guard: more is at work than it allows this bot."""
        model, updates = self.model, self.updates()
        if model.active_requests and self.active >= model.active_requests + updates:
            return True
        if request.uploads:
            most = model.active_uploads and model.active_uploads + updates // 5
            if most and self.active_uploads >= most:
                return True
            if 0 < model.active_upload_bytes < self.active_bytes:
                return True
        if chat_id is None or request.method not in _SENDS or not model.unsent_per_chat:
            return False
        return self.held.get(chat_id, 0) >= model.unsent_per_chat

    def _turned_away(self) -> Admission:
        return Admission(
            hold_s=self.model.front_delay_s, refusal=flood(self.model.front_retry_after_s)
        )

    def _space_uploads(self, request: Request) -> float | None:
        """Seconds to wait behind uploads of the same size; None where too many wait already."""
        size = _size(request)
        if not self.model.upload_bytes or size < self.model.upload_bytes:
            return 0.0
        bucket, now = self._uploads.setdefault(size, Bucket()), self.now()
        wait_s = bucket.wait(now, 0.0, 1)
        if wait_s > self.model.upload_backlog_s:
            return None
        bucket.take(now, self.random.uniform(*self.model.upload_spacing_s), 1)
        return wait_s


def _size(request: Request) -> int:
    """Bytes of all files that come with it."""
    return sum(len(upload.data) for upload in request.uploads.values())


def _messages(request: Request) -> int:
    """An album counts as its items."""
    if request.method != "sendmediagroup":
        return 1
    media = request.json_or_none("media")
    return len(media) if isinstance(media, list) else 1
