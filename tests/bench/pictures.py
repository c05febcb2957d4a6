"""A photo to send."""

import io

from PIL import Image


def photo() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (1280, 800), (40, 90, 140)).save(written, "JPEG")
    return written.getvalue()
