"""What editors are told of their sources: once when one fails for long, once when it is back,
and once of each file that must not be told yet."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.newsroom.gone import is_given_up
from bot.render.reasons import why
from bot.render.story import note
from bot.texts import Texts
from bot.watch.alerts import Words
from content import embargo
from content.errors import SourceError
from content.guard import shown
from storage import sources
from storage.database import Database
from storage.types import SourceState

Tell = Callable[[Words], Awaitable[bool]]
"""False: nobody could be told now, and another try may do better."""
LONG = timedelta(hours=3)
"""A server that is being mended for a night's hour or two is nobody's trouble."""


async def nobody(words: Words) -> bool:
    """Where there are no editors to tell."""
    return True


class SourceNotices:
    """Remembers in the database what was told, so that a restart repeats nothing."""

    def __init__(self, db: Database, clock: Clock, tell: Tell) -> None:
        self._db = db
        self._clock = clock
        self._tell = tell

    async def failed(self, state: SourceState, error: SourceError, *, is_gone: bool) -> bool:
        """To be called after every failure; False where nobody could be told now.

        Args:
            state: what was known before it.
            is_gone: from now on nobody asks it any more, which is told to who was told
                that it fails as well.
        """
        now = self._clock.now()
        since = state.failing_since or now
        is_told = state.trouble_told and (not is_gone or is_given_up(state, now))
        if is_told or not (is_gone or now - since >= LONG):
            return True
        name = _name(state)

        def words(texts: Texts) -> str:
            if is_gone:
                return texts(
                    "“{source}” is gone for good, says its server. I do not ask it any more;"
                    " if it has a new address, please put that into the settings.",
                    source=name,
                )
            fails = texts(
                "Nothing has come from “{source}” since {moment}, because it fails.",
                source=name,
                moment=texts.moment(since),
            )
            going_on = texts("I keep asking, and will tell you when it works again.")
            return "\n".join(filter(None, (fails, why(error, texts), going_on)))

        is_told = await self._tell(lambda texts: note(words(texts)))
        if is_told != state.trouble_told:
            await self._remember(state, told=is_told)
        return is_told

    async def worked(self, state: SourceState) -> None:
        """To be called after every visit that went well."""
        if not state.trouble_told:
            return
        name = _name(state)
        if await self._tell(lambda texts: note(texts("“{source}” works again.", source=name))):
            await self._remember(state, told=False)

    async def file_held_back(self, file: str, line: str, until: datetime | None) -> bool:
        """False where nobody could be told now.

        Args:
            until: when it goes out; None where it does not by itself.
        """

        def words(texts: Texts) -> str:
            held = texts(
                "“{file}” is held back, because it says: “{line}”. Nobody was told. Take that line"
                " out of the file once it may go out.",
                file=file,
                line=line,
            )
            return " ".join(filter(None, (held, _by_itself(texts, line, until))))

        return await self._tell(lambda texts: note(words(texts)))

    async def held_back(
        self, headline: str, url: str | None, state: SourceState, line: str, until: datetime | None
    ) -> bool:
        """The same of an entry of a feed."""

        def words(texts: Texts) -> str:
            held = texts(
                "“{headline}” from “{source}” is held back, because it says: “{line}”. Nobody was"
                " told.",
                headline=headline,
                source=_name(state),
                line=line,
            )
            once = url and texts(
                "Once it may go out, send it with /breaking {address}.", address=url
            )
            return " ".join(filter(None, (held, once, _by_itself(texts, line, until))))

        return await self._tell(lambda texts: note(words(texts)))

    async def _remember(self, state: SourceState, *, told: bool) -> None:
        async with self._db.transaction() as tx:
            await sources.trouble_told(tx, state.id, told=told)


def _name(state: SourceState) -> str:
    return state.name or shown(state.address)


def _by_itself(texts: Texts, line: str, until: datetime | None) -> str:
    if until is None:
        return ""
    if not embargo.names_zone(line):  # later than who reads the line expects
        return texts(
            "It goes out by itself after {moment}: its line names no time zone, and by then that"
            " moment has passed everywhere.",
            moment=texts.moment(until),
        )
    return texts("It goes out by itself after {moment}.", moment=texts.moment(until))
