"""Smooth passages from nothing to all."""

import numpy as np

from meshes.arrays import Vector


def smoothstep(share: Vector) -> Vector:
    """Return 0 below 0, 1 above 1, and 3 t^2 - 2 t^3 between: no kink at either end."""
    t = np.clip(share, 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t))
