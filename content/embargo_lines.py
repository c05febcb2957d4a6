"""Whether a line is one that forbids to tell a text before some moment.

Only a line that can be nothing else counts: next to all of its words belong to it ("Embargoed until
6 am, 3 May"), or it stands so before the headline ("EMBARGOED UNTIL 6 AM: Ferry sold"). A year
alone is no moment: "Embargo until 2030" tells of the trade.
"""

import re
from collections.abc import Iterator

from content.dates import is_calendar_word
from content.embargo_stamps import OPENING, STAMP, tells_day
from content.embargo_words import AMID, EAST, OF_LINE
from content.text import fold, words

NEAR = 200
"""Characters: no such line is longer."""
MOST_OTHERS = 1
"""Words of such a line that are none of it: the name of who sends it."""


def line_in(text: str, *, is_heading: bool = False, is_wire: bool = False) -> str:
    """The words by which `text` forbids to be told now: all, or what stands before a headline.

    "" where none do.

    Args:
        is_heading: it stands where a headline does, so that a word of another's makes it one.
        is_wire: it is not public yet, so that a stamp of release counts.
    """
    near = " ".join(text[: 2 * NEAR].split())
    if EAST.match(near):
        return near if len(near) <= NEAR else ""
    if _BULLET.match(near):
        return ""
    opening = OPENING.match(near)
    before = opening[0] if opening else ""
    found = _line_in(near[len(before) :], is_heading=is_heading, is_wire=is_wire)
    return f"{before}{found}" if found else ""


def is_stamp(line: str) -> bool:
    """Whether it is nothing but a stamp of release, be its moment complete or not."""
    return STAMP.match(line) is not None and _is_whole(line, most=0)


def _line_in(near: str, *, is_heading: bool, is_wire: bool) -> str:
    if not _may_forbid(near):
        return ""
    head = _head(near[:NEAR])
    rest = near[len(head) :].strip()
    if head and words(rest) and _is_prefix(head, rest):
        return head
    if len(near) > NEAR or (is_heading and not _has_moment(near)):
        return ""
    is_all = near if _is_whole(near, most=0) else ""
    # a day alone is in the news: that of a film, of a flat, of sanctions
    is_news = is_heading and _CLOCK.search(near) is None
    if STAMP.match(near):
        return is_all if is_wire and tells_day(near) and not is_news else ""
    if _BARE.match(near) and not _NEEDS_DAY.match(near):
        is_news = is_news and not _FORBIDS.match(near)
        return is_all if _has_real_day(near) and not is_news else ""
    if _LIFTS_AT.match(near):
        has_both = _CLOCK.search(near) and _DAY.search(fold(near))
        return is_all if has_both and not is_heading else ""
    if _NEEDS_HOUR.match(near) or _NEEDS_DAY.match(near):
        is_road = is_heading and _NEEDS_HOUR.match(near)
        return is_all if not is_road and _has_hour_or_day(near) else ""
    return near if _is_whole(near, most=0 if is_heading else MOST_OTHERS) else ""


def rest_of(text: str, line: str) -> str:
    """`text` without `line`, where it is all of it or its beginning; else `text` as it is."""
    squeezed = " ".join(text.split())
    if not line or not squeezed.startswith(line):
        return text
    if line_in(squeezed, is_wire=True) not in (line, squeezed):
        return text
    return squeezed.removeprefix(line).strip()


def _may_forbid(line: str) -> bool:
    every = (_FORBIDS, _SAYS_SO, _NEEDS_HOUR, _NEEDS_DAY, _BARE, _LIFTS_AT, STAMP)
    return any(each.match(line) for each in every)


def _is_whole(line: str, *, most: int) -> bool:
    """Whether there is nothing else in it, and a moment where its words alone say too little."""
    bare = _LIFTS.sub(" ", _PLACE_TIME.sub(" ", line))
    others = [word for word in words(bare) if word.isalpha() and not _is_of_line(word)]
    if len(others) > most:
        return False
    return _has_moment(line) or not (others or _NEEDS_MOMENT.search(line))


def _is_prefix(head: str, rest: str) -> bool:
    """Whether what stands before the headline can be nothing else."""
    is_closed = head[-1] in _ENDS_PREFIX
    if _NEEDS_HOUR.match(head) or not _STEM.search(head):
        return False
    clock, day = _CLOCK.search(head) is not None, _DAY.search(fold(head)) is not None
    if _PARTICIPLE.match(head):
        # a sentence may begin like that, and goes on in small letters
        begins = rest[:1].isupper() and clock and day
        return begins or (is_closed and (clock or day or _has_weekday(head)))
    return is_closed and clock


