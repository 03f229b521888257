"""Remake the picture of `docs/registration.md` from the sample arch and made-up points.

`xvfb-run -s "-screen 0 1440x900x24" .venv/bin/python -m docs.pictures.remake_registration`
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from calibration.registration.fiducial_files import NamedPoints
from calibration.registration.paired_points import FiducialPairs
from docs.pictures.remake import HERE, WEBP_QUALITY, after, fresh_window, picture, rest
from meshes.readwrite.writing import write_mesh
from smilesculpt.registering.points_file import write_pairs, write_points
from smilesculpt.sample import sample_scan

FOLDER = HERE / "registration"
NAMES = ("A", "B", "C", "D", "E", "F")
SCATTER_MM, SLIP_MM, SEED = 0.1, (1.5, 0.0, 1.0), 7


def main() -> None:
    """Register the sample arch by six points, one of them bad, and write what the window shows."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, fresh_window() as (window, _):
        scan, pairs, targets = _files(Path(folder))
        window.view_state.go_to("register")
        for path in (scan, pairs):
            after(window, lambda path=path: window.register.open(path))
        after(window, lambda: window.register.work.open_targets(targets))
        rest(window)
        window.workbench.fit()
        rest(window)
        picture(window).save(FOLDER / "window.webp", quality=WEBP_QUALITY, method=6)


def _files(folder: Path) -> tuple[Path, Path, Path]:
    """Write the arch, its points in both frames, and two targets."""
    scan = sample_scan().mesh
    rng = np.random.default_rng(SEED)
    rows = [int((scan.vertices @ way).argmax()) for way in rng.normal(size=(6, 3))]
    places = scan.vertices[rows]
    device = places + SCATTER_MM * rng.normal(size=places.shape)
    device[2] += SLIP_MM
    files = (folder / "upper.stl", folder / "pairs.csv", folder / "targets.csv")
    write_mesh(files[0], scan)
    write_pairs(files[1], FiducialPairs(NAMES, places, device, np.ones(len(NAMES))))
    write_points(files[2], NamedPoints(("apex", "entry"), places[:2] + 3.0))
    return files


if __name__ == "__main__":
    main()
