"""What machines are told about a page's picture, where readers are told nothing."""

import json
from typing import Any

import pytest

from content.types import Photo
from tests.content.page_samples import TEXT, read

PICTURE = "https://p.lorvik.example/boat-at-pier-1200x800.jpg"
CAPTION = "A boat lies at the pier of Lorvik, waiting for the ice to go."


def photo_of(*objects: dict[str, Any], head: str = "") -> Photo | None:
    script = json.dumps({"@context": "https://schema.org", "@graph": objects})
    return read(TEXT, head=f'{head}<script type="application/ld+json">{script}</script>').photo


def article(image: object) -> dict[str, Any]:
    return {"@type": "NewsArticle", "headline": "Lorvik ferry runs again", "image": image}


@pytest.mark.parametrize(
    "credit",
    [
        {"creditText": "Ida Holm/Nordbild"},
        {"author": {"@type": "Person", "name": "Ida Holm/Nordbild"}},
        {"copyrightNotice": "© 2031 Ida Holm/Nordbild. All rights reserved."},
        {"copyrightNotice": "No use without the written permission of whoever owns the rights.",
         "copyrightHolder": {"name": "Ida Holm/Nordbild"}},
    ],
)  # fmt: skip
def test_an_image_object_tells_caption_and_credit(credit: dict[str, Any]) -> None:
    """Some houses show a photo without words, and tell search engines all of them."""
    image = {"@type": "ImageObject", "url": PICTURE, "caption": CAPTION, **credit}

    assert photo_of(article(image)) == Photo(
        url=PICTURE, caption=CAPTION, credit="Ida Holm/Nordbild"
    )


@pytest.mark.parametrize(
    "named",
    [
        {"@id": "https://www.lorvik.example/n#primaryimage"},
        [{"@id": "https://www.lorvik.example/n#primaryimage"}],
        PICTURE,
    ],
)
def test_an_object_is_found_by_its_name(named: object) -> None:
    """Plugins tell of the picture once, and name it everywhere else."""
    image = {
        "@type": "ImageObject",
        "@id": "https://www.lorvik.example/n#primaryimage",
        "contentUrl": PICTURE,
        "caption": f"{CAPTION} Photo: Ida Holm",
    }

    assert photo_of(image, article(named)) == Photo(url=PICTURE, caption=CAPTION, credit="Ida Holm")


def test_the_name_of_an_object_that_is_missing_is_no_picture() -> None:
    """It would be fetched as a picture, and is the page itself."""
    assert photo_of(article({"@id": "https://www.lorvik.example/n#primaryimage"})) is None


@pytest.mark.parametrize(
    "caption", ["Lorvik ferry runs again", "Lorvik ferry runs again!", "Nine weeks are over."]
)
def test_headline_and_description_are_no_caption(caption: str) -> None:
    """Readers see them just above."""
    image = {"@type": "ImageObject", "url": PICTURE, "caption": caption, "creditText": "Ida Holm"}
    head = '<meta property="og:description" content="Nine weeks are over.">'

    assert photo_of(article(image), head=head) == Photo(url=PICTURE, credit="Ida Holm")
