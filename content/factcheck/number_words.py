"""Words that count, in the languages whose figures can be read: data for `figures`.

All words are folded (`content.text.fold`): "zwölf" is "zwolf", "dreißig" is "dreissig".
"""

from collections.abc import Iterator

from content.wordlists import words

LANGUAGES = ("en", "de", "es", "fr", "tr")


def _counted(text: str) -> Iterator[tuple[str, int]]:
    """Words each with its number before it; "20 vingt vingts" gives two words for 20."""
    number = 0
    for piece in text.split():
        if piece.isdigit():
            number = int(piece)
        else:
            yield piece, number


def _table(text: str) -> dict[str, int]:
    return dict(_counted(text))


CARDINALS = {
    "en": _table(
        """0 zero 1 one 2 two 3 three 4 four 5 five 6 six 7 seven 8 eight 9 nine 10 ten 11 eleven
        12 twelve 13 thirteen 14 fourteen 15 fifteen 16 sixteen 17 seventeen 18 eighteen
        19 nineteen 20 twenty 30 thirty 40 forty 50 fifty 60 sixty 70 seventy 80 eighty 90 ninety
        100 hundred 1000 thousand 1000000 million mn mln 1000000000 billion bn bln
        1000000000000 trillion tn"""
    ),
    # the words up to 999,999 are read piece by piece: see figures.py
    "de": _table(
        """1000000 million millionen mio 1000000000 milliarde milliarden mrd
        1000000000000 billion billionen"""
    ),
    "es": _table(
        """0 cero 2 dos 3 tres 4 cuatro 5 cinco 6 seis 7 siete 8 ocho 9 nueve 10 diez 11 once
        12 doce 13 trece 14 catorce 15 quince 16 dieciseis 17 diecisiete 18 dieciocho
        19 diecinueve 20 veinte 21 veintiuno veintiun veintiuna 22 veintidos 23 veintitres
        24 veinticuatro 25 veinticinco 26 veintiseis 27 veintisiete 28 veintiocho 29 veintinueve
        30 treinta 40 cuarenta 50 cincuenta 60 sesenta 70 setenta 80 ochenta 90 noventa
        100 cien ciento 200 doscientos doscientas 300 trescientos trescientas
        400 cuatrocientos cuatrocientas 500 quinientos quinientas 600 seiscientos seiscientas
        700 setecientos setecientas 800 ochocientos ochocientas 900 novecientos novecientas
        1000 mil 1000000 millon millones 1000000000000 billon billones"""
    ),
    "fr": _table(
        """0 zero 2 deux 3 trois 4 quatre 5 cinq 6 six 7 sept 8 huit 9 neuf 10 dix 11 onze
        12 douze 13 treize 14 quatorze 15 quinze 16 seize 20 vingt vingts 30 trente 40 quarante
        50 cinquante 60 soixante 70 septante 80 huitante octante 90 nonante 100 cent cents
        1000 mille 1000000 million millions 1000000000 milliard milliards
        1000000000000 billion billions"""
    ),
    "tr": _table(
        """0 sifir 2 iki 3 uc 4 dort 5 bes 6 alti 7 yedi 8 sekiz 9 dokuz 10 on 20 yirmi 30 otuz
        40 kirk 50 elli 60 altmis 70 yetmis 80 seksen 90 doksan 100 yuz 1000 bin 1000000 milyon
        1000000000 milyar 1000000000000 trilyon"""
    ),
}

WEAK_ONES = {
    "en": words("a an"),
    "de": words("ein eine einen einem einer eines"),
    "es": words("un una uno"),
    "fr": words("un une"),
    "tr": words("bir"),
}
"""One, or only "a": they count as a number where the article counts the same thing."""

ORDINALS = {
    "en": _table(
        """1 first 2 second 3 third thirds 4 fourth 5 fifth fifths 6 sixth 7 seventh 8 eighth
        9 ninth 10 tenth tenths 11 eleventh 12 twelfth 13 thirteenth 14 fourteenth 15 fifteenth
        16 sixteenth 17 seventeenth 18 eighteenth 19 nineteenth 20 twentieth 30 thirtieth
        40 fortieth 50 fiftieth 60 sixtieth 70 seventieth 80 eightieth 90 ninetieth
        100 hundredth 1000 thousandth"""
    ),
    "de": _table(
        """1 erste ersten erster erstes erstem 3 dritte dritten dritter drittes drittem
        7 siebte siebten siebter siebtes siebtem 8 achte achten achter achtes achtem"""
    ),
    "es": _table(
        """1 primer primero primera primeros primeras 2 segundo segunda segundos segundas
        3 tercer tercero tercera terceros terceras 4 cuarto cuarta cuartos 5 quinto quinta
        6 sexto sexta 7 septimo septima 8 octavo octava 9 noveno novena 10 decimo decima"""
    ),
    "fr": _table(
        """1 premier premiere premiers premieres 2 deuxieme deuxiemes second seconde 3 troisieme
        4 quatrieme 5 cinquieme 6 sixieme 7 septieme 8 huitieme 9 neuvieme 10 dixieme 11 onzieme
        12 douzieme 15 quinzieme 20 vingtieme 30 trentieme 100 centieme"""
    ),
    "tr": _table(
        """1 birinci ilk 2 ikinci 3 ucuncu 4 dorduncu 5 besinci 6 altinci 7 yedinci 8 sekizinci
        9 dokuzuncu 10 onuncu 20 yirminci 30 otuzuncu 100 yuzuncu"""
    ),
}

