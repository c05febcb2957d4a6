"""Caption and credit of a picture, told apart by the markup around it, else by their words."""

import re
from collections.abc import Collection

from lxml import etree
from lxml.html import HtmlElement

from content.agencies import names_agency
from content.dates import read_date_line
from content.markup import UNSEEN, is_hidden, text_of
from content.page.pictures.attributes import words_in_attributes
from content.page.pictures.frames import (
    LONGEST,
    credit_parts,
    credits_beside,
    frame_of,
)
from content.page.pictures.loose_words import alone, words_beside
from content.page.pictures.names import LONGEST_CREDIT, is_byline, is_control, whole_text
from content.pictures.addresses import has_image_ending
from content.pictures.caption_litter import is_button, without_buttons
from content.pictures.captions import split_credit, without_label
from content.pictures.credits import (
    LABEL_ALONE,
    STOPS,
    are_names,
    could_be_credit,
    fuller,
    has_label,
    is_unnamed,
    tidy,
)
from content.text import clean
from content.wordlists import words

AGAIN = 20
"""Characters: what is as long is not told twice by accident."""


def words_of(img: HtmlElement) -> tuple[str, str]:
    """Caption and credit of a picture, each "" where it has none.

    An alternative text is no caption: it tells those who cannot see the picture what it shows, and
    editors write another text under it. It only helps to find a caption that stands elsewhere.
    """
    frame, node = frame_of(img)
    if frame is not None:
        caption, credit = _told_apart(frame, frame if node is None else node)
    elif (beside := words_beside(alone(img))) is not None:
        caption, credit = split_credit(text_of(beside))
    else:
        caption, credit = _words_by_alt(img)
    if not (caption and credit):
        told_caption, told_credit = words_in_attributes(img)
        caption, credit = caption or told_caption, credit or told_credit
    caption = without_label(caption) if credit else caption
    return ("" if _is_no_caption(caption) else caption), credit


def _told_apart(frame: HtmlElement, node: HtmlElement) -> tuple[str, str]:
    """The words of `node`, which stands in `frame` as its caption or is all of it."""
    parts = [part for part in (*credit_parts(frame), *credits_beside(node)) if _fits(part)]
    if len(parts) == 1 and frame is not node and _holds_both(parts[0], node):
        parts = []
    sentences = [part for part in parts if _tells(text_of(part))]
    called = [part for part in parts if part not in sentences]
    runs = _told_once(_runs(node, without=called))
    text = _whole_of(frame, node, clean("".join(runs)))
    caption, credit = split_credit(text)
    if called:
        named = _joined([text_of(part) for part in called])
        # who is called the maker goes before whoever else is named
        caption = _without_end(caption if credit and _is_part(credit, named) else text, named)
        credit = fuller(named, credit)
    elif among := _credit_among(runs):
        named = _joined(among)
        if len(named) > len(credit) or not caption:
            caption, credit = split_credit(_without_runs(text, among))[0], named
    if not credit and frame is not node:
        credit = _joined(_credit_among(_runs(frame), parted=node.tag == "figcaption"))
        caption = _without_end(caption, credit)
    if not caption and sentences:
        caption, other = split_credit(text_of(sentences[0]))
        credit = credit or other
    return caption.strip(" |–—-•/"), credit


def _whole_of(frame: HtmlElement, node: HtmlElement, text: str) -> str:
    """The text of a caption, in full where it is cut short until somebody asks for more."""
    shown = text.rstrip(".… ")
    if not text.endswith(("…", "...")) or len(shown) < AGAIN:
        return text
    hidden = [whole_text(each) for each in node.iterdescendants() if is_hidden(each)]
    titles = [clean(each.get("title") or "") for each in frame.iterdescendants("a", "img")]
    return next((each for each in (*hidden, *titles) if each.startswith(shown)), text)


def _fits(part: HtmlElement) -> bool:
    return 1 < len(text_of(part)) <= LONGEST


