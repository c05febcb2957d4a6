"""What can go wrong while gathering and reading news.

    ContentError
    ├── SourceError(address)        one source or page, this time
    │   ├── SourceGone              404 or 410: stop asking
    │   ├── SourceBusy              429, 5xx, no answer in time: ask again in `retry_after_s`
    │   ├── SourceRefused           an address that is never visited, or 401/403
    │   ├── SourceTooLarge          the body passed our limit
    │   └── SourceUnreadable        it answered, but with neither a feed nor a page
    ├── Embargoed(line)             it may not be told yet, it says
    ├── ArticleUnreadable(reason)   bytes or text in which no article could be found
    └── PhotoUnusable(reason)       not a picture, or one that cannot be made fit to be sent

Every message is one line that can be shown to an operator as it is.
"""


class ContentError(Exception):
    """The root; `str()` is one plain line."""


class SourceError(ContentError):
    def __init__(self, address: str, detail: str) -> None:
        super().__init__(f"{address}: {detail}")
        self.address = address
        self.detail = detail


class SourceGone(SourceError):
    """The server says that there is nothing here (404) or never will be again (410)."""

    def __init__(self, address: str, detail: str, *, for_good: bool = False) -> None:
        super().__init__(address, detail)
        self.for_good = for_good
        """True for 410: do not ask again."""


class SourceBusy(SourceError):
    """The source asks us to come back later, or did not answer in time."""

    def __init__(self, address: str, detail: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(address, detail)
        self.retry_after_s = retry_after_s
        """Seconds, from the Retry-After header; None where the server named no time."""


class SourceRefused(SourceError):
    """We do not visit this address, or the server does not let us in."""


class SourceTooLarge(SourceError):
    """Reading stopped at the limit."""


class SourceUnreadable(SourceError):
    """An answer came, but not one that can be read as what was asked for."""


class Embargoed(ContentError):
    """It says itself that it may not be told yet."""

    def __init__(self, line: str) -> None:
        super().__init__(f"held back, because of its line “{line}”; without it, it can be told")
        self.line = line


class ArticleUnreadable(ContentError):
    """There is no article in it."""

    def __init__(self, reason: str, *, may_come: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.may_come = may_come
        """It says that it is not there, which may be so for a moment only."""


class PhotoUnusable(ContentError):
    """Not a picture, or not one that can be sent."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
