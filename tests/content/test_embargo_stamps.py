"""Stamps of release, and what stands before an embargo in its line."""

import pytest

from content.desk import from_item, read_any
from content.embargo import ends_at, of_dump
from content.embargo_lines import line_in
from content.types import Block, BlockKind, Item

PARAGRAPH = "The ferry company was sold to its rival on Monday, both firms said in statement {}."
NEWS = "".join(f"<p>{PARAGRAPH.format(number)}</p>" for number in range(9))
TEXT = "\n\nFerry company sold\n\nThe ferry company was sold to its rival, both firms said.\n"


def page(line: str) -> bytes:
    return f"<article><h1>Ferry company sold</h1><p>{line}</p>{NEWS}</article>".encode()


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("For release 8:30 a.m. (ET) Wednesday, May 8, 2030", "2030-05-08T12:30:00+00:00"),
        ("FOR RELEASE: May 5, 2030", "2030-05-06T12:00:00+00:00"),
        ("For use 5.5.2030", "2030-05-06T12:00:00+00:00"),
        ("For broadcast 5 May at 9pm", "None"),
        ("For publication on Tuesday, 5 May, 10:00", "None"),
        ("Frei ab 1. Juni 2030, 12 Uhr", "2030-06-02T00:00:00+00:00"),
        ("Freigegeben ab 1.6., 12 Uhr", "None"),
    ],
)
def test_a_stamp_of_release_holds_back_what_is_not_public(line: str, ends: str) -> None:
    """A press office sends it before; what it has put on the web, everybody reads already."""
    assert of_dump(line + TEXT) == line
    assert str(ends_at(line)) == ends.replace("T", " ")
    assert read_any(page(line), name="statement.html").embargo == line

    article = read_any(page(line), name="statement.html", url="https://bank.example/statement")
    blocks = (Block(kind=BlockKind.PARAGRAPH, text=text) for text in (line, PARAGRAPH.format(1)))
    item = Item(id="1", headline="Ferry company sold", body=tuple(blocks))
    assert [article.embargo, from_item(item).embargo] == ["", ""]
    assert line_in(line) == ""
    wire = read_any((line + TEXT).encode(), name="wire.txt", url="https://bank.example/wire.txt")
    assert wire.embargo == ""


@pytest.mark.parametrize(
    "line",
    [
        "For release at 2:00 p.m. EDT",
        "For release Tuesday, May 5",
        "For release 10:00 a.m. (ET) Wednesday",
        "For use at 6 pm",
        "For use at 10:00 Tuesday",
        "Frei ab 12 Uhr",
        "Frei ab 10.30 Uhr",
        "Frei ab 1. Juni",
        "Frei ab Montag, 12 Uhr",
    ],
)
def test_a_stamp_without_its_day_forbids_nothing_and_is_no_headline(line: str) -> None:
    """It never ends: a flat to let, a film, a road were held for ever."""
    article = read_any((line + TEXT).encode(), name="wire.txt")

    assert article.embargo == ""
    assert article.headline == "Ferry company sold"


@pytest.mark.parametrize(
    "headline",
    [
        "Embargo, 3 May 2030",
        "Embargo (3 May)",
        "Embargo 5. Mai",
        "For use 5 May 2030",
        "Frei ab 1. Mai 2030",
        "Embargo lifts at midnight",
        "Embargo lifts at midnight on 5 May",
    ],
)
def test_a_headline_needs_an_hour_to_be_an_embargo(headline: str) -> None:
    """Series and reviews are headed like that, and sanctions have their days."""
    assert line_in(headline, is_heading=True, is_wire=True) == ""


@pytest.mark.parametrize(
    "line",
    [
        "PRESS RELEASE: EMBARGOED UNTIL 5 MAY 2030",
        "Press release - embargoed until 12 noon, 5 May",
        "Media embargo: 5 May 2030 12:00",
        "NEWS EMBARGO 00:01 5 MAY",
        "Embargo lifts: 5 May 2030 10:00 BST",
        "Embargo lifts at 10am on 5 May 2030",
        "Embargo date: 5 May 2030",
        "Strict embargo 00:01 5 May",
        "Please note: this is under embargo until 6am Tuesday",
        "CHECK AGAINST DELIVERY - embargoed until 10:00",
        "[Check against delivery] [Embargoed until 10:00]",
        "Es gilt das gesprochene Wort. Sperrfrist: Beginn der Rede",
        "Pressemitteilung – Sperrfrist: 5. Mai 2030, 10 Uhr",
        "Communiqué de presse : sous embargo jusqu'au 5 mai",
        "COMUNICADO DE PRENSA: EMBARGADO HASTA EL 5 DE MAYO",
    ],
)
def test_what_is_sent_may_stand_before_its_embargo(line: str) -> None:
    """Each went to every reader at once."""
    article = read_any((line + TEXT).encode(), name="wire.txt")

    assert article.embargo == line
    assert article.headline == "Ferry company sold"
    assert read_any(page(line), name="a.html", url="https://bank.example/a").embargo == line


def test_it_goes_with_its_embargo_from_before_a_headline() -> None:
    """Readers have no use for either once the story is told."""
    line = "Press release - embargoed until 6 am on 5 May:"

    article = read_any(f"{line} {TEXT.lstrip()}".encode(), name="wire.txt")

    assert (article.embargo, article.headline) == (line, "Ferry company sold")


@pytest.mark.parametrize(
    "line",
    [
        "Press release: Lorvik opens its harbour",
        "Press statement: Embargo on oil ends 5 May",
        "Media embargo: what it means for readers",
        "Embargo ends 5 May",
        "Embargo lifts at midnight",
    ],
)
def test_what_only_begins_so_is_news(line: str) -> None:
    """Press offices send news of embargoes as well."""
    assert of_dump(line + TEXT) == ""
