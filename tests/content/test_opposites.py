"""A word turned into its opposite: nothing else in the summary is wrong."""

import pytest

from content.factcheck.opposites import opposed


@pytest.mark.parametrize(
    ("language", "article", "said"),
    [
        ("en", "The council rejected the plan for a port.", "The council approved the plan."),
        (
            "en",
            "The strike of the pilots begins on 3 March.",
            "The pilots' strike ends on 3 March.",
        ),
        ("en", "The quay is shut until 3 March.", "The quay is shut from 3 March."),
        ("de", "Die Werft meldete einen Verlust.", "Die Werft meldete einen Gewinn."),
        (
            "de",
            "Kunden können bis zum 15. März kündigen.",
            "Kunden können ab dem 15. März kündigen.",
        ),
        ("es", "Los vecinos celebraron la decisión.", "Los vecinos rechazaron la decisión."),
        ("fr", "Les élus ont approuvé le projet.", "Les élus ont rejeté le projet."),
        ("tr", "Lideri Kemal Aydın karara karşı çıktı.", "Lideri Kemal Aydın kararı destekledi."),
    ],
)
def test_the_opposite_of_what_the_article_says_is_seen(
    language: str, article: str, said: str
) -> None:
    """All numbers and names are right, and the news is the reverse of what happened."""
    assert opposed([said], [article], language)


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (["The council rejected the plan."], "The council did not approve the plan."),
        (["The council did not approve the plan."], "The council rejected the plan."),
        (["Holm rejected the plan.", "Lind approved the loan."], "Lind approved the loan."),
        (["Holm praised the plan, Lind criticised it."], "Lind criticised the plan."),
        (["The court allowed the ban on boats."], "The court upheld the ban on boats."),
        (["The council will permit boats on the lake."], "The council lifts the ban on boats."),
        (["The lake, open to boats, is deep."], "The port closes."),
        (["The pool of Tarn shuts in May.", "The pool was built in 1974."], "It opened in 1974."),
        (["Close to 200 boats left the open port."], "Some 200 boats left the open port."),
    ],
)
def test_what_is_told_of_something_else_stays(article: list[str], said: str) -> None:
    """A negation, a second speaker, another year: true summaries have words of both sides."""
    assert opposed([said], article, "en") == ""


def test_the_nearest_sentence_is_that_of_the_same_subject() -> None:
    """In German two people may have said as much of one thing, one for it and one against it."""
    article = [
        "Der Sprecher Erik Dahl kritisierte die Erhöhung scharf.",
        "Bürgermeister Paul Roth verteidigte den Beschluss.",
    ]

    assert opposed(["Bürgermeister Roth kritisierte die Erhöhung scharf."], article, "de")
    assert not opposed(["Bürgermeister Roth verteidigte die Erhöhung."], article, "de")


def test_every_side_of_every_pair_is_read() -> None:
    """A slip in a table of patterns would let lies pass in silence."""
    pairs = {
        "en": ("The price rose in May at Halm.", "The price declined in May at Halm."),
        "de": ("Der Preis in Halm stieg stark.", "Der Preis in Halm sank stark."),
        "es": ("El precio en Halm aumentó mucho.", "El precio en Halm disminuyó mucho."),
        "fr": ("Le prix du pain augmente à Halm.", "Le prix du pain diminue à Halm."),
        "tr": ("Halm limanında fiyatlar yükseldi.", "Halm limanında fiyatlar azaldı."),
    }
    for language, (one, other) in pairs.items():
        assert opposed([one], [other], language), language
        assert opposed([other], [one], language), language
        assert not opposed([one], [one], language), language
