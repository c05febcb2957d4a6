"""Who wrote it: names out of byline fields."""

import re

from content import author_words as told
from content.agencies import is_agency
from content.dates import is_calendar_word, without_stamp
from content.text import clean, fold
from content.wordlists import either


def names(byline: str) -> tuple[str, ...]:
    """The people or desks of a byline, without "By", mail addresses and repetitions.

    Nor is told where they wrote it or what they are: "By Jane Doe and John Roe in Minsk",
    "von Jane Doe, Nairobi", "Jane Doe Political Editor"; nor who took the pictures, edited or
    translated ("Text: Jane Doe, Fotos: John Roe"). Only the first 600 characters are looked at.
    """
    byline = clean(_BREAK.sub(", ", _MAIL.sub(" ", byline[:_LONGEST])))
    if found := _IN_BRACKETS.fullmatch(byline):  # RSS writes "mail@host (Jane Doe)"
        byline = found[1]
    if found := _WIDE.fullmatch(
        _SPACED.sub(r"\1\2", byline)
    ):  # "記者王小明／台北報導", "홍길동·김철수 기자"
        return tuple(re.split(r"[\s、，,·]+", found["zh"] or found["ko"]))
    byline = _without_brackets(byline)
    found_names: list[str] = []
    for credit in _written(byline):
        found_names += _of_credit(credit)
    unique = list(dict.fromkeys(found_names))
    return tuple([each for each in unique if not _NOBODY.fullmatch(each)] or unique)


def _written(byline: str) -> list[str]:
    """The parts of a byline that name those who wrote, without the label before them."""
    labels = [*_LABEL.finditer(byline)] if _COULD_LABEL.search(byline) else []
    starts = [0, *(label.end() for label in labels)]
    ends = [*(label.start() for label in labels), len(byline)]
    writes = [True, *(label["others"] is None for label in labels)]
    parts = zip(starts, ends, writes, strict=True)
    return [byline[start:end] for start, end, wrote in parts if wrote]


def _without_brackets(byline: str) -> str:
    """Without what somebody adds in them, and without the photographer whom they follow."""

    def said(match: re.Match[str]) -> str:
        who, inner = match["who"], match["inner"]
        if _PICTURES.search(inner) and not _TEXT.search(inner):
            return ""
        agency = _WITH.sub("", inner).strip()
        return f"{who}, {agency}, " if is_agency(agency) else f"{who} "

    # looking for who stands before brackets takes long where there are none
    return clean(_BRACKETS.sub(said, byline) if _BRACKET.search(byline) else byline)


def _of_credit(credit: str) -> list[str]:
    parts = [part.strip() for part in _PARTS.split(_SLASH.sub(", ", credit), maxsplit=_MOST_PARTS)]
    parts = parts[:_MOST_PARTS]
    found: list[str] = []
    for part in map(_tidy, _with_joints(parts)):
        if found and re.fullmatch(told.GENERATION, part, re.IGNORECASE):
            found[-1] += f" {part}"
        elif _is_name(part) and not (found and _adds_to(part, found[-1])):
            found.append(_from_capitals(part))
    unique = [name for name in found if not _ROLE.fullmatch(name)] or found
    undated = without_stamp(_undated(credit))
    return unique[:-1] if _ends_with_place(undated, unique) else unique


def _with_joints(parts: list[str]) -> list[str]:
    """Names that a joint parts: "Jane Doe y John Roe", but not "José Ortega y Gasset"."""
    found: list[str] = []
    for part in parts:
        left = part
        while joint := next((each for each in _JOINT.finditer(left) if _joins(left, each)), None):
            found.append(left[: joint.start()])
            left = left[joint.end() :]
        found.append(left)
    return found


