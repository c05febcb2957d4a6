"""A photo is uploaded once; where it cannot go, its text goes."""

import asyncio
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.delivery.outcome import NotSent, Outcome, Sent, Unknown
from bot.delivery.pacing import Lane
from bot.simulator import Simulator
from storage import ledger, photos
from storage.types import WITHOUT_PHOTO
from tests.delivery.post import Post, message, open_post, picture


async def test_a_photo_is_uploaded_once(post: Post) -> None:
    """Uploads of one size are spaced by Telegram: a million of them would take weeks."""
    readers = await post.readers(20)
    broadcast = await post.publish(photo=picture())

    async with post.delivering():
        await post.finished(broadcast)

    copies = post.world.sent_log()
    assert len(copies) == len(readers)
    assert len({copy.photo for copy in copies}) == 1
    assert copies[0].photo is not None


async def test_a_photo_that_one_chat_refuses_stays_for_the_others(post: Post) -> None:
    """Failure 31: the fallback is per recipient, and sends nothing again to anybody else."""
    readers = await post.readers(6)
    post.world.fault(
        "sendPhoto",
        "400",
        chat_id=readers[3].id,
        times=None,
        description="Bad Request: not enough rights to send photos to the chat",
    )
    broadcast = await post.publish(photo=picture())

    async with post.delivering():
        progress = await post.finished(broadcast)

    assert progress.sent == 6
    assert set(post.received().values()) == {1}
    assert progress.without_photo == 1
    async with post.db.reads() as reads:
        (fate,) = await ledger.why(reads, broadcast.id, readers[3].id)
    assert fate.reason == WITHOUT_PHOTO
    with_photo = {copy.chat_id for copy in post.world.sent_log() if copy.photo}
    assert with_photo == {reader.id for reader in readers} - {readers[3].id}


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("400", "Bad Request: can't parse entities: unsupported start tag"),
        ("400", "Bad Request: a rule that nobody knows"),
        ("403", "Forbidden: bot was blocked by the user"),
        ("429", ""),
        ("500", ""),
        ("lost_answer", ""),
        ("reset_before", ""),
    ],
)
async def test_only_a_photo_at_fault_is_answered_with_text(
    post: Post, fault: str, words: str
) -> None:
    """Failure 7: plain text after any error at all was a second copy, and hid what was wrong."""
    readers = await post.readers(4)
    post.world.fault("sendPhoto", fault, chat_id=readers[2].id, description=words)
    broadcast = await post.publish(photo=picture())

    async with post.delivering(window=1):
        await post.finished(broadcast)

    copies = post.world.sent_log()
    assert [copy for copy in copies if copy.photo is None] == []
    assert max(post.received().values()) == 1


async def test_a_photo_that_nobody_takes_leaves_the_text_for_all(post: Post) -> None:
    """Failure 28: never the same permanent refusal again and again, and the news arrives."""
    readers = await post.readers(10)
    fault = post.world.fault(
        "sendPhoto", "400", times=None, description="Bad Request: PHOTO_INVALID_DIMENSIONS"
    )
    broadcast = await post.publish(photo=picture())

    with capture_logs() as logs:
        async with post.delivering():
            progress = await post.finished(broadcast)

    told = [line["times"] for line in logs if "photo is refused" in line["event"]]
    assert told == [1, 10], "a line a reader would be a million lines"
    assert (progress.sent, progress.without_photo) == (10, 10)
    assert post.received() == {reader.id: 1 for reader in readers}
    assert post.world.state.faults.hits(fault) == 2


async def test_a_name_that_telegram_does_not_know_is_renewed_once(post: Post) -> None:
    """Another bot's name, or an expired one, costs one upload, and nobody the photo."""
    readers = await post.readers(12)
    broadcast = await post.publish(photo=picture())
    async with post.db.transaction() as tx:
        await photos.keep_file_id(tx, 1, "AgACAgIAAxkBAAIBsomebody-elses")

    async with post.delivering():
        await post.finished(broadcast)

    assert post.received() == {reader.id: 1 for reader in readers}
    assert all(copy.photo for copy in post.world.sent_log())
    async with post.db.reads() as reads:
        renewed = await photos.get(reads, 1)
    assert renewed is not None
    assert renewed.file_id not in (None, "AgACAgIAAxkBAAIBsomebody-elses")


async def test_a_reader_who_waits_gets_the_text_while_an_upload_takes_long(
    simulator: Simulator, path: Path
) -> None:
    """An upload may take minutes: whoever asked for news in the meantime got none at all."""
    async with open_post(simulator, path, patience_s=0.1) as post:
        await post.publish(photo=picture())
        post.world.fault("sendPhoto", "delay", delay_s=1.0)

        outcomes = await _four_ask(post, Lane.REPLY)

    copies = post.world.sent_log()
    assert [copy.photo is not None for copy in copies] == [False, False, False, True]
    assert {type(outcome) for outcome in outcomes} == {Sent}


@pytest.mark.parametrize(("lane", "instead"), [(Lane.REPLY, Sent), (Lane.ORDINARY, NotSent)])
async def test_a_lost_upload_is_not_repeated_by_everybody_who_waited_for_it(
    post: Post, lane: Lane, instead: type[Outcome]
) -> None:
    """One behind the other, each for its time-out: the last of 64 readers waited for two hours.

    Readers who wait get the text; deliveries come again, with the photo.
    """
    await post.publish(photo=picture())
    lost = post.world.fault("sendPhoto", "lost_answer", times=None, delay_s=0.7)

    outcomes = await _four_ask(post, lane)

    assert [type(outcome) for outcome in outcomes].count(instead) == 3
    assert [type(outcome) for outcome in outcomes].count(Unknown) == 1
    assert post.world.state.faults.hits(lost) == 1
    post.world.clear_faults()
    await _four_ask(post, lane)
    assert all(copy.photo for copy in post.world.sent_log()[-4:])


async def _four_ask(post: Post, lane: Lane) -> list[Outcome]:
    """At once, for a photo that has not been uploaded."""
    readers = [post.world.add_user(f"Reader {n}", started=True) for n in range(4)]
    told, send = message(photo_id=1), post.gateway.send
    return await asyncio.gather(*(send(told, chat_id=each.id, lane=lane) for each in readers))
