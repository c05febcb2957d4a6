"""The commands that a phone offers when "/" is typed: by kind of chat, for editors, by language."""

from collections.abc import Mapping
from typing import Any

from bot.delivery.gateway import Gateway
from bot.handlers.commands import ADMINS_OF_GROUPS, EDITORS, READERS
from bot.settings import Settings
from bot.texts import LANGUAGES, Message, Texts

Scope = Mapping[str, Any]
"""A `BotCommandScope`, as the Bot API spells it."""


async def set_menu(gateway: Gateway, settings: Settings) -> None:
    """Tell Telegram, once at every start. What it does not take is not worth failing for."""
    in_groups = {name: word for name, word in READERS.items() if name not in ADMINS_OF_GROUPS}
    await _offer(gateway, settings, READERS, {"type": "default"})
    await _offer(gateway, settings, in_groups, {"type": "all_group_chats"})
    await _offer(gateway, settings, READERS, {"type": "all_chat_administrators"})
    for editor_id in sorted(settings.editors):
        await offer_to_editor(gateway, settings, editor_id)


async def offer_to_editor(gateway: Gateway, settings: Settings, editor_id: int) -> None:
    """Telegram refuses this until the editor has written to the bot: then it is done again."""
    scope = {"type": "chat", "chat_id": editor_id}
    await _offer(gateway, settings, READERS | EDITORS, scope)


async def _offer(
    gateway: Gateway, settings: Settings, commands: Mapping[str, Message], scope: Scope
) -> None:
    """In each language; "" is for those whose language we do not speak."""
    for language in ("", *LANGUAGES):
        texts = Texts(language or settings.language)
        words = {name: texts.say(word) for name, word in commands.items()}
        await gateway.offer(words, scope=scope, language=language)
