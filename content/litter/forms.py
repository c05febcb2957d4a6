"""Litter that is known by its form: what is pressed, counted and numbered, in any words.

A row of buttons, a share link, a player's clock, a picture's number, the weather, a mark of
the wire ("-30-"), the end of a mail.
"""

import re

from content.litter.walls import is_of_a_wall
from content.sentence_ends import is_closed
from content.text import fold
from content.wordlists import either
from content.wordlists import words as word_set

_FEW_WORDS = 4
_OFTEN = 3
LONGEST_LAWYERS = 600
LONGEST = 200
"""Characters of a line that is judged by its form."""


def is_furniture(line: str, found: list[str]) -> bool:
    """Whether this line is part of a page's furniture by its form alone; sentences never are.

    Args:
        found: the line's words.
    """
    if len(line) > LONGEST:
        return len(line) <= LONGEST_LAWYERS and _OF_THE_HOUSE.search(line) is not None
    if len(found) <= _FEW_WORDS and (_COUNTER.fullmatch(line) or _WIRE_MARK.fullmatch(line)):
        return True
    if line[0] in "(Ee" and _NOTE_TO_DESKS.fullmatch(line):
        return True
    if (
        _OF_SYSTEMS.fullmatch(line)
        or _PICTURES_ADDRESS.fullmatch(line)
        or _TO_PICTURES.fullmatch(line)
    ):
        return True
    if _OF_THE_HOUSE.search(line) or is_of_a_wall(line):
        return True
    if is_closed(line):
        return False
    if found[:1] == ["download"] and _APP.search(line):
        return True
    if not (_NETWORK_WORDS.intersection(found) or "@" in line):
        return False
    return _is_row_of_buttons(found) or _is_share_link(found) or _MAIL.fullmatch(line) is not None


def pieces_of(line: str) -> list[str]:
    """What was glued together ("Share this articleComments") or stands in a row ("Terms | FAQ")."""
    return (
        [piece for piece in _JUNCTIONS.split(line) if piece.strip()] if len(line) < LONGEST else []
    )


def _is_row_of_buttons(found: list[str]) -> bool:
    """ "Facebook Twitter Print", "Share Facebook Share Twitter Share Mail" as well."""
    others = [word for word in found if word not in _BUTTONS]
    again = len(set(others)) == 1 and len(others) >= _OFTEN and len(others) < len(found)
    return len(found) > 2 and (not others or again)


def _is_share_link(found: list[str]) -> bool:
    """ "Share on X", "Auf Facebook teilen", "Folgen Sie uns auf Instagram"."""
    if not 2 <= len(found) <= 10:
        return False
    again = [place for place, word in enumerate(found) if word == found[0]]
    if len(again) > 1:  # "Share on X Share on Facebook"
        borders = zip(again, [*again[1:], len(found)], strict=True)
        return all(_is_share_link(found[start:end]) for start, end in borders)
    key = " ".join(found)
    key = _NEW_WINDOW.sub("", key)
    return _SHARE.fullmatch(key) is not None or _SHARE_BEHIND.fullmatch(key) is not None


