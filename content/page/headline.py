"""The headline, as the publisher shares it or shows it: without the site and the section."""

import re
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from content.dates import read_date_line
from content.markup import length_up_to, plain, text_of
from content.page import linked_data
from content.page.heading import MOST, agreement, is_logo, told_by
from content.page.metadata import Metas, sites_of, squeezed
from content.text import words
from content.topics import is_section

LONGEST_SITE = 40
"""Characters."""
SHORTEST = 6
LIKE = 0.3
"""With less likeness a title has nothing to do with what the page shows."""


def headline_of(tree: HtmlElement, metas: Metas) -> str:
    """The headline as the publisher shares it; "" where the page has none.

    `og:title` is written to stand alone, so it is best for a reader who does not see the page:
    without the site's name, whole, and only where it has to do with what the page shows.
    """
    sites, title = sites_of(metas), _title(tree)
    names = {squeezed(name) for name in (*sites, _named_behind(title, tree))}
    shared = [metas.first("og:title"), metas.first("twitter:title"), title]
    shared = [_AHEAD.sub("", each) for each in shared]
    own = (heading for heading in islice(tree.iter("h1"), MOST) if not is_logo(heading))
    linked = linked_data.text(metas.article, "headline")
    texts = (told_by(heading, [*shared, linked]) for heading in own)
    shown = [text for text in texts if text and squeezed(text) not in names]
    article = _without_site(linked, shown, sites)
    others = [each for each in (article, *shown) if each]
    told = [_without_site(each, others, sites) for each in shared]
    if told[2] == title and (site := _after_title(title)):
        told[2] = title.removesuffix(site).rstrip(" |·•»«~:–—-｜：")  # nothing else tells of it
    told = [_whole(each, [*others, *told]) for each in told if each and squeezed(each) not in names]
    if metas.first("og:title") and told and (not others or agreement(told[0], others) >= LIKE):
        best = told[0]
    else:
        best = article or max(shown, key=lambda text: agreement(text, told), default="")
        best = best or _as_shown(next(iter(told), ""), tree)
    best = _in_small_letters(_bare(best, [*others, *told]), [*others, *told])
    return _PAGE.sub("", best) if _is_one_of_pages(tree) else best


def _is_one_of_pages(tree: HtmlElement) -> bool:
    """Whether the article goes on at another address: "(1/2)" is a page then, and no series.

    A link with a title leads to the story that was published next.
    """
    linked = (link for link in tree.iter("link") if link.get("rel") in ("next", "prev"))
    return any(not link.get("title") for link in linked)


def _in_small_letters(title: str, others: Sequence[str]) -> str:
    """A title in capitals as another writes it."""
    if title != title.upper():
        return title
    same = (each for each in others if each != title and squeezed(each) == squeezed(title))
    return next(same, title)


def _bare(title: str, others: Sequence[str]) -> str:
    """A title without the "[Video]", "(+)" or the day behind it that another leaves out."""
    bare = _BEHIND.sub("", title)
    dated = _DAY_BEHIND.fullmatch(title)
    if dated is not None and read_date_line(dated["day"]) is not None:
        bare = dated["title"]
    return bare if bare != title and squeezed(bare) in map(squeezed, others) else title


def _without_site(title: str, others: Sequence[str], sites: Sequence[str]) -> str:
    """A title without the name of the site, and of the section beside that."""
    stripped = False
    for _ in range(3):
        if squeezed(title) in map(squeezed, others):
            break
        before = _PREFIX.fullmatch(title)
        behind = _SUFFIX.fullmatch(title) or _of_its_site(title, sites)
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
    """One word or two behind a bar, or a section, where the site stood behind another."""
    short = behind["bar"].strip() in ("|", "｜") and len(behind["site"].split()) <= 2
    return short or is_section(behind["site"])


def _of_its_site(title: str, sites: Sequence[str]) -> re.Match[str] | None:
    """The site's whole name behind marks that mean something else in other headlines."""
    found = _LOOSE_SUFFIX.fullmatch(title)
    known = found is not None and squeezed(found["site"]) in map(squeezed, sites)
    return found if known else None


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
        # some systems cut at a number of signs, amid a word, and say nothing of it
        longer = (each for each in others if len(title) > 20 and each.startswith(title))
        return next((each for each in longer if each[len(title) :][:1].isalnum()), title)
    return next((each for each in others if each != title and each.startswith(cut[1])), title)


def _title(tree: HtmlElement) -> str:
    for node in tree.iter("title"):
        parent = node.getparent()
        if parent is not None and parent.tag == "head":
            return plain(node.text or "")
    return ""


def _as_shown(title: str, tree: HtmlElement) -> str:
    """A title as the page shows its beginning, where a section and the site are glued to it."""
    for node in tree.iter("h2", "h3", "h4", "div", "td", "p", "span", "b", "strong"):
        length = length_up_to(node, len(title))
        if max(SHORTEST, len(title) / 3) <= length < len(title):
            text = text_of(node)
            glued = _GLUED_WIDE if text > "\u2e80" else _GLUED
            if title.startswith(text) and glued.fullmatch(title[len(text) :]):
                return text
    return title


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


_AHEAD = re.compile(r"^[»›|·•–—-]\s+")
"""A mark that stood between the title and a site's name that is not there."""
_BAR = r"(?P<bar>\s+(?:[|•·»–—~-]|::|«(?!.*»))\s+|\s*[|｜：]\s*)"
_SUFFIX = re.compile(rf"(?P<title>.+){_BAR}(?P<site>[^|｜–—：]{{2,60}})")
_PREFIX = re.compile(
    r"(?P<site>[^|｜–—：:]{2,60}?)(?P<bar>\s+[|•·»–—-]\s+|\s*[|｜：:]\s*)(?P<title>.+)"
)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}")
_LOOSE_SUFFIX = re.compile(r"(?P<title>.{10,})(?P<bar>\s+/\s+|_|,\s+|\s*::\s*)(?P<site>.{2,60}?)")
_GLUED = re.compile(r"\s*(?:_|--|\|)\s*\S.{1,40}")
_GLUED_WIDE = re.compile(r"(?:\s+|\s*[-_–—|－]{1,2}\s*)\S.{1,40}")
"""Behind the signs of East Asia, where a blank or a dash parts no words."""
_DAY_BEHIND = re.compile(r"(?P<title>.+?)\s*[:,|–—-]\s+(?P<day>\S[^:]{5,40}(?::\d\d[^:]{0,10})?)")
_BEHIND = re.compile(r"\s*[(\[][^()\[\]]{1,20}[)\]]$")
_PAGE_WORD = r"(?:pages?|seite|pagina|página|sayfa|страница|strona|ページ)"
_PAGE = re.compile(
    rf"\s*[(（\[](?:{_PAGE_WORD}\s)?\d{{1,2}}(?:\s?[/／]\s?|\s(?:of|von|de|sur|di)\s)\d{{1,2}}"
    rf"(?:{_PAGE_WORD})?[)）\]]$|\s[-–—|]\s{_PAGE_WORD}\s\d{{1,2}}(?:\s\w+\s\d{{1,2}})?$",
    re.IGNORECASE,
)
_CUT = re.compile(r"(.{12,}?)\s?(?:…|\.\.\.)")
