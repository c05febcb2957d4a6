"""Lists of links in a text: which are a part of it, and which lead to other stories."""

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

HALLS = ["Town gym on the main street", "School hall of Lorvik North", "The old church by the pier"]
LIST = "<ul>" + "".join(f'<li><a href="/h/{name[:3]}">{name}</a></li>' for name in HALLS) + "</ul>"
PARAGRAPHS = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("<p>These shelters are open:</p>", "paragraph"),
        ("<p>次の避難所が開いています：</p>", "paragraph"),
        ("<h2>The shelters that are open</h2>", "heading"),
        ("<h2>Turnhallen, die geöffnet sind</h2>", "heading"),
    ],
)
def test_a_list_that_the_text_opens_stays_in_it(above: str, kind: str) -> None:
    """Without its list "These shelters are open:" is an open sentence, and people look for them."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p>{above}{LIST}<p>{SECOND}</p><p>{THIRD}</p>")

    assert lines(article)[1][0] == kind
    assert lines(article)[2] == ("list", "\n".join(HALLS))
    assert lines(article)[3:] == PARAGRAPHS[1:]
    assert article.related == ()


@pytest.mark.parametrize(
    "above",
    [
        "<h3>More from the harbour</h3>",
        "<h3>Told by us</h3>",
        "<h3>Weitere Artikel</h3>",
        "<h3>Our coverage of the storm</h3>",
        "<h4>Otras noticias</h4>",
        "",
    ],
)
def test_a_list_that_is_called_further_stories_leaves_the_text(above: str) -> None:
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p>{above}{LIST}<p>{SECOND}</p><p>{THIRD}</p>")

    assert lines(article) == PARAGRAPHS
    assert [link.headline for link in article.related] == HALLS


@pytest.mark.parametrize("heading", ["How you can help", "Your rights", "Mehr Hilfe am Hafen"])
def test_a_list_of_places_elsewhere_stays_under_its_heading(heading: str) -> None:
    """Who wants to help has to be told where; the house has written none of that."""
    items = "".join(f'<li><a href="https://aid.example/">{hall}</a></li>' for hall in HALLS)
    body = f"<p>{FIRST}</p><h3>{heading}</h3><ul>{items}</ul><p>{SECOND}</p><p>{THIRD}</p>"
    article = read(f"<h1>Ferry</h1>{body}")

    told = [("heading", heading), ("list", "\n".join(HALLS))]
    assert lines(article) == [PARAGRAPHS[0], *told, *PARAGRAPHS[1:]]
    assert article.related == ()


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ('Read more: <a href="/n/2">Storm hits coast</a>', "Storm hits coast"),
        ('<strong>Lesen Sie auch:</strong> <a href="/n/2">Sturm trifft Küste</a>',
         "Sturm trifft Küste"),
        ('<a href="/n/2">Read also: Lorvik quakes</a>', "Lorvik quakes"),
    ],
)  # fmt: skip
def test_behind_a_label_a_headline_may_be_short(line: str, headline: str) -> None:
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{line}</p><p>{SECOND}</p><p>{THIRD}</p>")

    assert lines(article) == PARAGRAPHS
    assert [link.headline for link in article.related] == [headline]


def test_a_short_link_within_a_line_takes_no_line_along() -> None:
    line = 'Read more: <a href="/n/2">Berg</a> will speak in the town hall of Lorvik at noon'
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{line}.</p><p>{SECOND}</p><p>{THIRD}</p>")

    assert len(lines(article)) == 4


def test_a_list_within_a_list_is_told_once() -> None:
    """Its lines stood in the item around it as well."""
    listed = (
        "<ol><li>First the gates are opened<ul><li>the northern gate</li><li>the southern gate"
        "</li></ul></li><li>Then the ferries run</li></ol>"
    )
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{listed}<p>{THIRD}</p>")

    told = "First the gates are opened\nthe northern gate\nthe southern gate\nThen the ferries run"
    assert ("list", told) in lines(article)


def test_a_term_is_told_with_its_words() -> None:
    """ "On Friday, at seven" without its "When" says nothing."""
    pairs = "<dl><dt>Who</dt><dd>The harbour master</dd><dt>When:</dt><dd>On Friday, at 7</dd></dl>"
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{pairs}<p>{THIRD}</p>")

    assert ("list", "Who: The harbour master\nWhen: On Friday, at 7") in lines(article)


def test_terms_above_the_text_are_the_house_s_data() -> None:
    """Date, section and reading time are no list of the story."""
    pairs = "<dl><dt>Details</dt><dd>Written by: Ida Holm</dd><dd>Category: Harbour</dd></dl>"
    article = read(f"<h1>Ferry</h1>{pairs}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")

    assert lines(article) == PARAGRAPHS
