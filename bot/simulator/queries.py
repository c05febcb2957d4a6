"""Pressed buttons that wait for their answer."""

from dataclasses import dataclass, replace

from bot.simulator.clock import Clock
from bot.simulator.errors import bad_request
from bot.simulator.types import QueryAnswer

LIFETIME_S = 900.0
_TOO_OLD = "Query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    id: str
    user_id: int
    chat_id: int
    pressed_at: float
    answer: QueryAnswer | None = None


class Queries:
    """Each is answered once, and in time."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._queries: dict[str, Query] = {}
        self.lifetime_s = LIFETIME_S

    def open(self, user_id: int, chat_id: int) -> Query:
        number = 4_382_000_000_000_000_000 + len(self._queries) + 1
        query = Query(
            id=str(number), user_id=user_id, chat_id=chat_id, pressed_at=self._clock.now()
        )
        self._queries[query.id] = query
        return query

    def get(self, query_id: str) -> Query | None:
        return self._queries.get(query_id)

    def answer(self, query_id: str, answer: QueryAnswer) -> Query:
        """The query with its answer.

        Raises:
            ApiError: 400; unknown, answered before, or too old.
        """
        query = self._queries.get(query_id)
        if query is None or query.answer is not None:
            raise bad_request(_TOO_OLD)
        if self._clock.now() - query.pressed_at > self.lifetime_s:
            raise bad_request(_TOO_OLD)
        query = self._queries[query_id] = replace(query, answer=answer)
        return query
