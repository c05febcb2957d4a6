"""Stories that wait for their time: held already, and shown to nobody.

Nothing is written down for it. A revision is under embargo while the broadcast that is to bring it
waits: for a time to come, for an editor because that time has passed, or for good, cancelled before
anybody had it. So are the later ones that have no broadcast of their own; the earlier ones are not.
"""

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, or_, select

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
_waits = and_(
    _planned.due_at.is_not(None),
    or_(
        _planned.due_at > bindparam("now"),
        and_(_planned.state == BroadcastState.PAUSED, _planned.reason == OVERDUE),
        _UNTOLD,
    ),
)
_concerned = (
    select(revisions.c.story_id)
    .join_from(broadcasts, revisions, _planned.revision_id == revisions.c.id)
    .where(_waits)
)
_candidate, _bringing = revisions.alias(), revisions.alias()
_brought_by = (
    # the newest broadcast of the story up to this revision
    select(func.max(_planned.revision_id))
    .join_from(broadcasts, _bringing, _planned.revision_id == _bringing.c.id)
    .where(_bringing.c.story_id == _candidate.c.story_id, _bringing.c.id <= _candidate.c.id)
    .correlate(_candidate)
    .scalar_subquery()
)
_newest_lifted = (
    select(func.max(_candidate.c.revision))
    .where(
        _candidate.c.story_id == stories.c.id,
        ~exists().where(_planned.revision_id == _brought_by, _waits),
    )
    .correlate(stories)
    .scalar_subquery()
)
shown: ColumnElement[int] = case(
    (stories.c.id.not_in(_concerned), stories.c.revision), else_=_newest_lifted
)
"""The number of a story's newest revision that may be shown at the moment bound as `now`.

NULL where none may.
"""
