"""What litter says, language by language: data for `lines`, without case and accents.

One phrase a line or between bars; "#" stands for any number.
"""

READ_MORE = """
for more read | for more on this read | for more on that read
read more | read also | also read | read on | read next | read this | read this too | see also
see more | read the full story | read the full article | read full story | continue reading
further reading | more on this | more on this story | more on this topic | more on that
learn more | find out more | related articles | related article | related stories
related story | related news | related content | related coverage | related topics
related links | related posts | related reading | recommended stories | recommended articles
recommended for you | recommended reading | you may also like | you might also like
you might also be interested in | you may be interested in | don't miss | do not miss
must read | most read | most popular | up next | explore more | watch also | also watch
editor's picks | editors' picks | editor's pick | more from this section | more stories
more news | more coverage | in case you missed it | from our archive | read also from us
keep reading | top stories | live updates | follow live | latest news | trending now
what to read next | lesen sie auch | lesen sie mehr | lesen sie hierzu | lesen sie dazu
lesen sie dazu auch | lesen sie hier mehr | lesen sie weiter | auch interessant
auch lesenswert | mehr zum thema | mehr zu diesem thema | mehr dazu | mehr lesen | siehe auch
passend dazu | passend zum thema | lesetipp | lesetipps | weiterlesen | hier weiterlesen
das könnte sie auch interessieren | das könnte dich auch interessieren
das könnte sie interessieren | zum weiterlesen | mehr aus dem ressort | lies auch | lies mehr
la rédaction vous conseille | la rédaction vous recommande | la redazione consiglia
la redacción recomienda | die redaktion empfiehlt | from your site articles | from your site
lies dazu auch | verwandte artikel | ähnliche artikel | meistgelesen | lire aussi | à lire aussi
à lire également | lire également | lire la suite | à lire | voir aussi | à voir aussi
sur le même sujet | en savoir plus | pour aller plus loin | lire plus | relire | à relire
articles liés | articles similaires | les plus lus | à ne pas manquer | lire notre article
lea también | lee también | lea además | lee además | leer más | lea más | lee más
leer también | le puede interesar | te puede interesar | también te puede interesar
le recomendamos | ver también | vea también | más información | noticias relacionadas
noticia relacionada | artículos relacionados | sigue leyendo | seguir leyendo | puede leer
más sobre este tema | no te pierdas | lo más leído | leggi anche | leggi di più | leggi tutto
continua a leggere | per approfondire | approfondisci | potrebbe interessarti
potrebbe interessarti anche | ti potrebbe interessare | vedi anche | articoli correlati
notizie correlate | i più letti | sullo stesso argomento | leia também | leia mais | leia ainda
veja também | veja mais | saiba mais | ver também | ler mais | continue lendo
notícias relacionadas | artigos relacionados | mais lidas | lees ook | lees meer | lees verder
bekijk ook | zie ook | meer over dit onderwerp | gerelateerde artikelen | meest gelezen
lees hier meer | ilgili haber | ilgili haberler | ayrıca okuyun | bunu da okuyun
şunu da okuyun | devamını oku | devamını okuyun | daha fazla oku | daha fazlasını oku
okumaya devam et | önerilen haberler | bunlar da ilginizi çekebilir | ilginizi çekebilir
ayrıca bakınız | i̇lgi̇li̇ konular | öneriler | sizin için | son haberler | en çok okunanlar
buna da bakın | czytaj także | czytaj też | czytaj również | czytaj więcej | czytaj dalej
zobacz także | zobacz też | zobacz również | przeczytaj także | przeczytaj też
więcej na ten temat | polecamy | powiązane artykuły | читайте также | читать также | читайте ещё
читайте далее | читать далее | читать дальше | смотрите также | по теме | материалы по теме
подробнее | другие новости | ещё по теме | рекомендуем | похожие материалы | читайте також
дивіться також | читати далі | читайте ще | за темою | більше на тему | läs också | läs även
läs mer | se även | se också | relaterade artiklar | läs vidare | læs også | læs mere | se også
les også | les mer | relaterte artikler | relaterede artikler | lue myös | lue lisää
katso myös | aiheesta lisää | lesið líka | lestu meira | čtěte také | čtěte též | čtěte více
čtěte dále | přečtěte si také | více k tématu | související články | prečítajte si aj
čítajte aj | viac k téme | súvisiace články | kapcsolódó cikk | kapcsolódó cikkek | olvasd el
olvassa el | olvass tovább | ez is érdekelheti | citește și | citeşte şi | citiți și | vezi și
citește mai mult | articole similare | διαβάστε επίσης | διαβάστε ακόμη | διαβάστε ακόμα
διαβάστε περισσότερα | δείτε επίσης | σχετικά άρθρα | прочетете още | вижте още | прочетете също
pročitajte i | pročitajte još | pročitaj još | pogledajte i | čitajte još | прочитајте још
preberite tudi | beri še | skaityti daugiau | skaitykite taip pat | lasi arī | loe ka | loe veel
اقرأ أيضا | اقرأ أيضاً | إقرأ أيضا | اقرأ المزيد | اقرؤوا أيضا | اقرأ ايضا | شاهد أيضا | طالع أيضا
مواضيع ذات صلة | مقالات ذات صلة | أخبار ذات صلة | قد يهمك | قد يعجبك أيضا | للمزيد
بیشتر بخوانید | بیشتر بدانید | مطالب مرتبط | همچنین بخوانید | ادامه مطلب | خبرهای مرتبط
לקריאה נוספת | קראו גם | קראו עוד | ראו גם | עוד בנושא | כתבות נוספות | מזيد پڑھیں | مزید پڑھیں
یہ بھی پڑھیں
यह भी पढ़ें | ये भी पढ़ें | और पढ़ें | यह भी पढ़े | संबंधित खबरें | इसे भी पढ़ें | আরও পড়ুন
আরো পড়ুন | 関連記事 | 関連ニュース | あわせて読みたい | 合わせて読みたい | 続きを読む
こちらもおすすめ | おすすめ記事 | もっと読む | 相关阅读 | 延伸阅读 | 阅读更多 | 相关新闻
相关报道 | 推荐阅读 | 上一篇 | 下一篇 | 上一则 | 下一则 | 上一條 | 下一條 | 另请阅读 | 相關閱讀
延伸閱讀 | 相關新聞 | 關聯閱讀 | 관련기사
관련 기사 | 관련 뉴스 | 더 보기 | 더 읽기 | 함께 읽기 | 추천 기사 | xem thêm | đọc thêm
tin liên quan | bài liên quan | baca juga | baca selengkapnya | lihat juga | simak juga
artikel terkait | berita terkait | อ่านเพิ่มเติม | อ่านต่อ | ข่าวที่เกี่ยวข้อง | soma pia
soma zaidi | basahin din | lees ook meer | lexo edhe | lexoni gjithashtu | daxwîne
mirá también | mira también | leé también | leé además | lee también esto | enterate más
informate más | entérate de más | seguí leyendo | leé más | conoce más | conozca más
te recomendamos | también puedes leer | también podés leer | puedes leer también
lire l'enquête | lire le récit | lire l'entretien | lire le reportage | lire l'analyse
lire le décryptage | lire la chronique | lire le portrait | lire l'éditorial
lire la tribune | lire la critique | lire notre enquête
lire notre reportage | lire notre entretien | lire notre analyse | lire notre dossier | lire encore
przeczytaj również | przeczytaj więcej | obejrzyj także | warto przeczytać | sıradaki haber
bu haberi de okuyun | haberin devamı | relacionadas con esta noticia | भी पढ़ें | सम्बंधित ख़बरें
संबंधित ख़बरें | ये खबर भी पढ़ें | यह खबर भी पढ़ें | 相关内容 | 更多相关内容 | 相關內容 | 推荐内容
相关主题 | 相关链接 | 热门推荐 | 関連リンク | 関連する記事 | 함께 보면 좋은 기사 | 연관 기사
موضوعات متعلقة | أخبار متعلقة | اقرأ في | ذات علاقة | прочтите также | почитать по теме
связанные материалы | lesen sie dazu | lesen sie ebenfalls | lies hier mehr | mehr dazu hier
les også | läs mer om | les mer om | bekijk hier | lees hier | taip pat skaitykite
passend zum artikel | lasiet arī | loe lisaks | preberite še | pročitajte više
"""

