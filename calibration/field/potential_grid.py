"""Fields interpolated from a regular grid, as gradients of one smooth potential for each coil.

A field that is a gradient has no curl, wherever it is asked for. Its divergence is held near zero
by asking the potential for Laplace's equation at the nodes and in the middle of the cells.
"""

from dataclasses import dataclass, field

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import cg

from calibration.errors import BadPointsError, InvalidModelError
from calibration.field._potential_kernels import potential_sums, spline_weights
from calibration.field.multipole import METRES_PER_MM, require_currents, require_points
from meshes.arrays import Mask, Matrix, Vector, Vectors

_FIELD_ROWS = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1]], np.float64)
_GRADIENT_ROWS = np.array([[2, 0, 0], [1, 1, 0], [1, 0, 1], [0, 2, 0], [0, 1, 1]], np.float64)
# Laplace's equation weighs as much as the field over one spacing; a trace of each coefficient
# holds the constant that no field tells.
_LAPLACE, _RIDGE = 1.0, 1e-12
# Waves from node to node have no slope at the nodes: held by their fourth differences.
_SMOOTH = 0.03
_TOLERANCE, _MOST_STEPS = 1e-12, 20_000
_FEWEST = 4
# Of the spacing: points this far outside are still on the border.
_ON_BORDER = 1e-6


Rows = sparse.csr_array


@dataclass(frozen=True, slots=True, eq=False)
class FieldMap:
    """Fields of one coil at 1 A on a regular grid.

    Attributes
    ----------
    low : ndarray, shape (3,)
        The first node, mm.
    spacing : ndarray, shape (3,)
        Between nodes, mm.
    fields : ndarray, shape (nx, ny, nz, 3)
        T/A.

    Raises
    ------
    InvalidModelError
        If there are fewer than four nodes along an axis, a spacing is not positive, or a number
        is not finite.
    """

    low: Vector
    spacing: Vector
    fields: Matrix

    def __post_init__(self) -> None:
        shape = self.fields.shape
        if len(shape) != 4 or shape[3] != 3 or min(shape[:3]) < _FEWEST:
            raise InvalidModelError(
                f"a grid of {shape[:3]} nodes is too small; give {_FEWEST} along each axis or more"
            )
        if self.low.shape != (3,) or self.spacing.shape != (3,) or not (self.spacing > 0.0).all():
            raise InvalidModelError("a grid needs a first node and three positive spacings, mm")
        if not np.isfinite(self.fields).all() or not np.isfinite(self.low).all():
            raise InvalidModelError("a field of the grid is not finite; measure it again")


@dataclass(frozen=True, slots=True, eq=False)
class PotentialGrid:
    """A device known on a grid only; it does what `DeviceModel` does within its borders.

    Attributes
    ----------
    name : str
    coil_names : tuple of str
        k of them.
    low, spacing : ndarray, shape (3,)
        Of the grid, mm.
    coefficients : ndarray, shape (nx + 2, ny + 2, nz + 2, k)
        Of the potentials' cubic B-splines, T m / A.
    current_limits : ndarray, shape (k,)
        A; infinite where unknown.
    residual : float
        Root mean square of what the potentials leave of the given fields, T/A.
    workspace : ndarray, shape (3, 2)
        The grid's borders, mm.
    """

    name: str
    coil_names: tuple[str, ...]
    low: Vector
    spacing: Vector
    coefficients: Matrix
    current_limits: Vector
    residual: float
    workspace: Matrix = field(init=False)

    def __post_init__(self) -> None:
        cells = np.array(self.coefficients.shape[:3]) - 3
        high = self.low + cells * self.spacing
        object.__setattr__(self, "workspace", np.column_stack([self.low, high]))

    @property
    def n_coils(self) -> int:
        """How many currents drive the device, k."""
        return len(self.coil_names)

    @property
    def proportional_limits(self) -> Vector:
        """The same as `current_limits`: a grid knows of no saturation."""
        return self.current_limits

    def actuation_matrix(self, points: Vectors) -> Matrix:
        """Return the field of each coil at 1 A, shape (p, 3, k), T/A.

        Raises
        ------
        BadPointsError
            If points are of another shape, not finite or outside the grid.
        """
        return -self._derived(points, _FIELD_ROWS)

    def gradient_matrix(self, points: Vectors) -> Matrix:
        """Return field and gradient of each coil at 1 A, shape (p, 8, k).

        Rows as those of `DeviceModel.gradient_matrix`: T/A, then T/m/A.

        Raises
        ------
        BadPointsError
            If points are of another shape, not finite or outside the grid.
        """
        return -self._derived(points, np.concatenate([_FIELD_ROWS, _GRADIENT_ROWS]))

    def background(self, points: Vectors) -> Matrix:
        """Return field and gradient without any current: zeros, shape (p, 8)."""
        return np.zeros((len(points), 8))

    def field(self, points: Vectors, currents: Matrix) -> Vectors:
        """Return the field at points, shape (p, 3), T; currents (k,) or (p, k), A.

        Raises
        ------
        BadPointsError
            If points are outside the grid, or currents of another shape or not finite.
        """
        matrices = self.actuation_matrix(points)
        rows = require_currents(currents, n_coils=self.n_coils, n_points=len(matrices))
        return np.asarray(np.einsum("pak,pk->pa", matrices, rows))

    def contains(self, points: Vectors) -> Mask:
        """Tell which points lie within the grid, shape (p,) of bool."""
        low, high = self.workspace[:, 0], self.workspace[:, 1]
        return np.asarray(((points >= low) & (points <= high)).all(axis=1))

    def _derived(self, points: Vectors, orders: Matrix) -> Matrix:
        points = require_points(points)
        margin = _ON_BORDER * self.spacing
        outside = (points < self.workspace[:, 0] - margin) | (
            points > self.workspace[:, 1] + margin
        )
        if outside.any():
            row, axis = (int(x) for x in np.argwhere(outside)[0])
            ends = "{:g} to {:g} mm".format(*self.workspace[axis])
            raise BadPointsError(
                f"point {row} lies outside the grid: {'xyz'[axis]} is {points[row, axis]:g} mm, "
                f"the grid goes from {ends}; a grid knows nothing beyond its borders"
            )
        out = np.empty((len(points), len(orders), self.n_coils))
        cells = (points - self.low) / self.spacing
        potential_sums(cells, self.spacing * METRES_PER_MM, self.coefficients, orders, out)
        return out


