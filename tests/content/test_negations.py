"""What one text denies and the other says: one little word, and the news is the other way round."""

import pytest

from content.negations import turned

PAIRS = [
    ("Jon Sand has resigned.", "Jon Sand has not resigned."),
    ("Jon Sand resigned on Monday.", "Jon Sand didn’t resign on Monday."),
    ("The harbour will stay closed.", "The harbour won't stay closed."),
    ("Der Minister Sand trat am Montag zurück.", "Der Minister Sand trat am Montag nicht zurück."),
    ("Es gab am Montag Verletzte.", "Es gab am Montag keine Verletzten."),
    ("Sand a démissionné lundi.", "Sand n'a pas démissionné lundi."),
    ("Sand dimitió el lunes.", "Sand no dimitió el lunes."),
    ("Bakan Sand istifa etti.", "Bakan Sand istifa etmedi."),
    ("Lorvik limanı kapalı kalacak.", "Lorvik limanı kapalı kalmayacak."),
    ("Sand si è dimesso lunedì.", "Sand non si è dimesso lunedì."),
    ("Sand ondertekende het verdrag maandag.", "Sand ondertekende het verdrag maandag niet."),
    ("Министр Санд подал в отставку.", "Министр Санд не подал в отставку."),
]


@pytest.mark.parametrize(("said", "denied"), PAIRS)
def test_a_denial_is_told_from_what_it_denies(said: str, denied: str) -> None:
    """Both ways: what was denied may have come, and what was said may have been wrong."""
    assert turned([said], [denied])
    assert turned([denied], [said])
    assert not turned([said], [said])
    assert not turned([denied], [denied])


ARTICLE = [
    "The opposition demanded that the minister should resign.",
    "The minister, Jon Sand, did not resign, but refused to speak.",
    "Two people were hurt, and were not taken to hospital.",
    "Not only the harbour was closed.",
]


@pytest.mark.parametrize(
    ("said", "is_turned"),
    [
        ("Jon Sand did not resign.", False),
        ("Sand refused to resign, although the opposition demanded it.", False),
        ("The opposition demanded that Sand should resign.", False),
        ("The minister, Jon Sand, resigned.", True),
        ("Two people were taken to hospital.", True),
        ("The harbour was closed.", False),
        ("The harbour was never closed.", True),
    ],
)
def test_it_is_asked_of_the_sentence_that_says_most_of_the_same(said: str, is_turned: bool) -> None:
    """An article that denies one thing says another; a word told elsewhere proves neither."""
    assert bool(turned([said], ARTICLE)) is is_turned
