"""The tip of a tracked tool, from poses while it turned about a fixed point."""

from dataclasses import dataclass

import numpy as np

from calibration.tracking.consensus import agreeing
from calibration.tracking.errors import (
    TooFewPosesError,
    TooLittleMotionError,
    UnsteadyPosesError,
)
from calibration.tracking.poses import USUAL_NOISE, PoseNoise, Poses
from meshes.arrays import Indices, Matrix, Vector

# A draw of four: three already fix a tip, one more keeps their noise from deciding.
_DRAW, _FEWEST = 4, 6
# Chi-square with 3 degrees of freedom: median, and what one in 20,000 exceeds.
_USUAL, _LARGEST = 2.366, 22.5
_MAX_ROUNDS = 20
# Turns of less than 3 degrees leave the tip to the tracker's noise.
_LEAST_SPAN = 0.05
_MOST_REJECTED = 0.4
# A tip that wanders by more than a cm in the middle was nowhere fixed; mm.
_LARGEST_OFF = 10.0


@dataclass(frozen=True, slots=True, eq=False)
class Pivot:
    """A tool's tip and the point it turned about.

    Attributes
    ----------
    tip : ndarray, shape (3,)
        In the tool's frame, mm.
    point : ndarray, shape (3,)
        In the tracker's frame, mm.
    covariance : ndarray, shape (6, 6)
        Of tip and point, mm^2.
    residuals : ndarray, shape (n,)
        Distance of each pose's tip from the point, mm.
    rejected : tuple of int
        Numbers of the poses left out: the tip had slipped, or the tracker erred.
    noise_factor : float
        How many times as large as foretold the errors were.
    span : float
        Of the turns, about the axis they turned about least, radians.
    """

    tip: Vector
    point: Vector
    covariance: Matrix
    residuals: Vector
    rejected: tuple[int, ...]
    noise_factor: float
    span: float

    @property
    def tip_error(self) -> float:
        """Expected root mean square error of the tip, mm: not the residuals, which say less."""
        return float(np.sqrt(np.trace(self.covariance[:3, :3])))


def pivot(poses: Poses, noise: PoseNoise = USUAL_NOISE, *, seed: int = 0) -> Pivot:
    """Find the tip of a tool that turned about a fixed point.

    Solves turn @ tip + place = point by weighted least squares: an error of a turn moves the tip
    across its lever, so that weights depend on the tip and are found with it. Poses that
    contradict most others are left out and named.

    Parameters
    ----------
    poses : Poses
        Of the tool.
    noise : PoseNoise, optional
        Of the tracker; only the ratio of its two numbers decides the tip.
    seed : int, optional
        Of the draws that look for poses which agree.

    Raises
    ------
    TooFewPosesError
        For fewer than six poses.
    TooLittleMotionError
        If the tool hardly turned, or about one axis only.
    UnsteadyPosesError
        If more than four in ten poses contradict the others: the point was not fixed.

    References
    ----------
    Z. Yaniv, "Which pivot calibration?", Proc. SPIE 9415, 2015, for the algebraic solution.
    """
    if len(poses) < _FEWEST:
        raise TooFewPosesError(len(poses), _FEWEST, "a tip")
    _require_span(poses)

    def errors(rows: Indices) -> Vector | None:
        some = poses.chosen(rows)
        if _span(some) < _LEAST_SPAN / 4.0:
            return None
        found = _weighted(some, noise)
        return _squares(poses, found, _spreads(poses, found[:3], noise))

    kept = agreeing(len(poses), _DRAW, errors, usual=_USUAL, largest=_LARGEST, seed=seed)
    rejected = np.flatnonzero(~kept)
    if len(rejected) > _MOST_REJECTED * len(poses):
        raise UnsteadyPosesError(
            f"{len(rejected)} of {len(poses)} poses put the tip elsewhere than the others: it was "
            "not held in one point. Record again, with the tip in a dimple"
        )
    sound = poses.chosen(np.flatnonzero(kept).astype(np.int32))
    span = _require_span(sound)
    found = _weighted(sound, noise)
    spreads = _spreads(sound, found[:3], noise)
    freedom = 3 * len(sound) - 6
    factor = float(np.sqrt(_squares(sound, found, spreads).sum() / freedom))
    residuals = np.asarray(np.sqrt((_off(poses, found) ** 2).sum(axis=1)))
    if np.median(residuals) > _LARGEST_OFF:
        raise UnsteadyPosesError(
            f"the tip wandered by {np.median(residuals):.0f} mm in the middle: it was not held in "
            "one point, or the poses are another body's. Record again, with the tip in a dimple"
        )
    return Pivot(
        tip=found[:3],
        point=found[3:],
        covariance=np.asarray(factor**2 * np.linalg.inv(_information(sound, spreads)), np.float64),
        residuals=residuals,
        rejected=tuple(int(k) for k in rejected),
        noise_factor=factor,
        span=span,
    )


