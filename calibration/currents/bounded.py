"""Currents of least error between bounds and within a power budget, many places at once."""

from dataclasses import dataclass

import numpy as np

from calibration.currents._bounded_kernels import bounded_least_squares
from calibration.currents.errors import CurrentLimitError, WantedFieldError
from meshes.arrays import Matrix, Vector

DAMPING = 1e-9
"""Weighs spare currents against errors: decides between equal fields, moves none."""


@dataclass(frozen=True, slots=True, eq=False)
class PowerBudget:
    """How much power the coils may turn to heat together.

    Attributes
    ----------
    resistances : ndarray, shape (k,)
        Of the coils, ohm.
    most : float
        Watt.
    """

    resistances: Vector
    most: float


@dataclass(frozen=True, slots=True, eq=False)
class BoundedCurrents:
    """Currents found for many places.

    Attributes
    ----------
    currents : ndarray, shape (p, k)
        A.
    residual : ndarray, shape (p, m)
        Made minus wanted, in the units wanted.
    unrest : ndarray, shape (p,)
        The largest slope that a step between the bounds could still follow down, where currents
        are shares of the largest bound and matrices have a sum of squares of 1: 0 but for rounding.
    """

    currents: Matrix
    residual: Matrix
    unrest: Vector


def bounded_currents(
    matrices: Matrix,
    wanted: Matrix,
    low: Matrix,
    high: Matrix,
    *,
    budget: PowerBudget | None = None,
) -> BoundedCurrents:
    """Find the currents of least squared error; of equally good ones the smallest.

    Parameters
    ----------
    matrices : ndarray, shape (p, m, k)
        What each coil makes at 1 A: field rows, gradient rows, or a wrench; rows of several units
        need weights beforehand.
    wanted : ndarray, shape (p, m)
    low, high : ndarray, shape (k,) or (p, k)
        Bounds of the currents, A; finite.
    budget : PowerBudget, optional

    Returns
    -------
    BoundedCurrents

    Raises
    ------
    CurrentLimitError
        If a bound is not finite, a lower one exceeds an upper one, or a budget is not positive.
    WantedFieldError
        If matrices and what is wanted do not match, or a number is not finite.
    """
    matrices, wanted = require_matched(matrices, wanted)
    low, high = require_bounds(low, high, matrices)
    size = max(np.abs(low).max(initial=0.0), np.abs(high).max(initial=0.0)) or 1.0
    found = np.empty(low.shape)
    unrest = np.empty(len(low))
    bounded_least_squares(
        matrices * size,
        wanted,
        low / size,
        high / size,
        DAMPING,
        _burden(budget, matrices.shape[2], size),
        found,
        unrest,
    )
    currents = np.clip(found * size, low, high)
    made = np.einsum("pmk,pk->pm", matrices, currents)
    return BoundedCurrents(currents, made - wanted, unrest)


def smallest_currents(matrices: Matrix, wanted: Matrix) -> Matrix:
    """Return the currents of least squared error and least norm without any bound, (p, k), A.

    Raises
    ------
    WantedFieldError
        If matrices and what is wanted do not match, or a number is not finite.
    """
    matrices, wanted = require_matched(matrices, wanted)
    return np.asarray(np.einsum("pkm,pm->pk", np.linalg.pinv(matrices), wanted))


def require_matched(matrices: Matrix, wanted: Matrix) -> tuple[Matrix, Matrix]:
    """Return both as C arrays of float64; raises `WantedFieldError` where they do not match."""
    matrices = np.ascontiguousarray(matrices, np.float64)
    wanted = np.ascontiguousarray(wanted, np.float64)
    if matrices.ndim != 3 or wanted.shape != matrices.shape[:2]:
        raise WantedFieldError(
            f"matrices of shape {matrices.shape} cannot make what is wanted, of shape "
            f"{wanted.shape}; give (p, m, k) and (p, m)"
        )
    for name, array in (("matrices", matrices), ("what is wanted", wanted)):
        if not np.isfinite(array).all():
            row = int(np.argwhere(~np.isfinite(array))[0, 0])
            raise WantedFieldError(f"{name}: row {row} is not finite; leave the place out")
    return matrices, wanted


def require_bounds(low: Matrix, high: Matrix, matrices: Matrix) -> tuple[Matrix, Matrix]:
    """Return the bounds of each place, (p, k) each; raises `CurrentLimitError`."""
    p, _, k = matrices.shape
    ends = []
    for name, bound in (("lower", low), ("upper", high)):
        array = np.asarray(bound, np.float64)
        if array.shape not in ((k,), (p, k)):
            raise CurrentLimitError(
                f"{name} bounds have shape {array.shape}; give one for each of {k} coils"
            )
        if not np.isfinite(array).all():
            coil = int(np.argwhere(~np.isfinite(array))[0, -1])
            raise CurrentLimitError(f"coil {coil} has no finite {name} bound; give it one, ampere")
        ends.append(np.ascontiguousarray(np.broadcast_to(array, (p, k))))
    if (ends[0] > ends[1]).any():
        coil = int(np.argwhere(ends[0] > ends[1])[0, -1])
        raise CurrentLimitError(f"coil {coil} has a lower bound above its upper one; swap them")
    return ends[0], ends[1]


def _burden(budget: PowerBudget | None, n_coils: int, size: float) -> Vector:
    """Return the share of the budget that each coil takes at a scaled current of 1."""
    if budget is None:
        return np.empty(0)
    if budget.resistances.shape != (n_coils,) or not (budget.resistances > 0.0).all():
        raise CurrentLimitError(f"{n_coils} coils need {n_coils} positive resistances, ohm")
    if not 0.0 < budget.most < np.inf:
        raise CurrentLimitError(f"a power budget of {budget.most:g} W is none; give some watts")
    return np.asarray(budget.resistances * size**2 / budget.most)
