"""The element that shows a page's headline, and what of its words is the headline."""

import re
from collections.abc import Sequence
from copy import deepcopy
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from content import urls
from content.markup import is_hidden, length_up_to, text_of
from content.page.blocks import names_of
from content.page.metadata import squeezed
from content.text import fold
from content.topics import is_section
from content.wordlists import either

LONGEST_KICKER = 60
"""Characters."""
LONGEST_MARK = 45
LONGEST = 400
"""More of a text tells no more of whether it is a headline."""
MOST = 30
"""Headings of the first order that are looked at."""
LIKE = 0.4
"""With less likeness a heading may be another one's."""
SHORTEST = 12
_STEPS = 4


def heading_of(tree: HtmlElement, headline: str) -> HtmlElement | None:
    """The element that shows the headline; None where the page shows none.

    The logo, a copy that nobody sees and the headings of teasers are others. It is an `h1` mostly,
    or the first other heading or line that says just this.
    """
    wanted = squeezed(headline)
    own = (node for node in islice(tree.iter("h1"), MOST) if not is_logo(node))
    seen = [node for node in own if text_of(node) and _is_seen(node)]
    best = max(seen, key=lambda node: agreement(text_of(node), [headline]), default=None)
    if best is not None and agreement(text_of(best), [headline]) >= LIKE and not _is_crumb(best):
        return best
    for tags in (("h2", "h3"), ("div", "p", "span", "strong", "b", "td", "a")):
        alike = (node for node in tree.iter(*tags) if _is_about(node, headline))
        for node in islice(alike, 10 * MOST):
            if _says_all(node, wanted) and _is_seen(node):
                return node
    return best


def is_logo(heading: HtmlElement) -> bool:
    """Whether it is a link to the front page, or called the site's own."""
    if _LOGO.search(names_of(heading)):
        return True
    links = [link for link in heading.iter("a") if text_of(link) == text_of(heading)]
    addresses = [(link.get("href") or "").strip() for link in links]
    return any(
        each == "/" or (urls.is_web(each) and urls.is_front_page(each)) for each in addresses
    )


def _is_crumb(heading: HtmlElement) -> bool:
    """Whether it is the last step of the way to this page: search engines' title, not readers'."""
    ways = (*islice(heading.iterancestors(), _STEPS), heading)
    return any(part.tag != "body" and _CRUMBS.search(names_of(part)) for part in ways)


def _is_about(node: HtmlElement, headline: str) -> bool:
    """Whether an element is about as long as the headline, found without reading it whole."""
    most = len(headline) + LONGEST_KICKER
    return len(headline) <= 2 * length_up_to(node, most) <= 2 * most


def _says_all(node: HtmlElement, wanted: str) -> bool:
    """Whether it says the headline, with or without a kicker."""
    shown = squeezed(text_of(node))
    return len(shown) >= len(wanted) / 2 and (shown.endswith(wanted) or wanted.endswith(shown))


def _is_seen(node: HtmlElement) -> bool:
    return not any(is_hidden(part) for part in (node, *node.iterancestors()))


def agreement(text: str, told: Sequence[str]) -> float:
    """How like a text is to the one of `told` that is most like it, 0 to 1, in any case."""
    text, others = text[:LONGEST].casefold(), {each[:LONGEST].casefold() for each in told}
    if text in others:  # mostly
        return 1.0
    return max((_likeness(text, each) for each in others), default=0.0)


@lru_cache(maxsize=256)  # each title is compared several times
def _likeness(text: str, other: str) -> float:
    return SequenceMatcher(None, text, other).ratio()


def told_by(heading: HtmlElement, titles: Sequence[str] = ()) -> str:
    """The text of an `h1`; a line above it in its own element goes before a colon.

    A section there ("Transport") is no part of the headline, nor are marks ("Exclusive", "Plus",
    "4 min read") and a line below it; words that one of the page's other `titles` says are.
    """
    if len(heading):
        heading = _without_marks(heading, titles)
    whole = text_of(heading)
    holder = heading
    while len(holder) == 1 and text_of(holder[0]) == whole:
        holder = holder[0]
    parts = [each for each in holder if text_of(each)]
    if not parts or (holder.text or "").strip() or text_of(parts[0]) == whole:
        return whole
    kicker = text_of(parts[0])
    rest = whole.removeprefix(kicker).strip()
    glued = parts[0].tag in ("div", "p") or not whole.startswith(f"{kicker} ")
    named = _KICKER.search(names_of(parts[0])) is not None
    if len(kicker) > LONGEST_KICKER or not rest or not (named or (glued and len(parts) > 1)):
        return whole
    if any(f"{kicker} {rest}".casefold() in title.casefold() for title in titles):
        return f"{kicker} {rest}"  # one sentence: "World Cup begins"
    if is_section(kicker.strip(" :|/")) or _SECTION.search(names_of(parts[0])):
        return rest.lstrip(":|/ ")
    return f"{kicker} {rest}" if kicker[-1] in ":.!?|/–—-" else f"{kicker}: {rest.lstrip(':|/ ')}"


