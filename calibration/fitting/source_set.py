"""The sources of a fit: where they are, where they point and how strong they are."""

from dataclasses import dataclass

import numpy as np

from calibration.field.multipole import METRES_PER_MM
from calibration.field.sources import Sources
from calibration.fitting._design_kernels import source_slopes
from meshes.arrays import Indices, Matrix, Vector, Vectors

N_SHAPE = 5
"""Parameters of a source besides its coefficients: position (3) and two angles of the axis."""


@dataclass(frozen=True, slots=True, eq=False)
class SourceSet:
    """Sources as a fit moves them; s in all, of o orders each.

    Attributes
    ----------
    coil_index : ndarray of int32, shape (s,)
    positions : ndarray, shape (s, 3)
        mm.
    axes : ndarray, shape (s, 3)
        Unit vectors.
    strengths : ndarray, shape (s, o)
        B_n / L^(n+2): tesla per ampere at the distance L.
    scale : float
        L, mm: about the distance at which the sources act, so that all strengths are alike.
    """

    coil_index: Indices
    positions: Vectors
    axes: Vectors
    strengths: Matrix
    scale: float

    @property
    def n_parameters(self) -> int:
        """How many numbers the fit moves."""
        return len(self.coil_index) * (N_SHAPE + int(self.strengths.shape[1]))

    def powers(self) -> Matrix:
        """Return what turns strengths into B_n, shape (s, o)."""
        orders = np.arange(1, self.strengths.shape[1] + 1)
        row = (self.scale * METRES_PER_MM) ** (orders + 2.0)
        return np.tile(row, (len(self.coil_index), 1))

    def sources(self) -> Sources:
        """Return them as the sources of a device model."""
        return Sources(
            coil_index=self.coil_index,
            positions=self.positions,
            axes=self.axes,
            inner=np.zeros((len(self.coil_index), 0)),
            outer=self.strengths * self.powers(),
        )

    def slopes(self, points: Vectors, currents: Matrix) -> Matrix:
        """Return the field's slopes by every parameter, shape (m, 3, s * (5 + o)).

        Lengths in units of `scale`, angles in radians, strengths in themselves.
        """
        n_sources, n_orders = self.strengths.shape
        out = np.empty((len(points), 3, self.n_parameters))
        source_slopes(
            points * METRES_PER_MM,
            np.ascontiguousarray(currents[:, self.coil_index]),
            self.positions * METRES_PER_MM,
            self._frames(),
            self.strengths,
            self.powers(),
            out,
        )
        by_source = out.reshape(len(points), 3, n_sources, N_SHAPE + n_orders)
        by_source[..., :3] *= self.scale * METRES_PER_MM
        return out

    def field(self, slopes: Matrix) -> Vectors:
        """Return the field from slopes at the same place: it is linear in the strengths."""
        n_sources, n_orders = self.strengths.shape
        by_source = slopes.reshape(len(slopes), 3, n_sources, N_SHAPE + n_orders)
        return np.asarray(np.einsum("mase,se->ma", by_source[..., N_SHAPE:], self.strengths))

    def moved(self, step: Vector) -> "SourceSet":
        """Return the sources after a step in the units of `slopes`."""
        by_source = step.reshape(len(self.coil_index), -1)
        frames = self._frames()
        axes = self.axes + np.einsum("sj,sja->sa", by_source[:, 3:5], frames[:, :2])
        return SourceSet(
            self.coil_index,
            self.positions + by_source[:, :3] * self.scale,
            axes / np.linalg.norm(axes, axis=1)[:, None],
            self.strengths + by_source[:, N_SHAPE:],
            self.scale,
        )

    def _frames(self) -> Matrix:
        """Return two unit vectors across each axis, then the axis, shape (s, 3, 3)."""
        one = _across(self.axes, np.eye(3)[np.abs(self.axes).argmin(axis=1)])
        one /= np.sqrt((one**2).sum(axis=1))[:, None]
        return np.ascontiguousarray(np.stack([one, _across(self.axes, one), self.axes], axis=1))


def _across(a: Vectors, b: Vectors) -> Vectors:
    # numpy.cross takes longer than all sources' fields here.
    (ax, ay, az), (bx, by, bz) = a.T, b.T
    return np.column_stack([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])
