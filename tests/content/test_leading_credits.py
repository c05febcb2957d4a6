"""Credits in front of their captions, told apart by one rule in feeds, pages and dumps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.dumps import read_dump
from content.feed.captions import split_caption
from content.pages import read_page
from content.pictures.captions import split_credit
from content.pictures.credits import fuller
from content.pictures.leading import leading_credit
from content.types import Article, Photo

TEXT = (
    "The council of Lorvik voted on Tuesday to mend the quay, which two storms had broken.",
    "The work begins in spring and will take three years, said Ida Holm, who leads the port.",
    "Others say that the money should go to schools, which lack teachers and rooms alike.",
)
LEADING = [
    ("Photograph: Jane Doe/Reuters. Boats at rest", "Boats at rest", "Jane Doe/Reuters"),
    ("(Photo: Jane Doe/Reuters) Boats at rest", "Boats at rest", "Jane Doe/Reuters"),
    ("[Photo: Jane Doe/Reuters] Boats at rest.", "Boats at rest.", "Jane Doe/Reuters"),
    ("(Photo: Jane Doe) Boats at rest on Monday.", "Boats at rest on Monday.", "Jane Doe"),
    ("Photo: Jane Doe/Reuters - Boats at rest.", "Boats at rest.", "Jane Doe/Reuters"),
    ("Photo: J. Doe/AP. Boats at rest.", "Boats at rest.", "J. Doe/AP"),
    ("Photo: AFP | Boats at rest", "Boats at rest", "AFP"),
    ("Photo: Jane Doe/The Courier. Boats at rest", "Boats at rest", "Jane Doe/The Courier"),
    ("Photo by Jane Doe/AFP via Getty Images: Boats", "Boats", "Jane Doe/AFP via Getty Images"),
    ("© Jane Doe/AFP – Boats at rest", "Boats at rest", "Jane Doe/AFP"),
    ("(Foto: Jens Maier/dpa) Boote im Hafen.", "Boote im Hafen.", "Jens Maier/dpa"),
    ("Foto: picture alliance/dpa | Jens Maier. Boote im Hafen", "Boote im Hafen",
     "picture alliance/dpa | Jens Maier"),
    ("Crédit photo : Jeanne Dupré/AFP. Des bateaux au port", "Des bateaux au port",
     "Jeanne Dupré/AFP"),
    ("Foto: Ana Ruiz/EFE. Barcos en el puerto", "Barcos en el puerto", "Ana Ruiz/EFE"),
    ("Zdjęcie: Jan Kowal/PAP. Łodzie stoją w porcie", "Łodzie stoją w porcie", "Jan Kowal/PAP"),
    ("Fotoğraf: Ali Kaya/AA - Tekneler limanda bekliyor", "Tekneler limanda bekliyor",
     "Ali Kaya/AA"),
    ("Фото: ТАСС. Лодки стоят у причала", "Лодки стоят у причала", "ТАСС"),
    ("صورة: رويترز. قوارب في الميناء", "قوارب في الميناء", "رويترز"),
    ("（写真：共同）港に停泊する三隻の船", "港に停泊する三隻の船", "共同"),
    ("写真：ロイター／山田太郎。港に停泊する三隻の船", "港に停泊する三隻の船",
     "ロイター／山田太郎"),
]  # fmt: skip
WHOLE = [
    "Photo: a look at the harbour of Lorvik. Reuters was there",
    "Picture this: a harbour. Boats at rest",
    "A Reuters reporter waits at the quay. Boats at rest",
    "Reuters/Ipsos: Half of Lorvik wants a quay",
    "(Reuters) - Boats at rest in the harbour",
    "Photo finish: Reuters wins. Boats at rest",
    "Foto de Lorvik. Los barcos esperan",
    "Bild von Lorvik. Boote warten",
    "Photo: Lorvik Harbour. Boats at rest",
    "Photo: Jane Doe. The mayor waves to the boats",
]


FIGURE = "<figure><img src=/a.jpg width=1200 height=800><figcaption>{line}</figcaption></figure>"


def of_page(picture: str) -> Article:
    """An article whose text stands below a picture and its words."""
    body = "".join(f"<p>{each}</p>" for each in TEXT)
    page = (
        "<html lang=en><title>Quay vote</title><body><article><h1>Quay vote</h1>"
        f"{picture}{body}</article>"
    )
    return read_page(page.encode(), url="https://p.example/quay")


def of_dump(line: str) -> tuple[Photo | None, list[str]]:
    """The photo, and what is told beside it, of a line in the text of an article."""
    article = read_dump("Quay vote\n\n" + "\n\n".join([TEXT[0], line, *TEXT[1:]]))
    told = [article.standfirst, *(block.text for block in article.body)]
    return article.photo, [text for text in told if text]


@pytest.mark.parametrize(("line", "caption", "credit"), LEADING)
def test_a_credit_in_front_of_its_caption_is_no_part_of_it(
    line: str, caption: str, credit: str
) -> None:
    """The whole was taken for a name, or the name for what is shown, each reader in its own way."""
    assert split_credit(line) == (caption, credit)
    assert split_caption(line) == (caption, credit)
    assert of_dump(line) == (Photo(caption=caption, credit=credit), list(TEXT))


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("(c) Jane Doe: Boats at rest", "Boats at rest", "Jane Doe"),
        ("© Port of Lorvik. Boats at rest", "Boats at rest", "Port of Lorvik"),
        ("Photo credit: Jane Doe. Boats at rest", "Boats at rest", "Jane Doe"),
        ("Courtesy of Jane Doe. Boats at rest", "Boats at rest", "Jane Doe"),
        ("Photo courtesy of the Port of Lorvik. Boats at rest", "Boats at rest",
         "the Port of Lorvik"),
        ("REUTERS/Jane Doe: Boats at rest", "Boats at rest", "REUTERS/Jane Doe"),
        ("Jane Doe/AFP - Boats at rest", "Boats at rest", "Jane Doe/AFP"),
        ("Photo d'archives : AFP. Des bateaux au port", "Des bateaux au port", "AFP"),
        ("Photos: Jane Doe/AP; Bob Roe/Getty. Boats at rest", "Boats at rest",
         "Jane Doe/AP; Bob Roe/Getty"),
        ("(Photo: Jane Doe) Boats at rest on Monday. (AFP)", "Boats at rest on Monday.",
         "Jane Doe / AFP"),
        ("FILE PHOTO: Boats at rest. REUTERS/Jane Doe", "Boats at rest.", "REUTERS/Jane Doe"),
        ("© Jane Doe/AFP. All rights reserved.", "", "Jane Doe/AFP"),
        ("Foto: Jane Doe/Flickr. Licensed under CC BY 2.0", "",
         "Jane Doe/Flickr. Licensed under CC BY 2.0"),
    ],
)  # fmt: skip
def test_below_a_picture_less_is_needed_to_know_its_maker(
    line: str, caption: str, credit: str
) -> None:
    """No report stands there: a sign or a stroke will do; rights are no caption."""
    assert split_credit(line) == (caption, credit)


@pytest.mark.parametrize("line", WHOLE)
def test_a_caption_that_begins_with_a_label_or_names_an_agency_stays_whole(line: str) -> None:
    """A place or the person shown is no photographer, and no word of a caption may be lost."""
    assert split_credit(line) == (line, "")
    assert leading_credit(line) is None
    assert split_caption(line)[1] == ""


@pytest.mark.parametrize(
    "line",
    [
        "(Reuters) - The council met on Wednesday as well, and voted for the plan.",
        "Photo finish: Reuters wins the race for the quay, with a story about the council.",
        "Photo: a look at the harbour, where waves broke the quay. Reuters was there.",
        "Source: Reuters. The numbers of the council were told on Monday.",
        "Illustration by Jane Doe. She lives in Lorvik and draws for the paper.",
        "Jane Doe/Reuters - The council met on Wednesday, and voted for the plan.",
        "(Photo by Jane Doe) The council met. It voted for the plan. The mayor was glad.",
    ],
)
def test_a_paragraph_that_begins_as_a_credit_does_stays_in_the_text(line: str) -> None:
    """A paragraph lost is worse than a caption in its place."""
    photo, told = of_dump(line)

    assert photo is None
    assert line in told


@pytest.mark.parametrize(
    "picture",
    [
        "<div><img src=/a.jpg width=1200 height=800><p>{line}</p></div>",
        "<p><img src=/a.jpg width=1200 height=800></p><p>{line}</p>",
        FIGURE,
    ],
)
@pytest.mark.parametrize(
    "line",
    [
        "Photograph: Jane Doe/Reuters. Boats at rest in the harbour",
        "(Photo: Jane Doe/Reuters) Boats at rest in the harbour",
        "Photo: <a href=/doe>Jane Doe</a>/Reuters - Boats at rest in the harbour",
    ],
)
def test_words_below_a_picture_that_begin_with_its_credit_are_its_caption(
    picture: str, line: str
) -> None:
    """Pages without figures set it so; what stands in front of the caption says that it is one."""
    article = of_page(picture.format(line=line))

    assert article.photo is not None
    assert (article.photo.caption, article.photo.credit) == (
        "Boats at rest in the harbour",
        "Jane Doe/Reuters",
    )
    assert [block.text for block in article.body] == list(TEXT)


def test_who_is_linked_is_credited_with_the_house_behind() -> None:
    """The house stood at the head of the caption."""
    line = "Photo: <a href=/doe>Jane Doe</a> / Reuters <br> Boats at rest in the harbour"
    photo = of_page(FIGURE.format(line=line)).photo

    assert photo is not None
    assert (photo.caption, photo.credit) == ("Boats at rest in the harbour", "Jane Doe / Reuters")


@pytest.mark.parametrize("maker", ["J. Doe/AFP", "J.R. Doe via AFP", "Jane Doe/AFP"])
@pytest.mark.parametrize("label", ["Photo", "Bildquelle", "© "])
def test_who_is_known_by_an_initial_is_credited_whole(label: str, maker: str) -> None:
    """The initial was lost between the two: the full stop behind it was taken for a caption's."""
    sign = label if label.startswith("©") else f"{label}: "
    line = f"Boats lie at rest in the old harbour. {sign}{maker}"

    assert of_dump(line) == (
        Photo(caption="Boats lie at rest in the old harbour.", credit=maker),
        list(TEXT),
    )


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Boats in Lorvik [File: Jane Doe/Reuters]", "Boats in Lorvik", "Jane Doe/Reuters"),
        ("Boats in Lorvik (Archivo: Ana Ruiz/EFE)", "Boats in Lorvik", "Ana Ruiz/EFE"),
        ("Boats, REUTERS/Jane Doe/File Photo", "Boats", "REUTERS/Jane Doe/File Photo"),
        ("Boats. Photograph: Jane Doe/Reuters", "Boats.", "Jane Doe/Reuters"),
        ("Boats. © Jane Doe", "Boats.", "Jane Doe"),
    ],
)
def test_a_caption_of_one_word_and_a_picture_on_file_are_parted_too(
    line: str, caption: str, credit: str
) -> None:
    """A word with a full stop was taken for the name of a file, "File:" for that of a maker."""
    assert split_credit(line) == (caption, credit)
    assert split_caption(line) == (caption, credit)


