"""Triangles around the solid of the sample arch."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import map_coordinates
from skimage.measure import marching_cubes

from meshes.arrays import AnyArray
from meshes.mesh import Mesh
from smilesculpt.sample.solid import FAR, Anatomy, field_values

_BAND = 1.3
"""Within this distance of the coarse surface the fine grid is evaluated, mm."""


@dataclass(frozen=True, slots=True, eq=False)
class Volume:
    """Values of the solid on an even grid.

    Attributes
    ----------
    low : ndarray, shape (3,)
        Place of the first value: x, y, height; mm.
    spacing : float
        mm.
    values : ndarray, shape (i, j, k)
        Negative inside, mm.
    """

    low: AnyArray
    spacing: float
    values: AnyArray

    def surface(self) -> Mesh:
        """Return the triangles around what is inside, facing outwards.

        References
        ----------
        T. Lewiner et al., "Efficient implementation of marching cubes' cases with topological
        guarantees", J Graphics Tools 2003 (as in scikit-image).
        """
        # skimage ships types for its modules, but none for this function.
        march: Callable[..., tuple[AnyArray, AnyArray, AnyArray, AnyArray]] = marching_cubes
        vertices, faces, _, _ = march(self.values, 0.0, spacing=(self.spacing,) * 3)
        placed = np.asarray(vertices, dtype=np.float64) + self.low
        return Mesh(placed, np.asarray(faces, dtype=np.int32))


def coarse_volume(anatomy: Anatomy, spacing: float) -> Volume:
    """Evaluate the solid of an arch on a grid around all of it."""
    points = anatomy.arch.curve.points
    lowest = min(tooth.margin for tooth in anatomy.arch.teeth) - 9.0
    low = np.array([points[:, 0].min() - 9.0, -9.0, lowest])
    high = np.array([points[:, 0].max() + 9.0, points[:, 1].max() + 3.0, 2.0])
    shape = np.ceil((high - low) / spacing).astype(np.int64) + 1
    return _evaluated(anatomy, low, spacing, np.full(shape, 0.0))


def fine_volume(anatomy: Anatomy, coarse: Volume, spacing: float) -> Volume:
    """Evaluate the solid on a finer grid, exactly where the coarse one is near its surface."""
    shape = np.floor((np.array(coarse.values.shape) - 1) * coarse.spacing / spacing) + 1
    steps = [np.arange(n) * (spacing / coarse.spacing) for n in shape]
    values = map_coordinates(coarse.values, np.meshgrid(*steps, indexing="ij"), order=1)
    return _evaluated(anatomy, coarse.low, spacing, values)


def _evaluated(anatomy: Anatomy, low: AnyArray, spacing: float, guess: AnyArray) -> Volume:
    """Replace the values of a grid that are near zero by exact ones."""
    values = guess.copy()
    place = np.nonzero(np.abs(guess) < _BAND)
    points = np.stack([low[k] + spacing * place[k] for k in range(3)], axis=1)
    plan = np.stack(
        np.meshgrid(*(low[k] + spacing * np.arange(guess.shape[k]) for k in (0, 1)), indexing="ij"),
        axis=-1,
    )
    curve = anatomy.arch.curve
    nearest = curve.nearest(plan.reshape(-1, 2)).reshape(guess.shape[:2])[place[:2]]
    values[place] = field_values(anatomy, points, nearest).solid
    _, outward = curve.coordinates(points[:, :2], nearest)
    # Far from the curve its coordinates fold over; nothing is there.
    values[tuple(axis[np.abs(outward) > 11.0] for axis in place)] = FAR
    return Volume(low, spacing, values)
