"""`wireroom demo` and `wireroom run` as programs of their own: started, played with, ended."""

import asyncio
import io
import json
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from rich.console import Console

from bot.cli.samples import showpiece
from bot.cli.script import Play, perform
from bot.cli.stage import Stage
from bot.cli.transcript import Transcript
from bot.simulator import Simulator
from tests.cli.conftest import Command
from tests.cli.dumps import SHIP
from tests.cli.simulated import simulated


@asynccontextmanager
async def started(folder: Path, *arguments: str, **variables: str) -> AsyncIterator[Process]:
    """`wireroom` in a process of its own, which is gone at the end of the block."""
    environ = {k: v for k, v in os.environ.items() if not k.startswith("WIREROOM_")}
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        cwd=folder,
        env=environ | {"TERM": "dumb", "PYTHONPATH": os.pathsep.join(sys.path)} | variables,
        stdout=PIPE,
        stderr=PIPE,
    )
    try:
        async with asyncio.timeout(90):
            yield program
    finally:
        if program.returncode is None:
            program.kill()
            await program.wait()


async def ended(program: Process) -> tuple[int, str, str]:
    out, err = await program.communicate()
    assert program.returncode is not None
    return program.returncode, out.decode(), err.decode()


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with Simulator() as running:
        yield running


def test_the_script_plays_a_given_article_through(wireroom: Command, tmp_path: Path) -> None:
    """Photo, caption, credit, /latest, /full, /related and breaking news, in one command."""
    (tmp_path / "ship.txt").write_text(SHIP)

    done = wireroom("demo", "--script", "--article", "ship.txt")

    assert (done.status, done.err) == (0, "")
    arrived = done.out.partition("A story arrives")[2].partition("What else is new")[0]
    assert re.search(r"\[photo, \d+ × \d+\]", arrived)
    assert "Training ship returns after two years" in arrived
    assert "Photo: Reuters" in arrived
    for said in ("/start", "/latest", "/full", "/related", "/breaking", "[ Send"):
        assert said in done.out
    assert done.out.count("The Aurelia passes the mole of Sund") == 1  # in the full text
    assert "Everything happened as it should" in done.out


async def test_the_script_names_the_scene_that_failed(simulator: Simulator, tmp_path: Path) -> None:
    """A play that cannot fail proves nothing: here no bot answers."""
    transcript = Transcript(Console(file=io.StringIO()))
    async with Stage(simulator.url, transcript) as stage:
        play = Play(
            reader=await stage.enter("Ada", user_id=1, patience_s=0.5),
            editor=await stage.enter("Edda", user_id=2, patience_s=0.5),
            transcript=transcript,
            sample=showpiece(),
            folder=tmp_path,
        )
        fault = await perform(play)

    assert fault == "A reader subscribes: Ada did not get a welcome within 0.5 s"


def test_an_article_that_is_none_is_refused_at_once(wireroom: Command) -> None:
    """Before anything is started, and in one line."""
    done = wireroom("demo", "--script", "--article", "no.txt")

    assert (done.status, done.out, done.err) == (2, "", "no.txt: there is no such file\n")


async def test_the_demo_opens_one_address_and_ends_cleanly(tmp_path: Path) -> None:
    """Somebody who tries it presses Start, gets a story with a photo, and presses Ctrl-C."""
    async with started(tmp_path, "demo", "--port", "0", "--every", "1") as program:
        assert program.stdout is not None
        line = (await program.stdout.readline()).decode()
        url = re.search(r"http://[\d.:]+", line)
        assert url, line
        async with aiohttp.ClientSession(url.group()) as browser:
            page = await (await browser.get("/")).text()
            assert "<html" in page
            state = await (await browser.get("/control/state")).json()
            reader = state["users"][0]["id"]
            assert len(state["users"]) == 3
            await browser.post("/control/send", json={"user_id": reader, "text": "/start"})
            await _gets_a_photo(browser, reader)
        program.send_signal(signal.SIGINT)
        status, _, err = await ended(program)

    assert (status, err) == (0, "")


async def _gets_a_photo(browser: aiohttp.ClientSession, reader: int) -> None:
    version = 0
    while True:
        seen = await (await browser.get("/control/messages", params={"chat_id": reader})).json()
        if any("photo" in message for message in seen["messages"]):
            return
        where = {"since": max(version, seen["version"]), "timeout": 5}
        await browser.get("/control/changes", params=where)


async def test_run_ends_on_sigterm_without_a_word_of_complaint(
    tmp_path: Path, simulator: Simulator
) -> None:
    """What a service manager sends; and the token stands in no line of the log."""
    settings = {
        "WIREROOM_TOKEN": simulator.token,
        "WIREROOM_API_URL": simulator.url,
        "WIREROOM_LOG": "json",
        "WIREROOM_LOG_LEVEL": "DEBUG",
    }
    async with started(tmp_path, "run", **settings) as program:
        ann = simulator.world.add_user("Ann")
        simulator.world.say(ann, "/start")
        await simulator.world.wait_for_message(ann, "Welcome", timeout=60)
        program.send_signal(signal.SIGTERM)
        status, out, err = await ended(program)

    assert (status, out) == (0, "")
    told = [json.loads(line)["event"] for line in err.splitlines()]
    assert "running" in told
    assert told[-1] == "stopped"
    assert simulator.token.partition(":")[2] not in err


def test_a_refused_token_is_one_line_and_status_2(
    wireroom: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The most frequent mistake of a first start."""
    with simulated() as simulator:
        simulator.world.revoke()
        monkeypatch.setenv("WIREROOM_TOKEN", simulator.token)
        monkeypatch.setenv("WIREROOM_API_URL", simulator.url)

        done = wireroom("run")

    assert done.status == 2
    assert len(done.complaints) == 1
    assert "WIREROOM_TOKEN" in done.err
