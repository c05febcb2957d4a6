"""Those whose pictures and reports the houses of the world share: news and picture agencies."""

import re
from functools import cache

from content.text import fold


def is_agency(name: str) -> bool:
    """Whether this is the name of an agency, or of one of its services ("AP Photo")."""
    folded = fold(name)
    return folded in _known() or _SERVICE.sub("", folded) in _known()


def is_house_word(name: str) -> bool:
    """Whether this name of an agency could be a heading as well ("NASA", "Archive")."""
    return fold(name) in _folded(DOUBTFUL + "|" + ORDINARY)


def names_agency(text: str) -> bool:
    """Whether an agency is named anywhere in it. Short names count only as they are written."""
    return _anywhere().search(text) is not None


@cache
def _known() -> frozenset[str]:
    return _folded(AGENCIES) | _folded(DOUBTFUL) | _folded(ORDINARY)


@cache
def _folded(table: str) -> frozenset[str]:
    return frozenset(map(fold, _names(table)))


def _names(table: str) -> list[str]:
    return [name.strip() for name in re.split(r"[|\n]", table) if name.strip()]


@cache
def _anywhere() -> re.Pattern[str]:
    """Long names in any case, short ones as they are written, because some are words elsewhere."""
    names = sorted(_names(AGENCIES + "|" + DOUBTFUL), key=len, reverse=True)
    wide = [name for name in names if name[0] > "\u2e80"]  # no blanks around them there
    short = [name for name in names if len(name) <= 4 and name not in wide]
    long = [name for name in names if len(name) > 4 and name not in wide]
    patterns = [
        rf"(?<!\w)(?i:{_either(long)})(?!\w)",
        rf"(?<!\w)(?:{_either(short)})(?!\w)",
        _either(wide),
    ]
    return re.compile("|".join(patterns))


def _either(names: list[str]) -> str:
    return "|".join(map(re.escape, names))


