"""What stands between headline and text: told once, and never the text's own beginning."""

import json

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

STANDFIRST = "Nine weeks of repair are over, and two boats are planned."
BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
PARAGRAPHS = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]
POINTS = (
    "The ferry was in the yard of Lorvik for nine weeks.",
    "All food came by fishing boat.",
    "A second ferry has been ordered.",
)


def description(text: str) -> str:
    return f'<meta property="og:description" content="{text}">'


@pytest.mark.parametrize("told", [FIRST, f"{FIRST} The hull had..."])
def test_a_first_paragraph_that_the_system_repeats_stays_in_the_text(told: str) -> None:
    """Systems describe a page by its first paragraph: that makes no standfirst of it."""
    article = read(f"<h1>Ferry</h1><div>{BODY}</div>", head=description(told))

    assert (article.standfirst, lines(article)) == ("", PARAGRAPHS)


@pytest.mark.parametrize("place", ['<p class="top">{}</p>', "<div><p>{}</p></div>"])
def test_what_is_told_apart_and_repeated_is_the_standfirst(place: str) -> None:
    article = read(
        f"<h1>Ferry</h1><section>{place.format(FIRST)}<p>{SECOND}</p><p>{THIRD}</p></section>",
        head=description(FIRST),
    )

    assert (article.standfirst, lines(article)) == (FIRST, PARAGRAPHS[1:])


@pytest.mark.parametrize("dateline", ["LORVIK, March 3 (Nordbild) - ", "Lorvik (NBD) – "])
def test_where_an_agency_reports_from_is_no_part_of_a_standfirst(dateline: str) -> None:
    """Nor is the paragraph told twice, where the description leaves the place out."""
    rest = f"<p>{SECOND}</p><p>{THIRD}</p>"
    described = read(f"<h1>Ferry</h1><p>{dateline}{FIRST}</p>{rest}", head=description(FIRST))
    called = read(f'<h1>Ferry</h1><p class="lead">{dateline}{FIRST}</p>{rest}')

    assert (described.standfirst, lines(described)) == (FIRST, PARAGRAPHS[1:])
    assert called.standfirst == FIRST


def test_a_dateline_in_the_text_stays_there() -> None:
    first = f"LORVIK, March 3 — {FIRST}"
    article = read(
        f"<h1>Ferry</h1><p>{first}</p><p>{SECOND}</p><p>{THIRD}</p>",
        head=description(f"{first} The hull had..."),
    )

    assert (article.standfirst, lines(article)[0]) == ("", ("paragraph", first))


@pytest.mark.parametrize(
    "box",
    [
        '<div class="bi-bulletpoints">{}</div>',
        '<section class="article__key-takeaways"><div>{}</div></section>',
    ],
)
def test_main_points_in_sentences_are_the_standfirst_where_none_is_shown(box: str) -> None:
    """And they stand in one place only, or readers get them twice."""
    points = box.format("".join(f"<p>{point}</p>" for point in POINTS))
    alone = read(f"<h1>Ferry</h1>{points}{BODY}", head=description("How the ferry was mended."))
    beside = read(f'<h1>Ferry</h1><p class="standfirst">{STANDFIRST}</p>{points}{BODY}')

    assert (alone.standfirst, lines(alone)) == (" ".join(POINTS), PARAGRAPHS)
    assert beside.standfirst == STANDFIRST
    assert lines(beside) == [("list", "\n".join(POINTS)), *PARAGRAPHS]


def test_main_points_under_a_label_are_the_standfirst_without_it() -> None:
    """Their box is called anything; within the text a label of the same words heads a chapter."""
    points = "".join(f"<li>{point}</li>" for point in POINTS)
    box = f'<div class="blk"><h4>What you need to know:</h4><ul>{points}</ul></div>'

    above = read(f"<h1>Ferry</h1>{box}{BODY}")
    below = read(f"<h1>Ferry</h1>{BODY}{box}<p>{SECOND}</p>")

    assert (above.standfirst, lines(above)) == (" ".join(POINTS), PARAGRAPHS)
    assert lines(below)[3][1] == "What you need to know:"


