"""Lines that stand between an article's paragraphs and are no part of it, in many languages.

Only whole lines are judged, by what they are known to say: a line that is not in
the tables stays.
"""

import re
from enum import Enum

from content.dates import is_stamp, read_date_line
from content.litter import (
    phrases,
    phrases_abroad,
    phrases_between,
    phrases_chrome,
    phrases_east,
    phrases_panels,
    phrases_ways,
)
from content.litter.ads import labels_ads, leads_past_ad
from content.litter.forms import is_furniture, pieces_of
from content.sentence_ends import FULL_STOPS, is_closed
from content.text import fold, words
from content.types import RelatedLink


class Litter(Enum):
    NONE = "text"
    DOUBTFUL = "perhaps"
    """May be a heading as well ("Facebook", "Print"): goes only beside sure litter."""
    SURE = "litter"


def litter_in(line: str) -> Litter:
    """Judge one line: advertisement marks, share buttons, counters, newsletter and cookie lines."""
    if not _A_WORD.search(line) or _ADDRESS.fullmatch(line) or _leads_on(line):
        return Litter.SURE
    if len(line) > _LONGEST:
        return Litter.SURE if is_furniture(line, []) else Litter.NONE
    key = _key(line)
    if key in _LINES or _is_row(key):
        return Litter.SURE
    if line[0] not in _QUOTES and _starts_as_litter(key, _STARTS):
        return Litter.SURE
    if is_furniture(line, key.split()) or (line[0] in _BRACKETS and key in _DOUBTFUL):
        return Litter.SURE
    if _are_all_litter(pieces_of(line)) or leads_past_ad(key.split()):
        return Litter.SURE
    open_ended = line[-1] not in _CLOSING and not is_closed(line)
    if open_ended and (_CALLS.search(key) or _starts_as_litter(key, _STARTS_OPEN)):
        return Litter.SURE
    if len(key.split()) <= _FEW_WORDS and _RIGHTS.search(key) and not _tells_of_rights(line):
        return Litter.SURE
    if is_stamp(line) and read_date_line(line) is None:
        return Litter.SURE  # with a year it says when the article was published
    if key in _DOUBTFUL or (key == "#" and read_date_line(line) is None):
        return Litter.DOUBTFUL
    if open_ended and (_BY_MAIL.search(key) or _INVITES.match(key)):
        return Litter.DOUBTFUL
    return Litter.DOUBTFUL if labels_ads(key.split()) else Litter.NONE


def _leads_on(line: str) -> bool:
    """Whether it is a label and an address, with no headline: "Read the full story: https://…"."""
    if "://" not in line:
        return False
    bare, url = split_address(line)
    key = _key(bare)
    return url is not None and (key in _PHRASES or key in _LABELS or key in _LINES)


def _is_row(key: str) -> bool:
    """Buttons that a copy put in one line: "Continue reading the main story Share page".

    One of them, of two words or more, is surely one, or two are: a row of words that are headings
    as well may be one heading.
    """
    tokens = key.split()
    if not 3 <= len(tokens) <= _FEW_WORDS:
        return False
    best: list[int | None] = [0, *(None for _ in tokens)]
    for start in range(len(tokens)):
        sure = best[start]
        if sure is None:
            continue
        for end in range(start + 1, min(len(tokens), start + _LONGEST_BUTTON) + 1):
            piece = " ".join(tokens[start:end])
            worth = _MANY_WORDS_SURE if " " in piece and piece in _LINES else int(piece in _LINES)
            if worth or piece in _DOUBTFUL or piece == "#":
                best[end] = max(best[end] or 0, sure + worth)
    return (best[-1] or 0) >= _MANY_WORDS_SURE


def _are_all_litter(pieces: list[str]) -> bool:
    """What stands in a row or was glued: every piece is litter, and one of them surely."""
    if len(pieces) < 2:
        return False
    verdicts = [litter_in(piece) for piece in pieces if not _HANDLE.fullmatch(piece)]
    return Litter.NONE not in verdicts and Litter.SURE in verdicts


def may_point(line: str) -> bool:
    """Whether a line begins with the first word of a label: cheap, and true of few lines."""
    first = _FIRST_WORD.search(fold(line[:_LABEL_REACH]))
    return first is not None and first[0] in _FIRST_WORDS


