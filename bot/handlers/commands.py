"""The commands, in the order in which people see them, with a word on each."""

from bot.texts import Message, Texts, later

READERS: dict[str, Message] = {
    "latest": later("The newest stories"),
    "full": later("The whole text of a story"),
    "related": later("Stories related to a story"),
    "start": later("Get every story as it comes in"),
    "stop": later("No more stories"),
    "help": later("What I can do"),
}

ADMINS_OF_GROUPS = ("start", "stop")
"""In a group or channel only its admins may use these."""

EDITORS: dict[str, Message] = {
    "breaking": later("Send breaking news to everybody"),
    "id": later("Your id; in a group, the group's"),
}


def listed(commands: dict[str, Message], texts: Texts) -> str:
    """A line for each: "/latest – The newest stories"."""
    return "\n".join(f"/{name} – {texts.say(word)}" for name, word in commands.items())
