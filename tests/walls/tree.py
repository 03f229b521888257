"""The files that the walls look at, parsed once."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("smilesculpt", "gui", "calibration", "meshes")

# Made by tools or fetched, never ours.
FOREIGN = {"__pycache__", "assets"}


def files_of(package: str) -> list[Path]:
    """Return our own files in a package, relative to the root, sorted."""
    found = (path.relative_to(ROOT) for path in (ROOT / package).rglob("*") if path.is_file())
    return sorted(path for path in found if not FOREIGN & set(path.parts))


def own_files() -> list[Path]:
    """Return every file of the repository that is ours."""
    top = [path.relative_to(ROOT) for path in ROOT.iterdir() if path.is_file()]
    folders = (*PACKAGES, "tests", "benchmarks", ".ci")
    return sorted([*top, *(path for folder in folders for path in files_of(folder))])


def modules() -> list[Path]:
    """Return the Python files of the four packages."""
    return [path for package in PACKAGES for path in files_of(package) if path.suffix == ".py"]


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), str(path))


def is_kernel_file(path: Path) -> bool:
    return path.name.startswith("_") and path.name.endswith("_kernels.py")


def imported_names(path: Path) -> Iterator[tuple[int, str]]:
    """Give line and full name of every import in a file, those inside functions too."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level + (node.module or "")


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def require_none(found: Iterable[object]) -> None:
    """Fail with one line for each thing found."""
    lines = [str(thing) for thing in found]
    assert not lines, "\n".join(["", *lines])
