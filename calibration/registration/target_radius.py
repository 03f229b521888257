"""The ball about a target that holds it in 95 of 100 registrations."""

import numpy as np
from numpy.polynomial.legendre import leggauss
from scipy.optimize import brentq
from scipy.special import erf

from calibration.errors import RegistrationError
from meshes.arrays import Matrix, Vector

SHARE = 0.95
# Deviations beyond which a normal number is never met; nodes that give six digits of a share.
_NEVER, _N_NODES = 9.0, 48
# In root mean squares: one coordinate alone has 1.96, three alike 1.614.
_LEAST, _MOST = 1.6, 1.97
# A smaller variance than this share of the largest changes no digit that is told.
_SMALLEST = 1e-12


def radius_95(covariances: Matrix) -> Vector:
    """Return how far a target is off at most in 95 of 100 registrations.

    Parameters
    ----------
    covariances : ndarray, shape (p, 3, 3)
        Of the targets' places, mm^2, taken as known; few fiducials tell them roughly only.

    Returns
    -------
    ndarray, shape (p,)
        mm. Between 1.6 and 2 times the root mean square error.

    Raises
    ------
    RegistrationError
        If a covariance is not finite, or has a negative variance.

    Notes
    -----
    The distance's square is a sum of three squared normal numbers of the variances along the
    covariance's axes. Its distribution is integrated over the two largest; the third gives an
    error function (Gauss-Legendre nodes on the sine of an angle, so that nothing has a corner).
    """
    if not np.isfinite(covariances).all():
        raise RegistrationError("a covariance of a target is not finite")
    variances = np.linalg.eigvalsh(covariances)[:, ::-1]
    if (variances[:, 2] < -1e-9 * np.abs(variances[:, 0])).any():
        raise RegistrationError("a covariance of a target has a negative variance")
    return np.array([_radius(np.maximum(row, 0.0)) for row in variances])


def share_within(radius: float, variances: Vector) -> float:
    """Return the chance of three normal numbers to lie within a ball about their mean.

    Parameters
    ----------
    radius : float
    variances : ndarray, shape (3,)
        Largest first, the largest positive.
    """
    nodes, weights = leggauss(_N_NODES)
    angles, weights = 0.25 * np.pi * (nodes + 1.0), 0.25 * np.pi * weights
    sine, cosine = np.sin(angles), np.cos(angles)
    large, middle, small = np.maximum(variances, _SMALLEST * variances[0])
    first, first_weights = _halves(radius / np.sqrt(large), sine, cosine * weights)
    left = np.sqrt(np.maximum(radius**2 - large * first**2, 0.0))
    second, second_weights = _halves(left[:, None] / np.sqrt(middle), sine, cosine * weights)
    rest = np.maximum(left[:, None] ** 2 - middle * second**2, 0.0)
    inner = (second_weights * erf(np.sqrt(rest / (2.0 * small)))).sum(axis=1)
    return float((first_weights * inner).sum())


def _halves(end: Vector | float, sine: Vector, weights: Vector) -> tuple[Vector, Vector]:
    """Return places up to an end in deviations, and the weights of a normal number's size there."""
    end = np.minimum(end, _NEVER)
    places = end * sine
    return places, end * weights * np.sqrt(2.0 / np.pi) * np.exp(-0.5 * places**2)


def _radius(variances: Vector) -> float:
    whole = float(variances.sum())
    if whole == 0.0:
        return 0.0
    shares = variances / whole
    return float(np.sqrt(whole) * brentq(lambda r: share_within(r, shares) - SHARE, _LEAST, _MOST))
