"""Logos and empty frames are told apart from photos, and from the pictures that look like them."""

import pytest
from PIL import Image, ImageDraw

from content import photos
from content.errors import PhotoUnusable
from tests.pictures import graphic, logo, saved, scene


def speck(colour: str, side: int) -> Image.Image:
    """A ground with a mark of `side` pixels in its middle."""
    image = Image.new("RGB", (1200, 675), colour)
    ImageDraw.Draw(image).ellipse((600, 300, 600 + side, 300 + side), fill="white")
    return image


def chart(size: tuple[int, int] = (900, 500), *, ground: str = "white") -> Image.Image:
    image = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(image)
    for at in range(6):
        draw.rectangle((60 + at * 120, 400 - at * 50, 120 + at * 120, 440), fill=(30, 90, 160))
    return image


@pytest.mark.parametrize(
    ("picture", "word"),
    [
        (Image.new("RGB", (640, 360), "silver"), "one colour"),
        (Image.new("RGBA", (640, 360), (0, 0, 0, 0)), "one colour"),
        (speck("gainsboro", 40), "one colour"),
        (logo(), "logo"),
        (logo((900, 300)), "logo"),
        (logo().quantize(16), "logo"),
    ],
)
def test_what_shows_nothing_is_not_told_as_a_photo(picture: Image.Image, word: str) -> None:
    """Failure 29: a story without a photo is better than one with a grey frame."""
    for kind in ("PNG", "WEBP"):
        with pytest.raises(PhotoUnusable, match=word):
            photos.fit(saved(picture, kind))


def cut_out() -> Image.Image:
    """A photo of something that was cut out of its ground."""
    image = scene(4, (600, 400)).convert("RGBA")
    hole = Image.new("L", (600, 400), 0)
    ImageDraw.Draw(hole).ellipse((100, 20, 500, 390), fill=255)
    image.putalpha(hole)
    return image


@pytest.mark.parametrize(
    "picture",
    [
        speck("black", 90),
        chart(),
        chart((1400, 800)),
        graphic("Lorvik 1 : 0 Tarn"),
        cut_out(),
        Image.linear_gradient("L").resize((900, 600)).point(lambda level: 180 + level // 8),
        *(scene(number) for number in range(4)),
    ],
    ids=["moon", "chart", "large chart", "score", "cut out", "mist", *map(str, range(4))],
)
def test_what_shows_little_is_a_photo_all_the_same(picture: Image.Image) -> None:
    """A moon at night, mist over a bay, the chart that a story is about."""
    assert photos.fit(saved(picture, "PNG")).width == picture.width
