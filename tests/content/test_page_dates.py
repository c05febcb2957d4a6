"""When it was published, and not when it was changed, or when something else was."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from content.dates import is_calendar_word, read_date_line
from content.pages import read_page
from tests.content.page_samples import FIRST, SECOND, THIRD, page, read

TEXT = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
TIME = '<time datetime="2031-03-03">then</time>'
DAY = datetime(2031, 3, 3, tzinfo=UTC)
AT = datetime(2031, 3, 3, 12, 30, tzinfo=UTC)


def shown(above: str, *, lang: str = "en", head: str = "", below: str = "") -> datetime | None:
    return read(f"<h1>Ferry</h1>{above}{TEXT}{below}", lang=lang, head=head).published_at


@pytest.mark.parametrize(
    "told",
    [
        "2031-03-03T12:30:00Z",
        "20310303T123000Z",
        "2031-3-3 12:30",
        "1930307400",
        "1930307400000",
        "Mon, 03 Mar 2031 14:30:00 +0200",
        "Mon Mar 03 2031 14:30:00 GMT+0200 (Eastern European Standard Time)",
        "March 3, 2031 2:30 PM EET",
    ],
)
def test_machines_are_told_a_date_in_many_spellings(told: str) -> None:
    """Without its date a story counts as new whenever it is found."""
    assert shown("", head=f'<meta name="date" content="{told}">') == AT
    assert shown(f'<time datetime="{told}">then</time>') == AT


@pytest.mark.parametrize("told", ["", "null", "now", "2 hours ago", "3/4/2031", "99999999999"])
def test_what_tells_no_day_for_certain_is_no_date(told: str) -> None:
    """A wrong day is worse than none: it sorts old news on top."""
    assert shown("", head=f'<meta name="date" content="{told}">') is None
    assert shown(f'<span class="date">{told}</span>') is None


def test_a_day_gets_its_time_and_a_time_its_zone_from_another_field() -> None:
    """Systems write one date three times, and each leaves something else out."""
    linked = (
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"%s"}</script>'
    )
    whole = '<meta property="article:published_time" content="2031-03-03T14:30:00+02:00">'

    for told in ("2031-03-03", "2031-03-03T14:30:00", "2031-03-03T14:30:00+02:00"):
        assert shown("", head=linked % told + whole) == AT
    assert shown("", head=linked % "2031-03-02" + whole) == datetime(2031, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("above", "lang"),
    [
        ("<p>Publié le 3 mars 2031 à 14h30 | Mis à jour le 4 mars 2031</p>", "fr"),
        ("<p>Mis à jour le 4 mars 2031, publié le 3 mars 2031</p>", "fr"),
        ("<div>Ida Holm</div><div>03/03/2031 14:30</div>", "es"),
        ("<span>Güncelleme: 04.03.2031</span><span>Giriş: 03.03.2031 14:30</span>", "tr"),
        ('<p class="byline">By Ida Holm, 3 March 2031</p>', "en"),
        ("<time>3.mar.2031 às 14h30</time>", "pt"),
        ('<a class="topic__time">14:30, 3 марта 2031</a>', "ru"),
        ("<details><summary>Mon 3 Mar 2031 14.30 CET</summary>Last modified</details>", "en"),
        ('<p class="update-time">송고2031-03-03 14:30</p>', "ko"),
        ("<div>Transport / Islands · 03.03.2031 · 4 min</div>", "en"),
        ('<div class="meta">Von Ida Holm · 3. März 2031 · 4 min</div>', "de"),
        ("<div>2031. március 3. 14:30</div>", "hu"),
        ("<div>الاثنين، 3 آذار/مارس 2031، آخر تحديث 14:00 (GMT+0400)</div>", "ar"),
        ("<div>2031 m. kovo 3 d. 14:30</div>", "lt"),
        ("<div>2031年3月3日 14時30分</div>", "ja"),
        ("<div>발행 2031.03.03 14:30</div>", "ko"),
        (f'<time class="updated" datetime="2031-03-04">x</time>{TIME}', "en"),
        (f'<p>Updated <time datetime="2031-03-04">x</time></p>{TIME}', "en"),
        ('<span itemprop="datePublished" content="2031-03-03">x</span>', "en"),
    ],
)  # fmt: skip
def test_what_readers_see_above_the_text_is_the_date(above: str, lang: str) -> None:
    """Small papers tell machines nothing."""
    told = shown(above, lang=lang)

    assert told is not None
    assert told.date() == DAY.date()


@pytest.mark.parametrize(
    ("day", "lang"), [("4/3/2031", "es"), ("4/3/2031", "vi"), ("4/3/2031", "tr")]
)
def test_the_day_comes_first_outside_of_english(day: str, lang: str) -> None:
    """3/4 would move a story by a month."""
    assert shown(f'<span class="date">{day}</span>', lang=lang) == datetime(2031, 3, 4, tzinfo=UTC)
    assert shown(f'<span class="date">{day}</span>', lang="en") is None


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ('<p class="date">3 May 2032</p>', DAY),
        (f'<p class="date">3 May 2032</p>{TIME.replace("03-03", "06-03")}', DAY),
        ('<p class="date">3 May 2032</p><p class="date">2 March 2031</p>', DAY - timedelta(days=1)),
        ('<p class="date">4 March 2031</p>', DAY + timedelta(days=1)),
    ],
)
def test_a_day_far_behind_the_one_in_the_address_is_an_event_s(above: str, day: datetime) -> None:
    """An article on next year's fair stood among the news of next year."""
    html = page(f"<h1>Ferry</h1>{above}{TEXT}")

    told = read_page(html, url="https://lorvik.example/2031/03/03/ferry").published_at

    assert told == day


