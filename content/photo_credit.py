"""What a picture file says of its maker: IPTC, EXIF and XMP, in that order."""

import re
from collections.abc import Iterator

from PIL import ExifTags, ImageFile, IptcImagePlugin

from content.markup import plain
from content.text import clip

LONGEST_UNITS = 120


def credit_of(image: ImageFile.ImageFile) -> str:
    """Photographer and agency, "Jane Doe/Reuters"; "" where the file does not say. Never raises."""
    for told in (_iptc, _exif, _xmp):
        try:
            names = [plain(name) for name in told(image)]
        except Exception:  # noqa: S112 - metadata is written by anyone, and is not worth a photo
            continue
        known = list(dict.fromkeys(name for name in names if _is_name(name)))
        if known:
            return clip("/".join(known[:2]), LONGEST_UNITS)
    return ""


def _is_name(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2}", text)) and _NO_NAME.fullmatch(text.lower()) is None


def _iptc(image: ImageFile.ImageFile) -> Iterator[str]:
    fields = IptcImagePlugin.getiptcinfo(image) or {}
    for key in ((2, 80), (2, 110)):  # by-line, credit
        value = fields.get(key)
        for raw in value if isinstance(value, list) else [value]:
            if isinstance(raw, bytes):
                yield _decoded(raw)


def _exif(image: ImageFile.ImageFile) -> Iterator[str]:
    fields = image.getexif()
    for tag in (ExifTags.Base.Artist, ExifTags.Base.Copyright):
        value = fields.get(tag)
        if value:
            yield (_decoded(value) if isinstance(value, bytes) else str(value)).strip("\x00 ©")
            return  # the copyright mostly says the artist again


def _xmp(image: ImageFile.ImageFile) -> Iterator[str]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    text = packet.decode("utf-8", "replace") if isinstance(packet, bytes) else str(packet)
    for pattern in (_CREATOR, _CREDIT):
        if found := pattern.search(text[:200_000]):
            yield next(group for group in found.groups() if group)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


_CREATOR = re.compile(r"<dc:creator>\s*<rdf:(?:Seq|Bag)>\s*<rdf:li[^>]*>([^<]{2,200})<")
_CREDIT = re.compile(r"photoshop:Credit=\"([^\"]{2,200})\"|<photoshop:Credit>([^<]{2,200})<")
_NO_NAME = re.compile(r"picasa|unknown|camera|owner|user|admin|all rights reserved|n/?a|none")