def _head(line: str) -> str:
    """The longest beginning of `line` that holds only words of such a line, with its colon."""
    end = 0
    for found in _TOKEN.finditer(line):
        place = _PLACE_TIME.match(line, found.start())
        if place is not None:
            end = max(end, place.end())
        elif found.start() >= end:
            if not (_is_of_line(fold(found[0])) or found[0][0].isdigit()):
                break
            if fold(found[0]) not in AMID:
                end = found.end()
    closing = _CLOSING.match(line, end)
    return line[: closing.end() if closing else end].strip()


def _is_of_line(word: str) -> bool:
    return word in OF_LINE or is_calendar_word(word)


def _has_moment(line: str) -> bool:
    return _has_hour_or_day(line) or _has_weekday(line) or _SOON.search(fold(line)) is not None


def _has_hour_or_day(line: str) -> bool:
    return _CLOCK.search(line) is not None or _DAY.search(fold(line)) is not None


def _has_real_day(line: str) -> bool:
    """Whether it names a day with its month, or an hour: "Embargo 3" is the third of a row."""
    is_dated = any(len(word) > 2 and is_calendar_word(word) for word in words(line))
    is_dated = is_dated and any(char.isdigit() for char in line)
    return is_dated or _NUMBERED_DAY.search(line) is not None or _CLOCK.search(line) is not None


def _has_weekday(line: str) -> bool:
    # short ones are words: "do" is a Thursday in German
    return any(len(word) > 3 and is_calendar_word(word) for word in words(line))


def stems() -> Iterator[str]:
    """In small letters: what holds none of them holds no such line."""
    yield from _STEMS


