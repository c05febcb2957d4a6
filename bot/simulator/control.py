"""The stage over HTTP, for the page and for other processes: what `world` does, as JSON."""

import asyncio
import base64
import binascii
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from aiohttp import web

from bot.simulator import describe, plot
from bot.simulator.chats import Chat
from bot.simulator.errors import ApiError, SceneError
from bot.simulator.rates import RateModel
from bot.simulator.types import Json, Message, QueryAnswer
from bot.simulator.world import World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_PRESS_WAIT_S = 10.0
_MAX_POLL_S = 55.0


class Control:
    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/control/users", self._acting(self._add_user)),
            web.post("/control/chats", self._acting(self._add_chat)),
            web.post("/control/send", self._acting(self._send)),
            web.post("/control/press", self._acting(self._press)),
            web.get("/control/answers/{query_id}", self._answers),
            web.post("/control/block", self._acting(self._block)),
            web.post("/control/unblock", self._acting(self._unblock)),
            web.post("/control/deactivate", self._acting(self._deactivate)),
            web.post("/control/member", self._acting(self._member)),
            web.post("/control/migrate", self._acting(self._migrate)),
            web.get("/control/state", self._state),
            web.get("/control/messages", self._messages),
            web.get("/control/changes", self._changes),
            web.get("/control/photo/{unique_id}", self._photo),
            web.post("/control/faults", self._acting(self._fault)),
            web.post("/control/updates", self._acting(self._update)),
            web.post("/control/clock", self._acting(self._clock)),
            web.post("/control/stars", self._acting(self._stars)),
            web.delete("/control/faults", self._acting(self._clear_faults)),
            web.get("/control/ledger", self._ledger),
            web.post("/control/rates", self._acting(self._limit)),
            web.get("/control/rates", self._tempo),
            web.post("/control/crowd", self._acting(self._crowd)),
            web.post("/control/reset", self._acting(self._reset)),
        ]

    def _acting(self, act: Callable[[Json], Awaitable[Json]]) -> Handler:
        """The act with its JSON body; what cannot be done is a 400 with its reason."""

        async def handle(http: web.Request) -> web.Response:
            try:
                body = await http.json() if http.can_read_body else {}
                return web.json_response(await act(body))
            except ApiError as fault:
                return web.json_response({"error": fault.description}, status=400)
            except KeyError as fault:
                return web.json_response({"error": f"missing or unknown: {fault}"}, status=400)
            except (SceneError, ValueError, TypeError) as fault:
                return web.json_response({"error": str(fault)}, status=400)

        return handle

    async def _add_user(self, body: Json) -> Json:
        user = self._world.add_user(
            str(body["name"]),
            str(body.get("language_code", "en")),
            body.get("user_id"),
            username=str(body.get("username", "")),
        )
        return {"user": describe.user(user)}

    async def _add_chat(self, body: Json) -> Json:
        chat = self._world.add_chat(
            str(body["type"]),
            str(body["title"]),
            body.get("admins", []),
            body.get("members", []),
            bot_is_admin=bool(body.get("bot_is_admin")),
            username=str(body.get("username", "")),
            topics=body.get("topics", []),
        )
        return {"chat": self._chat_json(chat)}

    async def _send(self, body: Json) -> Json:
        where = (body.get("chat_id"), body.get("reply_to_message_id"), body.get("thread_id"))
        user = body.get("user_id")
        if body.get("photo") or body.get("photo_url"):
            data = await self._picture(body)
            caption = str(body.get("caption") or body.get("text") or "")
            message = self._world.send_photo(user, data, caption, *where)
        else:
            message = self._world.say(user, str(body["text"]), *where)
        return {"message": self._message_json(message)}

    async def _picture(self, body: Json) -> bytes:
        if body.get("photo"):
            encoded = str(body["photo"]).partition(",")[2] or str(body["photo"])
            try:
                return base64.b64decode(encoded, validate=True)
            except binascii.Error as fault:
                raise SceneError("photo is no base64") from fault
        files = self._world.state.files
        photo = await self._world.state.fetching.photo(str(body["photo_url"]))
        return files.by_unique(photo.largest.unique_id) or b""

    async def _press(self, body: Json) -> Json:
        query_id = self._world.press(
            body["user_id"], body["chat_id"], int(body["message_id"]), str(body["data"])
        )
        if not body.get("wait"):
            return {"query_id": query_id}
        try:
            answer = await self._world.wait_for_answer(query_id, _PRESS_WAIT_S)
        except TimeoutError:
            return {"query_id": query_id, **_answer_json(None)}
        return {"query_id": query_id, **_answer_json(answer)}

    async def _answers(self, http: web.Request) -> web.Response:
        return web.json_response(_answer_json(self._world.answer(http.match_info["query_id"])))

    async def _block(self, body: Json) -> Json:
        self._world.block(body["user_id"])
        return {}

    async def _unblock(self, body: Json) -> Json:
        self._world.unblock(body["user_id"])
        return {}

    async def _deactivate(self, body: Json) -> Json:
        self._world.deactivate(body["user_id"])
        return {}

    async def _member(self, body: Json) -> Json:
        rights = {str(name): bool(value) for name, value in body.get("rights", {}).items()}
        self._world.set_bot_status(body["chat_id"], str(body["status"]), **rights)
        return {}

    async def _migrate(self, body: Json) -> Json:
        return {"chat": self._chat_json(self._world.migrate(body["chat_id"]))}

    async def _fault(self, body: Json) -> Json:
        """A fault or an event, as `plot` has them."""
        return {"id": plot.order(self._world, body)}

    async def _update(self, body: Json) -> Json:
        """An update as raw as it is given, readable or not."""
        self._world.push_update(body)
        return {}

    async def _clock(self, body: Json) -> Json:
        self._world.advance(float(body["seconds"]))
        return {}

    async def _stars(self, body: Json) -> Json:
        self._world.state.star_balance = float(body["balance"])
        return {}

    async def _clear_faults(self, body: Json) -> Json:
        self._world.clear_faults()
        return {}

    async def _reset(self, body: Json) -> Json:
        self._world.reset()
        return {}

    async def _limit(self, body: Json) -> Json:
        """Numbers of a RateModel; {"off": true} lifts all limits."""
        self._world.limit(None if body.get("off") else RateModel(**body))
        return {}

    async def _crowd(self, body: Json) -> Json:
        crowd = self._world.populate(**body)
        return {
            "first_user_id": crowd.users.start,
            "users": len(crowd.users),
            "groups": list(crowd.groups),
        }

    async def _tempo(self, http: web.Request) -> web.Response:
        return web.json_response(asdict(self._world.tempo()))

    async def _state(self, http: web.Request) -> web.Response:
        """Who and what there is; with `user_id` (and `chat_id`) the command menu seen there."""
        state = self._world.state
        users = [
            {**describe.user(user), "standing": state.people.standing(user.id).name.lower()}
            for user in state.people.named
        ]
        user_id = int(http.query.get("user_id", 0))
        chat_id = int(http.query.get("chat_id", user_id))
        shown = self._world.commands(user_id, chat_id) if user_id else ()
        return web.json_response(
            {
                "bot": describe.user(state.bot),
                "users": users,
                "chats": [self._chat_json(chat) for chat in state.chats],
                "commands": _commands_json(shown or state.menus.get("default", "")),
                "version": state.changes.version,
            }
        )

    async def _messages(self, http: web.Request) -> web.Response:
        state = self._world.state
        chat = self._world.chat(int(http.query["chat_id"]))
        after = int(http.query.get("after", 0))
        kept = [one for one in chat.messages.values() if one.message_id > after]
        messages = [self._message_json(message) for message in kept]
        return web.json_response({"messages": messages, "version": state.changes.version})

    async def _changes(self, http: web.Request) -> web.Response:
        changes = self._world.state.changes
        since = int(http.query.get("since", 0))
        timeout_s = min(float(http.query.get("timeout", 0)), _MAX_POLL_S)
        if since > changes.version:
            since = 0  # counted before a restart
        try:
            found = await changes.wait_for(lambda: changes.since(since), timeout_s)
        except (TimeoutError, asyncio.CancelledError):
            found = []
        return web.json_response(
            {"changes": [asdict(change) for change in found], "version": changes.version}
        )

    async def _photo(self, http: web.Request) -> web.Response:
        data = self._world.state.files.by_unique(http.match_info["unique_id"])
        if data is None:
            raise web.HTTPNotFound
        kind = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
        headers = {"Cache-Control": "max-age=86400"}
        return web.Response(body=data, content_type=kind, headers=headers)

    async def _ledger(self, http: web.Request) -> web.Response:
        chat_id = int(http.query["chat_id"]) if "chat_id" in http.query else None
        copies = [asdict(copy) for copy in self._world.sent_log(chat_id)]
        return web.json_response({"sent": copies, "count": len(copies)})

    def _chat_json(self, chat: Chat) -> Json:
        out = dict(self._world.state.chat_json(chat.id))
        out["bot_status"] = chat.bot_status
        if chat.private:
            out["commands"] = _commands_json(self._world.commands(chat.id))
        else:
            out["members"] = chat.members
        if chat.topics:
            out["topics"] = chat.topics
        if chat.moved_to is not None:
            out["moved_to"] = chat.moved_to
        return out

    def _message_json(self, message: Message) -> Json:
        return {**self._world.state.message_json(message), "deleted": message.deleted}


def _commands_json(commands: Any) -> list[Json]:
    return [{"command": name, "description": text} for name, text in commands]


def _answer_json(answer: QueryAnswer | None) -> Json:
    if answer is None:
        return {"answered": False, "text": "", "alert": False, "url": ""}
    return {"answered": True, **asdict(answer)}
