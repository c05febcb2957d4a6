"""Pictures as cameras and drawing programs make them, each drawn anew from its number."""

import io
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Size = tuple[int, int]


def scene(number: int, size: Size = (640, 420), *, moved: float = 0.0) -> Image.Image:
    """Light, clouds, things and grain.

    Args:
        moved: the next shot of the same scene: a third of the things went on by this share of
            the width, and the grain is another.
    """
    dice, width, height = random.Random(number), *size
    image = _ground(number, size)
    draw = ImageDraw.Draw(image)
    for thing in range(14):
        x, y = dice.uniform(0, width), dice.uniform(0, height)
        across, up = dice.uniform(0.03, 0.2) * width, dice.uniform(0.05, 0.25) * height
        colour = (dice.randrange(256), dice.randrange(256), dice.randrange(256))
        if thing % 3 == 2:
            x, y = x + moved * width, y - moved * width
        shape = dice.choice((draw.ellipse, draw.rectangle))
        shape((x, y, x + across, y + up), fill=colour)
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(width / 1000)), np.float32)
    grain = np.random.default_rng(number + (moved > 0)).normal(0, 3, (height, width, 1))
    return Image.fromarray((soft + grain).clip(0, 255).astype(np.uint8))


def graphic(words: str, size: Size = (1200, 675)) -> Image.Image:
    """A score, a figure of the day: much ground, few words."""
    image = Image.new("RGB", size, (24, 60, 100))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, size[1] * 0.8, *size), fill=(200, 40, 40))
    draw.text((80, 200), words, font=ImageFont.load_default(60), fill="white")
    return image


def logo(size: Size = (400, 160)) -> Image.Image:
    """Two colours on nothing."""
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((10, 10, size[1] - 10, size[1] - 10), fill=(190, 20, 30, 255))
    draw.text((size[1], size[1] // 4), "The Post", font=ImageFont.load_default(56), fill="black")
    return image


def saved(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def _ground(number: int, size: Size) -> Image.Image:
    chance = np.random.default_rng(number)
    width, height = size
    above, below = chance.integers(20, 230, (2, 3))
    share = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    light = np.broadcast_to(above * (1 - share) + below * share, (height, width, 3)).copy()
    for cells in (8, 40):
        spots = chance.integers(0, 255, (cells * height // width, cells), dtype=np.uint8)
        clouds = Image.fromarray(spots).resize(size, Image.Resampling.BICUBIC)
        light += (np.asarray(clouds, np.float32)[..., None] - 128) * (50 / cells**0.5)
    return Image.fromarray(light.clip(0, 255).astype(np.uint8))
