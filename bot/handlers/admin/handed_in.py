"""What an editor hands in with /breaking, before anything is fetched or kept."""

import re
from dataclasses import dataclass

from telegram import Message, PhotoSize

from bot.handlers.visit import words_of
from content.dump.credits import credit_of
from content.text import clean
from content.types import Article, Block, BlockKind, Photo
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
        """Set where the words are one address and nothing else; "www.…" is taken for https."""
        if len(self.words.split()) != 1:
            return None
        address = f"https://{self.words}" if _BARE_HOST.match(self.words) else self.words
        return address if is_web(address) else None

    @property
    def is_muddled(self) -> bool:
        """Begins like an address and is none: nobody means that as a headline."""
        return self.address is None and _LIKE_AN_ADDRESS.match(self.words) is not None


def handed_in(message: Message) -> HandedIn:
    """The words and picture of the command; what it lacks is taken from the message it answers."""
    answered = message.reply_to_message
    words = words_of(message)
    if not words and answered is not None:
        words = (answered.text or answered.caption or "").strip()
    sizes = message.photo or (answered.photo if answered is not None else ())
    largest = max(sizes, key=lambda size: size.width * size.height, default=None)
    return HandedIn(words=words, picture=largest)


def article_of(words: str, *, with_picture: bool = False) -> Article:
    """The first line is the headline, what follows the text; empty lines part its paragraphs.

    Args:
        words: not blank.
        with_picture: a last line such as "Photo: Jane Doe/AFP" is the picture's credit.
    """
    headline, _, text = words.strip().partition("\n")
    credit = ""
    if with_picture:
        above, _, last = text.rstrip().rpartition("\n")
        if credit := credit_of(clean(last)):
            text = above
    paragraphs = (clean(part) for part in re.split(r"\n\s*\n", text))
    body = tuple(Block(kind=BlockKind.PARAGRAPH, text=each) for each in paragraphs if each)
    photo = Photo(credit=credit) if credit else None
    return Article(headline=clean(headline), body=body, photo=photo)


_BARE_HOST = re.compile(r"www\.[\w-]+\.", re.IGNORECASE)
_LIKE_AN_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://|www\.[\w-]+\.", re.IGNORECASE)
