"""Others who send the same photo to the same readers: no ledger, no retries, no pacing.

`python -m tests.bench.senders NAME JSON` sends and tells in one line of JSON what it took. The
libraries are imported where they are used: this file runs wherever one of them is installed.
"""

import asyncio
import importlib.util
import json
import resource
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

Send = Callable[[int], Awaitable[None]]
CAPTION = "Ferry service resumes after storm\n\nThe first boat left the harbour at dawn. " * 4
BUTTONS: list[list[dict[str, Any]]] = [
    [
        {"text": "Full text", "callback_data": "f1"},
        {"text": "Related", "callback_data": "r1"},
    ],
    [{"text": "Open at The Harbour Post", "url": "https://harbour.example/ferry"}],
]
ENTITIES: list[dict[str, Any]] = [
    {"type": "bold", "offset": 0, "length": 33},
    {"type": "italic", "offset": 40, "length": 9},
]
LIBRARIES = {"stock": "telegram", "aiogram": "aiogram", "aiohttp": "aiohttp"}


@asynccontextmanager
async def stock(url: str, token: str, photo: str, many: int) -> AsyncIterator[Send]:
    """The library as it comes: `Bot.send_photo` over its own transport, time-outs made longer."""
    from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
    from telegram.request import HTTPXRequest

    request = HTTPXRequest(
        connection_pool_size=many, read_timeout=60, connect_timeout=60, pool_timeout=60
    )
    keyboard = InlineKeyboardMarkup(
        [[InlineKeyboardButton(**button) for button in row] for row in BUTTONS]
    )
    entities = [MessageEntity(**entity) for entity in ENTITIES]
    async with Bot(token, base_url=f"{url}/bot", request=request) as bot:

        async def send(chat_id: int) -> None:
            await bot.send_photo(
                chat_id, photo, CAPTION, reply_markup=keyboard, caption_entities=entities
            )

        yield send


@asynccontextmanager
async def aiogram(url: str, token: str, photo: str, many: int) -> AsyncIterator[Send]:
    from aiogram import Bot  # type: ignore[import-not-found, unused-ignore]
    from aiogram.client.session.aiohttp import (  # type: ignore[import-not-found, unused-ignore]
        AiohttpSession,
    )
    from aiogram.client.telegram import (  # type: ignore[import-not-found, unused-ignore]
        TelegramAPIServer,
    )
    from aiogram.types import (  # type: ignore[import-not-found, unused-ignore]
        InlineKeyboardMarkup,
        MessageEntity,
    )

    session = AiohttpSession(api=TelegramAPIServer.from_base(url), limit=many)
    keyboard = InlineKeyboardMarkup(inline_keyboard=BUTTONS)
    entities = [MessageEntity(**entity) for entity in ENTITIES]
    async with Bot(token, session=session) as bot:

        async def send(chat_id: int) -> None:
            await bot.send_photo(
                chat_id, photo, caption=CAPTION, reply_markup=keyboard, caption_entities=entities
            )

        yield send


@asynccontextmanager
async def aiohttp(url: str, token: str, photo: str, many: int) -> AsyncIterator[Send]:
    """The floor: one POST of JSON, and the answer read as JSON."""
    from aiohttp import ClientSession, TCPConnector

    address = f"{url}/bot{token}/sendPhoto"
    rest = {
        "photo": photo,
        "caption": CAPTION,
        "caption_entities": ENTITIES,
        "reply_markup": {"inline_keyboard": BUTTONS},
    }
    async with ClientSession(connector=TCPConnector(limit=many)) as session:

        async def send(chat_id: int) -> None:
            async with session.post(address, json={"chat_id": chat_id, **rest}) as response:
                answer = await response.json()
                if not answer["ok"]:
                    raise RuntimeError(answer["description"])

        yield send


SENDERS: dict[str, Callable[..., Any]] = {"stock": stock, "aiogram": aiogram, "aiohttp": aiohttp}


async def measure(
    name: str, *, url: str, token: str, photo: str, first: int, readers: int, in_flight: int
) -> dict[str, Any]:
    """Send to `readers` chats from `first` on, `in_flight` at once."""
    async with SENDERS[name](url, token, photo, in_flight) as send:
        chats = iter(range(first, first + readers))
        for chat_id in range(first, first + min(readers, in_flight)):
            await send(chat_id)  # what happens only once is not measured
        started, cpu_s = time.perf_counter(), time.process_time()
        await asyncio.gather(*(_work(chats, send) for _ in range(in_flight)))
        return {
            "seconds": time.perf_counter() - started,
            "cpu_s": time.process_time() - cpu_s,
            "sent": readers,
            "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }


async def _work(chats: Iterator[int], send: Send) -> None:
    for chat_id in chats:
        await send(chat_id)


def is_installed(name: str) -> bool:
    return importlib.util.find_spec(LIBRARIES[name]) is not None


if __name__ == "__main__":
    wanted = json.loads(sys.argv[2])
    sys.stdout.write(json.dumps(asyncio.run(measure(sys.argv[1], **wanted))) + "\n")
