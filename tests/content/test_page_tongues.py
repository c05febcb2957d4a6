"""Short reports in scripts with full stops of their own, or none, or without blanks."""

import json

import pytest

from content.pages import read_page
from content.types import Partial
from tests.content.page_samples import lines, read

REPORTS = {
    "zh": (
        "渡轮重新启航",
        "港务局周一表示，经过九周的维修，渡轮重新往返于各岛之间，四百多名岛民对此表示欢迎。",
        "市长说第二艘船还没有钱。",
        "去年十二月，浮冰撕裂了船体，备用船无法运载卡车，岛上唯一的商店只能靠渔船运送食物。",
    ),
    "ja": (
        "フェリーが運航を再開",
        "港湾局は月曜日、九週間の修理を終えてフェリーが島々との間で運航を再開したと発表した。",
        "市長は二隻目の資金はないと語った。",
        "昨年十二月に流氷が船体を引き裂き、予備の船はトラックを運べず、食料は漁船で運ばれた。",
    ),
    "ur": (
        "کشتی دوبارہ چلنے لگی",
        "بندرگاہ کے دفتر نے پیر کو بتایا کہ نو ہفتوں بعد کشتی دوبارہ جزیروں کو جاتی ہے۔",
        "میئر نے کہا کہ دوسری کشتی کے لیے ابھی رقم نہیں ہے۔",
        "برف نے دسمبر میں کشتی کا ڈھانچہ توڑ دیا تھا اور خوراک مچھیروں کی کشتیوں سے آتی رہی۔",
    ),
    "am": (
        "ጀልባው እንደገና ሥራ ጀመረ",
        "ጀልባው ከዘጠኝ ሳምንታት ጥገና በኋላ እንደገና ወደ ደሴቶቹ እየሄደ መሆኑን የወደብ ጽሕፈት ቤቱ ሰኞ ዕለት አስታወቀ።",
        "ለሁለተኛ ጀልባ ገንዘብ የለም ሲሉ ከንቲባው ተናገሩ።",
        "በታኅሣሥ ወር በረዶ የጀልባውን አካል ሰብሮት ነበር፤ ምግብም በዓሣ ማጥመጃ ጀልባዎች ይመጣ ነበር ሲል ገለጸ።",
    ),
    "bn": (
        "ফেরি আবার চলাচল শুরু করেছে",
        "বন্দর অফিস সোমবার জানিয়েছে যে নয় সপ্তাহ মেরামতের পর ফেরি আবার দ্বীপগুলোতে যাচ্ছে।",
        "মেয়র বলেছেন যে টাকা এখনও নেই।",
        "ডিসেম্বরে বরফ জাহাজের খোল ভেঙে দিয়েছিল এবং খাবার মাছ ধরার নৌকায় আসত বলে জানা গেছে।",
    ),
    "hy": (
        "Լաստանավը կրկին աշխատում է",
        "Նավահանգստի գրասենյակը երկուշաբթի հայտնեց, որ լաստանավը կրկին գնում է դեպի կղզիներ:",
        "Երկրորդ նավի համար փող դեռ չկա, ասաց քաղաքապետը:",
        "Սառույցը դեկտեմբերին պատռել էր նավի պատյանը, և սնունդը բերում էին ձկնորսների նավակները:",
    ),
    "th": (
        "เรือข้ามฟากกลับมาวิ่งอีกครั้ง",
        "สำนักงานท่าเรือกล่าวเมื่อวันจันทร์ว่า เรือข้ามฟากกลับมาวิ่งไปยังหมู่เกาะอีกครั้งหลังซ่อมนานเก้าสัปดาห์",
        "นายกเทศมนตรีกล่าวว่ายังไม่มีเงินสำหรับเรือลำที่สอง",
        "น้ำแข็งทำให้ตัวเรือฉีกขาดเมื่อเดือนธันวาคม และอาหารต้องขนส่งด้วยเรือประมง สำนักงานกล่าว",
    ),
}


@pytest.mark.parametrize("shape", ["<p>{}</p>", '<div class="b"><p>{}</p></div>', "{}<br><br>"])
@pytest.mark.parametrize("language", REPORTS)
def test_a_short_report_is_whole_in_every_script(language: str, shape: str) -> None:
    """Forty signs without blanks say what a hundred letters say."""
    headline, *texts = REPORTS[language]
    body = "".join(map(shape.format, texts))
    article = read(f"<h1>{headline}</h1><div>{body}</div>", lang=language)

    assert lines(article) == [("paragraph", text) for text in texts]
    assert (article.standfirst, article.partial) == ("", None)


