"""What the boxes behind an article are headed with, language by language: data for `dump.foot`.

One phrase a line or between bars, without case and accents.
"""

LINKS = """
most read | most popular | most viewed | most watched | most commented | most shared | most recent
popular articles | popular stories | popular posts | popular news | popular now | popular today
trending | trending now | trending stories | trending articles | trending news | top stories
top news | top headlines | latest news | latest articles | latest stories | latest posts
latest headlines | latest videos | more stories | more articles | more news | more headlines
more top stories | more latest | more on these topics | other news | other stories
other articles | recommended for you | recommended articles | recommended stories
recommended reading | recommended videos | you may also like | you might also like
editors' picks | editor's picks | editor's choice | from the web | from around the web
around the web | around the network | promoted stories | sponsored links | featured stories
featured articles | featured posts | recent posts | recent articles | recent news | recent stories
recent comments | similar articles | similar stories | similar posts | access ranking | what's new
meistgelesen | meist gelesen | meistgelesene | meistkommentiert | meistgeklickt | meistgesehen
am meisten gelesen | häufig gelesen | beliebte artikel | beliebteste artikel | top artikel
top themen | top meldungen | neueste artikel | neueste beiträge | neueste nachrichten
neueste meldungen | letzte artikel | letzte beiträge | aktuelle meldungen | aktuelle nachrichten
aktuelle artikel | weitere artikel | weitere meldungen | weitere nachrichten | weitere themen
weitere beiträge | weitere videos | weitere news | mehr nachrichten | mehr artikel
mehr meldungen | neues aus der redaktion | ähnliche nachrichten | ähnliche artikel
ähnliche beiträge | ähnliche themen | ähnliche meldungen | andere autoren | verwandte themen
verwandte beiträge | empfohlene artikel | empfehlungen der redaktion | unsere empfehlungen
empfohlen für sie | schlagzeilen des tages | aus der redaktion | les plus lus
les plus populaires | les plus commentés | les plus partagés | les plus vus
articles les plus lus | articles populaires | articles récents | dernières actualités
dernières nouvelles | derniers articles | dernières infos | autres articles | d'autres articles
plus d'articles | plus de contenus | vous aimerez aussi | vous aimerez peut être
contenus sponsorisés | sur le web | nos sélections | dans la même rubrique | lo más visto
lo más leído | lo más comentado | lo más compartido | lo más popular | lo último | lo más reciente
las más leídas | los más leídos | las más vistas | más leídas | más leídos | más vistas
últimas noticias | últimos artículos | más noticias | más artículos | otras noticias
otros artículos | noticias destacadas | noticias recientes | artículos recientes
artículos más leídos | quizás también te interese | de nuestros socios | contenido relacionado
i più letti | le più lette | più letti | più lette | più letto | più commentati
articoli più letti | notizie più lette | ultime notizie | ultimi articoli | ultime news
ultima ora | altre notizie | altri articoli | altri contenuti | articoli recenti
dalla stessa sezione | mais lidas | mais lidos | as mais lidas | os mais lidos | mais vistas
mais vistos | mais comentadas | últimas notícias | últimos artigos | notícias recentes
outras notícias | mais notícias | mais artigos | você também pode gostar
também lhe pode interessar | meest gelezen | meest bekeken | meest recent | laatste nieuws
meer nieuws | meer artikelen | ander nieuws | net binnen | populaire artikelen
het laatste nieuws | en çok okunan | en çok okunanlar | en çok okunan haberler | en çok izlenenler
en çok yorumlananlar | en son haberler | son haberler | son dakika haberleri | günün manşetleri
günün önemli manşetleri | öne çıkan haberler | öne çıkanlar | benzer haberler | diğer haberler
ilgili haberler | önerilen haberler | popüler haberler | önerilen video | önerilen videolar
sizin için seçtiklerimiz | najczęściej czytane | najpopularniejsze | najpopularniejsze artykuły
najnowsze artykuły | najnowsze wiadomości | najnowsze | ostatnie artykuły | więcej artykułów
pozostałe artykuły | inne artykuły | podobne artykuły | polecane artykuły | zobacz więcej
самое читаемое | самое популярное | самые читаемые | популярное | популярные новости
популярные статьи | последние новости | главные новости | лента новостей | другие новости
новости партнеров | ещё новости | больше новостей | все публикации | похожие новости
найпопулярніше | найпопулярніші | останні новини | головні новини | інші новини | популярні новини
mest lest | mest läst | mest læst | mest lästa | mest leste | mest læste | mest sett
senaste nytt | siste nytt | seneste nyt | flere nyheter | flere nyheder | fler nyheter
flere artikler | fler artiklar | populært | mest populært | luetuimmat | uusimmat | tuoreimmat
mest lesið | mest lesnar | fleira áhugavert | nejčtenější | nejnovější | nejnovější články
nejčtenější články | další články | podobné články | další zprávy | mohlo by vás zajímat
najčítanejšie | ďalšie články | najnovšie | legolvasottabb | legfrissebb | további cikkek
friss hírek | kapcsolódó cikkeink | cele mai citite | cele mai recente | ultimele știri
alte articole | alte știri | skaitomiausi | skaitomiausios | naujausi | populiariausi
susiję straipsniai | lasītākie | jaunākie | loetumad | uusimad | najčitanije | najnovije
najbolj brano | najnovejše | naslovnica | τα πιο δημοφιλή | πιο δημοφιλή | δημοφιλή
τελευταία νέα | ροή ειδήσεων | περισσότερα νέα | най четени | последни новини | още новини
الأكثر قراءة | الأكثر مشاهدة | الأكثر تعليقا | آخر الأخبار | أخبار أخرى | مقالات أخرى
الأكثر شعبية | أحدث الأخبار | پربازدیدترین | پربیننده ترین | آخرین اخبار | הנקראות ביותר
חדשות אחרונות | ताजा खबरें | अन्य खबरें | সর্বশেষ | জনপ্রিয় | berita lainnya | berita terkini
berita terbaru | berita terpopuler | berita populer | terpopuler | paling banyak dibaca
artikel lainnya | rekomendasi untuk anda | rekomendasi untukmu | berita lain | tin mới
tin mới nhất | tin khác | các tin khác | tin nổi bật | đọc nhiều | đọc nhiều nhất | xem nhiều
xem nhiều nhất | tin cùng chuyên mục | cùng chuyên mục | das könnte sie auch interessieren
das könnte dich auch interessieren | das könnte sie noch interessieren
ces articles pourraient vous intéresser | les articles les plus lus
les articles les plus partagés | les articles les plus commentés | today's top stories
today's top news | today's top headlines | andre leser også | andre læser også
सबसे ज्यादा पढ़ी गई | सबसे ज्यादा पढ़ी गईं | günün öne çıkan haberleri | günün öne çıkanları
ランキング
"""
"""A list of links hangs below: the whole line, or with one name: "Politics Latest Articles"."""

