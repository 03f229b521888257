"""Divergence and curl of what a fit leaves: they tell a field that is missing from noise."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from calibration.fitting.calibration_result import Calibration, predict
from calibration.fitting.measurements import Measurements
from meshes.arrays import Matrix, Vectors

NOISE_SHARE = 4.0 / 9.0
"""Share of a gradient of independent errors that no field has: 1 of trace and 3 of turn, of 9."""

_MOST_PLACES = 200
_M_PER_MM = 1e-3
# Gradients from places in a plane, or under too few currents, are left out.
_WORST_CONDITION = 1e4


@dataclass(frozen=True, slots=True, eq=False)
class ResidualField:
    """Slopes of the residual by ampere.

    Attributes
    ----------
    places : ndarray, shape (p, 3)
        Where slopes could be told, mm.
    gradients : ndarray, shape (p, k, 3, 3)
        Of component i along axis j for each coil, T/(m A).
    """

    places: Vectors
    gradients: Matrix

    @property
    def divergence(self) -> Matrix:
        """Divergence for each place and coil, shape (p, k), T/(m A)."""
        return np.asarray(np.trace(self.gradients, axis1=2, axis2=3))

    @property
    def curl(self) -> Matrix:
        """Curl for each place and coil, shape (p, k, 3), T/(m A)."""
        g = self.gradients
        return np.stack(
            [
                g[..., 2, 1] - g[..., 1, 2],
                g[..., 0, 2] - g[..., 2, 0],
                g[..., 1, 0] - g[..., 0, 1],
            ],
            axis=-1,
        )

    @property
    def divergence_rms(self) -> float:
        """Root mean square over places and coils, T/(m A)."""
        return float(np.sqrt((self.divergence**2).mean()))

    @property
    def curl_rms(self) -> float:
        """Root mean square length over places and coils, T/(m A)."""
        return float(np.sqrt((self.curl**2).sum(axis=-1).mean()))

    @property
    def gradient_rms(self) -> float:
        """Root mean square size of the whole gradient, T/(m A)."""
        return float(np.sqrt((self.gradients**2).sum(axis=(2, 3)).mean()))

    @property
    def share_of_no_field(self) -> float:
        """Share of the gradient's square that no magnetic field has: 0 a field, 0.44 noise."""
        whole = self.gradient_rms**2
        part = self.divergence_rms**2 / 3.0 + self.curl_rms**2 / 2.0
        return part / whole if whole > 0.0 else 0.0


def residual_field(calibration: Calibration, measurements: Measurements) -> ResidualField | None:
    """Return the slopes of reading minus prediction; None where places or currents are too few.

    At each place the residual of the nearest places is taken as linear, for each coil by itself.

    Parameters
    ----------
    calibration : Calibration
    measurements : Measurements
        Of m rows.

    Raises
    ------
    InvalidMeasurementsError
        If the measurements have another number of currents than the device has coils.
    """
    left = measurements.readings - predict(calibration, measurements).readings
    numbers = calibration.sensors.of(measurements)[0]
    frames = np.concatenate([calibration.sensors.frames, calibration.sensors.common_frame[None]])
    turned = np.einsum("mab,ma->mb", frames[numbers][measurements.sensor_index], left)
    return local_slopes(measurements.points, measurements.currents, turned)


def local_slopes(points: Vectors, currents: Matrix, values: Vectors) -> ResidualField | None:
    """Return the slopes by ampere of vectors that follow the currents, or None.

    Parameters
    ----------
    points : ndarray, shape (m, 3)
        mm.
    currents : ndarray, shape (m, k)
        Ampere.
    values : ndarray, shape (m, 3)
        Tesla.
    """
    places, group = np.unique(points, axis=0, return_inverse=True)
    rows_at = np.split(
        np.argsort(group.ravel(), kind="stable"), np.cumsum(np.bincount(group.ravel()))[:-1]
    )
    n_near = 4 * max(2, -(-currents.shape[1] * len(places) // len(points)))
    if n_near > len(places):
        return None
    tree = cKDTree(places)
    chosen = np.unique(np.linspace(0, len(places) - 1, min(len(places), _MOST_PLACES)).astype(int))
    kept, found = [], []
    for place in chosen.tolist():
        near = np.atleast_1d(tree.query(places[place], k=n_near)[1])
        rows = np.concatenate([rows_at[k] for k in near.tolist()])
        slopes = _slopes(points[rows] - places[place], currents[rows], values[rows])
        if slopes is not None:
            kept.append(place)
            found.append(slopes)
    return ResidualField(places[kept], np.array(found)) if kept else None


def _slopes(away: Vectors, currents: Matrix, values: Vectors) -> Matrix | None:
    """Return the slopes at one place, shape (k, 3, 3), T/(m A)."""
    size = float(np.abs(away).max())
    k = currents.shape[1]
    terms: Matrix = np.column_stack([np.ones(len(away)), away / size])
    design = (currents[:, :, None] * terms[:, None, :]).reshape(len(away), 4 * k)
    if len(design) < 4 * k:
        return None
    lengths = np.linalg.svd(design, compute_uv=False)
    if not lengths[-1] * _WORST_CONDITION > lengths[0]:
        return None
    solved = np.linalg.lstsq(design, values, rcond=None)[0].reshape(k, 4, 3)
    return np.asarray(solved[:, 1:].transpose(0, 2, 1) / (size * _M_PER_MM))
