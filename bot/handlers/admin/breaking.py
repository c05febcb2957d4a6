"""/breaking: what an editor hands in becomes a draft, shown exactly as readers would get it.

Handed in by an address, by words (headline, empty line, text), by a picture whose caption has
the words, or as an answer to any message that has one of these.
"""

from telegram import PhotoSize, Update

from bot.delivery.outcome import Sent, Unknown
from bot.handlers.admin.handed_in import MOST_HEADLINE, HandedIn, article_of, handed_in
from bot.handlers.admin.question import question
from bot.handlers.doors import is_editor
from bot.handlers.otherwise import unknown_command
from bot.handlers.visit import Visit, say, send, visit_of
from bot.newsroom import gather
from bot.newsroom.known_key import under_known_key
from bot.publish import Picture, keep_picture
from bot.render.reasons import why
from bot.render.story import sample
from bot.room import Room
from bot.texts import Texts
from content import desk
from content.errors import ContentError, Embargoed
from content.photos import FitPhoto
from content.types import Article, Story
from storage import audit, broadcasts, drafts, photos, stories
from storage.database import Transaction
from storage.types import ChatKind, Draft


async def breaking(room: Room, update: Update) -> None:
    visit = await visit_of(room, update)
    message = update.effective_message
    if message is None or not is_editor(room, visit):
        await unknown_command(room, update)
        return
    if visit.kind is not ChatKind.PRIVATE:
        await say(
            room, visit, visit.texts("Breaking news is prepared in private: write it to me there.")
        )
        return
    if await _known(room, visit):
        return
    given = handed_in(message)
    if given.address is not None:  # may take as long as the page does
        await room.gateway.typing(visit.chat_id, visit.thread_id)
    try:
        made = await _story_of(room, given, visit)
    except ContentError as error:
        made = visit.texts("That address gave no story: {reason}", reason=why(error, visit.texts))
    if isinstance(made, str):
        await say(room, visit, made)
        return
    story, photo = made
    if given.picture is not None:
        draft = await _kept(room, visit, story, given.picture)
    else:
        async with room.pictures.turn:
            story, picture = await room.pictures.of(story, photo)
            draft = await _kept(room, visit, story, picture)
    if draft is not None:
        await _show(room, visit, draft)


async def _story_of(
    room: Room, given: HandedIn, visit: Visit
) -> tuple[Story, FitPhoto | None] | str:
    """The story and the picture that its page has; else what keeps it from being one.

    Raises:
        ContentError: the address could not be visited or read.
    """
    texts = visit.texts
    if not given.words:
        return how_to(texts)
    if given.is_muddled:
        return texts("Write only the address of the article, or a headline and the text.")
    if given.address is None:
        article = article_of(given.words, with_picture=given.picture is not None)
        if len(article.headline) > MOST_HEADLINE:
            return texts(
                "The first line is the headline and may have {most} characters; yours has {count}."
                " Put an empty line after it, then the text.",
                most=MOST_HEADLINE,
                count=len(article.headline),
            )
        return _told(room, article), None
    article = await gather.article_at(room.web, given.address)
    try:
        gather.refuse_embargoed(article, now=room.clock.now())
    except Embargoed as error:  # editors decide, and have to know
        held = texts("It says: “{line}”. Send it only if it may go out.", line=error.line)
        await say(room, visit, held)
    async with room.db.reads() as reads:
        story = await under_known_key(reads, _told(room, article))
    if given.picture is not None:
        return story, None
    picture = await gather.picture_of(room.web, story)
    return gather.credited(story, picture), picture


def _told(room: Room, article: Article) -> Story:
    return desk.to_story(article, now=room.clock.now(), topics=room.settings.topics)


def how_to(texts: Texts) -> str:
    return "\n".join(
        (
            texts("What is the news? Any of these will do:"),
            texts("• /breaking and the address of an article"),
            texts("• /breaking and a headline, an empty line, then the text"),
            texts(
                "• a picture with that as its caption; “Photo: name” as its last line is the credit"
            ),
            texts("• /breaking as a reply to a message that has it"),
        )
    )


async def _known(room: Room, visit: Visit) -> bool:
    """Whether this update was acted on before: then a crash may have swallowed the question."""
    async with room.db.reads() as reads:
        act = await audit.of_update(reads, visit.update_id)
        draft = await drafts.get(reads, act.detail.get("draft", 0)) if act else None
    if draft is not None:
        await _show(room, visit, draft)
    return act is not None


async def _kept(
    room: Room, visit: Visit, story: Story, picture: PhotoSize | Picture | None
) -> Draft | None:
    """The draft, written down as the editor's act; None where this update was acted on before."""
    editor_id = visit.user_id or 0
    now = room.clock.now()
    async with room.db.transaction() as tx:
        photo_id = await _photo_id(tx, story, picture)
        draft = await drafts.keep(
            tx,
            editor_id=editor_id,
            chat_id=visit.chat_id,
            story=story,
            photo_id=photo_id,
            now=now,
        )
        written = await audit.write(
            tx,
            editor_id=editor_id,
            act="draft",
            detail={"draft": draft.id, "headline": story.headline, "url": story.url},
            now=now,
            update_id=visit.update_id,
        )
        if not written:
            await drafts.discard(tx, draft.id, editor_id)
    return draft if written else None


async def _photo_id(
    tx: Transaction, story: Story, picture: PhotoSize | Picture | None
) -> int | None:
    if not isinstance(picture, PhotoSize):
        return await keep_picture(tx, story, picture)
    return await photos.keep_telegram(
        tx,
        file_id=picture.file_id,
        file_unique_id=picture.file_unique_id,
        width=picture.width,
        height=picture.height,
    )


async def _show(room: Room, visit: Visit, draft: Draft) -> None:
    """First what readers of the same language would get; then the question."""
    async with room.db.reads() as reads:
        held = await stories.by_key(reads, draft.story.key)
        is_update = held is not None and await broadcasts.told_of(
            reads, held.id, at=room.clock.now()
        )
    told = sample(draft.story, draft.photo_id, texts=visit.texts, breaking=True, update=is_update)
    outcome = await send(room, visit, told)
    if not isinstance(outcome, Sent | Unknown):
        line = visit.texts("Telegram does not take this story, so it cannot be sent to anybody.")
        await say(room, visit, line)
        return
    await send(room, visit, await question(room, draft, visit.texts))
