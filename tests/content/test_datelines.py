"""Where and by whom a report was written stands before it, and in no summary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.datelines import without_dateline

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
        "(NBN) ",
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
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    """A person with a party in brackets lost the name: the quotation was nobody's."""
    assert without_dateline(text) == text


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
def test_any_text_keeps_its_end(text: str) -> None:
    """A bracket without a dash behind it, "Lorvik Shipping (LORV) CEO", lost its whole story."""
    assert text.endswith(without_dateline(text))
