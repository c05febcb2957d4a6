"""Pictures as the content systems of the world set them: the markup, its caption and credit."""

IMG = '<img src="/p/boat-at-pier.jpg" width="1200" height="800" alt="A boat">'
CAPTION = "A boat lies at the pier of Lorvik, waiting for the ice to go."
WHO = "Ida Holm"

WITH_BOTH = {
    "wordpress": f"""<div class="wp-caption alignnone" style="width: 1210px">{IMG}
        <p class="wp-caption-text">{CAPTION} ({WHO})</p></div>""",
    "wordpress newspack": f"""<figure class="post-thumbnail">{IMG}<figcaption>
        <span class="image-caption">{CAPTION}</span><span class="image-credit">
        <span class="credit-label-wrapper">Credit:</span> <a href="/u/1">{WHO}</a></span>
        </figcaption></figure>""",
    "wordpress media credit": f"""<div class="wp-caption">{IMG}<p class="wp-media-credit">{WHO}</p>
        <p class="wp-caption-text">{CAPTION}</p></div>""",
    "gutenberg": f"""<figure class="wp-block-image size-large">{IMG}
        <figcaption class="wp-element-caption">{CAPTION} <em>Photo:
        {WHO}</em></figcaption></figure>""",
    "arc": f"""<figure class="b-lead-art">{IMG}<figcaption class="c-media-item__fig-caption">
        <span class="c-media-item__caption">{CAPTION} </span>
        <span class="c-media-item__credit">({WHO})</span></figcaption></figure>""",
    "drupal": f"""<div class="field field--name-field-media-image">{IMG}</div>
        <div class="field field--name-field-caption field--type-string">{CAPTION}</div>
        <div class="field field--name-field-photo-credit">{WHO}</div>""",
    "drupal image field caption": f"""<div class="field--name-field-image">{IMG}
        <blockquote class="image-field-caption"><p>{CAPTION} Photo: {WHO}</p></blockquote></div>""",
    "aem": f"""<div class="cmp-image"
        data-cmp-is="image">{IMG.replace("<img", '<img class="cmp-image__image"')}
        <span class="cmp-image__title" itemprop="caption">{CAPTION} Photo: {WHO}</span></div>""",
    "chorus": f"""<figure class="e-image"><span class="e-image__inner">
        <span class="e-image__image"><picture>{IMG}</picture></span></span>
        <span class="e-image__meta"><figcaption>{CAPTION}</figcaption><cite>{WHO}</cite></span>
        </figure>""",
    "brightspot": f"""<figure class="Figure">{IMG}<div class="Figure-content">
        <figcaption class="Figure-caption">{CAPTION}</figcaption>
        <div class="Figure-credit">({WHO})</div></div></figure>""",
    "radio with toggles": f"""<div class="bucketwrap image large"><div class="imagewrap">{IMG}</div>
        <div class="credit-caption"><div class="caption-wrap"><div class="caption"
        aria-label="Image caption"><p>{CAPTION} <b class="credit" aria-label="Image
        credit">{WHO}</b>
        <b class="hide-caption"><b>hide caption</b></b></p></div><b class="toggle-caption"><b>toggle
        caption</b></b></div><span class="credit" aria-label="Image
        credit">{WHO}</span></div></div>""",
    "labrador": f"""<figure><div class="img fullwidthTarget"><picture>{IMG}</picture></div>
        <div class="caption" data-showmore="true"><figcaption
        itemprop="caption">{CAPTION}</figcaption>
        <figcaption itemprop="author" data-byline-prefix="Foto:
        ">{WHO}</figcaption></div></figure>""",
    "escenic": f"""<div class="articleImage"><div class="picture">{IMG}</div>
        <div class="pictureCaption"><span class="text">{CAPTION}</span>
        <span class="byline">Foto: {WHO}</span></div></div>""",
    "polopoly": f"""<div class="mol-img-group"><div class="mol-img"><div class="image-wrap">{IMG}
        </div></div><p class="imageCaption">{CAPTION} Picture: {WHO}</p></div>""",
    "methode": f"""<figure class="n-content-image">{IMG}<figcaption
        class="n-content-image__caption">{CAPTION} © {WHO}</figcaption></figure>""",
    "ghost": f"""<figure class="gh-article-image">{IMG}<figcaption><span style="white-space:
        pre-wrap;">{CAPTION} Photo by </span><a href="/u">{WHO}</a></figcaption></figure>""",
    "substack": f"""<div class="captioned-image-container"><figure><a class="image-link image2">
        <div class="image2-inset"><picture>{IMG}</picture><div class="image-link-expand"><button>
        </button></div></div></a><figcaption class="image-caption">{CAPTION} (Photo by {WHO})
        </figcaption></figure></div>""",
    "blogger": f"""<table class="tr-caption-container"><tbody><tr><td><a
        href="/i">{IMG}</a></td></tr>
        <tr><td class="tr-caption">{CAPTION} Photo: {WHO}</td></tr></tbody></table>""",
    "television": f"""<div class="image__container"><picture>{IMG}</picture></div>
        <div class="image__metadata"><div class="image__caption attribution"><span>{CAPTION}</span>
        </div><figcaption class="image__credit">{WHO}</figcaption></div>""",
    "label for those who listen": f"""<figure>{IMG}<figcaption><span class="css-1x">{CAPTION}</span>
        <span class="css-2y"><span class="css-3z">Credit...</span><span>{WHO}</span></span>
        </figcaption></figure>""",
    "image source and caption": f"""<figure><div>{IMG}<span><span class="visually-hidden">Image
        source,
        </span>{WHO}</span></div><figcaption><span class="visually-hidden">Image caption, </span>
        <p>{CAPTION}</p></figcaption></figure>""",
    "label before the caption": f"""<figure class="media">{IMG}<figcaption class="media__caption">
        <span class="label">Image:</span> <span class="text">{CAPTION} Pic:
        {WHO}</span></figcaption>
        </figure>""",
    "hidden box": f"""<div><div><picture>{IMG}</picture></div><button>Caption</button>
        <div class="m2"
        style="display:none;"><span>{CAPTION}</span><small>{WHO}</small></div></div>"""
        .replace('alt="A boat"', f'alt="{CAPTION}"'),
    "hidden caption": f"""<figure>{IMG}<figcaption class="caption" hidden>{CAPTION}
        <span class="credit">{WHO}</span></figcaption></figure>""",
    "small": f"<figure>{IMG}<figcaption>{CAPTION} <small>{WHO}</small></figcaption></figure>",
    "cite": f"<figure>{IMG}<figcaption>{CAPTION} <cite>{WHO}</cite></figcaption></figure>",
    "aria label": f"""<figure>{IMG}<figcaption><span aria-label="Caption">{CAPTION}</span>
        <span aria-label="Photo credit">{WHO}</span></figcaption></figure>""",
    "data on the picture": IMG.replace(
        "<img", f'<img data-caption="{CAPTION}" data-credit="{WHO}"'),
    "data on the figure": f'''<figure data-caption="{CAPTION}"
        data-copyright="© {WHO}">{IMG}</figure>''',
    "lightbox": f"""<a href="/p/boat-at-pier.jpg" data-fancybox="g" data-caption="{CAPTION} Foto:
        {WHO}">{IMG}</a>""",
    "lightbox with markup": f"""<a class="lg"
        data-sub-html="&lt;p&gt;{CAPTION}&lt;/p&gt;&lt;small&gt;©
        {WHO}&lt;/small&gt;">{IMG}</a>""",
    "amp": f"""<figure><amp-img src="/p/boat-at-pier.jpg" width="1200" height="800"
        layout="responsive"
        ></amp-img><figcaption>{CAPTION}<span class="amp-credit">Photo: {WHO}</span></figcaption>
        </figure>""",
    "bem": f"""<figure>{IMG}<figcaption class="image__caption"><span class="caption__text">{CAPTION}
        </span><span class="caption__credit">{WHO}</span></figcaption></figure>""",
    "source in the caption's name": f"""<figure class="c-image">{IMG}<figcaption
        class="c-image__caption">
        <span class="c-image__caption-alt">{CAPTION}</span><span class="c-image__caption-source">
        Quelle: {WHO}</span></figcaption></figure>""",
    "zoom icon": f"""<figure><div class="inner"><picture>{IMG}</picture><a class="scale" href="#">
        <img src="https://www.lorvik.example/c/icon_scale.svg" alt="Enlarge"></a></div><figcaption>
        {CAPTION} <span class="credit">{WHO}</span></figcaption></figure>""",
    "zoom words": f"""<figure><a>{IMG}<span>View image in fullscreen</span></a><figcaption>{CAPTION}
        Photograph: {WHO}</figcaption></figure>""",
    "film beside it": f"""<figure>{IMG}<figcaption>{CAPTION}<span class="m"><span>Foto:</span> {WHO}
        | <span>Vídeo:</span> Nordfilm</span></figcaption></figure>""",
    "rights reserved": f"""<div class="c-image">{IMG}</div><div class="c-caption"><span
        class="c-caption__text">{CAPTION} <span class="c-caption__copyright">Tous droits
        réservés&nbsp;
        </span><span class="c-caption__credit">{WHO}</span></span></div>""",
    "credit before the caption": f"""<figure>{IMG}<figcaption><div class="r__copyright">BILD:
        {WHO}</div>
        <div class="r__description">{CAPTION}</div></figcaption></figure>""",
    "whole sentence called credit": f"""<figure>{IMG}<div class="image-credit">{CAPTION} Foto: {WHO}
        </div></figure>""",
    "definition list": f"""<dl class="gallery-item"><dt class="gallery-icon">{IMG}</dt>
        <dd class="wp-caption-text gallery-caption">{CAPTION} Foto: {WHO}</dd></dl>""",
    "paragraph in italics": f"""<p>{IMG}</p><p><em>{CAPTION} (Foto: {WHO})</em></p>""",
    "names without sense": f"""<div class="css-1a"><div class="css-2b">{IMG}</div><div
        class="css-3c">
        <span>{CAPTION}</span><span class="css-4d">Foto: {WHO}</span></div></div>""",
    "names without sense, one line": f"""<div class="css-1a">{IMG}<div class="css-3c">{CAPTION} ©
        {WHO}</div></div>""",
    "credit in a paragraph of its own": f"""<div class="media-block"><div class="img">{IMG}</div>
        <p class="media-block__caption">{CAPTION}</p><p class="media-block__byline">Photo: {WHO}</p>
        </div>""",
    "figure by microdata": f"""<div itemprop="image" itemscope
        itemtype="https://schema.org/ImageObject">
        {IMG}<span itemprop="caption">{CAPTION}</span><span itemprop="copyrightHolder">{WHO}</span>
        </div>""",
}  # fmt: skip

