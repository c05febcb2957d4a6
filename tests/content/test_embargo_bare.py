"""Embargo lines that say little more than when: without a colon, or in few words."""

from datetime import UTC, datetime

import pytest

from content.embargo import ends_at, of_dump, of_page
from content.embargo_lines import line_in
from content.types import Article, Block, BlockKind

TEXT = "\n\nFerry company sold\n\nThe ferry company was sold to its rival, both firms said.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Embargo tot 3 mei 2030, 06.00 uur",
        "EMBARGO FINO AL 3 MAGGIO 2030",
        "EMBARGO fino alle ore 6 del 3 maggio",
        "[EMBARGO 3 May 06:00]",
        "EMBARGO 3 May 2030 06:00",
        "EMBARGO Tuesday 3 May",
        "EMBARGO 3 May 2030",
        "EMBARGO 03.05.2030 06:00",
        "EMBARGO do 3 maja 2030 r., godz. 6:00",
        "Embargo do 3. května 2030, 6:00",
        "Embargo till 3 maj 2030 kl. 06.00",
        "Embargo til 3. mai 2030 klokken 06.00",
        "Embargo 3.5.2030 klo 6.00 asti",
        "Embargo até às 6h de 3 de maio",
        "For release at 10 a.m. EST, Tuesday, May 3",
        "FOR RELEASE: 10:00 a.m. ET, May 3, 2030",
        "Frei ab Dienstag, 3. Mai, 6 Uhr",
        "Не публиковать до 3 мая 2030",
        "حظر النشر حتى 3 مايو 2030",
        "解禁 5月3日",
        "情報解禁：2030年5月3日（金）午前6時",
        "5月3日午前6時解禁",
        "エンバーゴ：5月3日",
        "엠바고: 5월 3일 오전 6시",
        "禁发至2030年5月3日",
    ],
)
def test_a_day_is_enough(line: str) -> None:
    """Each was told at once: what was to come out in a week went to every reader."""
    assert of_dump(line + TEXT) == line
    assert of_dump(f"Ferry company sold\n\n{line}{TEXT}") == line


@pytest.mark.parametrize(
    "line",
    [
        "Embargo on oil begins 3 May",
        "EU lifts embargo",
        "Embargo 3",
        "Embargo 3 May hits exporters",
        "Embargo 2030: what changes for farmers",
        "Embargo do 3 firm",
        "Embargo tot nader order",
        "Embargo fino a nuovo ordine",
        "For release of hostages, envoys have 3 days",
        "For use in schools from 3 May",
        "FOR IMMEDIATE RELEASE",
        "For immediate release: May 3, 2030",
        "Release date: 3 May 2030",
        "Frei ab Montag: die neuen Bäder",
        "Frei ab 12 Jahren",
        "アユ釣り解禁 5月3日から",
        "5月3日に解禁",
        "解禁から3日",
    ],
)
def test_what_only_begins_like_one_is_news(line: str) -> None:
    """Oil, fishing seasons and films have their days as well."""
    assert of_dump(line + TEXT) == ""
    assert line_in(line, is_heading=True) == ""


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("Embargo tot 3 mei 2030, 6 uur", datetime(2030, 5, 3, 18, tzinfo=UTC)),
        ("EMBARGO 3 May 2030 06:00 GMT", datetime(2030, 5, 3, 6, tzinfo=UTC)),
        ("EMBARGO do 3 maja 2030", datetime(2030, 5, 4, 12, tzinfo=UTC)),
        ("解禁：2030年5月3日 午後6:00 JST", datetime(2030, 5, 4, 12, tzinfo=UTC)),
        ("[EMBARGO 3 May 06:00]", None),
        ("解禁 5月3日", None),
    ],
)
def test_it_is_over_when_its_moment_is_and_never_before(line: str, at: datetime | None) -> None:
    """Without a year an editor decides; an hour of the evening is none of the morning."""
    assert line_in(line) == line
    assert ends_at(line) == at


def test_a_page_has_such_a_line_above_its_headline() -> None:
    """A box there is no part of the text, and is looked for by its word alone."""
    text = "フェリー会社は月曜日に競合する会社へ売却されたと、両社が発表した。" * 3
    article = Article(headline="売却", body=(Block(kind=BlockKind.PARAGRAPH, text=text),))

    page = f"<body><div>解禁 5月3日 午前6時</div><h1>売却</h1><p>{text}</p></body>"

    assert of_page(page, article) == "解禁 5月3日 午前6時"
