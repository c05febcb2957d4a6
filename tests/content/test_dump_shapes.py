"""Shapes that dumps of other houses have: Markdown, menus, one line, no headline, other litter."""

from datetime import UTC, datetime

import pytest

from content.dates import read_date_line
from content.dumps import read_dump
from content.types import Photo, RelatedLink
from tests.content.dump_samples import CRANES, FERRIES, HARBOUR
from tests.content.test_dumps import marked


def test_markdown_is_read_without_its_marks() -> None:
    """Exports of many systems are Markdown: stars and addresses are nothing to tell."""
    article = read_dump(
        f"""# Crane drivers close Lorvik harbour

*Walkout leaves forty ships waiting as talks over night shifts fail.*

![Ships](https://p.example/ships.jpg)
*Ships wait off Lorvik on Tuesday. Photo: Odo Halm/Reuters*

{HARBOUR}

## Night shifts

{CRANES} See [the **plan**](https://lorvik.example/plan).

- **Two** crossings a day
- Three at weekends

{FERRIES}

[Read more: Islands run short of milk](https://lorvik.example/milk)
"""
    )

    assert article.standfirst == (
        "Walkout leaves forty ships waiting as talks over night shifts fail."
    )
    assert article.photo == Photo(
        url="https://p.example/ships.jpg",
        caption="Ships wait off Lorvik on Tuesday.",
        credit="Odo Halm/Reuters",
    )
    assert marked(article) == [
        HARBOUR,
        "# Night shifts",
        f"{CRANES} See the plan.",
        "* Two crossings a day\nThree at weekends",
        FERRIES,
    ]
    assert article.related == (
        RelatedLink(headline="Islands run short of milk", url="https://lorvik.example/milk"),
    )


@pytest.mark.parametrize("gap", ["\n\n", "\n", " ", "\r\n\r\n\u00a0\u00a0 "])
def test_a_text_without_a_headline_loses_no_sentence(gap: str) -> None:
    """Its first sentence stands in for the headline, and stays where it was."""
    first = HARBOUR.replace("said.", "said on Tuesday after a second night of talks.")

    article = read_dump(gap.join([first, CRANES, FERRIES]))

    told = " ".join((article.standfirst, *(block.text for block in article.body)))
    assert told.strip() == " ".join([first, CRANES, FERRIES])
    assert first.startswith(article.headline.rstrip("…"))


@pytest.mark.parametrize("menu", ["News\nWorld\n", "Startseite\nPolitik\n\n", "Home\n\nSport\n\n"])
def test_a_menu_above_the_headline_is_none(menu: str) -> None:
    article = read_dump(f"{menu}Crane drivers close Lorvik harbour\n\n{HARBOUR}\n\n{CRANES}")

    assert article.headline == "Crane drivers close Lorvik harbour"
    assert [block.text for block in article.body] == [HARBOUR, CRANES]


@pytest.mark.parametrize(
    "line",
    [
        "© 2031 Lorvik Courier. All rights reserved.",
        "Nichts verpassen: Alles Wichtige per Mail – jetzt kostenlos anmelden",
        "Sign up for our newsletter\nThe best of the week in your inbox\nEnter your email",
        "À lire aussi Le lait manque déjà dans les îles",
        "Giriş: 03.05.2031 - 14:30",
        "Par Le Courrier avec AFP",
    ],
)
def test_what_other_houses_leave_behind_goes(line: str) -> None:
    article = read_dump(f"Crane drivers close Lorvik harbour\n\n{line}\n\n{HARBOUR}\n\n{CRANES}")

    assert [block.text for block in article.body] == [HARBOUR, CRANES]
    assert article.standfirst == ""


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The council voted on Monday.", "The mayor said: “We will rebuild before winter.”"),
        ("The council voted on Monday.", '"It is a sad day," she said. "But we come back."'),
        ("परिषद ने सोमवार को फैसला किया।", "इंजीनियर ने कहा कि नावें चलेंगी।", "काम मई में शुरू होगा।"),
        (
            "کونسل نے پیر کو فیصلہ کیا۔",
            "انجینئر نے کہا کہ کشتیاں چلیں گی۔",
            "کام مئی میں شروع ہوگا۔",
        ),
    ],
    ids=["quoted", "straight quotes", "danda", "urdu stop"],
)
@pytest.mark.parametrize("label", ["Read more", "Related stories", "यह भी पढ़ें", "مزید پڑھیں"])
def test_a_bare_label_takes_no_sentence_along(paragraphs: tuple[str, ...], label: str) -> None:
    """Other scripts and quotations close a sentence otherwise than with a bare full stop."""
    article = read_dump(
        "\n\n".join(["Harbour council closes it", paragraphs[0], label, *paragraphs[1:]])
    )

    told = [article.standfirst, *(block.text for block in article.body)]
    assert [text for text in told if text] == list(paragraphs)
    assert article.related == ()


@pytest.mark.parametrize(
    ("line", "photo", "authors"),
    [
        ("Photo: Ida Holm/Nordbild", Photo(credit="Ida Holm/Nordbild"), ()),
        ("Photo: The crane in the harbour", Photo(caption="The crane in the harbour"), ()),
        ("By Ida Holm and Odo Halm", None, ("Ida Holm", "Odo Halm")),
    ],
)
def test_a_bare_label_takes_no_words_of_a_picture_along(
    line: str, photo: Photo | None, authors: tuple[str, ...]
) -> None:
    """Whose picture it is, and who wrote it, is no headline of another story."""
    article = read_dump("\n\n".join(["Lorvik strike", HARBOUR, "Read more", line, CRANES, FERRIES]))

    assert (article.related, article.photo, article.authors) == ((), photo, authors)


