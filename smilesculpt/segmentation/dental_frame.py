"""The dental frame from the teeth that were found: occlusal plane, midline, origin."""

import numpy as np

from meshes.arrays import Matrix, Vector, Vectors
from smilesculpt.dentition import Jaw, Labels

_TOP_LAYER = 1.5
_ROBUST = 0.7


def dental_frame(
    points: Vectors,
    area: Vector,
    labels: Labels,
    working_from_scan: Matrix,
    jaw: Jaw,
) -> Matrix:
    """Return the rigid motion from the scan to the dental frame.

    Parameters
    ----------
    points : ndarray, shape (n, 3)
        Vertices in the working frame (z out of the teeth, y where the arch opens), mm.
    area : ndarray, shape (n,)
        mm^2.
    labels : ndarray, shape (n,)
        FDI numbers, 0 for gum.
    working_from_scan : ndarray, shape (4, 4)
    jaw : {"upper", "lower"}

    Notes
    -----
    The occlusal plane is fitted to one point a tooth, the middle of its top 1.5 mm, so that a
    molar counts no more than an incisor. The midline is square to the mean of the lines that
    join each tooth to its opposite.
    """
    numbers = [int(t) for t in np.unique(labels) if t != 0]
    tops = {t: _top(points[labels == t], area[labels == t]) for t in numbers}
    normal = _plane(np.array(list(tops.values())))
    x = _across(tops, jaw, normal)
    rows = np.stack([x, np.cross(normal, x), normal])
    origin = _origin(tops, rows)
    frame = np.eye(4)
    frame[:3, :3] = rows
    frame[:3, 3] = -(rows * origin).sum(axis=1)
    return dental_from_working(jaw) @ frame @ working_from_scan


def dental_from_working(jaw: Jaw) -> Matrix:
    """Return the half turn between the frames: the teeth of an upper jaw point to -z."""
    sign = -1.0 if jaw == "upper" else 1.0
    return np.diag([sign, 1.0, sign, 1.0])


def _top(points: Vectors, area: Vector) -> Vector:
    layer = points[:, 2] > points[:, 2].max() - _TOP_LAYER
    weight = area[layer] + 1e-12
    return np.asarray((weight[:, None] * points[layer]).sum(axis=0) / weight.sum())


def _plane(tops: Vectors) -> Vector:
    """Return the normal of the plane z = a x + b y + c through the tops, robustly."""
    if len(tops) < 4 or np.ptp(tops[:, :2], axis=0).min() < 10.0:
        return np.array([0.0, 0.0, 1.0])
    powers = np.stack([tops[:, 0], tops[:, 1], np.ones(len(tops))], axis=1)
    weight = np.ones(len(tops))
    for _ in range(10):
        system = (weight[:, None, None] * powers[:, :, None] * powers[:, None, :]).sum(axis=0)
        wanted = ((weight * tops[:, 2])[:, None] * powers).sum(axis=0)
        a, b, c = np.linalg.solve(system, wanted)
        off = tops[:, 2] - (a * tops[:, 0] + b * tops[:, 1] + c)
        weight = 1.0 / (1.0 + (off / _ROBUST) ** 2)
    normal = np.array([-a, -b, 1.0])
    return np.asarray(normal / np.sqrt((normal**2).sum()))


def _across(tops: dict[int, Vector], jaw: Jaw, normal: Vector) -> Vector:
    """Return the unit vector in the plane that joins opposite teeth, towards +x of the frame."""
    lines = [tops[t] - tops[_opposite(t)] for t in _positive_side(tops, jaw)]
    line = np.sum(lines, axis=0) if lines else np.array([1.0, 0.0, 0.0])
    line = line - normal * float((line * normal).sum())
    return np.asarray(line / np.sqrt((line**2).sum()))


def _positive_side(tops: dict[int, Vector], jaw: Jaw) -> list[int]:
    """Return teeth on the +x side of the working frame whose opposite was found too."""
    quadrant = 1 if jaw == "upper" else 3
    return [t for t in sorted(tops) if t // 10 == quadrant and _opposite(t) in tops]


def _opposite(tooth: int) -> int:
    return {1: 20, 2: 10, 3: 40, 4: 30}[tooth // 10] + tooth % 10


def _origin(tops: dict[int, Vector], rows: Matrix) -> Vector:
    """Return where the midline crosses the arch, in the working frame."""
    turned = {t: (rows * top).sum(axis=1) for t, top in tops.items()}
    pairs = [t for t in turned if _opposite(t) in turned]
    if not pairs:
        return np.zeros(3)
    x = float(np.mean([turned[t][0] for t in pairs]))
    foremost = min(pairs, key=lambda t: t % 10) % 10
    y = float(np.mean([turned[t][1] for t in pairs if t % 10 == foremost]))
    z = float(np.median([top[2] for top in turned.values()]))
    return np.asarray((rows * np.array([x, y, z])[:, None]).sum(axis=0))
