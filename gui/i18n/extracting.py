"""Finds every text of the window in the source: what `tr`, `later` and `count` are given."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

DOORS: Final = ("tr", "later")
COUNTING: Final = "count"


@dataclass(frozen=True, slots=True)
class Source:
    """One text as it stands in the source.

    Attributes
    ----------
    words : str
        English; that of many where a number decides.
    is_counted : bool
        Whether other languages have a form for each kind of number.
    is_template : bool
        Whether a finished sentence has to be recognised by it.
    files : tuple of str
        Where it stands, sorted.
    """

    words: str
    is_counted: bool
    is_template: bool
    files: tuple[str, ...]


def merged(found: Iterable[Source]) -> tuple[Source, ...]:
    """Return each text once, by its words, with all the files that it stands in."""
    kept: dict[str, Source] = {}
    for one in found:
        other = kept.get(one.words, one)
        kept[one.words] = Source(
            one.words,
            one.is_counted or other.is_counted,
            one.is_template or other.is_template,
            tuple(sorted({*one.files, *other.files})),
        )
    return tuple(kept[words] for words in sorted(kept))


def texts_of(path: Path, name: str) -> Iterator[Source]:
    """Yield the texts that a file of the window hands to its doors."""
    for call in _calls(path):
        words = [_literal(argument) for argument in call.args]
        if _name(call) in DOORS and words and words[0]:
            gaps = _name(call) == "later" and "{}" in words[0]
            yield Source(words[0], "{n}" in words[0], gaps, (name,))
        elif _name(call) == COUNTING and len(words) == 3 and words[2]:
            yield Source(words[2], True, False, (name,))


def glued_in(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and code where a door is given what cannot be extracted: pieces put together."""
    for call in _calls(path):
        if _name(call) not in (*DOORS, COUNTING):
            continue
        pieces = [each for each in call.args if _is_pieces(each, _name(call))]
        if pieces or (_name(call) == "later" and _literal(call.args[0]) is None):
            yield call.lineno, ast.unparse(call)


def _is_pieces(argument: ast.expr, door: str) -> bool:
    if isinstance(argument, ast.Call):
        return _name(argument) in DOORS
    return door in DOORS and isinstance(argument, ast.JoinedStr | ast.BinOp)


def _calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
