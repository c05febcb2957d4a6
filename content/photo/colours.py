"""Colours as screens show them: whatever a picture was saved in becomes sRGB of eight bits."""

import io

from PIL import Image, ImageCms


def in_rgb(image: Image.Image) -> Image.Image:
    """Palette, CMYK, grey, deep and wide-gamut pictures in sRGB; what is see-through is on white.

    A colour profile that is broken, or of another kind of picture, counts as none.
    """
    if image.mode.startswith(("I", "F")):
        image = _eight_bits(image)
    if image.has_transparency_data:
        see_through = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        on_white = Image.alpha_composite(ground, see_through).convert("RGB")
        on_white.info = image.info
        image = on_white
    elif image.mode not in _PROFILED:
        image = image.convert("RGB")
    return _by_profile(image) or image.convert("RGB")


def _by_profile(image: Image.Image) -> Image.Image | None:
    """By the profile that came with it: without it, skin of a telephone's photo looks pale."""
    data = image.info.get("icc_profile")
    if not data:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        if "sRGB" in ImageCms.getProfileDescription(profile):
            return None
        return ImageCms.profileToProfile(
            image,
            profile,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return None


def _eight_bits(image: Image.Image) -> Image.Image:
    """Whole numbers of 8 or 16 bits, or shares of one, in 256 shades."""
    whole = image.convert("F")
    _, high = whole.getextrema()
    highest = high if isinstance(high, float) else 255.0
    top = 65535.0 if highest > 255 else 255.0
    if image.mode == "F" and 0 < highest <= 1:
        top = 1.0
    shades = whole.point(lambda value: value * (255.0 / top)).convert("L")
    shades.info = image.info
    return shades


_PROFILED = ("RGB", "L", "CMYK")