def _holds_both(part: HtmlElement, node: HtmlElement) -> bool:
    """Whether what is called a credit is the box of the caption and of the credit, in two parts."""
    if len(part) < 2 or text_of(part) != text_of(node):
        return False
    runs = [run for run in map(clean, _runs(part)) if run]
    return not any(LABEL_ALONE.fullmatch(run) or has_label(run) for run in runs[:1])


def _tells(text: str) -> bool:
    """Whether what is called a credit is a caption all the same, perhaps with its credit."""
    if len(text) > LONGEST_CREDIT:
        return True
    caption, credit = split_credit(text)
    told = caption if credit else text
    return len(told.split()) > 4 and told[-1] in STOPS and not has_label(told)


def _runs(node: HtmlElement, *, without: Collection[HtmlElement] = ()) -> list[str]:
    """The text of an element, cut wherever another element begins or ends.

    What is hidden is read only where all of it is: a button shows it.
    """
    covered = not text_of(node)
    runs: list[str] = []
    walker = etree.iterwalk(node, events=("start", "end"))
    for event, each in walker:
        apart = "" if each.tag in _INLINE and not _ends_word(runs, each, event) else " "
        if event == "end":
            runs.append(apart + ((each.tail or "") if each is not node else ""))
            continue
        gone = not isinstance(each.tag, str) or each.tag in UNSEEN or each in without
        pressed = is_control(each) or (each.tag in _PRESSED and is_button(text_of(each)))
        if gone or pressed or (is_hidden(each) and not covered):
            walker.skip_subtree()
        else:
            runs.append(apart + (each.text or ""))
    return [" " if _NUMBER.fullmatch(run) else run for run in runs]


def _ends_word(runs: list[str], node: HtmlElement, event: str) -> bool:
    """Whether looks alone part two words here: `quay<span>Jane Doe`, but not `<b>S</b>hips`."""
    before = next(filter(None, reversed(runs)), "")
    after = (node.text if event == "start" else node.tail) or ""
    return before[-1:].islower() and after[:1].isupper()


def _told_once(runs: list[str]) -> list[str]:
    """Without what is told again, for screens of another size; without a label of nothing."""
    told = [clean(run) for run in runs]
    said: set[str] = set()
    kept: list[str] = []
    for place, run in enumerate(runs):
        again = len(told[place]) > AGAIN and told[place] in said
        if again or (not said and _labels_nothing(told, place)):
            kept.append(" ")
            continue
        kept.append(run)
        said.update(filter(None, [told[place]]))
    return kept


def _labels_nothing(told: list[str], place: int) -> bool:
    """Whether a label stands there before text that nobody signs with."""
    if not LABEL_ALONE.fullmatch(told[place]):
        return False
    following = next(filter(None, told[place + 1 :]), "")
    return len(following) > AGAIN and not could_be_credit(following)


def _credit_among(runs: list[str], *, parted: bool = False) -> list[str]:
    """The run that is a credit by its words, or by its looks beside a sentence.

    Where markup has `parted` the caption, it may be a single word.
    """
    runs = [run for run in map(clean, runs) if run]
    for index, run in enumerate(runs):
        if len(run) > LONGEST_CREDIT or len(runs) == 1:
            continue
        if LABEL_ALONE.fullmatch(run) and index + 1 < len(runs):
            following = runs[index + 1]
            if could_be_credit(following) and not all(split_credit(following)):
                house = [each for each in runs[index + 2 :][:1] if each[0] in "/|"]
                return [run, following, *(each for each in house if are_names(each.strip("/|. ")))]
            continue
        signed = run.startswith(("/", "|", "©")) and index
        if (signed or has_label(run)) and could_be_credit(run):
            return [run]
        if len(run) <= 60 and (
            names_agency(run)
            or (index in (0, len(runs) - 1) and (_is_name(run) or is_unnamed(run)))
        ):
            rest = " ".join(runs[:index] + runs[index + 1 :])
            last = index == len(runs) - 1
            told = len(rest) >= 25 or (last and (_tells_shortly(rest) or _is_whole(run)))
            if (told or (parted and names_agency(run))) and not names_agency(rest):
                return [run]
    return []


