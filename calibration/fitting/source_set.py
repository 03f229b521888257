"""The sources of a fit: where they are, where they point, how strong they are; iron beside them."""

from dataclasses import dataclass, replace

import numpy as np

from calibration.field.induced import NO_BODIES, Bodies, with_induced
from calibration.field.multipole import METRES_PER_MM, field_columns
from calibration.field.saturation import NO_SATURATION, Saturation
from calibration.field.sources import Sources
from calibration.fitting._body_kernels import body_slopes
from calibration.fitting._design_kernels import source_slopes
from meshes.arrays import Indices, Matrix, Vector, Vectors

N_SHAPE = 5
"""Parameters of a source besides its coefficients: position (3) and two angles of the axis."""

N_BODY = 9
"""Parameters of a body: position (3), polarisability xx, yy, zz, xy, xz, yz."""

_PAIRS = ((0, 0), (1, 1), (2, 2), (0, 1), (0, 2), (1, 2))


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
    bodies : Bodies
        Soft iron that the sources magnetise.
    saturation : Saturation
        Of the coils' cores.
    """

    coil_index: Indices
    positions: Vectors
    axes: Vectors
    strengths: Matrix
    scale: float
    bodies: Bodies = NO_BODIES
    saturation: Saturation = NO_SATURATION

    @property
    def n_parameters(self) -> int:
        """How many numbers the fit moves."""
        return self.n_before_saturation + self.saturation.n_coils

    @property
    def n_before_saturation(self) -> int:
        """How many of them belong to sources and bodies."""
        return self._n_of_sources() + N_BODY * self.bodies.n_bodies

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
        """Return the field's slopes by every parameter, shape (m, 3, s * (5 + o) + 9 b [+ k]).

        Lengths in units of `scale`, angles in radians, strengths in themselves, polarisabilities
        in the cube of `scale`, saturation in its rates.
        """
        acting = self.saturation.effective(currents)
        drives = np.ascontiguousarray(acting[:, self.coil_index])
        out = self._of_sources(points, drives)
        for number in range(self.bodies.n_bodies):
            out = self._with_body(out, points, drives, number)
        if not self.saturation.n_coils:
            return out
        everything = with_induced(self.sources(), self.bodies, n_coils=self.saturation.n_coils)
        fields = field_columns(everything, points, n_coils=self.saturation.n_coils)[:, :, :-1]
        own = fields * self.saturation.by_rate(currents)[:, None, :]
        return np.concatenate([out, own], axis=2)

    def field(self, slopes: Matrix) -> Vectors:
        """Return the field from slopes at the same place: it is linear in the strengths."""
        n_sources, n_orders = self.strengths.shape
        by_source = slopes[:, :, : self._n_of_sources()].reshape(
            len(slopes), 3, n_sources, N_SHAPE + n_orders
        )
        return np.asarray(np.einsum("mase,se->ma", by_source[..., N_SHAPE:], self.strengths))

    def moved(self, step: Vector) -> "SourceSet":
        """Return the sources after a step in the units of `slopes`."""
        n = self._n_of_sources()
        by_source = step[:n].reshape(len(self.coil_index), -1)
        frames = self._frames()
        axes = self.axes + np.einsum("sj,sja->sa", by_source[:, 3:5], frames[:, :2])
        return replace(
            self,
            positions=self.positions + by_source[:, :3] * self.scale,
            axes=axes / np.linalg.norm(axes, axis=1)[:, None],
            strengths=self.strengths + by_source[:, N_SHAPE:],
            bodies=self._moved_bodies(step[n : self.n_before_saturation].reshape(-1, N_BODY)),
            saturation=self.saturation.moved(step[self.n_before_saturation :]),
        )

    def _n_of_sources(self) -> int:
        return len(self.coil_index) * (N_SHAPE + int(self.strengths.shape[1]))

    def _moved_bodies(self, step: Matrix) -> Bodies:
        if not len(step):
            return self.bodies
        tensors = self.bodies.polarisabilities + symmetric(step[:, 3:], self.scale)
        return Bodies(self.bodies.positions + step[:, :3] * self.scale, tensors)

    def _of_sources(self, points: Vectors, drives: Matrix) -> Matrix:
        n_sources, n_orders = self.strengths.shape
        out = np.empty((len(points), 3, self._n_of_sources()))
        source_slopes(
            points * METRES_PER_MM,
            drives,
            self.positions * METRES_PER_MM,
            self._frames(),
            self.strengths,
            self.powers(),
            out,
        )
        by_source = out.reshape(len(points), 3, n_sources, N_SHAPE + n_orders)
        by_source[..., :3] *= self.scale * METRES_PER_MM
        return out

    def _with_body(self, slopes: Matrix, points: Vectors, drives: Matrix, number: int) -> Matrix:
        """Return slopes with those that a body adds and, at the end, its own."""
        place = self.bodies.positions[number]
        n_sources, n_orders = self.strengths.shape
        there = self._of_sources(place[None], np.ones((1, n_sources)))[0]
        there = there.reshape(3, n_sources, N_SHAPE + n_orders)
        fields = np.einsum("ase,se->as", there[:, :, N_SHAPE:], self.strengths)
        tensor = self.bodies.polarisabilities[number] / (self.scale * METRES_PER_MM) ** 3
        n_before = self._n_of_sources()
        out = np.zeros((*slopes.shape[:2], n_before + N_BODY))
        out[:, :, :n_before] = slopes[:, :, :n_before]
        at_body = np.ascontiguousarray(np.concatenate([there, fields[:, :, None]], axis=2))
        body_slopes(points / self.scale, drives, place / self.scale, tensor, at_body, out)
        own = out[:, :, n_before:]
        return np.concatenate([out[:, :, :n_before], slopes[:, :, n_before:], own], axis=2)

    def _frames(self) -> Matrix:
        """Return two unit vectors across each axis, then the axis, shape (s, 3, 3)."""
        one = _across(self.axes, np.eye(3)[np.abs(self.axes).argmin(axis=1)])
        one /= np.sqrt((one**2).sum(axis=1))[:, None]
        return np.ascontiguousarray(np.stack([one, _across(self.axes, one), self.axes], axis=1))


def symmetric(numbers: Matrix, scale: float) -> Matrix:
    """Return polarisabilities (b, 3, 3), m^3, from xx, yy, zz, xy, xz, yz over the scale cubed."""
    out = np.empty((len(numbers), 3, 3))
    for number, (i, j) in enumerate(_PAIRS):
        out[:, i, j] = out[:, j, i] = numbers[:, number] * (scale * METRES_PER_MM) ** 3
    return out


def _across(a: Vectors, b: Vectors) -> Vectors:
    # numpy.cross takes longer than all sources' fields here.
    (ax, ay, az), (bx, by, bz) = a.T, b.T
    return np.column_stack([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx])
