"""Two stories that fill in one form are two, in any language; a copy of a text stays a copy."""

import pytest

from content.kin.copies import is_copy, print_of
from content.kin.forms import is_filled_anew
from content.kin.retellings import is_reprint, retells, says_nothing_new
from content.types import Story
from tests.bench.near_copies import edited, merged, recall
from tests.content.form_samples import ABROAD, FILLED_TWICE, piece


@pytest.mark.parametrize("name", FILLED_TWICE)
def test_a_form_that_is_filled_in_anew_is_news(name: str) -> None:
    """Obituaries, results and quakes share all their words but the ones that matter."""
    one, other = FILLED_TWICE[name]

    assert is_copy(print_of(one), print_of(other)), "else this would prove nothing"
    assert not merged(one, other)
    for new, old in ((one, other), (other, one)):
        assert not is_reprint(new, old)
        assert not says_nothing_new(new, old)
        assert retells(old, old)


@pytest.mark.parametrize("at", range(len(ABROAD)), ids=[one.language for one in ABROAD])
def test_edited_copies_are_known_again_in_any_script(at: int) -> None:
    """Where words run on, where nothing is in capitals, and where endings grow."""
    form = {"tr": "Turkish", "zh": "Chinese", "ja": "Japanese", "ar": "Arabic", "th": "Thai"}
    report = ABROAD[at]
    foreign, _ = FILLED_TWICE[form[report.language]]

    share, count = recall(pair for pair in edited([report, foreign], 25) if pair[0] is report)

    assert count == 100
    assert share >= 0.99


@pytest.mark.parametrize(
    ("text", "filled_anew"),
    [
        ("The quake hit at 10 km, the institute said.", False),
        ("The quake hit at 12 km, the institute said.", True),
        ("The quake hit at 10 km, the Institute of Lorvik said.", False),
        ("No quake hit at 12 metres.", False),
    ],
)
def test_another_number_between_the_same_words_is_another_event(
    text: str, filled_anew: bool
) -> None:
    """Cut, continued or said otherwise, a text is still itself."""
    assert is_filled_anew(text, "The quake hit at 10 km, the institute said.") is filled_anew


def test_a_flash_is_known_by_all_its_words() -> None:
    """Two outlets run the agency's one sentence; a line that many use tells nothing of any."""
    quake = piece("Quake shakes Lorvik", "An earthquake has shaken the town of Lorvik. More soon.")
    storm = piece("Storm hits Tarn", "This is breaking news. Please come back for more of it soon.")

    def is_one(other: Story) -> bool:
        return merged(quake, other) or merged(storm, other)

    assert is_one(piece(quake.headline, quake.body[0].text))
    assert not is_one(piece("Quake shakes Lorvik again", quake.body[0].text))
    assert not is_one(piece("Fire in Sund", storm.body[0].text))
    assert not is_one(piece(quake.headline, f"{quake.body[0].text} Houses fell."))
    assert print_of(piece("Flash", "More soon.")) is None
