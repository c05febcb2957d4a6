"""Editors need not be readers."""

from storage import editors
from storage.database import Database


async def test_an_editors_language_is_the_last_that_was_heard(db: Database) -> None:
    """Who changes the language of the phone is not written to in the old one for ever."""
    heard = []
    for language in (None, "de", "de", "fr"):
        if language:
            async with db.transaction() as tx:
                await editors.speaks(tx, 7, language)
        async with db.reads() as reads:
            heard.append(await editors.language(reads, 7))

    assert heard == [None, "de", "de", "fr"]
    async with db.reads() as reads:
        assert await editors.language(reads, 8) is None