@pytest.mark.parametrize("language", sorted(REPORTS))
def test_the_data_of_scripts_are_read_in_every_script(language: str) -> None:
    headline, *texts = REPORTS[language]
    told = [f"{number} {text}" for number in range(4) for text in texts]
    script = json.dumps({"body": [{"text": text} for text in told]})
    article = read(
        f'<h1>{headline}</h1><div></div><script type="application/json">{script}</script>',
        lang=language,
    )

    assert [text for _, text in lines(article)] == told


@pytest.mark.parametrize("language", ["ur", "am", "bn", "hy"])
def test_a_sentence_in_bold_is_no_heading_whatever_closes_it(language: str) -> None:
    _, first, second, third = REPORTS[language]
    article = read(f"<h1>Ferry</h1><p>{first}</p><p><b>{second}</b></p><p>{third}</p>")

    assert lines(article)[1] == ("paragraph", second)


def test_the_signs_of_a_text_without_blanks_are_its_words() -> None:
    """A page that tells of its length is not cut off because a paragraph is one word to us."""
    headline, *texts = REPORTS["ja"]
    told = {"@type": "NewsArticle", "isAccessibleForFree": False, "wordCount": 120}
    article = read(
        f"<h1>{headline}</h1>" + "".join(f"<p>{text}</p>" for text in texts),
        head=f'<script type="application/ld+json">{json.dumps(told)}</script>',
    )

    assert article.partial is not Partial.PAYWALL


def test_armenians_type_their_full_stop_as_a_colon() -> None:
    """Without it the whole of a short report was told below its picture, and again as its text."""
    headline, *texts = REPORTS["hy"]
    picture = '<img src="/p/boat-at-the-pier.jpg" width="900" height="600">'
    article = read(
        f"<h1>{headline}</h1><div>{picture}" + "".join(map("<p>{}</p>".format, texts)) + "</div>"
    )

    assert article.photo is not None
    assert article.photo.caption == ""
    assert [text for _, text in lines(article)] == texts


def test_a_short_text_around_a_picture_is_no_frame_of_it() -> None:
    """In scripts without blanks a whole report is as short as the words of a picture."""
    told = [
        "港务处周一表示，往返外岛的渡轮在船厂修理九周之后重新开航，岛上居民终于松了一口气。",
        "去年十二月浮冰撕开了船体，备用船无法装载卡车，船长对本报记者这样说道，大家都很着急。",
    ]
    text = "".join(map("<p>{}</p>".format, told))
    picture = '<p><img src="/p/boat-at-the-pier.jpg" width="900" height="600"></p>'
    article = read(
        f"<h1>渡轮重新开航</h1><div>{picture}{text}<p>（图源：新北社）</p></div>", lang="zh"
    )

    assert [text for _, text in lines(article)][:2] == told


def test_a_marked_line_heads_a_japanese_text() -> None:
    """Houses there mark their headings with a square, and give them no element."""
    first, second = REPORTS["ja"][1], REPORTS["ja"][3]
    article = read(f"<h1>運航</h1><p>{first}</p><p>■氷が船体を裂く</p><p>{second}</p>", lang="ja")

    assert lines(article)[1] == ("heading", "■氷が船体を裂く")


def test_a_label_in_brackets_leads_to_a_story() -> None:
    """Japanese papers write so; it was told as a paragraph."""
    first, second = REPORTS["ja"][1], REPORTS["ja"][3]
    link = '<p>【関連記事】<a href="/n/12345">二隻目のフェリー、誰が払うのか</a></p>'
    article = read(f"<h1>運航</h1><p>{first}</p>{link}<p>{second}</p>", lang="ja")

    assert [text for _, text in lines(article)] == [first, second]
    assert [each.headline for each in article.related] == ["二隻目のフェリー、誰が払うのか"]


def test_a_picture_amid_a_chinese_report_leads_it_with_its_own_words() -> None:
    """Agencies set it into a paragraph without a size, and the headline into a plain element."""
    headline, *told = REPORTS["zh"]
    shown = '<p align="center"><img src="/p/ferry_1n.jpg"></p><p class="pictext">渡轮停在港口。</p>'
    text = f"<p>{told[0]}{told[1]}</p>{shown}" + "".join(f"<p>{each}</p>" for each in told[1:])
    above = f'<div class="title">{headline}</div><div class="time">2031-03-03 07:57</div>'
    page = f"<html><head><title>{headline}-岛民网</title></head><body>{above}<div>{text}</div>"
    article = read_page(page.encode(), url="http://www.lorvik.example/n/1.htm")

    assert article.headline == headline
    assert article.photo is not None
    assert article.photo.url == "http://www.lorvik.example/p/ferry_1n.jpg"
    assert article.photo.caption == "渡轮停在港口。"


