"""Reports about walls, which use their words, and walls: the one is told, the other never."""

import pytest

from content.errors import ArticleUnreadable
from content.types import Partial
from tests.content.page_samples import FIRST, lines, read


@pytest.mark.parametrize(
    "report",
    [
        "Visitors of the city archive of Lorvik were told “Access denied” on Monday when they "
        "tried to open the plans of the harbour; its head blamed a fault in a server at Brenna.",
        'A machine that asks "Are you a robot?" has been given the job of the porter at the town '
        "hall of Lorvik; eleven people were turned away within an hour of its first day at work.",
        "“We value your privacy”, says the banner that cost Nordbild eleven million crowns on "
        "Monday, because its only button reads “Accept all cookies”; it will appeal in court.",
        "The words “Subscribe to continue reading” stand on every second page of the Courier since "
        "Monday, a reader counted, and eleven others have left it for good, as he told the mayor.",
        "The line subscribe to continue reading appears on two thirds of the pages of newspapers, "
        "a study by the university of Lorvik found on Monday; five years ago it was one third.",
    ],
)
def test_a_report_of_one_paragraph_about_a_wall_is_whole(report: str) -> None:
    """It quotes the wall's words and does not speak to its reader, as walls do."""
    article = read(f"<h1>Ferry</h1><p>{report}</p>")

    assert ([text for _, text in lines(article)], article.partial) == ([report], None)


def test_a_short_paragraph_that_quotes_a_wall_is_none() -> None:
    """A report on paywalls would be told as one that is behind one."""
    quoted = "“Subscribe to continue reading” stands on every page of the Courier since Monday."
    article = read(f"<h1>Ferry</h1><p>{quoted}</p><p>{FIRST}</p>")

    assert article.partial is None


@pytest.mark.parametrize(
    "wall",
    [
        "“Access denied”: you have no permission to open this page. If you think that this is an "
        "error, tell our administrator the number 18.2f3c and the time at which you came to us.",
        "Wir benötigen Ihre Zustimmung: Mit einem Klick auf „Zustimmen und weiter“ erlauben Sie "
        "uns und unseren 812 Partnern, Daten auf Ihrem Gerät zu speichern und zu verarbeiten.",
        "Access denied. A security service protects this website from attacks, and it was "
        "triggered by the request; the operator of the site can be told of it by electronic mail.",
    ],
)
def test_a_wall_that_quotes_its_own_button_is_a_wall(wall: str) -> None:
    with pytest.raises(ArticleUnreadable):
        read(f"<h1>Ferry</h1><p>{wall}</p>")


def test_a_wall_to_pay_beside_such_a_report_is_seen() -> None:
    told = f"{FIRST} Readers know the words “Subscribe to continue reading”, said the mayor."
    article = read(f"<h1>Ferry</h1><p>{told}</p><div><h3>Subscribe to continue reading</h3></div>")

    assert article.partial is Partial.PAYWALL


WALLS = [
    "Subscribe to read on",
    "Become a member to read the full story",
    "Start your free trial to keep reading",
    "Keep reading for $1",
    "Continue reading with a subscription",
    "Créez un compte gratuit pour continuer",
    "Hazte socio para seguir leyendo",
    "Mit einem Abo weiterlesen",
    "Okumak için abone olun",
]
CALLS = ["You have 1 free article left", "Get unlimited access for €1", "Jetzt anmelden", "登录"]


@pytest.mark.parametrize("call", WALLS)
def test_a_wall_is_known_by_its_words(call: str) -> None:
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><div class='b7'><h2>{call}</h2></div>")

    assert article.partial is Partial.PAYWALL


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("name", ["paywall-prompt", "c-regwall", "subscribe-wall"])
def test_a_wall_is_known_by_its_name(name: str, call: str) -> None:
    """No table holds all that houses write on their walls."""
    wall = f'<div class="{name}"><h2>{call}</h2><a href="/abo">Go on</a></div>'

    article = read(f"<h1>Ferry</h1><p>{FIRST}</p>{wall}")

    assert (lines(article), article.partial) == ([("paragraph", FIRST)], Partial.PAYWALL)


