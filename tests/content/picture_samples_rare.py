"""Pictures set in rarer ways, or by rarer systems: the frame, its caption, its credit."""

import html
import json

from tests.content.picture_samples import CAPTION, IMG, WHO

ADDRESS = "/p/boat-at-pier.jpg"
_GIF = 'src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="'
_WORDS = f"<figcaption>{CAPTION} Photo: {WHO}</figcaption>"
_CREDITED = f'<figcaption>{CAPTION} <span class="credit">{WHO}</span></figcaption>'
_COPYRIGHT = {"credit": "", "camera": "NORD D5", "copyright": f"© 2031 {WHO}, all rights reserved"}


def _fields(**fields: object) -> str:
    return html.escape(json.dumps(fields))


LAZY = {
    name: (f"<figure><img {_GIF} {name}='{ADDRESS}'>{_WORDS}</figure>", CAPTION, WHO)
    for name in ("data-lazy", "data-original-src", "data-hi-res-src", "data-echo", "data-img-src",
                 "data-pagespeed-lazy-src", "data-cfsrc", "data-ll-src")
}  # fmt: skip

LAZY["data-interchange"] = (f"""<figure><img data-interchange="[/p/boat-at-pier-300x198.jpg, small],
    [{ADDRESS}, large]">{_WORDS}</figure>""".replace("300x198", "small"), CAPTION, WHO)  # fmt: skip

NO_IMAGE = {
    "behind a box": (f"""<div class="hero" style="background-image: url('{ADDRESS}')"></div>
        <div class="hero-caption">{CAPTION} Photo: {WHO}</div>""", CAPTION, WHO),
    "behind a box in a figure": (f"""<figure><div style="background-image:url({ADDRESS});"></div>
        {_CREDITED}</figure>""", CAPTION, WHO),
    "lazily behind a box": (f'<figure><div data-bg="{ADDRESS}"></div>{_CREDITED}</figure>',
        CAPTION, WHO),
    "on a film": (f"""<figure><video poster="{ADDRESS}" controls><source src="/v/1.mp4"></video>
        {_CREDITED}</figure>""", CAPTION, WHO),
    "on an AMP film": (f"""<figure><amp-video poster="{ADDRESS}" width="16" height="9"></amp-video>
        {_CREDITED}</figure>""", CAPTION, WHO),
    "behind a link": (f'<figure><a href="{ADDRESS}"><img {_GIF}></a>{_CREDITED}</figure>',
        CAPTION, WHO),
    "in an element of its own": (f"""<figure><quick-image src="{ADDRESS}"></quick-image>{_CREDITED}
        </figure>""", CAPTION, WHO),
}  # fmt: skip

ATTRIBUTES = {
    "fields of the file": (IMG.replace("<img", f'''<img data-image-caption="&lt;p&gt;{CAPTION}
        &lt;/p&gt;" data-image-meta="{_fields(credit=f"{WHO}/AFP", camera="NORD D5")}"'''),
        CAPTION, f"{WHO}/AFP"),
    "fields without a credit": (IMG.replace("<img", f'''<img
        data-image-meta="{_fields(**_COPYRIGHT)}"'''), "", WHO),
    "fields that are broken": (IMG.replace("<img", '<img data-image-meta="{&quot;credit"'), "", ""),
    "beside the picture": (f"""<figure>{IMG}<div data-c-caption="{CAPTION}" data-c-credit="{WHO}">
        </div></figure>""", CAPTION, WHO),
    "microdata": (f"""<figure itemprop="image" itemscope
        itemtype="https://schema.org/ImageObject">{IMG}<meta itemprop="caption" content="{CAPTION}">
        <meta itemprop="creditText" content="{WHO}"></figure>""", CAPTION, WHO),
    "credit in the title": (f"""<figure><img src="{ADDRESS}" width="1200" alt="A boat | dpa"
        title="A boat | dpa"></figure>""", "", "dpa"),
}  # fmt: skip

