"""Which lines of a dump belong to its photos: captions, their copies, credits.

A dump shows no pictures, only the words around them. What is surely a caption
(repeated, labelled, credited) is taken out of the text; what may be a paragraph stays.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from content.dump.caption_signs import (
    CAPTION_LABEL,
    HABIT_IN_BRACKETS,
    LONGEST,
    is_scene,
    looks_like_caption,
    may_be_caption,
    says,
)
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
from content.sentence_ends import is_closed
from content.text import sentences, words
from content.types import Photo


def take_photos(lines: list[Line]) -> tuple[list[Photo], list[Line]]:
    """Find the photos under the headline `lines[0]`, and the lines that are left without them."""
    search = _Search(
        lines=lines,
        said=[_said(line.text) for line in lines],
        sizes=Counter(line.group for line in lines),
    )
    for find in _FINDERS:
        for place, photo, numbers in find(search):
            search.take(place, photo, numbers)
    captions = {_said(photo.caption) for _, photo in search.found if photo.caption}
    left = [
        line
        for index, line in enumerate(lines)
        if index not in search.taken and (index == 0 or search.said[index] not in captions)
    ]
    return [photo for _, photo in sorted(search.found, key=lambda found: found[0])], left


@dataclass(slots=True, kw_only=True)
class _Search:
    lines: list[Line]
    said: list[str]
    """Each line without the credit at its tail: equal for copies."""
    sizes: Counter[int]
    """How many lines each group has."""
    taken: set[int] = field(default_factory=set)
    found: list[tuple[int, Photo]] = field(default_factory=list)
    side: int = 0
    """Where the captions of this dump stand: -1 before their credits, 1 behind, 0 not known."""

    def free(self, index: int) -> bool:
        """Whether a line that is not the headline stands there, unexplained so far."""
        return 0 < index < len(self.lines) and index not in self.taken

    def text(self, index: int) -> str:
        return self.lines[index].text if self.free(index) else ""

    def take(self, place: int, photo: Photo | None, indexes: set[int]) -> None:
        self.taken |= indexes
        if photo is not None:
            self.found.append((place, photo))


_Found = tuple[int, Photo | None, set[int]]


def _between_two_captions(search: _Search) -> Iterator[_Found]:
    """A short line between a paragraph and its copy is the credit, whatever it says."""
    for index in range(1, len(search.lines) - 2):
        said, between = search.said[index], search.lines[index + 1].text
        if not search.free(index) or said != search.said[index + 2]:
            continue
        if search.said[index + 1] == said:
            continue  # three times the same line: a caption without a credit
        if credit_of(between) or (_is_phrase(said) and _may_be_credit(between)):
            copy = search.lines[index + 2].text
            yield index, _photo(copy, between), {index, index + 1, index + 2}


def _is_phrase(text: str) -> bool:
    """Three words or more, or ten signs of a script without blanks: no name, no label."""
    return text.count(" ") >= 2 or (len(text) >= 10 and text[0] > "\u2e80")


def _may_be_credit(text: str) -> bool:
    if is_closed(text) and (text.count(" ") > 2 or len(text) > _LONGEST_CLOSED_CREDIT):
        return False
    return len(words(text)) <= 14


def _beside_a_credit(search: _Search) -> Iterator[_Found]:
    """A line that is a credit, with the caption before or behind it where that is plain."""
    for index, line in enumerate(search.lines):
        credit = credit_of(line.text) if search.free(index) else ""
        if not credit:
            continue
        beside = _caption_beside(search, index)
        if beside is not None:
            search.side = search.side or beside - index
            yield index, _photo(search.text(beside), credit), {index, beside}
        elif index == len(search.lines) - 1 or _signs_its_paragraph(search, index):
            yield index, None, {index}  # the agency signs the report
        elif not is_house_word(line.text):
            yield index, Photo(credit=credit), {index}


def _caption_beside(search: _Search, index: int) -> int | None:
    group = search.lines[index].group
    mates = [
        place
        for place in (index - 1, index + 1)
        if search.free(place) and not credit_of(search.text(place))
    ]
    told = [place for place in mates if says(search.text(place), 3)]
    for place in told:
        if _is_copied(search, place) or looks_like_caption(search.text(place)):
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
    return _unfinished_beside(search, index)


def _signs_its_paragraph(search: _Search, index: int) -> bool:
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


def _unfinished_beside(search: _Search, index: int) -> int | None:
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
        if not may_be_caption(text) or (side == -1 and apart):
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


def _is_copied(search: _Search, index: int) -> bool:
    near = range(max(1, index - 2), min(len(search.lines), index + 3))
    return any(place != index and search.said[place] == search.said[index] for place in near)


def _signed_below(search: _Search) -> Iterator[_Found]:
    """Above the text, two lines of their own: a caption, and under it who took the picture."""
    for index in range(2, min(_TOP_LINES + 2, len(search.lines) - 1)):
        caption, signature = search.lines[index - 1], search.lines[index]
        if not (search.free(index - 1) and search.free(index)):
            continue
        alone = caption.group == signature.group and search.sizes[caption.group] == 2
        if alone and len(words(caption.text)) >= 5 and is_signature(signature.text):
            yield index - 1, _photo(caption.text, signature.text), {index - 1, index}


def _credited_itself(search: _Search) -> Iterator[_Found]:
    """One line holds caption and credit: "… in Lorvik. [Jane Doe/Reuters]"."""
    for index, line in enumerate(search.lines):
        if not search.free(index) or len(words(line.text)) > LONGEST:
            continue
        early = index <= 3 and index + 3 < len(search.lines)
        caption, credit = split_credit(line.text, any_name=early)
        # a report is signed behind its last full stop, a caption needs none
        phrase = index + 1 < len(search.lines) and credit and says(caption, 4)
        phrase = phrase and may_be_caption(line.text.rstrip(_AROUND))
        sure = early or phrase or has_sure_credit(line.text) or looks_like_caption(caption)
        if credit and sure:
            yield index, _photo(caption, credit), {index}


def _labelled(search: _Search) -> Iterator[_Found]:
    """ "Image caption: …", "FILE PHOTO: …", "Foto: Menschen warten im Hafen"."""
    for index, line in enumerate(search.lines):
        label = CAPTION_LABEL.match(line.text) if search.free(index) else None
        if label is None or len(words(line.text)) > LONGEST:
            continue
        told = line.text[label.end() :]
        if label[0].rstrip()[-1:].isalpha() and is_closed(told):
            continue  # "Image caption" without a mark, and a whole sentence
        if not (told[:1].islower() and is_closed(told)):  # "Photo: that is what they asked for."
            yield index, _photo(line.text, ""), {index}


def _by_habit(search: _Search) -> Iterator[_Found]:
    """A line that only a picture has: "The mayor (pictured) on the pier", without a full stop."""
    for index, line in enumerate(search.lines):
        habit = HABIT_IN_BRACKETS.search(line.text) if search.free(index) else None
        if habit and may_be_caption(line.text.rstrip(_AROUND)) and says(line.text, 5):
            yield index, _photo(line.text, ""), {index}


def _doubled(search: _Search) -> Iterator[_Found]:
    """The same line twice in a row: alternative text and caption; elsewhere one copy is enough."""
    for index in range(1, len(search.lines) - 1):
        if not search.free(index) or search.said[index] != search.said[index + 1]:
            continue
        text = search.text(index)
        if not search.free(index + 1):
            yield index, None, {index}
        elif looks_like_caption(text) or (index <= 4 and len(sentences(text)) == 1):
            yield index, _photo(text, ""), {index, index + 1}
        else:
            yield index, None, {index + 1}


def _photo(caption: str, credit: str) -> Photo:
    """A photo by its words: labels off the caption, the credit off its tail."""
    label = CAPTION_LABEL.match(caption)
    caption, own_credit = split_credit((caption[label.end() :] if label else caption) or caption)
    named = credit_of(credit) or credit or own_credit
    return Photo(
        caption=caption, credit=named.strip("[] ") if "(" in named else named.strip("()[] ")
    )


def _said(text: str) -> str:
    return split_credit(text)[0].casefold().rstrip(". ")


def _framed(search: _Search) -> Iterator[_Found]:
    """Pictures that announce themselves with labels and buttons."""
    yield from frames([line.text for line in search.lines])


def _copied_with_credit(search: _Search) -> Iterator[_Found]:
    """A caption, and right below it the same with its credit: "Ships wait", "Ships wait J. DOE"."""
    for index in range(1, len(search.lines) - 1):
        told, again = search.text(index), search.text(index + 1)
        if not (told and again.startswith(told) and len(words(told)) > 2):
            continue
        credit = again[len(told) :].strip(_AROUND_CREDIT)
        if (
            credit
            and len(credit) <= _LONGEST_CREDIT
            and split_credit(f"{told} ({credit})", any_name=True)[1]
        ):
            yield index, Photo(caption=told, credit=credit), {index, index + 1}


_FINDERS = (
    _framed,
    _copied_with_credit,
    _between_two_captions,
    _beside_a_credit,
    _signed_below,
    _credited_itself,
    _labelled,
    _by_habit,
    _doubled,
)
_AROUND_CREDIT = " .,;|/–—-()[]"
_LONGEST_CREDIT = 80
"""Characters."""
_TOP_LINES = 4
_LONGEST_CLOSED_CREDIT = 30
"""Characters: scripts without blanks have sentences without them as well."""
_AROUND = "()（）[]［］【】 "
_MOST_SENTENCES = 2
"""Of a caption that nothing but the credit beside it shows."""
