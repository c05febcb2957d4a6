"""Calls to pay for the rest of a text, or to sign in for it: by their words, and by their place."""

import re
from functools import lru_cache

from lxml.html import HtmlElement

from content.markup import is_hidden, length_up_to, text_of
from content.page.blocks import names_of
from content.sentence_ends import is_closed
from content.text import fold
from content.wordlists import either

LONGEST_CALL = 600
"""Characters: what holds more text than that is the article, which many call paid content."""


def asks_to_pay(text: str, *, at_once: bool = False) -> bool:
    """Whether it says that the rest is only for those who pay or sign in.

    Args:
        at_once: it has to begin with that, but for a word such as "this".
    """
    folded = fold(text)
    found = _PAYWALL.search(folded)
    return found is not None and (not at_once or len(folded[: found.start()].split()) <= 1)


def has_paywall(tree: HtmlElement) -> bool:
    """Whether a part of the page that calls itself a wall is shown, and asks to pay or sign in.

    A box for a newsletter does not: it stands beside whole articles.
    """
    return any(
        _WALL.search(names_of(node)) is not None and _is_shown(node) and _calls(node)
        for node in tree.iter("div", "section", "aside", "p", "form", "dialog")
        if node.attrib
    )


def drop_scrambled(tree: HtmlElement) -> bool:
    """Whether paragraphs were scrambled for those who do not pay: they go. Changes the tree.

    A paragraph that ends as sentences do can be read, whatever its page calls it.
    """
    scrambled = [
        node
        for node in tree.iter("p", "div")
        if node.attrib and _calls_scrambled(names_of(node)) and not is_closed(text_of(node))
    ]
    for node in scrambled:
        if node.getparent() is not None:
            node.drop_tree()
    return bool(scrambled)


@lru_cache(maxsize=4096)  # a page calls many things by one name
def _calls_scrambled(names: str) -> bool:
    return _SCRAMBLED.search(names) is not None


def _is_shown(node: HtmlElement) -> bool:
    return not any(is_hidden(each) for each in (node, *node.iterancestors()))


def _calls(node: HtmlElement) -> bool:
    if length_up_to(node, LONGEST_CALL) > LONGEST_CALL:
        return False
    text = fold(text_of(node))
    return _CALL.search(text) is not None and _NEWSLETTER.search(text) is None