# ordinary words: they point to a story only with a colon or the like behind them
READ_MORE_LABELS = """
read | related | more | watch | listen | watch live | video | live blog | opinion | in pictures
in photos | background reading | recommended | mehr | vidéo | además | relacionado | relacionada
relacionadas | relacionados | vídeo | correlati | guarda anche | relacionado com | gerelateerd
bekijk | ilgili | izleyin | relaterat | relatert | relateret | powiązane | wideo | видео по теме
связанные новости | ذات صلة | فيديو | مرتبط | 関連 | 相关 | 關聯 | 관련 | terkait | liên quan
"""

LITTER_LINES = """
loading | loading content | loading more | loading comments | please wait | skip to content
skip to main content | skip to navigation | skip navigation | skip advert | skip ad
jump to comments | wird geladen | wird geladen bitte warten | inhalt wird geladen | chargement
chargement en cours | cargando | caricamento | caricamento in corso | carregando | a carregar
yükleniyor | ladowanie | ładowanie | wczytywanie | загрузка | идет загрузка | завантаження
laddar | indlæser | laster | ladataan | načítání | betöltés | se încarcă | φόρτωση | جار التحميل
جاري التحميل | در حال بارگذاری | טוען | लोड हो रहा है | 読み込み中 | 加载中 | 正在加载 | 載入中
로딩 중 | đang tải | memuat | กำลังโหลด | advertisement | advertisements | advertising | ad
ads | advert | sponsored | sponsored content | paid post | paid content
advertisement scroll to continue | scroll to continue | ad feedback
scroll to continue with content | story continues below | story continues below advertisement
article continues below | article continues below advertisement
article continues after advertisement | story continues after advertisement
content continues below | continue after advertisement | remove ads | why this ad
report this ad | close ad | anzeige | anzeigen | werbung | werbeanzeige
nach der anzeige weiterlesen | artikel wird nach der anzeige fortgesetzt | gesponsert
publicité | la suite après la publicité | la suite après cette publicité | contenu sponsorisé
publicidad | anuncios | contenido patrocinado | patrocinado | pubblicità | annuncio | inserzione
publicidade | anúncio | continua após a publicidade | advertentie | advertenties | reklam
reklamlar | reklama | reklamy | реклама | рекламa | на правах рекламы | annons | annonse
reklame | mainos | mainokset | hirdetés | publicitate | διαφήμιση | إعلان | إعلانات | اعلان
تبلیغات | פרסומת | विज्ञापन | বিজ্ঞাপন | 広告 | 広告の後に続きます | 広告の後にも続きます | 广告
廣告 | 광고 | quảng cáo | iklan | โฆษณา | tangazo | auglýsing | share | share this
share this article | share this story | share this post | share this page | share via
share article | share now | share on social media | share link | copy link | link copied
copy url | copy link to clipboard | share on facebook | share on twitter | share on x
share on whatsapp | share on linkedin | share on telegram | share by email | email this
tweet this | print this article | print this page | print article | save article
save for later | save story | add to bookmarks | share comment | comments | leave a comment
post a comment | view comments | show comments | no comments | join the conversation
add a comment | # comments | # comment | comments # | # shares | # share | shares # | # views
views # | # likes | # reads | # reactions | # retweets | follow us | follow us on
listen to article | listen to this article | listen # min | play audio | audio playback
toggle play | play video | watch video | # min read | # minute read | # minutes read
# mins read | min read | read time # min | reading time # min | reading time # minutes
reading time # minute | estimated reading time # minutes | # min | lesezeit # minuten
lesezeit # min | # min lesezeit | lesedauer # minuten | temps de lecture # min | lecture # min
# min de lecture | # min de lectura | tiempo de lectura # min | lettura # min
tempo di lettura # min | leitura # min | okuma süresi # dk | okuma süresi # dakika
leestijd # min | leestijd # minuten | время чтения # минут | czas czytania # min | # minutes ago
# minute ago | # hours ago | # hour ago | # days ago | # day ago | an hour ago | a day ago
vor # stunden | vor # stunde | vor # minuten | vor # tagen | il y a # heures | il y a # heure
il y a # minutes | hace # horas | hace # minutos | # saat önce | # dakika önce | # ore fa
# horas atrás | há # horas | # часов назад | # uur geleden | updated # hours ago | just now
teilen | artikel teilen | diesen artikel teilen | auf facebook teilen | auf twitter teilen
link kopieren | per e mail teilen | artikel drucken | artikel merken | kommentieren | kommentare
# kommentare | kommentare # | zu den kommentaren | vorlesen | artikel anhören | artikel vorlesen
merkliste | partager | partager l'article | partager cet article | partager sur facebook
partager sur twitter | copier le lien | imprimer | commenter | réagir | # commentaires
commentaires | écouter l'article | s'abonner | compartir | comparte | compartir en facebook
compartir en twitter | compartir en whatsapp | copiar enlace | comentarios | # comentarios
comentar | síguenos | condividi | condividi su facebook | condividi articolo | copia link
commenta | # commenti | compartilhar | compartilhe | compartilhar no facebook | copiar link
comentários | delen | deel dit artikel | deel op facebook | reageer | # reacties | reacties
paylaş | paylaşın | facebook'ta paylaş | twitter'da paylaş | whatsapp'ta paylaş | haberi paylaş
yorumlar | # yorum | yorum yap | yazdır | bağlantıyı kopyala | haberi dinle | abone ol
takip et | udostępnij | udostępnij artykuł | skomentuj | komentarze | # komentarzy | drukuj
поделиться | поделиться в соцсетях | комментарии | # комментариев | комментировать | распечатать
скопировать ссылку | поділитися | коментарі | dela artikel | del artikkel | jaa artikkeli
sdílet | zdieľať | megosztás | distribuie | κοινοποίηση | مشاركة | شارك | شارك المقال | شاركها
انسخ الرابط | طباعة | تعليقات | اشتراک گذاری | שתפו | שיתוף | תגובות | साझा करें | शेयर करें
シェア | シェアする | ツイート | ツイートする | 共有 | 保存 | コメント | 印刷 | 分享 | 分享到
评论 | 收藏 | 打印 | 공유 | 공유하기 | 댓글 | 인쇄 | chia sẻ | bagikan | แชร์ | subscribe now
sign up | sign up now | sign in | log in | newsletter abonnieren | jetzt abonnieren
jetzt anmelden | anmelden | s'inscrire | je m'abonne | suscríbete | suscribirse | iscriviti
abbonati | assine | abonneer | bülten | e bülten | zapisz się | подписаться | подпишись
prenumerera | abonner | اشترك | اشترك الآن | 登録 | 订阅 | 구독 | accept all | accept cookies
accept all cookies | reject all | manage cookies | cookie settings | cookie policy
manage preferences | alle akzeptieren | cookies akzeptieren | tout accepter | aceptar todo
aceptar cookies | kabul et | tümünü kabul et | çerez ayarları | принять | privacy policy
terms of use | terms of service | all rights reserved | alle rechte vorbehalten
tous droits réservés | todos los derechos reservados | tutti i diritti riservati
todos os direitos reservados | tüm hakları saklıdır | все права защищены | back to top
nach oben | haut de page | go to top | previous article | show more | show less | load more
see all | view all | view more | mehr anzeigen | mehr laden | voir plus | ver más | mostra altro
ver mais | daha fazla göster | показать ещё | image # of # | # of # | slide # of # | zoom in
enlarge image | view image in fullscreen | open image in gallery | bild vergrößern
image caption | getty images embed | hide caption | toggle caption | enlarge this image
view gallery | this browser does not support the video element | 关注我们 | 扫描二维码
扫码关注 | メルマガ登録 | メルマガ登録はこちら | ニュースレター登録
続きを読むにはログインしてください | 有料会員限定 | この記事は有料会員限定です | 会員登録
list of # items | list # of # | end of list
"""

