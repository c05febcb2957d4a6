"""What may not be told yet says so at its head, in the words of its house."""

import pytest

from content.embargo import embargo_line

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
    ],
)
def test_a_line_that_forbids_to_tell_it_is_known(line: str) -> None:
    """An agency forgives a late story, and never one that was early."""
    assert embargo_line((line + TEXT).encode()) == line
    assert embargo_line(f"Northwire\n12 April\n\n{line}{TEXT}".encode()) == line


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
        "Ambargo sürüyor",
    ],
)
def test_an_embargo_that_is_news_forbids_nothing(line: str) -> None:
    """Sanctions are in the papers each day."""
    assert embargo_line((line + TEXT).encode()) == ""


def test_it_is_looked_for_at_the_head_alone() -> None:
    """An article about the trade may quote such a line."""
    text = "\n\n".join(f"Paragraph {number} of a long report." for number in range(20))
    assert embargo_line(f"{text}\n\nEmbargoed until 6 AM 3 May 2030".encode()) == ""


def test_a_page_has_it_between_its_tags() -> None:
    """Systems export their wire as pages."""
    page = b"<html><head><title>Wire</title></head><body><p><b>Embargo</b>: 3 May 2030</p></body>"
    assert embargo_line(page) == "Embargo: 3 May 2030"
