"""Raw text dumps: the seed, dumps of our own, and what must never happen to a paragraph."""

import random
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.dumps import read_dump
from content.errors import ArticleUnreadable
from content.litter.lines import announces_links
from content.types import Article, BlockKind, Photo
from tests.content.dump_files import samples
from tests.content.dump_samples import ENGLISH, Sample
from tests.content.dump_samples_abroad import ABROAD
from tests.content.dump_samples_rare import RARE
from tests.content.litter_samples import ENDS, KINDS, STARTS

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"
_MARKS = {BlockKind.HEADING: "# ", BlockKind.QUOTE: "> ", BlockKind.LIST: "* "}


def marked(article: Article) -> list[str]:
    return [_MARKS.get(block.kind, "") + block.text for block in article.body]


def read_or_refuse(text: str) -> Article | str:
    """The article, or the reason why there is none."""
    try:
        return read_dump(text)
    except ArticleUnreadable as error:
        return error.reason


def test_the_seed_is_understood() -> None:
    """The dump that the newsroom gave us comes out as an editor would file it."""
    dumps = sorted(SEED.glob("000_*.txt"))
    if not dumps:
        pytest.skip("the real dump is not part of the project: ../shared/seed is absent")

    article = read_dump(dumps[0].read_text(encoding="utf-8"))

    lines = dumps[0].read_text(encoding="utf-8").splitlines()
    assert article.headline == lines[0]
    assert article.standfirst == lines[2]
    assert article.standfirst.startswith("Minsk has seen several thousand gather")
    assert article.photo == Photo(caption=lines[4], credit="Reuters")
    assert [link.headline for link in article.related] == [
        line.removeprefix("READ MORE:").strip() for line in lines if "READ MORE" in line
    ]
    assert len(article.related) == 4
    gone = {"", "Reuters", "Loading...", "Route 6", *lines[0:5]}
    kept = [line for line in lines if line not in gone and "READ MORE" not in line]
    assert [block.text for block in article.body] == kept
    assert [block.text for block in article.body if block.kind is BlockKind.HEADING] == [
        "Rising wave"
    ]
    assert {block.kind for block in article.body} == {BlockKind.PARAGRAPH, BlockKind.HEADING}
    assert article.language == "en"


SAMPLES = [*ENGLISH, *ABROAD, *RARE, *samples()]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_dump_is_understood(sample: Sample) -> None:
    """Other houses litter otherwise: every field must come out without an editor's hand."""
    article = read_dump(sample.dump)

    assert marked(article) == sample.body
    assert article.headline == sample.headline
    assert article.standfirst == sample.standfirst
    photo = article.photo or Photo()
    assert (photo.caption, photo.credit) == (sample.caption, sample.credit)
    assert tuple(link.headline for link in article.related) == sample.related
    assert article.authors == sample.authors
    assert article.published_at == sample.published_at
    assert article.topics == sample.topics
    assert article.language == sample.language


_litter = st.sampled_from(KINDS)
_words = st.sampled_from(
    """
    harbour crane ship council night shift union bridge winter market letter school garden
    engine ticket minister village road signal paper police photo reuters more read share comment
    advertisement cookies newsletter related image loading by file tags source today
    facebook whatsapp app published caption enlarge via credit copyright email / Jane Doe/AP
    """.split()  # noqa: SIM905 -- forty quoted words read worse
)


@st.composite
def _sentence(draw: st.DrawFn) -> str:
    found = draw(st.lists(_words, min_size=5, max_size=18))
    start = draw(st.sampled_from(STARTS))
    return " ".join([start, *found]) + draw(st.sampled_from(ENDS))


_paragraphs = st.lists(
    st.lists(_sentence(), min_size=1, max_size=3).map(" ".join), min_size=3, max_size=8, unique=True
)


_gaps = st.sampled_from([("\n",), ("\n\n",), ("\n", "\n\n")])


def _laid_out(lines: list[str], gaps: tuple[str, ...], chance: random.Random) -> str:
    """The lines with blank lines everywhere, nowhere or here and there.

    Where they vary, a label or a labelled credit stands apart: in one block with a
    line it takes that for its headline or caption, and means to.
    """
    text = lines[0]
    for line, below in pairwise(lines):
        apart = announces_links(line) or _CREDITS.intersection({line, below})
        text += (gaps[-1] if apart else chance.choice(gaps)) + below
    return text


_CREDITS = {
    *("Photo: Jane Doe/Reuters", "© Getty Images", "FOTO:DHA", "[Jane Doe/Harbour Post]"),
    *("Media contact:", "Image", "Story highlights", "Summary", "Key points:", "@highlight"),
}


@given(_paragraphs, st.lists(_litter, max_size=14), st.randoms(use_true_random=False), _gaps)
def test_no_paragraph_is_lost_in_litter(
    paragraphs: list[str], litter: list[str], chance: random.Random, gaps: tuple[str, ...]
) -> None:
    """Litter that stays is a blemish; a lost paragraph is a false report."""
    lines = ["Harbour council closes the old bridge", *paragraphs]
    for line in litter:
        lines.insert(chance.randint(1, len(lines)), line)

    article = read_dump(_laid_out(lines, gaps, chance))

    told = [article.headline, article.standfirst, *(block.text for block in article.body)]
    assert [text for text in told if text in paragraphs] == paragraphs


