"""Pages that stand in front of an article, or that never were one."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from content.errors import ArticleUnreadable
from content.markup import text_of
from content.page.metadata import Metas
from content.types import Block
from content.wordlists import either

SHORTEST = 140
"""Characters: with less, body and standfirst together, there is nothing to tell."""
WALL_MOST = 1500
"""Characters: a page with more text than that is no wall, whatever words it uses."""


def check(blocks: Sequence[Block], standfirst: str, metas: Metas, tree: HtmlElement) -> None:
    """Let a page pass that holds an article.

    Raises:
        ArticleUnreadable: with the kind of wall where it can be told.
    """
    text = " ".join(block.text for block in blocks)
    if len(text) < WALL_MOST and (wall := reason(text)):
        raise ArticleUnreadable(wall)
    if len(text) + len(standfirst) >= SHORTEST and (blocks or _says_article(metas)):
        return
    whole = text_of(tree)
    raise ArticleUnreadable(
        (reason(whole) if len(whole) < 2 * WALL_MOST else "")
        or "no article text was found on the page"
    )


def reason(text: str) -> str:
    """Which wall a short text is; "" where it is none that is known here."""
    for pattern, told in _WALLS:
        if pattern.search(text):
            return told
    return ""


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
