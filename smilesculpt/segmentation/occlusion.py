"""Where the teeth of a scan point to: occlusal axis, cusp tips, plane, opening of the arch."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Indices, Matrix, Vector, Vectors
from smilesculpt.errors import NotAJawError
from smilesculpt.segmentation._occlusion_kernels import best_plane, ring_maxima
from smilesculpt.segmentation.scan_fields import ScanFields, dot

_TIP_DISTANCE = 2.5
_MOST_TIPS = 110
_CROWDED_TIPS = 5.0
_HIT = 1.2


@dataclass(frozen=True, slots=True, eq=False)
class WorkingFrame:
    """Frame in which both jaws look alike: z out of the teeth, y where the U opens.

    Attributes
    ----------
    working_from_scan : ndarray, shape (4, 4)
        Rigid motion; z = 0 is the occlusal plane.
    tips : ndarray, shape (t, 3)
        Cusp tips near the plane, working frame.
    inliers : float
        Share of tips that lie within 2 mm of the plane, each weighed by its loneliness.
    misfit : float
        Mean distance of the tips from the parabola through them, mm.
    """

    working_from_scan: Matrix
    tips: Vectors
    inliers: float
    misfit: float


def occlusal_axis(fields: ScanFields) -> Vector:
    """Return the direction in which the strongly curved surface, the teeth, faces.

    Flat parts such as the base of a cast drop out, so open scans and closed casts need no
    switch.
    """
    bend = fields.bend
    weight = fields.area * np.minimum(bend.greatest**2 + bend.least**2, 1.0)
    summed = (weight[:, None] * bend.normals).sum(axis=0)
    length = float(np.sqrt((summed**2).sum()))
    if length < 1e-3 * float(weight.sum()) or length < 1.0:
        raise NotAJawError("its curved parts face no common direction, as cusps would")
    return np.asarray(summed / length)


def find_tips(fields: ScanFields, axis: Vector) -> Indices:
    """Return the vertices at the tops of bumps, the highest first, 2.5 mm apart or more."""
    bend = fields.bend
    height = dot(fields.mesh.vertices, axis)
    convex = (bend.greatest + bend.least > 0.25) & (bend.least > -0.3)
    near = fields.near
    top = np.flatnonzero(ring_maxima(height, convex, near.vertex_start, near.vertex_item))
    top = top[np.argsort(-height[top], kind="stable")]
    points = fields.mesh.vertices[top]
    tree = cKDTree(points)
    lower = {int(b) for a, b in tree.query_pairs(_TIP_DISTANCE, output_type="ndarray")}
    kept = np.array([k for k in range(len(top)) if k not in lower], dtype=np.int64)
    return np.asarray(top[kept[:_MOST_TIPS]], dtype=np.int32)


def working_frame(fields: ScanFields) -> WorkingFrame:
    """Return the frame of the occlusal plane and the opening of the arch.

    Raises
    ------
    NotAJawError
        If there are too few cusp tips or they lie on no common plane.
    """
    axis = occlusal_axis(fields)
    tips = fields.mesh.vertices[find_tips(fields, axis)]
    if len(tips) < 6:
        raise NotAJawError(f"it has {len(tips)} cusp tips; three teeth have at least 6")
    weight = _loneliness(tips)
    normal, offset = _occlusal_plane(tips, weight, axis)
    inlier = np.abs(dot(tips, normal) - offset) < 2.0
    flat = _flat_axes(normal)
    across = np.stack([dot(tips, flat[0]), dot(tips, flat[1])], axis=1)
    turn, misfit = _opening(across[inlier], weight[inlier])
    x = np.cos(turn) * flat[0] + np.sin(turn) * flat[1]
    rows = np.stack([x, np.cross(normal, x), normal])
    return _framed(rows, offset, tips, weight, misfit)


def given_frame(fields: ScanFields, rows: Matrix) -> WorkingFrame:
    """Return a frame whose axes (rows, shape (3, 3)) are known; only its height is sought."""
    tips = fields.mesh.vertices[find_tips(fields, rows[2])]
    if len(tips) < 6:
        raise NotAJawError(f"it has {len(tips)} cusp tips; three teeth have at least 6")
    weight = _loneliness(tips)
    height = dot(tips, rows[2])
    away = height[None, :] - height[:, None]
    hits = (weight * (np.exp(-((away / _HIT) ** 2)) - 0.5 * (away > 2.5))).sum(axis=1)
    offset = float(height[int(np.argmax(hits))])
    for _ in range(4):
        near = weight * np.exp(-(((height - offset) / _HIT) ** 2))
        offset = float((near * height).sum() / near.sum())
    return _framed(rows, offset, tips, weight, 0.0)


def _framed(
    rows: Matrix, offset: float, tips: Vectors, weight: Vector, misfit: float
) -> WorkingFrame:
    inlier = np.abs(dot(tips, rows[2]) - offset) < 2.0
    frame = np.eye(4)
    frame[:3, :3] = rows
    centre = tips[inlier].mean(axis=0)
    frame[:2, 3] = -(rows[:2] * centre).sum(axis=1)
    frame[2, 3] = -offset
    moved = np.stack([dot(tips, row) for row in rows], axis=1) + frame[:3, 3]
    share = float(weight[inlier].sum() / weight.sum())
    return WorkingFrame(frame, moved[inlier], share, misfit)


def _loneliness(tips: Vectors) -> Vector:
    """Weigh tips so that a molar with four cusps counts about as much as an incisor."""
    crowd = cKDTree(tips).query_ball_point(tips, _CROWDED_TIPS, return_length=True)
    return 1.0 / np.asarray(crowd, dtype=np.float64)


def _occlusal_plane(tips: Vectors, weight: Vector, axis: Vector) -> tuple[Vector, float]:
    limits = np.array([75.0, np.cos(np.radians(32.0)), _HIT, 2.5, 0.5])
    best = best_plane(np.ascontiguousarray(tips), weight, axis, limits)
    normal, offset = best[:3], float(best[3])
    if not normal.any():
        raise NotAJawError("its cusp tips lie too close together for an arch")
    for _ in range(4):
        distance = dot(tips, normal) - offset
        near = weight * np.exp(-((distance / _HIT) ** 2)) * (np.abs(distance) < 2.0)
        centre = (near[:, None] * tips).sum(axis=0) / near.sum()
        spread = tips - centre
        covariance = (near[:, None, None] * spread[:, :, None] * spread[:, None, :]).sum(axis=0)
        least = np.linalg.eigh(covariance)[1][:, 0]
        normal = least if float((least * normal).sum()) > 0.0 else -least
        offset = float((centre * normal).sum())
    return normal, offset


def _flat_axes(normal: Vector) -> Vectors:
    """Return two unit vectors that span the plane."""
    helper = np.eye(3)[int(np.argmin(np.abs(normal)))]
    first = np.cross(helper, normal)
    first /= np.sqrt((first**2).sum())
    return np.stack([first, np.cross(normal, first)])


def _opening(across: Vectors, weight: Vector) -> tuple[float, float]:
    """Return the turn (radians) after which y = a x^2 + b x + c fits best, and its misfit (mm)."""
    turn, misfit = _best_turn(across, weight, np.arange(0.0, 360.0, 2.0))
    if not np.isfinite(misfit):
        raise NotAJawError("its cusp tips do not stand along an arch")
    # Ever finer, so that the result does not depend on the pose the search starts from.
    for step in (0.25, 0.02):
        near = np.degrees(turn) + step * np.arange(-9.0, 9.5)
        turn, misfit = _best_turn(across, weight, near)
    return turn, misfit


def _best_turn(across: Vectors, weight: Vector, degrees: Vector) -> tuple[float, float]:
    turns = np.radians(degrees)
    misfits = np.array([_parabola_misfit(across, weight, float(turn)) for turn in turns])
    best = int(np.argmin(misfits))
    return float(turns[best]), float(misfits[best])


def _parabola_misfit(across: Vectors, weight: Vector, turn: float) -> float:
    x = across[:, 0] * np.cos(turn) + across[:, 1] * np.sin(turn)
    y = -across[:, 0] * np.sin(turn) + across[:, 1] * np.cos(turn)
    powers = np.stack([x * x, x, np.ones_like(x)], axis=1)
    robust = weight.copy()
    for _ in range(6):
        system = (robust[:, None, None] * powers[:, :, None] * powers[:, None, :]).sum(axis=0)
        wanted = ((robust * y)[:, None] * powers).sum(axis=0)
        a, b, c = np.linalg.solve(system + 1e-9 * np.eye(3), wanted)
        # Divide by the slope: distance to the curve, not along y.
        distance = np.abs(y - (a * x * x + b * x + c)) / np.sqrt(1.0 + (2.0 * a * x + b) ** 2)
        robust = weight / (1.0 + (distance / 2.0) ** 2)
    if a < 0.01:
        return float("inf")
    return float((weight * np.minimum(distance, 6.0)).sum() / weight.sum())
