"""Currents over time that change no faster than their amplifiers can."""

from dataclasses import dataclass

import numpy as np

from calibration.currents.bounded import BoundedCurrents, PowerBudget, bounded_currents
from calibration.currents.errors import CurrentLimitError
from meshes.arrays import Matrix, Vector


@dataclass(frozen=True, slots=True, eq=False)
class Amplifiers:
    """What currents can do, and where they stand at time 0.

    Attributes
    ----------
    most : ndarray, shape (k,)
        Largest absolute current, A.
    slew : ndarray, shape (k,)
        Largest absolute change, A/s.
    start : ndarray, shape (k,)
        A, within the limits.

    Raises
    ------
    CurrentLimitError
        If slew rates are not positive, or the start is beyond a limit.
    """

    most: Vector
    slew: Vector
    start: Vector

    def __post_init__(self) -> None:
        if not (self.slew > 0.0).all():
            raise CurrentLimitError("a slew rate is not positive; give each coil ampere per second")
        if (np.abs(self.start) > self.most).any():
            raise CurrentLimitError("the start is beyond a current limit; begin within the limits")


def currents_over_time(
    matrices: Matrix,
    wanted: Matrix,
    *,
    times: Vector,
    amplifiers: Amplifiers,
    budget: PowerBudget | None = None,
) -> BoundedCurrents:
    """Follow what is wanted over time as well as limits and slew rates let currents follow.

    Parameters
    ----------
    matrices : ndarray, shape (t, m, k)
    wanted : ndarray, shape (t, m)
    times : ndarray, shape (t,)
        Rising, s.
    amplifiers : Amplifiers
    budget : PowerBudget, optional
        Met at each time where the slew rates let it.

    Returns
    -------
    BoundedCurrents
        Each row is the best that can be reached from the row before it; none looks ahead.

    Raises
    ------
    CurrentLimitError
        If times do not rise.
    WantedFieldError
        If matrices and what is wanted do not match, or a number is not finite.
    """
    steps = np.diff(np.concatenate([[0.0], np.asarray(times, np.float64)]))
    if not (steps >= 0.0).all():
        raise CurrentLimitError(
            f"time {int(np.argmax(~(steps >= 0.0)))} is before the one ahead of it; sort the times"
        )
    most = amplifiers.most
    now, rows = np.asarray(amplifiers.start, np.float64), []
    for row, step in enumerate(steps):
        change = amplifiers.slew * step
        low, high = np.maximum(now - change, -most), np.minimum(now + change, most)
        one = slice(row, row + 1)
        rows.append(bounded_currents(matrices[one], wanted[one], low, high, budget=budget))
        now = rows[-1].currents[0]
    return BoundedCurrents(
        np.concatenate([r.currents for r in rows]),
        np.concatenate([r.residual for r in rows]),
        np.concatenate([r.unrest for r in rows]),
    )
