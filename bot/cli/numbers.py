"""Numbers that are typed: what is none, or too small or large, is told in words of ours."""

from collections.abc import Callable
from typing import TypeVar

import typer

_Number = TypeVar("_Number", int, float)


def whole(least: int | None = None, most: int | None = None) -> Callable[[object], int]:
    """Reads a whole number within these bounds, as the `parser` of an option or argument."""
    return _reader(int, "a whole number", least, most)


def seconds(least: float) -> Callable[[object], float]:
    """The same of seconds, which may have a fraction."""
    return _reader(float, "a number of seconds", least, None)


def _reader(
    number_of: Callable[[str], _Number], what: str, least: float | None, most: float | None
) -> Callable[[object], _Number]:
    def read(typed: object) -> _Number:
        try:
            number = number_of(str(typed))
        except ValueError:
            raise _refused(what, typed, least, most) from None
        if not _is_within(number, least, most):
            raise _refused(what, typed, least, most)
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
