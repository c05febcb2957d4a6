"""What editors say about the article itself: updates, corrections, disclosures.

Such a note is told as one; it is no part of the report, and never what a story is summed up with.
"""

import re
from collections.abc import Sequence

from content.dates import is_stamp
from content.text import fold
from content.types import Block, BlockKind
from content.wordlists import either

LONGEST = 900
"""Characters."""
NEAR_THE_TOP = 4
NEAR_THE_END = 6
"""Blocks. A note stands above or below the report; in its midst the same words are a paragraph,
unless they speak of the report itself."""
MOST = 2
"""More of them are the entries of a running report."""


def is_note(text: str, *, at_the_end: bool = False) -> bool:
    """Whether a paragraph is about the article, in any of the languages known here.

    It says so with a label ("Correction: …", "Update 14:30: …"), or it speaks of "this article"
    as only its editors do ("An earlier version of this article said …").

    Args:
        at_the_end: no report follows it. Else "Update: The harbour has opened again." is the news.
    """
    if len(text) > LONGEST or is_stamp(text):
        return False
    folded = fold(text[:_REACH])
    is_sentence = text.rstrip(_CLOSING)[-1:] in _FULL_STOPS
    if not at_the_end and is_sentence and _UPDATE_OF_NO_TIME.match(folded):
        return False
    folded = folded.lstrip(_MARKS)
    return _has_label(folded) or _ABOUT_ITSELF.match(folded) is not None


def _is_sure(text: str) -> bool:
    """Whether it can be nothing else, wherever it stands: no report speaks of itself so.

    "Correction: an earlier version of this article …", "[Editor's note: …]".
    """
    if not text or len(text) > LONGEST or is_stamp(text):
        return False
    folded = fold(text[:_REACH])
    bare = folded.lstrip(_MARKS)
    label = _LABEL_OF_EDITORS.match(bare)
    if label and folded[0] in _BRACKETS and text.rstrip()[-1] in _BRACKETS[folded[0]]:
        return True
    return _ABOUT_ITSELF.match(bare[label.end() :].lstrip() if label else bare) is not None


def _has_label(folded: str) -> bool:
    label = _LABEL.match(folded)
    return label is not None and len(folded) > label.end() + 2


def part_notes(body: Sequence[Block]) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """The notes above and below a report, and the report without them and without time stamps."""
    stamps = [block for block in (*body[:NEAR_THE_TOP], *body[-NEAR_THE_END:]) if _is_stamp(block)]
    body = tuple(block for block in body if block not in stamps)
    told = [block.text if block.kind in _TELLING else "" for block in body]
    places = note_places(told)
    left = tuple(block for place, block in enumerate(body) if place not in places)
    if not any(block.kind is BlockKind.PARAGRAPH for block in left):
        return (), tuple(body)
    return tuple(body[place].text for place in sorted(places)), left


