"""Article pages: what a newsroom would sign, out of pages as houses build them."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.errors import ArticleUnreadable
from content.pages import read_page
from content.types import BlockKind, RelatedLink
from tests.content.page_samples import (
    FIRST,
    HEAD,
    SECOND,
    TEXT,
    THIRD,
    URL,
    WHOLE,
    lines,
    page,
    read,
)


def test_a_page_comes_out_whole() -> None:
    article = read(WHOLE, head=HEAD)

    assert article.headline == "Lorvik ferry runs again"
    assert article.standfirst == "Nine weeks of repair are over, and two boats are planned."
    assert lines(article) == [
        ("paragraph", FIRST),
        ("heading", "Torn open by ice"),
        ("paragraph", SECOND),
        ("quote", "We ate fish for nine weeks."),
        ("list", "Two sailings a day\nThree at weekends"),
        ("paragraph", THIRD),
    ]
    assert article.photo is not None
    assert article.photo.url == "https://p.lorvik.example/9f86d081884c-1600x900.jpg"
    assert article.photo.caption == "The ferry in the harbour of Lorvik."
    assert article.photo.credit == "Ida Holm/Nordbild"
    assert article.authors == ("Ida Holm", "Nils Berg")
    assert article.published_at == datetime(2031, 3, 3, 12, 30, tzinfo=UTC)
    assert article.topics == ("Transport", "Ferry", "Islands")
    assert (article.language, article.publisher) == ("en", "Lorvik Courier")
    assert article.url == "https://www.lorvik.example/news/ferry-9f86d081"
    assert article.related == (
        RelatedLink(
            headline="Ice closes the sound for a third week",
            url="https://www.lorvik.example/news/ice-in-the-sound",
        ),
    )


def test_a_bare_page_is_enough() -> None:
    """Many houses write no metadata at all."""
    article = read(TEXT)

    assert article.headline == "Lorvik ferry runs again"
    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]
    assert (article.photo, article.standfirst, article.authors) == (None, "", ())
    assert article.published_at is None


def test_the_canonical_address_is_not_the_front_page() -> None:
    """Failure 14: a page that calls the front page its own would swallow all its siblings."""
    for link in ("https://www.lorvik.example/", "https://other.example/news/ferry"):
        article = read(TEXT, head=f'<link rel="canonical" href="{link}">')
        assert article.url == "https://www.lorvik.example/news/ferry-9f86d081"


@pytest.mark.parametrize(
    "block",
    [
        '<h3>Lesen Sie auch</h3><ul><li><a href="/n/1">Das Eis im Sund hält sich weiter</a></li>'
        '<li><a href="/n/2">Der Rat sucht elf Millionen Kronen</a></li></ul>',
        '<div><p>Read also</p><p><a href="/n/1">Das Eis im Sund hält sich weiter</a></p>'
        '<p><a href="/n/2">Der Rat sucht elf Millionen Kronen</a></p></div>',
        '<p>À lire aussi : <a href="/n/1">Das Eis im Sund hält sich weiter</a></p>'
        '<p><em>Leggi anche: <a href="/n/2">Der Rat sucht elf Millionen Kronen</a></em></p>',
    ],
)
def test_links_to_further_stories_are_taken_out(block: str) -> None:
    """Failure 36: their text is no part of the article, their address is worth keeping."""
    article = read(TEXT.replace(f"<p>{THIRD}", f"{block}<p>{THIRD}"))

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]
    assert [link.url for link in article.related] == [
        "https://www.lorvik.example/n/1",
        "https://www.lorvik.example/n/2",
    ]
    assert article.related[0].headline == "Das Eis im Sund hält sich weiter"


def test_a_link_among_words_stays_in_its_paragraph() -> None:
    linked = THIRD.replace("the yard at Brenna", '<a href="/b">the yard at Brenna</a>')
    article = read(TEXT.replace(THIRD, linked))

    assert lines(article)[-1] == ("paragraph", THIRD)
    assert article.related == ()


def test_bold_lines_head_what_follows() -> None:
    """Many editors mark a sub-heading with bold type and nothing else."""
    bold = f"<p><strong>Torn open by ice</strong></p><p>{SECOND}"
    article = read(TEXT.replace(f"<p>{SECOND}", bold))

    assert lines(article)[1] == ("heading", "Torn open by ice")
    assert lines(article)[2] == ("paragraph", SECOND)


def test_words_that_are_only_read_aloud_are_left_out() -> None:
    aloud = 'the council<span class="sr-only">, opens in a new tab</span> has'
    article = read(TEXT.replace("the council has", aloud))

    assert lines(article)[-1] == ("paragraph", THIRD)


def test_a_first_paragraph_in_bold_is_the_standfirst() -> None:
    article = read(TEXT.replace(f"<p>{FIRST}</p>", f"<p><b>{FIRST}</b></p>"))

    assert article.standfirst == FIRST
    assert [text for _, text in lines(article)] == [SECOND, THIRD]


def test_a_cut_off_description_is_no_standfirst() -> None:
    head = f'<meta name="description" content="{FIRST[:90]}...">'
    article = read(TEXT, head=head)

    assert article.standfirst == ""
    assert lines(article)[0] == ("paragraph", FIRST)


def test_text_that_only_scripts_show_is_read_from_the_metadata() -> None:
    """Pages of newer frameworks hold an empty element, and the whole text beside it."""
    linked = {"@type": "NewsArticle", "headline": "Ferry", "articleBody": f"{FIRST}\n\n{SECOND}"}
    head = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    article = read('<div id="app"></div>', head=head)

    assert article.headline == "Ferry"
    assert [text for _, text in lines(article)] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("html", "word"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (page("<h1>Ferry</h1><p>Short.</p>"), "no article text"),
        (page("<p>Nothing to see.</p>").replace(b"<title>", b"<x>"), ""),
        (page("<h1>Sorry</h1><p>Please enable JavaScript to read this page.</p>"), "scripts"),
        (page("<h1>One moment</h1><p>Verifying you are human.</p>"), "robots"),
        (
            page(
                "<h1>Lorvik Courier</h1><p>We value your privacy. We and our 812 partners store "
                "information on your device, such as cookies, and use it for advertising that fits "
                "you. Accept all cookies to read on, or take a subscription.</p>"
            ),
            "consent",
        ),
        (
            page(
                "<h1>Lorvik Courier</h1><p>We value your privacy</p><p>We and our 812 partners "
                "store information on your device and use it for purposes that you choose.</p>"
                "<p>With your consent we measure what is read, so that we write what you want.</p>"
                "<p>You can change your mind at any time under the cookie settings below.</p>"
            ),
            "consent",
        ),
    ],
)
def test_what_is_no_article_says_why(html: bytes, word: str) -> None:
    """A wall must never be told as news."""
    with pytest.raises(ArticleUnreadable) as refusal:
        read_page(html, url=URL)

    assert word in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("quoted", ["Access denied", "We value your privacy"])
def test_a_short_report_that_quotes_a_wall_is_no_wall(quoted: str) -> None:
    """A refused report is one that no reader ever sees."""
    first = f"“{quoted}”, said a sign on the gate of the yard on Monday, and nobody was let in."

    article = read(f"<h1>Ferry</h1><p>{first}</p><p>{SECOND}</p>")

    assert [text for _, text in lines(article)] == [first, SECOND]


@pytest.mark.parametrize(
    ("written", "header", "declared"),
    [
        ("windows-1254", "windows-1254", "windows-1251"),  # all decode these bytes: one is right
        ("windows-1251", "windows-1251", "windows-1254"),
        ("windows-1254", None, "windows-1254"),
        ("windows-1251", "utf-8", "windows-1251"),
        ("windows-1251", "no-such-charset", "windows-1251"),
        ("utf-8-sig", "windows-1251", "windows-1254"),
        ("utf-32", "windows-1251", "windows-1254"),
        ("utf-8", None, None),
    ],
)
def test_letters_survive_every_charset(
    written: str, header: str | None, declared: str | None
) -> None:
    """Failure 45: mark, header, declaration, guess, in that order; each is wrong but one."""
    place = "Şişli" if written == "windows-1254" else "Тверь"
    head = page(TEXT.replace("Lorvik ferry", f"{place} ferry")).decode()
    meta = f'<meta charset="{declared}">' if declared else ""
    html = head.replace('<meta charset="utf-8">', meta).encode(written)

    assert read_page(html, url=URL, charset=header).headline.startswith(f"{place} ")


@pytest.mark.parametrize(
    ("told", "instant"),
    [
        ("2031-03-03T14:30:00+02:00", datetime(2031, 3, 3, 12, 30, tzinfo=UTC)),
        ("2031-03-03T14:30:00Z", datetime(2031, 3, 3, 14, 30, tzinfo=UTC)),
        ("2031-03-03 14:30:00 +0530", datetime(2031, 3, 3, 9, 0, tzinfo=UTC)),
        ("2031-03-03T14:30:00.123456789-03", datetime(2031, 3, 3, 17, 30, 0, 123456, tzinfo=UTC)),
        ("2031-03-03", datetime(2031, 3, 3, tzinfo=UTC)),
        ("2031-13-03", None),
        ("soon", None),
    ],
)
def test_dates_become_instants(told: str, instant: datetime | None) -> None:
    """A wrong zone puts a story hours into the past or the future."""
    head = f'<meta property="article:published_time" content="{told}">'

    assert read(TEXT, head=head).published_at == instant


def test_a_date_that_only_readers_see_is_found() -> None:
    date = '<span class="post-date">Published: 3 March 2031, 14:30 UTC</span>'
    article = read(TEXT.replace("</h1>", "</h1>" + date))

    assert article.published_at == datetime(2031, 3, 3, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "html",
    [
        page("<div>" * 5000 + TEXT + "</div>" * 5000),
        page("<h1>Ferry</h1>" + "<p>" + "ab " * 400_000 + "</p>"),
        page(TEXT + "<a href='x'>" * 3000),
        page(TEXT + "&#xD800;&#x110000;\x00\x0b\ufffe"),
        page(TEXT, head='<script type="application/ld+json">' + "[" * 20_000 + "</script>"),
        page(TEXT, head='<script type="application/ld+json">{"@type": "NewsArticle",</script>'),
    ],
    ids=["deep", "long", "anchors", "controls", "json-deep", "json-broken"],
)
def test_odd_pages_give_an_article_or_a_reason(html: bytes) -> None:
    """Whatever a page is made of, reading it ends, and soon."""
    try:
        article = read_page(html, url=URL)
    except ArticleUnreadable:
        return
    assert article.headline


@settings(max_examples=60)
@given(st.binary(max_size=400), st.integers(0, 3000), st.integers(0, 1500))
def test_bytes_of_any_kind_give_an_article_or_a_reason(
    noise: bytes, start: int, length: int
) -> None:
    whole = page(WHOLE, head=HEAD)
    for html in (noise, whole[:start] + noise + whole[start + length :]):
        try:
            article = read_page(html, url=URL)
        except ArticleUnreadable:
            continue
        assert article.headline
        assert all(block.text for block in article.body)
        assert all(block.kind is BlockKind.LIST or "\n" not in block.text for block in article.body)
