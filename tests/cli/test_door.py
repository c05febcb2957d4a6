"""Whatever happens inside, a person gets plain lines and a program a status."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import door
from bot.settings import Settings
from content.errors import ArticleUnreadable
from storage.errors import DatabaseUnusable
from tests.cli.conftest import Command

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def leave_by(error: BaseException) -> int:
    def command() -> None:
        raise error

    with pytest.raises(SystemExit) as ended:
        door.guarded(command)
    assert isinstance(ended.value.code, int)
    return ended.value.code


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ArticleUnreadable("there is nothing in it"), 2),
        (DatabaseUnusable("news.db", "the disk is full"), 2),
        (door.Stop("enough", status=1), 1),
    ],
)
def test_known_errors_are_one_line(
    error: Exception, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the house expects to go wrong needs no traceback."""
    assert leave_by(error) == status
    assert capsys.readouterr().err == f"{error}\n"


def test_an_unknown_error_is_one_line_and_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A traceback frightens people, but whoever mends it needs one; neither needs the token."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    status = leave_by(KeyError(f"https://api.telegram.org/bot{TOKEN}/getMe"))

    (line,) = capsys.readouterr().err.splitlines()
    (file,) = tmp_path.iterdir()
    written = file.read_text()
    assert status == 1
    assert str(file) in line
    assert "Traceback" in written
    assert "leave_by" in written or "command" in written
    assert "AAHdq" not in line + written


def test_ctrl_c_is_no_fault_to_be_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    """People who press it know what they did."""
    assert leave_by(KeyboardInterrupt()) == 130
    assert capsys.readouterr().err == ""


def test_all_faults_of_the_settings_are_told(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`run` refuses with a line for each variable, and points at misspelt ones."""
    monkeypatch.setenv("WIREROOM_PACE", "fast")
    monkeypatch.setenv("WIREROOM_EDITOR", "7")

    done = wireroom("run")

    assert done.status == 2
    assert [line.split(":")[0] for line in done.complaints] == [
        "WIREROOM_TOKEN",
        "WIREROOM_PACE",
        "WIREROOM_EDITOR",
    ]


def test_a_misspelt_variable_is_pointed_at(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A setting that silently does nothing costs hours."""
    monkeypatch.setenv("WIREROOM_EDITOR", "7")

    done = wireroom("import", "nothing.txt")

    assert done.complaints[0].endswith("did you mean WIREROOM_EDITORS?")


@pytest.mark.parametrize("command", ["demo", "run", "import", "check", "read", "simulator"])
def test_every_command_explains_itself(wireroom: Command, command: str) -> None:
    """Help that is not there is a question to somebody else."""
    done = wireroom(command, "--help")

    assert (done.status, done.err) == (0, "")
    assert len(done.out.split()) > 30


def test_the_version_is_told(wireroom: Command) -> None:
    """The first question in every report."""
    assert wireroom("--version").out.startswith("wireroom 0.")


HEAVY = ("aiohttp", "babel", "lxml", "numpy", "sqlalchemy", "structlog", "telegram", "trafilatura")


@pytest.mark.parametrize(
    "asked",
    [
        ["--version"],
        ["--help"],
        ["read", "--help"],
        ["broadcasts", "pause", "--help"],
        ["broadcasts", "pause", "x"],
    ],
)
def test_help_fetches_nothing_that_only_a_command_needs(asked: list[str]) -> None:
    """Whoever asks how a command is spelt is not to wait for a machine that reads articles."""
    asking = f"import sys; sys.argv[1:] = {asked!r}\ntry: main()\nexcept SystemExit: pass"
    telling = f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"

    done = subprocess.run(
        [sys.executable, "-c", f"from bot.cli import main\n{asking}\n{telling}"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stderr.splitlines()[-1] == "[]"
    assert len(done.stdout + done.stderr) > len("wireroom 0."), "nothing was asked"


def test_the_help_of_run_tells_every_setting(wireroom: Command) -> None:
    """Where the manual is out of reach, this is the manual."""
    told = " ".join(wireroom("run", "--help").out.split())

    for name, field in Settings.model_fields.items():
        assert f"WIREROOM_{name.upper()}: {field.title}." in told


def test_the_list_of_commands_cuts_no_word_short(wireroom: Command) -> None:
    """It is the first thing that is read, and "or cancel it,..." is no sentence."""
    usage, *told = wireroom("--help").out.splitlines()

    assert usage.startswith("Usage:")
    assert [line for line in told if line.startswith("  broadcasts")]
    assert [line for line in told if "..." in line] == []
