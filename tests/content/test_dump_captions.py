"""Captions that no copy shows: their credit, their brackets or their habit does."""

import pytest

from content.dumps import read_dump
from content.types import BlockKind, Photo
from tests.content.dump_samples import CRANES, FERRIES, HARBOUR
from tests.content.test_dump_litter import CHINESE, JAPANESE, KOREAN, told

HEADLINE = "Crane drivers close Lorvik harbour"
CAPTION = "Ships wait in the bay of Lorvik on Tuesday"


@pytest.mark.parametrize(
    "lines",
    [
        (CAPTION, "Ida Holm/AFP"),
        ("Ida Holm/AFP", CAPTION),
        ("Photo: Ida Holm/AFP", CAPTION),
        (f"[{CAPTION} / Ida Holm/AFP]",),
        (f"({CAPTION} / Ida Holm/AFP)",),
        (f"[Photo: {CAPTION} (Ida Holm/AFP)]",),
    ],
    ids=["before", "behind", "labelled", "in brackets", "in round ones", "in two"],
)
def test_the_words_of_a_picture_are_not_the_summary(lines: tuple[str, ...]) -> None:
    """What a reader gets of a story is its news, not what a picture shows."""
    article = read_dump("\n\n".join([HEADLINE, *lines, HARBOUR, CRANES]))

    assert article.photo == Photo(caption=CAPTION, credit="Ida Holm/AFP")
    assert told(article) == [HARBOUR, CRANES]


@pytest.mark.parametrize(
    "line",
    [
        "[Photo: Ships wait in the bay. Ida Holm/Reuters]",
        "(Ships wait in the bay. Photo: Ida Holm/Reuters)",
        "[Ships wait in the bay. (Ida Holm/Reuters)]",
    ],
)
def test_brackets_around_a_caption_and_its_credit_belong_to_neither(line: str) -> None:
    article = read_dump("\n\n".join([HEADLINE, line, HARBOUR, CRANES, FERRIES]))

    assert article.photo == Photo(caption="Ships wait in the bay.", credit="Ida Holm/Reuters")


@pytest.mark.parametrize("credit", ["Reuters", "Photo: Ida Holm/AFP"])
@pytest.mark.parametrize("above", [[], [HARBOUR]], ids=["at the top", "in the midst"])
def test_a_place_and_a_day_without_a_verb_are_a_caption(credit: str, above: list[str]) -> None:
    """It ends in a full stop, and still tells nothing."""
    lines = [
        HEADLINE,
        *above,
        credit,
        "The crane in the port of Lorvik on Monday.",
        CRANES,
        FERRIES,
    ]

    article = read_dump("\n\n".join(lines))

    assert article.photo
    assert article.photo.caption == "The crane in the port of Lorvik on Monday."
    assert told(article) == [*above, CRANES, FERRIES]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council voted in Lorvik on Monday.",
        "The council will vote in Lorvik on Monday.",
        "Three men were held at the port of Lorvik on Monday.",
        "The talks of the council begin in Lorvik on Monday.",
        "The crane stands in the port of Lorvik.",
        "No ship, he said, sails in storms on Monday.",
    ],
)
def test_a_sentence_that_tells_stays_in_the_text(sentence: str) -> None:
    """Where it is unsure, the text stays: a lost paragraph is a false report."""
    article = read_dump("\n\n".join([HEADLINE, HARBOUR, "Reuters", sentence, CRANES]))

    assert told(article) == [HARBOUR, sentence, CRANES]


def test_the_later_pictures_of_a_dump_have_their_words_where_the_first_has() -> None:
    """As sub-headings they would part the text where it goes on."""
    article = read_dump(
        "\n\n".join(
            [HEADLINE, HARBOUR, "Reuters", CAPTION, CRANES, "AFP", "The pier under water", FERRIES]
        )
    )

    assert article.photo == Photo(caption=CAPTION, credit="Reuters")
    assert told(article) == [HARBOUR, CRANES, FERRIES]


def test_a_heading_below_a_picture_stays_one() -> None:
    """Where captions stand before their credits, what follows is no caption."""
    lines = [HEADLINE, CAPTION, "Ida Holm/AFP", HARBOUR, "The pier under water at the break of day"]
    lines += ["Odo Halm/AFP", "What the council wants to do now for the port", CRANES, FERRIES]

    article = read_dump("\n\n".join(lines))

    headings = [block.text for block in article.body if block.kind is BlockKind.HEADING]
    assert headings == ["What the council wants to do now for the port"]
    assert told(article) == [HARBOUR, headings[0], CRANES, FERRIES]


@pytest.mark.parametrize("line", ["LORVIK (Reuters)", "Ida Holm (AFP)"])
def test_a_place_or_a_name_and_its_agency_are_no_caption(line: str) -> None:
    photo = read_dump("\n\n".join([HEADLINE, HARBOUR, CRANES, line, FERRIES, HARBOUR + "!"])).photo

    assert photo is None or photo.caption == ""


def test_a_byline_between_keeps_the_standfirst_from_the_agency() -> None:
    """Only a line that stood beside the credit was its caption."""
    standfirst = "Storm keeps three hundred passengers waiting in the terminal"
    lines = [HEADLINE, standfirst, "By Ida Holm", "Reuters", HARBOUR, CRANES]

    assert read_dump("\n\n".join(lines)).standfirst == standfirst


