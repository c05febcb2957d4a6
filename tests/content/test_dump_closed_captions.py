"""Captions that are whole sentences or name their people, and credits that stick to them."""

import pytest

from content.dumps import read_dump
from content.types import Photo
from tests.content.dump_samples import CRANES, FERRIES, HARBOUR
from tests.content.test_dump_litter import told

HEADLINE = "Holm's crane drivers close Lorvik harbour"
STANDFIRST = "Forty ships lie off the coast while both sides count their losses."
CAPTION = "The head of the union, Ida Holm, on the quay of Lorvik."


def read(*lines: str) -> tuple[Photo | None, list[str]]:
    article = read_dump("\n\n".join(lines))
    return article.photo, told(article)


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (
            "Ships lie off Lorvik in 2031.Odo Halm/AFP",
            "Ships lie off Lorvik in 2031.",
            "Odo Halm/AFP",
        ),
        ("Ships lie off Lorvik.Getty Images", "Ships lie off Lorvik.", "Getty Images"),
        ("Ships lie off Lorvik.Odo Halm (dpa)", "Ships lie off Lorvik.", "Odo Halm (dpa)"),
        ("Ships lie off Lorvik.Odo Halm", "Ships lie off Lorvik.", "Odo Halm"),
        ("Ships lie off LorvikPhoto: Odo Halm", "Ships lie off Lorvik", "Odo Halm"),
        (
            "Schiffe liegen vor LorvikQuelle: O. Halm/dpa",
            "Schiffe liegen vor Lorvik",
            "O. Halm/dpa",
        ),
        (
            "Ships lie off Lorvik. Screenshot/Hafenbote",
            "Ships lie off Lorvik.",
            "Screenshot/Hafenbote",
        ),
        ("ロルビクの港に並ぶ船（Ｃ）共同通信社", "ロルビクの港に並ぶ船", "共同通信社"),
    ],
)
@pytest.mark.parametrize("above", [[], [HARBOUR]], ids=["at the top", "amid the text"])
def test_a_credit_that_lost_its_blank_is_one(
    line: str, caption: str, credit: str, above: list[str]
) -> None:
    """On the page its colour set it apart; in the text it would be read as a sentence."""
    photo, text = read(HEADLINE, STANDFIRST, *above, line, CRANES, FERRIES, HARBOUR + "!")

    assert photo == Photo(caption=caption, credit=credit)
    assert text == [STANDFIRST, *above, CRANES, FERRIES, HARBOUR + "!"]


@pytest.mark.parametrize(
    "line",
    [
        "The harbour stays closed.Jane Amsel said so on Monday.",
        "The programme runs on Node.JS and on nothing else.",
        "The harbour of Lorvik stays closed.It opens on Friday",
    ],
)
def test_a_blank_that_is_missing_between_sentences_hides_no_credit(line: str) -> None:
    """Editors forget blanks as well: what tells on is text."""
    assert line in read(HEADLINE, STANDFIRST, HARBOUR, line, CRANES, FERRIES)[1]


@pytest.mark.parametrize(
    "line",
    [
        "Der neue Vorstand (von li nach re): Ida Holm, Odo Halm, Jane Amsel und Tomas Beck",
        "V. l.: Ida Holm (Hafenpartei), Odo Halm (Fährbund) und Jane Amsel",
        "The new board (from left): Ida Holm, Odo Halm and Jane Amsel.",
        "Le nouveau bureau (de gauche à droite) : Ida Holm, Odo Halm et Jane Amsel.",
        "港で話す（左から）ホルム、ハルム、アムセルの各氏",
        "Ida Holm (r.) mit Odo Halm am Kai.",
    ],
)
def test_who_stands_where_is_said_of_a_picture_alone(line: str) -> None:
    """A reader without the picture cannot make sense of it in the text.

    Above the text alone: amid it a paragraph may speak of a left as well.
    """
    photo, text = read(HEADLINE, STANDFIRST, line, HARBOUR, CRANES, FERRIES)

    assert photo == Photo(caption=line)
    assert text == [STANDFIRST, HARBOUR, CRANES, FERRIES]


def test_somebody_on_the_left_may_be_told_of() -> None:
    """A party, a side of the road: only the forms of captions are taken out."""
    lines = [
        "The party on the left gained four seats in the port council of Lorvik.",
        "From left and right they came, and nobody wanted to go home before dawn.",
    ]

    assert read(HEADLINE, STANDFIRST, HARBOUR, *lines, CRANES)[1] == [
        STANDFIRST,
        HARBOUR,
        *lines,
        CRANES,
    ]


def test_a_sentence_between_the_date_and_a_credit_is_the_caption() -> None:
    """The standfirst is above it and the text below: nothing else can stand there."""
    photo, text = read(
        HEADLINE, STANDFIRST, "4 May 2031", CAPTION, "Photo: Odo Halm", HARBOUR, CRANES, FERRIES
    )

    assert photo == Photo(caption=CAPTION, credit="Odo Halm")
    assert text == [STANDFIRST, HARBOUR, CRANES, FERRIES]


