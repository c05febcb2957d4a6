"""Which photo a request means: a file that came along, an identifier, or an address."""

from bot.simulator.errors import bad_request
from bot.simulator.pictures import check_picture
from bot.simulator.request import Request, Upload
from bot.simulator.state import State
from bot.simulator.types import Photo

_ATTACHED = "attach://"


def photo_source(request: Request, value: str, field: str = "photo") -> Upload | str:
    """What `value` points to; not looked into yet.

    Raises:
        ApiError: 400; there is neither value nor file.
    """
    name = value.removeprefix(_ATTACHED) if value.startswith(_ATTACHED) else field
    upload = request.uploads.get(name)
    if upload is not None:
        return upload
    if not value:
        raise bad_request("There is no photo in the request")
    return value


def is_address(source: Upload | str) -> bool:
    return isinstance(source, str) and "." in source  # no identifier ever has a dot


def take_held_photo(state: State, source: Upload | str) -> Photo:
    """The photo that came along or is known already.

    Raises:
        ApiError: 400; see telegram's list of what can be wrong with a picture.
    """
    if isinstance(source, Upload):
        return state.files.add_photo(source.data, check_picture(source.data, source.name))
    return state.files.photo(source)


async def take_photo(state: State, source: Upload | str) -> Photo:
    """The photo, held by Telegram from now on; as `take_held_photo`, and by address."""
    if is_address(source):
        return await state.fetching.photo(str(source))
    return take_held_photo(state, source)
