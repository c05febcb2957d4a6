"""What the panels of newer pages leave in a text: letters' size, languages, profiles, more of all.

An addition to `content.litter.phrases`, in the same form.
"""

LITTER_LINES = """
show more sharing options | close extra sharing options | share close extra sharing options
copy link url copied | url copied | extra sharing options | share options | text size | font size
font size small medium large | background colour | background color | change language
placeholder image | placeholder image # | story saved | saved stories | view saved stories
view profile | view bio | view author page | more newsletters | all newsletters
view all newsletters | create a free account | already a subscriber | already a member
already have an account | to continue reading subscribe | this article is for subscribers
subscribers only | in pocket speichern | druckansicht | alle anzeigen | alles anzeigen
weitere newsletter | weitere videos | alle newsletter | beitrag teilen | teile diesen beitrag
teilen und weiterempfehlen | artikel ausdrucken | schriftgröße | schriftgröße ändern
kostenlos registrieren | jetzt kostenlos registrieren | registrieren sie sich kostenlos
sie sind bereits kunde | sie sind bereits abonnent | abo abschließen | abo abschliessen
jetzt weiterlesen | fehler gefunden | fehler gefunden jetzt melden | einloggen | zum profil
alle artikel anzeigen | kommentare anzeigen | kommentar abgeben | taille du texte
taille de police | tout afficher | voir tous les articles | voir tout | déjà abonné | déjà inscrit
signaler une erreur | partager l'info | tamaño de letra | tamaño de la letra | tamaño del texto
color de fondo | ver biografía | ver más artículos | ver todos los artículos | mostrar comentarios
ver comentarios | ver todo | noticia guardada en tu perfil | ver noticias guardadas | copiar url
ya soy suscriptor | ya tengo una suscripción | quieres comentar | dimensione testo
dimensione carattere | vedi tutti i commenti | vedi tutti | mostra tutti | sei già abbonato
segnala un errore | tamanho da letra | tamanho da fonte | ver todos | já é assinante
lettergrootte | toon alles | al abonnee | al een account | yazı boyutu | yazı tipi boyutu
yazı boyutu küçük normal orta büyük | tümünü göster | haberi kaydet | şurada paylaş
rozmiar tekstu | rozmiar czcionki | zobacz wszystkie | pokaż wszystkie | zgłoś błąd
размер шрифта | размер текста | показать все | все публикации | розмір шрифту | показати всі
visa alla | visa fler | vis alle | vis mer | vis flere | textstorlek | tekststørrelse
skriftstørrelse | näytä kaikki | tekstin koko | zobrazit vše | zobrazit více | sdílejte článek
sdílet článek | velikost písma | zobraziť všetko | zdieľať článok | összes megtekintése
betűméret | vezi toate | dimensiune text | rodyti viską | rādīt visu | setja bókamerki
deila frétt | μέγεθος γραμματοσειράς | δείτε όλα | عرض الكل | إظهار الكل | حجم النص | ukuran huruf
ukuran teks | cỡ chữ bài viết | 文字サイズ | 文字の大きさ | 詳しくはこちら | もっと見る
一覧を見る | すべて見る | 記事を印刷する | メールで送る | リンクをコピーする | 会員登録する
ログインして続きを読む | アプリで開く | 字体 | 查看全部 | 显示全部 | 顯示全部 | 사진 확대
이미지 확대 | 글자 크기 변경하기 | 글자크기 변경하기 | 언어 변경하기 | 언어변경 | 스크랩 하기
이메일에 공유하기 | 카카오톡에 공유하기 | 페이스북에 공유하기 | 트위터에 공유하기 | 링크 복사하기
댓글정책
"""

# headings as well
DOUBTFUL_LINES = """
feedback | for subscribers | email address | job market | disclaimer | subscribe today | services
zur app | senden | zitieren | ausdrucken | stellenmarkt | detailsuche | deine meinung zählt
cerrar | flecha | fermer | chiudi | kapat | görüntüle | favoriler | diskuze | discussion | zavřít
закрыть | lukk | stäng | luk | sulje | sluiten | fechar | 閉じる | 닫기 | 회원용 | 关闭 | 關閉
إغلاق
"""
