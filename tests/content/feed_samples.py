"""Feeds of our own, as houses write them."""

import gzip

URL = "https://lorvik.example/feed/"


def rss(*items: str, channel: str = "") -> bytes:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>Lorvik Courier</title><link>https://lorvik.example/</link>{channel}
{"".join(f"<item>{item}</item>" for item in items)}</channel></rss>""".encode()


SIZES = """<media:content url="https://p.example/7/140.jpg" width="140" type="image/jpeg">
<media:credit scheme="urn:ebu">Photograph: Ida Holm/Nordbild</media:credit></media:content>
<media:content url="https://p.example/7/700.jpg" width="700" type="image/jpeg">
<media:credit scheme="urn:ebu">Photograph: Ida Holm/Nordbild</media:credit></media:content>"""
BESIDE = """<media:content url="https://p.example/harbour-big.jpg" medium="image" height="800"
width="1200"/><media:credit>Ida Holm for the Courier</media:credit>
<media:description>The harbour at dawn.</media:description>"""
GROUP = """<media:group><media:content url="https://p.example/a-small.jpg" width="300"/>
<media:content url="https://p.example/a-large.jpg" width="900"/>
<media:credit>Nordbild</media:credit><media:description>The harbour.</media:description>
</media:group>"""
INSIDE = """<description><![CDATA[<figure><img src="/p/1.jpg" srcset="/p/1-600.jpg 600w,
/p/1-1200.jpg 1200w"><figcaption>Boats at rest. Photo: Ida Holm/Nordbild</figcaption></figure>
<p>Text.</p><img src="https://count.example/p.jpg" width="1" height="1">]]></description>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"
 xml:base="https://lorvik.example/b/"><title type="html">Lorvik &amp;amp; Umland</title>
<link rel="hub" href="https://hub.example/"/><link rel="self" href="feed.atom"/>
<entry xml:base="2031/"><id>tag:lorvik.example,2031:7</id><title type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml">Die <em>Fähre</em></div></title>
<link rel="enclosure" type="image/jpeg" href="p.jpg"/><link href="7"/>
<updated>2031-03-03T12:00:00Z</updated><author><name>Ida Holm</name></author>
<author><name>Nils Berg</name></author><category term="verkehr" label="Verkehr"/>
<content type="html">&lt;p&gt;Sie fährt.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</content>
</entry></feed>""".encode()
RDF = b"""<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>Courier</title></channel><item rdf:about="https://lorvik.example/1">
<title>Ferry</title><link>https://lorvik.example/1</link><description>It runs.</description>
<dc:date>2031-03-03T12:00:00Z</dc:date></item></rdf:RDF>"""
JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "language": "en",
 "hubs": [{"type": "WebSub", "url": "https://hub.example/"}], "items": [{"id": "1", "url": "/1",
 "title": "Ferry", "content_html": "<p>It runs.</p><p>Twice.</p>", "image": "https://p.example/1.jpg",
 "date_published": "2031-03-03T12:00:00Z", "authors": [{"name": "Ida Holm"}], "tags": ["Transport"],
 "attachments": [{"url": "https://p.example/2.jpg", "mime_type": "image/jpeg"}]}]}"""
BROKEN = rss(
    "<title>Q&A</title><description>It <br> runs &nbsp; again</description><guid>4</guid>",
    """<title>Film</title><image><url>https://p.example/i.jpg</url></image>
<media:content url="https://p.example/f.mp4" medium="video"><media:thumbnail url="/f.jpg"/>
</media:content><content:encoded><![CDATA[<p>One.</p><style>p{}</style>]]></content:encoded>""",
).replace(b"</channel>", b"")
KINDS = [ATOM, RDF, JSON, BROKEN, gzip.compress(ATOM)]
"""One of each format, in which the entries have of everything a little."""
SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url>
<loc>https://lorvik.example/1?a=1&b=2</loc><news:news><news:publication><news:name>Courier</news:name>
<news:language>en</news:language></news:publication><news:title>Ferry &amp;amp; bridge</news:title>
<news:publication_date>2031-03-03</news:publication_date><news:keywords>a, b</news:keywords>
</news:news><image:image><image:loc>https://p.example/1.jpg</image:loc>
<image:caption>Boats. Photo: AP</image:caption></image:image></url></urlset>"""
INDEX = b"""<sitemapindex><sitemap><loc>/news.xml</loc><lastmod>2031-03-03</lastmod></sitemap>
<sitemap><loc>/2030.xml.gz</loc></sitemap></sitemapindex>"""