def read_more(line: str) -> RelatedLink | None:
    """The story that a "Read more: …" line points to, in any of the languages known here."""
    if len(line) > _LONGEST:
        return None
    bare, url = split_address(_unbracketed(line))
    headline = _after_label(bare)
    return RelatedLink(headline=headline, url=url) if words(headline) else None


def announces_links(line: str) -> bool:
    """Whether the line is a label alone ("Lesen Sie auch:"), with its links in the lines below."""
    return len(line) < 60 and " ".join(words(line)) in _ANNOUNCEMENTS


def is_label(line: str) -> bool:
    """Whether it is nothing but a label that leads to other stories: "Read also:"."""
    return len(line) < 60 and " ".join(words(line)) in _PHRASES


def split_address(line: str) -> tuple[str, str | None]:
    """Part words from the web address that follows them, bare, in brackets or as Markdown."""
    link = _MARKDOWN_LINK.fullmatch(line.strip()) or _WORDS_AND_ADDRESS.fullmatch(line.strip())
    return (
        (link["words"].replace("[", "").replace("]", "").strip(), link["url"])
        if link
        else (line, None)
    )


def _after_label(line: str) -> str:
    """What follows a read-more label; "" where there is no such label."""
    bare = line.lstrip(_BULLETS)
    match = _LABEL.match(bare)
    if match and _is_label(match["label"], bare):
        return bare[match.end() :].strip(_SEPARATORS)
    # "READ MORE Harbour strike ends": capitals do what the colon does
    tokens = bare.split()
    for count in range(min(5, len(tokens) - 1), 1, -1):
        label = " ".join(tokens[:count])
        if label.isupper() and " ".join(words(label)) in _PHRASES:
            headline = " ".join(tokens[count:])
            return "" if headline[0].islower() else headline.strip(_SEPARATORS)
    return _after_bare_label(bare)


def _after_bare_label(line: str) -> str:
    """ "À lire aussi Le lait manque": only where the label can be nothing else."""
    tokens = line.split()
    for count in range(min(4, len(tokens) - 4), 1, -1):
        label, headline = words(" ".join(tokens[:count])), tokens[count:]
        sure = label and label[-1] in _ALSO and " ".join(label) in _PHRASES
        if sure and headline[0][0].isupper() and (line[-1] in _OPEN_STOPS or not is_closed(line)):
            return " ".join(headline).strip(_SEPARATORS)
    return ""


def _is_label(label: str, line: str) -> bool:
    """A phrase of the tables, or one with a subject: "Read more about the strike".

    An ordinary word ("More:") and one with a subject are labels only in front of what has no full
    stop.
    """
    found = words(label)
    if " ".join(found) in _PHRASES:
        return True
    if " ".join(found) in _LABELS:
        return line[-1] in _OPEN_STOPS or not is_closed(line)
    if len(found) > 8 or not _STOPS.isdisjoint(label):
        return False
    if is_closed(line) and line[-1] not in _OPEN_STOPS:
        return False  # "See more of the light: the quay is dark at night."
    return any(" ".join(found[:count]) in _PHRASES for count in range(2, min(len(found), 6)))


def _starts_as_litter(key: str, starts: frozenset[str]) -> bool:
    tokens = key.split(maxsplit=8)[:8]
    least = 1 if key[:1] > "\u2e80" else 2  # where no blanks part words, a phrase is one
    return any(" ".join(tokens[:count]) in starts for count in range(least, 9))


def _tells_of_rights(line: str) -> bool:
    """A sentence that goes on behind "All rights reserved" has something to tell."""
    goes_on = (line[-1] in _CLOSING or is_closed(line)) and "©" not in line
    return goes_on and _RIGHTS_AND_MORE.search(fold(line)) is not None


def _key(line: str) -> str:
    """The line's words, every number as "#"."""
    return _NUMBERS.sub("#", " ".join(words(line)))


def _unbracketed(line: str) -> str:
    bare = line.strip()
    return bare[1:-1] if len(bare) > 2 and bare[0] + bare[-1] in {"()", "[]", "【】"} else bare


