"""One round: a world, a ledger, some short lives, one that is let finish; then the judge."""

import asyncio
import os
import resource
import shutil
import signal
import sqlite3
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from storage import broadcasts, ledger, photos, stories, subscribers
from storage.database import Database, Transaction
from storage.types import Broadcast, BroadcastClass, ChatKind, DeliveryState
from tests.delivery.post import a_story, picture
from tests.torture.draw import DOUBTFUL, Episode, Round
from tests.torture.farside import FarSide
from tests.torture.hours import FACTOR, Dial, FastClock
from tests.torture.judge import Case, Row, complaints
from tests.torture.nest import Nest
from tests.torture.said import last_words, leaks, said
from tests.torture.victim import Life

_LIVES_S = 0.6
"""How long a victim that delivers nothing more is let live."""
_FINISHES_S = 60.0
_STOPS_S = 20.0


@dataclass(slots=True)
class Torture:
    """What all rounds share: the far side, and an empty database to begin with."""

    far: FarSide
    nest: Nest
    folder: Path
    sabotage: str = ""
    """"forgets", "repeats", "overlooks" or "blabs", for a round that must be found at fault."""
    priced_out: int = 0
    """Paid broadcasts that went on unpaid."""
    copies: int = 0
    """Sent so far, over all rounds."""
    lives: int = 0
    """Those that were ended before their time."""
    doubts: int = 0
    heard: int = 0
    """Bytes that victims printed and logged."""

    async def round(self, plan: Round) -> list[str]:
        """Play `plan`; what was wrong in the end, nothing if all is well."""
        path = self.folder / f"{plan.number}.db"
        shutil.copyfile(self.folder / "empty.db", path)
        scene = await self._set_scene(plan, path)
        dial = Dial(_dial(path))
        for place, episode in enumerate(plan.episodes):
            await self._episode(path, episode, f"{plan.name}/{place}", dial)
        last = await self._finish(plan, path, dial)
        found = last + await self._judge(plan, path, scene) + [*leaks(path, self.far.token)]
        self.heard += said(path).stat().st_size
        if not found:
            for rest in self.folder.glob(f"{plan.number}.db*"):
                rest.unlink()
        return found

    async def _set_scene(self, plan: Round, path: Path) -> "_Scene":
        people = self.far.ask(
            "people",
            readers=plan.readers,
            blocked=plan.blocked,
            deactivated=plan.deactivated,
            groups=plan.groups,
            moved=plan.moved,
            leavers=plan.leavers,
            allowed_per_s=plan.allowed_per_s,
            stars=plan.stars,
            lively=plan.lively,
        )
        audience = [*people["readers"], *people["groups"]]
        if plan.twice:
            audience.append(self.far.ask("move", group=people["groups"][0])["to"])
        refused = {*people["silent"], *people["leavers"]}
        for fault in plan.faults:
            details = dict(fault)
            if "chat_id" in details:
                details["chat_id"] = people["readers"][details["chat_id"]]
                if details["kind"] == "403":
                    refused.add(details["chat_id"])
            self.far.ask("fault", **details)
        async with await Database.open(path) as db, db.transaction() as tx:
            await _subscribe(tx, audience)
            opened = [await _publish(tx, plan, push) for push in plan.pushes]
        if self.sabotage == "overlooks":
            with closing(sqlite3.connect(path)) as connection, connection:
                connection.execute("DELETE FROM deliveries WHERE subscriber_id = 7")
        return _Scene(audience=audience, refused=frozenset(refused), opened=opened)

    async def _episode(self, path: Path, episode: Episode, seed: str, dial: Dial) -> None:
        dial.turn(timedelta(hours=episode.slept_h))
        pid = self._begin(path, episode, seed)
        if episode.whole_bot:
            self.far.ask("stir", seed=seed)
        self.far.ask("wait", more=episode.sends, within_s=_LIVES_S)
        dial.turn(timedelta(hours=episode.steps_h))
        await asyncio.sleep(episode.jitter_s)
        if episode.trouble == "locked":
            await _lock(path, episode.trouble_s)
        elif episode.trouble == "full":
            await _fill_up(pid, episode.trouble_s)
        if not episode.leaves or self._asked_to_stop(pid) is None:
            self._kill(pid)
        self.lives += 1

    async def _finish(self, plan: Round, path: Path, dial: Dial) -> list[str]:
        """A life with nobody after it."""
        dial.turn(timedelta(hours=plan.last.slept_h))
        pid = self._begin(path, plan.last, f"{plan.name}/last")
        if plan.last.steps_h:
            self.far.ask("wait", more=3, within_s=_LIVES_S)
            dial.turn(timedelta(hours=plan.last.steps_h))
        until_s = time.monotonic() + _FINISHES_S
        while waiting := _waiting(path):
            if (code := self.nest.ended(pid)) is not None:
                return [f"the last life ended by itself, with {code}", *last_words(path)]
            if time.monotonic() > until_s:
                self._kill(pid)
                return [f"not finished within {_FINISHES_S:.0f} s: {waiting} still wait"]
            await asyncio.sleep(0.02)
        code = self._asked_to_stop(pid)
        if code is None:
            self._kill(pid)
        # a life that had nothing to do may have ended before it could hear
        return [] if code in (0, -signal.SIGTERM) else [f"asked to stop, it ended with {code}"]

    def _begin(self, path: Path, episode: Episode, seed: str) -> int:
        return self.nest.begin(
            Life(
                url=self.far.url,
                token=self.far.token,
                path=str(path),
                seed=seed,
                episode=episode,
                dial=str(_dial(path)),
                said=str(said(path)),
                sabotage=self.sabotage,
            )
        )

    def _asked_to_stop(self, pid: int) -> int | None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)
        return self.nest.ended(pid, within_s=_STOPS_S)

    def _kill(self, pid: int) -> None:
        os.kill(pid, signal.SIGKILL)  # ours until `ended` has told of its end
        self.nest.ended(pid, within_s=_STOPS_S)

    async def _judge(self, plan: Round, path: Path, scene: "_Scene") -> list[str]:
        record = self.far.ask("record", words=[_headline(plan, push) for push in plan.pushes])
        moved = {int(old): int(new) for old, new in record["moved"]}
        lost = sum(many for kind, many in record["hits"].items() if kind in DOUBTFUL)
        found: list[str] = []
        for opened, copies in zip(scene.opened, record["copies"], strict=True):
            rung: dict[int, list[int]] = {}
            for chat, ids in copies:
                rung.setdefault(moved.get(chat, chat), []).extend(ids)
            case = Case(
                push=opened.broadcast_class,
                again=opened.again_if_uncertain,
                phones={chat: moved.get(chat, chat) for chat in scene.audience},
                excused=scene.refused,
                rows=_rows(path, opened.id),
                copies=rung,
                doubts=plan.doubts + lost,
            )
            found += [f"{opened.broadcast_class}: {words}" for words in complaints(case)]
            self.copies += sum(map(len, rung.values()))
            self.doubts += len(case.in_doubt)
            self.priced_out += _is_priced_out(path, opened.id)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    audience: list[int]
    refused: frozenset[int]
    opened: list[Broadcast]


