"""A list of topics of the operator's own, from a file that a person wrote."""

import re
from pathlib import Path

import pytest

from content.topic_table import read_table
from content.topics import topics_of
from content.types import Article, Block, BlockKind


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "topics.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_operators_words_take_the_place_of_ours(tmp_path: Path) -> None:
    """A harbour paper wants its harbour, and what we call politics under its own name."""
    table = read_table(
        file(tmp_path, '"Town hall" = ["Politics", "city council"]\nharbour = ["shipping"]\n')
    )

    def told(*labels: str) -> tuple[str, ...]:
        return topics_of(Article(headline="Storm", topics=labels), table)

    assert told("politics") == ("town hall",)
    assert told("News/City Council") == ("town hall",)
    assert told("Harbour", "Shipping & Politics") == ("harbour", "town hall")
    assert told("sport") == ()


def test_words_of_the_text_tell_where_no_section_does(tmp_path: Path) -> None:
    """Dumps carry no keywords."""
    table = read_table(
        file(tmp_path, 'harbour = ["shipping"]\n[telling]\nharbour = ["quay", "crane"]\n')
    )
    body = Block(kind=BlockKind.PARAGRAPH, text="A crane fell on the quay. The crane was old.")

    assert topics_of(Article(headline="Crane falls on quay", body=(body,)), table) == ("harbour",)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("politics = election", "line 1"),
        ('politics = "election"', "politics needs a list of words"),
        ("politics = [1]", "politics needs a list of words"),
        ("", "no topics in it"),
        ("[telling]", "no topics in it"),
        ('"" = ["x"]', r'"" needs a name in letters \(at line 1\)'),
        (
            'a = ["x"]\n[telling]\nb = ["y"]',
            r"b is no topic of the list above \(at line 3\)",
        ),
        ("telling = 3", r"telling needs to be a table of its own, \[telling\] \(at line 1\)"),
    ],
)
def test_a_slip_is_told_in_one_line(tmp_path: Path, text: str, why: str) -> None:
    """The operator mends the file by what is said of it."""
    with pytest.raises(ValueError, match=why):
        read_table(file(tmp_path, text))
    with pytest.raises(ValueError, match="No such file"):
        read_table(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('a = ["x"]\n\n# ours\n"tall ships" = "sail"\nz = ["y"]', r"^tall ships .*\(at line 4\)$"),
        ('a = [\n  "x",\n]\nb = [\n  "y",\n  3,\n]\n', r"^b .*\(at line 4\)$"),
        ('b = ["x"]\n[telling]\na = ["y"]\nb = "z"\n', r"^b .*\(at line 4\)$"),
        ('a = ["x"]\n[b]\nc = ["y"]', r"^b .*\(at line 2\)$"),
        ('a = ["x"]\r\nb = """\r\n= not here\r\n"""\r\n', r"^b .*\(at line 2\)$"),
    ],
)
def test_the_line_of_a_bad_entry_is_named(tmp_path: Path, text: str, why: str) -> None:
    """Among three hundred topics nobody looks for the one that has lost its brackets."""
    path = file(tmp_path, text)

    with pytest.raises(ValueError, match="needs a list") as raised:
        read_table(path)

    assert re.search(why, str(raised.value).removeprefix(f"{path}: "))


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    """An editor of another age saves "Städte" in Latin-1."""
    path = tmp_path / "topics.toml"
    path.write_bytes('a = ["x"]\nb = ["Städte"]\n'.encode("latin-1"))

    with pytest.raises(ValueError, match=r"topics\.toml: not in UTF-8 \(at line 2\)$"):
        read_table(path)
