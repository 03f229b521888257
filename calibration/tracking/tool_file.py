"""A tracked tool in one file: its tip, its axis where known, and how sure both are."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from calibration.errors import CalibrationFileError
from calibration.strict_document import (
    DocumentKind,
    covariance,
    numbers,
    read_document,
    write_document,
)
from meshes.arrays import Matrix, Vector


class ToolFileError(CalibrationFileError):
    """The file holds no tool that can be trusted."""


_TOOL = DocumentKind(
    "tool",
    "tool",
    ToolFileError,
    "Calibrate the tool again: smilesculpt calibrate pivot.",
    "calibration.tracking",
)


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
        "schema": _TOOL.schema,
        "tip_mm": tool.tip.tolist(),
        "tip_covariance_mm2": tool.tip_covariance.tolist(),
        "axis": None if tool.axis is None else tool.axis.tolist(),
        "axis_covariance": None if tool.axis_covariance is None else tool.axis_covariance.tolist(),
        "inputs": [{"name": name, "sha256": digest} for name, digest in tool.inputs],
    }
    write_document(path, document)


def read_tool(path: str | Path) -> Tool:
    """Read a tool.

    Raises
    ------
    ToolFileError
        If the file cannot be read, breaks the schema or is of a newer version, or a covariance is
        none.
    """
    path = Path(path)
    document = read_document(path, _TOOL)
    axis, about = document["axis"], document["axis_covariance"]
    return Tool(
        tip=numbers(path, _TOOL, document["tip_mm"]),
        tip_covariance=covariance(path, _TOOL, document["tip_covariance_mm2"]),
        axis=None if axis is None else _unit(path, axis),
        axis_covariance=None if about is None else covariance(path, _TOOL, about),
        inputs=tuple((i["name"], i["sha256"]) for i in document["inputs"]),
    )


def _unit(path: Path, axis: list[float]) -> Vector:
    vector = numbers(path, _TOOL, axis)
    length = float(np.linalg.norm(vector))
    if abs(length - 1.0) > 1e-6:
        raise ToolFileError(path, f"holds an axis of length {length:.3g}", _TOOL.remedy)
    return vector
