"""Text that begins as a page's foot does: verses, agendas, results, letters. It is the article's.

A line of a foot too many costs a reader a glance; a paragraph too few costs the story its end.
"""

import re

import pytest

from content.dumps import read_dump

_TEXT = [
    "The council of Lorvik decided on Monday to keep the old ferry, which has carried people "
    "across the sound for ninety years.",
    "The decision came after a debate of four hours in which fishermen, pupils and the owner of "
    "the only hotel had their say.",
    '"We could not imagine the harbour without her," said Ida Holm, who has sold tickets on the '
    "quay since she was seventeen.",
]


def ends(below: list[str], *, above: tuple[str, ...] = ("H",)) -> list[str]:
    """The lines that are told below the last paragraph of the text."""
    article = read_dump("\n\n".join([*above, *_TEXT, *below]))
    told = [line for block in article.body for line in block.text.split("\n")]
    return told[told.index(_TEXT[-1]) + 1 :]


_LISTS = [
    [
        "Top stories of the season",
        "Lorvik beat Halm in the first round",
        "Halm beat Vess in the replay of the semi final",
    ],
    [
        "Other stories in the collection",
        "The Man Who Sold the Tide",
        "A Letter From the Lighthouse",
        "What the Ferryman Never Said",
    ],
    [
        "Latest news from the front",
        "Enter a messenger with a letter",
        "The queen reads it and falls",
    ],
    [
        "Weitere Themen der Sitzung",
        "Sanierung der Schule am Markt vertagt",
        "Neue Laternen für die Hafenstraße beschlossen",
    ],
    [
        "Mehr von der Küste: vier Gerichte",
        "Hering mit Kartoffeln und saurer Sahne",
        "Dorsch mit Senf und Butter",
    ],
    [
        "Aus dem Netz",
        "Die Fische steigen silbern aus dem Netz",
        "Das Boot liegt still und wartet auf den Morgen",
    ],
    [
        "Dansons encore sous les étoiles pâles",
        "À la une des nuits sans lune",
        "La mer se tait et le phare s'endort",
    ],
    [
        "Más de cien años de historia",
        "El primer vapor cruza la bahía del norte",
        "La vieja torre arde por segunda vez",
    ],
    [
        "Más de mil personas",
        "El primer vapor cruza la bahía del norte",
        "La vieja torre arde por segunda vez",
    ],
    [
        "D'autres articles de la loi",
        "Le passage des navires dans le port",
        "La garde du phare pendant la nuit",
    ],
    ["In primo piano", "La vecchia nave entra nel porto", "Una donna guarda verso il mare"],
    [
        "試合結果一覧",
        "ロルヴィクがハルムに二対一で勝利した試合",
        "ヴェスとノルドは一対一の引き分けに終わる",
    ],
    ["Also on the ferry", "A boy with a letter from the north", "Two goats and the mayor of Halm"],
    ["More from life", "A boy with a letter from the north", "Two goats and the mayor of Halm"],
    ["Recent news", "14:05 The bridge at the harbour is closed", "14:20 It is open to all again"],
    ["Neueste Meldungen", "14:05 Uhr: Brücke gesperrt", "14:20 Uhr: Brücke offen"],
]


@pytest.mark.parametrize("listed", _LISTS, ids=lambda lines: lines[0])
def test_a_list_under_a_subject_stays(listed: list[str]) -> None:
    """ "Other stories in the collection": a head of links has no more than a name beside it."""
    assert ends(listed) == listed


_VERSES = [
    [
        "Remember me with herring and with bread",
        "Remember me when boats come in at night",
        "I was no saint and much remained unsaid",
        "But someone always left for me a light",
    ],
    ["Save my name in ink and in stone", "Nobody reads what the sea has read"],
    ["The letters lie in the drawer", "Leave a comment and walk away"],
]


@pytest.mark.parametrize("verses", _VERSES, ids=lambda lines: lines[0])
def test_verses_that_begin_as_fields_do_stay(verses: list[str]) -> None:
    """A field has its own words and no others."""
    assert ends(verses) == verses


@pytest.mark.parametrize(
    "last",
    [
        "Leave a comment and walk away, she says.",
        "Privacy policy is dead.",
        "Subscribe today, regret tomorrow.",
        "Jetzt spenden auch die Halmer.",
        "Kommentar schreiben wollte keiner.",
        "Melden Sie sich an der Kasse des Freibads.",
        "Erschienen in der Ausgabe vom Mai: das Lied der Fischer",
    ],
)
def test_a_last_sentence_is_no_field(last: str) -> None:
    """Whoever skims the end reads it first: a sentence goes on where a button has ended."""
    assert ends([last]) == [last]


