"""Feeds of one entry, by its description and text."""

from content.feeds import Feed, read_feed
from tests.content.feed_samples import URL, rss

PAGE = "https://lorvik.example/2031/storm"
HEADLINE = "Storm closes the old harbour"


def feed_of(description: str, *, text: str = "", headline: str = HEADLINE) -> Feed:
    encoded = f"<content:encoded><![CDATA[{text}]]></content:encoded>" if text else ""
    return read_feed(
        rss(
            f"<title>{headline}</title><link>{PAGE}?source=rss</link>"
            f"<description><![CDATA[{description}]]></description>{encoded}"
        ),
        url=URL,
    )


def standfirst_of(description: str) -> str:
    return feed_of(description).items[0].standfirst


def texts(feed: Feed) -> list[str]:
    return [block.text for block in feed.items[0].body]
