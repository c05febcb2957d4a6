"""How a page heads and words what hangs below its article: links, forms, calls to its readers."""

import re

from content.dump import foot_words
from content.litter.forms import pieces_of
from content.litter.reader_calls import asks_for_comments
from content.sentence_ends import is_closed
from content.text import fold, words
from content.wordlists import either


def heads_links(text: str) -> bool:
    """Whether a line is the head of a list of links: "Most read", "More from the harbour"."""
    if len(text) > _LONGEST_HEAD or is_closed(text) or text[-1] in ",;":
        return False
    if _ADDRESSES.fullmatch(text):
        return True
    return any(_heads_links(piece) for piece in _pieces(text))


def is_of_a_form(text: str) -> bool:
    """Whether a line is a field or a button below an article: "Leave a comment"."""
    if len(text) > _LONGEST_FIELD or len(words(text)) > _MOST_FIELD_WORDS or text[0] in _QUOTES:
        return False
    if is_closed(text):  # "Leave a comment and walk away, she says."
        return _key(text) in _FORMS or _key(text) in _FORMS_OF_EAST
    return any(_is_form(_key(piece)) for piece in _pieces(text))


def asks_to_comment(text: str) -> bool:
    """Whether it is a field, a button or a sentence of a form for comments."""
    told = is_of_a_form(text) or (is_closed(text) and is_said_to_readers(text))
    return told and _OF_COMMENTS.search(fold(text)) is not None


def is_a_field(text: str) -> bool:
    """Whether it stands in the forms for comments and accounts alone: "Forgot password?"."""
    return any(_key(piece).removesuffix(" #") in _FIELDS for piece in _pieces(text))


def names_a_field(text: str) -> bool:
    """ "Name", "Password", "Submit": only a form's company shows that it is no heading."""
    return " ".join(words(text)) in _NAMES


def ends_a_card(text: str) -> bool:
    """Author, day and reading time of another story: "Jane Doe 4.5.2031 7 min"."""
    return len(text) <= _LONGEST_FIELD + 50 and _CARD.search(text) is not None


def is_said_to_readers(text: str) -> bool:
    """Whether a sentence is one that only a page says, of comments, accounts and newsletters."""
    if text[0] in _QUOTES:
        return False
    return (
        _SAID.search(fold(text)) is not None
        or asks_for_comments(text)
        or any(phrase in text for phrase in _SAID_IN_EAST)
    )


def is_ago(text: str) -> bool:
    """ "3 days ago": when a story was told that a link leads to."""
    return len(text) <= _LONGEST_AGO and _AGO.match(fold(text)) is not None


def _pieces(text: str) -> list[str]:
    """The line, and its first piece where something was glued on ("Most readNew")."""
    return [piece for piece in (text, *pieces_of(text)[:1]) if _key(piece)]


def _key(text: str) -> str:
    return _NUMBER.sub("#", " ".join(words(text)))


def _heads_links(text: str) -> bool:
    """By the whole line, or with one name beside it: more than that is a list's own subject."""
    key = _key(text)
    if key in _LINKS or key in _LINKS_FROM or key.endswith(_LINKS_OF_EAST):
        return True
    first, _, behind_first = key.partition(" ")
    before_last = key.rpartition(" ")[0]
    if before_last in _LINKS_FROM_THE:
        return True
    bare = text.strip()
    if _ends_with_a_head(bare):
        return True
    if before_last in _LINKS_FROM or (before_last in _LINKS and " " in before_last):
        return not bare.split()[-1][0].islower()
    return behind_first in _LINKS and " " in behind_first and not bare[0].islower() and first != "#"


def _ends_with_a_head(text: str) -> bool:
    """ "Politics & Government Latest Articles": a section's name of some words before it."""
    tokens = text.split()
    if not 4 <= len(tokens) <= _LONGEST_NAME + 2 or any(token[0].islower() for token in tokens):
        return False
    return _key(" ".join(tokens[-2:])) in _LINKS


def _is_form(key: str) -> bool:
    return key in _FORMS or any(
        key.startswith(phrase) and len(key) - len(phrase) <= _MORE_OF_EAST
        for phrase in _FORMS_OF_EAST
    )


def _table(text: str) -> frozenset[str]:
    phrases = (" ".join(_WORD_OR_NUMBER.findall(fold(part))) for part in re.split(r"[|\n]", text))
    return frozenset(filter(None, phrases))


_LONGEST_HEAD = 70
_LONGEST_FIELD = 110
_MOST_FIELD_WORDS = 12
_LONGEST_AGO = 24
_LONGEST_NAME = 4
"""Words."""
_MORE_OF_EAST = 4
"""Characters."""
_QUOTES = "\"“„«»‚'「『"
_NUMBER = re.compile(r"\b\d+\b")
_WORD_OR_NUMBER = re.compile(r"\w+|#")
_LINKS = _table(foot_words.LINKS)
_LINKS_FROM = _table(foot_words.LINKS_FROM)
_LINKS_FROM_THE = frozenset(("more from the", "meer uit de", "meer van de"))
_FORMS = _table(foot_words.FORMS)
_FIELDS = _table(foot_words.FIELDS)
_NAMES = _table(foot_words.NAMES_OF_FIELDS)
_LINKS_OF_EAST = tuple(sorted(_table(foot_words.LINKS_OF_EAST)))
_FORMS_OF_EAST = tuple(sorted(_table(foot_words.FORMS_OF_EAST)))
_SAID = re.compile(
    r"(?<!\w)" + fold(either(foot_words.SAID_TO_READERS)).replace("~", r"\b.{0,80}\b")
)
_CARD = re.compile(r"(?:19|20)\d\d\W{1,3}\d{1,2}\s?(?:min|Min|dk|мин|分)\b\.?$")
_OF_COMMENTS = re.compile(
    r"comm?ent|komment|kament|koment|reacti|reageer|yorum|коммент|комент|discuss|diskut|σχολι"
    r"|hozzaszol|תגוב|تعليق|コメント|评论|評論|댓글|binh luan"
)
_SAID_IN_EAST = tuple(
    phrase.strip() for phrase in re.split(r"[,\n]", foot_words.SAID_IN_EAST) if phrase.strip()
)
_ADDRESSES = re.compile(r"(?:web)?links?\s?:|liens\s?:|enlaces\s?:|collegamenti\s?:", re.IGNORECASE)
_AGO = re.compile(
    r"\d{1,3}\s?(?:秒|分|時間|日|か月|週間|ヶ月|分钟|小时|天|分鐘|小時|분|시간|일)\s?(?:前|전)"
    r"|(?:vor|il y a|hace|ha|pred|przed|для)\s\d{1,3}\s\w+$"
    r"|\d{1,3}\s?\w{1,8}\s(?:ago|fa|once|geleden|temu|назад|sitten|siden|sedan|atras|lalu|truoc)$"
)
