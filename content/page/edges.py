"""The two ends of a page's text: what was left there that is no part of the article."""

import re
from collections.abc import Sequence

from content.authors import names
from content.dates import is_stamp
from content.dump.credits import credit_of
from content.dump.margins import read_margin
from content.litter import Litter, litter_in
from content.markup import text_of
from content.notes import is_note
from content.page.blocks import Piece, link_share
from content.page.paywalls import asks_to_pay
from content.reader_calls import asks_for_comments
from content.sentence_ends import FULL_STOPS
from content.text import fold, sentences
from content.types import BlockKind
from content.wordlists import either

LONGEST = 300
"""Characters: a longer piece has something to tell."""
LONGEST_CALL = 160
LONGEST_HEADING = 60
"""Characters."""
MOST_OF_PORTRAIT = 4
"""Pieces: who wrote a text takes no more."""


def without_leftovers(pieces: Sequence[Piece], *, authors: Sequence[str]) -> list[Piece]:
    """The text without the bylines, initials, calls to follow and marks of the house at its ends.

    Only whole pieces go, from the ends inwards, up to the first that tells something.
    """
    known = {fold(name) for name in authors}
    left = _without_portrait([piece for piece in pieces if not _asks_to_follow(piece)])
    for place in reversed(range(1, len(left))):
        if _is_left_over(left[place], known) or _heads_nothing(left, place):
            del left[place]
        elif not is_note(left[place].block.text, at_the_end=True):
            break
    while len(left) > 1 and _is_byline(left[0].block.text, known):
        del left[0]
    return left


def _without_portrait(pieces: list[Piece]) -> list[Piece]:
    """The text without the last part of it, where that is headed "About the author"."""
    for place in range(max(1, len(pieces) - MOST_OF_PORTRAIT), len(pieces)):
        text = fold(pieces[place].block.text).rstrip(" :")
        if len(text) <= LONGEST_HEADING and _ABOUT_AUTHOR.fullmatch(text):
            return pieces[:place]
    return pieces


def _asks_to_follow(piece: Piece) -> bool:
    """A line with a link to a channel of the house, or to give it money, wherever it stands."""
    text = piece.block.text
    links = [each.get("href") or "" for each in piece.element.iter("a")]
    if not links or piece.block.kind is BlockKind.LIST or len(text) > LONGEST:
        return False
    if len(text) <= LONGEST_CALL and _FOLLOW.match(fold(text)):
        return any(map(_NETWORK.search, links))
    told = [fold(each) for each in sentences(text) if not each.endswith("?")]
    if _LETTER.search(fold(text)) and any(map(_SIGN_UP.match, told)):
        return True
    return bool(told) and _SUPPORT.match(told[0]) is not None


def _is_left_over(piece: Piece, authors: set[str]) -> bool:
    text = piece.block.text
    several = piece.block.kind is BlockKind.LIST and "\n" in text
    if len(text) > LONGEST or several or piece.block.kind is BlockKind.QUOTE:
        return False
    if piece.block.kind is BlockKind.HEADING:
        return False
    if litter_in(text) is not Litter.NONE or _is_tag(piece) or is_stamp(text):
        return True
    if (
        _SOURCED.fullmatch(text.strip("()[]"))
        or _INITIALS.fullmatch(text)
        or _is_byline(text, authors)
    ):
        return True
    if _is_portrait(piece, authors) or _tells_of_author(piece) or _is_call(piece):
        return True
    return (read_margin(text) is not None or bool(credit_of(text))) and len(text.split()) <= 30


def _is_call(piece: Piece) -> bool:
    """Whether it asks its reader to follow, to tell or to pay, or tells whose the text is.

    News is told in the same words: a whole sentence has to begin with them, or to be mostly link.
    """
    if asks_for_comments(piece.block.text):
        return True
    text = fold(piece.block.text)
    if text.rstrip(_CLOSING)[-1:] not in _FULL_STOPS or link_share(piece.element) > 0.5:
        return _CALL.search(text) is not None or asks_to_pay(text)
    return _ASKS_AT_ONCE.match(text) is not None or asks_to_pay(text, at_once=True)


def _heads_nothing(pieces: Sequence[Piece], place: int) -> bool:
    """A heading that stands last; several in a row are a list whose pictures are gone."""
    heads = [piece.block.kind is BlockKind.HEADING for piece in pieces[place - 1 : place + 1]]
    return place == len(pieces) - 1 and heads == [False, True]


