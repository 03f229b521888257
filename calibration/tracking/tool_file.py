"""A tracked tool in one file: its tip, its axis where known, and how sure both are."""

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np

from calibration.errors import CalibrationFileError
from calibration.signing.strict_json import NotStrictError, strict_object
from meshes.arrays import Matrix, Vector
from meshes.readwrite.beside import write_bytes_beside
from meshes.readwrite.plain_file import plain_bytes

SCHEMA = "smilesculpt/tool/1"
_MAX_BYTES = 1_000_000
_REMEDY = "Calibrate the tool again: smilesculpt calibrate pivot."


class ToolFileError(CalibrationFileError):
    """The file holds no tool that can be trusted."""


@dataclass(frozen=True, slots=True, eq=False)
class Tool:
    """A tracked tool.

    Attributes
    ----------
    tip : ndarray, shape (3,)
        In the tool's frame, mm.
    tip_covariance : ndarray, shape (3, 3)
        mm^2.
    axis : ndarray, shape (3,), or None
        Unit vector in the tool's frame.
    axis_covariance : ndarray, shape (3, 3), or None
    inputs : tuple of (str, str)
        Name and SHA-256 of each file of poses.
    """

    tip: Vector
    tip_covariance: Matrix
    axis: Vector | None
    axis_covariance: Matrix | None
    inputs: tuple[tuple[str, str], ...]


def write_tool(path: str | Path, tool: Tool) -> None:
    """Write a tool; the file is whole or not there.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    document = {
        "schema": SCHEMA,
        "tip_mm": tool.tip.tolist(),
        "tip_covariance_mm2": tool.tip_covariance.tolist(),
        "axis": None if tool.axis is None else tool.axis.tolist(),
        "axis_covariance": None if tool.axis_covariance is None else tool.axis_covariance.tolist(),
        "inputs": [{"name": name, "sha256": digest} for name, digest in tool.inputs],
    }
    text = json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    write_bytes_beside(path, text.encode("utf-8"))


def read_tool(path: str | Path) -> Tool:
    """Read a tool.

    Raises
    ------
    ToolFileError
        If the file cannot be read, breaks the schema or is of a newer version, or a covariance is
        none.
    """
    path = Path(path)
    document = _document(path)
    axis, about = document["axis"], document["axis_covariance"]
    return Tool(
        tip=np.array(document["tip_mm"], np.float64),
        tip_covariance=_covariance(path, document["tip_covariance_mm2"]),
        axis=None if axis is None else _unit(path, axis),
        axis_covariance=None if about is None else _covariance(path, about),
        inputs=tuple((i["name"], i["sha256"]) for i in document["inputs"]),
    )


def _document(path: Path) -> dict[str, Any]:
    try:
        document: dict[str, Any] = strict_object(plain_bytes(path, most=_MAX_BYTES))
    except OSError as error:
        raise ToolFileError(path, f"cannot be read: {error.strerror}", "Check the name.") from error
    except NotStrictError as error:
        raise ToolFileError(path, f"is no tool: {error}", _REMEDY) from error
    schema = str(document.get("schema"))
    if schema != SCHEMA and re.fullmatch(r"smilesculpt/tool/\d{1,9}", schema):
        reason = f"is of version {schema.rsplit('/', 1)[1]}, this program knows {SCHEMA}"
        raise ToolFileError(path, reason, "Use a newer SmileSculpt.")
    found = jsonschema.exceptions.best_match(_validator().iter_errors(document))
    if found is not None:
        place = "/".join(str(part) for part in found.absolute_path) or "the file"
        raise ToolFileError(path, f"is no tool: {place}: {found.message[:200]}", _REMEDY)
    return document


def _covariance(path: Path, rows: list[list[float]]) -> Matrix:
    matrix = np.array(rows, np.float64)
    if not np.isfinite(matrix).all() or np.abs(matrix - matrix.T).max() > 1e-9 * matrix.max():
        raise ToolFileError(path, "holds a covariance that is not symmetric", _REMEDY)
    if np.linalg.eigvalsh(matrix)[0] < -1e-9 * np.trace(matrix):
        raise ToolFileError(path, "holds a covariance with a negative variance", _REMEDY)
    return matrix


def _unit(path: Path, axis: list[float]) -> Vector:
    vector = np.array(axis, np.float64)
    if abs(np.linalg.norm(vector) - 1.0) > 1e-6:
        raise ToolFileError(path, f"holds an axis of length {np.linalg.norm(vector):.3g}", _REMEDY)
    return vector


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = resources.files("calibration.tracking").joinpath("tool-1.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))
