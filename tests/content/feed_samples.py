"""Feeds of our own, as houses write them."""

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
