"""The pictures of a feed's entry, gathered where the parser joins them with their words.

It joins a picture only with the caption and credit inside of it, or with the first beside it,
whoever's those are, and sees no thumbnail of a film, no enclosure of Atom, no `<image>`.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml import etree

from content.agencies import names_agency
from content.feed.xml_trees import Element, like, name_of
from content.pictures.addresses import is_same_picture

MEDIA = "http://search.yahoo.com/mrss/"


def gather(entry: Element) -> None:
    """Put what belongs to an entry's pictures into one group, out of the entry's own fields."""
    for image in [each for each in entry if name_of(each) == "image" and _is_own(each)]:
        urls = [image.get("href"), image.get("url"), *(_texts(image, "url")), image.text]
        address = next((each.strip() for each in urls if each and each.strip()), "")
        entry.remove(image)
        if address:
            add_picture(entry, address)
    if _shows_several(entry):
        _hand_out_words(entry)
    for shared in [each for each in entry if _is_media(each) and name_of(each) == "group"]:
        _hand_out_words(shared, only_between=True)
    loose = [each for each in entry if _is_media(each) and name_of(each) != "group"]
    group = next((each for each in entry if _is_media(each) and name_of(each) == "group"), None)
    if loose and group is None:
        group = etree.SubElement(entry, f"{{{MEDIA}}}group")
    if group is None:
        return
    own = {name_of(each) for each in group}
    for each in loose:
        if name_of(each) in own and name_of(each) in _WORDS:
            entry.remove(each)  # the group's own words are nearer to its pictures
        else:
            group.append(each)
    _tell_film(entry, group)
    _show(entry, group)
    for holder in [group, *group.iter(f"{{{MEDIA}}}content")]:
        _join_credits(holder)


def add_picture(entry: Element, address: str) -> None:
    etree.SubElement(entry, f"{{{MEDIA}}}content", url=address, medium="image")


def is_picture(kind: str) -> bool:
    """Of a media type or a medium; what names neither is one."""
    return not kind or kind.lower().startswith("image")


def _shows_several(entry: Element) -> bool:
    """Whether its pictures are not all one picture in several sizes."""
    first, *others = [
        each.get("url") or ""
        for each in entry.iter(f"{{{MEDIA}}}content")
        if is_picture(_kind(each))
    ] or [""]
    return any(not is_same_picture(first, other) for other in others)


def _hand_out_words(parent: Element, *, only_between: bool = False) -> None:
    """Each word into the picture that it stands after, or before, where all begin with words.

    A credit under the wrong picture is worse than none: where both could be meant, it goes.

    Args:
        only_between: words after the last picture, or before the first, are everybody's.
    """
    for word in _WORDS:
        row = [each for each in parent if _is_media(each) and name_of(each) in _HOLDERS | {word}]
        is_word = [name_of(each) == word for each in row]
        if all(is_word) or (only_between and not _alternate(is_word)):
            continue
        words_first, unsure = is_word[0], is_word[0] and is_word[-1]
        has_own = {each for each in row if any(name_of(inner) == word for inner in each)}
        holder = None
        for each in reversed(row) if words_first else row:
            if name_of(each) != word:
                holder = each
                continue
            parent.remove(each)  # what is written inside of a picture is nearer to it
            if holder is not None and holder not in has_own and not unsure:
                holder.insert(0, each) if words_first else holder.append(each)


def _alternate(is_word: list[bool]) -> bool:
    """Whether words stand between pictures."""
    first, last = is_word.index(False), len(is_word) - is_word[::-1].index(False)
    return any(is_word[first:last])


def _tell_film(entry: Element, group: Element) -> None:
    """What a film's house says of it sums the entry up, where nothing else does.

    It ends where the house begins to call for subscribers, with addresses and #words.
    """
    media = list(entry.iter(f"{{{MEDIA}}}content"))
    told = next((each for each in group if name_of(each) == "description"), None)
    if told is None or any(is_picture(_kind(each)) for each in media) or not media:
        return
    if any((each.text or "").strip() for each in entry if name_of(each) in _TEXTS):
        return
    group.remove(told)
    paragraphs = _BLANK_LINES.split((told.text or "").strip()[:_LONGEST_FILM])
    own = takewhile(lambda each: _CALL.search(each) is None, paragraphs)
    told.tag = like(entry, "description" if name_of(entry) == "item" else "summary")
    told.text = "\n\n".join(own)
    entry.append(told)


def _kind(media: Element) -> str:
    return media.get("medium") or media.get("type") or ""


def _show(entry: Element, group: Element) -> None:
    """A picture for the group's words: a film's thumbnail, or the enclosure beside it."""
    media = list(entry.iter(f"{{{MEDIA}}}content"))
    if any(is_picture(_kind(each)) for each in media):
        return
    thumbnails = list(entry.iter(f"{{{MEDIA}}}thumbnail"))
    if media:
        for thumbnail in thumbnails:
            group.append(thumbnail)
            thumbnail.tag = f"{{{MEDIA}}}content"
            thumbnail.set("medium", "image")
    if not thumbnails:
        for enclosure in [each for each in entry if name_of(each) == "enclosure"]:
            if (enclosure.get("type") or "").startswith("image"):
                add_picture(group, enclosure.get("url") or "")


def _join_credits(holder: Element) -> None:
    """Photographer and agency, not the feed's own house, in the one field that the parser reads."""
    named = [each for each in holder if _is_media(each) and name_of(each) == "credit"]
    people = [each for each in named if "publish" not in (each.get("role") or "")] or named
    told = dict.fromkeys((each.text or "").strip() for each in people)
    for each in named:
        if each is not people[0]:
            holder.remove(each)
    owners = [each for each in holder if _is_media(each) and name_of(each) == "copyright"]
    if owners and not people and names_agency(owners[0].text or ""):
        owners[0].tag = f"{{{MEDIA}}}credit"
    if people:
        people[0].text = " / ".join(each for each in told if each)


def _is_own(image: Element) -> bool:
    """A podcast's is the cover of the whole series."""
    return not _is_media(image) and "itunes" not in str(image.tag).lower()


def _is_media(element: Element) -> bool:
    return isinstance(element.tag, str) and element.tag.startswith(f"{{{MEDIA}}}")


def _texts(element: Element, name: str) -> Iterator[str]:
    return (child.text or "" for child in element if name_of(child) == name)


_WORDS = ("description", "credit", "title", "text")
_HOLDERS = frozenset({"content", "group"})
_TEXTS = frozenset({"description", "summary", "content", "encoded"})
_LONGEST_FILM = 10_000
_BLANK_LINES = re.compile(r"\n\s*\n")
_CALL = re.compile(r"https?://|^\s*#\w", re.MULTILINE)
