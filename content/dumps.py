"""Raw text of an article, as it is copied or exported, with everything that sticks to it.

A dump has no markup: its grammar is in the order of its lines, in what they repeat
and in how they end. Every rule takes out only what it is sure of; the rest stays text.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from content.datelines import day_of
from content.dates import dates_in
from content.dump.alt_texts import without_alt_texts
from content.dump.body import blocks, without_stray_heading
from content.dump.boxes import without_jobs
from content.dump.crumbs import without_crumbs
from content.dump.foot import without_foot
from content.dump.frames import with_labelled_captions
from content.dump.hashtags import take_tags
from content.dump.headline import LONGEST, headline_place, take_headline, with_captions_below
from content.dump.lines import Line, read_lines
from content.dump.margins import Margin
from content.dump.masthead import take_margins
from content.dump.photos import take_photos
from content.dump.points import as_list
from content.dump.standfirsts import take_standfirst
from content.dump.sweep import (
    take_addresses,
    take_related,
    take_topics,
    without_contacts,
    without_litter,
)
from content.dump.wires import without_desk
from content.errors import ArticleUnreadable
from content.language import language_of
from content.notes import note_places
from content.text import words
from content.types import Article, Block, BlockKind, Photo, RelatedLink


def read_dump(text: str, *, url: str | None = None) -> Article:
    """Understand the text of one article.

    The first line is the headline; a paragraph under it that stands apart is the
    standfirst. The photo has words only, unless the dump holds a picture's address.

    Args:
        url: the article's own address, where it is known; else one is looked for in the dump.

    Raises:
        ArticleUnreadable: nothing, not text, one line only, or no paragraph under the headline.
    """
    page_url, photo_url, lines = _opened(text)
    place = headline_place(lines)
    headline, below = take_headline(lines[place:])
    topics, related, below = _take_foot(without_jobs(with_labelled_captions(below)))
    swept = [*lines[: place + 1], *without_litter(below)]
    margins, told = take_margins(swept, place)
    beside = [line.text for line in swept[: place + _TOP] if line not in told]
    told = [line for line in told if line.number >= swept[place].number]
    photos, text_lines = take_photos(told)
    text_lines = without_alt_texts(text_lines, told)
    pictured = {line.number for line in told} - {line.number for line in text_lines}
    dated = {line.number for line in swept} - {line.number for line in told}
    aside = {line.number for line in swept} - {line.number for line in text_lines}
    short = {line.number for line in lines if len(words(line.text)) <= _A_BUTTON}
    text_lines = without_crumbs(text_lines, dated, short)
    notes, text_lines, aside = _take_notes(text_lines, aside)
    standfirst, rest = take_standfirst(
        text_lines, aside=aside, pictured=pictured, margins=dated, short=short
    )
    body = tuple(blocks(without_stray_heading(rest)))
    _require_text(body)
    language = language_of(_sample(headline, standfirst, body))
    return Article(
        headline=headline,
        standfirst=standfirst,
        body=body,
        photo=_lead_photo(photos, photo_url),
        authors=_unique(author for margin in margins for author in margin.authors),
        published_at=_published_at(margins, body) or _day_first(beside, language),
        topics=_unique([*(topic for margin in margins for topic in margin.topics), *topics]),
        url=url or page_url,
        related=tuple(link for link in related if words(link.headline) != words(headline)),
        notes=notes,
        language=language,
    )


def _opened(text: str) -> tuple[str | None, str | None, list[Line]]:
    """The article's address, its photo's, and the lines without either."""
    lines = read_lines(text)
    if len(lines) == 1 and len(lines[0].text) <= LONGEST:
        raise ArticleUnreadable("one line only: an article has a headline and a text")
    page_url, photo_url, lines = take_addresses(lines)
    if not lines:
        raise ArticleUnreadable("addresses only: no text stands beside them")
    lines = without_desk(without_contacts(lines))
    return page_url, photo_url, as_list(with_captions_below(lines))


def _take_foot(lines: list[Line]) -> tuple[list[str], list[RelatedLink], list[Line]]:
    """The topics and related links of the lines below a headline, and those above their foot."""
    topics, left = take_topics(lines)
    above = {line.number for line in without_foot(left)}
    tags, left = take_tags(left, above)
    related, left = take_related(left)
    return [*topics, *tags], related, [line for line in left if line.number in above]


def _take_notes(lines: list[Line], aside: set[int]) -> tuple[tuple[str, ...], list[Line], set[int]]:
    """What is said about the article itself below the headline `lines[0]`, and the other lines.

    The notes' numbers join those that stand `aside`.
    """
    places = note_places([line.text for line in lines[1:]])
    noted = [lines[place + 1] for place in sorted(places)]
    left = [line for line in lines if line not in noted]
    if len(left) < 2:
        return (), lines, aside
    return tuple(line.text for line in noted), left, aside | {line.number for line in noted}


def _published_at(margins: list[Margin], body: tuple[Block, ...]) -> datetime | None:
    """As the margins say; else as the dateline of the text does."""
    told = next((margin.published_at for margin in margins if margin.published_at), None)
    return told or next((day for day in (day_of(block.text) for block in body[:2]) if day), None)


def _require_text(body: tuple[Block, ...]) -> None:
    """An article says something: at least one block of a few words."""
    texts = [block.text for block in body if block.kind is not BlockKind.HEADING]
    if not any(len(words(text)) >= 3 or len(text) >= 12 for text in texts):
        raise ArticleUnreadable("no text under its headline")


def _lead_photo(photos: list[Photo], url: str | None) -> Photo | None:
    """The first photo, with the address that the dump gives for one."""
    if url is None:
        return photos[0] if photos else None
    return replace(photos[0] if photos else Photo(), url=url)


def _day_first(margins: list[str], language: str) -> datetime | None:
    """The day of "03/04/2031" in the bylines and dates above a text that is not English.

    Captions, headlines and standfirsts tell of other days.
    """
    if language in ("", "en"):
        return None
    stamps = (text for text in margins if _FIGURES.search(text))
    found = (next(dates_in(text, day_first=True), None) for text in stamps)
    return next(filter(None, found), None)


def _sample(headline: str, standfirst: str, body: tuple[Block, ...]) -> str:
    """Words enough to tell the language by."""
    texts = (headline, standfirst, *(block.text for block in body[:3]))
    return " ".join(texts)[:1000]


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


_FIGURES = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}/(?:19|20)\d\d(?!\d)")
_A_BUTTON = 2
"""Words."""
_TOP = 14
"""Lines in which the day stands."""
