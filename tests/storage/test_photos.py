"""A picture is kept once and uploaded once."""

from datetime import timedelta

from storage import photos, stories
from storage.database import Database
from tests.clocks import NOON
from tests.storage.givens import a_story

HASH = "ab" * 32


async def test_the_same_bytes_are_one_picture(db: Database) -> None:
    """Two outlets use the same agency photo: it is held, and uploaded, once."""
    async with db.transaction() as tx:
        one = await photos.keep(
            tx, data=b"jpeg", width=30, height=20, sha256=HASH, url="https://a.example/1.jpg"
        )
        same = await photos.keep(
            tx, data=b"jpeg", width=30, height=20, sha256=HASH, url="https://b.example/2.jpg"
        )
        other = await photos.keep(tx, data=b"png", width=1, height=1, sha256="cd" * 32, url=None)

        assert one == same != other
        for url in ("https://a.example/1.jpg", "https://b.example/2.jpg"):
            held = await photos.by_url(tx, url)
            assert held is not None
            assert held.id == one
        assert await photos.by_url(tx, "https://c.example/3.jpg") is None


async def test_an_address_with_a_new_picture_points_to_it(db: Database) -> None:
    """Publishers replace pictures in place; the old one stays with the stories that have it."""
    url = "https://a.example/live.jpg"
    async with db.transaction() as tx:
        old = await photos.keep(tx, data=b"1", width=1, height=1, sha256="1" * 64, url=url)
        new = await photos.keep(tx, data=b"2", width=1, height=1, sha256="2" * 64, url=url)

        held = await photos.by_url(tx, url)
        assert held is not None
        assert held.id == new
        before = await photos.get(tx, old)
    assert before is not None
    assert (before.data, before.url) == (b"1", None)


async def test_what_was_kept_comes_back(db: Database) -> None:
    """Bytes and all, unless the caller can do without them."""
    async with db.transaction() as tx:
        photo_id = await photos.keep(
            tx, data=b"\x00jpeg\xff", width=30, height=20, sha256=HASH, url="https://a.example/1"
        )
        held = await photos.get(tx, photo_id)
        light = await photos.get(tx, photo_id, with_data=False)
        assert await photos.get(tx, 404) is None

    assert held is not None
    assert light is not None
    assert (held.data, held.sha256, held.url) == (b"\x00jpeg\xff", HASH, "https://a.example/1")
    assert (held.width, held.height, held.file_id) == (30, 20, None)
    assert light.data is None
    assert light.sha256 == HASH


async def test_the_name_of_an_upload_is_kept_until_telegram_forgets_it(db: Database) -> None:
    """A second upload of a million would cost hours; a name that is refused must not stay."""
    async with db.transaction() as tx:
        photo_id = await photos.keep(tx, data=b"1", width=1, height=1, sha256=HASH, url=None)
        await photos.keep_file_id(tx, photo_id, "AgACAgI")
        uploaded = await photos.get(tx, photo_id)
        await photos.forget_file_id(tx, photo_id)
        forgotten = await photos.get(tx, photo_id)

    assert uploaded is not None
    assert forgotten is not None
    assert (uploaded.file_id, forgotten.file_id) == ("AgACAgI", None)
    assert forgotten.data == b"1"


async def test_a_picture_sent_by_an_editor_has_no_bytes_here(db: Database) -> None:
    """It lies with Telegram already; sent again, it is known by its lasting id."""
    async with db.transaction() as tx:
        one = await photos.keep_telegram(tx, file_id="A1", file_unique_id="U", width=9, height=8)
        same = await photos.keep_telegram(tx, file_id="A2", file_unique_id="U", width=9, height=8)
        held = await photos.get(tx, one)

    assert one == same
    assert held is not None
    assert (held.file_id, held.data, held.sha256, held.url) == ("A2", None, "", None)


