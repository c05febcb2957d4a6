"""What archives, mails, chats, print and copies of pages put round a text, and what is text."""

import pytest

from content.dumps import read_dump
from content.errors import ArticleUnreadable
from content.types import Photo
from tests.content.dump_samples import CRANES, FERRIES, HARBOUR
from tests.content.test_dumps import marked

TITLE = "Lorvik strike goes on"


@pytest.mark.parametrize(
    "line",
    [
        "Pozostało jeszcze 89% artykułu",
        "You have 62% of this article left.",
        "Noch 80 % des Artikels",
        "残り812文字（全文1203文字）",
        "Zum Hauptinhalt springen",
        "Read the full story: https://p.example/story",
        "In Pocket speichern vorlesen Druckansicht",
        "Del på Facebook Del på e-post",
        "0Comenta",
        "Copy Link URLCopied!",
        "この記事の画像を見る(2枚)",
        "Logo - https://p.example/logo.svg",
        "Posted in News Tagged bridge, harbour",
        "最終更新：5/4(日) 15:30",
    ],
)
def test_what_walls_and_systems_say_goes(line: str) -> None:
    """An editor would have to take each of them out by hand."""
    article = read_dump("\n\n".join([TITLE, HARBOUR, CRANES, line, FERRIES]))

    assert line not in "\n".join(marked(article))


@pytest.mark.parametrize(
    "line",
    [
        "Noch 40 % der Artikel sind im Sonderangebot.",
        "In the shop 40% of each article remained unsold that year.",
        "To continue reading by night is hard, the keeper said.",
        "Add salt, and then more of it, the cook told Google News.",
        "By Jane Doe, the harbour and its bridge / share.",
        "Subscribers to the harbour's newsletter know more of ships, he said.",
        "To continue reading, guests of the library must register, which takes a minute.",
        "To read the full story, sailors had to log in on land, and few of them did.",
        "You have reached your limit when the oar slips from your hand, the coach tells them.",
        "“You have reached your limit.”",
        "Already a subscriber? The ferry asks it of all who want to leave.",
        "This is your last free article, a sign told the children.",
        "Clerks wrote the remaining 30% of the story.",
        "You left 30% of the story untold.",
        "30% of the story.",
        "Sie möchten weiterlesen? Das fragte ein Schild am Hafen.",
        "Il vous reste 3 articles gratuits, annonce une affiche du port.",
        "¿Tienes una suscripción de empresa? Lo pregunta el puerto en una carta.",
        "残り30文字で港を語る催しが開かれた。",
        "この記事は有料記事を集めた本から取られた。",
    ],
)
def test_a_sentence_that_sounds_like_a_wall_stays(line: str) -> None:
    """A report may count articles and speak of readers: no paragraph is lost."""
    article = read_dump("\n\n".join([TITLE, HARBOUR, CRANES, line, FERRIES]))

    assert line in marked(article)


@pytest.mark.parametrize("line", ["Antworten", "Jobs", "Stellenmarkt"])
def test_a_heading_that_heads_a_box_elsewhere_stays(line: str) -> None:
    """Only what stands below shows a box: offers with their marks, readers with their hours."""
    below = "Crane drivers wanted in Lorvik"
    article = read_dump("\n\n".join([TITLE, HARBOUR, CRANES, line, below, FERRIES]))

    told = [text.removeprefix("# ") for text in marked(article)]
    assert told[-3:] == [line, below, FERRIES]


@pytest.mark.parametrize("hour", [[], ["2 hours ago"]])
def test_an_article_below_its_own_count_of_comments_stays(hour: list[str]) -> None:
    """The bar above a text counts them as well; a button "Reply" of a posting may stand below."""
    lines = [TITLE, HARBOUR, CRANES, "12 Comments", *hour, FERRIES, "Ships went home.", "Reply"]

    told = marked(read_dump("\n\n".join(lines)))

    assert FERRIES in told
    assert "Ships went home." in told


def test_readers_go_and_what_stands_below_them_is_judged() -> None:
    """A correction below the readers' words is the house's."""
    first = "Peer Voss\n2 hours ago\nNobody listened.\nReply"
    readers = f"2 Comments\n{first}\nMina\n1 hour ago\nI did.\nReply"
    note = "Correction: The ship has two masts, not three."

    article = read_dump("\n\n".join([TITLE, HARBOUR, CRANES, FERRIES, readers, note]))

    assert marked(article)[-1] == FERRIES
    assert article.notes == (note,)


def test_why_a_letter_was_sent_ends_no_letter_that_goes_on() -> None:
    """Newsletters say so at their top as well: the whole text stood below it, and was lost."""
    head = "Subject: Lorvik strike goes on\nFrom: The Courier <news@courier.example>"
    why = "You are receiving this email because you signed up."

    article = read_dump("\n\n".join([head, why, HARBOUR, CRANES, FERRIES]))

    assert [article.standfirst, *marked(article)] == [HARBOUR, CRANES, FERRIES]


