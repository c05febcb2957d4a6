"""What leaves is what was meant, and what comes back is one of a few outcomes."""

import asyncio

import pytest

from bot.delivery.outcome import Busy, Gone, Moved, NotSent, Refused, Sent, Unknown, Unreachable
from bot.messages import Button, Outgoing, RichText, Span, SpanKind
from storage import photos
from tests.delivery.post import Post, message, picture

RICH = Outgoing(
    body=RichText(
        text="🚢 Ferry <b> & co.\n\nIt sails *again*.",
        spans=(
            Span(kind=SpanKind.BOLD, offset=0, length=8),
            Span(kind=SpanKind.TEXT_LINK, offset=23, length=5, url="https://harbour.example/a"),
        ),
    ),
    buttons=(
        (Button(label="Full text", data="f:1"), Button(label="Related", data="r:1")),
        (Button(label="Read there", url="https://harbour.example/a"),),
    ),
    quiet=True,
)


async def test_text_arrives_letter_by_letter(post: Post) -> None:
    """Entities instead of markup: "<b>" and "*" in a story are letters, and stay letters."""
    reader = post.world.add_user("Ann", started=True)

    outcome = await post.gateway.send(RICH, chat_id=reader.id)

    seen = post.world.last(reader)
    assert isinstance(outcome, Sent)
    assert seen is not None
    assert (seen.text, seen.message_id) == (RICH.body.text, outcome.message_id)
    marked = {(one.type, one.offset, one.length) for one in seen.entities}
    assert {("bold", 0, 8), ("text_link", 23, 5)} <= marked
    assert [[button.label for button in row] for row in seen.buttons] == [
        ["Full text", "Related"],
        ["Read there"],
    ]


async def test_an_answer_to_a_message_that_is_gone_is_sent_all_the_same(post: Post) -> None:
    """A reader who deletes the question still gets the answer."""
    reader = post.world.add_user("Ann", started=True)
    asked = post.world.say(reader, "/latest")

    first = await post.gateway.send(message(), chat_id=reader.id, reply_to=asked.message_id)
    second = await post.gateway.send(message(), chat_id=reader.id, reply_to=99_999)

    replies = [one.reply_to for one in post.world.transcript(reader) if one.from_bot]
    assert isinstance(first, Sent)
    assert isinstance(second, Sent)
    assert replies == [asked.message_id, None]


async def test_an_edit_twice_the_same_is_no_failure(post: Post) -> None:
    """Failure 55: "message is not modified" is what was wanted."""
    reader = post.world.add_user("Ann", started=True)
    sent = await post.gateway.send(message("One"), chat_id=reader.id)
    assert isinstance(sent, Sent)

    changed = await post.gateway.edit(reader.id, sent.message_id, message("Two"))
    again = await post.gateway.edit(reader.id, sent.message_id, message("Two"))

    assert changed == again == Sent(message_id=sent.message_id)
    seen = post.world.last(reader)
    assert seen is not None
    assert seen.text.startswith("Two")


async def test_an_edit_of_a_caption_leaves_the_photo(post: Post) -> None:
    """A correction changes the words; where the photo never arrived, it changes the text."""
    reader = post.world.add_user("Ann", started=True)
    async with post.db.transaction() as tx:
        photo_id = await photos.keep(
            tx, data=picture(), width=640, height=400, sha256="0" * 64, url=None
        )
    with_photo = await post.gateway.send(message("A", photo_id=photo_id), chat_id=reader.id)
    without = await post.gateway.send(message("B"), chat_id=reader.id)
    assert isinstance(with_photo, Sent)
    assert isinstance(without, Sent)

    for message_id in (with_photo.message_id, without.message_id):
        corrected = message("Corrected", photo_id=photo_id)
        assert await post.gateway.edit(reader.id, message_id, corrected) == Sent(
            message_id=message_id
        )

    seen = {one.message_id: one for one in post.world.transcript(reader)}
    assert seen[with_photo.message_id].photo is not None
    assert all(one.text.startswith("Corrected") for one in seen.values() if one.from_bot)


