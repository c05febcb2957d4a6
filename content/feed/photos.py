"""The picture of a feed's entry, with the caption and credit that stand beside it.

Layouts met in the wild: media:content in several sizes with or without credit and caption,
media:group that shares them, media:thumbnail alone, an enclosure, JSON Feed's image, and a
picture that is only in the entry's HTML.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from content import urls
from content.feed.captions import split_caption
from content.feed.media import is_picture
from content.markup import plain
from content.pictures.addresses import has_image_ending, is_same_picture, looks_like_photo
from content.pictures.credits import fuller, tidy
from content.types import Photo

WIDE_ENOUGH = 400
"""Pixels: below that a picture is a thumbnail, to be taken only where there is nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A picture that an entry may be told with."""

    url: str
    width: int
    """Pixels; 0 where the feed does not say."""
    caption: str
    credit: str


def photo_of(
    entry: Mapping[str, Any], *, base: str, in_text: Sequence[Candidate] = ()
) -> Photo | None:
    """The best picture of an entry: the widest; caption and credit of any of its sizes.

    Nobody's credit goes to another's picture: only the same file, or the same caption, is a size.

    Args:
        in_text: those that stand in the entry's HTML; they come last.
    """
    named = (*_candidates(entry, base), *in_text)
    found = [each for each in named if looks_like_photo(each.url)]
    if not found:
        return None
    best = max(found, key=lambda each: (_rank(each), each.width))
    same = [best, *(each for each in found if is_same_picture(each.url, best.url))]
    if best.caption:
        same.extend(each for each in found if each.caption == best.caption)
    return Photo(
        url=best.url,
        caption=next((each.caption for each in same if each.caption), ""),
        credit=next((each.credit for each in same if each.credit), ""),
    )


def _rank(candidate: Candidate) -> int:
    """Known to be wide, not known, known to be small."""
    if candidate.width >= WIDE_ENOUGH:
        return 2
    return 1 if candidate.width == 0 else 0


def _candidates(entry: Mapping[str, Any], base: str) -> Iterator[Candidate]:
    for media in entry.get("media_content") or ():
        if not isinstance(media, dict):
            continue
        if is_picture(str(media.get("medium") or media.get("type") or "")):
            yield from _candidate(media, media.get("url"), base)
        yield from _candidate({**media, "width": 0}, media.get("thumbnail_url"), base)
    for enclosure in entry.get("enclosures") or ():
        if isinstance(enclosure, dict) and _shows_picture(enclosure):
            yield from _candidate(enclosure, enclosure.get("url"), base)
    for name in ("image", "banner_image"):
        yield from _candidate({}, entry.get(name), base)


def _shows_picture(enclosure: Mapping[str, Any]) -> bool:
    """By its type; where it has none, by its name."""
    kind, url = str(enclosure.get("type") or ""), str(enclosure.get("url") or "")
    return kind.startswith("image") or (not kind and has_image_ending(url))


def _candidate(media: Mapping[str, Any], url: object, base: str) -> Iterator[Candidate]:
    whole = urls.resolve(base, url) if isinstance(url, str) else None
    if whole is None:
        return
    width = media.get("width")
    caption, credit = split_caption(plain(str(media.get("description") or "")))
    yield Candidate(
        url=whole,
        width=width if isinstance(width, int) and width > 0 else 0,
        caption=caption,
        credit=fuller(tidy(plain(str(media.get("credit") or ""))), credit),
    )
