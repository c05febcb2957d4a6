"""What a publisher changed in a story, sentence by sentence."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from content.text import sentences, words
from content.types import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One place; "" before where something was added, "" after where it was taken out."""

    before: str
    after: str


def changes_of(old: Story, new: Story) -> tuple[Change, ...]:
    """From top to bottom; none where only blanks, quotes, dashes or case are different."""
    before, after = _told(old), _told(new)
    folded = [[tuple(words(one)) for one in told] for told in (before, after)]
    matcher = SequenceMatcher(a=folded[0], b=folded[1], autojunk=False)
    return tuple(
        Change(before=" ".join(before[a:b]), after=" ".join(after[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )


def _told(story: Story) -> list[str]:
    body = [one for block in story.body for one in sentences(block.text, story.language)]
    told = (story.headline, story.standfirst, *body, *story.notes)
    return [one for one in told if words(one)]
