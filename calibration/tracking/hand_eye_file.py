"""A camera in a hand in one file: where it sits, where the target stands, how sure both are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from calibration.errors import CalibrationFileError
from calibration.strict_document import (
    DocumentKind,
    covariance,
    numbers,
    read_document,
    write_document,
)
from calibration.tracking.hand_eye import Method
from meshes.arrays import Matrix

# A matrix written to 7 digits is still rigid.
_RIGID = 1e-6


class HandEyeFileError(CalibrationFileError):
    """The file holds no camera in a hand that can be trusted."""


_HAND_EYE = DocumentKind(
    "hand-eye",
    "camera in a hand",
    HandEyeFileError,
    "Calibrate the camera again: smilesculpt calibrate hand-eye.",
    "calibration.tracking",
)
_DECIDING = (
    "schema",
    "inputs",
    "method",
    "hand_from_eye",
    "base_from_target",
    "covariance_rad_mm",
)


@dataclass(frozen=True, slots=True, eq=False)
class EyeInHand:
    """A camera in the hand that moves it.

    Attributes
    ----------
    hand_from_eye, base_from_target : ndarray, shape (4, 4)
        Rigid motions, mm.
    covariance : ndarray, shape (12, 12)
        Of hand_from_eye's turn (rad) and place (mm) in the eye's frame, then of
        base_from_target's in the target's.
    method : str
    inputs : tuple of (str, str)
        Name and SHA-256 of the poses of the hand and of the target.
    report : mapping
        What is told to people: scatter, rows left out, findings.
    """

    hand_from_eye: Matrix
    base_from_target: Matrix
    covariance: Matrix
    method: Method
    inputs: tuple[tuple[str, str], ...]
    report: Mapping[str, Any] = field(default_factory=dict)


def write_hand_eye(path: str | Path, found: EyeInHand) -> None:
    """Write a camera in a hand; the file is whole or not there.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    document = {
        "schema": _HAND_EYE.schema,
        "inputs": [{"name": name, "sha256": digest} for name, digest in found.inputs],
        "method": found.method,
        "hand_from_eye": found.hand_from_eye.tolist(),
        "base_from_target": found.base_from_target.tolist(),
        "covariance_rad_mm": found.covariance.tolist(),
    }
    document |= {name: value for name, value in found.report.items() if name not in _DECIDING}
    write_document(path, document)


def read_hand_eye(path: str | Path) -> EyeInHand:
    """Read a camera in a hand.

    Raises
    ------
    HandEyeFileError
        If the file cannot be read, breaks the schema or is of a newer version, a motion is not
        rigid, or the covariance is none.
    """
    path = Path(path)
    document = read_document(path, _HAND_EYE)
    return EyeInHand(
        hand_from_eye=_motion(path, document, "hand_from_eye"),
        base_from_target=_motion(path, document, "base_from_target"),
        covariance=_covariance(path, document["covariance_rad_mm"]),
        method=document["method"],
        inputs=tuple((i["name"], i["sha256"]) for i in document["inputs"]),
        report={name: value for name, value in document.items() if name not in _DECIDING},
    )


def _motion(path: Path, document: dict[str, Any], name: str) -> Matrix:
    matrix = numbers(path, _HAND_EYE, document[name])
    turn = matrix[:3, :3]
    wrong = ""
    if (matrix[3] != [0.0, 0.0, 0.0, 1.0]).any():
        wrong = "its last row is not 0, 0, 0, 1"
    # Checked by size first: products of huge numbers are not finite.
    elif np.abs(turn).max() > 2.0 or np.abs(turn @ turn.T - np.eye(3)).max() > _RIGID:
        wrong = "it shears or scales"
    elif np.linalg.det(turn) < 0.0:
        wrong = "it mirrors"
    if wrong:
        raise HandEyeFileError(path, f"holds a {name} that is not rigid: {wrong}", _HAND_EYE.remedy)
    return matrix


def _covariance(path: Path, rows: list[list[float]]) -> Matrix:
    matrix = covariance(path, _HAND_EYE, rows)
    # Variances of turns are so much smaller than those of places that they are looked at alone.
    for first in range(0, 12, 3):
        covariance(path, _HAND_EYE, [row[first : first + 3] for row in rows[first : first + 3]])
    return matrix
