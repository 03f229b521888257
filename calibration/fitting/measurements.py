"""Fields measured at points of a device under known currents."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from calibration.errors import InvalidMeasurementsError, TooFewMeasurementsError
from meshes.arrays import Indices, Mask, Matrix, Vectors

# Flatter than this share of their length, positions are a plane with rounding.
_FLAT = 1e-3
NO_SENSOR = ""
"""Name of the one sensor of a file that names none."""


@dataclass(frozen=True, slots=True, eq=False)
class Measurements:
    """What three-axis sensors read.

    Attributes
    ----------
    points : ndarray, shape (m, 3)
        Device frame, mm.
    currents : ndarray, shape (m, k)
        Ampere.
    readings : ndarray, shape (m, 3)
        Tesla, as the sensors gave them.
    sensor_index : ndarray of int32, shape (m,)
        Which of `sensor_names` read it.
    sensor_names : tuple of str
        One empty name where the file names none.
    sha256 : str
        Digest of the file; empty where there was none.

    Raises
    ------
    InvalidMeasurementsError
        If shapes disagree or a number is not finite.
    """

    points: Vectors
    currents: Matrix
    readings: Vectors
    sensor_index: Indices
    sensor_names: tuple[str, ...]
    sha256: str = ""

    def __post_init__(self) -> None:
        m = len(self.points)
        shapes_agree = (
            self.points.shape == self.readings.shape == (m, 3)
            and self.currents.ndim == 2
            and len(self.currents) == len(self.sensor_index) == m
        )
        if not shapes_agree or self.currents.shape[1] == 0:
            raise InvalidMeasurementsError("points, currents and readings need one row each")
        for name in ("points", "currents", "readings"):
            if not np.isfinite(getattr(self, name)).all():
                raise InvalidMeasurementsError(f"{name} are not all finite; leave those rows out")

    @property
    def n_measurements(self) -> int:
        """How many vectors were measured, m."""
        return len(self.points)

    @property
    def n_coils(self) -> int:
        """How many currents there are, k."""
        return int(self.currents.shape[1])

    @property
    def names_sensors(self) -> bool:
        """Whether the file says which sensor read what."""
        return self.sensor_names != (NO_SENSOR,)

    def under(self, currents: Matrix) -> "Measurements":
        """Return the same places and sensors with other currents; the readings are kept."""
        return replace(self, currents=currents)

    def chosen(self, rows: Mask | NDArray[np.intp]) -> "Measurements":
        """Return some of the rows, or all in another order; sensors keep their numbers."""
        return replace(
            self,
            points=self.points[rows],
            currents=self.currents[rows],
            readings=self.readings[rows],
            sensor_index=self.sensor_index[rows],
        )


def require_enough(measurements: Measurements, *, n_unknowns: int) -> None:
    """Refuse measurements that cannot carry a fit.

    Twice as many numbers as unknowns are asked for, in all and at different positions for each
    coil, so that errors can be told from the field.

    Raises
    ------
    TooFewMeasurementsError
        If there are too few vectors or positions, or the currents do not tell the coils apart.
    InvalidMeasurementsError
        If no field was read at all, or all positions lie on a line or in a plane.
    """
    if not measurements.readings.any():
        raise InvalidMeasurementsError("all readings are 0; switch coils and sensors on")
    needed = -(-2 * n_unknowns // 3)
    if measurements.n_measurements < needed:
        raise TooFewMeasurementsError("vectors", measurements.n_measurements, needed)
    per_coil = -(-2 * n_unknowns // (3 * measurements.n_coils))
    n_positions = len(np.unique(measurements.points, axis=0))
    if n_positions < per_coil:
        raise TooFewMeasurementsError("different positions", n_positions, per_coil)
    _require_room(measurements.points)
    rank = int(np.linalg.matrix_rank(measurements.currents))
    if rank < measurements.n_coils:
        raise TooFewMeasurementsError(
            "independent combinations of currents", rank, measurements.n_coils
        )


def _require_room(points: Vectors) -> None:
    """Refuse positions that tell nothing of how the field changes across them."""
    middle = points.mean(axis=0)
    lengths, ways = np.linalg.svd(points - middle, full_matrices=False)[1:]
    if lengths[2] > _FLAT * lengths[0]:
        return
    is_line = lengths[1] <= _FLAT * lengths[0]
    across = ", ".join(f"{part + 0.0:.3g}" for part in ways[0 if is_line else 2].tolist())
    shape = f"on a line along ({across})" if is_line else f"in a plane across ({across})"
    at = ", ".join(f"{part:.4g}" for part in middle.tolist())
    raise InvalidMeasurementsError(
        f"all positions lie {shape} through ({at}) mm, columns px_m, py_m and pz_m: how the field "
        "changes off it is not measured. Measure in two planes at least"
    )
