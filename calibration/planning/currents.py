"""Coil currents that make wanted fields within their limits, and how much room is left."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy.optimize import linprog, lsq_linear

from calibration.errors import CalibrationError
from meshes.arrays import Mask, Matrix, Vector, Vectors

# Weighs a spare ampere against a tesla: decides between equal fields, moves none.
_DAMPING = 1e-9


class CurrentLimitError(CalibrationError):
    """A device whose currents are not limited cannot be planned for."""


class FieldSource(Protocol):
    """What planning needs of a device: `DeviceModel` has it."""

    @property
    def current_limits(self) -> Vector:
        """Largest absolute current of each coil, A."""

    def actuation_matrix(self, points: Vectors) -> Matrix:
        """Return the field of each coil at 1 A, (p, 3, k), T/A."""

    def background(self, points: Vectors) -> Matrix:
        """Return the field of no current in the first three columns, T."""

    def contains(self, points: Vectors) -> Mask:
        """Tell which points lie within the workspace."""


@dataclass(frozen=True, slots=True, eq=False)
class Allocation:
    """Currents for fields.

    Attributes
    ----------
    currents : ndarray, shape (p, k)
        A.
    residual : ndarray, shape (p, 3)
        Made minus wanted field, T.
    reserve : ndarray, shape (p,)
        Largest multiple of the wanted field that the limits allow; below 1 it cannot be made.
    """

    currents: Matrix
    residual: Vectors
    reserve: Vector


def allocate(device: FieldSource, points: Vectors, fields: Vectors) -> Allocation:
    """Find the currents that make a field at each point, by bounded least squares.

    Parameters
    ----------
    device : FieldSource
    points : ndarray, shape (p, 3)
        Device frame, mm.
    fields : ndarray, shape (p, 3)
        Wanted there, device frame, T.

    Raises
    ------
    CurrentLimitError
        If a coil has no finite limit.
    """
    most = require_limits(device)
    matrices = device.actuation_matrix(points)
    wanted = fields - device.background(points)[:, :3]
    currents = np.empty((len(points), len(most)))
    reserve = np.empty(len(points))
    for row in range(len(points)):
        currents[row] = _bounded(matrices[row], wanted[row], most)
        reserve[row] = _reserve(matrices[row], wanted[row], most)
    made = np.einsum("pik,pk->pi", matrices, currents)
    return Allocation(currents, made - wanted, reserve)


def require_limits(device: FieldSource) -> Vector:
    """Return the current limits of a device; raises `CurrentLimitError` where one is missing."""
    most = np.asarray(device.current_limits, np.float64)
    if not np.isfinite(most).all():
        coil = int(np.flatnonzero(~np.isfinite(most))[0])
        raise CurrentLimitError(
            f"coil {coil} of the device has no current limit, so no plan can be called feasible; "
            "put current limits (ampere) into the device file"
        )
    return most


def _bounded(matrix: Matrix, wanted: Vector, most: Vector) -> Vector:
    """Return the currents of least square error, the smaller ones among equals."""
    k = len(most)
    scale = float(np.sqrt((matrix**2).sum()))
    damped = np.vstack([matrix, _DAMPING**0.5 * scale * np.eye(k)])
    found = lsq_linear(damped, np.concatenate([wanted, np.zeros(k)]), (-most, most), tol=1e-14)
    return np.asarray(found.x, np.float64)


def _reserve(matrix: Matrix, wanted: Vector, most: Vector) -> float:
    """Return max t with matrix @ currents = t * wanted within the limits (a linear program)."""
    size = float(np.sqrt((wanted**2).sum()))
    if size == 0.0:
        return float("inf")
    rows = np.hstack([matrix, -wanted[:, None]]) / size
    goal = np.zeros(len(most) + 1)
    goal[-1] = -1.0
    bounds = [*((-limit, limit) for limit in most), (0.0, None)]
    found = linprog(goal, A_eq=rows, b_eq=np.zeros(3), bounds=bounds, method="highs")
    return float(found.x[-1]) if found.success and found.x is not None else 0.0
