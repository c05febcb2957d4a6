"""Rules that took text for the page's own: a sign must be sure, else the line is told."""

from datetime import UTC, datetime

import pytest

from content.dumps import read_dump
from content.types import BlockKind
from tests.content.test_dump_tops_kept import P1, P2, P3

DE = (
    "Der Rat von Lorvik hat am Montag beschlossen, die alte Fähre zu behalten, die seit neunzig"
    " Jahren Menschen über den Sund bringt.",
    "Der Beschluss fiel nach einer Debatte von vier Stunden, in der auch Fischer und Schüler zu"
    " Wort kamen.",
)
FR = (
    "Le conseil de Lorvik a décidé lundi de garder le vieux bac, qui porte les gens par le détroit"
    " depuis quatre-vingt-dix ans.",
    "La décision est tombée après un débat de quatre heures, où des pêcheurs et des élèves ont"
    " parlé aussi.",
)


def told(*lines: str) -> list[str]:
    """All that is told of a dump below its headline, line by line."""
    article = read_dump("\n\n".join(lines))
    texts = [article.standfirst, *(block.text for block in article.body), *article.notes]
    return "\n".join(filter(None, texts)).split("\n")


@pytest.mark.parametrize(
    "lines",
    [
        ("Fähre bleibt", "Die Fähre am 03/04/2019. Foto: Ida Holm/dpa", *DE),
        ("Le bac reste", "Fermeture du pont le 12/05/2032 à Lorvik", *FR),
        ("Le bac reste", "Né le 03/04/1941, il a navigué", *FR),
        ("Le bac part le 12/05/2032", *FR),
    ],
    ids=lambda lines: lines[1][:20],
)
def test_the_day_of_a_caption_or_a_standfirst_is_not_the_articles(lines: tuple[str, ...]) -> None:
    """A picture of another year, a plan or a birth dated the story."""
    assert read_dump("\n\n".join(lines)).published_at is None


def test_the_day_of_publication_stands_before_one_that_is_told() -> None:
    """The day of a lottery above it was taken."""
    lines = ("Le bac reste", "Tirage du 03/04/2031 à Lorvik", "Publié le 05/04/2031", *FR)

    assert read_dump("\n\n".join(lines)).published_at == datetime(2031, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rows", "heading"),
    [
        (["300 g herring", "2 onions", "4 potatoes"], "What to do"),
        (["Lorvik 3, Halm 1", "Vess 2, Nord 2"], "What the trainers said"),
        (["Lorvik 3", "Halm 1"], "What happens next"),
        (["3 eggs", "A little salt"], "Method"),
    ],
    ids=lambda rows: rows[-1],
)
def test_a_heading_below_rows_with_figures_stays(rows: list[str], heading: str) -> None:
    """What goes into a dish and the scores of a day end where the text goes on."""
    body = read_dump("\n\n".join(["Ferry stays", P1, *rows, heading, P2])).body

    assert next(block.kind for block in body if block.text == heading) is BlockKind.HEADING


_PROGRAMME = [
    "Why ferries creak at night",
    "Ida Holm, 14:00",
    "How the islands pay for milk",
    "Odo Roth, 15:00",
    "What the seals of Halm know",
    "Peer Vess, 16:00",
]


def test_the_programme_of_a_day_stays_at_the_end() -> None:
    """Its talks have an hour each as links have, but in their order."""
    assert told("Festival of the sound", P1, P2, *_PROGRAMME)[2:] == _PROGRAMME


@pytest.mark.parametrize(
    "entries",
    [
        [
            "12 minutes ago",
            "Trees fall on the road to Halm",
            "The first trees lie on the road to Halm, the fire brigade of the island says.",
            "40 minutes ago",
            "Schools close at noon today",
            "Pupils may stay where they are until the storm has passed.",
            "2 hours ago",
            "The ferry no longer sails",
            "3 hours ago",
            "Water rises at the quay of Halm",
        ],
        [
            "12 minutes ago",
            "Trees fall on the road to Halm",
            "40 minutes ago",
            "Schools close at noon today",
            "2 hours ago",
            "The ferry no longer sails",
        ],
    ],
    ids=["titles and text", "titles"],
)
def test_what_a_running_report_tells_stays(entries: list[str]) -> None:
    """Its entries have their hours above them: titles and whole paragraphs were cut off."""
    found = told("Storm reaches the sound", P1, P2, *entries)

    assert [line for line in entries if "ago" not in line] == [
        line for line in found[2:] if "ago" not in line
    ]


