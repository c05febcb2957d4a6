"""What stories are compared by is made once for each revision and each maker."""

from storage import kin
from storage.database import Database
from storage.kin import KinRow
from tests.storage.givens import NOON, a_story, kept


def row(story_id: int, revision_id: int, terms: bytes = b"\x01\0\0\0\x02") -> KinRow:
    return KinRow(
        story_id=story_id,
        revision_id=revision_id,
        terms=terms,
        vector=None,
        published_at=NOON,
    )


async def held(db: Database, made_by: str) -> list[tuple[int, int]]:
    async with db.reads() as reads:
        return [
            (one.story_id, one.revision_id)
            async for rows in kin.every(reads, made_by=made_by)
            for one in rows
        ]


async def lacking(db: Database, made_by: str, after: int = 0) -> list[int]:
    async with db.reads() as reads:
        found = await kin.lacking(reads, made_by=made_by, after=after, limit=10)
    return [one.revision_id for one in found]


async def test_a_story_lacks_them_until_they_are_made(db: Database) -> None:
    """Stories from before this table, from the shell or from editors are all found this way."""
    first = await kept(db, a_story("one"))
    second = await kept(db, a_story("two"))
    assert await lacking(db, "m") == [first.revision_id, second.revision_id]

    async with db.transaction() as tx:
        await kin.keep(tx, [row(first.id, first.revision_id)], made_by="m")

    assert await held(db, "m") == [(first.id, first.revision_id)]
    assert await lacking(db, "m") == [second.revision_id]
    assert await lacking(db, "m", after=second.revision_id) == []


async def test_another_maker_makes_them_again(db: Database) -> None:
    """Vectors of two models lie in two worlds: compared, they would say nonsense."""
    first = await kept(db, a_story("one"))
    async with db.transaction() as tx:
        await kin.keep(tx, [row(first.id, first.revision_id)], made_by="old")

    assert await held(db, "new") == []
    assert await lacking(db, "new") == [first.revision_id]

    async with db.transaction() as tx:
        await kin.keep(tx, [row(first.id, first.revision_id)], made_by="new")
    assert await held(db, "new") == [(first.id, first.revision_id)]
    assert await held(db, "old") == []
