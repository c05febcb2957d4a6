"""Pictures in the markup of many systems: general rules hold, without a name of any house."""

import pytest

from tests.content.page_samples import FIRST, SECOND, TEXT, THIRD, lines, read
from tests.content.picture_samples import CAPTION, CREDIT_ALONE, NO_WORDS, WHO, WITH_BOTH

HEAD = '<meta property="og:image" content="https://www.lorvik.example/p/boat-at-pier.jpg">'
SAMPLES = [
    *(pytest.param(frame, CAPTION, WHO, id=name) for name, frame in WITH_BOTH.items()),
    *(pytest.param(frame, "", WHO, id=name) for name, frame in CREDIT_ALONE.items()),
    *(pytest.param(frame, "", "", id=name) for name, frame in NO_WORDS.items()),
]


@pytest.mark.parametrize(("frame", "caption", "credit"), SAMPLES)
def test_the_words_of_a_picture_are_found_in_any_markup(
    frame: str, caption: str, credit: str
) -> None:
    """They stand under the photo on a phone, and an editor has no time to look for them."""
    photo = read(TEXT.replace("</h1>", "</h1>" + frame), head=HEAD).photo

    assert photo is not None
    assert (photo.caption, photo.credit) == (caption, credit)


@pytest.mark.parametrize(("frame", "caption", "credit"), SAMPLES)
def test_the_words_of_a_picture_are_no_text_of_the_article(
    frame: str, caption: str, credit: str
) -> None:
    """A caption between two paragraphs reads like a third; and neither may go with it."""
    article = read(TEXT.replace(f"<p>{SECOND}", f"{frame}<p>{SECOND}"), head=HEAD)

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]
    assert article.standfirst == ""


@pytest.mark.parametrize("who", ["dpa", "Ida Holm/Nordbild"])
@pytest.mark.parametrize("frame", [*WITH_BOTH.values(), *CREDIT_ALONE.values()])
def test_an_agency_is_credited_in_any_markup_like_a_person(frame: str, who: str) -> None:
    """What a desk writes there is as often a house as a name."""
    photo = read(TEXT.replace("</h1>", "</h1>" + frame.replace(WHO, who)), head=HEAD).photo

    assert photo is not None
    assert photo.credit == who
