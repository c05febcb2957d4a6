"""When it was published, in the zone that the page tells it in."""

import re
from collections.abc import Container, Iterator
from datetime import datetime, timedelta
from itertools import chain, islice

from lxml.html import HtmlElement

from content.dates import dates_in, is_calendar_word
from content.markup import length_up_to, text_of
from content.page import linked_data
from content.page.blocks import names_of
from content.page.instants import Moment, better, instant, moment_of
from content.page.metadata import Metas, language_of
from content.text import fold, size
from content.wordlists import either
from content.wordlists import words as word_set

__all__ = ["instant", "published_at"]

PARAGRAPH = 100
"""Characters: the date stands above the second piece of text of that length."""
LONGEST = 160
_NEAR = timedelta(days=3)
_DEPTH = 6
_MOST = 200
"""Elements that are looked at for a date."""


def published_at(
    tree: HtmlElement,
    metas: Metas,
    *,
    heading: HtmlElement | None = None,
    address: str | None = None,
) -> datetime | None:
    """The publisher's date, aware and in its own zone; None where the page names no day.

    What machines are told comes first, then what stands around the headline, then the day in the
    article's address; when it was changed only where nothing tells when it was published. A time
    without a zone is taken as UTC, unless another field gives its zone. What readers see days
    after the one in the address is an event's date, or when it was changed.
    """
    day_first = language_of(tree, metas) not in ("en", "")
    told = [each for each in map(moment_of, _told(metas)) if each is not None]
    if told:
        shown = () if told[0].has_zone else _shown(tree, heading, day_first=day_first)
        return better(told[0], [*told[1:], *(each for each in shown if each.has_zone)]).at
    in_address = next(_in_address(address), None)
    latest = None if in_address is None else in_address.at + _NEAR
    found = chain(
        _shown(tree, heading, day_first=day_first, latest=latest),
        filter(None, (moment_of(linked_data.text(metas.article, "dateCreated")),)),
        filter(None, (in_address,)),
        filter(None, map(moment_of, _changed(metas))),
    )
    first = next(found, None)
    return None if first is None else first.at


def _told(metas: Metas) -> Iterator[str]:
    yield linked_data.text(metas.article or metas.page, "datePublished")
    yield from metas.all(*_META)


def _changed(metas: Metas) -> Iterator[str]:
    yield linked_data.text(metas.article or metas.page, "dateModified")
    yield from metas.all(
        "article:modified_time", "datemodified", "og:updated_time", "last-modified"
    )


def _shown(
    tree: HtmlElement,
    heading: HtmlElement | None,
    *,
    day_first: bool,
    latest: datetime | None = None,
) -> Iterator[Moment]:
    """What readers see around the headline, or anywhere; when it was changed comes last."""
    for nodes in (_around(heading, tree), _anywhere(tree)):
        published: list[Moment] = []
        changed: list[Moment] = []
        for node in islice(nodes, _MOST):
            for is_change, text in _tellings(node):
                moment = moment_of(text, day_first=day_first) or _first_in(text, node, day_first)
                if moment is not None and (latest is None or moment.at <= latest):
                    (changed if is_change else published).append(moment)
        first = [better(published[0], published[1:])] if published else []
        yield from [*first, *published[1:]] or changed


def _around(headline: HtmlElement | None, tree: HtmlElement) -> Iterator[HtmlElement]:
    """The short elements from the headline's own frame to the second paragraph of the text."""
    frame = {node for part in _frame_of(headline) for node in part.iter()}
    paragraphs, after = 0, headline is None
    for node in tree.iter():
        after = after or node is headline
        if not isinstance(node.tag, str) or not (after or node in frame):
            continue
        if node.tag == "p" and size(text_of(node)) >= PARAGRAPH:
            paragraphs += 1
            if paragraphs > 1:
                return
        elif node.tag in _LINES and _tells_date(node) and not _is_elsewhere(node, frame):
            yield node


