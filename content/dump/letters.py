"""Articles that came by mail or in a chat: without the fields and marks of their sending.

The subject is the headline, where the letter does not tell it again; sender and receiver go.
"""

import re
from collections.abc import Sequence

from content.sentence_ends import is_closed
from content.text import words
from content.wordlists import either


def without_sending(text: str) -> str:
    """The article of a mail, a quoted mail or a chat's message; `text` where it is none of them."""
    lines = _unquoted(text.split("\n"))
    place = _begin(lines)
    if place == len(lines):
        return text
    return _of_mail(lines, place) or _of_chat(lines, place) or "\n".join(lines)


def _unquoted(lines: list[str]) -> list[str]:
    """Without the sign before each line, where each has it."""
    told = [line for line in lines if line.strip()]
    if len(told) < _FEWEST or not all(line.startswith(">") for line in told):
        return lines
    return [_QUOTED.sub("", line) for line in lines]


def _begin(lines: Sequence[str]) -> int:
    """The first line that says something, and is no mark of forwarding."""
    place = 0
    while place < len(lines) and (not words(lines[place]) or _FORWARDED.fullmatch(lines[place])):
        place += 1
    return place


def _of_mail(lines: list[str], place: int) -> str:
    fields: dict[str, str] = {}
    while place < len(lines) and (found := _FIELD.fullmatch(lines[place].strip())):
        name = next(key for key, told in found.groupdict().items() if told and key != "told")
        fields.setdefault(name, found["told"].strip())
        place += 1
    if "subject" not in fields or len(fields) < _FEWEST_FIELDS:
        return ""
    below = _without_foot(lines[place:])
    subject = _ANSWER.sub("", fields["subject"])
    headline = next((line for line in below[:_TOP] if _is_told_in(line, subject)), None)
    # the sender's clock stands behind the day: "Sun, 4 May 2031 06:00:12 +0200"
    told = "\n".join(_without_courtesies(below))
    return "\n\n".join([headline or subject, fields.get("date", ""), told])


def _is_told_in(line: str, subject: str) -> bool:
    """Whether the subject ends as this line reads: "The briefing: Bridge to close"."""
    said = words(line)
    return len(said) >= _A_TITLE and words(subject)[-len(said) :] == said


def _without_foot(lines: list[str]) -> list[str]:
    """Up to why the letter was sent and how to be rid of it, which stands at its end."""
    for place in range(max(0, len(lines) - _LONGEST_FOOT), len(lines)):
        if _WHY.search(lines[place]) and not any(map(_tells, lines[place + 1 :])):
            return lines[:place]
    return lines


def _tells(line: str) -> bool:
    """Whether it may be of the article: a sentence that tells its reader nothing of this letter.

    Articles speak of letters too; what somebody said or wrote is always one's.
    """
    if not is_closed(line) or len(words(line)) <= _A_SENTENCE:
        return False
    if _REPORTS.search(line):
        return True
    return _OF_LETTERS.search(line) is None or _TO_READER.search(line) is None


def _without_courtesies(lines: list[str]) -> list[str]:
    """Without the greeting above, and what stands below the writer's regards or the sign "--"."""
    begin = next((place for place, line in enumerate(lines) if line.strip()), 0)
    if lines and _GREETING.fullmatch(lines[begin].strip()):
        lines = lines[begin + 1 :]
    for place in range(max(0, len(lines) - _LONGEST_SIGNATURE), len(lines)):
        below = [line for line in lines[place + 1 :] if line.strip()]
        ends = lines[place].strip() == "--" or _REGARDS.fullmatch(lines[place].strip())
        if ends and not any(is_closed(line) and len(words(line)) > _A_SENTENCE for line in below):
            return lines[:place]
    return lines


