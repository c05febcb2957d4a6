"""What stands near the top of a dump and is text: nothing of it may be lost."""

import pytest

from content.dumps import read_dump
from content.types import Photo
from tests.content.test_dump_litter import told

P1 = (
    "The council of Lorvik decided on Monday to keep the old ferry, which has carried people"
    " across the sound for ninety years."
)
P2 = (
    "The decision came after a debate of four hours in which fishermen, pupils and the owner of"
    " the only hotel had their say."
)
P3 = (
    '"We could not imagine the harbour without her," said Ida Holm, who has sold tickets on the'
    " quay since she was seventeen."
)
EN = f"{P1}\n\n{P2}\n\n{P3}"


@pytest.mark.parametrize(
    "line",
    [
        "There was criticism from all sides, from the left: the plan was too cheap, said Roth.",
        "Kritik kam von allen Seiten, von links: Der Plan sei zu billig, sagte Roth.",
        "La critique venait de partout, de gauche à droite : le plan coûte trop peu, dit Roth.",
        "Критика была отовсюду, слева: план слишком дешев, сказал Рот.",
        "Die Straße ist gesperrt, die Umleitung (r.) führt über Halm.",
        "She bats left-handed (l.) and throws with her right (r.) hand.",
        "Der Mörder ist Herr M. (M.) und nicht der Gärtner.",
    ],
)
@pytest.mark.parametrize("above", [P1, ""], ids=["amid the text", "on top"])
def test_a_side_without_the_names_of_people_is_told(line: str, above: str) -> None:
    """Parties, roads and hands have sides too: the paragraph was lost and shown as a caption."""
    article = read_dump("\n\n".join(filter(None, ["Budget passes", above, line, P2, P3])))

    assert line in told(article)
    assert article.photo is None


def test_people_from_left_amid_the_text_are_told() -> None:
    """Nothing but the words speaks for a picture there; a debate is told so as well."""
    line = "They spoke in turn (from left): Ida Holm, Odo Halm and Jane Amsel."

    assert line in told(read_dump("\n\n".join(["Budget passes", P1, P2, line, P3])))


def test_people_from_left_beside_a_credit_are_a_caption() -> None:
    """Amid the text too: the credit shows the picture, and belongs to these words."""
    line = "They stand on the quay (from left): Ida Holm, Odo Halm and Jane Amsel."
    article = read_dump("\n\n".join(["Budget passes", P1, P2, line, "Photo: Odo Halm", P3]))

    assert article.photo == Photo(caption=line, credit="Odo Halm")
    assert told(article) == [P1, P2, P3]


@pytest.mark.parametrize(
    "lines",
    [
        ("Holm", "Roth", "Vess"),
        ("Für vier Personen", "", "Mehl", "Salz", "Hering", "Kümmel"),
        ("Gece iner", "Lamba söner", "Kimse gelmez"),
        ("Гаснут огни", "Вода молчит", "Ночь пришла"),
        ("古池や", "蛙飛びこむ", "水の音"),
        ("3:10",),
        ("Lorvik 10", "Halm 3"),
        ("Lorvik 10",),
        ("Chapter 1",),
        ("Verse 3",),
        ("By Jane Amsel", "", "It was cold", "It was dark", "Nobody spoke"),
        ("By Jane Amsel", "", "4 May 2031", "", "The beginning"),
        ("By Jane Amsel", "", "4 May 2031", "", "Beginnings"),
        ("The beginning",),
        ("Holm", "Roth", "Sport", "Vess", "Musik"),
    ],
    ids=lambda lines: lines[-1],
)
def test_short_lines_above_the_first_paragraph_are_told(lines: tuple[str, ...]) -> None:
    """A team, a recipe, a poem, a result, the first sub-heading: no menu names such things."""
    article = read_dump("Lineup of the cup\n\n" + "\n".join(lines) + "\n\n" + EN)

    kept = [line for line in lines if line and line not in ("By Jane Amsel", "4 May 2031")]
    found = "\n".join([article.standfirst, *(block.text for block in article.body)]).split("\n")
    assert [line for line in found if line in kept] == kept
    assert P1 in found