def _joins(text: str, joint: re.Match[str]) -> bool:
    """Whether both sides of it are names; what else it may mean is "in", "from", "to"."""
    before, after = text[: joint.start()].strip(), text[joint.end() :].strip()
    if is_agency(after) or _NOBODY.fullmatch(after):
        return " " in before
    if _is_small(before.split()[-1]) or _is_small(after) or _ROLE.fullmatch(before):
        return False
    return " " in before and (" " in after or joint["single"] is None)


def _is_small(word: str) -> bool:
    return word[:1].islower()


def _adds_to(part: str, before: str) -> bool:
    """What somebody is or where, behind a full name: "à Lorvik", "columnist for the Courier"."""
    if _TITLE.fullmatch(part):
        return True
    small = part[0].islower() and " " in part and not is_agency(part)
    return small and " " in before and before[0].isupper()


def _ends_with_place(credit: str, found: list[str]) -> bool:
    """One word behind the comma that follows full names; an agency may stand there as well."""
    if len(found) < 2 or not re.search(rf"(?:[,|/]|\s[-–—])\s*{re.escape(found[-1])}\W*$", credit):
        return False
    people = all(len(name.split()) > 1 for name in found[:-1])
    place = " " not in found[-1] or _CITIES.fullmatch(fold(found[-1])) is not None
    capital = found[-1] == found[-1].upper() or found[-1][0].isupper()
    return people and place and capital and not is_agency(found[-1])


def _tidy(part: str) -> str:
    part = " ".join(part.split()[:_LONGEST_PART])  # the patterns below look back and forth
    part = _without_by(part.strip(_MARKS)).strip(_MARKS)
    part = without_stamp(_undated(_WRITES.sub("", part))).strip(_MARKS)
    if not _ENDS_SHORT.search(part):
        part = part.rstrip(".")
    if (ours := _OUR.match(part)) and " " in (rest := part[ours.end() :]):
        part = part if _ROLE.fullmatch(rest) else rest
    found = _BEHIND.fullmatch(part)
    if found and not (_is_of_house(found["name"]) or _PARTICLE_LAST.search(found["name"])):
        part = found["name"]
    there = _THERE.fullmatch(part)
    if there and not re.search(rf"\b{told.ORGANISATION}\b", there["name"], re.IGNORECASE):
        part = there["name"]
    return part


def _without_by(part: str) -> str:
    """Without the label before a name; "Oleh Petrenko" and "Von Hertzen" may be names as well."""
    words = part.split()
    if len(words) == 2 and words[0][0].isupper() and _LIKE_A_NAME.fullmatch(words[0]):
        nobody = is_agency(words[1]) or _NOBODY.fullmatch(words[1]) or _ROLE.fullmatch(words[1])
        if words[1][0].isupper() and not nobody:
            return part
    return _BY.sub("", part)


def _undated(part: str) -> str:
    """Without the day behind a name ("Jane Doe May 3"); a house's number stays ("France 24")."""
    tokens = part.split()
    for place, token in enumerate(tokens):
        near = "".join(tokens[max(0, place - 1) : place + 2])
        if is_calendar_word(token.strip(".,")) and any(map(str.isdigit, near)):
            start = place - 1 if place and tokens[place - 1][0].isdigit() else place
            return " ".join(tokens[:start])
    return "" if _DATE.fullmatch(part) else _DATE.sub("", part)


def _from_capitals(name: str) -> str:
    """ "IDA HOLM" as it is signed elsewhere; houses and agencies stay as they are."""
    tokens = name.split()
    whole = all(len(token) > 2 and token.isupper() and _VOWEL.search(token) for token in tokens)
    if not whole or not 2 <= len(tokens) <= 4 or is_agency(name) or _DOTTED.search(name):
        return name
    if _is_of_house(name):
        return name
    return _MC.sub(lambda found: f"Mc{found[1].upper()}", name.title())


def _is_of_house(name: str) -> bool:
    return not told.OF_HOUSE.isdisjoint(fold(name).split())


