"""The only place that wires: from settings to a running bot, until it is told to stop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import Any

import structlog
from telegram import Update
from telegram.ext import Application, ApplicationBuilder

from bot.clock import Clock, SystemClock
from bot.delivery.courier import Courier
from bot.delivery.gateway import Gateway
from bot.delivery.hello import Me, NotYet, TokenRefused, hello
from bot.delivery.pacing import Pacer
from bot.delivery.wire import Wire, connect
from bot.errors import TokenRefusedError
from bot.handlers import table
from bot.handlers.menu import set_menu
from bot.handlers.overload import excuse, weigh
from bot.housekeeping import Housekeeping
from bot.instance import Lock
from bot.kin import Kin
from bot.messages import Outgoing
from bot.newsroom import story_desk
from bot.newsroom.hubs import Hubs
from bot.newsroom.machine_summaries import MachineSummaries
from bot.newsroom.newsroom import Newsroom
from bot.newsroom.pictures import Pictures
from bot.newsroom.polite import PoliteWeb
from bot.newsroom.retold import Retold
from bot.polling import Poller
from bot.progress import ProgressBoard
from bot.queues import Queues
from bot.render.story import story as render_story
from bot.room import Room
from bot.settings import Settings
from bot.stopping import unless
from bot.texts import Texts
from bot.watch.alerts import Alerts
from bot.watch.watchdog import Watchdog
from bot.web.websub import WebSub, hearing
from content.fetch import Web
from storage.database import Database
from storage.types import StoredStory

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

LONGEST_WAIT_S = 60.0

_Application = Application[Any, Any, Any, Any, Any, Any]


async def run(settings: Settings, stop: asyncio.Event, *, clock: Clock | None = None) -> None:
    """Run the bot until `stop` is set; it ends within seconds, and what is owed stays owed.

    Raises:
        TokenRefusedError: Telegram knows no bot with this token.
        AlreadyRunning: another instance runs with it on this database.
        LockLostError: another instance took over.
        DatabaseUnusable: the database cannot be opened.
    """
    clock = clock or SystemClock()
    token = settings.token.get_secret_value()
    try:
        async with await Database.open(settings.database) as db:
            lock = Lock(db, clock, token)
            async with lock.held():
                await _under_lock(settings, stop, clock, db, lock)
    except BaseExceptionGroup as group:
        raise _only(group) from None
    log.info("stopped")


async def _under_lock(
    settings: Settings, stop: asyncio.Event, clock: Clock, db: Database, lock: Lock
) -> None:
    pacer = Pacer(rate_per_s=settings.pace)
    token = settings.token.get_secret_value()
    wire = connect(token, pacer=pacer, clock=clock, api_url=settings.api_url)
    async with asyncio.TaskGroup() as tasks:
        beating = tasks.create_task(lock.beat(), name="lock")
        try:
            me = await _greet(wire, clock, stop)
            if me is not None:
                async with _room(settings, clock, db, wire, pacer, me, lock) as (room, application):
                    await _work(room, application, wire, stop)
        finally:
            beating.cancel()
            await wire.shutdown()


@asynccontextmanager
async def _room(
    settings: Settings, clock: Clock, db: Database, wire: Wire, pacer: Pacer, me: Me, lock: Lock
) -> AsyncIterator[tuple[Room, _Application]]:
    """Everything that the handlers reach for, and the library's table of them."""

    def told(story: StoredStory, language: str, breaking: bool) -> Outgoing:
        texts = Texts(language or settings.language, zone=settings.timezone)
        return render_story(story, texts=texts, breaking=breaking)

    gateway = Gateway(wire, db)
    grace = timedelta(seconds=settings.grace)
    courier = Courier(db, gateway, pacer, clock, told, grace=grace, may_claim=lock.is_sure)
    application = ApplicationBuilder().bot(wire).updater(None).job_queue(None).build()
    async with Web(settings.allowed_hosts, use_proxy=settings.use_proxy) as web, application:
        room = Room(
            db=db,
            gateway=gateway,
            settings=settings,
            clock=clock,
            web=web,
            courier=courier,
            board=ProgressBoard(db, gateway, settings, clock, trouble=lambda: courier.trouble),
            kin=Kin(db),
            pictures=Pictures(db, settings),
            bot_id=me.id,
            bot_username=me.username,
        )
        table.register(application, room)
        yield room, application