PARTS = {
    "en": _table("2 half halves 4 quarter quarters"),
    "de": _table(
        "2 halb halbe halben halber halbes halfte 3 drittel 4 viertel 5 funftel 10 zehntel"
    ),
    "es": _table("2 mitad medio media 3 tercio tercios"),
    "fr": _table("2 moitie demi demie 3 tiers 4 quart quarts"),
    "tr": _table("2 yarisi yarim yari bucuk 4 ceyrek ceyregi"),
}

MANY = {
    "en": _table("2 couple 10 tens 12 dozen dozens 100 hundreds 1000 thousands 1000000 millions"),
    "de": _table("12 dutzend dutzende dutzenden 100 hunderte hunderten 1000 tausende tausenden"),
    "es": _table("10 decena decenas 12 docena docenas 100 cientos centenar centenares 1000 miles"),
    "fr": _table(
        """10 dizaine dizaines 12 douzaine douzaines 20 vingtaine 30 trentaine 40 quarantaine
        50 cinquantaine 100 centaine centaines 1000 millier milliers"""
    ),
    "tr": _table(
        """10 onlarca 12 duzine duzinelerce 100 yuzlerce 1000 binlerce 1000000 milyonlarca"""
    ),
}

NONE = {
    "en": words("no nobody none"),
    "de": words("kein keine keinen keinem keiner keines niemand niemanden niemandem"),
    "es": words("ningun ninguno ninguna nadie"),
    "fr": words("aucun aucune"),
    "tr": words("hicbir kimse"),
}

TIMES: dict[str, dict[int, tuple[str, ...]]] = {
    "en": {2: ("doubl", "twice", "twofold"), 3: ("tripl", "thrice"), 4: ("quadrupl", "fourfold")},
    "de": {2: ("verdoppel", "doppelt"), 3: ("verdreifach",), 4: ("vervierfach",)},
    "es": {2: ("duplic", "doble"), 3: ("triplic", "triple"), 4: ("cuadrupl",)},
    "fr": {2: ("doubl",), 3: ("tripl",), 4: ("quadrupl",)},
    "tr": {},
}
"""Beginnings of words."""

# what may stand between a figure and what it counts: "three of the", "20 were killed"
PASSED = {
    "en": words("of the these those its his her their our were was are is have has had been more"),
    "de": words(
        "der die das den dem des von vom wurden wurde sind ist waren war haben hat weitere"
    ),
    "es": words("de los las del la el fueron fue son es han ha sido eran resultaron mas"),
    "fr": words("de des d du les la le l ont a ete sont est etaient furent autres"),
    "tr": words("adet ayri"),
}
# before a figure they leave it as it is: "killed at least 20"
ABOUT = {
    "en": words("at least about some around nearly almost more than over up to only"),
    "de": words("mindestens etwa rund fast mehr als uber bis zu nur knapp"),
    "es": words("al menos unos unas cerca de casi mas solo hasta"),
    "fr": words("au moins environ quelque quelques pres de plus presque"),
    "tr": words("en az yaklasik"),
}
# after a figure they begin something else: nothing is counted
APART = {
    "en": words(
        """and or but in on at by to for from with since until after before when while if as that
        which who into than during because where it he she they we i you will would so yet"""
    ),
    "de": words(
        """und oder aber in im am an auf bei zu zum zur fur aus mit seit bis nach vor wenn als dass
        wie um durch gegen ohne weil wo wird werden sich er es sie ihr nicht"""
    ),
    "es": words(
        """y o u e pero en a al por para con desde hasta tras antes cuando si que como durante
        donde se lo le su sus no"""
    ),
    "fr": words(
        """et ou mais en dans sur a au aux par pour avec depuis jusqu apres avant quand si que qui
        comme lors pendant ou il elle ils elles on se s n ne y sa son ses"""
    ),
    "tr": words("ve veya ama ile icin gibi kadar sonra once ise de da ki"),
}
PER = words("a an per each every pro je jede jeden jedes por al cada par chaque la")
SPAN_OF = {
    word: span
    for span, said in {
        "hour": "hour hours hourly stunde stunden stundlich hora horas heure heures saat",
        "day": """day days daily tag tage tagen taglich tagliche taglichen dia dias diario diaria
            diarios diarias jour jours quotidien quotidienne quotidiens quotidiennes gun gunde
            gunluk""",
        "night": "night nights nightly nacht nachte noche noches nuit nuits gece",
        "week": """week weeks weekly woche wochen wochentlich semana semanas semanal semanales
            semaine semaines hebdomadaire hebdomadaires hafta haftada haftalik""",
        "month": """month months monthly monat monate monaten monatlich monatliche mes meses mensual
            mensuales mois mensuel mensuelle mensuels mensuelles ay ayda aylik""",
        "year": """year years yearly annual annually jahr jahre jahren jahrlich jahrliche jahrlichen
            ano anos anual anuales anualmente an ans annee annuel annuelle annuels annuelles yil
            yilda yillik""",
    }.items()
    for word in said.split()
}
"""Spans of time that numbers are told of: three a day, three daily."""
SPANS = frozenset(SPAN_OF)
MINUS = words("minus menos moins eksi")
MARKS = {"%": "%", "‰": "‰", "€": "euro", "$": "dollar", "£": "pound", "₺": "lira", "°": "degree"}
PER_CENT = {
    "en": (("percent",), ("per", "cent")),
    "de": (("prozent",),),
    "es": (("por", "ciento"),),
    "fr": (("pour", "cent"),),
    "tr": (),
}
PER_CENT_BEFORE = "yuzde"
