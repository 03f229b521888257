"""The command that makes one surface of several partial scans."""

from pathlib import Path
from typing import Annotated

import typer

from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from meshes.remodel.merging import Merged, merged
from smilesculpt.cli.console import print_json, progress_bar, say
from smilesculpt.cli.options import Json, Quiet, Units
from smilesculpt.cli.outputs import require_other
from smilesculpt.errors import DesignError


class TooFewScansError(DesignError):
    """Merging needs two scans or more.

    Attributes
    ----------
    n_scans : int
    """

    def __init__(self, n_scans: int) -> None:
        self.n_scans = n_scans
        super().__init__(f"{n_scans} scan given. Name two or more that share some surface.")


def merge(
    scans: Annotated[
        list[Path], typer.Argument(help="Partial scans; the first gives the frame.", metavar="SCAN")
    ],
    out: Annotated[Path, typer.Option(help="Write the surface here.", metavar="FILE")],
    units: Units = "auto",
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Lay partial scans on each other, make one surface, and tell how well they fit.

    Needs the extra: pip install 'smilesculpt[scan]'.

    Example: smilesculpt merge upper.stl upper.stl --out upper-merged.ply
    """
    if len(scans) < 2:
        raise TooFewScansError(len(scans))
    for path in scans:
        require_other(out, path)
    with progress_bar(quiet=quiet or json) as progress:
        parts = tuple(read_mesh(path, units=units).mesh for path in scans)
        result = merged(parts, progress=progress)
        write_mesh(out, result.mesh)
    if json:
        print_json(_document(scans, out, result))
        return
    for path, fit in zip(scans[1:], result.fits, strict=True):
        say(
            f"{path}: residual {fit.rms:.3f} mm RMS, 95 % within {fit.q95:.3f} mm, "
            f"overlap {fit.overlap:.0%}",
            quiet=quiet,
        )
    say(f"{out}: {result.mesh.n_faces:,} triangles, {result.rms:.3f} mm RMS in all", quiet=quiet)
    say(
        f"{out}: {result.n_pieces} pieces; 95 % of the scans' points within "
        f"{result.gap_q95:.3f} mm of it, the farthest {result.gap_max:.2f} mm",
        quiet=quiet,
    )


def _document(scans: list[Path], out: Path, result: Merged) -> dict[str, object]:
    rows = [
        {"path": str(path), "first_from_scan": motion.tolist()}
        for path, motion in zip(scans, result.first_from_scan, strict=True)
    ]
    for row, fit in zip(rows[1:], result.fits, strict=True):
        row.update(rms_mm=fit.rms, q95_mm=fit.q95, overlap=fit.overlap, agreement=fit.agreement)
    return {
        "schema": "smilesculpt/merge/1",
        "scans": rows,
        "out": str(out),
        "n_faces": result.mesh.n_faces,
        "rms_mm": result.rms,
        "gap_q95_mm": result.gap_q95,
        "gap_max_mm": result.gap_max,
        "n_pieces": result.n_pieces,
    }