async def test_what_is_gone_is_told_as_gone(post: Post) -> None:
    """Failure 55: to edit or delete what is not there any more is final and harmless."""
    reader = post.world.add_user("Ann", started=True)

    assert isinstance(await post.gateway.edit(reader.id, 4711, message()), Gone)
    assert isinstance(await post.gateway.delete(reader.id, 4711), Gone)
    assert isinstance(await post.gateway.answer("12345"), Gone)


async def test_a_button_is_answered(post: Post) -> None:
    """The spinner on the phone ends, and the words are shown."""
    reader = post.world.add_user("Ann", started=True)
    sent = await post.gateway.send(message(), chat_id=reader.id)
    assert isinstance(sent, Sent)
    query = post.world.press_label(reader, reader, sent.message_id, "Full text")

    outcome = await post.gateway.answer(query, "That story is gone.", alert=True)

    heard = post.world.answer(query)
    assert isinstance(outcome, Sent)
    assert heard is not None
    assert (heard.text, heard.alert) == ("That story is gone.", True)


async def test_admins_are_told_from_members(post: Post) -> None:
    """Only an admin of the chat subscribes it."""
    admin = post.world.add_user("Ada", started=True)
    member = post.world.add_user("Ben", started=True)
    group = post.world.add_chat("supergroup", "Harbour", admins=[admin], members=[member])

    assert await post.gateway.is_admin(group.id, admin.id)
    assert not await post.gateway.is_admin(group.id, member.id)
    assert not await post.gateway.is_admin(-100123, admin.id)


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ({"kind": "429", "retry_after": 7}, Busy),
        ({"kind": "429_bare"}, Busy),
        ({"kind": "500"}, Unknown),
        ({"kind": "502_html"}, Unknown),
        ({"kind": "504_html"}, Unknown),
        ({"kind": "lost_answer"}, Unknown),
        ({"kind": "reset_before"}, Unknown),
        ({"kind": "garbage"}, Unknown),
        ({"kind": "slow_body", "delay_s": 5.0}, Unknown),
        ({"kind": "late_answer", "delay_s": 5.0}, Unknown),
        ({"kind": "404_html"}, NotSent),
        ({"kind": "401"}, NotSent),
        ({"kind": "409"}, NotSent),
        ({"kind": "403", "description": "Forbidden: user is deactivated"}, Unreachable),
        ({"kind": "400", "description": "Bad Request: message is too long"}, Refused),
    ],
)
async def test_every_fault_becomes_an_outcome(
    post: Post, fault: dict[str, object], kind: type
) -> None:
    """Rule 8: nothing is raised, whatever the far side or the net does; certain or in doubt."""
    reader = post.world.add_user("Ann", started=True)
    post.world.fault("sendMessage", **fault)  # type: ignore[arg-type]

    assert isinstance(await post.gateway.send(message(), chat_id=reader.id), kind)


async def test_a_group_that_moved_says_where(post: Post) -> None:
    """Failure 39: the new number comes with the refusal."""
    admin = post.world.add_user("Ada", started=True)
    group = post.world.add_chat("group", "Harbour", admins=[admin])
    supergroup = post.world.migrate(group)

    outcome = await post.gateway.send(message(), chat_id=group.id)

    assert outcome == Moved(new_chat_id=supergroup.id)


async def test_many_who_want_the_same_new_photo_cause_one_upload(post: Post) -> None:
    """Uploads of one size are spaced by Telegram: they must not be repeated for each reader."""
    readers = [post.world.add_user(f"Reader {n}", started=True) for n in range(8)]
    async with post.db.transaction() as tx:
        photo_id = await photos.keep(
            tx, data=picture(), width=640, height=400, sha256="1" * 64, url=None
        )

    outcomes = await asyncio.gather(
        *(post.gateway.send(message(photo_id=photo_id), chat_id=one.id) for one in readers)
    )

    assert all(isinstance(outcome, Sent) for outcome in outcomes)
    names = {copy.photo for copy in post.world.sent_log()}  # every upload gets a new one
    assert len(names) == 1
    assert None not in names
