"""What the papers say is so: whoever follows them types what is there."""

import re
from pathlib import Path

import pytest
from pydantic import SecretStr
from pydantic.fields import FieldInfo

from bot.cli.typed import app
from bot.settings import PREFIX, Settings
from content.topic_words import SECTIONS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAPERS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]


def row(name: str, field: FieldInfo) -> str:
    told = (f"`{PREFIX}{name.upper()}`", field.title, field.description, _usually(name, field))
    return f"| {' | '.join(map(str, told))} |"


def _usually(name: str, field: FieldInfo) -> str:
    match field.default:
        case SecretStr() if name == "token":
            return "must be set"
        case SecretStr() | frozenset() | tuple() | None | "":
            return "none"
        case bool(value):
            return "yes" if value else "no"
        case float(value):
            return f"`{value:g}`"
        case value:
            return f"`{value}`"


def test_the_readme_lists_every_setting_as_it_is() -> None:
    """An operator reads the table, not the code: what it lacks is as good as not there."""
    rows = {row(name, field) for name, field in Settings.model_fields.items()}
    assert rows, "no settings found: this test would pass on an empty table"

    told = {line for line in README.splitlines() if line.startswith(f"| `{PREFIX}")}

    assert not rows - told, "the table lacks\n" + "\n".join(sorted(rows - told))
    assert not told - rows, "the table has, and nobody knows\n" + "\n".join(sorted(told - rows))


def commands() -> set[str]:
    named = {command.name for command in app.registered_commands}
    named |= {group.name for group in app.registered_groups}
    named |= {
        command.callback.__name__
        for command in app.registered_commands
        if command.name is None and command.callback
    }
    return {name for name in named if name}


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_command_in_the_papers_can_be_typed(paper: str) -> None:
    """The first thing that a newcomer types must not be the first that fails."""
    text = (ROOT / paper).read_text(encoding="utf-8")
    code = "\n".join(_code(text))

    wireroom = set(re.findall(r"(?:^|bin/|\s)wireroom ([a-z]+)", code, re.M))
    make = set(re.findall(r"^make ([a-z]+)", code, re.M))

    assert wireroom <= commands()
    assert make <= targets()
    assert wireroom | make, "no command found: this test would pass on an empty page"


def _code(text: str) -> list[str]:
    blocks = re.findall(r"```[a-z]*\n(.*?)```", text, re.S)
    return blocks + re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.S))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_picture_and_paper_that_is_named_is_there(paper: str) -> None:
    """A broken picture on the first screen is the first thing that people see."""
    text = (ROOT / paper).read_text(encoding="utf-8")
    named = re.findall(r'\]\((?!https?://|#)([^)]+)\)|src="([^"]+)"', text)

    missing = [one for pair in named for one in pair if one and not (ROOT / one).is_file()]

    assert missing == []


def test_the_container_is_made_of_what_is_there_and_of_nothing_secret() -> None:
    """It is built on other machines, months later: a file that is missing there is found here."""
    steps = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split("\n")
    copied = {
        name for line in re.findall(r"^COPY (?!--)(.+)", steps, re.M) for name in line.split()[:-1]
    }
    assert copied, "nothing is copied: this test would pass on an empty page"

    assert {name for name in copied if not (ROOT / name).exists()} == set()
    assert "*" in ignored
    assert {line.removeprefix("!") for line in ignored if line.startswith("!")} == copied


def test_every_topic_is_listed() -> None:
    """Who reads `topics` by a program, or writes a list of their own, needs the names."""
    row = next(line for line in README.splitlines() if line.startswith("| `topics` |"))

    assert all(f"`{topic}`" in row for topic in SECTIONS)
