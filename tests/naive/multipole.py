"""Fields of multipole sources in plain NumPy: the potential's own series, derived by hand."""

import numpy as np
from numpy.polynomial import legendre


def field(sources, point, coil):
    """Return the field of one coil at 1 A (or of the offset, -1) at a point in mm, T."""
    total = np.zeros(3)
    for s in np.flatnonzero(sources.coil_index == coil):
        away = (point - sources.positions[s]) / 1e3
        r = np.linalg.norm(away)
        e, z = away / r, sources.axes[s]
        c = e @ z
        across = z - c * e
        for n, b in enumerate(sources.outer[s], 1):
            p, slope = series(n)
            total += b * r ** -(n + 2) * ((n + 1) * p(c) * e - slope(c) * across)
        for n, a in enumerate(sources.inner[s], 1):
            p, slope = series(n)
            total -= a * r ** (n - 1) * (n * p(c) * e + slope(c) * across)
    return total


def series(n):
    polynomial = legendre.Legendre.basis(n)
    return polynomial, polynomial.deriv()


def gradient(sources, point, coil, step=1e-2):
    """Return the field's Jacobian by central differences, (3, 3), T/m."""
    columns = []
    for axis in np.eye(3):
        ahead, behind = point + step * axis, point - step * axis
        difference = field(sources, ahead, coil) - field(sources, behind, coil)
        columns.append(difference / (2e-3 * step))
    return np.array(columns).T
