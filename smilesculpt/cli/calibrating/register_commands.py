"""A scan brought onto the device, by paired points or by its shape, with the error at targets."""

import math
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from calibration.errors import FiducialFileError, UnlikeFiducialsError
from calibration.registration.fiducial_files import (
    NamedPoints,
    read_pairs,
    read_points,
    read_unpaired,
)
from calibration.registration.paired_points import FiducialPairs, Registration
from calibration.registration.paired_points import register as register_pairs
from calibration.registration.pairing import require_own_places
from calibration.registration.surface_fit import SurfaceWishes, fit_surface
from calibration.registration.suspects import suspects
from calibration.registration.target_error import TargetError, target_error
from meshes.arrays import Vectors
from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from smilesculpt.cli.calibrate_facts import far_findings, registration_facts, target_facts
from smilesculpt.cli.calibrating.error_map import (
    ErrorAt,
    Facts,
    errors_at_vertices,
    map_facts,
    write_error_map,
)
from smilesculpt.cli.calibrating.register_facts import (
    far_from_surface,
    surface_facts,
    surface_rows,
    suspect_facts,
    suspect_findings,
    tell_map,
    tell_targets,
)
from smilesculpt.cli.console import print_json, print_table, progress_bar, say
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.cli.outputs import require_folders, require_output


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
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Bring a scan onto the device by paired points, and say how far targets will be off.

    Example: smilesculpt calibrate register fiducials.csv --targets targets.csv --json
    """
    if (scan is None) != (map_out is None):
        raise typer.BadParameter("--scan and --map go together: the scan, and where its map goes")
    _require_map(map_out, scan, fiducials)
    found = _registered(_pairs(fiducials, onto, pair_by))
    accused = suspects(found.pairs)

    def error_at(points: Vectors) -> TargetError:
        return target_error(found, points, fle=fle)

    facts: Facts = {"schema": "smilesculpt/calibrate-register/1", **registration_facts(found)}
    facts["paired_by"] = pair_by.value if onto is not None else "row"
    middle = error_at(found.pairs.scan_points.mean(axis=0)[None])
    facts["tre_middle_mm"] = float(middle.tre[0])
    facts["suspects"] = suspect_facts(accused)
    facts["findings"] += suspect_findings(accused)
    if targets is not None:
        points = read_points(targets)
        facts["findings"] += far_findings(points, _add_targets(facts, points, error_at))
    if scan is not None and map_out is not None:
        facts["map"] = _mapped(read_mesh(scan).mesh, map_out, error_at)
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
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Bring a scan onto a surface of the device by its shape, and say how far targets will be off.

    Exit status: 0 fitted, 1 fitted with doubts (they are told), 2 could not be fitted.

    Example: smilesculpt calibrate register-surface upper.stl reference.ply --targets targets.csv
    """
    _require_map(map_out, scan, reference)
    start = None if guess is None else _registered(_pairs(guess, None, PairBy.NAME))
    moving = read_mesh(scan).mesh
    with progress_bar(quiet=quiet or json) as progress:
        found = fit_surface(
            moving,
            read_mesh(reference).mesh,
            guess=None if start is None else start.device_from_scan,
            wishes=SurfaceWishes(overlap=overlap),
            progress=progress,
        )
    facts: Facts = {"schema": "smilesculpt/calibrate-register-surface/1", **surface_facts(found)}
    middle = found.target_error(moving.vertices.mean(axis=0)[None])
    facts["tre_middle_mm"] = float(middle.tre[0])
    if targets is not None:
        points = read_points(targets)
        facts["findings"] += far_from_surface(
            points, _add_targets(facts, points, found.target_error)
        )
    if map_out is not None:
        facts["map"] = _mapped(moving, map_out, found.target_error)
    if json:
        print_json(facts)
    elif not quiet:
        print_table("Surfaces fitted", ("", ""), surface_rows(facts))
        _tell_rest(facts)
    raise typer.Exit(1 if found.findings else 0)


def _require_map(map_out: Path | None, *given: Path | None) -> None:
    require_folders(map_out)
    for path in given:
        require_output(map_out, suffix=".ply", given=path)


def _pairs(fiducials: Path, onto: Path | None, pair_by: PairBy) -> FiducialPairs:
    if pair_by is PairBy.NAME:
        return read_pairs(fiducials, onto)
    if onto is None:
        reason = "holds pairs already, or the points of one frame only"
        raise FiducialFileError(fiducials, reason, "Give the device's points with --onto FILE.")
    return read_unpaired(fiducials, onto)


def _registered(pairs: FiducialPairs) -> Registration:
    try:
        return register_pairs(pairs)
    except UnlikeFiducialsError:
        require_own_places(pairs)
        raise


def _add_targets(facts: Facts, points: NamedPoints, error_at: ErrorAt) -> TargetError:
    error = error_at(points.points)
    facts["targets"] = target_facts(points, error)
    facts["turn_error_deg"] = math.degrees(error.turn)
    return error


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
