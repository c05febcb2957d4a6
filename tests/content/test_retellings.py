"""What desks do to a wire's text is no news; what has happened since is, if in the same words."""

import pytest

from content.kin.copies import is_copy, print_of
from content.kin.retellings import is_reprint, retells, says_nothing_new
from content.kin.wording import stems
from content.types import Story
from tests.content.form_samples import piece

HEADLINE = "Halm shuts its harbour bridge until autumn"
LEAD = (
    "The harbour council of Halm said on Tuesday that it would close the old swing bridge for works"
    " that will take at least five months."
)
REST = (
    "The bridge, which opened in 1931, carries about 40 per cent of the traffic to the eastern quay"
    ", and drivers will have to go round by the lock until autumn.",
    "“We have waited as long as we could, but the iron is brittle and nobody should stand under"
    " it,” said Ida Sund, who leads the council.",
    "Shopkeepers said they feared an empty summer. “Nobody comes here by the lock,” said Karl Moe,"
    " who sells rope and paint on the quay.",
    "The works will cost 12 million crowns, half of which the state pays. They begin on 3 March.",
)
OLD = piece(HEADLINE, LEAD, *REST)


def told(lead: str, *, headline: str = "Drivers face a slow summer", more: str = "") -> Story:
    return piece(headline, lead, *REST, *filter(None, [more]))


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("old swing", "historic swing"),
        ("that will take", "expected to take"),
        ("at least", "a minimum of"),
        ("The harbour", "HALM (Reuters) - The harbour"),
        ("The harbour", "HALM, March 1 (AFP) - The harbour"),
        ("would close", "is to shut"),
    ],
)
@pytest.mark.parametrize("headline", [HEADLINE, "Drivers face a slow summer"])
def test_a_desks_word_in_the_lead_is_no_news(said: str, instead: str, headline: str) -> None:
    """Three outlets that printed one wire text, each with a word of its own, buzzed three times."""
    assert said in LEAD
    copy = told(LEAD.replace(said, instead), headline=headline)

    assert is_copy(print_of(copy), print_of(OLD)), "else this would prove nothing"
    assert retells(copy, OLD)


@pytest.mark.parametrize("headline", [HEADLINE, "Drivers face a slow summer"])
def test_another_spelling_is_no_news(headline: str) -> None:
    """One agency's text runs in London as well as in New York."""
    paragraphs = (
        text.replace("harbour", "harbor").replace("per cent", "percent") for text in (LEAD, *REST)
    )

    assert retells(piece(headline, *paragraphs), OLD)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harbour defences", "harbor defense"),
        ("forty per cent", "forty percent"),
        ("theatre organised", "theater organized"),
        ("Müller öffnet", "Mueller oeffnet"),
    ],
)
def test_spellings_are_one_word(one: str, other: str) -> None:
    """Two of them side by side told something, and a name in its other spelling was another one."""
    assert stems(one) == stems(other)


@pytest.mark.parametrize(
    "more",
    [
        "Nordwire writer Jon Berg in Lorvik contributed to this report.",
        "With files from our newsroom in Lorvik and from Nordwire.",
        "This text comes from a feed of the agency Nordwire and was not edited by our staff, who"
        " only put another title over it.",
        "Halm has nine bridges and two ferries, and lives on rope, as a series of ours showed.",
        "Two divers were hurt beneath the same bridge in 1998, when a chain broke.",
    ],
)
def test_what_a_house_adds_below_a_text_is_no_news(more: str) -> None:
    """Under its own headline any sentence of its own passed for the next news."""
    assert retells(told(LEAD, more=more), OLD)