CREDIT_ALONE = {
    "owner of the caption": f"""<figure>{IMG}<figcaption class="figure-article-caption">
        <span class="figure-article-caption-owner">{WHO}</span></figcaption></figure>""",
    "credit only": f"""<figure>{IMG}<figcaption class="figcaption figcaption--credit-only"
        itemprop="caption description"><span class="figcaption__credit"
        itemprop="copyrightHolder">{WHO}
        </span></figcaption></figure>""",
    "caption that is the credit": f"<figure>{IMG}<figcaption>Photo: {WHO}</figcaption></figure>",
    "twice": f"""<figure>{IMG}<figcaption>{WHO}</figcaption><span class="credit">{WHO}</span>
        </figure>""",
    "figcaption called credit": f"""<figure>{IMG}<figcaption class="image__credit">{WHO}
        </figcaption></figure>""",
    "headline as caption": f"""<figure>{IMG}<figcaption>Lorvik ferry runs again
        <span class="credit">{WHO}</span></figcaption></figure>""",
    "file name as caption": f"""<figure>{IMG}<figcaption>boat-at-pier.jpg
        <span class="credit">{WHO}</span></figcaption></figure>""",
}  # fmt: skip

NO_WORDS = {
    "alt text": IMG.replace("A boat", CAPTION),
    "title": IMG.replace("<img", '<img title="Lorvik ferry runs again"'),
    "file name": f"<figure>{IMG}<figcaption>DSC_0412.JPG</figcaption></figure>",
    "button": f"<figure>{IMG}<figcaption><span>Enlarge image</span></figcaption></figure>",
    "placeholder": f"<figure>{IMG}<figcaption>-</figcaption></figure>",
}
