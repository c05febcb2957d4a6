"""Plain text: cleaned, cut into sentences, measured and clipped in any script."""

import string
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.text import clean, clip, fingerprint, sentences, utf16_units

FAMILY = "👩‍👩‍👧‍👦"
SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
HARD = [
    FAMILY,
    "🇧🇾🇹🇷",
    "👍🏽",
    SCOTLAND,
    "e\u0301",
    "क्षि",
    "한국어",
    "שלום",
    "مرحبا",
    "日本語",
    "می‌خواهم",
    "ก็",
]

any_text = st.text() | st.lists(st.sampled_from([*HARD, " ", "word", ". ", "\n"])).map("".join)


@given(st.text(alphabet=st.characters()) | any_text)
def test_cleaned_text_is_one_visible_line(text: str) -> None:
    """Failure 36: whatever a source sends, a reader gets one line without hidden characters."""
    cleaned = clean(text)

    assert clean(cleaned) == cleaned
    assert cleaned == cleaned.strip()
    assert len(cleaned.splitlines()) <= 1
    assert "  " not in cleaned
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in cleaned)
    assert not set(cleaned) & set("\u200b\u202e\u2066\ufeff\u00ad")


@pytest.mark.parametrize("word", [*HARD, "👩🏾‍🚀", "❤️‍🔥", "ක්‍ෂ"])
def test_cleaning_keeps_what_joiners_join(word: str) -> None:
    """A family of emoji or a Persian word falls apart when its joiners are taken for litter."""
    assert clean(f" {word}\u200b ") == unicodedata.normalize("NFC", word)


def test_cleaning_removes_joiners_that_join_nothing() -> None:
    """Joiners strewn between Latin letters only serve to hide words from search and filters."""
    assert clean("hea\u200dd\u200cline\u200d \u200c!") == "headline !"


def test_cleaning_mends_split_surrogates_and_leaves_entities() -> None:
    """Halves of an emoji come from sloppy JSON; "&amp;" may be what the author meant."""
    assert clean("\ud83d\ude00 &amp; \udc00ok") == "😀 &amp; ok"


@given(any_text)
def test_units_are_those_of_utf16(text: str) -> None:
    """Failure 33: Telegram counts UTF-16 units, not characters."""
    assert utf16_units(text) == sum(2 if ord(char) > 0xFFFF else 1 for char in text)


@given(any_text, st.integers(min_value=0, max_value=60))
def test_clipped_text_always_fits(text: str, limit: int) -> None:
    """Failure 33: a caption one unit too long is a message that never arrives."""
    clipped = clip(text, limit)

    assert utf16_units(clipped) <= limit
    assert text.startswith(clipped.removesuffix("…"))
    if utf16_units(text) <= limit:
        assert clipped == text


@given(any_text, st.integers(min_value=1, max_value=40))
def test_a_clip_never_cuts_a_visible_character(text: str, limit: int) -> None:
    """Half a flag or a lost accent is a fault that readers see; UAX 29 is the judge."""
    regex: Any = pytest.importorskip("regex")
    clipped = clip(text, limit)
    if clipped == text:
        return

    kept = clipped.removesuffix("…")

    borders, at = {0}, 0
    for cluster in regex.findall(r"\X", text):
        at += len(cluster)
        borders.add(at)
    assert len(kept) in borders


