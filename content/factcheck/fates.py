"""What became of people and of numbers, told in several words: "died", "were killed"."""

import re
from functools import lru_cache

from content.text import fold, words
from content.wordlists import either


def fates(text: str) -> frozenset[str]:
    """All that `text` tells."""
    return frozenset(map(fate, words(text))) - {""}


def in_one_word(text: str) -> str:
    """With what became of people in one word for all that say it: "dead" for "killed"."""
    return _WORD.sub(lambda found: _OF_PEOPLE.get(fate(fold(found[0])), found[0]), text)


@lru_cache(maxsize=4096)  # asked for each word of an article
def fate(word: str) -> str:
    """What a folded word tells; "" where it tells of no fate."""
    return next((told for told, said in _FATES.items() if said.fullmatch(word)), "")


_WORD = re.compile(r"[^\W\d_]{3,}")
_FATES = {
    "dead": re.compile(
        either("""
            kill\\w*, died, dies, dying, dead(?:ly)?, deaths?, fatal\\w*, starb(?:en)?, st[ei]rb\\w*
            gestorben\\w*, tote?[nrs]?, getotet\\w*, todes\\w*, muer\\w+, muri\\w+, morir\\w*, mato
            mata(?:r|do|da|ron)\\w*, fallec\\w+, mort(?:e?s?|os?|as?), mour(?:u|ir|ra|ut)\\w*
            tue(?:e?s?), deces, deced\\w+, ol(?:du|en|um|urd|duren)\\w*, hayatini
        """)
    ),
    "hurt": re.compile(
        either(
            """
            hurt, injur\\w+, wound\\w*, verletz\\w*, verwund\\w*, herid\\w+, lesion\\w*
            bless(?:e?e?s?|ures?), yaral\\w+
            """
        )
    ),
    "missing": re.compile(
        either("missing, vermiss\\w*, desaparec\\w+, disparu\\w*, kayip, kaybol\\w+")
    ),
    "held": re.compile(
        either(
            """
            arrest\\w*, detain\\w*, verhaft\\w+, festgenomm\\w+, deten\\w+, interpell\\w+
            gozalt\\w+
            """
        )
    ),
    "saved": re.compile(
        either("rescu\\w+, saved, gerettet\\w*, rescat\\w+, sauvee?s?, secour\\w+, kurtar\\w+")
    ),
    "up": re.compile(
        either("""
            rose, ris(?:es?|en|ing), rais\\w+, climb\\w*, increas\\w+, gain\\w*, grew, soar\\w*
            higher, stieg\\w*, gestiegen\\w*, steig\\w+, erhoh\\w+, teurer,
            verteuer\\w+, wuchs\\w*, gewachsen, zugenommen
            sub(?:e|en|io|ieron|ir|ira|ida), aument\\w+, crec\\w+, crecio
            hausse, augment\\w+, montee?s?, relev\\w+, zamlan\\w*,
            art(?:ti|is|iyor|acak|ma|ir)\\w*, yuksel\\w+
        """)
    ),
    "down": re.compile(
        either("""
            fell, fall(?:s|en|ing)?, cut(?:s|ting)?, drop\\w*, declin\\w+, lower\\w*, sank\\w*
            slump\\w*, decreas\\w+, reduc\\w+, gesunken, senk\\w+, gesenkt, fiel\\w*, gefallen
            gekurzt, billiger, baj(?:a|an|o|aron|ar|ara|ada), cay(?:o|eron), caida,
            reduj\\w+, recort\\w+
            descen\\w+, baiss\\w+, chut\\w+, recul\\w+, diminu\\w+, redui\\w+
            dus(?:tu|us|uyor|ecek|ur)\\w*, indir\\w+, azal\\w+, gerile\\w*
        """)
    ),
}
_OF_PEOPLE = {each: each for each in _FATES if each not in {"up", "down"}}
