"""What pages tell machines about their article, in the spellings of the world's systems."""

import json
from typing import Any

import pytest

from content.types import Article
from tests.content.page_samples import FIRST, SECOND, THIRD, read

BODY = f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
HOUSE = '<meta property="og:site_name" content="Lorvik Courier">'
ARTICLE = {"@type": "NewsArticle", "headline": "Ferry"}
PERSON = {"@type": "Person", "@id": "https://lorvik.example/#/person/7f", "name": "Ida Holm"}


def told(*objects: dict[str, Any], head: str = HOUSE) -> Article:
    graph = json.dumps({"@context": "https://schema.org", "@graph": objects})
    return read(BODY, head=f'{head}<script type="application/ld+json">{graph}</script>')


def test_an_author_who_is_named_elsewhere_in_the_graph_is_found() -> None:
    """Blog systems write people once, and only point at them from the article."""
    pointer = {"@id": PERSON["@id"]}

    assert told({**ARTICLE, "author": pointer}, PERSON).authors == ("Ida Holm",)
    assert told({**ARTICLE, "author": [pointer]}, PERSON).authors == ("Ida Holm",)
    assert told({**ARTICLE, "author": pointer}).authors == ()


def test_a_page_without_an_article_object_names_its_author_and_day_as_a_page() -> None:
    """Many systems describe every page in one way."""
    page = {
        "@type": "WebPage",
        "author": {"@id": PERSON["@id"]},
        "datePublished": "2031-03-03T14:30:00+02:00",
    }
    article = told({"@type": "WebSite", "name": "Lorvik Courier"}, page, PERSON)

    assert article.authors == ("Ida Holm",)
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2031-03-03T14:30:00+02:00"


@pytest.mark.parametrize(
    "author",
    [
        {"name": ["Ida Holm", "Odo Halm"]},
        [[{"name": "Ida Holm"}], "Odo Halm"],
        [{"givenName": "Ida", "familyName": "Holm"}, {"@value": "Odo Halm"}],
        "Ida Holm, Odo Halm",
        [{"name": "Ida Holm"}, {"name": "Odo Halm"}, {"name": "null"}],
        [{"name": "Ida Holm"}, {"name": "Odo Halm"}, {"name": "The Courier"}],
        [
            {"name": "Ida Holm"},
            {"name": "Odo Halm"},
            {"@type": "Organization", "name": "Redaktion"},
        ],
    ],
    ids=["names", "nested", "parts", "string", "null", "house", "desk"],
)
def test_authors_are_read_in_every_form(author: Any) -> None:
    """The standard allows a name, a list, an object and a reference, and all are met."""
    assert told({**ARTICLE, "author": author}).authors == ("Ida Holm", "Odo Halm")


def test_an_agency_beside_an_author_stays() -> None:
    """Its share of the work is owed a name; the house's own is beneath every story."""
    article = told({**ARTICLE, "author": [{"name": "Ida Holm"}, {"name": "Nordbild"}]})

    assert article.authors == ("Ida Holm", "Nordbild")


@pytest.mark.parametrize("label", ["Written by", "Verfasst von", "Écrit par", "Escrito por"])
def test_the_card_names_who_wrote_it(label: str) -> None:
    """Some houses name the author in what other sites show, and nowhere else."""
    card = f"""<meta name="twitter:label1" content="{label}">
        <meta name="twitter:data1" content="Ida Holm">"""
    other = card.replace(label, "Est. reading time")

    assert read(BODY, head=card).authors == ("Ida Holm",)
    assert read(BODY, head=other).authors == ()


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:tag" content="Ferry,Islands">',
        '<meta name="keywords" content="Ferry; Islands">',
        '<meta property="article:tag" content="Ferry"><meta property="article:tag" '
        'content="Islands">',
    ],
)
def test_key_words_are_parted_however_they_are_written(head: str) -> None:
    """Topics are known by them, one by one."""
    section = '<meta itemprop="articleSection" content="Transport">'

    assert read(BODY, head=head + section).topics == ("Transport", "Ferry", "Islands")


@pytest.mark.parametrize(
    "house",
    [
        "Redacción",
        "Lorvik Media GmbH, Lorvik, Germany",
        "Courier Newspapers Ltd.",
        "ida-holm",
        "iholm",
    ],
)
def test_a_company_a_desk_or_an_account_is_nobody_to_sign(house: str) -> None:
    """The person whom readers see named comes first, and a seat is no second author."""
    head = f'{HOUSE}<meta name="author" content="{house}">'
    shown = BODY.replace("</h1>", '</h1><p class="byline">Ida Holm</p>')

    assert read(shown, head=head).authors == ("Ida Holm",)
    assert len(read(BODY, head=head).authors) == 1


def test_a_company_beside_a_person_signs_nothing() -> None:
    """Who owns the site is told in the same field as who wrote."""
    head = '<meta name="author" content="Nordfisk Inc."><meta name="author" content="Ida Holm">'

    assert read(BODY, head=head).authors == ("Ida Holm",)


def test_an_account_in_one_field_does_not_hide_a_name_in_another() -> None:
    """ "@post" signs nothing where a person is named beside it."""
    head = '<meta name="author" content="iholm"><meta name="parsely-author" content="Ida Holm">'

    assert read(BODY, head=head).authors == ("Ida Holm",)


@pytest.mark.parametrize("attribute", ["content", "value"])
def test_a_field_is_read_from_the_attribute_that_holds_it(attribute: str) -> None:
    """Hand-made heads and tools that save pages write `value`, and all fields were lost."""
    head = f'<meta property="og:site_name" {attribute}="Lorvik Courier">'

    assert read(BODY, head=head).publisher == "Lorvik Courier"


def test_a_topic_that_a_system_did_not_know_is_none() -> None:
    """Scripts write "undefined" where a section is missing."""
    head = '<meta property="article:section" content="undefined">'
    article = read(BODY, head=head + '<meta name="keywords" content="Ferry, null">')

    assert article.topics == ("Ferry",)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="og:url" content="www.lorvik.example/news/2031/ferry.html">',
        '<link rel="canonical" href="www.lorvik.example/news/2031/ferry.html">',
    ],
)
def test_an_address_without_its_scheme_is_no_path(head: str) -> None:
    """The link below the story led to a page that is nowhere: /news/www.lorvik.example/…"""
    assert read(BODY, head=head).url == "https://www.lorvik.example/news/2031/ferry.html"
