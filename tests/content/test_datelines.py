"""Where and by whom a report was written stands before it, and in no summary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.datelines import day_of, without_dateline

PIECES = (
    "Lorvik", "NEW HALM", "Ida Hald", "the", "LORV", "Reuters", "dpa", "新华社", "5 May", "2031",
    " ", " ", " ", " (", "(", ")", ") ", "[", "]", "（", "）",
    " - ", "—", "--", ".-", ": ", ", ", ". ", "/", "=",
)  # fmt: skip
LEAD = "The harbour of Lorvik stays closed until Friday, the port authority said."


@pytest.mark.parametrize(
    "dateline",
    [
        "LORVIK (Reuters) — ",
        "LORVIK, May 5 (Xinhua) -- ",
        "LORVIK, N.Y. (AP) — ",
        "PORT LORVIK, Ore. (Nordwire) — ",
        "Lorvik, 5. Mai 2031. ",
        "New Halm, 5 May 2031. ",
        "Lorvik, 5. Mai (dpa) - ",
        "Lorvik (sid) ",
        "Lorvik, 27.6.2031 – ",
        "Lorvik, 5 may (EFE).-",
        "Lorvik, 5 mag. (Adnkronos) - ",
        "(ANSA) - LORVIK, 05 MAG - ",
        "LORVİK,(DHA)- ",
        "Lorvik, 5. 5. (ČTK) - ",
        "NEW HALM, MAY 5: ",
        "LORVIK, May 5: ",
        "LORVIK - ",
        "NEW HALM — ",
        "Lorvik/Halm - ",
        "Lorvik, 5. Mai - ",
        "JAKARTA, KOMPAS.com - ",
        "ЛОРВИК, 5 мая. /ТАСС/. ",
        "لورفيك (رويترز) - ",
        "［ロイター］－ ",
        "新华社北京5月5日电 ",
        "(서울=연합뉴스) 김하나 기자 = ",
        "[Lorvik = Yonhap] ",
        "Lorvik (NBN)",
        "New Halm (NBN Business)",
        "(NBN)",
        "(dpa) ",
    ],
)
def test_a_dateline_goes(dateline: str) -> None:
    """Every country's agencies write it in their own way."""
    assert without_dateline(dateline + LEAD) == LEAD


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "Ida Hald (CDU) – seit Mai im Amt – reist nach Lorvik.",
        "Ida Hald (CDU): „Wir gehen.“",
        "Sie starb am 3. Mai 2031. Die Stadt trauert.",
        "Ida Hald (CDU) - Der Hafen - bleibt zu.",
        "In Lorvik, 12 people - among them 3 children - died.",
        "NATO — the alliance — met in Lorvik.",
        "The agency (AP) said so.",
        "Lorvik Shipping (LORV) CEO Ida Hald said so.",
        "Ministry of Ports (MOP) Secretary Ida Hald said so.",
        "Lorvik (LRV) Airport stays closed.",
        "(Nearly) All of Lorvik stays closed.",
        "Brexit, May 5: The vote was lost.",
        "Brexit - The vote was lost.",
        "NASA - The agency said it will go.",
        "UEFA — The games are off.",
        "USA: Der Hafen bleibt zu.",
        "COVID-19 – Die Zahlen steigen.",
        "Odo Halm (34) – a pilot – said so.",
        "Lorvik hat gewählt (vorläufig) - und nun?",
        "(CDU) Ida Hald gewinnt den Sitz von Lorvik.",
        "(SPD) Ida Hald",
        "(VIDEO) Storm hits Lorvik.",
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    """A person with a party in brackets lost the name: the quotation was nobody's."""
    assert without_dateline(text) == text


@pytest.mark.parametrize(
    "dateline",
    [
        "LORVIK, May 4, 2031 /Newswire/ -- ",
        "LORVIK, Norland, May 4, 2031 (NORD NEWSWIRE) -- ",
        "LORVIK May 4, 2031 /Newswire/ - ",
        "LORVIK, Tuesday, May 4, 2031 — ",
        "PORT DE LORVIK, le 4 mai 2031 /NNW/ - ",
        "HALM AM SEE, 4. Mai 2031 – ",
        "LORVIK, 4 de mayo de 2031 – ",
    ],
)
def test_a_press_release_is_of_the_day_before_its_first_words(dateline: str) -> None:
    """It tells its day nowhere else: sorted under the day of its arrival, it looked new."""
    assert str(day_of(dateline + LEAD)).startswith("2031-05-04")


@pytest.mark.parametrize(
    "text",
    [
        "NASA launched the probe Nordlys on 4 May 2019 – and lost it.",
        "NATO was founded on April 4, 1949 - and has 32 members.",
        "EUR 3 million until 31 December 2030 - the city pays for it.",
        "LORVIK 28 June 1914 - The day is known to all.",
        "FIFA World Cup, June 11, 2026 – the opener is played in Halm.",
    ],
)
def test_a_day_in_the_first_sentence_is_not_when_it_was_published(text: str) -> None:
    """An article of today was filed under the year that it tells of, and no reader saw it."""
    assert day_of(text) is None


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
def test_any_text_keeps_its_end(text: str) -> None:
    """A bracket without a dash behind it, "Lorvik Shipping (LORV) CEO", lost its whole story."""
    assert text.endswith(without_dateline(text))
