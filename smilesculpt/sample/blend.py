"""Rounded unions and intersections of solids given by signed numbers."""

import numpy as np

from meshes.arrays import Vector


def smooth_maximum(a: Vector, b: Vector, radius: float) -> Vector:
    """Return the larger of two fields, rounded over a distance (mm): an intersection.

    References
    ----------
    I. Quilez, "Smooth minimum" (quadratic polynomial).
    """
    overlap = np.maximum(radius - np.abs(a - b), 0.0) / radius
    return np.asarray(np.maximum(a, b) + overlap**2 * (radius / 4.0))


def smooth_minimum(a: Vector, b: Vector, radius: float) -> Vector:
    """Return the smaller of two fields, rounded over a distance (mm): a union."""
    return -smooth_maximum(-a, -b, radius)