def _table(text: str) -> frozenset[str]:
    phrases = (
        " ".join(_WORD_OR_NUMBER.findall(fold(phrase))) for phrase in re.split(r"[|\n]", text)
    )
    return frozenset(phrase for phrase in phrases if phrase)


_FEW_WORDS = 16
_LONGEST_BUTTON = 8
_MANY_WORDS_SURE = 2
_LONGEST = 300
"""Characters: whatever is longer has too much to say to be litter."""

_BULLETS = " •·*-–—»›>▶►→■▪|➤⏩🔴👉"
_SEPARATORS = " |–—-»›>→:："
_STOPS = frozenset(FULL_STOPS)
_OPEN_STOPS = frozenset("?？؟…")
"""A headline may end so as well."""
_CLOSING = frozenset('"”»’」')
_BRACKETS = frozenset("[【")
_QUOTES = frozenset("\"'“”‘’«»„‚‹›「『")

_WORD_OR_NUMBER = re.compile(r"\w+|#")
_A_WORD = re.compile(r"[^\W_]")
_NUMBERS = re.compile(r"\b\d+(?:k|m|tsd|mil)?\b(?:\s\d+(?:k|m|tsd|mil)?\b)*")
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+")
_HANDLE = re.compile(r"@\w{3,30}")
_MARKDOWN_LINK = re.compile(r"(?P<words>[^\[\]]*\[[^\[\]]+\])\((?P<url>https?://[^\s()]+)\)")
_WORDS_AND_ADDRESS = re.compile(
    r"(?P<words>.*?[^\s(<\[|:–—-])[\s(<\[|:–—-]+(?P<url>https?://[^\s)>\]]+)[)>\]]?"
)
_LABEL = re.compile(r"(?P<label>[^:：|»›>→–—】]{2,60}?)\s*(?:[:：|»›>→】\]]|\s[–—-]\s)\s*")

_ALSO = _table(phrases.ALSO)
_PHRASES = _table(phrases.READ_MORE + phrases_abroad.READ_MORE)
_LABELS = _table(phrases.READ_MORE_LABELS + phrases_abroad.READ_MORE_LABELS)
_ANNOUNCEMENTS = _PHRASES | _table(
    "related | more | relacionados | mehr | ilgili | 関連 | 相关 | 관련"
)
_LABEL_REACH = 60
_FIRST_WORD = re.compile(r"\w+")
_FIRST_WORDS = frozenset(phrase.split(" ", 1)[0] for phrase in _PHRASES | _ANNOUNCEMENTS | _LABELS)
_LINES = _table(
    phrases.LITTER_LINES
    + phrases_abroad.LITTER_LINES
    + phrases_east.LITTER_LINES
    + phrases_between.LITTER_LINES
    + phrases_chrome.LITTER_LINES
    + phrases_panels.LITTER_LINES
    + phrases_ways.LITTER_LINES
)
_DOUBTFUL = _table(
    phrases.DOUBTFUL_LINES
    + phrases_east.DOUBTFUL_LINES
    + phrases_chrome.DOUBTFUL_LINES
    + phrases_panels.DOUBTFUL_LINES
    + phrases_ways.DOUBTFUL_LINES
)
_STARTS = _table(
    phrases.LITTER_STARTS
    + phrases_abroad.LITTER_STARTS
    + phrases_east.LITTER_STARTS
    + phrases_chrome.LITTER_STARTS
)
_STARTS_OPEN = _table(phrases_chrome.LITTER_STARTS_OPEN)

# how a line ends that asks its reader to sign up for something, without a full stop
_CALLS = re.compile(r"(?:" + "|".join(sorted(_table(phrases.CALLS), key=len, reverse=True)) + r")$")
_RIGHTS = re.compile("|".join(sorted(_table(phrases.RIGHTS))))
_RIGHTS_AND_MORE = re.compile(rf"(?:{_RIGHTS.pattern})(?:[\s,;]+\w|(?<=[\u2e80-\uffff])\w)")
_INVITES = re.compile(r"(?:sign up (?:to|for)|subscribe to|download the|follow us)\b")
_BY_MAIL = re.compile(r"\b(?:" + "|".join(sorted(_table(phrases.BY_MAIL))) + r")\b")
