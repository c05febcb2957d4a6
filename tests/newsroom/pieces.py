"""Pieces of their own, and under which names they were told."""

from storage import stories
from tests.newsroom.newsdesk import Desk


def own_text(url: str) -> str:
    """What stands at the ferry's address when its outlet has news of its own."""
    told = (
        "The mayor of Lorvik resigned on Tuesday over contracts that she had given to her brother.",
        "Four members of the council demand a new vote before the summer, one of them told us.",
    )
    return (
        f"<html><head><link rel='canonical' href='{url}/story/ferry'></head><body><article>"
        f"<h1>Mayor steps down</h1>{''.join(f'<p>{each}</p>' for each in told)}</article></body>"
    )


async def named_with(desk: Desk, headline: str) -> list[str]:
    """The outlets that are named as having told it as well."""
    async with desk.db.reads() as reads:
        held = await stories.by_headline(reads, headline)
        found = held and await stories.get(reads, held.id)
    return [other.source for other in found.also_at] if found else []
