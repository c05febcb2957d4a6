"""Pairs of opposites, folded: data for `opposites`.

A pair has both sides, parted by a stroke, and an empty line behind it; a side has words or
phrases, patterns themselves, that say the same. Left out are words with several meanings ("cut",
"fell", "raise") and those by which two sides tell the same news: who won and who lost.
"""

_DAYS = """
january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday
|wednesday|thursday|friday|saturday|sunday|januar|februar|marz|mai|juni|juli|oktober|dezember|montag
|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|enero|febrero|marzo|abril|mayo|junio|julio
|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miercoles|jueves|viernes|sabado|domingo
|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi
|mercredi|jeudi|vendredi|samedi|dimanche
""".replace("\n", "")
_DAY = rf"(?=\s(?:\w+\.?\s)?(?:\w+\.?\s)?(?:\w+\.?\s)?(?:{_DAYS})\b)"
"""Of "from 3 March", "ab dem 15. März": only before a day is it told of time."""

PAIRS = {
    "en": rf"""
approv(?:e|es|ed|ing), accept(?:s|ed|ing)?, back(?:s|ed), endors\w+ / reject(?:s|ed|ing)?,
turn(?:s|ed)? down, voted down, veto(?:es|ed)?, oppos(?:es|ed)

prais(?:e|es|ed|ing), welcom(?:e|es|ed|ing), applaud(?:s|ed)?, defend(?:s|ed|ing)?, hail(?:s|ed)
/ criticis(?:e|es|ed|ing), criticiz(?:e|es|ed|ing), condemn(?:s|ed|ing)?,
denounc(?:e|es|ed|ing)

open(?:s|ed|ing)? / clos(?:es|ed|ing|ure), close(?! to), shut(?:s|ting)?

begin(?:s|ning)?, began, begun, start(?:s|ed|ing), (?:to|will|would|should) start /
end(?:s|ed|ing), (?:to|will|would|should) end, finish(?:es|ed)?

from{_DAY} / until{_DAY}

profits? / loss(?:es)?

increas(?:e|es|ed|ing), ris(?:e|es|en|ing), rose, climb(?:s|ed|ing)?, soar(?:s|ed|ing)? /
decreas(?:e|es|ed|ing), declin(?:e|es|ed|ing)(?! to), slump(?:s|ed)?, drop(?:s|ped|ping),
reduc(?:e|es|ed|ing|tion)

more / less, fewer

guilty, convicted / innocent, acquitted

allow(?:s|ed|ing)?, permit(?:s|ted|ting)? / ban(?:s|ned|ning)?, forbids?, forbade,
prohibit(?:s|ed)?

confirm(?:s|ed)? / den(?:y|ies|ied)

cheaper / dearer, more expensive, costlier

electricity / gas
""",
    "de": rf"""
genehmig\w+, billig(?:t|te|ten|en), gebilligt, zugestimmt, beschloss(?:en)?, angenommen,
befurwort\w+ / abgelehnt\w*, ablehn\w+, lehnt(?:e|en)?, verwarf(?:en)?, verworfen\w*

lobt(?:e|en)?, gelobt, begruss(?:t|te|ten), verteidig\w+ / kritisier\w+, verurteil\w+,
rugt(?:e|en)?

offn\w+, geoffnet\w*, eroffn\w+ / schliess\w*, geschlossen\w*, gesperrt\w*

beginn(?:t|en)?, begann(?:en)?, begonnen, startet\w* / endet\w*, enden

(?<!von )ab{_DAY} / bis{_DAY}

gewinn(?:e|en|s)? / verlust\w*

steig\w+, stieg\w*, gestiegen\w*, erhoh\w+, anhebung / sink(?:t|en)?, sank(?:en)?, gesunken\w*,
senk\w+, gesenkt\w*, fiel(?:en)?, gefallen

(?<!nicht )mehr(?! als) / weniger(?! als)

schuldig / unschuldig, freigesprochen

erlaub\w+ / verbiet\w+, verbot(?:en)?

bestatig(?:t|te|ten) / dementier\w+, bestritt(?:en)?, bestreitet

rechtzeitig, fruhzeitig / zu spat, verspatet\w*

teurer / billiger, gunstiger

strom(?:preis\w*|kunden|tarif\w*)? / gas(?:preis\w*|kunden|tarif\w*)?
""",
    "es": rf"""
aprob(?:o|ar|ara|aron|ado|ada), aprueba\w*, acept\w+, respald\w+, apoy(?:o|a|an|aron|ado) /
rechaz\w+, tumb(?:o|a|aron), vet(?:o|aron)

celebr(?:o|a|an|aron), elogi(?:o|a|an|aron), aplaud\w+, defend\w+, defiend\w+ /
critic(?:o|a|an|aron), rechaz\w+, conden(?:o|a|an|aron), denunci\w+

abr(?:e|en|io|ieron|ir|ira|iran), abiert[oa]s? / cierr(?:a|an|e|en),
cerr(?:o|ar|ara|aran|aron|ado|ada)

empez\w+, empiez\w+, comenz\w+, comienz\w+ / termin(?:a|an|o|aron|ara), acab(?:a|an|o|ara),
finaliz\w+

desde{_DAY}, a partir{_DAY} / hasta{_DAY}

ganancias?, beneficios? / perdidas?

sub(?:e|en|io|ieron|ir|ira|iran|ida|idas), aument\w+, crec\w+ /
baj(?:a|an|aron|ar|ara|aran|ada|adas), ca(?:e|en|yo|yeron|era|eran|ida), reduj\w+, reduc\w+,
descen\w+, disminu\w+

(?<!no )mas(?! de) / (?<!al )(?<!lo )menos(?! de)

culpables? / inocentes?, absuelt\w+

permit\w+, autoriz\w+ / prohib\w+

confirm(?:o|a|aron) / desmint\w+, desmient\w+, neg(?:o|aron)

electricidad / gas
""",
    "fr": rf"""
approuv\w+, adopt\w+, accept\w+, soutenu\w*, soutien(?:t|nent) /
rejet(?:e|es|ee|ees|te|tent|ait), refus\w+, repouss\w+

salu(?:e|ent|ee?s?|ait), felicit\w+, defend(?:u|ent|ait)?\w*, applaudi\w* / critiqu\w+,
denonc\w+, condamn\w+

ouvr(?:e|ent|ir|ira|iront), ouvert\w* / (?<!la )(?<!une )ferme,
ferm(?:ent|ee?s?|er|era|eront|eture)

commenc\w+, debut(?:e|ent|era) / termin\w+, prend(?:ra)? fin, s['’]achev\w+

des le{_DAY}, a partir{_DAY}, depuis{_DAY} / jusqu['’]au{_DAY}, jusqu['’]en{_DAY}

benefices?, gains? / pertes?

augment\w+, hauss\w+, progress\w+, grimp\w+ / baiss\w+, recul(?:e|ent|er|era), diminu\w+,
redui\w+, chut\w+

plus chere?s? / moins chere?s?

coupables? / innocente?s?, acquitte\w*, relaxe\w*

autoris\w+, permet\w* / interdi\w+

confirm(?:e|ent|ait) / dement\w*, ni(?:e|ent|ait)

electricite / gaz
""",
    "tr": """
kabul (?:et|ed)\\w*, onayla\\w*, destekle\\w* / redded\\w*, reddet\\w*, karsi cik\\w*

ov(?:du|du\\w+), savun\\w* / elestir\\w*, kina(?:di|dilar|yan)

ac(?:ti|ildi|ilacak|iliyor|acak|ilis)\\w* / kapa(?:t|n|l)\\w*

basla\\w* / bit(?:ti|ecek|iyor)\\w*, sona er\\w*

itibaren / (?<=\\d )\\w+['’]\\w+ kadar

kar(?:i|ini|a)? (?:et|acikla)\\w* / zarar\\w*

art(?:ti|is|iyor|acak|ma|ir)\\w*, yuksel\\w*, zam\\w* / dus(?:tu|us|uyor|ecek|ur)\\w*, azal\\w*,
gerile\\w*, indir\\w*

(?:daha )?fazla / (?<!en )az, daha az

izin ver\\w* / yasakla\\w*

dogrula\\w* / yalanla\\w*

elektrik\\w* / dogal ?gaz\\w*
""",
}
