"""In which language an editor is told what they did not ask for just now: progress, notices."""

from bot.settings import Settings
from bot.texts import Texts, language_for
from storage import editors, subscribers
from storage.database import Database, Reads


async def spoke(db: Database, editor_id: int, language_code: str) -> None:
    """Keep the language of the app that the editor writes with."""
    language = language_for(language_code)
    async with db.reads() as reads:
        if await editors.language(reads, editor_id) == language:
            return
    async with db.transaction() as tx:
        await editors.speaks(tx, editor_id, language)


async def texts_for(reads: Reads, settings: Settings, chat_id: int) -> Texts:
    """The words for the editor in this private chat, whose number is the editor's own."""
    language = await editors.language(reads, chat_id)
    if language is None:
        reader = await subscribers.get(reads, chat_id)
        language = reader.language if reader else settings.language
    return Texts(language, zone=settings.timezone)
