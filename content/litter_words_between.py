"""What houses write between two paragraphs: that the text goes on below a picture or a film.

An addition to `content.litter_words`, in the same form.
"""

LITTER_LINES = """
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
"""
