"""The topics and their words in many languages: data for `content.topics`."""

SECTIONS = {
    "politics": """
    politics | political | government | election | elections | parliament | congress | politik
    politique | política | politica | politiek | siyaset | polityka | политика | політика
    politikk | polityk | policy | wahlen | wahl | élections | elecciones | elezioni | seçim
    выборы | السياسة | سياسة | 政治 | 정치 | siyasi | innenpolitik | inland
    politika | politică | πολιτική | inrikes | innenriks | indenrigs | kotimaa | belföld
    binnenland | राजनीति | سیاست | سياسه | chính trị | 国内政治 | 时政 | poder
    """,
    "world": """
    world | international | global | foreign | europe | asia | africa | middle east | americas
    us news | uk | china | russia | welt | ausland | international news | monde | mundo
    internacional | mondo | esteri | wereld | buitenland | dünya | świat | мир | в мире | світ
    verden | världen | utrikes | udland | العالم | دولي | עולם | 国際 | 国际 | 세계 | 국제
    europa
    utenriks | udenrigs | ulkomaat | maailma | zahraničí | svět | külföld | κόσμος | διεθνή
    externe | thế giới | दुनिया | विदेश | جهان | دنیا | 國際 | 世界 | svijet
    """,
    "economy": """
    economy | business | finance | markets | money | economics | economic | trade | companies
    industry | wirtschaft | finanzen | börse | unternehmen | économie | economie | economía
    economia | negocios | finanza | mercados | ekonomi | iş dünyası | finans | gospodarka
    biznes | экономика | бизнес | економіка | næringsliv | näringsliv | erhverv | اقتصاد
    أعمال | כלכלה | 経済 | 经济 | 財經 | 경제 | ビジネス | jobs | energy | energie
    økonomi | talous | ekonomika | gazdaság | οικονομία | kinh doanh | kinh tế | अर्थव्यवस्था
    कारोबार | اقتصادی | معیشت | 财经 | 經濟 | real estate | afaceri | gospodarstvo | verslas
    """,
    "science": """
    science | space | sciences | wissenschaft | wissen | ciencia | scienza | scienze | ciência
    wetenschap | bilim | nauka | наука | vitenskap | vetenskap | videnskab | علوم | מדע | 科学
    과학 | research | forschung | astronomy
    tiede | věda | tudomány | επιστήμη | știință | khoa học | विज्ञान | دانش | 科學 | sains
    znanost | teadus
    """,
    "technology": """
    technology | tech | digital | internet | ai | artificial intelligence | gadgets
    cybersecurity | technik | technologie | netzwelt | tecnología | tecnologia | teknoloji
    technologia | технологии | технології | teknologi | teknik | تكنولوجيا | تقنية | טכנולוגיה
    テクノロジー | 技術 | 科技 | 기술 | it | computer | numérique
    technika | tekniikka | τεχνολογία | công nghệ | तकनीक | فناوری | ٹیکنالوجی | tehnologie
    tehnologija
    """,
    "health": """
    health | medicine | coronavirus | covid | covid 19 | wellness | gesundheit | medizin
    santé | salud | salute | saúde | gezondheid | sağlık | zdrowie | здоровье | медицина
    здоров'я | helse | hälsa | sundhed | صحة | בריאות | 健康 | 医療 | 건강 | 의료
    terveys | zdraví | egészség | υγεία | sănătate | kesehatan | sức khỏe | स्वास्थ्य | سلامت
    صحت | 医疗 | zdravlje | sveikata
    """,
    "sport": """
    sport | sports | football | soccer | tennis | cricket | basketball | olympics | formula 1
    golf | rugby | fußball | deportes | deporte | fútbol | futebol | esporte | esportes
    desporto | calcio | spor | futbol | спорт | футбол | رياضة | كرة القدم | ספורט | スポーツ
    体育 | 스포츠 | voetbal | sporten | foot | motorsport | cycling | baseball | hockey
    urheilu | αθλητισμός | αθλητικά | olahraga | bola | thể thao | खेल | क्रिकेट | ورزش | کھیل
    體育 | fotball | fotbal | labdarúgás | jalkapallo | sportas
    """,
    "culture": """
    culture | arts | art | books | music | film | movies | theatre | theater | entertainment
    media | television | tv | celebrity | kultur | feuilleton | musik | kino | literatur
    cinéma | musique | cultura | cine | libros | música | cultura e spettacoli | spettacoli
    kültür | sanat | kultura | культура | kunst | ثقافة | فن | תרבות | 文化 | エンタメ | 문화
    연예 | cultuur | livres | medien | magazin
    kulttuuri | kultúra | πολιτισμός | văn hóa | giải trí | मनोरंजन | فرهنگ | 芸能 | 娱乐
    娛樂 | hiburan | cultură | viihde | zábava
    """,
    "climate": """
    climate | environment | climate change | climate crisis | weather | nature | wildlife
    klima | umwelt | klimawandel | wetter | climat | environnement | météo | clima
    medio ambiente | medioambiente | ambiente | meio ambiente | milieu | klimaat | çevre
    iklim | klimat | środowisko | климат | экология | погода | клімат | miljø | miljö | مناخ
    بيئة | סביבה | 環境 | 气候 | 环境 | 환경 | 기후
    planète | ympäristö | životní prostředí | környezet | περιβάλλον | môi trường | पर्यावरण
    محیط زیست | mediu | lingkungan | довкілля
    """,
    "society": """
    society | education | religion | crime | law | courts | justice | migration | immigration
    human rights | gesellschaft | panorama | bildung | justiz | société | éducation
    faits divers | sociedad | sucesos | cronaca | sociedade | educação | samenleving | toplum
    eğitim | społeczeństwo | общество | суспільство | samfunn | samhälle | مجتمع | חברה | 社会
    사회 | accidents | kriminalität | polizei
    происшествия | 社會 | 暮らし | oikeus | hukum | giáo dục | pháp luật | शिक्षा
    krimi | společnost | társadalom | κοινωνία | societate | جامعه | pendidikan | društvo
    """,
    "opinion": """
    opinion | opinions | comment | commentary | editorial | editorials | column | columns
    analysis | views | meinung | kommentar | kommentare | leitartikel | débats | tribune
    opinión | análisis | opinioni | opinião | opinie | görüş | köşe yazıları | opinia | мнение
    мнения | думка | meninger | ledare | debatt | رأي | مقالات | דעות | 社説 | 评论 | 오피니언
    idées | mielipide | názory | vélemény | απόψεις | opinii | góc nhìn | संपादकीय | 評論
    """,
}

