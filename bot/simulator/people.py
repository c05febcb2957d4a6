"""Who there is, and how each stands to the bot. Named users one by one, crowds as bytes."""

from bot.simulator.types import Standing, User

FIRST_USER_ID = 10_001
FIRST_CROWD_ID = 1_000_000_001


class People:
    """A crowd costs one byte a head: its users are made up when somebody asks for them."""

    def __init__(self) -> None:
        self._named: dict[int, User] = {}
        self._standing: dict[int, Standing] = {}
        self._crowd = bytearray()
        self._next_id = FIRST_USER_ID

    def add(
        self, name: str, language_code: str = "en", user_id: int | None = None, username: str = ""
    ) -> User:
        if user_id is None:
            user_id = self._next_id
        self._next_id = (
            max(self._next_id, user_id + 1) if user_id < FIRST_CROWD_ID else self._next_id
        )
        user = User(id=user_id, name=name, username=username, language_code=language_code)
        self._named[user_id] = user
        self._standing.setdefault(user_id, Standing.STRANGER)
        return user

    def add_crowd(self, standings: bytes) -> range:
        """One more user for each byte, a `Standing`; their ids."""
        first = FIRST_CROWD_ID + len(self._crowd)
        self._crowd += standings
        return range(first, FIRST_CROWD_ID + len(self._crowd))

    def get(self, user_id: int) -> User | None:
        named = self._named.get(user_id)
        if named is None and self.in_crowd(user_id):
            return User(id=user_id, name=f"Reader {user_id - FIRST_CROWD_ID + 1}")
        return named

    def in_crowd(self, user_id: int) -> bool:
        """One of many, whose messages nobody keeps."""
        return 0 <= user_id - FIRST_CROWD_ID < len(self._crowd) and user_id not in self._named

    def was_in_crowd(self, user_id: int) -> bool:
        return 0 <= user_id - FIRST_CROWD_ID < len(self._crowd)

    def name_one(self, user_id: int) -> User | None:
        """Take a user out of the crowd: from now on the messages of this chat are kept."""
        user = self.get(user_id)
        if user is not None and user_id not in self._named:
            self._standing[user_id] = self.standing(user_id)
            self._named[user_id] = user
        return user

    def standing(self, user_id: int) -> Standing:
        """KeyError for a user who does not exist."""
        known = self._standing.get(user_id)
        if known is not None:
            return known
        at = user_id - FIRST_CROWD_ID
        if 0 <= at < len(self._crowd):
            return Standing(self._crowd[at])
        raise KeyError(user_id)

    def set_standing(self, user_id: int, standing: Standing) -> None:
        if self.in_crowd(user_id):
            self._crowd[user_id - FIRST_CROWD_ID] = standing
        else:
            self._standing[user_id] = standing

    @property
    def named(self) -> list[User]:
        return list(self._named.values())