# headings as well as buttons
DOUBTFUL_LINES = """
facebook | twitter | x | whatsapp | telegram | linkedin | instagram | pinterest | reddit | email
e mail | print | mail | messenger | viber | flipboard | tumblr | threads | bluesky | mastodon
youtube | tiktok | pocket | line | wechat | vk | ok | save | copy | text | audio | video | photo
world | tags | topics | facebook twitter | facebook twitter whatsapp | facebook twitter email
link | url | rss | google news | lädt | laden | promoted | pub | annonce | anuncio | pr
sharing | copied | bookmark | share save | comment | follow | listen | drucken | merken
enregistrer | imprimir | guardar | escuchar | stampa | ascolta | salva | ouvir | deel | luister
bewaar | dinle | kaydet | dela | del | jaa | subscribe | login | register | newsletter
newsletters | abonnieren | accept | zustimmen | accepter | aceptar | accetta | aceitar
datenschutz | impressum | close | next | previous | next article | expand | collapse | menu
search | home | startseite | accueil | inicio | anasayfa | ana sayfa | news | nachrichten
actualités | noticias | notizie | haberler | nyheter | новости | новини
breadcrumb | gallery | swipe
"""

# said by a house about itself, to the reader: however the line goes on
LITTER_STARTS = """
we use cookies | this website uses cookies | this site uses cookies | our website uses cookies
by continuing to use this | by continuing to use our | by continuing to browse this
by continuing to browse the site | by continuing to browse our | by using this site you
by clicking accept | by signing up you | by subscribing you | by submitting you
by entering your email | wir verwenden cookies | wir nutzen cookies
diese website verwendet cookies | diese seite verwendet cookies | mit der anmeldung stimmen sie
mit der anmeldung erklären sie | nous utilisons des cookies | ce site utilise des cookies
utilizamos cookies | este sitio utiliza cookies | este sitio web utiliza cookies
usamos cookies | este site usa cookies | este site utiliza cookies
questo sito utilizza cookies | questo sito utilizza i cookie | utilizziamo i cookie
usiamo i cookie | deze website gebruikt cookies | wij gebruiken cookies | we gebruiken cookies
bu sitede çerezler | bu site çerez | sitemizde çerez | web sitemizde çerez
çerezleri kullanıyoruz | ta strona używa plików cookie | używamy plików cookie
мы используем cookie | мы используем файлы cookie | этот сайт использует файлы cookie
этот сайт использует cookie | сайт использует файлы cookie | ми використовуємо файли cookie
vi använder cookies | vi bruger cookies | vi bruker cookies | نستخدم ملفات تعريف الارتباط
يستخدم هذا الموقع ملفات | sign up for our | sign up to our | sign up for the newsletter
sign up to receive | sign up here to | sign up here for | subscribe to our | subscribe for free
get the latest news | get the latest stories | get the latest updates | get the latest headlines
get our daily | get our free | get our newsletter | get the day's top | get the day's headlines
get more news | get breaking news | join our telegram | join our whatsapp | join our channel
join our newsletter | join our mailing list | follow us on | like us on | find us on facebook
find us on twitter | find us on instagram
enter your email | your email address | please enter a valid email | thank you for subscribing
you have successfully subscribed | stay up to date with our | stay informed with our
click here to subscribe | click here to sign | click here to read | click here to download
click here to follow | click here to join | tap here to subscribe | tap here to join
share this article | share this story | share this on | listen to this article
this article is more than # year | this article is more than # month | support our journalism
have a story for us | send us your stories | send us your story | send us your photos
got a tip | please enable javascript | javascript is disabled | javascript is required
javascript is not enabled | your browser does not support | this video can not be played
this content is hosted by | to view this content you | view this post on instagram
a post shared by | abonnieren sie unseren | melden sie sich für unseren
melden sie sich zu unserem | melden sie sich hier für | jetzt newsletter | folgen sie uns
laden sie unsere app | inscrivez vous à notre | inscrivez vous à la newsletter
inscrivez vous gratuitement | abonnez vous à notre | abonnez vous à la newsletter
abonnez vous pour | recevez notre | recevez chaque matin | recevez chaque jour | suivez nous
téléchargez l'application | suscríbete a nuestro | suscríbete a nuestra
suscríbete a la newsletter | suscríbete al boletín | suscríbase a nuestro
suscríbase al boletín | reciba nuestro | recibe nuestro | síguenos en | descarga nuestra
apúntate a nuestra | apúntate a la newsletter | iscriviti alla newsletter
iscriviti alla nostra | iscriviti al canale | iscriviti a telegram | ricevi la nostra
seguici su | scarica la nostra | assine nossa | inscreva se na nossa | inscreva se em nossa
inscreva se no nosso | receba nossa | siga nos | schrijf je in voor onze
schrijf je in voor de nieuwsbrief | meld je aan voor onze | meld je aan voor de nieuwsbrief
abonneer je op onze | volg ons | bültenimize | e bültenimize | haber bültenimize
bizi takip edin | whatsapp kanalımıza | telegram kanalımıza | zapisz się na nasz
zapisz się na newsletter | obserwuj nas | подпишитесь на наш | подпишитесь на нашу
подпишитесь на рассылку | подпишитесь на канал | подписывайтесь на наш | подписывайтесь на нас
подписывайтесь на канал | подпишись на наш | подпишись на канал | присоединяйтесь к нашему
следите за нами | підпишіться на наш | підпишіться на канал | підписуйтесь на наш
підписуйтесь на канал | följ oss | følg os | følg oss | اشترك في نشرتنا | اشترك في النشرة
اشترك في قناتنا | تابعونا | تابعنا | انضم إلى قناة | copyright # | # all rights reserved
pic twitter com | dziękujemy że przeczytałeś | więcej podobnych artykułów
więcej artykułów przeczytasz | dieses thema im programm | über dieses thema berichtete die
über dieses thema berichteten die | über dieses thema haben wir
to view this video please enable | track latest news live
waiting for response to load | masz dla nas ciekawy temat
więcej informacji znajdziesz na stronie głównej
"""

