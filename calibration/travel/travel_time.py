"""Travel time from a point to every node of a grid: |grad T| = 1 / speed."""

from dataclasses import dataclass

import numpy as np

from calibration.travel._travel_kernels import TILE, work_on_tiles
from calibration.travel.errors import BlockedPointError
from calibration.travel.grid import Grid, GridError
from meshes.arrays import AnyArray, Indices, Mask, Matrix, Vector
from meshes.progress import Progress, silent


@dataclass(frozen=True, slots=True, eq=False)
class TravelTime:
    """Travel times from one source.

    Attributes
    ----------
    grid : Grid
    times : ndarray, shape of the grid
        Infinite where the source is not connected to.
    speed : ndarray, shape of the grid
        As given: mm a unit of time, 0 where forbidden.
    source : ndarray, shape (3,)
        mm.
    source_speed : float
    n_phases : int
        How often tiles of one colour were worked on.
    """

    grid: Grid
    times: Matrix
    speed: Matrix
    source: Vector
    source_speed: float
    n_phases: int


def travel_time(
    grid: Grid,
    speed: Matrix,
    source: Vector,
    *,
    factored: bool = True,
    progress: Progress = silent,
) -> TravelTime:
    """Solve the eikonal equation on a grid by tiles; same bits for any number of threads.

    First order. Tiles wait for their turn by the earliest time at their borders, as in fast
    marching; inside a tile nodes that cannot gain are skipped.

    Parameters
    ----------
    grid : Grid
    speed : ndarray, shape of the grid
        Finite and not negative; 0 is forbidden ground.
    source : ndarray, shape (3,)
        Any point within the grid, mm.
    factored : bool
        Take the cone around the source exactly, and only the rest from neighbours.

    Raises
    ------
    GridError
        If speeds do not fit the grid, are negative or not finite, or the source lies outside.
    BlockedPointError
        If the source lies on forbidden ground.

    References
    ----------
    H. Zhao, "A fast sweeping method for eikonal equations", Mathematics of Computation 74, 2005;
    S. Fomel, S. Luo, H. Zhao, "Fast sweeping method for the factored eikonal equation", Journal of
    Computational Physics 228, 2009; S. Bak, J. McLaughlin, D. Renzi, "Some improvements for the
    fast sweeping method", SIAM Journal on Scientific Computing 32, 2010 (locking).
    """
    speed = _checked_speed(grid, speed)
    source = np.asarray(source, np.float64)
    if source.shape != (3,) or not np.isfinite(source).all() or not grid.contains(source):
        raise GridError(f"the source {source.tolist()} lies outside the grid; choose one inside")
    at = grid.coordinates(source) + 1.0
    padded = np.zeros(tuple(n + 2 for n in grid.shape))
    padded[1:-1, 1:-1, 1:-1] = speed
    times = np.full(padded.shape, np.inf)
    locked = np.ones(padded.shape, np.bool_)
    source_speed = _start(times, padded, locked, at, grid)
    numbers = np.array([grid.spacing, 1.0 / source_speed if factored else 0.0])
    tiles = _Tiles(grid, source_speed)
    tiles.wake_near(times)
    while tiles.any_awake():
        chosen = tiles.next_phase()
        lowest = np.full((len(chosen), 6), np.inf)
        work_on_tiles(times, padded, locked, tiles.boxes[chosen], at, numbers, lowest)
        tiles.wake_neighbours(chosen, lowest)
        progress(tiles.share_done(), "Timing the ways")
    inner = np.ascontiguousarray(times[1:-1, 1:-1, 1:-1])
    return TravelTime(grid, inner, speed, source, source_speed, tiles.n_phases)


