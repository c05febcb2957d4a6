"""The fast way through the socket gives the same answers as the full one."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import ClientSession, FormData

from bot.simulator import Simulator, User, World
from tests.simulator.raw import Raw


class Line:
    """A connection that sends bytes as it is told."""

    def __init__(self, simulator: Simulator) -> None:
        self._port = int(simulator.url.rpartition(":")[2])
        self._path = f"/bot{simulator.token}"

    async def __aenter__(self) -> "Line":
        self._reader, self.writer = await asyncio.open_connection("127.0.0.1", self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.writer.close()

    def post(self, method: str, body: bytes, kind: str = "application/json") -> bytes:
        head = f"POST {self._path}/{method} HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\n"
        return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body

    async def answer(self) -> tuple[int, Any]:
        head = await self._reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        body = await self._reader.readexactly(length)
        return int(head.split()[1]), json.loads(body)


async def test_requests_may_come_in_pieces_and_in_heaps(simulator: Simulator, ann: User) -> None:
    """TCP knows no requests: one may come byte by byte, three in one packet."""
    async with Line(simulator) as line:
        bodies = [json.dumps({"chat_id": ann.id, "text": str(n)}).encode() for n in range(3)]
        whole = b"".join(line.post("sendMessage", body) for body in bodies)

        for at in range(0, len(whole), 7):
            line.writer.write(whole[at : at + 7])
            await asyncio.sleep(0)
        slowly = [(await line.answer())[1]["result"]["text"] for _ in bodies]
        line.writer.write(whole)
        at_once = [(await line.answer())[1]["result"]["text"] for _ in bodies]

    assert slowly == at_once == ["0", "1", "2"]


async def test_a_heap_behind_a_long_poll_waits_its_turn(
    simulator: Simulator, world: World, ann: User
) -> None:
    """Answers keep the order of their requests."""
    async with Line(simulator) as line:
        line.writer.write(line.post("getUpdates", b'{"timeout": 20}') + line.post("getMe", b""))
        await world.wait_until_polling()
        world.say(ann, "hello")

        first, second = await line.answer(), await line.answer()

    assert first[1]["result"][0]["message"]["text"] == "hello"
    assert second[1]["result"]["is_bot"] is True


async def test_a_connection_changes_hands_for_an_upload(
    simulator: Simulator, ann: User, picture: bytes
) -> None:
    """Uploads go to the full server; the connection stays, and so does the conversation."""
    address = f"{simulator.url}/bot{simulator.token}"
    async with ClientSession() as session:
        for _ in range(2):
            async with session.post(f"{address}/getMe", json={}) as response:
                assert response.status == 200
            form = FormData({"chat_id": str(ann.id)})
            form.add_field("photo", picture, filename="x.jpg", content_type="image/jpeg")
            async with session.post(f"{address}/sendPhoto", data=form) as response:
                assert (await response.json())["ok"]


@pytest.mark.parametrize("body", [b"[1]", b"{", b"nonsense"])
async def test_unreadable_bodies_are_refused(simulator: Simulator, body: bytes) -> None:
    """And the connection lives on."""
    async with Line(simulator) as line:
        line.writer.write(line.post("getMe", body) + line.post("getMe", b"{}"))

        assert (await line.answer())[0] == 400
        assert (await line.answer())[0] == 200


async def test_like_bodies_differ_in_their_chat_only(raw: Raw, world: World, ann: User) -> None:
    """What is remembered of one body must not reach another chat, or another text."""
    bea = world.add_user("Bea", started=True)
    for chat_id, text in ((ann.id, "x"), (bea.id, "x"), (str(ann.id), "x"), (bea.id, "y")):
        sent = await raw.result("sendMessage", chat_id=chat_id, text=text)
        assert (sent["chat"]["id"], sent["text"]) == (int(chat_id), text)

    said = await raw.result("sendMessage", chat_id=ann.id, text='"chat_id": 5')
    assert said["text"] == '"chat_id": 5'
    elsewhere = {"message_id": said["message_id"], "chat_id": ann.id}
    refused = await raw.error("sendMessage", reply_parameters=elsewhere, text="z", chat_id=bea.id)
    assert refused == "400 Bad Request: message to be replied not found"


async def test_a_remembered_body_sees_what_has_changed(
    raw: Raw, world: World, ann: User, picture: bytes
) -> None:
    """A picture refused, a reader gone, a world made anew: each counts from that moment on."""
    photo = world.send_photo(ann, picture).content.photo
    assert photo is not None
    body = {"chat_id": ann.id, "photo": photo.largest.file_id, "caption": "x"}
    first = await raw.result("sendPhoto", **body)
    again = await raw.result("sendPhoto", **body)
    assert again["photo"] == first["photo"]
    assert world.state.ledger.different == 1
    one, other = (world.chat(ann).messages[sent["message_id"]] for sent in (first, again))
    assert one.content is other.content

    world.block(ann)
    assert (await raw.error("sendPhoto", **body)).startswith("403")
    world.unblock(ann)
    world.refuse_file(photo.largest.file_id)
    assert "wrong file identifier" in await raw.error("sendPhoto", **body)

    world.reset()
    carl = world.add_user("Carl", user_id=ann.id, started=True)
    world.send_photo(carl, picture[:-2] + b"\xff\xd9")
    assert (await raw.result("sendPhoto", **body))["chat"]["first_name"] == "Carl"
    newest = world.state.message(world.chat(carl), 2)
    assert newest is not None
    assert newest.content.photo is world.state.files.photo(photo.largest.file_id)


async def test_a_stopped_simulator_hangs_up(ann: User) -> None:
    """A test that ends in mid-poll must end."""
    async with Simulator() as short:
        line = Line(short)
        async with line:
            line.writer.write(line.post("getUpdates", b'{"timeout": 50}'))
            await short.world.wait_until_polling()
            await short.stop()

            with pytest.raises((asyncio.IncompleteReadError, ConnectionError)):
                await line.answer()


async def test_a_taken_port_says_so(simulator: Simulator) -> None:
    """Two simulators on one port: the second fails, and leaves nothing open."""
    port = int(simulator.url.rpartition(":")[2])

    with pytest.raises(OSError, match="address already in use"):
        await Simulator(port=port).start()
