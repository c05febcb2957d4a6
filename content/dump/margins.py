"""The lines above and below a text that say who wrote it, when, and what it is about."""

import re
from dataclasses import dataclass
from datetime import datetime

from content.agencies import is_agency
from content.dates import DateLine, dates_in, read_date_line
from content.dump.bylines import (
    AFTER_NAMES,
    AND,
    PARTICLES,
    byline,
    is_author,
    is_person,
    people_in,
    without_label,
)
from content.dump.credits import credit_of
from content.dump.trades import is_trade
from content.kin.terms import is_common
from content.litter.lines import Litter, litter_in
from content.sentence_ends import is_closed
from content.text import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """What one line beside an article says about it; empty where it is known but adds nothing."""

    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    """Aware, UTC."""
    topics: tuple[str, ...] = ()
    trade: bool = False
    """Whether it only tells what the author named above is."""


def read_margin(line: str) -> Margin | None:
    """Understand a line of names, dates, places of publication or key words; None if it is text."""
    if len(line) > _LONGEST:
        return None
    topics = _TOPICS.match(line)
    if topics:
        named = re.split(r"\s*[,;|•·#]\s*", line[topics.end() :])
        return Margin(
            topics=tuple(dict.fromkeys(topic.strip(" .") for topic in named if words(topic)))
        )
    if _INITIALS.fullmatch(line) and any(map(is_agency, re.findall(r"\w+", line))):
        return Margin()
    if sent := _of_senders(line):
        return sent
    desk = _DESK.fullmatch(line)
    if desk and all(is_person(name.strip()) for name in AND.split(desk["names"])):
        return Margin()
    reporter = _REPORTER.fullmatch(line)
    if reporter:
        return Margin(authors=tuple(re.split(r"[\s、,]+", reporter["ko"] or reporter["zh"])))
    if _is_signature(line):
        return Margin(authors=_reporters(line))
    if name := name_in_brackets(line):
        return Margin(authors=(name,))
    parts = _BARS.split(_parted(line))
    if len(parts) > 1 and is_closed(line) and not any(map(str.isdigit, parts[-1])):
        return None  # a sentence; "5 min." is none
    pieces = [piece for piece in parts if words(piece)]
    if len(pieces) < 2 and is_source(line) and not _is_told(line):
        return Margin()
    return _of_pieces(pieces)


def _of_senders(line: str) -> Margin | None:
    """As those sign who send what others print: a bureau, an account, a press office."""
    if filed := _FILED.fullmatch(line):
        return Margin(authors=people_in(_with_small_letters(filed["names"])))
    if posted := _OF_ACCOUNT.fullmatch(line):
        return Margin(authors=(posted["by"],), published_at=next(dates_in(line), None))
    return Margin() if is_of_release(line) else None


def is_of_release(line: str) -> bool:
    """ "SOURCE Port of Lorvik", behind what was sent to the press; amid a text it is a heading."""
    return _OF_RELEASE.fullmatch(line) is not None


def _with_small_letters(names: str) -> str:
    """ "Odo Halm" of "Odo HALM", where its capitals have one small letter each."""
    return " ".join(
        name.capitalize() if name.isupper() and len(name.lower()) == len(name) else name
        for name in names.split()
    )


def name_in_brackets(line: str) -> str:
    """ "Jane Doe" of "(Jane Doe)" alone in a line: who signs, or a play's direction; else ""."""
    alone = _IN_BRACKETS.fullmatch(line)
    return alone["name"] if alone and is_person(alone["name"]) and not credit_of(line) else ""


def _parted(line: str) -> str:
    """With bars where pieces were glued: "Jane AmselEditor", "14:05Modified", "20:36来源:"."""
    line = _YEAR_AND_CLOCK.sub(r"\g<0> ", line)
    return _GLUED.sub(" | ", line) if len(line) <= _LONGEST else line


def _of_pieces(pieces: list[str]) -> Margin | None:
    """Every piece of "By Jane Doe | Updated 3 May 2031 | 5 min read" must be known."""
    authors: list[str] = []
    dates: list[datetime] = []
    doubtful: list[str] = []
    known, index = False, 0
    while index < len(pieces):
        end, date = _longest_date(pieces, index)
        piece = pieces[index]
        index = max(end, index + 1)
        found = Margin(published_at=date.at) if date else _named_or_dated(piece)
        if found is not None:
            authors += found.authors
            dates += [found.published_at] if found.published_at else []
            known = True
        elif credit_of(piece) or is_trade(piece) or _is_place(piece) or _SOURCE.match(piece):
            doubtful.append(piece)
        elif _DESK.fullmatch(piece) or _CLOCK.fullmatch(piece):
            continue
        elif litter_in(piece) is Litter.NONE:
            return None
    if not known:
        return None
    if dates and not authors and doubtful and doubtful[0] == pieces[0] and is_author(pieces[0]):
        authors = [pieces[0]]
    return Margin(authors=tuple(authors), published_at=dates[0] if dates else None)


