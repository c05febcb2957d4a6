"""A draft is sent exactly once, however often and by whomever Send is pressed."""

import asyncio
from dataclasses import replace

from content.types import Photo
from storage import drafts
from storage.database import Database
from storage.types import Draft
from tests.storage.givens import NOON, a_story


async def a_draft(db: Database) -> Draft:
    async with db.transaction() as tx:
        return await drafts.keep(
            tx,
            editor_id=7,
            chat_id=70,
            story=replace(a_story(), photo=Photo(caption="A quay", credit="A. Painter")),
            photo_id=None,
            now=NOON,
        )


async def test_a_draft_waits_as_it_was_shown(db: Database) -> None:
    """What the editor saw in the preview is what goes out, after a restart too."""
    draft = await a_draft(db)

    async with db.reads() as reads:
        assert await drafts.get(reads, draft.id) == draft
    assert (draft.editor_id, draft.chat_id, draft.created_at) == (7, 70, NOON)
    assert draft.story.photo == Photo(caption="A quay", credit="A. Painter")


async def test_two_presses_that_race_take_it_once(db: Database) -> None:
    """The phone was slow, the editor pressed again: nobody gets the story twice."""
    draft = await a_draft(db)

    async def press() -> Draft | None:
        async with db.transaction() as tx:
            return await drafts.take(tx, draft.id, 7)

    taken = await asyncio.gather(*(press() for _ in range(8)))

    assert [each for each in taken if each is not None] == [draft]
    async with db.reads() as reads:
        assert await drafts.get(reads, draft.id) is None


async def test_a_send_that_fails_leaves_the_draft(db: Database) -> None:
    """Taking and publishing are one transaction: the editor can press again."""
    draft = await a_draft(db)

    async def fails() -> None:
        async with db.transaction() as tx:
            assert await drafts.take(tx, draft.id, 7) == draft
            raise ConnectionError

    assert isinstance((await asyncio.gather(fails(), return_exceptions=True))[0], ConnectionError)

    async with db.transaction() as tx:
        assert await drafts.take(tx, draft.id, 7) == draft


async def test_a_draft_belongs_to_its_editor(db: Database) -> None:
    """A button forwarded to a colleague sends nothing."""
    draft = await a_draft(db)

    async with db.transaction() as tx:
        assert await drafts.take(tx, draft.id, 8) is None
        assert not await drafts.discard(tx, draft.id, 8)
        assert await drafts.discard(tx, draft.id, 7)
        assert not await drafts.discard(tx, draft.id, 7)
        assert await drafts.take(tx, draft.id, 7) is None


async def test_an_old_question_never_names_a_new_draft(db: Database) -> None:
    """A second tap on an old Send must not send the story that was written after it."""
    sent = await a_draft(db)
    async with db.transaction() as tx:
        await drafts.take(tx, sent.id, 7)

    later = await a_draft(db)

    assert later.id != sent.id
