"""Small articles of our own, told in plain other words; and lies that turn one word round."""

from tests.content.told_summaries import Sample

PLAIN_SAMPLES = (
    Sample(
        language="en",
        headline="Tarn pool to shut for a year as roof sags",
        body=(
            "The town council of Tarn decided on Wednesday to shut the swimming pool for a year"
            " after builders found nine sagging beams in its roof.",
            'Mayor Nora Lind said that the work would begin on 4 May and cost about $6 million. "It'
            ' is the only way to keep swimmers safe," she said.',
            "The pool, built in 1974, draws 2,400 visitors a day. Swimmers will have to use the"
            " lake at Halm, about 15 minutes away by bus.",
            "Erik Dahl, who leads the swimming club, criticised the decision and said the club had"
            " not been asked.",
            "Two bathers were injured in February when a lamp fell from the roof. Nobody was"
            " killed.",
            "The council rejected a plan by the Greens to build an open-air pool. The vote was 8 to"
            " 5.",
            "Mayor Lind, a former teacher, said that school classes would swim in Halm from June.",
        ),
        faithful=(
            "From 4 May swimmers must use the lake at Halm, which is 15 minutes away by bus.",
            "On May 4 the swimming pool of Tarn will shut for a year, Mayor Nora Lind said.",
            "The pool closes on 4 May; school classes follow in June, Mayor Nora Lind said.",
            "The pool of Tarn opened in 1974 and draws 2,400 visitors daily.",
            "The swimming pool, used by 2,400 visitors every day, will shut for a year.",
            "Two bathers were hurt in February when a lamp fell, but nobody died.",
            "No one was killed when a lamp fell from the roof in February.",
            "The council turned down a plan by the Greens to build an open-air pool.",
            "The 8-5 vote on Wednesday means that the swimming pool shuts for a year.",
            "The decision, criticised by Erik Dahl of the swimming club, takes effect on 4 May.",
            "The mayor, Nora Lind, put the cost of the work at about $6 million.",
            "The mayor promised swimmers that the work would begin on 4 May.",
            "Since 1974 the pool has drawn swimmers, now 2,400 visitors a day.",
        ),
        lies=(
            "The council approved a plan by the Greens to build an open-air pool.",
            "The town council of Tarn decided on Wednesday to open the swimming pool for a year.",
            "Erik Dahl praised the decision, although the club had not been asked.",
            "The work ends on 4 May, Mayor Nora Lind said after the vote on Wednesday.",
            "The pool, built in 1974, draws 2,400 visitors weekly, the council said.",
            "Two bathers were injured in May when a lamp fell from the roof of the pool.",
            "The mayor, Erik Dahl, put the cost of the work at about $6 million.",
            "The 5-8 vote on Wednesday means that the swimming pool shuts for a year.",
        ),
    ),
    Sample(
        language="de",
        headline="Verkehrsbetriebe Halm erhöhen die Preise zum 1. August",
        body=(
            "Die Verkehrsbetriebe Halm erhöhen zum 1. August die Buspreise um 6,5 Prozent. Das gab"
            " das Unternehmen am Dienstag bekannt.",
            "Geschäftsführerin Nora Lind begründete das mit gestiegenen Löhnen.",
            "Betroffen sind rund 18.000 Fahrgäste täglich. Eine Monatskarte kostet künftig 4 Euro"
            " mehr.",
            "Der Fahrgastsprecher Erik Dahl kritisierte die Erhöhung scharf. Man habe die Kunden"
            " nicht rechtzeitig gefragt, sagte er.",
            "Bürgermeister Paul Roth verteidigte den Beschluss des Aufsichtsrats. Die Bahnpreise"
            " bleiben nach seinen Angaben unverändert.",
            "Im vergangenen Jahr meldeten die Verkehrsbetriebe einen Verlust von 2,3 Millionen"
            " Euro.",
            "Kunden können ihr Abonnement bis zum 15. Juli kündigen.",
        ),
        faithful=(
            "Ab dem 1. August steigen die Buspreise der Verkehrsbetriebe Halm um 6,5 Prozent.",
            "Am Dienstag kündigten die Verkehrsbetriebe Halm höhere Buspreise an.",
            "Wer nicht mehr zahlen will, kann sein Abonnement bis zum 15. Juli kündigen.",
            "Bürgermeister Roth verteidigte den Beschluss, Fahrgastsprecher Dahl kritisierte ihn"
            " scharf.",
            "Paul Roth verteidigte den Beschluss, Erik Dahl kritisierte die Erhöhung scharf.",
            "Die Geschäftsführerin der Verkehrsbetriebe, Nora Lind, verwies auf gestiegene Löhne.",
            "Rund 18.000 Fahrgäste pro Tag müssen in Halm künftig mehr zahlen.",
        ),
        lies=(
            "Kunden können ihr Abonnement ab dem 15. Juli kündigen, teilte das Unternehmen mit.",
            "Im vergangenen Jahr meldeten die Verkehrsbetriebe einen Gewinn von 2,3 Millionen"
            " Euro.",
            "Bürgermeister Paul Roth kritisierte den Beschluss des Aufsichtsrats am Dienstag.",
            "Die Verkehrsbetriebe Halm senken zum 1. August die Buspreise um 6,5 Prozent.",
            "Rund 18.000 Fahrgäste pro Woche sind betroffen, gab das Unternehmen bekannt.",
        ),
    ),
    Sample(
        language="es",
        headline="El Gobierno de Lorvik sube la pensión mínima un 3,2 %",
        body=(
            "El Gobierno de Lorvik aprobó este jueves una subida de la pensión mínima del 3,2 %,"
            " hasta los 940 euros al mes.",
            "La ministra de Hacienda, Nora Lind, dijo que la medida beneficiará a 1,6 millones de"
            " jubilados.",
            "La patronal, que no apoyó el acuerdo, teme que los impuestos aumentarán. Su"
            " presidente, Erik Dahl, pidió otra reunión.",
            "Los sindicatos celebraron la decisión, aunque recordaron que el precio de la luz"
            " creció un 9 % en 2024.",
            "El acuerdo entrará en vigor el 1 de marzo. En 2019, la pensión mínima era de 610"
            " euros.",
        ),
        faithful=(
            "A partir del 1 de marzo la pensión mínima subirá un 3,2 % en Lorvik.",
            "Desde el 1 de marzo la pensión mínima será de 940 euros mensuales en Lorvik.",
            "El jueves el Gobierno de Lorvik aprobó la subida de la pensión mínima del 3,2 %.",
            "Los sindicatos aplauden la subida de la pensión y la patronal no apoyó el acuerdo.",
            "El presidente de la patronal, Erik Dahl, pidió otra reunión con el Gobierno.",
        ),
        lies=(
            "Los sindicatos rechazaron la decisión, aunque recordaron el precio de la luz.",
            "El Gobierno de Lorvik rechazó este jueves una subida de la pensión mínima.",
            "En 2024, la pensión mínima era de 610 euros, según el Gobierno de Lorvik.",
            "La presidenta de la patronal, Nora Lind, pidió otra reunión con el Gobierno.",
            "La pensión mínima será de 940 euros anuales en Lorvik desde el 1 de marzo.",
        ),
    ),
    Sample(
        language="fr",
        headline="Le tunnel de Brakel fermé quatre mois après l'incendie",
        body=(
            "Le tunnel entre Brakel et Lorvik sera fermé pendant quatre mois après l'incendie qui a"
            " fait trois morts et neuf blessés samedi.",
            "La préfète, Nora Lind, a annoncé jeudi que les travaux commenceront le 4 mai et"
            " coûteront 9 millions d'euros.",
            "Environ 8 200 voitures empruntent le tunnel chaque jour. Des navettes les"
            " remplaceront jusqu'au 12 septembre.",
            "Les élus critiquent un manque d'entretien. Le tunnel datait de 1968 et n'avait jamais"
            " été rénové.",
            "Le nombre d'incendies a baissé de 11 % en 2021, selon la préfecture.",
        ),
        faithful=(
            "Trois personnes sont mortes et neuf ont été blessées dans l'incendie de samedi.",
            "Les élus critiquent le manque d'entretien du tunnel, jamais rénové depuis 1968.",
            "Des navettes remplaceront les 8 200 voitures quotidiennes jusqu'au 12 septembre.",
            "À partir du 4 mai, des travaux de 9 millions d'euros fermeront le tunnel quatre mois.",
            "La préfète Nora Lind a annoncé jeudi que les travaux commenceront le 4 mai.",
        ),
        lies=(
            "Les élus saluent un manque d'entretien, le tunnel datait de 1968 selon eux.",
            "Le tunnel datait de 2021 et n'avait jamais été rénové, selon la préfecture.",
            "Les travaux se termineront le 4 mai et coûteront 9 millions d'euros, selon la"
            " préfète.",
            "Environ 8 200 voitures empruntent le tunnel chaque semaine, a annoncé la préfète.",
        ),
    ),
    Sample(
        language="tr",
        headline="Lorvik Belediyesi otobüs ücretlerini yüzde 15 artırdı",
        body=(
            "Lorvik Belediyesi, otobüs ücretlerini yüzde 15 artırdı. Karar çarşamba günü belediye"
            " meclisinde 21 oyla kabul edildi.",
            "Belediye Başkanı Ayla Demirel, zammın 1 Haziran'da yürürlüğe gireceğini söyledi.",
            "Kentte yaklaşık 60 bin yolcu bulunuyor. Bir öğrenci ayda 30 lira fazla ödeyecek.",
            "Muhalefet lideri Kemal Aydın karara karşı çıktı.",
            "Geçen ay bir kazada iki sürücü yaralanmıştı. Barajın doluluk oranı yüzde 42'ye düştü.",
        ),
        faithful=(
            "Lorvik Belediyesi otobüs ücretlerini 1 Haziran'dan itibaren yüzde 15 artırıyor.",
            "Belediye Başkanı Ayla Demirel, zammın 1 Haziran'da başlayacağını söyledi.",
            "Barajın doluluk oranı yüzde 42'ye geriledi, otobüs ücretleri arttı.",
            "Zam kentteki yaklaşık 60 bin yolcuyu etkileyecek, karar çarşamba günü alındı.",
            "Kentte yaklaşık 60 bin yolcu fazla ödeyecek, zam 1 Haziran'da başlıyor.",
            "Belediye meclisi çarşamba günü otobüs ücretlerinin yüzde 15 artmasına karar verdi.",
        ),
        lies=(
            "Bir öğrenci ayda 30 lira az ödeyecek, karar çarşamba günü kabul edildi.",
            "Karar çarşamba günü belediye meclisinde 21 oyla reddedildi.",
            "Muhalefet lideri Kemal Aydın çarşamba günü alınan kararı destekledi.",
            "Lorvik Belediyesi, otobüs ücretlerini yüzde 15 düşürdü, karar çarşamba günü alındı.",
        ),
    ),
)
