"""A scan brought onto the device, by paired points or by its shape, with the error at targets."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from calibration.errors import FiducialFileError
from calibration.registration.fiducial_files import read_pairs, read_points, read_unpaired
from calibration.registration.paired_points import FiducialPairs
from calibration.registration.surface_fit import SurfaceWishes, fit_surface
from calibration.strict_document import write_document
from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from smilesculpt.cli.calibrating.register_facts import surface_rows, tell_map, tell_targets
from smilesculpt.cli.console import print_json, print_table, progress_bar, say
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.cli.outputs import require_folders, require_output
from smilesculpt.registering.by_fiducials import placed_by_fiducials, registered
from smilesculpt.registering.error_map import (
    ErrorAt,
    Facts,
    errors_at_vertices,
    map_facts,
    write_error_map,
)
from smilesculpt.registering.facts import fiducial_facts, surface_placement_facts


class PairBy(StrEnum):
    """How points of two files are paired."""

    NAME = "name"
    DISTANCES = "distances"


Targets = Annotated[
    Path | None,
    typer.Option(help="Points of the scan to hit: CSV (name,x_mm,y_mm,z_mm) or .mrk.json."),
]
MapOut = Annotated[
    Path | None,
    typer.Option(
        "--map", help="Write the scan with the error to expect at each vertex.", metavar="PLY"
    ),
]

Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", help="Write what --json prints.", metavar="JSON"),
]


def register(
    fiducials: Annotated[
        Path,
        typer.Argument(
            help="CSV of pairs (name,scan_x_mm..,device_x_mm.., and if known weight, or "
            "scan_xx_mm2,xy,xz,yy,yz,zz and device_..: covariances), or the scan's points as CSV "
            "or .mrk.json with --onto.",
            metavar="FIDUCIALS",
        ),
    ],
    targets: Targets = None,
    onto: Annotated[Path | None, typer.Option(help="The device's points.", metavar="FILE")] = None,
    pair_by: Annotated[
        PairBy,
        typer.Option(help="How --onto is paired; by distances refuses what lies symmetrically."),
    ] = PairBy.NAME,
    fle: Annotated[
        float | None, typer.Option(help="Localisation error of a fiducial, mm, where known.")
    ] = None,
    scan: Annotated[
        Path | None, typer.Option(help="The scan itself, for --map.", metavar="MESH")
    ] = None,
    map_out: MapOut = None,
    out: Out = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Bring a scan onto the device by paired points, and say how far targets will be off.

    Example: smilesculpt calibrate register fiducials.csv --targets targets.csv --json
    """
    if (scan is None) != (map_out is None):
        raise typer.BadParameter("--scan and --map go together: the scan, and where its map goes")
    _require_outputs(map_out, out, (fiducials, onto, targets, scan))
    pairs = _pairs(fiducials, onto, pair_by)
    placed = placed_by_fiducials(pairs, paired_by="row" if onto is None else pair_by.value, fle=fle)
    facts = fiducial_facts(placed, None if targets is None else read_points(targets))
    if scan is not None and map_out is not None:
        facts["map"] = _mapped(read_mesh(scan).mesh, map_out, placed.error_at)
    if out is not None:
        write_document(out, facts)
    if json:
        print_json(facts)
    elif not quiet:
        _tell_registration(facts)


def register_surface(
    scan: Annotated[Path, typer.Argument(help="The surface to be placed.", metavar="SCAN")],
    reference: Annotated[
        Path, typer.Argument(help="The surface in the device's frame.", metavar="REFERENCE")
    ],
    targets: Targets = None,
    guess: Annotated[
        Path | None,
        typer.Option(help="CSV of pairs as for register, to begin from.", metavar="FIDUCIALS"),
    ] = None,
    overlap: Annotated[
        float, typer.Option(help="Share of the scan that the reference holds too.", min=0.1, max=1)
    ] = 0.8,
    map_out: MapOut = None,
    out: Out = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Bring a scan onto a surface of the device by its shape, and say how far targets will be off.

    Exit status: 0 fitted, 1 fitted with doubts (they are told), 2 could not be fitted.

    Example: smilesculpt calibrate register-surface upper.stl reference.ply --targets targets.csv
    """
    _require_outputs(map_out, out, (scan, reference, targets, guess))
    start = None if guess is None else registered(_pairs(guess, None, PairBy.NAME))
    moving = read_mesh(scan).mesh
    points = None if targets is None else read_points(targets)
    with progress_bar(quiet=quiet or json) as progress:
        found = fit_surface(
            moving,
            read_mesh(reference).mesh,
            guess=None if start is None else start.device_from_scan,
            wishes=SurfaceWishes(overlap=overlap),
            progress=progress,
        )
    facts = surface_placement_facts(found, moving.vertices.mean(axis=0)[None], points)
    if map_out is not None:
        facts["map"] = _mapped(moving, map_out, found.target_error)
    if out is not None:
        write_document(out, facts)
    if json:
        print_json(facts)
    elif not quiet:
        print_table("Surfaces fitted", ("", ""), surface_rows(facts))
        _tell_rest(facts)
    raise typer.Exit(1 if found.findings else 0)


def _require_outputs(
    map_out: Path | None, out: Path | None, given: tuple[Path | None, ...]
) -> None:
    require_folders(map_out, out)
    for path in given:
        require_output(map_out, suffix=".ply", given=path)
        require_output(out, suffix=".json", given=path)


def _pairs(fiducials: Path, onto: Path | None, pair_by: PairBy) -> FiducialPairs:
    if pair_by is PairBy.NAME:
        return read_pairs(fiducials, onto)
    if onto is None:
        reason = "holds pairs already, or the points of one frame only"
        raise FiducialFileError(fiducials, reason, "Give the device's points with --onto FILE.")
    return read_unpaired(fiducials, onto)


def _mapped(mesh: Mesh, path: Path, error_at: ErrorAt) -> Facts:
    errors = errors_at_vertices(mesh, error_at)
    write_error_map(path, mesh, errors)
    return map_facts(path, mesh, errors)


def _tell_registration(facts: Facts) -> None:
    rows = [(f["name"], f"{f['residual_mm']:.3f} mm") for f in facts["fiducials"]]
    print_table("Fiducials", ("name", "residual"), rows)
    _tell_rest(facts)
    say(f"FRE {facts['fre_mm']:.3f} mm over {facts['n']} fiducials; worst: {facts['worst']}.")


def _tell_rest(facts: Facts) -> None:
    tell_targets(facts)
    tell_map(facts)
    for finding in facts["findings"]:
        say(f"Mind: {finding}.")
