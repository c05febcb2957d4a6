"""Boxes in the midst of a text: where a reader on a phone gets them, and what is none."""

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

PARAGRAPHS = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]
LEAD = "The sound is closed for the third week, and nobody knows how long it will be so."
TEASER = "Ice closes the sound for a third week"
FACT = "She was built at Brenna in 1999 and has carried two million people since then."


def text_with(block: str) -> str:
    return f"<h1>Ferry</h1><div><p>{FIRST}</p>{block}<p>{SECOND}</p><p>{THIRD}</p></div>"


@pytest.mark.parametrize(
    "card",
    [
        f'<div class="x"><a href="/n/2"><h3>{TEASER}</h3></a><p>{LEAD}</p></div>',
        f'<div><h3><a href="/n/2">{TEASER}</a></h3><div><p>{LEAD}</p></div></div>',
    ],
)
def test_a_teaser_without_a_label_is_another_story(card: str) -> None:
    article = read(text_with(card))

    assert lines(article) == PARAGRAPHS
    assert [link.headline for link in article.related] == [TEASER]


@pytest.mark.parametrize(
    "address",
    ["https://bank.example/2031/rates", "/files/report.pdf", "https://bank.example/a.pdf"],
)
def test_a_source_of_the_text_is_no_teaser(address: str) -> None:
    """A house teases its own stories; to others, and to documents, it leads with its text."""
    article = read(text_with(f'<div><h3><a href="{address}">{TEASER}</a></h3><p>{LEAD}</p></div>'))

    assert lines(article)[1:3] == [("heading", TEASER), ("paragraph", LEAD)]
    assert article.related == ()


def test_the_parts_of_a_round_up_stay_in_it() -> None:
    """Each of its stories has a heading with a link, as a teaser has; nobody misses a lost one."""
    parts = "".join(
        f'<div><h3><a href="/n/{number}">{TEASER} {number}</a></h3><p>{number} {LEAD}</p></div>'
        f"<p>{each}</p>"
        for number, each in enumerate((SECOND, THIRD))
    )
    article = read(f"<h1>Ferry</h1><div><p>{FIRST}</p>{parts}</div>")

    assert [text for kind, text in lines(article) if kind == "heading"] == [
        f"{TEASER} 0",
        f"{TEASER} 1",
    ]
    assert {f"0 {LEAD}", f"1 {LEAD}"} <= {text for _, text in lines(article)}


@pytest.mark.parametrize(
    "part",
    [
        f"<div><h3>{TEASER}</h3><p>{LEAD}</p></div>",
        f'<div><h3>{TEASER}</h3><p><a href="/n/2">The sound</a> {LEAD[10:]}</p></div>',
    ],
)
def test_a_part_of_the_text_with_a_heading_stays_in_its_place(part: str) -> None:
    """A lost paragraph is a false report."""
    article = read(text_with(part))

    assert lines(article)[:3] == [PARAGRAPHS[0], ("heading", TEASER), ("paragraph", LEAD)]
    assert lines(article)[-2:] == PARAGRAPHS[1:]


@pytest.mark.parametrize(
    "part",
    [
        f'<div><h3><a href="/n/2">{TEASER}</a></h3><p>{LEAD}</p><p>{FACT}</p></div>',
        f'<div><h3>This is what <a href="/n/2">the plan of the harbour says</a></h3>'
        f"<p>{LEAD} {FACT}</p></div>",
    ],
)
def test_a_heading_with_a_link_in_it_takes_no_text_along(part: str) -> None:
    article = read(text_with(part))

    assert f"{LEAD} {FACT}" in " ".join(text for _, text in lines(article))
    assert article.related == ()


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="factbox"><h2>The ferry</h2><div><p>{FACT}</p></div></div>',
        f'<div class="g"><div class="post-card__body"><h3>The ferry</h3><p>{FACT}</p></div></div>',
    ],
)
def test_a_box_of_facts_stands_behind_the_text(box: str) -> None:
    """Else the paragraphs behind it stand under its heading."""
    article = read(text_with(box))

    assert lines(article) == [*PARAGRAPHS, ("heading", "The ferry"), ("paragraph", FACT)]


@pytest.mark.parametrize(
    "after", ["<h2>The island</h2>", ""], ids=["a heading follows", "the text follows"]
)
def test_sections_of_a_text_stay_in_their_order(after: str) -> None:
    named = "section" if not after else "factbox"
    section = f'<div class="{named}"><h2>The ferry</h2><p>{FACT}</p></div>{after}'
    article = read(text_with(section))

    assert lines(article)[1:3] == [("heading", "The ferry"), ("paragraph", FACT)]
    assert lines(article)[-1] == PARAGRAPHS[-1]


def test_a_text_in_several_cards_stays_in_its_order() -> None:
    """Systems that build pages of cards put the parts of a text into them."""
    cards = (
        f"<p>{FIRST}</p>",
        f"<h2>The ferry</h2><p>{FACT}</p>",
        f"<p>{SECOND}</p><p>{THIRD}</p>",
    )
    article = read("<h1>Ferry</h1>" + "".join(map('<div class="card">{}</div>'.format, cards)))

    assert [text for _, text in lines(article)] == [FIRST, "The ferry", FACT, SECOND, THIRD]


def test_a_box_to_subscribe_is_no_text() -> None:
    box = '<div class="subscription-widget-wrap"><p>Thanks for reading! Subscribe for free to '
    article = read(text_with(f"{box}receive new posts and to support what I do here.</p></div>"))

    assert lines(article) == PARAGRAPHS
