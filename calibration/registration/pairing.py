"""Points of two frames paired by the distances between them, whatever order they stand in."""

from dataclasses import dataclass
from itertools import combinations, permutations

import numpy as np

from calibration.errors import RegistrationError
from calibration.registration.paired_points import FiducialPairs
from calibration.registration.rigid_motion import weighted_motion
from meshes.arrays import Indices, Matrix, Vectors

MOST_POINTS = 16
"""Of a frame: beyond, so many triangles are alike that names are the better way."""
# Triangles flatter than this share of their longest side turn freely about it.
_THIN = 0.1
# Sum of squares, in variances of a point's coordinate, by which the best pairing has to win: 5^2.
_DECISIVE = 25.0

Pairs = tuple[tuple[int, int], ...]


class AmbiguousPairingError(RegistrationError):
    """Two pairings of points fit alike, as where fiducials lie symmetrically.

    Attributes
    ----------
    pairings : tuple
        The two, as pairs of numbers of a scan's and a device's point.
    """

    def __init__(self, pairings: tuple[Pairs, Pairs], rms: tuple[float, float]) -> None:
        self.pairings = pairings
        super().__init__(
            f"the points can be paired in two ways that fit alike ({rms[0]:.2f} and {rms[1]:.2f} "
            "mm): they lie symmetrically. Name them alike in both files, or add a point off the "
            "symmetry"
        )


class SwappedFiducialsError(RegistrationError):
    """Points of the two frames stand in each other's rows.

    Attributes
    ----------
    names, belong_to : tuple of str
        Of the scan's points, and of the device's points that they fit.
    """

    def __init__(self, names: tuple[str, ...], belong_to: tuple[str, ...]) -> None:
        self.names = names
        self.belong_to = belong_to
        told = ", ".join(f"{a!r} on {b!r}" for a, b in zip(names, belong_to, strict=True))
        super().__init__(
            f"the pairs are swapped: by their distances the scan's points fit {told} of the "
            "device. Correct the rows, or pair the points by their distances"
        )


@dataclass(frozen=True, slots=True, eq=False)
class Pairing:
    """Which points of two frames are the same.

    Attributes
    ----------
    scan_index, device_index : ndarray, shape (k,), int32
        Numbers of paired points, in the order of the scan's.
    rms : float
        Distance of paired points after the best rigid motion, root mean square, mm.
    """

    scan_index: Indices
    device_index: Indices
    rms: float


def paired_by_geometry(scan: Vectors, device: Vectors, *, within: float = 2.0) -> Pairing:
    """Pair points so that a rigid motion brings as many as possible together.

    Triangles of the scan are held against those of the device; each motion that brings one onto
    another pairs the points it brings together.

    Parameters
    ----------
    scan, device : ndarray, shape (n, 3), (m, 3)
        mm; either may hold points that the other has not.
    within : float, optional
        Largest distance of paired points, mm.

    Raises
    ------
    AmbiguousPairingError
        If another pairing of as many points fits about as well.
    RegistrationError
        If there are fewer than 3 points or more than `MOST_POINTS`, `within` is not positive, or
        fewer than 3 points fit.

    References
    ----------
    W. E. L. Grimson, T. Lozano-Perez, "Localizing overlapping parts by searching the
    interpretation tree", IEEE PAMI 9(4), 1987, for pairing by distances.
    """
    _require_sizes(scan, device, within)
    found = _candidates(scan, device, within)
    if not found:
        raise RegistrationError(
            f"no three points of the scan lie to each other as three of the device do, within "
            f"{within:g} mm. Check units and frames, or pair them by name"
        )
    ranked = sorted(found.items(), key=lambda item: (-len(item[0]), item[1], item[0]))
    best, rms = ranked[0]
    for other, its in ranked[1:]:
        # One over the other in variances: a third of `within` is taken for a point's error.
        lost = len(best) * (its**2 - rms**2) / (within / 3.0) ** 2 * 3.0
        if len(other) == len(best) and lost < _DECISIVE:
            raise AmbiguousPairingError((best, other), (rms, its))
    rows = np.array(best, np.int32)
    return Pairing(rows[:, 0], rows[:, 1], rms)


