"""Sentences that show a moment and tell nothing: captions that end in a full stop."""

import re

from content.text import sentences, words


def is_scene(text: str) -> bool:
    """Whether this is "The Aurora in the port of Lorvik on Monday.": a place, a day, and no verb.

    Beside a credit that is a caption. Known for English alone; reports, which tell
    in the past tense or of the future, are none.
    """
    said = words(text)
    if not 5 <= len(said) <= _LONGEST or len(sentences(text)) > 1:
        return False
    if not (_DAY_AT_END.search(text) and _PLACE.search(text)):
        return False
    return not any(word in _TELLING or word.endswith("ed") for word in said)


_LONGEST = 30
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
_DAY_AT_END = re.compile(
    r"\bon\s(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
    rf"(?:,?\s{_MONTHS}\s\d{{1,2}}(?:,\s\d{{4}})?)?\.$"
)
_PLACE = re.compile(r"\b(?:in|at|off|near|outside|inside|through|along|across|over)\s")
_TELLING = frozenset(
    words(
        """said says told tells was were is are be been has have had will would could can may might
        must should shall did do does not won lost met came went gave took made left began became
        held found saw got put set ran fell rose hit cut led kept sent spent stood struck shot
        grew drew broke chose flew spoke wrote votes vote meets meet opens open closes close begins
        begin starts start ends end resumes resume faces face plans plan expects expect wants want
        that he she it they we you i who which when after before because but"""
    )
)
