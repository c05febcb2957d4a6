"""The page of known failures and the tests that prove their absence."""

import re
from pathlib import Path

NEEDED = {
    *range(1, 50),  # delivery, and everything that comes in
    51,
    52,
}
"""What the page must hold; the others came with what they are about."""
ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "failures.md"


def test_every_known_failure_has_its_test() -> None:
    """A promise on the page without a test behind it would be a rumour."""
    listed = {int(number) for number in re.findall(r"^\| (\d+) \|", PAGE.read_text(), re.MULTILINE)}

    assert listed, "no failure found on the page: this test would pass on an empty page"
    assert listed - named_by_tests() == set()


def test_no_known_failure_is_left_out() -> None:
    """A line that is taken out together with its test would else not be missed."""
    listed = {int(number) for number in re.findall(r"^\| (\d+) \|", PAGE.read_text(), re.MULTILINE)}

    assert NEEDED - listed == set()


def test_every_failure_that_a_test_names_is_on_the_page() -> None:
    """Whoever reads "Failure 33" in a test must find out what it is."""
    listed = {int(number) for number in re.findall(r"^\| (\d+) \|", PAGE.read_text(), re.MULTILINE)}

    assert named_by_tests() - listed == set()


def named_by_tests() -> set[int]:
    named: set[int] = set()
    for path in (ROOT / "tests").rglob("test_*.py"):
        if path == Path(__file__):
            continue
        text = path.read_text(encoding="utf-8")
        for numbers in re.findall(r"Failures?\s+((?:\d+(?:,\s*|\s+and\s+|,\s+and\s+)?)+)", text):
            named |= {int(number) for number in re.findall(r"\d+", numbers)}
    return named
