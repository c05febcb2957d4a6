"""Headlines set in lines, as cards set them."""

from PIL import ImageFont

from content.card import faces, typesetting

ENGLISH = "Government says 12 dead after quake in Lorvik"
LONG = ("Parliament votes by a narrow margin to keep the ferry line to the islands open " * 4)[:300]


def lines(text: str, font: ImageFont.FreeTypeFont, *, width: int = 600) -> tuple[str, ...]:
    # what is measured here are lines: letters that the font lacks are boxes of one width
    face = faces.Face(fonts=(font,), places={})
    setting = typesetting.fit(text, face, range(60, 20, -2), width=width, height=400)
    assert setting is not None
    assert all(setting.face.length(line) <= width for line in setting.lines)
    assert setting.height <= 400
    return setting.lines


def built_in() -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(20)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font
