"""The lines between the headline and the text: who, when, and what else is told there."""

from datetime import UTC, datetime

import pytest

from content.dumps import read_dump
from content.types import Article
from tests.content.dump_samples import CRANES, FERRIES, HARBOUR
from tests.content.test_dump_litter import told

HEADLINE = "Crane drivers close Lorvik harbour"
STANDFIRST = "Forty ships lie off the coast while both sides count their losses."
FOURTH = datetime(2031, 5, 4, tzinfo=UTC)
TEXT = [HARBOUR, CRANES, FERRIES]


def read(*lines: str) -> Article:
    return read_dump("\n\n".join([HEADLINE, *lines, *TEXT]))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Friday, 4 May 2031 4:55 PM ZZT", ()),
        ("erstellt: 04. Mai 2031, 15:25 in: Hafen | Kommentare : 0", ()),
        ("公開日：2031/05/04 11:30 更新日：2031/05/04 12:30", ()),
        ("May 4, 20317:55 AMUpdated ago", ()),
        ("Lorvik-04.05.2031 20:00", ()),
        ("dpaHB-Redaktion Lorvik, Vessmark04.05.31 09:56", ()),
        ("4 May 2031 • Lorvik, vessmark", ()),
        ("Jane Amsel04.05.2031, 19:35 Uhr", ("Jane Amsel",)),
        ("Marco Halm 4 maggio 2031 - 14:41", ("Marco Halm",)),
        ("Artikel veröffentlicht am 4. Mai 2031, 14:26 Uhr, Jane Amsel", ("Jane Amsel",)),
        (
            "Jane Amsel, professor at the school of the sea in the old town of Lorvik and"
            " head of its council, Harbourpost.example 2031.05.04 19:59",
            ("Jane Amsel",),
        ),
        ("von Hafenbote 4. Mai 2031", ("Hafenbote",)),
        ("Von dpa 04.05.2031, 18:58", ()),
    ],
)
def test_a_date_may_stand_amid_other_words_above_the_text(
    line: str, authors: tuple[str, ...]
) -> None:
    """Place, counters and sections are set beside it; the text glues them to one line."""
    article = read(STANDFIRST, line)

    assert article.published_at == FOURTH
    assert article.authors == authors
    assert told(article) == [STANDFIRST, *TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "What the port did on 4 May 2031 at 14:05 when the drivers walked out",
        "The long night of 4 May 2031",
        "Lorvik at 14:05: the crane falls",
    ],
)
def test_a_heading_that_names_a_day_is_no_date_line(line: str) -> None:
    """Sub-headings stand near the top as well."""
    assert line in told(read(STANDFIRST, line))


@pytest.mark.parametrize("label", ["Von", "By:", "von", "Par"])
def test_by_alone_belongs_to_the_name_below(label: str) -> None:
    """Each stands in an element of its own on the page."""
    article = read(STANDFIRST, "Security", "3 comments", label, "Jane Amsel")

    assert article.authors == ("Jane Amsel",)
    assert label not in told(article)


@pytest.mark.parametrize(
    "name",
    ["金融機関", "記事を印刷する", "The Essentials", "A- A", "Assistant Harbour EditorFollow"],
)
def test_sections_and_buttons_beside_the_date_wrote_nothing(name: str) -> None:
    """A reader who writes to them gets no answer."""
    assert read(STANDFIRST, name, "4 May 2031 14:05").authors == ()


def test_who_is_named_below_another_story_did_not_write_this_one() -> None:
    article = read_dump(
        "\n\n".join(
            [HEADLINE, STANDFIRST, "By Jane Amsel", HARBOUR, CRANES, "By Ida Roth", FERRIES]
        )
    )

    assert article.authors == ("Jane Amsel",)


def test_the_hour_beside_the_source_is_not_told() -> None:
    assert told(read(STANDFIRST, "Source: BELGA", "Vandaag om 20:07")) == [STANDFIRST, *TEXT]


@pytest.mark.parametrize(
    "crumbs",
    [
        ("Start", "Weather", "Regions", "Sport"),
        ("267",),
        ("Share0",),
        ("01:53",),
        ("3Comments",),
        ("Supreme Court",),
    ],
    ids=["a menu", "comments", "shares", "a film's length", "glued comments", "a kicker"],
)
def test_what_can_be_pressed_above_the_text_is_not_told(crumbs: tuple[str, ...]) -> None:
    """None of it is a sentence, the text has not begun, and half of a menu are sections."""
    assert told(read(*crumbs, STANDFIRST, "By Jane Amsel")) == [STANDFIRST, *TEXT]


def test_a_place_alone_between_the_date_and_the_text_is_not_a_heading() -> None:
    """In capitals; else one word above the text may well be the first sub-heading."""
    article = read(STANDFIRST, "Jane Amsel | 04.05.2031", "LORVIK")

    assert told(article) == [STANDFIRST, *TEXT]


