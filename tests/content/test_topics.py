"""Topics: many publishers' words, one short list."""

import pytest

from content.topics import is_section, topics_of
from content.types import Article, Block, BlockKind


def article(*topics: str, headline: str = "A headline", text: str = "A text.") -> Article:
    body = (Block(kind=BlockKind.PARAGRAPH, text=text),)
    return Article(headline=headline, body=body, topics=topics)


@pytest.mark.parametrize(
    ("named", "topics"),
    [
        (("Politics",), ("politics",)),
        (("Wirtschaft", "Börse"), ("economy",)),
        (("SPORTS", "Football", "Lorvik United"), ("sport",)),
        (("News/World/Europe",), ("world",)),
        (("Santé", "Société"), ("health", "society")),
        (("Kültür-Sanat",), ("culture",)),
        (("経済",), ("economy",)),
        (("اقتصاد", "رياضة"), ("economy", "sport")),
        (("ÇEVRE",), ("climate",)),
        (("Наука",), ("science",)),
        (("Politics & Government", "World news"), ("politics", "world")),
        (("Lorvik", "Odo Halm", "Lorvik School of Economics"), ()),
        (("US elections 2026",), ("politics",)),
        (("Elections 2025", "UK politics"), ("politics",)),
        (("tag:politics", "section: Business"), ("politics", "economy")),
        (("Formula 1",), ("sport",)),
        (("Utenriks", "Økonomi"), ("world", "economy")),
        (("Urheilu",), ("sport",)),
        (("Zahraničí",), ("world",)),
        (("Πολιτική",), ("politics",)),
        (("Thể thao",), ("sport",)),
        (("खेल", "विदेश"), ("sport", "world")),
        (("IT・科学",), ("technology", "science")),
        (("أخبار العالم",), ("world",)),
        (("Gündem",), ()),
        (("UK",), ("world",)),
        (("2026", "US", "News"), ()),
        (("Sport", "Health", "Economy", "World"), ("sport", "health", "economy")),
    ],
)
def test_publishers_words_are_brought_to_one_list(
    named: tuple[str, ...], topics: tuple[str, ...]
) -> None:
    """Readers choose "economy" once, whatever their sources call it."""
    assert topics_of(article(*named)) == topics


def test_the_text_speaks_where_the_publisher_does_not() -> None:
    """A dump names no section; one plain subject is enough to file it."""
    story = article(
        headline="Late goal decides cup final",
        text="The striker scored in the last minute of the match, and the coach praised his team.",
    )

    assert topics_of(story) == ("sport",)


def test_a_section_that_holds_everything_leaves_it_to_the_text() -> None:
    """A Turkish paper's "Türkiye" and "Gündem" carry football as well as parliament."""
    story = article(
        "Türkiye",
        "Gündem",
        headline="Meclis seçim tarihini oyladı",
        text="Cumhurbaşkanı ve muhalefet seçim için anlaştı. Meclis bugün toplandı, bakan konuştu.",
    )

    assert topics_of(story) == ("politics",)


def test_a_text_of_two_minds_is_left_without_a_topic() -> None:
    """A wrong topic sends a story to those who asked not to get it."""
    story = article(
        headline="Minister at the match",
        text="The minister saw the goal. The parliament votes on the league; the coach waits.",
    )

    assert topics_of(story) == ()
    assert topics_of(article()) == ()


def test_sections_are_told_from_headlines() -> None:
    """The kicker above a headline must not become the headline."""
    assert is_section("World | Europe")
    assert is_section("Wirtschaft")
    assert not is_section("World leaders meet in Lorvik")
    assert not is_section("")
