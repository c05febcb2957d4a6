"""What editors see: whom it reaches before they send, and what became of it after."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot import callbacks
from bot.delivery import answers
from bot.render.editor import REASONS, draft_question, progress
from bot.texts import Texts
from content.types import Partial
from storage import claims
from storage.types import Broadcast, BroadcastClass, BroadcastState, Draft, Progress
from tests.render.pieces import EN, PIECE, acts, labels

NOON = datetime(2020, 8, 15, 12, tzinfo=UTC)
DRAFT = Draft(id=5, editor_id=1, chat_id=1, story=PIECE, photo_id=None, created_at=NOON)
RUNNING = Broadcast(
    id=9,
    revision_id=1,
    broadcast_class=BroadcastClass.BREAKING,
    state=BroadcastState.RUNNING,
    reason="",
    created_at=NOON,
    editor_chat_id=1,
    progress_message_id=2,
)
HALF = Progress(
    total=1234,
    sent=800,
    waiting=430,
    uncertain=1,
    skipped=0,
    failed=3,
    reasons=(("blocked the bot", 2), ("Forbidden: {odd}", 1)),
)
DONE = Progress(total=3, sent=3, waiting=0, uncertain=0, skipped=0, failed=0)


def test_the_question_names_the_audience_twice() -> None:
    """Whoever presses Send knows how many phones will ring: it stands on the button itself."""
    told = draft_question(DRAFT, audience=1234, texts=EN)

    assert told.body.text == (
        "This is exactly what readers get.\n\nAs breaking news it goes to 1,234 chats at once.\n"
        "Where nobody can tell whether a chat got it, it is sent once more."
    )
    assert labels(told) == [["Send to 1,234 chats", "Discard"], ["Rather not at all than twice"]]
    assert acts(told) == [
        callbacks.SendDraft(5),
        callbacks.DiscardDraft(5),
        callbacks.OnceIfUncertain(5),
    ]


def test_the_question_offers_what_is_not_chosen() -> None:
    """The line says how it stands, the button what it would become: never the same twice."""
    told = draft_question(replace(DRAFT, again_if_uncertain=False), audience=9, texts=EN)

    assert "it is not sent again" in told.body.text
    assert labels(told)[1] == ["Rather twice than not at all"]
    assert acts(told)[2] == callbacks.AgainIfUncertain(5)


def test_an_editor_hears_that_only_a_part_could_be_read() -> None:
    """Whoever signs a story knows that its page holds more."""
    part = replace(DRAFT, story=replace(PIECE, partial=Partial.PAYWALL))

    told = draft_question(part, audience=3, texts=EN)

    assert "The page shows the rest only to those who pay or sign in." in told.body.text


def test_one_reader_is_not_chats() -> None:
    """A plural that does not agree makes the whole message look careless."""
    told = draft_question(DRAFT, audience=1, texts=EN, broadcast_class=BroadcastClass.ORDINARY)

    assert "As an ordinary story it goes to 1 chat.\n" in told.body.text


def test_without_readers_there_is_nothing_to_send() -> None:
    """A Send that reaches nobody would look like a success."""
    told = draft_question(DRAFT, audience=0, texts=EN)

    assert acts(told) == [callbacks.DiscardDraft(5)]
    assert "Nobody is subscribed yet" in told.body.text


def test_progress_counts_and_gives_reasons() -> None:
    """Sent, failed and remaining at a glance; below, why readers were not reached."""
    told = progress(RUNNING, HALF, texts=EN)

    assert told.body.text == (
        "Sending\n\n"
        "Sent: 800 of 1,234\nRemaining: 430\nFailed: 3\nUncertain: 1 (may have arrived)\n\n"
        "Not delivered, by reason:\n• blocked the bot: 2\n• Forbidden: {odd}: 1"
    )


def test_rate_and_time_left_stand_under_the_counts_while_it_runs() -> None:
    """An editor decides by them whether to wait or to go home; what rests has neither."""
    running = progress(RUNNING, HALF, texts=EN, per_s=24.8, left_s=5400.0)
    slow = progress(RUNNING, HALF, texts=EN, per_s=0.34)
    paused = replace(RUNNING, state=BroadcastState.PAUSED)

    assert "\nRate: 25 a second\nTime left: about 90 minutes\n\n" in running.body.text
    assert "\nRate: 0.3 a second\n\n" in slow.body.text
    assert "Rate" not in progress(paused, HALF, texts=EN, per_s=24.8, left_s=9.0).body.text
    assert (
        "Noch etwa 40 Sekunden"
        in progress(RUNNING, HALF, texts=Texts("de"), per_s=9.0, left_s=40.4).body.text
    )


def test_a_rest_is_told_where_the_pace_would_stand() -> None:
    """An editor who sees "Sending" for an hour must learn that it waits, and for what."""
    told = progress(RUNNING, HALF, texts=EN, per_s=3.0, trouble="502 Bad Gateway").body.text
    paused = replace(RUNNING, state=BroadcastState.PAUSED)

    assert "\nResting, since nothing gets through: 502 Bad Gateway\n\n" in told
    assert "Rate" not in told
    assert "Resting" not in progress(paused, HALF, texts=EN, trouble="502").body.text


@pytest.mark.parametrize(
    ("state", "counts", "title", "buttons"),
    [
        (BroadcastState.RUNNING, HALF, "Sending", [["Pause", "Cancel"]]),
        (BroadcastState.RUNNING, DONE, "Finished", []),
        (BroadcastState.PAUSED, HALF, "Paused", [["Resume", "Cancel"]]),
        (BroadcastState.PAUSED, DONE, "Finished", []),
        (BroadcastState.CANCELLED, HALF, "Cancelled", []),
        (
            BroadcastState.STOPPED,
            HALF,
            "Stopped: Telegram refused this story",
            [["Try again", "Cancel"]],
        ),
    ],
)
def test_the_title_tells_the_state_and_the_buttons_what_can_be_done(
    state: BroadcastState, counts: Progress, title: str, buttons: list[list[str]]
) -> None:
    """ "Finished" is computed from the counts; what is over cannot be paused."""
    told = progress(replace(RUNNING, state=state), counts, texts=EN)

    assert told.body.text.split("\n")[0] == title
    assert labels(told) == buttons


def test_why_it_stopped_stands_under_the_title() -> None:
    """An editor can mend a story only if they are told what was wrong with it."""
    stopped = replace(
        RUNNING, state=BroadcastState.STOPPED, reason="Bad Request: caption is too long"
    )

    told = progress(stopped, HALF, texts=EN)

    assert told.body.text.split("\n")[1] == "Bad Request: caption is too long"


def test_every_reason_that_we_word_is_translated() -> None:
    """The ledger keeps reasons in English; an editor reads them in their own language."""
    worded = {reason for _, reason in answers._UNREACHABLE} | {claims._LAPSED, claims._SAME_GROUP}
    worded |= {"cancelled", "in flight when the broadcast was cancelled"}  # by storage.ledger

    assert worded <= set(REASONS)
    assert "hat den Bot blockiert: 2" in progress(RUNNING, HALF, texts=Texts("de")).body.text


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("cancelled", "abgebrochen"),
        ("the connection broke (ServerDisconnectedError)", "die Verbindung brach ab (Server"),
        ("no answer in time", "keine rechtzeitige Antwort"),
        ("Forbidden: {odd}", "Forbidden: {odd}"),
    ],
)
def test_what_the_line_did_is_told_in_the_editors_language_too(reason: str, told: str) -> None:
    """What is uncertain is read closely; only Telegram's own words stay as they are."""
    counts = replace(HALF, reasons=((reason, 2),))

    assert f"• {told}" in progress(RUNNING, counts, texts=Texts("de")).body.text
    resting = progress(RUNNING, counts, texts=Texts("de"), trouble=reason)
    assert told in resting.body.text.partition("\n\n")[2].partition("•")[0]
