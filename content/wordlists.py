"""Lists of words in a form that is read and changed easily."""


def words(text: str) -> frozenset[str]:
    """The single words of `text`."""
    return frozenset(text.split())


def either(text: str) -> str:
    """A pattern for any of the phrases in `text`, parted by commas or lines; each a pattern itself.

    Longer phrases come first, so that "read more" does not win over "read more about".
    """
    phrases = (phrase.strip() for line in text.splitlines() for phrase in line.split(","))
    return "(?:" + "|".join(sorted(filter(None, phrases), key=len, reverse=True)) + ")"
