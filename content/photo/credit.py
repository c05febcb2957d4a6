"""What a picture file says of its maker: in IPTC, EXIF and XMP.

Who made it (by-line and credit) goes before whom it came from (source), and that before whom it
belongs to (copyright); of one kind IPTC goes first, then EXIF, then XMP.
"""

import re
from collections.abc import Iterable, Iterator

from PIL import ExifTags, ImageFile, IptcImagePlugin

from content.markup import plain
from content.pictures.credit_words import RESERVED
from content.pictures.credits import tidy
from content.text import clip
from content.wordlists import either

LONGEST_UNITS = 120
LONGEST_READ = 300
"""Characters: what hostile files write beyond that only costs time."""
MOST_WORDS = 8
"""Of a copyright notice: a longer one is a lawyer's sentence."""


def credit_of(image: ImageFile.ImageFile) -> str:
    """Photographer and agency, "Jane Doe/Reuters"; "" where the file does not say. Never raises."""
    for told in (
        _iptc_maker,
        _exif_maker,
        _xmp_maker,
        _sources,
        _iptc_rights,
        _exif_rights,
        _xmp_rights,
    ):
        try:
            names = [tidy(plain(name[:LONGEST_READ])) for name in told(image)]
            known = [name for name in names if _is_name(name) and not _is_camera(name, image)]
        except Exception:  # noqa: S112 - metadata is written by anyone, and is not worth a photo
            continue
        if known:
            return clip("/".join(_told_once(known)[:2]), LONGEST_UNITS)
    return ""


def _told_once(names: list[str]) -> list[str]:
    """Without "Jane Doe" where another says "Jane Doe/AFP"."""
    once = list(dict.fromkeys(names))
    return [
        name
        for name in once
        if not any(name != other and name in re.split(r"\s*/\s*", other) for other in once)
    ]


def _is_name(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2}", text)) and _NO_NAME.fullmatch(text.lower()) is None


def _is_camera(name: str, image: ImageFile.ImageFile) -> bool:
    """Cameras sign with what they are called, until somebody tells them their owner's name."""
    if _CAMERA.fullmatch(name):
        return True
    fields = image.getexif()
    tags = (ExifTags.Base.Make, ExifTags.Base.Model)
    return _words(name) <= _words(" ".join(str(fields.get(tag, "")) for tag in tags))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _iptc_maker(image: ImageFile.ImageFile) -> Iterator[str]:
    return _iptc(image, _BY_LINE, _CREDIT)


def _exif_maker(image: ImageFile.ImageFile) -> Iterator[str]:
    return _exif(image, ExifTags.Base.Artist)


def _xmp_maker(image: ImageFile.ImageFile) -> Iterator[str]:
    return _xmp(image, _XMP_CREATOR, _XMP_CREDIT)


def _sources(image: ImageFile.ImageFile) -> Iterator[str]:
    yield from _iptc(image, _SOURCE)
    yield from _xmp(image, _XMP_SOURCE)


def _iptc_rights(image: ImageFile.ImageFile) -> Iterator[str]:
    return _owners(_iptc(image, _COPYRIGHT))


def _exif_rights(image: ImageFile.ImageFile) -> Iterator[str]:
    return _owners(_exif(image, ExifTags.Base.Copyright))


def _xmp_rights(image: ImageFile.ImageFile) -> Iterator[str]:
    return _owners(_xmp(image, _XMP_RIGHTS))


def _owners(notices: Iterable[str]) -> Iterator[str]:
    """Whom notices name: "© 2026 Jane Doe/AFP. All rights reserved." is "Jane Doe/AFP"."""
    for notice in notices:
        told = _SENTENCE_END.split(_RESERVED.sub("", plain(notice[:LONGEST_READ])), maxsplit=1)[0]
        owner = _YEARS.sub("", tidy(_YEARS.sub("", told)))
        if len(owner.split()) <= MOST_WORDS and not _FORBIDS.search(owner):
            yield owner


