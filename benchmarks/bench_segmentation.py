"""Teeth found, numbered and told from gum: scores on labelled scans, time by size of the scan.

Run: python benchmarks/bench_segmentation.py [FOLDER of composed scans]
"""

import json
import sys
import time
from pathlib import Path

import numpy as np

from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from smilesculpt.dentition import Dentition, Labels, Orientation
from smilesculpt.sample import sample_scan
from smilesculpt.segmentation import orient_and_segment
from smilesculpt.segmentation.score import score

SIZES = (20_000, 40_000, 80_000, 160_000, 320_000)
BESIDE = Path(__file__).resolve().parents[2] / "shared" / "data" / "composed"


def main() -> None:
    """Print one row for each labelled scan, then one for each size of a generated arch."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else BESIDE
    orient_and_segment(sample_scan(n_faces=SIZES[0]).mesh)  # compiles
    print(f"{'scan':<26}{'jaw':>6}{'TSA':>8}{'TIR':>6}{'eTLA':>7}{'false':>6}{'worst':>12}{'s':>6}")
    for scan in sorted(folder.glob("*/scan.ply")):
        truth = json.loads((scan.parent / "labels.json").read_text())
        labels = np.array(truth["labels"], dtype=np.int16)
        _row(scan.parent.name, read_mesh(scan, units="mm").mesh, labels)
    for jaw in ("upper", "lower"):
        for n_faces in SIZES:
            made = sample_scan(seed=1, n_faces=n_faces, jaw=jaw)
            _row(f"generated {jaw} {made.mesh.n_faces}", made.mesh, made.labels)


def _row(name: str, mesh: Mesh, labels: Labels) -> None:
    seconds, (orientation, dentition) = _timed(mesh)
    result = score(mesh.vertices, labels, dentition.labels)
    worst = min(result.f1, key=lambda tooth: result.f1[tooth])
    print(
        f"{name:<26}{orientation.jaw:>6}{result.tsa:>8.4f}{result.tir:>6.2f}{result.exp_tla:>7.3f}"
        f"{len(result.false_teeth):>6}{worst:>5}: {result.f1[worst]:.3f}{seconds:>6.2f}"
    )


def _timed(mesh: Mesh) -> tuple[float, tuple[Orientation, Dentition]]:
    start = time.perf_counter()
    found = orient_and_segment(mesh)
    return time.perf_counter() - start, found


if __name__ == "__main__":
    main()
