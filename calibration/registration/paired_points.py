"""The rigid motion between paired points, and which of them is worst."""

from dataclasses import dataclass, replace

import numpy as np

from calibration.errors import (
    CollinearFiducialsError,
    MirroredFiducialsError,
    RegistrationError,
    RepeatedFiducialsError,
    ScaledFiducialsError,
    TooFewFiducialsError,
    UnlikeFiducialsError,
)
from calibration.registration.localisation import PairErrors
from calibration.registration.rigid_motion import refined_motion, weighted_motion
from meshes.arrays import Matrix, Vector, Vectors

# Fiducials this much nearer to a line than they are long do not fix the turn about it.
_THIN = 0.03
# Nearer than any pointer can tell, mm: the same point written twice.
_SAME = 0.01
# Rigid motions keep sizes: this much larger or smaller, a set is in another unit. Residuals of
# this share of the spread are no measuring error: pointers err by 1 mm, jaws are 50 mm wide.
_SIZES, _LARGEST_FRE = 1.5, 0.1
_UNITS = {1e-3: "metres", 0.1: "cm", 1.0 / 25.4: "inches"}
# Residuals below this share of the spread are rounding: they tell of no measuring error.
_EXACT = 1e-6
# Of 4 pairs, one set in 3,000 scatters more than twice as far as its covariances tell.
_SURPRISING = 2.0
# A mirror is named where it leaves less than half of the residual and the points are not flat.
_MIRROR_GAIN, _FLAT = 0.5, 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class FiducialPairs:
    """The same points in two frames.

    Attributes
    ----------
    names : tuple of str
    scan_points : ndarray, shape (n, 3)
        mm.
    device_points : ndarray, shape (n, 3)
        mm.
    weights : ndarray, shape (n,)
        One over the variance of each, up to a common factor; all 1 where unknown.
    errors : PairErrors, optional
        Covariances of each in both frames, where they are known: they then decide, not `weights`.

    Raises
    ------
    RegistrationError
        If shapes disagree, a number is not finite or a weight not positive.
    """

    names: tuple[str, ...]
    scan_points: Vectors
    device_points: Vectors
    weights: Vector
    errors: PairErrors | None = None

    def __post_init__(self) -> None:
        n = len(self.names)
        if self.scan_points.shape != (n, 3) or self.device_points.shape != (n, 3):
            raise RegistrationError(f"{n} names need {n} points of x, y, z in both frames")
        if self.weights.shape != (n,) or not (self.weights > 0.0).all():
            raise RegistrationError("each pair needs a positive weight")
        if self.errors is not None and len(self.errors.scan) != n:
            raise RegistrationError(f"{n} pairs need {n} covariances in both frames")
        numbers = (self.scan_points, self.device_points, self.weights)
        if not all(np.isfinite(array).all() for array in numbers):
            raise RegistrationError("a point or weight is not finite; leave that pair out")

    def without(self, number: int) -> "FiducialPairs":
        """Return the pairs but one."""
        kept = np.arange(len(self.names)) != number
        return replace(
            self,
            names=tuple(name for k, name in enumerate(self.names) if k != number),
            scan_points=self.scan_points[kept],
            device_points=self.device_points[kept],
            weights=self.weights[kept],
            errors=None if self.errors is None else self.errors.chosen(kept),
        )

    def shared(self) -> Vector:
        """Return the weights by which an even mean is taken, shape (n,)."""
        return self.weights if self.errors is None else self.errors.weights