def _is_tag(piece: Piece) -> bool:
    """A few words that are nothing but a link: the name of a subject."""
    return link_share(piece.element) > 0.9 and piece.block.text[-1] not in ".!?…。"


def _is_byline(text: str, authors: set[str]) -> bool:
    """The authors again, and nothing else."""
    told = {fold(name) for name in names(text)} if len(text) <= LONGEST else set()
    return bool(told) and told <= authors


def _is_portrait(piece: Piece, authors: set[str]) -> bool:
    """Who the author is, with a link to all that he wrote."""
    return link_share(piece.element) > 0 and any(
        len(name) > 8 and fold(piece.block.text).find(name) in range(40) for name in authors
    )


def _tells_of_author(piece: Piece) -> bool:
    """A line all in italics that says of somebody that he writes: his own sign."""
    return (
        not text_of(piece.element, without=_SLANTED) and _WRITES.match(piece.block.text) is not None
    )


_SLANTED = frozenset(("em", "i"))
_WRITES = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]*,? ){2,4}(?:is|was|ist|est|es|è|é|is|är|er|jest)\b.{0,60}?\b"
    r"(?:reporter|journalist|correspondent|columnist|contributor|writer|editor|producer|fellow"
    r"|redakteur|korrespondent|autor|journaliste|rédact|périodist|period|corresponsal|redactor"
    r"|giornalist|corrispondent|jornalist|repórter|redacteur|skribent|dziennikar)"
)
# "(dmk)", "SDA/sep", "(AFP, dpa)": who wrote it, in the desk's own signs
_INITIALS = re.compile(
    r"[(\[]?(?:[a-z]{2,5}|[A-Z]{2,5})(?:[/,\s]{1,2}(?:[a-z]{2,5}|[A-Z]{2,5})){0,3}[)\]]?"
)
# "With reports from Reforma and El Economista"
_SOURCED = re.compile(
    either("""
        edited by:?, with (?:additional )?(?:reports?|reporting|files|information|input) (?:from|by)
        mit (?:material|informationen) von, con informaci[oó]n de, com informações d[eao]
        con informazioni (?:di|da), met medewerking van
    """).replace("(?:", "(?i:", 1)
    + r"\s[A-ZÀ-Þ][^.!?]{2,80}"
)
_ABOUT_AUTHOR = re.compile(
    fold(
        either("""
            about the (?:authors?|writers?|journalists?), about our (?:reporters?|correspondent)
            über (?:den|die) autor(?:in|en|innen)?, zur person, zum autor, zur autorin
            (?:à propos|au sujet) (?:de l['’]auteure?|des auteurs), sobre (?:el|la) autora?
            sobre la firma, sobre los autores, acerca del? (?:la )?autora?, sull['’]autor[ei]
            sull['’]autrice, sobre (?:o|a|os) autor(?:a|es)?, over de auteurs?, om f[öo]rfattaren
            om forfatteren, o autor(?:ze|rce|ach), об авторах?, про автора, yazar hakkında
            عن الكاتب, 著者について, 筆者プロフィール, 著者プロフィール, 关于作者, 作者简介
        """)
    )
)
# how a line begins that leads to a channel of the house
_FOLLOW = re.compile(
    r"\W*(?:\w+\W+){0,3}?"
    + fold(
        either("""
            follow, join, subscribe, read us, like us, folg(?:en|e|t), abonnier\\w*, suivez
            rejoignez, abonnez, retrouvez, sigue, síguenos, seguinos, únete, suscríbe\\w*, segui
            seguici, iscriviti, unisciti, siga, acompanhe, volg, obserwuj, dołącz, takip, katılın?
            abone, читайте, подпис\\w+, следите, присоедин\\w+, підпис\\w+, стежте, följ, følg
            تابع, تابعوا, تابعونا, اشترك, انضم, ikuti, theo dõi
        """)
    )
    + r"\b|\W*(?:关注|追蹤|フォロー|구독)"
)
# a sentence that asks to have a letter sent, perhaps behind a label
_LETTER = re.compile(
    fold(
        either("""
            newsletter, briefing, infolettre, rundbrief, boletín, nyhetsbrev, nieuwsbrief, bülten
            biuletyn, рассылк, розсилк, uutiskirje, メールマガジン, النشرة
        """)
    )
)
_SIGN_UP = re.compile(
    r"(?:[^:.]{0,24}: ?)?(?:you can |please |sie können |vous pouvez )?"
    + fold(
        either("""
            sign up, subscribe, register here, get it here, (?:hier |jetzt )?abonnieren
            melden sie sich, anmelden, inscrivez-vous, abonnez-vous, suscríbe(?:te|ase)
            regístrate, apúntate, iscriviti, inscreva-se, subscreva, assine, schrijf je, meld je
            prenumerera, meld deg på, tilmeld dig, tilaa, zapisz się, подпиш, підпиш, abone ol
        """)
    )
)
# how a house begins that asks for money, in a line with a link
_SUPPORT = re.compile(
    r"\W*"
    + fold(
        either("""
            we (?:rely|depend) on (?:your|our) (?:support|readers), support (?:our|independent|us)
            (?:please )?(?:donate|make a (?:donation|contribution)), help us keep
            unterstütz(?:en sie|e|t) (?:uns|unse|unabhängig|freien), (?:jetzt )?spenden sie
            soutenez(?:-nous| notre| nous| un journalisme), faites un don, aidez-nous
            apoya (?:nuestro|el) periodismo, apóyanos, hazte soci[oa], sostieni (?:il|la|l['’]|un)
            sostienici, apoie (?:o|nosso|a), steun (?:ons|onze), wesprzyj (?:nas|nasz)
            поддержите (?:нас|наш), підтримайте (?:нас|наш), støtt (?:oss|vår), stöd (?:oss|vår)
            bize destek, ادعم(?:نا)?
        """)
    )
)
_NETWORK = re.compile(
    r"^(?:https?:)?//(?:[\w-]+\.)*(?:t\.me|telegram\.(?:me|org)|whatsapp\.com|wa\.me|facebook\.com|fb\.com"
    r"|instagram\.com|twitter\.com|x\.com|youtube\.com|tiktok\.com|news\.google\.com|dzen\.ru|zen\.yandex\.ru"
    r"|vk\.com|ok\.ru|viber\.com|threads\.net|bsky\.app|linkedin\.com)(?:/|$)"
)
_FULL_STOPS = frozenset(FULL_STOPS) - {"…"}
_CLOSING = " \"'”’“»«」』)]"