def test_names_below_the_credit_are_the_authors() -> None:
    """They would be told as what the picture shows."""
    article = read_dump(
        "\n\n".join(
            [
                HEADLINE,
                STANDFIRST,
                CAPTION,
                "Photo: Odo Halm",
                "Jane Amsel and Tomas Beck",
                "4 May 2031 17:25",
                HARBOUR,
                CRANES,
                FERRIES,
            ]
        )
    )

    assert article.authors == ("Jane Amsel", "Tomas Beck")
    assert article.photo == Photo(caption=CAPTION, credit="Odo Halm")


@pytest.mark.parametrize(
    "lines",
    [
        (HARBOUR, CRANES, CAPTION, "Photo: Odo Halm", FERRIES),
        (CAPTION, "Photo: Odo Halm", HARBOUR, CRANES, FERRIES),
        ("By Jane Amsel", HARBOUR, CRANES, "Photo: Odo Halm", FERRIES, HARBOUR + "!"),
    ],
    ids=["amid the text", "below the headline", "below the byline"],
)
def test_a_sentence_above_a_credit_stays_where_it_may_be_text(lines: tuple[str, ...]) -> None:
    """Pictures without a caption have a credit as well."""
    kept = [line for line in lines if not line.startswith(("Photo", "By"))]

    assert read(HEADLINE, *lines)[1] == kept


def test_a_name_above_a_credit_is_the_person_of_whom_the_text_tells() -> None:
    """An author is not told of in the text."""
    article = read_dump(
        "\n\n".join(
            [
                HEADLINE,
                "Odo Halm, who leads the port, gives in after two days of talks with drivers.",
                "Published: 4 May 2031",
                "Odo Halm",
                "Photo: AFP",
                "Jane Amsel",
                "Advertisement",
                HARBOUR,
                CRANES,
                FERRIES,
            ]
        )
    )

    assert article.authors == ("Jane Amsel",)
    assert article.photo == Photo(caption="Odo Halm", credit="AFP")


def test_two_capitals_above_a_credit_amid_the_text_may_be_a_heading() -> None:
    """A house or an inquiry is written as names are: below the first sentences it is told."""
    lines = [
        HARBOUR,
        CRANES,
        "Operation Beacon",
        "Photo: AFP",
        "Beacon is what they call it.",
        FERRIES,
    ]

    assert "Operation Beacon" in read(HEADLINE, STANDFIRST, *lines)[1]


def test_a_name_behind_several_captions_is_their_credit() -> None:
    """The house is in no list; that it is told again, and above the text, shows what it is.

    Opinions, answers and refrains end alike amid the text.
    """
    lines = [
        HEADLINE,
        STANDFIRST,
        "The quay at the break of day. Harbour Works",
        HARBOUR,
        CRANES,
        "The crane of pier seven at work. Harbour Works",
        FERRIES,
        HARBOUR + "!",
    ]

    photo, text = read(*lines)

    assert photo == Photo(caption="The quay at the break of day.", credit="Harbour Works")
    assert text == [STANDFIRST, HARBOUR, CRANES, FERRIES, HARBOUR + "!"]


def test_one_name_behind_a_full_stop_is_left() -> None:
    """Once it may be the beginning of a sentence that the copy lost."""
    line = "The quay lay still at the break of day. Harbour Works"

    assert line in read(HEADLINE, STANDFIRST, HARBOUR, line, CRANES, FERRIES)[1]


def test_buttons_that_stand_twice_are_no_caption() -> None:
    """ "Post" and "Post": above many texts the same buttons stand in two rows."""
    photo, _ = read(HEADLINE, "Bravo", "Bravo", STANDFIRST, HARBOUR, CRANES, FERRIES)

    assert photo is None


def test_a_shouted_word_begins_a_caption() -> None:
    photo, text = read(
        HEADLINE,
        STANDFIRST,
        HARBOUR,
        "KLAR: Ida Holm går til sjøs igjen.",
        "Foto: Odo Halm / NTB",
        CRANES,
        FERRIES,
    )

    assert photo == Photo(caption="KLAR: Ida Holm går til sjøs igjen.", credit="Odo Halm / NTB")
    assert text == [STANDFIRST, HARBOUR, CRANES, FERRIES]


def test_names_in_brackets_on_lines_of_their_own_are_credits() -> None:
    """Three of them show the habit of a house; as headings they would part the text."""
    above = [
        f"{HARBOUR[:-1]} for the {nth} time."
        for nth in ("2nd", "3rd", "4th", "5th", "6th", "7th", "8th")
    ]
    lines = [HARBOUR, "(Ida Holm)", CRANES, "(Lorvik Times)", FERRIES, "(Odo Halm)"]
    lines += [line.replace("for the", "after the") for line in above]
    photo, text = read(HEADLINE, STANDFIRST, *above, *lines)

    assert photo == Photo(credit="Ida Holm")
    assert text == [STANDFIRST, *above, *(line for line in lines if line[0] != "(")]


def test_the_film_beside_a_picture_has_a_maker_of_its_own() -> None:
    line = "Ships lie off Lorvik.Photo: Ida Holm (REUTERS) | Video: Northfilm"

    assert read(HEADLINE, STANDFIRST, line, HARBOUR, CRANES)[0] == Photo(
        caption="Ships lie off Lorvik.", credit="Ida Holm (REUTERS)"
    )
