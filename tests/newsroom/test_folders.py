"""A folder that a newsroom's other programs write into."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.newsroom import folders
from content.errors import SourceGone, SourceRefused, SourceTooLarge

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def put(folder: Path, name: str, *, age_s: float = 60, text: str = "words") -> Path:
    file = folder / name
    file.write_text(text)
    at = (NOON - timedelta(seconds=age_s)).timestamp()
    os.utime(file, (at, at))
    return file


def names(found: list[folders.Found]) -> list[tuple[str, str | None]]:
    return [(one.path.name, one.picture.name if one.picture else None) for one in found]


def test_articles_come_oldest_first_each_with_its_picture(tmp_path: Path) -> None:
    """Readers should get a morning's stories in the order in which they were filed."""
    put(tmp_path, "b.txt", age_s=30)
    put(tmp_path, "a.html", age_s=20)
    put(tmp_path, "c.TXT", age_s=40)
    put(tmp_path, "b.jpg")
    put(tmp_path, "notes.pdf")
    put(tmp_path, ".b.txt.swp")
    (tmp_path / "folder.txt").mkdir()

    found = folders.look(tmp_path, now=NOON)

    assert names(found) == [("c.TXT", None), ("b.txt", "b.jpg"), ("a.html", None)]


def test_a_file_that_is_being_written_waits(tmp_path: Path) -> None:
    """Half an article must not be told, nor one without the picture that is still coming."""
    put(tmp_path, "half.txt", age_s=1)
    put(tmp_path, "whole.txt", age_s=30)
    put(tmp_path, "whole.png", age_s=1)

    assert names(folders.look(tmp_path, now=NOON)) == []
    assert len(folders.look(tmp_path, now=NOON + timedelta(seconds=2))) == 2


def test_a_wrong_clock_elsewhere_does_not_hold_a_story_for_ever(tmp_path: Path) -> None:
    """Shares are written to by machines whose clocks run ahead."""
    put(tmp_path, "tomorrow.txt", age_s=-86_400)

    assert names(folders.look(tmp_path, now=NOON)) == [("tomorrow.txt", None)]


def test_an_edited_file_is_another_item(tmp_path: Path) -> None:
    """A correction saved over the old text must be noticed."""
    put(tmp_path, "a.txt", age_s=60)
    (before,) = folders.look(tmp_path, now=NOON)
    put(tmp_path, "a.txt", age_s=30)

    (after,) = folders.look(tmp_path, now=NOON)

    assert after.id != before.id


def test_a_folder_that_is_away_is_a_plain_error(tmp_path: Path) -> None:
    """Shares go away at night; the newsroom waits for them like for any other source."""
    with pytest.raises(SourceGone, match="there is no such folder"):
        folders.look(tmp_path / "away", now=NOON)
    with pytest.raises(SourceRefused):
        folders.look(put(tmp_path, "file"), now=NOON)


def test_reading_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk image that somebody renamed must not fill the memory."""
    monkeypatch.setattr(folders, "MAX_ARTICLE_BYTES", 3)

    assert folders.read(put(tmp_path, "a.txt", text="abc")) == b"abc"
    with pytest.raises(SourceTooLarge):
        folders.read(put(tmp_path, "b.txt", text="abcd"))
    with pytest.raises(SourceRefused):
        folders.read(tmp_path)


def test_only_a_file_is_a_picture(tmp_path: Path) -> None:
    """Nobody writes into a pipe; a link may lead nowhere. The article is told without them."""
    put(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "a.jpg")
    put(tmp_path, "b.txt")
    (tmp_path / "b.jpg").symlink_to(tmp_path / "nowhere.jpg")
    put(tmp_path, "c.txt")
    (tmp_path / "c.jpg").mkdir()

    found = folders.look(tmp_path, now=NOON)

    assert names(found) == [("a.txt", None), ("b.txt", None), ("c.txt", None)]
    assert [one.unusable for one in found] == [tmp_path / f"{name}.jpg" for name in "abc"]
    assert folders.picture_beside(tmp_path / "a.txt") is None


@pytest.mark.parametrize("kind", ["jp2", "jfif", "heif", "jpe", "JPX", "hif"])
def test_every_kind_that_is_read_is_found(tmp_path: Path, kind: str) -> None:
    """The README promises JPEG 2000, and Windows saves photos as .jfif."""
    put(tmp_path, "a.txt")
    put(tmp_path, f"a.{kind}")

    assert names(folders.look(tmp_path, now=NOON)) == [("a.txt", f"a.{kind}")]
    assert folders.picture_beside(tmp_path / "a.txt") == tmp_path / f"a.{kind}"


def test_a_picture_of_a_kind_that_is_not_read_is_named(tmp_path: Path) -> None:
    """Passed by in silence, the story goes out bare, and nobody knows why."""
    put(tmp_path, "a.txt")
    drawing = put(tmp_path, "a.svg", age_s=1)
    put(tmp_path, "b.txt", age_s=50)
    put(tmp_path, "b.CR2")
    put(tmp_path, "b.jpg")

    bare, pictured = folders.look(tmp_path, now=NOON)

    assert (bare.picture, bare.unusable) == (None, drawing)
    assert (pictured.picture, pictured.unusable) == (tmp_path / "b.jpg", None)
    assert folders.picture_beside(tmp_path / "a.txt") is None
    assert "a.svg" in folders.passed_by(tmp_path / "a.txt")
    assert folders.passed_by(tmp_path / "b.txt") == ""


def test_a_picture_is_found_whatever_the_case_of_its_name(tmp_path: Path) -> None:
    """Cameras and old machines write in capitals."""
    put(tmp_path, "storm.TXT")
    put(tmp_path, "Storm.JPG")

    assert names(folders.look(tmp_path, now=NOON)) == [("storm.TXT", "Storm.JPG")]
    assert folders.picture_beside(tmp_path / "storm.TXT") == tmp_path / "Storm.JPG"


def test_a_picture_that_comes_later_is_noticed(tmp_path: Path) -> None:
    """Text is filed in a second, a photo in ten."""
    put(tmp_path, "storm.txt")
    (before,) = folders.look(tmp_path, now=NOON)
    put(tmp_path, "storm.jpg", age_s=10)

    (after,) = folders.look(tmp_path, now=NOON)

    assert after.id != before.id


def test_a_link_leads_nowhere_but_into_the_folder(tmp_path: Path) -> None:
    """Whoever may put files there may not have the bot read out others on its machine."""
    folder, elsewhere = tmp_path / "wire", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    put(elsewhere, "secret.txt")
    put(elsewhere, "secret.jpg")
    put(folder, "a.txt")
    (folder / "secret.txt").symlink_to(elsewhere / "secret.txt")
    (folder / "a.jpg").symlink_to(elsewhere / "secret.jpg")
    (folder / "b.txt").symlink_to("a.txt")

    found = folders.look(folder, now=NOON)

    assert names(found) == [("a.txt", None), ("b.txt", None)]
    assert found[0].unusable == folder / "a.jpg"
    assert folders.picture_beside(folder / "a.txt") is None
