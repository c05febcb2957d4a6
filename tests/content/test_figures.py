"""Numbers in words and digits, as five languages write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.factcheck.figures import figures
from content.factcheck.number_words import LANGUAGES


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "twenty-two, two hundred and five, a hundred", ["22", "205", "100"]),
        ("en", "5 million, 3.5 bn, 1,200, 1.200", ["5000000", "3500000000", "1200", "1.200"]),
        ("en", "ninth, 9th, the twenty-first, two thirds", ["9.", "9.", "21.", "2", "3."]),
        ("en", "-5, minus five, 3-1, 14:30, 2026-27", ["-5", "-5", "3-1", "14:30", "2026-27"]),
        ("en", "In 2026 200 people, COVID-19, G20", ["2026", "200", "19", "g20"]),
        ("en", "½ ① CO₂ dozens doubled nobody", ["½", "①", "CO₂", "many 12", "2 times", "0"]),
        ("de", "einundzwanzig, dreizehn, zweihundert, zwölf", ["21", "13", "200", "12"]),
        ("de", "zweihundertfünfunddreißigtausendeins, eine Million", ["235001", "1000000"]),
        ("en", "No one was hurt; no one-way ticket", ["0", "0"]),
        ("de", "zum 1. April, 3. Liga", ["1", "3"]),
        ("de", "3,5 Mio. Euro, 1.200, 1 200, 14.30 Uhr", ["3500000", "1200", "1200", "14.30"]),
        ("de", "der zweite, am achten, dreifach, ein Drittel", ["2.", "8.", "3 fach", "1/3"]),
        ("es", "treinta y cinco, dos y tres, mil doscientos", ["35", "2", "3", "1200"]),
        (
            "es",
            "5 mil, un millón, 3,5 millones, ciento veinte",
            ["5000", "1000000", "3500000", "120"],
        ),
        ("fr", "quatre-vingt-dix-sept, soixante et onze", ["97", "71"]),
        ("fr", "vingt et un, dix-sept, deux cents, 1 200", ["21", "17", "200", "1200"]),
        ("tr", "yirmi iki, on iki, yüz elli, 5 milyon 300 bin", ["22", "12", "150", "5300000"]),
        ("tr", "yüzde 12'si, ikisi, üçüncü, binlerce, onun", ["12", "2", "3.", "many 1000"]),
    ],
)
def test_numbers_are_read(language: str, text: str, values: list[str]) -> None:
    """The same number must be known again in other letters, and no other be taken for it."""
    assert [figure.value for figure in figures(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        (
            "en",
            "three of the ships; 20 were killed; $5 million; 12 per cent",
            "ships killed dollar %",
        ),
        ("de", "zum 1. April; 12 Boote", "april boote"),
        ("de", "sieben der Schiffe; 5 Grad; 12 Prozent", "schiffe grad %"),
        ("es", "3,5 millones de euros; el 12 % de los barcos", "euros %"),
        ("fr", "3,5 millions d'euros; 12 % des bateaux", "euros %"),
        ("tr", "20 kişi; yüzde on iki; %12", "kisi % %"),
    ],
)
def test_a_number_counts_something(language: str, text: str, counted: str) -> None:
    """Twenty injured are not twenty dead."""
    assert [figure.counts for figure in figures(text, language)] == counted.split()


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_can_be_read(text: str, language: str) -> None:
    """What a machine says is anything."""
    assert all(figure.value for figure in figures(text, language))
