"""The pictures of a feed's entry, gathered where the parser joins them with their words.

It joins a picture only with the caption and credit inside of it or right beside it, and sees no
thumbnail of a film, no enclosure of Atom, no `<image>`.
"""

from collections.abc import Iterator

from lxml import etree

from content.xml_trees import Element, name_of

MEDIA = "http://search.yahoo.com/mrss/"


def gather(entry: Element) -> None:
    """Put what belongs to an entry's pictures into one group, out of the entry's own fields."""
    for image in [each for each in entry if name_of(each) == "image" and _is_own(each)]:
        urls = [image.get("href"), image.get("url"), *(_texts(image, "url")), image.text]
        address = next((each.strip() for each in urls if each and each.strip()), "")
        entry.remove(image)
        if address:
            add_picture(entry, address)
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
    _show(entry, group)
    for holder in [group, *group.iter(f"{{{MEDIA}}}content")]:
        _join_credits(holder)


def add_picture(entry: Element, address: str) -> None:
    etree.SubElement(entry, f"{{{MEDIA}}}content", url=address, medium="image")


def is_picture(kind: str) -> bool:
    """Of a media type or a medium; what names neither is one."""
    return not kind or kind.lower().startswith("image")


def _show(entry: Element, group: Element) -> None:
    """A picture for the group's words: a film's thumbnail, or the enclosure beside it."""
    media = list(entry.iter(f"{{{MEDIA}}}content"))
    if any(is_picture(each.get("medium") or each.get("type") or "") for each in media):
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