def _iptc(image: ImageFile.ImageFile, *keys: tuple[int, int]) -> Iterator[str]:
    fields = IptcImagePlugin.getiptcinfo(image) or {}
    for key in keys:
        value = fields.get(key)
        for raw in value if isinstance(value, list) else [value]:
            if isinstance(raw, bytes):
                yield _decoded(raw)


def _exif(image: ImageFile.ImageFile, tag: int) -> Iterator[str]:
    value = image.getexif().get(tag)
    if value:
        # Pillow reads as Latin-1 what is written as UTF-8 as often
        raw = value if isinstance(value, bytes) else str(value).encode("latin-1", "ignore")
        yield from _decoded(raw).split(
            "\x00"
        )  # of a copyright: the photographer's, then the editor's


def _xmp(image: ImageFile.ImageFile, *patterns: re.Pattern[str]) -> Iterator[str]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    text = packet.decode("utf-8", "replace") if isinstance(packet, bytes) else str(packet)
    for pattern in patterns:
        if found := pattern.search(text[:200_000]):
            yield next(group for group in found.groups() if group)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


_BY_LINE, _CREDIT, _SOURCE, _COPYRIGHT = (2, 80), (2, 110), (2, 115), (2, 116)
_XMP_CREATOR = re.compile(r"<dc:creator>\s*<rdf:(?:Seq|Bag)>\s*<rdf:li[^>]*>([^<]{2,200})<")
_XMP_RIGHTS = re.compile(
    r"<dc:rights>\s*(?:<rdf:(?:Alt|Seq|Bag)>\s*<rdf:li[^>]*>)?([^<]{2,200})<"
    r"|\sdc:rights\s*=\s*(?:\"([^\"<]{2,200})\"|'([^'<]{2,200})')"
)
_XMP_CREDIT, _XMP_SOURCE = (
    re.compile(
        rf"\sphotoshop:{name}\s*=\s*(?:\"([^\"<]{{2,200}})\"|'([^'<]{{2,200}})')"
        rf"|<photoshop:{name}>([^<]{{2,200}})<"
    )
    for name in ("Credit", "Source")
)
# a source is also what a program, a scanner or a hurried desk writes of where the file lay
_NO_NAME = re.compile(
    r"picasa|unknown|(?:\w+ )*(?:digital )?camera|owner|user|admin|all rights reserved|n/?a|none"
    r"|copyright|©|(?:adobe )?(?:photoshop|lightroom)\b.*|(?:the )?(?:internet|web)|screen ?shots?"
    r"|(?:https?://|file:|\w:\\|/).*|[\w-]+\.(?:jpe?g|png|tiff?|psd|raw|heic|webp)"
)
# a year is no model: "Sony Pictures 2026" owns a film's picture
_CAMERA = re.compile(
    either("""
        canon, nikon(?: corporation)?, sony, fujifilm, olympus, om system, panasonic, leica, pentax
        hasselblad, ricoh, sigma, kodak, casio, samsung, apple, iphone, google, pixel, huawei
        xiaomi, redmi, oneplus, motorola, nokia, honor, oppo, vivo, realme, dji, gopro
    """)
    + r"(?:[\s_-][^/]*)?(?<!\w)(?!(?:19|20)\d\d\b)[\w-]*\d[^/]*",
    re.IGNORECASE,
)
_RESERVED = re.compile(rf"{RESERVED}\.?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.;]\s+|\s*\n")
_YEARS = re.compile(
    r"^(?:(?:©|[(][cC][)]|copyright)\s*)*(?:19|20)\d\d(?:\s*[-–—,]\s*(?:19|20)\d\d)*[\s,:]*(?=\D|$)"
    r"|[\s,]+(?:19|20)\d\d$",
    re.IGNORECASE,
)
_FORBIDS = re.compile(
    r"\b(?:permission|prohibited|reserved|forbidden|licen[cs]ed?|restrictions?"
    r"|may not|do not|must)\b",
    re.IGNORECASE,
)
