"""The command that mends one mesh file and tells every step."""

import math
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh, written_units
from meshes.repair import Repaired, repair
from meshes.validation import Profile, load_profile, profile_names, validate
from meshes.validation.report import FileReport, as_json
from smilesculpt.cli.console import print_json, progress_bar, say
from smilesculpt.cli.finding_line import finding_line
from smilesculpt.cli.options import Json, Quiet, Units
from smilesculpt.cli.outputs import require_other
from smilesculpt.cli.repair_options import (
    CloseBorder,
    DropBelow,
    LeastWall,
    MaxHole,
    repair_settings,
)


def repair_file(
    file: Annotated[Path, typer.Argument(help="A mesh file.", metavar="FILE")],
    out: Annotated[Path, typer.Option(help="Write the mended mesh here.", metavar="FILE")],
    profile: Annotated[
        str,
        typer.Option(help=f"What it is for: {', '.join(profile_names())}, or a TOML file."),
    ] = "print",
    drop_below: DropBelow = None,
    max_hole: MaxHole = None,
    close_border: CloseBorder = False,
    least_wall: LeastWall = None,
    units: Units = "auto",
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Mend a mesh file, tell every step, and check the file that was written.

    Nothing is dropped unless --drop-below asks. Exit status: 0 clean now, 1 findings are left.

    Example: smilesculpt repair upper.stl --out upper-mended.stl --profile scan
    """
    require_other(out, file)
    rules = load_profile(profile)
    settings = repair_settings(
        rules,
        drop_below=drop_below,
        max_hole=max_hole,
        close_border=close_border,
        least_wall=least_wall,
    )
    with progress_bar(quiet=quiet or json) as progress:
        reading = read_mesh(file, units=units)
        result = repair(reading.mesh, settings, progress=progress)
        write_mesh(out, result.mesh)
        left = _checked(out, rules)
    if json:
        print_json(_document(file, reading.sha256, rules.name, result, left))
    else:
        for note in reading.notes:
            say(f"  read: {note}", quiet=quiet)
        _tell(result, left, quiet=quiet)
    raise typer.Exit(1 if left["status"] == "findings" else 2 if left["skipped"] else 0)


def _checked(out: Path, rules: Profile) -> FileReport:
    """Check the file itself, not what was meant to be in it."""
    reading = read_mesh(out, units=written_units(out))
    found = validate(reading.mesh, rules)
    return as_json(
        found,
        reading.mesh,
        path=str(out),
        sha256=reading.sha256,
        units=reading.units,
        seconds=0.0,
    )


def _document(
    file: Path, sha256: str, profile: str, result: Repaired, left: FileReport
) -> dict[str, Any]:
    return {
        "schema": "smilesculpt/repair/1",
        "profile": profile,
        "path": str(file),
        "sha256": sha256,
        "steps": [asdict(step) for step in result.steps],
        "notes": list(result.notes),
        "before": _numbers(asdict(result.before)),
        "after": _numbers(asdict(result.after)),
        "volume_change_mm3": _number(result.volume_change_mm3),
        "largest_move_mm": _number(result.largest_move_mm),
        "out": {name: value for name, value in left.items() if name != "seconds"},
    }


def _numbers(health: dict[str, Any]) -> dict[str, Any]:
    return {name: _number(value) for name, value in health.items()}


def _number(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else value


def _tell(result: Repaired, left: FileReport, *, quiet: bool) -> None:
    for step in result.steps:
        say(f"  {step.step}: {step.message}", quiet=quiet)
    for note in result.notes:
        say(f"  left: {note}", quiet=quiet)
    if not result.steps:
        say("  Nothing had to be changed.", quiet=quiet)
    say(f"  {_change(result)}", quiet=quiet)
    say(f"{left['path']}: {left['status']}", quiet=quiet)
    for finding in left["findings"]:
        say(f"  {finding_line(finding)}", quiet=quiet)
    for rule in left["skipped"]:
        say(f"  {rule['rule']}: not checked, {rule['reason']}", quiet=quiet)


def _change(result: Repaired) -> str:
    move = f"The surface moved by at most {result.largest_move_mm:.3g} mm"
    if math.isnan(result.volume_change_mm3):
        return (
            f"{move}; its volume before or after is no number, as it was open or faces disagreed."
        )
    return f"{move}; its volume changed by {result.volume_change_mm3:+.3g} mm³."
