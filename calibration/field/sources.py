"""The multipole sources of all coils of a device, as arrays ready for the kernels."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import InvalidModelError
from meshes.arrays import Indices, Matrix, Vectors

OFFSET = -1
"""Coil index of sources that no current drives: iron and the surroundings."""


@dataclass(frozen=True, slots=True, eq=False)
class Sources:
    """Axially symmetric multipoles, s in all.

    The potential of one source at distance r and cosine c to its axis is
    sum_n (A_n r^n + B_n r^-(n+1)) P_n(c), with r in metres.

    Attributes
    ----------
    coil_index : ndarray of int32, shape (s,)
        Which current drives the source; `OFFSET` for none.
    positions : ndarray, shape (s, 3)
        Device frame, mm.
    axes : ndarray, shape (s, 3)
        Unit vectors.
    inner : ndarray, shape (s, a)
        A_1 .. A_a, T m^(1-n) per ampere (per one for the offset).
    outer : ndarray, shape (s, b)
        B_1 .. B_b, T m^(n+2) per ampere (per one for the offset).

    Raises
    ------
    InvalidModelError
        If shapes disagree, a number is not finite or an axis has no length.
    """

    coil_index: Indices
    positions: Vectors
    axes: Vectors
    inner: Matrix
    outer: Matrix

    def __post_init__(self) -> None:
        n = len(self.coil_index)
        _require(self.positions.shape == (n, 3), f"{n} sources need {n} positions of 3 numbers")
        _require(self.axes.shape == (n, 3), f"{n} sources need {n} axes of 3 numbers")
        _require(self.inner.shape[:1] == (n,), f"{n} sources need {n} rows of inner coefficients")
        _require(self.outer.shape[:1] == (n,), f"{n} sources need {n} rows of outer coefficients")
        for name in ("positions", "axes", "inner", "outer"):
            _require(bool(np.isfinite(getattr(self, name)).all()), f"{name} are not all finite")
        lengths = np.sqrt((self.axes**2).sum(axis=1))
        _require(bool((lengths > 0.0).all()), "an axis has length 0")
        object.__setattr__(self, "coil_index", np.ascontiguousarray(self.coil_index, np.int32))
        object.__setattr__(self, "axes", self.axes / lengths[:, None])
        for name in ("coil_index", "positions", "axes", "inner", "outer"):
            array = np.array(getattr(self, name), order="C")
            array.flags.writeable = False
            object.__setattr__(self, name, array)

    @property
    def n_sources(self) -> int:
        """How many sources there are in all."""
        return len(self.coil_index)


def _require(condition: bool, what_is_wrong: str) -> None:
    if not condition:
        raise InvalidModelError(what_is_wrong)
