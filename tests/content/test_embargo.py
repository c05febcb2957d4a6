"""What may not be told yet says so at its head, in the words of its house."""

import pytest

from content.desk import from_item, merge, read_any
from content.embargo import of_dump
from content.types import Article, Block, BlockKind, Item

TEXT = "\n\nFerry company sold\n\nThe ferry company was sold to its rival, both firms said.\n"


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL 6 AM 3 May 2030",
        "EMBARGOED FOR RELEASE UNTIL 3 May",
        "[STRICT EMBARGO: 6 am]",
        "**Embargoed:** Monday",
        "Under embargo until Monday",
        "Embargo: 3 May 2030",
        "Not for release before 6 am",
        "Sperrfrist: 3. Mai 2030, 6 Uhr",
        "+++ ACHTUNG SPERRFRIST: Montag, 12 Uhr +++",
        "Embargo : 3 mai 2030, 6h00",
        "Sous embargo jusqu'au 3 mai 2030",
        "Embargo hasta las 6.00 del 3 de mayo",
        "Embargado hasta el 3 de mayo",
        "Embargo fino alle 6:00 del 3 maggio",
        "Embargo tot 3 mei 2030",
        "AMBARGO: 3 Mayıs 2030, 06:00",
        "3 Mayıs 2030 06:00'ya kadar ambargoludur",
        "Эмбарго до 06:00 3 мая 2030",
        "This press release is under embargo until Monday",
        "The information in this release is strictly embargoed until 6 am",
        "Diese Pressemitteilung ist gesperrt bis Montag",
        "Ce communiqué est sous embargo jusqu'au 3 mai",
        "Este texto está embargado hasta el lunes",
    ],
)
def test_a_line_that_forbids_to_tell_it_is_known(line: str) -> None:
    """An agency forgives a late story, and never one that was early."""
    assert of_dump(line + TEXT) == line
    assert of_dump(f"Northwire\n12 April\n\n{line}{TEXT}") == line


@pytest.mark.parametrize(
    "line",
    [
        "Embargo on oil is lifted",
        "Embargo: EU tightens oil sanctions",
        "Embargo: what 5 countries want",
        "Embargo of 1973 remembered",
        "Arms embargo until 2030 extended",
        "Embargoed goods found in port of Lorvik",
        "Under embargo, Cuba turns to China",
        "Sous embargo, l'Iran vend son pétrole",
        "Sperrfristen im Arbeitsrecht: was gilt",
        "Diese Brücke ist gesperrt",
        "Ambargo sürüyor",
    ],
)
def test_an_embargo_that_is_news_forbids_nothing(line: str) -> None:
    """Sanctions are in the papers each day."""
    assert of_dump(line + TEXT) == ""


def test_it_is_looked_for_at_both_ends_alone() -> None:
    """An article about the trade may quote such a line; a release may end with it."""
    text = "\n\n".join(f"Paragraph {number} of a long report." for number in range(20))
    assert of_dump(f"{text}\n\n{LINE}\n\n{text}") == ""
    assert of_dump(f"{text}\n\n{LINE}") == LINE


LINE = "EMBARGOED UNTIL 00:01 GMT, 5 NOVEMBER 2030"
PARAGRAPH = "The ferry company was sold to its rival on Monday, both firms said in statement {}."
NEWS = "".join(f"<p>{PARAGRAPH.format(number)}</p>" for number in range(9))
HEADLINE = "<h1>Ferry company sold</h1>"


def read(inside: str, title: str = "Ferry company sold") -> Article:
    """A page with a long head and a long menu before it."""
    head = f"<title>{title}</title>" + "<meta name='theme' content='sea'>" * 900
    menu = "".join(f"<li><a href='/{number}'>Part {number}</a></li>" for number in range(40))
    page = f"<html><head>{head}</head><body><nav><ul>{menu}</ul></nav>{inside}</body></html>"
    return read_any(page.encode(), name="page.html")


