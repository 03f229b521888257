"""Short and flat: the limits of the house on files and functions."""

import ast

from tests.walls.tree import ROOT, functions, is_kernel_file, modules, require_none

BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match)


def n_lines(function):
    """Count from `def` to the last statement, less the docstring."""
    total = function.end_lineno - function.lineno + 1
    if ast.get_docstring(function) is None:
        return total
    text = function.body[0]
    return total - (text.end_lineno - text.lineno + 1)


def depth(node, level=0):
    """Return the deepest stack of blocks; an `elif` is no deeper than its `if`."""
    deepest = level
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue  # measured by itself
        is_elif = isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]
        deeper = isinstance(child, BLOCKS) and not is_elif
        deepest = max(deepest, depth(child, level + deeper))
    return deepest


def n_parameters(function):
    """Return how many parameters there are, less self, and how many go by position."""
    arguments = function.args
    positional = [
        a.arg for a in arguments.posonlyargs + arguments.args if a.arg not in {"self", "cls"}
    ]
    return len(positional) + len(arguments.kwonlyargs), len(positional)


def too_many(path, function, measure, limit):
    return f"{path}:{function.lineno} {function.name} has {measure}, the limit is {limit}"


def test_no_file_is_longer_than_500_lines():
    lengths = {path: len((ROOT / path).read_text().splitlines()) for path in modules()}
    require_none(f"{path}: {length} lines" for path, length in lengths.items() if length > 500)


def test_no_function_is_longer_than_60_lines_and_no_kernel_than_100():
    found = []
    for path in modules():
        limit = 100 if is_kernel_file(path) else 60
        found += [
            too_many(path, function, f"{n_lines(function)} lines", limit)
            for function in functions(path)
            if n_lines(function) > limit
        ]
    require_none(found)


def test_no_function_nests_deeper_than_3_and_no_kernel_than_5():
    found = []
    for path in modules():
        limit = 5 if is_kernel_file(path) else 3
        found += [
            too_many(path, function, f"{depth(function)} levels", limit)
            for function in functions(path)
            if depth(function) > limit
        ]
    require_none(found)


def test_no_function_takes_more_than_6_parameters():
    # A kernel takes what its loop needs; the options of a command are its parameters.
    found = []
    for path in modules():
        if is_kernel_file(path) or path.parts[:2] == ("smilesculpt", "cli"):
            continue
        found += [
            too_many(path, function, f"{n_parameters(function)[0]} parameters", 6)
            for function in functions(path)
            if n_parameters(function)[0] > 6
        ]
    require_none(found)


def test_depth_counts_blocks_and_not_elifs():
    code = """
def chain(x):
    if x:
        pass
    elif x > 1:
        for y in x:
            pass
    else:
        with x:
            while x:
                pass
"""
    (function,) = ast.parse(code).body
    assert depth(function) == 3
    assert n_lines(function) == 10
