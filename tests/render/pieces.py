"""A story to render, and what stands in the message that it becomes."""

from datetime import UTC, datetime

from bot import callbacks
from bot.messages import Outgoing, SpanKind
from bot.texts import Texts
from content.types import Block, BlockKind, Photo, Story, StoryKey
from storage.types import StoredStory

EN = Texts("en")
HEADLINE = "Ferries stay in harbour as the storm turns north"
SUMMARY = "All crossings are cancelled until Friday. Nobody was hurt."
PIECE = Story(
    key=StoryKey("0" * 32),
    headline=HEADLINE,
    standfirst=SUMMARY,
    summary=SUMMARY,
    body=(
        Block(kind=BlockKind.PARAGRAPH, text="The port of Aldmouth closed at noon."),
        Block(kind=BlockKind.HEADING, text="What is known"),
        Block(kind=BlockKind.LIST, text="No ferry sails\nTrains run"),
        Block(kind=BlockKind.QUOTE, text="“We wait,” the harbour master said."),
    ),
    photo=Photo(
        file="storm.jpg",
        caption="Waves over the mole of Aldmouth on Monday.",
        credit="Ines Carvalho/Norda",
    ),
    authors=("Ines Carvalho", "Tom Reed"),
    source="Norda",
    url="https://norda.example.org/storm",
    published_at=datetime(2020, 8, 15, 14, 5, tzinfo=UTC),
    language="en",
)


def stored(piece: Story = PIECE, photo_id: int | None = 3) -> StoredStory:
    taken_in_at = datetime(2020, 8, 15, 15, tzinfo=UTC)
    return StoredStory(
        id=42, revision_id=7, story=piece, photo_id=photo_id, taken_in_at=taken_in_at
    )


def covered(outgoing: Outgoing, kind: SpanKind) -> list[str]:
    """The texts that have this format."""
    units = outgoing.body.text.encode("utf-16-le")
    return [
        units[span.offset * 2 : (span.offset + span.length) * 2].decode("utf-16-le")
        for span in outgoing.body.spans
        if span.kind is kind
    ]


def labels(outgoing: Outgoing) -> list[list[str]]:
    return [[button.label for button in row] for row in outgoing.buttons]


def acts(outgoing: Outgoing) -> list[callbacks.Act | None]:
    return [
        callbacks.decode(button.data)
        for row in outgoing.buttons
        for button in row
        if button.data is not None
    ]