@pytest.mark.parametrize(
    "inside",
    [
        f"<div class='notice'><b>{LINE}</b></div><article>{HEADLINE}{NEWS}</article>",
        f"<article><p>{LINE}</p>{HEADLINE}{NEWS}</article>",
        f"<article>{HEADLINE}<div class='meta'>{LINE}</div>{NEWS}</article>",
        f"<article>{HEADLINE}<p>{LINE}</p>{NEWS}</article>",
        f"<article>{HEADLINE}{NEWS}<p>{LINE}</p></article>",
        f"<article>{HEADLINE}{NEWS}<div class='meta'><b>{LINE}</b></div></article>",
        f"<article>{LINE}{HEADLINE}{NEWS}</article>",
    ],
    ids=["above all", "above the headline", "in a box", "first", "last", "box behind", "bare"],
)
def test_a_page_has_it_wherever_its_system_puts_it(inside: str) -> None:
    """Its head alone is longer than any wire, and the line may be no part of what is read."""
    article = read(inside)

    assert article.embargo == LINE
    assert [block.text for block in article.body] == [PARAGRAPH.format(n) for n in range(9)]


@pytest.mark.parametrize(
    "inside",
    [
        f"<article>{HEADLINE}{NEWS}<p>{LINE}</p>{NEWS}</article>",
        f"<article>{HEADLINE}{NEWS}</article><script>var notice = '<p>is {LINE}</p>'</script>",
        "<article><h1>Embargo until 2030 on oil from Lor</h1>" + NEWS + "</article>",
        "<article><h1>Sperrfrist: Was Arbeitslose wissen müssen</h1>" + NEWS + "</article>",
        "<article><h1>Gesperrt bis 18 Uhr: Brücke nach Unfall</h1>" + NEWS + "</article>",
        f"<article>{HEADLINE}<p>The report was embargoed until 6 am on Monday.</p>{NEWS}</article>",
        f"<article>{HEADLINE}<p>The report is embargoed until Monday.</p>{NEWS}</article>",
    ],
    ids=["quoted", "script", "oil", "law", "road", "sentence", "leak"],
)
def test_a_page_about_an_embargo_is_news(inside: str) -> None:
    """Held back for that, a story would reach nobody."""
    assert read(inside).embargo == ""


@pytest.mark.parametrize(
    "line",
    [
        "This text is under embargo until 5 November 2030, 00:01 GMT",
        "Diese Mitteilung ist gesperrt bis Montag, 6 Uhr",
        "Do not publish before 6 am on Monday",
    ],
)
@pytest.mark.parametrize("place", ["first", "last"])
def test_a_page_may_say_it_in_a_sentence(line: str, place: str) -> None:
    """Press offices write sentences, and mean what a wire says in one word."""
    first, last = (f"<p>{line}</p>", "") if place == "first" else ("", f"<p>{line}</p>")

    article = read(f"<article>{HEADLINE}{first}{NEWS}{last}</article>")

    assert article.embargo == line
    assert line not in [block.text for block in article.body]


OTHERS = [
    f"<div class='comment'><p>{LINE}</p></div>",
    "<div class='comment-body'><p>Embargoed until 2030, you wish</p></div>",
    "<ul><li><a href='/harbour'>Sperrfrist bis 12:00 Uhr</a></li></ul>",
    "<aside><h3>Embargo: 14.30 Uhr</h3></aside>",
    f"<aside><p>{LINE}</p></aside>",
    "<footer><p>Embargo terms: texts are embargoed until 9:00</p></footer>",
    f"<footer><p>{LINE}</p></footer>",
    f"<div class='related'><p>{LINE}</p></div>",
    "<div class='teasers'><p>All content is embargoed until Friday, memo says</p></div>",
    f"<div><p><a href='/other'>{LINE}</a></p></div>",
    f"<div><h2>{LINE}</h2></div>",
]


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("place", ["above", "within", "behind"])
def test_words_of_others_hold_nothing_back(other: str, place: str) -> None:
    """Else whoever may write a comment decides what is told, and each teaser does."""
    shown = {
        "above": f"{other}<article>{HEADLINE}{NEWS}</article>",
        "within": f"<article>{HEADLINE}{NEWS}{other}</article>",
        "behind": f"<article>{HEADLINE}{NEWS}</article>{other}",
    }

    article = read(shown[place])

    assert article.embargo == ""
    assert article.headline == "Ferry company sold"


def test_lists_and_subheadings_of_an_article_hold_nothing_back() -> None:
    """They are text, and stay in it."""
    inside = f"<h2>{LINE}</h2><ul><li>{LINE}</li><li>Oil may be sold then</li></ul>"

    article = read(f"<article>{HEADLINE}{inside}{NEWS}{inside}</article>")

    assert article.embargo == ""
    assert LINE in [block.text for block in article.body if block.kind is BlockKind.HEADING]


