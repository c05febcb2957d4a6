"""Page shapes of many systems and scripts: general rules hold, without a name of any house."""

import json

import pytest

from content.errors import ArticleUnreadable
from content.markup import parse
from content.page.metadata import metas_of, standfirst_told
from content.pages import read_page
from content.types import Partial, Photo
from tests.content.page_samples import FIRST, SECOND, THIRD, URL, lines, page, read
from tests.content.page_samples_abroad import ABROAD, Abroad

STANDFIRST = "Nine weeks of repair are over, and two boats are planned."
PARAGRAPHS = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]


@pytest.mark.parametrize("sample", ABROAD, ids=lambda sample: sample.language)
def test_every_script_is_read_alike(sample: Abroad) -> None:
    label, related = sample.related
    article = read(
        f"""<h1>{sample.headline}</h1><p class="lead">{sample.standfirst}</p>
        <div class="byline">{sample.byline}</div>
        <figure><img src="/i/ferry-1200x800.jpg" width="1200" height="800">
        <figcaption>{sample.caption} ({sample.credit})</figcaption></figure>
        <p>{sample.paragraphs[0]}</p><h2>{sample.heading}</h2><p>{sample.paragraphs[1]}</p>
        <p>{label}: <a href="/n/2">{related}</a></p><p>{sample.paragraphs[2]}</p>
        <p>{sample.note}</p>""",
        lang=sample.language,
    )

    first, second, third = sample.paragraphs
    assert article.standfirst == sample.standfirst
    assert lines(article) == [
        ("paragraph", first),
        ("heading", sample.heading),
        ("paragraph", second),
        ("paragraph", third),
    ]
    assert article.photo is not None
    assert (article.photo.caption, article.photo.credit) == (sample.caption, sample.credit)
    assert article.authors == (sample.author,)
    assert [link.headline for link in article.related] == [related]
    assert article.notes == (sample.note,)


def test_a_quotation_in_a_figure_is_no_picture() -> None:
    """Gutenberg sets pull quotes and tables into figures."""
    article = read(
        f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><figure><blockquote><p>We ate fish for nine "
        f"weeks.</p></blockquote></figure><p>{THIRD}</p>"
    )

    assert ("quote", "We ate fish for nine weeks.") in lines(article)


def test_loose_text_and_line_breaks_make_paragraphs() -> None:
    """Old systems know no paragraphs, and an advertisement may tear one open."""
    broken = read(
        f"<div><h1>Ferry</h1>{FIRST}<br><br>{SECOND}<br /> <br /><b>By ice</b><br><br>{THIRD}</div>"
    )
    torn = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><div></div> {THIRD}<p></p>")

    assert lines(broken) == [*PARAGRAPHS[:2], ("heading", "By ice"), PARAGRAPHS[2]]
    assert lines(torn) == PARAGRAPHS


def test_sections_of_one_kind_belong_together() -> None:
    """A short section at the end is the article's, if its siblings of the same class are."""
    part = '<div class="text-block">{}</div>'.format
    end = "The boat is led by a captain."
    blocks = [
        f"<p>{FIRST}</p><p>{SECOND}</p>",
        f"<p>{THIRD}</p>",
        f"<h2>Who leads</h2><p>{end}</p>",
    ]
    article = read("<h1>Ferry</h1>" + "".join(map(part, blocks)))

    assert lines(article)[-2:] == [("heading", "Who leads"), ("paragraph", end)]


def test_the_teaser_of_a_content_system_is_the_standfirst() -> None:
    """And who submitted the article is its author, where machines are told nothing."""
    article = read(
        f"""<h1>Lorvik ferry runs again</h1><div class="node__submitted">Submitted by Ida Holm</div>
        <div class="field field--name-field-teaser">{STANDFIRST}</div>
        <div class="field--name-body"><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"""
    )

    assert (article.standfirst, article.authors) == (STANDFIRST, ("Ida Holm",))
    assert lines(article) == PARAGRAPHS


