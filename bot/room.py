"""What every handler may reach for; put together once, by `bot.app`."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.delivery.courier import Courier
from bot.delivery.gateway import Gateway
from bot.kin import Kin
from bot.newsroom.pictures import Pictures
from bot.progress import ProgressBoard
from bot.settings import Settings
from bot.texts import Texts
from content.fetch import Web
from storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    db: Database
    gateway: Gateway
    """The only way to Telegram, and the only place where its errors are caught."""
    settings: Settings
    clock: Clock
    web: Web
    courier: Courier
    """Told when there is something to deliver; it would find out by itself a little later."""
    board: ProgressBoard
    """The same for the messages in which editors watch a broadcast."""
    kin: Kin
    """Who is akin to whom; `catch_up` before asking."""
    pictures: Pictures
    """What stories are told with."""
    bot_id: int
    bot_username: str
    """Without "@"."""

    def texts(self, language: str | None) -> Texts:
        """The words for a Telegram `language_code`; None or "" is a chat that names none."""
        return Texts(language or self.settings.language, zone=self.settings.timezone)
