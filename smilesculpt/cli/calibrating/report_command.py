"""One page about a calibrated device, HTML or PDF."""

from pathlib import Path
from typing import Annotated

import typer

from calibration.check_history import Check, checked_device, read_history
from calibration.device_file import read_device
from calibration.fitting.measurement_file import read_measurements
from smilesculpt.cli.console import print_json, say
from smilesculpt.cli.options import Json, Quiet
from smilesculpt.cli.outputs import require_folders, require_output
from smilesculpt.device_report import Again, write_device_report


def report(
    device: Annotated[Path, typer.Argument(help="A .device.json file.", metavar="DEVICE")],
    measured: Annotated[
        Path | None,
        typer.Option(
            help="Measurements to compare with, as for fit: those of the fit, or others.",
            metavar="CSV",
        ),
    ] = None,
    again: Annotated[
        list[Path] | None,
        typer.Option(
            help="Measurements taken again, oldest first: the history of drift. May be repeated.",
            metavar="CSV",
        ),
    ] = None,
    history: Annotated[
        Path | None,
        typer.Option(help="The history that check --history kept.", metavar="FILE"),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", help="An .html or .pdf file; HTML beside the device by default."
        ),
    ] = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Write one page about a device: its fit, what it foretells, where not, and its drift.

    Example: smilesculpt calibrate report d.device.json --measured measured.csv --out report.html
    """
    target = device.with_suffix("").with_suffix(".report.html") if out is None else out
    given = [device, *(path for path in (measured, history) if path), *(again or [])]
    require_folders(target)
    suffix = ".pdf" if target.suffix.lower() == ".pdf" else ".html"
    for path in given:
        require_output(target, suffix=suffix, given=path)
    read = read_device(device)
    model = read.calibration.model
    checks: tuple[Check, ...] = ()
    if history is not None:
        about = checked_device(device, model.name, model.serial)
        checks = read_history(history, about, model.n_coils).checks
    write_device_report(
        read,
        target,
        measured=None if measured is None else read_measurements(measured),
        history=[*checks, *(Again(path.name, read_measurements(path)) for path in again or [])],
    )
    if json:
        facts = {"report": str(target), "n_checks": len(checks) + len(again or [])}
        print_json({"schema": "smilesculpt/calibrate-report/1", **facts})
    else:
        say(f"Report written to {target}", quiet=quiet)
