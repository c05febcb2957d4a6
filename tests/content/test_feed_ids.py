"""What an entry is known by, and whose it is."""

import pytest

from content.feeds import read_feed
from tests.content.feed_samples import URL, rss


@pytest.mark.parametrize("link", ["https://lorvik.example/", "https://lorvik.example/ticker"])
def test_entries_without_an_id_that_share_a_link_are_each_their_own(link: str) -> None:
    """Failure 13: known by the front page or a section, every flash but the first is none."""
    entries = [
        f"<title>Flash {n}</title><link>{link}?utm_source=rss</link>" for n in range(3, 0, -1)
    ]

    first = read_feed(rss(*entries[1:]), url=URL).items
    later = read_feed(rss(*entries), url=URL).items

    assert [item.headline for item in later] == ["Flash 3", "Flash 2", "Flash 1"]
    assert [item.id for item in later[1:]] == [item.id for item in first]


def test_an_aggregators_entry_names_who_published_it() -> None:
    """Readers are told whose words they read; a house that names itself is no other house."""
    by_others = ("Nordbild", "The Lorvik Post")
    by_itself = ("Lorvik Courier", "Lorvik Courier - World", "https://lorvik.example", "")
    entries = [f"<title>t</title><source url='https://x.example'>{n}</source>" for n in by_others]
    entries += [f"<title>t</title><guid>{n}</guid><source>{n}</source>" for n in by_itself]
    entries = [f"{entry}<guid>{n}</guid>" for n, entry in enumerate(entries)]
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Planet</title><entry><id>1</id>"
        "<title>t</title><category term='sea'/><source><title>Nordbild</title></source></entry>"
        "</feed>"
    )

    items = read_feed(rss(*entries), url=URL).items
    (copied,) = read_feed(atom.encode(), url=URL).items

    assert [item.source for item in items] == [*by_others, "", "", "", ""]
    assert (copied.source, copied.topics) == ("Nordbild", ("sea",))
    assert items[0].topics == ()