def _phrases(table: str) -> str:
    return fold(either(table))


# how a sentence begins that asks for something
_ASKING = _phrases("""
    follow us on, (?:like|find) us on (?:facebook|instagram|twitter|youtube|tiktok|linkedin|social)
    subscribe to [^.]*newsletters?, (?:follow|read|find) [^.]*coverage (?:of|at|on|here)
    (?:follow|join|subscribe to|sign up (?:for|to)) our, (?:folgen sie|folge|folgt) uns
    (?:abonnieren|folgen) sie unser, abonniere unser, suivez[- ]nous, suivez (?:notre|nos)
    abonnez[- ]vous à (?:notre|nos), síguenos, suscríbete a nuestr, seguici su
    iscriviti a(?:l nostro|lla nostra), siga[- ]nos, volg ons, bizi takip edin, obserwuj nas
    подписывайтесь, підписуйтес, abonelik için lütfen, ikuti kami, تابعونا, has visto un error
    our standards:
    read the original, lire l['’]original, (?:lest|lesen sie) den original, lea el original
""")
# what is a sentence of its own, and else may be a part of any
_ALONE = _phrases("""
    (?:have you |did you )?(?:found|spotted|report) an? (?:error|typo|mistake)
    (?:found|spotted|report) an? (?:error|typo|mistake) in (?:this|our) (?:article|story|text)
    (?:haben sie )?(?:einen )?fehler (?:gefunden|entdeckt|melden), signaler une (?:erreur|faute)
    mit agenturmaterial, mit material (?:von|der) (?:dpa|afp|reuters|agenturen)
    all rights reserved, alle rechte vorbehalten, tous droits réservés
    todos los derechos reservados, tutti i diritti riservati, 版权所有
    未经授权.?(?:不得|禁止)转载, 無断転載を?禁(?:じます|止), 무단 ?전재(?: 및 재배포)? 금지
""")
# words that are no news only where no sentence is made of them
_ELSEWHERE = _phrases("""
    google news, (?:whatsapp|telegram|youtube)[- ]?(?:channel|kanal|canal|канал|saluran)
    (?:like|find) us on, folgen uns, trust principles, 팔로우
    無断転載, 무단 ?전재, 未经授权
""")
_CALL = re.compile(f"{_ASKING}|{_ALONE}|{_ELSEWHERE}")
_ASKS_AT_ONCE = re.compile(rf"[^\w\"'“”„‘’«»]*(?:{_ASKING}|{_ALONE}(?=\s*(?:[^\w\s]|$)))")
