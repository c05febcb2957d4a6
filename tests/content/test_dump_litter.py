"""What pages of Asia, Arabia and Russia leave in a dump, and who wrote it."""

import pytest

from content.dumps import read_dump
from content.types import Article

CHINESE = [
    "港口负责人周一表示，在风暴过去之前，渡轮不会开航，安全是第一位的。",
    "约三百名旅客在候船室等候。",
]
JAPANESE = [
    "港の責任者は月曜日、嵐が過ぎるまで連絡船は出航しないと述べた。",
    "約三百人の乗客が待っていた。",
]
KOREAN = [
    "항만 책임자는 폭풍이 지나가기 전에는 운항하지 않을 것이라고 말했다.",
    "승객 300여 명이 기다렸다.",
]


def told(article: Article) -> list[str]:
    return [text for text in (article.standfirst, *(block.text for block in article.body)) if text]


@pytest.mark.parametrize(
    ("paragraphs", "litter"),
    [
        (CHINESE,
         "（完）|责任编辑：李华|（责任编辑：李华）|分享到微信"
         "|展开全文|扫一扫分享|未经授权不得转载"),
        (JAPANESE,
         "LINEで送る|Facebookでシェア|はてなブックマーク|前の記事|この記事は会員限定です"),
        (KOREAN,
         "카카오톡 공유|글자크기 설정|댓글 쓰기|(끝)|기사 스크랩"
         "|저작권자 © 뉴스, 재배포 금지|편집: 이다"),
        (["قال مدير الميناء إن العبارة لن تبحر.", "وانتظر ثلاثمئة راكب في المحطة."],
         "مشاركة المقال|نسخ الرابط|أضف تعليقا|الأكثر قراءة|حجم الخط"),
        (["Паром не выйдет в море, заявил глава порта.", "Пассажиры ждали в терминале порта."],
         "Версия для печати|Оставить комментарий|Нашли опечатку?|Редактор: Иван Петров"
         "|12 просмотров"),
        (["Kapal tidak akan berlayar, kata kepala pelabuhan.", "Penumpang menunggu di terminal."],
         "Bagikan artikel ini|Salin tautan|Halaman selanjutnya|SCROLL TO CONTINUE WITH CONTENT"),
        (["Phà sẽ không ra khơi, giám đốc cảng nói.", "Hành khách chờ ở nhà ga của cảng."],
         "Chia sẻ bài viết|Sao chép liên kết|Bình luận (3)|Lưu bài viết|Biên tập: Minh An"),
    ],
    ids=["zh", "ja", "ko", "ar", "ru", "id", "vi"],
)  # fmt: skip
def test_what_the_world_s_pages_leave_behind_goes(paragraphs: list[str], litter: str) -> None:
    headline = " ".join(paragraphs[0].split()[:4]).rstrip(".,。،")[:20]
    for line in litter.split("|"):
        article = read_dump("\n\n".join([headline, paragraphs[0], line, *paragraphs[1:]]))

        assert told(article) == paragraphs, line


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("홍길동 기자 hong@news.example", ("홍길동",)),
        ("(서울=연합뉴스) 홍길동 기자", ("홍길동",)),
        ("本报记者 王明 李华", ("王明", "李华")),
        ("Pewarta: Budi Santoso", ("Budi Santoso",)),
    ],
)
def test_reporters_of_asia_are_named(line: str, authors: tuple[str, ...]) -> None:
    article = read_dump("\n\n".join(["渡轮停航", CHINESE[0], line, CHINESE[1]]))

    assert article.authors == authors
    assert told(article) == CHINESE


def test_rights_are_news_as_well() -> None:
    """A lawyer's words without a blank behind them begin a sentence."""
    sentence = "版权所有人周一表示，他们将起诉这家公司。"

    assert sentence in told(read_dump("\n\n".join(["渡轮停航", *CHINESE, sentence])))


@pytest.mark.parametrize(
    "line", ["编辑：我们为什么要问？", "Editor: why we ask", "사진 = 왜 묻는가?"]
)
def test_a_question_behind_a_colon_is_no_name(line: str) -> None:
    """Where it is unsure, the text stays."""
    assert line in told(read_dump("\n\n".join(["渡轮停航", CHINESE[0], line, CHINESE[1]])))


@pytest.mark.parametrize(
    "sentence",
    ["كتب محمد علي رسالة إلى الرئيس.", "기자 수십 명이 항구에 모였다.", "写真は後に削除された。"],
)
def test_a_sentence_that_begins_as_a_byline_does_stays(sentence: str) -> None:
    """In scripts without capitals every word could be a name."""
    article = read_dump("\n\n".join(["渡轮停航", sentence, "Reuters", *CHINESE]))

    assert told(article) == [sentence, *CHINESE]


def test_a_sentence_between_two_equal_lines_is_no_credit() -> None:
    """Chinese puts no blanks into it: it is not short for that."""
    sentence = "港口负责人周二又说，渡轮将在星期五以前恢复通航，旅客可以免费退票。"
    lines = [
        "渡轮停航",
        "资料图片：停靠在港口的渡轮和旅客",
        sentence,
        "资料图片：停靠在港口的渡轮和旅客",
    ]

    assert sentence in told(read_dump("\n\n".join([*lines, *CHINESE])))