@pytest.mark.parametrize(
    "around",
    [
        '<p>{}</p><div class="newsletter"><h3>Subscribe to our newsletter</h3></div>',
        '<p>{}</p><div class="paywall"><p>Sign up for our newsletter</p></div>',
        '<p>{}</p><div hidden><p class="paywall">Subscribe now</p></div>',
        '<p>{}</p><div class="paywall-prompt"></div>',
        '<div class="paywall"><p>{} To register a boat costs $1 from Monday, the office said.</p>'
        f"<p>{FIRST} {FIRST} {FIRST} {FIRST}</p></div>",
        '<p>{}</p><p><a href="/login">Sign in</a></p>',
    ],
)
def test_a_whole_report_beside_a_box_is_no_beginning(around: str) -> None:
    """Many houses call their text paid content, and ask below it for an address."""
    assert read("<h1>Ferry</h1>" + around.format(FIRST)).partial is None


ARTICLE = '<meta property="og:type" content="article">'


@pytest.mark.parametrize(
    "flash",
    [
        "A tremor of magnitude 4.1 shook Lorvik at 3:12 on Monday. No one was hurt.",
        "The Lorvik ferry will run again from noon on Tuesday, the harbour office said. "
        "The storm had kept her in port.",
        "Watchmen found the ship at dawn on Monday. Her crew was not found, police said.",
        "三日午後三時ごろ、ロルビクで震度四の地震があった。けが人は一人もいないと警察は話している。",
        "Ein Erdstoß der Stärke 4,1 hat Lorvik am Montag erschüttert. Verletzt wurde niemand.",
    ],
)
def test_a_flash_of_two_sentences_is_a_story(flash: str) -> None:
    """The first report of a quake is no longer, and cannot wait for the second."""
    article = read(f"<h1>Earth shakes at Lorvik</h1><p>{flash}</p>", head=ARTICLE)

    assert (lines(article), article.partial) == ([("paragraph", flash)], None)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("A tremor of magnitude 4.1 shook Lorvik on Monday. No one was hurt.", ""),
        ("This page has moved. Please use the search above to find what you look for.", ARTICLE),
        ("The story is loading. The page needs scripts for that: turn on JavaScript.", ARTICLE),
        ("Personal data are kept by this site. They are deleted after a week or two.", ARTICLE),
        ("This article is for subscribers only. The offer starts at one crown.", ARTICLE),
        ("The storm in pictures, taken on Monday and Tuesday in the port of Lorvik", ARTICLE),
        ("Storm closes port.", ARTICLE),
        ("Page not found. The article may have been moved to another address.", ARTICLE),
        ("Watch the mayor speak at the port on Monday. The film lasts two minutes.", ARTICLE),
    ],
)
def test_a_few_words_that_tell_no_news_are_no_story(text: str, head: str) -> None:
    with pytest.raises(ArticleUnreadable):
        read(f"<h1>Earth shakes at Lorvik</h1><p>{text}</p>", head=head)


SCRAMBLED = "Gfssz up uif jtmboet svot bhbjo bgufs ojof xfflt- uif ibscpvs pggjdf tbje po Npoebz/"


@pytest.mark.parametrize("name", ["obfuscated", "text obfuscated-content", "p-scrambled"])
def test_letters_in_disorder_are_not_told(name: str) -> None:
    """Some houses send what is sold to everybody, each letter moved by one: nobody can read it."""
    free = f"<h1>Ferry</h1><p>{FIRST}</p>"
    sold = f'<h2>Torn by ice</h2><p class="{name}">{SCRAMBLED}</p><p class="{name}">{SCRAMBLED}</p>'

    article = read(free + sold)

    assert (lines(article), article.partial) == ([("paragraph", FIRST)], Partial.PAYWALL)


def test_what_can_be_read_stays_whatever_it_is_called() -> None:
    """Its script may have put the letters in order before the page was saved."""
    article = read(f'<h1>Ferry</h1><p class="obfuscated">{FIRST}</p>')

    assert (lines(article), article.partial) == ([("paragraph", FIRST)], None)
