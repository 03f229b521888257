"""Coil currents that make wanted fields within their limits, and how much room is left."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from calibration.currents.available import reserves
from calibration.currents.bounded import bounded_currents
from calibration.currents.errors import CurrentLimitError
from meshes.arrays import Mask, Matrix, Vector, Vectors


class FieldSource(Protocol):
    """What planning needs of a device: `DeviceModel` has it."""

    @property
    def proportional_limits(self) -> Vector:
        """Largest absolute current of each coil, A, where the field follows it in proportion."""

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
    found = bounded_currents(matrices, wanted, -most, most)
    return Allocation(found.currents, found.residual, reserves(matrices, wanted, -most, most))


def require_limits(device: FieldSource) -> Vector:
    """Return the current limits of a device; raises `CurrentLimitError` where one is missing.

    Where cores saturate, plans keep to currents that they follow within 1 %.
    """
    most = np.asarray(device.proportional_limits, np.float64)
    if not np.isfinite(most).all():
        coil = int(np.flatnonzero(~np.isfinite(most))[0])
        raise CurrentLimitError(
            f"coil {coil} of the device has no current limit, so no plan can be called feasible; "
            "put current limits (ampere) into the device file"
        )
    return most
