"""From bytes to letters: what servers and pages say of themselves is often wrong, and never all."""

import codecs
from itertools import product

import pytest

from content.charset import decode, decode_html, in_utf8
from content.desk import read_any
from content.feeds import read_feed
from tests.content.page_samples import FIRST, SECOND, THIRD, URL, page

GERMAN = "Die Fähre fährt wieder über den Sund, früher als erwartet, und die Häfen öffnen."
TEXTS = {
    "windows-1252": "Où était le bac ? À l’île, ça a déplu : on a mangé des pâtes à Noël, dit-on.",
    "iso-8859-15": "Où était le bac ? À l'île, ça a déplu : on a mangé des pâtes à Noël, dit-on.",
    "windows-1250": "Statek wrócił w piątek, a mieszkańcy wysp mówią, że życie będzie łatwiejsze.",
    "iso-8859-2": "Statek wrócił w piątek, a mieszkańcy wysp mówią, że życie będzie łatwiejsze.",
    "windows-1254": "Şişli vapuru dün yeniden çalıştı, ağır fırtına ise bir gün içinde dindi.",
    "windows-1251": "Паром снова ходит между островами и городом, сообщила администрация порта.",
    "koi8-r": "Паром снова ходит между островами и городом, сообщила администрация порта.",
    "windows-1253": "Το πλοίο ταξιδεύει ξανά ανάμεσα στα νησιά και την πόλη, είπε ο λιμενάρχης.",
    "gbk": "渡轮恢复通航，港务局星期一表示，岛上居民终于松了一口气，学校也重新开学。",
    "big5": "渡輪恢復通航，港務局星期一表示，島上居民終於鬆了一口氣，學校也重新開學。",
    "shift_jis": "フェリーの運航が再開された。港湾局は月曜日に、島の住民が安心したと述べた。",
    "euc-jp": "フェリーの運航が再開された。港湾局は月曜日に、島の住民が安心したと述べた。",
    "iso-2022-jp": "フェリーの運航が再開された。港湾局は月曜日に、島の住民が安心したと述べた。",
    "euc-kr": "여객선이 다시 다닌다고 항만청이 월요일에 밝혔고 섬 주민들은 안도했다.",
    "utf-8": GERMAN,
    "utf-16-le": GERMAN,
    "utf-16-be": GERMAN,
}
LATIN = ("windows-1250", "iso-8859-2", "windows-1254", "iso-8859-15")


def html(text: str, declared: str = "") -> str:
    meta = f'<meta charset="{declared}">' if declared else ""
    return (
        f"<html><head>{meta}<title>.</title></head><body><p>{text}</p><p>{text}</p></body></html>"
    )


@pytest.mark.parametrize("written", TEXTS)
def test_the_letters_come_out_whoever_is_wrong(written: str) -> None:
    """Failure 45: "utf-8" and "iso-8859-1" are what servers say that were told nothing."""
    claims = ["utf-8", written, None]
    if written not in LATIN:  # there are Latin letters in both: who names it is believed
        claims.append("iso-8859-1")

    for header, declared in product(claims, repeat=2):
        inside = html(TEXTS[written], declared or "").encode(written)
        assert TEXTS[written] in decode_html(inside, header), (header, declared)


@pytest.mark.parametrize(
    "stray", [b"\xfc", b"\xc3", b"\xff\xfe", b"\x80", b"\xe2\x80", b"\xf0\x9f\x9a", b"\xc0\xaf"]
)
@pytest.mark.parametrize("header", ["utf-8", "iso-8859-1", None])
def test_a_stray_byte_spoils_itself_alone(stray: bytes, header: str | None) -> None:
    """Failure 45: one byte of an old database made mojibake of all headlines of a feed."""
    text = GERMAN.encode() + b" " + stray + b" " + GERMAN.encode()

    for told in (decode(text, header), decode_html(text, header), in_utf8(text, header).decode()):
        assert told.startswith(GERMAN)
        assert told.endswith(GERMAN)
        assert "\ufffd" in told[len(GERMAN) : -len(GERMAN)]
    declared = html(GERMAN, "windows-1251").encode().replace(b"<p>", b"<p>" + stray, 1)
    assert GERMAN in decode_html(declared, header)


def test_a_text_that_was_cut_within_a_letter_loses_that_letter() -> None:
    """A cut is no other charset."""
    assert decode(GERMAN.encode() + "ö".encode()[:1]) == GERMAN + "\ufffd"


def test_halves_of_one_sign_are_put_together() -> None:
    """Databases that know two bytes a letter keep an emoji as two."""
    assert decode(f"Fähre {GERMAN}".encode() + b"\xed\xa0\xbd\xed\xb8\x80").endswith("\U0001f600")


@pytest.mark.parametrize("written", ["windows-1251", "gbk", "shift_jis", "euc-kr", "koi8-r"])
def test_a_stray_byte_does_not_make_its_charset_wrong(written: str) -> None:
    """The charset that was named is the best there is, for all letters but one."""
    told = decode(TEXTS[written].encode(written) * 9 + b"\x98\xff", written)

    assert told.count(TEXTS[written]) >= 8


@pytest.mark.parametrize(
    ("data", "header", "text"),
    [
        ("联通渡轮".encode("gbk"), "gbk", "联通渡轮"),
        (b"\xc4\xa7\xc4\xa7", "gb2312", "魔魔"),  # both are UTF-8 as well
        (b"\xc4\xa7\xc4\xa7", None, "ħħ"),
        (b"\xc4\xa7\xc4\xa7", "windows-1252", "ħħ"),
        ("It’s the harbour’s.".encode("cp1252"), "utf-8", "It’s the harbour’s."),
        (codecs.BOM_UTF8 + b"a \xfc\xfc", "windows-1252", "a \ufffd\ufffd"),
        (b"Harbour", "utf-16", "Harbour"),
        (b"", None, ""),
    ],
)  # fmt: skip
def test_short_texts_that_can_be_meant_two_ways(data: bytes, header: str | None, text: str) -> None:
    """What nobody could tell by the bytes alone."""
    assert decode(data, header) == text


@pytest.mark.parametrize("declaration", ["", ' encoding="UTF-8"', ' encoding="iso-8859-1"'])
@pytest.mark.parametrize("header", ["utf-8", None])
def test_one_entry_spoils_no_other(declaration: str, header: str | None) -> None:
    """Failure 45: for a feed, all its entries changed at once, and again when it was mended."""
    items = "".join(f"<item><title>{n} {GERMAN}</title></item>" for n in range(3))
    body = f'<?xml version="1.0"{declaration}?><rss><channel>{items}</channel></rss>'.encode()

    feed = read_feed(body.replace(b"1 Die", b"1 \xfc Die"), url=URL, charset=header)

    first, spoilt, last = [item.headline for item in feed.items]
    assert (first, last) == (f"0 {GERMAN}", f"2 {GERMAN}")
    assert spoilt.endswith(GERMAN)


@pytest.mark.parametrize("name", ["ferry.txt", "ferry.html"])
@pytest.mark.parametrize("written", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_zero_among_letters_makes_no_binary_file(name: str, written: str) -> None:
    """Old archives hold some; and UTF-16 without its mark is half zeros."""
    dump = f"Lorvik ferry\x00 runs again\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n"
    if name.endswith("html"):
        dump = page(f"<h1>Lorvik ferry\x00 runs again</h1><p>{FIRST}</p><p>{SECOND}</p>").decode()
    if written != "utf-8":
        dump = dump.replace("\x00", "")

    article = read_any(dump.encode(written), name=name)

    assert article.headline == "Lorvik ferry runs again"
    assert SECOND in [block.text for block in article.body]
