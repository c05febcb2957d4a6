"""Ways round and out of a text: to its content, to the rest of it, to its comments.

An addition to `content.litter.phrases`, in the same form.
"""

LITTER_LINES = """
zum inhalt springen | zum hauptinhalt springen | direkt zum inhalt | springe zum inhalt
zum hauptinhalt | zur navigation springen | aller au contenu | aller au contenu principal
passer au contenu | saltar al contenido | ir al contenido | ir al contenido principal
saltar al contenido principal | vai al contenuto | vai al contenuto principale | ir para o conteúdo
ir para o conteúdo principal | pular para o conteúdo | saltar para o conteúdo | naar de inhoud
ga naar inhoud | naar hoofdinhoud | ga naar de inhoud | hoppa till innehåll | hoppa till innehållet
gå til innhold | gå til indhold | hopp til innhold | siirry sisältöön | przejdź do treści
przejdź do głównej treści | перейти к содержанию | перейти к содержимому | перейти до вмісту
içeriğe geç | içeriğe atla | přejít k obsahu | přeskočit na obsah | preskočiť na obsah
ugrás a tartalomra | μετάβαση στο περιεχόμενο | sari la conținut | تخطي إلى المحتوى
انتقل إلى المحتوى | דלג לתוכן | 本文へスキップ | コンテンツへスキップ | メインコンテンツへスキップ
跳至内容 | 跳到主要内容 | 본문으로 바로가기 | bỏ qua nội dung | lewati ke konten
read the full article | read full article | read more here | continue reading here | full story here
den ganzen artikel lesen | zum vollständigen artikel | vollständigen artikel lesen
lire l'article complet | lire la suite de l'article | lire l'intégralité de l'article
leer el artículo completo | leer artículo completo | leer la nota completa | leer nota completa
continuar leyendo aquí | leggi l'articolo completo | continua a leggere qui
leia a matéria completa | lees het hele artikel | devamını okumak için tıklayın
czytaj dalej subskrybuj | läs hela artikeln | les hele saken | læs hele artiklen | lue koko juttu
upgrade to paid | discussion about this post | view original
点击上方蓝字关注我们 | 点击蓝字关注我们 | 点击上方蓝字 | 阅读原文 | 点击阅读原文
kommentar schreiben | beitrag kommentieren | artikel kommentieren | laisser un commentaire
ajouter un commentaire | deja un comentario | lascia un commento | scrivi un commento
deixe um comentário | deixe seu comentário | plaats een reactie | geef een reactie
dodaj komentarz | skomentuj artykuł | добавить комментарий | оставить комментарий
залишити коментар | skriv en kommentar | lämna en kommentar | kirjoita kommentti
přidat komentář | hozzászólás írása | adaugă un comentariu | γράψτε σχόλιο | أضف تعليقا
اترك تعليقا | הוסף תגובה | tulis komentar | gửi bình luận | コメントを書く | 发表评论 | 댓글 쓰기
לכתבה המלאה | 查看全文 | 더보기 | 전체기사 보기 | no comments yet | there are no comments yet
noch keine kommentare | henüz yorum yapılmamış | subscribe today | annonce | comenta
desplegar redes sociales | copy link urlcopied | zurück zum artikel | back to article
volver al artículo | retour à l'article | torna all'articolo | hier klicken und anmelden
기사원문 | 본문 요약봇 | 텍스트 음성 변환 서비스 사용하기 | sns 보내기 | 기자 프로필 | 구독자 #
x 旧twitter | この記事の画像を見る # 枚 | 画像を見る # 枚 | 写真を見る # 枚 | 全 # 枚
view gallery #
voir les # photos | ver las # fotos | alle # bilder ansehen | bilderstrecke # bilder
önerilen video | önerilen videolar | suche öffnen | menü öffnen | open menu
open search | close menu | menü schließen | ouvrir le menu | abrir menú | apri menu | abrir menu
"""

# headings as well, and what somebody answers a reporter
DOUBTFUL_LINES = """
reply | antworten | répondre | responder | rispondi | yanıtla | beantwoorden | odpowiedz | ответить
відповісти | svara | vastaa | odpovědět | הגב | 返信 | 回复 | 답글 | gefällt mir | j'aime | me gusta
mi piace | beğen | lubię to | нравится | пожаловаться | главная | головна | strona główna
αρχική | الرئيسية | ホーム | 首页 | 首頁 | trang chủ | beranda | etusivu | forside | startsida
hlavní strana | kezdőlap | acasă | главная страница
keine kommentare | aucun commentaire | sin comentarios | nessun commento | nenhum comentário
geen reacties | yorum yok | brak komentarzy | комментариев нет | لا توجد تعليقات | אין תגובות
# images | # photos | # fotos | # bilder | # foto | # фото | # zdjęć | # foton
"""
