"""A photo looks on a phone as it looked to its photographer."""

import io
import struct
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from content import photos
from tests.pictures import saved

RED, GREEN = (200, 80, 80), (10, 200, 10)


def halves(mode: str = "RGB") -> Image.Image:
    image = Image.new("RGB", (300, 200), RED)
    image.paste(GREEN, (150, 0, 300, 200))
    return image.convert(mode)


def shown(data: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """A pixel of the left half and one of the right."""
    with Image.open(io.BytesIO(photos.fit(data).data)) as image:
        assert (image.mode, image.info.get("icc_profile")) == ("RGB", None)
        found = [image.getpixel(at) for at in ((50, 100), (250, 100))]
    left, right = (one for one in found if isinstance(one, tuple))
    return left, right


def profile(space: bytes, *, gamma: float) -> bytes:
    """A colour profile (ICC, version 2) of a wide gamut, or of greys."""
    white, description = _xyz(0.9505, 1.0, 1.0891), b"Wide"
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I5s", 5, description) + bytes(78),
        b"cprt": b"text\0\0\0\0none\0",
        b"wtpt": white,
    }
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256))
    if space == b"GRAY":
        tags[b"kTRC"] = curve
    else:
        tags[b"rXYZ"], tags[b"rTRC"] = _xyz(0.5151, 0.2412, -0.0011), curve
        tags[b"gXYZ"], tags[b"gTRC"] = _xyz(0.2920, 0.6922, 0.0419), curve
        tags[b"bXYZ"], tags[b"bTRC"] = _xyz(0.1571, 0.0666, 0.7841), curve
    table, body, at = b"", b"", 132 + 12 * len(tags)
    for name, value in tags.items():
        padded = value + bytes(-len(value) % 4)
        table += name + struct.pack(">II", at + len(body), len(padded))
        body += padded
    head = struct.pack(">II", at + len(body), 0)
    head += struct.pack(">I4s4s4s", 0x02100000, b"mntr", space, b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def _xyz(*values: float) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65536) for value in values))


WIDE = profile(b"RGB ", gamma=2.2)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_a_wide_gamut_is_brought_into_the_usual_one(kind: str) -> None:
    """A telephone's P3 picture without its profile is pale, its faces grey."""
    options = {"lossless": True} if kind == "WEBP" else {}
    (red, _, _), (_, green, _) = shown(saved(halves(), kind, icc_profile=WIDE, **options))

    assert red > RED[0] + 10
    assert green >= GREEN[1]


@pytest.mark.parametrize("mode", ["P", "RGBA"])
def test_a_profile_counts_whatever_the_picture_is_kept_as(mode: str) -> None:
    (red, _, _), _ = shown(saved(halves(mode), "PNG", icc_profile=WIDE))

    assert red > RED[0] + 10


def test_greys_have_profiles_too() -> None:
    """Scans keep light in even steps, which looks far too dark if it is taken as it stands."""
    grey = Image.linear_gradient("L")

    plain, _ = shown(saved(grey, "PNG"))
    linear, _ = shown(saved(grey, "PNG", icc_profile=profile(b"GRAY", gamma=1.0)))

    assert linear[0] > plain[0] + 30


@pytest.mark.parametrize(
    "icc_profile", [b"no profile at all", WIDE[:200], profile(b"GRAY", gamma=2.2)]
)
def test_a_profile_that_makes_no_sense_is_none(icc_profile: bytes) -> None:
    """The colours are told all the same: a photo is not lost for the bytes beside it."""
    left, right = shown(saved(halves(), "PNG", icc_profile=icc_profile))

    assert np.abs(np.subtract((left, right), (RED, GREEN))).max() <= 4


def test_inverted_inks_are_turned_back() -> None:
    """One maker's JPEGs keep CMYK upside down, with a mark: else they come out as negatives."""
    data = saved(halves("CMYK"), "JPEG", quality=95)
    assert b"Adobe" in data

    left, right = shown(data)

    assert np.abs(np.subtract((left, right), (RED, GREEN))).max() <= 12


@pytest.mark.parametrize(
    ("levels", "kind"),
    [
        (np.array([40_000, 0], np.uint16), "PNG"),
        (np.array([40_000, 0], np.uint16), "TIFF"),
        (np.array([40_000, 0], np.int32), "TIFF"),
        (np.array([0.61, 0], np.float32), "TIFF"),
    ],
)
def test_deep_pictures_keep_their_shades(levels: NDArray[Any], kind: str) -> None:
    """A scan of 16 bits must not come out white, one of fractions not black."""
    deep = Image.fromarray(np.tile(np.repeat(levels, 150), (200, 1)))

    (light, *_), (dark, *_) = shown(saved(deep, kind))

    assert 120 < light < 190
    assert dark < 20


def test_grey_with_holes_lies_on_white() -> None:
    image = Image.linear_gradient("L").resize((300, 200)).convert("LA")
    image.paste((0, 0), (0, 0, 150, 200))

    left, right = shown(saved(image, "PNG"))

    assert left == (255, 255, 255)
    assert 100 < right[0] < 160
