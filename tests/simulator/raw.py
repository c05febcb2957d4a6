"""The Bot API without a library: a method, its parameters, status and body."""

from typing import Any

from aiohttp import ClientSession

Json = dict[str, Any]


class Raw:
    def __init__(self, session: ClientSession, url: str, token: str) -> None:
        self._session = session
        self.url = url
        self.token = token

    async def call(self, method: str, **parameters: Any) -> tuple[int, Json]:
        """A JSON body; status and answer."""
        address = f"{self.url}/bot{self.token}/{method}"
        async with self._session.post(address, json=parameters) as response:
            return response.status, await response.json()

    async def error(self, method: str, **parameters: Any) -> str:
        """Status and description of a refusal, as "400 Bad Request: ..."."""
        status, body = await self.call(method, **parameters)
        assert body["ok"] is False, body
        assert body["error_code"] == status
        return f"{status} {body['description']}"

    async def result(self, method: str, **parameters: Any) -> Any:
        status, body = await self.call(method, **parameters)
        assert (status, body["ok"]) == (200, True), body
        return body["result"]
