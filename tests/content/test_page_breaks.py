"""Text that is parted by line breaks: its paragraphs, and the bold lines that head them."""

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

HEADED = [
    ("paragraph", FIRST),
    ("heading", "Torn open by ice"),
    ("paragraph", SECOND),
    ("paragraph", THIRD),
]


@pytest.mark.parametrize(
    "text",
    [
        f"<p>{FIRST}</p><p><b>Torn open by ice</b><br>{SECOND}</p><p>{THIRD}</p>",
        f"<p>{FIRST}</p><p><strong>Torn open by ice<br></strong>{SECOND}</p><p>{THIRD}</p>",
        f"<div>{FIRST}<br><b>Torn open by ice</b><br>{SECOND}<br>{THIRD}</div>",
        f"<div>{FIRST}<br><br><b>Torn open by ice</b><br>{SECOND}<br><br>{THIRD}</div>",
    ],
    ids=["above its paragraph", "marked with its break", "single breaks", "double breaks"],
)
def test_a_bold_line_above_a_break_heads_what_stands_below(text: str) -> None:
    """Editors who have no button for headings write them so: it would be the text's first words."""
    assert lines(read(f"<h1>Ferry</h1>{text}")) == HEADED


def test_sentences_behind_single_breaks_are_paragraphs() -> None:
    """Old systems part them so: a reader on a phone would get one wall of text."""
    article = read(f"<h1>Ferry</h1><div>{FIRST}<br>{SECOND}<br>{THIRD}</div>")

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "told",
    [
        "The ferry is red,<br>the sea is blue,<br>and nobody knows<br>what the council will do",
        "<b>Harbour office</b><br>Harbour Street 1<br>Lorvik and the islands",
        "The ferry, which was built at Brenna in 1999, has carried two million people over<br>"
        "the sound since then, and more lorries than anybody in the harbour office counted.",
    ],
    ids=["a verse", "an address", "lines wrapped at the edge of a page"],
)
def test_other_breaks_part_nothing(told: str) -> None:
    """Poems and addresses break their lines amid a sentence."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{told}</p><p>{SECOND}</p><p>{THIRD}</p>")
    plain = told.replace("<br>", " ").replace("<b>", "").replace("</b>", "")

    assert [text for _, text in lines(article)] == [FIRST, plain, SECOND, THIRD]


def test_loose_text_in_old_elements_is_text() -> None:
    """Pages of the nineties are still written, and archives hold them."""
    article = read(f"<h1>Ferry</h1><font>{FIRST}<p>{SECOND}<p>{THIRD}</font>")

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]


def test_a_heading_in_the_element_of_its_size_stands_alone() -> None:
    """Old tables do so: the headline and the lead were one paragraph."""
    lead = "Nine weeks of repair are over, and two boats are planned for the islands."
    top = f"<font size='5'><h1>Ferry</h1></font><b>{lead}</b><br><br>"
    article = read(f"<div>{top}{FIRST}<br><br>{SECOND}</div>")

    assert article.standfirst == lead
    assert [text for _, text in lines(article)] == [FIRST, SECOND]


def test_a_bold_line_above_all_text_heads_nothing() -> None:
    """It may name the author: a reporter as a sub-heading is what nobody meant."""
    article = read(
        f"<h1>Ferry</h1><div><b>Reported by our crew</b><br>{FIRST}<br><br>{SECOND}</div>"
    )

    assert not [kind for kind, _ in lines(article) if kind == "heading"]


@pytest.mark.parametrize("place", ["<b>Lorvik/ Brenna: </b>", "<strong>LORVIK –</strong>\n"])
def test_a_place_before_the_first_paragraph_begins_it(place: str) -> None:
    """Some systems set it above the text: alone it is a paragraph that tells nothing."""
    article = read(f"<h1>Ferry</h1><div>{place}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>")

    first = lines(article)[0][1]
    assert first.startswith(("Lorvik/ Brenna: After", "LORVIK – After"))
    assert first.endswith(FIRST)


@pytest.mark.parametrize("line", ["<b>Torn open by ice</b>", "He said <b>this:</b>"])
def test_other_bold_words_above_a_paragraph_stay_where_they_are(line: str) -> None:
    article = read(f"<h1>Ferry</h1><div><p>{FIRST}</p>{line}<p>{SECOND}</p><p>{THIRD}</p></div>")

    assert SECOND in [text for _, text in lines(article)]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("<b>Ida Holm </b>, 40, steers it.", "Ida Holm, 40, steers it."),
        ('It is named <a href="/e">Ebba </a>.', "It is named Ebba."),
        ("It sails, the .com of Lorvik says ...", "It sails, the .com of Lorvik says ..."),
        ("It sails . . . if the ice lets it.", "It sails . . . if the ice lets it."),
    ],
)
def test_a_link_leaves_no_blank_before_a_stop(told: str, text: str) -> None:
    """Editors mark a word with the blank behind it, and readers saw "Ida Holm , 40"."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND} {told}</p><p>{THIRD}</p>")

    assert lines(article)[1] == ("paragraph", f"{SECOND} {text}")
