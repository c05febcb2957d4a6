"""What repeats is counted and told now and then: a fault of hours must not fill the disk."""

_DIFFERENT = 100


class Tally:
    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def heard(self, what: str) -> int:
        """How often by now, where that is worth a word: the 1st, 10th, 100th time; else 0.

        Beyond a hundred different ones they are counted together.
        """
        if what not in self._counts and len(self._counts) >= _DIFFERENT:
            what = ""
        many = self._counts[what] = self._counts.get(what, 0) + 1
        return many if str(many).strip("0") == "1" else 0

    def over(self) -> int:
        """How many there were; the next one is the first again."""
        many = sum(self._counts.values())
        self._counts.clear()
        return many
