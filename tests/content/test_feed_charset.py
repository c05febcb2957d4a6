"""Feeds in the letters of all the world, whatever their servers say about them."""

import pytest

from content.feeds import read_feed
from tests.content.feed_samples import URL


@pytest.mark.parametrize(
    ("written", "header", "declared"),
    [
        ("windows-1251", "windows-1251", ""),
        ("windows-1251", None, "windows-1251"),
        ("windows-1251", "utf-8", "windows-1251"),
        ("koi8-r", "koi8-r", "utf-8"),
        ("utf-8", "iso-8859-1", "utf-8"),
        ("utf-8", None, "iso-8859-1"),
        ("utf-8", "windows-1251", ""),
        ("utf-8-sig", "windows-1251", "windows-1251"),
        ("utf-16", None, "utf-16"),
        ("utf-16", "windows-1251", "utf-16"),
        ("utf-8", "no-such-charset", "nor-this"),
    ],
)
def test_letters_survive_every_charset(written: str, header: str | None, declared: str) -> None:
    """Failure 45: header, mark, declaration; what is UTF-8 is read as that, whoever denies it."""
    told = f' encoding="{declared}"' if declared else ""
    entry = "<item><title>Паром снова ходит</title><guid>1</guid></item>"
    body = f'<?xml version="1.0"{told}?><rss version="2.0"><channel>{entry}</channel></rss>'

    feed = read_feed(body.encode(written), url=URL, charset=header)

    assert [item.headline for item in feed.items] == ["Паром снова ходит"]


def test_letters_are_guessed_where_nobody_names_them() -> None:
    """Failure 45: the last resort."""
    text = "Паром снова ходит между островами и городом"
    body = f'<rss version="2.0"><channel><item><title>{text}</title></item></channel></rss>'

    (item,) = read_feed(body.encode("windows-1251"), url=URL).items

    assert item.headline == text
