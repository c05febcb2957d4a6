"""Where a page says that its feed is."""

from content import urls
from content.markup import parse

_FEEDS = (
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
)


def feed_link(page: bytes, *, url: str, charset: str | None = None) -> str | None:
    """The first feed that the page names in its head; None where it names none, or is no page.

    Args:
        url: where the page was found; a relative link is resolved against it.
    """
    tree = parse(page, encoding=charset)
    if tree is None:
        return None
    for link in tree.iter("link"):
        kinds = (link.get("rel") or "").lower().split()
        offered = (link.get("type") or "").partition(";")[0].strip().lower()
        address = link.get("href") or ""
        if "alternate" in kinds and offered in _FEEDS and address:
            return urls.resolve(url, address)  # feeds of comments are named after the page's own
    return None
