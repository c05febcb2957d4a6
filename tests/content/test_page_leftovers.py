"""What houses leave between and below the paragraphs of a text, and what only looks like it."""

import pytest

from content.types import Partial
from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

PARAGRAPHS = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]


def text_with(block: str) -> str:
    return f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{block}<p>{THIRD}</p>"


@pytest.mark.parametrize(
    "line",
    [
        "<p>after newsletter promotion</p>",
        "<p><b>Lees verder onder de foto</b></p>",
        "<p>Tekst gaat verder onder de video.</p>",
        "<p>Dalszy ciąg materiału pod wideo</p>",
        "<p>Saken fortsetter under annonsen</p>",
        "<p><strong>Przeczytaj również:</strong></p>",
        "<h3>相关内容</h3>",
        '<p>Читайте нас в <a href="https://t.me/courier">Telegram</a>.</p>',
        "<p>harbour at night.jpg</p>",
        "<p><em>(Ida Holm/iholm@courier.example)</em></p>",
        "<p>Press Enter to skip to end of carousel</p>",
        '<p>Watch the video below:</p><div><iframe src="https://films.example/7"></iframe></div>',
        "<p><strong>Mira aquí el video:</strong></p>",
        "<p>Смотрите видео ниже</p>",
        '<p>The newsletter of the Courier tells you all. Sign up <a href="/n">here.</a></p>',
        '<p>For news updates, follow Ida Holm on <a href="https://x.com/holm">X</a>.</p>',
        '<p><i>Sigue al Courier en <a href="https://www.facebook.com/courier">Facebook</a></i></p>',
    ],
)
def test_lines_that_only_lead_the_reader_on_are_no_text(line: str) -> None:
    """ "Continues below" is false on a phone, where nothing stands between."""
    assert lines(read(text_with(line))) == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        'Followers of the mayor met on <a href="https://facebook.com/x">Facebook</a> on Sunday.',
        'The mayor wrote it on <a href="https://x.com/mayor">X</a> on Sunday, and nobody laughed.',
        'Crews can follow the tow on <a href="https://youtube.com/x">a stream</a> from noon today.',
        'Thousands follow her on <a href="https://instagram.com/x">Instagram</a>, where she sang.',
        'The office asked to follow its <a href="https://x.com/h">account</a> for news of the ice.',
        'Follow <a href="https://t.me/h">the harbour master</a>, who tells there how the tow goes.',
        'Read her full letter <a href="https://x.com/holm/status/1">here</a>.',
        'Join the march <a href="https://www.facebook.com/events/7">on Monday at noon</a>.',
        'Follow the tow <a href="https://www.youtube.com/watch?v=7">from noon</a>.',
        'Davayı <a href="https://t.me/h">mahkemenin kanalından takip edebilirsiniz</a>',
        'बंदरगाह के <a href="https://t.me/h">चैनल</a> से जुड़ें',
        'Join the strike, urged the crew on <a href="https://x.com/crew">X</a>.',
        '“Follow us on <a href="https://x.com/crew">X</a>,” cried the strikers at the gate.',
    ],
)
def test_news_from_a_network_stays(line: str) -> None:
    """Much news is told there first, and a lost paragraph is worse than a call left standing."""
    assert len(lines(read(text_with(f"<p>{line}</p>")))) == 4


@pytest.mark.parametrize(
    "line",
    [
        'Support our crews, read the <a href="/x">boards</a> that hung all over the harbour.',
        'Support our <a href="/plan">plan</a>, the mayor said to those who came.',
        'Unterstützt uns nicht, sagte der <a href="/x">Hafenmeister</a> am Montag in Lorvik.',
        'Donate blood for the crew at <a href="https://aid.example/donate">the ward of Brenna</a>.',
        'Donate to the fund for our crews <a href="https://aid.example/donate">here</a>.',
        'Spenden Sie für unsere Nachbarn <a href="https://aid.example/spenden">hier</a>.',
        'The newsletter told it all. Subscribe to it, urged the <a href="/x">mayor</a> of Lorvik.',
    ],
)
def test_news_of_support_and_letters_stays(line: str) -> None:
    """A house asks for money in the words in which everybody does."""
    assert len(lines(read(text_with(f"<p>{line}</p>")))) == 4


