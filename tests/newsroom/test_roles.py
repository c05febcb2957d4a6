"""Who did what to whom: a summary with two names in each other's place is made of true words."""

import pytest

from bot.newsroom.roles import turned_round


@pytest.mark.parametrize(
    ("language", "article", "said"),
    [
        ("en", "Mayor Ida Brandt thanked Odo Halm on Monday.", "Halm thanked Brandt."),
        ("en", "On Sunday Lorvik beat Tarn in extra time.", "Tarn beat Lorvik on Sunday."),
        ("en", "Brandt sued Halm.", "Brandt was sued by Halm in Lorvik."),
        ("de", "Die Polizei nahm den Fahrer am Montag fest.", "Der Fahrer nahm die Polizei fest."),
        ("es", "Ida Brandt demandó a Odo Halm el lunes.", "Halm demandó a Brandt."),
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
        ("de", ["Der Chef von Tarn lobte Halm."], "Halm wurde gelobt von Tarn."),
        ("tr", ["Brandt dün Halm'ı kutladı."], "Halm'ı Brandt kutladı."),
    ],
)
def test_what_is_told_in_another_order_stays(language: str, article: list[str], said: str) -> None:
    """A passive, a quotation's speaker and a day move about in any true summary."""
    assert turned_round(said, article, language) == ""