def _longest_date(pieces: list[str], start: int) -> tuple[int, DateLine | None]:
    """Where the pieces end that are one date line ("4 May 2031 - 14:05 CEST"), and that."""
    last = start + 1  # a year begins another date
    while last < min(len(pieces), start + 3) and not _YEAR.search(" ".join(pieces[start:last])):
        last += 1
    if last < len(pieces) and _CLOCK.fullmatch(pieces[last]):
        last += 1
    for end in range(last, start, -1):
        date = read_date_line(" - ".join(pieces[start:end]))
        if date is not None:
            return end, date
    return start, None


def _named_or_dated(piece: str) -> Margin | None:
    """A byline, or one with its date: "By Jane Doe May 4, 2031", "Lorvik, 4 May 2031"."""
    named = byline(piece)
    if named is not None:
        return Margin(authors=named)
    posted = _POSTED_BY.fullmatch(piece)
    if posted and (date := read_date_line(posted["date"])):
        names = (posted["name"],) if is_person(posted["name"]) else ()
        return Margin(authors=names, published_at=date.at)
    tokens = piece.split()
    for cut in range(1, min(len(tokens), _MOST_NAME_TOKENS)):
        date = read_date_line(" ".join(tokens[cut:]))
        if date is None:
            continue
        front = " ".join(tokens[:cut]).strip(" ,:")
        named = byline(front)
        if named is not None:
            return Margin(authors=named, published_at=date.at)
        if is_author(front):  # "von Hafenbote": whose name it is, its label says
            return Margin(authors=(without_label(front),), published_at=date.at)
        return Margin(published_at=date.at) if _is_place(front) else None
    return None


def is_source(line: str) -> bool:
    """ "Source: AFP"; a headline may begin so as well."""
    return _SOURCE.match(line) is not None and (not is_closed(line) or len(words(line)) <= 6)


def _is_told(line: str) -> bool:
    """ "Sources: Mayor knew of broken wall": what they tell, where names are of capital letters."""
    first, *rest = line.partition(":")[2].split() or [""]
    small = [word for word in rest if word.isalpha() and word.islower() and not is_common(word)]
    return first[:1].isupper() and len(rest) >= _TOLD and len(small) >= _TOLD_SMALL


def clock_of(text: str) -> bool:
    """Whether a line is a time of day alone, as it stands below its date."""
    return _CLOCK.fullmatch(text) is not None


def _is_signature(line: str) -> bool:
    """ "(Reporting by Jane Amsel in Lorvik; Editing by Ida Roth)": names and nothing else."""
    if not _SIGNED.fullmatch(line):
        return False
    small = (word for word in re.findall(r"\w+", line) if word.islower())
    return all(word in _DESK_WORDS or word in PARTICLES for word in small)


def _reporters(line: str) -> tuple[str, ...]:
    reporting = _REPORTING.search(line)
    parts = AND.split(AFTER_NAMES.sub("", reporting["names"])) if reporting else []
    return tuple(part.strip(" .") for part in parts if is_person(part.strip(" .")))


def _is_place(text: str) -> bool:
    """ "LORVIK", "London": where a byline was written."""
    return len(text.split()) <= 3 and not any(word[0].islower() for word in text.split())


_LONGEST = 200
_IN_BRACKETS = re.compile(r"[(（](?P<name>[^()（）]{2,40})[)）]")

