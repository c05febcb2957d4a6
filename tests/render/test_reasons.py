"""Why something could not be read, as an editor is told it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
import content
from bot.render.reasons import in_words, why
from bot.texts import LANGUAGES, Texts
from content.errors import ArticleUnreadable, SourceGone
from content.page import walls

ERRORS = {
    "ArticleUnreadable",
    "SourceBusy",
    "SourceError",
    "SourceGone",
    "SourceRefused",
    "SourceTooLarge",
    "SourceUnreadable",
    "_Broken",
}
TOLD_ELSEWHERE = {
    "{}",  # a reason that was made elsewhere in the house
    "{}, not an article",  # by kind, each as a sentence of its own
    "{}; it is not visited",  # by what the address turned out to be
    "the server {} (HTTP 7)",
}


def reasons() -> Iterator[str]:
    """Every reason that the house writes down for such an error, its numbers made up."""
    for room in (content, bot):
        for path in sorted(Path(str(room.__file__)).parent.rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(func=ast.Name(error), args=[*_, reason]) if error in ERRORS:
                        yield from _told(reason)
    yield from (told for _, told in walls._WALLS)
    yield from (
        "the server asks us to come back later (HTTP 429)",
        "a PDF document, not an article",
    )
    yield "wire.example is not on the public net; it is not visited"
    yield from ("the server is not able to answer now (HTTP 503)", "took longer than 20 s")


def _told(argument: ast.expr) -> Iterator[str]:
    match argument:
        case ast.Constant(str(reason)):
            yield reason
        case ast.JoinedStr(parts):
            yield "".join(_part(part) for part in parts)
        case ast.BoolOp(values=values):
            for value in values:
                yield from _told(value)


def _part(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    filled = ast.unparse(part)
    return "7" if any(word in filled for word in ("status", "max", "MAX", "len", "_s")) else "{}"


def test_every_reason_of_ours_is_told_in_every_language() -> None:
    """Half an English sentence inside a Turkish one reads like a fault of the bot."""
    found = set(reasons()) - TOLD_ELSEWHERE
    assert len(found) > 30, "no reasons found: this test would pass on an empty house"

    english = {
        (language, reason)
        for language in LANGUAGES
        if language != "en"
        for reason in found
        if in_words(reason, Texts(language)) == reason
    }

    assert english == set()


def test_numbers_and_names_stay_where_they_are() -> None:
    """The status is what an editor tells whoever keeps the page."""
    gone = SourceGone("https://harbour.example/a", "not there (HTTP 404)")

    assert why(gone, Texts("de")) == "gibt es dort nicht (HTTP 404)"
    assert why(gone, Texts("en")) == "not there (HTTP 404)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_ours_is_told_as_it_is(language: str) -> None:
    """A system's own words, or Telegram's, are a quotation."""
    error = ArticleUnreadable("Bad Request: message text is empty {0} \\1")

    assert why(error, Texts(language)) == str(error)
