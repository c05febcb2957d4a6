"""The words around names in bylines, in the languages of the world's newsrooms."""

from content.wordlists import either, words

WRITES = either("""
    (?:written |reported |words |text |texts |story |stories |posts? )?by, reporting by
    (?:posted|published|submitted|contributed|compiled|updated|authored) by
    (?:read )?more (?:from|by), (?:view )?all posts by
    von, par, por, di, door, av, af, przez, oleh, ditulis oleh, de la part de
    (?:an? )?(?:opinion|analysis|comment(?:ary)?|review|interview|essay|column|report) by
    (?:eine? |der |die |das )?(?:gast)?(?:kommentar|analyse|beitrag|interview|essay) von
    (?:eine? |die )?(?:kolumne|glosse) von
    (?:eine? )?(?:reportage|rezension|kritik|leitartikel|meinung|bericht|protokoll|gespräch) von
    (?:une? )?(?:analyse|chronique|enqu[eê]te|tribune|reportage) (?:de|par)
    (?:an[aá]lisis|opini[oó]n|reportaje|entrevista) de, (?:kommentar|analys[e]?|kronik) a[vf]
    (?:geschrieben|verfasst|aufgezeichnet) von, napisane przez, написано автором, 執筆者
    text von, (?:es|aus \\S+) (?:berichtet|berichten)
    propos recueillis par, recueilli par, publi[eé] par, [eé]crit par, r[eé]dig[eé] par
    (?:escrito|publicado|redactado|elaborado|escrita|publicada) por
    (?:a cura|testo|scritto) d[ai]
    (?:dal nostro|dalla nostra) (?:inviat[oa]|corrispondente), (?:geschreven|gepubliceerd) door
    (?:skrevet|skriven|publicerad|publisert|tekst) a[vf], scris de, (?:napsala?|p[ií]še)
    oprac\\.:?, γράφει (?:η|ο), γράφουν οι, της, του, των, от, від
    بقلم, كتب, كتبت, מאת, נכתב על[- ]ידי, 記者, 记者, 文, 作者, 撰文, लेखक, बाय
    文・写真, 文・撮影, 取材・文, 取材・執筆, 構成・文, 撮影・文, 執筆, 著者, द्वारा, โดย, ผู้เขียน
""")
"""What stands before the name of somebody who wrote."""

WRITES_AT_COLON = either("""
    autor(?:en|es|e|a|i|as|in|ka|ky|zy)?, autoři, auteurs?, authors?, autore, words, story, text
    texte, texto
    testo, tekst, teksti, interview, entrevista, protokoll, report(?:er|ing)?, reported, writer
    yaz[ae][nr]
    haber, muhabir, penulis, pewarta, tác giả, szerző, írta, kirjoitta(?:nut|ja), toimittaja, piše
    συντάκτης, opracowanie, redaktor, автор(?:ы|ка|и)?, текст, إعداد, مراسل, المراسل, تقرير
    ライター
""")
"""The same as a label with a colon."""

WRITES_AT_BLANK = either("""
    autor(?:en|es|e|a|i|ka|zy)?, text, yazan, haber, автор(?:ы)?, authors?, penulis
    kirjoittanut, írta
    ライター, 本报记者, 本報記者
""")
"""Those labels that may stand before a name without one."""

OTHERS = either("""
    (?:fotos?|photos?|photograph(?:s|y|ed)?|pictures?) (?:by|von|par|por|di|de|av|af|door)
    (?:bild(?:er)?|videos?|illustrations?|graphics?) (?:by|von|par|por|di|de|av|af|door)
    (?:edited|editing|curated|produced|translated|narrated) by
    (?:medically )?reviewed by, fact[- ]checked by
    (?:übersetz(?:ung|t)|redigiert|bearbeitet) von, (?:traduit|édité|traducido|editado) p[ao]r
""")
"""What stands before those who took the pictures, edited or translated."""

