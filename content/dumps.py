"""Raw text of an article, as it is copied or exported, with everything that sticks to it.

A dump has no markup: its grammar is in the order of its lines, in what they repeat
and in how they end. Every rule takes out only what it is sure of; the rest stays text.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from content.dump.alt_texts import without_alt_texts
from content.dump.body import blocks, is_heading, without_stray_heading
from content.dump.foot import without_foot
from content.dump.frames import with_labelled_captions
from content.dump.headline import LONGEST, headline_place, take_headline, with_captions_below
from content.dump.lines import Line, read_lines
from content.dump.masthead import take_margins
from content.dump.photos import take_photos
from content.dump.points import as_list
from content.dump.sweep import (
    take_addresses,
    take_related,
    take_topics,
    without_contacts,
    without_litter,
)
from content.errors import ArticleUnreadable
from content.language import language_of
from content.notes import note_places
from content.sentence_ends import is_closed
from content.text import sentences, words
from content.types import Article, Block, BlockKind, Photo


def read_dump(text: str, *, url: str | None = None) -> Article:
    """Understand the text of one article.

    The first line is the headline; a paragraph under it that stands apart is the
    standfirst. The photo has words only, unless the dump holds a picture's address.

    Args:
        url: the article's own address, where it is known; else one is looked for in the dump.

    Raises:
        ArticleUnreadable: nothing, not text, one line only, or no paragraph under the headline.
    """
    lines = read_lines(text)
    if len(lines) == 1 and len(lines[0].text) <= LONGEST:
        raise ArticleUnreadable("one line only: an article has a headline and a text")
    page_url, photo_url, lines = take_addresses(lines)
    if not lines:
        raise ArticleUnreadable("addresses only: no text stands beside them")
    lines = as_list(without_contacts(with_captions_below(lines)))
    place = headline_place(lines)
    headline, below = take_headline(lines[place:])
    topics, below = take_topics(with_labelled_captions(below))
    above = {line.number for line in without_foot(below)}
    related, below = take_related(below)
    below = [line for line in below if line.number in above]
    swept = [*lines[: place + 1], *without_litter(below)]
    margins, told = take_margins(swept, place)
    told = [line for line in told if line.number >= swept[place].number]
    photos, text_lines = take_photos(told)
    text_lines = without_alt_texts(text_lines, told)
    pictured = {line.number for line in told} - {line.number for line in text_lines}
    aside = {line.number for line in swept} - {line.number for line in text_lines}
    notes, text_lines, aside = _take_notes(text_lines, aside)
    standfirst, rest = _take_standfirst(text_lines, aside, pictured)
    body = tuple(blocks(without_stray_heading(rest)))
    _require_text(body)
    article = Article(
        headline=headline,
        standfirst=standfirst,
        body=body,
        photo=_lead_photo(photos, photo_url),
        authors=_unique(author for margin in margins for author in margin.authors),
        published_at=next((margin.published_at for margin in margins if margin.published_at), None),
        topics=_unique([*(topic for margin in margins for topic in margin.topics), *topics]),
        url=url or page_url,
        related=tuple(link for link in related if words(link.headline) != words(headline)),
        notes=notes,
    )
    return replace(article, language=language_of(_sample(article)))


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


def _take_standfirst(
    lines: list[Line], aside: set[int], pictured: set[int]
) -> tuple[str, list[Line]]:
    """The paragraph under the headline `lines[0]` if it stands apart from the body, and the body.

    It does where a photo, a byline or a list follows it, or where it lacks a full stop.
    Else it is the publisher's habit to sum up in front: one paragraph of that
    size, with a body of two more at least, is taken for it.

    Args:
        aside: numbers of the lines that were photos, margins, litter.
        pictured: of those, the photos'.
    """
    body = lines[1:]
    if len(body) < 2:
        return "", body
    text = body[0].text
    above = range(lines[0].number, body[0].number)
    below = range(body[0].number, body[1].number)
    if aside.intersection(above):
        # below a byline the text may begin; one sentence between it and the photo sums up
        framed = bool(pictured.intersection(below)) or _LIST_ITEM.match(body[1].text) is not None
        if (
            not framed
            or pictured.intersection(above)
            or len(sentences(text)) > 1
            or not _may_be_standfirst(text, 40)
        ):
            return "", body
        return text, body[1:]
    if words(text) == words(lines[0].text):
        return "", body  # a text without a headline, whose first sentence stands in for it
    apart = bool(aside.intersection(below)) or _LIST_ITEM.match(body[1].text) is not None
    apart = apart or text[-1] not in _FULL_STOPS
    paragraphs = sum(not is_heading(line.text) for line in body[1:4])
    if not _may_be_standfirst(text, 100 if apart else 60) or paragraphs < (1 if apart else 2):
        return "", body
    return text, body[1:]


def _may_be_standfirst(text: str, most_words: int) -> bool:
    if (is_closed(text) and _DATELINE.match(text)) or _LIST_ITEM.match(text) or text[-1] in ":;,":
        return False
    count = len(words(text))
    if count <= 5 and "\u2e80" < text[0] < "\uac00":
        return 15 <= len(text) <= 200
    return 6 <= count <= most_words and len(sentences(text)) <= max(1, most_words // 15)


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


def _sample(article: Article) -> str:
    """Words enough to tell the language by."""
    texts = (article.headline, article.standfirst, *(block.text for block in article.body[:3]))
    return " ".join(texts)[:1000]


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


_FULL_STOPS = frozenset(".!?…。！？؟।۔\"”»’'“」』")

# "LORVIK (Reuters) — ", "Lorvik, 3 May (AFP) -", "Berlin (dpa) –": the body begins
_DATELINE = re.compile(
    r"\([^()]{2,20}\)\s?(?:[–—-]|[A-Z])|[^\W\d_][^.!?()–—]{1,40}\([^()]{2,30}\)\s?[–—-]"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ .'-]{2,30},?[^.!?]{0,25}\s[–—-]\s"
    r"|【[^】]{2,20}】|（[^）]{2,20}）"
)
_LIST_ITEM = re.compile(r"[•▪‣◦●■►▶➤✔✓∙]|[-*–]\s|\d{1,2}[.)]\s")
