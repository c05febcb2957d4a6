"""Who signs within a text in the East: before its first words, or behind its last."""

import re
from collections.abc import Sequence

from content.page.blocks import Piece
from content.types import BlockKind


def signed_in(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The reporters that the first or the last paragraph names; none where a sign is missing.

    "〔記者李大明／基隆報導〕…", "(부산=연합뉴스) 이다홀 기자 = …", "…。【山田太郎】". The text
    stays as it is.
    """
    told = [piece.block.text for piece in pieces if piece.block.kind is BlockKind.PARAGRAPH]
    if not told:
        return ()
    first, last = told[0][:_REACH], told[-1][-_REACH:]
    if max(first) < "\u2e80":
        return ()
    for rule, text in ((_AHEAD, first), (_KOREAN, first), (_BEHIND, last)):
        if found := rule.search(text):
            return tuple(name for name in _PARTS.split(found["names"]) if name)
    return ()


_REACH = 80
"""Characters."""
_PARTS = re.compile(r"[\s、，,·・]+")
_HAN = "\u4e00-\u9fff"
_AHEAD = re.compile(
    rf"^[〔（(【［\[](?:[{_HAN}]{{2,8}}[／/\s]*)?(?:記者|记者)[\s:：]*"
    rf"(?P<names>[{_HAN}]{{2,4}}(?:[、，,·\s][{_HAN}]{{2,4}})*)[／/][{_HAN}\s]{{2,12}}[〕）)】］\]]"
)
_KOREAN = re.compile(
    r"^[\[(][^\[\]()]{2,30}=[^\[\]()]{2,20}[\])]\s?"
    r"(?P<names>[가-힣]{2,4}(?:[·,\s]+[가-힣]{2,4}){0,3})\s?(?:선임)?(?:기자|특파원)\s?="
)
_BEHIND = re.compile(
    rf"[。」][【［](?P<names>[{_HAN}\u3040-\u30ff]{{2,6}}(?:[、・\s][{_HAN}\u3040-\u30ff]{{2,6}})*)[】］]$"
)