OTHERS_AT_COLON = either("""
    fotos?, foto's, photos?, photograph(?:s|er|y)?, pictures?, images?, bild(?:er)?, kuvat?
    zdjęcia, fotografie
    фото, видео, videos?, illustrations?, illustrationen, grafik(?:en)?, graphics?, camera
    kamera, 写真, 撮影, 摄影, 攝影, صور, تصوير
    editors?, editör, redaktur, penyunting, redigering, редактор(?:ы)?, editing, edited
    producer, translation
    übersetzung, traducci[oó]n, traduction, tradução, traduzione, źródło, source, quelle, fuente
    fonte, bron
    责任编辑, 責任編輯, 责编, 責編, 编辑, 編輯, 編集, 편집, 사진, تحرير
""")

PICTURES = either("""
    fotos?, foto's, photos?, photograph(?:s|er|y)?, pictures?, bild(?:er)?, videos?
    illustrations?, illustrationen
    grafik(?:en)?, graphics?, kuvat?, zdjęcia, фото, 写真
""")
"""In brackets behind the name of somebody who wrote nothing."""

ROLE = either("""
    editor, correspondent, reporter, writer, columnist, journalist, producer, photographer
    contributor
    critic, commentator, analyst, blogger, anchor, staff, bureau chief, follow
    (?:\\w+-?)?korrespondent(?:in)?, (?:\\w+-?)?redakteur(?:in)?, (?:chef)?reporter(?:in)?
    autor(?:in)?
    (?:\\w+)?redaktør, (?:\\w+)?journalist(?:in)?, (?:\\w+)?medarbeider, volontär(?:in)?
    journaliste?, correspondante?, envoy[eé]e? sp[eé]ciale?, grand reporter, éditorialiste
    corresponsal, redactora?, periodista, enviad[oa] especial, muhabir, muhabiri, köşe yazarı
    corrispondente, giornalista, inviat[oa], correspondente, repórter, jornalista, correspondente?
    redact(?:eur|rice), verslaggeefster
    verslaggever
    toimittaja, dziennikarz, redaktor(?:ka)?, novin[aá]ř(?:ka)?, újságíró
    редактор, корреспондент, журналист, обозреватель, спецкор
""")
"""What somebody is, behind the name or before it."""

RANKS = either("""
    chief, senior, staff, deputy, associate, assistant, special, contributing, freelance, guest
    lead, investigative
    political, politics, economics, economy, business, finance, financial, health, medical
    science, education
    environment, climate, energy, sports?, football, world, foreign, national, local, crime
    court, legal, royal
    technology, tech, defence, defense, security, diplomatic, transport, culture, arts, media
    opinion, features?
    data, city, state, regional, global, international, parliamentary, general, assignment, news
    home, social
    affairs, and
""")

OF_HOUSE = words(
    "news online haber haberleri ajansi tv media radio press redaktion desk team network agency"
    " agentur agence agencia post times daily journal magazine morning evening weekly the sports"
    " express press correspondents haberler"
)
"""No words in the names of people."""

TITLES_BEHIND = either("""
    m\\.?d\\.?, ph\\.?\\s?d\\.?, r\\.?n\\.?, mba, mph, j\\.?d\\.?, esq\\.?, cfa, cfp
    r\\.?d\\.?n?\\.?, lcsw, dds, dvm, m\\.?sc\\.?
    b\\.?sc\\.?, m\\.?a\\.?, b\\.?a\\.?, dr\\.?, prof\\.?, frs, obe, mbe, cbe, qc, kc, mp
""")
GENERATION = either("jr\\.?, sr\\.?, ii, iii, iv")

NOBODY = either("""
    (?:the |other |news |press )?(?:agenc(?:y|ies)|wires?|wire services?), (?:the )?staff
    agenturen
    (?:mit )?agenturmaterial, agencias, agences, agenzie, agencie, agências, ajanslar
    agentschappen, agencje
    byråer, bureauer, redaktion, redacción, redazione, rédaction, redação, redactie, агентства
    own correspondents?, our correspondents?, others, и др\\.?, u\\.\\s?a\\.
""")
"""Who else wrote, where somebody is named."""

ORGANISATION = either("""
    cent(?:er|re), institute, foundation, council, committee, network, bureau, office, association
    alliance, society, campaign, agency, reporters, journalists, the
""")
