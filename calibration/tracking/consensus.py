"""Poses that agree with each other, when some do not: least median of squares."""

from collections.abc import Callable

import numpy as np

from meshes.arrays import Indices, Mask, Vector

# Of draws of four where four in ten poses are wrong, an eighth are sound: 80 miss once in 30,000.
_N_DRAWS = 80
_MAX_ROUNDS = 10

Errors = Callable[[Indices], Vector | None]
"""From the numbers of poses that a fit may use to all poses' squared errors; none where it fails.

Errors are in standard deviations of what they should be, but for a common factor.
"""


def agreeing(
    n: int, size: int, errors: Errors, *, usual: float, largest: float, seed: int = 0
) -> Mask:
    """Return which of n poses agree.

    Parameters
    ----------
    n, size : int
        Poses in all, and in a draw: as few as a fit needs.
    errors : callable
        See `Errors`.
    usual, largest : float
        Median and largest expected square of sound poses' errors, by their number of dimensions.
    seed : int, optional
        Of the draws.

    Returns
    -------
    ndarray of bool, shape (n,)
        All True where no draw of poses could be fitted.

    References
    ----------
    P. J. Rousseeuw, "Least median of squares regression", JASA 79, 1984; P. J. Rousseeuw,
    A. M. Leroy, "Robust Regression and Outlier Detection", 1987, section 5.1, for few poses.
    """
    random = np.random.default_rng(seed)
    best: Vector | None = None
    for _ in range(_N_DRAWS):
        squares = errors(np.sort(random.choice(n, size, replace=False)).astype(np.int32))
        if squares is not None and (best is None or np.median(squares) < np.median(best)):
            best = squares
    if best is None:
        return np.ones(n, bool)
    kept = _near(best, usual, largest, size)
    for _ in range(_MAX_ROUNDS):
        squares = errors(np.flatnonzero(kept).astype(np.int32))
        if squares is None:
            break
        now = _near(squares, usual, largest, size)
        if (now == kept).all():
            break
        kept = now
    return kept


def _near(squares: Vector, usual: float, largest: float, size: int) -> Mask:
    """Return the poses whose errors are not out of all proportion; at least a draw of them."""
    # The least of many medians is too small, most so for few poses: Rousseeuw's correction.
    small = (1.0 + 5.0 / max(len(squares) - size, 1)) ** 2
    factor = max(small * float(np.median(squares)) / usual, np.finfo(float).tiny)
    kept = squares <= largest * factor
    if kept.sum() < size:
        kept[np.argsort(squares, kind="stable")[:size]] = True
    return np.asarray(kept)
