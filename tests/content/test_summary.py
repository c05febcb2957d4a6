"""Summaries: whole sentences, the publisher's or the first of the text, and always fitting."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.summary import summarise
from content.text import utf16_units
from content.types import Article, Block, BlockKind, Partial

LEAD = "The harbour of Lorvik stays closed until Friday, the port authority said on Tuesday."
SECOND = "Crane drivers walked out on Monday after talks over night shifts broke down."
THIRD = "Ferries to the islands keep running, but with fewer crossings in the morning than before."


def article(
    *paragraphs: str,
    headline: str = "Crane drivers close harbour",
    standfirst: str = "",
    language: str = "en",
) -> Article:
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in paragraphs)
    return Article(headline=headline, standfirst=standfirst, body=body, language=language)


def test_a_good_standfirst_is_the_summary() -> None:
    """The publisher's own words are the best summary there is."""
    story = article(LEAD, standfirst="Forty ships wait off the coast as talks over nights fail.")

    assert summarise(story, limit_units=600) == story.standfirst


@pytest.mark.parametrize(
    "standfirst",
    ["", "Port strike", "Crane drivers close the harbour", "Updated 4 May", "word " * 120],
)
def test_a_poor_standfirst_gives_way_to_the_text(standfirst: str) -> None:
    """Too short, too long, or the headline again: readers have seen it already."""
    story = article(LEAD, SECOND, standfirst=standfirst)

    assert summarise(story, limit_units=600) == f"{LEAD} {SECOND}"


@pytest.mark.parametrize(
    "standfirst",
    [
        "The main news about the strike at a glance",
        "Can a town of this size live without its only harbour?",
        "…as forty ships wait off the coast and no talks are planned",
    ],
    ids=["label", "question", "rest of the headline"],
)
def test_a_teaser_is_no_summary(standfirst: str) -> None:
    """It makes readers curious and tells them nothing."""
    story = article(LEAD, SECOND, standfirst=standfirst)

    assert summarise(story, limit_units=600) == f"{LEAD} {SECOND}"


@pytest.mark.parametrize("mark", ["…", "...", " […]", " [...]", " (…)", "…”"])
def test_no_summary_breaks_off(mark: str) -> None:
    """Feeds cut their excerpts anywhere: readers get the sentences before that, or the text's."""
    cut = f"{SECOND} The port authority said that the fer{mark}"

    assert summarise(article(LEAD, standfirst=cut), limit_units=600) == SECOND
    only = "The ferries to the islands keep running, but the port autho" + mark
    assert summarise(article(LEAD, standfirst=only), limit_units=600) == LEAD
    assert summarise(article(only, standfirst=only), limit_units=600) == ""


def test_an_excerpt_may_be_cut_without_a_mark() -> None:
    """Where all else in it ends as sentences do; a whole story's last line may lack its stop."""
    cut = f"{SECOND} The port authority said that the fer"

    excerpt = replace(article(cut, standfirst=cut), partial=Partial.FEED)
    assert summarise(excerpt, limit_units=600) == SECOND
    assert summarise(article(LEAD, standfirst=cut), limit_units=600) == cut


def test_an_ellipsis_within_a_text_is_a_speaker_who_falls_silent() -> None:
    """Only where a text ends may it have been cut."""
    silence = "And then the cranes stopped, one after the other, and nobody said a word…"

    assert summarise(article(silence, LEAD), limit_units=600) == f"{silence} {LEAD}"


def test_what_is_said_behind_a_dash_needs_its_speaker() -> None:
    """In a dozen languages a dash stands for the quotation mark."""
    story = article("– What a day. Never again.", LEAD, "– We are late, said Ida Roth.")

    assert summarise(story, limit_units=600) == f"{LEAD} – We are late, said Ida Roth."


def test_the_lead_ends_at_sixty_words() -> None:
    """More than sixty words under a photo is a text, not a summary."""
    story = article(f"{LEAD} {SECOND}", THIRD, "One more, of the same long, long kind. " * 9)

    summary = summarise(story, limit_units=600)

    assert summary.startswith(f"{LEAD} {SECOND} {THIRD}")
    assert len(summary.split()) <= 60


@pytest.mark.parametrize(
    "dateline",
    [
        "LORVIK (Reuters) — ",
        "LORVIK, Vessmark (AP) — ",
        "Lorvik (dpa) - ",
        "LORVIK — ",
        "(CNN) — ",
        "(Reuters) - ",
        "Lorvik/Halm (dpa/lvk) – ",
        "Lorvik/Halm - ",
        "FROM OUR CORRESPONDENT IN LORVIK - ",
    ],
)
def test_datelines_are_left_out(dateline: str) -> None:
    """Where the report was written is no part of its sum."""
    assert summarise(article(dateline + LEAD), limit_units=600) == LEAD


