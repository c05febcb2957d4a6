"""Every setting in words, for the help of `wireroom run`."""

from pydantic import SecretStr

from bot.settings import PREFIX, Settings


def paragraphs() -> list[str]:
    """One for each, those that may be left alone last."""
    return [
        f"{PREFIX}{name.upper()}: {field.title}. Expected: {field.description}."
        f"{_usually(field.default)}"
        for name, field in sorted(Settings.model_fields.items(), key=_may_wait)
    ]


def _may_wait(named: tuple[str, object]) -> bool:
    return named[0] not in Settings.__annotations__  # but inherited: of the web, of the content


def _usually(default: object) -> str:
    match default:
        case bool(is_on):
            return f" Usually {'yes' if is_on else 'no'}."
        case SecretStr() | frozenset() | tuple() | "" | None:
            return ""
        case float():
            return f" Usually {default:g}."
    return f" Usually {default}."