LINKS_FROM = """
more from | also on | also from | meer van | meer uit | mer från | mer fra | mere fra
à lire aussi dans | المزيد من | więcej z działu
"""
"""The same, and one name follows: "More from the harbour"."""

LINKS_OF_EAST = """
最新の記事 | スポーツ記事 | 新着一覧 | 人気記事 | 人気ニュース | 人気の記事 | アクセスランキング
記事ランキング | 最新記事 | 最新ニュース | 新着記事 | 新着ニュース | の新着
記事一覧 | おすすめ情報 | おすすめの記事 | おすすめ記事 | こちらもおすすめ | 注目の記事
注目記事 | 注目ニュース | 関連キーワード | 関連する記事 | 他の記事 | の記事 | よく読まれている記事
よく読まれた記事 | こんな記事も読まれています | トップニュース | ピックアップ | 主要ニュース
こちらもおすすめ 自動検索
热门文章 | 热门新闻 | 热门推荐 | 最新文章 | 最新新闻 | 最新消息 | 猜你喜欢 | 为你推荐 | 推荐文章
推荐新闻 | 更多新闻 | 更多文章 | 点击排行 | 热点新闻 | 阅读排行 | 熱門文章 | 熱門新聞 | 最新新聞
更多新聞 | 你可能也想看 | 猜你還想看 | 推薦閱讀 | 인기뉴스 | 인기 뉴스 | 인기기사 | 인기 기사
많이 본 뉴스 | 많이 본 기사 | 최신뉴스 | 최신 뉴스 | 최신기사 | 최신 기사 | 주요뉴스 | 주요 뉴스
추천뉴스 | 추천 뉴스 | 추천기사 | 핫뉴스 | 핫 뉴스 | 실시간 뉴스 | 다른 기사
"""
"""The same, and the line ends so."""