@pytest.mark.parametrize(
    "other",
    [
        '<div class="comments"><time datetime="2031-04-09">later</time></div>',
        '<aside><time datetime="2031-04-09">then</time></aside>',
        '<a href="/n/2"><h3>Another ferry</h3><time datetime="2031-04-09">x</time></a>',
        '<footer><span class="date">Copyright 9 April 2031</span></footer>',
        '<div class="related-list"><span class="date">9 April 2031</span></div>',
    ],
)
def test_dates_of_other_things_are_not_taken(other: str) -> None:
    """A wrong date puts the story in the wrong place; the time of fetching is near enough."""
    assert shown("", below=other) is None
    assert shown(other) is None


def test_a_date_in_the_head_of_the_page_is_not_the_article_s() -> None:
    """It is today's: every story of the archive would be new."""
    clock = '<div class="top"><span class="date">9 April 2031</span></div>'
    body = (
        f'<div class="all">{clock}<article><h1>Ferry</h1><p>3 March 2031</p>{TEXT}</article></div>'
    )

    assert read(body).published_at == DAY


def test_the_address_tells_the_day_where_nothing_else_does() -> None:
    """It is all that many archives keep of it."""

    def told(path: str, head: str = "") -> datetime | None:
        html = page(f"<h1>Ferry</h1>{TEXT}", head=head)
        return read_page(html, url=f"https://lorvik.example{path}").published_at

    changed = '<meta property="article:modified_time" content="2031-03-09T10:00:00Z">'
    assert told("/news/2031/03/03/ferry", changed) == DAY
    assert told("/news/2031-03-03-ferry") == DAY
    assert told("/news/20/31/ferry-2031") is None
    assert told("/news/ferry", changed) == datetime(2031, 3, 9, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    """
    3 марта 2031|3 березня 2031|3 marca 2031|3. března 2031|3. maaliskuuta 2031|3 Μαρτίου 2031
    3. märts 2031|3 mart 2031|3 Mart 2031|3 مارس 2031|3 marzo 2031|3 de març de 2031
    3. marts 2031|3. mars 2031|3 मार्च 2031|2031. gada 3. marts
    """.strip()
    .replace("\n", "|")
    .split("|"),
)
def test_months_are_known_in_the_languages_of_the_world(line: str) -> None:
    """Readers of small languages have old stories told as new ones otherwise."""
    told = read_date_line(line.strip())

    assert told is not None
    assert told.at == DAY


def test_a_month_that_is_another_one_elsewhere_is_not_guessed() -> None:
    """The Croatian for October is the Polish and Czech for November, which stays."""
    told = read_date_line("3 listopada 2031")

    assert told is not None
    assert told.at == datetime(2031, 11, 3, tzinfo=UTC)
    assert not is_calendar_word("Mac")


@pytest.mark.parametrize(
    ("told", "at"),
    [
        ("Posted: Jul 3, 2031 9:27 AM ET", "2031-07-03T09:27:00-04:00"),
        ("Dec. 3, 2031 at 5:12 p.m. Pacific", "2031-12-03T17:12:00-08:00"),
        ("Published 3:05 PM CT, Wed December 3, 2031", "2031-12-03T15:05:00-06:00"),
        ("3 juillet 2031 à 9h27 et plus", None),
    ],
)
def test_a_region_of_america_tells_its_clock_by_the_day(told: str, at: str | None) -> None:
    """Its papers write "ET" all year: the hour was lost, and the day began in Greenwich."""
    found = shown(f'<p class="date">{told}</p>')

    assert found is not None
    assert found.isoformat() == (at or "2031-07-03T00:00:00+00:00")


