"""Credits that a page set apart by its design alone, and its text therefore by nothing.

"… on Monday.Jane Doe/AFP", "… in LorvikPhoto: Jane Doe": no sentence goes on without a blank.
"""

import re


def parts(caption: str) -> tuple[str, str] | None:
    """What stands before and behind the first place near the end where a blank is missing."""
    glue = _GLUE.search(caption, max(0, len(caption) - _REACH))
    if glue is None or _is_open(caption[: glue.end()]):
        return None
    return caption[: glue.end()], caption[glue.end() :]


def _is_open(text: str) -> bool:
    """Whether it ends amid brackets: they part the credit."""
    return any(text.count(opening) > text.count(closing) for opening, closing in _PAIRS)


_PAIRS = (("(", ")"), ("[", "]"), ("（", "）"))
_REACH = 110
"""Characters from the end in which a credit begins."""
_LABEL = (
    r"(?:Fotos?|Photos?|Bild|Bilder|Quelle|Imagen|Image|Picture|Crédits?|Credits?|Source|Fonte"
    r"|Beeld|Zdjęcie|Фото|Φωτογραφία)\s?:"
)
# a small letter, a year or a bracket before the stop: initials and "Node.JS" are none
_GLUE = re.compile(
    rf"(?:(?<=[a-zß-ÿ)\d»”\"][.!?])|(?<=[.!?][»”\")]))(?=[A-ZÀ-Þ©][^.\s]|\([A-ZÀ-Þ])"
    rf"|(?<=[a-zß-ÿ)»”\"])(?={_LABEL})"
)
