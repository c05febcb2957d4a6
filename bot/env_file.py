"""The file `.env`: names and values, and what in it is neither."""

from io import StringIO
from pathlib import Path

from dotenv import dotenv_values
from dotenv.parser import parse_stream

from bot.errors import SettingsError


def read_env_file(path: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """The variables of the file, and a line for each of its lines that sets none.

    What stands in such a line is not repeated: it may be the token.

    Raises:
        SettingsError: it cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not UTF-8"
        raise SettingsError((f"{path}: cannot be read: {why}",)) from error
    found = list(parse_stream(StringIO(text)))
    # what cannot be read is left out: the library would complain of it in words of its own
    readable = "".join(each.original.string for each in found if not each.error)
    values = dotenv_values(stream=StringIO(readable))
    idle = tuple(
        f"{path}, line {_line_of(each.original.string, each.original.line)}: expected"
        " NAME=value, closed where it is quoted; this line sets nothing"
        for each in found
        if each.error or (each.key is not None and each.value is None)
    )
    return {name: value for name, value in values.items() if value is not None}, idle


def _line_of(piece: str, begins_at: int) -> int:
    """Where its first words stand: a piece begins with the empty lines before it."""
    return begins_at + piece[: len(piece) - len(piece.lstrip())].count("\n")
