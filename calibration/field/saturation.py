"""Cores that saturate: the current that acts, from the current in a coil.

A coil of knee s acts like one of s g(I / s) ampere without saturation, where g has a slope of 1 at
0 and never exceeds 1. So the sources keep the meaning that they have for small currents, and the
knee is the only number that saturation adds to a coil: the current that it never seems to exceed.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

import numpy as np
from scipy.special import erf, erfinv

from calibration.errors import BadPointsError, InvalidModelError
from meshes.arrays import Matrix, Vector

Kind = Literal["erf", "tanh", "rational", "atan"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

_ERF = np.sqrt(np.pi) / 2.0
_ATAN = np.pi / 2.0
# g(u) = u - c u^3 + ...; the rational one has a term of second order instead.
_CUBIC: Final = {"erf": np.pi / 12.0, "tanh": 1.0 / 3.0, "atan": np.pi**2 / 12.0}
# Below this the difference of g and its tangent is rounding.
_SMALL = 1e-3
# A coil counts as in proportion to its current as long as no more than this share is lost.
_PROPORTIONAL = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Saturation:
    """How the cores of k coils saturate.

    Attributes
    ----------
    kinds : tuple of str
        Of each coil: `erf`, `tanh`, `rational` or `atan`; none where no core saturates.
    knees : ndarray, shape (k,)
        A; infinite where a coil stays in proportion to its current.

    Raises
    ------
    InvalidModelError
        If a kind is unknown, or knees are not as many positive numbers.
    """

    kinds: tuple[Kind, ...]
    knees: Vector

    def __post_init__(self) -> None:
        unknown = [kind for kind in self.kinds if kind not in KINDS]
        if unknown:
            known = ", ".join(KINDS)
            raise InvalidModelError(f"no core saturates as {unknown[0]!r}; give one of {known}")
        knees = np.array(self.knees, np.float64)
        if knees.shape != (len(self.kinds),) or not (knees > 0.0).all():
            raise InvalidModelError(f"{len(self.kinds)} coils need as many positive knees, ampere")
        knees.flags.writeable = False
        object.__setattr__(self, "knees", knees)

    @property
    def n_coils(self) -> int:
        """For how many coils this was fitted; 0 where no core saturates."""
        return len(self.kinds)

    @property
    def rates(self) -> Vector:
        """What a fit moves: 1 / knee^2, of rational cores 1 / knee; 0 without saturation."""
        return np.asarray(self.knees ** -self._powers())

    def moved(self, step: Vector) -> "Saturation":
        """Return the saturation after a step of its rates; a rate does not fall below 0."""
        rates = np.maximum(self.rates + step, 0.0)
        with np.errstate(divide="ignore"):
            return Saturation(self.kinds, rates ** (-1.0 / self._powers()))

    def effective(self, currents: Matrix) -> Matrix:
        """Return the currents that act, (..., k), A, from those in the coils."""
        if not self.n_coils:
            return currents
        columns = [
            _value(kind, currents[..., k] / self.knees[k]) * self.knees[k]
            if np.isfinite(self.knees[k])
            else currents[..., k]
            for k, kind in enumerate(self.kinds)
        ]
        return np.stack(columns, axis=-1)

    def by_rate(self, currents: Matrix) -> Matrix:
        """Return the slopes of the currents that act by the rates, (..., k)."""
        columns = [
            _by_rate(kind, float(self.knees[k]), currents[..., k])
            for k, kind in enumerate(self.kinds)
        ]
        return np.stack(columns, axis=-1)

    def needed(self, effective: Matrix) -> Matrix:
        """Return the currents in the coils, (..., k), A, from those that shall act.

        Raises
        ------
        BadPointsError
            If a core cannot act like so much.
        """
        if not self.n_coils:
            return effective
        beyond = np.abs(effective) >= self.knees
        if beyond.any():
            coil = int(np.argwhere(beyond)[0, -1])
            raise BadPointsError(
                f"coil {coil} saturates at {self.knees[coil]:g} A and cannot act like "
                f"{np.abs(effective[..., coil]).max():g} A; ask for a weaker field"
            )
        columns = [
            _inverse(kind, effective[..., k] / self.knees[k]) * self.knees[k]
            if np.isfinite(self.knees[k])
            else effective[..., k]
            for k, kind in enumerate(self.kinds)
        ]
        return np.stack(columns, axis=-1)

    def proportional(self, limits: Vector) -> Vector:
        """Return the largest currents, A, up to which no coil loses more than 1 % of its field."""
        if not self.n_coils:
            return limits
        never = np.isinf(self.knees)
        low, high = np.zeros(self.n_coils), np.minimum(limits, 10.0 * self.knees)
        high[never] = 0.0
        for _ in range(60):
            middle = (low + high) / 2.0
            loses = self.effective(middle) < (1.0 - _PROPORTIONAL) * middle
            low, high = np.where(loses, low, middle), np.where(loses, middle, high)
        return np.asarray(np.where(never, limits, low))

    def _powers(self) -> Vector:
        return np.array([1.0 if kind == "rational" else 2.0 for kind in self.kinds])


NO_SATURATION = Saturation((), np.zeros(0))
"""Of a device whose field is in proportion to its currents."""


def _value(kind: Kind, share: Vector) -> Vector:
    if kind == "erf":
        return np.asarray(erf(_ERF * share))
    if kind == "tanh":
        return np.asarray(np.tanh(share))
    if kind == "atan":
        return np.asarray(np.arctan(_ATAN * share) / _ATAN)
    return np.asarray(share / (1.0 + np.abs(share)))


def _slope(kind: Kind, share: Vector) -> Vector:
    if kind == "erf":
        return np.asarray(np.exp(-((_ERF * share) ** 2)))
    if kind == "tanh":
        return np.asarray(1.0 - np.tanh(share) ** 2)
    return np.asarray(1.0 / (1.0 + (_ATAN * share) ** 2))


def _inverse(kind: Kind, value: Vector) -> Vector:
    if kind == "erf":
        return np.asarray(erfinv(value) / _ERF)
    if kind == "tanh":
        return np.asarray(np.arctanh(value))
    if kind == "atan":
        return np.asarray(np.tan(_ATAN * value) / _ATAN)
    return np.asarray(value / (1.0 - np.abs(value)))


def _by_rate(kind: Kind, knee: float, currents: Vector) -> Vector:
    share = np.asarray(currents / knee)
    if kind == "rational":
        return np.asarray(-currents * np.abs(currents) / (1.0 + np.abs(share)) ** 2)
    first = np.asarray(-_CUBIC[kind] * currents**3)
    if np.isinf(knee):
        return first
    bent = _value(kind, share) - share * _slope(kind, share)
    return np.where(np.abs(share) < _SMALL, first, -0.5 * knee**3 * bent)
