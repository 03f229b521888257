"""What to measure next, as a table that an operator fills in."""

import csv
import io
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from calibration.device_file import read_device
from calibration.errors import InvalidMeasurementsError
from calibration.fitting.next_points import NextPoints, lattice, next_points
from meshes.arrays import Matrix
from meshes.readwrite.beside import write_bytes_beside
from smilesculpt.cli.console import print_json, progress_bar, say
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.cli.outputs import require_folders, require_output

_MT, _MM_PER_M = 1e3, 1e3


def next_measurements(
    device: Annotated[Path, typer.Argument(help="A .device.json file.", metavar="DEVICE")],
    n: Annotated[int, typer.Option("--n", help="How many rows.", min=1, max=1000)] = 20,
    out: Annotated[
        Path, typer.Option("--out", "-o", help="Where the table goes.", metavar="FILE")
    ] = Path("next.csv"),
    box: Annotated[
        str | None,
        typer.Option(
            help="Workspace as x0,x1,y0,y1,z0,z1 in mm. Without it: that of the device.",
            metavar="BOX",
        ),
    ] = None,
    per_axis: Annotated[
        int, typer.Option(help="Points of the lattice along each axis.", min=2, max=40)
    ] = 7,
    parameters: Annotated[
        bool,
        typer.Option(
            "--parameters",
            help="Make the parameters surest (D-optimal) instead of the field (I-optimal).",
        ),
    ] = False,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Write the positions and currents whose measuring makes the field surest.

    The table has the columns of a measured CSV; those of the field are empty, to be filled in.

    Example: smilesculpt calibrate next d.device.json --n 20 --out next.csv
    """
    require_folders(out)
    require_output(out, suffix=".csv", given=device)
    calibration = read_device(device).calibration
    workspace = calibration.model.workspace if box is None else _workspace(box)
    with progress_bar(quiet=quiet or json) as progress:
        found = next_points(
            calibration,
            lattice(calibration, workspace, per_axis=per_axis),
            workspace,
            n=n,
            criterion="parameters" if parameters else "field",
            progress=progress,
        )
    write_bytes_beside(out, _table(found).encode())
    before, after = found.deviation_before * _MT, found.deviation_after * _MT
    if json:
        facts = {"n": n, "deviation_before_mT": before, "deviation_after_mT": after}
        facts |= {"n_exchanges": found.n_exchanges, "converged": found.converged}
        print_json({"schema": "smilesculpt/calibrate-next/1", "table": str(out), **facts})
        return
    say(
        f"{n} rows: the field's standard deviation over the workspace goes from {before:.4f} to "
        f"{after:.4f} mT. Written: {out}",
        quiet=quiet,
    )


def _workspace(box: str) -> Matrix:
    try:
        numbers = [float(part) for part in box.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != 6 or not np.isfinite(numbers).all():
        raise InvalidMeasurementsError(
            f"the box {box[:80]!r} is no x0,x1,y0,y1,z0,z1; give six numbers in mm"
        )
    return np.array(numbers).reshape(3, 2)


def _table(found: NextPoints) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    currents = [f"i{k}_A" for k in range(found.currents.shape[1])]
    rows.writerow(["px_m", "py_m", "pz_m", *currents, "bx_T", "by_T", "bz_T"])
    for point, current in zip(found.points, found.currents, strict=True):
        place = [f"{x / _MM_PER_M:.6g}" for x in point]
        rows.writerow([*place, *(f"{i:.6g}" for i in current), "", "", ""])
    return text.getvalue()
