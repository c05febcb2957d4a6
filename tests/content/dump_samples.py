"""Dumps of our own writing, as other houses' exports look, and what they must be read as.

In `body` a heading begins with "# ", a quotation with "> ", a list's item with "* ".
"""

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, kw_only=True)
class Sample:
    name: str
    dump: str
    headline: str
    body: list[str]
    standfirst: str = ""
    caption: str = ""
    credit: str = ""
    related: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    topics: tuple[str, ...] = ()
    language: str = "en"


HARBOUR = "The harbour of Lorvik stays closed until Friday, the port authority said."
CRANES = "Crane drivers walked out on Monday after talks over night shifts broke down."
FERRIES = "Ferries to the islands keep running, but with fewer crossings in the morning."

ENGLISH = [
    Sample(
        name="caption in brackets, Al Jazeera style",
        dump=f"""Crane drivers close Lorvik harbour

Walkout leaves forty ships waiting as talks over night shifts fail.

Ships wait off Lorvik on the second day of the strike [Odo Halm/Reuters]
By Jane Amsel
Published On 4 May 2031
4 May 2031

{HARBOUR}

{CRANES}

Keep reading
list of 2 items
list 1 of 2
Islands run short of milk as ferries thin out

{FERRIES}""",
        headline="Crane drivers close Lorvik harbour",
        standfirst="Walkout leaves forty ships waiting as talks over night shifts fail.",
        caption="Ships wait off Lorvik on the second day of the strike",
        credit="Odo Halm/Reuters",
        authors=("Jane Amsel",),
        published_at=datetime(2031, 5, 4, tzinfo=UTC),
        related=("Islands run short of milk as ferries thin out",),
        body=[HARBOUR, CRANES, FERRIES],
    ),
    Sample(
        name="credit before the caption, once, with Windows line ends and a byte order mark",
        dump="\ufeff"
        + f"""Crane drivers close Lorvik harbour

Walkout leaves forty ships waiting as talks over night shifts fail.

AP
A crane stands idle in Lorvik, Vessmark, May 3, 2031.

{HARBOUR}

{CRANES}

{FERRIES}
""".replace("\n", "\r\n"),
        headline="Crane drivers close Lorvik harbour",
        standfirst="Walkout leaves forty ships waiting as talks over night shifts fail.",
        caption="A crane stands idle in Lorvik, Vessmark, May 3, 2031.",
        credit="AP",
        body=[HARBOUR, CRANES, FERRIES],
    ),
    Sample(
        name="no photo, no standfirst: a dateline begins the body",
        dump=f"""Crane drivers close Lorvik harbour

LORVIK (Wire) — {HARBOUR}

{CRANES}

{FERRIES}""",
        headline="Crane drivers close Lorvik harbour",
        body=[f"LORVIK (Wire) — {HARBOUR}", CRANES, FERRIES],
    ),
    Sample(
        name="photo label and credit in one line, byline and date in one line",
        dump=f"""Crane drivers close Lorvik harbour
By Jane Amsel and Odo van der Halm | Updated May 4, 2031, 10:05 GMT | 3 min read
Photo: Jane Doe/Reuters
{HARBOUR}
{CRANES}
Share
Facebook
Twitter
{FERRIES}
Sign up for our daily newsletter and never miss a story.
(Reporting by Jane Amsel; Editing by Ida Roth)""",
        headline="Crane drivers close Lorvik harbour",
        credit="Jane Doe/Reuters",
        authors=("Jane Amsel", "Odo van der Halm"),
        published_at=datetime(2031, 5, 4, 10, 5, tzinfo=UTC),
        body=[HARBOUR, CRANES, FERRIES],
    ),
    Sample(
        name="hard-wrapped at 60 columns, with a sub-heading and a list",
        dump="""Crane drivers close Lorvik harbour

The harbour of Lorvik stays closed until Friday, the port
authority said. Some forty ships wait in the bay, and the
first of them have turned back to their home ports.

What the drivers want

Crane drivers walked out on Monday after talks over night
shifts broke down. Their union asks for three things, long-
overdue as its members say:

- no more than four nights in a row
- a doctor on the pier
- back pay since January

Ferries to the islands keep running, but with fewer crossings
in the morning.
""",
        headline="Crane drivers close Lorvik harbour",
        standfirst="The harbour of Lorvik stays closed until Friday, the port authority said. Some"
        " forty ships wait in the bay, and the first of them have turned back to their home ports.",
        body=[
            "# What the drivers want",
            "Crane drivers walked out on Monday after talks over night shifts broke down. Their"
            " union asks for three things, long-overdue as its members say:",
            "* no more than four nights in a row\na doctor on the pier\nback pay since January",
            "Ferries to the islands keep running, but with fewer crossings in the morning.",
        ],
    ),
    Sample(
        name="quotations: speech stays a paragraph, a lifted quotation is one",
        dump=f"""Crane drivers close Lorvik harbour

{HARBOUR}

"We will not load a single box before Friday," the union said.

"Nobody asked us about the nights"

{CRANES} "Nobody asked us about the nights," said Ida Roth, who drives the oldest crane.

"I have slept four hours since Sunday."
— Odo Halm, harbour pilot

{FERRIES}""",
        headline="Crane drivers close Lorvik harbour",
        standfirst=HARBOUR,
        body=[
            '"We will not load a single box before Friday," the union said.',
            '> "Nobody asked us about the nights"',
            f'{CRANES} "Nobody asked us about the nights," said Ida Roth, who drives the oldest'
            " crane.",
            '> "I have slept four hours since Sunday." — Odo Halm, harbour pilot',
            FERRIES,
        ],
    ),
    Sample(
        name="two photos, both with copies and credits; cookie and advertisement lines",
        dump=f"""Crane drivers close Lorvik harbour

Walkout leaves forty ships waiting as talks over night shifts fail.

Ships wait in the bay of Lorvik at dawn.

Ships wait in the bay of Lorvik at dawn. (AFP)

{HARBOUR}

We use cookies to make this site work. Accept

Advertisement

Drivers stand around a fire at gate four.
Ida Roth
Drivers stand around a fire at gate four.

{CRANES}

ADVERTISEMENT - SCROLL TO CONTINUE

{FERRIES}

12 Comments""",
        headline="Crane drivers close Lorvik harbour",
        standfirst="Walkout leaves forty ships waiting as talks over night shifts fail.",
        caption="Ships wait in the bay of Lorvik at dawn.",
        credit="AFP",
        body=[HARBOUR, CRANES, FERRIES],
    ),
    Sample(
        name="related block with addresses, key words, source, own address",
        dump=f"""https://news.example/2031/lorvik-harbour
WORLD
Crane drivers close Lorvik harbour

{HARBOUR}

See also: Islands run short of milk https://news.example/2031/milk

{CRANES}

Related stories
• Night shifts divide the port council
• How Lorvik became the coast's largest port

{FERRIES}

Tags: Lorvik, strike, ports
Source: Wire and agencies""",
        headline="Crane drivers close Lorvik harbour",
        standfirst=HARBOUR,
        body=[CRANES, FERRIES],
        topics=("Lorvik", "strike", "ports"),
        related=(
            "Islands run short of milk",
            "Night shifts divide the port council",
            "How Lorvik became the coast's largest port",
        ),
    ),
    Sample(
        name="headings that are questions, a network's name as a heading, a stray last line",
        dump=f"""What the harbour strike means for the islands

{HARBOUR}

Why now?

{CRANES}

Facebook

The union spread its call there first, and the port answered there as well.

{FERRIES}

Pier 4""",
        headline="What the harbour strike means for the islands",
        standfirst="",
        body=[
            HARBOUR,
            "# Why now?",
            CRANES,
            "# Facebook",
            "The union spread its call there first, and the port answered there as well.",
            FERRIES,
        ],
    ),
    Sample(
        name="doubtful lines stay: agency names, short verse, a paragraph about cookies",
        dump=f"""Old port poem found in customs house

{HARBOUR}

By Friday the ships had gone, and nobody knew where.

Related: the same hand wrote the customs ledger of 1902, the archivist said.

Cookies were found beside it, and a letter that asks visitors to accept them.

Photo albums fill the other shelves.

{FERRIES}""",
        headline="Old port poem found in customs house",
        standfirst=HARBOUR,
        body=[
            "By Friday the ships had gone, and nobody knew where.",
            "Related: the same hand wrote the customs ledger of 1902, the archivist said.",
            "Cookies were found beside it, and a letter that asks visitors to accept them.",
            "Photo albums fill the other shelves.",
            FERRIES,
        ],
    ),
]