@pytest.mark.parametrize("line", ["What now?", "Lorvik 3, Vessmark 1", "The beginnings of it all"])
def test_a_heading_above_the_text_stays(line: str) -> None:
    """A question, a result, words enough to be one: where it is unsure, it is told."""
    assert line in told(read(STANDFIRST, "By Jane Amsel", line))


def test_short_lines_amid_the_text_stay() -> None:
    """A poem, a list, three sub-headings: below the first sentences nothing is a menu."""
    lines = ["The crane", "The quay", "The tide"]
    article = read_dump("\n\n".join([HEADLINE, STANDFIRST, HARBOUR, *lines, CRANES, FERRIES]))

    assert [text for text in told(article) if text in lines] == lines


def test_the_parts_of_a_headline_are_told_once() -> None:
    """The first line is the page's title; kicker and headline stand below it once more."""
    lines = ["After the walkout: Lorvik's harbour closes", "After the walkout"]
    lines += ["Lorvik's harbour closes", "4 May 2031", *TEXT]
    article = read_dump("\n\n".join(lines))

    assert article.headline == lines[0]
    assert told(article) == TEXT


@pytest.mark.parametrize(
    "lines",
    [
        ("4 May 2031", STANDFIRST, "By Jane Amsel"),
        ("By Jane Amsel", STANDFIRST, "Listen", "Share", "Print", "Save", "Copy link"),
        ("By Jane Amsel", STANDFIRST, "Lorvik."),
    ],
    ids=["byline below", "buttons below", "a place below"],
)
def test_what_stands_between_date_and_byline_sums_up(lines: tuple[str, ...]) -> None:
    """Below a byline the text may begin; what follows shows that it did not."""
    assert read(*lines).standfirst == STANDFIRST


def test_a_first_paragraph_below_the_byline_is_no_standfirst() -> None:
    assert read("By Jane Amsel", STANDFIRST, "Advertisement").standfirst == ""


@pytest.mark.parametrize(
    "first",
    [f"NewsHarbour{HEADLINE}", f"News Politics {HEADLINE}", f"News Politics {HEADLINE} - Latest"],
)
def test_the_way_to_an_article_is_no_part_of_its_headline(first: str) -> None:
    """A page's crumbs stand in one line with it when its markup is gone.

    Behind a blank they must be known sections: a headline may end in what is told again below.
    """
    article = read_dump("\n\n".join([first, HEADLINE, STANDFIRST, *TEXT]))

    assert article.headline == HEADLINE
    assert told(article) == [STANDFIRST, *TEXT]


@pytest.mark.parametrize(
    ("first", "below"),
    [
        (f"After the walkout: {HEADLINE}", HEADLINE),
        ("Drivers' friends say: it was enough", "it was enough"),
        ("Sport : the club wins at last", "The club had lost ten times."),
    ],
)
def test_a_kicker_with_its_colon_stays_before_the_headline(first: str, below: str) -> None:
    """It is the headline's beginning as the newsroom wrote it."""
    assert read_dump("\n\n".join([first, below, STANDFIRST, *TEXT])).headline == first


def test_a_section_before_a_headline_with_a_colon_is_none_of_it() -> None:
    article = read_dump("\n\n".join([f"Kultur : Lorvik: {HEADLINE}", STANDFIRST, *TEXT]))

    assert article.headline == f"Lorvik: {HEADLINE}"


def test_a_menu_may_be_long() -> None:
    """The byline is still above the text, twenty-one lines below the headline; sections show it."""
    menu = [
        "World",
        "Politics",
        "Business",
        "Sport",
        "Weather",
        "Culture",
        "Science",
        "Health",
        "Travel",
        "Technology",
    ]
    menu += [
        *["Markets", "Climate", "Education"],
        *(f"Quay {letter}" for letter in "ABCDEFGH"),
    ]
    article = read(*menu, "By Jane Amsel", "4 May 2031", STANDFIRST)

    assert article.authors == ("Jane Amsel",)
    assert article.published_at == FOURTH
    assert told(article) == [STANDFIRST, *TEXT]


def test_a_name_with_day_and_hour_is_the_author() -> None:
    """The year is left out where it is this one."""
    assert read("Jane Amsel, 4 May, 14:05").authors == ("Jane Amsel",)


def test_what_begins_small_beside_the_date_is_a_button() -> None:
    assert told(read(STANDFIRST, "save for later", "4 May 2031")) == [STANDFIRST, *TEXT]


@pytest.mark.parametrize("dateline", ["PORT LORVIK, Ore. (Nordwire) — ", "Lorvik, 4. Mai 2031. "])
def test_a_paragraph_behind_a_dateline_is_the_text(dateline: str) -> None:
    """The lead of an agency's report was told as a standfirst, and the text began without it."""
    article = read_dump("\n\n".join([HEADLINE, dateline + STANDFIRST, *TEXT]))

    assert article.standfirst == ""
    assert article.body[0].text == dateline + STANDFIRST
