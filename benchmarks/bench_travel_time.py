"""Travel time on a cubic grid beside a plain heap and, where installed, scikit-fmm.

Speeds: constant, growing (closed form known), and a maze of true walls. Largest errors are printed
where a closed form is known. `pip install scikit-fmm` for the peer.

Run: python benchmarks/bench_travel_time.py [N]
"""

import sys
from collections.abc import Callable
from importlib.util import find_spec

import numpy as np

from benchmarks.timing import compare, show
from calibration.travel.grid import Grid
from calibration.travel.travel_time import travel_time
from meshes.arrays import Matrix, Vector
from tests.naive import travel as naive

GRADIENT = np.array([0.8, 0.5, 0.3])
# The heap is plain Python: a minute at this size, hours at 128.
MOST_NAIVE = 32


def main() -> None:
    """Print a table of times and one of errors for each field."""
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 128
    for name, speed in fields(n).items():
        grid = Grid(speed.shape, 1.0 / (n - 1), (0.0, 0.0, 0.0))
        node = (n // 4, n // 3, n // 2)
        source = np.array(node) * grid.spacing
        ways = solvers(grid, speed, source, node)
        show(f"{name}, {n}^3 nodes", compare(ways, n_turns=3), libraries=peers())
        exact = closed_form(name, grid, source)
        for way, solve in ways.items():
            if exact is not None:
                print(f"  {way}: largest error {np.abs(solve() - exact).max():.2e}")


def fields(n: int) -> dict[str, Matrix]:
    """Return speeds on the unit cube; 0 is a wall."""
    x = np.arange(n) / (n - 1)
    nodes = np.stack(np.meshgrid(x, x, x, indexing="ij"), axis=-1)
    maze = np.ones((n, n, n))
    hole = max(4, n // 8)
    for number in range(1, 8):
        wall = np.zeros((n, n))
        corner = slice(None, hole) if number % 2 else slice(-hole, None)
        wall[corner, corner] = 1.0
        at = number * n // 8
        maze[at : at + 3] = np.minimum(maze[at : at + 3], wall)
    near = tuple(slice(k - 2, k + 3) for k in (n // 4, n // 3, n // 2))
    maze[near] = 1.0
    return {"constant": np.ones((n, n, n)), "growing": 1.0 + nodes @ GRADIENT, "maze": maze}


def solvers(
    grid: Grid, speed: Matrix, source: Vector, node: tuple[int, int, int]
) -> dict[str, Callable[[], Matrix]]:
    """Return the ways to solve, ours first."""
    ways: dict[str, Callable[[], Matrix]] = {
        "ours, factored": lambda: travel_time(grid, speed, source).times,
        "ours, plain": lambda: travel_time(grid, speed, source, factored=False).times,
    }
    if grid.shape[0] <= MOST_NAIVE:
        ways["plain heap"] = lambda: naive.travel_time(speed, grid.spacing, node)
    if "scikit-fmm" in peers():
        for order in (1, 2):
            ways[f"scikit-fmm, order {order}"] = scikit_fmm(grid, speed, node, order)
    return ways


def scikit_fmm(
    grid: Grid, speed: Matrix, node: tuple[int, int, int], order: int
) -> Callable[[], Matrix]:
    """Return the peer's way."""
    import skfmm

    def solve() -> Matrix:
        start = np.ma.MaskedArray(np.ones_like(speed), speed == 0.0)
        start[node] = 0.0
        ours = np.where(speed == 0.0, 1.0, speed)
        return np.ma.filled(skfmm.travel_time(start, ours, dx=grid.spacing, order=order), np.inf)

    return solve


def closed_form(name: str, grid: Grid, source: Vector) -> Matrix | None:
    """Return exact times where they are known (Cerveny 2001, Seismic Ray Theory, 3.7)."""
    nodes = grid.nodes()
    away = np.sqrt(((nodes - source) ** 2).sum(axis=1))
    if name == "constant":
        return away.reshape(grid.shape)
    if name == "maze":
        return None
    speeds = (1.0 + source @ GRADIENT) * (1.0 + nodes @ GRADIENT)
    steep = GRADIENT @ GRADIENT
    times = np.arccosh(1.0 + steep * away**2 / (2.0 * speeds)) / np.sqrt(steep)
    return np.asarray(times).reshape(grid.shape)


def peers() -> tuple[str, ...]:
    """Return which peers are installed."""
    return ("scikit-fmm",) if find_spec("skfmm") else ()


if __name__ == "__main__":
    main()