# what a house asks for at the end of a line
CALLS = """
jetzt kostenlos anmelden | jetzt anmelden | jetzt abonnieren | hier anmelden | hier abonnieren
sign up here | sign up now | sign up for free | subscribe here | subscribe now | join now
inscrivez vous ici | abonnez vous ici | suscríbete aquí | suscríbase aquí | iscriviti qui
inscreva se aqui | schrijf je hier in | meld je hier aan | buradan abone olun | zapisz się tutaj
подпишитесь здесь | prenumerera här | meld deg på her | tilmeld dig her
"""

RIGHTS = """
all rights reserved | alle rechte vorbehalten | tous droits réservés | alle rechten voorbehouden
todos los derechos reservados | tutti i diritti riservati | todos os direitos reservados
tüm hakları saklıdır | wszelkie prawa zastrzeżone | все права защищены | усі права захищені
med ensamrätt | alle rettigheter | جميع الحقوق محفوظة | כל הזכויות שמורות | 無断転載を禁じます
版权所有 | 版權所有 | 무단전재 | 무단 전재 | riproduzione riservata
"""

# such a line may be a heading as well
BY_MAIL = """
your inbox | newsletter | per e mail | per mail | votre boîte mail | ta boîte mail
bandeja de entrada | tu correo | tua casella | na sua caixa | in je mailbox | e posta kutunuza
whatsapp channel | telegram channel | whatsapp kanal | telegram kanal | рассылку | розсилку
"""

# the last words of labels that need no colon behind them
ALSO = """
also | auch | aussi | également | también | anche | também | ook | ayrıca | także | też | również
också | også | také | також | также
"""
