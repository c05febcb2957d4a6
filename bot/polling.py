"""The ear of the bot: asks Telegram what people did, and has each of it answered.

What one chat did is answered in its order, chats beside each other. Updates are confirmed
only after they were answered (or have taken very long), so a crash loses none: they come
again, and what an editor did is recognised by its update.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog
from telegram import Update

from bot.clock import Clock
from bot.delivery.hello import NotYet, TokenRefused, hello
from bot.delivery.listen import Doubted, Heard, SomebodyElse, listen
from bot.delivery.wire import Wire
from bot.errors import TokenRefusedError
from bot.stopping import unless

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

LONG_POLL_S = 30
PATIENCE_S = 0.5
"""So long answers may hold up what others do; slower ones go on beside it, confirmed."""
END_WITHIN_S = 5.0
"""So long answers are waited for when the bot is to stop."""
AT_ONCE = 64
UNCONTESTED_S = 60.0
"""Two programs that listen take turns in being refused: so long without it, and we are alone."""
FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 30.0


class Poller:
    """Asks for updates and hands each to `answer`.

    Args:
        kinds: which updates are asked for.
        answer: what it raises goes to the log.
    """

    def __init__(
        self,
        wire: Wire,
        clock: Clock,
        answer: Callable[[Update], Awaitable[object]],
        *,
        kinds: Sequence[str],
    ) -> None:
        self._wire = wire
        self._clock = clock
        self._answer = answer
        self._kinds = kinds
        self._offset = 0
        self._failures = 0
        self.deaf_since_s: float | None = None
        """Since when Telegram does not tell us what people do; None while it does."""
        self.contested_since_s: float | None = None
        """Since when another program listens in our place; None where it did not lately."""
        self._contested_at_s = 0.0
        self.trouble = ""
        """Why we do not hear, while we do not."""
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._last_of: dict[int, asyncio.Task[None]] = {}
        """By chat: the update that was taken up last."""

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`; then what was taken up is answered, as far as that goes quickly.

        Raises:
            TokenRefusedError: our token is not valid any more.
        """
        async with asyncio.TaskGroup() as answers:
            while not stop.is_set():
                await self._step(answers, stop)
            await self._end()

    async def _step(self, answers: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        asking = listen(self._wire, offset=self._offset, timeout_s=LONG_POLL_S, kinds=self._kinds)
        match await unless(stop, asking):
            case Heard() as heard:
                await self._take(heard, answers)
            case NotYet(detail=detail, retry_after_s=retry_after_s):
                await self._wait(stop, detail, at_least_s=retry_after_s)
            case SomebodyElse(detail=detail):
                self._contested_at_s = self._clock.monotonic()
                if self.contested_since_s is None:
                    self.contested_since_s = self._contested_at_s
                await self._wait(stop, detail, at_least_s=3.0)
                await self._make_sure()  # takes away a webhook, if that is what it was
            case Doubted():
                await self._make_sure()
                await self._wait(stop, "the token was doubted once")

    async def _take(self, heard: Heard, answers: asyncio.TaskGroup) -> None:
        """Have the batch answered, and confirm it with the next question."""
        if self._failures:
            log.info("Telegram answers again", after_failures=self._failures)
        self._failures, self.trouble, self.deaf_since_s = 0, "", None
        if self._clock.monotonic() - self._contested_at_s > UNCONTESTED_S:
            self.contested_since_s = None
        for update_id in heard.unreadable:
            log.error("an update could not be read and is left out", update_id=update_id)
        tasks = [self._take_up(update, answers) for update in heard.updates]
        if tasks:
            await asyncio.wait(tasks, timeout=PATIENCE_S)
        if heard.last_id is not None:
            self._offset = heard.last_id + 1

    def _take_up(self, update: Update, answers: asyncio.TaskGroup) -> "asyncio.Task[None]":
        chat = update.effective_chat or update.effective_user
        key = chat.id if chat else 0
        task = answers.create_task(
            self._in_turn(update, self._last_of.get(key)), name=f"update {update.update_id}"
        )
        self._last_of[key] = task
        task.add_done_callback(lambda done: self._forget(key, done))
        return task

    def _forget(self, key: int, done: "asyncio.Task[None]") -> None:
        if self._last_of.get(key) is done:
            del self._last_of[key]

    async def _in_turn(self, update: Update, before: "asyncio.Task[None] | None") -> None:
        if before is not None:
            await asyncio.wait({before})
        async with self._turns:
            try:
                await self._answer(update)
            except Exception:  # one update never ends the listening
                log.exception("an update could not be answered", update_id=update.update_id)

    async def _end(self) -> None:
        """Let answers finish, and confirm them, or they would come again at the next start."""
        under_way = set(self._last_of.values())
        if under_way:
            _, late = await asyncio.wait(under_way, timeout=END_WITHIN_S)
            for task in late:
                task.cancel()
        if self._offset:
            await listen(self._wire, offset=self._offset, timeout_s=0, kinds=self._kinds, limit=1)

    async def _make_sure(self) -> None:
        """A single refusal may come from something in between; Telegram itself is asked again."""
        if isinstance(await hello(self._wire), TokenRefused):
            raise TokenRefusedError

    async def _wait(self, stop: asyncio.Event, detail: str, *, at_least_s: float = 0.0) -> None:
        """Longer with each failure in a row, never in a hot loop; each cause is said once."""
        self._failures += 1
        if self.deaf_since_s is None:
            self.deaf_since_s = self._clock.monotonic()
        wait_s = min(FIRST_WAIT_S * 1.5 ** (self._failures - 1), LONGEST_WAIT_S)
        wait_s = max(wait_s, at_least_s)
        tell = log.debug if detail == self.trouble else log.warning
        tell("Telegram does not tell us what people do", why=detail, again_in_s=wait_s)
        self.trouble = detail
        await unless(stop, self._clock.sleep(wait_s))
