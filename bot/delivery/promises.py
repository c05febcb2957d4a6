"""What Telegram was promised about being quiet, written down: a restart keeps it."""

from datetime import datetime

import structlog

from bot.delivery.pacing import ChatId, Lane, is_private
from storage import pauses
from storage.database import Database, Transaction
from storage.errors import DatabaseUnusable

log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


async def keep(
    tx: Transaction, lane: Lane, chat_id: int, until: datetime, *, now: datetime
) -> None:
    """Of the same scope as `Pacer.pause` has."""
    scope = chat_id
    if lane is not Lane.REPLY and is_private(chat_id):
        scope = pauses.PAID if lane is Lane.PAID else pauses.EVERYBODY
    await pauses.hold(tx, scope, until, now=now)


async def keep_one(
    db: Database, lane: Lane, chat_id: ChatId, until: datetime, *, now: datetime
) -> None:
    """As `keep`, where no ledger does it; never fails, since somebody waits for an answer."""
    if not isinstance(chat_id, int):
        return
    try:
        async with db.transaction() as tx:
            await keep(tx, lane, chat_id, until, now=now)
    except DatabaseUnusable as error:
        log.warning("a pause cannot be kept across a restart", error=str(error))
