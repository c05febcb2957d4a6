"""Lines amid a text that ask its reader to follow the house, to get its letters or to pay for it.

The police, a club or a mayor are followed and supported in the same words, and that is news: so a
line has to begin as such a call does, report nobody's words, and tell nothing behind its link.
"""

import re

from content.litter.reader_calls import speaks_to_reader
from content.markup import text_of
from content.page.blocks import Piece
from content.text import fold, sentences, words
from content.types import BlockKind
from content.wordlists import either

LONGEST = 300
LONGEST_CALL = 160
"""Characters."""
MOST_BEFORE = 6
MOST_BEHIND = 2
"""Words of a short call before its first link and behind it; a report goes on."""


def is_call_for_house(piece: Piece) -> bool:
    """A line with a link to a channel of the house, or to give it money, wherever it stands."""
    text = piece.block.text
    links = [each for each in piece.element.iter("a") if each.get("href")]
    if not links or piece.block.kind is BlockKind.LIST or len(text) > LONGEST:
        return False
    addresses = [each.get("href") or "" for each in links]
    folded = fold(text)
    if len(text) <= LONGEST_CALL and any(map(_leads_to_channel, addresses)):
        asks = _FOLLOW.match(folded) is not None and _is_brief(piece)
        house = _OF_HOUSE.search(folded) is not None
        asks = asks or (house and _FOLLOW_LAST.search(folded) is not None)
        if (asks or _FOLLOW_US.match(folded)) and not _REPORTS.search(folded):
            return True
    told = [fold(each) for each in sentences(text) if not each.endswith("?")]
    asked = [each for each in told if _SIGN_UP.match(each) and not _REPORTS.search(each)]
    brief = asked and (_is_brief(piece, before=None) or speaks_to_reader(text))
    if brief and _LETTER.search(folded):
        return True
    gives = any(_GIVES.search(fold(f"{each.get('href')} {text_of(each)}")) for each in links)
    return bool(told) and _asks_for_support(told[0], folded, gives=gives)


def _leads_to_channel(address: str) -> bool:
    """To whoever writes there, and not to one letter, film or march, which are told of."""
    return _NETWORK.search(address) is not None and _POST.search(address) is None


def _asks_for_support(first: str, folded: str, *, gives: bool) -> bool:
    """For the work of a house; aid for others is called a gift as well."""
    asks = _SUPPORT.match(first)
    if asks is None or _REPORTS.search(folded):
        return False
    # "Donate to our fishermen": there only "support us" is the house
    return _PRESS.search(folded) is not None or (gives and _OF_US.search(asks[0]) is not None)


def _is_brief(piece: Piece, *, before: int | None = MOST_BEFORE) -> bool:
    """Whether a line leads to its links without a clause, and tells nothing behind the first.

    Args:
        before: so many words may stand before the first link; None for any.
    """
    anchor = next(each for each in piece.element.iter("a") if each.get("href"))
    ahead = piece.block.text.partition(text_of(anchor))[0]
    own = text_of(piece.element, without=frozenset("a"))
    count = len(words(ahead))
    if len(words(own)) - count > MOST_BEHIND:
        return False
    lead = _LEAD.match(fold(ahead))
    rest = ahead[lead.end() :] if lead else ahead
    return before is None or (len(words(rest)) <= before and "," not in rest)


