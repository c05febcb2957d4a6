"""What may not be told yet says so at its head, in the words of its house."""

from datetime import UTC, datetime

import pytest

from content.desk import from_item, merge, read_any
from content.embargo import is_over, of_dump
from content.types import Article, Block, BlockKind, Item

TEXT = "\n\nFerry company sold\n\nThe ferry company was sold to its rival, both firms said.\n"


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL 6 AM 3 May 2030",
        "EMBARGOED FOR RELEASE UNTIL 3 May",
        "[STRICT EMBARGO: 6 am]",
        "**Embargoed:** Monday",
        "Under embargo until Monday",
        "Embargo: 3 May 2030",
        "Not for release before 6 am",
        "Sperrfrist: 3. Mai 2030, 6 Uhr",
        "+++ ACHTUNG SPERRFRIST: Montag, 12 Uhr +++",
        "Embargo : 3 mai 2030, 6h00",
        "Sous embargo jusqu'au 3 mai 2030",
        "Embargo hasta las 6.00 del 3 de mayo",
        "Embargado hasta el 3 de mayo",
        "Embargo fino alle 6:00 del 3 maggio",
        "Embargo tot 3 mei 2030",
        "AMBARGO: 3 Mayıs 2030, 06:00",
        "3 Mayıs 2030 06:00'ya kadar ambargoludur",
        "Эмбарго до 06:00 3 мая 2030",
        "This press release is under embargo until Monday",
        "The information in this release is strictly embargoed until 6 am",
        "Diese Pressemitteilung ist gesperrt bis Montag",
        "Ce communiqué est sous embargo jusqu'au 3 mai",
        "Este texto está embargado hasta el lunes",
    ],
)
def test_a_line_that_forbids_to_tell_it_is_known(line: str) -> None:
    """An agency forgives a late story, and never one that was early."""
    assert of_dump(line + TEXT) == line
    assert of_dump(f"Northwire\n12 April\n\n{line}{TEXT}") == line


@pytest.mark.parametrize(
    "line",
    [
        "Embargo on oil is lifted",
        "Embargo: EU tightens oil sanctions",
        "Embargo: what 5 countries want",
        "Embargo of 1973 remembered",
        "Arms embargo until 2030 extended",
        "Embargoed goods found in port of Lorvik",
        "Under embargo, Cuba turns to China",
        "Sous embargo, l'Iran vend son pétrole",
        "Sperrfristen im Arbeitsrecht: was gilt",
        "Diese Brücke ist gesperrt",
        "Ambargo sürüyor",
    ],
)
def test_an_embargo_that_is_news_forbids_nothing(line: str) -> None:
    """Sanctions are in the papers each day."""
    assert of_dump(line + TEXT) == ""


def test_it_is_looked_for_at_both_ends_alone() -> None:
    """An article about the trade may quote such a line; a release may end with it."""
    text = "\n\n".join(f"Paragraph {number} of a long report." for number in range(20))
    assert of_dump(f"{text}\n\n{LINE}\n\n{text}") == ""
    assert of_dump(f"{text}\n\n{LINE}") == LINE


LINE = "EMBARGOED UNTIL 00:01 GMT, 5 NOVEMBER 2030"
PARAGRAPH = "The ferry company was sold to its rival on Monday, both firms said in statement {}."
NEWS = "".join(f"<p>{PARAGRAPH.format(number)}</p>" for number in range(9))
HEADLINE = "<h1>Ferry company sold</h1>"


def read(inside: str) -> Article:
    """A page with a long head and a long menu before it."""
    head = "<title>Ferry company sold</title>" + "<meta name='theme' content='sea'>" * 900
    menu = "".join(f"<li><a href='/{number}'>Part {number}</a></li>" for number in range(40))
    page = f"<html><head>{head}</head><body><nav><ul>{menu}</ul></nav>{inside}</body></html>"
    return read_any(page.encode(), name="page.html")


@pytest.mark.parametrize(
    "inside",
    [
        f"<div class='notice'><b>{LINE}</b></div><article>{HEADLINE}{NEWS}</article>",
        f"<article><p>{LINE}</p>{HEADLINE}{NEWS}</article>",
        f"<article>{HEADLINE}<div class='meta'>{LINE}</div>{NEWS}</article>",
        f"<article>{HEADLINE}<p>{LINE}</p>{NEWS}</article>",
        f"<article>{HEADLINE}{NEWS}<p>{LINE}</p></article>",
    ],
    ids=["above all", "above the headline", "in a box", "first", "last"],
)
def test_a_page_has_it_wherever_its_system_puts_it(inside: str) -> None:
    """Its head alone is longer than any wire, and the line may be no part of what is read."""
    article = read(inside)

    assert article.embargo == LINE
    assert [block.text for block in article.body] == [PARAGRAPH.format(n) for n in range(9)]


@pytest.mark.parametrize(
    "inside",
    [
        f"<article>{HEADLINE}{NEWS}<p>{LINE}</p>{NEWS}</article>",
        f"<article>{HEADLINE}{NEWS}</article><script>var notice = '<p>is {LINE}</p>'</script>",
        "<article><h1>Embargo until 2030 on oil from Lor</h1>" + NEWS + "</article>",
        "<article><h1>Sperrfrist: Was Arbeitslose wissen müssen</h1>" + NEWS + "</article>",
        "<article><h1>Gesperrt bis 18 Uhr: Brücke nach Unfall</h1>" + NEWS + "</article>",
        f"<article>{HEADLINE}<p>The report was embargoed until 6 am on Monday.</p>{NEWS}</article>",
        f"<article>{HEADLINE}<p>The report is embargoed until Monday.</p>{NEWS}</article>",
    ],
    ids=["quoted", "script", "oil", "law", "road", "sentence", "leak"],
)
def test_a_page_about_an_embargo_is_news(inside: str) -> None:
    """Held back for that, a story would reach nobody."""
    assert read(inside).embargo == ""


@pytest.mark.parametrize("at", ["headline", "standfirst", "first", "last"])
def test_an_entry_of_a_feed_has_it_in_any_field(at: str) -> None:
    """Also where the page that it leads to does not repeat it."""
    blocks = [PARAGRAPH.format(n) for n in range(9)]
    blocks = [LINE, *blocks] if at == "first" else [*blocks, LINE] if at == "last" else blocks
    item = Item(
        id="1",
        headline=f"{LINE}: Ferry company sold" if at == "headline" else "Ferry company sold",
        standfirst=LINE if at == "standfirst" else "",
        body=tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in blocks),
    )

    assert from_item(item).embargo.startswith(LINE)
    assert merge(item, read(HEADLINE + NEWS)).embargo.startswith(LINE)


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        (LINE, datetime(2030, 11, 5, 0, 1, tzinfo=UTC)),
        (f"{LINE}: {PARAGRAPH}", datetime(2030, 11, 5, 0, 1, tzinfo=UTC)),
        ("Embargo: 5 November 2030, 18:00", datetime(2030, 11, 6, 6, tzinfo=UTC)),
        ("Sperrfrist: 5. November 2030", datetime(2030, 11, 6, 12, tzinfo=UTC)),
    ],
)
def test_it_ends_when_its_moment_has_passed_everywhere(line: str, ends: datetime) -> None:
    """Publishers leave the line there: held for it, their news would never be told."""
    assert not is_over(line, now=ends.replace(year=2029))
    assert not is_over(line, now=ends.replace(minute=0, second=0) if ends.minute else _before(ends))
    assert is_over(line, now=ends)
    assert not is_over("Embargoed until Monday", now=ends)


def _before(moment: datetime) -> datetime:
    return moment.replace(hour=moment.hour - 1)
