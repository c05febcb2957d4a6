"""Who wrote it: people before houses, and no places, offices or sections among them."""

import json

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
HOUSE = """<meta property="og:site_name" content="Lorvik Courier">"""


def linked(name: str) -> str:
    data = {"@type": "NewsArticle", "headline": "Ferry", "author": {"name": name}}
    return f'{HOUSE}<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "shown",
    [
        '<p class="meta">von <a href="/autoren/name/ida-holm">Ida Holm</a></p>',
        '<div class="tags"><a class="x" href="//courier.example/reporter/holm/">Ida Holm</a></div>',
        '<div><span>Ida Holm &nbsp;|</span><span class="day">05.04.2031 - Güncelleme : 05.04.2031'
        "</span></div>",
        "<div>By Ida Holm</div>",
        "<div>By IDA HOLM</div>",
        '<header><div class="author-2">Ida Holm</div></header>',
        '<p class="firma"><em>Ida Holm</em> | <span class="localizacion">Lorvik</span></p>',
        '<div class="journaliste">Ida Holm</div>',
        '<address class="byline"><b>Ida</b> <b>Holm</b><i>Journalist</i></address>',
    ],
)
@pytest.mark.parametrize("told", ["Lorvik Courier", "Courier", "Web Desk", "admin"])
def test_the_people_of_a_byline_come_before_the_house(shown: str, told: str) -> None:
    """Many systems write the publisher, or who typed it in, where the author belongs."""
    article = read(f"<h1>Ferry</h1>{shown}{BODY}", head=linked(told))

    assert article.authors == ("Ida Holm",)


def test_the_house_is_the_author_where_nobody_else_is() -> None:
    assert read(f"<h1>Ferry</h1>{BODY}", head=linked("Lorvik Courier")).authors == (
        "Lorvik Courier",
    )


def test_people_in_one_place_of_the_metadata_come_before_the_house_in_another() -> None:
    head = linked("Lorvik Courier") + '<meta name="cXenseParse:author" content="Ida Holm">'

    assert read(f"<h1>Ferry</h1>{BODY}", head=head).authors == ("Ida Holm",)


def test_the_editor_of_a_page_is_not_its_author() -> None:
    shown = '<div class="author">Ida Holm</div>'
    below = "<div>Editor : <a href='/author/9/odo'>Odo Halm</a></div>"

    edited = read(f"<h1>Ferry</h1>{shown}{BODY}{below}", head=linked("Odo Halm"))
    written = read(f"<h1>Ferry</h1>{shown}{BODY}", head=linked("Odo Halm"))

    assert edited.authors == ("Ida Holm",)
    assert written.authors == ("Odo Halm",)


@pytest.mark.parametrize(
    "shown",
    [
        "<div>Harbour Life | 05.04.2031</div>",
        "<div>Von der Leyen und Merz</div>",
        '<a href="/people/">People we know</a>',
        "<div>By the harbour of Lorvik</div>",
    ],
)
def test_a_line_that_may_be_something_else_names_nobody(shown: str) -> None:
    """A wrong name is worse than none."""
    menu = '<header><ul><li><a href="/x">Harbour Life</a></li></ul></header>'

    assert read(f"{menu}<h1>Ferry</h1>{shown}{BODY}").authors == ()


def test_two_names_in_bold_above_the_text_are_its_authors() -> None:
    """And no sub-heading, which one name alone could be."""
    both = read(f"<h1>Ferry</h1><p><strong>Ida Holm/Odo Halm</strong></p>{BODY}", head=HOUSE)
    one = read(f"<h1>Ferry</h1><p><strong>Water Woes</strong></p>{BODY}", head=HOUSE)

    assert (both.authors, lines(both)[0]) == (("Ida Holm", "Odo Halm"), ("paragraph", FIRST))
    assert one.authors == ()


def test_a_byline_below_the_main_points_is_no_text() -> None:
    points = "<p>The ferry has been mended.</p><p>A second one is due.</p>"
    article = read(
        f'<h1>Ferry</h1><div class="key-points">{points}</div><p>Ida Holm | 03.03.2031</p>{BODY}'
    )

    assert (article.authors, lines(article)[0]) == (("Ida Holm",), ("paragraph", FIRST))


