"""Which lines of a dump belong to its photos: captions, their copies, credits.

A dump shows no pictures, only the words around them. What is surely a caption
(repeated, labelled, credited) is taken out of the text; what may be a paragraph stays.
"""

from collections import Counter
from collections.abc import Iterator

from content.dump.alt_texts import labelled_alts
from content.dump.caption_signs import (
    CAPTION_LABEL,
    HABIT_IN_BRACKETS,
    LONGEST,
    is_scene,
    looks_like_caption,
    may_be_caption,
    names_in_order,
    says,
)
from content.dump.closed_captions import above_the_text, closed_beside
from content.dump.copied import between_two_captions, copied_with_credit, doubled
from content.dump.credits import (
    credit_of,
    has_sure_credit,
    is_bare_agency,
    is_house_word,
    is_signature,
    split_credit,
)
from content.dump.frames import frames
from content.dump.lines import Line
from content.dump.picture_search import Found, Search, photo_of, said_in
from content.dump.tails import in_brackets_again, told_again
from content.pictures.leading import leading_credit
from content.sentence_ends import is_closed
from content.text import sentences, words
from content.types import Photo


def take_photos(lines: list[Line]) -> tuple[list[Photo], list[Line]]:
    """Find the photos under the headline `lines[0]`, and the lines that are left without them."""
    search = Search(
        lines=lines,
        said=[said_in(line.text) for line in lines],
        sizes=Counter(line.group for line in lines),
    )
    for find in _FINDERS:
        for place, photo, numbers in find(search):
            search.take(place, photo, numbers)
    captions = {said_in(photo.caption) for _, photo in search.found if photo.caption}
    left = [
        line
        for index, line in enumerate(lines)
        if index not in search.taken and (index == 0 or search.said[index] not in captions)
    ]
    return [photo for _, photo in sorted(search.found, key=lambda found: found[0])], left


def _beside_a_credit(search: Search) -> Iterator[Found]:
    """A line that is a credit, with the caption before or behind it where that is plain."""
    for index, line in enumerate(search.lines):
        credit = credit_of(line.text) if search.free(index) else ""
        if not credit:
            continue
        beside = _caption_beside(search, index)
        if beside is not None:
            search.side = search.side or beside - index
            search.sided += 1
            yield index, photo_of(search.text(beside), credit), {index, beside}
        elif index == len(search.lines) - 1 or _signs_its_paragraph(search, index):
            yield index, None, {index}  # the agency signs the report
        elif not is_house_word(line.text):
            yield index, Photo(credit=credit), {index}


def _caption_beside(search: Search, index: int) -> int | None:
    group = search.lines[index].group
    mates = [
        place
        for place in (index - 1, index + 1)
        if search.free(place) and not credit_of(search.text(place))
    ]
    told = [place for place in mates if says(search.text(place), 3)]
    for place in told:
        text = search.text(place)
        if _is_copied(search, place) or looks_like_caption(text) or names_in_order(text):
            return place
    # a block of their own; "Ida Roth" alone is a caption only there
    close = [
        place
        for place in mates
        if search.lines[place].group == group
        and abs(search.lines[place].number - search.lines[index].number) == 1
        and len(sentences(search.text(place))) <= _MOST_SENTENCES
    ]
    alone = search.sizes[group] == 2 or (search.sizes[group] == 3 and close == told)
    if len(close) == 1 and alone and not _signs_its_paragraph(search, index):
        return close[0]
    above = above_the_text(search, index)
    if above is not None:
        return above
    unfinished = _unfinished_beside(search, index)
    return closed_beside(search, index) if unfinished is None else unfinished


def _signs_its_paragraph(search: Search, index: int) -> bool:
    """An agency alone in one block with whole sentences: they are its report, no caption."""
    block = search.lines[index].group
    beside = [
        search.text(place)
        for place in (index - 1, index + 1)
        if search.free(place) and search.lines[place].group == block
    ]
    if search.sizes[block] > 3 or not is_bare_agency(search.lines[index].text):
        return False
    return any(is_closed(text) for text in beside)


def _unfinished_beside(search: Search, index: int) -> int | None:
    """A line without a full stop, or one that only sets a scene, beside a credit: the caption.

    Below the top it may be a sub-heading: it must stand on the side where the
    captions of this dump stand, or else in front of its credit.
    """
    for place in (index + 1, index - 1):
        side, text = place - index, search.text(place)
        if not text or (search.side and side != search.side):
            continue
        if is_scene(text) and side == 1:
            return place
        apart = abs(search.lines[place].number - search.lines[index].number) > 1
        if not may_be_caption(text) or (side == -1 and (apart or _sums_up(search, place, index))):
            continue
        if side == search.side:
            least = 3
        elif place <= _TOP_LINES or side == -1:
            least = 5
        else:
            least = 100 if is_bare_agency(search.lines[index].text) else 7
        if says(text, least):
            return place
    return None


