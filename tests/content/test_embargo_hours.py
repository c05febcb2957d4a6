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