@pytest.mark.parametrize(
    "shown",
    [
        '<p><a class="author" href="/by/ida">Ida Holm</a> / <a class="author">Odo Halm</a></p>',
        '<address><a rel="author">Ida Holm</a> &amp; <a rel="author">Odo Halm</a></address>',
        '<ul><li class="byline">Ida Holm</li><li class="byline">Odo Halm</li></ul>',
        '<div class="authors"><span class="author">Ida Holm</span><i class="role">Editor</i>'
        '<span class="author">Odo Halm</span></div>',
    ],
)
def test_each_author_in_an_element_of_its_own_is_told(shown: str) -> None:
    """Who wrote half of a story wants to be named as well."""
    assert read(f"<h1>Ferry</h1>{shown}{BODY}").authors == ("Ida Holm", "Odo Halm")


@pytest.mark.parametrize(
    "above",
    [
        '<h1 class="logo"><a href="/">Lorvik Courier</a></h1>',
        '<div style="display:none"><h1>Lorvik ferry runs again</h1></div>',
    ],
)
@pytest.mark.parametrize("tag", ["h1", "h2", "div"])
def test_a_name_above_the_headline_is_no_author(above: str, tag: str) -> None:
    """The headline is where the page shows it: not in its logo, nor in a copy that nobody sees."""
    login = '<div class="author">Login Now</div>'
    headline = f'<{tag} class="headline">Lorvik ferry runs again</{tag}>'
    article = read(f'{above}{login}{headline}<p class="author">Ida Holm</p>{BODY}')

    assert article.headline == "Lorvik ferry runs again"
    assert article.authors == ("Ida Holm",)


def test_a_link_to_who_edited_it_names_no_author() -> None:
    """Editors see to it that it is right; they did not write it."""
    shown = '<p><span>Edited by</span>: <a href="/people/odo">Odo Halm</a></p>'

    assert read(f"<h1>Ferry</h1>{shown}{BODY}").authors == ()


@pytest.mark.parametrize(
    ("shown", "people"),
    [
        ("By Ida Holm | Mar 2, 2031 | Updated 3 hours ago", ("Ida Holm",)),
        ("Por Ida Holm | 2 de marzo de 2031", ("Ida Holm",)),
        ("Par Ida Holm (avec AFP)", ("Ida Holm", "AFP")),
        ("Ida Holm, Reuters", ("Ida Holm", "Reuters")),
        ("Ida Holm 12 de mayo de 2031", ("Ida Holm",)),
        ("김민수 2031년 5월 12일", ("김민수",)),
        ("林小雨", ("林小雨",)),
        ("By Post Staff", ()),
    ],
)
def test_a_byline_names_its_people_amid_all_that_stands_there(
    shown: str, people: tuple[str, ...]
) -> None:
    """A date or an agency beside a name cost the name; a staff was taken for a person."""
    assert read(f'<h1>Ferry</h1><p class="byline">{shown}</p>{BODY}').authors == people


def test_a_byline_beside_its_date_is_a_name_and_no_more() -> None:
    """ "By" was told as part of the name."""
    shown = "<div><span>By Ida Holm</span> • <time>3 March 2031</time></div>"

    assert read(f"<h1>Ferry</h1>{shown}{BODY}").authors == ("Ida Holm",)


def test_no_more_than_a_hundred_bylines_are_read() -> None:
    """Each takes its time, and a page may hold them by the thousand in every field."""
    head = "".join(
        f'<meta name="{name}" content="Web Desk">' * 60 for name in ("author", "article:author")
    )
    head += '<meta name="dc.creator" content="Ida Holm">'

    assert read(BODY, head=head).authors == ("Web Desk",)


