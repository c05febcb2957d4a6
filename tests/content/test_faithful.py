"""A summary that says what its article does not say is never told; a plain, true one is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import desk
from content.factcheck.faithful import judged
from content.text import utf16_units
from content.types import Article, Block, BlockKind, Story
from tests.clocks import NOON
from tests.content.told_summaries import SAMPLES, Sample
from tests.content.told_summaries_more import MORE_SAMPLES
from tests.content.told_summaries_plain import PLAIN_SAMPLES
from tests.content.told_summaries_turned import TURNED_SAMPLES

ALL = (*SAMPLES, *MORE_SAMPLES, *TURNED_SAMPLES, *PLAIN_SAMPLES)


def story_of(sample: Sample) -> Story:
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in sample.body)
    article = Article(headline=sample.headline, body=body, language=sample.language)
    return desk.to_story(article, now=NOON)


@pytest.mark.parametrize(
    ("sample", "said"),
    [
        pytest.param(sample, said, id=f"{sample.language} {sample.headline[:9]} {at}")
        for sample in ALL
        for at, said in enumerate(sample.faithful)
    ],
)
def test_a_true_summary_in_plain_words_is_told(sample: Sample, said: str) -> None:
    """A number in digits, a name with its ending, another order of words: all of that is true."""
    told = judged(said, story_of(sample), limit_units=600)

    assert not told.doubt
    assert told.summary == said


@pytest.mark.parametrize(
    ("sample", "said"),
    [
        pytest.param(sample, said, id=f"{sample.language} {sample.headline[:9]} {at}")
        for sample in ALL
        for at, said in enumerate(sample.lies)
    ],
)
def test_a_lie_is_told_in_no_language(sample: Sample, said: str) -> None:
    """One wrong number, name, day or quotation costs a newsroom its name."""
    told = judged(said, story_of(sample), limit_units=600)

    assert told.doubt
    assert told.summary == ""


@pytest.mark.parametrize(
    ("language", "article", "said"),
    [
        (
            "it",
            "Una tempesta ha chiuso il porto di Lorvik lunedì e due persone sono morte.",
            "Una tempesta ha chiuso il porto di Lorvik lunedì e nove persone sono morte.",
        ),
        (
            "ru",
            "Шторм закрыл порт Лорвик в понедельник, погибли два человека, сказала Анна Берг.",
            "Шторм закрыл порт Лорвик в понедельник, погибли девять человек, сказала Анна Берг.",
        ),
        (
            "ja",
            "嵐のため月曜日に港が閉鎖され、二人が死亡した。",
            "嵐のため月曜日に港が閉鎖され、九人が死亡した。",
        ),
    ],
)
def test_nothing_is_told_in_a_language_whose_numbers_cannot_be_read(
    language: str, article: str, said: str
) -> None:
    """ "nove" for "due" is a lie that nobody here would notice."""
    sample = Sample(language=language, headline="Lorvik", body=(article,), faithful=(), lies=())

    assert judged(said, story_of(sample), limit_units=600).doubt


@pytest.mark.parametrize(
    "said",
    [
        "- A storm closed the harbour of Lorvik on Monday.\n- Two people were killed.",
        "1. A storm closed the harbour of Lorvik on Monday.\n2. Two people were killed.",
        "A storm closed the harbour of **Lorvik** on Monday. Two people were killed.",
        "# Storm\nA storm closed the harbour of Lorvik on Monday. Two people were killed.",
        "A storm closed the harbour of Lorvik on Monday. See www.lorvik.example for more.",
        "A STORM CLOSED THE HARBOUR OF LORVIK ON MONDAY. TWO PEOPLE WERE KILLED.",
        "A storm closed the harbour of Lorvik on Monday. Two people were",
        "A storm. Lorvik.",
        "",
        " \u200b\n",
    ],
)
def test_lists_markup_and_halves_are_not_told(said: str) -> None:
    """Readers get sentences, as a newsroom writes them."""
    assert judged(said, story_of(SAMPLES[0]), limit_units=600).doubt


@given(st.text(), st.sampled_from(SAMPLES))
def test_whatever_is_said_is_judged(said: str, sample: Sample) -> None:
    """A machine may say anything: what is told is never longer than it may be."""
    told = judged(said, story_of(sample), limit_units=100)

    assert utf16_units(told.summary) <= 100
    assert bool(told.summary) != bool(told.doubt)