@pytest.mark.parametrize("behind", ["_岛民网", "--社会--岛民网", " 港口频道_岛民网"])
def test_a_section_and_the_site_behind_a_title_are_no_headline(behind: str) -> None:
    """Where no blanks are written they are glued to it; the page shows the headline alone."""
    headline, *told = REPORTS["zh"]
    text = "".join(f"<p>{each}</p>" for each in told)
    page = f"<html><head><title>{headline}{behind}</title></head><body><h2>{headline}</h2>{text}"

    assert read_page(page.encode()).headline == headline


def test_the_name_of_a_charset_is_no_language() -> None:
    """Some pages write "utf-8" where their language belongs, and readers filter by that."""
    head = '<meta http-equiv="Content-Language" content="utf-8"><title>x</title>'
    text = "".join(f"<p>{each}</p>" for each in REPORTS["zh"][1:])
    page = f"<html><head>{head}</head><body><h1>{REPORTS['zh'][0]}</h1>{text}"

    assert read_page(page.encode()).language == ""


def test_a_line_behind_a_dash_signs_a_poem_and_heads_nothing() -> None:
    told = REPORTS["zh"][1:]
    poem = "<p><b>《夜看海》</b></p><p><b>——（宋）陆海</b></p>"
    text = f"<p>{told[0]}</p>{poem}<p>{told[2]}</p><p>{told[1]}{told[2]}</p>"

    assert ("heading", "——（宋）陆海") not in lines(read(f"<h1>渡轮</h1>{text}", lang="zh"))


@pytest.mark.parametrize("label", ["声明：", "免责声明：", "Disclaimer:"])
def test_what_a_house_will_not_answer_for_is_no_text(label: str) -> None:
    """It stands below every text of the house; a minister's statement is news."""
    told = REPORTS["zh"][1:]
    end = f"<p>{label}本文内容仅供参考，不构成投资建议。</p>"
    text = "".join(f"<p>{each}</p>" for each in told)
    heading = "<h1>渡轮</h1>"

    assert len(lines(read(f"{heading}{text}{end}", lang="zh"))) == len(told)
    above = read(f"{heading}{end}{text}", lang="zh")
    assert len(lines(above)) + len(above.notes) == len(told) + 1


def test_thai_paragraphs_below_a_picture_are_no_caption() -> None:
    """No full stop ends them: the whole report stood under the photo, and was gone below it."""
    headline, first, second, third = REPORTS["th"]
    text = "".join(f"<p>{line}</p>" for line in (f"{first} {second}", third, f"{second} {third}"))
    head = '<meta property="og:image" content="https://www.lorvik.example/p/boat-at-pier.jpg">'
    body = f'<h1>{headline}</h1><div><p><img src="/p/boat-at-pier.jpg"></p>{text}</div>'

    article = read(body, head=head, lang="th")

    assert article.photo is not None
    assert article.photo.caption == ""
    assert len(lines(article)) == 3


@pytest.mark.parametrize(
    ("first", "last", "authors"),
    [
        ("〔記者李大明／港口報導〕{}", "{}", ("李大明",)),
        ("(부산=항구뉴스) 이다홀 기자 = {}", "{}", ("이다홀",)),
        ("{}", "{}【山田太郎】", ("山田太郎",)),
        ("{}", "{}【山田太郎、森はな子】", ("山田太郎", "森はな子")),
        ("〔資料來源：港務局〕{}", "{}（笑）", ()),
        *(
            ("{}", f"{{}}【{words}】", ())
            for words in (
                "つづく",
                "続く",
                "おわり",
                "写真特集",
                "ロイター",
                "時事通信",
                "港の歴史",
                "社会部",
                "完",
            )
        ),
    ],
)
def test_a_reporter_signs_within_the_text(first: str, last: str, authors: tuple[str, ...]) -> None:
    """Houses of the East name nobody above it; but "to be continued" is no reporter."""
    _, one, two, three = REPORTS["ja"]
    body = f"<h1>フェリー</h1><p>{first.format(one)}</p><p>{two}</p><p>{last.format(three)}</p>"

    assert read(body, lang="ja").authors == authors