@pytest.mark.parametrize(
    "shown",
    [
        '<p class="byline">By Ida Holm, Lorvik Courier</p>',
        '<p class="byline">Ida Holm<br>Lorvik Courier</p>',
        '<p class="byline">[Ida Holm，Courier]</p>',
        '<div class="signature"><span>Ida Holm</span></div>',
        '<ul class="author list"><li>Ida Holm</li></ul>',
    ],
)
def test_the_house_beside_its_people_is_no_author(shown: str) -> None:
    """Readers see the source beneath; told as a second author it is one whom nobody knows."""
    assert read(f"<h1>Ferry</h1>{shown}{BODY}", head=HOUSE).authors == ("Ida Holm",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Un texte de <strong>Ida Holm</strong> d'<em>Enquête</em>", ("Ida Holm",)),
        ("Un reportage d'Ida Holm et de Nils Berg", ("Ida Holm", "Nils Berg")),
    ],
)
@pytest.mark.parametrize("told", ["Lorvik Courier", "Zone Justice"])
def test_a_line_that_says_whose_text_it_is_names_the_authors(
    line: str, authors: tuple[str, ...], told: str
) -> None:
    """French Canada signs so above the text, and machines are told of a desk."""
    article = read(f"<h1>Ferry</h1><p>{line}</p>{BODY}", head=linked(told), lang="fr")

    assert (article.authors, lines(article)[0][1]) == (authors, FIRST)


def test_a_text_of_somebody_in_a_sentence_is_none() -> None:
    said = "Un texte de loi sera voté lundi par le conseil de Lorvik, qui siège depuis neuf heures."
    article = read(f"<h1>Ferry</h1><p>{said}</p>{BODY}", head=linked("Ida Holm"), lang="fr")

    assert (article.authors, lines(article)[0][1]) == (("Ida Holm",), said)


def test_who_holds_the_rights_of_a_page_did_not_write_its_text() -> None:
    """Publishers of magazines name themselves where the author belongs."""
    head = '<meta name="author" content="Lund Nordby"><meta name="copyright" content="{}">'
    person = '<meta property="article:author" content="Ida Holm">'
    house = head.format("Copyright (c) Lund Nordby 2031")

    assert read(f"<h1>Ferry</h1>{BODY}", head=house + person).authors == ("Ida Holm",)
    assert read(f"<h1>Ferry</h1>{BODY}", head=house).authors == ("Lund Nordby",)


def test_authors_in_blocks_of_one_byline_are_two_people() -> None:
    """Told as one name they are nobody: "Ida Holm Nils Berg"."""
    one = '<div class="byline"><p><a href="/people/{}" rel="author">\n {}\n </a></p></div>'
    both = one.format("holm", "Ida Holm") + one.format("berg", "Nils Berg")

    assert read(f'<h1>Ferry</h1><div class="byline">{both}</div>{BODY}').authors == (
        "Ida Holm",
        "Nils Berg",
    )


@pytest.mark.parametrize(
    "line",
    [
        '<li><a href="mailto:ih@courier.example"><span itemprop="author">Ida Holm</span></a></li>',
        '<div itemscope itemprop="author"><p>About</p><span itemprop="name">Ida Holm</span></div>',
        '<p>Text: <a rel="author" href="/team/7">Ida Holm</a></p>',
    ],
)
def test_who_signs_below_the_text_is_named_before_the_house(line: str) -> None:
    """Broadcasters sign there. Those who comment and who wrote a teaser sign something else."""
    head = linked("Lorvik Courier")
    others = """<article class="teaser"><a href="/n/2"><h3>Ice</h3></a><span itemprop="author">
<b>Odo Halm</b></span></article><div itemscope itemtype="https://schema.org/Comment"><p>Fine!</p>
<span itemprop="author">Lena Foss</span></div>"""
    signed = f"<article><h1>Ferry</h1>{BODY}<footer>{line}</footer>{others}</article>"

    assert read(signed, head=head).authors == ("Ida Holm",)
    assert read(signed.replace(line, ""), head=head).authors == ("Lorvik Courier",)


@pytest.mark.parametrize(
    ("told", "signed"),
    [
        ("ida.holm", "Ida Holm"),
        ("ida-holm", "Ida Holm"),
        ("ida_holm", "Ida Holm"),
        ("lorvik.courier", "lorvik.courier"),
        ("redaktion.sport", "redaktion.sport"),
        ("harbour.news", "harbour.news"),
        ("iholm", "iholm"),
    ],
)
def test_how_somebody_logs_in_is_told_as_a_name(told: str, signed: str) -> None:
    """Some systems know their authors by nothing else, and nobody signs in small letters."""
    assert read(f"<h1>Ferry</h1>{BODY}", head=linked(told)).authors == (signed,)
