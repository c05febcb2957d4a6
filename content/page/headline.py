"""The headline, as the publisher shares it or shows it: without the site and the section."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from lxml.html import HtmlElement

from content import urls
from content.markup import is_hidden, plain, text_of
from content.page import linked_data
from content.page.blocks import names_of
from content.page.metadata import Metas, sites_of, squeezed
from content.text import words
from content.topics import is_section
from content.wordlists import either

LONGEST_KICKER = 60
"""Characters."""
LONGEST_SITE = 40
LIKE = 0.3
"""With less likeness a title has nothing to do with what the page shows."""


def headline_of(tree: HtmlElement, metas: Metas) -> str:
    """The headline as the publisher shares it; "" where the page has none.

    `og:title` is written to stand alone, so it is best for a reader who does not see the page:
    without the site's name, whole, and only where it has to do with what the page shows.
    """
    sites, title = sites_of(metas), _title(tree)
    names = {squeezed(name) for name in (*sites, _named_behind(title, tree))}
    own = (heading for heading in tree.iter("h1") if not _is_logo(heading))
    shown = [text for text in map(_shown, own) if text and squeezed(text) not in names]
    article = _without_site(linked_data.text(metas.article, "headline"), shown, sites)
    others = [each for each in (article, *shown) if each]
    shared = [metas.first("og:title"), metas.first("twitter:title"), title]
    told = [_without_site(each, others, sites) for each in shared]
    if told[2] == title and (site := _after_title(title)):
        told[2] = title.removesuffix(site).rstrip(" |·•»–—-｜：")  # nothing else tells of it
    told = [_whole(each, [*others, *told]) for each in told if each and squeezed(each) not in names]
    if metas.first("og:title") and told and (not others or _agreement(told[0], others) >= LIKE):
        return told[0]
    best = max(shown, key=lambda text: _agreement(text, told), default="")
    return article or best or next(iter(told), "")


def heading_of(tree: HtmlElement, headline: str) -> HtmlElement | None:
    """The element that shows the headline; None where the page shows none.

    The logo, a copy that nobody sees and the headings of teasers are others. It is an `h1` mostly,
    or the first other heading or line that says just this.
    """
    wanted = squeezed(headline)
    for tags in (("h1",), ("h2", "h3"), ("div", "p", "span", "strong", "b", "td", "a")):
        for node in tree.iter(*tags):
            if _is_about(node, headline) and _says_all(node, wanted) and _is_seen(node):
                return node
    own = (node for node in tree.iter("h1") if not _is_logo(node))
    seen = [node for node in own if text_of(node) and _is_seen(node)]
    return max(seen, key=lambda node: _agreement(text_of(node), [headline]), default=None)


def _is_logo(heading: HtmlElement) -> bool:
    """Whether it is a link to the front page, or called the site's own."""
    if _LOGO.search(names_of(heading)):
        return True
    links = [link for link in heading.iter("a") if text_of(link) == text_of(heading)]
    addresses = [(link.get("href") or "").strip() for link in links]
    return any(
        each == "/" or (urls.is_web(each) and urls.is_front_page(each)) for each in addresses
    )


def _is_about(node: HtmlElement, headline: str) -> bool:
    """Whether an element is about as long as the headline, found without reading it whole."""
    length = 0
    for piece in node.itertext():
        length += len(piece.strip())
        if length > len(headline) + LONGEST_KICKER:
            return False
    return 2 * length >= len(headline)


def _says_all(node: HtmlElement, wanted: str) -> bool:
    """Whether it says the headline, with or without a kicker."""
    shown = squeezed(text_of(node))
    return len(shown) >= len(wanted) / 2 and (shown.endswith(wanted) or wanted.endswith(shown))


def _is_seen(node: HtmlElement) -> bool:
    return not any(is_hidden(part) for part in (node, *node.iterancestors()))


def _shown(heading: HtmlElement) -> str:
    """The text of an `h1`; a line above it in its own element goes before a colon.

    A section there ("Transport") is no part of the headline.
    """
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
    if is_section(kicker.strip(" :|/")) or _SECTION.search(names_of(parts[0])):
        return rest.lstrip(":|/ ")
    return f"{kicker} {rest}" if kicker[-1] in ":.!?|/–—-" else f"{kicker}: {rest.lstrip(':|/ ')}"


def _without_site(title: str, others: Sequence[str], sites: Sequence[str]) -> str:
    """A title without the name of the site, and of the section beside that."""
    stripped = False
    for _ in range(3):
        if squeezed(title) in map(squeezed, others):
            break
        before, behind = _PREFIX.fullmatch(title), _SUFFIX.fullmatch(title)
        if behind and (
            squeezed(behind["title"]) in map(squeezed, others)
            or _is_site(behind["site"], sites)
            or (stripped and _is_section(behind))
        ):
            title, stripped = behind["title"].strip(), True
        elif before and _is_site(before["site"], sites):
            title = before["title"].strip()
        else:
            break
    return title


def _is_section(behind: re.Match[str]) -> bool:
    """One word or two behind a bar, where the site stood behind another."""
    return behind["bar"].strip() in ("|", "｜") and len(behind["site"].split()) <= 2


def _is_site(text: str, sites: Sequence[str]) -> bool:
    """Also a part of its name, or its name as it is written and a word or two."""
    text = text.strip()
    if _DOMAIN.fullmatch(text):
        return True
    told = words(text)
    return any(
        squeezed(text) == squeezed(site)
        or set(told) <= set(words(site))
        or (len(told) <= len(words(site)) + 2 and f" {site} " in f" {text} ")
        for site in sites
        if told
    )


def _whole(title: str, others: Sequence[str]) -> str:
    """A title that was cut off, as another tells it."""
    cut = _CUT.fullmatch(title)
    if cut is None:
        return title
    return next((each for each in others if each != title and each.startswith(cut[1])), title)


def _title(tree: HtmlElement) -> str:
    for node in tree.iter("title"):
        parent = node.getparent()
        if parent is not None and parent.tag == "head":
            return plain(node.text or "")
    return ""


def _after_title(title: str) -> str:
    """What follows the last bar or dash: mostly the site, if it is the shorter part."""
    found = _SUFFIX.fullmatch(title)
    if found is None or len(found["site"]) > LONGEST_SITE:
        return ""
    return found["site"] if len(found["site"]) < len(found["title"]) else ""


def _named_behind(title: str, tree: HtmlElement) -> str:
    """What follows the page's own heading in its title: the site, which may be the logo's `h1`."""
    site = _after_title(title)
    bare = squeezed(title.removesuffix(site)) if site else ""
    shown = bare and any(squeezed(text_of(each)) == bare for each in tree.iter("h1", "h2"))
    return site if shown else ""


def _agreement(text: str, told: Sequence[str]) -> float:
    return max((SequenceMatcher(None, text, each).ratio() for each in told), default=0.0)


_BAR = r"(?P<bar>\s+[|•·»–—-]\s+|\s*[|｜：]\s*)"
_SUFFIX = re.compile(rf"(?P<title>.+){_BAR}(?P<site>[^|｜–—：]{{2,60}})")
_PREFIX = re.compile(
    r"(?P<site>[^|｜–—：:]{2,60}?)(?P<bar>\s+[|•·»–—-]\s+|\s*[|｜：:]\s*)(?P<title>.+)"
)
_LOGO = re.compile(r"(?:^|[\s_-])(?:logo|brand|masthead|site-?(?:name|title))(?=$|[\s_-])")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}")
_CUT = re.compile(r"(.{12,}?)\s?(?:…|\.\.\.)")
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