PLACES = {
    "slides in elements of their own": (f"""<x-carousel class="Carousel"><div><x-slide
        class="Slide"><div class="Slide-media">{IMG}</div><div class="Slide-words"><span
        class="Slide-number">1 of 3 | </span><span><p>{CAPTION} (AP Photo/{WHO})</p></span>
        <button>Read More</button></div></x-slide></div></x-carousel>""", CAPTION,
        f"AP Photo/{WHO}"),
    "link to a gallery": (f"""<div class="opener"><a href="/gallery/7">{IMG}</a></div>
        <p class="opener-words">{CAPTION} | foto: {WHO}, Kurier</p>""", CAPTION, f"{WHO}, Kurier"),
    "credit above the caption": (f"""<div class="photoWrapper">{IMG}</div><div class="photoInfo">
        <p class="photoInfo__credit">PHOTO {WHO.upper()}, LE COURRIER</p>
        <p class="photoInfo__words">{CAPTION}</p></div>""", CAPTION, f"{WHO.upper()}, LE COURRIER"),
    "credit on the picture": (f"""<div class="article-img"><div class="img-wrap">{IMG}<span
        class="on-top">© {WHO}</span></div><div class="below">{CAPTION}</div></div>""",
        CAPTION, WHO),
    "credit that stands upright": (f"""<div class="pic"><div>{IMG}</div><span class="upright">{WHO}
        / AFP</span><div class="words">{CAPTION}</div></div>""", CAPTION, f"{WHO} / AFP"),
    "description": (f'<p class="img">{IMG}</p><p class="photo-desc">{CAPTION}</p>', CAPTION, ""),
    "one paragraph": (f"<p>{IMG}<br>{CAPTION} (Photo: {WHO})</p>", CAPTION, WHO),
    "one paragraph, in bold": (f"""<p style="text-align:center">{IMG}<br><strong>{CAPTION}</strong>
        <em>Foto: {WHO}</em></p>""", CAPTION, WHO),
    "one paragraph, in italics": (f"<p>{IMG}<br><em>{CAPTION}</em></p>", CAPTION, ""),
    "centred": (f"<center>{IMG}<br><i>{CAPTION} Foto: {WHO}</i></center>", CAPTION, WHO),
    "agency in small print": (f"""<p align="center">{IMG}<br><font size="1">{CAPTION} (AFP)</font>
        </p>""", CAPTION, "AFP"),
    "table": (f"""<table width="600"><tr><td>{IMG}</td></tr><tr><td class="small">{CAPTION} Photo:
        {WHO}</td></tr></table>""", CAPTION, WHO),
    "table without a credit": (f"""<table align="right"><tbody><tr><td>{IMG}</td></tr><tr><td>
        <i>{CAPTION}</i></td></tr></tbody></table>""", CAPTION, ""),
    "list of one": (f"<dl><dt>{IMG}</dt><dd>{CAPTION} <em>{WHO}</em></dd></dl>", CAPTION, WHO),
    "told for two screens": (f"""<figure>{IMG}<figcaption><span class="desktop">{CAPTION} Photo:
        {WHO}</span><span class="mobile-only">{CAPTION} Photo: {WHO}</span></figcaption></figure>
        """, CAPTION, WHO),
    "cut short": (f"""<figure>{IMG}<figcaption><span>{CAPTION[:30]}...</span><span
        style="display:none">{CAPTION} Photo: {WHO}</span></figcaption></figure>""", CAPTION, WHO),
    "cut short below a large picture": (f"""<div class="pics"><a title="{CAPTION}"
        href="{ADDRESS}">{IMG}</a><p class="img-text">{CAPTION[:40]}...<cite>Foto:
        {WHO}</cite></p></div>""", CAPTION, WHO),
    "box of both, called a credit": (f"""<div class="item"><div><figure>{IMG}</figure></div><div
        class="figure-caption"><div class="credit-media"><span><p>{CAPTION}</p></span><span>{WHO}
        </span></div></div></div>""", CAPTION, WHO),
    "box of a caption, called a credit": (f"""<div class="item"><div><figure>{IMG}</figure></div>
        <div class="figure-caption"><div class="credit-media"><span><p>Nils Berg.</p></span><span
        style="display:none"></span></div></div></div>""", "Nils Berg.", ""),
    "box that is named after the picture": (f"""<div class="picBox medium"><a class="over" href="#">
        <img src="{ADDRESS}" title="A boat (dpa/I. Holm)" alt="A boat (dpa/I. Holm)"></a>
        <p>{CAPTION}</p></div>""", CAPTION, "dpa/I. Holm"),
    "icon before the credit": (f"""<div class="shadow">{IMG}<div class="img-excerpt">{CAPTION}</div>
        <span class="img-author"><img src="/i/camera.svg">{WHO}</span></div>""", CAPTION, WHO),
    "caption within what is called a credit": (f"""<figure>{IMG}<figcaption class="credits"><span
        class="caption">{CAPTION}</span> <span class="credit">{WHO}</span></figcaption></figure>""",
        CAPTION, WHO),
    "pointer to the picture above": (f"""<p>{IMG}</p><p><b>▲{CAPTION}（圖／{WHO}）</b></p>
        """, CAPTION, WHO),
    "folded away": (f"""<figure>{IMG}<figcaption><details><summary>Photo</summary><p>{CAPTION}</p>
        <p>Credit: {WHO}</p></details></figcaption></figure>""", CAPTION, WHO),
    "heading": (f"""<div class="image"><figure>{IMG}</figure><div class="image-description"><h2
        class="image-description__caption">{CAPTION}</h2><span
        class="image-description__author">{WHO} / Keystone</span></div></div>""", CAPTION,
        f"{WHO} / Keystone"),
    "label that is read aloud": (f"""<figure>{IMG}<figcaption class="media-caption"><span>Legende:
        </span><span>{CAPTION}</span><span class="media-caption__source">{WHO}</span></figcaption>
        </figure>""", CAPTION, WHO),
    "shop beside the credit": (f"""<div class="media">{IMG}<div class="media__copyright"><span>©
        {WHO}</span> <a href="/bank">Перейти в медиабанк</a></div><div
        class="media__description">{CAPTION}</div></div>""", CAPTION, WHO),
    "label in another element": (f"""<figure>{IMG}<figcaption><p class="fig-text">{CAPTION}</p>
        <p class="fig-byline"><span>Foto: </span><span>{WHO} / NRK</span></p></figcaption></figure>
        """, CAPTION, f"{WHO} / NRK"),
    "label without a mark": (f"""<figure>{IMG}<figcaption><span>{CAPTION}</span><span>Beeld {WHO}
        </span></figcaption></figure>""", CAPTION, WHO),
}  # fmt: skip

