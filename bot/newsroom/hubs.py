"""Subscribed to hubs (WebSub): they tell us what is new, and prove that it is they who tell it.

A subscription is asked for with an address that nobody can guess and a secret to sign with. Only
once the hub has confirmed it, and only while it lasts, its source is polled slowly; whatever goes
wrong with a hub, polling goes on as if there were none.
"""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from content.errors import SourceBusy, SourceError
from content.feed.hubs import Hub
from content.fetch import Web
from storage import hubs
from storage.database import Database
from storage.types import HubSubscription, SourceState

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)

PATH = "/websub/"
LEASE = timedelta(days=10)
"""What we ask for; the hub decides."""
LONGEST_LEASE = timedelta(days=30)
ENOUGH = timedelta(hours=2)
"""Less is left of a lease: it is renewed, and its source polled as usual until that is done."""
ASK_EVERY = timedelta(hours=1)
LONGEST_REST_S = timedelta(days=1).total_seconds()
"""Of a hub that asks for time."""
CONFIRM_WITHIN = timedelta(hours=1)
"""After that a confirmation is taken for an old one that somebody repeats."""


class Hubs:
    """
    Args:
        public_url: where the world finds our server, without a slash at its end.
    """

    def __init__(self, db: Database, web: Web, clock: Clock, *, public_url: str) -> None:
        self._db = db
        self._web = web
        self._clock = clock
        self._public_url = public_url

    async def keep(self, state: SourceState, hub: Hub | None, *, unchanged: bool = False) -> bool:
        """Subscribe, renew or forget, as the source offers; whether its news will be told to us.

        Args:
            unchanged: the visit brought nothing, so what was offered before still is.
        """
        async with self._db.reads() as reads:
            held = await hubs.get(reads, state.id)
        if held and unchanged:
            hub = Hub(address=held.hub, topic=held.topic)
        if hub is None:
            await self._drop(held)
            return False
        is_same = held is not None and (held.hub, held.topic) == (hub.address, hub.topic)
        if held and is_same and self._lasts(held):
            return True
        now = self._clock.now()
        if not (held and is_same and now - held.asked_at < ASK_EVERY):
            await self._ask(
                replace(held, asked_at=now)
                if held and is_same
                else HubSubscription(
                    source_id=state.id,
                    hub=hub.address,
                    topic=hub.topic,
                    path=secrets.token_urlsafe(32),
                    secret=secrets.token_urlsafe(32),
                    asked_at=now,
                )
            )
        return False

    async def confirmed(self, path: str, query: Mapping[str, str]) -> str | None:
        """The challenge to repeat to the hub that asks whether we meant it; None where we did not.

        We never take a subscription back: who confirms that is not our hub.
        """
        async with self._db.reads() as reads:
            held = await hubs.by_path(reads, path)
        if held is None or not hmac.compare_digest(
            query.get("hub.topic", "").encode(), held.topic.encode()
        ):
            return None
        if query.get("hub.mode") == "denied":
            log.warning("hub denies", hub=held.hub, topic=held.topic)
            await self._confirm(held, None)
            return ""
        now = self._clock.now()
        challenge = query.get("hub.challenge", "")
        # a hub that wanted to be left in peace was asked at a time that is still to come
        is_open = timedelta(0) <= now - held.asked_at < CONFIRM_WITHIN
        if not (query.get("hub.mode") == "subscribe" and is_open and challenge):
            return None
        lease_s = query.get("hub.lease_seconds", "")
        lease = timedelta(seconds=int(lease_s)) if _is_number(lease_s) else LEASE
        await self._confirm(held, now + min(lease, LONGEST_LEASE))
        log.info("hub subscribed", hub=held.hub, topic=held.topic, lease=str(lease))
        return challenge

    async def known(self, path: str) -> HubSubscription | None:
        """The subscription behind our address, confirmed by its hub."""
        async with self._db.reads() as reads:
            held = await hubs.by_path(reads, path)
        return held if held and held.expires_at else None

    def _lasts(self, held: HubSubscription) -> bool:
        return held.expires_at is not None and held.expires_at - self._clock.now() > ENOUGH

    async def _ask(self, wanted: HubSubscription) -> None:
        # kept first: the hub may come to confirm before it has answered
        async with self._db.transaction() as tx:
            await hubs.ask(tx, wanted)
        form = {
            "hub.mode": "subscribe",
            "hub.topic": wanted.topic,
            "hub.callback": f"{self._public_url}{PATH}{wanted.path}",
            "hub.secret": wanted.secret,
            "hub.lease_seconds": str(int(LEASE.total_seconds())),
        }
        try:
            await self._web.post(wanted.hub, form=form)
        except SourceError as error:
            log.warning("hub not asked", why=str(error))
            if isinstance(error, SourceBusy) and error.retry_after_s:
                await self._wait_for(wanted, min(error.retry_after_s, LONGEST_REST_S))

    async def _wait_for(self, wanted: HubSubscription, rest_s: float) -> None:
        """Not to be asked before it said: a restart, or a rest of pages alone, shortens nothing."""
        beyond = timedelta(seconds=rest_s) - ASK_EVERY
        if beyond > timedelta(0):
            async with self._db.transaction() as tx:
                await hubs.ask(tx, replace(wanted, asked_at=wanted.asked_at + beyond))

    async def _confirm(self, held: HubSubscription, expires_at: datetime | None) -> None:
        async with self._db.transaction() as tx:
            await hubs.confirm(tx, held.source_id, expires_at=expires_at)

    async def _drop(self, held: HubSubscription | None) -> None:
        if held is not None:
            async with self._db.transaction() as tx:
                await hubs.drop(tx, held.source_id)


def is_signed(body: bytes, signature: str, secret: str) -> bool:
    """Whether the header `X-Hub-Signature` ("sha256=…") was made of `body` by who has `secret`."""
    method, _, told = signature.strip().partition("=")
    method = method.lower()
    if method not in ("sha1", "sha256", "sha384", "sha512"):
        return False
    made = hmac.new(secret.encode(), body, getattr(hashlib, method)).hexdigest()
    return hmac.compare_digest(made.encode(), told.strip().lower().encode())


def _is_number(told: str) -> bool:
    return told.isascii() and told.isdigit() and len(told) < 12
