"""The line at the head of a wire's text that says when it may be told, and not before.

It is told by how it stands there: an embargo that is news ("Embargo on oil is lifted") names no
moment and is followed by no "until".
"""

import re

from content import charset

_HEAD_BYTES = 20_000
_HEAD_LINES = 12
"""What stands further down is the article's."""


def embargo_line(data: bytes) -> str:
    """The line of a dump or page that forbids to tell it now; "" where none does."""
    text = charset.decode(data[:_HEAD_BYTES])
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", _UNSEEN.sub("\n", text)))
    lines = [line for each in text.splitlines() if (line := " ".join(each.split()))]
    return next((line for line in lines[:_HEAD_LINES] if _is_embargo(line)), "")


def _is_embargo(line: str) -> bool:
    return _FORBIDS.match(line) is not None or (
        _MAY_FORBID.match(line) is not None and _MOMENT.search(line[:_NEAR]) is not None
    )


_NEAR = 120
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(
    r"</?(?:p|div|h\d|br|li|ul|td|tr|table|article|section|header|main|body|head|title)\b[^>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^>]*>")
_UNTIL = r"(?:until|till|til|bis|jusqu|hasta|fino|até|tot|до|kadar)"
_BEFORE = r"\W*(?:(?:achtung|attention|attenzione|atención|atenção|dikkat|note|notice)\W+)?"
_FORBIDS = re.compile(
    _BEFORE
    + rf"""(?:
        (?:(?:strictly|strict|under|under\ (?:a\ )?strict)\ )?
          embargo(?:ed)?\ (?:for\ \w+\ )?{_UNTIL}
        | (?:strictly\ embargoed|strict\ embargo|embargoed)(?:\ (?:copy|material|news|release))?
          \s*(?:[:*.!\]–—-]|$|for\ (?:release|publication|use|broadcast))
        | sperrfrist\s*(?:[:*.!\]–—-]|$|{_UNTIL}|\d)
        | (?:gesperrt|sperrvermerk)\s*(?::|{_UNTIL}|frei)
        | (?:not|hold)\ for\ (?:release|publication|broadcast|use)\ (?:before|until|till)
        | (?:do\ not|not\ to\ be)\ (?:publish|published|release|released|use|used)\ (?:before|until)
        | (?:sous|bajo|sotto|sob|onder|под)\ (?:embargo|эмбарго)\s*(?::|$|{_UNTIL})
        | (?:embargado|embargada|embargato)\s*(?::|$|{_UNTIL})
        | (?:ne\ pas\ (?:publier|diffuser)|no\ (?:publicar|difundir)|non\ pubblicare|não\ publicar)
          \ (?:avant|antes|prima)
        | (?:yayın\ )?ambargosu\s*: | ambargolu(?:dur)?\s*(?::|$)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_MAY_FORBID = re.compile(
    _BEFORE + rf"(?:[ée]mbargo|ambargo|эмбарго)(?:\ \w+)?\s*(?:[:：–—-]|{_UNTIL})"
    rf"|.*\b(?:{_UNTIL}\S*)\ (?:ambargolu|yayın\ yasağı)",
    re.IGNORECASE | re.VERBOSE,
)
_MOMENT = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]"
    r"|\b\d{1,2}\s*(?:h|am|pm|a\.m\.|p\.m\.|uhr|utc|gmt|cet|cest)\b",
    re.IGNORECASE,
)
