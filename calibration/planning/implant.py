"""A dental implant in space."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import CalibrationError
from meshes.arrays import Vector


class ImplantError(CalibrationError):
    """Numbers that make no implant."""


@dataclass(frozen=True, slots=True, eq=False)
class Implant:
    """A cylinder with a round tip, mm.

    Attributes
    ----------
    entry : ndarray, shape (3,)
        Where its axis enters the bone.
    axis : ndarray, shape (3,)
        Unit, from the platform to the apex.
    depth : float
        Of the platform below the entry, along the axis.
    diameter, length : float

    Raises
    ------
    ImplantError
        If the axis is no unit vector or a size makes no sense.
    """

    entry: Vector
    axis: Vector
    depth: float
    diameter: float
    length: float

    def __post_init__(self) -> None:
        if abs(float((self.axis**2).sum()) - 1.0) > 1e-6:
            raise ImplantError(f"the axis {self.axis.tolist()} has not length 1; normalise it")
        if not 0.0 < self.diameter < 2.0 * self.length:
            raise ImplantError(
                f"an implant {self.diameter:g} mm wide and {self.length:g} mm long cannot be; "
                "check the size"
            )

    @property
    def platform(self) -> Vector:
        """Middle of the upper end, mm."""
        return np.asarray(self.entry + self.depth * self.axis)

    @property
    def apex(self) -> Vector:
        """The tip, mm."""
        return np.asarray(self.platform + self.length * self.axis)
