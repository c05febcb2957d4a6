"""What may have become of people and of numbers, each in several words: data for comparing texts.

The words are folded (`content.text.fold`), of English, German, Spanish, French and Turkish.
"""

import re
from collections.abc import Mapping

from content.text import words
from content.wordlists import either

Fates = Mapping[str, re.Pattern[str]]


def fate_of(word: str, among: Fates) -> str:
    """The fate that the folded `word` tells; "" where it tells none."""
    return next((fate for fate, said in among.items() if said.fullmatch(word)), "")


def fates_in(text: str, among: Fates) -> frozenset[str]:
    return frozenset(fate_of(word, among) for word in words(text)) - {""}


def _table(**phrases: str) -> Fates:
    return {fate: re.compile(either(said)) for fate, said in phrases.items()}


COUNTED = _table(
    dead="""
        kill\\w*, died, dies, dying, dead(?:ly)?, deaths?, fatal\\w*, starb(?:en)?, st[ei]rb\\w*
        gestorben\\w*, tote?[nrs]?, getotet\\w*, todes\\w*, muer\\w+, muri\\w+, morir\\w*, mato
        mata(?:r|do|da|ron)\\w*, fallec\\w+, mort(?:e?s?|os?|as?), mour(?:u|ir|ra|ut)\\w*
        tue(?:e?s?), deces, deced\\w+, ol(?:du|en|um|urd|duren)\\w*, hayatini
    """,
    hurt="""
        hurt, injur\\w+, wound\\w*, verletz\\w*, verwund\\w*, herid\\w+, lesion\\w*
        bless(?:e?e?s?|ures?), yaral\\w+
    """,
    missing="missing, vermiss\\w*, desaparec\\w+, disparu\\w*, kayip, kaybol\\w+",
    held="""
        arrest\\w*, detain\\w*, verhaft\\w+, festgenomm\\w+, deten\\w+, interpell\\w+
        gozalt\\w+
    """,
    saved="rescu\\w+, saved, gerettet\\w*, rescat\\w+, sauvee?s?, secour\\w+, kurtar\\w+",
    up="""
        rose, ris(?:es?|en|ing), rais\\w+, climb\\w*, increas\\w+, gain\\w*, grew, soar\\w*
        higher, stieg\\w*, gestiegen\\w*, steig\\w+, erhoh\\w+, wuchs\\w*, gewachsen
        zugenommen, teurer, verteuer\\w+
        sub(?:e|en|io|ieron|ir|ira|ida), aument\\w+, crec\\w+, crecio
        hausse, augment\\w+, montee?s?, relev\\w+, yuksel\\w+
        art(?:ti|is|iyor|acak|ma|ir)\\w*, zamlan\\w*
    """,
    down="""
        fell, fall(?:s|en|ing)?, cut(?:s|ting)?, drop\\w*, declin\\w+, lower\\w*, sank\\w*
        slump\\w*, decreas\\w+, reduc\\w+, gesunken, senk\\w+, gesenkt, fiel\\w*, gefallen
        gekurzt, billiger, baj(?:a|an|o|aron|ar|ara|ada), cay(?:o|eron), caida, reduj\\w+
        recort\\w+, descen\\w+, baiss\\w+, chut\\w+, recul\\w+, diminu\\w+, redui\\w+
        dus(?:tu|us|uyor|ecek|ur)\\w*, indir\\w+, gerile\\w*, azal\\w+
    """,
)
"""Of those that are counted, and of numbers."""

OF_PEOPLE = {
    **{fate: COUNTED[fate] for fate in ("dead", "hurt", "missing", "held", "saved")},
    **_table(
        gone="""
            resign\\w*, quits?, sacked, sacks, fired, oust\\w*, dismiss\\w*, fled, flees?, fleeing
            zuruckgetreten\\w*, zurucktr\\w+, entlass\\w+, gefeuert, geflohen\\w*, rucktritt\\w*
            dimit\\w+, dimision\\w*, renuncio, destitu\\w+, despid\\w+, huy\\w+
            demission\\w*, limoge\\w*, licencie\\w*, istifa\\w*, gorevden, kovul\\w+
        """,
        charged="""
            charged, indict\\w+, convict\\w*, sentenced, jail\\w*, acquit\\w*, angeklagt\\w*
            verurteil\\w+, freigesproch\\w+, acusad\\w+, conden\\w+, absuel\\w+, inculp\\w+
            condamn\\w+, acquitte\\w*, mahkum\\w*, tutukla\\w+
        """,
        freed="freed, freigelass\\w+, liberad\\w+, liberer?, libere\\w*, serbest",
    ),
}

OF_THINGS = {
    **{fate: COUNTED[fate] for fate in ("up", "down")},
    **_table(
        found="found, gefunden\\w*, encontrad\\w+, hallad\\w+, retrouv\\w+, bulun\\w+",
        released="releas\\w+",
        off="""
            cancel\\w+, postpon\\w+, delay\\w*, suspend\\w*, scrap\\w*, abgesagt\\w*, verschob\\w+
            gestrichen\\w*, cancelad\\w+, aplaz\\w+, suspendid\\w+, annul\\w+, report(?:e|ee)s?
            iptal\\w*, ertelen\\w+
        """,
        open="""
            open\\w*, reopen\\w*, offne\\w*, geoffnet\\w*, eroffne\\w*, abrio, abre\\w*, abiert\\w+
            reabr\\w+, ouvr\\w+, ouvert\\w*, rouvr\\w+, rouvert\\w*, acil\\w+
        """,
        shut="""
            clos(?:e|es|ed|ing|ure), shut\\w*, schliess\\w*, geschlossen\\w*, gesperrt\\w*
            sperr\\w+, cerr\\w+, cierr\\w+, ferm\\w+, kapat\\w+, kapal\\w+
        """,
        agreed="""
            approv\\w+, agree\\w*, accept\\w*, genehmig\\w*, gebilligt\\w*, zugestimmt\\w*
            aprob\\w+, acept\\w+, approuv\\w+, accepte\\w*, onayla\\w+
        """,
        refused="""
            reject\\w*, refus\\w+, veto\\w*, abgelehnt\\w*, verworfen\\w*, rechaz\\w+, rejet\\w+
            reddet\\w+
        """,
        won="won, wins?, gewann\\w*, gewonnen\\w*, gano, gana\\w*, gagn\\w+, kazan\\w+",
        lost="lost, loses?, verlor\\w*, perdi\\w+, perdu\\w*, kaybet\\w+",
    ),
}
"""None is a person's, or only of some: "an inspection found"."""