def _is_name(part: str) -> bool:
    letters = sum(char.isalpha() for char in part)
    if "://" in part or part.startswith("@") or len(part.split()) > _MOST_WORDS:
        return False  # an address, or what somebody is: "professor of philosophy at Lorvik"
    if _CLOCK.search(part):
        return False
    if any(map(str.isdigit, part)) and len(part.split()) > 2 and _SMALL_WORD.search(part):
        return False  # when it was written or changed: "Updated 3 hours ago"
    return letters >= 2 and len(part) <= 80


_LONGEST = 600
"""Characters; what is longer is no list of names, and would take long to look through."""
_LONGEST_PART = 20
"""Words."""
_MOST_PARTS = 60
_MOST_WORDS = 6
_MARKS = " ,;:|–—-•·/\"'=+【】「」《》〈〉『』[]"
_CLOCK = re.compile(
    r"\d{1,2}\s?[:.h]\s?\d\d(?!\d)|(?<!\w)\d{1,2}\s?(?:[ap]\.?m|uhr)\b", re.IGNORECASE
)
_SMALL_WORD = re.compile(r"(?<!\S)[^\W\d_A-ZÀ-Þ]+(?!\S)")
_ENDS_SHORT = re.compile(r"(?:^|\s)\w{1,2}\.$")
"""Initials, "Jr."."""
# "Jane Doe/John Roe": only between two full names, since "Jane Doe/Reuters" is one credit
_FULL_NAME = r"[^\W\d_a-z][\w.'’-]+(?:\s[\w.'’-]+){1,3}"
_SLASH = re.compile(rf"(?<=\w)\s?/\s?(?={_FULL_NAME}\s*(?:$|[/,]))|\s/\s")
_CAPITAL = r"(?=[^\W\d_a-zà-ÿа-я])"
_THERE = re.compile(
    rf"(?P<name>\S+\s.*\S)\s+(?:in\s+{_CAPITAL}\D{{2,30}}"
    rf"|(?i:for|special\sto|via|tarafından|avec|è)\b\s*(?:the\s|The\s)?(?:{_CAPITAL}\D{{2,40}})?)"
)
# what somebody is, behind the name: "Jane Doe, Political Editor"
_ROLE = re.compile(rf"(?:\S+ ){{0,3}}{told.ROLE}(?:\s.*)?", re.IGNORECASE)
_BEHIND = re.compile(
    rf"(?P<name>\S+\s\S+(?:\s\S+){{0,3}}?)(?:\s(?i:{told.RANKS}))*"
    rf"\s(?:(?i:{told.ROLE}|is an? .*)|[A-Z]{{2,5}}\sNews)"
)
# cities of one word are known by being one
_CITIES = re.compile(
    either("""
        new york, new delhi, tel aviv, los angeles, san francisco, hong kong, rio de janeiro
        sao paulo, buenos aires, mexico city, ciudad de mexico, den haag, the hague, kuala lumpur
        addis ababa, cape town, abu dhabi, st\\.? petersburg, phnom penh, la paz, st\\.? gallen
    """)
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(（【]([^()（）【】]+)[)）】]")
_BRACKET = re.compile(r"[(（]")
_BRACKETS = re.compile(r"(?P<who>[^,;()（）]{0,80}?)\s*[(（](?P<inner>[^()（）]*)[)）]")
_PICTURES = re.compile(rf"\b{told.PICTURES}\b", re.IGNORECASE)
_TEXT = re.compile(r"\b(?:te[xk]sti?e?|words|текст|文)\b", re.IGNORECASE)
_WITH = re.compile(r"^(?:with|mit|avec|con|com|met|med|ile)\s", re.IGNORECASE)
_BY_WORDS = rf"(?:{told.WRITES}(?!\w)(?!['’])\s*[:：・/／|｜丨●＝–-]?\s*(?<=[\s:：・/／|｜丨●＝–-])"
_BY_WORDS += rf"|{told.WRITES_AT_COLON}\s?[:：]\s*|{told.WRITES_AT_BLANK}\s+)"
_BY = re.compile(rf"^{_BY_WORDS}", re.IGNORECASE)
_LIKE_A_NAME = re.compile("von|par|por|di|door|av|af|oleh", re.IGNORECASE)
_PARTICLE_LAST = re.compile(r"\s(?:van|von|de|der|den|la|le|el|bin|ibn|al)$", re.IGNORECASE)
# a label amid a byline has a colon or "by" that says what follows
_LABEL = re.compile(
    rf"(?:^|(?<=[\s,;|.·]))(?:(?P<others>{told.OTHERS}\s*:?\s*(?<=[\s:])|{told.OTHERS_AT_COLON}\s?[:：]\s*)"
    rf"|{told.WRITES_AT_COLON}\s?[:：]\s*)",
    re.IGNORECASE,
)
# a cheap look first: most bylines have none, and the labels are many
_COULD_LABEL = re.compile(r"[:：]|(?<!\w)(?:by|von|par|por|di|de|av|af|door)(?!\w)", re.IGNORECASE)
# "von unserer Korrespondentin Jane Doe", "af journalist Jane Doe"
_OUR = re.compile(
    rf"^(?:(?i:our|unser\w*|notre|onze|nuestr[oa]|vår|vores)\s(?:\S+\s)?)?(?i:{told.ROLE})(?:en)?\s{_CAPITAL}"
)
# "이다 홀름 기자": the trade follows the name; "Jane Doe on Monday, 3 May": the day as well
_WRITES = re.compile(
    r"(?-i:/[a-z]{2,4}$)|\s*(?:(?:인턴|선임|수습|전문|객원)?\s?(?:기자|특파원|논설위원)|記者|记者)$"
    r"|\s+on\s+(?:mon|tue|wed|thu|fri|sat|sun)\w*$",
    re.IGNORECASE,
)
_WIDE = re.compile(
    r"[(（【]?(?:本报|本報|本社|本网|新华社|中新社|[\u4e00-\u9fff]{2,8}\s?[／/])?\s*"
    r"(?:特派|特约|實習)?(?:记者|記者)[\s:：／/|]*"
    r"(?P<zh>[\u4e00-\u9fff]{2,4}?(?:[\s、，,][\u4e00-\u9fff]{2,4}?)*)"
    r"(?:[／/]\S*?)?(?:報導|報道|报道)?[)）】]?"
    r"|(?P<ko>[가-힣]{2,4}(?:[·,、]\s?[가-힣]{2,4})+)\s?(?:기자|특파원)"
)
# names of two signs are set as wide as those of three
_SPACED = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?![\u4e00-\u9fff])"
)
_DATE = re.compile(
    r"\s+\d{1,2}\.?\s\D{2,15}\s(?:19|20)\d\d\b.*|\s+(?:19|20)\d\d\s?[年년].*"
    r"|\s*\b(?:\d{1,2}[./-]\d{1,2}[./-])?(?:19|20)\d\d\b(?:[./-]\d{1,2}[./-]\d{1,2})?.*"
    r"|\s+\d{1,2}:\d{2}.*"
)
_TITLE = re.compile(told.TITLES_BEHIND, re.IGNORECASE)
_NOBODY = re.compile(told.NOBODY, re.IGNORECASE)
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-ÝАЕИОУЫЭЮЯЄІЇ]")
_MC = re.compile(r"\bMc(\w)")
_DOTTED = re.compile("[İŞĞ]")
"""Turkish capitals: "I" may be either of two letters there."""
_JOINT = re.compile(r"\s(?:(?P<single>[yeia])|en|with|mit|avec|con|com|med|met)\s")
_PARTS = re.compile(
    r"\s*(?:,\s(?:and|und|et)\s|[,;|、，•]|\s[&+·]\s|\s[-–—]\s|\.\s(?=(?i:" + told.ROLE + r")\b)"
    r"|\s(?:and|und|et|och|og|ve|и|та|și|ja|oraz|és)\s)\s*"
)
