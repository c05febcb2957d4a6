"""Article pages of our own, as houses build them."""

import json

from content.pages import read_page
from content.types import Article

URL = "https://www.lorvik.example/news/ferry-9f86d081?utm_source=x"
FIRST = (
    "After nine weeks in the yard the ferry between Lorvik and the outer islands runs again, "
    "the harbour office said on Monday, to the relief of some four hundred islanders."
)
SECOND = (
    "The hull had been torn open by drifting ice in December, and the spare boat could not carry "
    "lorries, so that food for the island's only shop came by fishing boat."
)
THIRD = (
    "A second ferry has been ordered from the yard at Brenna, but the council has to find eleven "
    "million crowns before it can be laid down, the mayor told reporters."
)


def page(body: str, *, head: str = "", lang: str = "en") -> bytes:
    return f"""<!doctype html><html lang="{lang}"><head><meta charset="utf-8">
<title>Lorvik ferry runs again | Lorvik Courier</title>{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article>{body}</article></main>
<footer><p>Lorvik Courier, Harbour Street 1. All rights reserved.</p></footer>
</body></html>""".encode()


TEXT = f"<h1>Lorvik ferry runs again</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def read(body: str, **options: str) -> Article:
    return read_page(page(body, **options), url=URL)


def lines(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in article.body]


LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "BreadcrumbList"},
        {
            "@type": "NewsArticle",
            "headline": "Lorvik ferry runs again",
            "datePublished": "2031-03-03T14:30:00+02:00",
            "author": [{"@type": "Person", "name": "Ida Holm"}, {"name": "Nils Berg"}],
            "articleSection": "Transport",
            "keywords": ["Ferry", "Islands"],
            "publisher": {"@type": "Organization", "name": "Lorvik Courier"},
            "image": {"url": "https://p.lorvik.example/9f86d081884c-1200x630.jpg"},
        },
    ],
}
HEAD = f"""<meta property="og:title" content="Lorvik ferry runs again | Lorvik Courier">
<meta property="og:description" content="Nine weeks of repair are over, and two boats are planned.">
<meta property="og:image" content="https://p.lorvik.example/9f86d081884c-1200x630.jpg">
<meta property="og:site_name" content="Lorvik Courier">
<link rel="canonical" href="https://www.lorvik.example/news/ferry-9f86d081">
<script type="application/ld+json">{json.dumps(LINKED)}</script>"""
WHOLE = f"""<header><h1>Lorvik ferry runs again</h1>
<p class="article-standfirst">Nine weeks of repair are over, and two boats are planned.</p>
<p class="byline">By Ida Holm</p></header>
<figure><picture><source srcset="https://p.lorvik.example/9f86d081884c-800x450.jpg 800w,
https://p.lorvik.example/9f86d081884c-1600x900.jpg 1600w"><img src="/x.gif" alt="Boat"></picture>
<figcaption>The ferry in the harbour of Lorvik. <span class="credit">Photograph: Ida Holm/Nordbild
</span></figcaption></figure>
<p>{FIRST}</p><h2>Torn open by ice</h2><p>{SECOND}</p>
<p><strong>READ MORE: <a href="/news/ice-in-the-sound">Ice closes the sound for a third week</a>
</strong></p>
<blockquote><p>We ate fish for nine weeks.</p></blockquote>
<ul><li>Two sailings a day</li><li>Three at weekends</li></ul>
<p>Advertisement</p><p>{THIRD}</p>
<div class="share-bar"><p>Share this article with everyone you know and love</p></div>"""

_FLAT = [{"data": 1}, {"blocks": 2}, [3, 4, 5], *({"text": n} for n in (6, 7, 8))]
SCRIPTED = (
    "<h1>Lorvik ferry runs again</h1><div id='app'></div>"
    + "".join(
        f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>"
        for piece in (f"1:T{len(FIRST):x},{FIRST}", '2:["$","p",null,{"children":"$1"}]\n')
    )
    + f'<script type="application/json">{json.dumps([*_FLAT, FIRST, SECOND, THIRD])}</script>'
    + f"<script>window.__NUXT__={json.dumps({'body': TEXT})};</script>"
)
"""A page whose text stands in the states of three frameworks."""
BOXED = f"""<h1><span class="kicker">After the ice</span><span>Lorvik ferry runs again</span></h1>
<div class="key-points"><p>The ferry was mended.</p><p>A second one is due.</p></div>
<p>Ida Holm | 03.03.2031</p><p>LORVIK, March 3 (Nordbild) - {FIRST}</p>
<div><h3><a href="/n/2">Ice closes the sound for a third week</a></h3><p>Nobody sails.</p></div>
<p>{SECOND}</p><div class="factbox"><h2>The ferry</h2><p>She was built in 1999.</p></div>
<blockquote>We ate fish.</blockquote><cite>Odo Halm</cite><p>{THIRD}</p>
<p>Do you have information? Contact our reporters on Signal.</p>"""
