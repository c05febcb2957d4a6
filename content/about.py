"""Whether a page is about what was announced, or an error, a login, or another text in its place.

Servers say 200 to a page that is not there, and to "We will be back soon". What is about a thing
uses its words: the headline's, or the teaser's where the page has a headline of its own.
"""

from content.kin.terms import terms_of
from content.types import Article, Story

OF_THE_HEADLINE = 1 / 3
"""Share of its words; houses put other headlines into their feeds, but about the same thing."""
OF_THE_TEASER = 1 / 2
"""A longer text meets more words by chance."""


def is_about(page: Article | Story, headline: str, teaser: str = "") -> bool:
    """True as well where neither has a word to tell by."""
    asked = ((_terms(headline), OF_THE_HEADLINE), (_terms(teaser), OF_THE_TEASER))
    telling = [(terms, share) for terms, share in asked if terms]
    said = {
        term
        for text in (page.headline, page.standfirst, *(block.text for block in page.body))
        for term in _terms(text)
    }
    return not telling or any(len(terms & said) >= share * len(terms) for terms, share in telling)


def _terms(text: str) -> set[str]:
    return set(terms_of("", text))
