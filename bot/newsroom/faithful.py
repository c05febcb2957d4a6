"""Whether a summary says only what its article says: every number and name in it stands there."""

import re
from collections.abc import Iterator
from itertools import pairwise

from content.text import clean, sentences, utf16_units, words
from content.types import Story


def sentences_held(said: str, story: Story, *, limit_units: int) -> str:
    """`said` as whole sentences that fit, on one line; "" where it cannot be relied on.

    A number counts as written, digits or words. A name counts word by word, and two that
    stand together must stand together in the article, unless one is an ordinary word there.
    Where a script has no capitals nothing can be told, so nothing is relied on.
    """
    text = clean(said)
    if not text or _MARKUP.search(text) or not _has_capitals(text):
        return ""
    parts = sentences(text, story.language)
    if not parts or parts[-1][-1] not in _ENDS or len(words(text)) < _LEAST_WORDS:
        return ""
    if not _stands(parts, _all_text(story)):
        return ""
    return _fitted(parts, limit_units)


def _stands(parts: list[str], article: str) -> bool:
    numbers = set(_numbers(article))
    tokens = _tokens(article)
    known = {token.casefold() for token in tokens}
    ordinary = {token for token in tokens if token.islower()}
    beside = {(one.casefold(), other.casefold()) for one, other in pairwise(tokens)}
    return all(number in numbers for part in parts for number in _numbers(part)) and all(
        _names_stand(_tokens(part), known, ordinary, beside) for part in parts
    )


def _names_stand(
    tokens: list[str], known: set[str], ordinary: set[str], beside: set[tuple[str, str]]
) -> bool:
    before = ""
    for at, token in enumerate(tokens):
        name = token.casefold()
        if not token[0].isupper() or (at == 0 and name in _BEGINNINGS):
            before = ""
            continue
        if name not in known:
            return False
        if before and (before, name) not in beside and not {before, name} & ordinary:
            return False
        before = name
    return True


def _numbers(text: str) -> Iterator[str]:
    """As they are written: "1,200", "3.5", "2026-27", "seven"."""
    yield from (found.casefold() for found in _DIGITS.findall(text))
    yield from (word for word in words(text) if word in _NUMBER_WORDS)


def _tokens(text: str) -> list[str]:
    """Words as they are spelled, without what an apostrophe ties to their end."""
    return [found for found in _WORD.findall(text) if found]


def _has_capitals(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    cased = sum(char.islower() or char.isupper() for char in letters)
    return cased > 0.9 * len(letters)


def _all_text(story: Story) -> str:
    caption = story.photo.caption if story.photo else ""
    body = (block.text for block in story.body)
    return "\n".join((story.headline, story.standfirst, *body, caption))


def _fitted(parts: list[str], limit_units: int) -> str:
    fitted = ""
    for part in parts:
        longer = f"{fitted} {part}".strip()
        if utf16_units(longer) > limit_units:
            break
        fitted = longer
    return fitted


_LEAST_WORDS = 8
_ENDS = '.!?…”"»'
_MARKUP = re.compile(r"[<>{}|`*#_\\]|https?:|www\.")
_DIGITS = re.compile(r"\w*\d(?:[\w.,:/-]*\w)?")
# "Ankara'da" and "Lorvik’s" are Ankara and Lorvik; "O'Brien" is one name in both texts
_WORD = re.compile(r"[^\W\d_][^\W_]*")
_BEGINNINGS = frozenset(
    words("""
    the a an in on at it its he she they this that these those as after before while when but and
    however meanwhile for with from by to there no more since under during although because if
    der die das den dem ein eine im am es er sie dies diese nach vor während als aber und für mit
    von bei zu seit el la los las un una en al del lo su tras antes mientras cuando pero y para
    con por de se le les un une des du dans au aux il elle ils ce cette ces après avant pendant
    quand mais et pour avec par bir bu o ve ancak için ile sonra önce
    """)
)
_NUMBER_WORDS = frozenset(
    words("""
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds thousand thousands million millions billion billions trillion dozen dozens half twice
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend
    millionen million milliarden milliarde dutzend dos tres cuatro cinco seis siete ocho nueve diez
    once doce veinte treinta cien cientos mil millones millón deux trois quatre cinq sept huit neuf
    dix onze douze vingt trente cent cents mille millions milliards iki üç dört beş altı yedi sekiz
    dokuz on yirmi otuz elli yüz bin milyon milyar
    """)
) - frozenset(words("on once half elf"))
"""Those that are another word in another of our languages are left out."""
