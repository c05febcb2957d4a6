"""The byline that only readers see, where the page tells machines nothing of its authors."""

import re

from lxml.html import HtmlElement

from content.authors import names
from content.dump.margins import is_person
from content.markup import text_of
from content.page.blocks import names_of
from content.text import size
from content.wordlists import either

LONGEST = 120
"""Characters: more of them are a portrait."""
PARAGRAPH = 100
"""Characters: the byline stands above the second piece of text of that length."""


def shown_authors(tree: HtmlElement) -> tuple[str, ...]:
    """The people of the first byline after the headline; none where it names anything else."""
    paragraphs, after_headline = 0, False
    for node in tree.iter():
        if not isinstance(node.tag, str):
            continue
        after_headline = after_headline or node.tag == "h1"
        if node.tag == "p" and after_headline and size(text_of(node)) >= PARAGRAPH:
            paragraphs += 1
        if paragraphs > 1:
            break
        if after_headline and _is_byline(node):
            people = names(text_of(node))
            if people and all(map(is_person, people)):
                return people
    return ()


def _is_byline(node: HtmlElement) -> bool:
    called = node.get("rel") == "author" or _BYLINE.search(names_of(node)) is not None
    return called and 3 < len(text_of(node)) <= LONGEST


_BYLINE = re.compile(
    r"(?:^|[\s_-])"
    + either("""
        by-?line, authors?(?:-?names?)?, submitted, writer, autor(?:en|es|e|i|zy)?, auteurs?, yazar
    """)
    + r"(?=$|[\s_-])"
)