def _anywhere(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that call themselves a date: at the end of a text, in a frame of their own."""
    for node in tree.iter("time", "span", "div", "p", "li", "meta"):
        called = _DATE_NAME.search(names_of(node)) is not None or node.tag == "time"
        if called and _is_short(node) and not _is_elsewhere(node):
            yield node


def _frame_of(headline: HtmlElement | None) -> list[HtmlElement]:
    """The largest part of the page around the headline that holds no text yet, and what is above.

    What stands above it on the page as a whole is the page's own: its clock, the last update.
    """
    if headline is None:
        return []
    frame = headline
    for parent in islice(headline.iterancestors(), _DEPTH):
        long = (each for each in parent.iter("p") if size(text_of(each)) >= PARAGRAPH)
        if len(list(islice(long, 2))) > 1 or parent.tag in ("body", "main", "html"):
            break
        frame = parent
    above = frame.getparent()
    if above is None or above.tag in ("body", "html"):
        return [frame]
    return [frame, *islice(frame.itersiblings(preceding=True), _DEPTH)]


def _tells_date(node: HtmlElement) -> bool:
    marked = node.tag == "time" or node.get("itemprop") in ("datePublished", "dateCreated")
    return marked or _DATE_NAME.search(names_of(node)) is not None or _is_short(node)


def _is_short(node: HtmlElement) -> bool:
    length = length_up_to(node, LONGEST)
    return 5 < length <= LONGEST or (length <= 5 and node.tag in ("time", "meta"))


def _is_elsewhere(node: HtmlElement, frame: Container[HtmlElement] = ()) -> bool:
    """Whether it is the date of another article, of a comment or of the page.

    What stands aside within the headline's own frame, before any text, is the article's.
    """
    for part in (node, *node.iterancestors()):
        if part.tag in ("nav", "footer", "aside") and not (part.tag == "aside" and part in frame):
            return True
        if part.tag == "a" and next(part.iter("h2", "h3", "h4", "h5"), None) is not None:
            return True
        if part.tag not in _FRAMES and ELSEWHERE.search(names_of(part)):
            return True
    return False


def _tellings(node: HtmlElement) -> Iterator[tuple[bool, str]]:
    """What an element tells, each with whether it tells of a change."""
    names = names_of(node)
    changed = _CHANGED_NAME.search(names) is not None and not _PUBLISHED_NAME.search(names)
    for attribute in ("datetime", "content", "data-datetime", "data-timestamp", "data-date"):
        if value := node.get(attribute):
            yield changed or _is_change(_before(node)), value
            return
    if not _is_short(node):
        return
    text = text_of(node)
    parts = [part for part in _BARS.split(text) if part.strip()]
    if len(parts) == 2 and not _STAMPS.search(text):  # the day and its hour
        yield changed, " ".join(parts)
    pieces = [piece for part in parts for piece in _STAMPS.split(part) if piece.strip()]
    for stamp, piece in zip(["", *pieces], pieces, strict=False):
        if not _STAMPS.fullmatch(piece):
            yield changed or _is_change(stamp), piece.strip(" |·•,–—-:")


def _before(node: HtmlElement) -> str:
    """The words that stand before a time in its line: "Updated"."""
    before = node.getprevious()
    parent = node.getparent()
    lead = before.tail if before is not None else parent.text if parent is not None else ""
    return f"{lead or ''} {node.text or ''}"


def _is_change(text: str) -> bool:
    return _CHANGES.search(fold(text)) is not None


def _tells_more(text: str) -> bool:
    """Whether a line on an author says more than name and day: "Ida Holm, born 4 May 1990"."""
    said = (word[0] for word in _SMALL_WORD.finditer(text))
    return any(word.islower() and not is_calendar_word(word) for word in said)


def _first_in(text: str, node: HtmlElement, day_first: bool) -> Moment | None:
    """A date amid other words, where the element is called a date or a byline."""
    if not (_DATE_NAME.search(names_of(node)) or _AUTHOR_NAME.search(names_of(node))):
        return None
    if _DATE_NAME.search(names_of(node)) is None and _tells_more(text):
        return None
    at = next(dates_in(text, day_first=day_first), None)
    if at is None:
        return None
    timed = at.hour or at.minute  # a day is no midnight: another field may tell its time
    return moment_of(at.isoformat() if timed else at.date().isoformat())


def _in_address(address: str | None) -> Iterator[Moment]:
    """The day in ".../2031/03/03/..." or ".../2031-03-03-..."."""
    for found in _ADDRESS.finditer(address or ""):
        moment = moment_of(f"{found['year']}-{found['month']}-{found['day']}")
        if moment is not None:
            yield moment


def _phrases(table: str) -> str:
    return fold(either(table))


_LINES = word_set("time a address summary td span div p li dd abbr small b em i strong")
_FRAMES = frozenset(("body", "main", "article", "html"))
_DATE_NAME = re.compile(
    r"date|time|publish|datum|fecha|tarih|pubdat|posted|(?:^|[\s_-])(?:stand|data|day|meta|info|byline)"
    r"(?=$|[\s_-])"
)
_SMALL_WORD = re.compile(r"(?<!\S)[^\W\d_]{3,}")
_AUTHOR_NAME = re.compile(r"(?:^|[\s_-])(?:authors?|autor(?:en)?)(?=$|[\s_-])")
_PUBLISHED_NAME = re.compile(r"publi|created|posted|entry-date|pubdat")
_CHANGED_NAME = re.compile(r"updat|modif|changed|aktuali|edited|revised")
ELSEWHERE = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        comments?, related\\w*, recommend\\w*, teasers?, sidebar, widget\\w*, footer, promo\\w*
        popular, trending, latest, ticker, most-?read, newsletter, copyright, carousel
        read-?more, menu, nav
    """)
    + r"(?=$|[\s_-])"
)
"""Names of parts that are not the article's own."""
_META = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published",
    "og:published_time", "og:pubdate", "publishdate", "publish-date", "publish_date", "pubdate",
    "published", "published_time", "article.published", "dc.date.issued", "dcterms.issued",
    "dcterms.date", "dcterms.created", "dc.date.created", "dc.date", "dc.created", "date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article_date_original",
    "originalpublicationdate", "epoch-publish-date", "dc.date.issue", "datecreated",
)  # fmt: skip
_CHANGES = re.compile(
    _phrases("""
        updated?, modified, edited, aktualisiert, aktualisierung, geändert, zuletzt, mis à jour
        mise à jour, modifi[eé], actualizad[oa], actualizaci[oó]n, atualizad[oa], aggiornat[oa]
        aggiornamento, bijgewerkt, gewijzigd, güncelle\\w*, обновлен\\w*, изменен\\w*, оновлено
        oppdatert, uppdaterad, opdateret, päivitetty, zaktualizowano, aktualizacja, aktualizov\\w*
        frissítve, actualizat, ενημέρωση, تحديث, עודכן, 更新, 수정, diperbarui, cập nhật
    """)
)
_STAMPS = re.compile(
    r"("
    + either("""
        (?:first |last )?published(?: on| at)?, (?:last )?updated?(?: on| at)?, (?:last )?modified
        posted(?: on)?, veröffentlicht(?: am)?, (?:zuletzt )?aktualisiert(?: am)?
        publiée?(?: le)?
        mise? à jour(?: le)?, modifiée?(?: le)?, publicado(?: el| em)?, actualizado(?: el)?
        atualizado(?: em)?, pubblicato(?: il)?, aggiornato(?: il)?, (?:ultimo )?aggiornamento
        gepubliceerd, bijgewerkt, yayınlanma(?: tarihi)?, (?:son )?güncelle(?:me|nme)(?: tarihi)?
        giriş(?: tarihi)?, opublikowano, publikacja, aktualizacja, опубликовано, обновлено, оновлено
        опубліковано, publicerad, uppdaterad, publisert, oppdatert, opdateret, julkaistu, päivitetty
        publikováno, aktualizováno, δημοσίευση, ενημέρωση, 公開, 公開日, 更新, 更新日
        发布, 發布, 입력, 수정
    """)
    + r"\s?:?)",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s+[|·•–—/]\s+")
_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d{2})[/-](?P<month>0?[1-9]|1[0-2])[/-](?P<day>0?[1-9]|[12]\d|3[01])(?=[/_-]|$)"
)
