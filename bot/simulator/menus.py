"""The bot's command lists, one for every scope and language."""

from collections.abc import Sequence

from bot.simulator.types import Json

Command = tuple[str, str]
"""Name without the slash, description."""
_KEYED = {
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


class Menus:
    def __init__(self) -> None:
        self._lists: dict[tuple[str, str], tuple[Command, ...]] = {}

    def set(self, scope: str, language: str, commands: Sequence[Command]) -> None:
        """An empty list deletes."""
        if commands:
            self._lists[scope, language] = tuple(commands)
        else:
            self._lists.pop((scope, language), None)

    def get(self, scope: str, language: str) -> tuple[Command, ...]:
        """What was set for exactly this scope and language."""
        return self._lists.get((scope, language), ())

    def shown(
        self, *, user_id: int, language: str, chat_id: int, private: bool, admin: bool
    ) -> tuple[Command, ...]:
        """What this user sees in this chat: the narrowest list there is."""
        if private:
            scopes = [f"chat:{chat_id}", "all_private_chats", "default"]
        else:
            scopes = [f"chat_member:{chat_id}:{user_id}"]
            scopes += [f"chat_administrators:{chat_id}"] * admin + [f"chat:{chat_id}"]
            scopes += ["all_chat_administrators"] * admin + ["all_group_chats", "default"]
        for scope in scopes:
            for code in dict.fromkeys((language, language.partition("-")[0], "")):
                if found := self.get(scope, code):
                    return found
        return ()


def scope_name(scope: Json | None) -> str:
    """A BotCommandScope as one string: its type and whom it is for."""
    if not scope:
        return "default"
    kind = str(scope.get("type", "default"))
    return ":".join([kind, *(str(scope.get(name)) for name in _KEYED.get(kind, ()))])
