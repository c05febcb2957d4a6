"""Who did what to whom: a summary with two names in each other's place is made of true words."""

import pytest

from content.factcheck.roles import turned_round


@pytest.mark.parametrize(
    ("language", "article", "said"),
    [
        ("en", "Mayor Ida Brandt thanked Odo Halm on Monday.", "Halm thanked Brandt."),
        ("en", "On Sunday Lorvik beat Tarn in extra time.", "Tarn beat Lorvik on Sunday."),
        ("en", "Brandt sued Halm.", "Brandt was sued by Halm in Lorvik."),
        ("fr", "Lorvik a battu Tarn dimanche.", "Tarn a battu Lorvik."),
    ],
)
def test_names_in_each_others_place_are_seen(language: str, article: str, said: str) -> None:
    """Every word of it stands in the article, and the winner has lost."""
    assert turned_round(said, [article], language)


@pytest.mark.parametrize(
    ("language", "article", "said"),
    [
        ("en", ["Brandt thanked Halm."], "Brandt thanked Halm."),
        ("en", ["Brandt thanked Halm."], "Halm was thanked by Brandt."),
        ("en", ["Halm was thanked by Ida Brandt."], "Brandt thanked Halm."),
        ("en", ["Brandt sued Halm.", "Halm sued Brandt in turn."], "Halm sued Brandt."),
        ("en", ["Halm said on Monday that Brandt lied."], "Brandt lied, said Halm."),
        ("en", ["On Monday the strike closed Lorvik."], "Lorvik closed on Monday."),
        ("en", ["Brandt and Halm met in Tarn."], "Halm and Brandt met in Tarn."),
        ("en", ["Lorvik plays Tarn on Sunday."], "Tarn plays Lorvik."),
        ("en", ["Brandt married Halm in private."], "Halm married Brandt."),
        ("en", ["Brandt talked with Halm."], "Halm talked with Brandt."),
        ("fr", ["Lorvik affronte Tarn dimanche."], "Tarn affronte Lorvik."),
        ("fr", ["Le match de Lorvik contre Tarn."], "Le match de Tarn contre Lorvik."),
        ("de", ["Brandt lobte Trainer Halm."], "Den Trainer Halm lobte Brandt."),
        ("de", ["Der Chef von Tarn lobte Halm."], "Halm wurde gelobt von Tarn."),
        ("es", ["Brandt elogió al alcalde Halm."], "Al alcalde Halm elogió Brandt."),
        ("tr", ["Brandt dün Halm'ı kutladı."], "Halm'ı Brandt kutladı."),
    ],
)
def test_what_is_told_in_another_order_stays(language: str, article: list[str], said: str) -> None:
    """A passive, a speaker, a day, an object and who plays whom move about in true summaries."""
    assert turned_round(said, article, language) == ""
