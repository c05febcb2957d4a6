"""Who took a picture, as its file says it; every picture is written here."""

import struct

import pytest
from PIL import ExifTags, Image

from content import photos
from tests.pictures import saved, scene

BY_LINE, CREDIT, SOURCE, COPYRIGHT = 80, 110, 115, 116
PICTURE = scene(1, (320, 240))


def with_iptc(fields: dict[int, str], **options: object) -> bytes:
    """A JPEG with a newsroom's own fields, by their numbers in its second record."""
    entries = b"".join(
        b"\x1c\x02" + struct.pack(">BH", number, len(text.encode())) + text.encode()
        for number, text in fields.items()
    )
    body = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", len(entries)) + entries
    plain = saved(PICTURE, "JPEG", **options)
    return plain[:2] + b"\xff\xed" + struct.pack(">H", len(body) + 2) + body + plain[2:]


def with_xmp(attributes: str = "", inside: str = "") -> bytes:
    packet = (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description {attributes}>{inside}'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    return saved(PICTURE, "JPEG", xmp=packet.encode())


def exif(**fields: str) -> Image.Exif:
    told = Image.Exif()
    for name, value in fields.items():
        told[ExifTags.Base[name]] = value.encode()  # as programs do; the standard says ASCII
    return told


def with_exif(**fields: str) -> bytes:
    return saved(PICTURE, "JPEG", exif=exif(**fields))


@pytest.mark.parametrize(
    ("fields", "credit"),
    [
        ({BY_LINE: "Mia Roth", CREDIT: "Nordbild"}, "Mia Roth/Nordbild"),
        ({BY_LINE: "Mia Roth", CREDIT: "Mia Roth/Nordbild"}, "Mia Roth/Nordbild"),
        ({CREDIT: "Nordbild", SOURCE: "Courier"}, "Nordbild"),
        ({SOURCE: "Nordbild", COPYRIGHT: "Courier"}, "Nordbild"),
        ({COPYRIGHT: "© 2026 Mia Roth/AFP"}, "Mia Roth/AFP"),
        ({COPYRIGHT: "Copyright (c) 2024-2026 Nordbild. All rights reserved."}, "Nordbild"),
        ({COPYRIGHT: "Mia Roth 2026"}, "Mia Roth"),
        ({COPYRIGHT: "© 2026 J. Doe. Editorial use only."}, "J. Doe"),
        ({COPYRIGHT: "© 2026"}, ""),
        ({COPYRIGHT: "No use without written permission"}, ""),
        ({COPYRIGHT: "This is the work of one who will sue whoever shows it"}, ""),
    ],
)
def test_a_newsrooms_fields_are_read_in_their_order(fields: dict[int, str], credit: str) -> None:
    """Agencies that leave the by-line out still say whose the picture is."""
    assert photos.fit(with_iptc(fields)).credit == credit


@pytest.mark.parametrize(
    ("attributes", "inside", "credit"),
    [
        (
            "",
            "<dc:creator><rdf:Seq><rdf:li>Ola Berg</rdf:li></rdf:Seq></dc:creator>",
            "Ola Berg",
        ),
        ('photoshop:Credit="Nordbild"', "", "Nordbild"),
        ("photoshop:Credit = 'Nordbild \"Nord\"'", "", 'Nordbild "Nord"'),
        (
            "",
            '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Ola Berg/AFP</rdf:li>'
            "</rdf:Alt></dc:rights>",
            "Ola Berg/AFP",
        ),
        (
            "photoshop:Credit='Nordbild'",
            "<dc:rights><rdf:Alt><rdf:li>AFP</rdf:li></rdf:Alt></dc:rights>",
            "Nordbild",
        ),
        ('photoshop:Source="Nordbild"', "", "Nordbild"),
        ("", "<photoshop:Source>Nordbild</photoshop:Source>", "Nordbild"),
        ('photoshop:Source="AFP" photoshop:Credit="Ola Berg"', "", "Ola Berg"),
        (
            'photoshop:Source="Nordbild"',
            "<dc:rights><rdf:Alt><rdf:li>© Courier</rdf:li></rdf:Alt></dc:rights>",
            "Nordbild",
        ),
    ],
)
def test_xmp_is_read_however_it_is_written(attributes: str, inside: str, credit: str) -> None:
    """Programs write the same field as an attribute, in either quotes, or as an element."""
    assert photos.fit(with_xmp(attributes, inside)).credit == credit


@pytest.mark.parametrize(
    "source",
    ["Adobe Photoshop 25.1", "https://nordbild.example/1", r"C:\scans", "IMG_1.jpg", "Internet"],
)
def test_where_a_file_lay_is_nobody_to_be_credited(source: str) -> None:
    """The field is also filled by programs; what they write would stand under a photo as a name."""
    told = with_xmp(
        f'photoshop:Source="{source}"',
        "<dc:rights><rdf:Alt><rdf:li>Ola Berg</rdf:li></rdf:Alt></dc:rights>",
    )

    assert photos.fit(told).credit == "Ola Berg"


def test_who_made_it_goes_before_whom_it_belongs_to() -> None:
    """Wherever it stands: a house's copyright does not hide its photographer."""
    told = with_iptc({COPYRIGHT: "© Courier"}, exif=exif(Artist="Ida Holm", Copyright="Courier"))

    assert photos.fit(told).credit == "Ida Holm"


@pytest.mark.parametrize(
    "fields",
    [
        {"Artist": "Canon EOS R5"},
        {"Artist": "NIKON D850"},
        {"Artist": "iPhone 15 Pro"},
        {"Artist": "OLYMPUS DIGITAL CAMERA"},
        {"Artist": "Nikon", "Make": "NIKON CORPORATION", "Model": "NIKON Z 6"},
        {"Artist": "Fotax Q", "Make": "Fotax", "Model": "Q"},
        {"Copyright": "© 2026 Fotax", "Make": "Fotax", "Model": "Q"},
    ],
)
def test_a_camera_is_nobody_to_be_credited(fields: dict[str, str]) -> None:
    """Nobody told it the name of its owner, and so it signs with its own."""
    assert photos.fit(with_exif(**fields)).credit == ""


@pytest.mark.parametrize(
    ("artist", "credit"),
    [
        ("Ida Canon", "Ida Canon"),
        ("Sony Pictures 2026", "Sony Pictures 2026"),
        ("© Zoë Holm", "Zoë Holm"),
        ("Leica Holm/AFP", "Leica Holm/AFP"),
    ],
)
def test_who_is_called_like_a_camera_keeps_the_name(artist: str, credit: str) -> None:
    """Only the whole name of the camera that took the picture is none of a person."""
    assert photos.fit(with_exif(Artist=artist, Make="Canon", Model="EOS R5")).credit == credit


def test_a_camera_in_one_field_does_not_hide_the_photographer_in_another() -> None:
    told = with_exif(Artist="Canon EOS R5", Copyright="Ida Holm", Make="Canon", Model="EOS R5")

    assert photos.fit(told).credit == "Ida Holm"
