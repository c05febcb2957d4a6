"""What stands in the words about a picture and is none of them: buttons, counters, terms of use."""

import re

from content.pictures.credit_words import BUTTONS, OTHER_MEDIA, TERMS
from content.pictures.credits import LONGEST_TOLD, MAIL


def without_other_makers(text: str) -> str:
    """Without who made the film that stands beside the picture: "… | Video: Nordfilm"."""
    found = _OTHER_MAKER.search(text, tail_of(text))
    return text[: found.start()] if found else text


def without_buttons(text: str) -> str:
    """Words about a picture, without what is pressed beside it and its number in a gallery."""
    for rule in (_COUNTER, _BUTTON_BEFORE, _POINTER):
        text = rule.sub("", text, count=1)
    if "@" in text[-_LONGEST_MAIL:]:
        text = text[:-_LONGEST_MAIL] + MAIL.sub("", text[-_LONGEST_MAIL:])
    text = _DAY_BEHIND.sub("", text)
    if found := _TERMS.search(text):  # what an editor has to keep to, and no reader
        opened, closed = text.rfind("[", 0, found.start()), text[-1]
        text = text[: found.start()] + (closed if opened >= 0 and closed == "]" else "")
    for _ in range(3):
        found = _BUTTON_BEHIND.search(text, tail_of(text))
        if found is None:
            break
        text = text[: found.start()].rstrip(_BEFORE_BUTTONS)
    return text


def is_button(text: str) -> bool:
    """Whether nothing else stands there: "Enlarge this image"."""
    return _BUTTON.fullmatch(text.strip()) is not None


def tail_of(text: str) -> int:
    """Where the end of a caption begins that may hold a credit: patterns look back from there."""
    return max(0, len(text) - LONGEST_TOLD - 40)


_OTHER_MAKER = re.compile(
    rf"\s*[|｜/•·;,–—-]\s*{OTHER_MEDIA}\s*[:：]\s*[^:：|]{{2,60}}$", re.IGNORECASE
)
_POINTER = re.compile(r"^[▲△▼▽↑↓]\s*")
_COUNTER = re.compile(
    r"^(?:[\[(]\d{1,3}\s*/\s*\d{1,3}[\])]|\d{1,3}\s?(?:of|/|von|de|sur|di|из)\s?\d{1,3}\s*\|)\s*"
)
_LONGEST_MAIL = 80
# "記者王小明攝 115年9月7日": the year of the Republic
_DAY_BEHIND = re.compile(r"(?<=[攝摄影])\s*\d{2,4}年\d{1,2}月\d{1,2}日$")
_TERMS = re.compile(rf"(?<=[\w)])[\s,;.:|–—-]{{1,6}}{TERMS}\b.*$", re.IGNORECASE)
_BUTTON = re.compile(rf"{BUTTONS}\.?", re.IGNORECASE)
_BUTTON_BEFORE = re.compile(rf"^{BUTTONS}\b[\s.,:|]*", re.IGNORECASE)
_BUTTON_BEHIND = re.compile(rf"(?<!\w){BUTTONS}\.?$", re.IGNORECASE)
_BEFORE_BUTTONS = " \n\t,|"
