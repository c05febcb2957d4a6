"""`wireroom read` as people see it: what is understood, and the message that would be sent."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.dumps import SHIP
from tests.newsroom.publisher import picture


def test_people_see_the_article_and_the_message(wireroom: Command, tmp_path: Path) -> None:
    """What would be sent is shown as it will look, its photo and buttons included."""
    (tmp_path / "ship.txt").write_text(SHIP)
    (tmp_path / "ship.jpg").write_bytes(picture())

    done = wireroom("read", "ship.txt")

    understood, _, message = done.out.partition("Would be sent")
    assert "Training ship returns" in understood
    assert "# Around the world" in understood
    assert message.split()[:3] == ["[photo,", "ship.jpg]", "Training"]
    assert "Photo: Reuters" in message
    assert "[ Full text ]  [ Related ]" in message


def test_a_photo_that_is_only_named_is_said_to_be_missing(
    wireroom: Command, tmp_path: Path
) -> None:
    """Who reads a caption expects a picture in the message."""
    (tmp_path / "ship.txt").write_text(SHIP)

    done = wireroom("read", "ship.txt")

    assert "names a photo, but brings none" in done.out


def test_a_card_is_shown_where_one_would_be_sent(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without the credit of a photo that nobody will see."""
    monkeypatch.setenv("WIREROOM_HEADLINE_CARD", "on")
    (tmp_path / "ship.txt").write_text(SHIP)

    _, _, message = wireroom("read", "ship.txt").out.partition("Would be sent")

    assert "[photo, the headline, drawn]" in message
    assert "Photo: Reuters" not in message


@pytest.mark.parametrize(
    ("line", "heading", "why"),
    [
        (
            "EMBARGOED UNTIL 06:00 GMT, 3 May 2090",
            "Would be held back until 2090-05-03 08:00 (Europe/Berlin)",
            "The line “EMBARGOED UNTIL 06:00 GMT, 3 May 2090” forbids to tell it now.",
        ),
        (
            "Sperrfrist: 3. Mai 2090, 6 Uhr",
            "Would be held back until 2090-05-03 20:00 (Europe/Berlin)",
            "it names no time zone, so the latest moment that it may mean anywhere counts.",
        ),
        (
            "Sperrfrist: Redebeginn",
            "Would be held back, for an editor",
            "It names no moment that is understood, so an editor has to take it out.",
        ),
        ("EMBARGOED UNTIL 06:00 GMT, 3 May 2020", "Would be sent", ""),
    ],
)
def test_what_would_be_held_back_is_not_said_to_be_sent(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch, line: str, heading: str, why: str
) -> None:
    """Who rehearses an embargo wants to see that it holds, and until when."""
    monkeypatch.setenv("WIREROOM_TIMEZONE", "Europe/Berlin")
    Path("ship.txt").write_text(f"{line}\n\n{SHIP}")

    lines = wireroom("read", "ship.txt").out.splitlines()

    assert heading in lines
    assert why in " ".join(lines[lines.index(heading) + 1 :])
    assert ("Would be sent" in lines) == (heading == "Would be sent")
