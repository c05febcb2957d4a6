"""The names out of bylines as houses of many countries write them: people, and nothing else."""

import pytest

from content.authors import names

BOTH = ("Ida Holm", "Odo Halm")


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("Ida Holm und Odo Halm, Nairobi", BOTH),
        ("Von Ida Holm, New York", ("Ida Holm",)),
        ("By Ida Holm and Odo Halm in Minsk", BOTH),
        ("By Ida Holm, in Minsk", ("Ida Holm",)),
        ("Ida Holm, à Lorvik", ("Ida Holm",)),
        ("Ida Holm (Berlin)", ("Ida Holm",)),
        ("IDA HOLM | LORVIK", ("Ida Holm",)),
        ("Ida Holm - LORVIK", ("Ida Holm",)),
        ("Aus Lorvik berichten Ida Holm und Odo Halm", BOTH),
        ("Ida Holm, Political Editor", ("Ida Holm",)),
        ("Ida Holm Chief Political Correspondent", ("Ida Holm",)),
        ("Ida Holm, corresponsal en Lorvik", ("Ida Holm",)),
        ("Ida Holm (envoyée spéciale à Lorvik)", ("Ida Holm",)),
        ("Von unserer Korrespondentin Ida Holm", ("Ida Holm",)),
        ("By Ida Holm, M.D., and Odo Halm, PhD", BOTH),
        ("Odo Halm, Jr.", ("Odo Halm Jr.",)),
        ("Ida Holm May 3, 2031", ("Ida Holm",)),
        ("Ida Holm (@idaholm)", ("Ida Holm",)),
        ("Ida Holm (iho), Odo Halm (oha)", BOTH),
        ("Ida Holm, Reuters", ("Ida Holm", "Reuters")),
        ("Ida Holm (avec AFP)", ("Ida Holm", "AFP")),
        ("Ida Holm and agencies", ("Ida Holm",)),
        ("Ida Holm for MailOnline", ("Ida Holm",)),
        ("Ida Holm/Odo Halm", BOTH),
        ("Ida Holm/Reuters", ("Ida Holm/Reuters",)),
        ("Madonna, Prince", ("Madonna", "Prince")),
    ],
)
def test_where_they_are_and_what_they_are_is_no_name(byline: str, people: tuple[str, ...]) -> None:
    """Readers get "By Ida Holm", whatever the field holds beside her."""
    assert names(byline) == people


@pytest.mark.parametrize(
    "byline",
    [
        "Von Ida Holm (Text) und Odo Halm (Fotos)",
        "Text: Ida Holm, Fotos: Odo Halm",
        "Tekst: Ida Holm Foto: Odo Halm",
        "Words by Ida Holm, photos by Odo Halm",
        "By Ida Holm | Edited by Odo Halm",
        "Reporting by Ida Holm; Editing by Odo Halm",
        "Penulis: Ida Holm Editor: Odo Halm",
    ],
)
def test_who_took_pictures_or_edited_is_no_author(byline: str) -> None:
    """A story is signed by who wrote it; the photographer has a credit of their own."""
    assert names(byline) == ("Ida Holm",)


@pytest.mark.parametrize("byline", ["Fotos: Odo Halm", "Edited by Odo Halm", "责任编辑：李大华"])
def test_a_byline_of_others_alone_names_no_author(byline: str) -> None:
    """A wrong name is worse than none."""
    assert names(byline) == ()


@pytest.mark.parametrize(
    "label",
    """
    Analysis by|Ein Gastbeitrag von|Propos recueillis par|Escrito por:|dalla nostra inviata
    a cura di|Door onze correspondent|Af journalist|Autorka:|oprac.|Muhabir:|Szerző:|Teksti:
    Scris de|Piše:|Γράφει η|Oleh:|Pewarta :|Tác giả:|Автор:|بقلم:|إعداد:|מאת:|作者：|文・
    """.strip()
    .replace("\n", "|")
    .split("|"),
)
def test_the_words_before_a_name_are_known_in_many_languages(label: str) -> None:
    """ "Tarafından" or "Door" told as a first name is an error in print."""
    assert names(f"{label.strip()} Ida Holm") == ("Ida Holm",)


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("記者王小明、李大華／台北報導", ("王小明", "李大華")),
        ("【記者王小明報導】", ("王小明",)),
        ("本报记者 王小明", ("王小明",)),
        ("(서울=연합뉴스) 홍길동 기자", ("홍길동",)),
        ("홍길동·김철수 기자", ("홍길동", "김철수")),
        ("（山田太郎）", ("山田太郎",)),
        ("《山田太郎》", ("山田太郎",)),
        ("文● 山田 太郎", ("山田 太郎",)),
        ("取材・文＝山田太郎", ("山田太郎",)),
    ],
)
def test_the_bylines_of_east_asia_are_names_too(byline: str, people: tuple[str, ...]) -> None:
    """Their names stand before the trade, without blanks and without capitals."""
    assert names(byline) == people


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("Ida Holm and Oleh Petrenko", ("Ida Holm", "Oleh Petrenko")),
        ("Von Ida Holm", ("Ida Holm",)),
        ("Oleh Ida Holm", ("Ida Holm",)),
        ("von Madonna", ("Madonna",)),
        ("Von AFP", ("AFP",)),
        ("Por Redacción", ("Redacción",)),
        ("Ida Holm Follow", ("Ida Holm",)),
    ],
)
def test_a_label_that_is_a_first_name_too_is_one_before_two_words(
    byline: str, people: tuple[str, ...]
) -> None:
    """Oleh signs in Kyiv and says "by" in Jakarta."""
    assert names(byline) == people