@pytest.mark.parametrize(
    ("credit", "other", "told"),
    [
        ("AFP", "Jane Doe/AFP", "Jane Doe/AFP"),
        ("Jane Doe/AFP", "AFP", "Jane Doe/AFP"),
        ("AFP", "Jane Doe/Reuters", "AFP"),
        ("", "AFP", "AFP"),
        ("AFP", "", "AFP"),
        ("AFP", "the boats that the AFP showed on Monday lie at rest in the harbour", "AFP"),
    ],
)
def test_the_credit_that_names_the_photographer_too_is_told(
    credit: str, other: str, told: str
) -> None:
    """Feeds give the agency in a field of its own, and the photographer in the caption alone."""
    assert fuller(credit, other) == told


_NAMES = st.sampled_from(["Jane Doe", "Ida Holm", "Nils van der Berg", "María Ruiz", "J. Doe"])
_AGENCIES = st.sampled_from(["AFP", "Reuters", "Getty Images", "dpa", "AP", "EPA", "NTB"])
_MAKERS = st.one_of(
    _AGENCIES,
    st.builds("{}/{}".format, _NAMES, _AGENCIES),
    st.builds("{} / {}".format, _NAMES, _AGENCIES),
    st.builds("{} via {}".format, _NAMES, _AGENCIES),
)
_CAPTIONS = st.builds(
    "{} {} {}.".format,
    st.sampled_from(["Boats", "The old ferry", "Ida Roth (left)", "Twelve fishermen", "Die Boote"]),
    st.sampled_from(["lie at rest", "wait for the tide", "pass by the quay", "ruhen am Kai"]),
    st.sampled_from(["in Lorvik", "on Monday, March 3", "as the storm ends", "vor dem Sturm"]),
)
_LABELS = st.sampled_from(
    """Photo|Photograph|Picture|Image|Photo credit|Foto|Bild|Bildquelle|Crédit photo|Imagen
    Fotografía|Zdjęcie|Kuva|Фото|Fotoğraf""".replace("\n    ", "|").split("|")
)
_WAYS = st.sampled_from(
    [
        "{label}: {maker}. {caption}",
        "{label}: {maker} - {caption}",
        "{label}: {maker} | {caption}",
        "{label}: {maker}: {caption}",
        "({label}: {maker}) {caption}",
        "[{label}: {maker}] {caption}",
        "Photo by {maker}: {caption}",
        "© {maker} – {caption}",
        "(© {maker}) {caption}",
        "{caption} {label}: {maker}",
        "{caption} ({label}: {maker})",
        "{caption} [{label}: {maker}]",
        "{caption} ({maker})",
        "{caption} © {maker}",
        "{caption} | {label}: {maker}",
    ]
)


@given(way=_WAYS, label=_LABELS, maker=_MAKERS, caption=_CAPTIONS)
def test_what_was_joined_in_any_known_way_comes_apart_again(
    way: str, label: str, maker: str, caption: str
) -> None:
    """Newsrooms write a credit before or behind, in brackets or in one line; readers get two."""
    line = way.format(label=label, maker=maker, caption=caption)

    assert split_credit(line) == (caption, maker)
    assert split_caption(line) == (caption, maker)


@given(way=_WAYS, label=_LABELS, maker=_MAKERS, caption=_CAPTIONS)
def test_no_word_of_a_joined_line_is_lost_in_a_dump(
    way: str, label: str, maker: str, caption: str
) -> None:
    """Where a line could be a report that its agency signs it stays one; else it is the photo's."""
    photo, told = of_dump(way.format(label=label, maker=maker, caption=caption))

    assert [text for text in told if text in TEXT] == list(TEXT)
    if photo is not None:
        assert (photo.caption, photo.credit) == (caption, maker)
    else:
        assert way == "{caption} ({maker})"
        assert any(caption in text for text in told)
