"""Numbers that are typed: what is none, or too small or large, is told in words of ours."""

from collections.abc import Callable

import typer


def whole(least: int | None = None, most: int | None = None) -> Callable[[object], int]:
    """Reads a whole number within these bounds, as the `parser` of an option or argument."""

    def read(typed: object) -> int:
        try:
            number = int(str(typed))
        except ValueError:
            raise _refused("a whole number", typed, least, most) from None
        if not _is_within(number, least, most):
            raise _refused("a whole number", typed, least, most)
        return number

    return read


def seconds(least: float) -> Callable[[object], float]:
    """The same of seconds, which may have a fraction."""

    def read(typed: object) -> float:
        try:
            number = float(str(typed))
        except ValueError:
            raise _refused("a number of seconds", typed, least, None) from None
        if not _is_within(number, least, None):
            raise _refused("a number of seconds", typed, least, None)
        return number

    return read


def _is_within(number: float, least: float | None, most: float | None) -> bool:
    # written so that "nan" is nowhere
    return (least is None or number >= least) and (most is None or number <= most)


def _refused(
    what: str, typed: object, least: float | None, most: float | None
) -> typer.BadParameter:
    bounds = ""
    if least is not None:
        bounds = f", {least:,} or more" if most is None else f" from {least:,} to {most:,}"
    return typer.BadParameter(f"expected {what}{bounds}, not “{typed}”")
