"""More small articles of our own: money, sport, politics, a strike, a university."""

from tests.content.told_summaries import Sample

MORE_SAMPLES = (
    Sample(
        language="en",
        headline="Brakel raises rates for first time since 2019",
        body=(
            "The central bank of Brakel raised its key interest rate by a quarter of a point to"
            " 4.25 percent on Thursday, its first increase since 2019. Governor Maria Okonkwo"
            " said inflation, which reached 6.1 percent in August, was still too high.",
            "Shares in Northline Bank fell 3.4 percent after the decision, while the crown rose"
            " to 10.20 against the euro. The Association of Home Owners called the move “a slap"
            " in the face of young families”.",
            "Analysts at Keller & Sons had expected no change. The bank's nine-member board voted"
            " six to three. The next meeting is on November 12. Finance Minister Tom Adeyemi"
            " declined to comment; Prime Minister Lena Roos will speak in parliament on Friday.",
        ),
        faithful=(
            "The central bank of Brakel has raised its key rate by a quarter point to 4.25"
            " percent, the first increase since 2019.",
            "Governor Maria Okonkwo said inflation, at 6.1 percent in August, remained too high"
            " as the bank raised rates.",
            "Brakel's central bank raised interest rates on Thursday. Shares in Northline Bank"
            " fell 3.4% after the decision.",
            "The board of the central bank voted six to three to raise the interest rate to 4.25"
            " percent.",
            "Interest rates in Brakel rose for the first time since 2019. Home owners called it"
            " “a slap in the face of young families”.",
            "Analysts had expected no change, but Brakel's central bank raised the key rate to"
            " 4.25 percent. Finance Minister Tom Adeyemi declined to comment.",
        ),
        lies=(
            "The central bank of Brakel raised its key rate by half a point to 4.25 percent on"
            " Thursday.",
            "The central bank of Brakel raised its key rate to 6.1 percent on Thursday, its first"
            " increase since 2019.",
            "Governor Lena Okonkwo said that inflation was still too high when the bank raised"
            " its rate.",
            "The board of the central bank voted nine to three to raise the interest rate on"
            " Thursday.",
            "Finance Minister Lena Roos declined to comment when the central bank raised its"
            " interest rate.",
            "The central bank of Brakel raised its key interest rate for the third time since"
            " 2019.",
            "Inflation reached 3.4 percent in August, and the central bank of Brakel raised its"
            " rate.",
            "Shares in Northline Bank rose 3.4 percent after the decision on Thursday.",
            "Inflation fell to 6.1 percent in August, Governor Maria Okonkwo said on Thursday.",
            "The central bank of Brakel cut its key interest rate by a quarter of a point on"
            " Thursday.",
        ),
    ),
    Sample(
        language="de",
        headline="Turbine Brakel steigt nach 18 Jahren wieder auf",
        body=(
            "Turbine Brakel ist zurück in der ersten Liga. Die Mannschaft von Trainerin Maria"
            " Okonkwo gewann am Sonntag vor 14.500 Zuschauern mit 3:1 gegen den FC Sundvall und"
            " ist damit nach 18 Jahren wieder erstklassig.",
            "Lena Roos erzielte zwei Tore, das dritte schoss die eingewechselte Tina Adler in der"
            " 88. Minute. Für Sundvall hatte Paula Kern zum zwischenzeitlichen Ausgleich"
            " getroffen.",
            "„Das ist der schönste Tag meines Lebens“, sagte Okonkwo. Der Verein will den Etat"
            " auf sechs Millionen Euro verdoppeln. Das Stadion am Weiher soll bis August für 2,4"
            " Millionen Euro umgebaut werden, der Stadtrat stimmte mit 24 gegen 15 Stimmen zu.",
        ),
        faithful=(
            "Turbine Brakel steigt nach 18 Jahren wieder in die erste Liga auf. Die Mannschaft"
            " gewann am Sonntag mit 3:1 gegen den FC Sundvall.",
            "Vor 14.500 Zuschauern gewann Turbine Brakel am Sonntag gegen Sundvall und ist wieder"
            " erstklassig.",
            "Lena Roos erzielte beim Sieg von Turbine Brakel gegen den FC Sundvall zwei Tore.",
            "Das Stadion am Weiher wird bis August für 2,4 Millionen Euro umgebaut. Der Stadtrat"
            " stimmte mit 24 gegen 15 Stimmen zu.",
            "Turbine Brakel hat das Spiel gegen den FC Sundvall 3:1 gewonnen und spielt künftig"
            " wieder in der ersten Liga.",
        ),
        lies=(
            "Turbine Brakel steigt nach 15 Jahren wieder in die erste Liga auf, das Spiel endete"
            " 3:1.",
            "Turbine Brakel gewann am Sonntag vor 14.500 Zuschauern mit 3:2 gegen den FC Sundvall.",
            "Paula Roos erzielte beim Sieg von Turbine Brakel gegen den FC Sundvall zwei Tore.",
            "Das Stadion am Weiher soll bis August für sechs Millionen Euro umgebaut werden.",
            "Turbine Brakel ist nach dem Sieg gegen den FC Sundvall zurück in der zweiten Liga.",
            "Der Stadtrat stimmte mit 15 gegen 24 Stimmen für den Umbau am Weiher, sagte Okonkwo.",
            "Turbine Brakel gewann am Samstag vor 14.500 Zuschauern gegen den FC Sundvall.",
        ),
    ),
    Sample(
        language="es",
        headline="El Congreso de Brakel aprueba la ley de vivienda",
        body=(
            "El Congreso de Brakel aprobó el jueves la ley de vivienda con 176 votos a favor y"
            " 169 en contra. La norma limita al 3 % la subida anual de los alquileres y entrará"
            " en vigor en enero.",
            "La ministra María Okonkwo celebró «un día histórico para los inquilinos». El Partido"
            " Liberal, que dirige Pablo Ruiz, anunció un recurso ante el Tribunal Supremo.",
            "Según el Gobierno, la ley beneficiará a dos millones de hogares y costará 850"
            " millones de euros. La patronal Inmobrakel advierte de que se perderán 40.000 pisos"
            " en alquiler.",
        ),
        faithful=(
            "El Congreso de Brakel aprobó la ley de vivienda, que limita al 3 % la subida anual"
            " de los alquileres.",
            "La ley de vivienda salió adelante el jueves con 176 votos a favor y 169 en contra.",
            "El Partido Liberal de Pablo Ruiz anunció un recurso ante el Tribunal Supremo contra"
            " la ley.",
            "La ministra María Okonkwo celebró «un día histórico para los inquilinos» tras la"
            " aprobación de la ley.",
            "La ley beneficiará a 2 millones de hogares y costará 850 millones de euros, según el"
            " Gobierno.",
            "Brakel limita la subida de los alquileres al 3 por ciento. La patronal advierte de"
            " que se perderán 40.000 pisos.",
        ),
        lies=(
            "El Congreso de Brakel aprobó la ley de vivienda con 167 votos a favor y 169 en"
            " contra.",
            "El Congreso de Brakel aprobó el viernes la ley de vivienda con 176 votos a favor.",
            "La ley de vivienda limita al 30 % la subida anual de los alquileres en Brakel.",
            "La ministra María Ruiz celebró la ley de vivienda que aprobó el Congreso el jueves.",
            "La ley beneficiará a 850 millones de hogares y costará dos millones de euros.",
            "El Partido Popular anunció un recurso ante el Tribunal Supremo contra la ley de"
            " vivienda.",
        ),
    ),
    Sample(
        language="fr",
        headline="Grève : un train sur trois à Brakel vendredi",
        body=(
            "La compagnie ferroviaire de Brakel prévoit un train sur trois vendredi en raison"
            " d'une grève des conducteurs. Le syndicat Sud-Rail réclame une hausse des salaires"
            " de 4,5 % et l'embauche de 600 agents.",
            "« La direction ne nous écoute pas », affirme Marie Okonkwo, secrétaire générale du"
            " syndicat. La directrice, Hélène Roos, propose une prime de 400 euros et de"
            " nouvelles négociations le 17 octobre.",
            "La ligne entre Brakel et Sundvall sera fermée toute la journée. Près de 250 000"
            " voyageurs sont concernés. Le ministre des Transports, Paul Lenoir, appelle à la"
            " responsabilité.",
        ),
        faithful=(
            "Le syndicat Sud-Rail réclame une hausse des salaires de 4,5 % et l'embauche de 600"
            " agents.",
            "La directrice Hélène Roos propose une prime de 400 euros et de nouvelles"
            " négociations le 17 octobre.",
            "La grève des conducteurs touche près de 250 000 voyageurs vendredi ; la ligne entre"
            " Brakel et Sundvall sera fermée.",
            "Les conducteurs de Brakel sont en grève vendredi. Le ministre des Transports Paul"
            " Lenoir appelle à la responsabilité.",
            "« La direction ne nous écoute pas », affirme Marie Okonkwo, du syndicat Sud-Rail,"
            " avant la grève de vendredi.",
        ),
        lies=(
            "Un train sur deux circulera vendredi à Brakel en raison d'une grève des conducteurs.",
            "Le syndicat Sud-Rail réclame une hausse des salaires de 6 % et l'embauche de 600"
            " agents.",
            "Le syndicat Sud-Rail réclame une hausse des salaires de 4,5 % et l'embauche de 400"
            " agents.",
            "La directrice Marie Roos propose une prime de 400 euros et de nouvelles négociations.",
            "La grève des conducteurs touche près de 25 000 voyageurs vendredi entre Brakel et"
            " Sundvall.",
            "La grève des conducteurs aura lieu samedi et la ligne entre Brakel et Sundvall sera"
            " fermée.",
            "Le ministre des Finances, Paul Lenoir, appelle à la responsabilité avant la grève de"
            " vendredi.",
        ),
    ),
    Sample(
        language="tr",
        headline="Brakel Üniversitesi yeni kampüsünü açtı",
        body=(
            "Brakel Üniversitesi, kentin kuzeyindeki yeni kampüsünü perşembe günü açtı. Kampüste"
            " 4 bin 500 öğrenci okuyacak, 320 öğretim üyesi görev yapacak.",
            "Rektör Meryem Okan, yapımın üç yıl sürdüğünü ve 1,2 milyar liraya mal olduğunu"
            " söyledi. Açılışa Eğitim Bakanı Kemal Aydın ile Belediye Başkanı Lale Roos da"
            " katıldı.",
            "Öğrenciler ise yurt sorununun çözülmediğini belirtti. Öğrenci Birliği Başkanı Deniz"
            " Er, “Her dört öğrenciden biri yurt bulamıyor” dedi. Üniversite, 2027'ye kadar 800"
            " kişilik iki yurt daha yapacak.",
        ),
        faithful=(
            "Brakel Üniversitesi perşembe günü yeni kampüsünü açtı. Kampüste 4.500 öğrenci"
            " okuyacak.",
            "Rektör Meryem Okan'a göre yeni kampüsün yapımı üç yıl sürdü ve 1,2 milyar liraya mal"
            " oldu.",
            "Kentin kuzeyindeki kampüsün açılışına Eğitim Bakanı Kemal Aydın da katıldı.",
            "Öğrenci Birliği Başkanı Deniz Er, yurt sorununun çözülmediğini söyledi.",
            "Üniversite, 2027'ye kadar 800 kişilik iki yurt daha yapacağını açıkladı.",
            "Brakel Üniversitesi'nin yeni kampüsünde 320 öğretim üyesi görev yapacak, yapım üç"
            " yıl sürdü.",
        ),
        lies=(
            "Brakel Üniversitesi perşembe günü yeni kampüsünü açtı. Kampüste 45 bin öğrenci"
            " okuyacak.",
            "Rektör Meryem Okan'a göre yeni kampüsün yapımı dört yıl sürdü ve 1,2 milyar liraya"
            " mal oldu.",
            "Rektör Lale Okan, yeni kampüsün 1,2 milyar liraya mal olduğunu söyledi.",
            "Kampüsün açılışına Sağlık Bakanı Kemal Aydın ile Belediye Başkanı Lale Roos da"
            " katıldı.",
            "Üniversite, 2027'ye kadar 320 kişilik iki yurt daha yapacağını açıkladı.",
            "Brakel Üniversitesi yeni kampüsünü cuma günü açtı, kampüste 320 öğretim üyesi görev"
            " yapacak.",
        ),
    ),
)
