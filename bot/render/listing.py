"""Lists of stories: headlines to read, numbers to press."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.callbacks import Act, OpenStory
from bot.messages import Button, Outgoing, SpanKind
from bot.render.richtext import Rich, is_linkable
from bot.render.story import button, rows, source_line
from bot.texts import Texts
from content.text import clip
from storage.types import StoredStory

MOST_ENTRIES = 12
"""So many fit into one message, however long their headlines and sources are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a list: a story of ours, else an address, else only words."""

    story_id: int | None
    headline: str
    url: str | None = None
    source: str = ""
    published_at: datetime | None = None
    """Aware, UTC."""


def entry_of(stored: StoredStory) -> Entry:
    piece = stored.story
    return Entry(
        story_id=stored.id,
        headline=piece.headline,
        url=piece.url,
        source=piece.source,
        published_at=piece.published_at,
    )


def story_list(
    entries: Sequence[Entry],
    *,
    title: str,
    texts: Texts,
    now: datetime,
    newer: Act | None = None,
    older: Act | None = None,
) -> Outgoing:
    """A numbered list, whose numbers come back as buttons that open the stories.

    Headlines stand in the text, where a phone shows all of them; a button would
    cut them after some thirty letters. What cannot be opened has no number.

    Args:
        entries: those after the first `MOST_ENTRIES` are left out.
        newer, older: what the buttons of the last row do; None where there is no such page.
    """
    rich = Rich().add(title, SpanKind.BOLD)
    openers: list[Button] = []
    for entry in entries[:MOST_ENTRIES]:
        opener = _opener(entry, str(len(openers) + 1))
        rich.blank().add(f"{opener.label}. " if opener else "• ")
        _headline(rich, entry)
        _origin(rich, entry, texts, now)
        if opener:
            openers.append(opener)
    turns = []
    if newer:
        turns.append(button(f"‹ {texts('Newer')}", newer))
    if older:
        turns.append(button(f"{texts('Older')} ›", older))
    return Outgoing(body=rich.build(), buttons=rows(*_even_rows(openers), turns))


def _opener(entry: Entry, label: str) -> Button | None:
    if entry.story_id is not None:
        return button(label, OpenStory(entry.story_id))
    return Button(label=label, url=entry.url) if is_linkable(entry.url) else None


def _headline(rich: Rich, entry: Entry) -> None:
    words = clip(entry.headline, _HEADLINE_UNITS)
    if entry.story_id is None:
        rich.link(words, entry.url)
    else:
        rich.add(words)


def _origin(rich: Rich, entry: Entry, texts: Texts, now: datetime) -> None:
    when = texts.ago(entry.published_at, now) if entry.published_at else ""
    origin = source_line(entry.source, when)
    if origin:
        rich.line().add(origin, SpanKind.ITALIC)


def _even_rows(openers: list[Button]) -> list[list[Button]]:
    """At most five a row, and no row with a lonely last one: 6 becomes 3 + 3."""
    count = -(-len(openers) // _BUTTONS_A_ROW)
    size = -(-len(openers) // count) if count else 1
    return [openers[at : at + size] for at in range(0, len(openers), size)]


_BUTTONS_A_ROW = 5
_HEADLINE_UNITS = 160