def _tells_shortly(text: str) -> bool:
    """Whether a few words are no name: "Ships at the quay"."""
    said = [word for word in text.split() if word not in _OF_NAMES]
    return len(text.split()) > 1 and any(word[0].islower() for word in said)


def _is_whole(credit: str) -> bool:
    """Whether it names photographer and house: what else stands there is a caption."""
    return _WHOLE.fullmatch(credit) is not None and names_agency(credit)


def _is_name(run: str) -> bool:
    """Capitalised words and nothing else: a person or a house, not a sentence."""
    parts = [part for part in re.split(r"[\s/,&]+", run) if part]
    if not 2 <= len(parts) <= 6 or run.endswith((".", "!", "?", ":", "…")):
        return False
    return all(part[0].isupper() or len(part) <= 3 for part in parts) and run.isprintable()


def _words_by_alt(img: HtmlElement) -> tuple[str, str]:
    """The words of a picture whose caption stands elsewhere, as its alternative text."""
    alt = clean(img.get("alt") or "")
    root = img.getroottree().getroot()
    if len(alt) < 25 or root is None:
        return "", ""
    for node in root.iter("p", "span", "div", "small", "em", "li"):
        if not alt.startswith(clean(node.text or "")[:20] or "\0"):
            continue
        parent = node.getparent()
        for each in (node if parent is None else parent, node):
            if _text_up_to(each, len(alt) + 100).startswith(alt):
                return _told_apart(each, each)
    return "", ""


def _text_up_to(node: HtmlElement, longest: int) -> str:
    """All text of an element; "" where it is longer: a page may hold it a thousand times."""
    pieces: list[str] = []
    length = 0
    for piece in node.itertext():
        pieces.append(str(piece))
        length += len(piece.strip())
        if length > longest:
            return ""
    text = clean(" ".join(pieces))
    return text if len(text) <= longest else ""


def _is_no_caption(caption: str) -> bool:
    """The name of a file, signs, a day, who wrote the story, or how long it or a film is."""
    if _LENGTH.fullmatch(caption) or is_byline(caption) or read_date_line(caption) is not None:
        return True
    return not re.search(r"[^\W\d_]", caption) or (
        " " not in caption and has_image_ending(caption.lower())
    )


def _without_end(caption: str, credit: str) -> str:
    """The caption without its credits told again at its end."""
    for each in (credit, *credit.split(" / ")):
        if len(each) > 1 and caption.endswith(each):
            caption = split_credit(caption)[0] if split_credit(caption)[1] else caption
            caption = caption.removesuffix(each)
    return _EMPTY_BRACKETS.sub("", caption).rstrip(" |–—-/•·,;(:").strip()


def _without_runs(text: str, runs: list[str]) -> str:
    for run in runs:
        before, found, after = text.rpartition(run)
        text = f"{before} {after}" if found else text
    return _EMPTY_BRACKETS.sub("", clean(text)).strip()


def _is_part(credit: str, named: str) -> bool:
    return tidy(credit) in named or named in credit


def _joined(told: list[str]) -> str:
    told = [tidy(without_buttons(each)) for each in told]
    names = list(dict.fromkeys(name for name in told if name))
    return tidy(
        " / ".join(
            name for name in names if not any(name != other and name in other for other in names)
        )
    )


# of a slide
_NUMBER = re.compile(r"\s*\d{1,3}\s*(?:/|of|von|de|sur|di|из)\s*\d{1,3}\s*")
_LENGTH = re.compile(r"\d[\d:. ]*(?:h|min(?:s|utes?|uten)?|sec|s)\b\.?(?: read)?", re.IGNORECASE)
_OF_NAMES = words("and und et y e en i och og de da do dos del della di du van von der den for via")
_WHOLE = re.compile(r"\S+ \S+(?: \S+)?(?: ?/ ?| via )\S.*")
_PRESSED = frozenset(("a", "span"))
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")
_INLINE = words("""
    a abbr b bdi cite em font i mark q s small span strong sub sup time u wbr
""")
