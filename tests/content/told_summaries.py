"""Small articles of our own in five languages, and what machines may make of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    language: str
    headline: str
    body: tuple[str, ...]
    faithful: tuple[str, ...]
    """In other words, each by the article."""
    lies: tuple[str, ...]
    """Each with one thing wrong."""


ENGLISH = Sample(
    language="en",
    headline="Two dead as storm closes Lorvik harbour",
    body=(
        "A storm closed the harbour of Lorvik on Monday. Two people were killed and 20 injured when"
        " a crane fell on the eastern quay, the harbour master, Anna Berg, said.",
        "The damage is put at 3 million euros. About 12 percent of the boats are lost, and the"
        " temperature fell to -5 degrees at night. Karl Holm, a fisherman from Halm, lost 5 boats.",
        "“We have never seen such waves,” said Ida Brandt, the mayor. She asked the government in"
        " Sundvall for help. The first ferry is to leave on 2 March 2026 at 14:30, and the brown"
        " sheds on the quay will be pulled down.",
        "Some 1,200 dockers cleared the quays through the night. It was the third storm this"
        " winter;"
        " half of the sea wall, which Halm built in 1961, must be rebuilt.",
    ),
    faithful=(
        "A storm closed Lorvik's harbour on Monday, killing two people and injuring 20.",
        "Two people were killed and 20 injured when a crane fell in the harbour of Lorvik.",
        "The harbour of Lorvik was closed by a storm. The damage is put at €3 million, and about"
        " 12 per cent of the boats are lost.",
        "1200 dockers cleared the quays of Lorvik after the third storm this winter.",
        "Mayor Ida Brandt asked the government in Sundvall for help after the storm. “We have never"
        " seen such waves,” she said.",
        "A fallen crane killed two people in the storm. The first ferry will leave on March 2, 2026"
        " at 14:30.",
        "Fisherman Karl Holm lost five boats in the storm, which closed the harbour on Monday.",
        "Half of the sea wall built by Halm in 1961 must be rebuilt after the storm.",
        "Harbour master Anna Berg said two people died when a crane fell on the eastern quay.",
    ),
    lies=(
        "A storm closed the harbour of Lorvik and the damage is put at 5 million euros.",
        "A storm closed the harbour of Lorvik on Monday and 12 million euros are lost.",
        "A storm closed the harbour of Lorvik on Monday; it was 5 degrees at night.",
        "A storm closed the harbour of Lorvik, and 20 people were killed there on Monday.",
        "A storm closed the harbour of Lorvik, and one person was killed there on Monday.",
        "A storm closed the harbour of Lorvik on Monday, and a third of the boats are lost.",
        "A storm closed the harbour of Lorvik for the second time this winter.",
        "A storm closed the harbour of Lorvik; twenty-two people were killed on Monday.",
        "A storm closed the harbour of Lorvik, and the damage has doubled since Monday.",
        "A storm closed the harbour of Lorvik on Monday, and dozens of people were killed.",
        "A storm closed the harbour of Lorvik on Monday, the iPhone maker said.",
        "Anna Holm said that a storm closed the harbour of Lorvik on Monday.",
        "Harbour Master Karl Holm said that the storm closed the harbour of Lorvik on Monday.",
        "The storm closed the harbour of Lorvik on Monday, Minister Brown said.",
        "Lorvik lost 5 percent of all boats in the storm that closed the harbour on Monday.",
        "A storm closed the harbour of Lorvik on Monday, and LX people were killed.",
        "A storm closed the harbour of Lorvik on Monday, and ① crane fell on the quay.",
        "A storm closed the harbour of Lorvik on Monday, and ½ of the boats are lost.",
        "As an AI model, I say that a storm closed the harbour of Lorvik on Monday.",
        "A storm closed the harbour of Lorvik, and nobody was killed on Monday.",
        "A storm closed the harbour of Lorvik on Tuesday, and two people were killed.",
        "“We will leave Lorvik for ever,” said Ida Brandt, the mayor, after the storm.",
        "The first ferry is to leave the harbour of Lorvik on 2 April 2026 at 14:30.",
        "The first ferry is to leave the harbour of Lorvik tomorrow at 14:30.",
        "You should buy shares of shipping companies now because everybody else does it.",
        "Ein Sturm hat am Montag den Hafen von Lorvik geschlossen, zwei Menschen starben.",
    ),
)
GERMAN = Sample(
    language="de",
    headline="Zwei Tote nach Sturm im Hafen von Lorvik",
    body=(
        "Ein Sturm hat am Montag den Hafen von Lorvik lahmgelegt. Zwei Menschen starben und 20"
        " Menschen wurden verletzt, als ein Kran auf den Ostkai stürzte, sagte die Hafenmeisterin"
        " Anna Berg.",
        "Der Schaden wird auf 3,5 Millionen Euro geschätzt. Etwa 12 Prozent der Boote gingen"
        " verloren, und in der Nacht sank die Temperatur auf -5 Grad. Der Fischer Karl Holm verlor"
        " fünf Boote.",
        "„Solche Wellen haben wir hier lange nicht gesehen“, sagte Bürgermeisterin Ida Brandt. Sie"
        " bat die Regierung in Sundvall um Hilfe. Die erste Fähre soll am 2. März um 14.30 Uhr"
        " ablegen.",
        "Rund 1.200 Hafenarbeiter räumten die ganze Nacht die Kais. Es war der dritte Sturm in"
        " diesem Winter; einundzwanzig Schiffe warten noch vor der Küste.",
    ),
    faithful=(
        "Ein Sturm hat den Hafen von Lorvik lahmgelegt. Zwei Menschen starben, 20 Menschen wurden"
        " verletzt.",
        "Nach dem Sturm in Lorvik wird der Schaden auf 3,5 Mio. Euro geschätzt, etwa 12 Prozent der"
        " Boote sind verloren.",
        "Lorviks Hafen ist nach einem Sturm geschlossen, 21 Schiffe warten noch vor der Küste.",
        "Bürgermeisterin Brandt bat die Regierung in Sundvall nach dem Sturm um Hilfe.",
        "Rund 1200 Hafenarbeiter räumten nach dem dritten Sturm des Winters die Kais in Lorvik.",
        "Die erste Fähre soll nach dem Sturm am 2. März um 14.30 Uhr in Lorvik ablegen.",
        "Beim Sturz eines Krans auf den Ostkai starben am Montag in Lorvik zwei Menschen.",
        "Der Fischer Karl Holm verlor 5 Boote, als der Sturm am Montag den Hafen von Lorvik traf.",
        "Nach Angaben der Hafenmeisterin Anna Berg wurden 20 Menschen verletzt, als der Kran"
        " stürzte.",
    ),
    lies=(
        "Ein Sturm hat am Montag den Hafen von Lorvik lahmgelegt, einundzwanzig Menschen starben.",
        "Ein Sturm hat am Montag den Hafen von Lorvik lahmgelegt, dreizehn Menschen starben.",
        "Ein Sturm hat am Montag den Hafen von Lorvik lahmgelegt, zweihundert Menschen starben.",
        "Ein Sturm hat am Montag den Hafen von Lorvik lahmgelegt, ein Mensch starb dabei.",
        "Ein Sturm hat am Montag den Hafen von Lorvik lahmgelegt, Dutzende Menschen starben.",
        "Nach dem Sturm in Lorvik wird der Schaden auf 3,5 Milliarden Euro geschätzt.",
        "Nach dem Sturm in Lorvik wird der Schaden auf 12 Millionen Euro geschätzt.",
        "Nach dem Sturm im Hafen von Lorvik wird der Schaden auf 3,5 Millionen Dollar geschätzt.",
        "In der Nacht nach dem Sturm sank die Temperatur im Hafen von Lorvik auf 5 Grad.",
        "Der Fischer Karl Berg verlor fünf Boote, als der Sturm den Hafen von Lorvik traf.",
        "Bürgermeisterin Anna Brandt bat die Regierung in Sundvall nach dem Sturm um Hilfe.",
        "Ein Sturm hat am Dienstag den Hafen von Lorvik lahmgelegt, zwei Menschen starben.",
        "Es war der zweite Sturm in diesem Winter, der den Hafen von Lorvik lahmgelegt hat.",
        "Ein Sturm hat den Hafen von Lorvik lahmgelegt, die Hälfte der Boote ging verloren.",
        "Ein Sturm hat den Hafen von Halmstad lahmgelegt, zwei Menschen starben am Montag.",
        "The harbour of Lorvik was closed by the storm and two people died there on Monday.",
        "Die erste Fähre soll nach dem Sturm schon morgen um 14.30 Uhr in Lorvik ablegen.",
    ),
)
SPANISH = Sample(
    language="es",
    headline="Dos muertos por la tormenta en el puerto de Lorvik",
    body=(
        "Una tormenta cerró el lunes el puerto de Lorvik. Dos personas murieron y 20 resultaron"
        " heridas cuando una grúa cayó sobre el muelle oriental, dijo la capitana del puerto, Ana"
        " Berg.",
        "Los daños se calculan en 3,5 millones de euros. Cerca del 12 % de los barcos se perdió y"
        " la"
        " temperatura bajó por la noche a -5 grados. El pescador Carlos Holm perdió cinco barcos.",
        "«Nunca vimos olas como estas», dijo la alcaldesa, Irene Brandt, que pidió ayuda al"
        " Gobierno"
        " en Sundvall. El primer transbordador saldrá el 2 de marzo a las 14:30.",
        "Unos 1.200 estibadores despejaron los muelles durante la noche. Fue la tercera tormenta"
        " del"
        " invierno y treinta y cinco buques esperan todavía frente a la costa.",
    ),
    faithful=(
        "Una tormenta cerró el puerto de Lorvik y dejó dos personas muertas y 20 heridas.",
        "Dos personas murieron el lunes en Lorvik cuando una grúa cayó sobre el muelle oriental.",
        "Los daños de la tormenta en Lorvik se calculan en 3,5 millones de euros y cerca del"
        " 12 por ciento de los barcos se perdió.",
        "Unos 1200 estibadores despejaron los muelles de Lorvik tras la tercera tormenta del"
        " invierno.",
        "La alcaldesa Irene Brandt pidió ayuda al Gobierno en Sundvall tras la tormenta.",
        "Tras la tormenta, 35 buques esperan todavía frente a la costa de Lorvik.",
        "El primer transbordador saldrá de Lorvik el 2 de marzo a las 14:30 tras la tormenta.",
        "El pescador Carlos Holm perdió 5 barcos en la tormenta que cerró el puerto de Lorvik.",
        "«Nunca vimos olas como estas», dijo la alcaldesa de Lorvik después de la tormenta.",
    ),
    lies=(
        "Una tormenta cerró el lunes el puerto de Lorvik y nueve personas murieron en el muelle.",
        "Una tormenta cerró el lunes el puerto de Lorvik y 20 personas murieron en el muelle.",
        "Una tormenta cerró el lunes el puerto de Lorvik y una persona murió en el muelle.",
        "Una tormenta cerró el martes el puerto de Lorvik y dos personas murieron en el muelle.",
        "Los daños de la tormenta en el puerto de Lorvik se calculan en 5 millones de euros.",
        "Los daños de la tormenta en el puerto de Lorvik se calculan en 3,5 billones de euros.",
        "La temperatura bajó por la noche a 5 grados en Lorvik y la tormenta cerró el puerto.",
        "El pescador Carlos Berg perdió cinco barcos en la tormenta que cerró el puerto.",
        "La alcaldesa Ana Brandt pidió ayuda al Gobierno en Sundvall tras la tormenta.",
        "Fue la segunda tormenta del invierno y treinta y cinco buques esperan frente a la costa.",
        "Tras la tormenta, treinta y seis buques esperan todavía frente a la costa de Lorvik.",
        "Una tormenta cerró el puerto de Lorvik y la mitad de los barcos se perdió el lunes.",
        "El primer transbordador saldrá de Lorvik el 2 de abril a las 14:30 tras la tormenta.",
        "Una tormenta cerró el puerto de Lorvik y cientos de personas murieron en el muelle.",
        "Una tormenta cerró el puerto de Halmstad y dos personas murieron en el muelle.",
        "A storm closed the harbour of Lorvik on Monday and two people died on the quay there.",
    ),
)
FRENCH = Sample(
    language="fr",
    headline="Deux morts dans la tempête au port de Lorvik",
    body=(
        "Une tempête a fermé lundi le port de Lorvik. Deux personnes sont mortes et 20 ont été"
        " blessées quand une grue est tombée sur le quai est, a dit la capitaine du port, Anne"
        " Berg.",
        "Les dégâts sont estimés à 3,5 millions d'euros. Environ 12 % des bateaux sont perdus et la"
        " température est descendue à -5 degrés dans la nuit. Le pêcheur Charles Holm a perdu cinq"
        " bateaux.",
        "« Nous n'avons jamais vu de telles vagues », a dit la maire, Irène Brandt, qui a demandé"
        " l'aide du gouvernement à Sundvall. Le premier ferry doit partir le 2 mars à 14h30.",
        "Quelque 1 200 dockers ont dégagé les quais pendant la nuit. C'était la troisième tempête"
        " de"
        " l'hiver et soixante et onze navires attendent encore au large.",
    ),
    faithful=(
        "Une tempête a fermé le port de Lorvik : deux personnes sont mortes et 20 ont été"
        " blessées.",
        "Deux personnes sont mortes lundi à Lorvik quand une grue est tombée sur le quai est.",
        "Les dégâts de la tempête à Lorvik sont estimés à 3,5 millions d'euros, et environ 12 % des"
        " bateaux sont perdus.",
        "Quelque 1200 dockers ont dégagé les quais de Lorvik après la troisième tempête de"
        " l'hiver.",
        "La maire Irène Brandt a demandé l'aide du gouvernement à Sundvall après la tempête.",
        "Après la tempête, 71 navires attendent encore au large du port de Lorvik.",
        "Le premier ferry doit partir de Lorvik le 2 mars à 14h30, après la tempête de lundi.",
        "Le pêcheur Charles Holm a perdu 5 bateaux dans la tempête qui a fermé le port.",
        "« Nous n'avons jamais vu de telles vagues », a dit la maire de Lorvik après la tempête.",
    ),
    lies=(
        "Une tempête a fermé lundi le port de Lorvik et neuf personnes sont mortes sur le quai.",
        "Une tempête a fermé lundi le port de Lorvik et 20 personnes sont mortes sur le quai.",
        "Une tempête a fermé lundi le port de Lorvik et une personne est morte sur le quai.",
        "Une tempête a fermé mardi le port de Lorvik et deux personnes sont mortes sur le quai.",
        "Les dégâts de la tempête au port de Lorvik sont estimés à 5 millions d'euros.",
        "Les dégâts de la tempête au port de Lorvik sont estimés à 3,5 milliards d'euros.",
        "La température est descendue à 5 degrés dans la nuit et la tempête a fermé le port.",
        "Le pêcheur Charles Berg a perdu cinq bateaux dans la tempête qui a fermé le port.",
        "La maire Anne Brandt a demandé l'aide du gouvernement à Sundvall après la tempête.",
        "C'était la deuxième tempête de l'hiver et elle a fermé lundi le port de Lorvik.",
        "Après la tempête, quatre-vingt-onze navires attendent encore au large de Lorvik.",
        "Une tempête a fermé le port de Lorvik et un tiers des bateaux sont perdus.",
        "Le premier ferry doit partir de Lorvik le 2 avril à 14h30, après la tempête.",
        "Une tempête a fermé le port de Lorvik et des dizaines de personnes sont mortes.",
        "Une tempête a fermé le port de Halmstad et deux personnes sont mortes sur le quai.",
        "A storm closed the harbour of Lorvik on Monday and two people died on the quay there.",
    ),
)
TURKISH = Sample(
    language="tr",
    headline="Lorvik limanını fırtına kapattı: İki ölü",
    body=(
        "Fırtına pazartesi günü Lorvik limanını kapattı. Doğu rıhtımına bir vinç devrildi, iki kişi"
        " öldü, 20 kişi yaralandı. Bilgiyi liman başkanı Ayşe Berg verdi.",
        "Hasarın 3,5 milyon avro olduğu tahmin ediliyor. Teknelerin yaklaşık yüzde 12'si kayboldu,"
        " gece sıcaklık -5 dereceye düştü. Balıkçı Kerem Holm beş teknesini kaybetti.",
        "Belediye başkanı İrem Brandt, “Böyle dalgaları hiç görmedik” dedi ve Sundvall'daki"
        " hükümetten yardım istedi. İlk feribot 2 Mart'ta saat 14.30'da kalkacak.",
        "Yaklaşık 1.200 liman işçisi gece boyunca rıhtımları temizledi. Bu, kışın üçüncü"
        " fırtınasıydı; otuz beş gemi hâlâ açıkta bekliyor.",
    ),
    faithful=(
        "Lorvik limanını kapatan fırtınada iki kişi öldü, 20 kişi yaralandı.",
        "Pazartesi günü Lorvik'te doğu rıhtımına devrilen vinç yüzünden 2 kişi öldü.",
        "Fırtınada hasarın 3,5 milyon avro olduğu tahmin ediliyor, teknelerin yüzde 12'si"
        " kayboldu.",
        "Fırtınanın ardından 1200 liman işçisi Lorvik'teki rıhtımları gece boyunca temizledi.",
        "Belediye başkanı İrem Brandt fırtınadan sonra Sundvall'daki hükümetten yardım istedi.",
        "Kışın üçüncü fırtınası Lorvik limanını kapattı, 35 gemi hâlâ açıkta bekliyor.",
        "Lorvik'ten ilk feribot fırtınadan sonra 2 Mart'ta saat 14.30'da kalkacak.",
        "Balıkçı Kerem Holm, Lorvik limanını kapatan fırtınada 5 teknesini kaybetti.",
        "Liman başkanı Ayşe Berg, vincin devrilmesiyle iki kişinin öldüğünü, 20 kişinin"
        " yaralandığını bildirdi.",
    ),
    lies=(
        "Lorvik limanını kapatan fırtınada dokuz kişi öldü, 20 kişi yaralandı.",
        "Lorvik limanını kapatan fırtınada bir kişi öldü, 20 kişi yaralandı.",
        "Lorvik limanını kapatan fırtınada yirmi iki kişi öldü ve bir vinç devrildi.",
        "Lorvik limanını kapatan fırtınada binlerce kişi yaralandı ve vinç devrildi.",
        "Fırtınada hasarın 5 milyon avro olduğu tahmin ediliyor, liman kapatıldı.",
        "Fırtınada hasarın 3,5 milyar avro olduğu tahmin ediliyor, liman kapatıldı.",
        "Gece sıcaklık 5 dereceye düştü ve fırtına Lorvik limanını kapattı.",
        "Fırtınada teknelerin yüzde 20'si kayboldu ve Lorvik limanı kapatıldı.",
        "Balıkçı Kerem Berg, Lorvik limanını kapatan fırtınada beş teknesini kaybetti.",
        "Belediye başkanı Ayşe Brandt fırtınadan sonra Sundvall'daki hükümetten yardım istedi.",
        "Kışın ikinci fırtınası Lorvik limanını kapattı, otuz beş gemi açıkta bekliyor.",
        "Halmstad limanını kapatan fırtınada iki kişi öldü, 20 kişi yaralandı.",
        "Lorvik'ten ilk feribot fırtınadan sonra 2 Nisan'da saat 14.30'da kalkacak.",
        "Fırtınada teknelerin yarısı kayboldu ve Lorvik limanı pazartesi günü kapatıldı.",
        "Lorvik'ten ilk feribot fırtınadan sonra yarın saat 14.30'da kalkacak.",
        "A storm closed the harbour of Lorvik on Monday and two people died on the quay there.",
    ),
)
SAMPLES = (ENGLISH, GERMAN, SPANISH, FRENCH, TURKISH)
