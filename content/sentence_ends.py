"""Where sentences end, in any script.

A full stop is the hard case: it also closes abbreviations, initials and ordinals.
The tables are the union of many languages, so that text of unknown language is
treated well; the word that follows decides where the table leaves it open.
"""

import re
from collections.abc import Iterator

from content.abbreviations import OF_LANGUAGE, RANKS


def sentence_ends(text: str, language: str = "") -> Iterator[int]:
    """Yield the index after each sentence of `text`, closing quotes included, but the last."""
    depth = begun = seen = 0
    for match in _END.finditer(text):
        end = match.end()
        if match["unspaced"]:
            ended = end < len(text)
        elif match["wide"]:
            depth = max(0, depth + _depth_change(text[seen:end]))
            seen = end
            ended = (depth == 0 or end - begun > _QUOTE_REACH) and not _goes_on(text, end)
        else:
            ended = _ends_here(text, match, language)
        if ended:
            depth, begun = 0, end
            yield end


def is_closed(text: str) -> bool:
    """Whether `text` ends as a sentence does: with a stop, or a stop and closing marks."""
    bare = text.rstrip(_CLOSERS)
    if not bare:
        return False
    return bare[-1] in FULL_STOPS or (bare[-1] in ":;" and _TYPED.match(bare[-3:]) is not None)


def may_be_closed(text: str) -> bool:
    """Whether it ends as a sentence may: in Thai and Lao, which know no full stop, anywhere."""
    return is_closed(text) or "\u0e00" <= text[-1:] <= "\u0eff"


def _ends_here(text: str, match: re.Match[str], language: str) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    if following is None:
        return False
    next_word = following["word"]
    if _is_small(next_word):
        return False
    if match["stop"] != ".":
        return True
    last = _LAST_TOKEN.search(text, max(0, match.start() - _TOKEN_REACH), match.start())
    return last is None or _stop_ends(last[0], next_word, language)


def _is_small(word: str) -> bool:
    """Whether it goes on with a sentence: "eBay" may begin one, and Georgian has no capitals."""
    return word[0].islower() and not word[1:2].isupper() and not "\u10d0" <= word[0] <= "\u10ff"


def _stop_ends(token: str, next_word: str, language: str) -> bool:
    """Whether the "." between these two words is a full stop."""
    plain = token.lower()
    if token.isdigit():
        ordinal = len(token) <= 2 and (
            language in _ORDINAL_LANGUAGES or next_word.lower() in _MONTHS
        )
        return not ordinal
    if token.isupper() and language in _ORDINAL_LANGUAGES and _ROMAN.fullmatch(token):
        return next_word.lower() in _STARTERS
    if plain in _BEFORE_NUMBERS and next_word[0].isdigit():
        return False
    begins = next_word.lower() in _STARTERS and next_word.lower() not in _NAME_PARTICLES
    if plain in OF_LANGUAGE.get(language, ()):
        return begins
    if plain in _TITLES:
        initials = len(token) > 1 and token.isupper() and begins and not _shouts(next_word)
        return initials or (token[0].islower() and plain not in _SMALL_TITLES)
    if plain in RANKS and not token[0].islower():
        return begins or (token.isupper() and not _shouts(next_word))
    if plain in _NEVER_LAST:
        return False
    # "U.S.", "J.", "Inc.": they end a sentence only if a new one plainly begins
    if _DOTTED.fullmatch(token) or (len(token) == 1 and token.isalpha()) or plain in _MAYBE_LAST:
        return next_word.lower() in _STARTERS
    return True


def _shouts(word: str) -> bool:
    """Whether it is set in capitals, as all of a headline may be."""
    return len(word) > 1 and word.isupper()


def _goes_on(text: str, end: int) -> bool:
    """A quotation closes and its speaker follows: 「…。」と述べた。"""
    return text[end - 1] in _WIDE_CLOSERS and text[end : end + 1] in _PARTICLES