def test_a_paragraph_that_begins_as_a_code_stays() -> None:
    """A database's codes are words of capitals, as the first word of a paragraph may be."""
    told = "IN LORVIK the port stays closed until Friday, the port authority said."
    head = f"HD {TITLE}\nWC 823 words\nPD 4 May 2031"
    dump = f"{head}\nLP\n{HARBOUR}\n\nTD\n{CRANES}\n\n{told}\n\nAN Doc 1"

    article = read_dump(dump)

    assert marked(article) == [HARBOUR, CRANES, told]


def test_fields_below_a_text_leave_it_whole() -> None:
    """Where the text stands above its fields, nothing may be taken for the export's own."""
    fields = "BYLINE: Odo Halm\n\nSECTION: NEWS\n\nLENGTH: 823 words\n\nLANGUAGE: ENGLISH"

    told = marked(read_dump("\n\n".join([TITLE, HARBOUR, CRANES, fields, FERRIES])))

    assert [text for text in told if text in (HARBOUR, CRANES, FERRIES)] == [
        HARBOUR,
        CRANES,
        FERRIES,
    ]


def test_a_hashtag_above_a_paragraph_heads_it() -> None:
    """ "#StandByLorvik" alone may be a sub-heading; a row of them names topics."""
    article = read_dump("\n\n".join([TITLE, HARBOUR, "#StandByLorvik", CRANES, "#port #strike"]))

    assert any("StandByLorvik" in text for text in marked(article))
    assert article.topics == ("port", "strike")


def test_a_picture_of_a_wiki_keeps_its_words() -> None:
    """Its caption is the last part of the mark."""
    picture = "[[File:Port.jpg|thumb|Cranes stand still in Lorvik]]"
    dump = f"= {TITLE} =\n\n{picture}\n\n{HARBOUR}\n\n== Cranes ==\n\n{CRANES}"

    article = read_dump(dump)

    assert article.photo == Photo(caption="Cranes stand still in Lorvik")
    assert marked(article) == [HARBOUR, "# Cranes", CRANES]


def test_a_team_above_its_report_is_no_menu() -> None:
    """Many short lines make a menu only where they name sections and services."""
    team = [f"{name} Halm" for name in ("Ada", "Bo", "Cleo", "Dag", "Eli", "Fay", "Gus", "Hal")]
    team += [f"{name} Roth" for name in ("Ida", "Jon", "Kim", "Leo", "Mia", "Nils", "Ole", "Pia")]

    told = "\n".join(marked(read_dump("\n\n".join([TITLE, "\n".join(team), HARBOUR, CRANES]))))

    assert all(name in told for name in team)


@pytest.mark.parametrize(
    ("cut", "told"),
    [
        ("the whole traf-\nfic of the port waits in the bay of the town", "traffic"),
        ("the Hafen-\nund Bridge office waits for word of the mayor", "Hafen- und"),
        ("the ships of the north-\nern line wait. They are northern ships", "northern"),
    ],
)
def test_words_that_print_cut_are_whole(cut: str, told: str) -> None:
    """A reader must not meet "traf-fic"; a hyphen that belongs to its word stays."""
    column = "The harbour stays shut until the end of the mon-\nth, said the port, and " + cut
    more = "Crane drivers walked out after talks about the nig-\nht shifts broke down last week."

    article = read_dump(f"{TITLE}\n\n{column}.\n\n{more}\n\n{more}")

    assert told in " ".join(marked(article))


def test_a_hyphen_that_belongs_to_its_word_stays() -> None:
    """The text itself shows how a word is written."""
    text = (
        "The well-known bridge is shut until the end of the mon-\nth, and so they say is the old"
        " port's well-\nknown ferry, which waits for the mayor's word on the mat-\nter."
    )
    more = "Crane drivers walked out after talks about the nig-\nht shifts broke down last week."

    told = " ".join(marked(read_dump(f"{TITLE}\n\n{more}\n\n{text}")))

    assert "old port's well-known ferry" in told
    assert "month" in told


@pytest.mark.parametrize(
    "text",
    [
        "== " + "a " * 20_000,
        "== a ==\n" + "<ref " * 8_000,
        "> a\n" * 4_000,
        "LENGTH: 823 words\n" * 1_500,
        "HD a\nWC 1\nLP b\nTD c\n" * 800,
        "Subject: a\nTo: b\n" + "Best regards\n" * 2_000,
        "A headline stands here\n" + "Comments\nJane\n2 hours ago\nNo.\nReply\n" * 600,
        "A headline stands here\n" + "A title of some words\n3 days ago\n" * 800,
        "A headline stands here\n" + "share print " * 8_000,
        "A headline stands here\n" + "#a " * 10_000,
        "a\n\f" * 8_000,
        "Home > " * 8_000,
        "aaaa" + "\t" * 900_000,
        "A headline stands here\n" + ("x" + " " * 158 + "\n") * 6_000,
        "A headline stands here\n" + "a/" * 400_000,
    ],
    ids=range(15),
)
def test_monotonous_exports_are_read_in_bounded_time(text: str) -> None:
    """Failure 36: a broken export must not hold the house up; the fault handler watches."""
    try:
        article = read_dump(text)
    except ArticleUnreadable:
        return
    assert article.headline
