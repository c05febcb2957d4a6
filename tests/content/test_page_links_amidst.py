"""Links to other stories between the paragraphs of a text, whatever stands in front of them."""

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

PARAGRAPHS = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]
ICE = "Ice closes the sound for a third week"
AT = "/news/ice-closes-the-sound-for-a-third-week"
PAY = "Who pays for the second ferry of the islands?"
PAY_AT = "/news/who-pays-for-the-second-ferry"


def text_with(block: str) -> str:
    return f"<h1>Ferry</h1><div><p>{FIRST}</p><p>{SECOND}</p>{block}<p>{THIRD}</p></div>"


@pytest.mark.parametrize(
    "box",
    [
        f'<section class="related-note"><article><span><a href="{AT}">Learn of it</a></span>'
        f'<h2><a href="{AT}">{ICE}</a></h2></article></section>',
        f'<div data-component="links-block"><ul><li><a href="{AT}">{ICE}</a></li></ul></div>',
        f'<a href="{AT}"><div><span class="topline">Winter</span>'
        f'<span class="teaser__headline">{ICE}</span><p>Nobody knows how long.</p></div></a>',
        f'<div class="block"><a href="{AT}">{ICE}</a><div>2 March, 12.00</div></div>',
        f'<p><a href="{AT}">{ICE}</a></p>',
        f'<p>👉 <a href="{AT}">{ICE}</a></p>',
        f'<p>&gt;&gt; <a href="{AT}">{ICE}</a></p>',
        f'<p>[<a href="{AT}">{ICE}</a>]</p>',
        f'<p>Earlier: <a href="{AT}">{ICE}</a></p>',
        f'<p>For more, read: <a href="{AT}">{ICE}</a></p>',
        f'<p><em>What came before | <a href="{AT}">{ICE}</a></em></p>',
        f'<h3><a href="{AT}">{ICE}</a></h3>',
        f'<p>İlgili haber <a href="{AT}">{ICE}</a></p>',
        f'<figure class="card"><a href="{AT}"><div><div class="card-title">{ICE}</div><div>Courier'
        "</div></div></a></figure>",
        f'<a class="teaser" href="{AT}"><h3>{ICE}</h3><p>Nobody knows.</p></a>',
        f'<a href="{AT}"><span>Read also</span>{ICE}</a>',
        f'<section><header>More information</header><h2><a href="{AT}">{ICE}</a></h2></section>',
        f'<a href="{AT}"><h3>Read also</h3><h2>{ICE}</h2></a>',
        f'<aside class="promote"><a href="{AT}"><p>Related</p><h3>{ICE}</h3></a></aside>',
    ],
)
def test_a_story_that_an_editor_set_into_the_text_is_told_as_related(box: str) -> None:
    """No table knows all words for "read also", and many boxes have none."""
    article = read(text_with(box))

    assert lines(article) == PARAGRAPHS
    assert [(link.headline, link.url) for link in article.related] == [
        (ICE, f"https://www.lorvik.example{AT}")
    ]


@pytest.mark.parametrize(
    "block",
    [
        f'<div class="sidebar"><a href="{AT}">{ICE}</a></div>',
        f'<div class="x"><b>Most read</b><div><a href="{AT}">{ICE}</a></div></div>',
        f'<div><a href="https://shop.example{AT}">{ICE}</a></div>',
        '<div><a href="/abo/one-month-for-one-crown">Read all our news for one crown</a></div>',
        '<div><a href="/x/our-news-by-mail">Get our newsletter, you will like it</a></div>',
        '<div><a href="/x/news-by-mail">Sign up for the free newsletter of the north</a></div>',
        f'<div class="t"><h4><a href="{AT}">Our app goes with you through the day</a></h4>'
        "<p>Have you ever wished for one that tells you all the news?</p></div>",
        "<div>" + "".join(f'<a href="{AT}-{n}">{ICE} {n}</a> ' for n in range(6)) + "</div>",
    ],
    ids=[
        "at the side",
        "chosen by readers",
        "another house",
        "an offer",
        "a call",
        "an invitation",
        "an app",
        "a machine's",
    ],
)
def test_other_links_between_paragraphs_are_not_related(block: str) -> None:
    """Readers of `/related` want stories, and no shop, no form and no other house."""
    assert read(text_with(block)).related == ()


@pytest.mark.parametrize(
    "told",
    [
        "The ice has never been as thick as in this winter, says the report of the state.",
        "The mayor resigned on Friday.",
    ],
)
def test_a_link_that_is_a_sentence_of_the_text_stays_in_it(told: str) -> None:
    """Taken out, the paragraph around it would say something else."""
    article = read(text_with(f'<p><a href="{AT}">{told}</a></p>'))

    assert ("paragraph", told) in lines(article)
    assert article.related == ()


