"""What the address of a picture tells of it, before it is fetched."""

import pytest

from content.pictures.addresses import looks_like_photo

PHOTOS = """
    google-pixel-10-review.jpg jenson-button-le-mans.jpg fashion-icon-dies.jpg
    avatar-fire-and-ash-premiere.jpg police-badge-found.jpg ship-loading-grain.jpg
    blank-cheque-for-the-navy.jpg apple-logo-on-a-shop-in-berlin.jpg
    new-logo-unveiled-by-the-club.webp
    tech/google/pixel-10.jpg 2031/03/harbour.jpeg?w=1200 image/12345 photos/p/7 boats b/boats.jpg
    transparent-government-debate.jpg the-emoji-movie-cast.jpg sprite-of-the-danube-found.jpg
    author-photographed-at-home.jpg default-judgment-hits-bank.jpg pixels-and-people-exhibition.png
"""
DRAWN = """
    logo.png site-logo.png logo-dark.png bbc_news_logo.jpg logos/courier.png logo2x.png
    logo-512x512.png
    icon.png icons/share.png icon-32.png favicon-32x32.png apple/favicon.png spacer.png pixel.png
    1x1.png blank.jpg blank_2.png placeholder.jpg image-placeholder.png placeholder-16x9.png
    avatar.jpg default-avatar.png avatars/ida.jpg emoji/smile.png gravatar/ab12.jpg loading.png
    spinner.webp button.png badge.png no-image.jpg no_image_available.png default-image.jpg
    default_og.png author-image.jpg authors-photos/ida.jpg share.svg anything.gif tracking-pixel.png
"""
COUNTERS = """
    https://sb.scorecardresearch.com/p?c1=2&c2=3 https://count.example/tr?id=1 https://s.example/b/ss/b
    https://count.example/collect?v=1 https://pixel.example/x?y=1 https://count.example/t/pixel.php?a=b
    https://feeds.example/~r/courier/~4/AbC
    https://feeds.example/~ff/courier?d=yIl https://stats.example/g?v=1 https://beacon.example/a.aspx
"""


@pytest.mark.parametrize("path", PHOTOS.split())
def test_news_is_made_of_pixels_and_icons_as_well(path: str) -> None:
    """A word in a long name tells what the photo shows; without it the story has no face."""
    assert looks_like_photo(f"https://p.example/{path}")


@pytest.mark.parametrize("path", DRAWN.split())
def test_what_is_drawn_is_no_photo(path: str) -> None:
    """A logo above every story tells nothing, and readers see it once a day."""
    assert not looks_like_photo(f"https://p.example/{path}")


@pytest.mark.parametrize("address", COUNTERS.split())
def test_what_counts_readers_is_no_photo(address: str) -> None:
    """Fetched, it would be found to be one pixel, and the story would go without a photo."""
    assert not looks_like_photo(address)
