"""CPU time of bounded currents for eight coils beside SciPy and daqp, and of fields in batch.

Run: python -m benchmarks.bench_currents. Every problem has its own 8 x 8 matrix; a third of the
currents end at a bound. The peers are called once a problem, as they take one at a time; daqp is
timed where it is installed.
"""

import importlib
import time
from collections.abc import Callable

import numpy as np
from scipy.optimize import lsq_linear

from calibration.currents.available import reserves
from calibration.currents.bounded import DAMPING, PowerBudget, bounded_currents
from meshes.arrays import Matrix, Vector

N_PROBLEMS, N_FOR_PEERS, N_ROUNDS, N_COILS = 4000, 200, 7, 8
MOST = np.full(N_COILS, 20.0)
Solver = Callable[[Matrix, Vector], Vector]


def problems() -> tuple[Matrix, Matrix]:
    """Return matrices (T/A, T/m/A alike in size) and what is wanted of them."""
    random = np.random.default_rng(0)
    matrices = random.normal(size=(N_PROBLEMS, 8, N_COILS)) * 1e-3
    return matrices, 40e-3 * random.normal(size=(N_PROBLEMS, 8))


def damped(matrix: Matrix, wanted: Vector) -> tuple[Matrix, Vector]:
    """Return the rows and right-hand side that the peers are given."""
    size = np.sqrt(DAMPING * (matrix**2).sum())
    return np.vstack([matrix, size * np.eye(N_COILS)]), np.concatenate([wanted, np.zeros(N_COILS)])


def by_scipy(matrix: Matrix, wanted: Vector) -> Vector:
    """Solve one problem by bounded-variable least squares."""
    rows, right = damped(matrix, wanted)
    return np.asarray(lsq_linear(rows, right, (-MOST, MOST), method="bvls", tol=1e-14).x)


def daqp_solver() -> Solver | None:
    """Return the peer made for such problems, where it is installed."""
    try:
        daqp = importlib.import_module("daqp")
    except ImportError:
        return None

    def solve(matrix: Matrix, wanted: Vector) -> Vector:
        rows, right = damped(matrix, wanted)
        size = (rows**2).sum()
        given = (rows.T @ rows / size, -rows.T @ right / size, np.zeros((0, N_COILS)))
        return np.asarray(daqp.solve(*given, MOST, -MOST, np.zeros(N_COILS, np.int32))[0])

    return solve


def each(times: list[float], n: int) -> str:
    """Return microseconds a problem, median."""
    return f"{1e6 * float(np.median(times)) / n:9.2f} us"


def main() -> None:
    """Print ours and the peers', in turns."""
    matrices, wanted = problems()
    budget = PowerBudget(np.ones(N_COILS), 1200.0)
    ours: dict[str, Callable[[], object]] = {
        "in a box": lambda: bounded_currents(matrices, wanted, -MOST, MOST),
        "and a budget": lambda: bounded_currents(matrices, wanted, -MOST, MOST, budget=budget),
        "reserves": lambda: reserves(matrices[:, :3], wanted[:, :3], -MOST, MOST),
    }
    peers: dict[str, Solver] = {"SciPy bvls": by_scipy}
    solver = daqp_solver()
    if solver is not None:
        peers["daqp"] = solver
    times: dict[str, list[float]] = {name: [] for name in (*ours, *peers)}
    for way in ours.values():
        way()
    for _ in range(N_ROUNDS):
        for name, way in ours.items():
            begun = time.process_time()
            way()
            times[name].append(time.process_time() - begun)
        for name, solve in peers.items():
            begun = time.process_time()
            for k in range(N_FOR_PEERS):
                solve(matrices[k], wanted[k])
            times[name].append(time.process_time() - begun)
    found = bounded_currents(matrices, wanted, -MOST, MOST)
    for name in ours:
        print(f"{name:>14}{each(times[name], N_PROBLEMS)}")
    base = float(np.median(times["in a box"])) / N_PROBLEMS
    for name, solve in peers.items():
        off = max(
            float(np.abs(solve(matrices[k], wanted[k]) - found.currents[k]).max())
            for k in range(N_FOR_PEERS)
        )
        ratio = float(np.median(times[name])) / N_FOR_PEERS / base
        print(
            f"{name:>14}{each(times[name], N_FOR_PEERS)}, {ratio:.0f} times ours, {off:.1e} A off"
        )
    share = float((np.abs(found.currents) == MOST).mean())
    print(f"largest slope left {found.unrest.max():.1e}; {share:.0%} of currents at a bound")


if __name__ == "__main__":
    main()