@pytest.mark.parametrize(
    "lines",
    [
        ("The sound at Halm is forty metres deep. True", "Nobody has ever swum it yet. True"),
        (
            "The old ferry is too slow for me. Odo Halm",
            "A bridge would cost us too much. Odo Halm",
            "We should ask the islands first. Odo Halm",
        ),
        ("The first prize is a day at sea. Salt", "The second one is a barrel. Salt"),
        ("The lamps go out upon the quay. Come Home", "The tide runs out to sea. Come Home"),
        (
            "The old ferry is too slow for me. Odo Halm",
            "A bridge would cost us too much. Odo Halm",
            "We should ask the islands first. Ida Roth",
        ),
    ],
    ids=lambda lines: lines[-1],
)
@pytest.mark.parametrize("above", [(P1,), (P1, P2)], ids=["one above", "two above"])
def test_lines_that_end_alike_are_told(lines: tuple[str, ...], above: tuple[str, ...]) -> None:
    """Answers, opinions, prizes and refrains do; they were taken for credits and lost."""
    article = read_dump("\n\n".join(["Quiz", *above, *lines, P3]))

    assert [line for line in told(article) if line in lines] == list(lines)
    assert article.photo is None


def test_the_end_of_a_headline_told_again_is_not_the_headline() -> None:
    """What stands before it is no menu: its last word has a blank behind it."""
    headline = "Ferry stays: council decides against the bridge"

    assert read_dump(f"{headline}\n\ndecides against the bridge\n\n{EN}").headline == headline


def test_a_headline_of_one_word_above_two_others_stays() -> None:
    """Headline, kicker and deck stand each in a block of their own, a site's menu in one."""
    deck = "Ferry lost off the coast of Halm with forty"
    first = f"{deck} people on board, the coast guard of the islands said on Monday night."

    assert read_dump(f"Storm\n\nBridge\n\n{deck}\n\n{first}\n\n{EN}").headline == "Storm"


def test_what_somebody_said_is_no_caption() -> None:
    """Where captions stood above their credits before, a sentence above one may still be text."""
    said = "Holm said she would come back."
    pictures = [
        "Ships wait in the bay of Lorvik on Tuesday\nPhoto: Odo Halm",
        "The crane of pier seven stands still on Monday\nPhoto: Odo Halm",
    ]
    dump = ["Ferry stays", P1, pictures[0], P2, pictures[1], f"{P3}\n{said}\nPhoto: Odo Halm", P1]

    assert said in told(read_dump("\n\n".join(dump)))


def test_the_directions_of_a_play_sign_nothing() -> None:
    """Each name in brackets left the text, and all of them were told as its authors."""
    play = "(Exit Ida)", P1, "(Enter Odo)", P2, P3
    article = read_dump("\n\n".join(("A play of the sound", *play)))
    told = [block.text for block in article.body]

    assert article.authors == ()
    assert [line for line in play if line.startswith("(")] == [
        text for text in told if text.startswith("(")
    ]


def test_one_name_in_brackets_below_the_text_signs_it() -> None:
    """So houses sign that have no byline above."""
    article = read_dump("\n\n".join(("The sound freezes over", P1, P2, P3, "(Ida Holm)")))
    assert article.authors == ("Ida Holm",)


@pytest.mark.parametrize(
    "headline",
    [
        "Newsletter boom lifts ferry",
        "Free newsletter for all pupils",
        "Follow us to the harbour",
        "Source: Mayor knew of broken quay",
        "Sources: Mayor Knew of Broken Quay",
        "Quelle: Bürgermeister wusste von kaputter Fähre",
    ],
)
def test_what_may_be_litter_heads_a_text(headline: str) -> None:
    """A kicker has a headline below it: its first sentence stood in the headline's place."""
    article = read_dump(f"{headline}\n\n{EN}")

    assert article.headline == headline
    assert told(article) == [P1, P2, P3]


@pytest.mark.parametrize(
    "kicker", ["Newsletter", "Sign up to our weekly newsletter", "Source: Reuters", "Quelle: dpa"]
)
def test_litter_above_a_headline_is_passed_over(kicker: str) -> None:
    """The other side of it: the line below is no whole sentence, and heads the text."""
    assert read_dump(f"{kicker}\n\nCouncil keeps old ferry\n\n{EN}").headline == (
        "Council keeps old ferry"
    )


def test_what_a_headline_shares_with_its_text_lifts_it_above_its_deck() -> None:
    """A deck without a full stop looks like a headline below a kicker."""
    headline = "Free newsletter tells the council of the ferry"

    assert read_dump(f"{headline}\n\nPupils write it by hand\n\n{EN}").headline == headline


def test_what_a_source_tells_stays_a_sub_heading() -> None:
    """ "Source: Reuters" goes, a claim is read: its words are small."""
    heading = "Source: Mayor knew of broken quay"

    assert heading in told(read_dump(f"Ferry stays\n\n{P1}\n\n{heading}\n\n{P2}\n\n{P3}"))
    assert "Source: Reuters" not in told(read_dump(f"Ferry stays\n\n{EN}\n\nSource: Reuters"))
