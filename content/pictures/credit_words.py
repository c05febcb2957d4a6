"""The words of the world's newsrooms around a picture's credit, as patterns."""

from content.wordlists import either

ARCHIVES = r"(?:file|archives?|archivi?o?|arquivo|arkiv|arşiv|архив)(?=\s?:)"
"""Stands before whom a picture was taken by long ago, or before what it showed then."""

LABELS = either(rf"""
    {ARCHIVES}
    photographs?, photography, photographers?, photos?, pictures?, pics?, images?, credits?
    (?:staff|submitted|contributed|courtesy|pool|stock) (?:photo|picture|image)s?
    screen ?(?:shots?|grabs?), mandatory credit, ph\.(?! ?d\b), ph(?=:)
    sources?, courtesy, illustrations?, composite, graphics?, file photo, handout, collage, montage
    (?:photo|image|picture)s? ?(?:credits?|source|courtesy)
    foto ?graf(?:ie|in)?, fotos?, fotocredits?, bild(?:quelle|nachweis|rechte|credit)?, bilder
    quellen?, grafik, symbol(?:foto|bild), archiv(?:foto|bild), agenturfoto, fotomontage
    photographies?, cr[ée]dits?(?: photos?)?, légende
    (?:photo|image) d['’](?:illustration|archives?)
    (?:foto|fotografía|imagen|imagem|immagine) (?:de (?:archivo|arquivo)|d['’]archivio)
    fotografías?, im[áa]gen(?:es)?, fuente(?: de la imagen)?, cr[ée]ditos?(?: da (?:foto|imagem))?
    fotografias?, imagem, imagens, imatge, immagin[ei], fonte, ilustra(?:ción|ção), infografía
    cortesía, sursa, fotografi[ei], beeld, afbeelding, bron, bilde, kilde, källa, kuvat?
    kuvituskuva, arkiv(?:foto|bild), ljósmynd, mynd, illustrasjon, nuotrauka, nuotr\., attēls
    allikas, zdjęci[ea], fot\., źródło(?: zdjęć| zdjęcia)?, ilustracja, zdroj, snímek, ilustrace
    autor(?: zdjęcia| fotografie| da foto| de la foto)?, fotó[ks]?, képe?k?, forrás, illusztráció
    fotografij[ae], izvor, фото(?:графи[яї]|графія|графија)?, снимка, снимок, источник, джерело
    иллюстративное фото, ілюстративне (?:фото|зображення), фото ілюстративне
    светлина, світлина, извор, автор(?:ы)? фото, коллаж, колаж, иллюстрация, ілюстрація, архив
    φωτογραφί(?:α|ες), φωτό, φωτο, φωτ\., πηγή, fotoğraf(?:lar)?, görsel, kaynak, kaynağı
    صورة, الصورة, صور, تصوير, المصدر, مصدر, عدسة, عکس, عکاس, منبع, تصویر, فوٹو
    צילום, צילומים, תמונה, קרדיט, (?:प्रतीकात्मक|सांकेतिक|फाइल) (?:फोटो|तस्वीर|चित्र)
    फोटो, फ़ोटो, तस्वीर, चित्र, साभार, इमेज
    क्रेडिट, स्रोत, ছবি, সূত্র, படம், ചിത്രം
    ภาพ, ภาพโดย, ภาพจาก, เครดิตภาพ, ขอบคุณภาพจาก, ảnh
    ảnh minh họa, ảnh minh hoạ, ảnh tư liệu, hình, hình ảnh, nguồn(?: ảnh| hình ảnh)?
    gambar, sumber, picha(?: na)?, larawan, 写真, 写真提供, 写真撮影, 撮影, 提供, 画像, 出典
    사진, 사진 ?출처, 사진 ?제공, 이미지, 이미지 ?출처, 출처, 자료, 자료사진, 그래픽
    图, 圖, 图片, 圖片, 图源, 圖源, 图片来源, 圖片來源, 图像来源, 圖像來源, 来源, 來源
    摄影, 攝影, 照片
""")
"""What stands before a credit, and says no more than that it is one."""

MAKERS = either(r"""
    credits?, cr[ée]dits?(?: photos?)?, cr[ée]ditos?(?: da (?:foto|imagem))?, mandatory credit
    (?:photo|image|picture)s? ?(?:credits?|courtesy), photographers?, courtesy, fotocredits?
    fotograf(?:in)?, bild(?:quelle|nachweis|rechte|credit), fotonachweis, photo d['’]illustration
    autor(?: zdjęcia| fotografie| da foto| de la foto), автор(?:ы)? фото, fot\., φωτ\., nuotr\.
    摄影, 攝影, 撮影, 写真提供, 写真撮影, 图片来源, 圖片來源, 사진 ?출처, 사진 ?제공
    تصوير, عدسة, عکاس, צילום, צילומים, קרדיט, साभार, क्रेडिट
    เครดิตภาพ, ภาพโดย, nguồn ảnh, ph\.(?! ?d\b)
""")
"""Those of them that only who took the picture stands behind, and never what it shows."""

