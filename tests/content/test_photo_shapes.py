"""Pictures as no camera makes them, and as careless or hostile programs do."""

import io
import struct
import subprocess
import sys
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from content import photos
from content.errors import PhotoUnusable
from tests.pictures import saved, scene

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""What was done to a picture that its note asks to be undone."""


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(photos.fit(data).data))


def looks_like(data: bytes, picture: Image.Image) -> bool:
    """But for the noise of saving."""
    shown = opened(data)
    assert shown.size == picture.size
    apart = np.asarray(shown).astype(np.int16) - np.asarray(picture.convert("RGB"))
    return bool(np.abs(apart).mean() < 6)


def flag(size: tuple[int, int] = (320, 180)) -> Image.Image:
    """No two of its corners are alike."""
    image, (width, height) = Image.new("RGB", size, "navy"), size
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 2, height // 2), fill="yellow")
    draw.rectangle((width // 2, height // 2, width, height), fill="red")
    return image


@pytest.mark.parametrize("note", UPRIGHT)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_however_a_picture_lies_it_is_turned(kind: str, note: int) -> None:
    """Failure 29: telephones mirror what their front camera sees, and write it in every format."""
    exif = Image.Exif()
    exif[0x0112] = note
    lying = flag().transpose(UPRIGHT[note])

    assert looks_like(saved(lying, kind, exif=exif), flag())


@pytest.mark.parametrize(
    "payload",
    [
        b"Exif\0\0garbage, and more of it",
        b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\x01\x12" * 5,
        b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\x08",
        b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x63\0\0\0\0\0\0",
        b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x02\0\0\0\x02\x36\0\0\0\0\0\0\0",
    ],
    ids=["no exif", "cut off", "endless", "no such turn", "a turn in words"],
)
def test_notes_that_make_no_sense_cost_nobody_the_photo(payload: bytes) -> None:
    data = saved(scene(1))
    part = b"\xff\xe1" + struct.pack(">H", len(payload) + 2) + payload

    assert looks_like(data[:2] + part + data[2:], scene(1))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _deep_png(levels: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]", colour_type: int) -> bytes:
    """With 16 bits for each level, which Pillow itself writes of greys only."""
    height, width = levels.shape[:2]
    lines = (b"\0" + (line.astype(">u2") * 257).tobytes() for line in levels)
    head = struct.pack(">IIBBBBB", width, height, 16, colour_type, 0, 0, 0)
    body = _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(b"".join(lines)))
    return b"\x89PNG\r\n\x1a\n" + body + _chunk(b"IEND", b"")


def test_deep_colours_keep_their_shades() -> None:
    levels = np.asarray(scene(2))
    opaque = np.dstack([levels, np.full(levels.shape[:2], 255, np.uint8)])

    assert looks_like(_deep_png(levels, 2), scene(2))
    assert looks_like(_deep_png(opaque, 6), scene(2))


def test_colours_of_print_shops_are_read() -> None:
    lab = ImageCms.profileToProfile(
        scene(3), ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
    )
    assert lab is not None

    for picture in (lab, scene(3).convert("CMYK"), scene(3).convert("YCbCr")):
        assert looks_like(saved(picture, "TIFF"), scene(3))


@pytest.mark.parametrize("mode", ["P", "RGB", "bytes", "large"])
def test_holes_of_every_kind_are_white(mode: str) -> None:
    """One colour of a palette, a colour by its value, shares of each: all are see-through."""
    picture = scene(4, (2600, 300) if mode == "large" else (640, 420))
    picture.paste((255, 255, 255), (0, 0, 40, 40))
    for column in range(0, 40, 2):  # so fine that made smaller they are of other colours
        picture.paste((255, 0, 255), (column, 0, column + 1, 40))
    if mode in ("RGB", "large"):
        data = saved(picture, "PNG", transparency=(255, 0, 255))
    else:
        palette = picture.convert("P", palette=Image.Palette.ADAPTIVE)
        hole = palette.tobytes()[0]
        shares = bytes(0 if index == hole else 255 for index in range(256))
        data = saved(palette, "PNG", transparency=shares if mode == "bytes" else hole)

    corner = np.asarray(opened(data))[8:24, 8:24]
    assert (corner > 245).all()


def test_a_portrait_that_was_cut_out_is_no_logo() -> None:
    """In black and white it has few shades, but more than a drawing."""
    seen = Image.new("L", (640, 420), 0)
    ImageDraw.Draw(seen).ellipse((80, 40, 560, 400), fill=255)
    portrait = Image.merge("LA", (scene(5).convert("L"), seen))
    drawing = Image.merge("LA", (Image.new("L", seen.size, 40), seen))

    assert photos.fit(saved(portrait, "PNG")).width == 640
    with pytest.raises(PhotoUnusable, match="logo"):
        photos.fit(saved(drawing, "PNG"))


def _claiming(kind: str, at: int, form: str, *sides: int) -> bytes:
    data = bytearray(saved(scene(1), kind))
    struct.pack_into(form, data, at, *sides)
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        _claiming("GIF", 6, "<HH", 65_535, 65_535),
        _claiming("BMP", 18, "<ii", 60_000, 60_000),
        _claiming("WEBP", 26, "<HH", 16_383, 16_383),
    ],
    ids=["GIF", "BMP", "WEBP"],
)
def test_a_promise_of_gigabytes_is_not_believed(data: bytes) -> None:
    """Failure 29: a bomb is known by its head, in whatever format."""
    with pytest.raises(PhotoUnusable, match="too large"):
        photos.fit(data)


def test_a_note_of_gigabytes_is_not_unpacked() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "x" * 80_000_000, zip=True)

    with pytest.raises(PhotoUnusable, match="broken"):
        photos.fit(saved(scene(1), "PNG", pnginfo=notes))


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory as Linux does")
def test_a_large_picture_takes_the_memory_of_one() -> None:
    """Seven copies of 42 megapixels would pass the 2 GB that its process has, with holes in it."""
    program = """
import io, resource
from PIL import Image
from content import photos
picture = Image.linear_gradient("L").resize((7000, 6000)).convert("RGBA")
picture.putpixel((3, 3), (0, 0, 0, 0))
file = io.BytesIO()
picture.save(file, "PNG", compress_level=1)
del picture
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
photos.fit(file.getvalue())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert int(done.stdout) < 400_000
