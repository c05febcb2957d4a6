"""The ear of the bot: asks Telegram what people did, and has each of it answered.

What one chat did is answered in its order, chats beside each other. Telegram gives away what is
confirmed, and to confirm an update is to confirm all before it. What an editor did, and what
Telegram says about a chat, is confirmed only when it has been answered: after a crash it comes
again, and an act that was done already is recognised by its update. What a reader asked for is
confirmed after a moment, even where the answer takes longer: whoever gets none asks again. Nobody
else is heard in that moment, so it is not for who is behind with their own answers already.
"""

import asyncio
from collections.abc import Sequence

import structlog
from telegram import Update

from bot.clock import Clock
from bot.delivery.hello import NotYet, TokenRefused, hello
from bot.delivery.listen import Doubted, Heard, SomebodyElse, Unreadable, listen
from bot.delivery.wire import Wire
from bot.errors import TokenRefusedError
from bot.queues import Queues
from bot.stopping import unless

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

LONG_POLL_S = 30
PATIENCE_S = 0.5
"""So long the answers to who was idle may hold up what others do; slower ones go on beside it."""
AGAIN_S = 0.6
"""From one question to the next with the same offset, as while an act is not answered: Telegram
tells of it each time, at once, and of nothing behind it to who asks again within half a second."""
HELD_S = 120.0
"""An act that takes longer is confirmed: it has met a fault that comes again with it."""
END_WITHIN_S = 5.0
"""So long answers are waited for when the bot is to stop."""
SAMPLES, SAMPLE_EVERY = 5, 100
UNCONTESTED_S = 60.0
"""Two programs that listen take turns in being refused: so long without it, and we are alone."""
FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 30.0


class Poller:
    """Asks for updates and hands them to `queues`, as long as those have room.

    Args:
        kinds: which updates are asked for.
    """

    def __init__(
        self,
        wire: Wire,
        clock: Clock,
        queues: Queues,
        *,
        kinds: Sequence[str],
    ) -> None:
        self._wire = wire
        self._clock = clock
        self._queues = queues
        self._kinds = kinds
        self._offset = 0
        self._asked: int | None = None
        """The offset of the last question."""
        self._asked_at_s = 0.0
        self._beyond = 0
        """The offset that confirms all that was heard."""
        self._taken: set[int] = set()
        """The ids that were heard and are not confirmed."""
        self._first: int | None = None
        """The first act that is not answered yet: nothing from it on is confirmed."""
        self._first_since_s = 0.0
        self._failures = 0
        self.deaf_since_s: float | None = None
        """Since when Telegram does not tell us what people do; None while it does."""
        self.contested_since_s: float | None = None
        """Since when another program listens in our place; None where it did not lately."""
        self._contested_at_s = 0.0
        self.trouble = ""
        """Why we do not hear, while we do not."""
        self._unreadable = 0

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`; then what was taken up is answered, as far as that goes quickly.

        Raises:
            TokenRefusedError: our token is not valid any more.
        """
        async with asyncio.TaskGroup() as answers:
            while not stop.is_set():
                await self._step(answers, stop)
                await unless(stop, self._queues.room())
            await self._end()

    async def _step(self, answers: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        await self._space(stop)
        self._asked, self._asked_at_s = self._offset, self._clock.monotonic()
        asking = listen(self._wire, offset=self._offset, timeout_s=LONG_POLL_S, kinds=self._kinds)
        match await unless(stop, asking):
            case Heard() as heard:
                await self._take(heard, answers, stop)
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

    async def _space(self, stop: asyncio.Event) -> None:
        """Ask with the same offset only after a while; with another as soon as there is one."""
        while self._offset == self._asked and not stop.is_set():
            left_s = self._asked_at_s + AGAIN_S - self._clock.monotonic()
            if left_s <= 0:
                return
            self._queues.acted.clear()
            await unless(stop, unless(self._queues.acted, self._clock.sleep(left_s)))
            self._confirm()

    async def _take(self, heard: Heard, answers: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        """Have the batch answered; the next question confirms what needs no longer be kept."""
        if self._failures:
            log.info("Telegram answers again", after_failures=self._failures)
        self._failures, self.trouble, self.deaf_since_s = 0, "", None
        if self._clock.monotonic() - self._contested_at_s > UNCONTESTED_S:
            self.contested_since_s = None
        for unreadable in heard.unreadable:
            if unreadable.update_id not in self._taken:
                self._set_aside(unreadable)
        fresh = [each for each in heard.updates if each.update_id not in self._taken]
        for each in fresh:
            self._take_up(each, answers)
        self._taken.update(each.update_id for each in heard.updates)
        self._taken.update(each.update_id for each in heard.unreadable)
        await self._queues.moment(PATIENCE_S)
        self._beyond = self._beyond if heard.last_id is None else heard.last_id + 1
        self._confirm(may_hold=bool(fresh) or not heard.is_full)

    def _confirm(self, *, may_hold: bool = True) -> None:
        """Move the offset past all that was heard, or up to the first act that is not answered.

        Args:
            may_hold: False where Telegram tells no more than what we know: then the first act
                stands in the way of everybody.
        """
        now_s, acts = self._clock.monotonic(), self._queues.acts
        first = min(acts, default=None)
        if first != self._first:
            self._first, self._first_since_s = first, now_s
        elif first is not None and (not may_hold or now_s - self._first_since_s > HELD_S):
            log.warning("an act is confirmed before it is answered", update_id=first)
            acts.remove(first)
        self._offset = min(acts, default=self._beyond)
        self._taken = {each for each in self._taken if each >= self._offset}

    def _take_up(self, update: Update, answers: asyncio.TaskGroup) -> None:
        """The library does not look at what it reads: a text can be a number, an id a list."""
        try:
            self._queues.take_up(update, answers)
        except Exception as error:
            why = type(error).__name__
            self._set_aside(Unreadable(update_id=update.update_id, why=why, outline=""))

    def _set_aside(self, unreadable: Unreadable) -> None:
        """Tell of the first few, then of one in so many: a new kind may come in thousands."""
        self._unreadable += 1
        if self._unreadable <= SAMPLES or self._unreadable % SAMPLE_EVERY == 0:
            log.error(
                "an update could not be read and is left out",
                update_id=unreadable.update_id,
                why=unreadable.why,
                outline=unreadable.outline,
                so_far=self._unreadable,
            )

    async def _end(self) -> None:
        """Let answers finish, and confirm them, or they would come again at the next start.

        An act whose answer does not come in time does come again.
        """
        late: set[asyncio.Task[None]] = set()
        if under_way := self._queues.under_way():
            _, late = await asyncio.wait(under_way, timeout=END_WITHIN_S)
        self._confirm()
        for task in late:
            task.cancel()
        # what was asked with is confirmed, and to ask the same again so soon takes Telegram 3 s
        if self._offset not in (0, self._asked):
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
