"""Everything public is annotated and documented, and each folder says what its files are for."""

import ast
import re
from pathlib import Path

import pytest

from tests.walls.tree import PACKAGES, ROOT, files_of, functions, modules, parsed, require_none

SELF_EXPLAINING = {"__init__.py", "py.typed", "README.md", "LICENSE"}


def public_things(tree):
    """Give the public classes and functions outside functions, methods by their class's name."""
    for node in tree.body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if node.name.startswith("_"):
            continue
        yield node
        if isinstance(node, ast.ClassDef):
            yield from public_things(node)


def is_overload_or_setter(node):
    names = {ast.unparse(decorator) for decorator in getattr(node, "decorator_list", ())}
    return any(name == "overload" or name.endswith(".setter") for name in names)


def hints_missing(function):
    arguments = function.args
    named = arguments.posonlyargs + arguments.args + arguments.kwonlyargs
    named += [a for a in (arguments.vararg, arguments.kwarg) if a is not None]
    bare = [a.arg for a in named if a.annotation is None and a.arg not in {"self", "cls"}]
    if function.returns is None and function.name != "__init__":
        bare.append("return")
    return bare


def test_every_module_says_what_it_is_for():
    silent = [str(path) for path in modules() if not ast.get_docstring(parsed(path))]
    require_none(silent)


def test_every_public_thing_is_documented():
    silent = [
        f"{path}:{node.lineno} {node.name}"
        for path in modules()
        for node in public_things(parsed(path))
        if not ast.get_docstring(node) and not is_overload_or_setter(node)
    ]
    require_none(silent)


def test_every_function_is_annotated():
    bare = [
        f"{path}:{function.lineno} {function.name}: {', '.join(hints_missing(function))}"
        for path in modules()
        for function in functions(path)
        if hints_missing(function)
    ]
    require_none(bare)


def folders_of(package):
    return sorted({path.parent for path in files_of(package)})


def readmes_above(path):
    """Give the texts of the READMEs of a file's folder and of those above it in its package."""
    for folder in path.parents:
        readme = ROOT / folder / "README.md"
        if folder != Path() and readme.is_file():
            yield readme.read_text(encoding="utf-8")


def mentions(text, name):
    return re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", text) is not None


@pytest.mark.parametrize("package", (*PACKAGES, "benchmarks"))
def test_every_file_has_a_line_in_a_readme(package):
    unlisted = []
    for path in files_of(package):
        # A kernel file may share the line of the file that it serves.
        names = {path.name, path.name.removeprefix("_").replace("_kernels.py", ".py")}
        texts = list(readmes_above(path))
        if path.name not in SELF_EXPLAINING and not any(
            mentions(t, n) for n in names for t in texts
        ):
            unlisted.append(str(path))
    require_none(unlisted)


@pytest.mark.parametrize("package", (*PACKAGES, "tests", "benchmarks"))
def test_every_readme_opens_with_its_folder(package):
    wrong = []
    for folder in folders_of(package):
        readme = ROOT / folder / "README.md"
        if readme.is_file():
            first = readme.read_text(encoding="utf-8").splitlines()[0].lstrip("# `")
            # A folder below may go by its path from the root, from its package, or its own name.
            ways = {"/".join(folder.parts[k:]) + "/" for k in range(len(folder.parts))}
            if not any(first.replace("`", "").startswith(f"{way} — ") for way in ways):
                wrong.append(f"{folder}/README.md: {first}")
    require_none(wrong)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_is_typed_and_described(package):
    assert (ROOT / package / "py.typed").is_file()
    assert (ROOT / package / "README.md").is_file()
