"""Text behind "read more": where a page only folds it up, it is text like any other."""

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

WHOLE = [("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]
NOTE = "The Courier belongs to the Holm family, and is printed at Brenna on every day but Sunday."


@pytest.mark.parametrize(
    "rest",
    [
        f'<div class="read-more-content" style="display:none"><p>{THIRD}</p></div>',
        f'<button>Read more</button><div class="x" hidden><p>{THIRD}</p></div>',
        f'<div class="x" style="display:none"><p>{THIRD}</p></div><a href="#">Weiterlesen</a>',
    ],
    ids=["by its name", "behind a button", "before a link"],
)
@pytest.mark.parametrize("inside", [True, False], ids=["in the text", "beside its part"])
def test_folded_paragraphs_are_told(rest: str, *, inside: bool) -> None:
    """A reader would get half a story, and nothing would tell him so."""
    text = f"<p>{FIRST}</p><p>{SECOND}</p>"
    parts = f"<div>{text}{rest}</div>" if inside else f"<div>{text}</div>{rest}"

    assert lines(read(f"<h1>Ferry</h1>{parts}")) == WHOLE


@pytest.mark.parametrize(
    "part",
    [
        f'<div style="display:none"><p>{NOTE}</p></div>',
        f"<h3>About us</h3><button>Read more</button><div hidden><p>{NOTE}</p></div>",
        f'<div class="read-more-content newsletter" hidden><p>{NOTE}</p></div>',
        f"<button>Subscribe</button><div hidden><p>{NOTE}</p></div>",
    ],
)
def test_what_is_hidden_for_other_reasons_stays_hidden(part: str) -> None:
    """Menus, dialogues and texts that are sold are hidden as well."""
    article = read(f"<h1>Ferry</h1><div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>{part}")

    assert NOTE not in [text for _, text in lines(article)]


def test_what_is_sold_stays_folded() -> None:
    """The house shows it to those who paid."""
    head = '<meta property="article:content_tier" content="locked">'
    rest = f'<div class="read-more-content" style="display:none"><p>{THIRD}</p></div>'
    article = read(f"<h1>Ferry</h1><div><p>{FIRST}</p><p>{SECOND}</p>{rest}</div>", head=head)

    assert lines(article) == WHOLE[:2]
