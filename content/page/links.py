"""Links to further stories that stand inside an article: taken out of it, with their address."""

import re

from lxml.html import HtmlElement

from content import urls
from content.markup import text_of
from content.types import RelatedLink
from content.wordlists import either


def take_related(tree: HtmlElement, *, base: str | None) -> list[RelatedLink]:
    """Remove the links to other articles from `tree`, and return them in its order."""
    found: list[RelatedLink] = []
    for node in list(tree.iter("p", "div", "aside", "section", "ul", "h2", "h3", "h4", "strong")):
        if node.getroottree().getroot() is not tree:
            continue
        text = text_of(node)
        if len(text) <= MOST_CHARACTERS and LABEL.match(text):
            links = _links(node, base)
            if links:
                found += links
                node.drop_tree()
    unique = {link.url or link.headline: link for link in found}
    return list(unique.values())


def _links(node: HtmlElement, base: str | None) -> list[RelatedLink]:
    links: list[RelatedLink] = []
    for anchor in node.iter("a"):
        url = urls.resolve(base, anchor.get("href") or "")
        headline = LABEL.sub("", text_of(anchor)).strip(" :|–—-•›»→")
        if url and len(headline) >= 12:
            links.append(RelatedLink(headline=headline, url=urls.canonical(url)))
    return links


MOST_CHARACTERS = 600
LABEL = re.compile(
    r"^\W*"
    + either("""
        read (?:more|also|next|further|on)(?: on this| about)?, also read, more on this(?: story)?
        see also, related(?: stories| articles| content| news| coverage| topics)?, more from
        you (?:may|might) also like, recommended(?: stories| reading)?, further reading
        don't miss, must read, more stories
        lesen sie (?:auch|hier|dazu|mehr|weiter), lies auch, auch interessant, mehr lesen
        zum thema, mehr (?:zum thema|dazu), siehe auch, lesetipp, passend dazu
        das könnte sie auch interessieren
        lire (?:aussi|également|la suite), à lire(?: aussi| également)?, voir aussi
        sur le même sujet
        lea (?:también|además), leer (?:también|más), lee también, te puede interesar, ver también
        más información, noticia relacionada, relacionad[oa]s?
        leggi anche, leggi pure, vedi anche, approfondisci, per approfondire
        leia (?:também|mais), veja (?:também|mais), saiba mais
        lees (?:ook|verder|meer), bekijk ook, läs (?:också|även|mer), les (?:også|mer)
        læs (?:også|mere), lue (?:myös|lisää), czytaj (?:także|też|więcej)
        zobacz (?:także|też|również), čtěte (?:také|více)
        přečtěte si, viz také, читайте (?:также|ещё|еще), смотрите также, по теме
        ayrıca okuyun, bunlar da ilginizi çekebilir, ilgili haber(?:ler)?, ilginizi çekebilir
        baca juga, simak juga, lihat juga, baca selengkapnya, skaitykite taip pat
        関連記事, あわせて読みたい, こちらも, 相关阅读, 相關新聞, 관련 기사, اقرأ أيضا, طالع أيضا
    """)
    + r"\s*(?:[:：|»›→–—-]|\b)\s*",
    re.IGNORECASE,
)