@dataclass(frozen=True, slots=True, eq=False)
class Registration:
    """Where the scan lies in the device.

    Attributes
    ----------
    pairs : FiducialPairs
    device_from_scan : ndarray, shape (4, 4)
        Rigid motion, mm.
    residuals : ndarray, shape (n,)
        Distance of each fiducial after the motion, mm.
    fre : float
        Weighted root mean square of `residuals`, mm. It says how well the points agree with each
        other, not how well a target is met: for that see `target_error`.
    fle : float
        Fiducial localisation error that `fre` speaks for, root mean square at the mean weight,
        mm; the one told where covariances are known.
    noise_factor : float
        How many times as far as told the fiducials scatter; NaN where no covariances are known.
    foretold : ndarray, shape (n,)
        Distance of each fiducial from where the others put it, mm; NaN for three pairs.
    worst : str
        Name of the fiducial that the others contradict most.
    """

    pairs: FiducialPairs
    device_from_scan: Matrix
    residuals: Vector
    fre: float
    fle: float
    noise_factor: float
    foretold: Vector
    worst: str

    @property
    def findings(self) -> tuple[str, ...]:
        """What these pairs cannot tell, in plain words; empty where all is well."""
        points = self.pairs.scan_points
        lengths = np.linalg.svd(points - points.mean(axis=0), compute_uv=False)
        found = []
        if lengths[2] <= _THIN * lengths[0]:
            found.append(
                "the fiducials lie in a plane: a mirrored scan (left for right) would fit as "
                "well. Add one well off the plane"
            )
        if self.fre <= _EXACT * _spread(points, self.pairs.shared()):
            found.append(
                "the pairs agree to the last digit, as no measured ones do: their error is "
                "unknown, and so is that at targets. Give --fle"
            )
        elif len(points) == 3:
            found.append(
                "3 fiducials tell little of their own error: the one at targets is a rough "
                "guess. Give --fle, or 6 fiducials"
            )
        if self.noise_factor > _SURPRISING:
            found.append(
                f"the fiducials scatter {self.noise_factor:.1f} times as far as told: one of them "
                "is off, or the covariances are too small, and so is the error told at targets"
            )
        return tuple(found)

    def moved(self, points: Vectors) -> Vectors:
        """Return points of the scan in the device frame, shape (p, 3), mm."""
        return np.asarray(points @ self.device_from_scan[:3, :3].T + self.device_from_scan[:3, 3])


def register(pairs: FiducialPairs) -> Registration:
    """Find the rigid motion that brings paired points together best.

    Parameters
    ----------
    pairs : FiducialPairs

    Returns
    -------
    Registration

    Raises
    ------
    TooFewFiducialsError
        For fewer than three pairs.
    CollinearFiducialsError
        If they lie on a line in either frame.
    RepeatedFiducialsError
        If two stand at one place in either frame.
    ScaledFiducialsError
        If one set is larger than the other, as in another unit.
    UnlikeFiducialsError
        If no motion brings the pairs near each other; the worst is named.
    MirroredFiducialsError
        If only a mirror brings them together.

    References
    ----------
    S. Umeyama, "Least-squares estimation of transformation parameters between two point
    patterns", IEEE PAMI 13(4), 1991; J. M. Fitzpatrick, J. B. West, C. R. Maurer, "Predicting
    error in rigid-body point-based registration", IEEE TMI 17(5), 1998.
    """
    n = len(pairs.names)
    if n < 3:
        raise TooFewFiducialsError(n)
    weights = pairs.shared()
    for points, frame in ((pairs.scan_points, "scan"), (pairs.device_points, "device")):
        _require_apart(points, pairs.names, frame)
        _require_wide(points, weights)
    _require_same_size(pairs)
    motion = _best_motion(pairs)
    residuals = _distances(motion, pairs)
    fre = _rms(residuals, weights)
    foretold = _foretold(pairs)
    ranked = residuals if np.isnan(foretold).any() else foretold
    worst = pairs.names[int(np.argmax(ranked))]
    spread = _spread(pairs.scan_points, weights)
    if fre > _LARGEST_FRE * spread:
        raise UnlikeFiducialsError(fre, spread, worst)
    fle, factor = _localisation(pairs, motion, fre)
    return Registration(pairs, motion, residuals, fre, fle, factor, foretold, worst)


def _localisation(pairs: FiducialPairs, motion: Matrix, fre: float) -> tuple[float, float]:
    """Return the localisation error, and how many times as large as told the scatter is."""
    n, errors = len(pairs.names), pairs.errors
    if errors is None:
        return fre * float(np.sqrt(n / (n - 2.0))), float("nan")
    off = pairs.device_points - (pairs.scan_points @ motion[:3, :3].T + motion[:3, 3])
    spreads = errors.in_device(motion)
    square = float((off * np.linalg.solve(spreads, off[..., None])[..., 0]).sum())
    told = float(np.sqrt(np.trace(spreads, axis1=1, axis2=2).mean()))
    return told, float(np.sqrt(square / (3 * n - 6)))


