"""Lines under pictures, as the world's newsrooms write them, parted into caption and credit."""

import pytest

from content.pictures.captions import split_credit
from tests.content.caption_samples import ASIA_AND_AFRICA, ENGLISH, EUROPE, NO_CREDIT


@pytest.mark.parametrize(("line", "caption", "credit"), [*ENGLISH, *EUROPE, *ASIA_AND_AFRICA])
def test_a_credit_is_known_by_its_place_and_its_words(line: str, caption: str, credit: str) -> None:
    """It is owed to whoever took the picture, and no reader needs the form around it."""
    assert split_credit(line) == (caption, credit)


@pytest.mark.parametrize("line", NO_CREDIT)
def test_a_caption_that_talks_of_pictures_and_houses_stays_whole(line: str) -> None:
    """A word that is lost from a caption is a false report."""
    assert split_credit(line) == (line, "")


@pytest.mark.parametrize(
    "sign", ["Foto ", "Photo: ", "(", "/ ", "© ", ". ", "1 of 5 | ", "| Video: ", "@a.", "-", "A "]
)
def test_an_endless_line_is_parted_in_no_time(sign: str) -> None:
    """Feeds and pages hand in whatever they like."""
    line = sign * 50_000 + "AFP"

    assert sum(map(len, split_credit(line))) <= len(line)


@pytest.mark.parametrize("name", ["IDA HOLM", "Ida Holm", "Ida María Holm"])
def test_a_name_alone_before_the_agency_in_brackets_took_the_picture(name: str) -> None:
    """It stood in the caption as a sentence of its own, and the agency was credited alone."""
    assert split_credit(f"The ferry at rest, on Friday. {name} (EFE)") == (
        "The ferry at rest, on Friday.",
        f"{name} / EFE",
    )


@pytest.mark.parametrize(
    "told", ["The ferry and Dr. Ida Holm", "Ida Holm waves", "On Friday. Ida Holm waves"]
)
def test_a_name_within_the_caption_took_no_picture(told: str) -> None:
    """It is of those who are shown."""
    assert split_credit(f"{told} (EFE)") == (told, "EFE")
