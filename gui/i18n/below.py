"""Finds the texts of the layers below that the window shows: progress, findings, notes, errors.

They are plain English there, whole or with gaps (f-strings), in the modules listed here.
"""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from gui.i18n.extracting import Source

SPOKEN: Final = (
    "gui/jobs/helper.py",  # the other process, which knows no Qt
    "meshes/readwrite/beside.py",
    "meshes/readwrite/reading.py",
    "meshes/readwrite/sniffing.py",
    "meshes/readwrite/source.py",
    "meshes/readwrite/stl.py",
    "meshes/readwrite/units.py",
    "meshes/repair/slab.py",
    "meshes/repair/solid.py",
    "meshes/validation/rules_of_*.py",
    "smilesculpt/antagonist.py",
    "smilesculpt/casefile/case_file.py",
    "smilesculpt/device_quality.py",
    "smilesculpt/errors.py",
    "smilesculpt/measuring/measures.py",
    "smilesculpt/measuring/proportions.py",
    "smilesculpt/parts.py",
    "smilesculpt/placing/*.py",
    "smilesculpt/sample/scan.py",
    "smilesculpt/sculpting/limit_words.py",
    "smilesculpt/sculpting/mask_shapes.py",
    "smilesculpt/sculpting/masks.py",
    "smilesculpt/sculpting/prepared_tooth.py",
    "smilesculpt/sculpting/recording.py",
    "smilesculpt/sculpting/regions.py",
    "smilesculpt/sculpting/replaying.py",
    "smilesculpt/sculpting/stretched.py",
    "smilesculpt/segmentation/*.py",
    "smilesculpt/shaping/designing.py",
    "smilesculpt/shaping/folds.py",
    "smilesculpt/shaping/lengths.py",
    "smilesculpt/shaping/widths.py",
    "smilesculpt/wax_up.py",
    "smilesculpt/workshop/goals.py",
)
"""Modules of which every sentence may come to a person's eyes in the window."""

NAMED: Final = {
    "calibration/planning/data/implant_limits.toml": ("source",),
    "calibration/simulation/data/error_models.toml": ("source",),
    "smilesculpt/data/proportions.toml": ("title", "evidence", "source"),
    "smilesculpt/workshop/lessons/*/lesson.json": ("title", "summary", "words", "hint"),
}
"""Files of data, and the keys whose values are shown."""

PROGRESS: Final = "progress"
QUIET: Final = ("cli", "doctor", "gallery", "exchange", "batch", "reports", "reporting")
"""Folders whose progress is told on the command line only."""

_WORDS: Final = re.compile(
    r"[a-z]{2,}[,;:]? [a-z({]|^[A-Z][a-z]+ [a-z{]|[a-z]{3,} *\{|\} *[a-z]{3,}"
)
_START: Final = re.compile(r"^[;,:]? +|^[;,] ?")


def texts_below(root: Path) -> Iterator[Source]:
    """Yield the texts of the layers below, each with the file that it stands in."""
    for pattern in SPOKEN:
        for path in sorted(root.glob(pattern)):
            yield from _sources(_sentences(path), path.relative_to(root))
    for package in ("meshes", "smilesculpt", "calibration", "gui"):
        for path in sorted((root / package).rglob("*.py")):
            if not set(QUIET) & set(path.relative_to(root).parts):
                yield from _sources(_steps(path), path.relative_to(root))
    for pattern, keys in NAMED.items():
        for path in sorted(root.glob(pattern)):
            yield from _sources(_values(_read(path), keys), path.relative_to(root))


def _sources(texts: Iterator[str], path: Path) -> Iterator[Source]:
    for text in texts:
        words = _START.sub("", text).strip()
        if words:
            yield Source(words, False, "{}" in words, (path.as_posix(),))


def _sentences(path: Path) -> Iterator[str]:
    """Yield the literals of a module that are words, with `{}` for what is put in."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    inside = {id(part) for node in ast.walk(tree) for part in _parts(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "number":
            yield from _numbered(node)
        text = _text(node)
        if text is not None and id(node) not in inside and _is_spoken(text):
            yield text


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what is no text of its own: docstrings, and the pieces of an f-string."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for value in node.values:
            yield value
            if isinstance(value, ast.FormattedValue) and value.format_spec is not None:
                yield value.format_spec
    elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("number", "re.compile"):
        yield from node.args


def _numbered(call: ast.Call) -> Iterator[str]:
    """Yield `{} edge` and `{} edges` for `number(n, "edge")`."""
    words = [text for text in map(_text, call.args) if text is not None]
    if words:
        yield f"{{}} {words[0]}"
        yield f"{{}} {words[1] if len(words) > 1 else words[0] + 's'}"


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.JoinedStr):
        parts = (v.value if isinstance(v, ast.Constant) else "{}" for v in node.values)
        return "".join(str(part) for part in parts)
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(node.value) if is_text and isinstance(node, ast.Constant) else None


def _is_spoken(text: str) -> bool:
    return "\n" not in text and _WORDS.search(text) is not None


def _steps(path: Path) -> Iterator[str]:
    """Yield what a module reports while it works."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Call) and PROGRESS in ast.unparse(node.func).lower():
            yield from (text for text in map(_text, node.args) if text and " " in text)


def _read(path: Path) -> object:
    text = path.read_text(encoding="utf-8")
    found: object = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    return found


def _values(data: object, keys: tuple[str, ...]) -> Iterator[str]:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    if isinstance(data, dict):
        yield from (data[key] for key in keys if isinstance(data.get(key), str))
    for each in inner:
        yield from _values(each, keys)