@pytest.mark.parametrize("joint", ["and", "und", "et", "y", "e", "i", "ve", "en", "och", "a", "+"])
def test_two_people_are_two_names(joint: str) -> None:
    """Readers who follow one of them search for that name."""
    assert names(f"Ida Holm {joint} Odo Halm") == BOTH


@pytest.mark.parametrize(
    "name",
    """
    José Ortega y Gasset|Puig i Cadafalch|António Costa e Silva|Hilma af Klint|Carlos de la Cruz
    Mateo May|Jan August|Dr. Ida Holm|Martin Holm Jr.|J. K. Holm|France 24|20 Minutes|CNN TÜRK
    ANKA HABER AJANSI|BBC News|Daily Courier Reporter|Staff Writer|Follow the Money|RFE/RL
    Oleh Petrenko|Von Hertzen|Di Holm|Par Holm|De Ida|Von|Jane Van Follow
    Centre for Investigative Reporting|Reporters Without Borders|Fritz Haber|Nina Foto|bell hooks
    """.strip()
    .replace("\n", "|")
    .split("|"),
)
def test_a_name_that_looks_like_more_stays_whole(name: str) -> None:
    """Every word that a rule takes away is somebody's name somewhere."""
    assert names(name.strip()) == (name.strip(),)


def test_a_field_of_many_names_or_of_a_life_tells_the_first_ones() -> None:
    """What follows is looked at by no pattern: the longer it is, the longer each of them takes."""
    many = [f"Ida Holm{chr(97 + place // 10)}{chr(97 + place % 10)}" for place in range(70)]

    assert names(" ,".join(many)[:590])[:20] == tuple(many[:20])
    assert names("a, " * 80 + "Ida Holm, Odo Halm") == ()
    assert names("Ida Holm is a reporter " + "who was in Lorvik " * 20) == ("Ida Holm",)
    assert names("Ida Holm" + " senior" * 20 + " editor") == ()


@pytest.mark.parametrize("piece", ["by ", "Foto: ", "a ", "( a", "記者", "Ida Holm y "])
def test_a_field_without_end_is_looked_at_from_its_beginning_only(piece: str) -> None:
    """A page may hold megabytes there, and the patterns look back and forth."""
    assert names(piece * 200 + ", Odo Halm" * 1000) == names(piece * 200 + ", Odo Halm" * 2)


@pytest.mark.parametrize(
    "byline",
    [
        "By Ida Holm | 3 March 2031, 14:30 CET",
        "By Ida Holm | 2:30 pm",
        "Von Ida Holm, 14:30 Uhr",
        "Ida Holm – Published 3 March 2031",
        "Par Ida Holm | Publié le 3 mars 2031 à 14h30",
        "Ida Holm, Updated: 3 March 2031 at 9 a.m.",
    ],
)
def test_when_it_was_written_is_no_name(byline: str) -> None:
    """One line often holds both, and what is left of a date must not sign the story."""
    assert names(byline) == ("Ida Holm",)


@pytest.mark.parametrize("byline", ["Ida Holm and 2nd Lt. Odo Halm", "Ida Holm, Odo Halm 3."])
def test_a_number_alone_is_no_time_of_day(byline: str) -> None:
    """A co-author is not lost for a rank or a footnote."""
    assert len(names(byline)) == 2


def test_names_of_two_signs_that_are_set_wide_are_two_names() -> None:
    """Chinese papers give them the room of three."""
    assert names("本报记者　李大明　王　华") == ("李大明", "王华")
    assert names("港口報／ 記者李大明／基隆即時報導") == ("李大明",)
