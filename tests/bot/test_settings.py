"""The door through which an operator's wishes come in."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, read_settings

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def faults_of(environ: dict[str, str], *, needs_token: bool = False) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        read_settings(environ, needs_token=needs_token)
    assert caught.value.__cause__ is None  # a cause would print the input
    return caught.value.faults


def test_nothing_set_gives_the_documented_defaults() -> None:
    """Whoever sets nothing but the token gets a bot that behaves."""
    settings, warnings = read_settings({})

    assert settings.api_url == "https://api.telegram.org"
    assert settings.database == "wireroom.db"
    assert (settings.editors, settings.sources) == (frozenset(), ())
    assert (settings.first_look, settings.pace, settings.language) == (3, 28.0, "en")
    assert warnings == ()


def test_lists_may_be_written_with_commas_spaces_or_line_breaks() -> None:
    """An .env file, a compose file and a shell quote lists in their own ways."""
    settings, _ = read_settings(
        {
            "WIREROOM_EDITORS": "11, 22;33 44",
            "WIREROOM_SOURCES": "https://a.example/a,b.xml, ./wire\nNews = https://c.example,/srv/d,"
            "\nDesk = wire",
            "WIREROOM_ALLOWED_HOSTS": "Localhost,127.0.0.1",
        }
    )

    assert settings.editors == {11, 22, 33, 44}
    assert [(source.name, source.address) for source in settings.sources] == [
        ("", "https://a.example/a,b.xml"),
        ("", "./wire"),
        ("News", "https://c.example"),
        ("", "/srv/d"),
        ("Desk", "wire"),
    ]
    assert settings.allowed_hosts == {"localhost", "127.0.0.1"}


def test_every_fault_is_told_at_once() -> None:
    """Mending one variable a restart is how an evening is lost."""
    faults = faults_of(
        {
            "WIREROOM_EDITORS": "alice",
            "WIREROOM_TIMEZONE": "Mars/Olympus",
            "WIREROOM_PACE": "1000",
            "WIREROOM_SOURCES": "ftp://example.org/feed www.example.org/feed",
            "WIREROOM_API_URL": "api.telegram.org",
            "WIREROOM_LOG": "xml",
        },
        needs_token=True,
    )

    named = {fault.partition(":")[0].removeprefix("WIREROOM_") for fault in faults}
    assert named == {"TOKEN", "EDITORS", "TIMEZONE", "PACE", "SOURCES", "API_URL", "LOG"}
    assert all("expected" in fault and "\n" not in fault for fault in faults)
    assert 'WIREROOM_PACE: expected messages a second, from 0.1 to 30, not "1000"' in faults


@pytest.mark.parametrize(
    "environ",
    [
        {"WIREROOM_TOKEN": TOKEN + " and more"},
        {"WIREROOM_API_URL": f"https://api.telegram.org/bot{TOKEN}"},
        {"WIREROOM_TOKEN": TOKEN, "WIREROOM_EDITORS": TOKEN},
    ],
)
def test_a_fault_never_repeats_the_token(environ: dict[str, str]) -> None:
    """Terminals are shared, and logs of failed starts are pasted into chats."""
    told = "\n".join(faults_of(environ))

    assert "expected" in told
    assert "AAHdq" not in told


def test_the_token_is_in_no_repr() -> None:
    """A settings object ends up in tracebacks sooner or later."""
    settings, _ = read_settings({"WIREROOM_TOKEN": TOKEN})

    assert settings.token.get_secret_value() == TOKEN
    assert "AAHdq" not in repr(settings) + str(settings)


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    """One run with another database must not need an edit of the file."""
    env_file = tmp_path / ".env"
    env_file.write_text("WIREROOM_DATABASE=in-file.db\nWIREROOM_PACE='5'\nOTHER=1\n")

    settings, warnings = read_settings({"WIREROOM_DATABASE": "given.db"}, env_file=env_file)

    assert (settings.database, settings.pace) == ("given.db", 5.0)
    assert warnings == ()


def test_a_misspelt_variable_is_pointed_at() -> None:
    """A typo that is silently ignored looks like a bot that ignores its settings."""
    _, warnings = read_settings({"WIREROOM_SOURCE": "https://example.org/feed"})

    assert warnings == (
        "WIREROOM_SOURCE: there is no such setting; did you mean WIREROOM_SOURCES?",
    )


def test_a_variable_set_to_nothing_counts_as_not_set() -> None:
    """Compose files pass empty variables along."""
    settings, _ = read_settings({"WIREROOM_PACE": "", "WIREROOM_TIMEZONE": " "})

    assert settings.pace == 28.0


def test_settings_made_in_code_read_nothing_from_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The demo must not pick up the token or database of the real bot beside it."""
    monkeypatch.setenv("WIREROOM_DATABASE", "precious.db")

    assert Settings().database == "wireroom.db"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PUBLIC_URL", "bot.example"),
        ("PUBLIC_URL", "https://bot.example/?a=1"),
        ("LISTEN", "8080"),
        ("LISTEN", "127.0.0.1:99999"),
        ("LISTEN", "a b:80"),
    ],
)
def test_addresses_of_our_own_are_checked_at_the_door(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"WIREROOM_{name}: expected"):
        read_settings({f"WIREROOM_{name}": value})