_SERVICE = re.compile(
    r"\s(?:photo|photos|images?|pictures?|archive|archiv|pool|news|press|wire|handout|file|stock)$"
)
AGENCIES = """
    Reuters | AP | AP Photo | Associated Press | The Associated Press | AFP | Agence France-Presse
    Getty | Getty Images | AFP=時事 | EPA | EPA-EFE | EFE | EFE/EPA | dpa | dpa-infocom
    dpa-Zentralbild | picture alliance | picture-alliance | APA | Keystone | Keystone-SDA | ANP
    Belga | ANSA | LaPresse | AGI | Adnkronos | AA | Anadolu | Anadolu Agency | Anadolu Ajansı
    İHA | DHA | TASS | ITAR-TASS | RIA | RIA Novosti | РИА Новости | ТАСС | Xinhua | 新华社
    新華社 | Kyodo | 共同 | 共同通信 | 時事 | 時事通信 | Jiji | Yonhap | 연합뉴스 | 뉴시스 | 뉴스1
    PTI | ANI | IANS | imago | IMAGO | imago images | Alamy | Shutterstock | iStock | Adobe Stock
    Unsplash | Pexels | Pixabay | Wikimedia | Wikimedia Commons | ZUMA | Sipa | Sipa USA | SIPA
    NurPhoto | PA Media | PA Wire | Press Association | The Canadian Press | AAP | UPI | eyevine
    Ukrinform | Укринформ | Укрінформ | UNIAN | УНІАН | Interfax | Интерфакс | Belta | БЕЛТА | PAP
    ČTK | Tanjug | Lehtikuva | NTB | Scanpix | Ritzau | Ritzau Scanpix | TRT World | TRTWorld
    CNA | Bernama | Antara | MTI | Agerpres | BTA | Lusa | Agência Brasil | Estadão Conteúdo
    Europa Press | Notimex | Abaca | Hans Lucas | MAXPPP | Corbis | WENN | SWNS | USA Today Sports
    Imagn | Imagn Images | Action Images | رويترز | ا ف ب | أ ف ب | الفرنسية | الأناضول
    أسوشيتد برس | وام | واس | AFP Photo | Thomson Reuters | iStockphoto | Magnum Photos
    Depositphotos | ullstein bild | ullsteinbild | Zuma Press | Sipa Press | Kyodo News
    Jiji Press | Antara Foto | Nyhetsbyrån | Flickr | Colourbox | Hollandse Hoogte | Profimedia
    Newscom | DPA | IHA | SPA | WAM | IRNA | CTK | TANJUG | LUSA | KEYSTONE | ddp | AdobeStock
    GettyImages | Рейтер | Reuters.com | РИА | АФП | АП | Ройтерс | רויטרס | רויטרז | איי.פי
    路透社 | 路透 | 美联社 | 美聯社 | 法新社 | 法新 | 中新社 | 视觉中国 | 視覺中國 | ロイター
    ＡＰ | ＡＦＰ | 時事通信社 | 共同通信社 | ゲッティ | アフロ | 로이터 | 게티이미지
    게티이미지뱅크 | 연합 | AP연합뉴스 | EPA연합뉴스 | 뉴스핌 | غيتي | أ.ف.ب | أ ب | د ب أ | رويتر
    रॉयटर्स | पीटीआई | एएनआई | एएफपी | रायटर | รอยเตอร์ | เอเอฟพี | เอพี | ΑΠΕ-ΜΠΕ | Eurokinissi
    EUROKINISSI | Reporters | NTB scanpix | TT Nyhetsbyrån | Vida Press | BNS | ELTA | LETA | ETA
    Hina | HINA | PIXSELL | Fena | STA | MIA | Azertac | AZERTAC | ANP/HH | Isopix | Photo News
    Demotix | AAP Image | Getty Images/iStockphoto | Bridgeman Images | VCG | CNS | EyeEm
    Picture Alliance | Reuters Connect | AP Images | Agencia EFE | Agencia Uno | ATON
    Xinhua News Agency | VNA | TTXVN | ANTARA | Cuartoscuro | Agencia EL UNIVERSAL | Télam
    Andina | Folhapress | Futura Press | Agência O Globo | Fotoarena | Imagoeconomica
    Fotogramma | Contrasto | Mondadori Portfolio | Bestimage | BestImage | ABACAPRESS
    Abacapress | Icon Sport | Gamma-Rapho | Starface | Andia | BELGA | BelgaImage | Belga Image
    Agencja Wyborcza.pl | Agencja Gazeta | East News | Inquam Photos | Mediafax
    Global Look Press | Legion-Media | Depo Photos | Flash90 | פלאש 90 | פלאש90 | איי אף פי
    איי פי | Tasnim | ISNA | Mehr News | Fars News | NEWSIS | News1 | Newspim | CNSphoto
    IC photo | 东方IC | 人民视觉 | 達志影像 | 中央社 | 本報資料照 | EMPICS | PA Images
    Rex Features | Camera Press | SplashNews | Backgrid | BACKGRID | Everett Collection | Photosport
    Newspix | Panos Pictures | INTIME | SOOC | ΑΠΕ | غيتي إيميجز | الصحافة الفرنسية
    مواقع التواصل الاجتماعي | Nur Photo | Reuters Photo | Hindustan Times | AFP7
    Pressefoto Ulmer | Eibner | IPA | AGF | APA-PictureDesk | APA/dpa | SDA | Sven Simon
    Imago Images | Westend61 | mauritius images | akg-images | laif | Ostkreuz | epd | KNA
    KNA-Bild | Stringer
"""
# they could be a heading as well
DOUBTFUL = """
    NASA | ESA | Bloomberg | PA | CP | TT | Sputnik | TRT | الجزيرة
"""
# a credit where they stand alone, and ordinary words elsewhere
ORDINARY = """
    Others | Archive | Handout | Courtesy | Pool | Rex | Wire | Magnum | Agencies | Social media
    Contour | Redux | Polaris
"""
