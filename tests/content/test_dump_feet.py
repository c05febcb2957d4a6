"""Where an article ends: what its page hangs below goes, and what ends as lists do stays."""

import pytest

from content.dumps import read_dump
from content.types import Article

_TOP = [
    "Harbour council closes the old bridge",
    "The council of Lorvik has closed the old bridge to all lorries until the autumn.",
    "Engineers had found cracks in two of its piers on Friday, the mayor said.",
]
_LINKS = [
    "Islands run short of milk for a third week",
    "Night train to Halm returns after nine years",
    "Mayor asks for calm before the second vote",
    "Why the fishing fleet stays in port",
    "Ferry line sells its last steamer to a museum",
]
_RESUMED = "The talks have been resumed. Nobody says more."
_TALKS = "The talks went on for hours. Nobody would say why."


def told(article: Article) -> list[str]:
    body = [line for block in article.body for line in block.text.split("\n")]
    return [article.standfirst, *body] if article.standfirst else body


def ends(below: list[str], *, top: list[str] = _TOP) -> list[str]:
    """The lines that are told below the last paragraph of `top`."""
    lines = told(read_dump("\n\n".join([*top, *below])))
    assert lines[: len(top) - 1] == top[1:]
    return lines[len(top) - 1 :]


@pytest.mark.parametrize(
    "head",
    """
    Most read | Popular articles | More from the harbour | Politics Latest Articles | Trending now
    Meistgelesen | Ähnliche Nachrichten | Neues aus der Redaktion | Häufig gelesen
    Les plus lus | Dernières actualités | Lo más visto | Últimas noticias | I più letti
    Mais lidas | Meest gelezen | Günün önemli manşetleri | Najczęściej czytane | Самое читаемое
    Останні новини | Mest läst | Mest lest | Luetuimmat | Nejčtenější | Legfrissebb
    Cele mai citite | Δημοφιλή | الأكثر قراءة | Terpopuler | Đọc nhiều
    人気記事 | アクセスランキング | 热门文章 | 인기뉴스 | Most readNew
    """.replace("\n", "|").split("|"),
)
def test_a_box_of_links_is_no_part_of_the_article(head: str) -> None:
    """A reader of /full would meet the headlines of other stories as if they were this one's."""
    if not head.strip():
        return

    assert ends([head.strip(), *_LINKS]) == []


def test_what_stands_beside_each_link_goes_with_it() -> None:
    """Kickers, names, hours, ranks: no list of links comes without."""
    kickers = [line for link in _LINKS for line in ("Region", link, "Ida Roth", "14:36")]
    ranks = [line for rank, link in enumerate(_LINKS) for line in (str(rank + 1), link)]

    assert ends(["Most read", *kickers]) == []
    assert ends(["Most read", *ranks, "Latest news", *kickers]) == []


def test_headlines_that_end_as_sentences_do_go_among_their_kind() -> None:
    """Questions, calls, cut headlines: the rest of the list shows what they are."""
    asked = ["Is the old bridge safe?", "Stop the ferries now!", "The fleet stays in port."]
    cut = [f"{link} and the council of Lorvik will soon ..." for link in _LINKS]

    assert ends(["Most read", *_LINKS[:2], *asked, *_LINKS[2:]]) == []
    assert ends(["Popular articles", *cut]) == []


def test_forms_of_comments_and_accounts_go() -> None:
    """What a page asks its visitors for is nothing that an editor has written."""
    form = ["Leave a comment", "Name", "Email", "Save my name for the next time", "Post comment"]
    account = ["Username or email", "Password", "Log in", "Forgot your password?"]
    said = ["You must be logged in to write a comment.", "Read our privacy policy."]

    assert ends(form) == []
    assert ends(["Comment policy", *said, *account]) == []


def test_cards_of_other_stories_go_with_their_teasers() -> None:
    """Sentences below a headline and above its author, day and reading time tell another story."""
    cards = [
        line
        for day, link in enumerate(_LINKS, start=2)
        for line in (
            link,
            "The talks went on for hours. Nobody would say why.",
            f"Ida Roth 0{day}.05.2031 7 min",
        )
    ]

    assert ends(["More from Lorvik", *cards]) == []


def test_a_box_about_the_author_goes() -> None:
    """Readers see the name above the text; a life of the reporter is no news."""
    top = [_TOP[0], "By Ida Roth", *_TOP[1:]]
    life = "She has reported from the coast for ten years and likes old ships."

    def read(*below: str) -> list[str]:
        article = read_dump("\n\n".join([*top, *below]))
        assert article.authors == ("Ida Roth",)
        return told(article)[2:]

    assert read("About the author", "Ida Roth", life) == []
    trade = "As a reporter of the coast desk she writes about ships."
    assert read("Ida Roth", "Transport correspondent", trade, "Most read", *_LINKS) == []
    assert read("Ida Roth", "Transport correspondent", life)[-1] == life
    assert read("Ida Roth", "Ida Roth is a reporter of the coast desk.") == []
    assert read("Ida Roth", *_RESULTS) == ["Ida Roth", *_RESULTS]
    assert read("Odo Halm", "Harbour master", life) == ["Odo Halm", "Harbour master", life]


_LAST = "The bridge will be open to lorries again in the autumn."


