"""Pages that stand in front of an article, or that never were one."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from content.errors import ArticleUnreadable
from content.litter.reader_calls import speaks_to_reader, without_quotations
from content.markup import length_up_to, text_of
from content.page import stood_in
from content.page.metadata import Metas
from content.page.paywalls import asks_to_pay, has_paywall
from content.page.stories import stories_in
from content.pictures.addresses import NOWHERE
from content.sentence_ends import is_closed
from content.text import sentences, size
from content.types import Block, BlockKind, Partial
from content.wordlists import either

SHORTEST = 140
"""Characters: with less, body and standfirst together, there is nothing to tell."""
SHORTEST_FLASH = 50
"""Characters of a first report, on a page that calls itself an article."""
WALL_MOST = 1500
"""Characters: a page with more text than that is no wall, whatever words it uses."""
BEGINNING = 1500
"""Characters: what a wall leaves free is mostly less."""
LONGEST_TEASER = 400
"""Characters."""
CUT = 1.5
"""A page that tells of this many times the words that it shows has cut its text."""


def check(
    blocks: Sequence[Block],
    standfirst: str,
    metas: Metas,
    tree: HtmlElement,
    *,
    headline: str,
    scripted: bool = False,
) -> None:
    """Let a page pass that holds an article.

    Args:
        scripted: whether it carries data for scripts to show.

    Raises:
        ArticleUnreadable: with the kind of wall where it can be told.
    """
    if told := stood_in.instead(headline, [block.text for block in blocks] or [standfirst]):
        raise ArticleUnreadable(told, may_come=told == stood_in.LOST)
    text = " ".join(block.text for block in blocks)
    if len(text) < WALL_MOST and (wall := reason(text)) and not _tells_news(blocks):
        raise ArticleUnreadable(wall)
    if size(text) + size(standfirst) >= SHORTEST and (blocks or _says_article(metas)):
        return
    whole = text_of(tree)
    if _is_flash(blocks) and _says_article(metas) and not (scripted and size(whole) < SHORTEST):
        return
    if scripted and size(whole) < SHORTEST:
        raise ArticleUnreadable(reason(whole) or "the page shows nothing without scripts")
    raise ArticleUnreadable(
        (reason(whole) if len(whole) < 2 * WALL_MOST else "")
        or "no article text was found on the page"
    )


def partial(
    blocks: Sequence[Block], metas: Metas, tree: HtmlElement, *, scrambled: bool = False
) -> Partial | None:
    """Why the page has told no more than a part; None where it has told all.

    That an article has a price says little: many pages bring all of it, and lay a wall over it.

    Args:
        scrambled: whether some of its paragraphs can be read only by those who pay.
    """
    if scrambled:
        return Partial.PAYWALL
    if not blocks:
        return Partial.STUB
    length = sum(size(block.text) for block in blocks)
    told = _told_words(metas)
    if has_price(metas):
        words = sum(_words_in(block.text) for block in blocks)
        if told >= CUT * words if told else length < BEGINNING:
            return Partial.PAYWALL
    if length < BEGINNING and (has_paywall(tree) or _asks_somewhere(blocks, tree)):
        return Partial.PAYWALL
    return None


def _asks_somewhere(blocks: Sequence[Block], tree: HtmlElement) -> bool:
    """Whether the page asks to pay, beside what its text may tell of such words."""
    text = text_of(tree)
    if not asks_to_pay(text):
        return False
    for teaser in _sold_elsewhere(tree):
        text = text.replace(teaser, " ")
    for block in blocks:
        quoted = not asks_to_pay(without_quotations(block.text))
        told = size(block.text) >= SHORTEST and not asks_to_pay(block.text, at_once=True)
        if (quoted or told) and not speaks_to_reader(block.text):
            text = text.replace(block.text, " ")
    return asks_to_pay(text)


def _sold_elsewhere(tree: HtmlElement) -> Iterator[str]:
    """The teasers of a page that say of their own stories that they are sold."""
    for node in tree.iter("a", "li", "article"):
        text = text_of(node) if _is_short(node) else ""
        if text and asks_to_pay(text):
            headlines = [link.headline for link in stories_in(node, NOWHERE)]
            if any(not asks_to_pay(headline) for headline in headlines):
                yield text


def _is_short(node: HtmlElement) -> bool:
    return 0 < length_up_to(node, LONGEST_TEASER) <= LONGEST_TEASER


def has_price(metas: Metas) -> bool:
    free = metas.article.get("isAccessibleForFree")
    tier = metas.first("article:content_tier", "og:article:content_tier", "content_tier").lower()
    return (free is False or str(free).lower() in ("false", "no")) or tier in ("locked", "metered")


def _told_words(metas: Metas) -> int:
    """The `wordCount` of the article; 0 where it is not told."""
    count = str(metas.article.get("wordCount") or "")
    return int(count) if count.isdecimal() and len(count) < 7 else 0


def _words_in(text: str) -> int:
    """Signs, in scripts that put no blanks between words."""
    return max(len(text.split()), size(text) - len(text))


def reason(text: str) -> str:
    """Which wall a short text is; "" where it is none that is known here."""
    for pattern, told in _WALLS:
        if pattern.search(text):
            return told
    return ""


def _tells_news(blocks: Sequence[Block]) -> bool:
    """Whether enough is told that no wall would tell: a report may quote one."""
    told = (block.text for block in blocks if block.kind is not BlockKind.HEADING)
    news = [text for text in told if _quotes_wall(text) or not _is_of_walls(text)]
    return sum(map(size, news)) >= SHORTEST


def _is_flash(blocks: Sequence[Block]) -> bool:
    """Whether it is a report of two sentences at least, in words that no wall would use."""
    told = [block.text for block in blocks if block.kind is BlockKind.PARAGRAPH]
    if not told or not all(map(is_closed, told)):
        return False
    text = " ".join(told)
    several = size(text) >= SHORTEST_FLASH and len(sentences(text)) > 1
    if not several or _EMPTY.search(text):
        return False
    return not (_is_of_walls(text) or asks_to_pay(text) or speaks_to_reader(text))


def _is_of_walls(text: str) -> bool:
    return bool(reason(text)) or _OF_WALLS.search(text) is not None


def _quotes_wall(text: str) -> bool:
    """Whether a report tells what a wall says: only in quotation marks, and not to its reader."""
    own = without_quotations(text)
    return bool(reason(text)) and not reason(own) and not speaks_to_reader(text)


def _says_article(metas: Metas) -> bool:
    return bool(metas.article) or metas.first("og:type") == "article"


def _wall(phrases: str, told: str) -> tuple[re.Pattern[str], str]:
    return re.compile(either(phrases), re.IGNORECASE), told


_WALLS = (
    _wall(
        """
        (?:please )?enable javascript, javascript is (?:disabled|required), turn on javascript
        requires javascript, needs javascript, javascript aktivieren, activer javascript
        habilita(?:r)? javascript, abilita(?:re)? javascript, javascript etkinleştir
        """,
        "the page shows nothing without scripts",
    ),
    _wall(
        """
        are you a robot, you are (?:a human|human|not a robot), verify(?:ing)? you are human
        checking your browser, unusual traffic, complete the captcha, access denied
        request blocked, kein roboter, n'êtes pas un robot, no eres un robot, robot olmadığınızı
        """,
        "a check for robots instead of an article",
    ),
    _wall(
        """
        before you continue to, mit werbung und tracking, zustimmen und weiter
        continuer sans accepter, accepter et continuer, aceptar y continuar, accetta e continua
        çerezleri kabul, accept all cookies, accept cookies to continue, we value your privacy
        wir benötigen ihre zustimmung, nous respectons votre vie privée, nosotros y nuestros socios
        """,
        "a consent wall instead of an article",
    ),
)
# what walls speak of around their phrases
_OF_WALLS = re.compile(
    either("""
        cookie, çerez, javascript, browser, navigat(?:eur|eri), navegador, tarayıcı, captcha, robot
        partner, partenaire, socios, \\bads?\\b, advertis, werb(?:ung|e), publici, pubblici, reklam
        consent, einwillig, zustimm, consenso, onay, privacy, datenschutz, vie privée, privacidad
        personal data, personenbezogen, données, datos, dati personali, kişisel veri
        ip[- ]ad+res, server, security, permission, traffic, network, access to, error, reference
        your (?:device|account|connection), subscri, abonn, suscri, abbona, log ?in, sign ?in
    """),
    re.IGNORECASE,
)
# what a page says that has lost its article, or that only leads to a film
_EMPTY = re.compile(
    r"^"
    + either("""
        watch, listen, click, tap, loading, please, sorry, oops, video:, live:
        sehen sie, hören sie, klicken sie, leider, regardez, écoutez, cliquez, désolé
        vea, escucha, lo sentimos, ascolta, assista, bekijk, izle, смотрите
    """)
    + r"\b|"
    + either("""
        page (?:was |is |could )?not (?:be )?found, (?:page|article|story) (?:is )?no longer
        (?:page|article|story) (?:may have|has) (?:been )?(?:moved|deleted|removed|expired)
        seite (?:wurde |konnte )?nicht gefunden, (?:seite|artikel) (?:existiert|ist) nicht mehr
        page (?:est )?introuvable, (?:page|article) n['’]existe (?:plus|pas)
        página no (?:encontrada|existe), no se ha encontrado la página
        pagina non (?:trovata|esiste), página não (?:encontrada|existe)
        pagina niet gevonden, sayfa bulunamadı, страница не найдена, nie znaleziono strony
        ページが見つかりません, 页面不存在, 페이지를 찾을 수
    """),
    re.IGNORECASE,
)
