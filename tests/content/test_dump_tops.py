"""The headline of a copied page, where the site's own lines stand above it."""

import pytest

from content.dumps import read_dump

HEADLINE = "Council votes to close the lido of Lorvik after sixty years"
STANDFIRST = "The repair would cost more than all other baths together, its leader says"
TEXT = """\
Lorvik council voted by nine to six on Thursday night to close the lido for good, and with it
sixty years of swimming under the sky.

Its main tank loses water every day, and the plant room is no longer safe, members were told.
"""


def headline(*above: str, below: str = f"{STANDFIRST}\nBy Ida Holm\n") -> str:
    return read_dump("\n".join((*above, HEADLINE, below, TEXT))).headline


@pytest.mark.parametrize(
    "above",
    [
        ("The Nordby Gazette", "News Sport Opinion Letters", "LOCAL GOVERNMENT"),
        ("LOCAL GOVERNMENT",),
        ("Nordby Gazette",),
        ("My News", "Markets", "Weather"),
        ("Home > News > Lorvik",),
        ("FOR IMMEDIATE RELEASE", "Contact: Nils Berg, +44 20 5550 0000, press@lorvik.example"),
        ("Press release of the town of Lorvik",),
        ("Pressemitteilung der Stadt Lorvik",),
    ],
    ids=lambda above: above[0],
)
def test_the_site_above_a_headline_is_not_told_as_one(above: tuple[str, ...]) -> None:
    """All readers would be pushed the name of a paper, or the number of a press office."""
    assert headline(*above) == HEADLINE


def test_a_house_is_known_by_who_owns_the_page() -> None:
    """Its name shares a word with the text, as that of a local paper does."""
    owned = f"{STANDFIRST}\nBy Ida Holm\n\n© 2031 The Lorvik Lido Gazette Ltd\n"
    assert headline("Lorvik Lido Gazette", below=owned) == HEADLINE


@pytest.mark.parametrize(
    "first",
    [
        "Sixty years of swimming",
        "Lido to close",
        "The Last Swim Of Lorvik",
        "LIDO TO CLOSE AFTER SIXTY YEARS",
        "Lorvik's lido: what now?",
    ],
)
@pytest.mark.parametrize("standfirst", [STANDFIRST, f"{STANDFIRST}.", HEADLINE])
def test_a_short_headline_stays_one(first: str, standfirst: str) -> None:
    """Below it stands a standfirst that shares more words with the text than it does."""
    told = read_dump(f"{first}\n\n{standfirst}\n\nBy Ida Holm\n\n{TEXT}")
    assert told.headline == first


def test_a_headline_over_a_poem_stays_one() -> None:
    """Short lines without full stops are no menu where nothing below shares their words."""
    poem = "The ferry runs\nat dawn again\nand nobody waves\n"
    assert read_dump(f"Three lines\n{poem}\n{TEXT}").headline == "Three lines"


def test_what_several_authors_are_heads_no_text() -> None:
    """Below two names stands a plural, and it was told as the first sub-heading."""
    article = read_dump(f"{HEADLINE}\nBy Ida Holm and Odo Halm\nLocal democracy reporters\n{TEXT}")
    assert article.authors == ("Ida Holm", "Odo Halm")
    assert "reporters" not in article.body[0].text
