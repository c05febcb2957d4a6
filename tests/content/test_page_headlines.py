"""The headline as a newsroom would sign it: whole, with what it needs to stand alone, no site."""

import re

import pytest
from lxml import html

from content.page.heading import heading_of
from content.pages import read_page
from tests.content.page_samples import FIRST, SECOND, THIRD, URL

HEADLINE = "Ferry to the islands runs again after nine weeks"
SITE = "Lorvik Courier"
H1 = f"<h1>{HEADLINE}</h1>"


def headline(*, title: str = "", shared: str = "", site: str = SITE, shown: str = H1) -> str:
    head = f'<meta property="og:title" content="{shared}">' if shared else ""
    head += f'<meta property="og:site_name" content="{site}">' if site else ""
    text = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    page = f"<html><head><title>{title}</title>{head}</head><body><article>{shown}{text}"
    return read_page(page.encode(), url=URL).headline


@pytest.mark.parametrize("shown", [H1, ""], ids=["shown", "not shown"])
@pytest.mark.parametrize(
    "shared",
    [
        f"{HEADLINE} | {SITE}",
        f"{HEADLINE} - {SITE}",
        f"{HEADLINE} • {SITE}",
        f"{HEADLINE} » {SITE}",
        f"{HEADLINE}｜{SITE}",
        f"{HEADLINE} | Courier",
        f"{HEADLINE} | {SITE} Online",
        f"{HEADLINE} | Transport | {SITE}",
        f"{SITE} | {HEADLINE}",
        f"{SITE}: {HEADLINE}",
        f"{HEADLINE} - courier.example",
    ],
)
def test_a_headline_is_told_without_its_site(shared: str, shown: str) -> None:
    """Wherever a system puts it, and the section with it: readers see the source beneath."""
    assert headline(title=shared, shared=shared, shown=shown) == HEADLINE


@pytest.mark.parametrize(
    "own",
    [
        "Ferry - a long wait is over",
        "The islands: time for a ferry",
        "Lorvik: Ferry runs again",
        "Ferry runs again – avgifter stiger",
    ],
)
@pytest.mark.parametrize("site", ["Time", "vg", "", "Brenna Post"])
def test_a_headline_in_two_parts_stays_whole(own: str, site: str) -> None:
    assert headline(title=own, shared=own, site=site, shown="") == own
    assert headline(title=own, shared=own, site=site, shown=f"<h1>{own}</h1>") == own


@pytest.mark.parametrize(
    "cut", ["Ferry to the islands runs again…", "Ferry to the islands runs ..."]
)
def test_a_headline_that_was_cut_off_is_told_as_it_is_shown(cut: str) -> None:
    assert headline(title=HEADLINE, shared=cut) == HEADLINE


@pytest.mark.parametrize("shared", ["", SITE])
def test_the_name_of_the_site_is_no_headline(shared: str) -> None:
    """A logo is often the only first-order heading."""
    logo = f'<h1 class="logo"><a href="/">{SITE}</a></h1><h2>{HEADLINE}</h2>'

    for site in (SITE, ""):
        told = headline(title=f"{HEADLINE} - {SITE}", shared=shared, site=site, shown=logo)
        assert told == HEADLINE


def test_a_headline_behind_a_long_name_of_the_site_is_one() -> None:
    title = "The Lorvik and Brenna Courier and Advertiser - Ferry runs again"
    told = headline(title=title, site="", shown="<h1>Ferry runs again</h1>")

    assert told == "Ferry runs again"


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ('<span class="x__overline">After the ice</span>', f"After the ice: {HEADLINE}"),
        ('<span class="kicker">After the ice:</span> ', f"After the ice: {HEADLINE}"),
        ("<div>After the ice</div>", f"After the ice: {HEADLINE}"),
        ('<span class="category">Islands</span>', HEADLINE),
        ('<span class="kicker">Politics</span>', HEADLINE),
    ],
)
def test_the_line_above_a_headline_goes_before_a_colon(above: str, told: str) -> None:
    """ "After the iceFerry to the islands" is what glued elements make of it."""
    inner = f"{above}<span>{HEADLINE}</span>"

    assert headline(shown=f"<h1>{inner}</h1>") == told
    assert headline(shown=f"<h1><a href='/x'>{inner}</a></h1>") == told


