"""`wireroom demo --script`: a reader and an editor play through everything, without a browser."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from bot.cli import samples
from bot.cli.samples import Sample
from bot.cli.stage import Message, Person, StepFailed, buttons_of, words_of
from bot.cli.transcript import Transcript
from content.types import Article

BREAKING_HEADLINE = "Lighthouse keepers' strike is called off"
BREAKING_TEXT = (
    "The keepers of the Outer Skerries lights will be back at work tonight, their union said."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """What the steps need: who acts, what is pushed, and where it is filed."""

    reader: Person
    editor: Person
    transcript: Transcript
    sample: Sample
    folder: Path
    """The newsroom watches it."""

    @property
    def article(self) -> Article:
        return self.sample.article


async def perform(play: Play) -> str:
    """Play every scene in order; the name of the one that failed with its reason, else ""."""
    for title, scene in _SCENES:
        play.transcript.scene(title)
        try:
            await scene(play)
        except StepFailed as failure:
            return f"{title}: {failure}"
    return ""


async def _subscribe(play: Play) -> None:
    await play.reader.says("/start")
    await play.reader.sees("a welcome", lambda message: bool(words_of(message)))


async def _receive(play: Play) -> None:
    play.transcript.note(f"\n({play.sample.name} is filed with the newsroom.)")
    samples.file(play.sample, play.folder)
    story = await play.reader.sees("the story", _tells(play.article.headline))
    _expect("photo" in story or play.sample.picture is None, "the story came without its photo")
    photo = play.article.photo
    if photo and photo.credit and "photo" in story:
        _expect(photo.credit in words_of(story), f"the credit “{photo.credit}” is missing")


async def _latest(play: Play) -> None:
    await play.reader.says("/latest")
    if play.article.published_at is None:
        await play.reader.sees("a list with the story in it", _tells(play.article.headline))
    else:  # an old article stands further down
        await play.reader.sees("a list of stories", lambda message: any(buttons_of(message)))


async def _full(play: Play) -> None:
    await play.reader.says("/full")
    page = await play.reader.sees("the full text", _tells(play.article.headline))
    told = words_of(page)
    while any("›" in button["text"] for button in buttons_of(page)):
        await play.reader.presses(page, "›")
        page = await play.reader.sees("the next page", lambda message: True)
        told += "\n" + words_of(page)
    _expect_all(told, [line for b in play.article.body for line in b.text.splitlines()])
    if play.article.photo:
        _expect_all(told, [play.article.photo.caption, play.article.photo.credit])


async def _related(play: Play) -> None:
    await play.reader.says("/related")
    answer = await play.reader.sees("an answer to /related", lambda message: True)
    shown = words_of(answer) + "\n".join(button["text"] for button in buttons_of(answer))
    for link in play.article.related[:3]:
        _expect(_folded(link.headline)[:30] in _folded(shown), f"“{link.headline}” is missing")


async def _breaking(play: Play) -> None:
    await play.editor.says(f"/breaking {BREAKING_HEADLINE}\n\n{BREAKING_TEXT}")
    preview = await play.editor.sees("a preview with Send under it", _offers("Send"))
    await play.editor.presses(preview, "Send")


async def _receive_breaking(play: Play) -> None:
    await play.reader.sees("the breaking news", _tells(BREAKING_HEADLINE))
    await play.editor.sees("word that everybody has it", lambda m: "1 of 1" in words_of(m))


_SCENES: tuple[tuple[str, Callable[[Play], Awaitable[None]]], ...] = (
    ("A reader subscribes", _subscribe),
    ("A story arrives", _receive),
    ("What else is new", _latest),
    ("The whole text", _full),
    ("What belongs to it", _related),
    ("An editor has breaking news", _breaking),
    ("The reader gets it", _receive_breaking),
)


def _tells(headline: str) -> Callable[[Message], bool]:
    """Long headlines are cut in lists."""
    return lambda message: (
        _folded(headline)[:40]
        in _folded(words_of(message) + " ".join(button["text"] for button in buttons_of(message)))
    )


def _offers(label: str) -> Callable[[Message], bool]:
    return lambda message: any(label in button["text"] for button in buttons_of(message))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _expect(is_so: bool, else_told: str) -> None:
    if not is_so:
        raise StepFailed(else_told)


def _expect_all(told: str, pieces: list[str]) -> None:
    shown = _folded(told)
    for piece in pieces:
        _expect(_folded(piece) in shown, f"“{piece[:60]}” is missing")
