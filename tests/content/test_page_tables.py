"""Tables in a text: those of results and times are told, those that lay out a page are not."""

from collections.abc import Sequence

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

TIMES = [("Day", "Ferry", "Seats"), ("Monday", "none", "–"), ("Tuesday", "7:15", "90")]
PARAGRAPHS = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]


def table(rows: Sequence[tuple[str, ...]]) -> str:
    inner = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><tbody>{inner}</tbody></table>"


def text_with(block: str) -> str:
    return f"<h1>Ferry</h1><p>{FIRST}</p>{block}<p>{SECOND}</p><p>{THIRD}</p>"


@pytest.mark.parametrize("frame", ["{}", '<figure class="wp-block-table">{}</figure>'])
def test_a_small_table_is_told_row_by_row(frame: str) -> None:
    """Who reads that the times have changed wants the times, and a phone has no columns."""
    article = read(text_with(frame.format(table(TIMES))))

    assert lines(article) == [
        PARAGRAPHS[0],
        ("list", "Day – Ferry – Seats\nMonday – none – –\nTuesday – 7:15 – 90"),
        *PARAGRAPHS[1:],
    ]


def test_a_table_of_few_words_is_told_as_well() -> None:
    article = read(text_with(table([("Lorvik", "3"), ("Brenna", "1")])))

    assert lines(article)[1] == ("list", "Lorvik – 3\nBrenna – 1")


@pytest.mark.parametrize(
    "rows",
    [
        [(str(number), "Club", "3:1") for number in range(60)],
        [tuple("MDMDFSS")] * 9,
        [('<a href="/n/1">The sound stays closed</a>', "Ice"), ('<a href="/n/2">Ferry</a>', "7")],
        [("<img src='/p/1.jpg'>Ferry", "Lorvik")] * 9,
        [("Ferry",), ("Boat",)],
    ],
    ids=["large", "calendar", "links", "pictures", "one column"],
)
def test_other_tables_are_no_text(rows: list[tuple[str, ...]]) -> None:
    assert lines(read(text_with(table(rows)))) == PARAGRAPHS


def test_a_table_that_lays_out_the_text_is_read_as_text() -> None:
    """Old systems set whole articles into cells."""
    article = read(
        "<h1>Ferry</h1>"
        + table([("Lorvik", f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"), ("By", "Ida")])
    )

    assert lines(article) == PARAGRAPHS


def test_a_heading_over_all_columns_heads_its_table() -> None:
    """Magazines set a gadget's name above its data: the prices below it were lost with it."""
    title = '<tr><th colspan="2">The new ferry</th></tr>'
    rows = "<tr><th>Seats</th><td>90</td></tr><tr><th>Price</th><td>11 million</td></tr>"
    article = read(text_with(f"<table>{title}{rows}</table>"))

    assert lines(article)[1] == ("list", "The new ferry\nSeats – 90\nPrice – 11 million")
    assert lines(read(text_with(f"<table>{title * 3}</table>"))) == PARAGRAPHS
