"""What is taken out of a dump before its text is read: links to other stories, litter, margins."""

import re

from content.dump.body import tells_on
from content.dump.caption_signs import CAPTION_LABEL
from content.dump.credits import credit_of, is_labelled
from content.dump.foot_signs import heads_links
from content.dump.lines import Line
from content.dump.margins import read_margin
from content.litter.lines import Litter, announces_links, litter_in, read_more, split_address
from content.sentence_ends import is_closed
from content.text import sentences, words
from content.types import RelatedLink


def take_addresses(lines: list[Line]) -> tuple[str | None, str | None, list[Line]]:
    """Part lines that are only a web address from the text: the article's own, a picture's.

    The article's own stands in one of the outermost lines; others are left to be judged.
    """
    page = photo = None
    left: list[Line] = []
    for index, line in enumerate(lines):
        match = _ADDRESS.fullmatch(line.text)
        if match and _PICTURE.search(match["url"]):
            photo = photo or match["url"]
        elif match and page is None and _is_own(match, index, len(lines)):
            page = match["url"]
        else:
            left.append(line)
    return page, photo, left


def _is_own(match: re.Match[str], index: int, count: int) -> bool:
    """In one of the outermost lines; one that is called so ("URL: …") a little deeper as well."""
    depth = _OUTERMOST if match.start("url") == 0 else 2 * _OUTERMOST
    return index < depth or index >= count - _OUTERMOST


def take_related(lines: list[Line]) -> tuple[list[RelatedLink], list[Line]]:
    """Part the lines that point to other stories from the text.

    A label alone ("Lesen Sie auch") takes the headlines under it along, as far as
    they plainly are headlines.
    """
    links: list[RelatedLink] = []
    left: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        link = read_more(line.text)
        if link is not None:
            links.append(link)
        elif arrow := _with_address_below(lines, index - 1):
            links.append(arrow)
            index += 1
        elif not _announces(line.text):
            left.append(line)
        else:
            found, end = _headlines_below(lines, index)
            if len(found) < 2 or announces_links(line.text) or _are_links(lines, index, end):
                links, index = [*links, *found], end
            else:
                left.append(line)
    return _with_addresses(links), left


def _with_address_below(lines: list[Line], index: int) -> RelatedLink | None:
    """A headline behind an arrow, and its address on the next line, as letters have them."""
    if index + 1 >= len(lines) or not _ARROW.match(lines[index].text):
        return None
    address, headline = lines[index + 1].text, lines[index].text.lstrip(_BULLETS + ">")
    if not _ADDRESS.fullmatch(address) or not headline or is_closed(headline):
        return None
    return RelatedLink(headline=headline, url=address)


def _announces(text: str) -> bool:
    return announces_links(text) or text.strip(":").casefold() in _ALSO_ANNOUNCE


def _are_links(lines: list[Line], start: int, end: int) -> bool:
    """Whether headlines below a word that heads advice as well have addresses or stand last."""
    marked = (
        split_address(line.text)[1] or _LIST_COUNT.match(line.text) for line in lines[start:end]
    )
    return any(marked) or not any(is_closed(line.text) for line in lines[end:])


def without_litter(lines: list[Line]) -> list[Line]:
    """The lines that say something; doubtful ones go where they keep company with litter."""
    verdicts = [_judge(line.text) for line in lines]
    kept: list[Line] = []
    start = 0
    while start < len(lines):
        end = start + 1
        if verdicts[start] is not Litter.NONE:
            while end < len(lines) and verdicts[end] is not Litter.NONE:
                end += 1
        run = verdicts[start:end]
        if run == [Litter.NONE] or run == [Litter.DOUBTFUL]:
            kept.append(lines[start])
        start = end
    return kept


def _judge(text: str) -> Litter:
    """Buttons are lists on many pages: "- Share" is one as well."""
    if CAPTION_LABEL.fullmatch(text):
        return Litter.NONE  # its words stand in the next line
    verdict, bare = litter_in(text), text.lstrip(_BULLETS)
    return litter_in(bare) if verdict is Litter.NONE and bare not in ("", text) else verdict


def take_topics(lines: list[Line]) -> tuple[list[str], list[Line]]:
    """Part the names of topics below a label of theirs ("Related Topics") from the text."""
    topics: list[str] = []
    left: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if index == 1 or " ".join(words(line.text)) not in _TOPIC_LABELS:
            left.append(line)
            continue
        for named in lines[index : index + _MOST_LINKS]:
            if not _is_topic(named.text):
                break
            topics += filter(None, (part.strip(_BULLETS) for part in _SLASH.split(named.text)))
            index += 1
    return topics, left


def without_contacts(lines: list[Line]) -> list[Line]:
    """Without whom the press may ask: a label, and names, numbers and addresses in its block."""
    left: list[Line] = []
    block = -1
    for line in lines:
        asks = _CONTACT.fullmatch(line.text) is not None
        if asks or (line.group == block and not is_closed(line.text)):
            block = line.group
        else:
            block = -1
            left.append(line)
    return left or lines


