"""Bylines whose names, offices and labels stand in elements of their own."""

import pytest

from tests.content.page_samples import FIRST, SECOND, THIRD, read

BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


@pytest.mark.parametrize(
    ("shown", "authors"),
    [
        (
            '<div class="meta_author"><span>by</span><a href="/author/ida">Ida Holm</a> <span>and'
            '</span> <a href="/author/nils">Nils Berg</a></div>',
            ("Ida Holm", "Nils Berg"),
        ),
        ('<ul class="authors"><li><h2>Ida Holm</h2><p>redacteur Binnenland</p></li></ul>', None),
        ('<div class="writer-and-time"><p>אידה הולם</p><p>לורוויק</p></div>', ("אידה הולם",)),
        ('<p class="signature"><i>Le Courrier</i> <span class="auteur">Ida Holm.</span></p>', None),
        (
            '<div class="c-byline">By <span class="c-byline__name">Ida Holm</span>'
            '<span class="c-byline__source">Reuters</span></div>',
            ("Ida Holm", "Reuters"),
        ),
        (
            '<section aria-labelledby="article-byline"><strong id="article-byline">Author</strong>'
            '<ul><li><ul><li><span class="visually-hidden">Author, </span>Ida Holm</li>'
            '<li><span class="visually-hidden">Role, </span><span>Lorvik</span></li></ul></li></ul>'
            "</section>",
            None,
        ),
        (
            "<div>Written by <a>Ida Holm</a>, <a>Nils Berg</a><br>Lorvik | 3 March 2031</div>",
            ("Ida Holm", "Nils Berg"),
        ),
        ('<div class="szerzo"><a href="/szerzo/7">Ida Holm</a></div>', None),
    ],
)
def test_markup_parts_names_from_what_stands_beside_them(
    shown: str, authors: tuple[str, ...] | None
) -> None:
    """Where looks alone part them, "Ida Holmredacteur Binnenland" signed, or nobody did."""
    assert read(f"<h1>Ferry</h1>{shown}{BODY}").authors == (authors or ("Ida Holm",))


@pytest.mark.parametrize(
    ("shown", "authors"),
    [
        ('By <a class="author">Ida Holm</a> and <a>Nils Berg</a>', ("Ida Holm", "Nils Berg")),
        ('By <b class="author">Ida Holm</b> and Nils Berg in Brenna', ("Ida Holm", "Nils Berg")),
        (
            '<b class="author">Ida Holm</b>, <b class="author">Nils Berg</b> and Tea Lund',
            ("Ida Holm", "Nils Berg", "Tea Lund"),
        ),
        (
            'Von Nils Berg, Tea Lund und <b class="author">Ida Holm</b>',
            ("Nils Berg", "Tea Lund", "Ida Holm"),
        ),
        (
            'By <a class="author" href="/a/7">Ida Holm</a>, <a href="/a/8">Nils Berg</a>',
            ("Ida Holm", "Nils Berg"),
        ),
        ('By <b class="author">Ida Holm</b>, Ports and Ferries Editor', ("Ida Holm",)),
        ('By <b class="author">Ida Holm</b> <a href="/s">Ports and Ferries</a>', ("Ida Holm",)),
    ],
)
def test_all_who_are_joined_sign_where_only_one_is_marked(
    shown: str, authors: tuple[str, ...]
) -> None:
    """A guest has no page of his own at the house: nobody read that he wrote it."""
    shown = f'<div class="byline">{shown}</div>'
    assert read(f"<h1>Ferry</h1>{shown}{BODY}").authors == authors
