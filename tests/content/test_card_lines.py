"""Where the lines of a drawn headline end: with its phrases, and never within a letter."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.card import breaks, syllables
from tests.content.card_lines import ENGLISH, LONG, built_in, lines


@pytest.mark.parametrize("text", [ENGLISH, LONG[:200], "Peace", "Ferry « sails » : again ; now !"])
def test_every_word_is_there_in_order(text: str) -> None:
    """A headline is a sentence that its editor signed: none of it is cut off."""
    assert " ".join(lines(text, built_in())) == text


def test_lines_are_of_about_one_length() -> None:
    """No word stands alone in the last line while the others are full."""
    widths = [len(line) for line in lines(ENGLISH + " since the year 1921", built_in())]

    assert len(widths) > 2
    assert min(widths) > 0.5 * max(widths)


def test_marks_stay_with_their_words() -> None:
    """French sets blanks before its marks, and Chinese and Japanese set none between words."""
    french = lines("Il a dit : « Nous partons demain à six heures » ! Vraiment ?", built_in())
    signs = "台風の後、九日ぶりにフェリーが運航を再開した。「よかった」と島の人は言う。" * 2
    japanese = lines(signs, built_in())

    assert len(french) > 2
    assert not [line for line in french if line[0] in ":»!?" or line[-1] == "«"]
    assert "".join(japanese) == signs
    assert len(japanese) > 2
    assert not [line for line in japanese if line[0] in "、。」" or line[-1] == "「"]


@pytest.mark.parametrize(
    ("text", "lines_of"),
    [
        (
            "台風の後、九日ぶりにフェリーが運航を再開した。「よかった」と島の人は言う",
            [
                "台風の",
                "後、",
                "九日ぶりに",
                "フェリーが",
                "運航を",
                "再開した。",
                "「よかった」",
                "と",
                "島の",
                "人は",
                "言う",
            ],
        ),
        (
            "中法关系面临新机遇,双方签署18项合作协议",
            ["中法关系面临新机遇,", "双方签署18项合作协议"],
        ),
        ("Ferry sails again", ["Ferry ", "sails ", "again"]),
    ],
)
def test_phrases_are_what_a_reader_takes_in_at_once(text: str, lines_of: list[str]) -> None:
    """A line that ends in the midst of a name makes its reader begin again."""
    assert breaks.phrases(text) == lines_of


def test_chinese_lines_end_with_their_clauses() -> None:
    """Where that costs little of the size; else they break between any two signs."""
    clauses = ("习近平会见法国总统马克龙:", "中法关系面临新机遇,", "双方签署十八项合作协议")
    endless = "中法关系面临新机遇双方签署十八项合作协议" * 3

    assert lines("".join(clauses), built_in()) == clauses
    assert len(lines(endless, built_in(), width=300)) > 2


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ministerpräsidenten-Konferenz", ["Ministerpräsidenten-", "Konferenz"]),
        ("COVID-19", ["COVID-19"]),
        ("Ex-Minister", ["Ex-Minister"]),
        ("12345-67890", ["12345-67890"]),
    ],
)
def test_long_compounds_break_at_their_hyphens(text: str, parts: list[str]) -> None:
    """Else one word makes the whole headline small."""
    assert breaks.pieces(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("รัฐบาลช่วยเหลือผู้ประสบภัย", ["รัฐบาล", "ช่วย", "เหลือ", "ผู้ประสบภัย"]),
        ("ด่วน! พายุ 6.4", ["ด่วน! ", "พายุ ", "6.4"]),
        ("ໄພນ້ຳຖ້ວມໃນເໜືອ", ["ໄພນ້ຳ", "ຖ້ວມ", "ໃນ", "ເໜືອ"]),
        ("រដ្ឋាភិបាលប្រកាស", ["រ", "ដ្ឋា", "ភិ", "បាល", "ប្រ", "កាស"]),
        ("အစိုးရကမြောက်ပိုင်း", ["အ", "စိုး", "ရ", "က", "မြောက်", "ပိုင်း"]),
        ("ပြည်သူ့၊ မန္တလေး", ["ပြည်", "သူ့၊ ", "မန္တ", "လေး"]),
    ],
    ids=["Thai", "Thai and figures", "Lao", "Khmer", "Burmese", "Burmese marks"],
)
def test_scripts_without_blanks_part_where_a_syllable_begins(text: str, parts: list[str]) -> None:
    """Such a headline is one long word otherwise, which no line holds: it got no picture."""
    assert breaks.pieces(text) == parts


@given(st.text("กเแาะำ้์ๆກເາຳ້កា្ខ៉ကျာ့်္တ။", min_size=1, max_size=30))
def test_no_line_begins_with_half_a_letter(text: str) -> None:
    """A vowel sign without its consonant is drawn on a dotted circle."""
    for at in syllables.ends(text):
        assert unicodedata.category(text[at]) not in ("Mn", "Mc")
        assert text[at - 1] not in "\u17d2\u1039"
        assert text[at] not in "\u0e46\u104b\u0eb0\u0eb3"