def _without_marks(heading: HtmlElement, titles: Sequence[str]) -> HtmlElement:
    """A copy of the heading without what is set into it before or behind the headline.

    Amid a headline every word is its own ("How 10<sup>9</sup> stars were counted").
    """
    bare = deepcopy(heading)
    bare.tail = None
    whole = text_of(bare)
    nodes = [node for node in islice(bare.iterdescendants(), MOST) if isinstance(node.tag, str)]
    for node in (*nodes, *reversed(nodes)):  # inwards from both ends
        text, left = text_of(node), text_of(bare)
        first, last = left.startswith(text), left.endswith(text)
        if not text or not (first or last) or bare not in node.iterancestors():
            continue
        within = 2 * len(text) < len(whole) and not _is_said(text, whole, titles)
        below = last and _is_below(node, text, left, whole, titles)
        if below or (within and _is_mark(node, text, last=last)):
            node.drop_tree()
    return bare


def _is_said(text: str, whole: str, titles: Sequence[str]) -> bool:
    """Whether another title says the heading with this text in it."""
    if not squeezed(text):  # "Canal+": signs count as well
        return any(whole.casefold() in title.casefold() for title in titles)
    return any(squeezed(whole) in squeezed(title) for title in titles)


def _is_mark(node: HtmlElement, text: str, *, last: bool) -> bool:
    """By what it is called or its element; a number before a headline is the news' own."""
    if len(text) > LONGEST_MARK or not (last or any(map(str.isalpha, text))):
        return False
    names = names_of(node)
    if node.tag == "button" or (node.tag == "time" and last) or _MARK_NAME.search(names):
        return True
    word = _MARK.fullmatch(fold(text).strip(" :!+-–|•")) is not None
    if node.tag == "sup":  # a note's number has a link, a square has none
        return word or (last and (not squeezed(text) or next(node.iter("a"), None) is not None))
    return word and _MARK_FRAME.search(names) is not None


def _is_below(node: HtmlElement, text: str, left: str, whole: str, titles: Sequence[str]) -> bool:
    """Whether it is a second line behind the headline."""
    small = node.tag == "small" and not _is_said(text, whole, titles)
    called = small or _BELOW.search(names_of(node)) is not None
    return called and len(left) - len(text) >= SHORTEST


_KICKER = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        kicker, over-?line, top-?line, roof-?line, dachzeile, spitzmarke, eyebrow, pre-?title
        super-?(?:title|headline), occhiello, antet[ií]tulo, cintillo, sur-?titre, stichwort, intro
        category, section, label, flag, rubrik, ressort
    """)
    + r"(?=$|[\s_-])"
)
_SECTION = re.compile(r"(?:^|[\s_-])(?:category|section|label|flag|rubrik|ressort)(?=$|[\s_-])")
_MARK_NAME = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        premium, paid, paywall\\w*, abo(?:nn\\w*)?, subscribers?, read(?:ing)?-?time, duration
        comments?(?:-?count)?, edit(?:-?link)?, share, badge, icon, exclusive
    """)
    + r"(?=$|[\s_-])"
)
_MARK_FRAME = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        label, flag, tag, mark(?:er)?, status, state, type, kicker, prefix, pill, chip, sticker
        live\\w*, plus, breaking, updated?, new, sponsored, ticker, indicator, category, premium\\w*
    """)
    + r"(?=$|[\s_-])"
)
"""What an element is called whose word is a mark and no part of the sentence."""
_BELOW = re.compile(
    r"(?:^|[\s_-])(?:sub-?(?:title|head(?:line|ing)?|titulo|titre)|deck|standfirst)(?=$|[\s_-])"
)
_MARK = re.compile(
    fold(
        either("""
            live(?: ?blog| ?ticker)?, live updates?, en (?:direct|vivo|directo), ao vivo, in diretta
            canl[iı], прямой эфир, онлайн, exclusi(?:ve|f|vo|va), exklusiv, esclusiva, özel
            эксклюзив, breaking(?: news)?, eil(?:meldung)?, son dakika, ultim[ao] hora, срочно
            premium, plus, abo, abonn[eé]s?, article (?:réservé aux )?abonn[eé]s?, suscriptores
            subscribers? only, for subscribers, nur für abonnenten, video, foto, fotos, photos
            update[ds]?, new, neu, nuevo, nouveau, yeni, sponsored, anzeige, advertorial
        """)
    ),
)
_CRUMBS = re.compile(r"(?:^|[\s_-])(?:breadcrumbs?|migas|brotkr[uü]meln?|ariane)(?=$|[\s_-])")
_LOGO = re.compile(r"(?:^|[\s_-])(?:logo|brand|masthead|site-?(?:name|title))(?=$|[\s_-])")
