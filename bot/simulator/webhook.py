"""Updates carried to the bot's own address, as Telegram carries them.

Those of one chat go one after another, different chats side by side; whatever is not
answered with a 2xx is brought again, later and later, until it is a day old. Only this
machine is ever called.
"""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable

import aiohttp

from bot.simulator.entities.links import is_here
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.updates import EXPIRY_S, Update

FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 60.0
TIMEOUT_S = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, no secret

Perform = Callable[[Request], Awaitable[object]]


class Messenger:
    def __init__(self, state: State, perform: Perform) -> None:
        self._state = state
        self._perform = perform
        self._queues: dict[int, deque[Update]] = {}
        self._walks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._room = asyncio.Semaphore(1)
        self._url = ""
        self.first_pause_s = FIRST_PAUSE_S

    def start(self) -> None:
        self._state.updates.on_arrival = self.look

    async def stop(self) -> None:
        self._state.updates.on_arrival = None
        for walk in self._walks:
            walk.cancel()
        await asyncio.gather(*self._walks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def look(self) -> None:
        """There are new updates, or a new address to bring them to."""
        hook = self._state.updates.hook
        if hook.url != self._url:
            self._url = hook.url
            self._room = asyncio.Semaphore(hook.max_connections)
            self._queues.clear()
        if not hook.url:
            return
        for update in self._state.updates.pending:
            chat = update.chat_id or 0
            queue = self._queues.get(chat)
            if queue is None:
                queue = self._queues[chat] = deque()
                walk = asyncio.create_task(self._walk(chat, queue), name=f"webhook {chat}")
                self._walks.add(walk)
                walk.add_done_callback(self._walks.discard)
            if not queue or queue[-1].id < update.id:
                queue.append(update)

    async def _walk(self, chat: int, queue: deque[Update]) -> None:
        """Bring the updates of one chat, each until it is taken."""
        while queue and self._queues.get(chat) is queue:
            if await self._brought(queue[0], lambda: self._queues.get(chat) is queue):
                self._state.updates.drop(queue.popleft().id)
        if self._queues.get(chat) is queue:
            del self._queues[chat]

    async def _brought(self, update: Update, wanted: Callable[[], bool]) -> bool:
        """True once it was taken or is too old; False where the address has changed."""
        longer = 1
        while wanted():
            async with self._room:
                pause_s = await self._bring(update)
            if pause_s is None or self._expired(update):
                return True
            await asyncio.sleep(min(pause_s * longer, LONGEST_PAUSE_S))
            longer *= 2
        return False

    def _expired(self, update: Update) -> bool:
        return self._state.clock.now() - update.made_at > EXPIRY_S

    async def _bring(self, update: Update) -> float | None:
        """None where the bot took it, else the seconds to wait before the next try."""
        hook = self._state.updates.hook
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers[SECRET_HEADER] = hook.secret
        if not is_here(hook.url):
            self._failed("Connection refused")
            return self.first_pause_s
        self._session = self._session or aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=TIMEOUT_S)
        )
        try:
            async with self._session.post(
                hook.url, data=json.dumps(update.json).encode(), headers=headers
            ) as response:
                body = await response.read()
        except (aiohttp.ClientError, TimeoutError) as fault:
            self._failed(f"{type(fault).__name__}")
            return self.first_pause_s
        if 200 <= response.status < 300:
            await self._obey(body)
            return None
        self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
        wanted = response.headers.get("Retry-After", "")
        return float(wanted) if wanted.isdigit() else self.first_pause_s

    def _failed(self, why: str) -> None:
        self._state.updates.hook.failed(why, int(self._state.clock.now()))

    async def _obey(self, body: bytes) -> None:
        """The answer may carry one call of a method."""
        try:
            values = json.loads(body)
        except ValueError:
            return
        if isinstance(values, dict) and isinstance(values.get("method"), str):
            await self._perform(Request(values["method"].lower(), values, {}))
