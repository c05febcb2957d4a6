"""The house stands as drawn: who may know whom, no circles, rooms that fit in the head."""

import ast
import graphlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = ("content", "storage", "bot")
LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 50


def modules() -> dict[str, Path]:
    """Every module of the house by its dotted name; a package has the name of its folder."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for floor in FLOORS
        for path in sorted((ROOT / floor).rglob("*.py"))
    }


def imports() -> dict[str, set[str]]:
    """Which module imports which, inside functions and under TYPE_CHECKING included."""
    house = modules()
    return {name: set(_imported(name, path, house)) - {name} for name, path in house.items()}


def _imported(name: str, path: Path, house: dict[str, Path]) -> Iterator[str]:
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from _inside((alias.name for alias in node.names), house)
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".")[: len(package.split(".")) - node.level + 1]
            base = ".".join([*(parts if node.level else []), *filter(None, [node.module])])
            # `from package import module` names the module; `from module import name` its owner
            yield from _inside(
                (
                    f"{base}.{alias.name}" if f"{base}.{alias.name}" in house else base
                    for alias in node.names
                ),
                house,
            )


def _inside(names: Iterator[str], house: dict[str, Path]) -> Iterator[str]:
    return (name for name in names if name in house)


def within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(package + ".") for package in packages)


def broken(module: str, imported: str) -> bool:
    """True where the import rule of the design forbids it."""
    if within(module, "content"):
        return not within(imported, "content")
    if within(module, "storage"):
        return not within(imported, "storage") and imported != "content.types"
    if within(module, "bot.simulator"):
        return not within(imported, "bot.simulator")
    return within(imported, "bot.simulator") and not within(module, "bot.cli")


@pytest.fixture(scope="module")
def graph() -> dict[str, set[str]]:
    found = imports()
    for floor in FLOORS:
        assert any(within(name, floor) for name in found), f"{floor}: no module found"
    assert sum(map(len, found.values())) > len(FLOORS), "no imports found"
    return found


def test_the_import_rule_holds(graph: dict[str, set[str]]) -> None:
    """Content knows nobody, storage only content's types; the simulator stands by itself."""
    against = [f"{one} → {other}" for one in graph for other in graph[one] if broken(one, other)]

    assert against == []


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("content.feeds", "storage.types"),
        ("storage.stories", "content.text"),
        ("storage.stories", "bot.messages"),
        ("bot.simulator.server", "bot.messages"),
        ("bot.app", "bot.simulator"),
    ],
)
def test_the_rule_bites(module: str, imported: str) -> None:
    """A rule that forbids nothing would let every circle in."""
    assert broken(module, imported)


def test_no_circles(graph: dict[str, set[str]]) -> None:
    """Imports inside functions and under TYPE_CHECKING count as well."""
    graphlib.TopologicalSorter(graph).prepare()  # raises CycleError, and names the circle


def test_every_file_fits_in_the_head() -> None:
    """300 lines are the wall: behind it a second idea has moved in."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in modules().values()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LINES_OF_A_FILE
    }

    assert long == {}


def test_every_function_fits_in_the_eye() -> None:
    """50 lines are the wall, the docstring not counted."""
    long = {
        f"{path.relative_to(ROOT)}:{function.name}": lines
        for path in modules().values()
        for function in _functions(path)
        if (lines := _lines_of(function)) > LINES_OF_A_FUNCTION
    }

    assert long == {}


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = function.body[0]
    docstring = 0
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        docstring = (first.end_lineno or 0) - first.lineno + 1
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def test_no_name_is_given_twice() -> None:
    """Two branches that are joined can leave a table twice: only the second counts, unseen."""
    again = [
        f"{module}.{name}"
        for module, path in modules().items()
        for name, times in Counter(_given(ast.parse(path.read_text(encoding="utf-8")))).items()
        if times > 1
    ]

    assert again == []


def _given(tree: ast.Module) -> Iterator[str]:
    """What is assigned or defined once and for all; not what an `if` or a `try` chooses."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (each.id for each in node.targets if isinstance(each, ast.Name))
