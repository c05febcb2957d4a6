"""Headings, questions and quotations in places of their own among the paragraphs of a text."""

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

SAID = "We ate nothing but fish for nine weeks, and nobody asked."


def entry(heading: str, text: str) -> str:
    return (
        f"<article class='entry'><header><time>14:30</time><h2>{heading}</h2></header>"
        f"<div class='entry-text'><p>{text}</p></div></article>"
    )


def test_the_entries_of_a_live_report_keep_their_headings() -> None:
    """Without them nobody can tell where one report ends and the next begins."""
    entries = entry("She leaves the yard", SECOND) + entry("The crew is on board", THIRD)
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><div>{entries}</div>")

    assert lines(article) == [
        ("paragraph", FIRST),
        ("heading", "She leaves the yard"),
        ("paragraph", SECOND),
        ("heading", "The crew is on board"),
        ("paragraph", THIRD),
    ]


@pytest.mark.parametrize(
    "box",
    [
        "<div class='box'><h3>Newsletter of the harbour</h3><form><input></form></div>",
        '<div class="box"><a href="/n/2"><h4>Ice closes the sound</h4></a></div>',
        "<div class='box'><h3>Related stories</h3></div>",
        "<div class='box'><h3>Share this article</h3></div>",
    ],
)
def test_the_title_of_a_box_heads_no_paragraph(box: str) -> None:
    """Readers would take the text below for something else than the story."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p>")

    assert [kind for kind, _ in lines(article)] == ["paragraph"] * 3


@pytest.mark.parametrize(
    "answers",
    [
        f"<dl><dt>When does she sail?</dt><dd>{SECOND}</dd><dt>Who pays?</dt><dd>{THIRD}</dd></dl>",
        f"<details><summary>When does she sail?</summary><p>{SECOND}</p></details>"
        f"<details><summary>Who pays?</summary><div>{THIRD}</div></details>",
        f"<div><h3><button>When does she sail?</button></h3><div hidden><p>{SECOND}</p></div></div>"
        f"<div><h3><button>Who pays?</button></h3><div hidden><p>{THIRD}</p></div></div>",
        f"<ol><li><h3>When does she sail?</h3><p>{SECOND}</p></li>"
        f"<li><h3>Who pays?</h3><p>{THIRD}</p></li></ol>",
    ],
    ids=["a list of terms", "to be unfolded", "behind buttons", "in the items of a list"],
)
def test_questions_head_their_answers(answers: str) -> None:
    """An answer that is folded up is lost to nobody who reads on a phone."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p>{answers}")

    assert lines(article) == [
        ("paragraph", FIRST),
        ("heading", "When does she sail?"),
        ("paragraph", SECOND),
        ("heading", "Who pays?"),
        ("paragraph", THIRD),
    ]


@pytest.mark.parametrize(
    "quote",
    [
        f"<aside><blockquote><p>{SAID}</p></blockquote></aside>",
        f'<figure class="wp-block-pullquote"><blockquote><p>{SAID}</p></blockquote></figure>',
        f'<div class="article__block"><div class="article__quote">{SAID}</div></div>',
        f'<div class="pullquote"><p>{SAID}</p></div>',
    ],
)
def test_a_quotation_in_a_box_of_its_own_is_told(quote: str) -> None:
    """An editor set it apart because it says most."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{quote}<p>{THIRD}</p>")

    assert lines(article)[2] == ("quote", SAID)


def test_a_quotation_names_the_one_whom_its_box_names() -> None:
    """Words without a speaker are nobody's, or the paper's own."""
    box = f"<div class='block-quote'><p>{SAID}</p><p class='quote__author'>Odo Halm</p></div>"
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p>")

    assert lines(article)[2] == ("quote", f"{SAID} — Odo Halm")


@pytest.mark.parametrize(
    "part",
    [
        f'<div class="newsletter"><blockquote><p>{SAID}</p></blockquote></div>',
        f'<div class="quote-price"><p>{SAID}</p></div>',
    ],
)
def test_no_box_of_another_kind_is_a_quotation(part: str) -> None:
    """Offers and prices between quotation marks would be told as somebody's words."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{part}<p>{THIRD}</p>")

    assert ("quote", SAID) not in lines(article)


@pytest.mark.parametrize(
    "part",
    [
        f'<a href="/fish">See it there</a><blockquote class="twitter-tweet"><p>{SAID}</p>'
        "</blockquote>",
        f'<blockquote><p><a href="/news/fish">{SAID}</a></p></blockquote>',
    ],
    ids=["a post", "a link"],
)
def test_a_post_beside_the_text_is_no_quotation_of_it(part: str) -> None:
    """Anybody writes posts: a quotation is what the house itself chose to tell."""
    aside = f"<aside>{part}</aside>"
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{aside}<p>{THIRD}</p>")

    assert [kind for kind, _ in lines(article)] == ["paragraph"] * 3