_ENDS_PREFIX = ":–—-|]*)/"
_CLOSING = re.compile(r"\.?\s*[:–—|\]*)/]+|\s+-+(?=\s|$)|[.!]+$")
_TOKEN = re.compile(r"\w+")
_BULLET = re.compile(r"(?:[-•‣◦·–—]|\*)\s+\w(?!.*[-–—*]\s*$)|\d{1,2}[.)]\s|#{2,}\s|>")
"""Of a list, of a sub-heading or of a quotation; "- - EMBARGO - -" is none."""
_UNTIL = r"(?:until|till|til|bis|jusqu|hasta|fino|até|tot|do|pana\ la|până\ la|до|μέχρι|kadar)"
_BEFORE = r"\W*(?:(?:achtung|attention|attenzione|atención|atenção|dikkat|note|notice)\W+)?"
_PARTICIPLE = re.compile(
    _BEFORE
    + r"(?:(?:strictly|strict|under(?:\ a)?(?:\ strict)?)\ embargo(?:ed)?|embargoed|not\ for"
    r"|hold\ for|sous\ embargo|embargad[oa]|embargato|bajo\ embargo|sotto\ embargo)\b",
    re.IGNORECASE | re.VERBOSE,
)
_FORBIDS = re.compile(
    _BEFORE
    + rf"""(?:
        (?:(?:strictly|strict|under|under\ (?:a\ )?strict)\ )
          embargo(?:ed)?\ (?:for\ \w+\ )?{_UNTIL}
        | embargoed\ (?:for\ \w+\ )?{_UNTIL}
        | (?:strictly\ embargoed|strict\ embargo|embargoed)(?:\ (?:copy|material|news|release))?
          \s*(?:[:*.!\]–—-]|$|for\ (?:release|publication|use|broadcast))
        | sperrfrist\s*(?:[:*.!\]–—-]|$|{_UNTIL}|\d)
        | embargoed\ (?:for|to)\ (?=\d|\w+day\b|noon\b|midnight\b)
        | (?:not|hold)\ for\ (?:release|publication|broadcast|use)(?:\ or\ \w+)?
          \ (?:before|until|till)
        | (?:do\ not|not\ to\ be)\ (?:publish|published|release|released|use|used)\ (?:before|until)
        | (?:sous|bajo|sotto|sob|onder|под)\ (?:embargo|эмбарго)\s*(?::|$|{_UNTIL})
        | (?:embargado|embargada|embargato)\s*(?::|$|{_UNTIL})
        | (?:ne\ pas\ (?:publier|diffuser)|no\ (?:publicar|difundir)|non\ pubblicare|não\ publicar)
          \ (?:avant|antes|prima)
        | (?:yayın\ )?ambargosu\s*: | ambargolu(?:dur)?\s*(?::|$)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NEEDS_HOUR = re.compile(
    _BEFORE + rf"(?:gesperrt|sperrvermerk)\s*(?::|{_UNTIL}|frei)", re.IGNORECASE
)
"""Roads are closed as well: nothing but a time may stand behind it."""
_NEEDS_DAY = re.compile(
    _BEFORE + rf"(?:[ée]mbargo|ambargo|эмбарго)(?:\ \w+)?\s*(?:[:：–—-]|{_UNTIL})"
    rf"|.*\b(?:{_UNTIL}\S*)\ (?:ambargolu|yayın\ yasağı)",
    re.IGNORECASE,
)
_BARE = re.compile(
    _BEFORE
    + r"""(?:
        (?:strict(?:ly)?\ )?embargo(?:ed)?\s*[,(]?\s*(?=[\d(]|\w{3,}\W{1,2}\d)
        | niet\ publiceren\ v[óo]{2}r | nie\ publikować\ przed | не\ (?:публиковать|публікувати)\ до
        | حظر\ النشر\ حتى
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Next to nothing says that it forbids: all the more its day has to."""
_NUMBERED_DAY = re.compile(r"\b\d{1,2}[./-]\d{1,2}(?:[./-]|\b)|\b\d{4}-\d\d-\d\d\b")
_HOUR = r"\d{1,2}\s*(?:h|am|pm|a\.m\.|p\.m\.|uhr|uur|utc|gmt|bst|cet|cest|mez|mesz)\b"
_CLOCK = re.compile(
    rf"\b\d{{1,2}}[:.h]\d\d\b|\b{_HOUR}"
    r"|\b\d{4}\s?(?:hrs|hours|utc|gmt|bst|est|edt|et|cet|cest)\b|\b(?:noon|midnight)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-](?:\d\d)?|\b\d{4}-\d\d-\d\d\b"
    r"|\b\d{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:de\s+|of\s+)?[^\W\d_]{3,}|\b[^\W\d_]{3,}\s+\d{1,2}\b(?!:)"
)
_SOON = re.compile(
    r"\b(?:today|tonight|tomorrow|further notice|delivery|publication"
    r"|heute|morgen|redebeginn|beginn)\b"
)
_NEEDS_MOMENT = re.compile(rf"\d|\b(?:{_UNTIL}|before|avant|antes|prima)\b|\bjusqu", re.IGNORECASE)
"""With one of them no line is complete that names no moment."""
_PLACE_TIME = re.compile(r"\b(?:[A-Z]\w+\s+){1,2}time\b", re.IGNORECASE)
"""Of London, New York."""
_LIFTS = re.compile(
    r"(?<=embargo\ )(?:lifts|lifted|lifting|ends|expires|expiry|date|time)(?=\s*:|\ at\b)",
    re.IGNORECASE | re.VERBOSE,
)
_LIFTS_AT = re.compile(rf"{_BEFORE}embargo (?:lifts|lifted|ends|expires) at\b", re.IGNORECASE)
"""With a day as well, and no headline: sanctions end at midnight."""
_STEMS = (
    "embarg", "ambargo", "эмбарго", "sperrfrist", "sperrvermerk", "not for release",
    "not for publication", "解禁", "エンバーゴ", "엠바고",
)  # fmt: skip
"""Each costs a page half a millisecond: what only wires say is looked for in dumps alone."""
_STEM = re.compile(r"embarg|ambargo|эмбарго|sperrfrist|^\W*(?:not|hold) for", re.IGNORECASE)
_SAYS_SO = re.compile(
    _BEFORE
    + rf"""(?:
        (?:this|all|the\ (?:information|content|material|following))\ (?:\w+\ ){{0,3}}
          (?:is|are)\ (?:(?:strictly|strict)\ )?
          (?:embargoed|under\ (?:a\ )?(?:strict\ )?embargo|not\ for\ (?:release|publication))
          \ (?:until|till|before)
        | dies\w+\ (?:text|bericht|beitrag|\w*(?:meldung|mitteilung|nachricht))\ ist\ gesperrt\ bis
        | ce(?:tte|t)?\ \w+\ est\ sous\ embargo\ {_UNTIL}
        | est[ea]\ \w+\ está\ (?:embargad[oa]|bajo\ embargo)\ {_UNTIL}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
