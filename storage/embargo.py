"""Stories that wait for their time: held already, and shown to nobody.

Nothing is written down for it. A story is under embargo while the broadcast that is to bring it
waits: for a time to come, for an editor because that time has passed, or for good, cancelled before
anybody had it.
"""

from sqlalchemy import ColumnElement, and_, bindparam, exists, or_, select

from storage.broadcasts import OVERDUE
from storage.tables import broadcasts, deliveries, revisions, stories, thinned
from storage.types import BroadcastState

_planned = broadcasts.c
_UNTOLD = and_(
    _planned.state == BroadcastState.CANCELLED,
    ~exists().where(deliveries.c.broadcast_id == _planned.id, deliveries.c.message_id.is_not(None)),
    # only what has been under way for long is thinned
    ~exists().where(thinned.c.broadcast_id == _planned.id),
)
_WITHHELD = (
    select(revisions.c.story_id)
    .join_from(broadcasts, revisions, _planned.revision_id == revisions.c.id)
    .where(
        _planned.due_at.is_not(None),
        or_(
            _planned.due_at > bindparam("now"),
            and_(_planned.state == BroadcastState.PAUSED, _planned.reason == OVERDUE),
            _UNTOLD,
        ),
    )
)
lifted: ColumnElement[bool] = stories.c.id.not_in(_WITHHELD)
"""Whether a story may be shown at the moment bound as `now`."""
