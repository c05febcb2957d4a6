"""What servers show in an article's place, in our own words and twenty languages."""

CONSENT = {
    "en": (
        "We and our 812 partners use cookies to store and access personal data on your "
        "device. If you click Accept all, you agree to this."
    ),
    "de": (
        "Mit Ihrer Zustimmung verwenden wir und unsere Partner Cookies, um Daten auf "
        "Ihrem Gerät zu speichern und Werbung zu zeigen, die zu Ihnen passt."
    ),
    "es": (
        "Con su consentimiento, nosotros y nuestros 120 socios utilizamos cookies para "
        "almacenar datos personales como su visita a este sitio web."
    ),
    "fr": (
        "Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker "
        "des données personnelles comme votre visite sur ce site."
    ),
    "tr": (
        "Biz ve iş ortaklarımız, izninizle bu sitede size uygun reklamlar göstermek ve "
        "kişisel verilerinizi işlemek için çerezler kullanıyoruz."
    ),
    "it": (
        "Con il tuo consenso, noi e i nostri 90 partner utilizziamo i cookie per "
        "conservare dati personali come la tua visita a questo sito."
    ),
    "pt": (
        "Com o seu consentimento, nós e os nossos parceiros utilizamos cookies para "
        "guardar dados pessoais como a sua visita a este site."
    ),
    "nl": (
        "Met jouw toestemming gebruiken wij en onze partners cookies om persoonlijke "
        "gegevens, zoals jouw bezoek aan deze site, te bewaren."
    ),
    "pl": (
        "Za Twoją zgodą my i nasi partnerzy używamy plików cookies, aby przechowywać "
        "dane osobowe, takie jak wizyta na tej stronie internetowej."
    ),
    "sv": (
        "Med ditt samtycke använder vi och våra partner kakor för att lagra "
        "personuppgifter, till exempel ditt besök på den här webbplatsen."
    ),
    "da": (
        "Med dit samtykke bruger vi og vores partnere cookies til at gemme "
        "personoplysninger, for eksempel dit besøg på denne hjemmeside."
    ),
    "no": (
        "Med ditt samtykke bruker vi og våre partnere informasjonskapsler for å lagre "
        "personopplysninger som besøket ditt på dette nettstedet."
    ),
    "fi": (
        "Suostumuksellasi me ja kumppanimme käytämme evästeitä tallentaaksemme "
        "henkilötietoja, kuten vierailusi tällä verkkosivustolla tänään."
    ),
    "cs": (
        "S vaším souhlasem my a naši partneři používáme soubory cookies k ukládání "
        "osobních údajů, například o vaší návštěvě těchto stránek."
    ),
    "ru": (
        "С вашего согласия мы и наши партнёры используем файлы cookie, чтобы хранить "
        "персональные данные, например о вашем посещении этого сайта."
    ),
    "uk": (
        "За вашою згодою ми та наші партнери використовуємо файли cookie, щоб зберігати "
        "персональні дані, наприклад про ваше відвідування сайту."
    ),
    "ja": (
        "当サイトでは、お客様の同意のもと、当社およびパートナーがクッキーを使用し、ご利用"
        "状況などの個人データを保存します。同意する場合は下のボタンを押してください。設定"
        "はいつでも変更できます。広告の表示にも利用されますので、あらかじめご了承ください"
        "。詳しくは方針をご覧ください。同意しない場合は設定から拒否できます。"
    ),
    "ko": (
        "저희와 파트너는 귀하의 동의를 받아 쿠키를 사용합니다. 이 웹사이트 방문과 같은 "
        "개인정보를 저장하고 맞춤형 광고를 보여 드리기 위한 것입니다. 동의하시면 아래 "
        "버튼을 눌러 주십시오. 설정은 언제든지 변경할 수 있습니다. 자세한 내용은 "
        "개인정보 처리방침을 확인해 주시기 바랍니다."
    ),
    "zh": (
        "经您的同意，我们和我们的合作伙伴使用 Cookie "
        "来存储个人数据，例如您对本网站的访问。点击“全部接受”即表示您同意。您可以随时在设置中更改您的选择，并了解我们如何处理这些数据以及广告如何根据您的兴趣展示。更多信息请参阅我们的隐私政策，其中说明了所有用途以及您可以行使的权利和联系方式等内容。"
    ),
    "ar": (
        "بموافقتك، نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لتخزين البيانات الشخصية مثل "
        "زيارتك لهذا الموقع وعرض الإعلانات المناسبة لك في كل وقت."
    ),
}
LOST = {
    "en": (
        "Page not found",
        "Sorry, the page you were looking for could not be found. Please use the search "
        "or go to our home page for more of today's news from the town.",
    ),
    "de": (
        "Seite nicht gefunden",
        "Die gewünschte Seite wurde leider nicht gefunden. Bitte nutzen Sie die Suche.",
    ),
    "es": (
        "Página no encontrada",
        "La página que busca no existe o ha sido eliminada.",
    ),
    "fr": (
        "Page introuvable",
        "La page que vous cherchez n’existe plus ou a été déplacée.",
    ),
    "tr": (
        "Sayfa bulunamadı",
        "Aradığınız sayfa taşınmış veya silinmiş olabilir.",
    ),
    "it": (
        "Pagina non trovata",
        "La pagina che stai cercando non esiste o è stata spostata.",
    ),
    "pt": (
        "Página não encontrada",
        "A página que você procura não existe ou foi removida.",
    ),
    "nl": (
        "Pagina niet gevonden",
        "De pagina die je zoekt bestaat niet of is verplaatst.",
    ),
    "pl": (
        "Nie znaleziono strony",
        "Strona, której szukasz, nie istnieje lub została usunięta.",
    ),
    "sv": (
        "Sidan hittades inte",
        "Sidan du söker finns inte eller har flyttats.",
    ),
    "da": (
        "Siden blev ikke fundet",
        "Den side, du leder efter, findes ikke.",
    ),
    "no": (
        "Siden ble ikke funnet",
        "Siden du leter etter finnes ikke.",
    ),
    "fi": (
        "Sivua ei löytynyt",
        "Etsimääsi sivua ei löydy tai se on poistettu.",
    ),
    "cs": (
        "Stránka nenalezena",
        "Stránka, kterou hledáte, neexistuje.",
    ),
    "ru": (
        "Страница не найдена",
        "Страница, которую вы искали, не существует или была удалена.",
    ),
    "uk": (
        "Сторінку не знайдено",
        "Сторінка, яку ви шукаєте, не існує.",
    ),
    "ja": (
        "ページが見つかりません",
        "お探しのページは削除されたか、移動した可能性があります。",
    ),
    "ko": (
        "페이지를 찾을 수 없습니다",
        "찾으시는 페이지가 삭제되었거나 존재하지 않습니다.",
    ),
    "zh": (
        "页面不存在",
        "您访问的页面已被删除。",
    ),
    "ar": (
        "الصفحة غير موجودة",
        "الصفحة التي تبحث عنها غير موجودة أو تم حذفها.",
    ),
}
REFUSED = {
    "en": (
        "Access denied",
        "You don't have permission to access this page on this server. Reference #18.abc.",
    ),
    "de": (
        "Zugriff verweigert",
        "Sie haben keine Berechtigung, diese Seite zu öffnen.",
    ),
    "es": (
        "Acceso denegado",
        "No tiene permiso para ver esta página.",
    ),
    "fr": (
        "Accès refusé",
        "Vous n’avez pas l’autorisation d’ouvrir cette page.",
    ),
    "tr": (
        "Erişim engellendi",
        "Bu sayfayı açmak için izniniz yok.",
    ),
    "it": (
        "Accesso negato",
        "Non hai il permesso di aprire questa pagina.",
    ),
    "pt": (
        "Acesso negado",
        "Você não tem permissão para abrir esta página.",
    ),
    "nl": (
        "Toegang geweigerd",
        "U hebt geen toestemming om deze pagina te openen.",
    ),
    "pl": (
        "Odmowa dostępu",
        "Nie masz uprawnień do tej strony.",
    ),
    "sv": (
        "Åtkomst nekad",
        "Du har inte behörighet att öppna sidan.",
    ),
    "da": (
        "Adgang nægtet",
        "Du har ikke tilladelse til at åbne siden.",
    ),
    "no": (
        "Ingen tilgang",
        "Du har ikke tilgang til denne siden.",
    ),
    "fi": (
        "Pääsy estetty",
        "Sinulla ei ole oikeutta avata sivua.",
    ),
    "cs": (
        "Přístup odepřen",
        "K této stránce nemáte oprávnění.",
    ),
    "ru": (
        "Доступ запрещён",
        "У вас нет прав для просмотра этой страницы.",
    ),
    "uk": (
        "Доступ заборонено",
        "У вас немає прав для перегляду цієї сторінки.",
    ),
    "ja": (
        "アクセスが拒否されました",
        "このページを表示する権限がありません。",
    ),
    "ko": (
        "접근이 거부되었습니다",
        "이 페이지를 볼 권한이 없습니다.",
    ),
    "zh": (
        "访问被拒绝",
        "您没有权限访问此页面。",
    ),
    "ar": (
        "تم رفض الوصول",
        "ليس لديك إذن لفتح هذه الصفحة.",
    ),
    "geo": (
        "451: Unavailable due to legal reasons",
        "We recognize you are attempting to access this website from a country belonging "
        "to the European Economic Area (EEA) and therefore access cannot be granted at "
        "this time.",
    ),
    "geo2": (
        "Storm breaks the sea wall",
        "Our website is currently unavailable in most European countries. We are engaged "
        "on the issue.",
    ),
}
