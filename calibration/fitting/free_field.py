"""Fields that physics allows, fitted to measurements without a guess at any coil.

Dipoles all over a sphere around the measured points can make any field without sources among the
points, and no other. Their strengths are linear, so that the best field has no local minimum.
"""

from dataclasses import dataclass, replace

import numpy as np

from calibration.errors import InvalidMeasurementsError
from calibration.fitting._gram_kernels import add_symmetric_product
from calibration.fitting.measurements import Measurements
from calibration.fitting.positive import factored, solved
from meshes.arrays import Matrix, Vector, Vectors

_N_DIPOLES = 32
# Radius of the sphere in half diagonals of the points' box: nearer the dipoles show as spots,
# further the field is too smooth (on a measured three-coil device 2.5 predicts left-out planes
# better than 1.3 and 1.8).
_RADIUS = 2.5
# Of the mean diagonal of the normal matrix: holds directions that nothing measured.
_RIDGE = 1e-7
_ROWS_AT_ONCE = 4000
_MAX_ROWS, _SEED = 12_000, 1


@dataclass(frozen=True, slots=True, eq=False)
class FreeField:
    """A field that obeys physics, for every coil.

    Attributes
    ----------
    centre : ndarray, shape (3,)
        Of the dipoles' sphere, mm.
    radius : float
        Of the dipoles' sphere, mm.
    strengths : ndarray, shape (k, 3 d)
        Moments of the dipoles for 1 A in each coil.
    constant : ndarray, shape (3,)
        What all readings have in common without current, tesla.
    rms : float
        Root mean square of what is left of the readings, the ridge's small share included, tesla.
    """

    centre: Vector
    radius: float
    strengths: Matrix
    constant: Vector
    rms: float

    def unit_fields(self, points: Vectors) -> Matrix:
        """Return the field of each coil at 1 A, shape (p, 3, k), T/A."""
        basis = _basis(points, self.centre, self.radius)
        return np.asarray(np.einsum("pad,kd->pak", basis, self.strengths))

    def reversed(self) -> "FreeField":
        """Return the opposite field."""
        return replace(self, strengths=-self.strengths, constant=-self.constant)

    def readings(self, points: Vectors, currents: Matrix) -> Vectors:
        """Return what true sensors would read, shape (m, 3), tesla."""
        total = np.einsum("pak,pk->pa", self.unit_fields(points), currents)
        return np.asarray(total + self.constant)


@dataclass(frozen=True, slots=True, eq=False)
class FreeFieldProblem:
    """The normal equations of a free field, with each axis of the readings kept apart.

    So that readings whose axes are swapped or reversed in any way are fitted at the cost of one
    solution each.

    Attributes
    ----------
    centre : ndarray, shape (3,)
    radius : float
    peaks : ndarray, shape (k,)
        Largest absolute current of each coil, ampere: the columns' unit.
    factor : ndarray, shape (n, n)
        Cholesky factor of the normal matrix.
    products : ndarray, shape (n, 3, 3)
        Column times reading; by column, its axis, the reading's axis.
    squares : float
        Sum of all squared readings.
    n_numbers : int
    """

    centre: Vector
    radius: float
    peaks: Vector
    factor: Matrix
    products: Matrix
    squares: float
    n_numbers: int

    def solved(self, frame: Matrix) -> FreeField:
        """Return the field that fits best the readings turned by `frame`, device from sensor."""
        wanted = np.einsum("nab,ab->n", self.products, frame)
        solution = solved(self.factor, wanted)
        # |y - X c|^2 at the minimum, ridge aside.
        left = max(self.squares - float(wanted @ solution), 0.0)
        return FreeField(
            self.centre,
            self.radius,
            solution[:-3].reshape(-1, 3 * _N_DIPOLES) / self.peaks[:, None],
            solution[-3:],
            float(np.sqrt(left / self.n_numbers)),
        )


def free_field_problem(
    measurements: Measurements, readings: Vectors, *, weights: Vector | None = None
) -> FreeFieldProblem:
    """Set up the fit of a free field to readings, the measurements' own or corrected ones.

    `weights` (m,) tell how much each row counts.
    """
    roots = np.ones(len(readings)) if weights is None else np.sqrt(weights)
    readings = readings * roots[:, None]
    low, high = measurements.points.min(axis=0), measurements.points.max(axis=0)
    centre = (low + high) / 2.0
    radius = _RADIUS * float(np.linalg.norm(high - low)) / 2.0 or 1.0
    peaks = np.abs(measurements.currents).max(axis=0)
    n = 3 * _N_DIPOLES * measurements.n_coils + 3
    normal, products = np.zeros((n, n)), np.zeros((n, 3, 3))
    for start in range(0, measurements.n_measurements, _ROWS_AT_ONCE):
        rows = slice(start, start + _ROWS_AT_ONCE)
        basis = _basis(measurements.points[rows], centre, radius)
        design = _design(basis, measurements.currents[rows] / peaks, roots[rows])
        add_symmetric_product(design.reshape(-1, n), design.reshape(-1, n), normal)
        products += np.einsum("man,mb->nab", design, readings[rows])
    normal[np.diag_indices(n)] += _RIDGE * np.trace(normal) / n
    factor = factored(normal)
    if factor is None:
        raise InvalidMeasurementsError("the measurements fix no field; drive every coil")
    squares = float((readings**2).sum())
    return FreeFieldProblem(centre, radius, peaks, factor, products, squares, readings.size)


def weighted_field(measurements: Measurements, weights: Vector) -> FreeField:
    """Return the free field of readings as they are, each row weighed (m,).

    Of very many rows some are taken: a field of 96 numbers a coil is known from them as well.
    """
    if len(weights) > _MAX_ROWS:
        order = np.random.default_rng(_SEED).permutation(len(weights))
        rows = np.sort(order[:_MAX_ROWS])
        measurements, weights = measurements.chosen(rows), weights[rows]
    problem = free_field_problem(measurements, measurements.readings, weights=weights)
    return problem.solved(np.eye(3))


def _design(basis: Matrix, currents: Matrix, roots: Vector) -> Matrix:
    driven = np.einsum("mad,mk->makd", basis, currents * roots[:, None])
    constant = np.eye(3) * roots[:, None, None]
    wide = np.concatenate([driven.reshape(len(basis), 3, -1), constant], axis=2)
    return np.ascontiguousarray(wide)


def _basis(points: Vectors, centre: Vector, radius: float) -> Matrix:
    """Return the field of each dipole along each axis, shape (p, 3, 3 d)."""
    away = (points - centre)[:, None, :] / radius - _sphere(_N_DIPOLES)
    distance = np.linalg.norm(away, axis=2)[:, :, None]
    unit = away / distance
    field = 3.0 * unit[:, :, :, None] * unit[:, :, None, :] - np.eye(3)
    field /= distance[..., None] ** 3
    return np.ascontiguousarray(field.transpose(0, 2, 1, 3).reshape(len(points), 3, -1))


def _sphere(n: int) -> Vectors:
    """Return n points spread evenly over the unit sphere (Fibonacci lattice)."""
    k = np.arange(n) + 0.5
    height = 1.0 - 2.0 * k / n
    turn = np.pi * (1.0 + np.sqrt(5.0)) * k
    wide = np.sqrt(1.0 - height**2)
    return np.stack([wide * np.cos(turn), wide * np.sin(turn), height], axis=1)