def test_words_in_italics_are_no_line_above() -> None:
    shown = "<h1><em>Aurora</em> runs again after <b>nine</b> weeks</h1>"

    assert headline(shown=shown) == "Aurora runs again after nine weeks"


@pytest.mark.parametrize(
    "inner",
    [
        f'<span class="live-label">Live</span> {HEADLINE}',
        f'<strong class="flag">Exklusiv</strong>{HEADLINE}',
        f'{HEADLINE} <span class="label-premium">Abo</span>',
        f'{HEADLINE}<span class="article__status">Article réservé aux abonnés</span>',
        f'{HEADLINE} <small class="read-time">4 min read</small>',
        f'{HEADLINE} <span class="comments">12</span>',
        f'{HEADLINE} <a class="edit" href="/edit">Edit</a>',
        f"{HEADLINE}<small>Nine weeks of repair are over, and two boats are planned</small>",
        f'<span class="title">{HEADLINE}</span><span class="subtitle">Two boats are planned</span>',
    ],
)
def test_marks_and_lines_set_into_a_headline_are_none_of_it(inner: str) -> None:
    """Whether it costs money or how long it takes is the page's business."""
    assert headline(shown=f"<h1>{inner}</h1>") == HEADLINE


@pytest.mark.parametrize(
    ("inner", "own"),
    [
        ('<span class="x">Live</span> music returns to Lorvik', "Live music returns to Lorvik"),
        ('<em class="i">New</em> York bridge opens', "New York bridge opens"),
        ('<span class="count">12</span> people rescued', "12 people rescued"),
        ("How 10<sup>9</sup> stars were counted", "How 109 stars were counted"),
        ("Lorvik counts its CO<sup>2</sup>", "Lorvik counts its CO2"),
        ("Ferry wins the cup <small>2-1</small> in Lorvik", "Ferry wins the cup 2-1 in Lorvik"),
    ],
)
@pytest.mark.parametrize("title", ["", "Something else"])
def test_words_set_apart_in_a_headline_stay_where_nothing_says_they_are_none(
    inner: str, own: str, title: str
) -> None:
    """ "People rescued" is other news than "12 people rescued"."""
    assert headline(title=title, shown=f"<h1>{inner}</h1>") == own


@pytest.mark.parametrize(
    "inner",
    [
        '<span class="label">World</span> Cup begins in Lorvik',
        '<span class="label">New</span> York bridge opens',
        "Ferry runs again <small>without a pilot</small>",
        'Bells of Lorvik ring at <time datetime="09:00">nine</time>',
    ],
)
def test_what_another_title_says_as_well_is_the_headline(inner: str) -> None:
    """Designers set words apart for looks alone, and the page's title has them in the sentence."""
    own = re.sub("<.*?>", "", inner)

    assert headline(title=f"{own} | {SITE}", shown=f"<h1>{inner}</h1>") == own


@pytest.mark.parametrize("own", ["Live", "Plus 4 %: a record", "Exclusive: ferry runs again"])
def test_a_headline_of_such_words_stays(own: str) -> None:
    """ "Live" and "Exclusive" are words that headlines are made of, too."""
    assert headline(shown=f"<h1>{own}</h1>") == own
    assert headline(shown=f"<h1><span>{own}</span></h1>") == own


