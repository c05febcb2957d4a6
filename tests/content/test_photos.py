"""Pictures as they come from the net, and as Telegram takes them."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageDraw, ImageStat

from content import photos
from content.errors import PhotoUnusable


def draw(mode: str = "RGB", size: tuple[int, int] = (640, 360)) -> Image.Image:
    """A picture with a left half that is dark and a right half that is light."""
    image = Image.new("RGB", size, (230, 220, 210))
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1]), fill=(20, 40, 90))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def opened(photo: photos.FitPhoto) -> Image.Image:
    return Image.open(io.BytesIO(photo.data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "BMP"])
def test_pictures_of_every_kind_become_jpegs(kind: str) -> None:
    """Failure 29: Telegram refuses WEBP and AVIF as photos, and the name says nothing."""
    photo = photos.fit(saved(draw(), kind))

    assert (photo.mime, photo.width, photo.height) == ("image/jpeg", 640, 360)
    assert opened(photo).format == "JPEG"
    assert opened(photo).mode == "RGB"


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("CMYK", "JPEG"), ("P", "PNG"), ("L", "JPEG"), ("RGBA", "PNG"), ("LA", "PNG"), ("1", "PNG")],
)
def test_every_colour_space_becomes_rgb(mode: str, kind: str) -> None:
    """Failure 29: a CMYK or palette picture is shown wrong or refused."""
    photo = photos.fit(saved(draw(mode), kind))

    left, right = (opened(photo).crop(box) for box in ((0, 0, 300, 360), (340, 0, 640, 360)))
    assert opened(photo).mode == "RGB"
    assert sum(ImageStat.Stat(left).mean) < sum(ImageStat.Stat(right).mean) - 100


def test_what_is_see_through_lies_on_white() -> None:
    """A transparent graphic on black would hide its own black letters."""
    image = Image.linear_gradient("L").resize((640, 360)).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 100, 360))

    assert opened(photos.fit(saved(image, "PNG"))).getpixel((10, 10)) == (255, 255, 255)


def test_a_picture_is_turned_upright() -> None:
    """Failure 29: a phone stores portraits lying down, with a note to turn them."""
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by 90 degrees
    photo = photos.fit(saved(draw(), "JPEG", exif=exif))

    assert (photo.width, photo.height) == (360, 640)
    assert 0x0112 not in opened(photo).getexif()


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF", "TIFF", "MPO"])
def test_of_many_pictures_the_first_is_taken(kind: str) -> None:
    """Failure 29: an animation is no photo, its first frame is one; so with a camera's pairs."""
    frames = [draw(), Image.new("RGB", (640, 360), "red")]
    photo = photos.fit(saved(frames[0], kind, save_all=True, append_images=frames[1:]))

    left = opened(photo).getpixel((50, 50))
    assert isinstance(left, tuple)
    assert left[2] > left[0]


def test_a_picture_that_is_too_large_is_made_smaller() -> None:
    """Failure 29: width and height together are at most 10,000 pixels."""
    photo = photos.fit(saved(draw(size=(8000, 3000)), "PNG"))

    assert photo.width + photo.height <= photos.MAX_SIDES
    assert photo.width == photos.SENT_SIDE
    assert len(photo.data) <= photos.MAX_BYTES


@pytest.mark.parametrize("size", [(4200, 200), (200, 4200), (2101, 100), (9000, 150)])
def test_a_strip_is_shown_whole_on_a_neutral_ground(size: tuple[int, int]) -> None:
    """Failure 29: Telegram refuses more than 20:1; the middle of a panorama is not the panorama."""
    photo = photos.fit(saved(draw(size=size), "PNG"))

    picture = opened(photo)
    middle = photo.height // 2
    assert max(picture.size) <= photos.MAX_RATIO * min(picture.size)
    assert max(picture.size) == min(max(size), photos.SENT_SIDE)
    if size[0] > size[1]:
        dark, light = picture.getpixel((5, middle)), picture.getpixel((photo.width - 5, middle))
        assert isinstance(dark, tuple)
        assert isinstance(light, tuple)
        assert dark[0] < 60 < 200 < light[0]


def test_a_large_cameras_jpeg_is_decoded_small() -> None:
    """Failure 29: over 100 megapixels is what a camera takes, and must not cost gigabytes."""
    photo = photos.fit(saved(draw("L", (12_000, 9000)), "JPEG"))

    assert (photo.width, photo.height) == (2560, 1920)


def test_a_telephones_200_megapixels_are_decoded_small() -> None:
    """Failure 29: 16,320 x 12,240 is what telephones take now; in one pass it costs 0.2 GB."""
    photo = photos.fit(saved(draw("L", (16_320, 12_240)), "JPEG"))

    assert (photo.width, photo.height) == (2560, 1920)