@pytest.mark.parametrize(
    "end",
    [
        "<h2>About the author</h2><p>Ida Holm writes on harbours, and lives at Lorvik.</p>",
        "<h3>Über die Autorin</h3><p>Ida Holm schreibt über Häfen und lebt in Lorvik am Sund.</p>",
        "<p><em>(Con información de AFP)</em></p>",
        "<p>Autor: red</p>",
        '<p><em>We rely on your support to make news. <a href="/d">Donate today</a></em></p>',
        "<p><b>Hat es Ihnen gefallen? Unterstützen Sie unabhängigen Journalismus: "
        '<a href="/s">Jetzt spenden</a></b></p>',
        "<p><em>Ida Holm is a reporter of the Courier, and writes on harbours.</em></p>",
        '<p>Follow our coverage of ferries at <a href="/hub/ferries">courier.example/hub</a>.</p>',
        '<p><em>Subscribe to <a href="/n">the newsletters of the Courier</a>.</em></p>',
        "<p>Dieses Thema im Programm: Das Radio berichtete darüber am 3. März um 14 Uhr.</p>",
        "<p>Dziękujemy, że przeczytałeś nasz artykuł do końca. Obserwuj nas!</p>",
    ],
)
def test_what_a_house_says_below_a_text_is_no_text(end: str) -> None:
    """An editor would strike it from every single story."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{end}")

    assert lines(article) == PARAGRAPHS


@pytest.mark.parametrize(
    "end",
    [
        "<p>Odo Halm is a writer, and has lived at Lorvik since he lost his boat to the ice.</p>",
        "<p><em>We ate fish for nine weeks, and nobody asked us, says a writer of Lorvik.</em></p>",
    ],
)
def test_the_end_of_a_report_is_not_taken_for_its_author(end: str) -> None:
    """The last paragraph is often on a person."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{end}")

    assert len(lines(article)) == 4


def test_a_chapter_on_a_person_amidst_the_text_stays() -> None:
    """It is what the story is about."""
    more = "".join(f"<p>{number} {FIRST}</p>" for number in range(4))
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><h2>About the author</h2><p>{SECOND}</p>{more}")

    assert len(lines(article)) == 7


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Zur Person", "<p>Ida Holm, 54, leitet den Hafen von Lorvik, und war zuvor Lotsin.</p>"),
        ("About the author", f"<p>{SECOND}</p>"),
        ("About the author", "<p>She wrote of ice.</p><p>She sold it.</p><p>She left.</p>"),
    ],
    ids=["on whom they asked", "half of the text", "more than a portrait"],
)
def test_a_box_on_a_person_below_the_text_stays(heading: str, told: str) -> None:
    """Interviews end so, and a text may be about an author: nobody would miss what was cut."""
    article = read(f"<h1>Ferry</h1><p>{FIRST}</p><p>{THIRD}</p><h3>{heading}</h3>{told}")

    assert ("heading", heading) in lines(article)
    assert len(lines(article)) == 3 + told.count("<p>")


def test_only_what_names_the_author_goes_with_the_heading_over_it() -> None:
    """A whole report was lost behind "About the author"."""
    box = "<h3>Zur Person</h3><p>Ida Holm schreibt über Häfen.</p>"
    text = f"<p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p><p>{SECOND} So.</p>"
    article = read(f"<h1>Ferry</h1>{text}", head='<meta name="author" content="Ida Holm">')

    assert lines(article) == [*PARAGRAPHS, ("paragraph", f"{SECOND} So.")]


