"""The lines between paragraphs that lead past an advertisement, and those that speak of one."""

import pytest

from content.dumps import read_dump
from content.litter.lines import Litter, litter_in
from content.pages import read_page
from content.types import Article, BlockKind

PARAGRAPHS = (
    "The council of Lorvik decided on Monday to keep the old ferry, which has carried people"
    " across the sound for ninety years.",
    "The decision came after a debate of four hours in which fishermen, pupils and the owner of"
    " the only hotel had their say.",
    "The ferry will be painted in spring, and the children of the islands choose the colour.",
)
PAST_THEM = [
    *("Read on after the advertisement", "SKIP ADVERTISEMENT", "Ad: the story continues below"),
    *("Weiterlesen nach der Anzeige", "Lesen Sie nach der Anzeige weiter"),
    *("Suite après la publicité", "Continuez la lecture sous la publicité"),
    *("Sigue leyendo después de la publicidad", "Continua a leggere dopo la pubblicità"),
    *("Continue a ler após a publicidade", "Het artikel gaat door na de advertentie, lees verder"),
    *("Reklamdan sonra haber devam ediyor", "Artykuł dalej pod reklamą"),
    *("Статья продолжается после рекламы", "Стаття продовжується після реклами"),
    *("Texten fortsätter efter annonsen", "Teksten fortsetter etter annonsen"),
    *("Juttu jatkuu mainosten jälkeen", "Fréttin heldur áfram eftir auglýsingu"),
    *("Text pokračuje pod reklamou", "A cikk a hirdetés után folytatódik"),
    *("Articolul continuă după publicitate", "Το άρθρο συνεχίζεται μετά τη διαφήμιση"),
    *("Статията продължава след рекламата", "Tekst se nastavlja ispod oglasa"),
    *("Besedilo se nadaljuje po oglasu", "Чланак се наставља испод огласа"),
    *("Tekstas tęsiasi po reklamos", "Raksts turpinās pēc reklāmas", "Lugu jätkub pärast reklaami"),
    *("يستمر المقال بعد الإعلان", "ادامه مطلب بعد از تبلیغ", "הכתבה ממשיכה אחרי הפרסומת"),
    *("विज्ञापन के बाद खबर जारी है", "বিজ্ঞাপনের পরে আরও পড়ুন", "اشتہار کے بعد خبر جاری ہے"),
    *("記事は広告の下に続きます", "文章继续于广告下方", "기사는 광고 뒤에 계속됩니다"),
    *("Bài viết tiếp tục sau quảng cáo", "Berita berlanjut setelah iklan", "อ่านต่อหลังโฆษณา"),
    *("Makala inaendelea baada ya matangazo", "Artikulli vazhdon pas reklamës"),
]
ON_THEM = [
    *("Advertising after the ban", "After the advertisement", "The ads continue", "Paid posts"),
    *("Nach der Anzeige", "So geht es nach der Anzeige weiter", "Werbung unter der Brücke"),
    *("La publicité après la loi", "Publicidad después de la ley", "Reklama pod lupą"),
    *("Реклама после запрета", "广告下的城市"),
    *("Sponsored stories", "Sponsored results", "Gesponserte Inhalte", "Bezahlte Links"),
    *("La publicidad sigue después", "الإعلان يتبع بعد النص"),
]
LABELS = ["Sponsored Links", "Gesponserte Inhalte", "スポンサーリンク"]


@pytest.mark.parametrize("line", PAST_THEM)
def test_the_way_past_an_advertisement_is_litter(line: str) -> None:
    """It became a sub-heading: each house says it in words of its own."""
    assert litter_in(line) is Litter.SURE


@pytest.mark.parametrize("line", LABELS)
def test_a_label_of_advertisements_goes_only_beside_litter(line: str) -> None:
    """Alone it may head a part of a study of them, and its paragraph follows."""
    assert litter_in(line) is Litter.DOUBTFUL


@pytest.mark.parametrize("heading", ON_THEM)
def test_an_article_on_advertisements_keeps_its_sub_headings(heading: str) -> None:
    """One word more than the way past them, or none of going on, and it tells something."""
    article = read_dump("\n\n".join(["Ferry stays", *PARAGRAPHS[:2], heading, PARAGRAPHS[2]]))

    assert heading in _headings(article)


@pytest.mark.parametrize("line", ["Weiterlesen nach der Anzeige", "SKIP ADVERTISEMENT"])
def test_a_page_leaves_it_out_as_well(line: str) -> None:
    """There it is a paragraph or a heading of its own between two others."""
    for tag in ("p", "h3"):
        article = _page(f"<{tag}>{line}</{tag}>")

        assert line not in [block.text for block in article.body]
        assert PARAGRAPHS[1] in [block.text for block in article.body]


def test_a_page_on_advertisements_keeps_its_sub_heading() -> None:
    """The other side of it."""
    assert "Advertising after the ban" in _headings(_page("<h3>Advertising after the ban</h3>"))


def _page(between: str) -> Article:
    first, *others = PARAGRAPHS
    told = "".join(f"<p>{text}</p>" for text in others)
    page = f"<html><body><article><h1>Ferry stays</h1><p>{first}</p>{between}{told}</article>"
    return read_page(page.encode(), url="https://lorvik.example/ferry")


def _headings(article: Article) -> list[str]:
    return [block.text for block in article.body if block.kind is BlockKind.HEADING]
