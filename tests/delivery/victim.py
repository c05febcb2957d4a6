"""A courier in a process of its own, for a test to kill; takes address, token and database."""

import asyncio
import sys

from bot.clock import SystemClock
from bot.delivery.courier import Courier
from bot.delivery.gateway import Gateway
from bot.delivery.pacing import Pacer
from bot.delivery.wire import connect
from bot.messages import Outgoing
from storage.database import Database
from storage.types import StoredStory
from tests.delivery.post import message


def render(stored: StoredStory, _language: str, _breaking: bool) -> Outgoing:
    return message(stored.story.headline, photo_id=stored.photo_id)


async def main(url: str, token: str, path: str) -> None:
    pacer, clock = Pacer(rate_per_s=400.0), SystemClock()
    wire = connect(token, pacer=pacer, clock=clock, api_url=url)
    async with await Database.open(path) as db, wire:
        courier = Courier(db, Gateway(wire, db), pacer, clock, render, window=8)
        await courier.run(asyncio.Event())


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