def _span(poses: Poses) -> float:
    """Return how far turns differ along the tool's direction that they tell least about."""
    off = poses.turns - poses.turns.mean(axis=0)
    seen = np.einsum("nij,nik->jk", off, off) / len(poses)
    return float(np.sqrt(max(np.linalg.eigvalsh(seen)[0], 0.0)))


def _require_span(poses: Poses) -> float:
    span = _span(poses)
    if span < _LEAST_SPAN:
        raise TooLittleMotionError(
            f"the tool turned by {np.degrees(span):.1f} degrees about its least turned axis, "
            f"which leaves its tip open; swing it by {np.degrees(_LEAST_SPAN):.0f} degrees or "
            "more, to the sides and to and fro"
        )
    return span


def _slopes(poses: Poses) -> Matrix:
    """Return how `_off` changes with tip and point, shape (n, 3, 6)."""
    fixed = np.broadcast_to(-np.eye(3), (len(poses), 3, 3))
    return np.concatenate([poses.turns, fixed], axis=2)


def _off(poses: Poses, found: Vector) -> Matrix:
    return np.asarray(poses.turns @ found[:3] + poses.places - found[3:])


def _spreads(poses: Poses, tip: Vector, noise: PoseNoise) -> Matrix:
    """Return the covariance of each pose's tip, shape (n, 3, 3)."""
    across = (tip @ tip) * np.eye(3) - np.outer(tip, tip)
    turned = np.einsum("nij,jk,nlk->nil", poses.turns, across, poses.turns)
    floor = 1e-6 * (noise.place + noise.turn) ** 2
    return np.asarray((noise.place**2 + floor) * np.eye(3) + noise.turn**2 * turned)


def _squares(poses: Poses, found: Vector, spreads: Matrix) -> Vector:
    off = _off(poses, found)
    return np.asarray((off * np.linalg.solve(spreads, off[..., None])[..., 0]).sum(axis=1))


def _information(poses: Poses, spreads: Matrix) -> Matrix:
    slopes = _slopes(poses)
    return np.asarray(np.einsum("nai,naj->ij", slopes, np.linalg.solve(spreads, slopes)))


def _weighted(poses: Poses, noise: PoseNoise) -> Vector:
    """Return tip and point of least weighted squares, shape (6,)."""
    spreads = np.broadcast_to(np.eye(3), (len(poses), 3, 3))
    slopes, found = _slopes(poses), np.zeros(6)
    for _ in range(_MAX_ROUNDS):
        weighted = np.linalg.solve(spreads, slopes)
        right = -np.einsum("nai,na->i", weighted, poses.places)
        now = np.linalg.solve(np.einsum("nai,naj->ij", slopes, weighted), right)
        if np.abs(now - found).max() <= 1e-12 * np.abs(now).max():
            break
        found, spreads = now, _spreads(poses, now[:3], noise)
    return np.asarray(now)
