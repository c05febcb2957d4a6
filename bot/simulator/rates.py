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

_CHARGED = frozenset(
    {
        "sendmessage",
        "sendphoto",
        "sendmediagroup",
        "copymessage",
        "forwardmessage",
        "editmessagetext",
        "editmessagecaption",
        "editmessagemedia",
        "editmessagereplymarkup",
    }
)
_MANY = 50_000
"""Chats remembered before the idle ones are forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateModel:
    """0 lifts a limit."""

    broadcast_per_s: float = 30.0
    """Over all private chats that did not write lately."""
    broadcast_burst: int = 5
    chat_per_s: float = 1.0
    chat_burst: int = 3
    group_per_minute: int = 20
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
    active_uploads: int = 100
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
    held: dict[int, int] = field(default_factory=dict)
    """Requests that wait, by chat."""
    active: int = 0
    active_uploads: int = 0
    _broadcast: Bucket = field(default_factory=Bucket)
    _paid: Bucket = field(default_factory=Bucket)
    _chats: dict[int, Bucket] = field(default_factory=dict)
    _uploads: dict[int, Bucket] = field(default_factory=dict)

    def admit(self, request: Request) -> Admission:
        """Give the request its slot, or none."""
        chat_id = _chat_id(request)
        if request.method not in _CHARGED or chat_id is None:
            return _FREE
        front = self._front(request, chat_id)
        if front is not None:
            return front
        spaced_s = self._space_uploads(request)
        if spaced_s is None:
            return self._turned_away()
        return self._pass(request, chat_id, spaced_s)

    def _pass(self, request: Request, chat_id: int, at_least_s: float) -> Admission:
        now, cost = self.now(), _messages(request)
        gates = self._gates(request, chat_id, now)
        for bucket, _, _ in gates:
            if bucket.closed_until > now:
                return Admission(refusal=flood(bucket.knock(now, self.model.worse)))
        stars = 0.0
        if request.flag("allow_paid_broadcast"):
            stars = self._price(now)
            if self.model.paid_refusal or stars > self.stars():
                return Admission(
                    refusal=bad_request(self.model.paid_refusal or self.model.poor_refusal)
                )
        wait_s = at_least_s
        for bucket, interval_s, burst in gates:
            bucket_wait_s = bucket.wait(now, interval_s, burst)
            if bucket_wait_s > self.model.held_s:
                return Admission(refusal=flood(bucket.close(now, bucket_wait_s)))
            wait_s = max(wait_s, bucket_wait_s)
        for bucket, interval_s, burst in gates:
            for _ in range(cost):
                bucket.take(now, interval_s, burst)
        return Admission(hold_s=wait_s, stars=stars) if wait_s or stars else _FREE

    def _gates(self, request: Request, chat_id: int, now: float) -> list[tuple[Bucket, float, int]]:
        """The buckets this request draws from, each with interval and burst."""
        model, gates = self.model, []
        if chat_id < 0:
            if model.group_per_minute:
                interval_s = 60.0 / model.group_per_minute
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

    def _price(self, now: float) -> float:
        """A message within the free rate costs nothing, sent with the flag or not."""
        model = self.model
        if not model.broadcast_per_s:
            return 0.0
        interval_s, burst = 1.0 / model.broadcast_per_s, model.broadcast_burst
        if self._broadcast.wait(now, interval_s, burst) > 0:
            return model.paid_stars
        self._broadcast.take(now, interval_s, burst)
        return 0.0

    def _front(self, request: Request, chat_id: int) -> Admission | None:
        """The server's own guard; None where it lets pass."""
        model = self.model
        full = (
            (model.active_requests and self.active >= model.active_requests)
            or (request.uploads and 0 < model.active_uploads <= self.active_uploads)
            or (model.unsent_per_chat and self.held.get(chat_id, 0) >= model.unsent_per_chat)
        )
        return self._turned_away() if full else None

    def _turned_away(self) -> Admission:
        return Admission(
            hold_s=self.model.front_delay_s, refusal=flood(self.model.front_retry_after_s)
        )

    def _space_uploads(self, request: Request) -> float | None:
        """Seconds to wait behind uploads of the same size; None where too many wait already."""
        size = sum(len(upload.data) for upload in request.uploads.values())
        if not self.model.upload_bytes or size < self.model.upload_bytes:
            return 0.0
        bucket, now = self._uploads.setdefault(size, Bucket()), self.now()
        wait_s = bucket.wait(now, 0.0, 1)
        if wait_s > self.model.upload_backlog_s:
            return None
        bucket.take(now, self.random.uniform(*self.model.upload_spacing_s), 1)
        return wait_s


def _chat_id(request: Request) -> int | None:
    try:
        return int(request.text("chat_id"))
    except ValueError:
        return None


def _messages(request: Request) -> int:
    """An album counts as its items."""
    if request.method != "sendmediagroup":
        return 1
    media = request.json_or_none("media")
    return len(media) if isinstance(media, list) else 1
