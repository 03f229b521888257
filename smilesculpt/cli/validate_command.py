"""The command that checks mesh files against a profile."""

import time
from pathlib import Path
from typing import Annotated

import typer

from meshes.errors import MeshError
from meshes.progress import Progress
from meshes.readwrite.reading import read_mesh
from meshes.validation import Profile, load_profile, profile_names, validate
from meshes.validation.report import FileReport, as_json, document, refused
from smilesculpt.cli.console import complain, print_json, progress_bar, say
from smilesculpt.cli.finding_line import finding_line
from smilesculpt.cli.mesh_files import mesh_files
from smilesculpt.cli.options import Json, Quiet, Units

_VERDICTS = {"clean": "clean", "findings": "findings", "refused": "could not be checked"}


def validate_files(
    paths: Annotated[
        list[Path], typer.Argument(help="Files, folders or patterns.", metavar="PATH...")
    ],
    profile: Annotated[
        str,
        typer.Option(help=f"Rules to apply: {', '.join(profile_names())}, or a TOML file."),
    ] = "print",
    units: Units = "auto",
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Check mesh files: verdict, place and remedy for every defect.

    Exit status: 0 clean, 1 findings, 2 something could not be checked.

    Example: smilesculpt validate parts --profile print --json
    """
    rules = load_profile(profile)
    files = mesh_files(paths)
    with progress_bar(quiet=quiet or json) as progress:
        reports = [_checked(path, rules, units, progress) for path in files]
    if json:
        print_json(document(rules.name, reports))
    else:
        _tell(reports, quiet=quiet)
    raise typer.Exit(_status(reports))


def _checked(path: Path, profile: Profile, units: str, progress: Progress) -> FileReport:
    """Check one file; whatever is wrong with it becomes its report."""
    started = time.perf_counter()
    progress(0.0, f"Checking {path.name}")
    try:
        reading = read_mesh(path, units=units)
        found = validate(reading.mesh, profile, progress=progress)
    except MeshError as error:
        return refused(str(path), str(error), seconds=time.perf_counter() - started)
    return as_json(
        found,
        reading.mesh,
        path=str(path),
        sha256=reading.sha256,
        units=reading.units,
        seconds=time.perf_counter() - started,
    )


def _status(reports: list[FileReport]) -> int:
    return max((_status_of(report) for report in reports), default=0)


def _status_of(report: FileReport) -> int:
    if report["status"] == "refused":
        return 2
    if report["status"] == "findings":
        # A rule skipped beside a finding waits for its repair: the finding is what counts.
        return 1
    return 2 if report["skipped"] else 0


def _tell(reports: list[FileReport], *, quiet: bool) -> None:
    for report in reports:
        if report["status"] == "refused":
            complain(f"smilesculpt: {report['skipped'][0]['reason']}")
        elif not quiet:
            _tell_file(report)


def _tell_file(report: FileReport) -> None:
    say(f"{report['path']}: {_VERDICTS[report['status']]}, {_size(report)}")
    for finding in report["findings"]:
        say(f"  {finding_line(finding)}")
    for rule in report["skipped"]:
        say(f"  {rule['rule']}: not checked, {rule['reason']}")


def _size(report: FileReport) -> str:
    x, y, z = report["measures"]["extent"]
    return f"{report['n_faces']:,} triangles, {x:.1f} x {y:.1f} x {z:.1f} mm"
