"""What lines are made of that lead past an advertisement, language by language.

Data for `content.litter.ads`: one language a row, its kinds of phrases between strokes. The
advertisement / how to pass it / that the text goes on / where / what stands between / paid for /
what is paid for.
"""

ROWS = """
ad,ads,advert,adverts,advertisement,advertisements,commercial,sponsor message/skip,scroll,jump
,hide,dismiss/continue,continues,continued,read on,read more,keep reading,keep scrolling
,reading,read,goes on,resumes,resume,carries on,more/below,after,past,beneath,under,following
,behind/the,this,these,our,an,a,story,article,text,content,video,page,to,with,for,of,down
,please,is,in,your/sponsored,promoted/link,links,story,stories,post,posts,results,articles
,content,offers

anzeige,anzeigen,werbung,werbeanzeige,werbeblock,werbepause,werbeunterbrechung/überspringen
,überspringe,scrollen,ausblenden/weiter,weiterlesen,weiterlesen sie,fortgesetzt,lesen,lies
,geht's,setzt sich fort,fortsetzung/nach,unter,unterhalb,hinter/der,die,dieser,den,sie,hier,es
,geht,wird,artikel,text,beitrag,inhalt,bitte,im,mit,dem,um,zu/gesponserte,gesponserter
,gesponsert,bezahlte,bezahlter,gesponserten/link,links,inhalt,inhalte,beitrag,beiträge,artikel

publicité,publicités,pub/passer,ignorer,sauter,masquer/suite,continue,continuez,continuer
,se poursuit,poursuivre,lire,lisez,poursuivez,lecture,reprend/après,sous,dessous,en dessous de
,au dessous de,plus bas/la,le,les,l,de,d,cette,cet,votre,notre,article,texte,contenu,ci,à,est,s
,vidéo,pour,veuillez,faites/sponsorisés,sponsorisé,commerciaux,sponsorise/lien,liens,contenu
,contenus,article,articles

publicidad,anuncio,anuncios,comercial/saltar,omitir,ocultar,desliza,deslice/continúa,continua
,continuar,continúe,sigue,seguir,siga,leyendo,lee,lea,leer,prosigue/después de,después,tras
,debajo de,debajo,bajo,abajo/la,el,los,del,de,más,este,esta,artículo,nota,noticia,texto
,información,contenido,para,con,su,tu,al/patrocinados,patrocinado,pagado/enlace,enlaces
,contenido,contenidos,artículos

pubblicità,spot,inserzione/salta,saltare,scorri,chiudi/continua,continuare,prosegue,proseguire
,prosegui,segue,leggere,lettura,leggi/dopo,sotto,al di sotto/la,l,il,lo,gli,a,e,di,questo
,questa,articolo,testo,notizia,contenuto,per/sponsorizzati,sponsorizzato,sponsorizzata/link
,contenuto,contenuti,articoli

publicidade,anúncio,anúncios,propaganda/pular,saltar,ignorar,fechar,role/continua,continue
,continuar,segue,siga,lendo,a ler,ler,leia,leitura,prossegue,prossiga/depois,após,abaixo
,debaixo,sob/da,do,a,o,de,este,esta,esse,artigo,texto,matéria,notícia,reportagem,conteúdo,para
,com,sua/patrocinados,patrocinado/link,links,conteúdo,conteúdos

advertentie,advertenties,reclame,reclameblok/overslaan,sla over,scrol,scroll/verder,gaat verder
,loopt door,lees verder,lees,lezen,vervolg,vervolgt/onder,na,onderaan,beneden/de,het,gaat,deze,dit
,artikel,tekst,verhaal,bericht,u,je,wordt,om,te,door/gesponsorde,betaalde,gesponsord/link,links
,inhoud,artikelen

reklam,reklamdan,reklamın,reklamı,reklamların,ilan/atla,geç,geçin,kapat,kaydırın,kaydır/devam
,devamı,devam ediyor,devam edin,devam et,okumaya,okuyun,oku,okumak,sürüyor/sonra,altında
,sonrasında,aşağıda/haber,haberin,haberi,yazı,yazının,içerik,içeriğin,bu,etmek,için,ın
/sponsorlu/bağlantılar,bağlantı,içerik,içerikler,linkler

reklama,reklamą,reklamie,reklamy,reklamę,reklam,reklamowym/pomiń,przewiń,pomin/dalej,dalsza
,dalszy,dalsza część,dalszy ciąg,ciąg dalszy,ciąg,część,czytaj,czytaj dalej,reszta,kontynuuj
,kontynuacja/pod,po,poniżej/artykuł,artykułu,tekst,tekstu,materiał,materiału,treść,treści,ta,tą
,tej,i,aby/sponsorowane,sponsorowany,sponsorowana/linki,link,treści,artykuł,artykuły,materiał

реклама,рекламы,рекламой,рекламу,рекламного,объявления/пропустить,пропустите,закрыть,прокрутите
/продолжение,продолжается,продолжить,читать,читайте,далее,дальше,чтение/после,под,ниже/статьи
,статья,текста,текст,материала,материал,новости,блока,следует,этой,чтобы/спонсорские
,спонсорский,рекламные/ссылки,материалы,материал,контент

реклама,реклами,рекламою,рекламу/пропустити,закрити,прокрутіть/продовження,продовжується,читати
,читайте,далі/після,під,нижче/статті,стаття,тексту,текст,матеріалу,слідує/спонсорські,рекламні
/посилання,матеріали

annons,annonsen,annonser,annonserna,reklam,reklamen/hoppa över,skippa,scrolla/fortsätter
,fortsätt,fortsättning,läs vidare,läsa,vidare/under,efter,nedanför/artikel,artikeln,text,texten
,denna,att,här,av,är/sponsrade,sponsrat/länkar,innehåll,artiklar

annonse,annonsen,annonser,annonsene,annonce,annoncen,annoncer,reklame,reklamen/hopp over
,spring over,scroll,rull/fortsetter,fortsett,fortsætter,fortsæt,fortsettelse,les videre
,læs videre,lese,læse,videre/under,etter,efter,nedenfor/artikkel,artikkelen,artikel,artiklen
,saken,sak,tekst,teksten,å,at,denne,i,her/sponsede,sponsorerede,sponset,sponsoreret,sponsorert
/lenker,links,innhold,indhold

mainos,mainoksen,mainosten,mainokset/ohita,siirry yli/jatkuu,jatka,jatka lukemista,lukemista
,lue/jälkeen,alla,alapuolella/juttu,jutun,artikkeli,artikkelin,teksti,tekstin,tämän
/sponsoroidut,sponsoroitu/linkit,sisältö,artikkelit

auglýsing,auglýsingu,auglýsingar/sleppa,hoppa yfir/heldur áfram,áfram,lesa,halda/eftir,undir
,fyrir neðan/frétt,fréttin,grein,greinin,að,hér//

reklama,reklamou,reklamě,reklamy,reklamu,reklame,inzerce,inzercí,inzerciou/přeskočit,preskočiť
,zavřít/pokračuje,pokračování,pokračovanie,pokračovat,pokračovať,číst,čítať,dále,ďalej,čtení
/pod,po,níže,nižšie/článek,článku,článok,text,textu,ve,v,této,tejto/sponzorované,placené/odkazy
,obsah,články,články

hirdetés,hirdetések,reklám/átugrása,kihagyása,görgess,görgessen/folytatódik,folytatás
,folytatása,olvass tovább,olvasd tovább,tovább,folytatáshoz/után,alatt,lejjebb/a,az,cikk
,cikkünk,szöveg,írás,cikkünk,ez/szponzorált,támogatott/linkek,tartalom,cikkek

publicitate,publicității,reclamă,reclama,reclame/sari,sari peste,derulează/continuă,continuarea
,continuare,citește,citește mai departe,citirea/după,sub,mai jos/articolul,articolului,textul
,știrea,această,în,la/sponsorizate,sponsorizat/linkuri,conținut,articole

διαφήμιση,διαφημίσεις,διαφήμισης/παράλειψη,προσπέραση/συνεχίζεται,συνέχεια,συνεχίστε,διαβάστε
,ανάγνωση/μετά,κάτω,παρακάτω/το,η,την,τη,από,άρθρο,άρθρου,κείμενο,του,στο,της/χορηγούμενοι
,χορηγούμενο/σύνδεσμοι,περιεχόμενο

реклама,рекламата,рекламите/пропусни/продължава,продължение,чети,четете,прочетете,нататък/след
,под,отдолу/статията,текстът,новината,на,тази,още/спонсорирани,спонсорирано/връзки,съдържание

oglas,oglasa,oglasom,oglasu,oglasi,oglasov,reklama,reklame,reklamom/preskoči,preskočite
/nastavlja,nastavak,nastavite,nastavi,čitati,čitanjem,nadaljuje,nadaljevanje,nadaljujte
,nadaljuje,branje/nakon,poslije,posle,ispod,pod,po,iza,spodaj/članak,članka,tekst,teksta,članek
,vijest,besedilo,se,s,z,ovog,tega,branjem/sponzorirani,sponzorirane,sponzorirano/linkovi,veze
,sadržaj,povezave,vsebina

оглас,огласа,реклама,рекламе/прескочи,прескочите/наставља се,наставак,наставља/након,после
,испод/чланак,чланка,текст,текста,вест,се//

reklama,reklamos,reklamai,skelbimas,skelbimo,reklāma,reklāmas,reklaam,reklaami,reklaamile
/praleisti,izlaist,jäta vahele/tęsinys,tęsiasi,skaityti,skaitykite,toliau,turpinās,turpinājums
,lasīt,lasiet,tālāk,jätkub,loe,loe edasi,edasi/po,žemiau,pēc,zem,pärast,peale,all,järel
/straipsnio,straipsnis,teksto,tekstas,raksts,raksta,teksts,artikkel,artikli,tekst,lugu,pärast//

إعلان,الإعلان,اعلان,الاعلان,إعلانات,الإعلانات/تخطي,تخطى,تجاوز/يتبع,تتمة,تابع,متابعة,القراءة
,أكمل,يستمر,تستمر/بعد,أسفل,تحت,أدناه/المقال,الخبر,النص,القصة,هذا,لـ,إلى,في,قراءة/ممولة,برعاية
,دعائية/روابط,محتوى,إعلانية,مواد

آگهی,تبلیغ,تبلیغات/رد شدن/ادامه,ادامه مطلب,خواندن/بعد از,پس از,زیر,پایین/مطلب,خبر,از,در,این//

פרסומת,הפרסומת,מודעה,המודעה,פרסומות/דלג על,דלגו על,דלג/ממשיכה,ממשיך,המשך,המשיכו,לקרוא,קריאה
/אחרי,לאחר,מתחת,תחת/הכתבה,כתבה,המאמר,הידיעה,של,ה,את,בקריאה/ממומנים,ממומן/קישורים,תוכן

اشتہار,اشتہارات/چھوڑیں/جاری,جاری ہے,پڑھنا,مزید/کے بعد,نیچے,کے نیچے/خبر,مضمون,یہ,رکھیں,ہے//

विज्ञापन,विज्ञापनों/छोड़ें,स्किप करें/जारी,जारी है,आगे पढ़ें,पढ़ना,आगे/के बाद,नीचे,के नीचे/खबर
,लेख,यह,रखें,है,इस//

বিজ্ঞাপন,বিজ্ঞাপনের/এড়িয়ে যান/চলবে,চলছে,পড়ুন,আরও পড়ুন/পরে,পর,নিচে/খবর,সংবাদ,এই,বাকি,অংশ//

広告/スキップ,スクロール,とばす,飛ばす/続きます,続く,続き,続きを読む,続きがあります
,記事が続きます/の後,のあと,後,の下,下,以降/の,に,にも,を,は,が,で,記事,本文,この,して,する,へ
/スポンサー,スポンサード/リンク,コンテンツ,記事

广告,廣告/跳过,跳過,略过,略過,关闭,關閉,滑动,滑動/继续,繼續,继续阅读,繼續閱讀,阅读,閱讀,接续
,未完/之后,之後,后,後,下方,下,以下/文章,内容,內容,正文,请,請,往,在,于,於,的,本文,此,看/赞助
,贊助,推广,推廣/链接,連結,内容,內容,鏈接

광고,광고를/건너뛰기,건너뛰고,스킵/계속,계속됩니다,이어집니다,이어서,계속 읽기,읽기/뒤,아래
,아래에,다음,후,이후,후에,뒤에/기사,기사는,기사가,본문,본문은,의,에,가,에서/스폰서,후원/링크
,콘텐츠

quảng cáo/bỏ qua,cuộn xuống/tiếp tục,đọc tiếp,xem tiếp,còn tiếp,tiếp/sau,bên dưới,dưới
,phía dưới/bài viết,bài,nội dung,đọc,này,để,phần//tài trợ

iklan,tayangan iklan/lewati,gulir,scroll,tutup/lanjut,berlanjut,lanjutkan,melanjutkan
,lanjutkan membaca,membaca,bersambung/setelah,di bawah,bawah,usai,selepas/artikel,berita,konten
,teks,ini,untuk,ke,cerita/bersponsor,disponsori/tautan,konten

โฆษณา/ข้าม/อ่านต่อ,ต่อ/หลัง,หลังจาก,ด้านล่าง,ใต้/ข่าว,บทความ,เนื้อหา//

tangazo,matangazo/ruka/inaendelea,endelea,kusoma,endelea kusoma/baada ya,chini ya/makala,habari
,hii,hili//

reklamë,reklama,reklamës,reklamën/kalo/vazhdon,vazhdo,vijon,lexo,leximin/pas,poshtë,nën
/artikulli,lajmi,teksti,kjo//

reklam/derbas bike/didome,bixwîne/piştî,li jêr/nûçe,gotar//
"""
