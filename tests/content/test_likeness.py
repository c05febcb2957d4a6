"""Which pictures are one, and which only look alike."""

import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFont

from content import photos
from content.photo import likeness
from content.photos import FitPhoto
from tests.pictures import graphic, saved, scene

SCENES = range(3)
LARGE = (960, 640)
R = Image.Resampling


def fit(image: Image.Image, kind: str = "JPEG", **options: object) -> FitPhoto:
    return photos.fit(saved(image, kind, **options))


def are_one(one: FitPhoto, other: FitPhoto) -> bool:
    """As the bot asks: who may be the same, and then whether."""
    return bool(likeness.near(one.print, [other.print])) and likeness.are_one(one.data, other.data)


@pytest.mark.parametrize("number", SCENES)
def test_another_size_or_saving_is_the_same_picture(number: int) -> None:
    """Two outlets bring one agency photo: it is kept and uploaded once."""
    picture = scene(number, LARGE)
    original = fit(picture, quality=92)
    small = picture.resize((640, 427), R.LANCZOS)

    copies = {
        "half": fit(small, quality=80),
        "half, poor": fit(small, quality=50),
        "feed's": fit(picture.resize((480, 320), R.BILINEAR), quality=75),
        "sharpened": fit(ImageEnhance.Sharpness(small).enhance(1.3), quality=85),
        "webp": fit(picture.resize((780, 520), R.BICUBIC), "WEBP", quality=75),
        "avif": fit(small, "AVIF", quality=60),
        "png": fit(small, "PNG"),
    }

    apart = {name for name, copy in copies.items() if not are_one(original, copy)}
    assert not apart
    assert are_one(copies["feed's"], original)


@pytest.mark.parametrize("number", SCENES)
@pytest.mark.parametrize("width", [480, 960])
def test_the_next_shot_of_a_scene_is_another_picture(number: int, width: int) -> None:
    """A burst: the hand is down in one and up in the other. Strict: nobody gets the wrong one."""
    first = fit(scene(number, LARGE), quality=90)
    size = (width, width * 2 // 3)

    for moved in (0.004, 0.01, 0.03):
        second = scene(number, LARGE, moved=moved).resize(size, R.LANCZOS)
        assert not are_one(first, fit(second, quality=85)), moved


@pytest.mark.parametrize("number", SCENES)
def test_a_picture_that_was_changed_is_another_one(number: int) -> None:
    """A crop may have cut the person out whom the caption names."""
    picture = scene(number, LARGE)
    original = fit(picture, quality=90)
    titled = picture.copy()
    ImageDraw.Draw(titled).text(
        (70, 480), "LIVE", font=ImageFont.load_default(60), fill="white", stroke_width=3,
        stroke_fill="black",
    )  # fmt: skip

    others = {
        "cropped": picture.crop((21, 14, *LARGE)).resize(LARGE),
        "wide": picture.crop((0, 50, 960, 590)),
        "mirrored": picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        "grey": picture.convert("L"),
        "titled": titled,
        "another": scene(number + 100, LARGE),
    }

    assert not {name for name, other in others.items() if are_one(original, fit(other))}


def test_a_graphic_with_another_number_is_another_one() -> None:
    """Scores, weather and prices come in one frame day after day."""
    told = [graphic(words) for words in ("Lorvik 1 : 0 Tarn", "Lorvik 2 : 0 Tarn")]
    one, other = (fit(picture) for picture in told)

    assert not are_one(one, other)
    assert not likeness.are_one(one.data, other.data)


@pytest.mark.parametrize(
    "picture",
    [
        graphic("12"),
        scene(1, (200, 133)),
        Image.new("RGB", (900, 600), "black"),
        Image.linear_gradient("L").resize((900, 600)).point(lambda level: 100 + level // 20),
    ],
    ids=["few words", "small", "black", "mist"],
)
def test_what_shows_hardly_anything_is_nobodys_likeness(picture: Image.Image) -> None:
    """A frame, a logo or a thumbnail is like many pictures that are not it."""
    assert likeness.print_of(picture.convert("RGB")) == b""
    assert likeness.near(b"", [b"", b"x"]) == []


def test_the_nearest_is_asked_first() -> None:
    """The pixels are compared of a few only: the right one must be among them."""
    mine = fit(scene(3, LARGE)).print
    others = [fit(scene(number)).print for number in (1, 2)]
    twin, same = fit(scene(3, LARGE).resize((480, 320), R.NEAREST)).print, mine

    assert likeness.near(mine, [*others, twin, b"", same]) == [4, 2]
