"""Which broadcasts still owe somebody a message: computed from the rows, never assigned."""

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    Subquery,
    func,
    literal_column,
    select,
    union,
)

from storage.tables import audiences, deliveries

_table = deliveries.c


def waits(rows: FromClause) -> ColumnElement[bool]:
    """PLANNED, CLAIMED or DEFERRED: of `deliveries`, or of an alias of it."""
    # the number stands in the text: only so does the planner see that the partial index answers
    still: ColumnElement[bool] = rows.c.state <= literal_column("2")
    return still


still_waiting = waits(deliveries)


def _waited_for() -> CTE:
    """Leaps through the index of waiting rows from one broadcast to the next.

    What it costs grows with the unfinished broadcasts, not with their readers or with history.
    """
    first = select(func.min(_table.broadcast_id).label("broadcast_id")).where(still_waiting)
    leap = first.cte("waited_for", recursive=True)
    following = (
        select(func.min(_table.broadcast_id))
        .where(still_waiting, _table.broadcast_id > leap.c.broadcast_id)
        .scalar_subquery()
    )
    return leap.union_all(select(following).where(leap.c.broadcast_id.is_not(None)))


def _unfinished() -> Subquery:
    """Those that wait for somebody, and those whose audience is not written to its end."""
    waited_for = _waited_for()
    return union(select(waited_for.c.broadcast_id), select(audiences.c.broadcast_id)).subquery(
        "unfinished"
    )


unfinished = _unfinished()
"""One column, `broadcast_id`; with a NULL among them, which joins with nothing."""
