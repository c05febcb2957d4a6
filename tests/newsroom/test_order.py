"""In which order a source lists its entries, where no date tells it."""

from datetime import UTC, datetime

import pytest

from bot.newsroom.order import begins_with_oldest, is_newest_by_number
from content.types import Item

SITE = "https://lorvik.example"


def items(*names: str) -> list[Item]:
    return [Item(id=name, url=name if name.startswith("http") else None) for name in names]


@pytest.mark.parametrize(
    "name",
    [
        "{}",
        "tag:lorvik.example,2031:{}",
        SITE + "/?p={}",
        SITE + "/2031/03/{}/ferry-runs-again",
        SITE + "/news/4-dead-in-fire-88{}",
    ],
)
def test_growing_numbers_tell_an_order(name: str) -> None:
    """Systems count their pages, in ids and addresses; a first look has nothing else to go by."""
    up = items(*(name.format(number) for number in range(10, 20)))

    assert begins_with_oldest(up)
    assert not begins_with_oldest(up[::-1])
    assert is_newest_by_number(up[-1], up[:-1])
    assert not is_newest_by_number(up[0], up[1:])


@pytest.mark.parametrize(
    "names",
    [
        [str(number) for number in range(1, 12)],
        [f"{SITE}/a?pos={number}" for number in range(12)],
        ["17", "12", "19", "11", "15", "18", "13", "10"],
        ["ferry", "bridge", "harbour", "tram", "mayor", "storm", "school"],
        ["10", "11", "12"],
    ],
    ids=["places from 1", "places from 0", "no order", "no numbers", "too few"],
)
def test_other_numbers_tell_nothing(names: list[str]) -> None:
    """Taken for an order, a feed's archive would be its news."""
    found = items(*names)

    assert not begins_with_oldest(found)
    assert not is_newest_by_number(found[-1], found[:-1])


def test_dates_go_before_numbers() -> None:
    """Where most entries have one; the others stand among them."""
    dated = [
        Item(id=str(99 - day), published_at=datetime(2031, 3, day, tzinfo=UTC))
        for day in range(1, 9)
    ]

    assert begins_with_oldest([*dated, Item(id="undated")])
    assert not begins_with_oldest([Item(id="undated"), *dated[::-1]])


def test_a_feed_of_which_a_third_goes_the_other_way_has_no_order() -> None:
    """Its foot would be taken for its newest, and its archive be told."""
    found = items(*map(str, (10, 14, 11, 15, 12, 16, 13, 17, 18, 19, 20, 21, 22)))

    assert not begins_with_oldest(found)
    assert not begins_with_oldest(found[::-1])


def test_one_entry_out_of_its_place_hides_no_order() -> None:
    """Editors hold a story where it is seen; the others go on as they do."""
    assert begins_with_oldest(items(*map(str, (10, 11, 12, 13, 19, 14, 15, 16, 17, 18, 20, 21))))