@pytest.mark.parametrize(
    "box",
    [
        ["Most read", *_LINKS],
        ["Leave a comment", "Name", "Email"],
        ["Forgot your password?", "Log in"],
        ["Read also", *_LINKS],
        ["Most read", *_LINKS, "Leave a comment", "Comment policy", "Forgot your password?"],
    ],
)
@pytest.mark.parametrize(
    "last",
    [
        _LAST,
        "It was over.",
        "“We shall see.”",
        "Will it ever be open again?",
        "And then the night came…",
        "橋は秋まで閉鎖される。",
        "สะพานจะเปิดอีกครั้งในฤดูใบไม้ร่วง",
        f"{_LAST} Nobody knows the day yet, the mayor said, and nobody would ask for it now",
    ],
)
def test_a_paragraph_behind_a_box_stays(box: list[str], last: str) -> None:
    """Boxes stand amid articles as well: whatever may be a paragraph ends the search."""
    if box[0] == "Read also" and last.startswith("สะพาน"):
        return  # an older rule takes an open line at the end of such a list for a link

    assert last in ends([*box, last])


_POEM = [
    "O harbour of the silent cranes,",
    "I saw thy lanterns through the rain",
    "and heard the night train leave again,",
    "a bell across the water",
]
_RECIPE = ["Ingredients", "200 g flour", "2 eggs", "1 pinch of salt", "30 g butter, soft"]
_RESULTS = ["Results", "Lorvik – Halm 2:1 (1:0)", "Odense – Skarv 0:0", "Nord – Sund 3:3 (1:2)"]
_TABLE = ["1. Lorvik 24 51", "2. Halm 24 47", "3. Skarv 24 40"]
_WINNERS = [
    "Best film: The Harbour by Odo Halm",
    "Best actress: Ida Roth in The Long Night",
    "Best song: Lanterns of the Old Port",
    "Best costumes: Anna Lind for The Council",
    "Best sound: Per Moe for Rain on the Quay",
]
_MOURNED = ["Odo Halm, 81, harbour master", "Ida Roth, 77, teacher", "Anna Lind, 90, baker"]
_STEPS = ["- Close the valve", "- Wait for ten minutes", "- Open the valve again"]
_TICKER = ["17:35 Kick-off in Lorvik", "17:52 Goal for Halm", "18:20 Half-time"]
_SPEAKERS = ["Programme", "10:00 Opening by the mayor", "11:30 Ships of the north", "13:00 Lunch"]
_QUIZ = ["Which bridge is the oldest?", "a) The harbour bridge", "b) The stone bridge"]
_LISTS = [_POEM, _RECIPE, _RESULTS, _TABLE, _WINNERS, _MOURNED, _STEPS, _TICKER, _SPEAKERS, _QUIZ]


def _bare(line: str) -> str:
    return line.removeprefix("- ").removeprefix("1. ").removeprefix("2. ").removeprefix("3. ")


@pytest.mark.parametrize("listed", _LISTS, ids=lambda lines: lines[0])
@pytest.mark.parametrize(
    "below",
    [
        [],
        ["Most read", *_LINKS],
        ["Share this article", "Leave a comment", "Name", "Email", "Popular articles", *_LINKS],
        ["Kommentar schreiben", "Passwort vergessen?", "Meistgelesen", *_LINKS],
    ],
    ids=["alone", "links", "forms and links", "german"],
)
def test_a_text_that_ends_with_a_list_stays_whole(listed: list[str], below: list[str]) -> None:
    """Lists have no full stops either: they stay, and only what is headed as a foot goes."""
    assert ends([*listed, *below]) == [_bare(line) for line in listed]


@pytest.mark.parametrize("listed", _LISTS, ids=lambda lines: lines[0])
@pytest.mark.parametrize(
    "buttons",
    [
        ["Facebook", "Leave a comment", "Share this article"],
        ["Kommentar schreiben", "Artikel drucken", "Download als PDF"],
        ["12 Comments", "Join the conversation"],
    ],
    ids=["english", "german", "counter"],
)
def test_a_list_below_buttons_stays_whole(listed: list[str], buttons: list[str]) -> None:
    """The same buttons stand at the top: what follows them there is the article."""
    kept = ends([*buttons, *listed])

    assert [line for line in kept if line not in buttons] == [_bare(line) for line in listed]


def test_an_interview_in_which_the_author_speaks_stays_whole() -> None:
    """A name alone heads each answer: it is no box about its owner."""
    talk = [
        *("Ida Roth", "What do you write about the harbour these days?"),
        *("Odo Halm", "About its bridges, as a reporter should."),
        *("Ida Roth", "I write for the paper as a reporter as well, and thank you for the talk."),
    ]
    dump = "\n\n".join([_TOP[0], "By Ida Roth", *_TOP[1:], *talk])

    assert told(read_dump(dump))[-1] == talk[-1]


def test_entries_of_a_live_report_behind_a_box_stay() -> None:
    """Tickers are made of hours, headlines and sentences, as lists of links are."""
    entries = [
        line
        for hour, link in enumerate(_LINKS, start=10)
        for line in (f"{hour}:05", f"{link} of {hour}", _RESUMED)
    ]

    short = [line.replace(_RESUMED, "The talks go on.") for line in entries]

    assert "The talks go on." in ends(["Most read", *_LINKS, *short, "10:50", "The hall is full"])
    kept = ends(["Read also", "Night train to Halm returns", *entries])

    assert [line for line in kept if line.startswith("The talks")] == entries[2::3]
    assert [line for line in kept if line in entries[1::3]] == entries[1::3]