def test_a_label_within_a_caption_stays_there() -> None:
    line = "The sign reads Photo: not allowed, in the port of Lorvik. (Ida Holm/AFP)"

    photo = read_dump("\n\n".join([HEADLINE, line, HARBOUR, CRANES, FERRIES])).photo

    assert photo
    assert photo.caption == "The sign reads Photo: not allowed, in the port of Lorvik."


def test_a_demand_behind_a_colon_is_no_caption() -> None:
    line = "Photo: that is what the court asked for, and the council refused it."

    assert line in told(read_dump("\n\n".join([HEADLINE, HARBOUR, line, CRANES, FERRIES])))


@pytest.mark.parametrize(
    ("headline", "line", "caption", "credit", "paragraphs"),
    [
        ("渡轮停航", "图为渡轮停靠在港口。新华社记者 王明 摄", "图为渡轮停靠在港口。",
         "新华社记者 王明", CHINESE),
        ("渡轮停航", "图为渡轮停靠在港口。\n\n新华社记者 王明 摄", "图为渡轮停靠在港口。",
         "新华社记者 王明", CHINESE),
        ("渡轮停航", "渡轮停靠在港口。（王明 摄）", "渡轮停靠在港口。", "王明", CHINESE),
        ("渡轮停航", "渡轮停靠在港口。图/视觉中国", "渡轮停靠在港口。", "视觉中国", CHINESE),
        ("渡轮停航", "新华社记者 王明 摄", "", "新华社记者 王明", CHINESE),
        ("連絡船が欠航", "港の連絡船＝3日、ロルビク（井田穂撮影）", "港の連絡船＝3日、ロルビク",
         "井田穂", JAPANESE),
        ("連絡船が欠航", "港の連絡船＝3日、ロルビク、井田穂撮影", "港の連絡船＝3日、ロルビク",
         "井田穂", JAPANESE),
        ("여객선 운항 중단", "3일 항구에 정박한 여객선. /사진=연합뉴스",
         "3일 항구에 정박한 여객선.", "연합뉴스", KOREAN),
        ("連絡船が欠航", "港の連絡船＝3日、ロルビク（共同）", "港の連絡船＝3日、ロルビク", "共同",
         JAPANESE),
        ("連絡船が欠航", "نمط الميناء صباح الاثنين (رويترز)", "نمط الميناء صباح الاثنين", "رويترز",
         JAPANESE),
        ("連絡船が欠航", "נמל לורוויק ביום שני | צילום: יעל כהן, רויטרס", "נמל לורוויק ביום שני",
         "יעל כהן, רויטרס", JAPANESE),
        ("連絡船が欠航", "सोमवार को लोरविक बंदरगाह (फोटो: पीटीआई)", "सोमवार को लोरविक बंदरगाह",
         "पीटीआई", JAPANESE),
        ("여객선 운항 중단", "3일 항구에 정박한 여객선. [사진=뉴시스]", "3일 항구에 정박한 여객선.",
         "뉴시스", KOREAN),
    ],
)  # fmt: skip
def test_scripts_without_capitals_name_their_makers(
    headline: str, line: str, caption: str, credit: str, paragraphs: list[str]
) -> None:
    article = read_dump("\n\n".join([headline, line, *paragraphs]))

    assert article.photo == Photo(caption=caption, credit=credit)
    assert told(article) == paragraphs


@pytest.mark.parametrize(
    "heading", ["无人机拍摄", "记者在现场拍摄", "記念撮影", "资料提供", "사진 속 항구"]
)
def test_words_of_taking_pictures_may_be_a_heading(heading: str) -> None:
    lines = ["渡轮停航", CHINESE[0], heading, CHINESE[1], CHINESE[0].replace("周一", "周二")]

    assert heading in told(read_dump("\n\n".join(lines)))


def test_a_photo_above_the_headline_keeps_its_words() -> None:
    """Pages that open with their picture tell its caption first; it is no headline."""
    lines = [f"{CAPTION}. Photo: Ida Holm/AFP", HEADLINE, HARBOUR, CRANES]

    article = read_dump("\n\n".join(lines))

    assert article.headline == HEADLINE
    assert article.photo == Photo(caption=f"{CAPTION}.", credit="Ida Holm/AFP")
    assert told(article) == [HARBOUR, CRANES]


@pytest.mark.parametrize("opener", ["Image\n\n", "Image\n", "Image"])
def test_a_line_that_says_image_opens_one(opener: str) -> None:
    """What it shows is told for those who cannot see it, and once more below it."""
    lines = [HEADLINE, HARBOUR, f"{opener}A bay full of ships.", f"{CAPTION}.Credit...Ida Holm/AFP"]

    article = read_dump("\n\n".join([*lines, CRANES, FERRIES]))

    assert article.photo == Photo(caption=f"{CAPTION}.", credit="Ida Holm/AFP")
    assert told(article) == [HARBOUR, CRANES, FERRIES]


def test_a_sentence_about_buttons_is_no_picture() -> None:
    """ "Read more" is a button beside pictures, and how a sentence of the text may begin."""
    sentence = "Read more and you see in every line of it what stood under the caption."
    story = read_dump("\n".join([HEADLINE, FERRIES, sentence, HARBOUR]))

    assert story.photo is None
    assert sentence in [block.text for block in story.body]
