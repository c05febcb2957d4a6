"""What it costs to send fast, found out before anything is taken in."""

from bot.cli import door
from bot.clock import SystemClock
from bot.delivery.gateway import Gateway
from bot.delivery.hello import Me, hello
from bot.delivery.pacing import Pacer
from bot.delivery.transport import Transport
from bot.delivery.wire import connect
from bot.settings import Settings
from bot.stars import cost_of
from storage import subscribers
from storage.database import Database


async def afford(db: Database, settings: Settings, *, stories: int, most: int) -> None:
    """So many stories can be paid for, and cost `most` Stars or fewer; price and balance are told.

    Raises:
        door.Stop: they cannot, or cost more.
    """
    if not settings.paid:
        raise door.Stop("--stars: sending for Stars is switched off; see WIREROOM_PAID")
    async with db.reads() as reads:
        audience = await subscribers.count_active(reads)
    cost = cost_of(audience) * stories
    if cost > most:
        raise door.Stop(
            f"--stars {most}: {stories} × {audience} messages would cost up to {_told(cost)};"
            " nothing was taken in"
        )
    balance = await _balance(db, settings)
    if balance is None:
        line = "--stars: Telegram does not say how many Stars you have; nothing was taken in"
        raise door.Stop(line, status=door.FAILED)
    if balance < cost:
        line = f"--stars: it would cost up to {_told(cost)}, and you have {balance}"
        raise door.Stop(f"{line}; nothing was taken in", status=door.FAILED)
    door.out.print(f"Sent fast, it costs at most {_told(cost)}; you have {balance}.")


def _told(stars: int) -> str:
    return "1 Star" if stars == 1 else f"{stars} Stars"


async def _balance(db: Database, settings: Settings) -> int | None:
    wire = connect(
        settings.token.get_secret_value(),
        pacer=Pacer(),
        clock=SystemClock(),
        api_url=settings.api_url,
        transport=Transport(read_timeout_s=10),
    )
    try:
        known = isinstance(await hello(wire, listen=False), Me)
        return await Gateway(wire, db).stars() if known else None
    finally:
        await wire.shutdown()
