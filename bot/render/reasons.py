"""Why a page, a source or Telegram could not be reached or read: our own words, in any language.

They are written where they happen, in English, for the log and the operator; an editor is told
them in the language of the rest of the sentence.
"""

import re
from functools import cache

from bot.texts import Message, Texts, later
from content.errors import ContentError, SourceError


def why(error: ContentError, texts: Texts) -> str:
    """One line without the address; whoever asked for it knows which one it was."""
    return in_words(error.detail if isinstance(error, SourceError) else str(error), texts)


def in_words(reason: str, texts: Texts) -> str:
    """`reason` in the language of `texts`; as it is where it is none of ours (a system's own)."""
    for message in REASONS:
        if found := _pattern(message).fullmatch(reason):
            return texts.say(message, **found.groupdict())
    return reason


@cache
def _pattern(message: Message) -> re.Pattern[str]:
    """Matches the message with whatever fills its placeholders."""
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(message)))


REASONS = (
    # the address
    later("only http and https addresses with a host are visited"),
    later("an address with a user or password is not visited"),
    later("an address that is not public is not visited"),
    later("{host} is not on the public net; it is not visited"),
    later("not an address that can be visited"),
    # the server
    later("its host name is not known"),
    later("its certificate cannot be trusted"),
    later("no connection"),
    later("no answer"),
    later("no answer in {seconds} s"),
    later("the answer broke off"),
    later("it was announced, and is not there yet"),
    later("the answer is no HTTP"),
    later("answered that nothing changed, unasked"),
    later("not there (HTTP {status})"),
    later("the server does not let us in (HTTP {status})"),
    later("the server asks us to come back later (HTTP {status})"),
    later("the server is not able to answer now (HTTP {status})"),
    later("an answer that is no page (HTTP {status})"),
    later("more than {count} redirects"),
    later("more than {count} bytes"),
    # the page
    later("the page is empty"),
    later("the page has no headline"),
    later("the page shows nothing without scripts"),
    later("a check for robots instead of an article"),
    later("a consent wall instead of an article"),
    later("an error page instead of an article"),
    later("a page that refuses access instead of an article"),
    later("no article text was found on the page"),
    later("this is no web page"),
    later("a feed, not an article"),
    later("a picture, not an article"),
    later("a picture or film, not an article"),
    later("a PDF document, not an article"),
    later("an archive or office document, not an article"),
    later("a compressed file, not an article"),
    later("a program, not an article"),
    later("an RTF document, not an article"),
    later("binary data, not an article"),
    # the text
    later("there is nothing in it"),
    later("the entry has no words"),
    later("empty: there is no text in it"),
    later("no text under its headline"),
    later("addresses only: no text stands beside them"),
    later("one line only: an article has a headline and a text"),
    later("too long for an article: {count} characters"),
    later("binary data, not text"),
    later("a web page, not a text"),
    # the source
    later("not a feed"),
    later("not a sitemap"),
    later("a sitemap without news"),
    later("an index without sitemaps"),
    later("a packed file that is damaged"),
    later("neither a feed nor a page that names one"),
    later("there is no such folder"),
    later("there is no such file"),
    later("a file, not a folder; name the folder that it lies in"),
    later("a folder, not a file; name the files in it"),
    later("cannot be read"),
    # the reading
    later("took longer than {seconds} s"),
    later("took more memory than it may"),
    later("broke its reader"),
    later("no reader could be started"),
    # the way to Telegram
    later("no connection ({error})"),
    later("no connection in time"),
    later("the server's name is unknown"),
    later("no answer in time"),
    later("no answer; it may have arrived"),
    later("the connection broke ({error})"),
    later("{answer}, and not from Telegram"),
)
"""What `content`, the newsroom and the way to Telegram say of themselves."""
