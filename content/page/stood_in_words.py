"""What pages say that a server shows in place of an article, in the languages of their readers.

A house speaks there for itself and to its reader, which reports about such pages do not.
"""

import re

from content.wordlists import either


def _table(phrases: str) -> re.Pattern[str]:
    # commas part the phrases, but for those of a number of signs
    return re.compile(either(phrases.replace("{0,", "{0;")).replace("{0;", "{0,"), re.IGNORECASE)


HOUSE_ASKS = _table(r"""
    we (?:and [\w ]{0,40})?use cookies, (?:we|us) and our (?:\d[\d.]* )?\w* ?partners
    our (?:\d[\d.]* )?(?:\w+ )?partners, we process (?:your )?personal data, family of brands
    we and (?:selected )?third parties
    wir (?:und [\w ]{0,40})?(?:verwenden|nutzen|setzen) [\w ]{0,30}cookies
    unser(?:e|en) (?:\d[\d.]* )?partnern?
    nous utilisons des (?:cookies|traceurs), (?:nous et )?nos (?:\d+ )?partenaires
    (?:utilizamos|usamos) cookies, nuestros (?:\d+ )?socios
    (?:usiamo|utilizziamo) (?:i )?cookie, i nostri (?:\d+ )?partner
    noi e [\w ]{0,40}(?:terze|partner)
    utilizamos cookies, (?:os )?nossos (?:\d+ )?parceiros
    (?:wij|we) (?:en [\w ]{0,40})?(?:gebruiken|plaatsen) (?:\w+ )?cookies, onze (?:\d+ )?partners
    (?:używamy|wykorzystujemy|stosujemy) (?:\w+ ){0,2}(?:cookies?|ciastecz)
    nasi (?:\w+ )?partnerzy
    naszych (?:\w+ )?partnerów, vi (?:och [\w ]{0,40})?använder (?:cookies|kakor)
    våra (?:\d+ )?partner
    vi (?:og [\w ]{0,40})?(?:bruger|anvender|bruker) (?:cookies|informasjonskapsler)
    (?:vores|våre) (?:\d+ )?(?:samarbejds|samarbeids)?partnere?
    (?:käytämme|käyttää) (?:\w+ ){0,2}evästeitä, kumppanimme
    (?:používáme|využíváme) (?:\w+ ){0,2}cookies?, naši (?:\d+ )?partneři, našimi partnery
    çerez(?:ler)?(?:i)? kullan(?:ıyoruz|maktayız), (?:iş )?ortaklarımız
    мы (?:и [\w ]{0,40})?используем (?:файлы )?(?:cookies?|куки), наш(?:и|ими) партнёр
    наш(?:и|ими) партнер
    ми (?:та [\w ]{0,40})?використовуємо (?:файли )?(?:cookies?|куки), наш(?:і|ими) партнер
    当サイトでは[^。]{0,40}(?:cookie|クッキー)を?[^。]{0,10}使用
    当社(?:および|と)[^。]{0,20}パートナー, 私たちのパートナー
    (?:저희|당사)[^.]{0,20}(?:는|은) 쿠키를, 쿠키를 사용(?:합니다|하고 있습니다)
    (?:당사|저희)의? ?(?:와 )?파트너
    我们(?:和[^。]{0,20})?使用\s*(?:cookie|小型文本), 我們(?:和[^。]{0,20})?使用\s*cookie
    我们的合作伙伴, 我們的合作夥伴
    (?:نحن )?نستخدم (?:نحن )?ملفات تعريف الارتباط, شركاؤنا, شركائنا
""")
"""A house tells of itself that it keeps watch of its readers."""
STEMS = (
    "cookie", "partne", "partena", "socios", "parceiros", "third parties", "personal data",
    "family of brands", "werbung", "traceur", "terze", "ciastecz", "kakor", "informasjonskap",
    "kumppan", "eväste", "çerez", "ortaklar", "куки", "партн", "クッキー", "パートナー",
    "쿠키", "파트너", "小型文本", "合作", "تعريف الارتباط", "شركا",
)  # fmt: skip
"""In small letters: what holds none of them says nothing of that kind, and looking is dear."""

