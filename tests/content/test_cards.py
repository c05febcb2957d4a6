"""Headlines drawn as pictures: all of their words, in letters that are there, and legible."""

import io
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageFont, features

from content import cards
from content.card import breaks, faces, typesetting
from content.photos import FitPhoto
from tests.content.card_lines import ENGLISH, LONG, built_in

WIDE = "DejaVuSans-Bold.ttf"


@pytest.fixture
def wide_font() -> ImageFont.FreeTypeFont:
    """One with Greek, Cyrillic, Hebrew and Arabic letters, where this machine has it."""
    try:
        return ImageFont.truetype(WIDE, 20)
    except OSError:
        pytest.skip(f"{WIDE} is not here")


def levels(card: FitPhoto | None) -> NDArray[np.int16]:
    assert card is not None
    with Image.open(io.BytesIO(card.data)) as image:
        assert (image.format, image.mode, image.size) == ("PNG", "RGB", cards.SIZE)
        return np.asarray(image).astype(np.int16)


def ink(card: FitPhoto | None) -> NDArray[np.bool_]:
    """Where something stands on the ground."""
    shown = levels(card)
    found: NDArray[np.bool_] = np.abs(shown - shown[0, 0]).max(axis=2) > 40
    return found


@pytest.mark.parametrize("headline", ["Peace", ENGLISH, LONG, "I" * 40, "A: “B’s” — C"])
def test_whatever_is_drawn_keeps_its_margins(headline: str) -> None:
    """Words that touch the edge look broken, and words beyond it are lost."""
    card = cards.draw(headline, "The Harbour Post")
    if headline.startswith("A") and card is None:
        pytest.skip("no font here has an em dash")
    drawn = ink(card)

    edge = cards.MARGIN - 6
    assert drawn.any()
    assert not drawn[:edge].any()
    assert not drawn[-edge + 12 :].any()
    assert not drawn[:, :edge].any()
    assert not drawn[:, -edge:].any()


def test_the_same_words_are_the_same_picture() -> None:
    """It is kept and uploaded once; other words, or another outlet, are another one."""
    one, same = cards.draw(ENGLISH, "Post"), cards.draw(f" {ENGLISH} ", "Post")
    others = [cards.draw(ENGLISH + "!", "Post"), cards.draw(ENGLISH, "North")]

    assert one
    assert one == same
    assert one.drawn
    assert (one.credit, one.print) == ("", b"")
    assert len({other.sha256 for other in others if other} | {one.sha256}) == 3


@pytest.mark.parametrize("source", ["Post", "The Weekly Paper of All the Outer Islands " * 4])
def test_the_source_stands_at_the_foot(source: str) -> None:
    """Readers are told whose headline it is, however long the name is."""
    foot = slice(cards.SIZE[1] - cards.MARGIN - 40, None)

    assert ink(cards.draw(ENGLISH, source))[foot].any()
    assert not ink(cards.draw(ENGLISH, ""))[foot].any()


def test_words_stand_out_from_their_ground() -> None:
    """In sunlight, on a phone: seven to one is what accessibility asks of small letters."""

    def light(colour: NDArray[np.int16]) -> float:
        shares = [float(each) ** 2.2 for each in colour / 255]
        return float(np.dot(shares, (0.2126, 0.7152, 0.0722)))

    for source in map(str, range(20)):
        shown = levels(cards.draw(ENGLISH, source))
        ground, bar = light(shown[0, 0]), light(shown[cards.MARGIN + 5, cards.MARGIN + 5])
        paper = light(shown.reshape(-1, 3)[shown.sum(axis=2).argmax()])
        assert (paper + 0.05) / (ground + 0.05) > 12
        assert (bar + 0.05) / (ground + 0.05) > 4.5


@pytest.mark.parametrize("headline", ["🚢", "\U000f1234 opens", "", " ", "A" * 300])
def test_nothing_is_drawn_rather_than_boxes_or_crumbs(headline: str) -> None:
    """Empty boxes for letters tell readers that nobody looked."""
    assert cards.draw(headline, "Post") is None


@pytest.mark.parametrize(
    "headline",
    [
        "Größere Fähre für die Überfahrt: „Endlich“, sagt Müller",
        "Fırtınanın ardından feribot seferleri yeniden başladı",
        "« Nous n’avions plus d’électricité » : l’île attend",
        "Η κυβέρνηση ανακοίνωσε νέα μέτρα",
        "Паромы снова ходят после шторма",
        "Donaudampfschifffahrtsgesellschaftskapitän fordert Rückkehr",
    ],
)
@pytest.mark.usefixtures("wide_font")
def test_letters_of_other_languages_are_drawn_where_a_font_has_them(headline: str) -> None:
    assert ink(cards.draw(headline, "Küstenblatt")).mean() > 0.02


@pytest.mark.parametrize("headline", ["המעבורת שבה להפליג", "استئناف رحلات العبارات"])
@pytest.mark.usefixtures("wide_font")
def test_what_is_written_from_the_right_begins_there(headline: str) -> None:
    """Letters in the wrong order, or unjoined, are worse than no card."""
    if not features.check("raqm"):
        assert cards.draw(headline, "") is None
        return
    drawn = ink(cards.draw(headline, ""))

    across = np.flatnonzero(drawn.any(axis=0))
    assert cards.SIZE[0] - across.max() < cards.MARGIN + 12


