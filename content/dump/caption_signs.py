"""What a caption looks like: the habits, labels and scenes that newsrooms put under a picture."""

import re

from content.dates import read_date_line
from content.kin.terms import is_common
from content.sentence_ends import is_closed
from content.text import sentences, words


def is_scene(text: str) -> bool:
    """Whether this is "The Aurora in the port of Lorvik on Monday.": a place, a day, and no verb.

    Beside a credit that is a caption. Known for English alone; reports, which tell
    in the past tense or of the future, are none.
    """
    said = words(text)
    if not 5 <= len(said) <= _LONGEST_SCENE or len(sentences(text)) > 1:
        return False
    if not (_DAY_AT_END.search(text) and _PLACE.search(text)):
        return False
    return not any(word in _TELLING or word.endswith("ed") for word in said)


def looks_like_caption(text: str) -> bool:
    """Agencies' habits: "(L)", "file photo", and a date as the last word of a scene."""
    short = len(words(text)) <= LONGEST and (text[0] < "\u2e80" or len(text) <= 2 * LONGEST)
    habit = _CAPTION_HABIT.search(text) or _SHOUT.match(text)
    return short and (habit is not None or _ends_with_date(text))


def names_in_order(text: str) -> bool:
    """Whether it says who stands where: "The new board (from left): …", "Ida Holm (r.) in Lorvik."

    A report may name "the man on the left", and a road may lead "(r.)": the brackets, the colon
    and the short forms are those of captions beside the full names of several people.
    """
    if len(text) > _LONGEST_NAMING or not _names_several(text):
        return False
    if _ORDER.search(text):
        return len(words(text)) <= LONGEST and len(sentences(text)) <= 2
    if _SIDE.search(text) is None:
        return False
    return 3 <= len(words(text)) <= _LONGEST_SCENE and len(sentences(text)) == 1


def _names_several(text: str) -> bool:
    """Two names of two capitals each; in scripts without them, a list behind the mark."""
    order = _ORDER.search(text)
    behind = _IN_BRACKETS.sub(" ", text[order.end() :] if order else text)
    if order and text.lower() == text.upper():
        return _LIST_MARK.search(behind) is not None
    names, begun = 0, False
    for word in behind.split():
        bare = word.strip(_OPENING + _PARTS)
        capital = bare[:1].isupper() and len(bare.strip(".")) > 1 and not is_common(bare.casefold())
        names, begun = names + (capital and begun), capital and not begun
        begun = begun and word[-1] not in _PARTS
    return names >= _SEVERAL


def _ends_with_date(text: str) -> bool:
    """The day, the month and the year as the last words, in any of the languages known here."""
    tokens = text.rstrip(". ").split()
    return len(tokens) >= 8 and read_date_line(" ".join(tokens[-3:])) is not None


def may_be_caption(text: str) -> bool:
    """Not a whole sentence, an item of a list, or a paragraph that only lacks its full stop."""
    if is_closed(text) or text[-1] in ":：" or text[0] in _BULLETS or _HOUR_AT_END.search(text):
        return False
    return len(words(text)) <= LONGEST // 2 and len(text) <= _LONGEST_UNFINISHED


def says(text: str, least: int) -> bool:
    """Whether it has so many words, or as much in a script without blanks."""
    return len(words(text)) >= least or (text[0] > "\u2e80" and len(text) >= 2 * least)


LONGEST = 90
"""Words; a longer line is no caption."""
_LONGEST_UNFINISHED = 300
"""Characters."""
_BULLETS = "•▪‣◦●■►▶➤✔✓∙-*–·"
_LONGEST_SCENE = 30
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

