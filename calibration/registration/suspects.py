"""Fiducials that the others contradict: how far they are off, and how unlikely that is."""

import math
from dataclasses import dataclass

import numpy as np
from scipy.stats import chi2, f

from calibration.errors import RegistrationError
from calibration.registration.paired_points import FiducialPairs, register
from calibration.registration.rigid_motion import slopes_about
from calibration.registration.target_error import target_error
from calibration.tracking.consensus import agreeing
from meshes.arrays import Indices, Mask, Matrix, Vector

# Sound fiducials are called bad in one registration of a hundred, however many there are.
_LEVEL = 0.01
# Fewer leave open who is wrong: of four, any three agree about as well.
_FEWEST = 5
_LEAST_AGREEING = 0.6
_DRAW = 3
# Chi-square with 3 degrees of freedom: median, and what one in 20,000 exceeds.
_USUAL, _LARGEST = 2.366, 22.5


@dataclass(frozen=True, slots=True)
class Suspect:
    """A fiducial that does not fit where the others put it.

    Attributes
    ----------
    name : str
    off : float
        Distance from where the others put it, mm.
    expected : float
        Distance to be expected there, root mean square, mm.
    chance : float
        That a sound fiducial is so far off.
    """

    name: str
    off: float
    expected: float
    chance: float


def suspects(pairs: FiducialPairs, *, seed: int = 0) -> tuple[Suspect, ...]:
    """Name the fiducials that the others contradict, worst first.

    Pairs that agree are looked for first, so that two wrong ones do not hide each other; each is
    then held against where those that agree, without it, put it.

    Parameters
    ----------
    pairs : FiducialPairs
        Fewer than five name nobody: they cannot outvote one.
    seed : int, optional
        Of the draws that look for pairs which agree.

    References
    ----------
    P. J. Rousseeuw, A. M. Leroy, "Robust Regression and Outlier Detection", 1987, for the search;
    S. Weisberg, "Applied Linear Regression", 1985, section 5.3, for the test by leaving one out.
    """
    n = len(pairs.names)
    if n < _FEWEST:
        return ()
    kept = _agreeing(pairs, seed)
    least = max(4, math.ceil(_LEAST_AGREEING * n))
    for _ in range(n):
        judged = [_judged(pairs, kept, k) for k in range(n)]
        now = np.array([one is not None and one.chance * n >= _LEVEL for one in judged])
        if now.sum() < least:
            return ()
        if (now == kept).all():
            break
        kept = now
    found = [one for one, sound in zip(judged, kept, strict=True) if one is not None and not sound]
    return tuple(sorted(found, key=lambda one: (one.chance, -one.off)))


def _agreeing(pairs: FiducialPairs, seed: int) -> Mask:
    errors = pairs.errors

    def squares(rows: Indices) -> Vector | None:
        try:
            found = register(chosen(pairs, rows))
        except RegistrationError:
            return None
        off = pairs.device_points - found.moved(pairs.scan_points)
        if errors is None:
            return np.asarray((off**2).sum(axis=1) * pairs.weights)
        spreads = errors.in_device(found.device_from_scan)
        return np.asarray((off * np.linalg.solve(spreads, off[..., None])[..., 0]).sum(axis=1))

    return agreeing(len(pairs.names), _DRAW, squares, usual=_USUAL, largest=_LARGEST, seed=seed)


def chosen(pairs: FiducialPairs, rows: Indices) -> FiducialPairs:
    """Return some of the pairs, in their order."""
    out = pairs
    for number in sorted(set(range(len(pairs.names))) - set(rows.tolist()), reverse=True):
        out = out.without(number)
    return out


def _judged(pairs: FiducialPairs, kept: Mask, number: int) -> Suspect | None:
    """Return how one pair fits those that agree, itself left out; none where they fix nothing."""
    others = np.array(kept)
    others[number] = False
    try:
        found = register(chosen(pairs, np.flatnonzero(others).astype(np.int32)))
    except RegistrationError:
        return None
    off = (pairs.device_points - found.moved(pairs.scan_points))[number]
    freedom = 3 * int(others.sum()) - 6
    if pairs.errors is not None:
        at = target_error(found, pairs.scan_points[[number]]).covariances[0]
        spread = at + pairs.errors.in_device(found.device_from_scan)[number]
        chance = float(chi2.sf(off @ np.linalg.solve(spread, off), 3))
    else:
        spread = _spread(pairs, found.fle, others, number, found.moved(pairs.scan_points))
        chance = float(f.sf(off @ np.linalg.solve(spread, off) / 3.0, 3, freedom))
    length, expected = float(np.linalg.norm(off)), float(np.sqrt(np.trace(spread)))
    return Suspect(pairs.names[number], length, expected, chance)


def _spread(pairs: FiducialPairs, fle: float, others: Mask, number: int, moved: Matrix) -> Matrix:
    """Return the covariance of a pair's distance from where the others put it, (3, 3)."""
    weights = pairs.weights
    # Of unit weight; register tells the error at the mean weight of unbiased n - 2.
    unit = max(fle**2 / 3.0 * weights[others].mean(), np.finfo(float).tiny)
    slopes = slopes_about(moved, np.average(moved[others], axis=0, weights=weights[others]))
    information = np.einsum("n,nai,naj->ij", weights[others], slopes[others], slopes[others])
    at = slopes[number]
    return np.asarray(unit * (at @ np.linalg.inv(information) @ at.T + np.eye(3) / weights[number]))
