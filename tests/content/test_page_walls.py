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
