"""The two ends of a page's text: what was left there that is no part of the article."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from content.authors import names
from content.dates import is_stamp, read_date_line
from content.dump.credits import credit_of
from content.dump.margins import read_margin
from content.litter.lines import Litter, litter_in
from content.litter.reader_calls import asks_for_comments
from content.markup import text_of
from content.notes import is_note
from content.page.blocks import Piece, link_share, names_of
from content.page.calls import is_call_for_house
from content.page.closings import is_closing, signs_house
from content.page.paywalls import asks_to_pay
from content.pictures.credits import are_names
from content.sentence_ends import FULL_STOPS
from content.text import fold, size
from content.types import BlockKind
from content.wordlists import either

LONGEST = 300
"""Characters: a longer piece has something to tell."""
LONGEST_HEADING = 60
"""Characters."""
MOST_OF_PORTRAIT = 4
"""Pieces: who wrote a text takes no more."""
MOST_TOLD = 2
"""Pieces that go: an author is told of in no more."""
SHARE = 4
"""A portrait is at most a quarter of the whole."""


def without_leftovers(
    pieces: Sequence[Piece], *, authors: Sequence[str], house: str = ""
) -> list[Piece]:
    """The text without the bylines, initials, calls to follow and marks of the house at its ends.

    Only whole pieces go, from the ends inwards, up to the first that tells something.

    Args:
        house: the site's name, as which some sign each of their texts.
    """
    known = {fold(name) for name in authors}
    told = [piece for piece in pieces if not (is_call_for_house(piece) or _is_of_picture(piece))]
    left = _without_portrait(told, known)
    for place in reversed(range(1, len(left))):
        signed = signs_house(left[place].block.text, house)
        if signed or _is_left_over(left[place], known) or _heads_nothing(left, place):
            del left[place]
        elif not is_note(left[place].block.text, at_the_end=True):
            break
    whole = list(left)
    top = int(bool(left) and left[0].block.kind is BlockKind.HEADING)  # it may be the standfirst
    while len(left) > top + 1 and (
        _is_byline(left[top].block.text, known) or _is_only_date(left[top], whole)
    ):
        del left[top]
    return left


def _is_only_date(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Several lines of that kind head entries."""
    return _is_date(piece) and sum(map(_is_date, pieces)) == 1


def _is_date(piece: Piece) -> bool:
    """A line that is a day with its hour, or called a date."""
    if piece.block.kind is not BlockKind.PARAGRAPH:
        return False
    timed = ":" in piece.block.text or _DATED.search(names_of(piece.element)) is not None
    return timed and read_date_line(piece.block.text) is not None


def without_day(pieces: Sequence[Piece], published_at: datetime | None) -> list[Piece]:
    """The text without the day of its publication before its first words: "06.11.31 - The ferry".

    Another day than that is when something happened.
    """
    found = _DAY_BEFORE.match(pieces[0].block.text) if pieces and published_at else None
    if found is None or published_at is None:
        return list(pieces)
    line = read_date_line(_SHORT_YEAR.sub(r"\g<1>20\2", found["day"]), day_first=True)
    if line is None or line.at is None or line.at.date() != published_at.date():
        return list(pieces)
    first, *others = pieces
    block = replace(first.block, text=first.block.text[found.end() :])
    return [replace(first, block=block), *others]


def _without_portrait(pieces: list[Piece], authors: set[str]) -> list[Piece]:
    """The text without the last part of it, where that is headed "About the author".

    Interviews end with a box on the person asked, so headed as well; and a text may be about an
    author. So only few and short
    pieces go, that are the last or name an author of this text.
    """
    for place in range(max(1, len(pieces) - MOST_OF_PORTRAIT), len(pieces)):
        text = fold(pieces[place].block.text).rstrip(" :")
        if len(text) > LONGEST_HEADING or not _ABOUT.fullmatch(text):
            continue
        end = _end_of_portrait(pieces, place + 1, authors)
        if end > place + 1:
            return [*pieces[:place], *pieces[end:]]
    return pieces


