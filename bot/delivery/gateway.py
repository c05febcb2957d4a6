"""The only way to Telegram: every message leaves here, and every answer becomes an outcome here."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import structlog

from bot.delivery import departures, promises
from bot.delivery.answers import read_refusal
from bot.delivery.errors import ThrottledError
from bot.delivery.gate import PacedRateLimiter
from bot.delivery.outcome import (
    Answer,
    Busy,
    Gone,
    NotSent,
    Outcome,
    PhotoFault,
    PhotoRefused,
    Refused,
    Sent,
    Unknown,
)
from bot.delivery.pacing import ChatId, Lane
from bot.delivery.parcels import Parameters, address, body, caption_parameters, text_parameters
from bot.delivery.replies import Reply, caught, file_id_of, message_id_of
from bot.delivery.tally import Tally
from bot.delivery.transport import Transport
from bot.delivery.uploads import Uploads
from bot.delivery.wire import Wire
from bot.messages import Outgoing
from storage.database import Database
from storage.errors import DatabaseUnusable

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

_IN_LEDGER = (Lane.BREAKING, Lane.ORDINARY, Lane.PAID)
"""What Telegram says to these is written down with their deliveries, many at once."""

PATIENCE_S = 5.0
"""Most uploads take less, and few readers wait longer."""


class Gateway:
    """Sends what `Outgoing` says, past the library's objects but through its limiter and transport.

    No method raises for what Telegram or the network does: that is what outcomes are for.
    """

    def __init__(self, bot: Wire, db: Database, *, patience_s: float = PATIENCE_S) -> None:
        """
        Args:
            patience_s: how long an answer waits for a picture that is being uploaded by somebody
                else, before the reader gets its text alone.
        """
        transport, limiter = bot.request, bot.rate_limiter
        if not isinstance(transport, Transport) or not isinstance(limiter, PacedRateLimiter):
            raise TypeError("the bot was not made by bot.delivery.wire.connect")
        self._url: str = bot.base_url
        self._transport: Transport = transport
        self._limiter: PacedRateLimiter = limiter
        self._db = db
        self._patience_s = patience_s
        self._uploads = Uploads(db)
        self._refusals = Tally()

    async def send(
        self,
        outgoing: Outgoing,
        *,
        chat_id: ChatId,
        thread_id: int = 0,
        lane: Lane = Lane.REPLY,
        reply_to: int | None = None,
    ) -> Outcome:
        """Send when lane and chat are free; a photo that is refused leaves its text behind.

        Busy without asking where Telegram forbids it for longer than the lane waits.
        """
        if (busy := await self._wait(lane, chat_id)) is not None:
            return busy
        return await self.deliver(
            outgoing, chat_id=chat_id, thread_id=thread_id, lane=lane, reply_to=reply_to
        )

    async def deliver(
        self,
        outgoing: Outgoing,
        *,
        chat_id: ChatId,
        thread_id: int = 0,
        lane: Lane,
        reply_to: int | None = None,
    ) -> Outcome:
        """As `send`, for a slot that the caller has taken from the pacer already.

        Whoever is cancelled in here learns from `departures` whether it may have arrived.
        """
        departures.nothing_left()
        where = address(chat_id, thread_id, reply_to)
        if lane is Lane.PAID:
            where["allow_paid_broadcast"] = True
        if outgoing.photo_id is None:
            return _whole(await self._text(where, outgoing, lane))
        try:
            answer = await self._photo(where, outgoing, outgoing.photo_id, lane)
        except DatabaseUnusable as error:  # looking for the photo, before anything was sent
            return NotSent(detail=str(error))
        if not isinstance(answer, PhotoRefused):
            return answer
        if many := self._refusals.heard(answer.reason):
            told = {"photo": outgoing.photo_id, "reason": answer.reason, "times": many}
            log.warning("a photo is refused, the text is sent", **told)
        text = _whole(await self._text(where, outgoing, lane))
        return replace(text, without_photo=answer.reason) if isinstance(text, Sent) else text

    def may_go(self, lane: Lane, chat_id: ChatId) -> bool:
        """Telegram itself does not forbid it at this moment."""
        return self._limiter.asked_to_wait_s(lane, chat_id) <= 0

    async def edit(
        self, chat_id: ChatId, message_id: int, outgoing: Outgoing, *, lane: Lane = Lane.REPLY
    ) -> Outcome:
        """Put `outgoing` in the place of a message: its caption where `outgoing` has a photo.

        A photo that the message already shows stays; one without a photo keeps none.
        """
        if (busy := await self._wait(lane, chat_id)) is not None:
            return busy
        where = {"chat_id": chat_id, "message_id": message_id}
        answer: Answer = Gone(reason="")
        if outgoing.photo_id is not None:
            answer = await self._call(
                "editMessageCaption", where | caption_parameters(outgoing), lane
            )
        if isinstance(answer, Gone) and (not answer.reason or "no caption" in answer.reason):
            answer = await self._call("editMessageText", where | text_parameters(outgoing), lane)
        return (
            replace(answer, message_id=message_id) if isinstance(answer, Sent) else _whole(answer)
        )

    async def delete(self, chat_id: ChatId, message_id: int) -> Outcome:
        where = {"chat_id": chat_id, "message_id": message_id}
        return _whole(await self._call("deleteMessage", where, Lane.REPLY))

    async def answer(
        self, callback_id: str, text: str = "", alert: bool = False, url: str | None = None
    ) -> Outcome:
        """Tell the phone that its button was heard; never held, since a spinner turns meanwhile."""
        parameters: Parameters = {"callback_query_id": callback_id, "show_alert": alert}
        if text:
            parameters["text"] = text
        if url is not None:
            parameters["url"] = url
        return _whole(await self._call("answerCallbackQuery", parameters, Lane.REPLY))

    async def typing(self, chat_id: ChatId, thread_id: int = 0) -> Outcome:
        """Show for some seconds that an answer is being written; never held."""
        where = address(chat_id, thread_id) | {"action": "typing"}
        return _whole(await self._call("sendChatAction", where, Lane.REPLY))

    async def is_admin(self, chat_id: ChatId, user_id: int) -> bool:
        """Whether this person runs the chat; False where Telegram does not say so."""
        where = {"chat_id": chat_id, "user_id": user_id}
        reply = await self._ask("getChatMember", json.dumps(where).encode(), Lane.REPLY)
        member = reply.get("result") if isinstance(reply, Mapping) else None
        return isinstance(member, Mapping) and member.get("status") in ("creator", "administrator")

    async def stars(self) -> int | None:
        """How many Stars the bot has; None where Telegram does not say so."""
        reply = await self._ask("getMyStarBalance", b"{}", Lane.REPLY)
        balance = reply.get("result") if isinstance(reply, Mapping) else None
        return int(balance.get("amount") or 0) if isinstance(balance, Mapping) else None

    async def offer(
        self, commands: Mapping[str, str], *, scope: Mapping[str, Any], language: str = ""
    ) -> Outcome:
        """Set the menu of commands, each with a word on it, for a `BotCommandScope`."""
        listed = [{"command": name, "description": word} for name, word in commands.items()]
        parameters = {"commands": listed, "scope": scope, "language_code": language}
        return _whole(await self._call("setMyCommands", parameters, Lane.REPLY))

    async def _wait(self, lane: Lane, chat_id: ChatId) -> Busy | None:
        try:
            await self._limiter.wait(lane, chat_id)
        except ThrottledError as pause:
            return Busy(retry_after_s=pause.retry_after_s)
        return None

    async def _text(self, where: Parameters, outgoing: Outgoing, lane: Lane) -> Answer:
        reply = await self._ask("sendMessage", body(where, outgoing, None), lane)
        return await self._read(reply, lane, where["chat_id"])

    async def _photo(
        self, where: Parameters, outgoing: Outgoing, photo_id: int, lane: Lane
    ) -> Outcome | PhotoRefused:
        if reason := self._uploads.hopeless(photo_id):
            return PhotoRefused(reason=reason, fault=PhotoFault.PICTURE)
        if (name := await self._uploads.name(photo_id)) is not None:
            answer = await self._named(where, outgoing, photo_id, name, lane)
            if not isinstance(answer, PhotoRefused) or answer.fault is not PhotoFault.NAME:
                return answer
        patience_s = None if lane in _IN_LEDGER else self._patience_s
        async with self._uploads.turn(photo_id, patience_s=patience_s) as obstacle:
            name = await self._uploads.name(photo_id)
            if reason := self._uploads.hopeless(photo_id):
                return PhotoRefused(reason=reason, fault=PhotoFault.PICTURE)
            if name is None and obstacle:
                return _not_uploaded(obstacle, lane)
            if name is None:
                return await self._upload(where, outgoing, photo_id, lane)
        # somebody else has uploaded it meanwhile
        return await self._named(where, outgoing, photo_id, name, lane)

    async def _named(
        self, where: Parameters, outgoing: Outgoing, photo_id: int, name: str, lane: Lane
    ) -> Answer:
        """Send a photo by the name that Telegram gave it."""
        reply = await self._ask("sendPhoto", body(where, outgoing, name), lane)
        answer = await self._read(reply, lane, where["chat_id"])
        if isinstance(answer, PhotoRefused) and answer.fault is PhotoFault.NAME:
            await self._uploads.forget(photo_id, name)
        return answer

    async def _upload(
        self, where: Parameters, outgoing: Outgoing, photo_id: int, lane: Lane
    ) -> Answer:
        file = await self._uploads.file(photo_id)
        if file is None:
            return PhotoRefused(reason="the picture is not there any more", fault=PhotoFault.NAME)
        parameters = where | caption_parameters(outgoing)
        url = f"{self._url}/sendPhoto"
        reply = await caught(self._transport.upload(url, parameters, {"photo": file}))
        answer = await self._read(reply, lane, where["chat_id"])
        if isinstance(answer, Sent) and isinstance(reply, Mapping):
            if name := file_id_of(reply["result"]):
                await self._uploads.keep(photo_id, name)
        elif isinstance(answer, PhotoRefused) and answer.fault is PhotoFault.PICTURE:
            self._uploads.refused(photo_id, answer.reason)
        elif isinstance(answer, NotSent | Unknown):
            self._uploads.lost(photo_id, answer.detail)
        return answer

    async def _call(self, method: str, parameters: Parameters, lane: Lane) -> Answer:
        reply = await self._ask(method, json.dumps(parameters).encode(), lane)
        return await self._read(reply, lane, parameters.get("chat_id"))

    async def _ask(self, method: str, content: bytes, lane: Lane) -> Reply | NotSent | Unknown:
        left_at_s = self._limiter.now_s()
        reply = await caught(self._transport.call(f"{self._url}/{method}", content))
        if isinstance(reply, Mapping) and reply.get("ok"):
            self._limiter.heard(lane, left_at_s)
        return reply

    async def _read(
        self, reply: Reply | NotSent | Unknown, lane: Lane, chat_id: ChatId | None
    ) -> Answer:
        """What an answer comes to; a request to wait is handed to the pacer at once."""
        if not isinstance(reply, Mapping):
            return reply
        if reply.get("ok"):
            return Sent(message_id=message_id_of(reply.get("result")))
        parameters = reply.get("parameters")
        answer = read_refusal(
            int(reply.get("error_code") or 0),
            str(reply.get("description") or ""),
            parameters if isinstance(parameters, Mapping) else {},
        )
        if not isinstance(answer, Unknown):
            departures.nothing_left()
        if isinstance(answer, Busy) and chat_id is not None:
            self._limiter.told_to_wait(lane, chat_id, answer.retry_after_s)
            if lane not in _IN_LEDGER:
                now, until = self._limiter.in_s(0.0), self._limiter.in_s(answer.retry_after_s)
                await promises.keep_one(self._db, lane, chat_id, until, now=now)
        return answer


def _not_uploaded(obstacle: str, lane: Lane) -> NotSent | PhotoRefused:
    """Who waits with the phone in hand reads at once; who is in the ledger gets the photo later."""
    if lane in _IN_LEDGER:
        return NotSent(detail=obstacle)
    return PhotoRefused(reason=obstacle, fault=PhotoFault.NAME)


def _whole(answer: Answer) -> Outcome:
    """An answer where no photo was asked for: what is said of a photo is said of the text."""
    if isinstance(answer, PhotoRefused):
        return Refused(reason=answer.reason)
    return answer
