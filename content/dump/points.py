"""The main points above or below a text: lines under a label of their own, made a list."""

from dataclasses import replace

from content.dump.lines import Line
from content.litter.lines import announces_links
from content.sentence_ends import is_closed
from content.text import words


def as_list(lines: list[Line]) -> list[Line]:
    """The lines with bullets before those that a label calls main points, and without the label.

    Such a line has no full stop or a bullet of its own; the first that is otherwise ends them.
    """
    left: list[Line] = []
    index = 0
    while index < len(lines):
        if _is_marker(lines[index]) and index + 1 < len(lines):
            left.append(_bulleted(lines[index + 1]))
            index += 2
            continue
        points = _points_below(lines, index) if 0 < index <= _NEAR_THE_TOP else []
        if points:
            left += map(_bulleted, points)
            index = lines.index(points[-1], index) + 1
            continue
        left.append(lines[index])
        index += 1
    return left


def heads_points(line: str) -> bool:
    """Whether a line says that main points stand below it, and no more: "At a glance:"."""
    return " ".join(words(line)) in _LABELS


def _is_marker(line: Line) -> bool:
    """A label that stands before each of them, as some archives set it."""
    return line.text.casefold() == "@highlight"


def _points_below(lines: list[Line], index: int) -> list[Line]:
    if not heads_points(lines[index].text):
        return []
    found: list[Line] = []
    for line in lines[index + 1 : index + 1 + _MOST]:
        if " ".join(words(line.text)) in _BESIDE:
            continue
        if line.text[0] not in _BULLETS and (is_closed(line.text) or announces_links(line.text)):
            break
        if not 3 <= len(words(line.text)) <= _LONGEST:
            break
        found.append(line)
    return found if len(found) > 1 else []


def _bulleted(line: Line) -> Line:
    return line if line.text[0] in _BULLETS else replace(line, text=f"• {line.text}")


_NEAR_THE_TOP = 12
_MOST = 8
_LONGEST = 30
"""Words of one point."""
_BULLETS = "•▪‣◦●■►▶➤✔✓∙-*–·"
_LABELS = frozenset(
    " ".join(words(label))
    for label in """
        story highlights | highlights | key points | key takeaways | key facts | summary
        at a glance | what you need to know | the essentials
        in brief | takeaways | main points | quick read
        das wichtigste in kürze | das wichtigste | auf einen blick | in kürze | kurz erklärt
        l'essentiel | les points clés | en bref | lo esencial | puntos clave | las claves
        en resumen | in sintesi | punti chiave | resumo | pontos principais | em resumo
        muktasari | kort fortalt | oppsummert | kort sagt | sammanfattning | tiivistelmä
        najważniejsze informacje | w skrócie | sažetak | tóm tắt | ringkasan | pe scurt
        összefoglaló | in het kort | öne çıkanlar | özet | главное | коротко | головне
    """.replace("\n", "|").split("|")
    if label.strip()
)
_BESIDE = frozenset(("companies", "law firms", "industries"))
"""Other labels between the first and its points."""