def _end_of_portrait(pieces: Sequence[Piece], start: int, authors: set[str]) -> int:
    """Where a portrait ends that begins at `start`, or `start` where it is none."""
    below = pieces[start:]
    named = [any(name in fold(piece.block.text) for name in authors) for piece in below]
    known = next((place for place, names_one in enumerate(named) if not names_one), len(named))
    sure = _ABOUT_AUTHOR.fullmatch(fold(pieces[start - 1].block.text).rstrip(" :")) is not None
    few = sure and len(below) <= MOST_TOLD
    length = len(below) if few else min(known, MOST_TOLD)
    sizes = [size(piece.block.text) for piece in pieces]
    short = all(len(piece.block.text) <= LONGEST for piece in below[:length])
    part = sum(sizes[start : start + length]) * SHARE
    return start + length if short and part <= sum(sizes) else start


def _is_left_over(piece: Piece, authors: set[str]) -> bool:
    text = piece.block.text
    several = piece.block.kind is BlockKind.LIST and "\n" in text
    if len(text) > LONGEST or several or piece.block.kind is BlockKind.QUOTE:
        return False
    if piece.block.kind is BlockKind.HEADING:
        return _is_byline(text, authors)
    if litter_in(text) is not Litter.NONE or _is_tag(piece) or is_stamp(text):
        return True
    if _leads_on(piece) or is_closing(text):
        return True
    if (
        _SOURCED.fullmatch(text.strip("()[]"))
        or _DISCLAIMS.match(text)
        or _INITIALS.fullmatch(_SIGN_LABEL.sub("", text))
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


def _is_of_picture(piece: Piece) -> bool:
    """The name of a picture's file, or its maker with an address: a system has put them there."""
    found = _OF_PICTURE.fullmatch(piece.block.text)
    if found is None:
        return False
    return len(piece.block.text.split()) <= _MOST_OF_A_FILE or are_names(found["maker"] or "")


def _is_tag(piece: Piece) -> bool:
    """A few words that are nothing but a link: the name of a subject."""
    return link_share(piece.element) > 0.9 and piece.block.text[-1] not in ".!?…。"


def _leads_on(piece: Piece) -> bool:
    """A button's words and the link that they stand for: "≫ Next article: Harbour strike ends"."""
    if link_share(piece.element) <= 0.5:
        return False
    return litter_in(text_of(piece.element, without=frozenset(("a",)))) is not Litter.NONE


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


_MOST_OF_A_FILE = 4
"""Words in its name."""
_OF_PICTURE = re.compile(
    r"[^.!?:\n]{1,80}\.(?:jpe?g|png|gif|webp|tiff?)|\((?P<maker>[^()\n]{3,60})[/|,]\s?\S+@[\w-]+\.[\w.-]+\)",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(r"[(\[]?(?P<day>[^()\[\]–—|]{6,30}?)[)\]]?\s*[–—|-]\s+(?=[^\Wa-zß-ÿ])")
_SHORT_YEAR = re.compile(r"^(\d{1,2}[./]\d{1,2}[./])(\d\d)$")
_DATED = re.compile(r"date|time|publi|posted")
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
_SIGN_LABEL = re.compile(r"^(?:autore?|auteur|author|text[eo]?)\s?:\s*", re.IGNORECASE)
# "With reports from Reforma and El Economista"
_DISCLAIMS = re.compile(
    r"[(（【*※]*\s*(?:(?:免责|免責|版权|版權|郑重|鄭重|特别|特別|重要)?(?:声明|聲明)|免責事項)\s?[：:】]"
    r"(?![“「『])|(?:disclaimer|haftungsausschluss|aviso legal|yasal uyarı)\s?:",
    re.IGNORECASE,
)
"""A house speaks of its own rights and duties there."""
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
            über (?:den|die) autor(?:in|en|innen)?, zum autor, zur autorin
            (?:à propos|au sujet) (?:de l['’]auteure?|des auteurs), sobre (?:el|la) autora?
            sobre los autores, acerca del? (?:la )?autora?, sull['’]autor[ei]
            sull['’]autrice, sobre (?:o|a|os) autor(?:a|es)?, over de auteurs?, om f[öo]rfattaren
            om forfatteren, o autor(?:ze|rce|ach), об авторах?, про автора, yazar hakkında
            عن الكاتب, 著者について, 筆者プロフィール, 著者プロフィール, 关于作者, 作者简介
        """)
    )
)
# as well over what a text tells of anybody
_ABOUT = re.compile(rf"{_ABOUT_AUTHOR.pattern}|zur person|sobre la firma")
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
    our standards:, unete a nuestr, unite a nuestr, join our (?:whatsapp|telegram)
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
