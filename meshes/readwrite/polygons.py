"""Polygons and strips to triangles."""

import numpy as np

from meshes.arrays import AnyArray


def fans(corners: AnyArray, n_corners: AnyArray) -> AnyArray:
    """Cut polygons into triangles that share each polygon's first corner.

    Right for convex polygons; a bent or notched one comes out folded, as in most programs.
    Polygons with fewer than three corners give none.

    Parameters
    ----------
    corners : ndarray, shape (k,), integers
        Those of all polygons, one after the other.
    n_corners : ndarray, shape (p,), integers
        How many each polygon has, not negative; they sum to k.

    Returns
    -------
    ndarray, shape (m, 3)
        In the order of the polygons.
    """
    if len(n_corners) and (n_corners == 3).all():
        return corners.reshape(-1, 3)
    n_triangles = np.maximum(n_corners - 2, 0)
    start = np.cumsum(n_corners) - n_corners
    first = np.repeat(start, n_triangles)
    step = np.arange(n_triangles.sum()) - np.repeat(
        np.cumsum(n_triangles) - n_triangles, n_triangles
    )
    return np.stack([corners[first], corners[first + step + 1], corners[first + step + 2]], axis=1)


def strips(corners: AnyArray, n_corners: AnyArray) -> AnyArray:
    """Cut strips, where each corner after the second adds a triangle, into triangles.

    Parameters and result as in `fans`; every second triangle is turned to face alike.
    """
    n_triangles = np.maximum(n_corners - 2, 0)
    start = np.cumsum(n_corners) - n_corners
    step = np.arange(n_triangles.sum()) - np.repeat(
        np.cumsum(n_triangles) - n_triangles, n_triangles
    )
    at = np.repeat(start, n_triangles) + step
    odd = step % 2
    return np.stack([corners[at], corners[at + 1 + odd], corners[at + 2 - odd]], axis=1)


def polygon_notes(n_corners: AnyArray) -> tuple[str, ...]:
    """Say what became of polygons that were no triangles."""
    n_small, n_large = int((n_corners < 3).sum()), int((n_corners > 3).sum())
    notes = []
    if n_large:
        notes.append(f"{n_large:,} polygons with more than three corners were cut into triangles")
    if n_small:
        notes.append(f"{n_small:,} polygons with fewer than three corners were left out")
    return tuple(notes)
