"""The first words: whatever answers in Telegram's place, the bot is there when it comes back."""

import pytest

from bot.clock import SystemClock
from bot.delivery.hello import Me, NotYet, hello
from bot.delivery.pacing import Pacer
from bot.delivery.wire import connect
from bot.simulator import Simulator
from tests.delivery.portal import Portal

STRANGE = {
    "ok, and nothing": '{"ok": true}',
    "not ok": '{"ok": false, "description": "please log in"}',
    "a list": '{"ok": true, "result": []}',
    "a word": '{"ok": true, "result": "hello"}',
    "another's user": '{"ok": true, "result": {"id": 7, "name": "portal"}}',
    "an empty user": '{"ok": true, "result": {}}',
    "nobody": '{"ok": true, "result": null}',
    "no object": "[1, 2]",
    "a page": "<html>Welcome to the hotel</html>",
}


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE.keys())
async def test_a_strange_answer_is_waited_out(portal: tuple[Portal, str], words: str) -> None:
    """A hotel's portal, or a proxy in repair: the library's KeyError ended the bot at its start."""
    portal[0].words = words
    wire = connect("7:secret", pacer=Pacer(), clock=SystemClock(), api_url=portal[1])

    greeting = await hello(wire)
    again = await hello(wire)
    await wire.shutdown()

    assert isinstance(greeting, NotYet)
    assert isinstance(again, NotYet)
    assert "secret" not in greeting.detail


async def test_who_was_met_by_a_portal_is_greeted_afterwards(
    portal: tuple[Portal, str], simulator: Simulator
) -> None:
    """What a strange answer left behind in the library must not stand in the way."""
    portal[0].words = STRANGE["ok, and nothing"]
    wire = connect(simulator.token, pacer=Pacer(), clock=SystemClock(), api_url=portal[1])
    assert isinstance(await hello(wire), NotYet)

    wire._base_url = f"{simulator.url}/bot{simulator.token}"
    greeting = await hello(wire)
    await wire.shutdown()

    assert isinstance(greeting, Me)