@pytest.mark.parametrize("line", ["Photos: Nine weeks in the yard", "Video: How a crane is led"])
def test_a_gallery_below_a_bare_label_is_a_story(line: str) -> None:
    article = read_dump("\n\n".join(["Lorvik strike", HARBOUR, "Read more", line, CRANES, FERRIES]))

    assert article.related == (RelatedLink(headline=line),)


@pytest.mark.parametrize(
    "line",
    [
        "Share of the market",
        "Ends in a draw",
        "Image problem of a city",
        "The end of the line",
        "Live on less",
        "Photo finish in Lorvik",
        "Copy of a letter",
        "Income / Expenses",
        "Summary justice",
        "15 degrees and falling",
        "Contact with the islands",
        "Follow the money",
        "Facebook comments",
        "Story highlights a problem",
    ],
)
def test_a_heading_that_begins_as_a_button_does_stays(line: str) -> None:
    """What a page presses beside a text is known by all of its words, never by the first."""
    article = read_dump("\n\n".join(["Lorvik strike goes on", HARBOUR, line, CRANES, FERRIES]))

    assert f"# {line}" in marked(article)


@pytest.mark.parametrize(
    "sentence",
    [
        "He put the © beside it, in the port office, he said.",
        "(Repeats of the test are planned for May.)",
        "Sign up for summer camps has begun, the mayor said.",
        "Download the app before you sail, the captain told his passengers.",
        "All rights reserved, the contract says, and nobody had read it.",
        "Share this with your neighbours, the leaflet asked.",
        "The ship belongs to the house of Roth/Halm, he said.",
        "By Friday the ships had gone. Nobody knew where (AFP reported it first).",
    ],
)
def test_a_sentence_with_the_words_of_a_page_stays(sentence: str) -> None:
    """Litter that stays is a blemish; a lost paragraph is a false report."""
    lines = ["Lorvik strike goes on", HARBOUR, "Share", sentence, "Facebook", CRANES, FERRIES]

    assert sentence in marked(read_dump("\n\n".join(lines)))


@pytest.mark.parametrize("name", ["Ida Roth", "Middle East", "Crane Strike"])
def test_a_name_without_company_is_no_author(name: str) -> None:
    """Two words with capitals may be anything; a date or a trade beside them tells."""
    article = read_dump("\n\n".join(["Lorvik strike goes on", HARBOUR, CRANES, name, FERRIES]))

    assert article.authors == ()
    assert f"# {name}" in marked(article)


def test_a_text_that_was_read_in_the_wrong_encoding_is_put_right_once() -> None:
    """What is right already stays: one wrong sign must not spoil the others."""
    wrong = "“No,” she said.".encode().decode("cp1252", "replace")
    article = read_dump(
        "\n\n".join(["Lorvik strike goes on", HARBOUR, wrong, "Ã la carte", CRANES])
    )

    assert "“No,” she said." in marked(article)
    assert "# Ã la carte" in marked(article)


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("Published: 14:05 GMT, 4 May 2031", (2031, 5, 4, 14, 5)),
        ("Updated 2:05 PM GMT, May 4, 2031", (2031, 5, 4, 14, 5)),
        ("May 4, 2031 2:05 PM GMT+2 Updated 3 hours ago", (2031, 5, 4, 12, 5)),
        ("4.mai.2031 às 14h05", (2031, 5, 4)),
        ("04-May-2031", (2031, 5, 4)),
        ("发布时间：2031-05-04 21:29", (2031, 5, 4)),
        ("Issued: 4 May 2031", (2031, 5, 4)),
    ],
)
def test_a_date_is_read_as_houses_write_it(line: str, at: tuple[int, ...]) -> None:
    """The time may stand before the day, and how long ago it was behind it."""
    date = read_date_line(line)

    assert date
    assert date.at == datetime(*at, tzinfo=UTC)  # type: ignore[arg-type, misc]


def test_a_day_told_in_a_sentence_is_no_date_line() -> None:
    """It would be missing from the report."""
    assert read_date_line("Three days before 4 May 2031") is None
    assert read_date_line("The strike began on 4 May 2031") is None


def test_what_stands_behind_a_list_of_addresses_stays() -> None:
    """Some export sets its list amid the text: the rest of the report went with it."""
    listed = "References\n\n1. https://a.example/x\n2. https://a.example/y"
    article = read_dump(
        f"Crane drivers close harbour\n\n{HARBOUR}\n\n{listed}\n\n{CRANES}\n\n{FERRIES}"
    )

    assert [block.text for block in article.body][-2:] == [CRANES, FERRIES]


def test_advice_below_a_word_that_heads_links_as_well_stays() -> None:
    """What experts recommend is the news; as links to stories it would lead nowhere."""
    advice = "Recommended\nKeep milk for three whole days\nBuy no more than you eat"
    article = read_dump(
        f"Crane drivers close harbour\n\n{HARBOUR}\n\n{advice}\n\n{CRANES}\n\n{FERRIES}"
    )

    assert article.related == ()
    assert "Buy no more than you eat" in " ".join(block.text for block in article.body)
