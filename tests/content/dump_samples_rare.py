"""Rarer habits of dumps, of our own writing; see `dump_samples`."""

from tests.content.dump_samples import CRANES, FERRIES, HARBOUR, Sample

HEADLINE = "Crane drivers close Lorvik harbour"
STANDFIRST = "Walkout leaves forty ships waiting as talks over night shifts fail."

RARE = [
    Sample(
        name="a caption twice in a row without a credit, the headline once more",
        dump=f"""{HEADLINE}

{HEADLINE}

{STANDFIRST}

Ships wait in the bay of Lorvik at dawn

Ships wait in the bay of Lorvik at dawn

{HARBOUR}

{CRANES}""",
        headline=HEADLINE,
        standfirst=STANDFIRST,
        caption="Ships wait in the bay of Lorvik at dawn",
        body=[HARBOUR, CRANES],
    ),
    Sample(
        name="a labelled caption without a credit, the agency's name as signature",
        dump=f"""{HEADLINE}

{HARBOUR}

{CRANES}

Image caption: Ships wait in the bay of Lorvik at dawn

{FERRIES}

Reuters""",
        headline=HEADLINE,
        standfirst=HARBOUR,
        caption="Ships wait in the bay of Lorvik at dawn",
        body=[CRANES, FERRIES],
    ),
    Sample(
        name="a timeline: dates in the middle are headings",
        dump=f"""How Lorvik harbour came to a halt

{STANDFIRST}

{HARBOUR}

{HARBOUR.replace("Friday", "Monday")}

{HARBOUR.replace("Friday", "Tuesday")}

{HARBOUR.replace("Friday", "Wednesday")}

{HARBOUR.replace("Friday", "Thursday")}

{HARBOUR.replace("Friday", "Saturday")}

{HARBOUR.replace("Friday", "Sunday")}

May 4, 2031

{CRANES}

{CRANES.replace("Monday", "Tuesday")}

{CRANES.replace("Monday", "Wednesday")}

{CRANES.replace("Monday", "Thursday")}

{CRANES.replace("Monday", "Friday")}

{FERRIES}""",
        headline="How Lorvik harbour came to a halt",
        standfirst=STANDFIRST,
        body=[
            HARBOUR,
            *(
                HARBOUR.replace("Friday", day)
                for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Saturday", "Sunday")
            ),
            "# May 4, 2031",
            *(
                CRANES.replace("Monday", day)
                for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
            ),
            FERRIES,
        ],
    ),
    Sample(
        name="a song between long paragraphs is not run together",
        dump=f"""Crane drivers sing at the gates of Lorvik

{HARBOUR} {CRANES} {FERRIES}

The song has three lines and is older than the harbour itself, says Ida Roth, and it goes so:

The crane stands still above the bay
and we stand still beneath its arm
until the night has gone away

{CRANES} {FERRIES}

{FERRIES} Nobody sang on the islands, where the milk has run short since the weekend came.""",
        headline="Crane drivers sing at the gates of Lorvik",
        standfirst=f"{HARBOUR} {CRANES} {FERRIES}",
        body=[
            "The song has three lines and is older than the harbour itself, says Ida Roth, and it"
            " goes so:",
            "The crane stands still above the bay",
            "and we stand still beneath its arm",
            "until the night has gone away",
            f"{CRANES} {FERRIES}",
            f"{FERRIES} Nobody sang on the islands, where the milk has run short since the weekend"
            " came.",
        ],
    ),
    Sample(
        name="sentences that begin as links and credits do",
        dump=f"""{HEADLINE}

{STANDFIRST}

{HARBOUR}

Read more and worry less, said the notice at gate four. Source: a poster.

Reuters and the other agencies were not let in, and nor was anybody else.

Related questions were not answered.

{FERRIES}""",
        headline=HEADLINE,
        standfirst=STANDFIRST,
        body=[
            HARBOUR,
            "Read more and worry less, said the notice at gate four. Source: a poster.",
            "Reuters and the other agencies were not let in, and nor was anybody else.",
            "Related questions were not answered.",
            FERRIES,
        ],
    ),
    Sample(
        name="a world desk's dump: two photos with copies, watch and read-more lines, a list",
        dump=f"""Protest camp at Lorvik airport enters third week

Hundreds have stayed on the grass beside runway two, and more are expected at the weekend.

Tents stand beside the runway at Lorvik airport on Thursday.
Others

Tents stand beside the runway at Lorvik airport on Thursday.

LORVIK — Hundreds of people have stayed on the grass beside runway two.

"We are not leaving," said Ida Roth, 41, a nurse. "Nobody has offered us anything."

WATCH: Inside the camp at runway two

'A question of weeks'

Asked about the police, the director said: "Not before the weekend."

READ MORE:
Airlines move flights to Vessmark

The campers have put two demands to the city:
• an end to night flights
• sound-proof windows for the school

Police line the fence of Lorvik airport on May 3, 2031.
AA

Police line the fence of Lorvik airport on May 3, 2031.

{FERRIES}

Source: TRTWorld and agencies""",
        headline="Protest camp at Lorvik airport enters third week",
        standfirst="Hundreds have stayed on the grass beside runway two, and more are expected at"
        " the weekend.",
        caption="Tents stand beside the runway at Lorvik airport on Thursday.",
        credit="Others",
        related=("Inside the camp at runway two", "Airlines move flights to Vessmark"),
        body=[
            "LORVIK — Hundreds of people have stayed on the grass beside runway two.",
            '"We are not leaving," said Ida Roth, 41, a nurse. "Nobody has offered us anything."',
            "# 'A question of weeks'",
            'Asked about the police, the director said: "Not before the weekend."',
            "The campers have put two demands to the city:",
            "* an end to night flights\nsound-proof windows for the school",
            FERRIES,
        ],
    ),
    Sample(
        name="a credit in a block of its own, the caption below it without a full stop",
        dump=f"""{HEADLINE}

{STANDFIRST}

Reuters

Forty ships wait in the bay of Lorvik

{HARBOUR}

{CRANES}""",
        headline=HEADLINE,
        standfirst=STANDFIRST,
        caption="Forty ships wait in the bay of Lorvik",
        credit="Reuters",
        body=[HARBOUR, CRANES],
    ),
]
