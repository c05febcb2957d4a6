"""Forms that newsrooms fill in day after day, and one report each in languages of other scripts."""

from content.text import fingerprint
from content.types import Block, BlockKind, Story, StoryKey
from tests.storage.givens import NOON


def piece(headline: str, *paragraphs: str, language: str = "en") -> Story:
    return Story(
        key=StoryKey(fingerprint(headline, *paragraphs)),
        headline=headline,
        summary="",
        body=tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in paragraphs),
        published_at=NOON,
        language=language,
    )


def filled(form: tuple[str, str, str], *words: str) -> Story:
    return piece(*(part.format(*words) for part in form))


_FORMS = {
    "weather": (
        "Weather in Lorvik: {0} and {1} degrees",
        "Lorvik will be {0} on {2} with highs of {1} degrees and a light wind from the {3}.",
        "The coast expects showers in the afternoon. Drivers should watch for fog on the hills."
        " The outlook for the next days stays unsettled, the weather service said.",
    ),
    "match": (
        "{0} beat {1}",
        "{0} beat {1} at the {2} thanks to a late goal by {3}.",
        "The visitors had more of the ball in the first half but could not find a way through."
        " The hosts came back strongly. Both sides meet again in the cup later this month.",
    ),
    "draw": (
        "Draw for {0}",
        "{0} and {1} drew on Saturday in a game of few chances.",
        "The visitors had more of the ball in the first half but could not find a way through."
        " The hosts came back strongly. Both coaches said that they could live with the result.",
    ),
    "markets": (
        "Stocks close {0}",
        "Stocks in Lorvik closed {0} on {1}.",
        "The main index moved {2} percent. Banks and miners moved the most. Analysts said trading"
        " was thin ahead of the meeting of the central bank next week. Oil was steady.",
    ),
    "quake": (
        "Earthquake strikes near {0}",
        "An earthquake struck {1} of {0}, the seismological institute said.",
        "There were no reports of damage. The quake hit at a depth of {2} km, the institute said."
        " No warning of a wave was issued. The region is often shaken by earthquakes.",
    ),
    "obituary": (
        "{0}, {1}, dies",
        "{0}, the {1}, has died, the family said on Monday.",
        "Tributes were paid by colleagues and readers. The family asked for privacy. The funeral"
        " will be held in private and a memorial service will follow. No cause was given.",
    ),
    "what we know": (
        "What we know about the {0}",
        "Here is what we know so far about the {0}. Police were called to {1} after noon.",
        "Officers closed the roads around the scene and asked people to stay away. It is not known"
        " what caused it. The investigation goes on, and police will speak later in the day.",
    ),
    "court list": (
        "In court today",
        "Here is who stood before the judges of the district court today.",
        "The case against {0} of {1} was put off until the autumn at the wish of counsel. The case"
        " against {2} was closed for want of proof. All other cases go on as they were planned.",
    ),
    "Turkish": (
        "{0} hayatını kaybetti",
        "Ünlü {1} {0} dün gece hayatını kaybetti, acı haberi ailesi duyurdu.",
        "Haberin ardından meslektaşları başsağlığı mesajları yayımladı. Cenaze töreninin ne zaman"
        " yapılacağı daha sonra açıklanacak. Ailesi bu zor günlerde saygı beklediğini söyledi.",
    ),
    "German": (
        "Einbruch in {0}",
        "Unbekannte sind in der Nacht in {1} in {0} eingebrochen, wie die Polizei mitteilte.",
        "Die Täter entkamen unerkannt. Wer etwas gesehen hat, soll sich bei der Polizei melden."
        " Die Höhe des Schadens ist noch nicht bekannt. Die Ermittlungen dauern an.",
    ),
    "Chinese": (
        "{0}发生地震",
        "据地震台网测定，今天上午{0}发生地震，{1}有明显震感。",
        "目前没有人员伤亡的报告。当地政府已经派出工作组前往现场查看情况。地震部门提醒市民不要相信谣言，"
        "请以官方发布的消息为准。铁路部门对部分列车采取了限速措施。",
    ),
    "Japanese": (
        "{0}で地震",
        "気象庁によると、きょう午前、{0}で地震があり、{1}で強い揺れを感じた。",
        "この地震による津波の心配はない。けが人や建物の被害の情報は入っていない。"
        "気象庁は今後もしばらく地震に注意するよう呼びかけている。鉄道は一部の区間で運転を見合わせた。",
    ),
    "Arabic": (
        "وفاة {0}",
        "أعلنت الأسرة مساء اليوم وفاة {1} {0} بعد صراع طويل مع المرض.",
        "وعبر زملاؤه عن حزنهم العميق لرحيله وتقدموا بالتعازي إلى أسرته. وسيقام العزاء في قاعة"
        " المدينة خلال الأيام المقبلة. وطلبت من الجميع احترام خصوصيتها في هذه الظروف الصعبة.",
    ),
    "Thai": (
        "แผ่นดินไหวที่{0}",
        "กรมอุตุนิยมวิทยาแจ้งว่าเกิดแผ่นดินไหวที่{0} ประชาชนใน{1}รู้สึกถึงแรงสั่นสะเทือน",
        "เบื้องต้นยังไม่มีรายงานผู้บาดเจ็บ เจ้าหน้าที่กำลังตรวจสอบอาคารในพื้นที่ ขอให้ประชาชนติดตามข่าวจากทางราชการ"
        " อย่าหลงเชื่อข่าวลือ และเตรียมพร้อมรับมือกับแผ่นดินไหวที่อาจเกิดขึ้นตามมา",
    ),
}
_FILLED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "weather": (("cloudy", "14", "Monday", "west"), ("sunny", "19", "Tuesday", "south")),
    "match": (("Tarn", "Sund", "Harbour", "Ole Berg"), ("Lorvik", "Holm", "North Park", "Jan Vik")),
    "draw": (("Tarn", "Sund"), ("Tarn", "Holm")),
    "markets": (("higher", "Monday", "0.4"), ("higher", "Monday", "0.7")),
    "quake": (("Lorvik", "west", "10"), ("Tarn", "west", "10")),
    "obituary": (("Ada Holm", "actor"), ("Per Lind", "actor")),
    "what we know": (("fire in Tarn", "the mill"), ("shooting in Sund", "the mill")),
    "court list": (("Ada Holm", "Tarn", "Ole Berg"), ("Per Lind", "Sund", "Jan Vik")),
    "Turkish": (("Ayla Demir", "oyuncu"), ("Kaya Tunç", "oyuncu")),
    "German": (("Tarnau", "ein Wohnhaus"), ("Sundheim", "ein Wohnhaus")),
    "Chinese": (("青河县", "周边城市"), ("白岭市", "周边城市")),
    "Japanese": (("青森沖", "沿岸の市町村"), ("高知市", "沿岸の市町村")),
    "Arabic": (("سالم النجار", "الفنان"), ("كريم الحداد", "الفنان")),
    "Thai": (("เมืองน่าน", "ภาคเหนือ"), ("จังหวัดตาก", "ภาคเหนือ")),
}
FILLED_TWICE = {
    name: tuple(filled(form, *words) for words in _FILLED[name]) for name, form in _FORMS.items()
}
"""Two stories each, that share all words but a few: never one."""

