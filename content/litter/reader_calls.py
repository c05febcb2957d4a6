"""What a house asks of its own readers in the middle of a text: to tell what they know.

The police ask the same of their public, and that is news; so all signs have to come together.
"""

import re

from content.text import fold, sentences
from content.wordlists import either

LONGEST = 450
"""Characters."""


def asks_for_tips(text: str) -> bool:
    """Whether a house asks its readers to write to its reporters what they know.

    It speaks to the reader, of information, by a private way, to "us" or "our reporter".
    """
    if len(text) > LONGEST:
        return False
    folded = fold(text)
    if _POLICE.search(folded) or folded[:1] in _QUOTES:
        return False
    return all(sign.search(folded) for sign in (_TO_YOU, _OF_TIPS, _BY_A_WAY, _TO_US))


def asks_for_comments(text: str) -> bool:
    """Whether it asks readers to comment, perhaps behind a question to them."""
    if len(text) > LONGEST:
        return False
    *asked, last = sentences(text) or [""]
    questions = all(each.rstrip(_CLOSING).endswith(("?", "？", "؟")) for each in asked)
    return questions and _COMMENT.match(fold(last)) is not None


def speaks_to_reader(text: str) -> bool:
    """Outside of quotations. A wall does, and the report of one does not."""
    return _YOU_AND_WE.search(without_quotations(text)) is not None


def without_quotations(text: str) -> str:
    return _QUOTED.sub(" ", text)


def _phrases(table: str) -> re.Pattern[str]:
    """Any of them at a word's beginning; "~" stands for a few words."""
    return re.compile(r"(?<!\w)" + fold(either(table)).replace("~", r"\b.{0,80}\b"))


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|„[^“”]*[“”]|«[^»]*»|»[^«]*«|「[^」]*」|『[^』]*』")
_YOU_AND_WE = re.compile(
    r"\b(?:[Yy]ou(?:rs?)?|[Ww]e|[Oo]urs?|us|Sie|Ihr(?:e[nmrs]?)?|[Ww]ir|[Uu]ns(?:ere?[nmrs]?)?|[Dd]u|[Dd]eine?[nmrs]?"
    r"|[Vv]o(?:us|tre|s)|[Nn]o(?:us|tre|s)|[Uu]sted(?:es)?|[Nn]osotros|[Nn]uestr[oa]s?|[Tt]us?|[Nn]oi|[Nn]ostr[oaie]"
    r"|[Vv]oi|[Vv]ostr[oaie]|[Ss]izi?|[Bb]izi?|[Jj]ij|[Uu]w|[Jj]e|[Ww]ij|[Oo]nze?|[Vv]ocê|[Nn]oss[oa]s?)\b"
)
_CLOSING = "\"'”’»“) "
_QUOTES = tuple("\"“„«»‚'")
_POLICE = _phrases("polic[eií], polizei, carabinieri, kripo, politi, polis, poliisi, полици, crime")
_TO_YOU = _phrases("""
    sie (?:haben|arbeiten|wissen|kennen|sind), (?:haben|wissen|kennen|arbeiten|waren|sind) sie
    (?:hast|weißt|kennst|warst|arbeitest) du, habt ihr, melden sie, schreiben sie, kontaktieren sie
    do you (?:have|know|work), have you, if you(?: have|['’]ve| know), got a, are you, contact
    avez-vous, vous (?:avez|travaillez|êtes), êtes-vous, contactez, écrivez, tienes, tiene usted
    si (?:tienes|sabes|tiene), contacta, escríbenos, hai, avete, se (?:hai|avete), contattate
    você tem, tem (?:alguma|informa), heb je, heeft u, weet (?:je|u), har du, vet du, tips oss
    tipsa, masz, wiesz, napisz, víte, máte, есть информация, знаете, пишите, bilginiz
""")
_OF_TIPS = _phrases("""
    hinweise?, information, informationen, tip, tips, tipps?, tipsa?, témoignage, témoigner
    información, pista, segnalazion, informazion, informaç, informatie, opplysning, oplysning
    uppgift, informacj, informac, информаци, bilgi, story, insight, documents, dokumente
""")
_BY_A_WAY = _phrases("""
    signal, threema, whatsapp, telegram, proton, securedrop, e-?mail, mail, briefkasten
    postfach, vertraulich, anonym, confidential, securely, encrypted, crypt, verschlüssel
    confidenz, confidencial, encript, vertrouwelijk, poufn, анонимно, szyfrowan
""")
_TO_US = _phrases("""
    uns, unse(?:r|re|rem|ren|rer), us, our, nous, nos, notre, nuestr[oa]s?, escríbenos
    (?:contattat|scrivet)eci, nostr[oaie], noss[oa]s?, ons, onze, oss, vår[at]?, nas, nami, naszym
    nás, našim, nam, наш, нам, bize, our reporters?, redaktion
""")
_COMMENT = _phrases("""
    (?:teile? deine|teilt eure|teilen sie ihre|erzähle? uns)~(?:community|kommentar)
    schreib(?:en sie|t|e)? (?:es )?uns in d(?:ie|en) kommentar, diskutieren sie mit
    (?:share your|tell us|let us know|leave (?:a|your))~(?:comments?|community)
    join the (?:debate|discussion|conversation)
    dites(?:-le|-nous)~commentaire, réagissez dans les commentaires, déjanos~comentario
    cuéntanos~comentario, scrivi(?:ci)?~commenti, deixe~comentário
    laat~reactie
""")
