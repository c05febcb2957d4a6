"""What players, galleries, share panels, paywalls, mails and print editions leave in a text.

An addition to `content.litter.phrases`, in the same form.
"""

LITTER_LINES = """
thanks for signing up | close thanks for signing up | watch for us in your inbox
deel artikel | publié il y a # heures
publié il y a # heure | publicado hace # horas | atualizado há # horas
aktualisiert vor # stunden | published # hours ago | posted # hours ago | قبل # ساعات | قبل # ساعة
منذ # ساعات
media playback is unsupported on your device | media playback is not supported on this device
video player close | video player | video unavailable | video can not be played | mute | unmute
fullscreen | full screen | exit full screen | current time | autoplay | click to play
tap to unmute | now playing
accessibility links | skip to main | skip to footer
this browser does not support the video element | scroll down for video | scroll down for videos
slideshow # images | view slideshow | start slideshow | more videos | copy this link
read more about sharing | read more about these links | close share panel | article share tools
view more share options | copied | copy to clipboard
copy paste the article video embed link below | close button | share this article close button
copied to clipboard | link copied to clipboard | click here to share on social media
these are external links and will open in a new window | external links | about sharing
share full article | give this article | continue reading the main story | share this page
newsletter sign up | sign up for the newsletter | supported by | after newsletter promotion
free daily newsletter | free newsletter | free weekly newsletter | privacy notice
thank you for subscribing
an error has occurred please try again later | invalid email address please re enter
please verify you're not a robot by clicking the box | you will receive emails | sign up here
reuse this content | order reprints | request reprint or submit correction | request reprint
reprints and permissions | purchase licensing rights | purchase licensing rights opens new tab
opens new tab | opens in new window
single page
email this article | email article | email story | print this | larger text
register now | register for free
view comments | share or comment on this article | read comments | read all comments
view all comments | add your comment | be the first to comment | join our commenting forum
comments are closed | leave a reply | post your comment | log in to comment | sign in to comment
start the discussion | your email address will not be published required fields are marked
your email address will not be published | like loading
listen to this | you can now listen | newyou can now listen to articles
tap here | article bookmarked
don't show me this message again | find your bookmarks | bookmark story
read later | see all
download app | open app | read in app | end of article | follow us on social media
follow us on google news | add as preferred source | catch all the latest news
kindly share this story | kindly share | # min reading time | # minutes reading time
# minute reading time | # hr ago | view this email in your browser | view in browser
view online | unsubscribe | manage subscription | update your preferences | update preferences
unsubscribe from this list | forward to a friend | forward this email | web version
add us to your address book | enditem | online editors | copyright notice | terms and conditions
photo gallery | photo # of # | click to expand | tap to expand | expand image
artikel zum hören | artikel zum hören # min | anhören | zur startseite | zur ausgabe
zur merkliste hinzufügen | auf die merkliste | in app öffnen
kommentar verfassen | zum kommentar | zu den kommentaren springen | diskutieren sie mit
lesen sie jetzt | zum artikel | zurück zur übersicht | seite drucken | mit material der dpa
externer inhalt | externen inhalt anzeigen | inhalt anzeigen | ich bin damit einverstanden
article réservé aux abonnés | article réservé à nos abonnés | réservé aux abonnés
écouter cet article | passer la publicité | réutiliser ce contenu | offrir cet article
offrir l'article | ajouter à vos sélections | ajouter à mes articles | voir les commentaires
lecture du texte | lire plus tard | ir a los comentarios
haz clic aquí para leer más historias | agregar a mis noticias
final de quizás también te interese | saltar recomendamos y continuar leyendo
escuchar artículo | escuchar este artículo | regala esta noticia | añade a favoritos
reportar un error | normas de uso | riproduzione riservata | ascolta l'articolo
ascolta questo articolo | aggiungi ai preferiti | leggi i commenti | scarica l'app
ouvir artigo | ouça este artigo | presentear matéria
pular matérias recomendadas e continue lendo | fim do matérias recomendadas | lees voor
luister naar dit artikel | artikel delen | google news'te takip et | sesli dinle
aboneliğini başlat | yorum yaz | favorilere ekle | tümünü gör
слушать статью | поделиться ссылкой | показать комментарии | слухати новину | надрукувати
تخطى قصص مقترحة وواصل القراءة | قصص مقترحة نهاية | تابعوا آخر الأخبار | αναπαραγωγή | εκτύπωση
ακούστε το άρθρο | 点击播放 | 正在播放 | 打开客户端 | 查看原文 | 听新闻 | 有料記事
会員限定 | 動画を再生
記事を読む | 기사 듣기 | 음성 듣기 | 송고 | 이 기사를 공유하기
"""

# headings as well
DOUBTFUL_LINES = """
published | xs | sm | md | lg | xl | a | aa
aaa | i | live | close | video | end | ends | play | enlarge
remove | terms | trending | reading time | newsroom | expand | print page
borrar | ampliar | zoom | audio | podcast | exclusive | premium | plus | breaking news | recommended
what do you think | have your say | captions | progress | exclusiv | remaining time
slideshow | scroll down | return | like this | share this | pin | tweet | listen | 返回 | 요약
reproduzir | حفظ | استمع | слушать | подписаться
"""

# said by a house about itself, to the reader: however the line goes on
LITTER_STARTS = """
this article is more than # years | this article is more than # months
this article is more than # days | our morning email | our daily email | our weekly email
a version of this article appears in print | a version of this article appeared in print
a version of this story appears in print | privacy notice newsletters may contain
you are receiving this email
you received this email because | please consider the environment before
to play this audio please | to view this video please | to play this video you need
this content was published on | dieses thema im programm
recuerda que puedes recibir notificaciones | подписывайтесь на « | 제보는 카카오톡
"""

# the same, but a sentence may begin so as well: only without a full stop
LITTER_STARTS_OPEN = """
baixe o app | baixe o aplicativo | descarga la app | descarga nuestra app | scarica l'app
téléchargez l'appli | lade die app | hol dir die app | download de app | pobierz aplikację
скачайте приложение | uygulamayı indir | reklame hier | anzeige hier | anzeige jetzt
werbung hier | why you can trust | find your bookmarks in
download our app | download the app | get the app
share this with | share or comment on this article | register now for free
get the latest news on | join thought provoking conversations
keep up with all the latest news from | never miss a story | sign up for notifications
click here to get the | click here for more
click here to sign up | click here for our | mehr zum thema finden sie
den vollständigen artikel lesen | haz clic aquí para | haga clic aquí para
clique aqui para | clicca qui per | cliquez ici pour | klicken sie hier | klik hier om
compartilhe esta notícia | para ler a matéria completa | descubra más de | suscríbete aquí
buradan abone | haberin devamı için | нажмите сюда
"""