def _require_apart(points: Vectors, names: tuple[str, ...], frame: str) -> None:
    for number in range(1, len(points)):
        away = np.linalg.norm(points[:number] - points[number], axis=1)
        nearest = int(away.argmin())
        if away[nearest] < _SAME:
            raise RepeatedFiducialsError((names[nearest], names[number]), frame)


def _require_same_size(pairs: FiducialPairs) -> None:
    # The middle one, so that a single wrong point does not count as a wrong unit.
    ratio = float(np.median(_lengths(pairs.device_points) / _lengths(pairs.scan_points)))
    if 1.0 / _SIZES <= ratio <= _SIZES:
        return
    known = min(_UNITS, key=lambda factor: abs(np.log(min(ratio, 1.0 / ratio) / factor)))
    whose = "the device's" if ratio < 1.0 else "the scan's"
    likely = f"{whose} are likely in {_UNITS[known]}"
    is_known = abs(np.log(min(ratio, 1.0 / ratio) / known)) < np.log(_SIZES)
    raise ScaledFiducialsError(ratio, likely if is_known else "no rigid motion does that")


def _lengths(points: Vectors) -> Vector:
    """Return all distances between two points, mm."""
    first, second = np.triu_indices(len(points), 1)
    return np.asarray(np.linalg.norm(points[first] - points[second], axis=1))


def _spread(points: Vectors, weights: Vector) -> float:
    """Return the root mean square distance from the middle, mm."""
    middle = np.average(points, axis=0, weights=weights)
    return _rms(np.asarray(np.linalg.norm(points - middle, axis=1)), weights)


def _require_wide(points: Vectors, weights: Vector) -> None:
    centred = (points - np.average(points, axis=0, weights=weights)) * np.sqrt(weights)[:, None]
    lengths = np.linalg.svd(centred, compute_uv=False)
    if lengths[1] <= _THIN * lengths[0]:
        raise CollinearFiducialsError(float(lengths[1] / np.sqrt(weights.sum())))


def _best_motion(pairs: FiducialPairs) -> Matrix:
    weights = pairs.shared()
    _require_no_mirror(pairs, weights)
    motion = weighted_motion(pairs.scan_points, pairs.device_points, weights)
    if pairs.errors is None:
        return motion
    return refined_motion(motion, pairs.scan_points, pairs.device_points, pairs.errors)


def _require_no_mirror(pairs: FiducialPairs, weights: Vector) -> None:
    scan = pairs.scan_points - np.average(pairs.scan_points, axis=0, weights=weights)
    device = pairs.device_points - np.average(pairs.device_points, axis=0, weights=weights)
    left, lengths, right = np.linalg.svd((device * weights[:, None]).T @ scan)
    if np.linalg.det(left @ right) > 0.0 or lengths[2] <= _FLAT * lengths[0]:
        return
    with_mirror = np.linalg.norm(device - scan @ (left @ right).T, axis=1)
    turned = left @ np.diag([1.0, 1.0, -1.0]) @ right
    without = np.linalg.norm(device - scan @ turned.T, axis=1)
    fre, mirrored = _rms(without, weights), _rms(with_mirror, weights)
    if mirrored < _MIRROR_GAIN * fre:
        raise MirroredFiducialsError(fre, mirrored)


def _distances(motion: Matrix, pairs: FiducialPairs) -> Vector:
    moved = pairs.scan_points @ motion[:3, :3].T + motion[:3, 3]
    return np.asarray(np.linalg.norm(pairs.device_points - moved, axis=1))


def _rms(distances: Vector, weights: Vector) -> float:
    return float(np.sqrt(np.average(distances**2, weights=weights)))


def _foretold(pairs: FiducialPairs) -> Vector:
    """Return how far each fiducial lies from where the others put it."""
    n = len(pairs.names)
    out = np.full(n, np.nan)
    for number in range(n if n > 3 else 0):
        others = pairs.without(number)
        try:
            _require_wide(others.scan_points, others.shared())
            motion = _best_motion(others)
        except (CollinearFiducialsError, MirroredFiducialsError):
            return np.full(n, np.nan)
        out[number] = _distances(motion, pairs)[number]
    return out