SOURCES = either(r"""
    sources?, quellen?, fuente, fonte, sursa, bron, kilde, källa, allikas, źródło, zdroj, autor
    forrás, izvor, източник, извор, источник, джерело, πηγή, kaynak, kaynağı, المصدر, مصدر, منبع
    स्रोत, সূত্র, nguồn, sumber, 出典, 提供, 출처, 자료, 来源, 來源, graphics?, grafik, 그래픽
""")
"""Those of them that name what a text is taken from as well."""

KEPT = either(r"dok\.")
"""What stands before a credit and belongs to it: out of somebody's archive."""

FRONT = either("""
    photo, foto, fotó, gambar, picha(?: na)?, kuva, beeld, фото, снимка, courtesy
    cr[ée]dit[os]?(?! (?:suisse|agricole|mutuel|lyonnais))
""")
"""Those of them that also stand before a name without a mark between: "Photo Jane Doe / AFP"."""

BEHIND = (
    r"(?:^|[\s/]+)nuotr\.?$"
    r"|(?<=\w)(?:\s?[/／]\s?)?(?:撮影|提供|写真|=사진|촬영|제공|자료 ?사진|供圖|供图|[攝摄]影)$"
    r"|(?<=\w)\s?[摄攝]$|(?<=\w)\s자료 ?사진$|(?<=\w)\s(?:pic|фото)$"
)
"""Labels that follow the name: "J. Petraičio nuotr.", "代表撮影", "AFP pic"."""

RESERVED = either("""
    all rights? reserved, alle rechte vorbehalten, tous droits réservés, alle rechten voorbehouden
    todos los derechos reservados, tutti i diritti riservati, todos os direitos reservados
    tüm hakları saklıdır, все права защищены, всі права захищені, wszelkie prawa zastrzeżone
    riproduzione riservata, reproduction interdite
    minden jog fenntartva, με επιφύλαξη παντός δικαιώματος, جميع الحقوق محفوظة, תמיד שמורות
""")
"""A lawyer's words; whose the rights are stands before or after them."""

NOBODY = either("""
    (?:the )?authors?, (?:the )?writer, l['’]auteure?, (?:der |die )?autor(?:in)?
    (?:el |la )?autora?, l['’]autore, de auteur, penulis, автор[аи]?, yazar
""")
"""Who took a picture where nobody says who that is: told with a label only."""

UNNAMED = either(r"""
    supplied, handout, courtesy, privat, private?, zvg\.?, z\.? ?v\. ?g\.?, provided, contributed
    divulgação, reprodução, cortesía, cedida, archivo particular, d\.? ?r\.?, dr, capture d['’]écran
    screen ?(?:shot|grab)(?: (?:via|from) [\w. ]+)?, skjermdump, yksityinen, özel, 제공
    독자 제공, (?:翻攝|翻拍|取)自\w+, (?:фото )?(?:из открытых|з відкритих) (?:источников|джерел)
""")
"""What stands in a credit's place where nobody is named."""

TERMS = either("""
    honorarfrei, nutzung nur, verwendung nur, editorial use only, free for editorial, no resale
    no archives, nur (?:für|zur) redaktionelle, 재판매 및 db 금지
""")
"""What agencies write behind a credit to those who print their picture."""

OTHER_MEDIA = either("""
    v[ií]d[eé]os?, vidéo, video, видео, відео, فيديو, וידאו, 动画, 動画, 视频, 影片, 영상
    वीडियो, film, audio
    edici[óo]n, schnitt, texte?, texto
""")
"""Labels of what is no picture's maker, beside the one that is."""

BUTTONS = either(r"""
    (?:hide|toggle|show) caption, enlarge(?: this)? image
    (?:view|open) image in (?:full ?screen|gallery|modal|lightbox)
    (?:click|tap) (?:here )?to (?:enlarge|expand|zoom|view)
    purchase licensing rights, opens (?:in a )?new (?:tab|window)
    bild (?:vergrößern|in lightbox öffnen|in neuem fenster öffnen), agrandir l['’]image
    ampliar (?:foto|imagen|imagem), ingrandisci (?:foto|immagine), afbeelding vergroten, open foto
    (?:画像を|写真を)?拡大(?:する|表示)?, 사진 확대(?:보기)?, (?:点击|點擊)(?:查看)?(?:大图|大圖)
    (?:点击|點擊)(?:查看)?放大, fotoğrafı büyüt
    увеличить (?:фото|изображение), перейти в (?:медиа|фото)банк
    buy (?:this )?(?:photo|picture|image|print)s?, read more, show more, (?:photo|image) gallery
""")
"""What a reader presses beside a picture, and what is no word about it."""

SIGN = r"(?:©|ⓒ|℗|[(（][cCｃＣ][)）]|\bcopyright\b)"
YEAR = r"(?:(?:19|20)\d{2}\b[\s,]*)?"
LABEL = rf"(?:{LABELS})(?:[ ]?(?:{LABELS}))?"
"""One label or two of them: "Sursa foto"."""
BY = (
    r"\s*\b(?:(?:(?:provided|supplied|submitted|taken|shot|contributed) )?by|credits?|von|de|par|di"
    r"|af|av|van|door|courtesy(?: of)?)\b\s*:?\s*"
)