def _is_topic(text: str) -> bool:
    few = len(words(text)) <= _TOPIC_WORDS and len(text) <= 40 and not is_closed(text)
    if not few or text[-1] in _BULLETS or announces_links(text) or heads_links(text):
        return False
    return litter_in(text) is Litter.NONE


def _headlines_below(lines: list[Line], start: int) -> tuple[list[RelatedLink], int]:
    """The headlines under the label above `start`, and where the text goes on.

    All of its block, of a bulleted list, or all that is left of the dump; else one
    line alone. Litter between them is passed over.
    """
    rest = lines[start : start + _MOST_LINKS]
    last = len(lines) - start <= _MOST_LINKS and all(
        (_is_headline(line.text) and line.text[-1] not in _QUESTION) or _is_beside(line.text)
        for line in rest
    )
    block = lines[start - 1].group
    tight = block != lines[0].group and sum(line.group == block for line in rest) < _MOST_LINKS
    found: list[RelatedLink] = []
    for line in rest:
        sure = last or line.text[0] in _BULLETS or (tight and line.group == block)
        alone = not found and line.text[-1] not in _QUESTION
        if _is_headline(line.text) and (sure or alone):
            headline, url = split_address(_LIST_COUNT.sub("", line.text.lstrip(_BULLETS)))
            found.append(RelatedLink(headline=headline, url=url))
        elif litter_in(line.text) is not Litter.SURE and not (
            (last or found) and _is_beside(line.text)
        ):
            break
        start += 1
    return found, start


def _is_beside(text: str) -> bool:
    """A byline, a date or a button between the links of a list."""
    return read_margin(text) is not None or litter_in(text) is not Litter.NONE


def _is_headline(text: str) -> bool:
    """Four to thirty words without a full stop; in scripts without blanks, eight characters."""
    count = len(words(text))
    if text[-1] in ":;" or litter_in(text) is not Litter.NONE or tells_on(text):
        return False
    if is_labelled(text) or credit_of(text) or read_margin(text) is not None:
        return False  # the words of a picture, a byline, a date
    if is_closed(text) and (text[-1] not in _QUESTION or len(sentences(text)) > 1):
        return False
    return 4 <= count <= 30 or (count < 4 and text[0] > "\u2e80" and 8 <= len(text) <= 60)


def _with_addresses(links: list[RelatedLink]) -> list[RelatedLink]:
    """Each headline once, with its address if any of its mentions has one."""
    kept: dict[tuple[str, ...], RelatedLink] = {}
    for link in links:
        key = tuple(words(link.headline))
        if key not in kept or (kept[key].url is None and link.url):
            kept[key] = link
    return list(kept.values())


_ALSO_ANNOUNCE = frozenset(("recommended", "explore", "empfohlen", "recommandé", "recomendado"))
_LIST_COUNT = re.compile(r"^list\s\d{1,2}\sof\s\d{1,2}\s?", re.IGNORECASE)
_TOPIC_WORDS = 4
_SLASH = re.compile(r"\s/\s|\s?[,|]\s?")
_TOPIC_LABELS = frozenset(
    " ".join(words(label))
    for label in """
        topics | related topics | suggested topics | tags | filed under
        explore more on these topics | more on these topics | more about
        themen | mehr lesen über | schlagworte | schlagwörter
        mehr zu | sujets | thèmes associés | sur le même thème | archivado en | temas | etiquetas
        temas relacionados | argomenti | tag | assuntos | onderwerpen | etiketler | konular
        теги | темы | tópicos | relacionados com | emner | ämnen | emneord | themenseiten
        stichwörter | schlagwort | související témata | témata | ジャンル | キーワード
        関連キーワード | タグ | 标签 | 关键词 | 태그 | avainsanat | tagi | etiketter
        ключевые слова | תגיות | الكلمات المفتاحية | الكلمات الدلالية | الوسوم | برچسب ها
        ετικέτες | címkék | etichete | كلمات مفتاحية | archiviato in
    """.replace("\n", "|").split("|")
    if label.strip()
)
_CONTACT = re.compile(
    r"to\scontact\sthe\s(?:reporters?|editors?|authors?|staff)\b[^.]{0,60}:"
    r"|(?:(?:media|press|news)\s)?(?:contacts?|enquiries|inquiries)\s?:?"
    r"|for\s(?:more|further|media)\s(?:information|enquiries|inquiries)\b[^.]{0,60}:"
    r"|(?:presse)?kontakt\s?:?|ansprechpartner(?:in)?\s?:?|rückfragen\b[^.]{0,60}:"
    r"|contacts?\s(?:presse|prensa|stampa)\s?:?|contacto\s(?:de\s)?prensa\s?:?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:[^\W\d_]{3,12}\s?:\s*)?(?P<url>https?://\S{4,2000})", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|avif|heic)(?:\?|$)", re.IGNORECASE)
_ARROW = re.compile(r"(?:>>|»|→|►|▶|➤|➜|👉)\s*\w")
_OUTERMOST = 3

_MOST_LINKS = 12
_QUESTION = "?？؟"
"""A headline may end so; a paragraph as well."""
_BULLETS = " •·*-–—»›>▶►→■▪"