ABROAD = (
    piece(
        "Liman grevi sona erdi",
        "Lorvik limanındaki vinç operatörleri üç haftalık grevin ardından bu sabah işbaşı yaptı.",
        "Sendika ile liman yönetimi gece boyunca süren görüşmelerde anlaşmaya vardı.",
        "Anlaşmaya göre gece vardiyaları için ek ücret ödenecek ve yeni işçiler alınacak.",
        "Rıhtımda bekleyen gemilerin boşaltılması birkaç gün sürecek.",
        "Balıkçılar ise mazot sıkıntısının hafta sonuna kadar devam edeceğini söylüyor.",
        "Belediye başkanı iki tarafa da sabırları için teşekkür etti.",
        "Adalara giden feribotlar yarından itibaren eski tarifesine dönecek.",
        language="tr",
    ),
    piece(
        "港口罢工结束",
        "洛维克港的吊车司机在罢工三周之后，今天早上重新回到了工作岗位。",
        "工会与港口管理方经过一整夜的谈判，终于就夜班补贴达成了协议。",
        "根据协议，公司将招收新的工人，并且改善码头上的安全设施。",
        "停在海湾里等待卸货的货船，还需要好几天才能全部离开。",
        "渔民们表示，柴油短缺的情况可能会持续到周末。",
        "市长感谢双方的耐心，并呼吁居民不要囤积食品。",
        "开往各个岛屿的渡轮从明天起恢复原来的班次。",
        language="zh",
    ),
    piece(
        "港のストライキが終わる",
        "ロルビク港のクレーン運転士たちは、三週間のストライキを終えて、けさ職場に戻った。",
        "労働組合と港の管理者は、夜通しの話し合いで夜勤の手当について合意した。",
        "会社は新しい作業員を雇い、岸壁の安全設備を改めることを約束した。",
        "湾内で荷揚げを待っている貨物船がすべて出港するまでには、数日かかる見通しだ。",
        "漁師たちは、軽油の不足が週末まで続くおそれがあると話している。",
        "市長は双方の忍耐に感謝し、買いだめをしないよう住民に呼びかけた。",
        "島へ向かう渡し船は、あすから元の時刻表で運航される。",
        language="ja",
    ),
    piece(
        "انتهاء إضراب الميناء",
        "عاد سائقو الرافعات في ميناء لورفيك صباح اليوم إلى العمل بعد إضراب دام ثلاثة أسابيع.",
        "وتوصلت النقابة وإدارة الميناء إلى اتفاق بعد مفاوضات استمرت طوال الليل.",
        "وينص الاتفاق على دفع علاوة للعمل الليلي وتوظيف عمال جدد على الأرصفة.",
        "وسيستغرق تفريغ السفن التي تنتظر في الخليج عدة أيام أخرى.",
        "وقال الصيادون إن نقص الوقود قد يستمر حتى نهاية الأسبوع.",
        "وشكر رئيس البلدية الطرفين على صبرهما ودعا السكان إلى عدم تخزين الطعام.",
        "وتعود العبارات المتجهة إلى الجزر إلى مواعيدها القديمة اعتبارا من الغد.",
        language="ar",
    ),
    piece(
        "การนัดหยุดงานที่ท่าเรือสิ้นสุดลง",
        "คนขับปั้นจั่นที่ท่าเรือลอร์วิกกลับเข้าทำงานเมื่อเช้านี้ หลังจากนัดหยุดงานนานสามสัปดาห์",
        "สหภาพแรงงานและฝ่ายบริหารท่าเรือตกลงกันได้หลังจากเจรจากันตลอดทั้งคืน",
        "ตามข้อตกลง บริษัทจะจ่ายเงินเพิ่มสำหรับกะกลางคืนและจ้างคนงานใหม่",
        "เรือสินค้าที่จอดรออยู่ในอ่าวยังต้องใช้เวลาอีกหลายวันกว่าจะขนของลงได้หมด",
        "ชาวประมงบอกว่าน้ำมันอาจขาดแคลนไปจนถึงสุดสัปดาห์",
        "นายกเทศมนตรีขอบคุณทั้งสองฝ่ายที่อดทน และขอให้ชาวเมืองอย่ากักตุนอาหาร",
        "เรือข้ามฟากไปยังเกาะต่าง ๆ จะกลับมาเดินตามตารางเดิมตั้งแต่วันพรุ่งนี้",
        language="th",
    ),
)
"""One report each, as long as a short one is."""
