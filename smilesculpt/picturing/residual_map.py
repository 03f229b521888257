"""What a fitted device leaves unexplained, place by place, and its picture."""

from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final

import numpy as np

from calibration.fitting.calibration_result import Calibration, predict
from calibration.fitting.measurements import Measurements
from meshes.arrays import Vector, Vectors
from smilesculpt.picturing.palette import BATLOW, Colours, colour
from smilesculpt.picturing.point_cloud import balls
from smilesculpt.picturing.scene import SceneObject

RESIDUALS: Final = "residuals"
_UNFITTED: Final = colour("#94BED2")
# Below a microtesla nothing is told apart: two devices that are one differ by rounding.
_LEAST_TOP: Final = 1e-6
_ROUND_ENDS: Final = (1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True, slots=True, eq=False)
class ResidualMap:
    """Residuals by place.

    Attributes
    ----------
    places : ndarray, shape (p, 3)
        Where something was measured, mm.
    sizes : ndarray, shape (p,)
        Root mean square, over the readings there, of the length of reading minus model; tesla.
    top : float
        End of the colours: the largest size, rounded up to 1, 2 or 5; tesla.
    item : SceneObject
    """

    places: Vectors
    sizes: Vector
    top: float
    item: SceneObject

    @property
    def worst(self) -> int:
        """Row of the largest size."""
        return int(self.sizes.argmax())


def residual_map(calibration: Calibration, measurements: Measurements) -> ResidualMap:
    """Return how well a calibration explains measurements, place by place."""
    told = predict(calibration, measurements).readings
    return map_of_left(measurements, measurements.readings - told)


def map_of_left(measurements: Measurements, left: Vectors) -> ResidualMap:
    """Return what is left of each reading, shape (m, 3), tesla, place by place."""
    places, sizes = by_place(measurements, left)
    top = round_up(max(float(sizes.max()), _LEAST_TOP))
    colours = BATLOW.colours(sizes, 0.0, top)
    return ResidualMap(places, sizes, top, balls(RESIDUALS, places, colours))


def by_place(measurements: Measurements, left: Vectors) -> tuple[Vectors, Vector]:
    """Return the places, shape (p, 3), mm, and the RMS length of what is left at each, tesla."""
    places, place = np.unique(measurements.points, axis=0, return_inverse=True)
    squares = np.bincount(place.ravel(), (left**2).sum(axis=1), len(places))
    return places, np.sqrt(squares / np.bincount(place.ravel(), minlength=len(places)))


def measured_places(measurements: Measurements) -> SceneObject:
    """Return the picture of where was measured, before anything is known of it."""
    places = np.unique(measurements.points, axis=0)
    plain: Colours = np.tile(np.array(_UNFITTED, np.float32), (len(places), 1))
    return balls(RESIDUALS, places, plain)


def round_up(value: float, ends: tuple[float, ...] = _ROUND_ENDS) -> float:
    """Return the next 1, 2 or 5 (or other end) of a power of ten at or above a positive value."""
    if value <= 0.0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    share = value / power
    end = next(end for end in ends if share <= end * (1.0 + 1e-12))
    digits = ceil(-log10(power)) + 1
    return round(end * power, max(digits, 0))
