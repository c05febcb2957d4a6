"""A story's words, as they are compared: without inflection, and in one of several spellings."""

import re
from functools import lru_cache

from content.kin.terms import is_common, runs_on, stem
from content.text import words
from content.types import Story


def stems(text: str) -> set[str]:
    """Of all words that not all stories share; signs where words run on."""
    found = (
        word if runs_on(word) else [stem(respelled(word))]
        for word in words(_PER_CENT.sub("percent", text))
        if not is_common(word) and not (len(word) == 1 and word.isascii() and word.isalpha())
    )
    return {each for every in found for each in every}


def names(text: str) -> set[str]:
    """Stems of what may be a name: of every word where a script has no capitals to tell it."""
    told = (word for word in re.findall(r"[^\W\d_]+", text) if word[0] == word[0].upper())
    return stems(" ".join(told))


def of_signs(text: str) -> bool:
    """Whether words run on in it."""
    return any(runs_on(word) for word in words(text))


def all_of(story: Story) -> str:
    body = " ".join(block.text for block in story.body)
    return f"{story.headline} {story.standfirst} {story.summary} {body}"


def lead_of(story: Story) -> str:
    """Its first paragraph."""
    return next((block.text for block in story.body), story.standfirst)


@lru_cache(maxsize=8192)
def respelled(word: str) -> str:
    """A folded word in one spelling of several: harbour, harbor; realise, realize; centre, center;
    defence, defense; Mueller, Müller. It is for comparing only, and need be no word."""
    for pattern, instead in _SPELLINGS:
        word = pattern.sub(instead, word)
    return word


_PER_CENT = re.compile(r"\bper cent\b", re.IGNORECASE)
_SPELLINGS = (
    (re.compile("our"), "or"),
    (re.compile("([aou])e"), r"\1"),
    (re.compile("z"), "s"),
    (re.compile("re(?=s?$)"), "er"),
    (re.compile("nce(?=s?$)"), "nse"),
)