def test_a_first_sentence_with_a_dash_or_brackets_is_no_dateline() -> None:
    """Only capitals or an agency make a dateline; words of the text are never cut off."""
    apart = "Lorvik – Vessmark's largest port – stays closed, the port authority said."
    assert summarise(article(apart), limit_units=600) == apart
    dashed = "Drivers – all forty of them – walked out of the harbour on Monday night."
    named = "Odo Halm (34) – a pilot – said that nobody had asked him about the nights."

    assert summarise(article(dashed), limit_units=600) == dashed
    assert summarise(article(named), limit_units=600) == named


def test_bylines_headings_and_quotations_without_a_speaker_are_left_out() -> None:
    """Out of its place a quotation seems to be the bot's own opinion."""
    story = article(
        "By Jane Amsel in Lorvik", '"We have had enough of it. Nobody asks us."', LEAD, SECOND
    )

    assert summarise(story, limit_units=600) == f"{LEAD} {SECOND}"


def test_a_quotation_is_told_whole_or_not_at_all() -> None:
    """A summary that ends inside quotation marks puts half a statement in a mouth."""
    quote = '"The cranes stand still. They will stand still on Friday too," Ida Roth said.'

    assert summarise(article(quote, LEAD), limit_units=600) == f"{quote} {LEAD}"
    assert summarise(article(LEAD, quote), limit_units=130) == LEAD


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ja", "港は金曜日まで閉鎖される。" * 2 + "運転士は月曜日に仕事を止めた。", None),
        ("zh", "洛维克港务局周一表示，港口将关闭到周五。约有四十艘船在海湾等候。", None),
        ("ar", "يبقى الميناء مغلقا حتى يوم الجمعة. هل يعود العمال؟ لا أحد يعلم ذلك الآن.", None),
        ("de", "Am 15. Mai legten Dr. Halm u. a. die Arbeit nieder. Der Hafen ruht.", None),
    ],
)
def test_sentences_of_any_script_are_whole(language: str, text: str, expected: str | None) -> None:
    """Readers of other scripts get whole sentences as well, joined as their script joins them."""
    story = article(text, headline="Lorvik 2031", language=language)

    assert summarise(story, limit_units=600) == (expected or text)


def test_what_does_not_fit_is_cut_at_a_sentence_and_only_else_at_a_word() -> None:
    """Failure 33: the caption's limit holds, and a cut in mid-sentence is the last resort."""
    story = article(f"{LEAD} {SECOND}")

    assert summarise(story, limit_units=utf16_units(LEAD) + 5) == LEAD
    assert summarise(story, limit_units=20) == "The harbour of…"


def test_nothing_to_sum_up_is_no_summary() -> None:
    """A headline alone is told as it is."""
    assert summarise(article(), limit_units=600) == ""
    assert summarise(article("Crane drivers close harbour"), limit_units=600) == ""


@given(
    st.text(max_size=200),
    st.lists(st.text(min_size=1, max_size=300).filter(str.strip), max_size=4),
    st.integers(min_value=0, max_value=300),
)
def test_any_summary_fits(standfirst: str, paragraphs: list[str], limit: int) -> None:
    """Failure 33: whatever was read, the summary keeps within its units."""
    story = article(*paragraphs, standfirst=standfirst)

    assert utf16_units(summarise(story, limit_units=limit)) <= limit


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "th",
            "ตำรวจจังหวัดลอร์วิกประกาศปิดท่าเรือเมื่อวันจันทร์ที่ผ่านมาหลังพายุพัดถล่มชายฝั่งอย่างรุนแรง"
            " ทำให้เรือหลายลำได้รับความเสียหาย",
        ),
        ("lo", "ຕຳຫຼວດໄດ້ປິດທ່າເຮືອໃນວັນຈັນຫຼັງຈາກພາຍຸ ເຮືອຫຼາຍລຳເສຍຫາຍ ແລະມີຜູ້ບາດເຈັບ"),
        ("am", "ፖሊስ ሰኞ ዕለት ወደቡን ዘጋ። ሁለት ሰዎች ሞቱ።"),
        ("km", "ប៉ូលិសបានបិទកំពង់ផែនៅថ្ងៃចន្ទបន្ទាប់ពីព្យុះ។ មនុស្សពីរនាក់បានស្លាប់។"),
        ("my", "ရဲတပ်ဖွဲ့သည် တနင်္လာနေ့တွင် ဆိပ်ကမ်းကို ပိတ်ခဲ့သည်။"),
    ],
)
def test_a_script_without_blanks_or_stops_is_summed_up_as_well(language: str, text: str) -> None:
    """Thai has neither, and few "words" without a stop are no byline there."""
    assert summarise(article(text, language=language), limit_units=600) == text