@settings(max_examples=300)
@given(st.text() | st.lists(_litter | st.text(max_size=40) | _sentence()).map("\n".join))
def test_any_text_is_an_article_or_an_error_of_ours(text: str) -> None:
    """A folder may hold anything: one odd file must not stop the newsroom."""
    article = read_or_refuse(text)

    if isinstance(article, str):
        assert len(article.splitlines()) == 1
    else:
        assert article.headline
        assert article.body
        assert all(block.text.strip() for block in article.body)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \r\n\t\u00a0\n", "empty"),
        ("\ufeff\u200b\n", "empty"),
        ("One line only, however long it is. It has two sentences.", "one line"),
        ("\x00\x01PNG\x1a\n" * 20, "binary"),
        ("\ufffd\x02" * 400, "binary"),
        ("<!DOCTYPE html><html><body><p>A page.</p></body></html>", "web page"),
        ("Advertisement\n\nLoading...\n\nShare", "no text"),
        ("https://news.example/a\nhttps://news.example/b.jpg", "addresses only"),
        ("https://" * 40, "addresses only"),
        ("Headline of a story\n\nREAD MORE: Another story\n\nLoading...", "no text"),
        ("word " * 300_000, "too long"),
    ],
)
def test_what_is_no_article_is_refused_in_one_line(text: str, reason: str) -> None:
    """The operator reads the reason as it is, so it names what is wrong."""
    with pytest.raises(ArticleUnreadable, match=reason):
        read_dump(text)


@pytest.mark.parametrize(
    "text",
    [
        "A headline stands here\n" + "Reuters\n" * 15_000,
        "A headline stands here\n" + "READ MORE\n" * 15_000,
        "A headline stands here\n" + '"' * 112_000,
        "A headline stands here\n" + "(((((" * 8_000,
        "A headline stands here\n" + "word " * 190_000,
        "A headline stands here\n" + "a caption stands here, unloved\n" * 8_000,
        "A headline stands here\n" + "- \n• x\n1. y\n" * 10_000,
        "A headline stands here\n" + "https://" * 8_000,
        "A headline stands here\n" + '"a b c d e f g"\n' * 12_000,
        "A headline stands here\n" + ("x" * 60 + "\n") * 15_000,
        "A headline stands here\n" + "\u0301" * 900_000,
    ],
    ids=range(11),
)
def test_monotonous_dumps_are_read_in_bounded_time(text: str) -> None:
    """Failure 36: a broken export must not hold the house up; the fault handler watches."""
    article = read_or_refuse(text)

    assert isinstance(article, str) or article.body


def test_the_address_of_the_article_is_found_or_told() -> None:
    """An address given by the caller wins over one that stands in the dump."""
    dump = "URL: https://news.example/a\nA headline\n\nA text of some words.\n\nMore of the text."

    assert read_dump(dump).url == "https://news.example/a"
    assert read_dump(dump, url="https://news.example/b").url == "https://news.example/b"


def test_the_address_of_the_picture_is_kept_with_its_words() -> None:
    """Exports name the picture by its address; the story can then be told with it."""
    dump = (
        "A headline of some words\n\nImage: https://news.example/lead.jpg?w=1200\n"
        "A crane stands idle in Lorvik\nPhoto: Ida Roth/AFP\n\nA text of some words.\n\nMore of it."
    )

    article = read_dump(dump)

    assert article.photo == Photo(
        url="https://news.example/lead.jpg?w=1200",
        caption="A crane stands idle in Lorvik",
        credit="Ida Roth/AFP",
    )
    assert [block.text for block in article.body] == ["A text of some words.", "More of it."]


def test_a_first_line_that_is_prose_stays_in_the_text() -> None:
    """Without a headline the first sentence stands in for it, and no word of the text is lost."""
    first = "The harbour stays closed until Friday, the port authority said. " * 6
    article = read_dump(f"{first}\n\nCrane drivers walked out on Monday.\n\nFerries still run.")

    assert article.headline == "The harbour stays closed until Friday, the port authority said."
    told = [article.standfirst, *(block.text for block in article.body)]
    assert first.strip() in told


def test_a_sentence_that_begins_as_a_byline_is_none() -> None:
    """Days and months are written with capitals, as names are."""
    dump = "A headline of some words\nBy Monday Morning\nBy Jane Amsel\nThe text begins.\nIt ends."

    assert read_dump(dump).authors == ("Jane Amsel",)


def test_a_date_that_can_be_read_two_ways_is_not_guessed() -> None:
    """A story dated a month off is sorted, and told, wrongly."""
    dump = "A headline of some words\n{}\nThe text begins here.\nIt ends here."

    assert read_dump(dump.format("03/04/2031")).published_at is None
    assert read_dump(dump.format("23/04/2031")).published_at == datetime(2031, 4, 23, tzinfo=UTC)
    assert read_dump(dump.format("4 May 2031, 10:05 PM (GMT+3)")).published_at == datetime(
        2031, 5, 4, 19, 5, tzinfo=UTC
    )
    assert read_dump(dump.format("4 May 2031, 22:05")).published_at == datetime(
        2031, 5, 4, tzinfo=UTC
    )


def test_what_was_posted_is_quoted_with_its_author() -> None:
    """A post without its author would be the bot's own words."""
    dump = (
        "A headline of some words\n\nThe text begins here, with a sentence.\n\n"
        "We will be on pier four at dawn.\n— Odo Halm (@odohalm) May 4, 2031\n\nIt ends here."
    )

    assert "> We will be on pier four at dawn. — Odo Halm (@odohalm) May 4, 2031" in marked(
        read_dump(dump)
    )