FORMS = """
leave a reply | leave a comment | leave your comment | write a comment | post a comment
post your comment | add a comment | add your comment | submit comment | submit a comment
log in to comment | login to comment | sign in to comment | register to comment | name required
email required | e mail required | your name required | comment policy | comments policy
commenting rules | have something to say | what are your thoughts | privacy policy | previous post
next post | sign up for our newsletter | subscribe to our newsletter | subscribe today
email address required | kommentar abgeben | kommentar schreiben | kommentar verfassen
kommentar hinterlassen | kommentar hinzufügen | schreiben sie einen kommentar
schreibe einen kommentar | hinterlasse einen kommentar | hinterlassen sie einen kommentar
kommentare anzeigen | alle kommentare anzeigen | kommentare öffnen | # kommentare öffnen
leserbrief schreiben | leserbrief verfassen | beitrag kommentieren | artikel kommentieren
diskutieren sie mit | diskutiere mit | teilen sie ihre meinung | deine meinung zählt
ihre meinung zählt | was ist deine meinung | was ist ihre meinung | e mail adresse erforderlich
name erforderlich | vorheriger beitrag | nächster beitrag | vorheriger artikel | nächster artikel
melden sie sich an | registrieren sie sich | jetzt registrieren | fehler gefunden | fehler melden
haben sie einen fehler gefunden | sie haben einen fehler gefunden | datenschutzerklärung
jetzt spenden | download als pdf | abonnieren sie unseren newsletter | laisser un commentaire
laissez un commentaire | écrire un commentaire | ajouter un commentaire | publier un commentaire
poster un commentaire | connectez vous pour commenter | article précédent | article suivant
deja un comentario | deja tu comentario | escribe tu comentario | escribe un comentario
quieres comentar | normas de uso de los comentarios | inicia sesión para comentar
artículo anterior | artículo siguiente | lascia un commento | scrivi un commento
aggiungi un commento | invia un commento | pubblica un commento | leggi e commenta
partecipa alla discussione | vedi tutti i commenti | accedi per commentare | deixe um comentário
deixe o seu comentário | deixe seu comentário | escreva um comentário | escreva o seu comentário
faça login para comentar | esqueceu se da palavra | plaats een reactie | geef een reactie
laat een reactie achter | schrijf een reactie | reageer op dit artikel | log in om te reageren
yorum yaz | yorum yapın | yorum gönder | yorumunuzu yazın | yorum ekle | bir yanıt yazın
ilk yorumu siz yapın | bu haberi paylaşın | dodaj komentarz | napisz komentarz | zostaw komentarz
skomentuj artykuł | добавить комментарий | оставить комментарий | написать комментарий
оставьте комментарий | залишити коментар | додати коментар | написати коментар
skriv en kommentar | legg igjen en kommentar | lämna en kommentar | kommentera artikeln
kirjoita kommentti | lisää kommentti | blogga um frétt | přidat komentář | napsat komentář
pridať komentár | hozzászólás írása | scrie un comentariu | adaugă un comentariu
lasă un comentariu | rašyti komentarą | υποβολή σχολίου | γράψτε σχόλιο | αφήστε σχόλιο
اترك تعليقا | أضف تعليقا | اكتب تعليقا | إضافة تعليق | הוסף תגובה | הוספת תגובה | tulis komentar
tinggalkan komentar | kirim komentar | gửi bình luận | viết bình luận
ich möchte einen leserbrief schreiben | wie hat ihnen dieser artikel gefallen
wie hat dir dieser artikel gefallen | sie müssen angemeldet sein um zu kommentieren
du musst angemeldet sein um zu kommentieren | haben sie einen fehler entdeckt
erschienen in der ausgabe # | erschienen in der ausgabe # # | rellena tu nombre y apellido
yorum yapabilmek için giriş yapın | yorum yapabilmek için üye girişi yapın
zaloguj się aby dodać komentarz | zaloguj się aby skomentować | войдите чтобы комментировать
войдите чтобы оставить комментарий
"""
"""What only the forms at a page's foot ask for: the whole line, as verses begin so as well."""

