"""What people read: complete in every language, and picked for the reader."""

import ast
import re
import string
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as BabelMessage
from babel.messages.pofile import read_po

import bot
from bot.handlers.commands import EDITORS, READERS
from bot.texts import LANGUAGES, Message, Texts, language_for

HOUSE = Path(bot.__file__).parent
NOON = datetime(2020, 8, 15, 12, 5, tzinfo=UTC)
TRANSLATED = [language for language in LANGUAGES if language != "en"]

Said = str | tuple[str, str]
"""A message id; a pair where it has a plural."""


def said_in(source: str, where: str) -> Iterator[Said]:
    """Every message of one module, by the three ways that `bot.texts` documents."""
    tree = ast.parse(source)
    ours = {"texts", "later"} if where == "texts.py" or _imports_later(tree) else {"texts"}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or _is_room(node.func):
            continue
        match node.func:
            case ast.Name(name) | ast.Attribute(_, "texts" as name) if name in ours:
                yield _literal(node, 0, where)
            case ast.Attribute(ast.Name("texts") | ast.Attribute(_, "texts"), "plural"):
                yield _literal(node, 0, where), _literal(node, 1, where)


def _imports_later(tree: ast.Module) -> bool:
    """Other modules may call something of their own by that name."""
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "bot.texts"
        and any(alias.name == "later" for alias in node.names)
        for node in tree.body
    )


def _is_room(function: ast.expr) -> bool:
    """`room.texts(language)` makes a `Texts` and tells nothing."""
    match function:
        case ast.Attribute(ast.Name("room" | "self") | ast.Attribute(_, "room"), "texts"):
            return True
    return False


def _literal(node: ast.Call, at: int, where: str) -> str:
    match node.args[at : at + 1]:
        case [ast.Constant(str(text))]:
            return text
    raise AssertionError(
        f"{where}:{node.lineno}: say it in one literal, or set it apart by later()"
    )


def said() -> set[Said]:
    return {
        message
        for path in sorted(HOUSE.rglob("*.py"))
        for message in said_in(path.read_text(encoding="utf-8"), str(path.relative_to(HOUSE)))
    }


def catalogue(language: str) -> Catalog:
    path = files("bot") / "locales" / language / "LC_MESSAGES" / "wireroom.po"
    return read_po(StringIO(path.read_text(encoding="utf-8")), locale=language)


def held(language: str) -> dict[Said, tuple[str, ...]]:
    """Message id → its translations, one for each plural form."""
    found: dict[Said, tuple[str, ...]] = {}
    for entry in catalogue(language):
        match entry.id, entry.string:
            case (str(one), str(many)) | [str(one), str(many)], [*told]:
                found[one, many] = tuple(map(str, told))
            case str(message), str(told) if message:
                found[message] = (told,)
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def as_po(messages: set[Said]) -> str:
    """Ready to be pasted into a catalogue."""
    entries = []
    for message in sorted(messages, key=str):
        ids = (message,) if isinstance(message, str) else message
        quoted = [one.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") for one in ids]
        lines = [f'msgid "{quoted[0]}"', 'msgstr ""']
        if len(ids) == 2:
            lines = [lines[0], f'msgid_plural "{quoted[1]}"', 'msgstr[0] ""', 'msgstr[1] ""']
        entries.append("\n".join(lines))
    return "\n\n".join(entries)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_word_has_a_translation(language: str) -> None:
    """A reader who reads German gets no English line in the middle."""
    spoken = said()
    assert len(spoken) > 30, "the collector found next to nothing: it is broken"

    missing = spoken - held(language).keys()

    assert not missing, f"add to bot/locales/{language}:\n\n{as_po(missing)}\n"


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_left_over(language: str) -> None:
    """Whoever translates the next language must not translate what nobody says."""
    orphans = held(language).keys() - said()

    assert not orphans, f"remove from bot/locales/{language}:\n\n{as_po(orphans)}\n"


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_say_something_and_lose_no_value(language: str) -> None:
    """A placeholder that is misspelt in one language would fail only there, at the reader."""
    forms = catalogue(language).num_plurals

    for message, translations in held(language).items():
        ids = (message,) if isinstance(message, str) else message
        assert len(translations) == (1 if len(ids) == 1 else forms), message
        for translation in translations:
            assert translation.strip(), message
            assert placeholders(translation) == placeholders(ids[-1]), message
            assert translation.strip() == translation, message
            assert translation.count("\n") == ids[-1].count("\n"), message
            assert set(re.findall(r"/[a-z]+", translation)) == set(re.findall(r"/[a-z]+", ids[-1]))


def test_the_collector_sees_every_way_of_saying() -> None:
    """The tests above are worth what this finds; a computed message must be refused."""
    source = """
from bot.texts import later
texts("a {x}", x=1)
visit.texts('b' " c")
room.texts(language)
texts.plural("one", "many", 3)
WORD = later("d")
texts.say(WORD)
"""
    elsewhere = "from bot.delivery.verdicts import later\nlater(delivery)"

    assert set(said_in(source, "")) == {"a {x}", "b c", ("one", "many"), "d"}
    assert not set(said_in(elsewhere, ""))
    with pytest.raises(AssertionError, match="x:1: say it in one literal"):
        list(said_in('texts(f"a {x}")', "x"))


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("pt-br", "en"),
        ("TR", "tr"),
        ("es_419", "es"),
        (None, "en"),
        ("", "en"),
        ("../../etc", "en"),
        ("zz", "en"),
    ],
)
def test_a_reader_is_addressed_in_the_nearest_language(code: str | None, language: str) -> None:
    """Telegram sends what the phone is set to, in many spellings; unknown ones read English."""
    assert language_for(code) == language
    assert Texts(code).language == language