_NETWORK = either("""
    facebook, twitter, x, x formerly twitter, twitter x, whatsapp, telegram, linkedin, instagram
    pinterest, reddit, e?mail, e mail, messenger, viber, flipboard, tumblr, threads, bluesky
    mastodon, youtube, tiktok, pocket, line, zalo, wechat, weibo, vk, vkontakte, snapchat
    google news, e post, epost, e posta, xing, sms, google discover
    вконтакте, телеграм, одноклассники, фейсбук, твиттер
    фейсбуке, твиттере, واتساب, فيسبوك, تويتر, تلغرام, facebook messenger, signal, google
""")
_NETWORK_WORDS = word_set(
    "facebook twitter x whatsapp telegram linkedin instagram pinterest reddit email mail messenger"
    " viber flipboard tumblr threads bluesky mastodon youtube tiktok pocket line zalo wechat weibo"
    " vk vkontakte snapchat google xing sms вконтакте телеграм одноклассники фейсбук твиттер"
    " фейсбуке твиттере واتساب فيسبوك تويتر تلغرام signal"
)
_BUTTONS = word_set("""
    facebook twitter x whatsapp telegram linkedin instagram pinterest reddit email e mail messenger
    viber flipboard tumblr threads bluesky mastodon youtube tiktok pocket line sms com print pin
    tweet share comment comments copy link save url xing teilen drucken merken kommentare
    partager imprimer commenter envoyer compartir imprimir guardar copiar enlace condividi stampa
    compartilhar paylaş yazdır delen поделиться google rss
""")
_SHARE = re.compile(
    fold(
        either("""
            (?:click |tap )?(?:here )?(?:to )?(?:share|e?mail|tweet|post|send)
            (?:click here )?(?:to )?(?:follow|join|like|find), subscribe, partager, partagez
            compartir, comparte, compartilhar?e?, condividi, поделиться, поделись, bagikan, delen
            deel, udostępnij, dela, del, jaa, sdílet, chia sẻ, teilen, suivez, suivre, folgen
            folge, sigue, síguenos, siga, seguici, segui, volg, obserwuj, подписывайтесь
            подпишитесь, читайте, ακολουθήστε, κοινοποίηση, mag ik, شارك, تابعنا, följ, følg
        """)
    )
    + r"(?: [^ ]+){0,5}? "
    + fold(
        either("on, via, with, to, by, over, auf, per, bei, sur, par, en, por, no, na, su, op, pe")
    ).replace(")", "|in|w|в|во|через|στο|στα|pa|ke|len|qua|على|عبر)")
    + rf" (?:our |its )?{fold(_NETWORK)}(?: (?:channel|page|group|kanal|канал))?"
)
_SHARE_BEHIND = re.compile(
    rf"(?:(?:auf|bei|per|via|op|på|i) )?{fold(_NETWORK)}(?: ?(?:ta|te|da|de))? "
    + fold(
        either("""
            teilen, paylaş, paylaşın, delen, dele, dela, takip et, takip edin, megosztás, 공유
        """)
    )
)
_NEW_WINDOW = re.compile(r" opens? in (?:a )?new (?:window|tab)$")
_COUNTER = re.compile(
    r"\d{1,2}\s?[–-]\s?\d{1,2}\s(?:min(?:ute)?s?|minuten|minutos|minuti|минут)"  # to be read in
    r"|\(?\d{1,3}\s*(?:/|of|von|de|sur|di|из)\s*\d{1,3}\)?\s*\|?"
    r"|\d{1,2}:\d{2}\s*/\s*-?\d{1,2}:\d{2}"
    r"|\|?\s*[-+−]?\d{1,2}\s?°\s?[CF]?(?:\s[^\W\d_]+){0,2}"
    r"|(?:查看|浏览|瀏覽|阅读|閱讀|点击|點擊|人气|浏览量|阅读量|点击数|조회수?|閲覧)"
    r"\s?[:：]?\s?\d[\d,.]*\s?[次回]?"
)
# a house speaks of itself: "All rights reserved. This material may not be published …"
_OF_THE_HOUSE = re.compile(
    r"^(?:(?:copyright|©)[^.]{0,80}\.\s)?all rights reserved\.\s(?:this|these|no part)\b"
    r"|^(?:copyright\s*)?©[^.]{0,80}\.\s"
    r"(?:all rights reserved|alle rechte vorbehalten|tous droits réservés"
    r"|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados"
    r"|alle rechten voorbehouden|tüm hakları saklıdır|все права защищены)\."
    r"|^our standards\s?:|\bis not responsible for the content of external\b"
    r"|^follow [^.]{2,30}['’]s coverage of\b",
    re.IGNORECASE,
)
# what archives and systems say: "Posted in News Tagged bridge 3 Comments"
_OF_SYSTEMS = re.compile(
    r"the wayback machine\s[-–]\s\S+|posted in [^.!?]{2,120}\stagged [^.!?]{2,160}"
    r"|this is google['’]s cache of\b.{0,200}|コメント\s?\d+\s?件|[^\W\d_]{0,3}赞\s?\d+|在看\s?\d+"
    r"|\[gambas\s?:[^\]]{2,40}\]"  # where a film stood, in Indonesia
    r"|阅读\s?[\d.]+万?\+?|点[个個][“\"]?在看.{0,20}|最終更新\s?[:：].{4,30}",
    re.IGNORECASE,
)
# "Logo - https://…", as houses end what they send to the press
_PICTURES_ADDRESS = re.compile(
    r"(?:logo|photo|video|infographic|foto|bild|image)\s?\d{0,2}\s?[-–—:]\s?https?://\S+",
    re.IGNORECASE,
)
_TO_PICTURES = re.compile(
    r".{0,12}(?:画像|写真|フォト)を?(?:もっと)?見る\s?[(（]?\d+枚[)）]?|全\d+枚"
)
_APP = re.compile(r"\s(?i:app)\b[^.]{0,40}$")
_WIRE_MARK = re.compile(
    r"[-–—=*#\s]*[-–—=*#]\s?30\s?[-–—=*#][-–—=*#\s]*|[-–—=*#\s(\[]*ENDS?[-–—=*#\s)\]]*"
)
# between the wire's own editors and those of its customers
_NOTE_TO_DESKS = re.compile(
    r"\((?i:adds|updates|recasts|repeats|rewrites|corrects|removes|new throughout)\b[^().]*\)"
    r"|(?i:eds?)\.?\s?:\s(?i:adds|updates|recasts|with|incorporates|upcoming|moving|note)\b.*"
    r"|\(\(.*\)\)"
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_JUNCTIONS = re.compile(
    r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ])|(?<=:)(?=[A-Z])|(?<=^\d)(?=[A-Z][a-z])"
    r"|(?<=^\d\d)(?=[A-Z][a-z])|\s*[|•·]\s*|\s*\n\s*"
)
