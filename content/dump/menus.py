"""The menu above an article in a copy of its whole page: sections, buttons, the way to it."""

import re
from collections.abc import Sequence

from content.dump.lines import Line
from content.litter.lines import Litter, litter_in
from content.sentence_ends import is_closed
from content.text import words
from content.topics import is_section
from content.wordlists import key, phrases


def below_menu(lines: Sequence[Line]) -> int:
    """The place of the headline below a menu; 0 where the first lines are none for certain.

    It is the first line of some words, or the last one above a whole sentence.
    """
    place = signs = 0
    while place < min(len(lines), _LONGEST) and _is_of_a_menu(lines[place].text):
        signs += is_sign(lines[place].text)
        place += 1
    if place < _SHORTEST or signs < _SURE or 2 * signs < place or place == len(lines):
        return 0
    if _could_be_headline(lines[0].text):
        return 0
    headline = lines[place].text
    if is_closed(headline) and headline[-1] not in _QUESTION:
        place -= 1
        if is_sign(lines[place].text) or len(words(lines[place].text)) < _A_TITLE:
            return 0
    return place if any(is_closed(line.text) for line in lines[place + 1 :][:_NEAR]) else 0


def is_trail(text: str) -> bool:
    """The way to a page: "Home > Sport > Rowing", "News / World"."""
    if len(text) > _LONGEST_PATH or len(words(text)) > _LONGEST_TRAIL or is_closed(text):
        return False
    pieces = [piece for piece in _STEPS.split(text) if words(piece)]
    if len(pieces) < 2 or any(len(words(piece)) > _FEW for piece in pieces):
        return False
    if all(map(is_sign, pieces)):
        return True
    # "Home / Away" may be a headline
    return len(pieces) >= _SURE_STEPS and key(pieces[0]) in _HOME


def _could_be_headline(text: str) -> bool:
    """Whether a first line of several words names nothing that menus have: "The week in Lorvik"."""
    return len(words(text)) >= _A_HEADLINE and not is_sign(text) and not is_trail(text)


def _is_of_a_menu(text: str) -> bool:
    if litter_in(text) is Litter.SURE or is_trail(text):
        return True
    return len(words(text)) <= _FEW and not is_closed(text)


def is_sign(text: str) -> bool:
    """The name of a section, a button, a service of the house."""
    said = key(text)
    return (
        said in _SERVICES or said in _HOME or is_section(text) or litter_in(text) is not Litter.NONE
    )


_SHORTEST = 6
_LONGEST = 120
_NEAR = 14
"""Lines."""
_SURE = 4
"""Lines that show what it is, half of them all."""
_FEW = 4
_A_TITLE = 2
_A_HEADLINE = 3
_LONGEST_TRAIL = 16
"""Words."""
_LONGEST_PATH = 160
"""Characters."""
_SURE_STEPS = 3
_QUESTION = "?!？！؟"
_STEPS = re.compile(r"\s*[/>›»→❯]\s*|\s+[|•·]\s+")
_HOME = phrases("""
     home | homepage | start | startseite | accueil | inicio | portada | home page | início
    homepagina | anasayfa | ana sayfa | strona główna | главная | главная страница | головна
    hem | startsida | hjem | forside | etusivu | domů | hlavní strana | domov | kezdőlap | acasă
    αρχική | الرئيسية | الصفحة الرئيسية | דף הבית | ホーム | トップ | 首页 | 首頁 | 홈
    trang chủ | beranda | news | nachrichten | actualités | noticias | notizie | haberler
    новости
""")
_SERVICES = phrases("""
     menu | menü | menú | search | suche | suchen | recherche | rechercher | buscar | cerca
    zoeken | ara | szukaj | поиск | sök | søk | hledat | keresés | căutare | αναζήτηση | بحث
    検索 | 搜索 | 검색 | abo | e-paper | epaper | mediathek | podcasts | podcast | videos
    video | wetter | weather | météo | el tiempo | meteo | hava durumu | погода | jobs | shop
    games | spiele | jeux | juegos | horoscope | horoskop | horóscopo | oroscopo | tv | live tv
    radio | profil | profile | my account | mein konto | mon compte | mi cuenta | subscribe
    sign in | log in | register | anmelden | se connecter | iniciar sesión | accedi | entrar
    inloggen | giriş yap | zaloguj się | войти | newsletter | newsletters | puzzles | rätsel
    quiz | gutscheine | rss | archive | archiv | impressum | kontakt | contact | gündem | güncel
    son dakika | datenschutz | agb | mehr | more | show more | plus | más | lokales | regionen
    ausland | inland | schweiz | people | lifestyle | reisen | voyage | travel | motor | auto
    meinung | opinion | opinión | débats | dossiers | community
""")
