"""How houses of the world close a text, call for readers and lead on: none of it is told."""

import pytest

from content.page.closings import is_closing
from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

PARAGRAPHS = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]
TEXT = f"<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Published in Lorvik Dawn, March 3rd, 2031</p>",
        "<p><em>Published in The Lorvik Tribune, March 3<sup>rd</sup>, 2031.</em></p>",
        "<p>Contributing: Nils Berg, COURIER TODAY</p>",
        "<p>Editor : A.N.</p>",
        "<p>(With inputs from agencies)</p>",
        "<p>(Agencias)</p>",
        "<p>REDACCIÓN LORVIK</p>",
        "<p>mjs/ itm/</p>",
        "<p>انتهای پیام/</p>",
        "<p>کد خبر 1234567</p>",
        "<p>منبع: ایسنا</p>",
        "<p>(Borítókép: A komp. Fotó: Holm Ida / Kurier)</p>",
        "<p>Якщо ви помітили помилку, виділіть її та натисніть Ctrl+Enter.</p>",
        "<p>Voit keskustella aiheesta 8.9. klo 23:een saakka.</p>",
        "<p>《 港口日报 》（ 2031年03月03日 13 版）</p>",
        "<p>编辑 李华 校对 张三</p>",
        "<p>港口报记者 李大明</p>",
        "<p>【山田太郎】</p>",
        "<p>Writer's email: ida@courier.example</p>",
        "<p>Publicado en La Gaceta el 3 de marzo de 2031</p>",
        "<p>配信：港通信</p>",
        "<p>Únete a nuestro canal: entérate de las noticias desde tu móvil.</p>",
        '<p>Sign up to <a href="/n">Harbour Picks</a>, delivered straight to your inbox.</p>',
    ],
)
def test_how_a_house_closes_its_text_is_not_told(line: str) -> None:
    """On a phone it stands as the last word of the story."""
    assert lines(read(f"{TEXT}<p>{THIRD}</p>{line}")) == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "Published in Lorvik for a hundred years, the paper has closed.",
        "Published in Brenna on 3 March 1941, the slim book sold eleven copies.",
        "Printed in Brenna in May, it was sold out by June 3, 2031.",
        "Editor: Never.",
        "Contributing: Wind, ice and the age of the steel",
        "Tickets: ferry@lorvik.example",
        "Kurse: hafen@lorvik.example",
        "Witnesses may write to: harbour@lorvik.example",
        "配信：毎週土曜日",
        "配信：毎週土曜日の夜に次の回が出る",
        "【来月も同じ港で開催】",
        "记者已经走",
        "منبع: این آب از کوه می‌آید",
        "The letter was printed in the Courier of March 3rd, 2031, and nobody laughed.",
        "Editor: I do not believe it.",
        "Agencies said nothing.",
        "【山田太郎】は語った。",
        "记者李大明说，船已经离开港口。",
    ],
)
def test_what_only_begins_like_a_closing_line_is_none(line: str) -> None:
    """Papers, editors and reporters are news as well."""
    assert not is_closing(line)


@pytest.mark.parametrize(
    "line",
    [
        'Pratite nas i na <a href="https://www.facebook.com/c">Facebooku</a>.',
        'Urmăriți-ne pe <a href="https://www.facebook.com/c">Facebook</a>',
        'Sledujte nás na <a href="https://www.facebook.com/c">Facebooku</a>',
        'Kövessen minket <a href="https://www.facebook.com/c">Facebookon</a> is!',
        'Последвайте ни във <a href="https://www.facebook.com/c">Facebook</a>',
        'Seuraa meitä <a href="https://www.facebook.com/c">Facebookissa</a>',
        'हमारे <a href="https://whatsapp.com/channel/c">चैनल</a> से जुड़ें',
        'খবর পেতে <a href="https://news.google.com/c">চ্যানেল</a> ফলো করুন',
        'ما را در <a href="https://t.me/c">تلگرام</a> دنبال کنید',
        'לעדכונים <a href="https://t.me/c">הצטרפו לערוץ</a>',
        'ติดตามข่าวได้ที่ <a href="https://line.me/c">LINE</a>',
    ],
)
def test_calls_to_follow_are_known_in_more_languages(line: str) -> None:
    """Between two paragraphs as well: a reader of the bot has a channel already."""
    assert lines(read(f"{TEXT}<p>{line}</p><p>{THIRD}</p>")) == PARAGRAPHS


@pytest.mark.parametrize(
    "label",
    [
        "আরও পড়ুন", "हेही वाचा", "இதையும் படிக்க", "ఇది కూడా చదవండి", "ಇದನ್ನೂ ಓದಿ", "આ પણ વાંચો",
        "اخبار مرتبط", "اسی بارے میں", "כתבות קשורות", "Həmçinin oxuyun", "Lexoni edhe",
        "Оқи отырыңыз",
        "Прочитајте и", "Vezane vijesti", "Související", "Kapcsolódó", "Lasi vairāk", "Loe",
        "Skaitykite daugiau", "Sjá einnig", "Llegeix també", "Basahin", "Pilihan Editor",
        "อ่านข่าวที่เกี่ยวข้อง", "더 읽을거리", "看更多", "Akhri sidoo kale", "ተጨማሪ ያንብቡ",
    ],
)  # fmt: skip
def test_labels_of_other_stories_are_known_in_more_languages(label: str) -> None:
    """In India, the Balkans and the Baltic all of them stayed in the text, and led nowhere."""
    link = '<a href="/news/ice-in-the-sound-77123">Ice closes the sound for a third week</a>'
    article = read(f"{TEXT}<p><b>{label}:</b> {link}</p><p>{THIRD}</p>")

    assert lines(article) == PARAGRAPHS
    assert [each.headline for each in article.related] == ["Ice closes the sound for a third week"]


def test_a_line_in_bold_that_is_a_word_and_a_link_is_no_heading() -> None:
    """It would part the text where nothing begins, and its story would be lost."""
    link = '<a href="/news/ice-in-the-sound-77123"><b>Ice closes the sound for a third week</b></a>'
    article = read(f"{TEXT}<p><b>Kurier:<br></b>{link}</p><p>{THIRD}</p>")

    assert lines(article) == PARAGRAPHS
    assert len(article.related) == 1


@pytest.mark.parametrize("sign", ["Lorvik Courier News", "– LorvikCourier.com", "Lorvik Courier"])
def test_a_house_that_signs_its_text_is_not_told(sign: str) -> None:
    """It stands as the source below each message; what is said of it is news."""
    head = '<meta property="og:site_name" content="Lorvik Courier">'
    kept = "The Lorvik Courier is sold."

    signed = read(f"{TEXT}<p>{THIRD}</p><p><b>{sign}</b></p>", head=head)
    told = read(f"{TEXT}<p>{THIRD}</p><p>{kept}</p>", head=head)

    assert lines(signed) == PARAGRAPHS
    assert lines(told)[-1] == ("paragraph", kept)