@pytest.mark.parametrize(
    ("above", "label", "tag", "points"),
    [
        ("", "Summary", "ol", ("Boil the water for long.", "Put the fish in it.")),
        ("", "Key points", "ol", ("Boil the water for long.", "Put the fish in it.")),
        ("", "In brief", "ul", ("Gold for Ida Holm in Brenna.", "Nils Berg rests for a month.")),
        ("", "At a glance", "ul", ("Nine weeks in the yard", "Food by fishing boat")),
        (
            "<p>The ferry to Lorvik was mended on Monday.</p>",
            "At a glance",
            "ul",
            ("It was in the yard for nine weeks.", "Food came by fishing boat."),
        ),
    ],
)
def test_a_list_with_a_heading_of_its_own_stays_with_it(
    above: str, label: str, tag: str, points: tuple[str, str]
) -> None:
    """A recipe, or the day's small news, was the standfirst; a list of catchwords lost its head."""
    items = "".join(f"<li>{point}</li>" for point in points)
    article = read(f"<h1>Ferry</h1>{above}<h3>{label}</h3><{tag}>{items}</{tag}>{BODY}")

    kept = [("heading", label), ("list", "\n".join(points)), *PARAGRAPHS]
    assert lines(article)[-len(kept) :] == kept
    assert article.standfirst == ""


def test_who_wrote_it_and_when_is_no_standfirst() -> None:
    """It stands where one would, and has as many words."""
    day = '<div class="post_date"><a>Ida Holm</a> — of the harbour desk, on 3 March 2031</div>'

    assert read(f"<h1>Ferry</h1>{day}{BODY}").standfirst == ""


def test_main_points_in_catchwords_are_a_list() -> None:
    points = "<ul><li>Nine weeks in the yard</li><li>Food by fishing boat</li></ul>"
    article = read(f'<h1>Ferry</h1><div class="key-points">{points}</div>{BODY}')

    assert lines(article)[0] == ("list", "Nine weeks in the yard\nFood by fishing boat")
    assert article.standfirst == ""


def test_lines_that_go_on_from_the_headline_are_the_standfirst() -> None:
    """Newspapers of southern and western Africa set their decks so."""
    decks = ("…as islanders live on fish for nine weeks", "…and its captain is blamed for it")
    shown = "".join(f"<p><em>{deck}</em></p>" for deck in decks)
    article = read(f"<h1>Ferry</h1>{shown}{BODY}")

    assert (article.standfirst, lines(article)) == (" ".join(decks), PARAGRAPHS)


def test_a_box_of_points_that_is_all_of_the_text_stays() -> None:
    told = {"@type": "NewsArticle", "headline": "Ferry"}
    head = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    article = read(f'<h1>Ferry</h1><div class="highlights">{BODY}</div>', head=head)

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD]


def test_a_description_for_machines_alone_is_no_standfirst() -> None:
    """No newsroom signs what its readers do not see; the summary has the text's own beginning."""
    head = description(STANDFIRST)
    unseen = read(f"<h1>Ferry</h1><div>{BODY}</div>", head=head)
    seen = read(f"<div><p>{STANDFIRST}</p></div><h1>Ferry</h1><div>{BODY}</div>", head=head)

    assert (unseen.standfirst, lines(unseen)) == ("", PARAGRAPHS)
    assert seen.standfirst == STANDFIRST


@pytest.mark.parametrize("told", [SECOND, f"{SECOND[:100]}…"])
def test_a_paragraph_further_on_that_the_system_repeats_stays_there_alone(told: str) -> None:
    """A standfirst is above the text; the same words in both places read like a slip."""
    article = read(f"<h1>Ferry</h1><div>{BODY}</div>", head=description(told))

    assert (article.standfirst, lines(article)) == ("", PARAGRAPHS)


def test_a_sentence_that_was_cut_off_is_no_standfirst() -> None:
    """Systems cut the description at a number of signs, and a teaser shows it so."""
    cut = f"{STANDFIRST[:40]}…"
    teaser = f"<div><p>{cut}</p></div>"
    article = read(f"{teaser}<h1>Ferry</h1><div>{BODY}</div>", head=description(cut))

    assert article.standfirst == ""


def test_a_standfirst_of_two_lines_is_two_sentences() -> None:
    """Newspapers set decks as headings without full stops, one below the other."""
    decks = f"<h2>{STANDFIRST[:-1]}</h2><h2>Nobody there had fresh bread since December</h2>"
    article = read(f'<h1>Ferry</h1><div id="subtitulo_noticia">{decks}</div>{BODY}')

    assert article.standfirst == f"{STANDFIRST} Nobody there had fresh bread since December."
    assert lines(article) == PARAGRAPHS