# what else a call begins with: "For more news, follow …", "Please follow …"
_LEAD = re.compile(
    r"[^\w\"'“”„«»‚‘]*(?:(?:"
    + fold(
        either(
            "please, you can, don['’]t forget to, bitte, jetzt, vous pouvez, puedes, también"
            ", לעדכונים"
        )
    )
    + "|"
    + fold(
        either("for, um, pour, para, per, voor, för, für, aby, için, чтобы, для, щоб, если, якщо")
    )
    + r"\s[^,.!?]{3,60},)\s)?"
)
_VERBS = fold(
    either("""
        follow, join, subscribe(?: to)?, read, like, folge[nt]? sie, folg[et]?, abonnier\\w*
        suivez, rejoignez, abonnez, retrouvez, sigue, siguenos, seguinos, únete, suscríbe\\w*
        segui, seguici, iscriviti, unisciti, siga, acompanhe, volg, obserwuj, dołącz
        takip, katılın?
        abone, читайте, подпис(?:ывайтесь|ывайся|аться|итесь|ка), следите, присоедин\\w+, følg, följ
        підпис(?:уйтес[ья]|уйся|атися|іться), стежте, приєдну\\w+, تابع, تابعوا, تابعونا, اشترك
        انضم, ikuti, theo dõi
        (?:za)?pratite, pridruž\\w+, urmăr\\w+, abon[ae]\\w+, sledujte, přidejte
        kövess\\w*, csatlakoz\\w+, iratkoz\\w+, последвай\\w*, следвайте, seuraa, liity, ακολουθήστε
        ติดตาม\\w*, เพิ่มเพื่อน, עקבו, הצטרפו, sekite, jälgi\\w*, sekojiet
        na ndiqni, ndiqni, fuatilia, jiunge
    """)
)
_FOLLOW = re.compile(rf"{_LEAD.pattern}{_VERBS}\b|\W*(?:关注|追蹤|フォロー|구독)")
# with the house itself as the one to be followed
_FOLLOW_US = re.compile(
    rf"{_LEAD.pattern}{_VERBS}\W+(?:\w+\W+){{0,2}}?"
    + fold(
        either("""
            us, our, uns, unse\\w+, nous, nos, notre, nosotros, nuestr[oa]s?, noi, nostr[oaie]
            nosso, nossa, ons, onze?, nas, nasz\\w*, нас, нам, наш\\w*, oss, vår[at]?
        """)
    )
    + r"\b|\W*(?:bizi|haberlerimizi)\W+(?:\w+\W+){1,3}?(?:takip|abone)\b"
)
# in languages whose verbs stand last
_FOLLOW_LAST = re.compile(
    fold(
        either("""
            फॉलो करें, फ़ॉलो करें, से जुड़ें, जुड़ें, सब्सक्राइब करें, ফলো করুন, যোগ দিন, সাবস্ক্রাইব করুন
            دنبال کنید, بپیوندید, عضو شوید, فالو کریں, फॉलो करा, பின்தொடரவும், இணையுங்கள்
            takip edin, takip edebilirsiniz, abone olun, フォローする, 팔로우하세요, 구독하세요
        """)
    )
    + r"[\s.!।۔|]*$"
)
# and say whose channel it is; a court and a port have some as well
_OF_HOUSE = re.compile(
    fold(
        either("""
            हमारे, हमें, हमसे, खबर, ख़बर, समाचार, আমাদের, খবর, সংবাদ, ما را, اخبار, خبر, ہمارے, ہمیں
            आमच्या, आम्हाला, बातम्या, எங்கள், எங்களை, செய்தி, bizi, haber, kanalımız
            sayfamız, hesabımız, son dakika, フォローする, 팔로우, 구독
        """)
    )
)
# a call is nobody's saying
_REPORTS = re.compile(
    r"\b"
    + fold(
        either("""
            said, says, told, urged, urges, asked, asks, wrote, writes, called, calls, added, warned
            sagte, sagt, schrieb, schreibt, forderte, fordert, rief, ruft, bat, erklärte, so der
            a dit, dit, déclar\\w+, écri\\w+, a lancé, demand(?:e|a|é), dijo, dice, pidió, pide
            escribió, escribe, ha detto, disse, scrive, ha scritto, chiede, diz, pediu, escreveu
            zei, zegt, schreef, riep, sa, sade, säger, sier, skrev, skriver, dedi, söyledi, yazdı
            сказал\\w*, заяви\\w+, написал\\w*, призва\\w+, сообщи\\w+, сказа\\w+, заклика\\w+
            powiedzia\\w+, napisa\\w+, قال\\w*
        """)
    )
    + r"\b"
)
# a sentence that asks to have a letter sent, perhaps behind a label
_LETTER = re.compile(
    fold(
        either("""
            to your inbox
            newsletter, briefing, infolettre, rundbrief, boletín, nyhetsbrev, nieuwsbrief, bülten
            biuletyn, рассылк, розсилк, uutiskirje, メールマガジン, النشرة
        """)
    )
)
_SIGN_UP = re.compile(
    r"(?:[^:.]{0,24}: ?)?(?:you can |please |sie können |vous pouvez )?"
    + fold(
        either("""
            sign up, subscribe, register here, get it here, (?:hier |jetzt )?abonnieren
            melden sie sich, anmelden, inscrivez-vous, abonnez-vous, suscríbe(?:te|ase)
            regístrate, apúntate, iscriviti, inscreva-se, subscreva, assine, schrijf je, meld je
            prenumerera, meld deg på, tilmeld dig, tilaa, zapisz się, подпиш, підпиш, abone ol
        """)
    )
)
# how a house begins that asks for money, in a line with a link
_SUPPORT = re.compile(
    r"[^\w\"'“”„«»‚‘]*"
    + fold(
        either("""
            we (?:rely|depend) on (?:your|our) (?:support|readers), support (?:our|independent|us)
            (?:please )?(?:donate|make a (?:donation|contribution)), help us keep
            unterstütz(?:en sie|e|t) (?:uns|unse|unabhängig|freien), (?:jetzt )?spenden sie
            soutenez(?:-nous| notre| nous| un journalisme), faites un don, aidez-nous
            apoya (?:nuestro|el) periodismo, apóyanos, hazte soci[oa], sostieni (?:il|la|l['’]|un)
            sostienici, apoie (?:o|nosso|a), steun (?:ons|onze), wesprzyj (?:nas|nasz)
            поддержите (?:нас|наш), підтримайте (?:нас|наш), støtt (?:oss|vår), stöd (?:oss|vår)
            bize destek, ادعم(?:نا)?
        """)
    )
)
_NETWORK = re.compile(
    r"^(?:https?:)?//(?:[\w-]+\.)*(?:t\.me|telegram\.(?:me|org)|whatsapp\.com|wa\.me|facebook\.com|fb\.com"
    r"|instagram\.com|twitter\.com|x\.com|youtube\.com|tiktok\.com|news\.google\.com|dzen\.ru|zen\.yandex\.ru"
    r"|vk\.com|ok\.ru|viber\.com|line\.me|lin\.ee|zalo\.me|threads\.net|bsky\.app|linkedin\.com)(?:/|$)"
)
_POST = re.compile(r"/(?:status|events?|posts?|watch|videos?|photos?|reels?|shorts|p)(?:[/?]|$)")
# whose work a house asks to be paid for, and where its readers give
_PRESS = re.compile(
    fold(
        either("journalis, periodis, giornalis, jornalis, журналис, gazeteci, reporting, newsroom")
    )
)
_GIVES = re.compile(
    r"\b"
    + fold(
        either("""
            support, donat, spende, unterstütz, membership, contribut, soutenir, soutien, don\\b
            apoy, soci[oa]\\b, sostien, apoi, steun, wesprzyj, wspar, поддерж, підтрим, støtt
            stöd, destek
        """)
    )
)
_OF_US = re.compile(
    r"\b"
    + fold(
        either("""
            us, our, your support, uns, unse\\w*, nous, notre, nos, apóyanos, nuestr[oa]
            ons, onze, nas, nasz\\w*, нас, наш\\w*, oss, vår[at]?, bize, sostienici, nossa, nosso
            hazte, ادعمنا
        """)
    )
    + r"\b"
)