def test_sections_between_headlines_are_no_menu() -> None:
    """A week's tips are told so: the headline was the last of them, and the others were lost."""
    lines = [
        "A week in Halm",
        *("Music", "Songs on the quay", "Sport", "The rowing cup", "Film", "The long tide"),
        *("Theatre", "Queen of the seals"),
    ]

    assert read_dump("\n\n".join([*lines, P1, P2])).headline == lines[0]
    assert told(*lines, P1, P2) == [*lines[1:], P1, P2]


def test_a_house_is_what_stands_behind_the_last_bar() -> None:
    """All behind the first one went, and with it the headline."""
    lines = ("Halm | Ferry to stay for ever - The Beacon", "beacon.example", P1, P2)

    assert read_dump("\n\n".join(lines)).headline == "Halm | Ferry to stay for ever"


@pytest.mark.parametrize("headline", ["Home / Alone", "Home | Bitter Home", "Start > Finish"])
def test_two_words_with_a_stroke_between_may_be_a_headline(headline: str) -> None:
    """A way to a page has steps that are known, or several."""
    assert read_dump("\n\n".join([headline, P1, P2])).headline == headline


@pytest.mark.parametrize("trail", ["Home > News", "Home > Halm > Harbour", "Home / Sport / Rowing"])
def test_the_way_to_a_page_is_passed_over(trail: str) -> None:
    """The other side of it."""
    assert read_dump("\n\n".join([trail, "Ferry to stay in Halm", P1])).headline != trail


@pytest.mark.parametrize(
    "lines",
    [
        ["Photo: the ferry", "The ferry sails since 1870, and she was the first here.", "(AFP)"],
        ["(Photo: Reuters) The council meets again on Monday, and nobody knows what it will do."],
    ],
    ids=["alternative text", "credit in front"],
)
def test_a_paragraph_below_the_words_of_a_picture_amid_the_text_is_told(lines: list[str]) -> None:
    """It was taken for the caption and left the text."""
    sentence = next(line for line in lines if line.endswith(".")).removeprefix("(Photo: Reuters) ")

    assert any(sentence in line for line in told("Ferry stays", P1, P2, *lines, P3, P1, P2))


def test_a_line_with_a_page_told_once_is_no_running_head() -> None:
    """It was lost, and its day became the article's."""
    line = "Concert on the ferry | 8 May 2031 | page 9"
    article = read_dump("\n\n".join(["Tips for the week", P1, P2, line, P3]))

    assert "Concert on the ferry" in " ".join(block.text for block in article.body)
    assert article.published_at is None


_WRAPPED = """Two who remember the winter of
the ice

In this town there live more people
over a hundred than anywhere else on
the coast, and each of them has some
story about the winter of the ice.

How old are you, asked the reporter
of the woman in the blue chair next
to the door of the old sailors' home.

{}

And how old is your sister, who lives
in the next room and plays the piano
every morning before anyone is awake?

{}

She laughed, and rang for the nurse,
who brought coffee and a cake that a
neighbour had baked for her birthday.
"""


def test_numbers_that_do_not_count_on_are_answers() -> None:
    """Pages are counted one by one; what was said was lost."""
    body = [block.text for block in read_dump(_WRAPPED.format("104", "101")).body]

    assert {"104", "101"} <= set(body)


def test_a_number_below_a_question_answers_it() -> None:
    """It counts on from nothing where it is the only one."""
    body = [block.text for block in read_dump(_WRAPPED.format("Ninety", "97")).body]

    assert "97" in body


def test_numbers_that_count_on_are_of_pages() -> None:
    """The other side of it."""
    body = [
        block.text
        for block in read_dump(_WRAPPED.format("104", "") + "\n105\n\nThe end of it.\n").body
    ]

    assert not {"104", "105"} & set(body)


def test_a_heading_that_begins_as_the_source_of_a_release_stays() -> None:
    """Such a line stands at the end alone."""
    assert "SOURCE Code Halm" in told("Ferry stays", P1, P2, "SOURCE Code Halm", P3)


@pytest.mark.parametrize("at", [2, 1], ids=["amid the text", "on top"])
def test_hashtags_above_a_paragraph_are_told(at: int) -> None:
    """A text about them shows them; those that name its topics stand below it."""
    tags = ["#FerryForAll", "#SoundNow", "#NoBridge"]
    lines = ["Ferry stays", P1, P2, P3]
    lines[at:at] = tags

    assert [line for line in told(*lines) if line in tags] == tags
