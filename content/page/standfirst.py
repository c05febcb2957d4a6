"""The publisher's own summary: the visible one at the headline, else the one for machines."""

from lxml.html import HtmlElement

from content.page import metadata
from content.page.metadata import Metas


def standfirst_of(tree: HtmlElement, metas: Metas, *, headline: str, body_text: str) -> str:
    told = metadata.standfirst_told(tree, metas)
    if told.rstrip(" .…") and body_text.startswith(told.rstrip(" .…")):
        return ""
    return "" if told == headline else told