@pytest.mark.parametrize("dateline", ["Halm (dpa) - ", "(dpa/lnw) - ", "Halm (dpa/lno) – "])
def test_a_german_dateline_is_no_news(dateline: str) -> None:
    """Most houses print it, some leave it out: the agency's name was a new one."""
    lead = (
        "Der Hafen von Halm sperrt am Dienstag seine alte Drehbrücke für mindestens fünf Monate,"
        " wie die Behörde mitteilte."
    )
    rest = (
        "Die Brücke trägt etwa 40 Prozent des Verkehrs zum Ostkai, und wer dorthin will, muss bis"
        " zum Herbst den Umweg über die Schleuse nehmen.",
        "Die Händler fürchten einen leeren Sommer. Die Arbeiten kosten 12 Millionen Kronen.",
    )
    old = piece("Drehbrücke gesperrt", lead, *rest, language="de")

    assert retells(piece("Lange Umwege zum Ostkai", dateline + lead, *rest, language="de"), old)
    other = lead.replace("sperrt", "verkauft")
    assert not retells(piece("Drehbrücke gesperrt", other, *rest, language="de"), old)
    other = lead.replace("fünf", "neun")
    assert not retells(piece("Drehbrücke gesperrt", other, *rest, language="de"), old)


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("would close", "would not close"),
        ("would close", "would reopen"),
        ("would close", "had sold"),
        ("five months", "nine months"),
        ("harbour council", "Norland council"),
        ("for works", "after a cracked girder, for works"),
    ],
)
@pytest.mark.parametrize("headline", [HEADLINE, "Drivers face a slow summer"])
def test_another_verb_name_number_or_phrase_is_news(said: str, instead: str, headline: str) -> None:
    """What was decided yesterday may be turned today in the same words."""
    assert said in LEAD
    assert not retells(told(LEAD.replace(said, instead), headline=headline), OLD)


def test_what_will_be_done_is_told_behind_an_auxiliary() -> None:
    """Of verbs no table knows all; what stands behind "would" is one."""
    old = piece(HEADLINE, LEAD.replace("close", "paint"), *REST)

    assert retells(told(LEAD.replace("would close", "is to paint")), old)
    assert not retells(told(LEAD.replace("close", "rent")), old)


def test_a_death_is_news_where_others_had_died_before() -> None:
    """The word alone was known: two fishermen had died in the storm over which he resigned."""
    lead = "The minister, Jon Moe, has resigned after a storm broke the pier of Halm on Monday."
    rest = ("Two fishermen died in the storm. The engineers of the port had warned of it.", *REST)
    old = piece("Minister resigns over storm", lead, *rest)

    later = piece("Minister of the broken pier", lead.replace("resigned", "died"), *rest)

    assert retells(old, old)
    assert not retells(later, old)


def test_a_word_that_the_headline_announces_is_news() -> None:
    """An editor who puts it on top means it."""
    lead = LEAD.replace("old swing", "haunted swing")

    assert retells(told(lead), OLD)
    assert not retells(told(lead, headline="Haunted bridge of Halm"), OLD)


@pytest.mark.parametrize("headline", [HEADLINE, "Head of council quits over bridge"])
@pytest.mark.parametrize(
    "more",
    [
        "Ida Sund resigned after the council accused her of hiding a report.",
        "One of the welders was killed by a chain at noon.",
        "Ida Sund will answer to the parliament of Norland on Friday.",
    ],
)
def test_a_fate_or_a_new_day_amid_a_known_text_is_news(headline: str, more: str) -> None:
    """Failure 52: the headline stayed, the resignation stood in the third paragraph, and reached
    nobody."""
    later = piece(headline, LEAD, REST[0], more, *REST[1:])

    assert not retells(later, OLD)


def test_no_other_rule_swallows_a_fate() -> None:
    """A copy goes through three of them: as an agency's text, an event, and its own outlet's."""
    later = piece(HEADLINE, LEAD, REST[0], "Ida Sund resigned at noon, they said.", *REST[1:])

    assert says_nothing_new(OLD, OLD)
    assert is_reprint(OLD, OLD)
    assert not says_nothing_new(later, OLD)
    assert not is_reprint(later, OLD)


@pytest.mark.parametrize("headline", ["A summer without a bridge", "Without its bridge: Halm"])
def test_a_headline_without_something_denies_nothing(headline: str) -> None:
    """It says in other words that the bridge is shut; a lead that says so may mean it."""
    assert retells(told(LEAD, headline=headline), OLD)
    assert not retells(told(LEAD.replace("for works", "without works"), headline=headline), OLD)


def test_what_the_headline_announces_must_stand_in_the_text() -> None:
    """Any headline has words that its text has not; a text that tells of them has more to tell."""
    announced = told(LEAD, headline="Ferry to run", more="A ferry will take walkers across.")
    only_headed = told(LEAD, headline="Ferry to run", more="Halm lives on rope, and always did.")

    assert not retells(announced, OLD)
    assert retells(only_headed, OLD)
