"""Who signs within a text in the East: before its first words, or behind its last."""

import re
from collections.abc import Sequence

from content.agencies import is_agency
from content.page.blocks import Piece
from content.types import BlockKind
from content.wordlists import either


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
            people = tuple(name for name in _PARTS.split(found["names"]) if name)
            return people if rule is not _BEHIND or all(map(_may_be_person, people)) else ()
    return ()


def _may_be_person(name: str) -> bool:
    """Brackets hold what follows or whose the text is as well: "【続く】", "【写真特集】"."""
    kanji = len(_KANJI.findall(name))
    return kanji >= 2 and _NOBODYS.search(name) is None and not is_agency(name)


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
_KANJI = re.compile(rf"[{_HAN}]")
_NOBODYS = re.compile(
    either("""
        特集, 写真, 画像, 動画, 映像, 通信, 新聞, 放送, 連載, 速報, 詳報, 号外, 編集, 取材, 記事
        記者, 論説, 社説, 解説, 訂正, 関連, 全文, 会見, 歴史, 共同, 時事, 提供, 配信, 協力, 終了
        完結, 続報, 随時, 掲載, 資料, 統計, 一覧, 年表, 用語, 経済, 政治, 社会, 国際, 文化, 地域
    """)
    + rf"|[部局班社課室編版回話談評欄]$|[{_HAN}][のをとはがにで][{_HAN}]"
    rf"|^[{_HAN}\u3040-\u30ff]{{1,2}}$"
)
"""What stands in brackets at a text's end and is nobody's name; one of two signs may be a word."""
_BEHIND = re.compile(
    rf"[。」][【［](?P<names>[{_HAN}\u3040-\u30ff]{{2,6}}(?:[、・\s][{_HAN}\u3040-\u30ff]{{2,6}})*)[】］]$"
)
