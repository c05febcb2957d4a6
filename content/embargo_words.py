"""The words of which a line is made that forbids to tell a text before some moment."""

import re

from content import wordlists

OF_LINE = wordlists.words("""
    embargo embargoed strict strictly under for release publication use broadcast until till til
    note notice the not hold do publish released published before and at on of to be am pm a p m
    gmt utc bst cet cest est edt et ct pt cst pst pdt cdt mst msk trt ist jst sgt hkt aest aedt wib
    hrs hours h noon midnight local time copy material news th st nd rd today tonight tomorrow
    further this all is are press text story report information content following in statement
    delivery
    sperrfrist gesperrt sperrvermerk frei bis uhr achtung um den am der mez mesz ist heute morgen
    beginn rede redebeginn ortszeit diese dieser dieses pressemitteilung mitteilung meldung bericht
    beitrag nachricht
    sous embargado embargada embargato bajo sotto sob onder jusqu jusqua jusquau au a las del de el
    heures heure horas hora hasta alle fino ate tot tarih saat kadar ambargo ambargolu ambargoludur
    ambargosu yayin dikkat attention attenzione atencion atencao эмбарго до под мск
    or ce cet cette communique est este esta texto nota comunicado ne pas publier diffuser avant
    no publicar difundir antes non pubblicare prima nao le ya ye
    ab zur freigabe veroffentlichung freigegeben al dalle ore fine dia manana tarde
    uur om voor niet publiceren vrij godz godziny godzina przed nie publikowac hodin hodiny pred
    kl klockan klokken klo asti saakka fore fram for ora orele pana la
    r as
    час часов часа года по г год години публиковать публікувати не раньше
    μεχρι τις ωρα απαγορευση حظر النشر حتى الساعة يوم
""")
"""Folded."""
AMID = wordlists.words("""
    the a at on of to in is are this all text story report information content following statement
    press diese dieser dieses pressemitteilung mitteilung meldung bericht beitrag nachricht ist um
    den der de del la las el le ce cet cette communique est este esta texto nota comunicado au
    alle no ne do not
""")
"""They may begin the news as well, in a line that goes on with it."""

_EAST_DAY = r"(?:\d{2,4}\s*[年년]\s*)?\d{1,2}\s*[月월]\s*\d{1,2}\s*[日日号號일]"
_EAST_HOUR = (
    r"(?:午前|午後|上午|下午|早上|晚上|朝|夜|오전|오후)?"
    r"\s*\d{1,2}\s*(?:[:：]\s*\d{2}|[時时點点시]\s*(?:半|\d{1,2}\s*[分분])?)"
)
_EAST_WORD = (
    r"(?:情報|報道|記事)?(?:解禁|エンバーゴ|掲載禁止|公開禁止)(?:日時|日|時間|時刻)?"
    r"|(?:新闻|新聞)?(?:禁发|禁發|解禁|发布禁令)(?:期|时间|時間)?|엠바고(?:\s*해제)?|보도\s*(?:시점|유예)"
)
EAST = re.compile(
    rf"\W*(?:{_EAST_WORD})(?:は|至|到|直到)?\W*{_EAST_DAY}"
    rf"(?:\W*[月火水木金土日一二三四五六월화수목금토](?:曜日|曜|요일)?\b)?\W*(?:{_EAST_HOUR})?"
    rf"\W*(?:JST|KST|CST|UTC|GMT|日本時間|北京时间)?\W*(?:まで|以降|以后|以後|前|解禁|까지|부터|이후|해제)?\W*$"
    rf"|\W*{_EAST_DAY}\W*(?:{_EAST_HOUR})?\W*(?:まで)?\W*(?:{_EAST_WORD})\W*$"
)
"""All of a Chinese, Japanese or Korean line, which parts no words."""
EAST_LATE = re.compile(r"(?:午後|下午|晚上|夜|오후)\s*\d{1,2}\s*[:：]\s*\d{2}")
"""An hour of the second half of the day."""
