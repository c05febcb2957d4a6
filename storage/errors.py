"""What can go wrong while keeping things.

StorageError
├── DatabaseUnusable(path)   cannot be opened, migrated or written; says what to do
│   └── DatabaseMissing      there is none yet, and whoever only looks makes none
├── AlreadyRunning(holder)   another instance holds this token's lock
└── NotFound(what)           no such row any more
"""


class StorageError(Exception):
    """The root; `str()` is one plain line."""


class DatabaseUnusable(StorageError):
    def __init__(self, path: str, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = path
        self.detail = detail


class DatabaseMissing(DatabaseUnusable):
    def __init__(self, path: str) -> None:
        super().__init__(path, "there is no database here")


class AlreadyRunning(StorageError):
    def __init__(self, holder: str, since: str) -> None:
        super().__init__(
            f"another instance is running with this token: {holder}, last seen {since};"
            " end that one first, or give this one a token of its own"
        )
        self.holder = holder
        self.since = since


class NotFound(StorageError):
    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is not there any more")
        self.what = what
