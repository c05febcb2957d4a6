"""Small tables of words and numbers, told row by row: results, timetables, prices."""

from lxml.html import HtmlElement

from content.markup import text_of

MOST_ROWS = 30
MOST_COLUMNS = 6
LONGEST_CELL = 80
"""Characters: a cell with more holds text, and its table only sets it beside other text."""
LINKED = 0.5
BETWEEN = " – "


def rows_of(table: HtmlElement) -> list[str]:
    """Each row on a line, its cells parted by dashes; empty where it is no table of data.

    A table that is larger, or lays out a page, or holds pictures or fields, is none.
    """
    if next(table.iterdescendants("table", "img", "input", "form", "ul", "ol"), None) is not None:
        return []
    rows: list[str] = []
    linked = whole = 0
    for row in table.iter("tr"):
        cells = [text for cell in row.iter("td", "th") if (text := text_of(cell))]
        if not cells:
            continue
        if len(rows) == MOST_ROWS or len(cells) > MOST_COLUMNS:
            return []
        if len(cells) == 1 and not _is_title(row):
            return []
        if max(map(len, cells)) > LONGEST_CELL:
            return []
        whole += sum(map(len, cells))
        linked += sum(len(text_of(anchor)) for anchor in row.iter("a"))
        rows.append(BETWEEN.join(cells))
    told = [row for row in rows if BETWEEN in row]
    return rows if len(told) > 1 and linked <= LINKED * whole else []


def _is_title(row: HtmlElement) -> bool:
    """Whether it heads the rows below it: one heading over all columns."""
    return [cell.tag for cell in row.iter("td", "th")] == ["th"]
