"""The line that says when a text may be told, and not before: of a wire, a page or a feed.

It is told by how it stands there: an embargo that is news ("Embargo on oil is lifted") names no
moment and is followed by no "until". Whoever writes for the public is taken at such a word only
where nothing else can be meant: "Embargo until 2030 on oil" and "Sperrfrist: was gilt" are news.
"""

import html
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice

from content import wordlists
from content.dates import is_calendar_word, named_moment
from content.text import words
from content.types import Article, Block, Item

_HEAD_LINES = 12
"""Of a dump: what stands further down is the article's, but for its last lines."""
_LAST_LINES = 2
_FIRST_BLOCKS = 3


def of_dump(text: str) -> str:
    """The line of a wire's text that forbids to tell it now; "" where none does."""
    lines = [line for each in text.splitlines() if (line := " ".join(each.split()))]
    last = lines[_HEAD_LINES:][-_LAST_LINES:]
    head = (each for each in lines[:_HEAD_LINES] if _is_embargo(each) or _SAYS_SO.match(each))
    return next(head, "") or _first_sure(last)


def without_line(text: str, line: str) -> str:
    """A wire's text without the line that forbids to tell it, which is no part of the news."""
    kept = (each for each in text.splitlines(keepends=True) if " ".join(each.split()) != line)
    return "".join(kept) if line else text


def of_page(page: str, article: Article) -> str:
    """The same of a page's markup: a block of its own, but none from the midst of `article`.

    Systems write it above the headline, into boxes that are no part of the text.
    """
    quoted = {block.text for block in article.body[_FIRST_BLOCKS:-_LAST_LINES]}
    shown = (line for line in _lines_of_page(page) if line not in quoted)
    read = (article.headline, article.standfirst, *article.notes, *_ends(article.body))
    return _first_sure((*read, *shown))


def of_item(item: Item) -> str:
    """The same of what a feed's entry says."""
    return _first_sure((item.headline, item.standfirst, *_ends(item.body)))


def is_over(line: str, *, now: datetime) -> bool:
    """Whether the moment that `line` names has passed wherever its writer may be.

    Publishers leave the line there. False where it names no day with its year.
    """
    told = named_moment(line[:_NEAR])
    if not told:
        return False
    moment = datetime.fromisoformat(told)
    if moment.tzinfo is None:
        # the day's end where no time is told; and nowhere is it later than twelve hours after UTC
        day = timedelta(0) if "T" in told else timedelta(days=1)
        moment = moment.replace(tzinfo=UTC) + day + timedelta(hours=12)
    return moment <= now


def _ends(body: tuple[Block, ...]) -> Iterator[str]:
    first, rest = body[:_FIRST_BLOCKS], body[_FIRST_BLOCKS:]
    return (block.text for block in (*first, *rest[-_LAST_LINES:]))


def _first_sure(lines: Iterable[str]) -> str:
    return next((line for line in lines if line and _is_surely(line)), "")


def _lines_of_page(page: str) -> Iterator[str]:
    """Those that hold a word of it, each whole: a page may be long, and such words are rare."""
    lower = page.lower()
    if not any(stem in lower for stem in _STEMS):
        return  # looking for a few words at once takes a pattern fifty times as long
    for found in islice(_STEM.finditer(page), _MOST_STEMS):
        before = page[max(0, found.start() - _AROUND) : found.start()]
        after = page[found.start() : found.start() + _AROUND]
        line = _BREAK.split(before)[-1] + _BREAK.split(after)[0]
        yield " ".join(html.unescape(_TAG.sub("", line)).split())


def _is_surely(line: str) -> bool:
    """Whether it cannot be news about an embargo."""
    near = line[:_NEAR]
    if _SAYS_SO.match(line):
        return True
    if not _is_embargo(line):
        return False
    if _CLOCK.search(near) and _STEM_OF_EMBARGO.search(near):
        return True
    others = [word for word in words(line) if word.isalpha() and not _is_of_line(word)]
    return len(others) <= _MOST_OTHERS


def _is_of_line(word: str) -> bool:
    return word in _OF_LINE or is_calendar_word(word)


def _is_embargo(line: str) -> bool:
    return _FORBIDS.match(line) is not None or (
        _MAY_FORBID.match(line) is not None and _MOMENT.search(line[:_NEAR]) is not None
    )


_NEAR = 120
_AROUND = 400
"""Characters."""
_MOST_STEMS = 50
_MOST_OTHERS = 1
"""Words of such a line that are none of it: the name of who sends it."""
_BREAK = re.compile(
    r"</?(?:p|div|h\d|br|li|ul|td|tr|table|article|section|header|main|body|head|title|nav|footer|aside)\b[^>]*>"
    r"|[\n\r]\s*[\n\r]",
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
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s*(?:h|am|pm|a\.m\.|p\.m\.|uhr|utc|gmt|cet|cest)\b"
    r"|\b\d{4}\s?(?:hrs|hours|utc|gmt|bst|est|edt)\b",
    re.IGNORECASE,
)
_STEMS = (
    "embarg", "ambargo", "эмбарго", "sperrfrist", "sperrvermerk", "not for release",
    "not for publication",
)  # fmt: skip
"""Each costs a page half a millisecond: what only wires say is looked for in dumps alone."""
_STEM = re.compile("|".join(_STEMS), re.IGNORECASE)
_STEM_OF_EMBARGO = re.compile(r"embarg|ambargo|эмбарго|sperrfrist", re.IGNORECASE)
_SAYS_SO = re.compile(
    _BEFORE
    + rf"""(?:
        (?:(?:strictly|strict)\ )?embargoed\ (?:for\ (?:release|publication)\ )?(?:until|till|til)
        | (?:this|all|the\ (?:information|content|material|following))\ (?:\w+\ ){{0,3}}
          (?:is|are)\ (?:(?:strictly|strict)\ )?
          (?:embargoed|under\ (?:a\ )?(?:strict\ )?embargo|not\ for\ (?:release|publication))
          \ (?:until|till|before)
        | dies\w+\ (?:text|bericht|beitrag|\w*(?:meldung|mitteilung|nachricht))\ ist\ gesperrt\b
        | ce(?:tte|t)?\ \w+\ est\ sous\ embargo\ {_UNTIL}
        | est[ea]\ \w+\ está\ (?:embargad[oa]|bajo\ embargo)\ {_UNTIL}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_LINE = wordlists.words("""
    embargo embargoed strict strictly under for release publication use broadcast until till til
    note notice the not hold do publish released published before and at on of to be am pm a p m
    gmt utc bst cet cest est edt et hrs hours h noon midnight local time copy material news
    sperrfrist gesperrt sperrvermerk frei bis uhr achtung um den am der mez mesz
    sous embargado embargada embargato bajo sotto sob onder jusqu jusqua jusquau au a las del de
    heures heure hasta alle fino ate tot tarih saat kadar ambargo ambargolu ambargoludur
    ambargosu yayin dikkat attention attenzione atencion atencao эмбарго до под мск
""")
"""Folded."""
