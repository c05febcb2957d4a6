"""What a house says to readers who may not read on: subscriptions, devices, what is left to read.

Whole sentences, in the languages where such walls were seen; no report speaks to its reader so.
"""

import re

from content.text import fold
from content.wordlists import either


def is_of_a_wall(line: str) -> bool:
    """Whether a line is said by a wall, and by nothing else."""
    folded = fold(line)
    if "%" in folded and _LEFT.search(folded):
        return True
    return _SAID.match(folded) is not None


_ARTICLE = either("""
    artykułu, tekstu, artikels, textes, beitrags, artículo, articolo, artigo, article, story
    статьи, материала, статті, haberin, yazının, makalenin, artikkelen, artiklen, artikeln
    artikkelista, jutusta, článku, článok, cikk, articol, артикула
""")
_REMAINS = either("""
    zostało, pozostało, reste, restent, restant, queda, quedan, restante, rimane, resta, restam
    falta, noch, verbleib\\w*, remaining, left, осталось, залишилось, kaldı, kalan, gjenstår
    återstår, kvar, resterer, jäljellä, zbývá, zostáva, mai ai, resterend, resteert
""")
# folding makes small letters of all: no \\W stands in these
# "You have 62 % of this article left": in any order, in one sentence
_LEFT = re.compile(
    fold(
        rf"^[^.!?]{{0,60}}(?:\b{_REMAINS}\b[^!?%]{{0,40}}%[^.!?]{{0,25}}\b{_ARTICLE}"
        rf"(?:\s(?:à|por|da|to|zu|te)\s\w{{2,8}})?"
        rf"|%[^.!?]{{0,25}}\b{_ARTICLE}\s(?:\w+\s)?{_REMAINS})(?:[^\w]|$)(?:(?<=[.!?])|$|[.!])"
    )
)
_SAID = re.compile(
    r"[^\w]*"
    + fold(
        either("""
    tu suscripción se está usando en otro dispositivo
    ¿?quieres añadir otro usuario a tu suscripción\\?
    si continúas leyendo en este dispositivo[^\\w], si quieres compartir tu cuenta[^\\w] cambia tu
    en el caso de no saber quién está usando tu cuenta, si decides continuar compartiendo tu cuenta
    ¿?tienes una suscripción de empresa\\?, añadir usuario(?: ?continuar leyendo aquí)?$
    ¿?por qué estás viendo esto\\?, vous pouvez lire .+ sur un seul appareil à la fois
    ce message s.affichera sur l.autre appareil, découvrir les offres multicomptes$
    parce qu.une autre personne \\(ou vous\\) est en train de lire
    comment ne plus voir ce message[^\\w]*$, que se passera-t-il si vous continuez à lire ici
    vous ignorez qui est l.autre personne, lecture restreinte$, votre abonnement n.autorise pas
    la suite est réservée aux abonnés, cet article est réservé aux abonnés
    l.accès à la totalité de l.article est protégé, il vous reste \\d+ articles? gratuits?
    you have \\d+ (?:free )?articles? (?:left|remaining)
    you(?:'ve|’ve| have) reached your (?:article )?limit
    you(?:'ve|’ve| have) read your (?:last|final) free article, this is your last free article
    this (?:article|story|content) is (?:only )?(?:available )?(?:for|to) subscribers$
    this (?:article|story|content) is for (?:paid|our) subscribers(?: only)?$
    this (?:article|story) is reserved for (?:our )?(?:subscribers|members)
    to continue reading[^\\w].*(?:subscribe|log in|sign in|register)
    to read the full (?:story|article)[^\\w].*(?:subscribe|log in|sign in|register)
    already a subscriber\\? , sie haben noch \\d+ (?:freie|kostenlose) artikel
    dieser (?:artikel|inhalt) ist (?:nur )?(?:exklusiv )?für (?:unsere )?abonnent
    sie möchten weiterlesen\\?, jetzt weiterlesen mit, um (?:diesen artikel )?weiterzulesen
    ihr abo wird bereits auf einem anderen gerät, questo articolo è riservato agli abbonati
    questo contenuto è riservato agli abbonati, per continuare a leggere[^\\w].*abbonati
    este (?:artículo|contenido) es (?:exclusivo|solo) para suscriptores
    has alcanzado el límite de artículos, este (?:artigo|conteúdo) é exclusivo para assinantes
    dit artikel is (?:alleen|enkel) (?:beschikbaar )?voor abonnees
    bu (?:haber|içerik) abonelere özeldir
    artykuł dostępny (?:tylko )?dla subskrybentów, den här artikeln är för prenumeranter
    denne (?:artikel|artikkelen|saken) er (?:kun )?for abonnenter
    thanks for reading .+ subscribe, [^.]+ is a reader-supported publication[.] to receive
    add .+ to your google news\\b[^.]*[.]?$, cek (?:juga )?berita (?:dan|lain)
    folgen sie .+ (?:auf|bei) google news[^.]*[.]?$, suivez .+ sur google news[^.]*[.]?$
    sigue .+ en google news[^.]*[.]?$, segui .+ su google news[^.]*[.]?$
    siga .+ no google news[^.]*[.]?$, volg .+ op google news[^.]*[.]?$
    follow .+ on google news[^.]*[.]?$, подписывайтесь на .+ в google news[^.]*[.]?$
    этот материал доступен только подписчикам, このコンテンツは会員限定です, この記事は有料記事
    この記事は会員限定, 残り\\d+文字
    """)
    )
)
