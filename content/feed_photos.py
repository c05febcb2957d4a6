"""The picture of a feed's entry, with the caption and credit that stand beside it.

Layouts met in the wild: media:content in several sizes with or without credit and caption,
media:group that shares them, media:thumbnail alone, an enclosure, JSON Feed's image, and a
picture that is only in the entry's HTML.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from content import urls
from content.markup import plain
from content.page.credits import split_credit, tidy
from content.page.figures import figures_in_markup
from content.page.pictures import is_same_picture, looks_like_photo
from content.types import Photo

WIDE_ENOUGH = 400
"""Pixels: below that a picture is a thumbnail, to be taken only where there is nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    url: str
    width: int
    """Pixels; 0 where the feed does not say."""
    caption: str
    credit: str


def photo_of(entry: Mapping[str, Any], *, base: str) -> Photo | None:
    """The best picture of an entry: the widest; caption and credit of any of its sizes."""
    found = [each for each in _candidates(entry, base) if looks_like_photo(each.url)]
    if not found:
        return None
    best = max(found, key=lambda each: (_rank(each), each.width))
    same = [best, *(each for each in found if is_same_picture(each.url, best.url))]
    if all(each.caption == found[0].caption for each in found):
        same.extend(found)
    return Photo(
        url=best.url,
        caption=next((each.caption for each in same if each.caption), ""),
        credit=next((each.credit for each in same if each.credit), ""),
    )


def contents(entry: Mapping[str, Any]) -> Iterator[str]:
    """The pieces of HTML that an entry carries as its text."""
    for content in entry.get("content") or ():
        if isinstance(content, dict) and isinstance(content.get("value"), str):
            yield content["value"]


def _rank(candidate: _Candidate) -> int:
    """Known to be wide, not known, known to be small."""
    if candidate.width >= WIDE_ENOUGH:
        return 2
    return 1 if candidate.width == 0 else 0


def _candidates(entry: Mapping[str, Any], base: str) -> Iterator[_Candidate]:
    for media in entry.get("media_content") or ():
        if isinstance(media, dict) and _is_picture(media):
            yield from _candidate(media, media.get("url"), base)
    for enclosure in entry.get("enclosures") or ():
        if isinstance(enclosure, dict) and str(enclosure.get("type", "")).startswith("image/"):
            yield from _candidate(enclosure, enclosure.get("url") or enclosure.get("href"), base)
    for name in ("image", "banner_image"):
        yield from _candidate({}, entry.get(name), base)
    for markup in (*contents(entry), entry.get("description")):
        if isinstance(markup, str) and "<img" in markup.lower():
            for figure, caption, credit in figures_in_markup(markup, base=base):
                yield _Candidate(url=figure.url, width=figure.width, caption=caption, credit=credit)


def _is_picture(media: Mapping[str, Any]) -> bool:
    kind = str(media.get("medium") or media.get("type") or "image")
    return kind.startswith("image")


def _candidate(media: Mapping[str, Any], url: object, base: str) -> Iterator[_Candidate]:
    whole = urls.resolve(base, url) if isinstance(url, str) else None
    if whole is None:
        return
    width = media.get("width")
    caption, credit = split_credit(plain(str(media.get("description") or "")))
    yield _Candidate(
        url=whole,
        width=width if isinstance(width, int) and width > 0 else 0,
        caption=caption,
        credit=tidy(plain(str(media.get("credit") or ""))) or credit,
    )
