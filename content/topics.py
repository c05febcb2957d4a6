"""What a story is about: the publisher's own words brought down to a short list.

The list is a table, one line a topic: the words that sections and keywords use for
it, and the words that give it away in a text. To change it is to change a line.
"""

import re
from collections import Counter

from content.text import words
from content.topic_table import TopicTable, table_of
from content.topic_words import SECTIONS, TELLING_WORDS
from content.types import Article


def topics_of(article: Article, table: TopicTable | None = None) -> tuple[str, ...]:
    """At most three topics of the list, the publisher's first; () where nothing is clear.

    Sections and keywords decide; only where they name none do the words of the text,
    and only if they plainly speak of one subject.

    Args:
        table: the operator's own list; ours where None.
    """
    table = table or _OURS
    named = [topic for label in article.topics for topic in _named(label, table)]
    return tuple(dict.fromkeys(named))[:_MOST] or _by_words(article, table)


def is_section(text: str) -> bool:
    """Whether a line is nothing but the name of a section, or two of them ("World | Europe")."""
    found = words(text)
    named = [word for word in found if word in _OURS.named]
    return len(found) <= 3 and bool(named) and _GENERAL.issuperset(set(found).difference(named))


def _named(label: str, table: TopicTable) -> list[str]:
    """The topics that one section, keyword or path like "News/World/Europe" names.

    A word inside a name ("School of Economics") names nothing.
    """
    pieces = [label, *_JOINTS.split(label)]
    keys = [_key(words(piece)) for piece in pieces]
    keys += [_key([word for word in key.split() if word not in _WHOSE]) for key in keys]
    return [table.named[key] for key in keys if key in table.named]


def _key(found: list[str]) -> str:
    """Without years and what any section may add: "Elections 2026" are elections."""
    return " ".join(word for word in found if word not in _GENERAL and not _YEAR.fullmatch(word))


def _by_words(article: Article, table: TopicTable) -> tuple[str, ...]:
    texts = [article.headline, article.headline, article.standfirst]
    texts += [block.text for block in article.body[:_BLOCKS]]
    counts = Counter(word for text in texts for word in words(text[:_CHARACTERS]))
    scores = Counter[str]()
    for word, count in counts.items():
        for topic in table.telling.get(word, ()):
            scores[topic] += min(count, 3)
    ranked = scores.most_common(2)
    if not ranked or ranked[0][1] < _CLEAR:
        return ()
    second = ranked[1][1] if len(ranked) > 1 else 0
    return (ranked[0][0],) if ranked[0][1] >= 2 * second else ()


_MOST = 3
_CLEAR = 4
"""Mentions of a topic's words that make it plain, when no other has half as many."""
_BLOCKS = 8
_CHARACTERS = 2_000

_JOINTS = re.compile(r"[/|,;:&>·・_-]|\s(?:and|und|et|y|e|ve|en|och|og|и)\s")
_GENERAL = frozenset(
    words(
        """news nachrichten noticias notizie nieuws haberleri haberler новости latest أخبار nyheter
        wiadomości zprávy uutiset berita vijesti știri ニュース 新闻 新聞"""
    )
)
# whose it is: "UK politics", "Local elections"
_WHOSE = frozenset(words("us uk eu american british german french turkish local national general"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_OURS = table_of(
    {topic: re.split(r"[|\n]", phrases) for topic, phrases in SECTIONS.items()},
    {topic: [telling] for topic, telling in TELLING_WORDS.items()},
)
