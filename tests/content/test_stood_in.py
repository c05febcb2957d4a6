"""What a server shows in an article's place, in twenty languages; and articles about such pages."""

import pytest

from content.errors import ArticleUnreadable
from content.page import stood_in
from tests.content.page_samples import FIRST, lines, read
from tests.content.stood_in_samples import CONSENT, LOST, REFUSED


@pytest.mark.parametrize("headline", ["Welcome", "Storm breaks the sea wall of Lorvik"])
@pytest.mark.parametrize("tongue", CONSENT)
def test_a_consent_wall_is_no_article_whatever_its_headline(tongue: str, headline: str) -> None:
    """It went to every reader as the story of the day; a wall may keep its article's headline."""
    told = stood_in.instead(headline, [CONSENT[tongue]])

    assert told == "a consent wall instead of an article"


@pytest.mark.parametrize("name", ["{}", "404 – {}", "Error 404: {}", "{} | Lorvik Post"])
@pytest.mark.parametrize("tongue", LOST)
def test_a_page_that_says_it_is_lost_is_no_article(tongue: str, name: str) -> None:
    """Many servers say it with the status of a page that is there."""
    headline, text = LOST[tongue]

    told = stood_in.instead(name.format(headline), [text, "Most read: Ferry runs again"])

    assert told == "an error page instead of an article"


@pytest.mark.parametrize("tongue", REFUSED)
def test_a_page_that_lets_nobody_in_is_no_article(tongue: str) -> None:
    headline, text = REFUSED[tongue]

    assert "refuses access" in stood_in.instead(headline, [text])


WALL = (
    "When you use our sites and apps, we use cookies to provide them to you and to measure their "
    "use. If you click 'Accept all', we and our partners will also use data on your device."
)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Lorvik Post is part of the Nordbild family of brands", WALL),
        ("Page not found", f"{LOST['en'][1]} It may have been moved."),
        (
            "Access denied",
            f"{REFUSED['en'][1]} Please tell the owner of the site of it by mail, "
            "with the number above and the hour at which you came here.",
        ),
        REFUSED["geo"],
    ],
)
def test_a_page_is_refused_for_it(headline: str, text: str) -> None:
    with pytest.raises(ArticleUnreadable):
        read(f"<h1>{headline}</h1><p>{text}</p>")


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Cookie banners are to go",
            "The Commission wants to do away with banners that ask for consent to cookies. Users "
            "would tell their browser once whether sites and their partners may store data.",
        ),
        (
            "Nordbild pays eleven million for its cookies",
            "“We use cookies, and so do our partners”, says the banner of Nordbild; whoever did "
            "not click “Accept all” was watched as well, the data authority found on Monday.",
        ),
        (
            "What happens to your data when you click Accept all",
            "If you click accept all, a site and its partners may store cookies on your device. "
            "Whoever takes back the consent later has to look for it, a study found on Monday.",
        ),
        (
            "Harbour firms share their data",
            "With our partners in Brenna we build a register of all boats, said Ida Holm, the head "
            "of the port. The data come from their advertising as well, she told the council.",
        ),
        (
            "Page not found",
            "An exhibition at the museum of Lorvik shows what the net has lost since 1995: eleven "
            "hundred sites that were closed, and the letters of those who once wrote for them.",
        ),
        (
            "Page not found: a museum of what the net has lost",
            "The page you were looking for does not exist: the line greets visitors of a show at "
            "the museum of Lorvik, which opened on Monday with eleven hundred closed sites.",
        ),
        (
            "Seite nicht gefunden",
            "Im Museum von Lorvik zeigt seit Montag eine Schau, was das Netz seit 1995 verloren "
            "hat: elfhundert Seiten, die es nicht mehr gibt, und Briefe derer, die sie schrieben.",
        ),
        (
            "Access denied",
            "Two hundred people who use wheelchairs told the council of Lorvik on Monday which of "
            "its offices they cannot enter. Their film of the same name runs until Friday.",
        ),
        (
            "Paper from Lorvik shuts out Europe",
            "The site of the Lorvik Post is “currently unavailable in most European countries”, it "
            "tells them since Monday; its owner fears the fines of a law that is eight years old.",
        ),
        (
            "Cookies : la fin des bandeaux",
            "La Commission veut en finir avec les bandeaux qui demandent le consentement aux "
            "cookies. « Nos partenaires et nous », disent-ils, et plus personne ne lit la suite.",
        ),
        (
            "同意なしのクッキーに罰金",
            "委員会は月曜日、同意を得ずにクッキーを保存していた会社に罰金を科した。利用者の個人データが"
            "広告のために使われ、会社のパートナーにも渡されていたという。"
            "会社は争う構えを見せている。"
            "会社は「当社とパートナーはクッキーを使用します」とだけ示していた。",
        ),
    ],
)
def test_an_article_about_such_a_page_is_told(headline: str, text: str) -> None:
    """What they say, it has others say, or says nothing of to its reader."""
    assert [told for _, told in lines(read(f"<h1>{headline}</h1><p>{text}</p>"))] == [text]


