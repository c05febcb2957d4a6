"""What a house says to readers who may not read on: subscriptions, and what is left to read.

A line is a wall's only as a whole: each of its sentences is one of these, up to its last word, and
none is quoted. Whatever goes on behind them ("… told the bank's machine") is a report.
"""

import re

from content.text import fold, words
from content.wordlists import either


def is_of_a_wall(line: str) -> bool:
    """Whether a line is said by a wall, and by nothing else."""
    if len(line) > _LONGEST or not _QUOTES.isdisjoint(line):
        return False
    return all(_is_said(sentence) for sentence in _SENTENCE_END.split(line.strip()) if sentence)


def _is_said(sentence: str) -> bool:
    if "%" in sentence:
        return _LEFT.fullmatch(fold(sentence)) is not None
    return _SAID.fullmatch(" ".join(words(sentence))) is not None


_LONGEST = 160
"""Characters."""
_QUOTES = frozenset('"“”„«»「」『』')
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|(?<=。)")

_ARTICLE = either("""
    artykułu, tekstu, artikels, textes, beitrags, artículo, articolo, artigo, article, story
    статьи, материала, статті, haberin, yazının, makalenin, artikkelen, artiklen, artikeln
    artikkelista, jutusta, článku, článok, cikk, articol, артикула
""")
_REMAINS = either("""
    zostało, pozostało, reste, restent, restant, queda, quedan, restante, rimane, resta, restam
    falta, noch, verbleib\\w*, remaining, осталось, залишилось, kaldı, kalan, gjenstår
    återstår, kvar, resterer, jäljellä, zbývá, zostáva, mai ai, resterend, resteert
""")
_YOU = either("""
    you, have, you've, you’ve, il, vous, te, le, ti, ci, mi, sie haben, du hast, u heeft, je hebt
    du har, вам, у вас, вам ще
""")
_SHARE = rf"\d{{1,2}}(?:[.,]\d+)?\s?%(?:\s\w+){{0,3}}?\s{_ARTICLE}"
# "You have 62 % of this article left", "Il vous reste 71.5% de cet article à lire"
_LEFT = re.compile(
    fold(
        rf"(?:{_YOU}\s){{0,2}}(?:{_REMAINS}(?:\s[^\s%]+){{0,2}}?\s{_SHARE}"
        rf"(?:\s(?:à|por|da|to|zu|te)\s\w{{2,8}})?|{_SHARE}\s(?:left|{_REMAINS}))"
    )
    + r"\s?[.!…]?"
)
_ENTER = "(?:subscribe|log in|sign in|register)"
_SAID = re.compile(
    rf"to (?:continue reading|read the full (?:article|story))(?: this (?:article|story))?"
    rf" (?:please )?{_ENTER}(?: or {_ENTER})?|"
    + fold(
        either("""
    (?:la )?suite (?:de (?:l|cet) article )?est réservée aux abonnés
    cet article est réservé (?:aux|à nos) abonnés
    il vous reste \\d+ articles? gratuits?(?: à lire)?(?: ce mois(?: ci)?)?
    you have \\d+ (?:free )?articles? (?:left|remaining)(?: this month)?
    you(?: ve| have) reached your (?:(?:free )?article )?limit(?: (?:for )?this month)?
    you(?: ve| have) reached your limit of (?:free )?articles(?: (?:for )?this month)?
    (?:you(?: ve| have) read|this is) your (?:last|final) free article(?: this month)?
    this (?:article|story|content) is (?:only )?(?:available )?(?:for|to) subscribers(?: only)?
    this (?:article|story|content) is for (?:paid|our) subscribers(?: only)?
    this (?:article|story) is reserved for (?:our )?(?:subscribers|members)
    already a subscriber, (?:please )?(?:log|sign) in(?: here)?
    your (?:subscription|account) is (?:already )?(?:being )?used on another device
    votre (?:abonnement|compte) est (?:déjà )?utilisé sur un autre appareil
    (?:tu|su) (?:suscripción|cuenta) (?:ya )?se (?:usa|está usando) en otro dispositivo
    ihr (?:abo|konto) wird (?:bereits )?auf einem anderen gerät (?:genutzt|verwendet)
    sie haben noch \\d+ (?:freie|kostenlose) artikel(?: in diesem monat)?
    dieser (?:artikel|inhalt) ist (?:nur )?(?:exklusiv )?für (?:unsere )?abonnent(?:en|innen)
    questo (?:articolo|contenuto) è riservato agli abbonati
    per continuare a leggere abbonati(?: ora| subito)?
    este (?:artículo|contenido) es (?:exclusivo|solo) para suscriptores
    has alcanzado el límite de artículos(?: gratuitos)?(?: (?:de )?este mes)?
    este (?:artigo|conteúdo) é exclusivo para assinantes
    dit artikel is (?:alleen|enkel) (?:beschikbaar )?voor abonnees
    bu (?:haber|içerik) abonelere özeldir, artykuł dostępny (?:tylko )?dla subskrybentów
    den här artikeln är för prenumeranter
    denne (?:artikel|artikkelen|saken) er (?:kun )?for abonnenter
    cek (?:juga )?berita (?:dan artikel )?(?:yang )?lain(?:nya)?(?: di google news)?
    этот материал доступен только подписчикам, このコンテンツは会員限定です
    この記事は(?:有料|会員限定)(?:記事)?です, 残り\\d+文字(?: ?全文\\d+文字)?
    """)
    )
)
