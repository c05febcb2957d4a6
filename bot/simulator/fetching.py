"""Photos that a request names by address. Only this machine is ever asked; the net is not."""

import aiohttp

from bot.simulator.entities.links import LinkError, checked_link, is_here
from bot.simulator.errors import ApiError, bad_request
from bot.simulator.files import Files
from bot.simulator.pictures import check_picture
from bot.simulator.types import Photo

MAX_BYTES = 5 * 1024 * 1024
TIMEOUT_S = 20.0


class Fetching:
    """An address is visited once: Telegram remembers the answer for days, a failure too."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._known: dict[str, Photo | ApiError] = {}

    async def photo(self, url: str) -> Photo:
        """The picture at `url`.

        Raises:
            ApiError: 400; no web address, no answer, or no picture there.
        """
        try:
            address = checked_link(url)
        except LinkError as why:
            raise bad_request(f"Invalid file HTTP URL specified: {why}") from why
        if address not in self._known:
            self._known[address] = await self._visit(address)
        known = self._known[address]
        if isinstance(known, ApiError):
            raise ApiError(known.code, known.description)
        return known

    async def _visit(self, address: str) -> Photo | ApiError:
        if not is_here(address):
            return bad_request("Failed to get HTTP URL content")
        try:
            content_type, data = await _download(address)
        except (TimeoutError, aiohttp.ClientError, ValueError):
            return bad_request("Failed to get HTTP URL content")
        if not content_type.startswith("image/"):
            return bad_request("Wrong type of the web page content")
        try:
            return self._files.add_photo(data, check_picture(data))
        except ApiError as fault:
            return fault


async def _download(address: str) -> tuple[str, bytes]:
    timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
    async with (
        aiohttp.ClientSession(timeout=timeout) as session,
        session.get(address) as response,
    ):
        response.raise_for_status()
        data = await response.content.read(MAX_BYTES + 1)
        while len(data) <= MAX_BYTES and (more := await response.content.read(MAX_BYTES)):
            data += more
        if len(data) > MAX_BYTES:
            raise ValueError("too big")
        return response.content_type, data
