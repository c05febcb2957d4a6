"""Dumps of our own writing in other languages than English; see `dump_samples`."""

from datetime import UTC, datetime

from tests.content.dump_samples import Sample

ABROAD = [
    Sample(
        name="German: Symbolbild, Lesen Sie auch, Anzeige, Stand",
        language="de",
        dump="""Kranführer legen den Hafen von Lorvik lahm

Vierzig Schiffe liegen vor der Küste. Die Gespräche über Nachtschichten sind gescheitert.

Von Anna Halm
Stand: 04.05.2031, 14:30 Uhr

Leere Kräne im Hafen von Lorvik (Archivbild).
Foto: dpa

Der Hafen von Lorvik bleibt bis Freitag geschlossen, teilte die Verwaltung am 4. Mai mit.

Anzeige

Die Kranführer hatten am Montag die Arbeit niedergelegt.

Lesen Sie auch: Auf den Inseln wird die Milch knapp

Nächte ohne Schlaf

Die Fähren fahren weiter, morgens aber seltener. (dpa)

Artikel teilen""",
        headline="Kranführer legen den Hafen von Lorvik lahm",
        standfirst="Vierzig Schiffe liegen vor der Küste. Die Gespräche über Nachtschichten sind"
        " gescheitert.",
        caption="Leere Kräne im Hafen von Lorvik (Archivbild).",
        credit="dpa",
        authors=("Anna Halm",),
        published_at=datetime(2031, 5, 4, tzinfo=UTC),
        related=("Auf den Inseln wird die Milch knapp",),
        body=[
            "Der Hafen von Lorvik bleibt bis Freitag geschlossen, teilte die Verwaltung am 4. Mai"
            " mit.",
            "Die Kranführer hatten am Montag die Arbeit niedergelegt.",
            "# Nächte ohne Schlaf",
            "Die Fähren fahren weiter, morgens aber seltener. (dpa)",
        ],
    ),
    Sample(
        name="French: guillemets, À lire aussi, Publicité, © at the caption's tail",
        language="fr",
        dump="""Grève au port de Lorvik : quarante navires bloqués
Par Odile Amsel
Publié le 4 mai 2031 à 14h30

Des grues à l'arrêt dans le port de Lorvik. © Jean Orvel / AFP

Le port de Lorvik restera fermé jusqu'à vendredi, a annoncé la direction.

« Nous ne chargerons pas une seule caisse », a déclaré le syndicat.

À lire aussi : Le lait manque dans les îles

Publicité

Les grutiers ont cessé le travail lundi.
Partager
Copier le lien""",
        headline="Grève au port de Lorvik : quarante navires bloqués",
        caption="Des grues à l'arrêt dans le port de Lorvik.",
        credit="Jean Orvel / AFP",
        authors=("Odile Amsel",),
        published_at=datetime(2031, 5, 4, tzinfo=UTC),
        related=("Le lait manque dans les îles",),
        body=[
            "Le port de Lorvik restera fermé jusqu'à vendredi, a annoncé la direction.",
            "« Nous ne chargerons pas une seule caisse », a déclaré le syndicat.",
            "Les grutiers ont cessé le travail lundi.",
        ],
    ),
    Sample(
        name="Spanish: Te puede interesar above a headline, agency as byline",
        language="es",
        dump="""La huelga cierra el puerto de Lorvik

Cuarenta barcos esperan frente a la costa tras el fracaso de las negociaciones

Por Redacción
EFE
Varias grúas paradas en el puerto de Lorvik (archivo).

El puerto de Lorvik seguirá cerrado hasta el viernes, informó la autoridad portuaria.

Te puede interesar

La leche empieza a faltar en las islas del norte

Los gruistas dejaron de trabajar el lunes.

Publicidad

Cargando...""",
        headline="La huelga cierra el puerto de Lorvik",
        standfirst="Cuarenta barcos esperan frente a la costa tras el fracaso de las negociaciones",
        caption="Varias grúas paradas en el puerto de Lorvik (archivo).",
        credit="EFE",
        related=("La leche empieza a faltar en las islas del norte",),
        body=[
            "El puerto de Lorvik seguirá cerrado hasta el viernes, informó la autoridad portuaria.",
            "Los gruistas dejaron de trabajar el lunes.",
        ],
    ),
    Sample(
        name="Turkish: capitals with dots, İLGİLİ HABER, caption twice around AA",
        language="tr",
        dump="""Lorvik limanında vinçler durdu

Kırk gemi açıkta beklerken gece vardiyası görüşmeleri sonuçsuz kaldı.

Lorvik limanında boş vinçler görülüyor.
AA
Lorvik limanında boş vinçler görülüyor.

Lorvik limanı cuma gününe kadar kapalı kalacak.

İLGİLİ HABER: Adalarda süt azalıyor

Yükleniyor...

Vinç operatörleri pazartesi günü işi bıraktı.

Paylaş
Abone ol""",
        headline="Lorvik limanında vinçler durdu",
        standfirst="Kırk gemi açıkta beklerken gece vardiyası görüşmeleri sonuçsuz kaldı.",
        caption="Lorvik limanında boş vinçler görülüyor.",
        credit="AA",
        related=("Adalarda süt azalıyor",),
        body=[
            "Lorvik limanı cuma gününe kadar kapalı kalacak.",
            "Vinç operatörleri pazartesi günü işi bıraktı.",
        ],
    ),
    Sample(
        name="Arabic: اقرأ أيضا, إعلان, an agency as the credit",
        language="ar",
        dump="""إضراب عمال الرافعات يغلق ميناء لورفيك

أربعون سفينة تنتظر قبالة الساحل بعد فشل المحادثات حول نوبات الليل.

رافعات متوقفة في ميناء لورفيك
رويترز

يبقى ميناء لورفيك مغلقا حتى يوم الجمعة، بحسب إدارة الميناء.

اقرأ أيضاً: الحليب ينفد في الجزر

إعلان

توقف عمال الرافعات عن العمل يوم الاثنين.""",
        headline="إضراب عمال الرافعات يغلق ميناء لورفيك",
        standfirst="أربعون سفينة تنتظر قبالة الساحل بعد فشل المحادثات حول نوبات الليل.",
        caption="رافعات متوقفة في ميناء لورفيك",
        credit="رويترز",
        related=("الحليب ينفد في الجزر",),
        body=[
            "يبقى ميناء لورفيك مغلقا حتى يوم الجمعة، بحسب إدارة الميناء.",
            "توقف عمال الرافعات عن العمل يوم الاثنين.",
        ],
    ),
    Sample(
        name="Japanese: wide marks, 関連記事, 広告, a date, a sub-heading",
        language="ja",
        dump="""ロルヴィク港、クレーン運転士の打ち切りで閉鎖
2031年5月4日

写真：共同

ロルヴィク港は金曜日まで閉鎖されると港湾局が発表した。沖では四十隻の船が待っている。

眠れない夜

運転士たちは月曜日に仕事を止めた。「夜勤について誰も聞いてくれなかった」と話した。

関連記事：島で牛乳が不足し始める

広告

フェリーは運航を続けているが、朝の便は減っている。""",
        headline="ロルヴィク港、クレーン運転士の打ち切りで閉鎖",
        credit="共同",
        published_at=datetime(2031, 5, 4, tzinfo=UTC),
        related=("島で牛乳が不足し始める",),
        body=[
            "ロルヴィク港は金曜日まで閉鎖されると港湾局が発表した。沖では四十隻の船が待っている。",
            "# 眠れない夜",
            "運転士たちは月曜日に仕事を止めた。「夜勤について誰も聞いてくれなかった」と話した。",
            "フェリーは運航を続けているが、朝の便は減っている。",
        ],
    ),
    Sample(
        name="Chinese, hard-wrapped at twenty signs",
        language="zh",
        dump="""洛维克港因吊车司机罢工关闭

洛维克港务局周一表示港口将关闭到周五为
止，目前约有四十艘船在海湾等候进港卸货
作业。

吊车司机周一因夜班谈判破裂而停止工作并
在四号门外生火取暖，工会要求改善值班制
度。

责任编辑：林海
""",
        headline="洛维克港因吊车司机罢工关闭",
        body=[
            "洛维克港务局周一表示港口将关闭到周五为止，目前约有四十艘船在海湾等候进港卸货作业。",
            "吊车司机周一因夜班谈判破裂而停止工作并在四号门外生火取暖，工会要求改善值班制度。",
        ],
    ),
    Sample(
        name="Russian: Читайте также, Реклама, ТАСС, a note on who wrote it",
        language="ru",
        dump="""Крановщики закрыли порт Лорвика

Порт Лорвика останется закрытым до пятницы, сообщила администрация.

Фото: ТАСС

Крановщики прекратили работу в понедельник.

Читайте также: На островах заканчивается молоко

Реклама

Паромы продолжают ходить, но утром их меньше.

Подписывайтесь на наш канал в Telegram""",
        headline="Крановщики закрыли порт Лорвика",
        standfirst="Порт Лорвика останется закрытым до пятницы, сообщила администрация.",
        credit="ТАСС",
        related=("На островах заканчивается молоко",),
        body=[
            "Крановщики прекратили работу в понедельник.",
            "Паромы продолжают ходить, но утром их меньше.",
        ],
    ),
]
