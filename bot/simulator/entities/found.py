"""What Telegram finds in any text by itself: addresses, commands, mentions, hashtags."""

import re
from collections.abc import Iterator, Sequence

from bot.simulator.entities.types import Entity, units

_TLD = (
    "com|org|net|info|biz|edu|gov|int|io|co|ai|app|dev|me|tv|news|media|press|example|test|"
    "eu|de|fr|es|it|uk|us|tr|ru|ua|by|pl|nl|be|ch|at|se|no|fi|dk|pt|gr|cz|ro|hu|in|cn|jp|kr|br|"
    "mx|ar|ca|au|nz|za|il|ir|ae|sa|id|th|vn|sg"
)
_PATTERN = re.compile(
    rf"""
      (?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.(?:{_TLD})\b)
    | (?P<url>
          (?<![\w@/])
          (?: https?://(?:[^\s/?\#<>"'@]+\.[^\s/?\#<>"'@.]+)
            | (?:[\w-]+\.)+(?:{_TLD})\b(?![\w@-])
          )
          (?::\d{{1,5}})?
          (?:[/?\#][^\s<>"]*)?
      )
    | (?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{{1,64}}(?:@[A-Za-z0-9_]{{3,32}})?(?![\w/<>@]))
    | (?P<mention>(?<!\w)@[A-Za-z][A-Za-z0-9_]{{2,31}}(?!\w))
    | (?P<hashtag>(?<![\w&/])\#(?=\w*[^\W\d])\w{{1,256}})
    | (?P<cashtag>(?<!\w)\$[A-Z]{{1,8}}(?!\w))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TRAILING = ".,:;!?'\"…»)]}"
# Nothing is looked for inside these.
_CLOSED = frozenset(
    [
        "url",
        "text_link",
        "text_mention",
        "mention",
        "code",
        "pre",
        "email",
        "custom_emoji",
        "bot_command",
    ]
)


def found_entities(text: str, given: Sequence[Entity] = ()) -> tuple[Entity, ...]:
    """What Telegram adds to the `given` entities, in the order of the text."""
    if not any(sign in text for sign in "/@#$."):
        return ()
    closed = [entity for entity in given if entity.type in _CLOSED]
    return tuple(
        entity
        for entity in _matches(text)
        if not any(entity.offset < held.end and held.offset < entity.end for held in closed)
    )


def _matches(text: str) -> Iterator[Entity]:
    for match in _PATTERN.finditer(text):
        kind, value = match.lastgroup or "", match.group()
        if kind == "url":
            value = _without_tail(value)
        if kind == "cashtag" and not value[1:].isupper():
            continue
        yield Entity(type=kind, offset=units(text[: match.start()]), length=units(value))


def _without_tail(url: str) -> str:
    """Punctuation after an address belongs to the sentence; a balanced bracket does not."""
    while url and url[-1] in _TRAILING:
        if url[-1] in ")]}" and url.count(url[-1]) <= url.count(
            {")": "(", "]": "[", "}": "{"}[url[-1]]
        ):
            break
        url = url[:-1]
    return url