READER_CONSENTS = _table(r"""
    with your (?:consent|permission|agreement), your (?:consent|privacy choices)
    manage (?:your )?(?:settings|preferences|choices)
    (?:click|clicking|select|press|tap|choose) (?:on )?\W?(?:i )?(?:accept|agree|reject|allow)
    iab transparency, (?:information|data) on (?:a|your) device, you can (?:withdraw|change) your
    accept all, reject all
    (?:mit )?ihrer? (?:zustimmung|einwilligung), (?:zustimmung|einwilligung) jederzeit widerrufen
    alle(?:n)? (?:akzeptieren|zustimmen|cookies)
    auf ihrem gerät, avec votre (?:accord|consentement), votre (?:consentement|appareil|visite)
    (?:tout|tous) (?:accepter|refuser)
    cliqu(?:ez|ant) sur, con su (?:consentimiento|acuerdo), tu consentimiento, aceptar tod
    rechazar tod, (?:con il )?(?:tuo|suo|vostro) consenso, accetta(?:re)? tutt, il tuo dispositivo
    (?:com )?(?:o )?seu consentimento, aceitar tod, (?:met )?(?:uw|je|jouw) toestemming
    alles? accepteren, (?:twoj|twoją|państwa) zgod, za (?:twoją|państwa) zgodą, zaakceptuj
    akceptuję
    (?:ditt|med ditt) samtycke, godkänn, acceptera alla, (?:dit|ditt) samtykke
    accepter alle, godta alle, tillad alle, suostumuksesi, suostumuksellasi, hyväksy
    (?:váš|s vaším) souhlas, přijmout vše, souhlasím
    izninizle, onayınız, tümünü kabul, kabul et
    (?:с вашего|ваше) согласи, принять все, (?:вашої|вашу) згод, прийняти
    同意(?:する|します|いただ), すべて(?:を)?(?:許可|受け入れ)
    동의(?:하|해|합), 모두 (?:허용|수락), (?:您的|你的)(?:同意|设备|裝置), 全部接受, 点击.?接受
    موافقتك, بياناتك, قبول الكل
""")
"""And asks them to agree."""

ABOUT_CONSENT = _table(r"""
    cookie, partner, consent, privacy, personal data, \bads?\b, advertis, your (?:device|choices)
    third part, sites and apps
    accept, reject, settings, preferences, werbung, daten, zustimm, einwillig, javascript, traceur
    partenaire, données, publicit, vie privée
    socios, datos, publicidad, privacidad, parceiros, dados, publicidade, consenso, dati
    pubblicit, toestemming, gegevens, advertentie
    ciastecz, dan(?:e|ych) osobow, zgod, reklam, kakor, samtyck, uppgifter, samtykke, oplysninger
    informasjonskaps, annons
    eväste, suostumu, kumppan, mainon, souhlas, údaj, çerez, onay, veri, куки, соглас, данны
    партн, реклам, згод, даних
    クッキー, 同意, 個人, パートナー, 広告, 쿠키, 동의, 개인정보, 파트너, 광고, 数据, 合作伙伴
    广告, 隐私, 資料, 廣告
    تعريف الارتباط, موافق, بيانات, شركا, الإعلان
""")

OF_COOKIES = _table("""
    cookie, traceur, ciastecz, kakor, informasjonskap, eväst, çerez, куки, クッキー, 쿠키
    小型文本, الارتباط
""")
CONSENT_NAMES = _table(r"""
    before you continue.*, we value your privacy, your privacy(?: is important to us| choices)?
    cookies?(?: consent| settings| policy)?, privacy
    consent
    wir (?:benötigen|brauchen) ihre zustimmung, datenschutz(?:einstellungen)?
    (?:nous respectons )?votre vie privée, (?:tu|su) privacidad, (?:la tua|la vostra) privacy
    (?:a sua )?privacidade, (?:uw|jouw) privacy, (?:twoja|szanujemy twoją) prywatność
    soukromí, gizliliğiniz, bevor sie fortfahren.*, avant de continuer.*
    antes de continuar.*, prima di continuare.*, voordat (?:je|u) (?:verdergaat|doorgaat).*
""")