FIELDS = """
save my name for the next time | notify me of new posts by email
notify me of new posts via email
save my name email and website in this browser for the next time i comment
save my name and email in this browser for the next time i comment
notify me of follow up comments by email | notify me of followup comments via e mail
notify me of new comments | username or email address | benutzername oder e mail adresse
this site uses akismet to reduce spam | angemeldet bleiben | # characters remaining
characters remaining | forgot password | forgot your password | lost your password
username or email | remember me | passwort vergessen | benutzername oder e mail | zeichen übrig
zeichen verbleibend | mot de passe oublié | se souvenir de moi | caractères restants
olvidaste tu contraseña | has olvidado tu contraseña | olvidé mi contraseña | caracteres restantes
caratteri rimanenti | hai dimenticato la password | password dimenticata | nome utente o email
esqueceu a senha | esqueceu se da palavra | wachtwoord vergeten | şifremi unuttum | beni hatırla
nie pamiętasz hasła | zapomniałeś hasła | забыли пароль | запомнить меня | забули пароль
glömt lösenord | glemt passord | glemt adgangskode | unohtuiko salasana | zapomenuté heslo
zapomněli jste heslo | elfelejtett jelszó | ai uitat parola | ξεχάσατε τον κωδικό
نسيت كلمة المرور | שכחתי סיסמה | lupa password | quên mật khẩu
"""
"""The same, and no text follows it: the whole line."""

NAMES_OF_FIELDS = """
webseite | site web | sitio web | sito web | search for | suche nach | rechercher
buscar por | cerca per | name | your name | full name | first name | last name | nickname | email
e mail | email address
your email | e mail address | website | url | password | username | comment | your comment
message | subject | submit | send | log in | login | sign in | sign up | register | post | reply
cancel | optional | vorname | nachname | ihr name | e mail adresse | ihre e mail adresse
webseite | passwort | kennwort | benutzername | kommentar | nachricht | betreff | senden
absenden | einloggen | registrieren | abschicken | weiter | zurück | nom | prénom | adresse e mail
adresse mail | mot de passe | envoyer | connexion | se connecter | nombre | apellido | apellidos
correo | correo electrónico | contraseña | mensaje | enviar | acceder | iniciar sesión
registrarse | nome | cognome | invia | accedi | registrati | accedi registrati | indirizzo email
senha | sobrenome | entrar | cadastre se | naam | voornaam | achternaam | wachtwoord | verzenden
versturen | inloggen | ad soyad | adınız | soyadınız | e posta | e posta adresi | şifre | parola
gönder | giriş yap | giriş | üye ol | imię | nazwisko | adres e mail | hasło | wyślij | zaloguj
zaloguj się | имя | фамилия | пароль | отправить | вход | ім'я | надіслати | namn | lösenord
skicka | logga in | navn | passord | adgangskode | logg inn | log ind | nimi | salasana | lähetä
kirjaudu | jméno | příjmení | heslo | odeslat | přihlásit se | név | jelszó | küldés | belépés
nume | parolă | trimite | όνομα | κωδικός | υποβολή | الاسم | كلمة المرور | إرسال | nama
kata sandi | kirim | tên | mật khẩu | gửi | お名前 | 名前 | パスワード | 送信 | 姓名 | 密码 | 提交
이름 | 비밀번호 | 등록
"""
"""Beside those: the whole line, and no more."""

