"""What journalists are, as it stands beside their names: "Transport correspondent, Lorvik"."""

import re

from content.sentence_ends import is_closed
from content.text import words


def is_trade(text: str) -> bool:
    """Whether a line only tells what somebody is, and where: "Transport correspondent, Lorvik"."""
    few = len(words(text)) <= _MOST_WORDS and not is_closed(text)
    return few and tells_a_trade(text)


def tells_a_trade(text: str) -> bool:
    """Whether it stands anywhere in a text: "Jane Doe is a reporter on the coast."."""
    return _TRADE.search(text) is not None


_MOST_WORDS = 8
_TRADE = re.compile(
    r"\b(?:(?:correspondent|reporter|editor|writer|columnist|journalist|producer)s?|staff|newsroom|bureau"
    r"|korrespondent(?:in)?|redakteur(?:in)?|redaktion|reporterin|journalistin?|journaliste|rédaction"
    r"|corresponsal|redacción|redactora?|periodista|corrispondente|giornalista|redazione"
    r"|correspondente|repórter|redação|muhabir(?:dir)?|gazeteci(?:dir)?|корреспондент|редактор"
    r"|журналист(?:ка)?|обозреватель|dziennikar(?:z|ka|zem|ką)|toimittaja|verslaggever|verslaggeefster"
    r"|redacteur|redactrice|skribent|redaktør|redaktör|redaktor(?:em|ka|kou)?|novinář(?:em|ka|kou)?)\b|\b(?:News|Media|Times|Post|Herald"
    r"|Tribune|Gazette|Courier|Journal|Press|Radio|TV|Broadcasting)\b",
    re.IGNORECASE,
)