_MOST_NAME_TOKENS = 8
_TOLD = 3
_TOLD_SMALL = 2
"""Words of a sentence; names have small words between them that all texts share."""
_CLOCK = re.compile(
    r"\W*\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|uhr|h|م|ص)?\s*(?:[A-Z]{2,5})?"
    r"\W{0,3}(?:\([^()\d]{2,30}\))?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_POSTED_BY = re.compile(
    r"(?P<date>.{6,60}?)\s+(?:by|von|par|por|di)\s+(?P<name>\S.{1,40})", re.IGNORECASE
)
_YEAR_AND_CLOCK = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\d{1,2}:\d\d)")
_GLUED = re.compile(
    r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ])|(?<=[a-zß-ÿ] )(?=Updated )|(?<=\d)(?=[A-Z][a-z])"
    r"|(?<=[^\s|｜])\s*(?=(?:来源|來源|作者|记者|编辑|責任編輯|责任编辑|发布时间|查看|浏览|点击|阅读|字号|分享)\s?[:：])"
)
_BARS = re.compile(r"\s*[|｜•·]\s*|\s+[–—-]\s+|,?\s+/\s+")
_TOPICS = re.compile(
    r"(?:tags?|topics?|keywords|section|category|rubrik|ressort|rubrique|sección|kategori|filed\sunder|themen|schlagwörter|stichworte|thèmes|mots[-\s]clés|temas|etiquetas"
    r"|argomenti|assuntos|onderwerpen|etiketler|konular|anahtar\skelimeler|tagi|теги|темы|ключевые\sслова"
    r"|emner|ämnen|العلامات|الكلمات\sالمفتاحية|タグ|标签|关键词|태그)\s?[:：|]\s*",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"[(\[]?(?:additional\s)?(?:reporting|writing|editing|compiled|edited|(?:with|based\son)\sreporting)\sby\s"
    r"[^.]{3,180}\.?[)\]]?",
    re.IGNORECASE,
)
_DESK_WORDS = frozenset(
    words(
        "additional reporting writing editing compiled edited with by and in at for from graphics"
        " based on"
    )
)
_REPORTING = re.compile(r"reporting\sby\s(?P<names>[^;()]{3,120})", re.IGNORECASE)
# "(서울=연합뉴스) 홍길동 기자 hong@news.kr", "本报记者 王明 李华"
_REPORTER = re.compile(
    r"(?:[(\[][^()\[\]]{2,20}[)\]]\s?)?(?P<ko>[가-힣]{2,4})\s?(?:인턴|선임|수습)?\s?(?:기자|특파원)"
    r"(?:\s?=?\s?[\w.-]+@[\w.-]+)?"
    r"|[(（【]?(?:本报|本報|本社|本网|新华社|中新社)?(?:特派|特约)?(?:记者|記者)[\s:：]\s?"
    r"(?P<zh>[\u4e00-\u9fff]{2,3}(?:[\s、][\u4e00-\u9fff]{2,3}){0,2})[)）】]?"
)
# who wrote it up from which agencies: "oha/dpa/Reuters", "dh/rs (AFP, Reuters)"
_INITIALS = re.compile(
    r"[(]?[a-z]{2,4}(?:[/,]\s?[\w-]{2,10}){0,4}(?:\s?\([\w ,/-]{2,40}\))?"
    r"(?:[/,]\s?[\w-]{2,10}){0,3}[)]?"
)
# who edited and checked it: named in the page's foot, and not its author
_DESK = re.compile(
    r"[(（\[【]?\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|网络编辑|值班编辑|主编|主編|校对|校對|审核|审校|终审"
    r"|[一二三]审|编审|监制|監製|核稿|編集|редактор(?:ы|ка)?|редагував|editors?|penyunting|redaktur"
    r"|biên\stập|btv|تحرير|المحرر|편집|교정|데스크)\s?[:：／]\s?(?P<names>[^。.!?！？:：)）\]】]{1,40})[)）\]】]?",
    re.IGNORECASE,
)
# "Odo HALM / LORVİK, (Nordwire)": who filed it, where and for whom
_FILED = re.compile(
    r"(?P<names>[^\W\d_][^/(),:]{3,60}?)\s?/\s?[A-ZÀ-ÞİĞŞÖÜÇ][A-ZÀ-ÞİĞŞÖÜÇ .-]{2,30}"
    r",?\s?\([^()]{2,20}\)"
)
# "原创 何多 洛维克晨报 2031-05-04 14:05": on an account of its own
_OF_ACCOUNT = re.compile(
    r"原创\s(?P<by>[\u4e00-\u9fff·]{2,5})\s\S{2,24}\s(?:19|20)\d\d[-年]\d{1,2}[-月]\d{1,2}.{0,40}"
)
_OF_RELEASE = re.compile(r"SOURCE:?\s[A-ZÀ-Þ][^.!?]{1,80}")
_SOURCE = re.compile(
    r"(?:source|sources|quelle|quellen|fuente|fuentes|fonte|kaynak|bron|źródło|источник|المصدر|来源|來源|出典|출처)\s?[:：]\s?.{2,80}$",
    re.IGNORECASE,
)
