"""What editors say about an article itself: told as notes, wherever the article comes from."""

import json
from dataclasses import replace

import pytest

from content import desk
from content.changes import changes_of
from content.dates import is_stamp
from content.dumps import read_dump
from content.notes import is_note, part_notes
from content.summary import summarise
from content.types import Article, Block, BlockKind, Item
from tests.clocks import NOON
from tests.content.page_samples import FIRST, SECOND, THIRD, read

NOTE = "This article was amended on 3 May 2031 to correct the name of the yard."


@pytest.mark.parametrize(
    "text",
    """This article was amended on 3 May 2031 to correct the name of the harbour master.
• This article has been updated. An earlier version said the boat had two masts.
Correction: an earlier version of this story gave the wrong age.
Correction (May 3, 2031): The boat has two masts, not three.
Update 14:30: The mayor has replied since.
Update, 14:30 Uhr: Der Bürgermeister hat geantwortet.
[Editor’s Note: names were changed.]
The views expressed in this article are the author’s own.
(Except for the headline, this story has not been edited by our staff.)
An earlier version of this article misstated the length of the hull.
In einer früheren Version dieses Artikels hieß es, das Boot habe zwei Masten.
Dieser Artikel wurde am 3. Mai 2031 um 14.30 Uhr aktualisiert.
Anm. d. Red.: Der Name wurde geändert.
Mise à jour : le maire a répondu dans la soirée.
Cet article a été modifié le 3 mai pour corriger le nom du port.
Corrección: el barco tiene dos mástiles y no tres.
Una versión anterior de este artículo decía que el barco tenía tres mástiles.
Errata corrige: la nave ha due alberi.
Düzeltme: Teknenin iki direği var, üç değil.
Bu haber 3 Mayıs'ta güncellenmiştir.
Исправление: у судна две мачты, а не три.
Sprostowanie: statek ma dwa maszty.
Artikkelen er oppdatert med svar fra ordføreren.
訂正：船の帆柱は二本でした。
この記事は5月3日に更新されました。
（本記事は、北浜新聞で5月3日に掲載した記事からの転載です。）
更正：船有两根桅杆。
声明：该文观点仅代表作者本人。
This story was originally published by Nordbild.
Dieser Text erschien zuerst in unserem Brief am Morgen.
Cet article est paru dans notre lettre du matin.
이 기사는 5월 3일에 수정되었습니다.
تصحيح: للسفينة ساريتان وليست ثلاثا.
תיקון: לספינה שני תרנים.
यह लेख 3 मई को अपडेट किया गया।
บทความนี้ได้รับการแก้ไขเมื่อ 3 พฤษภาคม""".splitlines(),
)
def test_notes_are_known_in_many_languages(text: str) -> None:
    assert is_note(text, at_the_end=True)


@pytest.mark.parametrize(
    "text",
    """The update of the harbour plan was long awaited, the mayor said.
Corrections officers in Lorvik have asked for higher pay, their union said.
An earlier version of the bill had been rejected by the council.
Update on the harbour: the mayor said that nothing has changed so far.
Die Aktualisierung des Plans kostet elf Millionen Kronen.
Correction facilities in the north - a report says - are overcrowded.
更新された船は月曜に港を出た。
This page was torn out of the book in 1950.""".splitlines(),
)
def test_a_report_that_uses_the_same_words_is_no_note(text: str) -> None:
    """A lost paragraph would be a false report."""
    assert not is_note(text, at_the_end=True)


STAMPS = """Updated: 14:30
Last updated: 14:30
Updated 14:30 GMT
Updated at 2:30 pm ET
Aktualisiert: 05.03.2031, 14:30 Uhr
Zuletzt aktualisiert um 14.30 Uhr
Update: 14:30 Uhr
Mis à jour le 5 mars 2031 à 14h30
Mise à jour : 14h30
Actualizado a las 14:30
Güncelleme: 14:30
Обновлено: 14:30
更新: 14:30""".splitlines()


@pytest.mark.parametrize("stamp", STAMPS)
def test_when_a_text_was_changed_is_neither_note_nor_text(stamp: str) -> None:
    """It turns with every touch of the page: as a note it would be a correction each time."""
    below = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    for body in (f"<p>{stamp}</p>{below}", f"{below}<p>{stamp}</p>"):
        article = read(f"<h1>Lorvik ferry runs again</h1>{body}")
        assert ([block.text for block in article.body], article.notes) == (
            [FIRST, SECOND, THIRD],
            (),
        )
    dump = read_dump("\n\n".join(["Lorvik ferry runs again", stamp, FIRST, SECOND, THIRD]))
    assert (dump.notes, stamp in [block.text for block in dump.body]) == ((), False)


@pytest.mark.parametrize("stamp", STAMPS)
def test_when_a_text_was_changed_is_no_change(stamp: str) -> None:
    """Stories that were kept before may still hold it."""
    article = Article(headline="Ferry", body=(Block(kind=BlockKind.PARAGRAPH, text=FIRST),))
    old = desk.to_story(article, now=NOON)

    assert changes_of(old, replace(old, notes=(stamp,))) == ()


@pytest.mark.parametrize(
    "text",
    ["3 March 2031", "Monday, 14:30", "Updated: 14:30 The mayor has replied.", "Update 14:30"],
)
def test_a_time_that_heads_what_happened_is_no_stamp(text: str) -> None:
    assert not is_stamp(text)


