"""People in the simulator's chats: they write, press and look, as anybody with a phone would."""

import asyncio
import base64
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Self

import aiohttp

from bot.cli.transcript import Transcript

PATIENCE_S = 30.0
"""Long enough for a slow machine; what has not come by then does not come."""
_MOMENT_S = 0.4
"""What a person takes to read and to find the key."""

Message = dict[str, Any]
"""As the Bot API spells it."""


class StepFailed(Exception):
    """What was to happen did not; `str()` says what, in a reader's words."""


def words_of(message: Message) -> str:
    return str(message.get("text") or message.get("caption") or "")


def buttons_of(message: Message) -> Iterator[dict[str, Any]]:
    for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
        yield from row


class Stage:
    """The simulator at `url`, for as long as `async with` lasts."""

    def __init__(self, url: str, transcript: Transcript) -> None:
        self._url = url
        self.transcript = transcript
        self._session = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def enter(
        self, name: str, *, user_id: int, language: str = "en", patience_s: float = PATIENCE_S
    ) -> "Person":
        """A new person with a phone."""
        who = {"name": name, "user_id": user_id, "language_code": language}
        await self.do("users", **who)
        return Person(stage=self, name=name, id=user_id, patience_s=patience_s)

    async def do(self, act: str, **what: Any) -> dict[str, Any]:
        async with self._session.post(f"{self._url}/control/{act}", json=what) as answer:
            return await self._read(act, answer)

    async def look(self, what: str, **where: Any) -> dict[str, Any]:
        async with self._session.get(f"{self._url}/control/{what}", params=where) as answer:
            return await self._read(what, answer)

    async def _read(self, asked: str, answer: aiohttp.ClientResponse) -> dict[str, Any]:
        if answer.status != 200:
            raise StepFailed(f"the simulator refused “{asked}”: {(await answer.text())[:200]}")
        read: dict[str, Any] = await answer.json()
        return read


@dataclass(kw_only=True)
class Person:
    """One phone: what its owner does, and what appears in its chat with the bot."""

    stage: Stage
    name: str
    id: int
    """The user's, and so the private chat's."""
    patience_s: float
    _version: int = 0
    _shown: dict[int, Message] = field(default_factory=dict)
    _waiting: list[Message] = field(default_factory=list)
    """What appeared and nobody has asked for yet."""

    async def says(self, text: str, *, photo: bytes | None = None) -> None:
        await asyncio.sleep(_MOMENT_S)
        self.stage.transcript.said(self.name, text, with_photo=photo is not None)
        what: dict[str, Any] = {"text": text}
        if photo is not None:
            what = {"caption": text, "photo": base64.b64encode(photo).decode()}
        sent = await self.stage.do("send", user_id=self.id, **what)
        self._shown[sent["message"]["message_id"]] = sent["message"]

    async def presses(self, message: Message, label: str) -> None:
        """Press the button whose label contains `label`.

        Raises:
            StepFailed: the message has no such button, or nobody answered the press.
        """
        button = next((b for b in buttons_of(message) if label in b["text"]), None)
        if button is None:
            raise StepFailed(f"there is no button “{label}” under “{words_of(message)[:60]}”")
        await asyncio.sleep(_MOMENT_S)
        self.stage.transcript.pressed(self.name, button["text"])
        pressed = await self.stage.do(
            "press",
            user_id=self.id,
            chat_id=self.id,
            message_id=message["message_id"],
            data=button["callback_data"],
            wait=True,
        )
        if not pressed.get("answered", True):
            raise StepFailed(f"the bot did not answer the button “{button['text']}”")
        if text := pressed.get("text"):
            self.stage.transcript.flashed(self.name, text)

    async def sees(self, what: str, is_it: Callable[[Message], bool]) -> Message:
        """Wait for a message that is new or changed and satisfies `is_it`.

        Raises:
            StepFailed: it did not come in time; names `what`.
        """
        until = time.monotonic() + self.patience_s
        while (left_s := until - time.monotonic()) > 0:
            self._waiting += await self._news()
            while self._waiting:
                message = self._waiting.pop(0)
                if is_it(message):
                    return message
            await self.stage.look("changes", since=self._version, timeout=min(left_s, 2.0))
        raise StepFailed(f"{self.name} did not get {what} within {self.patience_s:g} s")

    async def _news(self) -> list[Message]:
        """What appeared or changed in the chat since the last look, told to the transcript."""
        seen = await self.stage.look("messages", chat_id=self.id)
        self._version = seen["version"]
        news = []
        for message in seen["messages"]:
            before = self._shown.get(message["message_id"])
            if before == message or message.get("from", {}).get("id") == self.id:
                continue
            self._shown[message["message_id"]] = message
            self.stage.transcript.arrived(self.name, message, edited=before is not None)
            news.append(message)
        return news