def _is_stamp(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and is_stamp(block.text)


def note_places(paragraphs: Sequence[str]) -> frozenset[int]:
    """Where notes stand among the paragraphs of a report.

    Many updates, one after the other, are the report itself; corrections at its end are not.
    """
    told = [_is_sure(text) for text in paragraphs]
    end = len(paragraphs)
    while end and is_note(paragraphs[end - 1], at_the_end=True):
        end -= 1
    last = min(end, len(paragraphs) - NEAR_THE_END)
    found = {
        place
        for place, text in enumerate(paragraphs)
        if (place < NEAR_THE_TOP or place >= last) and is_note(text, at_the_end=place >= end)
    }
    updates = {place for place in found if _is_update(paragraphs[place])}
    if len(updates) > MOST:
        found -= updates
    above = {place for place in found if place < end}
    found = found - above if len(above) > MOST else found
    amidst = {place for place in range(end) if told[place] and place not in found}
    return frozenset(found | amidst if len(amidst) <= MOST else found)


def _is_update(text: str) -> bool:
    return _UPDATE.match(fold(text[:_REACH]).lstrip(_MARKS)) is not None


_TELLING = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
_REACH = 240
"""Characters that are looked at: a note says at once what it is."""
_FULL_STOPS = tuple(".!?…。।؟۔")
_CLOSING = "\"'”’“»«」』)"
_MARKS = " \t*•·†‡—–-_~>#[({【（※◆■●▼"


def _phrases(table: str) -> str:
    """A pattern for any of the phrases, folded as the text is; "~" stands for a few words."""
    return fold(either(table)).replace("~", r"(?:[^.!?。।]|(?<=\d)\.){0,60}?")


# "Update, 14:30 Uhr:", "Correction (3 May 2031):", "Corrected on May 3 —"
_WHEN = (
    r"(?:(?=[^:：–—]{0,40}\d)(?:[\s,]+(?:[\d.:/h,]+|on|am|um|vom|le|el|al?|del?|uhr|kl|saat|\d*[a-z]{3,9}\.?|[ap]\.?m\.?)){1,8})?"
    r"\s?(?:[(\[][^)\]]{2,40}[)\]]\s?)?"
)
_UPDATES = _phrases("""
    updated?, aktualisier(?:t|ung), nachtrag, mise? à jour, actualiza(?:ción|do)
    aggiorna(?:mento|to), atualiza(?:ção|do), güncelle(?:me|ndi), aanvulling, bijgewerkt
    uppdater(?:ing|ad), op?pdater(?:ing|et), täydennys, päivit(?:ys|etty), uppfært, aktualizacja
    aktualiz(?:ace|ováno), обновл(?:ение|ено), оновлен(?:ня|о), ενημέρωση, actualizare, frissítés
    تحديث, עדכון, 追記, 更新, 업데이트, अपडेट, อัปเดต, pembaruan, cập nhật
""")
_LABELS = _phrases("""
    corrections?, corrected, correction notice, clarifications?, editors?['’]?s? note
    note to readers, amendment, erratum, errata, publisher['’]s note, korrektur(?:hinweis)?
    berichtigung, richtigstellung, klarstellung
    anm(?:erkung|\\.) (?:der|d\\.) ?red(?:aktion|\\.)?, hinweis der redaktion, transparenzhinweis
    redaktioneller hinweis, rectifica(?:tif|tion), précision, note de la rédaction, ndlr
    correcci(?:ón|ones), rectificación, aclaración, fe de err(?:ores|atas)
    nota de (?:la )?redacción, nota del editor, correzione, rettifica, precisazione
    errata corrige, nota della redazione, correção, retificação, nota da redação, düzeltme
    editör(?:ün)? notu, tekzip, correctie, rectificatie, verbetering, noot van de redactie
    rättelse, förtydligande, rettelse, presisering, oikaisu, korjaus, leiðrétting, sprostowanie
    korekta, od redakcji, oprava, upřesnění, исправление, уточнение, поправка, от редакции
    примечание редакции, виправлення, уточнення, від редакції, διόρθωση, corectură, rectificare
    helyesbítés, pontosítás, ispravak, ispravka, تصحيح, توضيح, ملاحظة المحرر, تنويه, اصلاحیه
    תיקון, הבהרה, הערת העורך, (?:お詫びと)?訂正, 編集部注, 更正, 勘误, 编者[按注]
    編者[按註], (?:特别|免责|郑重|特別|免責)?[声聲]明, disclaimer, 정정, 바로잡습니다, 편집자 ?주
    भूल सुधार, सुधार, แก้ไข, หมายเหตุบรรณาธิการ, koreksi, ralat, catatan redaksi, đính chính
""")
_COLON = r"(?:[:】\]]|\s[–—-]\s|[–—]\s?)"
_LABEL = re.compile(f"(?:{_UPDATES}|{_LABELS}){_WHEN}{_COLON}")
_UPDATE = re.compile(f"{_UPDATES}{_WHEN}{_COLON}")
_LABEL_OF_EDITORS = re.compile(f"{_LABELS}{_WHEN}{_COLON}")
_BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】", "*": "*"}
_UPDATE_OF_NO_TIME = re.compile(rf"{_UPDATES}\s?{_COLON}")

_THING = "(?:article|story|post|piece|item|column|interview|obituary|headline|page)"
_DONE = "(?:amended|corrected|updated|edited|revised|clarified|modified|changed|translated)"
_ABOUT_ITSELF = re.compile(
    _phrases(rf"""
        (?:an? |the )?(?:earlier|previous|original|prior) versions? of (?:this|the|our) {_THING}\b
        in an earlier version of (?:this|the|our)
        this {_THING}(?:['’]s headline)? (?:has been|was) (?:\w+ )?(?:\w+ )?{_DONE}
        this {_THING} (?:contains|includes|may contain) affiliate
        this {_THING} (?:was |has been )?(?:first|originally) (?:appeared|published|ran)\b
        diese[rs]? (?:artikel|text|beitrag|bericht) (?:ist|erschien|wurde)~(?:zuerst|ursprünglich)
        cet (?:article|entretien|texte) (?:est|a (?:d['’]abord )?(?:été )?)\s?(?:paru|publié)\b
        est[ea] (?:artículo|texto|nota) (?:fue|se)~publi(?:cado|có)~(?:originalmente|primero)
        quest[oa] (?:articolo|testo) è (?:stato pubblicato|apparso|uscito), 该文观点, 本文仅代表
        notice[:] the (?:content|article|text) above
        (?:the )?(?:views|opinions) expressed (?:in this|here|by the author|are those of)
        (?:die )?(?:in diesem|im) (?:beitrag|artikel|text) (?:geäußerten?|vertretenen?)
        les (?:opinions|propos|points de vue) exprimé~n['’]engage
        las opiniones (?:expresadas|vertidas)~(?:autor|reflejan)
        as opiniões (?:expressas|aqui)~(?:autor|refletem), le opinioni espresse~(?:autor|riflett)
        мнение (?:автора|редакции)~не совпадать, (?:yazıda|makalede) (?:yer alan|ifade edilen) görüş
        (?:except for the headline. )?this {_THING} (?:has|was) not (?:been )?edited by
        in einer (?:früheren|vorherigen|ersten|älteren|ursprünglichen) (?:version|fassung)
        diese[rs]? (?:artikel|text|beitrag|bericht|meldung) wurde~(?:aktualisiert|korrigiert)
        diese[rs]? (?:artikel|text|beitrag|bericht|meldung) wurde~(?:geändert|ergänzt|berichtigt)
        diese[rs]? (?:artikel|text|beitrag|bericht|meldung) wurde~(?:überarbeitet|übersetzt)
        dies ist eine (?:maschinelle|automatische|automatisierte) übersetzung
        (?:die|mit|bei|dieser)~(?:gekennzeichnete|markierte|verlinkte|enthält)~affiliate-?links?
        cet (?:article|papier|texte|contenu) a été~(?:mis à jour|modifié|corrigé|actualisé|traduit)
        (?:dans )?une (?:première|précédente) version de (?:cet|ce|notre)
        est[ea] (?:artículo|noticia|texto|nota) (?:ha sido|fue|se ha)~(?:actualiz|corregi|modific)
        (?:en )?una versión (?:anterior|previa|inicial) de est[ea]
        quest[oa] (?:articolo|notizia|testo|pezzo) è stat[oa]~(?:aggiornat|corrett|modificat)
        (?:in )?una (?:precedente )?versione (?:precedente )?di questo
        est[ae] (?:artigo|texto|notícia|matéria) foi~(?:atualizad|corrigid|alterad|modificad)
        (?:em )?uma versão anterior d?est[ea]
        dit (?:artikel|bericht) (?:is|werd)~(?:aangepast|gecorrigeerd|bijgewerkt|gewijzigd)
        in een eerdere versie van dit
        bu (?:haber|makale|yazı|içerik|metin)~(?:güncellen|düzeltil|değiştiril)
        (?:bu )?(?:haberin|yazının|makalenin|metnin) (?:önceki|ilk|eski) (?:versiyon|sürüm|hal)
        (?:artykuł|tekst) (?:został )?~(?:zaktualizowan|poprawion|zmienion)
        w (?:poprzedniej|wcześniejszej|pierwotnej) wersji (?:artykułu|tekstu)
        (?:эта )?(?:статья|материал|текст|новость|заметка)~(?:обновл|исправл|дополн|уточн)
        в (?:предыдущей|первоначальной|ранней|более ранней|первой) версии
        (?:цю |ця )?(?:стаття|статтю|матеріал|новин[ау]|текст)~(?:оновлен|виправлен|доповнен)
        [ув] (?:попередній|початковій|першій) версії
        (?:artikeln|texten|nyheten) (?:har |är )?~(?:uppdatera[td]|korrigerats|rättats|ändrats)
        (?:artikkelen|saken) (?:er|ble|har)~(?:oppdatert|endret|rettet)
        (?:artiklen|denne artikel) (?:er|blev)~(?:opdateret|rettet|ændret)
        i en (?:tidigare|tidligere) (?:version|versjon|utgave) av? ?(?:artik|denne|saken|texten)
        (?:juttua|artikkelia|uutista|tekstiä)~(?:päivitetty|korjattu|muokattu|täydennetty)
        (?:článek|text) (?:byl|jsme)~(?:aktualizov|oprav|doplněn|doplnil|upraven)
        v (?:předchozí|původní|dřívější) verzi (?:článku|textu)
        το (?:άρθρο|κείμενο)~(?:ενημερώθηκε|διορθώθηκε|επικαιροποιήθηκε)
        σε προηγούμενη (?:έκδοση|μορφή) του
        (?:تم|جرى|جرت) (?:تحديث|تعديل|تصحيح) (?:هذا|هذه|المقال|الخبر|التقرير)
        (?:في |ورد في )?نسخة سابقة من (?:هذا|هذه|المقال|الخبر)
        ה?(?:כתבה|ידיעה|מאמר)(?: הזו| הזה)? (?:עודכנה|תוקנה|עודכן|תוקן)
        בגרסה (?:קודמת|מוקדמת) של
        (?:この|本)?記事(?:は|を|の|に)~(?:更新|訂正|修正|差し替え|加筆)(?:し|さ|を|済)
        (?:この|本)記事は~(?:からの転載|に掲載された|に掲載した)
        (?:当初の?|以前の?|初出の?)(?:記事|版|公開)
        本(?:文|报道|報道|篇)(?:已|于|於|曾)~(?:更新|更正|修改|修正|修订)
        (?:本文|此前|早前|早期|较早|較早)的?(?:一个|一個)?(?:早期|此前|先前|较早|較早)?(?:版本)
        (?:이|본) 기사(?:는|의|를)~(?:수정|업데이트|정정)
        (?:이 )?기사의? (?:이전|초기|최초) (?:버전|판)
        (?:यह|इस) (?:लेख|खबर|ख़बर|रिपोर्ट|स्टोरी)~(?:अपडेट|संशोधित|सुधार)
        (?:artikel|berita) ini (?:telah|sudah) (?:diperbarui|dikoreksi|diubah|diralat)
        (?:dalam )?versi (?:sebelumnya|awal) (?:dari )?(?:artikel|berita) ini
        bài (?:viết|báo) (?:này )?(?:đã )?được (?:cập nhật|sửa|chỉnh)
        บทความนี้(?:ได้)?~(?:แก้ไข|อัปเดต|ปรับปรุง)
    """)
)
