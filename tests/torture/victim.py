"""The bot that is killed: one life, forked from a process that has loaded everything before."""

import asyncio
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from random import Random

from pydantic import SecretStr

from bot import app, logs
from bot.delivery.courier import Courier
from bot.delivery.gateway import Gateway
from bot.delivery.outcome import Outcome, Sent
from bot.delivery.pacing import ChatId, Lane, Pacer
from bot.delivery.transport import Transport
from bot.delivery.wire import connect
from bot.messages import Outgoing
from bot.settings import Settings
from storage.database import Database
from storage.types import StoredStory
from tests.delivery.post import message
from tests.torture.draw import READ_TIMEOUT_S, WHOLE_BOT_PACE, WINDOW, Episode
from tests.torture.hours import FACTOR, Dial, FastClock

_PACE = 20.0
"""A second of the fast clock: some hundreds a second of ours, so that a kill comes in between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    url: str
    token: str
    path: str
    seed: str
    episode: Episode
    dial: str
    """Where the wall clock's `Dial` is."""
    said: str
    """The file that everything goes to which is printed or logged."""
    sabotage: str = ""
    """"forgets", "repeats" or "blabs": a fault of ours that must be found."""


class Saboteur(Gateway):
    """Does to one reader what must never happen."""

    sabotage = ""
    victim: ChatId | None = None

    async def deliver(
        self,
        outgoing: Outgoing,
        *,
        chat_id: ChatId,
        thread_id: int = 0,
        lane: Lane,
        reply_to: int | None = None,
    ) -> Outcome:
        self.victim = self.victim or chat_id
        if self.sabotage == "blabs":
            sys.stdout.write(f"sending to {self._url}\n")
        if chat_id == self.victim and self.sabotage == "forgets":
            return Sent(message_id=1)
        outcome = await super().deliver(
            outgoing, chat_id=chat_id, thread_id=thread_id, lane=lane, reply_to=reply_to
        )
        if isinstance(outcome, Sent) and chat_id == self.victim and self.sabotage == "repeats":
            return await super().deliver(outgoing, chat_id=chat_id, thread_id=thread_id, lane=lane)
        return outcome


def live(life: Life) -> None:
    """Until SIGTERM, or worse."""
    logs.set_up(level="DEBUG")  # as an operator sets it who looks for something
    asyncio.run(_live(life))


async def _live(life: Life) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    if life.episode.whole_bot:
        await app.run(_settings(life), stop, clock=_clock(life))
    else:
        await _courier(life, stop)


def _clock(life: Life) -> FastClock:
    return FastClock(FACTOR, Dial(life.dial))


def _settings(life: Life) -> Settings:
    return Settings(
        token=SecretStr(life.token),
        api_url=life.url,
        database=life.path,
        pace=WHOLE_BOT_PACE,
        sources=(),
    )


async def _courier(life: Life, stop: asyncio.Event) -> None:
    pacer, clock = Pacer(rate_per_s=_PACE), _clock(life)
    transport = Transport(read_timeout_s=READ_TIMEOUT_S)
    wire = connect(life.token, pacer=pacer, clock=clock, api_url=life.url, transport=transport)
    async with await Database.open(life.path) as db, wire:
        gateway = Saboteur(wire, db)
        gateway.sabotage = life.sabotage

        def courier() -> Courier:
            return Courier(db, gateway, pacer, clock, _render, window=WINDOW)

        chance = Random(life.seed)
        for _ in range(life.episode.cancels):
            await _cancelled(courier(), after_s=chance.uniform(0, 0.05))
        await courier().run(stop)


async def _cancelled(courier: Courier, *, after_s: float) -> None:
    """A courier that is cancelled at whatever it awaits by then."""
    running = asyncio.create_task(courier.run(asyncio.Event()))
    await asyncio.sleep(after_s)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


def _render(stored: StoredStory, _language: str, _breaking: bool) -> Outgoing:
    return message(stored.story.headline, photo_id=stored.photo_id)