def test_a_film_that_is_not_shown_here_hides_no_article() -> None:
    """The notice of a player stands in the midst of the text."""
    notice = "This content is not available in your country."
    article = read(f"<h1>Ferry</h1><p>{notice}</p><p>{FIRST}</p><p>{FIRST}</p>")

    assert article.body[-1].text == FIRST


def test_an_article_with_the_words_of_a_wall_below_it_is_told() -> None:
    """A banner that could not be parted from the text costs a line, never the story."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{FIRST}</p><p>{WALL}</p>")

    assert article.body[0].text == FIRST


@pytest.mark.parametrize(
    ("headline", "paragraphs"),
    [
        (
            "Oops, the choir sings again",
            [
                "The film of the choir no longer exists, but thirty people know all of it.",
                "They meet on Mondays.",
            ],
        ),
        (
            "Sorry, a page is missing",
            [
                "A page that does not exist made a novel from Lorvik famous: page 31 was not set.",
                "Its printer has kept the type to this day.",
            ],
        ),
        (
            "Forbidden",
            [
                "For thirty years nobody could contact the owner of the isle; its gates are open.",
                "Ida Holm was the first to land.",
            ],
        ),
        ("404", ["The ferry quay of Lorvik no longer exists: it sank on Monday.", FIRST, FIRST]),
        (
            "Page not found",
            [
                "The page you are looking for has been removed: so says the museum's door. "
                "Behind it, eleven rooms show what the net has lost since it began, and what "
                "was saved. The show is open until the first of June, and on Mondays it is free."
            ],
        ),
        (
            "Access denied",
            [
                "You have been blocked, the clerk told Ida Holm, and so her film begins.",
                "It runs until Friday.",
            ],
        ),
        (
            "Welcome to the new harbour",
            [
                "The port of Lorvik and our partners from the isles open a harbour on Monday.",
                "The ads for it hang in each street.",
            ],
        ),
        (
            "Cookies",
            [
                "We use cookies: these words are not enough, a court in Lorvik has found.",
                "Accept all and reject all must stand in one line, the judges say.",
                "Its ruling on advertising holds for all sites.",
            ],
        ),
        (
            "Cookies",
            [
                "Wir verwenden Cookies: Das genügt nicht, hat ein Gericht in Lorvik entschieden.",
                "Alle akzeptieren und alle ablehnen gehören in eine Zeile, sagen die Richter.",
            ],
        ),
        (
            "The wall across the sea",
            [
                "Our website is not available in European countries, a paper told its readers, "
                "and it has kept its word.",
                "Ida Holm counts a thousand such papers.",
            ],
        ),
    ],
)
def test_news_with_few_of_such_words_is_told(headline: str, paragraphs: list[str]) -> None:
    """A story that is refused nobody sees; an error page that slips through everybody does."""
    assert stood_in.instead(headline, paragraphs) == ""


def test_a_text_without_a_headline_is_no_error_page() -> None:
    """Its name is what such a page is known by."""
    assert stood_in.instead("", ["The old quay of Lorvik no longer exists."]) == ""


@pytest.mark.parametrize("headline", ["404", "Error 404"])
def test_a_number_names_an_error_page(headline: str) -> None:
    """Many servers say no more."""
    assert stood_in.instead(headline, ["The page you requested does not exist."]) == stood_in.LOST
