"""What houses write between two paragraphs: that the text goes on below, or a film stands there.

An addition to `content.litter.phrases`, in the same form.
"""

LITTER_LINES = """
oglas | oglasi | skelbimas | reklaam | reklāma | reclamă | оголошення
skip past newsletter promotion | after newsletter promotion | skip past advertisement
story continues after the ad | the story continues below | article continues after ad
lees verder onder de foto | lees verder onder de video | lees verder onder de afbeelding
lees verder onder de advertentie | lees verder na de advertentie | lees verder onder de tweet
tekst gaat verder onder de foto | tekst gaat verder onder de video
tekst gaat verder onder de afbeelding | tekst gaat verder na de advertentie
de tekst gaat verder onder de foto | de tekst gaat verder onder de video
artikel gaat verder onder de foto | artikel gaat verder onder de video
het artikel gaat verder onder de foto | het artikel gaat verder onder de video
artikel gaat verder onder de advertentie | tekst loopt door onder de foto
verhaal gaat verder onder de foto | artikeln fortsätter under annonsen
texten fortsätter under annonsen | artikeln fortsätter under bilden
artikeln fortsätter efter annonsen | saken fortsetter under annonsen
saken fortsetter under bildet | saken fortsetter under videoen | artikkelen fortsetter under bildet
artikkelen fortsetter under annonsen | artiklen fortsætter efter annoncen
artiklen fortsætter under annoncen | artiklen fortsætter under billedet
juttu jatkuu kuvan jälkeen | juttu jatkuu kuvan alla | juttu jatkuu mainoksen jälkeen
artikkeli jatkuu mainoksen jälkeen | dalsza część artykułu pod materiałem wideo
dalsza część artykułu pod wideo | dalsza część tekstu pod materiałem wideo
dalsza część tekstu pod wideo | dalszy ciąg materiału pod wideo
dalszy ciąg artykułu pod wideo | dalsza część artykułu pod zdjęciem
reszta artykułu pod materiałem wideo | ciąg dalszy tekstu pod materiałem wideo
článek pokračuje pod videem | článek pokračuje pod fotogalerií | text pokračuje pod videem
text pokračuje pod fotogalerií | článok pokračuje pod videom
la nota continúa después del anuncio | el artículo continúa después de la publicidad
la nota sigue después del anuncio | continua depois da publicidade | continua após o anúncio
continua dopo la pubblicità | l'articolo continua dopo la pubblicità
der text geht unter dem video weiter | der artikel geht unter dem video weiter
weiter nach der anzeige | weiter nach der werbung | haberin devamı aşağıda
haber devam ediyor | habere ait video | haberin devamı için tıklayın
продолжение после рекламы | продолжение статьи после рекламы | текст продолжается под видео
följ ämnen i artikeln | följ ämnet | escucha esta nota aquí | escuchar nota | compartir nota
press enter to skip to end of carousel | end of carousel | skip to end of carousel
dejá tu comentario | deja tu comentario | temas relacionados | temas en esta nota
watch the video | watch the video below | watch the full video below | watch the video here
watch the video above | watch video below | watch the clip below | watch the full clip below
watch the trailer below | watch the full interview below | see the video below | see video below
check out the video below | view the video below | listen to the podcast below | watch below
mira el video | mira el video aquí | mira aquí el video | mirá el video | vea el video | ve el video
vea el video aquí | vea aquí el video | mira el video a continuación | vea el video a continuación
veja o vídeo | veja o vídeo abaixo | veja vídeo | veja abaixo o vídeo | assista ao vídeo
assista ao vídeo abaixo | assista abaixo | confira o vídeo | confira o vídeo abaixo
voir la vidéo | voir la vidéo ci-dessous | regardez la vidéo | regardez la vidéo ci-dessous
guarda il video | guarda il video qui sotto | guarda qui il video | sehen sie hier das video
das video sehen sie hier | hier das video ansehen | hier geht's zum video | das video dazu
bekijk de video | bekijk hier de video | bekijk de video hieronder | bekijk hieronder de video
zobacz wideo | zobacz film | смотрите видео | смотрите видео ниже | дивіться відео
videoyu izleyin | videoyu izlemek için tıklayın | شاهد الفيديو | شاهدوا الفيديو | xem video
mời xem video | tonton video | simak video | simak video di bawah ini | 動画はこちら | 動画を見る
"""
