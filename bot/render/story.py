"""A story as its readers see it: the message that is pushed, and its whole text in pages."""

from bot import callbacks
from bot.callbacks import Act
from bot.messages import Button, Outgoing, RichText, SpanKind
from bot.render.pages import CAPTION_UNITS, TEXT_UNITS, fit, pages
from bot.render.richtext import Rich, is_linkable, joined, plain
from bot.texts import Texts
from content import urls
from content.text import clean, clip
from content.types import Block, BlockKind, Partial, Photo, Story
from storage.types import StoredStory

Rows = tuple[tuple[Button, ...], ...]


def story(stored: StoredStory, *, texts: Texts, breaking: bool = False) -> Outgoing:
    """The message that readers get: photo, headline, summary, credit, source and time, buttons."""
    acts = (callbacks.FullText(stored.id), callbacks.Related(stored.id))
    others = _also_at(stored, texts)
    labels = _labels(texts, breaking=breaking, update=stored.is_update)
    return _told(stored.story, stored.photo_id, acts, texts=texts, labels=labels, others=others)


def sample(
    piece: Story,
    photo_id: int | None,
    *,
    texts: Texts,
    breaking: bool = False,
    update: bool = False,
) -> Outgoing:
    """The very message that readers would get of a story that has not been sent yet.

    Its buttons look alike and do nothing but say so (`callbacks.Noop`).

    Args:
        update: they were told the story before, and not this.
    """
    acts = (callbacks.Noop(), callbacks.Noop())
    labels = _labels(texts, breaking=breaking, update=update)
    return _told(piece, photo_id, acts, texts=texts, labels=labels)


def full_text(stored: StoredStory, *, texts: Texts, page: int = 1) -> Outgoing:
    """One page of the whole text; a page out of range becomes the nearest there is."""
    piece = stored.story
    whole = _whole(piece, texts, _also_at(stored, texts))
    leaves = pages(whole, _PAGE_UNITS, language=piece.language)
    at = min(max(page, 1), len(leaves))
    body = leaves[at - 1]
    if len(leaves) > 1:
        label = texts("Page {page} of {pages}", page=at, pages=len(leaves))
        body = Rich().add(body).blank().add(label, SpanKind.ITALIC).build()
    turns = []
    if at > 1:
        turns.append(button(f"‹ {texts('Previous')}", callbacks.TurnPage(stored.id, at - 1)))
    if at < len(leaves):
        turns.append(button(f"{texts('Next')} ›", callbacks.TurnPage(stored.id, at + 1)))
    return Outgoing(body=body, buttons=rows(turns, _source_button(piece, texts)))


def note(text: str, *button_rows: list[Button]) -> Outgoing:
    """Plain words to one person, with buttons under them."""
    return Outgoing(body=plain(text), buttons=rows(*button_rows))


def button(label: str, act: Act) -> Button:
    return Button(label=clip(label, _LABEL_UNITS), data=callbacks.encode(act))


def rows(*candidates: list[Button]) -> Rows:
    """The rows that have buttons."""
    return tuple(tuple(row) for row in candidates if row)


def source_line(source: str, when: str) -> str:
    """Such as "Reuters · 3 hours ago"; what is missing leaves no trace."""
    return " · ".join(part for part in (clip(clean(source), _SOURCE_UNITS), when) if part)


def _told(
    piece: Story,
    photo_id: int | None,
    acts: tuple[Act, Act],
    *,
    texts: Texts,
    labels: str,
    others: str = "",
) -> Outgoing:
    tail = Rich()
    if photo_id is not None and piece.photo and piece.photo.credit:
        tail.add(_credit(piece.photo, texts), SpanKind.ITALIC).line()
    if piece.summary_by_machine:
        tail.add(texts("Summary by machine"), SpanKind.ITALIC).line()
    tail.add(source_line(piece.source, texts.moment(piece.published_at)), SpanKind.ITALIC)
    if others:
        tail.line().add(others, SpanKind.ITALIC)
    limit = _CAPTION_UNITS if photo_id is not None else _PAGE_UNITS
    summary = plain(piece.summary)
    body = fit(_heading(piece, labels), summary, tail.build(), limit, language=piece.language)
    first = [button(texts("Full text"), acts[0]), button(texts("Related"), acts[1])]
    preview = piece.url if photo_id is None and is_linkable(piece.url) else None
    return Outgoing(
        body=body,
        photo_id=photo_id,
        buttons=rows(first, _source_button(piece, texts)),
        preview_url=preview,
    )