def test_a_list_of_stories_leaves_the_text_whatever_its_heading_says() -> None:
    """ "Storm in Lorvik" above links to the stories of the storm is a box, not a chapter."""
    items = f'<li><a href="{AT}">{ICE}</a></li><li><a href="{PAY_AT}">{PAY}</a></li>'
    article = read(text_with(f"<h3>Storm in Lorvik</h3><ul>{items}</ul>"))

    assert lines(article) == PARAGRAPHS
    assert [link.headline for link in article.related] == [ICE, PAY]


def test_two_teasers_in_a_long_text_leave_it() -> None:
    """With two among few paragraphs it is a round-up, whose text they are."""

    def teaser(headline: str, address: str) -> str:
        lead = "It is so for the third week, and nobody knows how long."
        return f'<div><h3><a href="{address}">{headline}</a></h3><p>{lead}</p></div>'

    again = [f"{text} So it is." for text in (FIRST, SECOND, THIRD)]
    rest = "".join(map("<p>{}</p>".format, again[1:]))
    article = read(
        f"<h1>Ferry</h1><div><p>{FIRST}</p><p>{SECOND}</p>{teaser(ICE, AT)}<p>{THIRD}</p>"
        f"<p>{again[0]}</p>{teaser(PAY, PAY_AT)}{rest}</div>"
    )

    assert [text for _, text in lines(article)] == [FIRST, SECOND, THIRD, *again]
    assert [link.headline for link in article.related] == [ICE, PAY]


@pytest.mark.parametrize(
    "line",
    [
        f'Source: <a href="https://state.example{AT}">{ICE}</a>',
        f'The mayor: <a href="{AT}">{ICE}</a> was not what she had said.',
        f'Nobody asks: <a href="{AT}">Who pays for it all?</a> But we all do.',
    ],
)
def test_a_line_that_says_more_than_a_headline_stays(line: str) -> None:
    """A paragraph that is lost is worse than a link that is told as text."""
    article = read(text_with(f"<p>{line}</p>"))

    assert len(article.body) == len(PARAGRAPHS) + 1
    assert article.related == ()


def test_headings_of_a_round_up_stay_though_they_lead_to_the_stories_in_full() -> None:
    """Without them its stories run into each other."""
    heads = [f'<h3><a href="{AT}-{n}">{ICE} {n}</a></h3>' for n in range(2)]
    article = read(
        text_with("").replace(f"<p>{SECOND}</p>", f"{heads[0]}<p>{SECOND}</p>{heads[1]}")
    )

    assert [kind for kind, _ in lines(article)].count("heading") == 2


def test_a_line_with_a_link_and_words_of_its_own_stays() -> None:
    """Editors leave the full stop out; what they say beside the link is told nowhere else."""
    line = f'The council voted at night, after <a href="{AT}">{ICE}</a>'
    article = read(text_with(f"<p>{line}</p>"))

    assert len(lines(article)) == 4


def test_a_related_headline_is_told_without_the_name_of_the_house() -> None:
    """Editors copy the title of the page; "by the Courier" is part of a headline."""
    head = '<meta property="og:site_name" content="Courier">'
    links = f'<p>Related: <a href="{AT}">{ICE} | Courier</a></p>'
    links += f'<p>Related: <a href="{PAY_AT}">Who pays is told by the Courier</a></p>'
    article = read(text_with(links), head=head)

    assert [link.headline for link in article.related] == [ICE, "Who pays is told by the Courier"]


@pytest.mark.parametrize("label", ["La rédaction vous conseille :", "From Your Site Articles"])
def test_what_the_desk_recommends_below_its_text_is_related(label: str) -> None:
    """It chose those stories for this one; they were thrown away with the page's buttons."""
    links = f'<li><a href="{AT}">{ICE}</a></li><li><a href="{PAY_AT}">{PAY}</a></li>'
    text = f"<article><h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
    article = read(f'{text}<div class="more"><p class="title">{label}</p><ul>{links}</ul></div>')

    assert [link.headline for link in article.related] == [ICE, PAY]
    assert len(article.body) == 3


def test_whose_story_it_is_and_of_when_is_no_part_of_a_related_headline() -> None:
    """Portals name both in their teasers, and only looks part them from the headline."""
    words = f'<p class="body">{ICE}</p><p class="related__service-name">Lorvik Press Office</p>'
    teaser = f'<a href="{AT}"><div><time>2 March</time>{words}</div></a>'
    plain = f'<a href="{PAY_AT}"><div><p class="body">{PAY}</p></div></a>'
    box = f"<section><h2>Related articles</h2><ul><li>{teaser}</li><li>{plain}</li></ul></section>"
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{box}")

    assert [link.headline for link in article.related] == [ICE, PAY]