@asynccontextmanager
async def torture(sabotage: str = "") -> AsyncIterator[Torture]:
    """Everything set up, and put away in the end."""
    with tempfile.TemporaryDirectory() as name, FarSide() as far, Nest() as nest:
        folder = Path(name)
        async with await Database.open(folder / "empty.db"):
            pass
        yield Torture(far=far, nest=nest, folder=folder, sabotage=sabotage)


def _dial(path: Path) -> Path:
    return path.with_suffix(".db.hours")


def _headline(plan: Round, push: BroadcastClass) -> str:
    return f"Ferry number {plan.number} resumes its {push} service"


async def _subscribe(tx: Transaction, audience: list[int]) -> None:
    now = FastClock(FACTOR).now()
    for chat_id in audience:
        kind = ChatKind.PRIVATE if chat_id > 0 else ChatKind.GROUP
        await subscribers.subscribe(
            tx, chat_id=chat_id, thread_id=0, kind=kind, language="en", now=now
        )


async def _publish(tx: Transaction, plan: Round, push: BroadcastClass) -> Broadcast:
    now, photo_id = FastClock(FACTOR).now(), None
    if plan.photo:
        data = picture()
        sha = sha256(data).hexdigest()
        photo_id = await photos.keep(tx, data=data, width=640, height=400, sha256=sha, url=None)
    story = a_story(_headline(plan, push), now)
    stored = await stories.keep(tx, story, photo_id=photo_id, now=now)
    assert stored is not None
    opened = await broadcasts.open(
        tx,
        revision_id=stored.revision_id,
        broadcast_class=push,
        now=now,
        paid=plan.paid,
        again_if_uncertain=plan.again,
    )
    await ledger.plan(tx, opened.id, now=now)
    return opened


async def _lock(path: Path, seconds: float) -> None:
    """Another process writes, and takes its time."""
    with closing(sqlite3.connect(path, timeout=5, isolation_level=None)) as other:
        with suppress(sqlite3.OperationalError):  # it did not let us in
            other.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(seconds)


async def _fill_up(pid: int, seconds: float) -> None:
    """No byte can be written any more, for a while."""
    if not hasattr(resource, "prlimit"):
        return  # Linux alone lets us do that to another process
    with suppress(ProcessLookupError):
        _, most = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, most))
        await asyncio.sleep(seconds)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, most))


def _waiting(path: Path) -> int:
    """Deliveries that are not settled."""
    with closing(sqlite3.connect(path, timeout=5)) as connection:
        many = connection.execute("SELECT count(*) FROM deliveries WHERE state <= 2").fetchone()[0]
    return int(many)


def _is_priced_out(path: Path, broadcast_id: int) -> bool:
    asked = "SELECT paid_refusal FROM broadcasts WHERE id = ?"
    with closing(sqlite3.connect(path, timeout=5)) as connection:
        return bool(connection.execute(asked, (broadcast_id,)).fetchone()[0])


def _rows(path: Path, broadcast_id: int) -> list[Row]:
    with closing(sqlite3.connect(path, timeout=5)) as connection:
        found = connection.execute(_ROWS, (broadcast_id,)).fetchall()
    return [
        Row(
            chat_id=chat, state=DeliveryState(state), attempts=tried, message_id=message, reason=why
        )
        for chat, state, tried, message, why in found
    ]


_ROWS = """
    SELECT subscribers.chat_id, deliveries.state, attempts, message_id, coalesce(reasons.reason, '')
    FROM deliveries
    JOIN subscribers ON subscribers.id = deliveries.subscriber_id
    LEFT JOIN reasons ON reasons.id = deliveries.reason_id
    WHERE broadcast_id = ?
"""