def _labels(texts: Texts, *, breaking: bool, update: bool) -> str:
    """What stands above the headline; "" for an ordinary story."""
    told = [texts("BREAKING")] if breaking else []
    return " · ".join([*told, texts("UPDATE")] if update else told)


def _heading(piece: Story, labels: str) -> RichText:
    rich = Rich()
    if labels:
        rich.add(labels, SpanKind.BOLD).line()
    return rich.add(piece.headline, SpanKind.BOLD).build()


def _credit(photo: Photo, texts: Texts) -> str:
    return texts("Photo: {credit}", credit=clip(photo.credit, _CREDIT_UNITS))


def _also_at(stored: StoredStory, texts: Texts) -> str:
    """Who else told it; "" for nobody."""
    names = [clip(clean(other.source), _OUTLET_UNITS) for other in stored.also_at]
    named = [name for name in names if name][:_MOST_OUTLETS]
    return texts("Also at: {outlets}", outlets=texts.names(named)) if named else ""


def _source_button(piece: Story, texts: Texts) -> list[Button]:
    if piece.url is None or not is_linkable(piece.url):
        return []
    source = piece.source or urls.host(piece.url)
    label = texts("Open at {source}", source=source)
    return [Button(label=clip(label, _LABEL_UNITS), url=piece.url)]


def _whole(piece: Story, texts: Texts, others: str) -> RichText:
    head = [Rich().add(piece.headline, SpanKind.BOLD).build()]
    if piece.standfirst:
        head.append(Rich().add(piece.standfirst, SpanKind.ITALIC).build())
    head.append(plain("\n".join(filter(None, (_byline(piece, texts), others)))))
    if piece.photo:
        head.append(_photo_block(piece.photo, texts))
    body = [_block(block) for block in piece.body]
    if not body:
        if piece.summary != piece.standfirst:
            body.append(plain(piece.summary))
        body.append(plain(texts("This is all that we have of this story.")))
    elif piece.partial is not None:
        body.append(Rich().add(partly(piece.partial, texts), SpanKind.ITALIC).build())
    notes = [Rich().add(each, SpanKind.ITALIC).build() for each in piece.notes]
    return joined((*head, *body, *notes))


def partly(partial: Partial, texts: Texts) -> str:
    """Why no more than a part is told, to readers and editors alike."""
    match partial:
        case Partial.PAYWALL:
            return texts("The page shows the rest only to those who pay or sign in.")
        case Partial.FEED:
            return texts("This is the text of the feed; the page may say more.")
        case Partial.STUB:
            return texts("The page shows no more text than this.")


def _byline(piece: Story, texts: Texts) -> str:
    lines = []
    if piece.authors:
        lines.append(texts("By {authors}", authors=texts.names(piece.authors)))
    lines.append(source_line(piece.source, texts.moment(piece.published_at)))
    return "\n".join(lines)


def _photo_block(photo: Photo, texts: Texts) -> RichText:
    """Caption and credit as papers print them: "Photo: The harbour at dawn. (Jane Doe/Reuters)"."""
    if not photo.caption:
        line = _credit(photo, texts) if photo.credit else ""
    elif photo.credit:
        line = texts("Photo: {caption} ({credit})", caption=photo.caption, credit=photo.credit)
    else:
        line = texts("Photo: {caption}", caption=photo.caption)
    return Rich().add(line, SpanKind.ITALIC).build()


def _block(block: Block) -> RichText:
    match block.kind:
        case BlockKind.HEADING:
            return Rich().add(block.text, SpanKind.BOLD).build()
        case BlockKind.QUOTE:
            return Rich().add(block.text, SpanKind.BLOCKQUOTE).build()
        case BlockKind.LIST:
            return plain("\n".join(f"• {item}" for item in block.text.split("\n")))
        case BlockKind.PARAGRAPH:
            return plain(block.text)


_CAPTION_UNITS = CAPTION_UNITS - 24
"""A margin: Telegram's own count has been stricter than documented before."""
_PAGE_UNITS = TEXT_UNITS - 96
"""The same, and room for "Page 2 of 5" in every language."""
_LABEL_UNITS = 40
"""More does not fit across a phone; Telegram would cut it for us."""
_CREDIT_UNITS = 160
_SOURCE_UNITS = 80
_OUTLET_UNITS = 40
_MOST_OUTLETS = 4