class _Tiles:
    """Which tiles wait for their turn, and since which time at their borders."""

    def __init__(self, grid: Grid, source_speed: float) -> None:
        n = [-(-size // TILE) for size in grid.shape]
        self.shape = (n[0], n[1], n[2])
        index = np.stack([a.ravel() for a in np.indices(self.shape)], axis=1)
        low = index * TILE + 1
        high = np.minimum(low + TILE, np.asarray(grid.shape) + 1)
        self.boxes = np.ascontiguousarray(np.hstack([low, high]), np.int32)
        self.index = index
        self.is_red = index.sum(axis=1) % 2 == 0
        self.key = np.full(len(index), np.inf)
        self.seen = np.zeros(len(index), np.bool_)
        self.window = TILE * grid.spacing / source_speed
        self.n_phases = 0

    def wake_near(self, times: Matrix) -> None:
        """Wake the tiles that hold, or touch, a node that has a time already."""
        for at in np.argwhere(np.isfinite(times)):
            low, high = np.maximum(at - 2, 0) // TILE, at // TILE
            near = ((self.index >= low) & (self.index <= high)).all(axis=1)
            self.key[near] = 0.0

    def any_awake(self) -> bool:
        """Tell whether any tile waits."""
        return bool(np.isfinite(self.key).any())

    def next_phase(self) -> Indices:
        """Return the waiting tiles whose turn it is: of the earliest one's colour, in a window."""
        first = int(np.argmin(self.key))
        due = self.key <= self.key[first] + self.window
        chosen = np.flatnonzero(due & (self.is_red == self.is_red[first]))
        self.key[chosen] = np.inf
        self.seen[chosen] = True
        self.n_phases += 1
        return chosen.astype(np.int32)

    def wake_neighbours(self, chosen: Indices, lowest: Matrix) -> None:
        """Wake the tiles behind each face that changed."""
        for side in range(6):
            axis, step = side // 2, 1 if side % 2 else -1
            beside = self.index[chosen].copy()
            beside[:, axis] += step
            inside = (beside[:, axis] >= 0) & (beside[:, axis] < self.shape[axis])
            rows = np.flatnonzero(inside & np.isfinite(lowest[:, side]))
            targets = np.ravel_multi_index(tuple(beside[rows].T), self.shape)
            np.minimum.at(self.key, targets, lowest[rows, side])

    def share_done(self) -> float:
        """Return a rough share of the work that is done."""
        return min(0.99, float(self.seen.mean()))


def _checked_speed(grid: Grid, speed: Matrix) -> Matrix:
    speed = np.ascontiguousarray(speed, np.float64)
    if speed.shape != grid.shape:
        raise GridError(f"speeds of shape {speed.shape} do not fit a grid of {grid.shape} nodes")
    if not np.isfinite(speed).all() or (speed < 0.0).any():
        raise GridError("a speed is negative or not finite; give 0 where the ground is forbidden")
    return speed


def _start(times: Matrix, speed: Matrix, locked: Mask, at: Vector, grid: Grid) -> float:
    """Set the times of the cell around the source; return the speed at the source."""
    low = np.minimum(np.floor(at).astype(np.int64), np.asarray(grid.shape) - 1)
    low = np.maximum(low, 1)
    cell = tuple(slice(int(n), int(n) + 2) for n in low)
    weights = _corner_weights(at - low)
    free = speed[cell] > 0.0
    carried = float(weights[free].sum())
    if carried <= 0.0:
        raise BlockedPointError("source", grid.origin + (at - 1.0) * grid.spacing)
    source_speed = float((weights * speed[cell])[free].sum()) / carried
    corners = np.stack(np.meshgrid(*[np.arange(n, n + 2) for n in low], indexing="ij"), axis=-1)
    away = np.sqrt(((corners - at) ** 2).sum(axis=-1)) * grid.spacing
    times[cell] = np.where(free, away / source_speed, np.inf)
    around = tuple(slice(int(n) - 1, int(n) + 3) for n in low)
    locked[around] = False
    return source_speed


def _corner_weights(part: Vector) -> AnyArray:
    """Return the trilinear weights of a cell's corners at a place within it, shape (2, 2, 2)."""
    x, y, z = (np.array([1.0 - p, p]) for p in part)
    return np.asarray(x[:, None, None] * y[None, :, None] * z[None, None, :])
