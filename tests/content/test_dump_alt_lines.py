"""Dumps that tell of a picture twice: "Image: …" for those who cannot see it, then its caption."""

import pytest

from content.dumps import read_dump
from content.types import Photo
from tests.content.test_leading_credits import TEXT, of_dump

CAPTION = "Boats lie at rest in the harbour on Monday"
BOATS = Photo(caption=f"{CAPTION}.", credit="Jane Doe/AFP")


@pytest.mark.parametrize("label", ["Image", "Photo", "Bild", "Foto 2", "Picture"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "credit", ["(c) Jane Doe/AFP", "© Jane Doe/AFP", "Foto: Jane Doe/AFP", "(Jane Doe/AFP)"]
)
def test_the_caption_below_an_alternative_text_is_the_pictures(
    label: str, gap: str, credit: str
) -> None:
    """The alternative text became the photo, and the caption with its credit was dropped."""
    assert of_dump(f"{label}: Boats in the harbour{gap}{CAPTION}. {credit}") == (BOATS, list(TEXT))


@pytest.mark.parametrize(
    ("lines", "photo"),
    [
        (f"Image: Boats in the harbour\n{CAPTION}. (AFP)",
         Photo(caption=f"{CAPTION}.", credit="AFP")),
        (f"Image: A man in a cap\n{CAPTION} (AFP)", Photo(caption=CAPTION, credit="AFP")),
        (f"Image: Boats in the harbour\n{CAPTION}.\nPhoto: Jane Doe/AFP", BOATS),
        ("Image: Boats\nCredit: Jane Doe/AFP", Photo(caption="Boats", credit="Jane Doe/AFP")),
        ("Image: Lorvik Harbour\n\nPhoto: Jane Doe/AFP",
         Photo(caption="Lorvik Harbour", credit="Jane Doe/AFP")),
    ],
)  # fmt: skip
def test_an_alternative_text_takes_the_credit_or_leaves_the_caption_to_it(
    lines: str, photo: Photo
) -> None:
    """One word behind the label was taken for a photographer, and an agency for a report's."""
    assert of_dump(lines) == (photo, list(TEXT))


@pytest.mark.parametrize("line", ["Foto: Jens Maier\ndpa", "Photo: Jane Doe\n(AFP)"])
def test_a_name_behind_the_label_above_an_agency_is_no_caption(line: str) -> None:
    """It is who took the picture: a caption "Jane Doe" would say that she is shown."""
    photo, _ = of_dump(line)

    assert photo is not None
    assert photo.caption == ""


@pytest.mark.parametrize(
    "report",
    [
        "The council met on Wednesday as well, and voted for the plan of the mayor. (Reuters)",
        "The council met on Wednesday as well, and voted for the plan of the mayor.",
    ],
)
def test_a_report_below_an_alternative_text_stays_in_the_text(report: str) -> None:
    """Its agency signs the report, and took no picture."""
    article = read_dump("\n\n".join(["Quay vote", *TEXT, "Image: A man in a cap", report]))

    assert article.photo == Photo(caption="A man in a cap")
    assert article.body[-1].text.startswith("The council met on Wednesday")


def test_a_report_between_two_credits_stays_in_the_text() -> None:
    """It shares words with a name: a labelled credit is no alternative text of what follows."""
    report = (
        "Jane, who is from the port, told Reuters that she waits. The boats lie at rest, "
        "and nobody knows for how long."
    )
    credit = "Photo: Jane Doe/Reuters"
    article = read_dump("\n".join(["Quay vote", *TEXT, credit, report, credit, TEXT[0] + "."]))

    assert report in [block.text for block in article.body]


def test_another_captioned_picture_below_keeps_its_words_to_itself() -> None:
    """Two pictures in a row: the first has no credit, and must not lose its caption to the next."""
    photo, told = of_dump(
        "Photo: The mayor waits at the quay on Tuesday.\n\nImage: Boats pass by. © Jane Doe/AFP"
    )

    assert photo == Photo(caption="The mayor waits at the quay on Tuesday.")
    assert told == list(TEXT)
