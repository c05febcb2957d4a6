"""What feeds set around an entry's words: calls to the page, and what their systems add."""

import re

from lxml.html import HtmlElement

from content import urls
from content.markup import text_of
from content.page.blocks import names_of
from content.sentence_ends import is_closed
from content.text import words
from content.wordlists import either

LONGEST_TEASER = 800
"""Characters from the end in which it is looked for: to look further only costs time."""
LONGEST_CALL = 60
MOST_LINKS = 20
"""Of an entry to itself, from its end."""
LONGEST_FRAME = 200
"""Of "The post … appeared first on …", beside the headline."""


def without_teaser(text: str) -> str:
    """`text` without "Continue reading…" and "The post … appeared first on …" at its end.

    Where it is cut off, it says so.
    """
    was_cut = False
    if found := _TEASER.search(text, max(0, len(text) - LONGEST_TEASER)):
        was_cut = found[0].lstrip().startswith(("…", "...", "[…", "(…"))
        text = text[: found.start()]
    if found := _CUT.search(text, max(0, len(text) - LONGEST_TEASER)):
        was_cut, text = True, text[: found.start()]
    text = text.rstrip()
    return text + "…" if was_cut and text and not is_closed(text) else text


def drop_invitations(tree: HtmlElement, *, page: str, headline: str) -> None:
    """Take out of an entry's HTML what its system added.

    By name where the large systems name it; by what it does where it links the entry to itself:
    under its own headline ("The post … appeared first on …"), and at the very end
    ("weiterlesen"). That holds in any language.

    Args:
        page: the entry's own address.
    """
    for node in [each for each in tree.iter("*") if _ADDED.search(names_of(each))]:
        _drop(node)
    own = [each for each in tree.iter("a") if _leads_to(each, page)][-MOST_LINKS:]
    told = words(headline)
    for link in own:
        holder = link.getparent()
        if holder is None or words(text_of(link)) != told or not told:
            continue
        around = len(text_of(holder)) - len(text_of(link))
        if holder.tag == "li":
            _drop(holder.getparent())  # aggregators list who else tells it
        elif holder.tag in ("p", "small", "em", "i", "footer") and around <= LONGEST_FRAME:
            _drop(holder)
    _drop_last(tree, [each for each in own if tree in each.iterancestors()])


def _drop(node: HtmlElement | None) -> None:
    """Once: what was dropped with another has no place of its own any more."""
    if node is not None and node.tag not in ("html", "body") and node.getparent() is not None:
        node.drop_tree()


def _drop_last(tree: HtmlElement, own: list[HtmlElement]) -> None:
    """The link at the end, where it is not all that there is."""
    if not own or own[-1].find(".//img") is not None:
        return
    text, call = text_of(tree), text_of(own[-1])
    end = text.rstrip(" )]»›→>.…")
    shown = call.rstrip(" )]»›→>.…")
    if 0 < len(call) <= LONGEST_CALL and end.endswith(shown) and len(text) > len(call) + 10:
        own[-1].drop_tree()


def _leads_to(link: HtmlElement, page: str) -> bool:
    whole = urls.resolve(page, link.get("href") or "")
    if whole is None:
        return False
    mine, its = (urls.parts_of(urls.canonical(each)) for each in (page, whole))
    if mine.path.strip("/") and not (mine.query and its.query):  # one of them only counts visits
        mine, its = mine._replace(query=""), its._replace(query="")
    return urls.same_page(mine.geturl(), its.geturl())


_ADDED = re.compile(
    r"(?:^|\s)(?:subscription-widget[\w-]*|button-wrapper|footnote-(?:number|anchor)"
    r"|medium-feed-link|more-link|feedflare|blogger-post-footer"
    r"|sharedaddy|sd-(?:block|sharing)|jp-relatedposts|yarpp[\w-]*|crp_related|wp-block-buttons?"
    r"|addtoany_[\w-]*|a2a_kit|heateor_[\w-]*|mc4wp-[\w-]*|powerpress_[\w-]*"
    r"|field--name-(?:title|uid|created|field-tags)|field-name-field-tags|field(?:-|__)label"
    r"|node__links)(?!\S)"
)
_GO_ON = either("""
    continue reading, read more, read the full (?:story|article), read on, keep reading, full story
    click here to read, weiterlesen, mehr lesen, zum artikel, lire la suite, lire plus, leer más
    lire l['’]article(?: complet)?, seguir leyendo, sigue leyendo, leggi tutto, continua a leggere
    continua su, devamını oku, devamı, lees verder, lees meer, läs mer, les mer, læs mere
    leia mais, continue lendo, czytaj (?:więcej|dalej), читать (?:далее|полностью), читати далі
    続きを読む, 阅读全文, 閱讀全文, 查看全文, 더 보기, 더보기, 계속 읽기
    اقرأ المزيد, إقرأ المزيد, המשך קריאה
""")
_THE_POST = either("""
    the post, der beitrag, l['’]article, cet article, la entrada, la publicación, l['’]articolo
    o post, a publicação, het bericht, сообщение, запись, допис, artykuł, wpis, inlägget
    indlægget, innlegget, artikkeli, 投稿, ظهرت المقالة, Η δημοσίευση
""")
_APPEARED = either("""
    appeared first on, first appeared on, erschien zuerst auf, est apparu en premier sur
    se publicó primero en, aparece primero en, proviene da, apareceu primeiro em
    verscheen eerst op, появил(?:ись|ась|ось|ся) (?:сначала|сперва) на, вперше з['’]явився на
    pochodzi z serwisu, dök först upp på, blev først udgivet på, dukket først opp på
    は, أولاً على, εμφανίστηκε πρώτα
""")
_TEASER = re.compile(
    # in the midst of a sentence the same words are only words
    r"(?:^|(?<=[.!?…:»”\"')\]。])|\s+(?=[(\[…]|(?-i:[A-ZÀ-ÞА-Я])))"
    rf"\s*(?:[(\[…]?\s*{_GO_ON}\b(?:[^.!?]|\.(?=\w)){{0,80}}"
    rf"|{_THE_POST} .{{1,300}} {_APPEARED} .{{1,80}}"
    r"|\S.{0,300} yazısı ilk önce .{1,80} üzerinde ortaya çıktı"
    # what sites that collect links and sounds add to each of them
    r"|(?-i:submitted by) /?u/\S+(?: to r/\S+)?(?: \[(?:link|comments)\]){1,2}"
    r"|(?-i:Article URL: |Comments URL: |Points: \d|# Comments: \d)\S*"
    r"|learn more about your ad choices\..{0,80}|hosted on acast\..{0,80}"
    r"|see omnystudio\.com/listener .{0,80}|comments)"
    r"\s*[)\]]?[\s.…›»→>]*$",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:\[\s*(?:mehr|more|weiter|suite)?\s*(?:…|\.\.\.)?\s*\]"
    r"|\(\s*(?:mehr|more|weiter|suite)\s*(?:…|\.\.\.)\s*\)|\.\.\.|\[&hellip;\])\s*$"
)
