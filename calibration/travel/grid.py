"""A regular grid of nodes in space."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import CalibrationError
from meshes.arrays import Indices, Vector, Vectors


class GridError(CalibrationError):
    """Numbers that make no grid, or values that do not fit one."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Nodes `origin + spacing * (i, j, k)`, alike along the three axes.

    Attributes
    ----------
    shape : tuple of int
        Nodes along x, y and z.
    spacing : float
        Distance of neighbouring nodes, mm.
    origin : tuple of float
        Node (0, 0, 0), mm.

    Raises
    ------
    GridError
        If an axis has fewer than 2 nodes, or spacing or origin make no sense.
    """

    shape: tuple[int, int, int]
    spacing: float
    origin: tuple[float, float, float]

    def __post_init__(self) -> None:
        if min(self.shape) < 2:
            raise GridError(
                f"a grid of {self.shape} nodes has no cell; give 2 nodes or more an axis"
            )
        if not (np.isfinite(self.spacing) and self.spacing > 0.0):
            raise GridError(f"a spacing of {self.spacing} mm makes no grid; give a positive one")
        if not np.isfinite(self.origin).all():
            raise GridError(f"the origin {self.origin} is not finite; give x, y, z in mm")

    @property
    def n_nodes(self) -> int:
        """Number of nodes."""
        return self.shape[0] * self.shape[1] * self.shape[2]

    def axes(self) -> tuple[Vector, Vector, Vector]:
        """Return x, y and z of the nodes, mm."""
        x, y, z = (
            np.asarray(start + self.spacing * np.arange(n), np.float64)
            for start, n in zip(self.origin, self.shape, strict=True)
        )
        return x, y, z

    def nodes(self) -> Vectors:
        """Return all nodes in C order, shape (n_nodes, 3), mm."""
        x, y, z = np.meshgrid(*self.axes(), indexing="ij")
        return np.stack([x.ravel(), y.ravel(), z.ravel()], axis=1)

    def coordinates(self, points: Vectors) -> Vectors:
        """Return points (mm) as fractions of nodes: (i, j, k), not rounded."""
        from_origin = np.asarray(points, np.float64) - np.asarray(self.origin)
        return np.asarray(from_origin / self.spacing)

    def contains(self, point: Vector) -> bool:
        """Tell whether a point (mm) lies within the outermost nodes."""
        at = self.coordinates(point)
        return bool((at >= 0.0).all() and (at <= np.asarray(self.shape) - 1.0).all())

    def nearest(self, point: Vector) -> Indices:
        """Return (i, j, k) of the node nearest to a point (mm), within the grid."""
        at = np.rint(self.coordinates(point)).astype(np.int32)
        return np.clip(at, 0, np.asarray(self.shape, np.int32) - 1)


def grid_around(points: Vectors, *, spacing: float, margin: float, max_nodes: int) -> Grid:
    """Return a grid that holds points and a margin around them.

    Parameters
    ----------
    points : ndarray, shape (p, 3)
        mm.
    spacing, margin : float
        mm.
    max_nodes : int
        More are refused before any memory is asked for.

    Raises
    ------
    GridError
        If it would have more nodes; says which spacing would do.
    """
    low = points.min(axis=0) - margin
    size = points.max(axis=0) + margin - low
    n = np.maximum(np.ceil(size / spacing).astype(np.int64) + 1, 2)
    total = float(n[0]) * float(n[1]) * float(n[2])
    if not total <= max_nodes:
        wanted = spacing * (total / max_nodes) ** (1.0 / 3.0)
        raise GridError(
            f"a spacing of {spacing:g} mm takes {total:.3g} nodes, more than {max_nodes}; "
            f"{wanted:.2g} mm would do"
        )
    shape = (int(n[0]), int(n[1]), int(n[2]))
    return Grid(shape, spacing, (float(low[0]), float(low[1]), float(low[2])))
