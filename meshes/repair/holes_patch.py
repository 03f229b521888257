"""Cover a polygon in space with the triangles of least area."""

import numpy as np

from meshes.arrays import AnyArray, Faces, Mask, Vertices
from meshes.repair._holes_kernels import least_area_triangles

# The triangulation takes the third power of the number of edges: 300 take about a tenth of a
# second. Longer borders are parted by their shortest chord first.
_MOST_AT_ONCE = 300


def patch_over(points: Vertices, barred: Mask) -> Faces:
    """Return triangles over a closed polygon, without rows where none are allowed.

    Parameters
    ----------
    points : ndarray, shape (k, 3), float64
        Corners in order, mm.
    barred : ndarray, shape (k, k), bool
        Diagonals that must not be used.
    """
    parts, pieces = [], [np.arange(len(points), dtype=np.int32)]
    while pieces:
        corners = pieces.pop()
        ends = _chord(points[corners], barred[np.ix_(corners, corners)])
        if len(corners) > _MOST_AT_ONCE and ends is not None:
            one, other = ends
            rest = np.concatenate([corners[other:], corners[: one + 1]])
            pieces += [rest, corners[one : other + 1]]
            continue
        part = least_area_triangles(points[corners], barred[np.ix_(corners, corners)])
        if len(part) == 0:
            return part
        parts.append(corners[part])
    return np.concatenate(parts).astype(np.int32)


def _chord(points: Vertices, barred: Mask) -> tuple[int, int] | None:
    """Return the shortest diagonal that leaves a quarter of the corners on either side."""
    n_points = len(points)
    if n_points <= _MOST_AT_ONCE:
        return None
    number = np.arange(n_points)
    apart = number[None, :] - number[:, None]
    quarter = n_points // 4
    squares: AnyArray = np.zeros((n_points, n_points))
    for axis in range(3):
        squares += (points[:, None, axis] - points[None, :, axis]) ** 2
    squares[(apart < quarter) | (apart > n_points - quarter) | barred] = np.inf
    one, other = divmod(int(np.argmin(squares)), n_points)
    return (one, other) if np.isfinite(squares[one, other]) else None
