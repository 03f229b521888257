"""Fields and actuation matrices of published devices in batch, beside mag_manip and magpylib.

Run: python -m benchmarks.bench_field MODEL.yaml ... [--mag-manip PYTHON]. mag_manip imports with
NumPy 1 only: PYTHON is the interpreter of an environment that has both. It is asked in a process
of its own, in turns with us; each side is timed by its own CPU clock. magpylib takes part where it
is installed and the sources are dipoles.
"""

import argparse
import importlib
import json
import statistics
import subprocess
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import numpy as np

from calibration.field.device_model import DeviceModel
from calibration.field.mpem_yaml import read_mpem_yaml
from meshes.arrays import Matrix, Vectors

N_POINTS, N_FOR_PEER, N_TURNS = 20_000, 200, 5
# B_1 of a dipole is mu0 |m| / 4 pi.
MOMENT_OF_B1 = 1e7
PEER = """
import json, sys, time
import numpy as np
from mag_manip import mag_manip
model = mag_manip.ForwardModelMPEM()
model.setCalibrationFile(sys.argv[1])
points = np.array(json.load(sys.stdin))
found = [np.array(model.getActuationMatrix(p)) for p in points]
began = time.process_time()
for p in points:
    model.getActuationMatrix(p)
took = time.process_time() - began
began = time.process_time()
for p in points:
    model.getFieldActuationMatrix(p)
fields = time.process_time() - began
print(json.dumps({"matrices": np.array(found).tolist(), "seconds": took, "fields": fields}))
"""


def main() -> None:
    """Print a table for each model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", nargs="+", type=Path)
    parser.add_argument("--mag-manip", metavar="PYTHON", help="interpreter with mag-manip")
    asked = parser.parse_args()
    for path in asked.models:
        table(path, asked.mag_manip)


def table(path: Path, peer: str | None) -> None:
    """Print times and agreement for one model."""
    model = read_mpem_yaml(path)
    low, high = model.workspace[:, 0], model.workspace[:, 1]
    middle, half = (low + high) / 2.0, (high - low) / 4.0
    random = np.random.default_rng(0)
    points = middle + half * random.uniform(-1.0, 1.0, (N_POINTS, 3))
    n_sources = model.sources.n_sources
    print(f"{path.stem}: {model.n_coils} coils, {n_sources} sources, {N_POINTS} points, us a point")
    model.gradient_matrix(points)  # compiled
    ours, asked = [], []
    for _ in range(N_TURNS):
        ours.append(timed(lambda: model.gradient_matrix(points)) / N_POINTS)
        if peer:
            asked.append(by_mag_manip(peer, path, points[:N_FOR_PEER]))
    mine = statistics.median(ours) * 1e6
    each = f"{mine:.3f} ({min(ours) * 1e6:.3f} to {max(ours) * 1e6:.3f})"
    field = timed(lambda: model.actuation_matrix(points)) / N_POINTS * 1e6
    print(f"  ours: 8 x {model.n_coils} {each}, 3 x {model.n_coils} {field:.3f}")
    if asked:
        tell_mag_manip(model, points[:N_FOR_PEER], asked, mine)
    else:
        print("  mag_manip: not asked, as no --mag-manip was given")
    tell_magpylib(model, points)


def timed(call: Callable[[], object]) -> float:
    """Return the CPU time of a call, s."""
    began = time.process_time()
    call()
    return time.process_time() - began


def by_mag_manip(python: str, path: Path, points: Vectors) -> tuple[float, float, Matrix]:
    """Return seconds a point of the 8 x k and the 3 x k matrix, and the matrices."""
    given = json.dumps((points / 1e3).tolist())
    command = [python, "-c", PEER, str(path)]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    n = len(points)
    return found["seconds"] / n, found["fields"] / n, np.array(found["matrices"])


def tell_mag_manip(
    model: DeviceModel, points: Vectors, asked: list[tuple[float, float, Matrix]], mine: float
) -> None:
    """Print how long mag_manip took and how far apart the matrices are."""
    theirs = statistics.median(seconds for seconds, _, _ in asked) * 1e6
    fields = statistics.median(seconds for _, seconds, _ in asked) * 1e6
    ours, other = model.gradient_matrix(points), asked[0][2]
    apart = [
        np.abs(ours[:, rows] - other[:, rows, : model.n_coils]).max() / np.abs(other[:, rows]).max()
        for rows in (slice(0, 3), slice(3, 8))
    ]
    print(
        f"  mag_manip: 8 x k {theirs:.1f} ({theirs / mine:,.0f} times ours), 3 x k {fields:.1f}; "
        f"field rows {apart[0]:.1e} apart, gradient rows {apart[1]:.1e}, of the largest"
    )


def tell_magpylib(model: DeviceModel, points: Vectors) -> None:
    """Print how long magpylib took for the fields and how far apart they are."""
    try:
        magpylib = importlib.import_module("magpylib")
    except ImportError:
        print("  magpylib: not installed")
        return
    s = model.sources
    if s.outer.shape[1] != 1 or s.inner.any():
        print("  magpylib: left out, as it has no sources beyond dipoles")
        return
    moments = MOMENT_OF_B1 * s.outer[:, :1] * s.axes
    dipoles = [
        magpylib.misc.Dipole(position=place / 1e3, moment=moment)
        for place, moment in zip(s.positions, moments, strict=True)
    ]
    groups = [[dipoles[i] for i in np.flatnonzero(s.coil_index == k)] for k in range(model.n_coils)]

    def fields() -> Matrix:
        return np.stack([magpylib.getB(g, points / 1e3, sumup=True) for g in groups], axis=-1)

    took = min(timed(fields) for _ in range(3)) / len(points) * 1e6
    ours, theirs = model.actuation_matrix(points), fields()
    apart = np.abs(ours - theirs).max() / np.abs(theirs).max()
    print(f"  magpylib {version('magpylib')}: 3 x k {took:.2f}, no gradients; {apart:.1e} apart")


if __name__ == "__main__":
    main()