LOST_NAMES = _table(r"""
    page not found, page (?:is )?unavailable, page does(?: not|n['’]t) exist
    page (?:was |could )?not (?:be )?found, not found, oops, (?:article|story) not found
    (?:(?:oops|sorry)\W+)?we (?:can['’]?t|could(?: not|n['’]t)) find (?:that|this|the) page
    (?:oops|sorry)\W+(?:this |that |the )?page (?:(?:was |is )?not found|does(?: not|n['’]t) exist)
    (?:die )?seite (?:wurde )?(?:leider )?nicht gefunden, seite existiert nicht, nicht gefunden
    page (?:est )?(?:introuvable|non trouvée), cette page n['’]existe (?:pas|plus)
    página no encontrada, pagina non trovata, página não encontrada, pagina niet gevonden
    (?:strona nie (?:została )?znaleziona|nie znaleziono strony)
    sidan (?:hittades inte|kunde inte hittas|finns inte)
    siden (?:blev ikke fundet|findes ikke|finnes ikke|ble ikke funnet)
    sivua ei löyty(?:nyt)?
    stránka (?:nebyla )?nenalezena, stránka nebyla nalezena, sayfa bulunamadı, страница не найдена
    сторінку не знайдено
    (?:お探しの)?ページ(?:が|は)見つかりません(?:でした)?, 페이지를 찾을 수 없습니다
    (?:页面|頁面)(?:不存在|未找到|找不到), 找不到(?:页面|頁面|网页|網頁), الصفحة غير موجودة
    لم يتم العثور على الصفحة
""")
LOST_WORDS = _table(r"""
    page (?:that )?you(?:['’]re| are| were| have)? (?:looking|look|trying|tried|requested)
    could not be found, cannot be found, can['’]t be found
    (?:may|might) have been (?:moved|removed|deleted)
    does(?: not|n['’]t) exist, no longer (?:exists|available)
    (?:has been|was) (?:moved|removed|deleted), nicht gefunden
    nicht (?:mehr )?(?:existiert|verfügbar|vorhanden), existiert nicht, verschoben oder gelöscht
    n['’]existe (?:pas|plus), (?:a été|ont été) (?:déplacée|supprimée)
    que vous (?:cherchez|recherchez|avez demandée), no existe, que (?:busca|buscas|está buscando)
    ha sido (?:eliminada|movida)
    non esiste, che (?:stai|sta) cercando, è stata (?:spostata|rimossa), não existe
    que (?:você )?(?:procura|está procurando), foi removida, bestaat niet, die (?:je|u) zoekt
    is verplaatst of verwijderd
    nie istnieje, której szukasz, została (?:usunięta|przeniesiona), finns inte
    du (?:söker|leter|leder), findes ikke, finnes ikke, er (?:flyttet|slettet), ei löydy
    etsimääsi, on (?:poistettu|siirretty)
    neexistuje, kterou hledáte, byla (?:odstraněna|přesunuta), aradığınız sayfa, taşınmış
    silinmiş, mevcut değil, не существует, которую вы (?:ищете|искали|запросили)
    была (?:удалена|перемещена)
    не існує, яку ви (?:шукаєте|шукали), було видалено, お探しのページ, 削除された, 移動した
    찾으시는 페이지, 삭제되었거나, 존재하지 않
    (?:您|你)(?:访问|要找|請求|请求|查找)的(?:页面|頁面|网页), 已(?:被)?(?:删除|刪除|移除)
    الصفحة التي تبحث عنها, غير موجودة, تم (?:حذف|نقل)
""")

