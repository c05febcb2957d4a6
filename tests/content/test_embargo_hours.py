"""Until when a line forbids to tell what stands under it."""

from datetime import UTC, datetime

import pytest

from content.embargo import ends_at, is_over

LINE = "EMBARGOED UNTIL 00:01 GMT, 5 NOVEMBER 2030"
PARAGRAPH = "The ferry company was sold to its rival on Monday, both firms said."


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        (LINE, datetime(2030, 11, 5, 0, 1, tzinfo=UTC)),
        (f"{LINE}: {PARAGRAPH}", datetime(2030, 11, 5, 0, 1, tzinfo=UTC)),
        ("Embargo: 5 November 2030, 18:00", datetime(2030, 11, 6, 6, tzinfo=UTC)),
        ("Sperrfrist: 5. November 2030", datetime(2030, 11, 6, 12, tzinfo=UTC)),
        ("Embargoed until 6 pm GMT, 5 November 2030", datetime(2030, 11, 5, 18, tzinfo=UTC)),
        ("Sperrfrist: 5. November 2030, 18 Uhr", datetime(2030, 11, 6, 6, tzinfo=UTC)),
        ("EMBARGO: 1801 GMT 5 NOVEMBER 2030", datetime(2030, 11, 5, 18, 1, tzinfo=UTC)),
        ("EMBARGO: 2010 GMT 5 NOVEMBER 2030", datetime(2030, 11, 5, 20, 10, tzinfo=UTC)),
        ("Embargo: 6 pm, 5 November 2030 GMT", datetime(2030, 11, 5, 18, tzinfo=UTC)),
    ],
)
def test_it_ends_when_its_moment_has_passed_everywhere(line: str, ends: datetime) -> None:
    """Publishers leave the line there: held for it, their news would never be told."""
    assert not is_over(line, now=ends.replace(year=2029))
    assert not is_over(line, now=ends.replace(minute=0, second=0) if ends.minute else _before(ends))
    assert is_over(line, now=ends)
    assert ends_at(line) == ends
    assert not is_over("Embargoed until Monday", now=ends)


def _before(moment: datetime) -> datetime:
    return moment.replace(hour=moment.hour - 1)


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Embargoed until 8:30 a.m. (ET) Wednesday, May 8, 2030", "2030-05-08T12:30Z"),
        ("EMBARGOED UNTIL 2 P.M. EASTERN TIME, JAN. 8, 2030", "2030-01-08T19:00Z"),
        ("Embargoed until 10 a.m., PT, May 8, 2030", "2030-05-08T17:00Z"),
        ("Embargoed until 10 a.m. Mountain Time, May 8, 2030", "2030-05-08T16:00Z"),
        ("Embargoed until 10:00 ET, 8 May 2030", "2030-05-08T14:00Z"),
        ("Embargo: 1000 ET 8 May 2030", "2030-05-08T14:00Z"),
        ("Embargoed until 10 am, May 8, 2030 ET", "2030-05-08T14:00Z"),
        ("Embargoed until 10 am EDT, May 8, 2030", "2030-05-08T14:00Z"),
        ("Embargo 10 am ET / 3 pm BST, 8 May 2030", "2030-05-08T14:00Z"),
        ("Embargo : 8 mai 2030, 10:00 et 11:00", "2030-05-08T22:00Z"),
        ("Embargoed until 10 a.m. Central European Time, 8 May 2030", "2030-05-08T22:00Z"),
    ],
)
def test_american_hours_are_read_by_their_clock(line: str, ends: str) -> None:
    """Half a day late, the figures of a statistics office are no news any more; and what is
    French, or Europe's, says nothing about New York and Chicago."""
    assert ends_at(line) == datetime.fromisoformat(ends)
