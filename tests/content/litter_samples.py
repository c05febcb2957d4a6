"""What the property of dumps wraps its sentences in, and how those begin and end."""

import re
from itertools import product

LITTER = """Loading...|Advertisement|READ MORE: Islands run short of milk|Share|Facebook|12 Comments
We use cookies to make this site work.|Sign up for our newsletter|Anzeige|5 min read|---|Reklam
Lesen Sie auch: Auf den Inseln wird die Milch knapp|Copy link|Skip to content|広告|Read more
Photo: Jane Doe/Reuters|© Getty Images|(AFP)|Publicité|All rights reserved|https://t.co/abc
اقرأ أيضا: الحليب ينفد في الجزر|READ MORE|Related stories|Follow us on social media|Loading…
Get the best of the week in your inbox|Nichts verpassen: jetzt kostenlos anmelden|Startseite|News
© 2031 Lorvik Courier. All rights reserved.|À lire aussi Le lait manque déjà dans les îles
Giriş: 03.05.2031 - 14:30|Par Le Courrier avec AFP|(Jane Doe)|Correction: The ship has two masts.
Update 14:30: The talks have been resumed.|In einer früheren Version war das anders.|Politik
Reuters|AFP|(dpa)|Reuters/AFP|مزید پڑھیں|यह भी पढ़ें|Mehr zum Thema|関連記事
Te puede interesar|Читайте также|Share this with Facebook|Share this articleComments|-30-|ENDS|___
Image source, Getty Images|Image copyright Ida Roth/AP Image caption A crane in the port|Image
toggle caption Jane Doe/AP|Hide Caption|Published|- Published|Recommended|Explore|FOTO:DHA
Facebook Twitter Flipboard Comments Print|Email This Article \\| Print|Follow us on Instagram
(Adds quote from mayor, details)|oha/dpa/Reuters|Tags: Lorvik, strike|Media contact:|[PR]|A+|A-
Our Standards: The Thomson Reuters Trust Principles.|Story highlights|Related Topics
Transport correspondent|WORLD|Jane Doe|Jane Doe in Lorvik|May 4, 2031|[Jane Doe/Harbour Post]
14:05 GMT|Source: Xinhua\\| 2031-05-04 19:36:28\\|Editor: huaxia|Ships wait / Jane Doe
Sign up to Harbour Briefing|Subscribe to the Lorvik Gazette|Artikel zum Hören
Temps de Lecture 3 min.|Summary|Key points:|http://p.example/a.jpg|###|ida@news.example
Continue reading the main story|Most read|Lo más visto|Leave a comment|Forgot your password?
Ships wait in the bay again|人気記事|You must be logged in to write a comment.
Zum Inhalt springen|Pozostało jeszcze 89% artykułu|You have 62% of this article left.|0Comenta
Read the full story: https://p.example/story|Copy Link URLCopied!|Del på Facebook Del på e-post
#Lorvik #harbour|courier.example|残り812文字|コメント12件|阅读原文|Upgrade to paid|2–3 minutes
SOURCE Port of Lorvik|Home > News > Lorvik|Stellenmarkt|Odo HALM / LORVİK, (DHA)|3 days ago
Jane Doe, 8 May, 16:00|-0- May/04/2031 14:05 GMT|Logo - https://p.example/logo
Reklame: Hier geht es los|Keine Kommentare|上一篇：港口大桥将封闭|この記事の画像を見る(2枚)
To contact the reporters on this story:"""
_KINDS = re.split(r"(?<!\\)\||\n", LITTER)
KINDS = [line.replace("\\|", "|") for line in _KINDS]
"""One line of litter each."""

ENDS: list[str] = [*".?!…।۔؟。！።", ".", *map("".join, product(".?!…।۔؟。！", '"”“»’)」'))]
"""How sentences end, in several scripts, and quotations of them."""

STARTS = [
    *("The", "On Friday the", '"No," the', "By", "More", "Photo", "Source: the", "© and the"),
    *("Reporting by", "Reporting from the", "Read more and", "Share this and", "Published by the"),
    *("Share this with", "Image source, the", "Image caption", "Download the", "Follow the"),
    *("Published in", "Contact the", "Explore the", "(CNN)", "Recommended by", "Summary of the"),
    *("Jane Doe", "Tags and the", "All rights reserved, the", "Toggle the", "Hide the", "Image"),
    *("Von Anna Halm", "By Jane Doe,", "Reuters and the", "Topics of the", "Advertisement for the"),
]
