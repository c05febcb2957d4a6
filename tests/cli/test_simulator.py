"""`wireroom simulator`: a Telegram for seeing what a bot does under load and faults."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.cli.conftest import Command

ROOT = Path(__file__).parents[2]


def test_it_runs_alone_with_a_crowd_and_faults(tmp_path: Path) -> None:
    """An operator's rehearsal: a crowd, a bad line, and the settings to let a bot use it."""
    faults = tmp_path / "faults.json"
    faults.write_text('[{"kind": "500", "method": "sendPhoto", "share": 0.1, "times": null}]')
    asked = ("simulator", "--port", "0", "--users", "1000", "--seed", "7", "--faults", str(faults))
    with subprocess.Popen(
        [sys.executable, "-m", "bot", *asked], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        lines = []
        for line in process.stdout:
            lines.append(line.strip())
            if "Ctrl-C ends it" in line:
                break
        told = dict(line.split("=", 1) for line in lines if "=" in line)
        with urlopen(f"{told['WIREROOM_API_URL']}/bot{told['WIREROOM_TOKEN']}/getMe") as answer:
            me = json.load(answer)
        process.send_signal(signal.SIGINT)

    assert process.returncode == 0
    assert lines[0].startswith("1000 users have started the bot: ")
    assert lines[1] == "1 faults and events are ordered."
    assert me["ok"]


@pytest.mark.parametrize(
    ("words", "line"),
    [(None, "No such file or directory"), ("{}", "a file of faults is a JSON array of objects")],
)
def test_a_bad_file_of_faults_is_one_clear_line(
    wireroom: Command, tmp_path: Path, words: str | None, line: str
) -> None:
    """Nobody looks for a slip of the pen in a traceback."""
    file = tmp_path / "faults.json"
    if words is not None:
        file.write_text(words)

    done = wireroom("simulator", "--port", "0", "--faults", file)

    assert done.status == 2
    assert len(done.complaints) == 1
    assert line in done.err