async def _work(room: Room, application: _Application, wire: Wire, stop: asyncio.Event) -> None:
    """Listen, gather and deliver beside each other until `stop`."""

    async def answer(update: Update) -> None:
        await application.process_update(update)

    queues = Queues(answer, weigh=partial(weigh, room), excuse=partial(excuse, room))
    poller = Poller(wire, room.clock, queues, kinds=table.UPDATES)
    alerts = Alerts(room.db, room.gateway, room.settings)
    keep = timedelta(days=room.settings.keep_deliveries)
    housekeeping = Housekeeping(room.db, room.clock, keep=keep)
    watchdog = Watchdog(room.db, room.courier, poller, alerts, room.clock)
    async with asyncio.TaskGroup() as tasks, _newsroom(room, alerts) as newsroom:
        beside = [
            tasks.create_task(room.board.run(), name="progress"),
            tasks.create_task(watchdog.run(), name="watchdog"),
            tasks.create_task(housekeeping.run(), name="housekeeping"),
            tasks.create_task(set_menu(room.gateway, room.settings), name="menu"),
        ]
        workers = [
            tasks.create_task(poller.run(stop), name="poller"),
            tasks.create_task(room.courier.run(stop), name="courier"),
            tasks.create_task(newsroom.run(room.settings.sources, stop), name="newsroom"),
        ]
        log.info(
            "running",
            bot=f"@{room.bot_username}",
            sources=len(room.settings.sources),
            editors=len(room.settings.editors),
        )
        await stop.wait()
        log.info("stopping")
        await asyncio.wait(workers)
        for task in beside:
            task.cancel()


@asynccontextmanager
async def _newsroom(room: Room, alerts: Alerts) -> AsyncIterator[Newsroom]:
    """With a way to the net of its own, so that it never keeps an editor waiting."""
    settings = room.settings
    machine = MachineSummaries(room.db, settings, room.clock)
    net = PoliteWeb(
        settings.allowed_hosts, clock=room.clock, use_proxy=settings.use_proxy, db=room.db
    )
    async with net as web, machine:
        is_public = bool(settings.public_url and settings.listen)
        hubs = Hubs(room.db, web, room.clock, public_url=settings.public_url) if is_public else None
        newsroom = Newsroom(
            room.db,
            web,
            clock=room.clock,
            every=timedelta(seconds=settings.poll_every_s),
            first_look=settings.first_look,
            on_news=room.courier.wake,
            story_of=story_desk.as_set(settings, machine),
            hubs=hubs,
            retold=Retold(room.db, room.kin, room.pictures),
            recheck=settings.recheck,
            tell=alerts.tell,
        )
        if hubs is None:
            yield newsroom
            return
        async with hearing(settings.listen, WebSub(room.db, hubs, newsroom, settings.sources)):
            yield newsroom


async def _greet(wire: Wire, clock: Clock, stop: asyncio.Event) -> Me | None:
    """Who we are, as soon as Telegram can be reached; None where `stop` came first.

    Raises:
        TokenRefusedError: trying again is useless.
    """
    wait_s = 1.0
    while not stop.is_set():
        match await unless(stop, hello(wire)):
            case Me() as me:
                return me
            case TokenRefused():
                raise TokenRefusedError
            case NotYet(detail=detail, retry_after_s=retry_after_s):
                this_s = max(wait_s, retry_after_s)
                log.warning("Telegram cannot be reached", why=detail, again_in_s=this_s)
                await unless(stop, clock.sleep(this_s))
                wait_s = min(wait_s * 2, LONGEST_WAIT_S)
    return None


def _only(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """What went wrong, out of its wrappings, where it was one thing."""
    found: BaseException = group
    while isinstance(found, BaseExceptionGroup) and len(found.exceptions) == 1:
        found = found.exceptions[0]
    return found
