"""How houses close a text: in which paper it stood, who edited it, the desks' own signs."""

import re

from content.dates import dates_in
from content.text import fold, words
from content.wordlists import either
from content.wordlists import words as listed

LONGEST = 120
"""Characters."""


def is_closing(text: str) -> bool:
    """Whether a line below a text says only where it was printed, or whose desks made it.

    "Published in the Courier, March 3rd, 2031", "Editor: A. B.", "(With inputs from agencies)",
    "mjs/ itm/", "编辑 李华 校对 张三", "《日报》（2031年03月03日 04 版）", "【山田太郎】".
    """
    if len(text) > LONGEST:
        return False
    if _OF_COVER.match(fold(text)):
        return True
    bare = text.strip(" ()（）[]")
    return _is_imprint(bare) or any(rule.fullmatch(bare) for rule in _RULES)


def _is_imprint(line: str) -> bool:
    """A paper and its day; with a verb it is a sentence ("Printed in Lorvik, it sold out on …")."""
    undone = _ORDINAL.sub("", line)
    found = _PRINTED.match(undone)
    if found is None or not _OF_IMPRINTS.issuperset(_SMALL.findall(undone, found.end())):
        return False
    return next(dates_in(undone), None) is not None


def signs_house(text: str, house: str) -> bool:
    """ "– Courier.example": the site's name and nothing else."""
    own, said = (_letters(each) for each in (house, text))
    return bool(own) and said == own


def _letters(text: str) -> str:
    tokens = words(text) if len(text) <= LONGEST else []
    return "".join(token for token in tokens if token not in _ADDED)


_ADDED = frozenset(("com", "net", "org", "news", "online", "the", "www"))
# of the picture above the headline, which is told of below the text
_OF_COVER = re.compile(r"\W*(?:boritokep|kiemelt kep|nyitokep|cimlapkep|vezeto kep)\s?:")
_ORDINAL = re.compile(r"(?<=\d)\s?(?:st|nd|rd|th)\b")
_PRINTED = re.compile(
    r"(?i:(?:(?:first|originally) )?(?:published|printed|appeared) (?:in|on)(?: the)?"
    r"|publicado en (?:la|el)) [A-ZÀ-Þ]"
)
_SMALL = re.compile(r"(?<!\w)[a-zß-ÿ]\w*")
_OF_IMPRINTS = listed("""
    on the of in and at print edition issue de del el la en los las y edición
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
""")
_NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,3}"
# "Editor: Never." is what one answers
_WHOLE_NAME = r"(?:[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){1,3}|(?:[^\W\d_a-z]\.\s?){2,3})"
_SIGN = r"[a-z]{2,4}(?:-[a-z]{2,4})?"
_DESK = either("""
    记者, 記者, 编辑, 編輯, 责编, 責編, 责任编辑, 責任編輯, 校对, 校對, 审核, 審核, 编审, 編審, 监制
    監製, 统筹, 統籌, 主编, 主編, 撰文, 通讯员, 通訊員, 值班主任, 实习生, 實習生
""")
_RULES = (
    re.compile(
        r"(?i:"
        + either("""
            editor(?: online)?, redactor, redaktor(?:ka|zy)?, urednic[ae], urednik, szerkesztő
            toimittanut, redigering, redaktør, redigerat av, editado por, editing by
        """)
        + rf")\s?:\s?{_WHOLE_NAME}\.?"
    ),
    re.compile(
        r"(?i:with (?:additional )?(?:agenc(?:y|ies)|[a-z]{2,5}) inputs?)"
        r"|(?i:with (?:additional )?inputs? from)\s[^.!?]{2,60}"
        rf"|(?i:contributing)\s?:\s{_NAME}(?:(?:,|,? and)\s{_NAME})*"
    ),
    re.compile(
        either("""
            agencias, agencies, agences, agenzie, agências, agencije, agenturen, agentúry
            agentury, ajanslar, agencje, agenții, agenturer, агентства, агенції
        """),
        re.IGNORECASE,
    ),
    re.compile(r"(?i:redacción|redação|redazione)(?:\s[^\W\d_a-z][\w.&-]*){1,4}"),
    re.compile(  # of tickets and courses it is what a reader needs
        r"(?:the )?(?:writer|author|reporter|journalist|columnist|correspondent)(?:['’]?s)?"
        r"(?: e-?mail| address| contact)*\s?[:：]\s?[\w.+-]{1,64}@[\w-]+\.[\w.-]+",
        re.IGNORECASE,
    ),
    re.compile(rf"{_SIGN}(?:/\s?{_SIGN}){{1,3}}/?"),
    re.compile(
        rf"(?:[\u4e00-\u9fff]{{0,6}}{_DESK}[\s:：／/|丨]+[\u4e00-\u9fff·]{{2,4}}(?:[\s、，,；;|/]+|$)){{1,5}}"
    ),
    re.compile(
        r"【[\u3040-\u30ff\u4e00-\u9fff]{2,6}(?:[・、\s][\u3040-\u30ff\u4e00-\u9fff]{2,6})*】"
    ),
    re.compile(r"《[^《》]{2,12}》\s*[（(]\s*\d{4}年\s?\d{1,2}月\s?\d{1,2}日[^（）()]{0,8}"),
    re.compile(r"منبع\s?:\s?\S+(?:\s\S+){0,2}"),
    re.compile(  # a name; "配信：毎週" is when a film is to be seen
        r"(?:配信|配信元|提供元)\s?[:：]\s?(?!.*(?:毎|曜|無料|開始|予定))[^\W\d\u3040-\u309f]{2,12}"
    ),
)
