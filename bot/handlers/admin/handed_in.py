"""What an editor hands in with /breaking, before anything is fetched or kept."""

import re
from dataclasses import dataclass

from telegram import Message, PhotoSize

from bot.handlers.visit import words_of
from content.text import clean
from content.types import Article, Block, BlockKind
from content.urls import is_web

MOST_HEADLINE = 300
"""Characters, as `content.types.Story` has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    words: str
    """Line breaks kept; "" where there are none."""
    picture: PhotoSize | None
    """In its largest size."""

    @property
    def address(self) -> str | None:
        """Set where the words are one http(s) address and nothing else."""
        alone = len(self.words.split()) == 1
        return self.words if alone and is_web(self.words) else None


def handed_in(message: Message) -> HandedIn:
    """The words and picture of the command; what it lacks is taken from the message it answers."""
    answered = message.reply_to_message
    words = words_of(message)
    if not words and answered is not None:
        words = (answered.text or answered.caption or "").strip()
    sizes = message.photo or (answered.photo if answered is not None else ())
    largest = max(sizes, key=lambda size: size.width * size.height, default=None)
    return HandedIn(words=words, picture=largest)


def article_of(words: str) -> Article:
    """The first line is the headline, what follows the text; empty lines part its paragraphs.

    Args:
        words: not blank.
    """
    headline, _, text = words.strip().partition("\n")
    paragraphs = (clean(part) for part in re.split(r"\n\s*\n", text))
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=each) for each in paragraphs if each)
    return Article(headline=clean(headline), body=body)