_LINKS = [
    "Islands run short of milk for a third week",
    "Night train to Halm returns after nine years",
]


@pytest.mark.parametrize(
    "head",
    ["Most read", "Most read Sport", "Politics Latest Articles", "More from Lorvik", "記事一覧"],
)
def test_a_head_with_a_name_beside_it_still_heads_links(head: str) -> None:
    """What is kept for its subject must not bring the boxes of every page back."""
    assert ends([head, *_LINKS]) == []


@pytest.mark.parametrize("field", ["Remember me", "Leave a comment:", "Forgot password?"])
def test_fields_alone_still_go(field: str) -> None:
    """The same for forms: their own words are enough."""
    assert ends([field]) == []


_SIGNED = ("The interview", "By Jane Amsel")


@pytest.mark.parametrize(
    "below",
    [
        ["Jane Amsel", "The editor never answered."],
        ["Jane Amsel", "Yes, I put myself on the list. I am a writer after all."],
        ["Jane Amsel", "She was the editor who never answered."],
        ["Jane Amsel", "She is the one. I was only the editor."],
        ["Jane Amsel", "Ida Roth is a reporter. Jane Amsel met her there."],
        ["Jane Amsel", "The Lorvik Post was there, and so was the press of the whole coast."],
        ["Jane Amsel", "The Long Night on the Quay of Halm"],
        ["About the author", "Ida Roth was born in Lorvik. Jane Amsel met her there."],
    ],
    ids=lambda lines: lines[1],
)
def test_what_an_author_says_is_no_box_about_her(below: list[str]) -> None:
    """Letters, answers, entries of a list stand below the writer's name as well."""
    assert ends(below, above=_SIGNED) == below


@pytest.mark.parametrize(
    "below",
    [
        ["Jane Amsel", "Jane Amsel is a reporter on the coast."],
        ["Jane Amsel", "She is our correspondent in Halm."],
        ["Jane Amsel", "Sie ist seit vielen Jahren Redakteurin in Halm."],
        ["Jane Amsel", "Elle est journaliste à Halm."],
        ["Jane Amsel", "Transport correspondent"],
        ["Jane Amsel"],
        ["About the author", "Jane Amsel was born in Lorvik and likes old ships."],
    ],
    ids=lambda lines: lines[-1],
)
def test_a_box_about_the_author_still_goes(below: list[str]) -> None:
    """What begins with the author and tells a trade is the page's, whatever else is kept."""
    assert ends(below, above=_SIGNED) == []


_LIVES = [
    "About the author: Jane Amsel is a reporter.",
    "Zur Autorin: Jane Amsel ist Redakteurin in Halm.",
    "À propos de l'autrice : Jane Amsel est journaliste.",
    "Sobre la autora: Jane Amsel es periodista en Halm.",
    "L'autrice: Jane Amsel è giornalista.",
    "Sobre a autora: Jane Amsel é repórter.",
    "Over de auteur: Jane Amsel is verslaggever.",
    "Yazar hakkında: Jane Amsel, Halm'da gazetecidir.",
    "O autorce: Jane Amsel jest dziennikarką.",
    "Om forfatteren: Jane Amsel er journalist.",
    "Tietoa kirjoittajasta: Jane Amsel on toimittaja.",
]


@pytest.mark.parametrize("above", [_SIGNED, _SIGNED[:1]], ids=["signed", "not signed"])
@pytest.mark.parametrize("life", _LIVES)
def test_the_life_of_an_author_goes_with_its_label(life: str, above: tuple[str, ...]) -> None:
    """It stood as a last paragraph, or below a heading, where no byline or one line told it."""
    assert ends([life], above=above) == []
    assert ends(list(re.split(r"\s?: ", life)), above=above) == []


@pytest.mark.parametrize(
    "below",
    [
        ["About the author: Ida Roth is a reporter."],
        ["About the author: the reporter never found out who wrote it."],
        ["About the author", "Odo Halm was born in Lorvik and hated it."],
        ["About the author: Odo Halm is a reporter.", "It was over, and nobody wept."],
        ["About the author", "Odo Halm is a reporter.", "It was over, and nobody wept."],
    ],
    ids=lambda lines: " ".join(lines)[:60],
)
def test_what_is_told_of_an_author_in_the_news_stays(below: list[str]) -> None:
    """A book has one too: the text names her, or tells no trade of a newsroom, or goes on."""
    named = "Ida Roth has written a book on ships, and the whole town has read it by now."

    assert ends(below, above=("The book", named)) == below
