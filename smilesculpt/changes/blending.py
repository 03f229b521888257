"""Smooth passages from nothing to all."""

import numpy as np

from meshes.arrays import Vector


def smoothstep(share: Vector) -> Vector:
    """Return 0 below 0, 1 above 1, and 3 t^2 - 2 t^3 between: no kink at either end."""
    t = np.clip(share, 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t))


_ROUNDED = 0.2
"""Share of the ramp at each end over which its slope grows from nothing."""


def eased_ramp(share: Vector) -> Vector:
    """Return 0 below 0, 1 above 1, and a straight ramp with rounded ends between.

    Its slope is at most 1 / (1 - 0.2) = 1.25, a smoothstep's 1.5.
    """
    t = np.clip(share, 0.0, 1.0)
    half = np.minimum(t, 1.0 - t)
    rounded = np.where(half < _ROUNDED, half**2 / (2.0 * _ROUNDED), half - _ROUNDED / 2.0)
    lower = rounded / (1.0 - _ROUNDED)
    return np.asarray(np.where(t < 0.5, lower, 1.0 - lower))
