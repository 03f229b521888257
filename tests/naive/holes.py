"""The least area of a triangulated polygon, by trying every triangulation."""

import numpy as np


def least_area(points, forbidden):
    """Return the least area over all triangulations without a forbidden diagonal."""
    if len(points) < 3:
        return 0.0
    return _least(points, forbidden, 0, len(points) - 1)


def _least(points, forbidden, i, k):
    if k - i < 2:
        return 0.0
    if forbidden[i, k] and k - i < len(points) - 1:
        return np.inf
    ways = [
        _least(points, forbidden, i, j) + _area(points, i, j, k) + _least(points, forbidden, j, k)
        for j in range(i + 1, k)
    ]
    return min(ways)


def _area(points, i, j, k):
    normal = np.cross(points[j] - points[i], points[k] - points[i])
    return 0.5 * float(np.linalg.norm(normal))
