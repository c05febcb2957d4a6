"""The demo's own stories: the first thing that anybody sees of Wireroom."""

from bot.cli import samples


def test_every_picture_of_the_demo_comes_with_caption_and_credit() -> None:
    """The credit line is always kept; a demo without one would promise the contrary."""
    pictured = [sample for sample in samples.own_samples() if sample.picture]
    assert len(pictured) > 5

    bare = [
        sample.name
        for sample in pictured
        if not (photo := sample.article.photo) or not photo.credit or not photo.caption
    ]

    assert bare == []