def test_a_clock_that_readers_see_gives_its_zone_to_the_same_time_for_machines() -> None:
    """Old systems tell machines the hour alone: a report of the evening was of the afternoon."""
    head = '<meta name="DC.date.issued" content="2031-03-03T20:30:00">'
    changed = '<span class="date">March 3, 2031: 9:45 PM ET</span>'
    first = '<span class="date">First published March 3, 2031: 8:30 PM ET</span>'

    for below, hours in ((first, -5), ("", 0)):
        at = shown(changed, head=head, below=below)
        assert at is not None
        assert (at.hour, at.utcoffset()) == (20, timedelta(hours=hours))


def test_a_day_amid_other_words_gets_its_time_from_the_element_below() -> None:
    """It was told as midnight, nine hours before the ferry sank."""
    above = (
        '<div class="date-and-author">03.03.2031 13h30 <p class="stamp" '
        'datetime="2031-03-03T12:30:00Z">03.03.2031 13h30</p><a href="/h">Ida Holm</a></div>'
    )

    assert shown(above, lang="pt") == AT


@pytest.mark.parametrize("crumb", ["<ol class='breadcrumbs'><li>Here: {}</li></ol>{}", "{}{}"])
def test_a_date_beside_the_headline_that_readers_see_is_the_article_s(crumb: str) -> None:
    """Magazines set it into a margin, and the words for search engines into the way to the page."""
    steps = crumb.format("<h1>Genes: The secret of the ferry boats</h1>", "")
    steps = steps if "breadcrumbs" in steps else ""
    tag = "h2" if steps else "h1"
    margin = '<aside><ul><li class="meta">Report</li><li class="date">03.03.2031</li></ul></aside>'
    title = f"<{tag}><span>Genes</span>: The secret of the old ferry</{tag}>"
    head = '<meta property="og:title" content="Genes: The secret of the old ferry">'
    body = f"<div>{steps}</div><div>{margin}<header>{title}</header></div><div>{TEXT}</div>"

    assert read(body, lang="de", head=head).published_at == DAY
    assert read(f"<div>{title}</div>{TEXT}{margin}", lang="de", head=head).published_at is None


@pytest.mark.parametrize(
    ("zone", "east"), [("SAST", 2), ("PKT", 5), ("ICT", 7), ("WITA", 8), ("AKST", -9), ("BRT", -3)]
)
def test_the_hour_of_a_place_far_off_is_known(zone: str, east: int) -> None:
    """The story was told as one of midnight in London."""
    told = read_date_line(f"3 March 2031 - 13:30 {zone}")

    assert told is not None
    assert told.at == datetime(2031, 3, 3, 13, 30, tzinfo=timezone(timedelta(hours=east)))


@pytest.mark.parametrize(
    ("lang", "shown", "at"),
    [
        ("en", "3 March 2031, 02:30 PM (GMT+8)", "2031-03-03T14:30:00+08:00"),
        ("vi", "Thứ hai, 3/3/2031, 14:30 (GMT+7)", "2031-03-03T14:30:00+07:00"),
        ("en", "2031-03-03 14:30:12 KST", "2031-03-03T14:30:12+09:00"),
        ("en", "03 Mar 2031 14:30 BST", "2031-03-03T14:30:00+01:00"),
        ("id", "Senin, 3 Maret 2031 | 14.30 WIB", "2031-03-03T14:30:00+07:00"),
        ("bn", "প্রকাশ: ০৩ মার্চ ২০৩১, ১৪:৩০", "2031-03-03T00:00:00+00:00"),
        ("sw", "Jumatatu, Machi 03, 2031", "2031-03-03T00:00:00+00:00"),
    ],
)
def test_an_hour_stays_in_the_zone_that_readers_are_told(lang: str, shown: str, at: str) -> None:
    """Read as Greenwich's, news of Seoul is nine hours old before it is told."""
    article = read(f'<h1>Ferry</h1><div class="date">{shown}</div><p>{FIRST}</p>', lang=lang)

    assert article.published_at is not None
    assert article.published_at.isoformat() == at
