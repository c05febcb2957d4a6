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


async def take_photo(state: State, source: Upload | str) -> Photo:
    """The photo, held by Telegram from now on.

    Raises:
        ApiError: 400; see telegram's list of what can be wrong with a picture.
    """
    if isinstance(source, Upload):
        return state.files.add_photo(source.data, check_picture(source.data, source.name))
    if "." in source:  # nothing with a dot is ever taken for an identifier
        return await state.fetching.photo(source)
    return state.files.photo(source)
