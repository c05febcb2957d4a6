"""A photo to send."""

from tests.pictures import saved, scene


def photo() -> bytes:
    return saved(scene(1, (1280, 800)))