def test_a_page_tells_its_notes_apart_from_its_text() -> None:
    article = read(
        f"<h1>Lorvik ferry runs again</h1><p><em>Update 14:30: The mayor has replied.</em></p>"
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p><i>{NOTE}</i></p>"
    )

    assert article.notes == ("Update 14:30: The mayor has replied.", NOTE)
    assert [block.text for block in article.body] == [FIRST, SECOND, THIRD]


def test_a_note_that_readers_see_stays_beside_the_text_for_machines() -> None:
    """Machines are told more of the text, and mostly nothing of its corrections."""
    told = {"@type": "NewsArticle", "articleBody": "\n".join([FIRST, SECOND, THIRD])}
    article = read(
        f"<h1>Lorvik ferry runs again</h1><p>{NOTE}</p><p>{FIRST}</p>",
        head=f'<script type="application/ld+json">{json.dumps(told)}</script>',
    )

    assert article.notes == (NOTE,)
    assert [block.text for block in article.body] == [FIRST, SECOND, THIRD]


def test_a_note_in_the_description_is_no_standfirst() -> None:
    article = read(
        f"<h1>Lorvik ferry runs again</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>",
        head=f'<meta property="og:description" content="{NOTE}">',
    )

    assert (article.standfirst, article.notes) == ("", (NOTE,))
    assert summarise(article, limit_units=600).startswith("After nine weeks")


def test_a_dump_tells_its_notes_apart_from_its_text() -> None:
    lines = ["Lorvik ferry runs again", NOTE, FIRST, SECOND, THIRD, "Correction: It was in May."]

    article = read_dump("\n\n".join(lines))

    assert article.notes == (NOTE, "Correction: It was in May.")
    assert (article.standfirst, [block.text for block in article.body]) == (
        "",
        [FIRST, SECOND, THIRD],
    )


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        "Correction: an earlier version of this article gave the wrong age.",
        "[Editor’s note: the names were changed.]",
        "(Anm. d. Red.: Der Name wurde geändert.)",
        "訂正：この記事は5月3日に修正されました。",
    ],
)
def test_a_note_in_the_midst_of_a_report_is_one_where_it_can_be_nothing_else(note: str) -> None:
    """Some editors set it below the paragraph that was wrong."""
    texts = [FIRST, SECOND, THIRD, *(f"{SECOND} {n}." for n in range(4))]
    texts += [note, *(f"{THIRD} {n}." for n in range(8))]
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts)

    assert part_notes(body) == ((note,), (*body[:7], *body[8:]))


@pytest.mark.parametrize(
    "news",
    [
        "Correction: It was in May, the mayor shouted into the hall, and many laughed.",
        "Update 14:30: The mayor has replied.",
        "“This article was amended on 3 May,” the Courier had written in its own defence.",
        "An earlier version of the bill had been rejected by the council.",
    ],
)
def test_a_doubtful_line_in_the_midst_of_a_report_stays(news: str) -> None:
    texts = [*(f"{SECOND} {n}." for n in range(7)), news, *(f"{THIRD} {n}." for n in range(8))]
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts)

    assert part_notes(body) == ((), body)


def test_a_report_that_speaks_of_many_corrections_stays_whole() -> None:
    texts = [
        *(f"{SECOND} {n}." for n in range(7)),
        *[NOTE] * 3,
        *[f"{THIRD} {n}." for n in range(9)],
    ]
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts)

    assert part_notes(body) == ((), body)


def test_a_running_report_is_made_of_updates() -> None:
    """A live blog would be empty if each of its entries were a note."""
    texts = [f"Update 1{hour}:30: {FIRST}" for hour in range(5)]
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts)

    assert part_notes(body) == ((), body)


@pytest.mark.parametrize("label", ["Update", "Aktualisierung", "Mise à jour", "Güncelleme"])
def test_a_report_may_begin_with_an_update(label: str) -> None:
    """Its first sentence is its news: no story may be told without it."""
    first = f"{label}: The harbour of Lorvik opened again on Friday, the harbour master said."
    article = read(f"<h1>Ferry</h1><p>{first}</p><p>{SECOND}</p><p>{THIRD}</p><p>{NOTE}</p>")

    assert [block.text for block in article.body] == [first, SECOND, THIRD]
    assert article.notes == (NOTE,)
    assert summarise(article, limit_units=600).startswith(label)


def test_any_number_of_corrections_stand_below_a_report() -> None:
    corrections = tuple(f"Correction: The boat number {n} has two masts." for n in range(8))
    texts = (FIRST, SECOND, *corrections)
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts)

    assert part_notes(body) == (corrections, body[:2])


def test_many_updates_below_a_lead_are_the_report() -> None:
    """A running report mostly begins with a paragraph that sums it up."""
    texts = (FIRST, *(f"Update 1{hour}:30: {SECOND}" for hour in range(4)), NOTE)
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts)

    assert part_notes(body) == ((NOTE,), body[:-1])


def test_a_feeds_notes_are_told_apart_too() -> None:
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in (FIRST, SECOND, NOTE))

    article = desk.from_item(Item(id="1", headline="Ferry", standfirst=NOTE, body=body))

    assert (article.standfirst, article.notes, len(article.body)) == ("", (NOTE,), 2)


def test_a_correction_is_a_change_that_editors_are_told() -> None:
    article = Article(headline="Ferry", body=(Block(kind=BlockKind.PARAGRAPH, text=FIRST),))
    old = desk.to_story(article, now=NOON)
    new = desk.to_story(replace(article, notes=(NOTE,)), now=NOON)

    assert [change.after for change in changes_of(old, new)] == [NOTE]
