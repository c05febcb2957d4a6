"""Credits in scripts without capitals: the word for taking a picture shows them, not the name.

"新华社记者 王明 摄", "…＝3日、ロルビク（山田太郎撮影）", "… /사진=연합뉴스".
"""

import re

from content.pictures import captions
from content.pictures.credits import tidy
from content.sentence_ends import is_closed


def credit_of(line: str) -> str:
    """The credit, if this whole line is one, without the words that only say so; else ""."""
    bare = line.strip(_AROUND)
    return tidy(bare.lstrip("/▲△ ")) if _ALONE.fullmatch(bare) else ""


def split_credit(text: str) -> tuple[str, str]:
    """Part a caption from the credit at its tail; the credit is "" where none is sure."""
    if len(text) > _LONGEST or is_closed(text.rstrip(_AROUND)) or not _TAIL.search(text):
        return text, ""
    caption, credit = captions.split_credit(text)
    return (caption, credit) if credit and caption else (text, "")


_LONGEST = 200
"""Characters: twice what captions of these scripts have."""
_AROUND = " ()（）[]［］【】"

# "拍摄" and "記念撮影" are words of headlines: a maker's trade or a blank stands before
_REPORTER = r"(?:[^\s，。、：]{0,12}(?:记者|記者|通讯员)[\s:：]?|(?<=\s))"
_CHINESE = _REPORTER + r"[^，。！？：]{2,14}?\s?(?<!拍)[摄攝]"
_ALONE = re.compile(
    rf"{_CHINESE}|[\u3400-\u9fff·]{{2,4}}\s[摄攝]"
    r"|[^\s。、]{1,12}(?:記者|カメラマン|氏|さん|代表)\s?撮影"
    r"|[/▲△]?\s?사진\s?(?:출처|제공|자료)?\s?[=＝:：/]\s?[^.。?？!！,]{2,30}"
    r"|[^\s。，]{2,10}供[图圖]|[图圖][/／][^。，]{2,20}"
)
_TAIL = re.compile(
    rf"(?:(?<=[。\s（(]){_CHINESE}|[（(＝=、][^（）()＝=、。]{{2,14}}(?:撮影|提供|供[图圖]|摄|攝)"
    r"|[\s。（(【\[/／](?:사진|写真|[图圖]|图源|圖源|图片来源|圖片來源|摄影|攝影|撮影)\s?(?:출처|제공|제공자|자료)?"
    r"\s?[=＝:：/／]\s?[^=＝:：。]{2,30}|\s[^\s.。]{2,12}\s?(?:자료\s?사진|촬영)|[（(【\[][^()（）。]{2,14}제공"
    r")[）)】\]］]?$"
)