@pytest.mark.parametrize(
    "shared",
    [
        f"{HEADLINE} [VIDEO]",
        f"{HEADLINE} (+)",
        HEADLINE.upper(),
        HEADLINE[:29],
        f"{HEADLINE} « {SITE}",
        f"{HEADLINE} :: {SITE}",
        f"{HEADLINE} / {SITE}",
        f"{HEADLINE}_{SITE}",
        f"{HEADLINE}, {SITE}",
        f"{HEADLINE} - Transport - {SITE}",
    ],
)
def test_what_is_shared_is_told_as_the_page_shows_it(shared: str) -> None:
    """Marks, capitals, cuts amid a word: the newsroom wrote one headline."""
    assert headline(shared=shared) == HEADLINE


def test_a_headline_in_capitals_alone_stays() -> None:
    """It is how that newsroom writes, and no mark."""
    assert headline(shown=f"<h1>{HEADLINE.upper()}</h1>") == HEADLINE.upper()


def test_the_headline_is_found_in_a_lower_heading_beside_another_storys_first_one() -> None:
    """Date, byline and standfirst are looked for around it: the teaser has its own."""
    page = html.fromstring(
        f"<body><h1>Snow falls on Brenna</h1><div><h2>{HEADLINE}</h2><p>{FIRST}</p></div></body>"
    )

    found = heading_of(page, HEADLINE)

    assert found is not None
    assert found.tag == "h2"


@pytest.mark.parametrize(
    "above",
    [
        '<p class="kicker">Islands</p>',
        '<div class="section">Islands</div>',
        "<p>Islands</p>",
        "<p>Storm at sea</p>",
        '<p><a href="/islands">Islands</a></p>',
    ],
)
def test_a_kicker_above_the_headline_opens_no_text(above: str) -> None:
    """The first paragraph a reader gets must not be the name of a section."""
    page = f"<article>{above}<h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    assert [block.text for block in read_page(page.encode(), url=URL).body] == [
        FIRST,
        SECOND,
        THIRD,
    ]


def test_a_sentence_above_the_headline_stays() -> None:
    """Some houses put the headline below the lead; a paragraph is never lost for its place."""
    said = f"<p>{FIRST}</p><p>Boats ran.</p>"
    page = f"<article>{said}<h1>{HEADLINE}</h1><p>{SECOND}</p><p>{THIRD}</p>"
    told = " ".join(block.text for block in read_page(page.encode(), url=URL).body)
    assert FIRST in told
    assert "Boats ran." in told


@pytest.mark.parametrize(
    "mark", [" (1/2)", "（1/2）", " (page 1 of 2)", " - Page 2", " | Seite 2 von 3"]
)
def test_the_number_of_a_page_is_no_part_of_the_headline(mark: str) -> None:
    """Long articles are parted into pages; "(1/2)" without another page may be of a series."""
    shown = f"<h1>{HEADLINE}{mark}</h1>"
    more = '<link rel="next" href="/news/ferry/2">'
    another = '<link rel="next" title="Ice closes the sound" href="/news/ice">'

    assert headline(title=HEADLINE + mark, shown=more + shown) == HEADLINE
    assert headline(title=HEADLINE + mark, shown=another + shown) == HEADLINE + mark
    assert headline(title=HEADLINE + mark, shown=shown) == HEADLINE + mark


@pytest.mark.parametrize("mark", ["»", "›", "|", "–"])
def test_the_mark_of_a_site_without_a_name_is_no_part_of_the_headline(mark: str) -> None:
    """Templates write "Site » Title", and leave the mark where they leave the name."""
    assert headline(shared=f"{mark} {HEADLINE} | {SITE}") == HEADLINE
    assert headline(shared=f"»{HEADLINE}«", shown="") == f"»{HEADLINE}«"


@pytest.mark.parametrize(
    "day", [" : 03.03.2031, 10.19 Uhr", " - 3. März 2031", " | 03.03.2031, 10:19"]
)
def test_a_day_behind_a_title_is_no_headline_where_the_page_shows_none(day: str) -> None:
    """It is the story's own date, and told beside it. A diary of that day is shown with it."""
    assert headline(shared=f"{HEADLINE}{day}") == HEADLINE
    assert headline(shown=f"<h1>{HEADLINE}{day}</h1>").endswith(day[-6:])