@pytest.mark.parametrize(
    "teaser",
    [
        '<li><a href="/n/2">Réservé aux abonnés Le chantier ne finit jamais rien</a></li>',
        '<article><p>Nur für Abonnenten</p><a href="/n/2">Die Werft wird nie mit etwas fertig</a>'
        "</article>",
    ],
)
def test_the_price_of_another_story_is_no_wall_before_this_one(teaser: str) -> None:
    """Else half of the stories of such a house are marked as cut off."""
    whole = f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    below = f"<section><h2>In this section</h2><ul>{teaser}</ul></section>"

    assert read(whole + below).partial is None
    assert read(f"{whole}<p>Réservé aux abonnés</p>").partial is Partial.PAYWALL


@pytest.mark.parametrize("line", ["17:41 JST, October 13, 2031", "13. Oktober 2031, 17:41 Uhr"])
def test_a_date_below_the_headline_opens_no_text(line: str) -> None:
    """Readers are told when it was published beside the story, not as its first paragraph."""
    page = f"<h1>Ferry</h1><div><p>{line}</p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    assert lines(read(page)) == PARAGRAPHS


def test_a_diary_keeps_its_dates() -> None:
    """A date that heads what happened then is news."""
    page = f"<h1>Ferry</h1><h2>3 March 2031</h2><p>{FIRST}</p><p>{SECOND}</p><h2>4 March 2031</h2>"
    told = lines(read(f"{page}<p>{THIRD}</p><p>{FIRST[::-1]}</p>"))
    assert ("heading", "3 March 2031") in told
    assert ("heading", "4 March 2031") in told


@pytest.mark.parametrize("label", ["Next article", "Previous article:"])
def test_the_way_to_the_next_article_is_no_text(label: str) -> None:
    """It is a button with its words beside it, and the headline of something else."""
    link = '<a href="/n/7">The council of Lorvik wants to buy a second boat in spring</a>'
    way = f"<em>{label}</em><br>{link}<br><br>"
    text = f"<h1>Ferry</h1><div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{{}}</div>"

    assert lines(read(text.format(way))) == PARAGRAPHS
    told = f"<p>The next article of the law reads so: {link}.</p>"
    assert len(lines(read(text.format(told)))) == 4


@pytest.mark.parametrize(
    "line",
    [
        "<div class='article_date'>3 մարտի 2031 - 15:01 AMT</div>",
        "<p>March 3, 2031, 3:15 p.m. CST</p>",
        "<p class='published'>3 March 2031</p>",
    ],
)
def test_the_day_above_a_text_is_no_text(line: str) -> None:
    """It is told beside the story."""
    body = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"

    assert lines(read(f"<h1>Ferry</h1><div class='article_body'>{line}{body}</div>")) == PARAGRAPHS


@pytest.mark.parametrize("day", ["<p>3 March 1918</p>", "<h3>3 March 2031, 15:01</h3>"])
def test_a_day_that_heads_what_happened_then_stays(day: str) -> None:
    """Diaries and chronicles have one above each of their parts, and letters at their head."""
    again = day.replace("3 ", "4 ")

    assert len(lines(read(f"<h1>Ferry</h1>{day}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"))) == 4
    told = f"<h1>Ferry</h1>{day}<p>{FIRST}</p><p>{SECOND}</p>{again}<p>{THIRD}</p>"
    assert len(lines(read(told))) == 5
    hours = told.replace("1918", "2031, 15:01")
    assert len(lines(read(hours))) == 5


@pytest.mark.parametrize(
    "day", ["03.03.31 - ", "(03.03.2031) – ", "3. März 2031 | ", "03/03/2031 — "]
)
def test_the_day_before_the_first_words_is_no_text(day: str) -> None:
    """It is told beside the story. Another day is when something happened, and stays."""
    head = '<meta property="article:published_time" content="2031-03-03T12:30:00+01:00">'
    text = f"<h1>Ferry</h1><p>{day}<b>{FIRST}</b></p><p>{SECOND}</p><p>{THIRD}</p>"

    assert lines(read(text, head=head, lang="de")) == PARAGRAPHS
    other = read(text, head=head.replace("03-03", "03-09"), lang="de")
    assert lines(other)[0] == ("paragraph", day + FIRST)