def _of_chat(lines: list[str], place: int) -> str:
    """The first message of one sender, each of whose messages begins with name and time."""
    first = _MESSAGE.fullmatch(lines[place].strip())
    if first is None:
        return ""
    sender = first["by"] or first["from"]
    told: list[str] = []
    for line in lines[place:]:
        found = _MESSAGE.fullmatch(line.strip())
        if found and (found["by"] or found["from"]) == sender:
            told += ["", _BOLD.sub(r"\g<words>", (found["told"] or "").strip())]
        elif not _FORWARDED.fullmatch(line):
            told.append(_BOLD.sub(r"\g<words>", line))
    begin = next((index for index, line in enumerate(told) if words(line)), 0)
    date = first["day"] or first["date"]
    return "\n".join([told[begin], "", _with_century(date), "", *told[begin + 1 :]])


def _with_century(day: str) -> str:
    return _SHORT_YEAR.sub(r"\g<0>20", day)


_FEWEST = 3
"""Lines of a quoted mail."""
_FEWEST_FIELDS = 2
_TOP = 15
_LONGEST_FOOT = 40
"""Lines."""
_LONGEST_SIGNATURE = 20
_A_SENTENCE = 6
_A_TITLE = 3
"""Words."""
_QUOTED = re.compile(r"^(?:>\s?)+")
_FORWARDED = re.compile(
    r"\W*(?:(?:begin\s)?forwarded\smessage|weitergeleitete\s(?:nachricht|e-mail)"
    r"|anfang\sder\sweitergeleiteten\snachricht|message\s(?:transféré|réexpédié)"
    r"|mensaje\sreenviado|messaggio\sinoltrato|mensagem\sencaminhada|doorgestuurd\sbericht"
    r"|iletilen\s(?:mesaj|ileti)|пересланное\sсообщение|forwarded|weitergeleitet|transféré"
    r"|reenviado|inoltrato|encaminhada|doorgestuurd|iletildi|переслано"
    r"|(?:forwarded\sfrom|weitergeleitet\svon|переслано\s(?:от|из)|reenviado\sde|transféré\sde"
    r"|inoltrato\sda|encaminhada?\sde|doorgestuurd\svan|przekazano\sod)\s.{1,80})\W*",
    re.IGNORECASE,
)
_FIELD_NAMES = {
    "subject": (
        "subject, betreff, objet, asunto, oggetto, assunto, onderwerp, konu, temat, тема, ämne"
        ", emne, aihe, předmět, 件名, 主题, 主題, 제목, الموضوع, נושא"
    ),
    "date": (
        "date, sent, datum, gesendet, envoyé, fecha, enviado(?: el)?, data, inviato, verzonden"
        ", tarih, wysłano, дата, отправлено, skickat, sendt, lähetetty, odesláno, 日時, 日期"
        ", 날짜, التاريخ, תאריך"
    ),
    "other": (
        "from, to, cc, bcc, reply-to, von, an, antwort an, de, à, a, para, da, per, van, aan"
        ", gönderen, kime, do, od, от, кому, från, till, fra, til, 差出人, 宛先, 发件人, 收件人"
        ", 寄件者, 收件者, 보낸사람, 받는사람, من, إلى, מאת, אל, importance, message-id"
    ),
}
_FIELD = re.compile(
    r"\*?(?:"
    + "|".join(f"(?P<{name}>{either(known)})" for name, known in _FIELD_NAMES.items())
    + r")\s?[:：]\*?\s*(?P<told>\S.*)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"^(?:(?:re|fwd?|aw|wg|tr|rv|i|enc|doorst|ynt|ilt|vs|sv)\s?:\s?)+", re.IGNORECASE
)
_GREETING = re.compile(
    r"(?:dear|hello|hi|good\s(?:morning|day|evening)|sehr\sgeehrte|liebe|guten\s(?:tag|morgen)|hallo|bonjour"
    r"|cher|chère|chers|madame|mesdames|estimad[oa]s?|buenos\sdías|hola|gentil[ei]|buongiorno|prezad[oa]s?"
    r"|beste|geachte|sayın|szanowni|уважаемые|kära|kjære|kære)(?:,?\s[\w'’-]+){0,3}\s?[,!:]",
    re.IGNORECASE,
)
_REGARDS = re.compile(
    r"(?:mit\s(?:freundlichen|besten|herzlichen|lieben)\sgrüßen|(?:freundliche|beste|viele|herzliche|liebe)\sgrü(?:ß|ss)e"
    r"|(?:kind|best|warm)?\s?regards|(?:yours\s)?(?:sincerely|faithfully)|best\swishes|cordialement|bien\sà\svous"
    r"|(?:un\s)?(?:cordial\s)?saludos?(?:\scordiales)?|(?:cordiali|distinti)\ssaluti|atenciosamente"
    r"|met\svriendelijke\sgroet(?:en)?|saygılarım(?:la|ızla)|z\spoważaniem|с\sуважением|med\svänlig(?:a)?\shälsning(?:ar)?"
    r"|med\s(?:venlig|vennlig)\shilsen|s\spozdravem|üdvözlettel|cu\sstimă)\W{0,2}",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\byou(?:['’]re|\sare)?\s(?:are\s)?(?:receiv(?:ing|ed)|getting)\sthis\s(?:e-?mail|message|newsletter)"
    r"|^\W*our\smailing\saddress\sis|^\W*unsubscribe(?:\s(?:here|now|from\s\w+\s\w+))?\s?(?:$|[.|•·])"
    r"|^\W*to\sunsubscribe\b[^.!?]{0,40}\b(?:click|reply|visit|follow|go\sto)\b|\bwant\sto\schange\show\syou\sreceive"
    r"|\bdiese\s(?:e-?mail|nachricht)\s(?:erhalten|bekommen)\ssie\b|\bsie\serhalten\sdiese[nr]?\s"
    r"(?:e-?mail|newsletter|nachricht)|^\W*newsletter\sabbestellen\s?(?:$|[.|•·])"
    r"|\bvous\srecevez\s(?:cet\se-?mail|cette\snewsletter|ce\smessage)|^\W*se\sdésabonner\s?(?:$|[.|•·])"
    r"|\b(?:has\srecibido|recibes|recibe)\seste\s(?:correo|mensaje|boletín)|^\W*darse\sde\sbaja\s?(?:$|[.|•·])"
    r"|\b(?:ricevi|hai\sricevuto)\squesta\s(?:e-?mail|newsletter)|\bje\sontvangt\sdeze\s(?:e-?mail|nieuwsbrief)"
    r"|\bvocê\s(?:está\srecebendo|recebeu)\seste\se-?mail|\bbu\se-?postayı\s.{0,60}aldınız"
    r"|\bвы\sполучили\sэто\sписьмо",
    re.IGNORECASE,
)
_OF_LETTERS = re.compile(
    r"e-?mail|newsletter|unsubscribe|subscri|preferences|rights|abbestell|abonn|désabonn|correo|boletín",
    re.IGNORECASE,
)
_TO_READER = re.compile(
    r"\b(?:you|your|sie|ihre?|ihnen|vous|votre|vos|tu|su|usted|rights|rechte|droits|derechos"
    r"|th(?:is|ese)\s(?:e-?mail|message|newsletter)s?)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"[\"“”„«»]|\b(?:sa(?:ys?|id)|told|tells|wr(?:ites?|ote)|sagte?|schr(?:eibt|ieb)|erklärte?|so\s(?:der|die|das)"
    r"|dit|déclare|écrit|selon|dijo|dice|según|dice|ha\sdetto|secondo|disse|zegt|zei|dedi)\b",
    re.IGNORECASE,
)
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
# "[04.05.31, 14:05:12] Odo Halm: …", "04.05.31, 14:05 - Odo Halm: …",
# "Lorvik Courier, [04.05.2031 14:05]"
_MESSAGE = re.compile(
    rf"\u200e?\[?(?P<day>{_DAY}),?\s{_CLOCK}\]?(?:\s-)?\s(?P<by>[^:]{{2,40}}):\s(?P<told>.*)"
    rf"|(?P<from>[^\[\]]{{2,80}}),\s\[(?P<date>{_DAY}),?\s{_CLOCK}\]"
)
_BOLD = re.compile(r"(?<![\w*])\*(?=\S)(?P<words>[^*\n]+)(?<=\S)\*(?![\w*])")
_SHORT_YEAR = re.compile(r"^\d{1,2}[./-]\d{1,2}[./-](?=\d\d$)")