def test_a_clip_ends_at_a_word() -> None:
    """Words cut in half look like a fault; only a very long "word" is cut."""
    assert clip("The council met, and voted again", 21) == "The council met, and…"
    assert clip("The council met, and voted", 17) == "The council met…"
    assert clip("a" * 100, 10) == "a" * 9 + "…"
    assert clip("日本語の文章はここで切る", 6) == "日本語の文…"


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        (
            "",
            [
                "LORVIK (Wire) — Mr. J. K. Amsel of the U.S. Senate said no.",
                "He paid 3.5 million to Tern Inc. on Aug. 15.",
                "The U.S.",
                "The army left.",
                '"Leave!" they chanted.',
                '"Why?" he asked.',
                "See No. 5 and St. Odo...",
                "Then (at last.) it rained!",
            ],
        ),
        (
            "de",
            [
                "Am 15. August sprach Dr. Halm bzw. Frau Ried, z. B. gestern.",
                "„Das ist gut.“",
                "Der 2. Aufruf kam von Karl IV. Halm.",
                "Danach kam Ruhe.",
            ],
        ),
        ("fr", ["M. Orvel est venu.", "« C'est fini. »", "Il est parti…", "Puis rien."]),
        ("es", ["¿Quién lo dijo?", "¡Nadie!", "El Sr. Olmo dijo que no.", "La Sra. Paz calló."]),
        ("tr", ["Doç. Dr. Işık konuştu.", "Toplantı 15. yüzyıl evinde yapıldı.", "Sonra bitti."]),
        ("ja", ["首相は「行く。帰る。」と述べた。", "本当？", "はい。"]),
        ("zh", ["他说：“好。”", "会议结束了！", "大家回家。"]),
        ("ar", ["انتهى الأمر أمس.", "هل عاد؟", "نعم عاد."]),
        ("hi", ["यह पहला है।", "यह दूसरा है।"]),
        ("hi", ["डॉ. शर्मा आए।", "प्रो. वर्मा गए।"]),
        ("it", ["Il dott. Rossi arrivò.", "Il prof. Bianchi no."]),
        ("pt", ["A Dra. Reis falou.", "O Sr. Olmo calou."]),
        ("de", ["Das Urteil (Az. 5 K 12/31) gilt.", "Es ist fest."]),
        ("vi", ["TP. Lorvik có mưa.", "Ông đến."]),
        ("id", ["PT. Maju tutup.", "Dr. Budi pergi."]),
        ("en", ["Sales of phones fell.", "eBay rose.", "iOS won."]),
        ("hy", ["Նա եկավ:", "Հետո գնաց։", "Ի՞նչ եղավ։"]),
        ("el", ["Τι έγινε;", "Τίποτα.", "Ποιος ήρθε;"]),
        ("ka", ["ის მოვიდა.", "რა მოხდა?", "არაფერი."]),
        ("ru", ["Он жил на ул. Лесной.", "Потом уехал, т. е. Исчез.", "Все ждали."]),
    ],
)
def test_sentences_are_whole(language: str, parts: list[str]) -> None:
    """A summary that ends in "Mr." is one that an editor would have to mend."""
    joint = "" if language in {"ja", "zh"} else " "

    assert sentences(joint.join(parts), language) == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        (
            "en",
            ["Transportation Sec. Ida Holm met Supt. Karl Berg and Insp. Odo Halm.", "She left."],
        ),
        (
            "en",
            ["Pvt. Holm and Det. Sgt. Berg told Atty. Gen. Halm.", "Gens. Lund and Ried agreed."],
        ),
        ("", ["Transportation Sec. Ida Holm leaves"]),
        ("en", ["Sec. De Vos and Amb. La Rosa came."]),
        (
            "de",
            [
                "Er kam mit Hrn. Berg, Abg. Holm und Prof. em. Halm.",
                "Nach 3 Std. Fahrt schlief er.",
            ],
        ),
        (
            "fr",
            ["Le Pr. Martin et MM. Orvel et Lund arrivent.", "Il naquit en 50 av. J.-C. à Lorvik."],
        ),
        ("fr", ["Voir art. 49 al. 3 du code.", "C'est tout."]),
        (
            "es",
            [
                "El Lic. Ruiz y la Mtra. Paz hablaron con el gral. Olmo.",
                "La Excma. Sra. Gil calló.",
            ],
        ),
        ("pt", ["O Des. Olmo e o Pe. Reis vieram.", "A Exma. Sra. Lima não."]),
        ("it", ["Il sig. Rossi e l'on. Bianchi parlano con la dott.ssa Verdi.", "Poi tacciono."]),
        ("nl", ["De dhr. Bakker en ir. Visser kwamen.", "Ds. Mulder bleef."]),
        ("pl", ["Ks. Nowak mieszka przy ul. Lipowej.", "Płk. Mazur i gen. Wilk też."]),
        ("cs", ["MUDr. Novák a plk. Svoboda přišli.", "Ing. Malý ne."]),
        ("hu", ["Özv. Kis Anna és ifj. Nagy Pál eljött.", "Vége."]),
        ("ro", ["Sf. Odo și col. Ionescu au venit.", "Gata."]),
        ("hr", ["Akad. Horvat i gosp. Babić su došli.", "Kraj."]),
        ("da", ["Adv. Holm og hr. Lund kom kl. 12 i dag.", "De gik."]),
        ("fi", ["Mukana oli mm. Holm ja prof. Lund.", "Loppu."]),
        ("ru", ["Акад. Иванов и ген. Петров приехали.", "Конец."]),
        ("el", ["Ο Δρ. Παππάς ήρθε.", "Τέλος."]),
        ("tr", ["Uzm. Dr. Kaya ve Yzb. Demir geldi.", "Bitti."]),
        ("id", ["Bpk. Budi tinggal di Jl. Melati.", "Selesai."]),
        ("vi", ["BS. Minh và LS. Lan đến.", "Hết."]),
    ],
)
def test_ranks_offices_and_units_end_no_sentence(language: str, parts: list[str]) -> None:
    """A headline of a dump ended at "Sec.": whose office it is stood in the text."""
    assert sentences(" ".join(parts), language) == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["He was sued by the SEC.", "Shares fell.", "She wrote for the FT.", "He did not."]),
        ("en", ["Holm is now an Insp.", "She will move.", "Wait a sec.", "Holm is late."]),
        ("en", ["He lost the cap.", "Berg had it.", "They went on.", "Holm stayed."]),
        ("da", ["Han viste sig.", "Holm gik.", "Hun så det.", "Berg kom."]),
        ("sv", ["Det lever han av.", "Holm vet det."]),
        ("es", ["Se tiene que ir.", "Luna espera.", "Mide 5 mm.", "Paz lo vio."]),
        ("pt", ["É do cap.", "Olmo sabe."]),
        ("de", ["Das sagte Frau Min.", "Sie ging."]),
        ("ru", ["Там хлеб, сыр и пр.", "Иванов ушёл."]),
        ("sl", ["Videl ga je in ujel ga.", "Potem je šel."]),
        ("pl", ["Rybacy pomogli im.", "Holm dziękuje."]),
        ("cs", ["Rybáři pomohli nám.", "Holm děkuje."]),
        ("da", ["Til byen han red.", "Holm ventede."]),
        ("ro", ["Nu știu vin de acest gen.", "Holm bea un vin sec.", "Berg tace."]),
        ("bg", ["Пристигна един полк.", "Холм гледа."]),
    ],
)
def test_such_a_word_ends_a_sentence_where_that_is_likelier(
    language: str, parts: list[str]
) -> None:
    """Before a word that begins one, all in capitals, or as a word of another language."""
    assert sentences(" ".join(parts), language) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["သူလာသည်။", "သူသွားသည်။"],
        ["መጣ።", "ሄደ።"],
        ["គាត់មក។", "គាត់ទៅ។"],
        ["वह आया।", "“वह गया।”", "वह रुका।"],
        ["គាត់ទិញត្រី បន្លែ ។ល។ ហើយទៅ។", "គាត់ញ៉ាំ។"],
    ],
    ids=["Burmese", "Amharic", "Khmer", "Hindi", "Khmer for and so on"],
)
def test_marks_that_are_nothing_but_ends_need_no_blank(parts: list[str]) -> None:
    """Their newsrooms set one or none; a whole paragraph was one sentence, and cut in its midst."""
    assert sentences("".join(parts)) == parts


@given(any_text, st.sampled_from(["", "de", "ja"]))
def test_sentences_lose_nothing(text: str, language: str) -> None:
    """Splitting only finds borders: every visible character is in one of the parts."""
    parts = sentences(text, language)

    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part == part.strip() != "" for part in parts)


@given(st.sampled_from(list(string.printable)), st.integers(1000, 20_000))
def test_monotonous_text_is_split_in_linear_steps(char: str, times: int) -> None:
    """A page of nothing but dots must not hold the house up."""
    assert sum(map(len, sentences(char * times))) <= times


def test_a_fingerprint_tells_texts_apart_and_not_their_blanks() -> None:
    """Stories are recognised by it: blanks may differ, order and borders may not."""
    assert fingerprint("a b", "c") == fingerprint(" a\u200b \n b ", "c")
    assert len({fingerprint("ab", "c"), fingerprint("a", "bc"), fingerprint("c", "ab")}) == 3
    assert len(fingerprint()) == 32
    assert set(fingerprint("x")) <= set(string.hexdigits.lower())