@pytest.mark.parametrize("tag", ["h2", "div"])
def test_a_standfirst_is_found_below_a_headline_of_any_kind(tag: str) -> None:
    """It is the summary that the newsroom wrote itself."""
    shown = f'<{tag} class="title">Lorvik ferry runs again</{tag}>'
    article = read(f'{shown}<p class="c-leadtext">{STANDFIRST}</p>{BODY}')

    assert (article.standfirst, lines(article)) == (STANDFIRST, PARAGRAPHS)


@pytest.mark.parametrize("tag", ["h2", "h3", "h4", "p"])
def test_the_line_between_headline_and_byline_is_the_standfirst(tag: str) -> None:
    """Some houses give it no name and set it as a heading."""
    head = f"<header><h1>Ferry</h1><{tag}>{STANDFIRST}</{tag}><div>By Ida Holm</div></header>"
    article = read(f"{head}<div>{BODY}</div>")

    assert (article.standfirst, lines(article)) == (STANDFIRST, PARAGRAPHS)


def test_a_copy_of_the_first_paragraph_makes_no_standfirst_where_there_is_another() -> None:
    """Systems keep it above the text for their lists: the deck was told as a sub-heading."""
    copy = f'<div class="detail-summary">{FIRST}</div>'
    deck = f'<h2 class="deck">{STANDFIRST}</h2><div class="byline">By Ida Holm</div>'
    article = read(f"<h1>Ferry</h1>{copy}{deck}<div>{BODY}</div>", head=description(FIRST))

    assert (article.standfirst, lines(article)) == (STANDFIRST, PARAGRAPHS)


def test_a_sentence_set_as_a_heading_above_the_text_is_its_standfirst() -> None:
    """Where all headings are sentences, it heads the first part of the text."""
    told = "Nine weeks of repair are over, and the council plans two more boats."
    text = f"<h1>Ferry</h1><div><h2>{told}</h2>{BODY}"
    alone = read(f"{text}</div>")
    one_of_two = read(f"{text}<h2>Ice is coming to the sound.</h2><p>{FIRST}!</p></div>")

    assert (alone.standfirst, lines(alone)) == (told, PARAGRAPHS)
    assert (one_of_two.standfirst, lines(one_of_two)[0]) == ("", ("heading", told))


def test_a_standfirst_above_a_box_of_points_has_to_do_with_the_text_below_it() -> None:
    """The points may be about something else, and then the standfirst was lost."""
    deck = "Amid doubts, the harbour office is likely to let the lorries back on board today."
    points = "<h3>Highlights</h3><ul><li>Sold out</li><li>Two more are due in May</li></ul>"
    article = read(f"<div><h1>Ferry</h1><h2>{deck}</h2></div><div>{points}{BODY}</div>")

    assert article.standfirst == deck
    assert [text for kind, text in lines(article) if kind == "paragraph"] == [FIRST, SECOND, THIRD]


def test_a_heading_set_apart_from_the_text_by_its_byline_is_the_standfirst() -> None:
    """Houses of Spain set the deck as a heading: readers got it as the first sub-heading."""
    deck = "The council of the islands shares the last boats between all of its harbours"
    signed = '<p class="firma">Ida Holm / Lorvik 3 MAR 2031 - 14:30 CET</p>'
    article = read(f"<h1>Ferry</h1><h2>{deck}</h2>{signed}{BODY}")
    heading = read(f"<h1>Ferry</h1><h2>{deck}</h2>{BODY}")

    assert (article.standfirst, article.authors, lines(article)) == (
        deck,
        ("Ida Holm",),
        PARAGRAPHS,
    )
    assert lines(heading)[0] == ("heading", deck)


def test_a_link_in_the_box_of_a_standfirst_is_none_of_its_words() -> None:
    """It was pushed to all readers behind the standfirst, as a sentence of its own."""
    link = '<ul><li><a href="/n/2">Ferry: what happens next in the sound</a></li></ul>'
    box = f'<div class="standfirst"><p>{STANDFIRST}</p>{link}</div>'
    article = read(f"<h1>Ferry</h1>{box}{BODY}")

    assert (article.standfirst, lines(article)) == (STANDFIRST, PARAGRAPHS)