def potential_grid(
    maps: tuple[FieldMap, ...], *, name: str = "grid", current_limits: Vector | None = None
) -> PotentialGrid:
    """Fit a potential to the map of each coil.

    Parameters
    ----------
    maps : tuple of FieldMap
        One a coil, all on the same grid.
    name : str, optional
    current_limits : ndarray, shape (k,), optional
        A; infinite without them.

    Returns
    -------
    PotentialGrid

    Raises
    ------
    InvalidModelError
        If there is no map, or maps are on different grids.

    References
    ----------
    S. L. Charreyron et al., "Modeling electromagnetic navigation systems", IEEE Transactions on
    Robotics 37(4), 2021: interpolation of scalar potentials.
    """
    if not maps:
        raise InvalidModelError("no field map was given; give one for each coil")
    first = maps[0]
    for number, one in enumerate(maps[1:], 1):
        same = one.fields.shape == first.fields.shape and np.allclose(one.low, first.low)
        if not same or not np.allclose(one.spacing, first.spacing):
            raise InvalidModelError(f"map {number} is on another grid than map 0; take the same")
    shape, spacing = first.fields.shape[:3], first.spacing * METRES_PER_MM
    x, y, z, xx, yy, zz = _rows(shape, spacing, middles=False)
    design = -sparse.vstack([x, y, z])
    wanted = np.stack([m.fields.reshape(-1, 3).T.ravel() for m in maps], axis=1)
    _, _, _, *middle = _rows(shape, spacing, middles=True)
    flat = sparse.vstack([xx + yy + zz, middle[0] + middle[1] + middle[2]])
    held = sparse.vstack([_LAPLACE * spacing.min() * flat, _SMOOTH / spacing.min() * _waves(shape)])
    found = _least_squares(design, wanted, held)
    left = design @ found - wanted
    k = len(maps)
    return PotentialGrid(
        name=name,
        coil_names=tuple(f"Coil_{number}" for number in range(k)),
        low=first.low,
        spacing=first.spacing,
        coefficients=np.ascontiguousarray(found.reshape(*(n + 2 for n in shape), k)),
        current_limits=np.full(k, np.inf) if current_limits is None else current_limits,
        residual=float(np.sqrt((left**2).mean())),
    )


def _least_squares(design: Rows, wanted: Matrix, held: Rows) -> Matrix:
    """Return the coefficients (n, k) of least squared error, by conjugate gradients."""
    normal = sparse.csr_array(design.T @ design + held.T @ held)
    diagonal = normal.diagonal()
    normal = normal + sparse.diags_array(np.full(len(diagonal), _RIDGE * diagonal.mean()))
    right = np.asarray(design.T @ wanted)
    scaled = sparse.diags_array(1.0 / diagonal)
    columns = [cg(normal, b, rtol=_TOLERANCE, maxiter=_MOST_STEPS, M=scaled)[0] for b in right.T]
    return np.stack(columns, axis=1)


def _waves(shape: tuple[int, ...]) -> Rows:
    """Return fourth differences of the coefficients along each axis: what no node shows."""
    units = [sparse.eye_array(n + 2, format="csr") for n in shape]
    out = []
    for axis, n in enumerate(shape):
        steps = sparse.csr_array(np.diff(np.eye(n + 2), 4, axis=0))
        x, y, z = (steps if a == axis else units[a] for a in range(3))
        out.append(sparse.kron(sparse.kron(x, y), z))
    return sparse.csr_array(sparse.vstack(out))


def _rows(shape: tuple[int, ...], spacing: Vector, *, middles: bool) -> list[Rows]:
    """Return slopes and curvatures along x, y, z at the nodes, or in the cells' middles."""
    tables = [
        [_table(n, float(h), d, middles) for d in (0, 1, 2)]
        for n, h in zip(shape, spacing, strict=True)
    ]
    out = []
    for degree in (1, 2):
        for axis in range(3):
            x, y, z = (tables[a][degree if a == axis else 0] for a in range(3))
            out.append(sparse.csr_array(sparse.kron(sparse.kron(x, y), z)))
    return out


def _table(n: int, spacing: float, degree: int, middles: bool) -> Rows:
    """Return the splines' derivatives at n nodes, or at the n - 1 middles between, (n, n + 2)."""
    places = np.arange(n - 1) + 0.5 if middles else np.arange(n, dtype=np.float64)
    table = np.zeros((len(places), n + 2))
    weights = np.empty((3, 4))
    for row, place in enumerate(places):
        cell = min(int(place), n - 2)
        spline_weights(place - cell, weights)
        table[row, cell : cell + 4] = weights[degree] / spacing**degree
    return sparse.csr_array(table)