def _jpeg(size: tuple[int, int], passes: str, *, sampling: str = "4:4:4") -> bytes:
    """A tiny file whose head promises a picture of any size, in one or in many passes."""
    file = io.BytesIO()
    image = draw("RGB", (64, 64))
    image.save(file, "JPEG", progressive=passes == "details", subsampling=sampling)
    data = bytearray(file.getvalue())
    head = max(data.find(b"\xff\xc0"), data.find(b"\xff\xc2"))
    data[head + 5 : head + 9] = struct.pack(">HH", size[1], size[0])
    if passes == "colours":  # the first scan brings one of them
        scan = data.index(b"\xff\xda")
        data[scan + 4] = 1
    return bytes(data)


@pytest.mark.parametrize(
    ("passes", "sampling", "size", "is_refused"),
    [
        ("one", "4:4:4", (16_320, 12_240), False),
        ("one", "4:4:4", (16_320, 15_400), True),
        ("details", "4:2:0", (16_320, 12_240), False),
        ("details", "4:4:4", (16_320, 12_240), True),
        ("colours", "4:4:4", (16_320, 12_240), True),
        ("details", "4:4:4", (13_000, 11_900), False),
    ],
)
def test_how_large_a_jpeg_may_be_is_a_matter_of_what_must_be_held_of_it(
    passes: str, sampling: str, size: tuple[int, int], is_refused: bool
) -> None:
    """One in several passes is held as a whole until the last: 1.7 GB where each pixel has four."""
    with pytest.raises(PhotoUnusable) as refusal:
        photos.fit(_jpeg(size, passes, sampling=sampling))

    assert ("far too large" in str(refusal.value)) == is_refused, str(refusal.value)


def _png_claiming(width: int, height: int) -> bytes:
    """A tiny file whose head promises a picture of any size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\x00" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def _jpeg_claiming(width: int, height: int) -> bytes:
    """A tiny file whose head promises a picture of any size."""
    data = bytearray(saved(draw("L", (64, 64)), "JPEG"))
    head = data.index(b"\xff\xc0")
    data[head + 5 : head + 9] = struct.pack(">HH", height, width)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"<!doctype html><title>Not found</title>", "web page"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"></svg>', "SVG"),
        (b"<?xml version='1.0'?><!--" + b"drawn by " * 300 + b"--><svg></svg>", "SVG"),
        ("<svg></svg>".encode("utf-16"), "SVG"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(100), "a film"),
        (b"\x00\x00\x00\x0cJXL \x0d\x0a\x87\x0a" + bytes(100), "JPEG XL"),
        (b"\x00\x01\x02 no picture at all", "not a picture"),
        (saved(draw(), "JPEG")[:-2000], "broken"),
        (saved(draw(), "PNG")[:400], "broken"),
        (saved(draw(), "AVIF")[:-200], "broken"),
        (saved(draw(), "TIFF")[:-2000], "broken"),
        (saved(draw(), "WEBP", lossless=True)[:60], "broken"),
        (_png_claiming(60_000, 60_000), "too large"),
        (_png_claiming(12_000, 9000), "too large"),
        (_jpeg_claiming(16_000, 16_000), "too large"),
        (_jpeg_claiming(65_000, 65_000), "too large"),
        (saved(draw(size=(4200, 90)), "PNG"), "small"),
        (saved(draw(size=(90, 4200)), "PNG"), "small"),
        (saved(draw(size=(20_000, 100)), "PNG"), "line"),
        (saved(draw(size=(1, 1)), "GIF"), "small"),
        (saved(draw(size=(90, 90)), "PNG"), "small"),
    ],
)
def test_what_is_no_photo_is_refused_with_its_reason(data: bytes, word: str) -> None:
    """Failures 28, 29: a bad picture is told in one line, and never sent to find out."""
    with pytest.raises(PhotoUnusable) as refusal:
        photos.fit(data)

    assert word in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_metadata_is_gone_but_the_maker_is_known() -> None:
    """Places and serial numbers are nobody's business; the photographer's name is owed."""
    exif = Image.Exif()
    exif[0x013B] = "Dana Weiss/Nordbild"
    exif.get_ifd(0x8825)[1] = "N"
    photo = photos.fit(saved(draw(), "JPEG", exif=exif))

    assert photo.credit == "Dana Weiss/Nordbild"
    assert not opened(photo).getexif()
    assert b"Weiss" not in photo.data


def test_a_comment_in_a_picture_is_not_sent_on() -> None:
    """Cameras, and those who want to harm, write what they like there; it is nobody's caption."""
    data = saved(draw(), "JPEG", comment=b"<script>alert(1)</script>")
    assert b"script" in data

    assert photos.fit(data).data == photos.fit(saved(draw(), "JPEG")).data


def test_the_same_picture_has_the_same_hash() -> None:
    """A photo is uploaded once: that rests on this."""
    assert photos.fit(saved(draw(), "PNG")).sha256 == photos.fit(saved(draw(), "PNG")).sha256