_WALL = re.compile(
    r"(?:^|[\s_-])(?:pay[-_]?wall|reg(?:istration)?[-_]?wall"
    r"|(?:subscri\w*|member\w*|login|premium|abo|content)[-_]?(?:wall|gate|barrier))(?:$|[\s_-])"
)
_SCRAMBLED = re.compile(
    r"(?:^|[\s_-])(?:obfuscated|scrambled|encrypted)(?:[-_](?:text|content|paragraph))?(?=$|\s)"
)
_NEWSLETTER = re.compile(
    fold(either("newsletter, infolettre, rundbrief, boletín, nyhetsbrev, メールマガジン"))
)
_CALL = re.compile(
    fold(
        either("""
            subscri(?:be|ption|ber), unlimited access, full access, free trial, free articles?
            become a member, already a member, log ?in, sign ?in, sign ?up, create an account
            create a free account, register, unlock
            (?:keep|continue) reading, read the (?:full|rest), [$€£]\\s?\\d
            abonn, \\babo\\b, weiterlesen, anmelden, registrier, freischalten, lire la suite
            s['’]inscrire, se connecter, suscri, regístr, inicia sesión, seguir leyendo, abbona
            registrati, accedi, assin(?:e|ante), cadastr, inloggen, verder lezen, prenumer
            logga in, logg inn, log ind, tilaa, kirjaudu, předplat, přihl[aá], zaloguj, subskryb
            abone, üye ol, giriş yap, подпи[сш], войдите, передплат, увійдіть, συνδρομ
            購読, 会員, ログイン, 登録, 订阅, 登录, 付费, 구독, 로그인
            اشترك, تسجيل الدخول, מנוי, התחבר, langganan, đăng nhập, đăng ký, सदस्यता, สมัครสมาชิก
        """)
    )
)
_PAYWALL = re.compile(
    fold(
        either("""
            (?:article|story|content) is (?:only )?(?:available )?(?:for|to) (?:our )?subscribers
            (?:article|story|content) is (?:only )?(?:available )?(?:for|to) (?:our )?members
            (?:subscribe|sign in|log in) (?:now )?to (?:continue|unlock)
            (?:subscribe|register|sign in|log in) (?:now )?to (?:continue|keep) reading
            register (?:now )?to (?:continue|unlock)(?! [a-z])
            (?:subscribe|register|sign in|log in) (?:now )?to read the (?:full|rest)
            to (?:continue|keep) reading(?: this \\w+)? (?:please |you )?(?:subscribe|register)
            to (?:continue|keep) reading(?: this \\w+)? (?:please |you )?(?:log|sign) in
            (?:you(?: have|['’]ve) )?reached (?:the|your) (?:monthly )?limit of free
            (?:this is a )?subscriber[- ]only (?:article|story|content)
            the rest of this (?:article|story) is for, unlock (?:this|the full) (?:article|story)
            weiterlesen mit, jetzt weiterlesen
            um (?:den )?(?:ganzen )?(?:artikel |text )?weiterzulesen
            (?:artikel|text|inhalt) ist (?:nur |exklusiv )?für (?:unsere )?(?:abonnent|registriert)
            nur für abonnent, kein gültiges abo, lesen sie diesen artikel mit
            (?:subscribe|sign up|register|log in|sign in) to read (?:on|more|this)
            become a (?:paying )?(?:member|subscriber) to (?:read|continue|keep|unlock|access)
            (?:continue|keep) reading for (?:just |only )?[$€£¥]
            (?:continue|keep) reading with an? (?:free )?(?:subscri|trial|account)
            start your (?:free )?trial to (?:read|continue|keep|unlock)
            (?:create|open) (?:a|your) (?:free )?account to (?:read|continue|keep|unlock)
            jetzt (?:artikel )?freischalten, mit (?:einem )?abo (?:sofort )?weiterlesen
            (?:abonnieren|registrieren|anmelden|einloggen)(?: und|.? um) weiter(?:zu)?lesen
            (?:créez|ouvrez) un compte (?:gratuit )?pour (?:lire|continuer|poursuivre)
            (?:poursuivez|continuez) (?:la|votre) lecture avec, devenez (?:membre|abonné) pour lire
            (?:regístrate|hazte soci[oa]|crea una cuenta(?: gratis)?) para (?:seguir|leer|continuar)
            (?:continúa|sigue) leyendo con una suscripción
            (?:registrati|accedi) per (?:continuare|leggere)
            (?:continua|prosegui) (?:a leggere|la lettura) con (?:un|l)
            (?:cadastre-se|faça login|seja assinante) para (?:ler|continuar)
            (?:maak|neem) een (?:gratis )?(?:account|abonnement) (?:aan )?om (?:verder|dit)
            okumak için (?:abone|üye|giriş), abone ol(?:un|arak)? (?:ve )?okumaya devam
            (?:fortsätt läsa|läs vidare) med, (?:fortsett|fortsæt) (?:å|at|med at) (?:lese|læse) med
            załóż konto (?:i|aby) czytaj?, оформите подписку.? чтобы
            会員登録(?:して|すると)続き, 注册后(?:可|继续|阅读), 구독하고 계속
            (?:(?:cet article|ce contenu|la suite) est )?réservée? (?:à nos|aux) abonnés
            il vous reste [\\d.]+ ?% de, pour lire la suite
            abonnez[- ]vous pour (?:lire|continuer)
            (?:exclusivo|solo|sólo|contenido) para suscriptores
            suscríbete para (?:seguir|leer|continuar), para seguir leyendo
            riservato agli abbonati, per continuare a leggere, abbonati per (?:continuare|leggere)
            exclusivo (?:para|de) assinantes, para continuar (?:a ler|lendo)
            assine para (?:ler|continuar), alleen voor abonnees, om verder te lezen
            lees verder met, exclusief voor abonnees
            pozostało (?:jeszcze )?\\d+ ?% (?:artykułu|tekstu)
            tylko dla (?:prenumeratorów|subskrybentów), aby czytać dalej, abonelere özel
            devamını okumak için, okumaya devam etmek için, för att läsa (?:vidare|hela|artikeln)
            logga in för att läsa, (?:saken|artikkelen) er for abonnenter
            for å lese (?:videre|hele|saken), for at læse (?:videre|hele|artiklen)
            kun for abonnenter, vain tilaajille, (?:jen |pouze )?pro předplatitele
            odemkněte (?:si )?(?:celý )?článek, μόνο για συνδρομητές, только для подписчиков
            чтобы (?:читать дальше|прочитать полностью|дочитать)
            доступ(?:но|ен)(?: только)? (?:по подписке|подписчикам)
            (?:лише|тільки) для (?:підписників|передплатників), для читання повної
            この記事は(?:有料|会員)限定, この記事は(?:有料)?会員(?:限定|向け|記事), 続きを読むには
            ログインして続き, 残り[::]? ?[\\d ]+文字, (?:有料)?会員限定の記事です
            订阅后(?:可|继续|即可), 订阅(?:以|即可)(?:阅读|继续), 登录后(?:阅读|查看)全文
            付费(?:阅读|后), 구독자 ?전용, 로그인 후 (?:계속|이용), 유료 ?(?:회원|구독자) ?전용
            전체 기사를 (?:보|읽), للمشتركين فقط, اشترك (?:لقراءة|للمتابعة), لمتابعة القراءة
            למנויים בלבד, כדי להמשיך לקרוא, khusus (?:untuk )?pelanggan
            berlangganan untuk (?:membaca|melanjutkan), dành riêng cho (?:thuê bao|hội viên)
        """)
    )
)
