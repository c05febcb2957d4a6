"""Which heading, or line, stands above links to other stories, and which above its own list."""

import re

from content.litter.lines import announces_links, read_more
from content.litter.reader_calls import speaks_to_reader
from content.wordlists import either

COLONS = (":", "：")


def heads_stories(heading: str) -> bool:
    """Whether a heading says that stories follow, or is a house's word to its readers.

    "Read more", "More from the harbour", "Told by us"; not "The shelters that are open".
    """
    return _names_stories(heading) or speaks_to_reader(heading)


def leads_in(line: str) -> bool:
    """Whether a paragraph opens the list behind it: "These shelters are open:"."""
    return line.endswith(COLONS) and not _names_stories(line)


def _names_stories(line: str) -> bool:
    bare = line.rstrip(":： ")
    return (
        announces_links(bare)
        or read_more(f"{bare}: {bare}") is not None
        or _MORE.match(bare) is not None
        or _STORIES.search(bare) is not None
    )


_MORE = re.compile(
    r"\W*"
    + either("""
        more(?! than), mehr(?! als), weitere[sr]?, noch mehr, más, altr[oie], ancora, mais, meer
        daha fazla, diğer, więcej, mer, mere, lisää, další, více, еще, ещё, больше, більше
        もっと, 更多, المزيد, lebih banyak, xem thêm, mai mult
        most (?:read|popular|viewed), trending, live updates, up next
        meistgelesen, les plus lus, lo más, i più letti, en çok okunan, son haberler
        editor'?s'? picks?, recommended for, empfohlen, recommandé pour, recomendad[oa]s? para
    """)
    + r"(?!\w)",
    re.IGNORECASE,
)
_STORIES = re.compile(
    r"(?<!\w)"
    + either("""
        (?:related|our|other|top|latest|earlier|recent) (?:\\w+ )?(?:stories|articles|news|reports)
        (?:related|our|other|latest|earlier) (?:\\w+ )?coverage
        related, background stories, recommended reading, further reading, from our archives?
        (?:verwandte|ähnliche|frühere|aktuelle) (?:artikel|beiträge|berichte|nachrichten|themen)
        zum thema, hintergrund zum thema, aus dem archiv, (?:nos|autres|derniers) articles
        sur le (?:même )?sujet, dossier, noticias relacionadas, (?:otras|últimas) noticias
        sobre el (?:mismo )?tema, articoli correlati, (?:altre|ultime) notizie, sullo stesso tema
        (?:outras|últimas) notícias, gerelateerd, ilgili, powiązane, по теме, материалы по теме
        関連(?:記事|ニュース), 相关(?:新闻|阅读|报道), 관련 ?(?:기사|뉴스)
    """)
    + r"(?!\w)",
    re.IGNORECASE,
)
