"""Photos as telephones save them: what reporters send to a newsroom, and Telegram does not take."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from content import photos
from content.errors import PhotoUnusable
from content.photo import heic
from tests.content.heic_samples import GRID, SECOND, TURNED

SAMPLES = (TURNED, GRID, SECOND)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(photos.fit(data).data))


def looks_like(image: Image.Image, x: int, y: int, colour: tuple[int, int, int]) -> bool:
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    return all(abs(one - other) < 40 for one, other in zip(found, colour, strict=True))


def test_a_telephones_photo_is_turned_upright_and_keeps_its_makers_name() -> None:
    """Held upright, a telephone saves lying pictures and says how to turn them."""
    image, photo = opened(TURNED), photos.fit(TURNED)

    assert (photo.mime, photo.width, photo.height) == ("image/jpeg", 120, 160)
    assert looks_like(image, 110, 10, (220, 30, 30))
    assert photo.credit == "Ina Hald"


def test_a_photo_in_tiles_is_one() -> None:
    """Telephones save every photo of theirs in tiles of 512 pixels."""
    image = opened(GRID)

    assert image.size == (240, 160)
    assert looks_like(image, 10, 10, (220, 30, 30))
    assert looks_like(image, 180, 120, (250, 220, 60))
    assert looks_like(image, 230, 10, (40, 90, 160))


def test_of_several_pictures_the_chosen_one_is_shown() -> None:
    """Of a burst, the one that its owner liked best; the first may be a blank wall."""
    image = opened(SECOND)

    assert image.size == (160, 120)
    assert looks_like(image, 10, 10, (220, 30, 30))


def test_a_film_behind_the_photo_is_not_looked_at() -> None:
    """Telephones put seconds of film behind a photo; what reads films was a way into machines."""
    film = b"moov" + b"\xff" * 60
    photo = photos.fit(TURNED + (len(film) + 4).to_bytes(4) + film)

    assert photo.data == photos.fit(TURNED).data
    assert b"moov" not in heic._still(TURNED + (len(film) + 4).to_bytes(4) + film)


@pytest.mark.parametrize("kind", [b"iden", b"iovl", b"unci", b"av01"])
def test_a_kind_that_no_telephone_writes_is_refused(kind: bytes) -> None:
    """The holes of such decoders were in the rarer kinds: they never get to see one."""
    at = TURNED.index(b"hvc1", TURNED.index(b"infe"))
    rare = TURNED[:at] + kind + TURNED[at + 4 :]

    with pytest.raises(PhotoUnusable, match="a HEIC picture of a rare kind"):
        photos.fit(rare)


def test_a_file_that_names_no_items_is_not_handed_on() -> None:
    """What cannot be looked through beforehand is not decoded."""
    head = TURNED[: int.from_bytes(TURNED[:4])]

    with pytest.raises(PhotoUnusable, match="broken"):
        photos.fit(head + b"\x00\x00\x00\x20mini" + bytes(24))


def test_a_huge_picture_in_few_bytes_is_refused() -> None:
    """A thousand bytes may say that they are a picture of 65,535 x 65,535."""
    at = TURNED.index(b"ispe") + 8
    bomb = TURNED[:at] + b"\x00\x00\xff\xff" * 2 + TURNED[at + 8 :]

    with pytest.raises(PhotoUnusable, match="far too large"):
        photos.fit(bomb)


@pytest.mark.parametrize("length", [12, 40, 200, 700, 1000])
def test_half_a_file_is_broken(length: int) -> None:
    """A telephone on a train; the operator reads why there is no photo."""
    with pytest.raises(PhotoUnusable, match="broken"):
        photos.fit(TURNED[:length])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_spoilt_file_is_a_photo_or_refused(data: st.DataObject) -> None:
    """Nothing else may come out of a stranger's bytes, and the decoder's own errors least."""
    spoilt = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(spoilt) - 1))
        spoilt[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))

    try:
        mime = photos.fit(bytes(spoilt)).mime
    except PhotoUnusable:
        mime = "image/jpeg"

    assert mime == "image/jpeg"
