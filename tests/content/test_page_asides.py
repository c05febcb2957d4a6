"""What stands in the midst of a text and is no part of it: other stories, calls, explanations."""

import pytest

from content.litter.reader_calls import asks_for_tips
from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

SAID = "We ate nothing but fish for nine weeks."
PARAGRAPHS = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]
LEAD = (
    "The sound has been closed since December, and the council of Lorvik is asked for help by "
    "the islanders, who have had no fresh milk, no mail and no doctor for three weeks now, and "
    "whose only shop has nothing left to sell but nails."
)
TEASER = f"""<div class="card"><div class="pic"><a href="/n/2"><img src="/i/2.jpg"></a></div>
<div><a href="/ice">Ice</a><a href="/n/2">Ice closes the sound for a third week</a>
<div><p class="lead">{LEAD}</p></div></div></div>"""


def text_with(block: str) -> str:
    return f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{block}<p>{THIRD}</p>"


def test_a_teaser_with_its_lead_leaves_with_its_label() -> None:
    """Else the lead of another story stands in the text as a paragraph of this one."""
    article = read(text_with(f"<div><div><p>Read more</p></div>{TEASER}</div>"))

    assert lines(article) == PARAGRAPHS
    assert [link.headline for link in article.related] == ["Ice closes the sound for a third week"]


def test_paragraphs_below_a_lonely_label_stay() -> None:
    linked = '<a href="/b">the yard at Brenna has been asked</a>'
    below = f"<div><p>{SECOND} As {linked} by the council.</p><p>{LEAD}</p></div>"
    article = read(text_with(f"<p>Read more</p>{below}"))

    assert [text for _, text in lines(article)][-2:] == [LEAD, THIRD]


@pytest.mark.parametrize("label", ["Read Next", "Das könnte Sie auch interessieren"])
def test_what_a_machine_lists_below_a_text_is_no_link_of_its_editors(label: str) -> None:
    """In the midst of the text an editor has set it."""
    teasers = "".join(
        f'<li><a href="/n/{n}">Story {n} of the harbour office</a></li>' for n in "12"
    )
    box = f"<h3>{label}</h3><ul>{teasers}</ul>"
    below = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{box}")
    amidst = read(text_with(box))

    assert (lines(below), below.related) == (PARAGRAPHS, ())
    assert lines(amidst) == PARAGRAPHS
    assert len(amidst.related) == 2


@pytest.mark.parametrize(
    "call",
    [
        "Sie arbeiten in der Werft und haben Hinweise? Melden Sie vertraulich und sicher via "
        "Signal bei unserem Reporter: holm.90",
        "Do you have information about the yard? Contact our reporters securely on Signal.",
        "Vous avez des informations ? Écrivez à notre journaliste sur Signal, en toute confiance.",
        "¿Tienes información? Escríbenos de forma confidencial a pistas@courier.example.",
        "Heb je informatie over de werf? Mail ons vertrouwelijk: tip@courier.example",
        "Har du tips? Kontakta oss anonymt på Signal.",
    ],
)
@pytest.mark.parametrize("element", ["<p><em>{}</em></p>", "<blockquote><p>{}</p></blockquote>"])
def test_a_call_for_tips_is_neither_text_nor_a_quotation(call: str, element: str) -> None:
    assert lines(read(text_with(element.format(call)))) == PARAGRAPHS


@pytest.mark.parametrize(
    "news",
    [
        "Do you have information? Contact us anonymously by mail, the police of Lorvik asked.",
        "Haben Sie Hinweise? Melden Sie sich vertraulich bei uns, bat die Polizei per E-Mail.",
        "“Do you have a tip? Mail us,” says a note in our harbour, and nobody knows who wrote it.",
        "The union wants to have information by mail on what the yard told its workers on Monday.",
        "Sie haben uns per E-Mail gedroht, sagte der Bürgermeister nach der Sitzung am Montag.",
    ],
)
def test_news_about_tips_stays(news: str) -> None:
    """A lost paragraph is a false report."""
    assert not asks_for_tips(news)


@pytest.mark.parametrize(
    "end",
    [
        "Which boat do you like best? Share your story with the community.",
        "Teile deine Tipps mit der Community.",
        "Schreib es uns in die Kommentare!",
        "With reports from Nordbild and the Brenna Post",
        "Mit Informationen von Nordbild",
    ],
)
def test_calls_to_comment_and_sources_at_the_end_go(end: str) -> None:
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{end}</p>")

    assert lines(article) == PARAGRAPHS


@pytest.mark.parametrize(
    "end",
    [
        "Share your boat, the mayor told the islanders. Nobody did so until the ice was gone.",
        "With reports of thin ice the harbour office closed the sound.",
        "Teile der Flotte bleiben im Hafen, auch wenn die Community der Fischer das beklagt.",
    ],
)
def test_news_in_such_words_stays_at_the_end(end: str) -> None:
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{end}</p>")

    assert lines(article)[-1] == ("paragraph", end)


@pytest.mark.parametrize(
    "quote",
    [
        f"<blockquote><p>{SAID}</p><cite>Odo Halm, mayor</cite></blockquote>",
        f"<div><blockquote>{SAID}</blockquote><cite><p>Odo Halm</p><p>mayor</p></cite></div>",
        f"<blockquote><p>{SAID}</p><footer>— Odo Halm, mayor</footer></blockquote>",
        f"<blockquote><p>{SAID}</p><footer><span>— </span><span class='hidden-tag'>Une citation de"
        " </span>Odo Halm, mayor</footer></blockquote>",
        f"<blockquote><p>{SAID}</p><footer>Odo Halm, <cite>mayor</cite></footer></blockquote>",
    ],
)
def test_a_quotation_is_told_with_the_one_who_said_it(quote: str) -> None:
    """Else a name and an office stand in the text as a paragraph."""
    assert lines(read(text_with(quote)))[2] == (
        "quote",
        f"{SAID} — Odo Halm, mayor",
    )


def test_the_picture_of_a_post_is_not_told_as_an_address() -> None:
    post = f"<blockquote><p>{SAID} <a href='/x'>pic.twitter.com/zgUhcxXB2g</a></p><p>— Odo"
    article = read(text_with(f"{post} Halm (@odo)</p></blockquote>"))

    assert lines(article)[2] == (
        "quote",
        f"{SAID} — Odo Halm (@odo)",
    )


def test_an_explanation_does_not_stand_in_the_midst_of_its_word() -> None:
    said = '<abbr title="Of wood.">yard<span aria-hidden="true">Of wood.</span></abbr>'
    tip = 'hull<span role="tooltip">The body of a ship.</span>'
    block = f"<p>{SECOND.replace('hull', tip)} It lies in the {said} at Brenna.</p>"
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p>{block}<p>{THIRD}</p>")

    assert lines(article)[1] == ("paragraph", f"{SECOND} It lies in the yard at Brenna.")