def test_values_are_told_and_never_read() -> None:
    """A headline with braces is news, not a template; gettext's header is not told either."""
    texts = Texts("de")

    assert texts("Photo: {credit}", credit="{credit} {0} %s") == "Foto: {credit} {0} %s"
    assert texts.say(Message("a reason from {afar}")) == "a reason from {afar}"
    assert texts.say(Message("")) == ""


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "Send to 1 chat", "Send to 12,345 chats"),
        ("de", "An 1 Chat senden", "An 12.345 Chats senden"),
        ("es", "Enviar a 1 chat", "Enviar a 12.345 chats"),
        ("fr", "Envoyer à 1 discussion", "Envoyer à 12\u202f345 discussions"),
        ("tr", "1 sohbete gönder", "12.345 sohbete gönder"),
    ],
)
def test_numbers_agree_with_their_nouns(language: str, one: str, many: str) -> None:
    """Plurals and the marks of thousands differ: Turkish needs no plural after a number."""
    texts = Texts(language)

    assert texts.plural("Send to {count} chat", "Send to {count} chats", 1) == one
    assert texts.plural("Send to {count} chat", "Send to {count} chats", 12345) == many


@pytest.mark.parametrize(
    ("language", "moment"),
    [
        ("en", "15 Aug 2020, 12:05 UTC"),
        ("de", "15.08.2020, 12:05 UTC"),
        ("es", "15 ago 2020, 12:05 UTC"),
        ("fr", "15 août 2020, 12:05 UTC"),
        ("tr", "15 Ağu 2020, 12:05 UTC"),
    ],
)
def test_a_moment_can_be_read_years_later(language: str, moment: str) -> None:
    """A story stays in the chat: the year is told, and the zone that nobody lives by."""
    assert Texts(language).moment(NOON) == moment


def test_the_newsrooms_own_clock_needs_no_name() -> None:
    """Whoever sets a zone writes for people who live in it; the day changes with the zone."""
    texts = Texts("en", zone=ZoneInfo("Asia/Tokyo"))

    assert texts.moment(datetime(2020, 8, 15, 18, 5, tzinfo=UTC)) == "16 Aug 2020, 03:05"


def test_a_day_without_a_time_is_told_without_one() -> None:
    """Sources that give only a date are read as midnight; "00:00" would be made up."""
    texts = Texts("en", zone=ZoneInfo("America/New_York"))

    assert texts.moment(datetime(2020, 8, 15, tzinfo=UTC)) == "15 Aug 2020"


@pytest.mark.parametrize(
    ("age", "told"),
    [
        (timedelta(minutes=-3), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=12), "12 minutes ago"),
        (timedelta(hours=23, minutes=40), "23 hours ago"),
        (timedelta(days=1, hours=2), "1 day ago"),
        (timedelta(days=6), "6 days ago"),
        (timedelta(days=8), "7 Aug 2020"),
        (timedelta(hours=-3), "15 Aug 2020"),
    ],
)
def test_ages_are_told_as_people_tell_them(age: timedelta, told: str) -> None:
    """In a list, "3 hours ago" is read faster than a date; a clock that is off is forgiven."""
    assert Texts("en").ago(NOON - age, NOON) == told


def test_every_language_tells_an_age() -> None:
    """Babel knows them all; ours are the words around."""
    told = [Texts(language).ago(NOON - timedelta(hours=3), NOON) for language in LANGUAGES]

    assert told == [
        "3 hours ago",
        "vor 3 Stunden",
        "hace 3 horas",
        "il y a 3 heures",
        "3 saat önce",
    ]


OTHER_FORM = {
    "de": r"\b(du|dich|dir|dein\w*|frag|schreib|drück|wähl)\b",
    "es": r"\b(usted|le pide|escriba|pulse|elija|responda|envíe)\b|\w+amelas\b",
    "fr": r"\b(tu|toi|ton|ta|tes)\b",
    "tr": r"\b(sen|senin|sana|seni)\b",
}
"""What would break the form of address that a language has chosen: Sie, tú, vous, siz."""


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_language_addresses_people_in_one_way(language: str) -> None:
    """A bot that is formal in one line and familiar in the next sounds like two."""
    told = [form for message in catalogue(language) if message.id for form in forms(message)]
    assert told

    assert [one for one in told if re.search(OTHER_FORM[language], one, re.IGNORECASE)] == []


def test_french_signs_stay_on_the_line_of_their_word() -> None:
    """A phone breaks lines at every blank, and a colon alone on a line is an error in French."""
    told = [form for message in catalogue("fr") if message.id for form in forms(message)]
    assert any("\N{NO-BREAK SPACE}:" in one for one in told)

    assert [one for one in told if re.search(r" [:;?!»]|« |\w[:;?!](\s|$)", one)] == []


def test_the_menu_is_short_enough_for_telegram() -> None:
    """One word too long loses the whole menu (Telegram takes 256), and phones show some sixty."""
    words = [
        Texts(language).say(word) for language in LANGUAGES for word in (READERS | EDITORS).values()
    ]

    assert all(3 <= len(word) <= 60 for word in words), max(words, key=len)


def forms(message: BabelMessage) -> tuple[str, ...]:
    """One, or all that a plural has."""
    return message.string if isinstance(message.string, tuple) else (str(message.string),)