FORMS_OF_EAST = """
コメントを書く | コメントを投稿 | コメントを見る | コメントする | 会員登録する
ログインして続きを読む | 無料会員に登録する | アプリで開く | 続きを読むにはログインしてください
記事を印刷する | 次ページ | 次へ | 发表评论 | 我要评论 | 网友评论 | 發表評論 | 發表留言 | 댓글쓰기
댓글 쓰기 | 댓글정책 | 댓글 정책 | 댓글 작성 | 로그인 후 댓글
"""
"""The same, of scripts whose words are not parted: a few characters may follow."""

SAID_TO_READERS = """
(?:log|sign) in~(?:to~comment|join~discussion|your account), (?:be|are) logged in~comment
register to~comment, your comment (?:has|will|is), join the (?:debate|discussion|conversation)
comments? (?:are|is|will be)~moderated, our (?:free )?newsletters?, our privacy policy
our terms of, by signing up you, to your inbox, enable javascript, by becoming a member
your subscription, subscribers get, add~to your google news
sie~(?:angemeldet|registriert|eingeloggt)~(?:kommentieren|kommentar|profil), unsere[nmr]? newsletter
melden sie sich~(?:an und diskutieren|newsletter an), du musst dich~einloggen
kommentare? (?:abgeben|schreiben|verfassen|anzeigen|anzuzeigen), um~kommentar~abzugeben
unsere[rn]? datenschutz, datenschutz(?:erklärung|bestimmungen) gelesen, aktivieren sie javascript
namen~nächste mal speichern, melden sie den fehler, ihr profil wurde
connectez-vous pour, notre newsletter, votre commentaire, nos conditions générales
abonnez-vous pour, acceptez nos conditions
tu comentario, su comentario, (?:inicia|iniciar) sesión (?:para|o regist), nuestra newsletter
nuestro boletín, tu suscripción
il tuo commento, commenti (?:saranno|che conten), non sono consentiti commenti
nostra newsletter, accedi per commentare
seu comentário, nossa newsletter, faça login, onze nieuwsbrief, log in om te reageren
uw reactie wordt, je reactie wordt
yorum yap(?:mak|abilmek) için, bültenimize, üye girişi yap
zaloguj się~aby, twój komentarz, naszego newslettera
войдите~чтобы, авторизуйтесь, ваш комментарий, увійдіть~щоб
logga in för att, logg inn for å, log ind for at, din kommentar, kirjaudu sisään
přihlaste se, přihlásit se k
سجل الدخول, تعليقك
"""
"""Patterns of what a foot says to its readers in whole sentences; "~" stands for a few words."""

SAID_IN_EAST = """
会員登録すると, 会員登録が必要, 会員登録できます, ログインして, ログインが必要, 無料で登録
有料会員になると, リンク先をご覧ください, 登录后, 登錄後, 评论仅代表, 좋아요를 눌러, 로그인 후
로그인하, 댓글을 작성, 구독하세요
"""

ABOUT_AUTHORS = """
about the author | about the authors | about the writer | about this author | sobre la firma
sobre el autor | sobre la autora | sobre los autores | acerca del autor | über den autor
über die autorin | über die autoren | zum autor | zur autorin | zu den autoren
à propos de l'auteur | à propos de l'auteure | à propos de l'autrice | l'autore | l'autrice
sull'autore | sobre o autor | sobre a autora | over de auteur | over de auteurs | yazar hakkında
o autorze | o autorce | об авторе | про автора | om forfatteren | om författaren
tietoa kirjoittajasta | o autorovi | o autorce článku | عن الكاتب | この記事を書いた人 | 作者简介
筆者プロフィール | 기자 소개
"""
"""The label of the box that says who wrote the text."""