NO_LINES = [
    "All content is embargoed until Friday, leaked memo says",
    "The following is embargoed until the king dies: what the plan says",
    "This drug is not for publication until tests end",
    "Embargoed until 2050: letters of a king",
    "Embargo: 10h de débat",
    "Embargo: 5 Fragen und Antworten, 14.30 Uhr Debatte",
    "Эмбарго до 2025 года",
    "Embargo bis 2030",
    "Embargo until 2030: Union bans oil",
    "Embargo until 3 May: Union bans oil",
    "Embargo - 2024 in review",
    "Do not use until 2025",
    "Do not use until 2025 the bridge of Lorvik, engineers warn",
    "Not for release before 2040, says court",
    "Sperrfrist",
    "Sperrfrist: Was Journalisten wissen müssen",
    "Gesperrt bis Freitag: A7 bei Lorvik",
    "Gesperrt bis 18 Uhr",
    "Gesperrt: Brücke in Lorvik",
    "Embargoed until 6 am on Monday 5 May 2030, the paper lay in a drawer",
]


@pytest.mark.parametrize("headline", NO_LINES)
def test_a_headline_about_an_embargo_is_told(headline: str) -> None:
    """It is news, and a dump that lost it would tell its first paragraph for it."""
    page = read(f"<article><h1>{headline}</h1>{NEWS}</article>", headline)
    paragraphs = "\n\n".join(f"{PARAGRAPH.format(n)} They had met for weeks." for n in range(4))
    dump = read_any(f"{headline}\n\n{paragraphs}\n".encode(), name="wire.txt")
    item = from_item(Item(id="1", headline=headline))

    assert [page.embargo, dump.embargo, item.embargo] == ["", "", ""]
    assert [page.headline, dump.headline, item.headline] == [headline] * 3


@pytest.mark.parametrize(
    "before",
    [
        f"{LINE}: ",
        f"{LINE} ",
        f"[{LINE}] ",
        "EMBARGOED UNTIL 6 AM: ",
        "Embargoed until Friday – ",
        "Sperrfrist 3. Mai 2030, 18 Uhr: ",
        "Embargo until 6 pm: ",
    ],
)
def test_it_goes_from_before_a_headline(before: str) -> None:
    """It holds the story back, and readers have no use for it once it is told."""
    told = f"{before}Ferry company sold"
    page = read(f"<article><h1>{told}</h1>{NEWS}</article>", told)
    dump = read_any(f"{told}{TEXT.replace('Ferry company sold', '')}".encode(), name="wire.txt")
    item = from_item(Item(id="1", headline=told))

    assert [page.embargo, dump.embargo, item.embargo] == [before.strip()] * 3
    assert [page.headline, dump.headline, item.headline] == ["Ferry company sold"] * 3


def test_a_second_line_is_no_headline() -> None:
    """Agencies say it in each language of their readers."""
    dump = f"{LINE}\n\nSperrfrist: 5. November 2030, 0.01 Uhr GMT{TEXT}"

    article = read_any(dump.encode(), name="wire.txt")

    assert article.embargo == LINE
    assert article.headline == "Ferry company sold"


def test_a_bullet_is_no_line_of_its_own_and_a_frame_is() -> None:
    """A list of what the papers know is text; agencies put stars around what must be seen."""
    assert of_dump(f"Ferry company sold\n\n- {LINE}\n- Two firms{TEXT}") == ""
    assert of_dump(f"Ferry company sold\n\n## {LINE}\n{TEXT}") == ""
    assert of_dump(f"*** {LINE} ***{TEXT}") == f"*** {LINE} ***"


@pytest.mark.parametrize("at", ["headline", "standfirst", "first", "last"])
def test_an_entry_of_a_feed_has_it_in_any_field(at: str) -> None:
    """Also where the page that it leads to does not repeat it."""
    blocks = [PARAGRAPH.format(n) for n in range(9)]
    blocks = [LINE, *blocks] if at == "first" else [*blocks, LINE] if at == "last" else blocks
    item = Item(
        id="1",
        headline=f"{LINE}: Ferry company sold" if at == "headline" else "Ferry company sold",
        standfirst=LINE if at == "standfirst" else "",
        body=tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in blocks),
    )

    assert from_item(item).embargo.startswith(LINE)
    assert merge(item, read(HEADLINE + NEWS)).embargo.startswith(LINE)