NOT_THEIRS = {
    "byline on the picture": (f'''<div class="hero">{IMG}<div class="byline">By Nils Berg
        </div></div>''', "", ""),
    "byline with a link": (f"""<div class="media">{IMG}<span class="author">By <a href="/a/nb">Nils
        Berg</a></span></div>""", "", ""),
    "day": (f'<div class="media">{IMG}<span>3 March 2031</span></div>', "", ""),
    "length of a film": (f"""<figure>{IMG}<span class="duration">02:47</span>{_CREDITED}
        </figure>""", CAPTION, WHO),
    "time to read": (f'<div class="hero-image">{IMG}<span>4 min read</span></div>', "", ""),
    "buttons to share": (f"""<figure>{IMG}<div class="share"><a href="/f">Share</a><a
        href="/t">Tweet</a></div></figure>""", "", ""),
    "author and date above": (f"""<div class="author_and_date"><span>Nils Berg</span><span>3.3.2031
        14:30</span></div><div class="opener"><div>{IMG}</div><p>{CAPTION} <span
        class="photoAuthor">Fot. {WHO} / Kurier</span></p></div>""", CAPTION, f"{WHO} / Kurier"),
    "button behind the maker": (f"""<figure>{IMG}<figcaption>港の船＝ロルビクで3日、山田太郎撮影<a
        href="/p">拡大</a></figcaption></figure>""", "港の船＝ロルビクで3日", "山田太郎"),
    "standfirst": (f"""<div class="head-summary"><figure>{IMG}</figure><p class="summary intro">Nine
        weeks of repair are over, and two boats are planned.</p></div>""", "", ""),
    "link within the caption": (f"""<figure>{IMG}<figcaption>{CAPTION} <a href="/n">Read more</a>
        Photo: {WHO} (12345678)</figcaption></figure>""", CAPTION, WHO),
}  # fmt: skip