@pytest.mark.parametrize(
    "echo",
    [
        f'<blockquote class="pullquote"><p>{SAID}</p></blockquote>',
        f'<aside class="pull-quote"><p>{SAID.upper()}</p></aside>',
        f'<div class="pullquote"><p>“{SAID}”</p><p class="author">Odo Halm</p></div>',
    ],
)
def test_a_pull_quote_of_what_the_text_says_is_told_once(echo: str) -> None:
    """On paper it breaks up a page; on a phone the same sentence would just stand there twice."""
    said = f"“{SAID}” Odo Halm said, who keeps the only shop."
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{said}</p>{echo}<p>{THIRD}</p>")

    assert lines(article) == [("paragraph", FIRST), ("paragraph", said), ("paragraph", THIRD)]


def test_the_price_of_a_share_is_no_quotation() -> None:
    """Exchanges call it a quote, and so do the boxes of pages."""
    box = '<div class="quote">NORDYARD 12.50 +0.5% The share of the yard rose on Monday</div>'
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p>")

    assert not [kind for kind, _ in lines(article) if kind == "quote"]


def test_a_heading_of_the_first_rank_amidst_the_text_is_one() -> None:
    """Some systems know only that rank."""
    text = f"<p>{FIRST}</p><h1>Torn open by ice</h1><p>{SECOND}</p>"
    article = read(f"<h1>Lorvik ferry runs again</h1>{text}")

    assert lines(article)[1] == ("heading", "Torn open by ice")


def test_the_first_entry_of_a_live_report_has_a_heading_like_the_others() -> None:
    """It is the newest, and the one that most read."""
    entries = "".join(
        f"<div><span>{hour}:30</span><p class='t'><b>{title}</b></p><p>{text}</p></div>"
        for hour, title, text in (
            (14, "She leaves the yard", FIRST),
            (13, "The crew is on board", SECOND),
            (12, "The ice has gone", THIRD),
        )
    )
    article = read(f"<h1>Ferry</h1><section>{entries}</section>")

    assert [kind for kind, _ in lines(article)] == ["heading", "paragraph"] * 3


@pytest.mark.parametrize(
    "line",
    [
        '<div role="heading" aria-level="2">{}</div>',
        '<div class="subheading">{}</div>',
        '<p class="intertitle">{}</p>',
        '<p class="zwischentitel">{}</p>',
    ],
)
def test_what_a_page_calls_a_heading_is_one(line: str) -> None:
    """Old systems have headings in no element of that name: they vanished, or were paragraphs."""
    told = "The yard at Brenna"
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p>{line.format(told)}<p>{SECOND}</p><p>{THIRD}</p>")

    assert lines(article)[1] == ("heading", told)
    assert len(article.body) == 4


def test_what_stands_above_all_paragraphs_is_no_sub_heading() -> None:
    """Many call the standfirst so."""
    lead = "Nine weeks of repair are over, and two boats are planned."
    article = read(f'<h1>Ferry</h1><p class="subheading">{lead}</p><p>{FIRST}</p><p>{SECOND}</p>')

    assert "heading" not in dict(lines(article))


def test_a_name_below_the_marks_of_a_quotation_is_its_speaker() -> None:
    """Told as a paragraph, it would be a sentence of one name."""
    box = f'<div class="pull-quote"><p>“{SAID}”</p><p>Odo Halm</p></div>'
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p>")

    assert lines(article)[2] == ("quote", f"“{SAID}” — Odo Halm")


@pytest.mark.parametrize(
    "quote",
    [
        f"<blockquote>{SAID}<span class='quote-attribution'>Odo Halm</span></blockquote>",
        f"<div class='Quote'><blockquote>{SAID}</blockquote>"
        "<div class='Quote-attribution'>Odo Halm</div></div>",
        f"<figure><blockquote>{SAID}</blockquote><figcaption>Odo Halm</figcaption></figure>",
    ],
)
def test_a_quotation_is_told_with_the_part_that_signs_it(quote: str) -> None:
    """The speaker was glued to the last word, or left out."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{quote}<p>{THIRD}</p>")

    assert lines(article)[2] == ("quote", f"{SAID} — Odo Halm")


def test_a_form_in_a_short_eastern_text_makes_no_box_of_it() -> None:
    """Half as many signs say as much there: quotations and lists of the whole text were lost."""
    told = "奥斯特兰最古老的面包店周四重新点燃了烤炉，距离洪水用泥浆灌满它的地下室已经十一个月。"
    more = "四十多位邻居亲手清洗了房间，搬走了损坏的架子，并重新粉刷了墙壁，行会借给他们机器。"
    said = "我们又闻到了新鲜面包的香味，有些人忍不住哭了。"
    form = "<div><p>订阅电子报</p><form><input type='email'></form></div>"
    quote = f"<blockquote><p>{said}</p></blockquote>"
    items = "<ul><li>黑麦面包</li><li>白面包卷</li></ul>"
    last = "面包师们希望在周六送出三百个面包，来自港口的乐队将一直演奏，直到最后一个面包找到主人。"
    text = f"<p>{told}{more}</p><p>{more}{last}</p>{quote}{form}{items}<p>{last}{told}</p>"
    article = read(f"<h1>面包师开放烤炉</h1><div>{text}</div>")

    assert ("quote", said) in lines(article)
    assert ("list", "黑麦面包\n白面包卷") in lines(article)