def _depth_change(text: str) -> int:
    return sum(text.count(char) for char in "「『（《") - sum(
        text.count(char) for char in "」』）》"
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WIDE = "。！？｡︒"
_STOP = ".!?…‽؟۔։፧܀"
_UNSPACED = "।॥።។៕။"
FULL_STOPS = _WIDE + _STOP + _UNSPACED
"""The marks that may end a sentence, of all scripts."""
_END = re.compile(
    # scripts that put no blank after the stop; closing marks belong to the sentence
    rf"(?P<wide>[{_WIDE}]++[」』”’）》】〕\"]*+)"
    # and those that may do without one; the Khmer sign for "and so on" is made of two of them
    rf"|(?P<unspaced>(?<!។ល)[{_UNSPACED}]++(?!ល។)[\"'”’»)]{{0,3}}+)"
    # the others, in front of a blank; a run of stops is tried once, from its start
    # Armenian's is typed as a colon, Greek's question mark as a semicolon
    rf"|(?<![{_STOP}])(?P<stop>[{_STOP}]++|(?<=[\u0561-\u0587»]):|(?<=[\u0370-\u03ff\u1f00-\u1fff»]);)"
    r"[\"'”’»“)\]›」』]{0,4}(?:\s»)?(?=\s)"
)
_TYPED = re.compile(r".*(?:[\u0561-\u0587][»)]?:|[\u0370-\u03ff\u1f00-\u1fff][»)]?;)")
_NEXT_WORD = re.compile(r"\s++[\"'“”‘’«»„‚‹›(\[¿¡—–\-\s]*+(?P<word>\w[\w.'’]{0,30})")
_LAST_TOKEN = re.compile(r"[\w.&\u0900-\u0dff]+$")  # marks of Indic letters are no \w
_TOKEN_REACH = 24
_DOTTED = re.compile(r"(?:\w{1,2}\.)+\w{1,2}")
_ROMAN = re.compile(r"[IVXL]{1,6}")
_CLOSERS = "\"'”’»›“‘)]）］」』】》〉〕 "
_WIDE_CLOSERS = frozenset("」』）》")
_PARTICLES = frozenset("とのがをにではもな、，,」』）")
_QUOTE_REACH = 400
"""Characters after which a bracket that was never closed no longer holds sentences together."""

_ORDINAL_LANGUAGES = _words("de da no nb nn fi cs sk pl hu hr sl et lv tr is sr bs lb fo")
_MONTHS = _words(
    """januar februar märz april mai juni juli august september oktober november dezember jänner
    january february march may june july october december janvier février mars avril juin juillet
    août septembre octobre novembre décembre marts maj ocak şubat nisan mayıs haziran temmuz ağustos
    eylül ekim kasım aralık januari februari maart mei augustus"""
)
# with a capital, in front of a name
_TITLES = _words(
    """mr mrs ms messrs dr drs prof gen lt col sgt capt cmdr adm maj brig gov sen rep rev hon pres
    st ste mt ft fr sr sra srta dña mme mlle mgr sig sigra dott avv ing arch on doç yrd sn av hr fru
    herr frau dipl mag dhr mevr pan eng exmo exma dra dras profa dl dna tp ts ths gs pgs pt cv dk
    mm bs ks ls     डॉ प्रो श्री सुश्री पं डा मो ডা মো ডাঃ"""
)
# written small as well, and no words of their own
_SMALL_TITLES = _words("dott prof dr dra sr sra ing avv mr mrs ms mme mlle mgr")
# never the last word of a sentence
_NEVER_LAST = _words(
    """vs bzw ca z.b d.h i.e e.g u.a sog vgl gegr geb evtl ggf inkl zzgl p.ej т.е т.к им ул тыс
    c.-à-d örn bkz m.in tzw tzn np o.a bijv d.w.z hl"""
)
_BEFORE_NUMBERS = _words(
    """no nr nos az kap ziff kl al rn rdnr tel env pp vol art abs fig ch par § núm pág jan feb mar
    apr jun jul aug sep sept oct okt nov dec dez déc janv févr juil ene abr ago dic št č s st no№"""
)
_MAYBE_LAST = _words(
    """inc ltd co corp plc llc jr sr bros etc usw vb vd esp est dept univ mio mrd млн млрд руб гг
    ee.uu ee a.m p.m approx ave blvd rd phd"""
)
# a new sentence begins with them, and "De Vos", "La Rosa"
_NAME_PARTICLES = _words("de la le les el los las il lo gli het")
_STARTERS = _words(
    """the a an in on at for from by with as after before when while if he she it they we you i but
    and so or yet this that these those there here his her its their our my what who how why where
    no not some many most all both each one two three meanwhile however officials police according
    der die das ein eine er sie es wir ihr im am auf bei nach doch aber dies diese dieser zu zum
    le la les un une il elle ils elles mais dans en ce cette ces selon pour au aux
    el los las una pero según por para su sus este esta lo gli uno ma nel nella secondo con
    de het een maar bu o ve ancak в на но он она они это и а"""
)