def _sums_up(search: Search, place: int, credit: int) -> bool:
    """Right below the headline, in a block of its own above a bare agency: the standfirst."""
    alone = search.lines[place].group != search.lines[credit].group
    named = is_bare_agency(search.lines[credit].text)
    return place == 1 and alone and named and not search.text(place).endswith(_DAYS)


def _is_copied(search: Search, index: int) -> bool:
    near = range(max(1, index - 2), min(len(search.lines), index + 3))
    return any(place != index and search.said[place] == search.said[index] for place in near)


def _signed_below(search: Search) -> Iterator[Found]:
    """Above the text, two lines of their own: a caption, and under it who took the picture."""
    for index in range(2, min(_TOP_LINES + 2, len(search.lines) - 1)):
        caption, signature = search.lines[index - 1], search.lines[index]
        if not (search.free(index - 1) and search.free(index)):
            continue
        alone = caption.group == signature.group and search.sizes[caption.group] == 2
        if alone and len(words(caption.text)) >= 5 and is_signature(signature.text):
            yield index - 1, photo_of(caption.text, signature.text), {index - 1, index}


def _credited_itself(search: Search) -> Iterator[Found]:
    """One line holds caption and credit: "… in Lorvik. [Jane Doe/Reuters]"."""
    for index, line in enumerate(search.lines):
        if not search.free(index) or len(words(line.text)) > LONGEST:
            continue
        if not search.is_above_text(index) and _may_be_told(line.text):
            continue
        early = search.is_early(index)
        caption, credit = split_credit(line.text, any_name=early)
        # a report is signed behind its last full stop, a caption needs none
        phrase = index + 1 < len(search.lines) and credit and says(caption, 4)
        phrase = phrase and may_be_caption(line.text.rstrip(_AROUND))
        sure = early or phrase or has_sure_credit(line.text) or looks_like_caption(caption)
        if credit and sure:
            yield index, photo_of(caption, credit), {index}


def _may_be_told(text: str) -> bool:
    """Whether sentences stand behind the credit of another picture: no photographer signs them."""
    led = leading_credit(text, in_text=True)
    return led is not None and is_closed(led[0]) and "/" not in led[1]


def _labelled(search: Search) -> Iterator[Found]:
    """ "Image caption: …", "FILE PHOTO: …", "Foto: Menschen warten im Hafen"."""
    for index, line in enumerate(search.lines):
        label = CAPTION_LABEL.match(line.text) if search.free(index) else None
        if label is None or len(words(line.text)) > LONGEST:
            continue
        told = line.text[label.end() :]
        if label[0].rstrip()[-1:].isalpha() and is_closed(told):
            continue  # "Image caption" without a mark, and a whole sentence
        if not (told[:1].islower() and is_closed(told)):  # "Photo: that is what they asked for."
            yield index, photo_of(line.text, ""), {index}


def _by_habit(search: Search) -> Iterator[Found]:
    """A line that only a picture has: "The mayor (pictured) on the pier", without a full stop.

    Names "(from left)" and somebody "(r.)" need none beside a credit or above the text.
    """
    for index, line in enumerate(search.lines):
        if search.free(index) and names_in_order(line.text) and _is_pictured(search, index):
            yield index, photo_of(line.text, ""), {index}
            continue
        habit = HABIT_IN_BRACKETS.search(line.text) if search.free(index) else None
        if habit and may_be_caption(line.text.rstrip(_AROUND)) and says(line.text, 5):
            yield index, photo_of(line.text, ""), {index}


def _is_pictured(search: Search, index: int) -> bool:
    """A label or a picture's words beside it, or its place: above the first paragraph."""
    if CAPTION_LABEL.match(search.text(index)) or {index - 1, index + 1} & search.taken:
        return True
    return search.is_above_text(index)


def _framed(search: Search) -> Iterator[Found]:
    """Pictures that announce themselves with labels and buttons."""
    yield from frames([line.text for line in search.lines])


_FINDERS = (
    _framed,
    labelled_alts,
    copied_with_credit,
    between_two_captions,
    _beside_a_credit,
    _signed_below,
    _credited_itself,
    told_again,
    in_brackets_again,
    _labelled,
    _by_habit,
    doubled,
)
_DAYS = ("day", "day)")
"""How English captions end, and hardly a standfirst."""
_TOP_LINES = 4
_AROUND = "()（）[]［］【】 "
_MOST_SENTENCES = 2
"""Of a caption that nothing but the credit beside it shows."""
