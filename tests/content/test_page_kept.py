"""What new rules for leftovers must not take: lines that look like them and are news."""

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

TEXT = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def test_a_text_that_ends_with_its_headline_keeps_its_short_lines() -> None:
    """Songs return to it: all headings and verses above were dropped as labels."""
    head = '<meta property="og:title" content="The ferry stays">'
    verses = "<p>The lamps go out</p><p>The water keeps</p><p>The ferry stays</p>"
    told = lines(read(f"<h2>The beginning</h2><p>{FIRST}</p>{verses}<p>{SECOND}</p>", head=head))

    assert ("heading", "The beginning") in told
    assert ("paragraph", "The lamps go out") in told


@pytest.mark.parametrize(
    "line",
    [
        '<p class="author-bio">Ida Holm has worked here since 4 May 2021.</p>',
        '<div class="author">Ida Holm, born 4 May 1990</div>',
    ],
)
def test_the_days_of_an_author_are_not_those_of_the_story(line: str) -> None:
    """A wrong day is worse than none: nobody would look it up."""
    assert read(f"<h1>Ferry</h1>{line}{TEXT}").published_at is None


@pytest.mark.parametrize(
    "line",
    [
        "Cover photo: Ida Holm",
        "Main picture: Salt Sisters",
        "Titelfoto: Ida Holm",
        "The file was called harbour.jpg",
        "提示：周末风浪大，渡轮可能停航，旅客出门前请查看港口公告。",
    ],
)
def test_the_last_line_of_a_review_is_no_credit_and_no_leftover(line: str) -> None:
    """Records, films and warnings are told of in such lines."""
    picture = '<figure><img src="/p/ice-in-the-sound.jpg" width="900"></figure>'
    article = read(f"<h1>Ferry</h1>{picture}{TEXT}<p>{line}</p>")

    assert lines(article)[-1] == ("paragraph", line)
    assert article.photo is not None
    assert article.photo.credit == ""


def test_those_of_a_list_did_not_write_the_text() -> None:
    """A report on writers names them, and is signed by somebody else or by nobody."""
    named = '<ul class="writers"><li>Ida Roth</li><li>Odo Halm</li></ul>'
    assert read(f"<h1>Ferry</h1>{TEXT}<h2>Books</h2>{named}").authors == ()


def test_a_company_did_not_write_the_text() -> None:
    """ "Firma" signs in Spanish and trades in German."""
    told = '<p class="firma">Lorvik Holding</p>'
    assert read(f"<h1>Ferry</h1>{told}{TEXT}", lang="de").authors == ()


@pytest.mark.parametrize("letter", ["a", "A", "字", "."])
def test_a_line_without_an_end_is_read_in_no_time(letter: str) -> None:
    """What dates look like was looked for from each of its letters: a page took half a minute."""
    endless = letter * 200_000
    shown = f'<p class="byline">{endless}</p><p>{endless}</p><p class="date">{endless}</p>'
    assert lines(read(f"<h1>Ferry</h1>{TEXT}{shown}"))[:1] == [("paragraph", FIRST)]