def _require_sizes(scan: Vectors, device: Vectors, within: float) -> None:
    for points, whose in ((scan, "scan"), (device, "device")):
        if points.ndim != 2 or points.shape[1] != 3 or not np.isfinite(points).all():
            raise RegistrationError(f"the {whose}'s points need finite x, y and z each")
        if not 3 <= len(points) <= MOST_POINTS:
            raise RegistrationError(
                f"{len(points)} points of the {whose} cannot be paired by their distances; give 3 "
                f"to {MOST_POINTS}, or name them alike in both files"
            )
    if not 0.0 < within < np.inf:
        raise RegistrationError(f"points cannot be paired within {within:g} mm; give a length")


def _candidates(scan: Vectors, device: Vectors, within: float) -> dict[Pairs, float]:
    """Return all pairings that some pair of triangles speaks for, with their distances."""
    found: dict[Pairs, float] = {}
    triples = np.array(list(permutations(range(len(device)), 3)), np.int32)
    sides = _sides(device, triples)
    for three in combinations(range(len(scan)), 3):
        own = np.array([three], np.int32)
        if _height(scan[own[0]]) < _THIN * _sides(scan, own).max():
            continue
        alike = np.abs(sides - _sides(scan, own)).max(axis=1) <= 2.0 * within
        for other in triples[alike]:
            start = weighted_motion(scan[own[0]], device[other], np.ones(3))
            for pairs, rms in _settled(scan, device, start, within):
                found[pairs] = rms
    return found


def _settled(
    scan: Vectors, device: Vectors, motion: Matrix, within: float
) -> list[tuple[Pairs, float]]:
    """Return the pairing that a motion speaks for once it rests on all its pairs."""
    reach, before = 2.0 * within, None
    for _ in range(10):
        rows = _near(scan, device, motion, reach)
        if len(rows) < 3:
            return []
        if before is not None and np.array_equal(rows, before):
            break
        before, reach = rows, within
        mine, other = scan[rows[:, 0]], device[rows[:, 1]]
        motion = weighted_motion(mine, other, np.ones(len(rows)))
    away = scan[rows[:, 0]] @ motion[:3, :3].T + motion[:3, 3] - device[rows[:, 1]]
    pairs = tuple((int(a), int(b)) for a, b in rows)
    return [(pairs, float(np.sqrt((away**2).sum(axis=1).mean())))]


def _near(scan: Vectors, device: Vectors, motion: Matrix, reach: float) -> Indices:
    """Return the points that are each other's nearest, shape (k, 2)."""
    moved = scan @ motion[:3, :3].T + motion[:3, 3]
    apart = np.sqrt(((moved[:, None] - device[None]) ** 2).sum(axis=2))
    nearest = apart.argmin(axis=1)
    mutual = apart.argmin(axis=0)[nearest] == np.arange(len(scan))
    kept = np.flatnonzero(mutual & (apart.min(axis=1) <= reach))
    return np.stack([kept, nearest[kept]], axis=1).astype(np.int32)


def _sides(points: Vectors, triples: Indices) -> Matrix:
    a, b, c = (points[triples[:, k]] for k in range(3))
    return np.stack([np.linalg.norm(one, axis=1) for one in (b - a, c - b, a - c)], axis=1)


def _height(corners: Vectors) -> float:
    """Return the least height of a triangle, mm."""
    sides = np.linalg.norm(corners - np.roll(corners, 1, axis=0), axis=1)
    twice = np.linalg.norm(np.cross(corners[1] - corners[0], corners[2] - corners[0]))
    return float(twice / max(sides.max(), np.finfo(float).tiny))


def require_own_places(pairs: FiducialPairs, *, within: float = 2.0) -> None:
    """Refuse pairs whose points fit each other's places better than their own.

    Pairs that cannot be paired by their distances, as symmetric ones, are let through.

    Raises
    ------
    SwappedFiducialsError
        If every point of the scan has another's place in the device, or some have.
    """
    try:
        found = paired_by_geometry(pairs.scan_points, pairs.device_points, within=within)
    except RegistrationError:
        return
    elsewhere = np.flatnonzero(found.scan_index != found.device_index)
    if len(found.scan_index) == len(pairs.names) and len(elsewhere):
        raise SwappedFiducialsError(
            tuple(pairs.names[found.scan_index[k]] for k in elsewhere),
            tuple(pairs.names[found.device_index[k]] for k in elsewhere),
        )