DENIED_NAMES = _table(r"""
    access (?:to this page has been )?denied, forbidden, (?:your )?request (?:has been )?blocked
    (?:sorry\W+)?you have been blocked, attention required, access (?:is )?restricted
    not available in your (?:country|region)
    zugriff (?:verweigert|nicht erlaubt), accès (?:refusé|interdit), acceso denegado
    accesso negato, acesso negado, toegang geweigerd, (?:odmowa dostępu|dostęp zabroniony)
    åtkomst nekad, adgang nægtet, (?:ingen )?tilgang(?: nektet)?
    (?:pääsy|käyttö) (?:estetty|kielletty|evätty), přístup (?:odepřen|zamítnut)
    erişim (?:engellendi|reddedildi), доступ (?:запрещён|запрещен|ограничен|заборонено)
    アクセス(?:が)?(?:拒否|禁止).{0,10}, 접근이? ?(?:거부|차단).{0,10}
    (?:访问被拒绝|拒绝访问|存取被拒).{0,6}, تم رفض الوصول
    unavailable (?:due to|for) legal reasons, (?:content )?(?:is )?not available
    unavailable in your (?:country|region|location)
    (?:aus|wegen) rechtlichen gründen nicht verfügbar
    indisponible pour des raisons (?:juridiques|légales)
    no disponible por (?:motivos|razones) legales
""")
DENIED_WORDS = _table(r"""
    (?:do not|don['’]t) have (?:the )?(?:permission|access), reference (?:#|id\b)
    you (?:were|have been|are) blocked, contact the (?:(?:web ?)?site (?:owner|admin)|administrator)
    ray id
    (?:using|uses) a security (?:service|solution), your ip, access cannot be granted
    (?:in|from) your (?:country|region|location), you are attempting to access
    keine berechtigung, ihre? ip-adresse, in ihrem land
    n['’](?:avez|êtes) pas (?:l['’]autorisation|autorisé), pas (?:autorisé|accès)
    votre (?:pays|adresse ip), no tiene permiso, en su país, su dirección ip
    non (?:hai|ha|avete) (?:il permesso|l['’]autorizzazione), (?:tuo|suo) paese, não tem permissão
    (?:seu|no seu) (?:país|endereço ip), geen toestemming, uw (?:land|ip-adres)
    nie masz (?:uprawnień|dostępu), twoim kraju, twój adres ip
    (?:har inte|har ikke) (?:behörighet|tilladelse|tillatelse|adgang|tilgang)
    (?:ditt|dit) (?:land|ip), ei ole (?:oikeutta|lupaa|oikeuksia), maassasi
    nemáte (?:oprávnění|přístup), vaší zemi, izniniz (?:yok|bulunmuyor|bulunmamaktadır), ülkeniz
    у вас нет (?:прав|доступа|разрешения), вашей стране, ваш(?:его)? ip
    у вас немає (?:прав|доступу|дозволу), вашій країні, 権限が?(?:あり|ござい)ません
    お住まいの(?:国|地域), 권한이 없습니다, 귀하의 (?:국가|지역), (?:没有|沒有)(?:权限|權限|访问)
    (?:您|你)所在的?(?:国家|地区|國家|地區), ليس لديك (?:إذن|صلاحية), بلدك
""")

CLOSED_TO_EUROPE = _table(r"""
    we recogni[sz]e (?:that )?you are attempting to access this (?:web)?site from a country
    (?:our|this) (?:web)?site is (?:currently )?(?:un|not )available (?:in|to) (?:most )?european
    (?:our|this) (?:web)?site is (?:currently )?(?:un|not )available to visitors from the european
    (?:content|website|site) is (?:currently )?(?:un|not )available in your (?:country|region)
    (?:inhalt|seite|website) ist in ihrem land (?:leider )?nicht verfügbar
    (?:contenu|site|page) n['’]est pas (?:disponible|accessible) dans votre pays
    (?:contenido|sitio|página) no está disponible en su (?:país|región)
    (?:contenuto|sito) non è disponibile nel (?:tuo|suo) paese
""")
"""Needs no headline beside it."""

REPORTED = _table(r"""
    \b(?:sa(?:id|ys?)|t(?:old|ells)|wrote|writes|warned)\b, \bcalls? it\b
    \b(?:sagt(?:e|en)?|sagen|schr(?:eibt|ieb)|heißt es|so der|so die|laut)\b
    \ba (?:dit|déclaré|écrit)\b, \bdisent(?:-ils)?\b, \bselon\b, \b(?:dijo|dicen|pidió|según)\b
    \bha (?:detto|scritto)\b, \bdicono\b, \b(?:disse|dizem|escreveu)\b, \b(?:zei|zegt|schreef)\b
    \b(?:säger|sade|skrev|siger|sier|sanoo|sanoi)\b, \bpowiedzia, \bnapisał, \břekl, \buvedl
    \b(?:dedi|söyledi|yazdı)\b, \bсказал, \bзаявил, \bсообщ(?:ил|ает), \bзаяви(?:в|ла)
    \bсказа(?:в|ла)
    述べ, 語っ, によると, 말했, 밝혔, 전했, (?:他|她|法院|记者|記者)(?:说|說), \b(?:قال|قالت|وقال)\b
""")
"""Somebody's words are told; what a house says to its reader it says itself."""

AROUND_NAME = re.compile(
    r"^(?:\W*(?:error|fehler|erreur|errore?|erro|błąd|fel|fejl|feil|virhe|chyba|hata|ошибка|помилка"
    r"|エラー|오류|错误|錯誤|خطأ|http)?\W*[345]\d\d\b)?\W*",
    re.IGNORECASE,
)
"""The number of an error before its name."""
SITE_BEHIND = re.compile(r"\s+[|–—·-]\s+[^|–—·]{1,40}$")
"""The site's name at a title's end."""
