"""Settings about how stories are made: each does what it says, and no secret is shown."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import read_settings

SUMMARY_KEY = "sk-not-a-real-key"


def test_a_list_of_topics_is_read_at_the_door(tmp_path: Path) -> None:
    """A slip in it is told before the bot runs, not with the first story."""
    path = tmp_path / "topics.toml"
    path.write_text('harbour = ["shipping"]', encoding="utf-8")

    settings, _ = read_settings({"WIREROOM_TOPICS": str(path)})

    assert settings.topics is not None
    assert settings.topics.named == {"shipping": "harbour", "harbour": "harbour"}
    with pytest.raises(SettingsError, match="WIREROOM_TOPICS: expected the path of a TOML file"):
        read_settings({"WIREROOM_TOPICS": str(tmp_path / "none.toml")})


def test_the_summaries_address_and_key(tmp_path: Path) -> None:
    """The key shows nowhere; an address that cannot be one is told."""
    given = {"WIREROOM_SUMMARY_URL": "http://127.0.0.1:8000/v1/"}
    settings, _ = read_settings({**given, "WIREROOM_SUMMARY_KEY": SUMMARY_KEY})

    assert settings.summary_url == "http://127.0.0.1:8000/v1"
    assert SUMMARY_KEY not in repr(settings)
    for bad in ("ftp://machine", "machine", "http://me:secret@machine/v1"):
        with pytest.raises(SettingsError, match="WIREROOM_SUMMARY_URL: expected") as raised:
            read_settings({"WIREROOM_SUMMARY_URL": bad, "WIREROOM_SUMMARY_KEY": SUMMARY_KEY})
        assert "secret" not in str(raised.value)
        assert SUMMARY_KEY not in str(raised.value)
