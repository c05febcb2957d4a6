"""One small article in five languages, and lies that are made of its own words."""

from tests.content.told_summaries import Sample

TURNED_SAMPLES = (
    Sample(
        language="en",
        headline="Bridge of Halm shut until Friday after flood",
        body=(
            "The bridge of Halm will stay shut until Friday, the mayor, Nora Lind, said on Monday,"
            " after the flood swept away 40 metres of its railing.",
            "Erik Dahl, who leads the carriers' union, said that 120 lorries could not cross, and"
            " that the losses came to 3 million euros a week.",
            "The minister of transport, Paul Roth, did not resign, although the opposition had"
            " demanded it. He will visit Halm on Thursday.",
            "Two people were slightly hurt, police said. They were not taken to hospital.",
            "The bridge was built in 1962 and repaired in 2011 by the company Brakelbau.",
        ),
        faithful=(
            "The bridge of Halm will stay shut until Friday after a flood swept away 40 metres of"
            " its railing, the mayor, Nora Lind, said on Monday.",
            "Mayor Nora Lind said that the bridge of Halm will stay shut until Friday.",
            "The minister of transport, Paul Roth, did not resign and will visit Halm on Thursday.",
            "Paul Roth refused to resign, although the opposition had demanded it after the flood.",
            "Two people were slightly hurt in the flood in Halm, but not taken to hospital.",
            "Two people were injured in the flood that swept away the railing, police said.",
            "Erik Dahl, who leads the union, put the losses at 3 million euros a week.",
            "The bridge of Halm was built in 1962, and repaired in 2011 by the company Brakelbau.",
        ),
        lies=(
            "Two people were killed in Halm after a flood swept away 40 metres of the railing.",
            "The flood in Halm swept away 40 metres of a railing and killed two people.",
            "The minister of transport, Paul Roth, resigned after the flood in Halm.",
            "The bridge of Halm will not stay shut until Friday, the mayor, Nora Lind, said.",
            "The bridge of Halm won't stay shut until Friday, the mayor, Nora Lind, said.",
            "Two people were slightly hurt in the flood in Halm and taken to hospital.",
            "The losses came to 3 million euros a day, said Erik Dahl, who leads the union.",
            "The bridge of Halm was built in 2011 and repaired in 1962 by the company Brakelbau.",
            "Erik Dahl, the mayor, said that the bridge of Halm will stay shut until Friday.",
            "The mayor, Erik Dahl, said that the bridge of Halm will stay shut until Friday.",
            "Paul Roth, who leads the carriers' union, said that 120 lorries could not cross.",
            "The bridge will stay shut until Friday and the mayor, nora smith, said so in Halm.",
            "The bridge will stay shut until Friday and the mayor, john smith, said so in Halm.",
            "The bridge of Halm will stay shut until Thursday, the mayor, Nora Lind, said.",
            "The bridge of Halm will stay shut until Monday, the mayor, Nora Lind, said on Friday.",
            "The opposition resigned, although the minister of transport, Paul Roth, had"
            " demanded it.",
        ),
    ),
    Sample(
        language="de",
        headline="Brücke von Halm nach Hochwasser bis Freitag gesperrt",
        body=(
            "Die Brücke von Halm bleibt bis Freitag gesperrt, sagte die Bürgermeisterin, Nora"
            " Lind, am Montag, nachdem das Hochwasser 40 Meter Geländer weggerissen hatte.",
            "Der Schaden beträgt nach Angaben des Gewerkschafters Erik Dahl 3 Millionen Euro pro"
            " Woche, 120 Lastwagen warten vor der Brücke.",
            "Der Verkehrsminister Paul Roth trat nicht zurück, obwohl die Opposition es gefordert"
            " hatte. Er besucht Halm am Donnerstag.",
            "Zwei Menschen wurden leicht verletzt, teilte die Polizei mit. Sie kamen nicht ins"
            " Krankenhaus.",
            "Die Brücke wurde 1962 gebaut und 2011 von der Firma Brakelbau saniert.",
        ),
        faithful=(
            "Die Brücke von Halm bleibt nach dem Hochwasser bis Freitag gesperrt, sagte die"
            " Bürgermeisterin Nora Lind.",
            "Der Verkehrsminister Paul Roth trat nicht zurück, wie es die Opposition gefordert"
            " hatte.",
            "Zwei Menschen wurden in Halm leicht verletzt, kamen aber nicht ins Krankenhaus.",
            "Der Schaden in Halm beträgt laut Erik Dahl 3 Millionen Euro pro Woche.",
            "Die Brücke von Halm wurde 1962 gebaut und 2011 von der Firma Brakelbau saniert.",
        ),
        lies=(
            "Zwei Menschen wurden getötet, als das Hochwasser in Halm 40 Meter Geländer wegriss.",
            "Der Verkehrsminister Paul Roth trat nach dem Hochwasser in Halm zurück.",
            "Die Brücke von Halm bleibt nicht bis Freitag gesperrt, sagte Nora Lind am Montag.",
            "Zwei Menschen wurden leicht verletzt und kamen in Halm ins Krankenhaus.",
            "Der Schaden in Halm beträgt laut Erik Dahl 3 Millionen Euro pro Tag.",
            "Erik Dahl, die Bürgermeisterin, sagte am Montag, die Brücke von Halm bleibe gesperrt.",
        ),
    ),
    Sample(
        language="es",
        headline="El puente de Halm, cerrado hasta el viernes por la riada",
        body=(
            "El puente de Halm seguirá cerrado hasta el viernes, dijo el lunes la alcaldesa, Nora"
            " Lind, después de que la riada arrancara 40 metros de la barandilla.",
            "Erik Dahl, que dirige el sindicato, calcula las pérdidas en 3 millones de euros por"
            " semana y dice que 120 camiones esperan ante el puente.",
            "El ministro de Transportes, Paul Roth, no dimitió, aunque la oposición lo había"
            " pedido. Visitará Halm el jueves.",
            "Dos personas resultaron heridas leves, según la policía. No fueron llevadas al"
            " hospital.",
            "El puente fue construido en 1962 y reparado en 2011 por la empresa Brakelbau.",
        ),
        faithful=(
            "El puente de Halm seguirá cerrado hasta el viernes, dijo la alcaldesa Nora Lind.",
            "El ministro de Transportes, Paul Roth, no dimitió y visitará Halm el jueves.",
            "Dos personas resultaron heridas en Halm y no fueron llevadas al hospital.",
            "Las pérdidas se calculan en 3 millones de euros por semana, según Erik Dahl.",
            "El puente de Halm fue construido en 1962 y reparado en 2011 por Brakelbau.",
        ),
        lies=(
            "Dos personas murieron después de que la riada arrancara 40 metros de la barandilla.",
            "El ministro de Transportes, Paul Roth, dimitió después de la riada de Halm.",
            "El puente de Halm no seguirá cerrado hasta el viernes, dijo la alcaldesa, Nora Lind.",
            "Dos personas resultaron heridas leves y fueron llevadas al hospital de Halm.",
            "Las pérdidas se calculan en 3 millones de euros por día, según Erik Dahl.",
            "El puente de Halm fue construido en 2011 y reparado en 1962 por Brakelbau.",
            "Erik Dahl, la alcaldesa, dijo el lunes que el puente de Halm seguirá cerrado.",
        ),
    ),
    Sample(
        language="fr",
        headline="Le pont de Halm fermé jusqu'à vendredi après la crue",
        body=(
            "Le pont de Halm restera fermé jusqu'à vendredi, a dit lundi la maire, Nora Lind,"
            " après que la crue a emporté 40 mètres de rambarde.",
            "Erik Dahl, qui dirige le syndicat, estime les pertes à 3 millions d'euros par semaine"
            " et dit que 120 camions attendent devant le pont.",
            "Le ministre des Transports, Paul Roth, n'a pas démissionné, alors que l'opposition"
            " l'avait demandé. Il visitera Halm jeudi.",
            "Deux personnes ont été légèrement blessées, selon la police. Elles n'ont pas été"
            " conduites à l'hôpital.",
            "Le pont a été construit en 1962 et réparé en 2011 par la société Brakelbau.",
        ),
        faithful=(
            "Le pont de Halm restera fermé jusqu'à vendredi après la crue, a dit la maire Nora"
            " Lind.",
            "Le ministre des Transports, Paul Roth, n'a pas démissionné et visitera Halm jeudi.",
            "Deux personnes ont été blessées à Halm, mais n'ont pas été conduites à l'hôpital.",
            "Les pertes sont estimées à 3 millions d'euros par semaine, selon Erik Dahl.",
            "Le pont de Halm a été construit en 1962 et réparé en 2011 par la société Brakelbau.",
        ),
        lies=(
            "Deux personnes sont mortes après que la crue a emporté 40 mètres de rambarde à Halm.",
            "Le ministre des Transports, Paul Roth, a démissionné après la crue à Halm.",
            "Le pont de Halm ne restera pas fermé jusqu'à vendredi, a dit la maire, Nora Lind.",
            "Deux personnes ont été légèrement blessées à Halm et conduites à l'hôpital.",
            "Les pertes sont estimées à 3 millions d'euros par jour, selon Erik Dahl.",
            "Le pont de Halm a été construit en 2011 et réparé en 1962 par la société Brakelbau.",
            "Erik Dahl, la maire, a dit lundi que le pont de Halm restera fermé après la crue.",
        ),
    ),
    Sample(
        language="tr",
        headline="Halm köprüsü selden sonra cumaya kadar kapalı",
        body=(
            "Halm köprüsü cuma gününe kadar kapalı kalacak. Sel 40 metre korkuluğu götürdü,"
            " bilgiyi pazartesi günü belediye başkanı Nora Lind verdi.",
            "Sendikayı yöneten Erik Dahl, zararın haftada 3 milyon avro olduğunu ve 120 kamyonun"
            " beklediğini söyledi.",
            "Ulaştırma bakanı Paul Roth, muhalefet istediği halde istifa etmedi. Roth perşembe"
            " günü Halm'a gidecek.",
            "Polise göre iki kişi hafif yaralandı. Yaralılar hastaneye götürülmedi.",
            "Köprü 1962'de yapıldı, 2011'de Brakelbau şirketi tarafından onarıldı.",
        ),
        faithful=(
            "Halm köprüsü selden sonra cuma gününe kadar kapalı kalacak, sel korkuluğu götürdü.",
            "Ulaştırma bakanı Paul Roth, muhalefetin isteğine karşın istifa etmedi.",
            "Polise göre Halm'daki selde iki kişi hafif yaralandı, korkuluk da yıkıldı.",
            "Halm köprüsü 1962'de yapıldı, 2011'de Brakelbau şirketi tarafından onarıldı.",
        ),
        lies=(
            "Polise göre Halm'daki selde iki kişi öldü, sel 40 metre korkuluğu götürdü.",
            "Ulaştırma bakanı Paul Roth, muhalefet istediği için selden sonra istifa etti.",
            "Halm köprüsü cuma gününe kadar kapalı kalmayacak, sel korkuluğu götürdü.",
            "Halm köprüsü 2011'de yapıldı, 1962'de Brakelbau şirketi tarafından onarıldı.",
            "Belediye başkanı Erik Dahl, Halm köprüsünün cuma gününe kadar kapalı kalacağını"
            " söyledi.",
        ),
    ),
)