CAPTION_LABEL = re.compile(
    r"(?:(?:image|media)\scaption(?:\s?[:,]|\s(?=(?-i:[^\W\d_a-zß-ÿ]))|$)|file\s(?:photo\s?)?[–—-]|pie\sde\sfoto,|légende\simage,"
    r"|legenda\sda\sfoto,|подпись\sк\sфото,|fotoğraf\saltı\syazısı,|التعليق\sعلى\sالصورة،"
    r"|इमेज\sकैप्शन,|图像加注文字，|圖像加註文字，|keterangan\sgambar,)\s*"
    r"|(?:(?:photo|picture|image)?\s?caption|file\s(?:photo|picture|image)|bildunterschrift"
    r"|bildtext|symbolbild|archivbild|légende|photo\sd'archives?|pie\sde\sfoto|foto\sde\sarchivo"
    r"|didascalia|legenda|onderschrift|fotoğraf\saltı|arşiv\sfotoğrafı?|подпись|архивное\sфото"
    r"|図|写真説明|图说|資料写真|资料图)\s?[:：]\s*"
    r"|(?:foto|photo|bild|image|picture|фото|写真)\s?\d{0,2}\s?[:：]\s*",
    re.IGNORECASE,
)
HABIT_IN_BRACKETS = re.compile(
    r"\((?:pictured|file\s(?:photo|picture|image)|pictured\s[^()]{2,30}|archivbild|symbolbild|foto\sde\sarchivo"
    r"|photo\sd'archives|(?:front|back|top|bottom|far|second)?\s?(?:left|right|centre|center))\)",
    re.IGNORECASE,
)
"""What only the words of a picture say, for there is none in a text."""
_CAPTION_HABIT = re.compile(
    r"\((?:L|C|left|right|centre|center|file|file\sphoto|l\.|r\.|links|rechts|archive|archivo|archiv|archivbild|symbolbild"
    r"|à\s(?:gauche|droite)|izq\.?|der\.?|資料写真|arşiv)\)"
    r"|(?:^|[.(])\s?file\s(?:photo|picture|image)\b|\bSymbolbild\b|\bArchivbild\b|\bArchivfoto\b|\bpictured\b"
    r"|^(?:图为|圖為)|\bphoto\sd'archives?\b|\bfoto\sde\sarchivo\b|\b(?:is|are)\sseen\b|\bseen\shere\b"
    r"|[\w)],?\s(?:on\s)?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s\d{1,2},?\s(?:19|20)\d\d\.?$",
    re.IGNORECASE,
)
# a byline with its date, no picture
_HOUR_AT_END = re.compile(r"(?:19|20)\d\d\D{1,8}\d{1,2}[:.]\d{2}(?:\s?[^\W\d_]{1,4}\.?)?$")
# in brackets, or before the names
_ORDER = re.compile(
    r"(?:[(（]|^|,\s|\s[–—-]\s)(?:(?:von|v\.)\s?(?:li(?:nks)?|l)\b\.?(?:\s?(?:nach|n\.)\s?(?:re(?:chts)?|r)\b\.?)?"
    r"|(?:li(?:nks)?|l\.)\s?(?:nach|n\.)\s?(?:re(?:chts)?|r)\b\.?|v\.?l\.?n\.?r\.?|van\slinks\snaar\srechts"
    r"|from\s(?:the\s)?left(?:\sto\sright)?|left\sto\sright|l[-–]r|l\s?to\s?r|clockwise\sfrom[^():]{2,30}"
    r"|de\sgauche\sà\sdroite|de\sizquierda\sa\sderecha|da\ssinistra(?:\s(?:a|verso)\sdestra)?"
    r"|da\sesquerda\s(?:para|à)\s(?:a\s)?direita|od\slewej|zleva|sol(?:dan)?\ssağa|слева\sнаправо|слева"
    r"|зліва\sнаправо|από\sαριστερά|fra\svenstre|från\svänster|frá\svinstri|vasemmalta|balról(?:\sjobbra)?"
    r"|din\sstânga|من\s(?:اليمين|اليسار)|左から(?:順に)?|右から(?:順に)?|左起|右起|왼쪽부터|왼쪽에서부터)"
    r"(?:[)）]|\s?[:：])",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\((?:l\.|r\.|li\.|re\.|M\.|v\.\s?l\.|\d\.\s?v\.\s?[lr]\.|izq\.|dcha\.|à\sg\.|à\sdr?\.)\)"
)
# "READY TO SAIL: Ida Holm waits for the tide.": above a caption in the North
_SHOUT = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ ,–-]{3,40}(?<=\w):\s(?=[–—\w«])(?=\S*[a-zß-ÿ])")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_OPENING = "\"'“„«("
_PARTS = ",;:"
_LIST_MARK = re.compile(r"[、，・,·،]")
_SEVERAL = 2
_LONGEST_NAMING = 600
"""Characters."""