def test_the_world_may_find_us_under_any_path() -> None:
    """Often behind a proxy that serves other things as well."""
    environ = {"WIREROOM_PUBLIC_URL": "https://bot.example/news/", "WIREROOM_LISTEN": "[::1]:8080"}

    found, _ = read_settings(environ)

    assert (found.public_url, found.listen) == ("https://bot.example/news", "[::1]:8080")


def test_sources_are_never_asked_more_often_than_is_polite() -> None:
    """Failure 44: a bot that asks every second gets its server banned."""
    settings, _ = read_settings({"WIREROOM_POLL_EVERY": "1"})

    assert settings.poll_every_s == 30


def test_a_misspelt_name_is_told_together_with_the_faults() -> None:
    """Who misspelt WIREROOM_TOKEN must not be told only that it is missing."""
    with pytest.raises(SettingsError) as caught:
        read_settings({"WIREROOM_TOKN": "123456:ABCdef"}, needs_token=True)

    assert len(caught.value.faults) == 2
    assert "did you mean WIREROOM_TOKEN?" in caught.value.faults[1]


def test_a_font_for_cards_is_tried_at_the_door(tmp_path: Path) -> None:
    """A font that cannot be used is found out before the first story comes without its card."""
    (tmp_path / "font.ttf").write_bytes(b"no font")
    given = {"WIREROOM_HEADLINE_CARD": "on", "WIREROOM_CARD_FONT": f"{tmp_path}/font.ttf"}

    (fault,) = faults_of(given)
    settings, _ = read_settings({"WIREROOM_HEADLINE_CARD": "on"})

    assert fault.startswith("WIREROOM_CARD_FONT: expected the path of a font file")
    assert (settings.headline_card, settings.card_font) == (True, None)


def test_a_fault_in_a_list_names_the_entries_that_are_amiss() -> None:
    """The one bad address may be the last of forty."""
    good = [f"https://www.harbour-post.example/section/{number}/feed.xml" for number in range(9)]
    bad = ["ftp://paper.example/feed", "Town = www.town.example/rss"]

    (sources,) = faults_of({"WIREROOM_SOURCES": ", ".join([*good, *bad])})
    (hosts,) = faults_of({"WIREROOM_ALLOWED_HOSTS": "intranet, 10.0.0.0/8, *.paper.example"})

    assert sources.endswith('it, not "ftp://paper.example/feed" and "Town = www.town.example/rss"')
    assert hosts.endswith('separated by commas, not "10.0.0.0/8" and "*.paper.example"')


def test_a_host_may_be_written_as_it_stands_in_an_address() -> None:
    """Taken as a name, "127.0.0.1:8095" was the name of nothing, and nobody said so."""
    written = "127.0.0.1:8095, http://Wiki.Paper.example/feeds, [::1]:80, fd00::7, intranet"

    settings, _ = read_settings({"WIREROOM_ALLOWED_HOSTS": written})

    assert settings.allowed_hosts == {
        "127.0.0.1",
        "wiki.paper.example",
        "::1",
        "fd00::7",
        "intranet",
    }
