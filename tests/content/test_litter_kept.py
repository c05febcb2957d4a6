"""What looks like a page's litter and is an answer, a list, a heading or a letter's text."""

import pytest

from content.dumps import read_dump
from content.litter.lines import read_more
from content.pages import read_page
from tests.content.dump_samples import CRANES, FERRIES, HARBOUR
from tests.content.test_dumps import marked

TITLE = "Lorvik strike goes on"
ASKED = "And what do you say of the mayor?"
NEXT = "And the ferry, will it sail again?"
JOBS = ("Stellenmarkt", "Taucher (m/w/d), 30 Stunden", "Lotsin (m/w/d)", "Bootsbauer (m/w/d)")


def told_in(*between: str) -> str:
    """Everything that a dump with these lines between its paragraphs tells its reader."""
    return "\n".join(marked(read_dump("\n\n".join([TITLE, HARBOUR, CRANES, *between, FERRIES]))))


@pytest.mark.parametrize(
    "answer",
    [
        *("Sin comentarios.", "Nessun commento.", "Aucun commentaire.", "Nenhum comentário."),
        *("Brak komentarzy.", "Keine Kommentare.", "Yorum yok", "Комментариев нет"),
        *("Geen reacties", "amazon.com", "12 photos"),
    ],
)
def test_an_answer_stays(answer: str) -> None:
    """A minister's "no comment" went, as the count of an empty forum goes, and so did a shop."""
    assert answer in told_in(ASKED, answer, NEXT)


def test_a_list_of_addresses_stays() -> None:
    """Where to turn to is what the reader came for."""
    told = told_in("Where to complain:", "- faehre-lorvik.de\n- quay-watch.org")

    assert "faehre-lorvik.de" in told
    assert "quay-watch.org" in told


@pytest.mark.parametrize("heading", ["booking.com", "Posted in Kabul", "Sponsored results"])
def test_a_page_keeps_such_a_sub_heading(heading: str) -> None:
    """A firm's name, a post abroad and what a study is about head parts of articles."""
    text = f"<p>{HARBOUR}</p><p>{CRANES}</p><h2>{heading}</h2><p>{FERRIES}</p>"
    page = f"<html><body><article><h1>{TITLE}</h1>{text}</article></body></html>"

    article = read_page(page.encode(), url="https://lorvik.example/strike")

    assert heading in [block.text for block in article.body]


@pytest.mark.parametrize(
    "line",
    [
        *("Soma: 90 denizci kurtarıldı", "Soma: 12 milhões de coroas por ano"),
        *("Lasi: kaunis mutta hauras aine", "Loe: jeg seiler aldri mer i storm"),
        "See more of the light in it: the quay will be dark in winter.",
        "Also see the light in it: the quay will be silent in winter.",
    ],
)
def test_a_line_that_begins_like_a_label_is_no_link(line: str) -> None:
    """A town, a sum, a person or an advice of the article's own was told as another story."""
    assert read_more(line) is None
    assert line in told_in(line)


def test_offers_of_jobs_that_the_report_itself_lists_stay() -> None:
    """Only a box has a button that leads to more of them."""
    told = told_in("\n".join(JOBS))
    box = told_in("\n".join([*JOBS, "Alle Stellenangebote"]))

    assert all(job in told for job in JOBS)
    assert not any(job in box for job in JOBS)


def test_a_letter_on_letters_keeps_its_end() -> None:
    """It advised to unsubscribe, and from there on all was taken for the sender's foot."""
    told = [
        "Unsubscribe from whatever you do not read, says the office, and from newsletters first.",
        "To unsubscribe takes nine clicks in most newsletters, it found.",
        "Newsletters of forty shops came to its testers within a day of their first order.",
    ]
    head = f"Subject: {TITLE}\nFrom: The Courier <news@courier.example>"

    article = read_dump("\n\n".join([head, HARBOUR, CRANES, *told]))

    assert marked(article)[-3:] == told


@pytest.mark.parametrize("why", ["Unsubscribe", "To unsubscribe from this list, click here."])
def test_the_foot_of_a_letter_goes(why: str) -> None:
    """The other side of it."""
    head = f"Subject: {TITLE}\nFrom: The Courier <news@courier.example>"
    foot = f"{why}\n\nYou can change your preferences for this newsletter at any time."

    article = read_dump("\n\n".join([head, HARBOUR, CRANES, FERRIES, foot]))

    assert marked(article)[-1] == FERRIES


@pytest.mark.parametrize(
    ("first", "stays"),
    [
        ("Hello again, ferry: what a pilot told us", True),
        ("Dear old ferry, how we shall miss your tired engine", True),
        ("Dear readers,", False),
        ("Sehr geehrte Damen und Herren,", False),
    ],
)
def test_only_a_short_greeting_goes(first: str, stays: bool) -> None:
    """Articles greet ships and bridges in their first lines."""
    head = f"Subject: {TITLE}\nFrom: The Courier <news@courier.example>"

    article = read_dump("\n\n".join([head, first, HARBOUR, CRANES, FERRIES]))

    told = "\n".join([article.headline, article.standfirst, *marked(article)])
    assert (" ".join(first.split()[:3]) in told) is stays
