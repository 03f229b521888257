"""The plane to whose other side a brush works too, or takes the shape from."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Vector, Vectors
from meshes.errors import MeshError

Triple = tuple[float, float, float]


class MirrorPlaneError(MeshError):
    """A plane of symmetry that is none."""


@dataclass(frozen=True, slots=True)
class MirrorPlane:
    """A plane of symmetry; without words the midline of the dental frame, x = 0.

    Attributes
    ----------
    point : tuple of float
        Any point of the plane, mm.
    normal : tuple of float
        Across the plane, of length one once made.

    Raises
    ------
    MirrorPlaneError
        If a number is not finite or the normal has no length.
    """

    point: Triple = (0.0, 0.0, 0.0)
    normal: Triple = (1.0, 0.0, 0.0)

    def __post_init__(self) -> None:
        numbers = (*self.point, *self.normal)
        if len(numbers) != 6 or not np.isfinite(numbers).all():
            raise MirrorPlaneError(f"plane of symmetry {numbers}: give two finite triples.")
        x, y, z = (float(each) for each in self.normal)
        length = (x * x + y * y + z * z) ** 0.5
        if not length > 0.0:
            raise MirrorPlaneError("normal of the plane of symmetry is zero; give a direction.")
        # A normal read back from a file has to stay the same to the bit.
        if abs(length - 1.0) > 1e-12:
            x, y, z = x / length, y / length, z / length
        a, b, c = (float(each) for each in self.point)
        object.__setattr__(self, "point", (a, b, c))
        object.__setattr__(self, "normal", (x, y, z))

    def mirrored(self, points: Vectors) -> Vectors:
        """Return points on the other side, shape (3,) or (k, 3), mm."""
        (a, b, c), (x, y, z) = self.point, self.normal
        points = np.asarray(points, dtype=np.float64)
        out = (points[..., 0] - a) * x + (points[..., 1] - b) * y + (points[..., 2] - c) * z
        return np.asarray(points - 2.0 * out[..., None] * np.array(self.normal))

    def mirrored_way(self, way: Vector) -> Vector:
        """Return a direction or step, shape (3,), as the other side sees it."""
        x, y, z = self.normal
        out = way[0] * x + way[1] * y + way[2] * z
        return np.asarray(way - 2.0 * out * np.array(self.normal))
