"""What a link leads to: a story of the house, with its headline, or something else."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from content import urls
from content.litter.lines import is_label, read_more
from content.litter.reader_calls import speaks_to_reader
from content.markup import HEADINGS, text_of
from content.page.blocks import names_of
from content.types import RelatedLink
from content.wordlists import either

SHORTEST_HEADLINE = 8
"""Characters, in scripts without blanks; elsewhere four words."""
MOST = 12


def unique(found: Sequence[RelatedLink], *, own: str | None, site: str = "") -> list[RelatedLink]:
    """Each story once, but for the article at the address `own`; not more than `MOST`.

    Args:
        site: its name, which a headline that was copied from a title has behind it.
    """
    told: dict[str, RelatedLink] = {}
    for link in (_without_site(each, site) for each in found):
        key = link.url or link.headline
        # a teaser leads there several times: by its kicker, its headline, its picture
        if key not in told or len(told[key].headline) < len(link.headline):
            told[key] = link
    return [
        each
        for each in told.values()
        if not (own and urls.same_page(each.url or "", own)) and not is_offer(each.headline)
    ][:MOST]


def _without_site(link: RelatedLink, site: str) -> RelatedLink:
    bare = link.headline.removesuffix(site).rstrip()
    if not site or bare == link.headline or bare[-1:] not in _BARS:
        return link
    return replace(link, headline=bare.rstrip(f" {_BARS}"))


def stories_in(
    node: HtmlElement, base: str | None, labelled: RelatedLink | None = None
) -> list[RelatedLink]:
    """The stories that an element leads to.

    Args:
        labelled: what stands behind a label: where a link is all of it, that is a headline
            however short it is.
    """
    links: list[RelatedLink] = []
    for anchor in [node] if node.tag == "a" else node.iter("a"):
        url = urls.resolve(base, anchor.get("href") or "")
        if "sponsored" in (anchor.get("rel") or "") or (url and _NO_STORY.search(url)):
            continue
        headline = _headline_of(anchor)
        whole = labelled is not None and headline == labelled.headline.strip(_AROUND)
        if url and (whole or is_headline(headline)):
            links.append(RelatedLink(headline=headline, url=urls.canonical(url)))
    return links


def _headline_of(anchor: HtmlElement) -> str:
    """What a link calls its story: a heading, a part called headline, its words behind a label."""
    headings = (each for each in anchor.iter(*HEADINGS) if not is_label(text_of(each)))
    named = next(headings, None)
    if named is None:
        named = next((each for each in anchor.iterdescendants() if _calls_headline(each)), None)
    if named is not None:
        text = text_of(named)
    elif (anchor.text or "").strip() or any((each.tail or "").strip() for each in anchor):
        text = behind_label(anchor) or text_of(anchor)
    else:  # its parts are set apart by their looks
        parts = [text for each in anchor if (text := text_of(each)) and not is_label(text)]
        text = behind_label(anchor) or _without_source(" ".join(parts), anchor)
    told = read_more(text)
    return _MARKED.sub("", (told.headline if told else text).strip(_AROUND)).strip(_AROUND)


def _without_source(text: str, anchor: HtmlElement) -> str:
    """The words of a teaser without whose story it is, and of when, where parts are called so."""
    for node in anchor.iterdescendants():
        if isinstance(node.tag, str) and (node.tag == "time" or _SOURCE.search(names_of(node))):
            source = text_of(node)
            bare = text.removeprefix(source).removesuffix(source).strip() if source else text
            text = bare if is_headline(bare) else text
    return text


def _calls_headline(node: HtmlElement) -> bool:
    return (
        isinstance(node.tag, str)
        and bool(node.attrib)
        and _HEADLINE.search(names_of(node)) is not None
        and is_headline(text_of(node))
    )


def behind_label(element: HtmlElement) -> str:
    """What an element says behind a label in an element of its own; "" where there is none.

    Pages part the two by their looks alone: `<span>Read also</span>Ferry runs again`.
    """
    first = next(
        (each for each in element.iterdescendants("span", "b", "strong", "em") if text_of(each)),
        None,
    )
    if first is None or not is_label(text_of(first)):
        return ""
    label, text = text_of(first), text_of(element)
    return text.removeprefix(label).strip(_AROUND) if text.startswith(label) else ""


def headlines_in(element: HtmlElement, base: str | None) -> list[RelatedLink]:
    """The stories that an element leads to, or the link that it stands in."""
    anchor = next(element.iterancestors("a"), None)
    return stories_in(element if anchor is None else anchor, base)


def is_headline(text: str) -> bool:
    """Long enough for one: one to three words are a tag, a section or an author."""
    wide = any(char > "\u2e80" or "\u0e00" <= char <= "\u0fff" for char in text)
    if text.endswith("."):
        return False
    return len(text) >= SHORTEST_HEADLINE if wide else len(text.split()) > 3


def is_on_its_own(anchor: HtmlElement) -> bool:
    """A headline that no sentence stands around."""
    return is_headline(text_of(anchor)) and stands_alone(anchor)


def stands_alone(anchor: HtmlElement) -> bool:
    """Whether no words stand beside a link in the element that holds it; signs may point to it."""
    parent = anchor.getparent()
    around = [anchor.tail] if parent is None else [parent.text, *(each.tail for each in parent)]
    return not any(each and _LETTER.search(each) for each in around)


def is_popular(text: str) -> bool:
    """Whether a list begins so that readers or the clock have chosen it, and no editor."""
    return _POPULAR.match(text) is not None


def is_offer(headline: str) -> bool:
    """Whether a house offers its reader something else than a story."""
    invites = speaks_to_reader(headline) or _INVITES.match(headline) is not None
    return invites and _OFFER.search(headline) is not None


def is_own(url: str, base: str | None) -> bool:
    """Whether an address is one of the house whose page stands at `base`, and no document."""
    own, other = urls.host(base or ""), urls.host(url)
    at_home = own == other or own.endswith(f".{other}") or other.endswith(f".{own}")
    return at_home and not _DOCUMENT.search(urls.parts_of(url).path)


def is_story(url: str, base: str | None) -> bool:
    """Whether it is the address of one story of that house: with its headline or a number in it."""
    path = urls.parts_of(url).path.rstrip("/")
    return is_own(url, base) and _STORY.search(path) is not None and not _NO_STORY.search(url)


_BARS = "|｜–—-·•:"
_AROUND = " :|–—-•›»→"
_LETTER = re.compile(r"[^\W_]")
# a teaser says so where its story is sold
_MARKED = re.compile(
    r"^"
    + either("""
        (?:article )?réservé (?:à nos|aux) abonnés, (?:nur )?für abonnenten
        (?:solo|exclusivo) (?:para )?suscriptores, exclusivo para assinantes, subscribers? only
        tylko dla subskrybentów, (?-i:PREMIUM|ABONNÉS|PLUS|EXKLUSIV)
    """)
    + r"\b",
    re.IGNORECASE,
)
_HEADLINE = re.compile(r"(?:headline|titel|titre|titulo|titolo|title)(?:$|[\s_-])")
_SOURCE = re.compile(
    r"(?:^|[\s_-])(?:sources?|(?:service|site|media|outlet)-?name|provider|publisher|dates?|time(?:stamp)?)"
    r"(?:$|[\s_-])"
)
# chosen by readers or by the clock, not by the article's editors
_POPULAR = re.compile(
    r"\W*"
    + either("""
        most (?:read|popular|viewed), trending, top stories, latest, live updates, up next
        meistgelesen, les plus lus, lo más (?:leído|visto), i più letti, mais lidas, meest gelezen
        en çok okunan, son haberler, editor'?s'? picks?, recommended for you
    """),
    re.IGNORECASE,
)
# what a search found, all of one subject or person, the house itself, a post somewhere else
_NO_STORY = re.compile(
    r"^https?://[^/]+(?:/[\w-]+){0,3}/(?:search|suche|tags?|topics?|themen?|authors?|autor(?:en|es|i)?|keyword|about"
    r"|login|subscribe|abo|newsletter|shop|contact|kontakt|help|faq|angebote(?:-[\w-]+)?|deals?|advertorials?|sponsored"
    r"|branded?-?content|gutscheine|coupons?|partner-?content)(?:/|\?|$)"
    r"|[?&](?:s|q|query|search)="
    r"|^https?://(?:[\w-]+\.)*(?:facebook|twitter|x|instagram|whatsapp|t|telegram|linkedin|pinterest|youtube|tiktok)"
    r"\.(?:com|me)(?:/|$)"
    r"|^https?://news\.google\.",
    re.IGNORECASE,
)
# what a house offers beside its stories
_OFFER = re.compile(r"newsletter|\bapp\b|\babo\b|whatsapp|telegram|podcast", re.IGNORECASE)
# how an offer begins that says neither "you" nor "we"
_INVITES = re.compile(
    either("""
        (?:sign up|register|subscribe) (?:here |now )?(?:for|to)
        (?:download|get|install) (?:the|free|our)
        (?:téléchargez|inscrivez-vous|abonnez-vous), (?:descarga|suscríbete|apúntate)
        (?:scarica|iscriviti), (?:baixe|assine)
    """),
    re.IGNORECASE,
)
# "/ferry-runs-again", "/2031/03/ferry", "/a/123456", "/c9f86d0818"
_STORY = re.compile(
    r"/[^/]+(?:[-_][^/-]+){3,}$|/\d{4}/\d{1,2}/|\d{5,}|/[a-z]*(?=[a-z]*\d)[0-9a-f]{8,}|%[0-9A-Fa-f]{2}.*%[0-9A-Fa-f]{2}.*$|\.html?$"
)
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|epub|mp3|mp4)$", re.IGNORECASE)