TELLING_WORDS = {
    "politics": """
    election elections parliament minister president vote voters senate congress coalition
    opposition ballot lawmakers wahl bundestag kanzler ministerin partei abgeordnete élection
    ministre député président sénat elecciones gobierno presidente ministro parlamento seçim
    cumhurbaşkanı meclis bakan muhalefet выборы президент парламент министр депутат انتخابات
    الرئيس البرلمان الحكومة
    """,
    "economy": """
    inflation bank banks shares stocks markets economy growth investors profit revenue prices
    tariffs tax budget unemployment wirtschaft aktien zinsen umsatz gewinn konjunktur
    inflación bolsa économie croissance banque bourse economia mercato banca ekonomi enflasyon
    faiz borsa экономика инфляция банк рубль اقتصاد التضخم البنك
    """,
    "science": """
    scientists researchers study telescope planet species galaxy physicists experiment fossil
    genome spacecraft orbit forscher forscherinnen studie weltraum chercheurs étude
    científicos estudio ricercatori bilim araştırmacılar uzay ученые исследование космос علماء
    دراسة
    """,
    "technology": """
    software app apps smartphone algorithm chip chips startup cyberattack hackers internet
    robot computer online google apple microsoft ki künstliche intelligence yapay zeka yazılım
    нейросеть приложение هاتف تطبيق
    """,
    "health": """
    hospital hospitals patients vaccine vaccines virus disease doctors infection pandemic
    cancer outbreak epidemic medical krankenhaus patienten impfung ärzte hôpital vaccin
    malades vacuna pacientes ospedale vaccino hastane aşı hasta salgın больница вакцина врачи
    مستشفى لقاح مرض
    """,
    "sport": """
    match goal goals coach league cup championship striker tournament season champions team
    players final medal olympic spieler trainer tor bundesliga mannschaft joueur équipe
    entraîneur partido gol equipo entrenador liga squadra allenatore maç lig teknik direktör
    takım матч гол тренер команда مباراة هدف الدوري مدرب
    """,
    "culture": """
    film films director album singer actor actress novel museum exhibition festival theatre
    concert author orchestra regisseur roman ausstellung schauspieler réalisateur exposition
    película novela cantante regista mostra yönetmen sergi şarkıcı режиссер выставка фильм
    فيلم مهرجان معرض
    """,
    "climate": """
    climate emissions carbon drought flood floods wildfire wildfires heatwave glacier storm
    hurricane renewable warming klima dürre hochwasser waldbrand emissionen climat sécheresse
    inondations incendie clima sequía inundaciones incendio siccità iklim kuraklık sel yangın
    климат засуха наводнение مناخ جفاف فيضانات
    """,
}
