"""What leads to other stories, and what houses leave in a text, in languages told of rarely."""

READ_MORE = """
यह भी देखें | इसे भी देखें | हे वाचा | हे ही वाचा | हेही वाचा | हेही पाहा | हे पण वाचा
আরও পড়ুন | আরও পড়ুন | আরো পড়ুন | আরও খবর | এছাড়াও পড়ুন | আরও দেখুন
மேலும் படிக்க | இதையும் படிக்க | இதையும் படியுங்கள் | இதையும் வாசிக்க
ఇది కూడా చదవండి | ఇవి కూడా చదవండి | ఇదీ చదవండి | ഇതും വായിക്കുക | ഇതും വായിക്കാം | കൂടുതൽ വായിക്കുക
આ પણ વાંચો | ಇದನ್ನೂ ಓದಿ | ਇਹ ਵੀ ਪੜ੍ਹੋ | यो पनि पढ्नुहोस् | थप पढ्नुहोस्
තවත් කියවන්න | مزید پڑھیے | یہ بھی پڑھیے | اسی بارے میں | متعلقہ خبریں | این مطلب را هم بخوانید
اخبار مرتبط | خبرهای مرتبط | اقرئي أيضا | اقرأوا أيضا | اقرؤوا أيضا | للمزيد من الأخبار
כתבות קשורות | לקריאה נוספת | קרא גם | קראי גם | אולי יעניין אותך | כתבות שיעניינו אותך
bunu da oku | bunlara da bakın | həmçinin oxuyun | bunu da oxuyun | оқи отырыңыз | тағы оқыңыз
shuningdek o'qing | ayrıca bakınız | წაიკითხეთ აგრეთვე | ასევე წაიკითხეთ | կարդացեք նաև
також читайте | дивіться також | чытайце таксама | чытаць яшчэ | още по темата | четете още
прочетете и | vezane vijesti | povezane vesti | povezane vijesti | прочитајте уште | прочитајте и
související | související články | přečtěte si | prečítajte si tiež | prečítajte si viac
súvisiaci článok | olvasta már | kapcsolódó | kapcsolódó cikkek | ezt is olvassa el | ajánlott cikk
ezt olvasta már | pe aceeași temă | te ar putea interesa și | te ar putea interesa
διαβάστε σχετικά | σχετικά θέματα | lexo më shumë | lexoni edhe | lesa meira | sjá einnig
lasi vairāk | lasīt arī | saistītie raksti | skaitykite daugiau | susiję straipsniai
taip pat skaityk | toliau skaitykite | seotud lood | llegiu també
llegeix també | més informació | ler tamén | lea aquí | siga leyendo | confira também
pilihan editor | berita berkaitan | có thể bạn quan tâm | อ่านข่าวเพิ่มเติม | อ่านข่าวที่เกี่ยวข้อง
เรื่องที่เกี่ยวข้อง | อ่านประกอบ | អានបន្ថែម | 함께 읽을 만한 기사 | 함께 보면 좋은 기사 | 더 읽을거리
pia soma | karanta kuma | karin labarai | ተጨማሪ ያንብቡ | akhri sidoo kale
people are also reading | weitere artikel | 更多新聞 | 更多报道
看更多 | 推薦閱讀 | 您可能也想看 | 你可能还喜欢 | 同场加映 | 同場加映
"""

# ordinary words, or names of chapters: only with a colon or the like behind them, and without a
# full stop. No word that another language has for a thing or a name: "soma" is a town and a sum,
# "lasi" is glass, "Baca" and "Loe" are people
READ_MORE_LABELS = """
पढ़ें | পড়ুন | படிக்க | بخوانید | بخونید | basahin | basahin rin | zum thema | อ่านข่าว | อ่าน
přečtěte | čtěte | читај | čitaj | skaityk | lexo | now read | also see | ook interessant
"""

LITTER_LINES = """
انتهای پیام | پایان پیام | انتهای پیام # | پایان پیام # | کد خبر | کد خبر # | کد خبر را کپی کنید
لینک کوتاه | لینک کوتاه خبر | 請繼續往下閱讀 | 请继续往下阅读 | 廣告 請繼續往下閱讀 | bonus video
foto galerija | показать скрытое содержимое | 相关链接 | あなたにオススメの記事
ニュースをもっと見る | 関連記事をもっと見る | advertisement continue reading below
continue reading below advertisement
सभी समाचार देखें | ताज़ा ख़बरें पढ़ें
"""

# said by a house about itself, to the reader: however the line goes on
LITTER_STARTS = """
якщо ви помітили помилку | якщо ви знайшли помилку | помітили помилку виділіть
знайшли помилку виділіть
voit keskustella aiheesta | dziękujemy że przeczytałaś | sve najnovije vesti možete pratiti
sve najnovije vijesti možete pratiti | preuzimanje delova teksta
catch all the business news | catch all the latest | get latest news live on
stay updated with the latest news | read all the latest news breaking news
"""