def test_the_data_of_scripts_are_read_where_nothing_else_is_shown() -> None:
    data = {
        "props": {"story": {"body": [{"type": "p", "text": t} for t in (FIRST, SECOND, THIRD)]}}
    }
    html = {"article": {"content": f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"}}
    for each in (data, html):
        script = f'<script type="application/json">{json.dumps(each)}</script>'
        article = read(f'<h1>Ferry</h1><div id="app"></div>{script}')
        assert lines(article) == PARAGRAPHS


def test_the_picture_of_an_accelerated_page_is_found() -> None:
    article = read(
        f"""<h1>Ferry</h1><amp-img src="https://p.lorvik.example/ferry-1200x675.jpg" width="1200"
        height="675"></amp-img><div class="caption">The ferry. <i class="credit">Ida Holm</i></div>
        <p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"""
    )

    assert article.photo == Photo(
        url="https://p.lorvik.example/ferry-1200x675.jpg", caption="The ferry.", credit="Ida Holm"
    )


def test_a_saved_page_keeps_the_words_of_its_picture() -> None:
    """A file does not know where its picture is: its caption and credit are known all the same."""
    article = read_page(
        page(
            f"""<h1>Ferry</h1><figure><img src="Ferry_files/1.jpg" width="1200" height="700">
            <figcaption>The ferry in the harbour. Photo: Ida Holm/Nordbild</figcaption></figure>
            <p>{FIRST}</p>
            <p>Read more: <a href="../n/2">The ice in the sound is here to stay</a></p>
            <p>{SECOND}</p>"""
        )
    )

    assert article.photo == Photo(caption="The ferry in the harbour.", credit="Ida Holm/Nordbild")
    assert [(link.headline, link.url) for link in article.related] == [
        ("The ice in the sound is here to stay", None)
    ]


@pytest.mark.parametrize(
    "end",
    [
        "<p>(dmk)</p>",
        "<p>SDA/sep</p>",
        "<p>Reporting by Jane Doe; Editing by Odo Halm</p>",
        "<p>Follow us on social media and on Google News</p>",
        "<p>Fehler gefunden? Jetzt melden.</p>",
        "<p>Follow us on Google News.</p>",
        "<p>This article is for subscribers only.</p>",
        '<p><a href="/wa">Get the news first in the WhatsApp channel of the Courier.</a></p>',
        '<p><a href="/tags/ferries">Office for ferries and bridges</a></p>',
        "<p>© 2031 Lorvik Courier. All rights reserved.</p>",
        "<p>Ida Holm</p><p>(AFP)</p>",
    ],
)
def test_what_is_left_at_the_end_of_a_page_goes(end: str) -> None:
    article = read(
        f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{end}",
        head='<meta name="author" content="Ida Holm">',
    )

    assert lines(article) == PARAGRAPHS


@pytest.mark.parametrize(
    "last",
    [
        "Danish publishers said that they would leave Google News by the end of the year.",
        "The ministry will open a WhatsApp channel for people who are looking for relatives.",
        "Voters will have to register to keep their seats in the assembly, the court ruled.",
        "Readers who spotted an error in the ballot papers complained. They found a typo.",
        "All rights reserved for the band were sold to a company in Lorvik, its lawyer said.",
        "“Follow us on the way to the harbour,” the strikers called to the people at the gate.",
    ],
)
def test_news_in_the_words_of_a_call_stays_at_the_end_of_a_page(last: str) -> None:
    """A lost last paragraph is a false report, and nobody sees that it is gone."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{last}</p>")

    assert lines(article) == [*PARAGRAPHS, ("paragraph", last)]
    assert article.partial is None


def test_a_list_of_headlines_is_related_and_no_text() -> None:
    article = read(
        f"""<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><h3>Told by us</h3>
        <ul><li>Ice: <a href="/n/1">The sound stays closed for a third week</a></li>
        <li>Money: <a href="/n/2">The council looks for eleven million crowns</a></li></ul>
        <p>{THIRD}</p>"""
    )

    assert lines(article) == PARAGRAPHS
    assert [link.url for link in article.related] == [
        "https://www.lorvik.example/n/1",
        "https://www.lorvik.example/n/2",
    ]


def test_searches_and_the_page_itself_are_no_related_stories() -> None:
    article = read(
        f"""<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><h3>Read also</h3><ul>
        <li><a href="{URL}">Lorvik ferry runs again after nine weeks</a></li>
        <li><a href="/search/?s=ferry">All that we know about the ferry</a></li>
        <li><a rel="sponsored" href="/ad">Four reasons to travel with us</a></li>
        <li><a href="/n/2">The council looks for eleven million crowns</a></li></ul>"""
    )

    assert [link.url for link in article.related] == ["https://www.lorvik.example/n/2"]


@pytest.mark.parametrize(
    ("body", "head", "partial"),
    [
        (f"<p>{FIRST}</p><h3>Subscribe to continue reading</h3>", "", Partial.PAYWALL),
        (f"<p>{FIRST}</p><p>Sie haben kein gültiges Abo.</p>", "", Partial.PAYWALL),
        (f"<p>{FIRST}</p><p>この記事は会員限定です。</p>", "", Partial.PAYWALL),
        (f"<p>{FIRST}</p>", '{"@type":"Article","isAccessibleForFree":"False"}', Partial.PAYWALL),
        (f"<p>{FIRST}</p><p>{SECOND}</p>", '{"@type":"Article","isAccessibleForFree":true}', None),
        (
            f"<p>{FIRST}</p><p>{SECOND}</p>",
            '{"@type":"Article","isAccessibleForFree":false,"wordCount":60}',
            None,
        ),
    ],
)
def test_a_page_that_shows_only_its_beginning_is_marked(
    body: str, head: str, partial: Partial | None
) -> None:
    """Readers and editors must not take the beginning for the whole."""
    script = f'<script type="application/ld+json">{head}</script>' if head else ""

    article = read(f"<h1>Ferry</h1>{body}", head=script)

    assert article.partial is partial
    assert lines(article)[0] == PARAGRAPHS[0]


def test_a_page_without_text_is_a_stub() -> None:
    head = f"""<meta property="og:type" content="article">
    <meta property="og:description" content="{STANDFIRST} {SECOND}">"""

    assert read("<h1>Ferry</h1><video></video>", head=head).partial is Partial.STUB


def test_a_page_of_scripts_says_so() -> None:
    script = '<script type="application/json">{"story": "Short."}</script>'

    with pytest.raises(ArticleUnreadable, match="without scripts"):
        read(f"<h1>Ferry</h1><div id='app'></div>{script}")


def test_a_name_that_is_a_word_of_the_caption_stays_in_it() -> None:
    """The maker may be the one that the picture shows."""
    article = read(
        f"""<h1>Bricks</h1><figure><img src="https://p.example/bricks-1200x700.jpg" width="1200">
        <figcaption>Brickworks opens a new yard in Lorvik on Monday.</figcaption>
        <span class="copyright">Brickworks</span></figure><p>{FIRST}</p><p>{SECOND}</p>"""
    )

    assert article.photo is not None
    assert article.photo.caption == "Brickworks opens a new yard in Lorvik on Monday."


def test_the_description_is_told_without_who_publishes_it() -> None:
    for tail in ("Lorvik Courier", "Foto: Ida Holm"):
        head = f"""<meta property="og:site_name" content="Lorvik Courier">
        <meta property="og:description" content="{STANDFIRST} - {tail}">"""
        tree = parse(page("<h1>Ferry</h1>", head=head).decode())
        assert tree is not None
        assert standfirst_told(metas_of(tree)) == STANDFIRST


def test_the_sources_of_a_picture_do_not_hide_its_caption() -> None:
    """Parsers nest what a page never closes, and the caption is then far from its picture."""
    sources = "<source srcset='https://p.example/ferry-{}.jpg {}w'>"
    nested = "".join(sources.format(width, width) for width in range(300, 1000, 100))
    article = read(
        f"""<h1>Ferry</h1><div><figure><div><picture>{nested}
        <img src="https://p.example/ferry-1200x800.jpg" width="1200"></picture></div></figure>
        <div class="caption"><figcaption>The ferry in the harbour.</figcaption>
        <figcaption itemprop="author">Foto: Ida Holm</figcaption></div></div>
        <p>{FIRST}</p><p>{SECOND}</p>"""
    )

    assert article.photo is not None
    assert (article.photo.caption, article.photo.credit) == (
        "The ferry in the harbour.",
        "Ida Holm",
    )


def test_an_author_is_told_without_site_initials_and_office() -> None:
    head = '<meta name="author" content="{}">'.format
    office = "Professor of ethics at the University of Lorvik"

    def authors(*told: str) -> tuple[str, ...]:
        return read(
            f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>", head="".join(map(head, told))
        ).authors

    assert authors("Ida Holm (iho)", "courier.example", office) == ("Ida Holm",)
    assert authors("courier.example") == ("courier.example",)