async def test_prints_are_looked_through_newest_first(db: Database) -> None:
    """A picture that tells nothing by its looks has none, and is never taken for another."""
    async with db.transaction() as tx:
        for number, look in enumerate((b"print 0", b"", b"print 2")):
            await photos.keep(
                tx, data=b"1", width=1, height=1, sha256=f"{number:064}", url=None, print=look
            )

        assert list((await photos.prints(tx)).items()) == [(3, b"print 2"), (1, b"print 0")]


async def test_a_picture_is_replaced_by_its_larger_self(db: Database) -> None:
    """Its id and its name at Telegram stay, so whatever was told with it goes on."""
    async with db.transaction() as tx:
        small = await photos.keep(tx, data=b"s", width=3, height=2, sha256=HASH, url=None)
        other = await photos.keep(tx, data=b"o", width=9, height=6, sha256="ef" * 32, url=None)
        await photos.keep_file_id(tx, small, "AgACAgI")
        await photos.enlarge(tx, small, data=b"L", width=6, height=4, sha256="cd" * 32)
        await photos.enlarge(tx, small, data=b"o", width=9, height=6, sha256="ef" * 32)

        found, beside = await photos.get(tx, small), await photos.get(tx, other)
    assert found is not None
    assert beside is not None
    assert (found.data, found.width, found.sha256) == (b"L", 6, "cd" * 32)
    assert (found.file_id, beside.data) == ("AgACAgI", b"o")


async def test_a_drawn_picture_is_known_as_one(db: Database) -> None:
    """It may give way to a photo, and never takes a photo's place."""
    async with db.transaction() as tx:
        card = await photos.keep(
            tx, data=b"1", width=1, height=1, sha256=HASH, url=None, drawn=True
        )
        photo = await photos.keep(tx, data=b"2", width=1, height=1, sha256="2" * 64, url=None)
        sent = await photos.keep_telegram(tx, file_id="A1", file_unique_id="U", width=9, height=8)

        found = [await photos.is_drawn(tx, each) for each in (card, photo, sent, None)]
    assert found == [True, False, False, False]


async def told(db: Database, number: int, *, file_id: str | None = None, days: int = 0) -> int:
    """The id of a picture that a story came with so many days after noon."""
    async with db.transaction() as tx:
        photo_id = await photos.keep(
            tx, data=b"%d" % number, width=1, height=1, sha256=f"{number:064}", url=None
        )
        await stories.keep(
            tx,
            a_story(f"Story {number}, {days}"),
            photo_id=photo_id,
            now=NOON + timedelta(days=days),
        )
        if file_id:
            await photos.keep_file_id(tx, photo_id, file_id)
    return photo_id


async def dropped(db: Database) -> list[int]:
    async with db.transaction() as tx:
        ids = await photos.old(tx, before=NOON + timedelta(days=1))
        assert await photos.drop_bytes(tx, ids) == len(ids)
    return ids


async def test_the_bytes_of_what_telegram_holds_go_when_it_is_old(db: Database) -> None:
    """Ten photos a day are three gigabytes in ten years, and nobody asks for them any more."""
    old = await told(db, 1, file_id="AgAC1")
    await told(db, 2)  # never sent: without its bytes it could never be
    await told(db, 3, file_id="AgAC3", days=2)
    async with db.transaction() as tx:  # of a draft: no story has it yet
        draft = await photos.keep(tx, data=b"4", width=1, height=1, sha256="4" * 64, url=None)
        await photos.keep_file_id(tx, draft, "AgAC4")

    assert await dropped(db) == [old]
    assert await dropped(db) == []

    async with db.reads() as reads:
        held = await photos.get(reads, old)
    assert held is not None
    assert (held.data, held.file_id) == (None, "AgAC1")


async def test_an_old_photo_that_is_told_again_has_its_bytes_again(db: Database) -> None:
    """An archive photo of a politician serves for years, under one name and in one upload."""
    old = await told(db, 1, file_id="AgAC1")
    await dropped(db)

    assert await told(db, 1, days=2) == old

    assert await dropped(db) == []
    async with db.reads() as reads:
        held = await photos.get(reads, old)
    assert held is not None
    assert (held.data, held.file_id) == (b"1", "AgAC1")