def test_letters_that_must_be_joined_are_not_drawn_apart(
    wide_font: ImageFont.FreeTypeFont, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Pillow came without its shaping library."""
    assert (faces.joined("المعبر", wide_font) is not None) is features.check("raqm")
    monkeypatch.setattr(features, "check", lambda _: False)

    assert faces.joined("المعبر", wide_font) is None
    assert faces.joined("Größe", wide_font)


def test_a_file_that_is_no_font_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "font.ttf").write_bytes(b"no font")

    for name in ("font.ttf", "missing.ttf", "."):
        with pytest.raises(cards.FontUnusable, match="cannot be read as a font"):
            cards.check(tmp_path / name)


def test_an_operators_font_goes_first(
    wide_font: ImageFont.FreeTypeFont, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And where it lacks a letter, another one is taken."""
    monkeypatch.setattr(faces, "_USUAL", ((faces.BUILT_IN, 0),))
    theirs = Path(str(wide_font.path))
    plain, chosen = cards.draw(ENGLISH, "Post"), cards.draw(ENGLISH, "Post", font=theirs)

    assert plain
    assert chosen
    assert plain.sha256 != chosen.sha256
    assert cards.draw("Größe", "Post") is None
    assert cards.draw("Größe", "Post", font=theirs)


@pytest.mark.parametrize(
    ("text", "at_right"),
    [
        ("NATO: الجيش السوري يعلن", True),
        ("المعبر COVID-19", True),
        ("Ferry المعبر sails again", False),
        ("2031", False),
    ],
)
def test_a_headline_is_written_from_the_side_of_its_language(text: str, at_right: bool) -> None:
    """An acronym in front does not turn an Arabic sentence round."""
    assert breaks.begins_at_right(text) is at_right


def test_letters_of_two_fonts_stand_in_one_line(wide_font: ImageFont.FreeTypeFont) -> None:
    """Fonts of one script often lack figures: without a second one nothing would be drawn."""
    text = "Größe 12 Öl"
    face = faces.joined(text, built_in(), wide_font)

    assert face is not None
    assert faces.joined(text, built_in()) is None
    assert list(face.runs(text)) == [
        ("Gr", face.fonts[0]),
        ("öß", face.fonts[1]),
        ("e 12 ", face.fonts[0]),
        ("Ö", face.fonts[1]),
        ("l", face.fonts[0]),
    ]
    assert face.length(text) == sum(font.getlength(run) for run, font in face.runs(text))
    assert faces.joined(text + "🚢", built_in(), wide_font) is None


@pytest.mark.parametrize(
    ("headline", "font"),
    [
        ("ผู้ว่าฯ เตือนประชาชน 19 เขต", "NotoSansThai-Bold.ttf"),
        ("भारत में 2031 तक: ऊर्जा", "NotoSansDevanagari-Bold.ttf"),
        ("বাংলাদেশে 12 জনের মৃত্যু", "NotoSansBengali-Bold.ttf"),
        ("پاکستان میں سیلاب سے 12 افراد ہلاک", "NotoSansArabic-Bold.ttf"),
        ("台風の後、フェリーが再開した", "NotoSansCJK-Bold.ttc"),
    ],
)
def test_other_scripts_are_drawn_where_their_font_is_here(headline: str, font: str) -> None:
    if faces.font_at(font) is None or not features.check("raqm"):
        pytest.skip(f"{font}, or what shapes its letters, is not here")

    assert ink(cards.draw(headline, "Post")).mean() > 0.02


@pytest.mark.parametrize(
    ("text", "index"),
    [("習近平會見", 3), ("习近平会见", 2), ("台風の後", 0), ("港 정부", 1), ("Ferry", None)],
)
def test_a_sign_has_the_form_of_its_country(text: str, index: int | None) -> None:
    """The collection that systems bring holds four forms, and begins with the Japanese ones."""
    assert next((at for _, at in faces._of_region(text)), None) == index


@pytest.mark.parametrize(
    ("headline", "drawn"),
    [
        ("🚨 Ferries stop 🌊🇫🇷", "Ferries stop"),
        ("Storm closes harbour 👨‍👩‍👧", "Storm closes harbour"),
        ("Budget → cuts ≥ 3 %", "Budget → cuts ≥ 3 %"),
    ],
)
def test_emoji_are_left_out_of_what_is_drawn(headline: str, drawn: str) -> None:
    """No font of letters has them; for their sake the story came without any picture."""
    words = typesetting.composed(headline)

    assert typesetting.without_emoji(words) == drawn
    if drawn.isascii():
        assert levels(cards.draw(headline, "")).tolist() == levels(cards.draw(drawn, "")).tolist()
    assert cards.draw("🚨 🌊", "") is None


def test_tall_letters_have_room_between_their_lines(wide_font: ImageFont.FreeTypeFont) -> None:
    """Vietnamese and Burmese stack marks: lines set as for plain ones touch each other."""
    settings = []
    for text in ("Ag", "Ẫg"):
        face = faces.joined(text, wide_font)
        assert face is not None
        above, below = face.at(100).reach(text)
        setting = typesetting.fit(text, face, [100], width=600, height=500)
        assert setting is not None
        assert above <= setting.ascent
        assert setting.ascent + below <= setting.leading
        settings.append(setting)

    plain, tall = settings
    assert plain.leading == 120
    assert tall.leading > 130
